"""The selected rows as runs of rows: a hundred thousand of them are one run, not a hundred thousand indexes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, filterfalse, islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QSignalBlocker

from flowdash_desktop.ui.table.models.row_model import runs

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel
    from flowdash_desktop.ui.table.rows.grid import TaskGrid

MANY = 500
"""So many tasks are found by looking through all rows; fewer are looked up one by one."""
_NEAR = 100
"""So many tasks around one that is gone are looked up one by one."""
_FEW = 4
"""More rows than these are taken out of the selection while rows change, and put back behind: Qt would carry each of
them along, and rows between two that it knows of would be left out of it."""
_MANY_PARTS = 200
"""From here on it costs less to ask Qt for the few rows that are seen than to look at all parts of the selection."""


def _ranges(view: TaskGrid) -> list[QItemSelectionRange]:
    chosen = view.selectionModel().selection()
    return [chosen.at(place) for place in range(chosen.size())]


def selected_runs(view: TaskGrid) -> list[tuple[int, int]]:
    """The selected rows as runs of first and last row, from top to bottom."""
    found: list[tuple[int, int]] = []
    for first, last in sorted((part.top(), part.bottom()) for part in _ranges(view)):
        if found and first <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(found[-1][1], last)
        else:
            found.append((first, last))
    return found


def selected_ids(view: TaskGrid) -> list[int]:
    """The numbers of the selected tasks from top to bottom."""
    ids = view.tasks.row_ids()
    return [task for first, last in selected_runs(view) for task in ids[first : last + 1] if task >= 0]


def selected_among(view: TaskGrid, rows: range) -> set[int]:
    """Which of these rows are selected (the header of a group may seem so). Qt asks the model for each one's flags."""
    found: set[int] = set()
    if view.selectionModel().selection().size() > _MANY_PARTS:
        chosen = view.selectionModel().isSelected
        return {row for row in rows if chosen(view.tasks.index(row, 0))}
    for part in _ranges(view):
        found.update(range(max(rows.start, part.top()), min(rows.stop, part.bottom() + 1)))
    return found


def row_that_is_left(model: TaskTableModel, before: Sequence[int], at: int) -> int:
    """The row of the next task that is still there, else of the one before, else -1.

    A task that no longer passes the filter, and only stays because a text is typed into it, is not taken.

    Args:
        model: the rows now.
        before: the numbers of the rows before.
        at: the row among those whose task is gone.
    """
    entries = chain(islice(before, at + 1, None), map(before.__getitem__, range(at - 1, -1, -1)))
    around = filterfalse((0).__gt__, entries)  # a group's header is below 0
    near = map(model.shown.row_of_id, islice(around, _NEAR))
    row = next((row for row in near if row >= 0 and not model.shown.is_dimmed(row)), -1)
    if row < 0 and (shown := set(model.row_ids())):  # hardly any is left
        rows = map(model.shown.row_of_id, filter(shown.__contains__, around))
        row = next((row for row in rows if not model.shown.is_dimmed(row)), -1)
    return row


def _select_rows(view: TaskGrid, rows: Sequence[int]) -> None:
    """Select these rows, ascending, in one step for all of them. Nobody is told: they were selected before."""
    model, chosen = view.tasks, QItemSelection()
    last_column = model.columnCount() - 1
    for first, last in runs(rows):
        chosen.select(model.index(first, 0), model.index(last, last_column))
    with QSignalBlocker(view.selectionModel()):
        view.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.Select)
    view.viewport().update()


class ManySelected:
    """Carries a selection of several rows over a change of the rows."""

    def __init__(self, view: TaskGrid) -> None:
        self._view = view
        self._ids: list[int] | None = None

    def take(self) -> None:
        """Before the rows change: note what is selected and let go of it, where it is more than a row or two."""
        view = self._view
        heights = [part.height() for part in _ranges(view)]
        if sum(heights) <= _FEW and max(heights, default=0) < 2:
            return
        self._ids = selected_ids(view)
        with QSignalBlocker(view.selectionModel()):
            view.selectionModel().clearSelection()

    def forget(self) -> None:
        """Select none of them again."""
        self._ids = None

    def give_back(self) -> None:
        """After it: select what is left of it, wherever that stands now."""
        if self._ids is None:
            return
        ids, self._ids = self._ids, None
        model = self._view.tasks
        if len(ids) < MANY:
            rows = sorted(row for row in map(model.shown.row_of_id, ids) if row >= 0)
        else:
            wanted = set(ids)
            rows = [row for row, task in enumerate(model.row_ids()) if task in wanted]
        _select_rows(self._view, rows)
