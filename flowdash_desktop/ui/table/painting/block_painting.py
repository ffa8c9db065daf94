"""Paints the block of cell mode: a tint behind its cells, and a frame around each run of rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Self

from PySide6.QtGui import QPainter

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows.grid import TaskGrid

_EDGE = 2


class BlockPainter:
    """Paints the part of a block that is seen, a column at a time, below what the cells say.

    Args:
        view: whose block.
        tops: the y of each of its rows that are seen.
        sections: its columns, in the order in which they stand.
    """

    def __init__(self, view: TaskGrid, tops: Mapping[int, int], sections: list[int]) -> None:
        self._view, self._tops, self._sections = view, tops, sections

    @classmethod
    def among(cls, view: TaskGrid, tops: Mapping[int, int], selected: set[int]) -> Self | None:
        """What is to be painted of the block, None where one cell alone is selected.

        Args:
            view: whose block.
            tops: the y of each row that is seen.
            selected: the rows of them that are selected.
        """
        if not view.block.is_several():
            return None
        return cls(view, {row: tops[row] for row in sorted(selected)}, view.block.sections())

    def paint(self, painter: QPainter, section: int, left: int) -> None:
        """Paint the cells of a column that is seen at this x."""
        if section not in self._sections:
            return
        view, tokens = self._view, self._view.theme.tokens
        width, height = view.header.sectionSize(section), view.theme.row_height
        first, last = self._sections[0], self._sections[-1]
        if view.isRightToLeft():
            first, last = last, first
        for row, top in self._tops.items():
            painter.fillRect(left, top, width, height - 1, tokens.block)
            if row - 1 not in self._tops and not self._goes_on(row - 1):
                painter.fillRect(left, top, width, _EDGE, tokens.accent)
            if row + 1 not in self._tops and not self._goes_on(row + 1):
                painter.fillRect(left, top + height - 1 - _EDGE, width, _EDGE, tokens.accent)
            if section == first:
                painter.fillRect(left, top, _EDGE, height - 1, tokens.accent)
            if section == last:
                painter.fillRect(left + width - _EDGE, top, _EDGE, height - 1, tokens.accent)

    def _goes_on(self, row: int) -> bool:
        """True for a row out of sight that is part of the block, so that the frame has no edge before it."""
        view = self._view
        return view.tasks.shown.key(row) is not None and view.selectionModel().isSelected(view.tasks.index(row, 0))
