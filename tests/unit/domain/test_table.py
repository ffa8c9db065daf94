"""The table engine against a plain filter and a plain sort of the same tasks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cmp_to_key
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter, passes
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, FieldKind
from flowdash_desktop.domain.table import SortBy, TableChange, TaskTable
from flowdash_desktop.domain.tasks import Link, LinkedTask, Task, TaskKey, Value
from tests.unit.domain.examples import HARRY, RON, SCHEMA

KEYS = [TaskKey(f"k{n}") for n in range(8)]
keys = st.sampled_from(KEYS)
values: dict[str, st.SearchStrategy[Value]] = {
    STAGE: st.sampled_from(["Not Started", "Done", "In Progress", "Gone"]),
    ASSIGNED_TO: st.sampled_from([None, HARRY.email, RON.email]),
    "text": st.sampled_from([None, "Acme 2", "acme 10", "Zeta", "ünï"]),
    "number": st.none() | st.decimals(-2, 2, places=1),
    "checkbox": st.sampled_from([None, True, False]),
    "multipleSelect": st.sampled_from([None, ("Small",), ("Large", "Small")]),
}
row_values = st.fixed_dictionaries(values)
sorts = st.lists(st.builds(SortBy, st.sampled_from([*values, "No such field"]), st.booleans()), max_size=3)
filters = st.builds(
    TaskFilter,
    conditions=st.lists(
        st.sampled_from(
            [
                Condition(STAGE, Operator.IS_ANY_OF, ("Done", "Not Started")),
                Condition(ASSIGNED_TO, Operator.IS_BLANK),
                Condition("text", Operator.CONTAINS, ("acme",)),
                Condition("checkbox", Operator.IS_NOT_CHECKED),
            ]
        ),
        max_size=2,
    ).map(tuple),
    active_only=st.booleans(),
    search=st.sampled_from(["", "ACME", "acme 1", "weasley", "no such words", "  done "]),
)


def shown_task(key: TaskKey, row: Mapping[str, Value]) -> ShownTask:
    return ShownTask(Task(key, key, dict(row)))


class TableModel(RuleBasedStateMachine):
    """Keeps the same tasks in a dict and computes the view anew each time, in the simplest way."""

    def __init__(self) -> None:
        super().__init__()
        self.table = TaskTable(SCHEMA)
        self.rows: dict[TaskKey, ShownTask] = {}
        self.places: dict[TaskKey, int] = {}
        self.next_place = 0
        self.filter = TaskFilter()
        self.sort: list[SortBy] = []
        self.kept: TaskKey | None = None

    def check(self, change: TableChange, touched: set[TaskKey]) -> None:
        assert change.view == self.table.view == tuple(self.expected())
        assert change.touched == touched & set(change.view)

    def expected(self) -> list[TaskKey]:
        found = [k for k in self.rows if k == self.kept or self.is_found(k)]
        return sorted(found, key=cmp_to_key(self.compare))

    def is_found(self, key: TaskKey) -> bool:
        task = self.rows[key].task
        texts = [
            text
            for field in SCHEMA.columns
            for text in (
                field_type(field.kind).display(task.values.get(field.name), field, SCHEMA),
                field_type(field.kind).filter_text(task.values.get(field.name)),
            )
        ]
        words = self.filter.search.casefold().split()
        return passes(self.filter, task, SCHEMA) and all(any(w in t.casefold() for t in texts) for w in words)

    def compare(self, one: TaskKey, other: TaskKey) -> int:
        for level in self.sort:
            field = SCHEMA.field_by_name.get(level.field)
            if field is None:
                continue
            kind = field_type(field.kind)
            first, second = (self.rows[k].task.values.get(level.field) for k in (one, other))
            if kind.is_blank(first) or kind.is_blank(second):
                order = int(kind.is_blank(first)) - int(kind.is_blank(second))
            else:
                a, b = kind.sort_key(first, field, SCHEMA), kind.sort_key(second, field, SCHEMA)
                order = (int(a > b) - int(a < b)) * (-1 if level.descending else 1)
            if order:
                return order
        return self.places[one] - self.places[other]

    def put(self, key: TaskKey, shown: ShownTask) -> bool:
        known = key in self.rows
        if not known:
            self.places[key], self.next_place = self.next_place, self.next_place + 1
        self.rows[key] = shown
        return known

    @initialize(rows=st.dictionaries(keys, row_values))
    def load(self, rows: dict[TaskKey, Mapping[str, Value]]) -> None:
        self.reload(rows, [])

    @rule(rows=st.dictionaries(keys, row_values), same=st.lists(keys, unique=True))
    def reload(self, rows: dict[TaskKey, Mapping[str, Value]], same: list[TaskKey]) -> None:
        tasks = [self.rows[k] if k in same and k in self.rows else shown_task(k, row) for k, row in rows.items()]
        touched = {t.key for t in tasks if t.key in self.rows and self.rows[t.key] is not t}
        self.rows, self.next_place = {}, 0
        for task in tasks:
            self.put(task.key, task)
        self.check(self.table.load(tasks), touched)

    @rule(rows=st.dictionaries(keys, row_values | st.none(), max_size=4))
    def apply(self, rows: dict[TaskKey, Mapping[str, Value] | None]) -> None:
        changes = {k: None if row is None else shown_task(k, row) for k, row in rows.items()}
        touched = set()
        for key, shown in changes.items():
            if shown is None:
                self.rows.pop(key, None)
            elif self.put(key, shown):
                touched.add(key)
        self.check(self.table.apply(changes, {}), touched)

    @precondition(lambda self: self.rows)
    @rule(data=st.data(), row=row_values, number=st.integers(0, 10**6))
    def rename(self, data: Any, row: Mapping[str, Value], number: int) -> None:
        """A created task gets its real name; now and then the server's list was faster and has it already."""
        old = data.draw(st.sampled_from(sorted(self.rows)))
        new = data.draw(st.sampled_from([TaskKey(f"new-{number}"), *sorted(set(self.rows) - {old})]))
        place = self.places.pop(old)
        del self.rows[old]
        if new not in self.rows:  # the place of a task of that name that is long gone counts for nothing
            self.places[new] = place
        shown = shown_task(new, row)
        self.rows[new] = shown
        if self.kept == old:
            self.kept = new
        self.check(self.table.apply({new: shown}, {old: new}), {new})

    @rule(task_filter=filters)
    def set_filter(self, task_filter: TaskFilter) -> None:
        self.filter = task_filter
        if self.kept not in self.rows or not self.is_found(self.kept):
            self.kept = None
        self.check(self.table.set_filter(task_filter), set())

    @rule(sort=sorts)
    def set_sort(self, sort: list[SortBy]) -> None:
        self.sort = sort
        self.check(self.table.set_sort(sort), set())

    @rule(key=st.none() | keys)
    def keep(self, key: TaskKey | None) -> None:
        touched = {k for k in (self.kept, key) if k is not None}
        self.kept = key
        self.check(self.table.keep(key), touched)

    @invariant()
    def all_is_as_it_should_be(self) -> None:
        assert self.table.total == len(self.rows)
        assert (self.table.filter, list(self.table.sort)) == (self.filter, self.sort)
        for key, shown in self.rows.items():
            row = self.table.row(key)
            assert row is not None
            assert row.shown is shown
            assert self.table.matches(key) == self.is_found(key)
            fresh = TaskTable(SCHEMA)
            fresh.load([shown])
            prepared = fresh.row(shown.key)
            assert prepared is not None
            assert (row.display, row.found_in) == (prepared.display, prepared.found_in)


TestTableModel = TableModel.TestCase
TestTableModel.settings = settings(max_examples=40, stateful_step_count=15, deadline=None)


def test_a_task_that_is_not_there_matches_nothing() -> None:
    table = TaskTable(SCHEMA)
    assert table.row(KEYS[0]) is None
    assert not table.matches(KEYS[0])


def test_tasks_are_found_by_what_they_are_linked_to() -> None:
    link = Link((LinkedTask({"Stage": "Hidden", "House": "Gryffindor"}),), to_many=False)
    table = TaskTable(SCHEMA)
    table.load([ShownTask(Task(KEYS[0], "1", {}, links={"House": link}))])
    assert table.set_filter(TaskFilter(search="gryff")).view == (KEYS[0],)
    assert table.set_filter(TaskFilter(search="hidden")).view == ()


def test_values_are_counted_over_all_tasks_shown_or_not() -> None:
    table = TaskTable(SCHEMA)
    table.load([shown_task(k, {STAGE: s}) for k, s in zip(KEYS, ["Done", "Done", None], strict=False)])
    table.set_filter(TaskFilter(search="nothing"))
    assert table.count_by(STAGE) == {"Done": 2, "": 1}
    assert table.count_by("No such field") == {}


def test_stages_sort_by_the_workflow_and_blanks_stay_last_when_turned_round() -> None:
    table = TaskTable(SCHEMA)
    table.load([shown_task(k, {STAGE: s}) for k, s in zip(KEYS, ["Done", None, "Not Started"], strict=False)])
    assert table.set_sort([SortBy(STAGE)]).view == (KEYS[2], KEYS[0], KEYS[1])
    assert table.set_sort([SortBy(STAGE, descending=True)]).view == (KEYS[0], KEYS[2], KEYS[1])


def test_the_columns_are_those_of_the_schema() -> None:
    assert TaskTable(SCHEMA).columns == SCHEMA.columns
    names = [f.name for f in SCHEMA.columns]
    assert names[:4] == ["uniqueId", "text", STAGE, ASSIGNED_TO]
    assert names[-2:] == ["Created On", "Updated On"]
    assert SCHEMA.columns[0].kind is FieldKind.UNIQUE_ID
