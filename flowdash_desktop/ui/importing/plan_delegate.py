"""Paints what becomes of a row: the value before struck through, the one after strong, what is refused in red."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from flowdash_desktop.domain.importing.plan import RowKind
from flowdash_desktop.ui.importing.plan_model import CELL_ROLE, PlanModel, PlannedCell
from flowdash_desktop.ui.theme import Theme

_PAD = 8
_GAP = 6
_MOST_BEFORE = 0.3


class PlanDelegate(QStyledItemDelegate):
    """For the cells of a ``PlanModel``."""

    def __init__(self, theme: Theme, model: PlanModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._measured_font: QFont | None = None
        """That of the two metrics: hundreds of cells are measured at once, and it takes long to make them."""
        self._plain = self._strong = QFontMetrics(parent.font())

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        painter.fillRect(rect, self._background(index, option))
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, PlannedCell):
            super().paint(painter, option, index)
            return
        painter.save()
        area = rect.adjusted(_PAD, 0, -_PAD, 0)
        font = QFont(option.font)
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        if cell.before:
            area = self._paint_before(painter, area, font, cell, _width(strong, cell.text))
        if cell.is_changed or cell.is_open:
            font = strong
        tokens = self._theme.tokens
        color = tokens.error if cell.is_refused else tokens.warning if cell.is_open else tokens.text
        self._paint_text(painter, area, font, cell.text, color)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, PlannedCell):
            return super().sizeHint(option, index)
        if self._measured_font != option.font:
            strong = QFont(option.font)
            strong.setWeight(QFont.Weight.DemiBold)
            self._measured_font = QFont(option.font)
            self._plain, self._strong = QFontMetrics(option.font), QFontMetrics(strong)
        before = _text_width(self._plain, cell.before) + _GAP if cell.before else 0
        return QSize(2 * _PAD + before + _text_width(self._strong, cell.text) + _GAP, self._plain.height())

    def _background(self, index: QModelIndex | QPersistentModelIndex, option: QStyleOptionViewItem) -> QColor:
        tokens, kind = self._theme.tokens, self._model.row_at(index.row()).kind
        color = tokens.panel
        if kind is RowKind.NEW:
            color = tokens.success_field
        elif kind is RowKind.REFUSED:
            color = tokens.error_field
        cell = index.data(CELL_ROLE)
        if isinstance(cell, PlannedCell) and cell.is_open:
            color = tokens.warning_field
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        return tokens.selection if is_selected else color

    def _paint_before(self, painter: QPainter, area: QRect, font: QFont, cell: PlannedCell, after: int) -> QRect:
        """Paint the value before, and give the room that is left: the one after (``after`` wide) has the first call.

        It is struck through, unless it may stay.
        """
        text = cell.before
        struck = QFont(font)
        struck.setStrikeOut(not cell.is_open)
        most = max(int(area.width() * _MOST_BEFORE), area.width() - after - _GAP)
        width = min(_width(struck, text), most)
        self._paint_text(
            painter, QRect(area.left(), area.top(), width, area.height()), struck, text, self._theme.tokens.muted
        )
        return area.adjusted(width + _GAP, 0, 0, 0)

    def _paint_text(self, painter: QPainter, area: QRect, font: QFont, text: str, color: QColor) -> None:
        painter.setFont(font)
        painter.setPen(color)
        line = " ".join(text.split())
        shown = QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)


def _width(font: QFont, text: str) -> int:
    return _text_width(QFontMetrics(font), text)


def _text_width(metrics: QFontMetrics, text: str) -> int:
    return metrics.horizontalAdvance(" ".join(text.split())) + 2  # elided at its very width
