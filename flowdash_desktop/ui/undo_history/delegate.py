"""Paints one step of the history: what was done, when and how it stands, and its button."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from flowdash_desktop.ui.theme import FontRole, Theme
from flowdash_desktop.ui.undo_history.model import HistoryRole, HistoryRow
from flowdash_desktop.ui.widgets.focus.focus_rings import has_ring

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_SIDE = 16
_ABOVE = 9
_GAP = 3
_BUTTON_PAD = 8


class HistoryDelegate(QStyledItemDelegate):
    """Two lines of text, and at the right the words of the button."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def button_rect(self, area: QRect, row: HistoryRow) -> QRect:
        """Where the button of a row is; an empty rectangle for no button."""
        if not row.action:
            return QRect()
        metrics = QFontMetrics(self._theme.font(FontRole.BODY))
        width = metrics.horizontalAdvance(row.action_words) + 2 * _BUTTON_PAD
        height = metrics.height() + 8
        return QRect(area.right() - _SIDE + _BUTTON_PAD - width, area.center().y() - height // 2 + 1, width, height)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As wide as the list, two lines high."""
        body, small = (QFontMetrics(self._theme.font(role)) for role in (FontRole.BODY, FontRole.SMALL))
        return QSize(200, 2 * _ABOVE + body.height() + _GAP + small.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the row."""
        row = index.data(HistoryRole.ROW)
        if not isinstance(row, HistoryRow):
            return
        tokens, area = self._theme.tokens, option.rect
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver or focused:
            painter.fillRect(area, tokens.hover)
        painter.setPen(QPen(tokens.line, 1))
        painter.drawLine(area.topLeft(), area.topRight())
        if focused and has_ring(option.widget):
            painter.setPen(QPen(tokens.focus, 2))
            painter.drawRoundedRect(QRectF(area).adjusted(3, 3, -3, -2), 4, 4)
        button = self.button_rect(area, row)
        right = button.left() - _BUTTON_PAD if row.action else area.right() - _SIDE
        self._paint_texts(painter, QRect(area.left() + _SIDE, area.top(), right - area.left() - _SIDE, 0), row)
        if row.action:
            font = self._theme.font(FontRole.BODY)
            self._paint_text(painter, button, row.action_words, font, tokens.link, center=True)
        painter.restore()

    def _paint_texts(self, painter: QPainter, area: QRect, row: HistoryRow) -> None:
        tokens = self._theme.tokens
        body, small = self._theme.font(FontRole.BODY), self._theme.font(FontRole.SMALL)
        first = QRect(area.left(), area.top() + _ABOVE, area.width(), QFontMetrics(body).height())
        second = QRect(area.left(), first.bottom() + 1 + _GAP, area.width(), QFontMetrics(small).height())
        body.setStrikeOut(row.is_undone)
        shown = shown_words(row, QFontMetrics(body), area.width())
        self._paint_text(painter, first, shown, body, tokens.muted if row.is_undone else tokens.text)
        self._paint_text(painter, second, row.detail, small, tokens.error if row.needs_you else tokens.muted)

    def _paint_text(
        self, painter: QPainter, area: QRect, text: str, font: QFont, color: QColor, *, center: bool = False
    ) -> None:
        painter.setFont(font)
        painter.setPen(color)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        side = Qt.AlignmentFlag.AlignHCenter if center else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, shown)


def shown_words(row: HistoryRow, metrics: QFontMetrics, room: int) -> str:
    """What was done, as far as there is room: the name of the task is cut off before the values are."""
    if not row.ending or metrics.horizontalAdvance(row.words) <= room:
        return row.words
    ending = metrics.elidedText(row.ending, Qt.TextElideMode.ElideMiddle, room * 2 // 3)
    head = row.words.removesuffix(row.ending)
    return metrics.elidedText(head, Qt.TextElideMode.ElideRight, room - metrics.horizontalAdvance(ending)) + ending
