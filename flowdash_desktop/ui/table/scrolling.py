"""Keeps what a person looks at where it is on the screen while rows come and go around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows_view import TaskRowsView


class ScrollKeeper:
    """Remembers before a refresh which rows are seen and where, and scrolls so that they are there again.

    The current row counts most if it can be seen; else, unless the view is at its top, the first row that survives.
    """

    def __init__(self, view: TaskRowsView) -> None:
        self._view = view
        self._seen: list[tuple[int, int]] = []
        self._to_top = False

    def current_is_visible(self) -> bool:
        """True while some of the current row can be seen."""
        row = self._view.currentIndex().row()
        return row >= 0 and -self._view.rowHeight(row) < self._view.rowViewportPosition(row) < self._height()

    def to_top_next(self) -> None:
        """Go to the first row after the next refresh."""
        self._to_top = True

    def remember(self) -> None:
        """Note what can be seen."""
        view, model = self._view, self._view.tasks
        self._seen = []
        if self.current_is_visible():
            self._note(view.currentIndex().row())
        if not self._seen and view.verticalScrollBar().value() == 0:
            return
        first, last = view.rowAt(0), view.rowAt(self._height() - 1)
        for row in range(max(first, 0), (last if last >= 0 else model.rowCount() - 1) + 1):
            self._note(row)

    def restore(self) -> None:
        """Scroll to where the remembered rows are as they were."""
        view, model = self._view, self._view.tasks
        seen, self._seen = self._seen, []
        if self._to_top:
            self._to_top = False
            view.verticalScrollBar().setValue(0)
            return
        for row_id, was in seen:
            row = model.row_of_id(row_id)
            if row < 0:
                continue
            if view.rowViewportPosition(row) != was:
                view.executeDelayedItemsLayout()
                bar = view.verticalScrollBar()
                bar.setValue(bar.value() + view.rowViewportPosition(row) - was)
            return

    def _note(self, row: int) -> None:
        self._seen.append((self._view.tasks.row_ids()[row], self._view.rowViewportPosition(row)))

    def _height(self) -> int:
        return self._view.viewport().height()
