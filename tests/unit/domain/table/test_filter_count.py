"""Counting the tasks of a filter some rows at a time; ``test_engine`` compares the counts with a plain filter."""

from __future__ import annotations

from unittest.mock import patch

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.filters.holding import holds_of
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.table import TaskTable
from flowdash_desktop.domain.table.columns import plain_columns
from flowdash_desktop.domain.table.filter_count import FEWEST
from flowdash_desktop.domain.tasks import Attachment, Task, TaskKey
from tests.unit.domain.examples import SCHEMA

WITHOUT_PDF = TaskFilter((Condition("file", Operator.NOT_CONTAINS, ("pdf",)),))


def tasks(first: int, many: int) -> list[ShownTask]:
    """Tasks of which each tenth has an attachment, a PDF."""
    made = []
    for number in range(first, first + many):
        files = (Attachment(str(number), "", f"{number}.pdf"),) if number % 10 == 0 else ()
        made.append(ShownTask(Task(TaskKey(str(number)), str(number), {STAGE: "Not Started", "file": files})))
    return made


def test_a_count_stops_after_some_rows_and_goes_on() -> None:
    """Whatever a condition costs, the window has the loop between two stretches of rows."""
    table = TaskTable(SCHEMA)
    table.load(tasks(0, 3 * FEWEST))
    count = table.queries.counting(TaskFilter())
    assert count.go_on(0.0)
    assert count.found == FEWEST
    while count.go_on(0.0):
        pass
    assert count.found == 3 * FEWEST


def test_rows_that_arrive_while_it_counts_are_counted() -> None:
    table = TaskTable(SCHEMA)
    table.load(tasks(0, 2 * FEWEST))
    count = table.queries.counting(WITHOUT_PDF)
    assert count.go_on(0.0)
    table.load(tasks(2 * FEWEST, 100))
    while count.go_on(0.0):
        pass
    many = 2 * FEWEST + 100
    assert count.found == many - len(range(0, many, 10))


def test_blank_cells_of_a_column_are_compared_once() -> None:
    """Hardly any task has files, so a condition on them reads hardly any text."""
    table = TaskTable(SCHEMA)
    table.load(tasks(0, 200))
    with patch.object(plain_columns, "holds_of", wraps=holds_of) as compared:
        table.set_filter(WITHOUT_PDF)
    assert table.queries.shown == 180
    assert compared.call_count == 20 + 1
