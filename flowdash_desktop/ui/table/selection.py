"""The selected rows as runs of rows: a hundred thousand of them are one run, not a hundred thousand indexes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange

from flowdash_desktop.ui.table.ordered_rows import runs

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows_view import TaskRowsView

MANY = 500
"""From here on the selection is taken away while rows change and put back behind: Qt would carry each row along."""
_SELECT = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


def _ranges(view: TaskRowsView) -> list[QItemSelectionRange]:
    chosen = view.selectionModel().selection()
    return [chosen.at(place) for place in range(chosen.size())]


def selected_runs(view: TaskRowsView) -> list[tuple[int, int]]:
    """The selected rows as runs of first and last row, from top to bottom."""
    found: list[tuple[int, int]] = []
    for first, last in sorted((part.top(), part.bottom()) for part in _ranges(view)):
        if found and first <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(found[-1][1], last)
        else:
            found.append((first, last))
    return found


def selected_rows(view: TaskRowsView) -> list[int]:
    """The selected rows from top to bottom."""
    return [row for first, last in selected_runs(view) for row in range(first, last + 1)]


def selected_among(view: TaskRowsView, rows: range) -> set[int]:
    """Which of these rows are selected (the header of a group may seem so). Qt asks the model for each one's flags."""
    found: set[int] = set()
    for part in _ranges(view):
        found.update(range(max(rows.start, part.top()), min(rows.stop, part.bottom() + 1)))
    return found


def has_several(view: TaskRowsView) -> bool:
    """True where more than one row is selected."""
    return sum(last - first + 1 for first, last in selected_runs(view)) > 1


def select_rows(view: TaskRowsView, rows: Iterable[int]) -> None:
    """Add rows to the selection, in one step for all of them."""
    model, chosen = view.tasks, QItemSelection()
    last_column = model.columnCount() - 1
    for first, last in runs(sorted(rows)):
        chosen.select(model.index(first, 0), model.index(last, last_column))
    view.selectionModel().select(chosen, _SELECT)


class ManySelected:
    """Carries a large selection over a change of the rows."""

    def __init__(self, view: TaskRowsView) -> None:
        self._view = view
        self._ids: list[int] | None = None

    def take(self) -> None:
        """Before the rows change: note what is selected and let go of it, where it is much."""
        view = self._view
        found = selected_runs(view)
        if sum(last - first + 1 for first, last in found) < MANY:
            return
        ids = view.tasks.row_ids()
        self._ids = [row for first, last in found for row in ids[first : last + 1] if row >= 0]
        view.selectionModel().clearSelection()

    def give_back(self) -> None:
        """After it: select what is left of it, wherever that stands now."""
        if self._ids is None:
            return
        ids, self._ids = self._ids, None
        rows = map(self._view.tasks.row_of_id, ids)
        select_rows(self._view, [row for row in rows if row >= 0])
