"""The header of the group that is scrolled through stays at the top of the rows."""

from __future__ import annotations

from PySide6.QtWidgets import QTableView

from flowdash_desktop.domain.table import Group
from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel
from flowdash_desktop.ui.theme import Theme


class StickyHeader:
    """Tells which header stays at the top, and where. It covers a row; a scroll to that row uncovers it.

    Args:
        view: the table.
        tasks: its model.
        theme: says how high a row is.
    """

    def __init__(self, view: QTableView, tasks: TaskTableModel, theme: Theme) -> None:
        self._view, self._tasks, self._theme = view, tasks, theme

    def seen(self) -> tuple[int, int]:
        """The row of the header that stays, and its y; -1 where the first row that is seen needs none."""
        view, shown = self._view, self._tasks.shown
        first = view.rowAt(0)
        if first < 0 or not self._tasks.table.queries.grouping:
            return -1, 0
        top = view.rowViewportPosition(first)
        if shown.group_at(first) is not None:
            return (first, 0) if top < 0 and shown.group_at(first + 1) is None else (-1, 0)
        if shown.group_at(first + 1) is not None:  # the next header pushes it out
            return self._above(first), top
        return self._above(first), 0

    def around(self, row: int) -> Group | None:
        """The group around the one whose header stays; None for a group of the first level."""
        shown, queries = self._tasks.shown, self._tasks.table.queries
        group = shown.group_at(row)
        key = shown.key(row + 1) if group is not None and group.depth else None
        above = queries.groups_above(key) if key is not None else ()
        return queries.group(above[0]) if above else None

    def row_at(self, y: int) -> int:
        """The row of the header that stays, where it is at ``y``; else -1."""
        row, top = self.seen()
        return row if row >= 0 and top <= y < top + self._theme.row_height else -1

    def row_seen_at(self, y: int) -> int:
        """The row that is seen at ``y``: the header that stays, or what is there; -1 for none."""
        row = self.row_at(y)
        return row if row >= 0 else self._view.rowAt(y)

    def covers(self, row: int) -> int:
        """How far below the top, in pixels, a row must be to be seen whole; 0 for a header and without groups."""
        is_task = bool(self._tasks.table.queries.grouping) and row > 0 and self._tasks.shown.group_at(row) is None
        return self._theme.row_height if is_task else 0

    def uncover(self, row: int) -> None:
        """Scroll up until a row is seen below the header that stays."""
        view = self._view
        hidden = self.covers(row) - view.rowViewportPosition(row) if row >= 0 else 0
        if hidden > 0:
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() - hidden)

    def _above(self, row: int) -> int:
        """The row of the innermost header above a task."""
        key = self._tasks.shown.key(row)
        above = self._tasks.table.queries.groups_above(key) if key is not None else ()
        rows = map(self._tasks.shown.row_of_id, reversed(above))
        return next((at for at in rows if at >= 0), -1)
