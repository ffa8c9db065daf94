"""Check out, edit in another program, check in: exactly these edits, whatever the field, the program and the order."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from flowdash_desktop.domain.conflicts import same
from flowdash_desktop.domain.importing.check_in import CheckInPlanner
from flowdash_desktop.domain.importing.check_in_columns import check_in_uses
from flowdash_desktop.domain.importing.check_out import CheckOut
from flowdash_desktop.domain.importing.columns import with_values
from flowdash_desktop.domain.importing.plan import ImportOptions, PlannedRow, RowKind
from flowdash_desktop.domain.schema import STAGE, Field, FieldKind
from flowdash_desktop.domain.tasks import Task, TaskKey, Value
from flowdash_desktop.spreadsheet.cells import CellMaker
from flowdash_desktop.spreadsheet.check_out_reader import read_check_out, sheet_to_read
from flowdash_desktop.spreadsheet.check_out_rows import CheckOutRows, Origin
from flowdash_desktop.spreadsheet.import_table import FileTable, ReadOptions, TableReader
from flowdash_desktop.spreadsheet.job import Cell as WrittenCell
from flowdash_desktop.spreadsheet.job import CellKind, FileKind
from flowdash_desktop.spreadsheet.process import write_file
from tests.support.spreadsheets.saved_again import (
    SOFFICE,
    Cell,
    Sheet,
    load,
    open_and_save,
    save_as_excel,
    save_as_libreoffice,
    save_as_ods,
    save_by_libreoffice,
)
from tests.unit.domain.examples import SCHEMA, VALUES

PROGRAM = (sys.executable, "-m", "flowdash_desktop")
ZONE = "Europe/Berlin"
ID = "uniqueId"
SETTABLE = {field.name: field for field in with_values(SCHEMA) if field.kind is not FieldKind.UNIQUE_ID}
real = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed here, so it can't save the file itself")
SAVERS = [
    pytest.param(save_as_excel, id="Excel"),
    pytest.param(save_as_libreoffice, id="LibreOffice"),
    pytest.param(save_by_libreoffice, id="LibreOffice itself", marks=real),
]
Save = Callable[[Path, Sequence[Sheet]], None]


@dataclass
class Came:
    """What came back."""

    rows: list[PlannedRow]
    planner: CheckInPlanner

    def changes(self) -> dict[str, dict[str, Value]]:
        """What would be changed, by unique ID and field."""
        changed = [row for row in self.rows if row.kind is RowKind.CHANGED]
        return {str(row.key): {name: change.after for name, change in row.changes.items()} for row in changed}


def tasks_of(values: Sequence[Mapping[str, Value]]) -> list[Task]:
    return [Task(TaskKey(f"T-{n}"), f"T-{n}", {ID: f"T-{n}", **of}, etag=f'"{n}"') for n, of in enumerate(values, 1)]


def check_out(path: Path, tasks: Sequence[Task], fields: Sequence[Field] = SCHEMA.columns) -> None:
    rows = CheckOutRows(SCHEMA, fields, ZONE, Origin("w", "https://example.com"))
    assert write_file(rows.job(path), iter([[list(row) for row in rows.rows(tasks)]])).fault is None


def check_in(path: Path, now: Sequence[Task]) -> Came:
    table: FileTable = TableReader(PROGRAM, path).read()
    base = read_check_out(PROGRAM, path, table.facts)
    assert isinstance(base, CheckOut), base
    if (sheet := sheet_to_read(base, table.facts)) is not None:
        table = TableReader(PROGRAM, path, ReadOptions(sheet=sheet)).read()
    cells = [cells for _, cells in table.rows]
    uses, fixed = check_in_uses(table.headings, cells, base, SCHEMA)
    known = [(task.key, task.values) for task in now]
    planner = CheckInPlanner(SCHEMA, uses, ImportOptions(), known, base, fixed)
    return Came([planner.plan(number, cells) for number, cells in table.rows], planner)


def typed(field: Field, value: Value) -> Cell:
    """What a person leaves in a cell for a value."""
    cell: WrittenCell = CellMaker(SCHEMA, FileKind.XLSX, ZONE).cells(field, [value])[0]
    kind = CellMaker(SCHEMA, FileKind.XLSX, ZONE).column(field).kind
    if isinstance(cell, bool) or cell is None:
        return cell
    text = str(cell)
    if kind is CellKind.NUMBER and len(text) <= 15:
        return float(text)
    if kind is CellKind.DAY and text >= "1900-03-01":
        return date.fromisoformat(text)
    return text


# What does not count as an edit is tried by itself: blanks around a text, control characters, parts of a second.
_lines = st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n")
_values: dict[FieldKind, st.SearchStrategy[Value]] = {
    **VALUES,
    FieldKind.LONG_TEXT: st.text(_lines, min_size=1).map(str.strip).filter(bool),
    FieldKind.DATETIME: st.datetimes(timezones=st.just(UTC)).map(lambda moment: moment.replace(microsecond=0)),
}
all_values = st.fixed_dictionaries(
    {name: _values[field.kind] | (st.nothing() if name == STAGE else st.none()) for name, field in SETTABLE.items()}
)


@pytest.fixture(autouse=True)
def _in_berlin() -> Iterator[None]:
    """This machine's clock is there meanwhile, for the processes that read, too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", ZONE)
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize("save", SAVERS)
def test_exactly_the_edits_come_back(save: Save) -> None:
    """Made-up values of every kind of field; any cells edited, rows sorted, columns and sheets moved."""

    # Each example starts processes, so a failure is not made smaller: that would take minutes.
    @settings(max_examples=3 if save is save_by_libreoffice else 6, deadline=None, phases=[Phase.generate])
    @given(st.lists(all_values, min_size=3, max_size=12), st.lists(all_values, min_size=3, max_size=3), st.randoms())
    def come_back(values: list[dict[str, Value]], others: list[dict[str, Value]], random: Random) -> None:
        tasks = tasks_of(values)
        with TemporaryDirectory() as folder:
            path = Path(folder) / "tasks.xlsx"
            check_out(path, tasks)
            sheets = load(path)
            edited = _edit(sheets[0], tasks, others, random)
            random.shuffle(sheets)
            save(path, sheets)
            came = check_in(path, tasks)
        assert {row.kind for row in came.rows} <= {RowKind.CHANGED, RowKind.SAME}, came.rows
        found = came.changes()
        assert {key: set(of) for key, of in found.items()} == {key: set(of) for key, of in edited.items()}
        for key, of in edited.items():
            assert all(same(found[key][name], value, SETTABLE[name]) for name, value in of.items()), (found, edited)
        assert (came.planner.missing, dict(came.planner.ignored)) == ((), {})

    come_back()


def _edit(
    sheet: Sheet, tasks: Sequence[Task], others: Sequence[Mapping[str, Value]], random: Random
) -> dict[str, dict[str, Value]]:
    """Edit some cells, then turn the sheet over; give what was edited, by unique ID and field."""
    edited: dict[str, dict[str, Value]] = {}
    for task in tasks:
        for name in random.sample(sorted(SETTABLE), 3):
            value, field = random.choice(others)[name], SETTABLE[name]
            if same(value, task.values.get(name), field):
                continue
            sheet.row(str(task.key))[sheet.column(name)] = typed(field, value)
            edited.setdefault(str(task.key), {})[name] = value
    heading, *rows = sheet.rows
    random.shuffle(rows)
    order = random.sample(range(len(heading)), len(heading))
    sheet.rows = [[row[place] for place in order] for row in (heading, *rows)]
    return edited


EXAMPLE: dict[str, Value] = {
    "text": "0042 ",
    "longText": "one\r\ntwo\n",
    "number": Decimal("12345678901234567890"),
    "currency": Decimal("1200.50"),
    "date": date(1899, 1, 31),
    "datetime": datetime(2026, 10, 25, 0, 30, 15, 123456, tzinfo=UTC),
    "person": "harry@hogwarts.edu",
    "multipleSelect": ("Salt, pepper", "Large"),
    "checkbox": False,
    STAGE: "Done",
}


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
@pytest.mark.parametrize("save", SAVERS)
def test_what_programs_type_anew_is_untouched(save: Save, ending: str, tmp_path: Path) -> None:
    """Blanks and line ends, long numbers as floats, days as moments, checkboxes as numbers, names as e-mails."""
    path = tmp_path / f"tasks.{ending}"
    if ending == "ods" and save is not save_by_libreoffice:
        save = save_as_ods
    out = tmp_path / "out.xlsx"
    usual: dict[str, Value] = {"date": date(2026, 1, 31), "datetime": datetime(2026, 7, 1, 12, tzinfo=UTC)}
    tasks = tasks_of([EXAMPLE, {**EXAMPLE, **usual}])
    check_out(out, tasks)
    sheets = load(out)
    sheet = sheets[0]
    for row in sheet.rows[1:]:
        row[sheet.column("text")] = "0042"
        row[sheet.column("longText")] = "one\ntwo"
        row[sheet.column("number")] = 12345678901234567890.0
        row[sheet.column("checkbox")] = 0.0
        row[sheet.column("person")] = "harry@hogwarts.edu"
    sheet.rows[2][sheet.column("date")] = datetime(2026, 1, 31)
    save(path, sheets)
    came = check_in(path, tasks)
    assert [(row.kind, row.changes, row.problems) for row in came.rows] == [(RowKind.SAME, {}, {})] * 2


@real
@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
def test_libreoffice_keeps_what_we_wrote(ending: str, tmp_path: Path) -> None:
    """Opened and saved there, nothing of our own file is an edit: the hidden sheet comes along."""
    out, path = tmp_path / "out.xlsx", tmp_path / f"tasks.{ending}"
    usual: dict[str, Value] = {"date": date(2026, 1, 31), "datetime": datetime(2026, 7, 1, 12, tzinfo=UTC)}
    odd: dict[str, Value] = {"text": "=1+1  x", "longText": "_x0041_ \x01\n\n\ta", "phone": "0049 30", "checkbox": True}
    tasks = tasks_of([EXAMPLE, {**EXAMPLE, **usual, **odd}, {STAGE: "Done"}])
    check_out(out, tasks)
    open_and_save(out, path)
    came = check_in(path, tasks)
    assert [(row.kind, row.changes, row.problems) for row in came.rows] == [(RowKind.SAME, {}, {})] * 3
    assert (came.planner.missing, dict(came.planner.ignored)) == ((), {})


def test_a_renamed_column_is_known_by_its_cells(tmp_path: Path) -> None:
    """Also the one of the unique IDs; a column that is gone is no edit, and one that nobody knows is left out."""
    path = tmp_path / "tasks.xlsx"
    tasks = tasks_of([{**EXAMPLE, "text": f"text {n}", "number": Decimal(n)} for n in range(8)])
    check_out(path, tasks)
    sheets = load(path)
    sheet = sheets[0]
    sheet.put("T-3", "text", "edited")
    gone = sheet.column("longText")
    sheet.rows = [[*row[:gone], *row[gone + 1 :], None] for row in sheet.rows]
    sheet.rows[0][-1] = "Remarks"
    sheet.put("T-4", "Remarks", "to myself")
    names = {"uniqueId": "Our key", "text": "What it is", "number": "How many"}
    sheet.rows[0] = [names.get(str(cell), cell) for cell in sheet.rows[0]]
    save_as_excel(path, sheets)
    came = check_in(path, tasks)
    assert came.changes() == {"T-3": {"text": "edited"}}


def test_cells_that_nobody_can_change_are_counted(tmp_path: Path) -> None:
    """What the server sets by itself, and files: nothing of it is taken, and it is not passed over in silence."""
    path = tmp_path / "tasks.xlsx"
    tasks = tasks_of([EXAMPLE, EXAMPLE])
    check_out(path, tasks)
    sheets = load(path)
    sheets[0].put("T-1", "Created On", datetime(2026, 1, 1, 12))
    sheets[0].put("T-2", "file", "other.pdf")
    save_as_libreoffice(path, sheets)
    came = check_in(path, tasks)
    assert dict(came.planner.ignored) == {"Created On": 1, "file": 1}
    assert {row.kind for row in came.rows} == {RowKind.SAME}


def test_what_cannot_be_read_any_more_is_no_problem_untouched(tmp_path: Path) -> None:
    """A stage or a person that is gone since: a row is refused for what was edited alone."""
    path = tmp_path / "tasks.xlsx"
    tasks = tasks_of([{**EXAMPLE, STAGE: "Gone", "person": "gone@hogwarts.edu"}] * 2)
    check_out(path, tasks)
    sheets = load(path)
    sheets[0].put("T-1", "text", "edited")
    sheets[0].put("T-2", "Stage", "Nowhere")
    save_as_excel(path, sheets)
    came = check_in(path, tasks)
    assert came.changes() == {"T-1": {"text": "edited"}}
    assert list(came.rows[1].problems) == [STAGE]


def test_three_values_decide(tmp_path: Path) -> None:
    """Mine alone is a change, theirs alone stays, both alike are none, both otherwise a conflict; blanks count, too."""
    path = tmp_path / "tasks.xlsx"
    tasks = tasks_of([{"text": "was", "number": Decimal(1)} for _ in range(5)])
    check_out(path, tasks)
    sheets = load(path)
    for key, value in {"T-1": "mine", "T-3": "both", "T-4": "mine", "T-5": None}.items():
        sheets[0].put(key, "text", value)
    save_as_excel(path, sheets)
    theirs = {"T-2": "theirs", "T-3": "both", "T-4": "theirs", "T-5": "theirs"}
    now = tasks_of([{"text": theirs.get(str(task.key), "was"), "number": Decimal(1)} for task in tasks])
    one, two, three, four, five = check_in(path, now).rows
    assert [row.kind for row in (one, two, three, four, five)] == [
        RowKind.CHANGED,
        RowKind.SAME,
        RowKind.SAME,
        RowKind.CONFLICT,
        RowKind.CONFLICT,
    ]
    assert [(row.conflicts["text"].before, row.conflicts["text"].after) for row in (four, five)] == [
        ("theirs", "mine"),
        ("theirs", None),
    ]


def test_a_sheet_of_the_name_of_ours_is_no_harm(tmp_path: Path) -> None:
    """An ordinary workbook may have one; it says nothing then."""
    path = tmp_path / "tasks.xlsx"
    save_as_excel(
        path, [Sheet("Tasks", False, [["uniqueId", "text"], ["T-1", "x"]]), Sheet("Flowdash", False, [["x"]])]
    )
    table = TableReader(PROGRAM, path).read()
    assert not isinstance(read_check_out(PROGRAM, path, table.facts), CheckOut)
