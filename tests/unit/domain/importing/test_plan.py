"""Rows of a file against tasks: what changes, what is new, what is refused, and why."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.edits import CreateTask, TaskEdit, is_new_task_key
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.importing.columns import (
    CellFault,
    ColumnUse,
    DayOrder,
    ImportCell,
    importable,
    proposed_uses,
    signature,
    with_values,
    zone_columns,
)
from flowdash_desktop.domain.importing.headings import uses_by_values
from flowdash_desktop.domain.importing.plan import (
    Change,
    ImportOptions,
    ImportPlanner,
    PlannedRow,
    RowFault,
    RowKind,
    counted,
    edits_of,
)
from flowdash_desktop.domain.importing.zones import is_known
from flowdash_desktop.domain.schema import (
    ASSIGNED_TO,
    CREATED_ON,
    STAGE,
    Field,
    FieldKind,
    Stage,
    User,
    Workflow,
    WorkflowSchema,
)
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from tests.unit.domain.examples import SCHEMA, VALUES

VENDORS = WorkflowSchema(
    Workflow("v", "Vendors"),
    (Stage("New"), Stage("Review"), Stage("Done", end_stage=True)),
    (
        Field("f1", "ID", FieldKind.UNIQUE_ID, required=True, editable=False),
        Field("f2", "Name", FieldKind.TEXT, required=True),
        Field("f3", "Value", FieldKind.CURRENCY),
        Field("f4", "Close", FieldKind.DATE),
        Field("f5", "Asked on", FieldKind.DATE, editable=False),
        Field("f6", "Papers", FieldKind.FILE),
    ),
    (User("u1", "ida@example.com", "Ida", "Berg"),),
)
TASKS: dict[str, dict[str, Value]] = {
    "C-1": {"ID": "C-1", "Name": "Kestrel", STAGE: "New", "Value": Decimal("9750.00"), "Asked on": date(2026, 1, 1)},
    "C-2": {"ID": "C-2", "Name": "Tern", STAGE: "Review", ASSIGNED_TO: "ida@example.com"},
}


def plan(
    headings: Sequence[str],
    *rows: Sequence[ImportCell],
    options: ImportOptions = ImportOptions(),  # noqa: B008 - frozen
    uses: Sequence[ColumnUse] | None = None,
    tasks: Mapping[str, Mapping[str, Value]] = TASKS,
    schema: WorkflowSchema = VENDORS,
) -> list[PlannedRow]:
    chosen = uses or proposed_uses(headings, rows, schema)
    known = [(TaskKey(key), values) for key, values in tasks.items()]
    planner = ImportPlanner(schema, chosen, options, known)
    planned = [planner.plan(number, row) for number, row in enumerate(rows, 2)]
    at_once = [*ImportPlanner(schema, chosen, options, known).plan_all(enumerate(rows, 2))]
    assert list(map(repr, at_once)) == list(map(repr, planned)), "column by column it is the same plan"
    return planned


def test_columns_are_known_by_their_names() -> None:
    """Whatever the case; each field once; without the zone of moments; no dates of the server."""
    schema = replace(VENDORS, fields=(*VENDORS.fields, Field("f7", "Seen", FieldKind.DATETIME)))
    headings = [" name ", "STAGE", "Name", "Seen (Europe/Berlin)", "Papers", CREATED_ON, "ID", "other"]
    uses = proposed_uses(headings, [], schema)
    assert [use.field for use in uses] == ["Name", "Stage", None, "Seen", "Papers", None, "ID", None]
    assert [use.field for use in uses if use.finds_task] == ["ID"]
    assert CREATED_ON not in {field.name for field in importable(schema)}
    assert "Papers" not in {field.name for field in with_values(schema)}


def test_other_programs_words_for_the_stage_are_known() -> None:
    """Where no field has that name itself."""
    assert [use.field for use in proposed_uses(["Status", "Owner", "Stage"], [], VENDORS)] == [STAGE, ASSIGNED_TO, None]
    own = replace(VENDORS, fields=(*VENDORS.fields, Field("f8", "Status", FieldKind.TEXT)))
    assert [use.field for use in proposed_uses(["Status", "Stage"], [], own)] == ["Status", STAGE]


def test_rows_change_make_or_keep_tasks() -> None:
    """A task is found by its unique ID; blank cells keep; what is the same changes nothing."""
    rows = plan(
        ["ID", "Name", "Stage", "Value", "Assigned To"],
        ["C-1", "Kestrel & Moss", "Review", "12750", None],
        ["C-2", None, "Review", None, "Ida Berg"],
        ["C-9", "Harrow", None, "4400.5", None],
    )
    assert [row.kind for row in rows] == [RowKind.CHANGED, RowKind.SAME, RowKind.NEW]
    assert rows[0].changes == {
        "Name": Change("Kestrel", "Kestrel & Moss"),
        STAGE: Change("New", "Review"),
        "Value": Change(Decimal("9750.00"), Decimal("12750.00")),
    }
    edits = list(edits_of(rows, VENDORS))
    assert edits[:3] == [
        TaskEdit("v", TaskKey("C-1"), "Name", "Kestrel & Moss", "Kestrel"),
        TaskEdit("v", TaskKey("C-1"), STAGE, "Review", "New"),
        TaskEdit("v", TaskKey("C-1"), "Value", Decimal("12750.00"), Decimal("9750.00")),
    ]
    (made,) = edits[3:]
    assert isinstance(made, CreateTask)
    assert is_new_task_key(made.task)
    assert made.values == {"ID": "C-9", "Name": "Harrow", STAGE: "New", "Value": Decimal("4400.50")}
    assert counted(rows) == {RowKind.CHANGED: 1, RowKind.SAME: 1, RowKind.NEW: 1}


def test_blank_cells_clear_on_request() -> None:
    """But not what a task must have."""
    asked = ImportOptions(clears_blanks=True)
    (cleared,) = plan(["ID", "Value", "Name"], ["C-1", " ", "Kestrel"], options=asked)
    assert cleared.changes == {"Value": Change(Decimal("9750.00"), None)}
    (refused,) = plan(["ID", "Name"], ["C-1", None], options=asked)
    assert refused.kind is RowKind.REFUSED
    assert refused.problems == {"Name": _problem(Problem.REQUIRED)}


class _problem:  # noqa: N801 - reads as a value
    def __init__(self, problem: Problem) -> None:
        self.problem = problem

    def __eq__(self, other: object) -> bool:
        return isinstance(other, InvalidValueError) and other.problem is self.problem

    __hash__ = None  # type: ignore[assignment]  # compared alone


def test_what_can_not_be_taken_is_refused_with_its_reason() -> None:
    rows = plan(
        ["ID", "Name", "Value", "Stage", "Asked on"],
        ["C-1", "Kestrel", "approx. 90k", "In review", None],
        ["C-2", CellFault("#REF!"), None, None, None],
        ["C-1", "again", None, None, None],
        ["C-8", None, None, None, None],
        ["C-2", "Tern", None, None, "2026-05-05"],
    )
    assert [row.kind for row in rows] == [RowKind.REFUSED] * 5
    assert rows[0].problems == {"Value": _problem(Problem.INVALID), "Stage": _problem(Problem.NOT_A_STAGE)}
    assert rows[1].problems == {"Name": CellFault("#REF!")}
    assert (rows[2].fault, rows[2].before) == (RowFault.ROW_AGAIN, 2)
    assert rows[3].problems == {"Name": _problem(Problem.REQUIRED)}
    assert (rows[4].fault, rows[4].before) == (RowFault.ROW_AGAIN, 3)
    assert list(edits_of(rows, VENDORS)) == []
    (fixed,) = plan(["ID", "Asked on"], ["C-1", "2026-05-05"])
    assert fixed.problems == {"Asked on": _problem(Problem.NOT_EDITABLE)}


def test_several_tasks_of_one_key_are_refused() -> None:
    """Where tasks are found by a field that is not unique."""
    tasks = {"C-1": {"ID": "C-1", "Name": "Twin"}, "C-2": {"ID": "C-2", "Name": "Twin"}, "C-3": {"Name": "One"}}
    uses = [ColumnUse("Name", finds_task=True), ColumnUse("Value")]
    rows = plan(["Name", "Value"], ["Twin", "1"], ["One", "2"], uses=uses, tasks=tasks)
    assert (rows[0].kind, rows[0].fault) == (RowKind.REFUSED, RowFault.SEVERAL_TASKS)
    assert (rows[1].kind, rows[1].key) == (RowKind.CHANGED, "C-3")


def test_tasks_without_unique_ids_are_not_changed() -> None:
    """They have no address, so the server could not be asked for it."""
    schema = replace(VENDORS, fields=VENDORS.fields[1:])
    uses = [ColumnUse("Name", finds_task=True), ColumnUse("Value")]
    (row,) = plan(["Name", "Value"], ["One", "2"], uses=uses, tasks={"u": {"Name": "One"}}, schema=schema)
    assert (row.kind, row.changes) == (RowKind.REFUSED, {})
    assert row.problems == {"Value": _problem(Problem.NOT_EDITABLE)}


def test_rows_without_a_task_are_left_out_on_request() -> None:
    rows = plan(["ID", "Name"], ["C-9", "Harrow"], [None, None], options=ImportOptions(creates_tasks=False))
    assert [row.kind for row in rows] == [RowKind.LEFT_OUT] * 2
    (blank,) = plan(["ID", "Name"], [None, None])
    assert blank.kind is RowKind.LEFT_OUT


def test_ids_that_count_up_are_the_servers() -> None:
    counting = Field("f1", "No.", FieldKind.UNIQUE_ID, editable=False, autoincrement=True)
    schema = replace(VENDORS, fields=(counting, *VENDORS.fields[1:]))
    rows = plan(["No.", "Name"], [None, "Harrow"], ["7", "Finch"], schema=schema, tasks={})
    assert [row.kind for row in rows] == [RowKind.NEW, RowKind.REFUSED]
    assert rows[1].problems == {"No.": _problem(Problem.SET_BY_SERVER)}


@pytest.mark.parametrize(
    ("texts", "order", "day"),
    [
        (["3/4/2026", "13/4/2026"], DayOrder.DAY_FIRST, date(2026, 4, 3)),
        (["3/4/2026", "4/13/2026"], DayOrder.MONTH_FIRST, date(2026, 3, 4)),
        (["3/4/2026"], DayOrder.DAY_FIRST, date(2026, 4, 3)),
    ],
)
def test_one_order_of_days_holds_for_a_column(texts: list[str], order: DayOrder, day: date) -> None:
    """The one that the whole column shows, and that the person sees; never one for each cell."""
    rows = [[f"N-{n}", "x", text] for n, text in enumerate(texts)]
    uses = proposed_uses(["ID", "Name", "Close"], rows, VENDORS)
    assert uses[2].day_order is order
    assert plan(["ID", "Name", "Close"], *rows, uses=uses)[0].values["Close"] == day


def test_decimal_commas_are_read_where_a_column_has_them() -> None:
    rows = plan(["ID", "Value"], ["C-1", "1.234,50"], ["C-2", "7"])
    assert [row.values["Value"] for row in rows] == [Decimal("1234.50"), Decimal("7.00")]


def test_people_are_named_in_several_ways() -> None:
    for name in ("Ida Berg", "ida@example.com", "Ida Berg <IDA@example.com>"):
        (row,) = plan(["ID", "Assigned To"], ["C-1", name])
        assert row.changes[ASSIGNED_TO] == Change(None, "ida@example.com")


def test_files_of_one_kind_have_one_signature() -> None:
    assert signature([" ID", "Name"]) == signature(["id", "name "]) != signature(["Name", "ID"])


FIELDS = [field for field in with_values(SCHEMA) if field.kind is not FieldKind.UNIQUE_ID]


@given(st.fixed_dictionaries({field.name: VALUES[field.kind] | st.none() for field in FIELDS}))
def test_typed_values_come_in_as_they_were(values: dict[str, Value]) -> None:
    """Every type of field: its text makes a task with the same values, and says the same of it the second time."""
    cells: list[ImportCell] = ["N-1"]
    cells += [field_type(f.kind).to_text(values[f.name], f, SCHEMA) for f in FIELDS]
    headings = ["uniqueId", *(field.name for field in FIELDS)]
    uses = [replace(use, has_decimal_comma=False) for use in proposed_uses(headings, [cells], SCHEMA)]
    (row,) = plan(headings, cells, uses=uses, schema=SCHEMA, tasks={})
    assert row.kind is RowKind.NEW, row.problems
    made = {name: change.after for name, change in row.changes.items()}
    assert made == {"uniqueId": "N-1"} | {name: value for name, value in values.items() if value is not None}
    (again,) = plan(headings, cells, uses=uses, schema=SCHEMA, tasks={"N-1": made})
    assert again.kind is RowKind.SAME


MOMENTS = replace(VENDORS, fields=(*VENDORS.fields, Field("f7", "Due", FieldKind.DATETIME)))


@pytest.mark.parametrize("cell", ["2026-07-01 14:30:00", "1 Jul 2026 14:30", "2026-07-01T14:30", "2026-07-01T12:30Z"])
@pytest.mark.parametrize("zone", ["Europe/Berlin", "UTC+02:00", "+02"])
@pytest.mark.usefixtures("far_away")
def test_moments_are_by_the_clock_of_the_heading(cell: str, zone: str) -> None:
    """A file that was written in another zone says the same instants here; a moment with its own offset keeps that."""
    (row,) = plan(["ID", f"Due ({zone})"], ["C-1", cell], schema=MOMENTS)
    assert row.changes["Due"].after == datetime(2026, 7, 1, 12, 30, tzinfo=UTC)


@pytest.mark.usefixtures("far_away")
def test_a_day_begins_in_the_zone_of_the_heading() -> None:
    """Midnight in a sheet is read as a day."""
    (row,) = plan(["ID", "Due (Asia/Tokyo)"], ["C-1", "2026-07-01"], schema=MOMENTS)
    assert row.changes["Due"].after == datetime(2026, 6, 30, 15, tzinfo=UTC)


@pytest.mark.parametrize(("zone", "known"), [("Nowhere/Town", False), ("EST", False), ("PDT", True), ("UTC", True)])
@pytest.mark.usefixtures("far_away")
def test_a_zone_that_is_not_known_is_told(zone: str, known: bool) -> None:
    """``PDT`` is this clock's own name; ``EST`` is a zone without summer time to some, and with it to others."""
    uses = proposed_uses(["ID", f"Due ({zone})"], [], MOMENTS)
    (use,) = zone_columns(uses, MOMENTS)
    assert (use.field, use.zone, is_known(zone)) == ("Due", zone, known)
    if zone != "UTC":
        (row,) = plan(["ID", "Due"], ["C-1", "2026-07-01 05:30"], uses=uses, schema=MOMENTS)
        assert row.changes["Due"].after == datetime(2026, 7, 1, 12, 30, tzinfo=UTC)


@pytest.fixture
def far_away() -> Iterator[None]:
    """This machine's clock is that of Los Angeles."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "America/Los_Angeles")
        time.tzset()
        yield
    time.tzset()


def test_a_column_refused_late_leaves_earlier_rows_well() -> None:
    """Columns are read some hundred rows at a time; a fault in a later part concerns its own row only."""
    rows = [[f"N-{number}", f"Name {number}", "1"] for number in range(600)]
    rows[450][2] = "much"
    planned = plan(["ID", "Name", "Value"], *rows)
    assert [row.number - 2 for row in planned if row.kind is RowKind.REFUSED] == [450]
    assert set(planned[450].problems) == {"Value"}
    assert planned[450].values == {"ID": "N-450", "Name": "Name 450"}


def test_two_columns_of_one_field_are_refused_for_either() -> None:
    """The last one has the value, and a cell without a value counts in both."""
    uses = (ColumnUse("ID", finds_task=True), ColumnUse("Value"), ColumnUse("Value"), ColumnUse("Name"))
    (first, second) = plan(["ID", "a", "b", "Name"], ["N-1", "1", "2", "x"], ["N-2", "much", "2", "x"], uses=uses)
    assert (first.kind, first.values["Value"]) == (RowKind.NEW, Decimal(2))
    assert (second.kind, set(second.problems)) == (RowKind.REFUSED, {"Value"})


def test_a_row_keeps_its_deactivated_person() -> None:
    """A file with everybody in it is imported again after one of them is deactivated."""
    gone = replace(VENDORS, users=(replace(VENDORS.users[0], deactivated=True),))
    headings = ["ID", "Name", ASSIGNED_TO]
    rows = plan(
        headings,
        ["C-2", "Tern", "ida@example.com"],
        ["C-2b", "New", "Ida Berg"],
        ["C-1", "Kestrel", "ida@example.com"],
        schema=gone,
    )
    assert [row.kind for row in rows] == [RowKind.SAME, RowKind.REFUSED, RowKind.REFUSED]
    for row in rows[1:]:
        problem = row.problems[ASSIGNED_TO]
        assert isinstance(problem, InvalidValueError)
        assert problem.problem is Problem.DEACTIVATED_USER


def test_a_column_of_people_is_one_also_where_one_is_deactivated() -> None:
    gone = replace(VENDORS, users=(replace(VENDORS.users[0], deactivated=True),))
    uses = uses_by_values(2, [["C-9", "ida@example.com"]], gone)
    assert ASSIGNED_TO in [use.field for use in uses]
