"""The chip at the end of a row that goes or moves when the person leaves it. It says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.painting.row_chip import RowChips
    from flowdash_desktop.ui.table.rows.grid import TaskGrid


def paint_chip(painter: QPainter, view: TaskGrid, chips: RowChips, row: int, top: int) -> int | None:
    """Paint it at the end of the row as it is seen, over at most half of the width; gives where it begins."""
    words, _ = view.tasks.cells.why_marked(row)
    if words:
        tokens = view.theme.tokens
        color = tokens.warning_field if view.tasks.shown.is_dimmed(row) else tokens.panel
        return chips.paint(painter, words, top, color, folds=True)
    return None
