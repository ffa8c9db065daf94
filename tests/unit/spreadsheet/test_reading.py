"""What programs write is read back as it was, whatever it is; and the parts of reading by themselves."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.spreadsheet.cells import CellMaker
from flowdash_desktop.spreadsheet.frames import frames
from flowdash_desktop.spreadsheet.job import Cell, CellKind, Column, ExportJob, FileKind
from flowdash_desktop.spreadsheet.process import write_file
from flowdash_desktop.spreadsheet.reading import values
from flowdash_desktop.spreadsheet.reading.job import DELIMITERS, CellType, Facts, ReadJob, Row
from flowdash_desktop.spreadsheet.reading.process import read_file
from flowdash_desktop.spreadsheet.reading.sheet_notes import cell_name
from tests.unit.domain.examples import SCHEMA, VALUES

# What makes a file another kind of file, or a damaged one, is in the corpus.
LETTERS = st.characters(codec="utf-8", min_codepoint=32, exclude_characters="\ufeff")
TEXTS = st.text(LETTERS | st.sampled_from("\"',;\t|\r\n "), max_size=12)
TABLES = st.lists(st.lists(TEXTS, min_size=1, max_size=5), min_size=1, max_size=6)


def read(job: ReadJob) -> tuple[Facts, list[Row]]:
    """Facts and all rows, the headings among them."""
    first, *parts = frames_of(b"".join(read_file(job)))
    facts = msgspec.msgpack.decode(first, type=Facts)
    rows = [row for part in parts for row in msgspec.msgpack.decode(part, type=list[Row])]
    return facts, [*([facts.header] if facts.header else []), *rows]


def frames_of(data: bytes) -> list[bytes]:
    stream = io.BytesIO(data)
    found = []
    messages = frames(stream)
    while stream.tell() < len(data):
        found.append(next(messages))
    return found


def trimmed(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """Rows without blank cells at their ends, and without blank rows at the end."""
    found = []
    for row in rows:
        texts = list(row)
        while texts and not texts[-1]:
            texts.pop()
        found.append(texts)
    while found and not found[-1]:
        found.pop()
    return found


@given(TABLES, st.sampled_from(DELIMITERS))
def test_what_python_writes_as_csv_is_read_back(rows: list[list[str]], delimiter: str) -> None:
    """By the first row as headings; with a mark at the start, so that no content looks like another kind of file."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=delimiter).writerows([["x", "y", "z"], *rows])
        facts, found = read(ReadJob(str(path), delimiter=delimiter, header_row=1))
    assert [row.texts for row in found] == trimmed([["x", "y", "z"], *rows])
    assert [row.number for row in found] == list(range(1, len(found) + 1))
    assert facts.text is not None
    assert facts.text.encoding == "utf-8-sig"


@given(st.integers(2, 6), st.integers(2, 30), st.sampled_from(DELIMITERS), st.data())
def test_the_delimiter_of_a_table_is_found(columns: int, rows: int, delimiter: str, data: st.DataObject) -> None:
    """Where all rows have as many cells, and other delimiters stand in some of them."""
    words = st.text("abcdefgh 0123456789", min_size=1, max_size=8)
    table = [[data.draw(words) for _ in range(columns)] for _ in range(rows)]
    table[rows // 2][0] = "one, two; three | four"
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=delimiter).writerows([[f"h{n}" for n in range(columns)], *table])
        facts, _ = read(ReadJob(str(path)))
    assert facts.text is not None
    assert facts.text.delimiter == delimiter


KINDS = {CellKind.TEXT: "text", CellKind.NUMBER: "number", CellKind.DAY: "date", CellKind.CHECKBOX: "checkbox"}
KINDS[CellKind.MOMENT] = "datetime"


@pytest.mark.parametrize("kind", [FileKind.XLSX, FileKind.CSV])
@pytest.mark.parametrize("cells", list(KINDS), ids=[kind.value for kind in KINDS])
def test_what_is_exported_is_read_back(kind: FileKind, cells: CellKind) -> None:
    """Values of tasks, as the export writes them: the same plain texts. A moment at midnight is read as a day."""
    field = SCHEMA.field_by_name[KINDS[cells]]

    @given(st.lists(VALUES[field.kind] | st.none(), min_size=1, max_size=20))
    def come_back(given_values: list[object]) -> None:
        made = CellMaker(SCHEMA, kind).cells(field, given_values)  # type: ignore[arg-type]  # values of that field
        with TemporaryDirectory() as folder:
            path = Path(folder) / f"a.{kind.value}"
            job = ExportJob(str(path), kind, "Tasks", [Column("ID", CellKind.TEXT), Column("Value", cells)])
            rows: list[list[object]] = [[f"C-{n}", cell] for n, cell in enumerate(made)]
            assert write_file(job, iter([rows, []])).fault is None
            _, found = read(ReadJob(str(path), header_row=1))
        assert [plain(row.cell(1).text) for row in found[1:]] == [plain(cell) for cell in made]

    come_back()


def plain(cell: Cell) -> str:
    """A cell as text, without zeros at the end of a number or a moment, of which a spreadsheet knows nothing."""
    if cell is None or isinstance(cell, bool):
        return "" if cell is None else str(cell).upper()
    text = str(cell)
    if re.fullmatch(r"-?\d+\.\d+", text):
        return text.rstrip("0").removesuffix(".")
    return text.removesuffix(" 00:00:00")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (10.0, "10"),
        (-0.0, "0"),
        (0.1 + 0.2, "0.3"),
        (1e-7, "0.0000001"),
        (1234567890123456.0, "1234567890123456"),
        (1e22, "10000000000000000000000"),
        (123456.789, "123456.789"),
    ],
)
def test_numbers_are_plain(value: float, text: str) -> None:
    assert values.number_text(value) == text


def test_lengths_of_time_are_texts() -> None:
    assert values.typed([timedelta(hours=26, seconds=5), timedelta(minutes=-90)]) == (
        ["t", "t"],
        ["26:00:05", "-1:30:00"],
    )


@pytest.mark.parametrize(
    ("row", "column", "name"), [(0, 0, "A1"), (6, 25, "Z7"), (0, 26, "AA1"), (1048575, 16383, "XFD1048576")]
)
def test_cells_have_the_names_of_spreadsheets(row: int, column: int, name: str) -> None:
    assert cell_name(row, column) == name


def test_a_row_has_blank_cells_behind_its_end() -> None:
    row = Row(2, "n-", ["1", ""])
    assert row.cells() == [(CellType.NUMBER, "1"), (CellType.BLANK, "")]
    assert row.cell(7) == (CellType.BLANK, "")


NUMBERS = (1.0, 0.0, 2.5, 1e20, float("nan"), float("inf"), 7)
MOMENTS = (time(3, 4), timedelta(hours=3), date(2020, 1, 2), datetime(2020, 1, 2, 3), datetime(2020, 1, 2))
CELLS = st.sampled_from(("", "a", "b" * 20, True, False, *NUMBERS, *MOMENTS))


@given(st.integers(1, 4).flatmap(lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1)))
def test_rows_together_are_typed_as_each_of_them(rows: list[list[object]]) -> None:
    """Values that are equal and of several types, such as 1 and True, stay what they are."""
    alone = [("".join(types), texts) for types, texts in map(values.typed, rows)]
    assert [(types, [*texts]) for types, texts in values.typed_rows(rows)] == alone
