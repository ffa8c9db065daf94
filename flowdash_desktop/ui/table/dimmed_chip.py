"""The chip at the end of a dimmed row that says why it is dimmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from flowdash_desktop.ui.table.dimmed_words import chip_words
from flowdash_desktop.ui.table.row_chip import paint_row_chip

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows_view import TaskRowsView


def paint_chip(painter: QPainter, view: TaskRowsView, row: int, top: int) -> None:
    """Paint it at the end of the row as it is seen, over at most half of the width."""
    conditions = view.why_dimmed(row)
    if conditions:
        paint_row_chip(painter, view, chip_words(conditions), top, view.theme.tokens.warning_field)
