"""Removed tasks return to the position where they stood, whatever order the server lists them in then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.table import SortBy, TaskTable
from flowdash_desktop.domain.table.positions import Positions
from flowdash_desktop.domain.tasks import TaskKey
from tests.unit.domain.examples import SCHEMA
from tests.unit.domain.table.test_engine import keys_of, shown_task

KEYS = [TaskKey(f"k{number}") for number in range(9)]


def created(key: TaskKey) -> ShownTask:
    """A task that is created again, and not confirmed yet."""
    return replace(shown_task(key, {}), is_new=True)


def table_of(keys: Sequence[TaskKey], positions: Positions | None = None) -> TaskTable:
    table = TaskTable(SCHEMA, positions=positions)
    table.load([shown_task(key, {}) for key in keys])
    return table


@given(st.permutations(KEYS), st.integers(0, 9), st.data())
def test_tasks_created_again_return_to_their_position(removed: list[TaskKey], many: int, data: st.DataObject) -> None:
    """At once, and in a table that is filled from the server's list after a restart."""
    removed = removed[:many]
    positions = Positions()
    table = table_of(KEYS, positions)
    for key in removed:
        table.apply({key: None})
    back = data.draw(st.permutations(removed))[: data.draw(st.integers(0, many))]
    for key in back:
        table.apply({key: created(key)})
    expected = [key for key in KEYS if key not in removed or key in back]
    assert keys_of(table) == expected
    listed = [*(key for key in KEYS if key not in removed), *back]
    stored = Positions(dict(positions.before))
    assert keys_of(table_of(listed, stored)) == expected
    later = TaskTable(SCHEMA, positions=stored)
    for start in range(0, len(listed), 2):
        some = listed[start : start + 2]
        later.extend(some, {}, {})
    assert keys_of(later) == expected


def test_a_task_that_was_not_removed_on_the_server_needs_none() -> None:
    """The deletion is undone before it was sent: the server lists the task where it stood."""
    positions = Positions()
    table = table_of(KEYS, positions)
    table.apply({KEYS[4]: None})
    assert positions.before == {KEYS[4]: KEYS[3]}
    table.apply({KEYS[4]: shown_task(KEYS[4], {})})
    assert keys_of(table) == KEYS
    assert positions.before == {}


def test_ties_of_a_sorted_table_follow_the_position() -> None:
    table = table_of(KEYS)
    table.set_sort([SortBy("text", descending=True)])
    table.apply({KEYS[0]: None, KEYS[4]: None})
    table.apply({KEYS[4]: created(KEYS[4]), KEYS[0]: created(KEYS[0])})
    assert keys_of(table) == KEYS
    table.set_sort(())
    table.set_filter(TaskFilter(active_only=True))
    assert keys_of(table) == KEYS


def test_a_position_follows_a_task_that_gets_another_id() -> None:
    positions = Positions()
    table = table_of(KEYS, positions)
    table.apply({KEYS[4]: None})
    table.apply({KEYS[4]: created(KEYS[4])})
    new = TaskKey("renamed")
    table.apply({new: shown_task(new, {})}, {KEYS[4]: new})
    assert positions.before == {new: KEYS[3]}


def test_nothing_is_guessed_where_all_before_it_is_gone() -> None:
    positions = Positions({KEYS[1]: TaskKey("unknown")})
    assert keys_of(table_of([*KEYS[2:], KEYS[1]], positions)) == [*KEYS[2:], KEYS[1]]


def test_the_oldest_positions_are_forgotten() -> None:
    positions = Positions()
    keys = [TaskKey(f"n{number}") for number in range(2100)]
    for before, key in enumerate(keys[1:]):
        positions.note(key, keys[before], keys)
    assert len(positions.before) == 2000
    assert keys[1] not in positions
    assert keys[-1] in positions


def test_removed_tasks_do_not_follow_a_replaced_row() -> None:
    """A row made here takes the name of the server's copy: what stood behind the copy stays there."""
    first, fifth = KEYS[0], KEYS[5]
    table = table_of(KEYS)
    table.apply({KEYS[6]: None})
    table.apply({KEYS[4]: None})
    table.apply({fifth: shown_task(fifth, {})}, {first: fifth})
    table.load([shown_task(KEYS[6], {}), shown_task(KEYS[4], {})])
    assert keys_of(table) == [fifth, *KEYS[1:5], *KEYS[6:]]
