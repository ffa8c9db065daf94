"""What is filled down is checked, compared with what is shown, and only taken from a task that is there."""

from __future__ import annotations

from flowdash_desktop.domain.cell_values import CellValue, LeftOut
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.ui.presenters.cells.planning import BlockPlan, plan_block
from flowdash_desktop.ui.table.events import BlockAction, BlockChange
from tests.unit.domain.examples import SCHEMA

ONE, TWO = TaskKey("1"), TaskKey("2")
FIELDS = ("singleSelect", "Stage", "text")
SOURCE = Task(ONE, ONE, {"singleSelect": "gone", "Stage": "no stage", "text": "new"})
TARGET = Task(TWO, TWO, {"text": "old"})


def nothing_against(_: CellValue) -> LeftOut | None:
    return None


async def filled(source: Task | None, target: Task = TARGET) -> BlockPlan:
    change = BlockChange(BlockAction.FILL, (ONE, TWO), FIELDS)
    return await plan_block(change, SCHEMA, {ONE: SOURCE, TWO: target}.get, nothing_against, source)


async def test_options_that_are_gone_are_refused() -> None:
    """The preview shows them, not the server later."""
    plan = await filled(SOURCE)
    reasons = [cell.why_not.problem for cell in plan.cells if isinstance(cell.why_not, InvalidValueError)]
    assert reasons == [Problem.NOT_AN_OPTION, Problem.NOT_A_STAGE]
    assert plan.refused == 2
    assert [cell.text for cell in plan.cells] == ["gone", "no stage", "new"]


async def test_a_cell_that_has_it_already_is_no_fault() -> None:
    plan = await filled(SOURCE, Task(TWO, TWO, {"singleSelect": "gone", "Stage": "no stage"}))
    assert (plan.refused, plan.same, len(plan.cells)) == (0, 2, 1)


async def test_nothing_is_filled_without_a_source() -> None:
    assert (await filled(None)).cells == []


async def test_planned_cells_have_what_was_shown() -> None:
    plan = await filled(SOURCE)
    assert [cell.base for cell in plan.cells] == [None, None, "old"]
