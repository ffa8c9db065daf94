"""The table engine against a plain filter and a plain sort of the same tasks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from contextlib import ExitStack
from functools import cmp_to_key
from itertools import count
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.filters.holding import passes
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, Field
from flowdash_desktop.domain.table import DeltaKind, SortBy, TableChange, TaskTable, engine, filter_count, search_index
from flowdash_desktop.domain.table.columns import dictionary_column, string_store
from flowdash_desktop.domain.table.groups.grouping import SEPARATOR, Grouping
from flowdash_desktop.domain.tasks import Link, LinkedTask, Task, TaskKey, Value
from flowdash_desktop.domain.text.search_text import searched
from tests.support.made_up import examples
from tests.unit.domain.any_filter import common, filters, values
from tests.unit.domain.examples import HARRY, SCHEMA
from tests.unit.domain.table.grouped import (
    compared_groups,
    group_value,
    grouped,
    groupings_by,
    plain_sums,
    seen_in,
)

KEYS = [TaskKey(f"k{n}") for n in range(12)]
keys = st.sampled_from(KEYS)
row_values = st.fixed_dictionaries(common, optional={n: s for n, s in values.items() if n not in common})
sorts = st.lists(st.builds(SortBy, st.sampled_from([*values, "No such field"]), st.booleans()), max_size=3)
groupings = groupings_by(STAGE, ASSIGNED_TO, "checkbox", "singleSelect", "multipleSelect", "date", "datetime", "text")


def shown_task(key: TaskKey, row: Mapping[str, Value]) -> ShownTask:
    return ShownTask(Task(key, key, dict(row)))


def text_of(field: Field, value: Value) -> str:
    return field_type(field.kind).filter_text(value)


class TableModel(RuleBasedStateMachine):
    """Keeps the same tasks in a dict and computes the view anew each time, in the simplest way."""

    def __init__(self) -> None:
        super().__init__()
        self.table = TaskTable(SCHEMA, lambda key: self.rows.get(key))
        self.rows: dict[TaskKey, ShownTask] = {}
        self.places: dict[TaskKey, int] = {}
        self.next_place = count()
        self.filter = TaskFilter()
        self.searched: frozenset[str] | None = None
        self.sort: list[SortBy] = []
        self.grouping: Grouping = ()
        self.first_weekday = 0
        self.collapsed: frozenset[str] = frozenset()
        self.kept: frozenset[TaskKey] = frozenset()
        self.pins: dict[TaskKey, Mapping[str, Value]] = {}
        """The kept tasks that have changed, and the values by which they stand where they stood."""
        self.view: list[int] = []

    def check(self, change: TableChange) -> None:
        """The view is as it should be, and the steps lead there."""
        assert list(change.view) == list(self.table.view)
        if change.steps is not None:
            for step in change.steps:
                if step.step is DeltaKind.INSERT:
                    self.view[step.at : step.at] = step.entries
                elif step.step is DeltaKind.REMOVE:
                    assert self.view[step.at : step.at + len(step.entries)] == list(step.entries)
                    del self.view[step.at : step.at + len(step.entries)]
                else:
                    (entry,) = step.entries
                    assert self.view.pop(step.at) == entry
                    self.view.insert(step.to, entry)
            assert self.view == list(self.table.view)
        self.view = list(change.view)
        assert self.seen() == self.expected()

    def seen(self) -> list[object]:
        return seen_in(self.table)

    def expected(self) -> list[object]:
        found = [k for k in self.rows if k in self.kept or self.is_found(k)]
        found.sort(key=cmp_to_key(self.compare))
        return grouped(found, self.grouping, self.stands_by, self.collapsed, self.first_weekday)

    def stands_by(self, key: TaskKey) -> Mapping[str, Value]:
        return self.pins.get(key, self.rows[key].task.values)

    def pin_kept(self, before: Mapping[TaskKey, Mapping[str, Value]]) -> None:
        """Let kept tasks that are to stand elsewhere now stand by the values they had before a change."""
        for key, stood_by in before.items():
            if key in self.kept and key in self.rows:
                self.pins.setdefault(key, stood_by)
        for key in list(self.pins):
            with_pin, pins = self.expected(), dict(self.pins)
            del self.pins[key]
            if key in with_pin and with_pin != self.expected():
                self.pins = pins

    def let_go(self) -> None:
        """The kept tasks that do not pass are kept no more."""
        self.kept = frozenset(key for key in self.kept if key in self.rows and self.is_found(key))
        self.pins = {key: values for key, values in self.pins.items() if key in self.kept}

    def is_found(self, key: TaskKey) -> bool:
        task = self.rows[key].task
        string_store = [
            searched(field_type(field.kind).search_text(task.values.get(field.name), field, SCHEMA))
            for field in SCHEMA.columns
            if self.searched is None or field.name in self.searched
        ]
        string_store += [searched(linked.title) for link in task.links.values() for linked in link.tasks]
        words = searched(self.filter.search).split()
        return passes(self.filter, task, SCHEMA) and all(any(w in t for t in string_store) for w in words)

    def compare(self, one: TaskKey, other: TaskKey) -> int:
        order = compared_groups(self.grouping, self.stands_by(one), self.stands_by(other), self.first_weekday)
        if order is None:
            # Two people of the same name are two groups, in whichever order.
            return self.header_row(one) - self.header_row(other)
        if order:
            return order
        for level in self.sort:
            field = SCHEMA.field_by_name.get(level.field)
            if field is None:
                continue
            kind = field_type(field.kind)
            first, second = (self.stands_by(k).get(level.field) for k in (one, other))
            if kind.is_blank(first) or kind.is_blank(second):
                order = int(kind.is_blank(first)) - int(kind.is_blank(second))
            else:
                a, b = kind.sort_key(first, field, SCHEMA), kind.sort_key(second, field, SCHEMA)
                order = (int(a > b) - int(a < b)) * (-1 if level.descending else 1)
            if order:
                return order
        return self.places[one] - self.places[other]

    def header_row(self, key: TaskKey) -> int:
        """The row of the innermost header above a task: that of the outer group where this one is collapsed."""
        value, view = group_value(self.grouping, self.stands_by(key), self.first_weekday), list(self.table.view)
        headers = [self.table.queries.group_of(one) for one in (value, value.split(SEPARATOR)[0])]
        return next(view.index(header) for header in headers if header in view)

    def put(self, shown: ShownTask) -> None:
        if shown.key not in self.places:  # else it returns to its position
            self.places[shown.key] = next(self.next_place)
        self.rows[shown.key] = shown

    @rule(rows=st.dictionaries(keys, row_values))
    def load(self, rows: dict[TaskKey, Mapping[str, Value]]) -> None:
        new = [shown_task(k, row) for k, row in rows.items() if k not in self.rows]
        for shown in new:
            self.put(shown)
        self.check(self.table.load(new))

    @rule(rows=st.dictionaries(keys, row_values), links=st.booleans())
    def extend(self, rows: dict[TaskKey, Mapping[str, Value]], links: bool) -> None:
        """The same from raw values, as they come from a server."""
        columns = {
            f.name: [field_type(f.kind).to_json(row.get(f.name)) for row in rows.values()] for f in SCHEMA.columns
        }
        titles = {place: "Gryffindor" for place in range(len(rows)) if links}
        for key, row in rows.items():
            if key not in self.rows:
                linked = {"House": Link((LinkedTask({"House": "Gryffindor"}),), to_many=False)} if links else {}
                self.put(ShownTask(Task(key, key, dict(row), links=linked)))
        self.check(self.table.extend(list(rows), columns, titles))

    @rule(rows=st.dictionaries(keys, row_values | st.none(), max_size=4))
    def apply(self, rows: dict[TaskKey, Mapping[str, Value] | None]) -> None:
        changes = {k: None if row is None else shown_task(k, row) for k, row in rows.items()}
        before = {key: self.rows[key].task.values for key in rows if key in self.rows}
        for key, shown in changes.items():
            if shown is None:
                self.rows.pop(key, None)
                self.pins.pop(key, None)  # it may come again
            else:
                self.put(shown)
        self.pin_kept(before)
        self.check(self.table.apply(changes, {}))

    @precondition(lambda self: self.rows)
    @rule(data=st.data(), row=row_values, number=st.integers(0, 10**6))
    def rename(self, data: Any, row: Mapping[str, Value], number: int) -> None:
        """A created task gets its real name; now and then the server's list was faster and has it already."""
        old = data.draw(st.sampled_from(sorted(self.rows)))
        new = data.draw(st.sampled_from([TaskKey(f"new-{number}"), *sorted(set(self.rows) - {old})]))
        place, was_shown = self.places.pop(old), old in self.kept or self.is_found(old)
        before = self.rows.pop(old).task.values
        self.places[new] = place
        self.pins.pop(new, None)
        self.pins = {new if key == old else key: values for key, values in self.pins.items()}
        shown = shown_task(new, row)
        self.rows[new] = shown
        if old in self.kept:
            self.kept = self.kept - {old} | {new}
        self.pin_kept({new: before} if was_shown else {})
        self.check(self.table.apply({new: shown}, {old: new}))

    @rule(task_filter=filters)
    def set_filter(self, task_filter: TaskFilter) -> None:
        self.filter = task_filter
        self.let_go()
        self.check(self.table.set_filter(task_filter))

    @rule(hidden=st.none() | st.frozensets(st.sampled_from([*values]), max_size=4))
    def search_in(self, hidden: frozenset[str] | None) -> None:
        before, self.searched = self.searched, None if hidden is None else frozenset(values) - hidden
        if self.searched != before and self.filter.search.split():
            self.let_go()
        self.check(self.table.search_in(self.searched))

    @rule(sort=sorts)
    def set_sort(self, sort: list[SortBy]) -> None:
        self.sort, self.pins = sort, {}
        self.check(self.table.set_sort(sort))

    @rule(grouping=groupings, first_weekday=st.sampled_from([0, 6]))
    def set_grouping(self, grouping: Grouping, first_weekday: int) -> None:
        self.grouping, self.collapsed, self.pins = grouping, frozenset(), {}
        self.first_weekday = first_weekday
        self.check(self.table.set_grouping(grouping, first_weekday=first_weekday))

    @rule(data=st.data())
    def collapse_some(self, data: Any) -> None:
        """Groups that are there, of the first level and of the second."""
        values = sorted(self.table.queries.group_values)
        self.collapsed = frozenset(data.draw(st.sets(st.sampled_from(values))) if values else ())
        self.check(self.table.set_collapsed(self.collapsed))

    @invariant()
    def sums_are_exact(self) -> None:
        """What a header says is the sum of the values below it, whether it was asked before a change or never."""
        found = [key for key in self.rows if key in self.kept or self.is_found(key)]
        for entry in self.table.view:
            if entry < 0:
                below = [key for key in found if entry in self.table.queries.groups_above(key)]
                assert self.table.queries.sums(entry) == plain_sums(self.rows[key].task.values for key in below)

    @rule(values=st.sets(st.sampled_from(["", "Done", "Not Started", HARRY.email, "true", "Small"])))
    def collapse(self, values: set[str]) -> None:
        self.collapsed = frozenset(values)
        self.check(self.table.set_collapsed(self.collapsed))

    @rule(kept=st.frozensets(keys, max_size=4))
    def keep(self, kept: frozenset[TaskKey]) -> None:
        """One task is kept, several that are selected, or none."""
        self.pins = {key: values for key, values in self.pins.items() if key in kept}
        self.kept = kept
        self.check(self.table.keep(*kept))

    @rule()
    def prepare(self) -> None:
        while self.table.prepare_for([SortBy(f.name) for f in SCHEMA.columns], 0.0):
            pass

    @invariant()
    def all_is_as_it_should_be(self) -> None:
        table = self.table
        assert table.reader.total == len(self.rows)
        queries = table.queries
        assert (queries.filter, list(queries.sort), queries.grouping) == (self.filter, self.sort, self.grouping)
        count = queries.counting(self.filter)
        while count.go_on(0.0):
            pass
        assert count.found == len([key for key in self.rows if self.is_found(key)])
        ids = [table.reader.id(key) for key in self.rows]
        for column, field in enumerate(SCHEMA.columns):
            shown = [
                field_type(field.kind).display(s.task.values.get(field.name), field, SCHEMA) for s in self.rows.values()
            ]
            assert table.reader.texts(column, ids) == shown, field
        for key in self.rows:
            assert table.queries.matches(key) == self.is_found(key)
            place = table.place(table.reader.id(key))
            assert (place >= 0) == (key in self.seen())
            assert place < 0 or table.view[place] == table.reader.id(key)
        for field in (SCHEMA.stage_field, SCHEMA.assigned_to_field):
            counted = Counter(text_of(field, s.task.values.get(field.name)) for s in self.rows.values())
            assert table.reader.count_by(field.name) == counted
            groups = [tuple(c for c in group if c.field != field.name) for group in self.filter.groups]
            others = self.filter.with_groups(groups if all(groups) else [])
            mine, self.filter = self.filter, others
            found = [k for k in self.rows if self.is_found(k)]
            self.filter = mine
            counted = Counter(text_of(field, self.rows[k].task.values.get(field.name)) for k in found)
            assert table.queries.count_others(field.name) == counted


class LongTableModel(TableModel):
    """The same with parts of so few rows that a few tasks are kept, and changed, as a hundred thousand are."""

    def __init__(self) -> None:
        super().__init__()
        small = {
            string_store: {"PART": 3, "_SMALL": 3, "_FEW": 1},
            search_index: {"_FEW": 1},
            dictionary_column: {"NARROW": 2},
            engine: {"_MANY": 1},
            filter_count: {"FEWEST": 2},
        }
        self._small = ExitStack()
        for module, numbers in small.items():
            for name, number in numbers.items():
                self._small.enter_context(patch.object(module, name, number))

    def teardown(self) -> None:
        self._small.close()


TestTableModel = TableModel.TestCase
TestLongTableModel = LongTableModel.TestCase
TestLongTableModel.settings = examples(60, steps=15)
TestTableModel.settings = examples(60, steps=15)


def test_a_task_that_is_not_there_matches_nothing() -> None:
    table = TaskTable(SCHEMA)
    assert table.reader.row(KEYS[0]) is None
    assert not table.queries.matches(KEYS[0])


def keys_of(table: TaskTable) -> list[TaskKey | None]:
    return [table.reader.key(row) for row in table.view]


def test_tasks_are_found_by_what_they_are_linked_to() -> None:
    link = Link((LinkedTask({"Stage": "Hidden", "House": "Gryffindor"}),), to_many=False)
    table = TaskTable(SCHEMA)
    table.load([ShownTask(Task(KEYS[0], "1", {}, links={"House": link}))])
    table.set_filter(TaskFilter(search="gryff"))
    assert keys_of(table) == [KEYS[0]]
    table.set_filter(TaskFilter(search="hidden"))
    assert keys_of(table) == []


@pytest.mark.parametrize("operator", [Operator.IS, Operator.CONTAINS])
@pytest.mark.parametrize("name", ["text", "longText"])
def test_a_text_with_a_sign_that_nobody_sees_is_found_by_itself(name: str, operator: Operator) -> None:
    table = TaskTable(SCHEMA)
    table.load([shown_task(k, {name: text}) for k, text in zip(KEYS, ["Acme\x1f2", "Zeta"], strict=False)])
    table.set_filter(TaskFilter((Condition(name, operator, ("acme\x1f2",)),)))
    assert keys_of(table) == KEYS[:1]


def test_quoted_words_are_found_together() -> None:
    table = TaskTable(SCHEMA)
    texts = ("foo bar", "bar foo", 'pipe 5"', 'a "foo bar" b')
    table.load([shown_task(TaskKey(text), {"text": text}) for text in texts])
    table.set_filter(TaskFilter(search='"Foo bar"'))
    assert keys_of(table) == ["foo bar", 'a "foo bar" b']
    table.set_filter(TaskFilter(search='5"'))
    assert keys_of(table) == ['pipe 5"']
