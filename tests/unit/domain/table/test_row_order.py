"""Tasks with a rank stand first while no order is in force, whatever comes and changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.table import GroupBy, SortBy, TaskTable
from flowdash_desktop.domain.tasks import Task, TaskKey, Value
from tests.unit.domain.examples import SCHEMA

RANKS = {TaskKey("c"): 0, TaskKey("a"): 1, TaskKey("z"): 2}


def task(key: str, text: str = "x", **values: Value) -> ShownTask:
    return ShownTask(Task(TaskKey(key), key, {"Stage": "Done", "text": text, **values}))


def order(table: TaskTable) -> str:
    """The keys that are shown, a dot for the header of a group."""
    return "".join(str(table.reader.key(entry)) if entry >= 0 else "." for entry in table.view)


def made(keys: Iterable[str] = "abcd") -> TaskTable:
    table = TaskTable(SCHEMA)
    table.load([task(key, text=f"{ord('z') - ord(key):03}") for key in keys])
    return table


def test_ranks_count_while_no_order_is_in_force() -> None:
    table = made()
    table.set_ranks(RANKS)
    assert order(table) == "cabd"
    table.set_sort([SortBy("text")])
    assert order(table) == "dcba"
    table.set_sort([])
    assert order(table) == "cabd"
    table.set_grouping((GroupBy("Stage"),))
    assert order(table) == ".cabd"
    table.set_grouping(())
    table.set_ranks({})
    assert order(table) == "abcd"


def test_tasks_that_come_go_or_change_stand_by_their_ranks() -> None:
    table = made()
    table.set_ranks(RANKS)
    table.load([task("z"), task("e")])
    assert order(table) == "cazbde"
    table.apply({TaskKey("a"): None})
    assert order(table) == "czbde"
    table.apply({TaskKey("y"): task("y")}, {TaskKey("z"): TaskKey("y")})
    assert order(table) == "cybde"
    changed = replace(task("b"), task=replace(task("b").task, values={"Stage": "Not Started"}))
    table.apply({TaskKey("b"): changed})
    assert order(table) == "cybde"
    assert [table.place(table.reader.id(TaskKey(key))) for key in "cybde"] == [0, 1, 2, 3, 4]


def test_a_table_that_takes_over_has_the_ranks() -> None:
    before, after = made(), made("dcbae")
    before.set_ranks(RANKS)
    before.set_filter(TaskFilter())
    after.take_over(before)
    after.settle()
    assert order(after) == "cadbe"
