"""What a person wants of a block of cells: which tasks and fields it is for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.table.events import BlockAction, BlockChange
from flowdash_desktop.ui.table.rows.group_headers import next_task

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows.rows_view import TaskRowsView


def block_change(view: TaskRowsView, action: BlockAction, lines: str = "") -> BlockChange:
    """A change of the block that is selected."""
    fields = tuple(view.tasks.field(section).name for section in view.block.sections())
    return BlockChange(action, view.target.tasks(), fields, lines, repeats=True)


def block_to_paste(view: TaskRowsView, lines: str, *, is_ours: bool) -> BlockChange:
    """What is pasted into the block; from one cell on it goes down and across as far as it reaches."""
    if view.block.is_several():
        return replace(block_change(view, BlockAction.PASTE, lines), is_ours=is_ours)
    header, index = view.header, view.currentIndex()
    first = header.visualIndex(index.column())
    sections = [s for s in map(header.logicalIndex, range(first, header.count())) if not header.isSectionHidden(s)]
    tasks = tasks_from(view, index.row(), lines.count("\n") + 1)
    names = tuple(view.tasks.field(s).name for s in sections)
    return BlockChange(BlockAction.PASTE, tasks, names, lines, is_ours=is_ours)


def block_to_fill(view: TaskRowsView) -> BlockChange:
    """What is filled down: the block, or the current cell from the one above."""
    change = block_change(view, BlockAction.FILL)
    if len(change.tasks) != 1:
        return change
    above = view.tasks.shown.key(next_task(view.tasks, view.currentIndex().row() - 1, -1))
    return BlockChange(BlockAction.FILL, () if above is None else (above, *change.tasks), change.fields)


def tasks_from(view: TaskRowsView, row: int, most: int) -> tuple[TaskKey, ...]:
    """The tasks of a row and those below it, no more than ``most``."""
    found: list[TaskKey] = []
    while 0 <= row < view.tasks.rowCount() and len(found) < most:
        if (key := view.tasks.shown.key(row)) is not None:
            found.append(key)
        row += 1
    return tuple(found)
