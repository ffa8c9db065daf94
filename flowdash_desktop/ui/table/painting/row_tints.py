"""The colours that rules give to rows and cells: a tint behind the texts, and a bar where a selection lies over it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPainter

from flowdash_desktop.domain.table.coloring.row_colors import Colored
from flowdash_desktop.ui.theme.color import mix
from flowdash_desktop.ui.theme.shades import strong, tint

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows.grid import TaskGrid

_BAR = 4
_HOVER = 0.05
"""So much of the text's colour is laid on the tint of the row under the pointer."""


class RowTints:
    """The colours of the rows that are seen.

    Args:
        view: the table.
        tops: the y of each row.
        selected: the rows of them that are selected: the selection lies over the tint, and bars tell the colours.
        colors: the rows that have colours.
    """

    def __init__(
        self, view: TaskGrid, tops: Mapping[int, int], selected: set[int], colors: Mapping[int, Colored]
    ) -> None:
        self._view, self._tops, self._selected, self._colors = view, tops, selected, colors

    @property
    def has_any(self) -> bool:
        """True where a row that is seen has a colour."""
        return bool(self._colors)

    def of_row(self, row: int) -> QColor | None:
        """What is behind a whole row, None for nothing."""
        colored, tokens = self._colors.get(row), self._view.theme.tokens
        if colored is None or colored.row is None:
            return None
        made = tint(tokens, colored.row)
        return mix(made, tokens.text, _HOVER) if row == self._view.highlights.hover_row else made

    def paint_cells(self, painter: QPainter, section: int, left: int) -> None:
        """Paint what is behind the cells of a column that is seen at this x."""
        if not self._colors:
            return
        view, tokens = self._view, self._view.theme.tokens
        field, width = view.tasks.field(section).name, view.header.sectionSize(section)
        height = view.theme.row_height - 1
        end = left if view.isRightToLeft() else left + width - _BAR
        for row, colored in self._colors.items():
            shade = colored.cells.get(field)
            if shade is None:
                continue
            if row in self._selected:
                painter.fillRect(end, self._tops[row], _BAR, height, strong(tokens, shade))
            else:
                painter.fillRect(left, self._tops[row], width, height, tint(tokens, shade))

    def paint_bars(self, painter: QPainter) -> None:
        """Paint the bars at the end of rows, which are seen on selected ones, too."""
        view, tokens = self._view, self._view.theme.tokens
        height = view.theme.row_height - 1
        left = 0 if view.isRightToLeft() else view.viewport().width() - _BAR
        for row, colored in self._colors.items():
            if colored.row is not None:
                painter.fillRect(left, self._tops[row], _BAR, height, strong(tokens, colored.row))
