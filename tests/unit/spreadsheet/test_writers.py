"""What is exported is read back as the same values, whatever they are."""

from __future__ import annotations

import csv
import io
import json
import time
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import load_workbook

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import CREATED_ON, Field, FieldKind, Stage, User, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.spreadsheet import writers
from flowdash_desktop.spreadsheet.cells import CellMaker
from flowdash_desktop.spreadsheet.frames import InputEndedError
from flowdash_desktop.spreadsheet.job import (
    Cell,
    CellKind,
    Column,
    CsvOptions,
    ExportFault,
    ExportJob,
    FileKind,
    Written,
)
from flowdash_desktop.spreadsheet.process import write_file
from tests.unit.domain.examples import HARRY, RON, SCHEMA, VALUES

TEXTS = ["=1+1", "+49 30 1", "@x", "https://a.example", " lead", "a\x00b\x1fc", "_x0041_", "two\r\nlines", "\t", "0042"]
FIELDS = [field for field in SCHEMA.columns if field.kind is not FieldKind.FILE and not field.built_in]
ZONES = ["UTC", "Europe/Berlin", "America/St_Johns"]


def job(path: Path, *columns: Column, csv: CsvOptions | None = None, title: str = "Tasks") -> ExportJob:
    return ExportJob(str(path), FileKind(path.suffix[1:]), title, list(columns), csv or CsvOptions())


def write(job: ExportJob, rows: Sequence[Sequence[Cell]]) -> Written:
    return write_file(job, iter([[list(row) for row in rows], []]))


def sheet(path: Path) -> list[list[object]]:
    return [list(row) for row in load_workbook(str(path)).get_sheet_by_index(0).to_python()]


def as_typed(cell: object) -> str:
    """What a person would type for the value that a spreadsheet program has."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return format(Decimal(repr(cell)), "f")
    return cell.isoformat() if isinstance(cell, datetime) else str(cell)


@pytest.fixture(params=ZONES)
def zone(request: pytest.FixtureRequest) -> Iterator[str]:
    """The machine is in this zone meanwhile."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", request.param)
        time.tzset()
        yield request.param
    time.tzset()


@pytest.mark.parametrize("field", FIELDS, ids=[field.kind.value for field in FIELDS])
def test_every_kind_of_value_comes_back(field: Field) -> None:
    """From a value by a cell of each kind of file, and by what a person would type, to the same value."""
    _come_back(field)


def test_moments_come_back_in_every_zone(zone: str) -> None:
    _come_back(SCHEMA.field_by_name["datetime"])


def _come_back(field: Field) -> None:
    @settings(max_examples=10)
    @given(st.lists(VALUES[field.kind] | st.none(), min_size=10, max_size=40))
    def come_back(values: list[Value]) -> None:
        for kind in (FileKind.XLSX, FileKind.CSV):
            with TemporaryDirectory() as folder:
                path = Path(folder) / f"x.{kind.value}"
                maker = CellMaker(SCHEMA, kind)
                rows = [[cell, "end"] for cell in maker.cells(field, values)]
                assert write(job(path, maker.column(field), Column("", CellKind.TEXT)), rows).fault is None
                found = sheet(path) if kind is FileKind.XLSX else list(csv.reader(io.StringIO(_text(path), newline="")))
            texts = [as_typed(row[0]) for row in found[1:]]
            assert [field_type(field.kind).from_text(text, field, SCHEMA) for text in texts] == values

    come_back()


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8-sig")


def test_json_has_the_values_of_the_api(tmp_path: Path) -> None:
    """Numbers as decimals in texts, moments in UTC, options as lists: what the API would answer."""
    maker = CellMaker(SCHEMA, FileKind.JSON, "Europe/Berlin")
    values: dict[str, Value] = {
        "number": Decimal("10.50"),
        "datetime": datetime(2026, 1, 31, 12, tzinfo=UTC),
        "multipleSelect": ("Small", "Large"),
        "checkbox": False,
        "person": HARRY.email,
        "text": None,
    }
    fields = [SCHEMA.field_by_name[name] for name in values]
    cells = [maker.cells(field, [values[field.name]])[0] for field in fields]
    path = tmp_path / "x.json"
    write(job(path, *map(maker.column, fields)), [cells, cells])
    task = {**values, "number": "10.50", "datetime": "2026-01-31T12:00:00Z", "multipleSelect": ["Small", "Large"]}
    assert json.loads(path.read_text(encoding="utf-8")) == [task, task]


def test_texts_stay_texts(tmp_path: Path) -> None:
    """No text becomes a formula, a link or a number, and none loses a letter."""
    path = tmp_path / "x.xlsx"
    write(job(path, Column("Text", CellKind.TEXT)), [[text] for text in TEXTS])
    assert [row[0] for row in sheet(path)] == ["Text", *TEXTS]
    with zipfile.ZipFile(path) as file:
        assert "<f>" not in file.read("xl/worksheets/sheet1.xml").decode()


@pytest.mark.parametrize(
    ("kind", "text", "is_text"),
    [
        (CellKind.NUMBER, "123456789012345", False),
        (CellKind.NUMBER, "1234567890123456", True),
        (CellKind.NUMBER, "-0.1", False),
        (CellKind.NUMBER, "0.1234567890123456", True),
        (CellKind.DAY, "1900-03-01", False),
        (CellKind.DAY, "1900-02-28", True),
        (CellKind.MOMENT, "2026-01-31 12:00:00", False),
        (CellKind.MOMENT, "2026-10-25T02:30:00+01:00", True),
    ],
)
def test_what_a_sheet_would_change_is_text(kind: CellKind, text: str, is_text: bool, tmp_path: Path) -> None:
    """Numbers of more than 15 digits, and days before those that all programs count alike."""
    path = tmp_path / "x.xlsx"
    write(job(path, Column("", kind)), [[text]])
    (found,) = sheet(path)[1]
    assert isinstance(found, str) is is_text
    assert not is_text or found == text


def test_long_texts_are_cut_and_counted(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    rows = [["a" * 32_767], ["b" * 32_768], ["c" * 40_000]]
    assert write(job(path, Column("", CellKind.TEXT)), rows) == Written(rows=3, cut=2)
    assert [len(str(row[0])) for row in sheet(path)[1:]] == [32_767] * 3
    whole = tmp_path / "x.csv"
    assert write(job(whole, Column("", CellKind.TEXT)), rows).cut == 0
    assert "c" * 40_000 in whole.read_text(encoding="utf-8-sig")


def test_a_moment_says_its_zone_in_the_heading() -> None:
    maker = CellMaker(SCHEMA, FileKind.XLSX, "Europe/Berlin")
    assert maker.column(SCHEMA.field_by_name[CREATED_ON]).name == f"{CREATED_ON} (Europe/Berlin)"
    assert maker.column(SCHEMA.field_by_name["date"]).name == "date"


def test_fractions_of_what_the_server_writes_are_left_out() -> None:
    """*Created On* stays a moment that a spreadsheet sorts; a field of the person keeps every digit."""
    moment = datetime(2026, 1, 31, 12, 0, 5, 250_000, tzinfo=UTC)
    maker = CellMaker(SCHEMA, FileKind.XLSX)
    (built_in,) = maker.cells(SCHEMA.field_by_name[CREATED_ON], [moment])
    (own,) = maker.cells(SCHEMA.field_by_name["datetime"], [moment])
    assert (str(built_in)[-3:], ".25" in str(own)) == (":05", True)


def test_people_with_one_name_are_told_apart() -> None:
    """By name where that is one person's, else by e-mail; nobody else's e-mail is changed."""
    maker = CellMaker(SCHEMA, FileKind.XLSX)
    field = SCHEMA.field_by_name["person"]
    people: list[Value] = [HARRY.email, RON.email, "gone@hogwarts.edu"]
    assert maker.cells(field, people) == ["Harry Potter", RON.email, "gone@hogwarts.edu"]


def test_stages_have_their_colours(tmp_path: Path) -> None:
    schema = WorkflowSchema(Workflow("w", "W"), (Stage("Open", "#ff0000"), Stage("Plain")), (), (User("u", "a@b.c"),))
    maker, path = CellMaker(schema, FileKind.XLSX), tmp_path / "x.xlsx"
    write(job(path, maker.column(schema.stage_field)), [["Open"], ["Plain"]])
    with zipfile.ZipFile(path) as file:
        styles, cells = file.read("xl/styles.xml").decode(), file.read("xl/worksheets/sheet1.xml").decode()
    assert writers.tint("#ff0000").lstrip("#").upper() in styles
    assert 'state="frozen"' in cells


def test_csv_options(tmp_path: Path) -> None:
    """Semicolons, no mark at the beginning, and texts that a program would calculate disarmed; numbers are none,
    and phone numbers do no harm."""
    path, options = tmp_path / "x.csv", CsvOptions(";", byte_order_mark=False, disarms_formulas=True)
    write(
        job(path, Column("a", CellKind.TEXT), Column("b", CellKind.NUMBER), csv=options),
        [["=1", "-1"], ["x;y", None], ["+44 (20) 7946-0000", None], ["-2+cmd|' /C calc'!A0", None]],
    )
    said = b"a;b\r\n'=1;-1\r\n\"x;y\";\r\n+44 (20) 7946-0000;\r\n'-2+cmd|' /C calc'!A0;\r\n"
    assert path.read_bytes() == said


@given(st.text() | st.text("' []x", min_size=28, max_size=40))
def test_any_title_names_a_sheet(title: str) -> None:
    """By the rules of Excel, which LibreOffice follows."""
    name = writers.sheet_title(title)
    assert 0 < len(name) <= 31
    assert not set(name) & set("[]:*?/\\")
    assert name.strip("'") == name
    assert name.casefold() != "history"


def test_too_many_rows_and_columns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More than a sheet holds is refused, and leaves what was there."""
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"before")
    monkeypatch.setattr(writers, "MOST_ROWS", 3)
    text = Column("a", CellKind.TEXT)
    assert write(job(path, text), [["1"], ["2"], ["3"]]).fault is ExportFault.TOO_MANY_ROWS
    monkeypatch.setattr(writers, "MOST_COLUMNS", 1)
    assert write(job(path, text, text), []).fault is ExportFault.TOO_MANY_COLUMNS
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"before", [path])


@pytest.mark.parametrize("kind", list(FileKind))
def test_an_input_that_breaks_off_leaves_nothing(kind: FileKind, tmp_path: Path) -> None:
    def parts() -> Iterator[list[list[object]]]:
        yield [["1"]]
        raise InputEndedError

    path = tmp_path / f"x.{kind.value}"
    path.write_bytes(b"before")
    with pytest.raises(InputEndedError):
        write_file(job(path, Column("a", CellKind.TEXT)), parts())
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"before", [path])


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    for kind in FileKind:
        path = tmp_path / "gone" / f"x.{kind.value}"
        assert write(job(path, Column("a", CellKind.TEXT)), [["1"]]).fault is ExportFault.NO_FOLDER


def test_a_day_is_a_day_in_every_program(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    write(job(path, Column("", CellKind.DAY)), [["2026-01-31"]])
    assert sheet(path)[1] == [date(2026, 1, 31)]
