"""Rows that arrive while order, groups, filter and a dimmed row are set, against a plain filter and a plain sort."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cmp_to_key
from itertools import count
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.filters.holding import passes
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE
from flowdash_desktop.domain.table import DeltaKind, Grouping, SortBy, TableChange, TaskTable
from flowdash_desktop.domain.tasks import Task, TaskKey, Value
from tests.support.made_up import examples
from tests.unit.domain.examples import HARRY, RON, SCHEMA
from tests.unit.domain.table.grouped import compared_groups, grouped, groupings_by, seen_in

SIZES = (0, 1, 2, 63, 64, 65, 66, 256, 1000, 1025)
STAGES = ("Not Started", "Done", None, "In Progress")
FIELDS = (STAGE, ASSIGNED_TO, "text", "longText", "number", "checkbox")
sorts = st.lists(
    st.builds(SortBy, st.sampled_from(FIELDS), st.booleans()), max_size=2, unique_by=lambda by: by.field
).map(tuple)
groupings = groupings_by(STAGE, ASSIGNED_TO, "checkbox")
conditions: list[tuple[Condition, ...]] = [
    (),
    (Condition(STAGE, Operator.IS_ANY_OF, ("Done",)),),
    (Condition("checkbox", Operator.IS_CHECKED),),
]
filters = st.builds(
    TaskFilter, st.sampled_from(conditions), st.booleans(), st.sampled_from(["", "acme", "3", "nowhere"])
)


def key_of(number: int) -> TaskKey:
    return TaskKey(f"k{number}")


def values_of(number: int, salt: int) -> dict[str, Value]:
    """Values that repeat here and there, so that rows tie."""
    mixed = (number * 7919 + salt * 104729) % 9973
    return {
        STAGE: STAGES[mixed % 4],
        ASSIGNED_TO: (HARRY.email, None, RON.email)[mixed % 3],
        "text": None if mixed % 11 == 0 else f"Acme {mixed % 13}",
        "longText": f"{mixed} notes",
        "number": None if mixed % 5 == 0 else Decimal(mixed % 17),
        "checkbox": (True, False, None)[mixed % 3],
    }


class ArrivingRows(RuleBasedStateMachine):
    """Takes slices of all sizes in any state; knows nothing of orders that are kept."""

    def __init__(self) -> None:
        super().__init__()
        self.table = TaskTable(SCHEMA, lambda key: self.tasks.get(key))
        self.tasks: dict[TaskKey, ShownTask] = {}
        self.places: dict[TaskKey, int] = {}
        self.next_place = count()
        self.waiting: set[TaskKey] = set()
        """Tasks that the table has and may show later."""
        self.filter = TaskFilter()
        self.sort: tuple[SortBy, ...] = ()
        self.grouping: Grouping = ()
        self.collapsed: frozenset[str] = frozenset()
        self.dimmed: TaskKey | None = None
        self.pin: tuple[TaskKey, Mapping[str, Value]] | None = None
        """The task that someone is on once it has changed, and the values by which it stands where it stood."""
        self.view: list[int] = []
        self.number = count()

    # The plain way

    def order_key(self, name: str, descending: bool = False) -> Any:
        field = SCHEMA.field_by_name[name]
        kind = field_type(field.kind)

        def key(task: TaskKey) -> Any:
            return kind.sort_key(self.stands_by(task)[name], field, SCHEMA)

        def in_order(tasks: list[TaskKey]) -> list[TaskKey]:
            blank = [task for task in tasks if kind.is_blank(self.stands_by(task)[name])]
            filled = [task for task in tasks if not kind.is_blank(self.stands_by(task)[name])]
            return [*sorted(filled, key=key, reverse=descending), *blank]

        return in_order

    def stands_by(self, task: TaskKey) -> Mapping[str, Value]:
        return self.pin[1] if self.pin is not None and self.pin[0] == task else self.tasks[task].task.values

    def pin_dimmed(self, before: Mapping[str, Value] | None) -> None:
        """Let the task that someone is on stand where it stood before a change of it, if it belongs elsewhere now."""
        if before is not None and self.pin is None and self.dimmed is not None:
            self.pin = self.dimmed, before
        pin = self.pin
        if pin is not None:
            with_pin, self.pin = self.expected(), None
            if pin[0] in with_pin and with_pin != self.expected():
                self.pin = pin

    def is_found(self, key: TaskKey) -> bool:
        task = self.tasks[key].task
        texts = [field_type(f.kind).search_text(task.values.get(f.name), f, SCHEMA) for f in SCHEMA.columns]
        words = self.filter.search.casefold().split()
        return passes(self.filter, task, SCHEMA) and all(any(word in text for text in texts) for word in words)

    def expected(self) -> list[object]:
        there = [key for key in self.tasks if key not in self.waiting]
        found = [key for key in there if key == self.dimmed or self.is_found(key)]
        found.sort(key=self.places.__getitem__)
        for by in reversed(self.sort):
            found = self.order_key(by.field, by.descending)(found)
        found.sort(key=cmp_to_key(self.compare_groups))
        return grouped(found, self.grouping, self.stands_by, self.collapsed)

    def compare_groups(self, one: TaskKey, other: TaskKey) -> int:
        return compared_groups(self.grouping, self.stands_by(one), self.stands_by(other)) or 0

    # What the table does

    def check(self, change: TableChange) -> None:
        if self.table.is_settled:
            self.waiting.clear()
        if change.steps is not None:
            for step in change.steps:
                match step.step:
                    case DeltaKind.INSERT:
                        self.view[step.at : step.at] = step.entries
                    case DeltaKind.REMOVE:
                        del self.view[step.at : step.at + len(step.entries)]
                    case DeltaKind.MOVE:
                        self.view.insert(step.to, self.view.pop(step.at))
            assert self.view == list(self.table.view), "the steps lead to the view"
        self.view = list(change.view)
        assert seen_in(self.table) == self.expected()

    def remember(self, key: TaskKey, values: Mapping[str, Value]) -> None:
        if key not in self.places:  # else it returns to its position
            self.places[key] = next(self.next_place)
        self.tasks[key] = ShownTask(Task(key, key, dict(values)))

    @initialize(size=st.sampled_from([0, 0, 1, 1025]), sort=sorts, dimmed=st.booleans())
    def begin(self, size: int, sort: tuple[SortBy, ...], dimmed: bool) -> None:
        """A workflow is opened as it was left, or long after; with this many rows the next ones wait for an order."""
        self.keep(size + 3 if dimmed else None)
        self.set_sort(sort)
        self.extend(size, 0)

    @rule(size=st.sampled_from(SIZES), salt=st.integers(0, 3))
    def extend(self, size: int, salt: int) -> None:
        """A slice out of the cache, or from the server."""
        rows = {key_of(number): values_of(number, salt) for number in (next(self.number) for _ in range(size))}
        columns = {
            name: [field_type(SCHEMA.field_by_name[name].kind).to_json(row[name]) for row in rows.values()]
            for name in FIELDS
        }
        for key, row in rows.items():
            self.remember(key, row)
        self.waiting |= rows.keys()
        self.check(self.table.extend(list(rows), columns, {}))

    @rule(size=st.sampled_from(SIZES), salt=st.integers(0, 3))
    def put_in(self, size: int, salt: int) -> None:
        """New tasks that are made here, as an import makes many."""
        rows = {key_of(number): values_of(number, salt) for number in (next(self.number) for _ in range(size))}
        for key, row in rows.items():
            self.remember(key, row)
        self.waiting |= rows.keys()
        self.check(self.table.apply({key: self.tasks[key] for key in rows}))

    @precondition(lambda self: self.tasks)
    @rule(data=st.data(), many=st.sampled_from([1, 3, 40]), salt=st.integers(4, 9))
    def change(self, data: Any, many: int, salt: int) -> None:
        """Tasks change, some go, one comes, whether they are shown yet or not."""
        some = self.waiting if self.waiting and data.draw(st.booleans()) else self.tasks
        keys, first = sorted(some), data.draw(st.integers(0, len(some) - 1))
        changes: dict[TaskKey, ShownTask | None] = {}
        for number, key in enumerate(keys[first : first + many]):
            gone = number % 3 == 2
            changes[key] = None if gone else ShownTask(Task(key, key, values_of(number, salt)))
        if data.draw(st.booleans()):
            new = key_of(next(self.number))
            changes[new] = ShownTask(Task(new, new, values_of(salt, salt)))
            if self.waiting:
                self.waiting.add(new)
        pinned = self.dimmed if self.dimmed in changes and self.dimmed not in self.waiting else None
        before = self.tasks[pinned].task.values if pinned in self.tasks and pinned is not None else None
        if pinned is not None and changes[pinned] is None:
            before = self.pin = None
        for key, shown in changes.items():
            if shown is None:
                del self.tasks[key]
                self.waiting.discard(key)
            else:
                self.remember(key, shown.task.values)
        self.pin_dimmed(before)
        self.check(self.table.apply(changes))

    @precondition(lambda self: self.dimmed in self.tasks)
    @rule(salt=st.integers(4, 9))
    def edit(self, salt: int) -> None:
        """The task that someone is on changes; it stays where it is until they leave it."""
        key = self.dimmed
        assert key is not None
        before = None if key in self.waiting else self.tasks[key].task.values
        self.remember(key, values_of(salt, salt))
        self.pin_dimmed(before)
        self.check(self.table.apply({key: self.tasks[key]}))

    @rule()
    def read_again(self) -> None:
        """All tasks come once more, into a table that takes over from this one."""
        after = TaskTable(SCHEMA, lambda key: self.tasks.get(key))
        after.load(sorted(self.tasks.values(), key=lambda shown: self.places[shown.key]))
        after.take_over(self.table)
        self.table, self.waiting = after, set()
        self.check(after.settle())

    @rule(sort=sorts)
    def set_sort(self, sort: tuple[SortBy, ...]) -> None:
        self.sort, self.pin = sort, None
        self.check(self.table.set_sort(sort))

    @rule(grouping=groupings, collapsed=st.sampled_from([frozenset(), frozenset({"Done", ""})]))
    def set_grouping(self, grouping: Grouping, collapsed: frozenset[str]) -> None:
        self.grouping, self.collapsed, self.pin = grouping, collapsed, None
        self.check(self.table.set_grouping(grouping, collapsed))

    @rule(collapsed=st.sampled_from([frozenset(), frozenset({"Not Started"}), frozenset({"", "true"})]))
    def collapse(self, collapsed: frozenset[str]) -> None:
        self.collapsed = collapsed
        self.check(self.table.set_collapsed(collapsed))

    @rule(task_filter=filters)
    def set_filter(self, task_filter: TaskFilter) -> None:
        self.filter = task_filter
        if self.dimmed not in self.tasks or not self.is_found(self.dimmed):
            self.dimmed = self.pin = None
        self.check(self.table.set_filter(task_filter))

    @rule(number=st.none() | st.integers(0, 1100))
    def keep(self, number: int | None) -> None:
        """Someone is on a task, which may only arrive later."""
        dimmed = None if number is None else key_of(number)
        self.pin = self.pin if dimmed == self.dimmed else None
        self.dimmed = dimmed
        self.check(self.table.keep(self.dimmed))

    @rule(slices=st.sampled_from([1, 2, 4, 40]))
    def prepare(self, slices: int) -> None:
        """Some slices of the work that is done beside; the rest may be done after the next change."""
        for _ in range(slices):
            self.table.prepare_for(self.sort, 0.0)

    @rule()
    def settle(self) -> None:
        self.check(self.table.settle())

    @invariant()
    def counts_are_right(self) -> None:
        assert self.table.reader.total == len(self.tasks)
        if self.table.is_settled:
            assert self.table.queries.shown == sum(key == self.dimmed or self.is_found(key) for key in self.tasks)

    def teardown(self) -> None:
        self.check(self.table.settle())


TestArrivingRows = ArrivingRows.TestCase
TestArrivingRows.settings = examples(40, steps=8)


def waiting_rows() -> ArrivingRows:
    """A long sorted table to which rows have come that are not shown before their order is made, which it is."""
    rows = ArrivingRows()
    rows.begin(1025, (SortBy("text"), SortBy("number", descending=True)), dimmed=False)
    rows.extend(65, 1)
    assert not rows.table.is_settled
    rows.prepare(100)
    return rows


def test_a_waiting_row_that_changes_is_shown_in_order() -> None:
    rows = waiting_rows()
    for salt, key in enumerate(sorted(rows.waiting), 2):
        rows.remember(key, values_of(salt, salt))
        rows.check(rows.table.apply({key: rows.tasks[key]}))
    rows.settle()


def test_a_task_made_while_rows_wait_is_shown() -> None:
    rows = waiting_rows()
    new = key_of(9999)
    rows.remember(new, values_of(1, 1))
    rows.waiting.add(new)
    rows.check(rows.table.apply({new: rows.tasks[new]}))
    rows.settle()
    assert new in [rows.table.reader.key(row) for row in rows.table.view]


def test_a_waiting_row_that_goes_leaves_no_trace() -> None:
    rows = waiting_rows()
    gone = sorted(rows.waiting)
    numbers = {rows.table.reader.id(key) for key in gone}
    orders = rows.table._sequence._orders
    assert orders, "the order that is made already"
    assert all(numbers <= {*order.rows} for order in orders.values()), "which holds the rows that wait"
    for key in gone:
        del rows.tasks[key]
    rows.waiting.clear()
    for key in gone:
        rows.check(rows.table.apply({key: None}))
    assert all(numbers.isdisjoint(order.rows) for order in orders.values())
    rows.settle()
    assert len(rows.table.view) == 1025


def test_a_filter_shows_no_row_that_waits() -> None:
    """As many pass as there are rows in order: they are not the same rows."""
    rows = waiting_rows()
    first = next(iter(rows.tasks))
    only = frozenset([*rows.tasks][65:])
    rows.filter = TaskFilter(only=only)
    change = rows.table.set_filter(rows.filter)
    shown = [rows.table.reader.key(row) for row in change.view]
    assert first not in shown
    assert rows.waiting.isdisjoint(shown)
    settled = [rows.table.reader.key(row) for row in rows.table.settle().view]
    assert rows.waiting < {*settled} == only


def test_a_task_that_someone_is_on_is_shown_when_it_arrives() -> None:
    """It does not pass the filter, and comes in a long slice."""
    rows = ArrivingRows()
    rows.set_filter(TaskFilter(search="nowhere"))
    rows.keep(70)
    rows.extend(256, 0)
    assert len(rows.table.view) == 1


@pytest.mark.parametrize("size", SIZES)
def test_a_sort_set_before_the_first_rows_hides_none(size: int) -> None:
    """As when a sorted workflow is opened: the order is set on no rows, then the first slice comes."""
    table = TaskTable(SCHEMA)
    table.set_sort([SortBy("text")])
    table.extend([key_of(number) for number in range(size)], {"text": [f"t{n}" for n in range(size)]}, {})
    assert len(table.view) == size
