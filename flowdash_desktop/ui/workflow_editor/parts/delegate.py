"""Paints a row of a list of parts: what is new on green, what goes on red and struck through, always with a word."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from flowdash_desktop.domain.workflow_draft.difference import DifferenceKind
from flowdash_desktop.ui.texts import deactivated_text
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.marks import DOT, paint_dot
from flowdash_desktop.ui.workflow_editor.draft_state import ShownPart
from flowdash_desktop.ui.workflow_editor.part_texts import chip_text
from flowdash_desktop.ui.workflow_editor.parts.model import (
    BEFORE_ROLE,
    COLOR_ROLE,
    HANDLE,
    MARKED_ROLE,
    NAME,
    PART_ROLE,
    START,
)

_PAD, _GAP, _BAR = 8, 6, 3
_LEAST_BEFORE = 28
_Index = QModelIndex | QPersistentModelIndex


class PartDelegate(QStyledItemDelegate):
    """For the cells of a ``PartsModel``."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        shown = index.data(PART_ROLE)
        if not isinstance(shown, ShownPart):
            super().paint(painter, option, index)
            return
        painter.save()
        rect: QRect = option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, self._background(shown, is_selected))
        painter.setPen(self._theme.tokens.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if index.column() == HANDLE:
            is_movable = bool(index.flags() & Qt.ItemFlag.ItemIsDragEnabled)
            self._paint_handle(painter, rect, is_movable, is_selected)
        else:
            self._paint_cell(painter, rect.adjusted(_PAD, 0, -_PAD, 0), QFont(option.font), index, shown)
        painter.restore()

    def _background(self, shown: ShownPart, is_selected: bool) -> QColor:
        tokens = self._theme.tokens
        if is_selected:
            return tokens.selection
        if shown.kind is DifferenceKind.ADDED:
            return tokens.success_field
        return tokens.error_field if shown.is_removed else tokens.panel

    def _paint_handle(self, painter: QPainter, rect: QRect, is_movable: bool, is_selected: bool) -> None:
        tokens = self._theme.tokens
        if is_selected:
            painter.fillRect(QRect(rect.left(), rect.top(), _BAR, rect.height()), tokens.accent)
        if not is_movable:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.muted)
        middle = QPointF(rect.center())
        for x in (-2, 2):
            for y in (-4, 0, 4):
                painter.drawEllipse(QPointF(middle.x() + x, middle.y() + y), 1.1, 1.1)

    def _paint_cell(self, painter: QPainter, area: QRect, font: QFont, index: _Index, shown: ShownPart) -> None:
        if index.column() == NAME:
            self._paint_name(painter, area, font, index, shown)
            return
        tokens, before = self._theme.tokens, index.data(BEFORE_ROLE)
        area = self._paint_before(painter, area, font, before, str(index.data()), 0)
        font.setWeight(QFont.Weight.DemiBold if before else QFont.Weight.Normal)
        font.setStrikeOut(shown.is_removed)
        ink = tokens.text if before else tokens.muted
        self._paint_text(painter, area, font, str(index.data()), ink, index.data(Qt.ItemDataRole.TextAlignmentRole))

    def _paint_name(self, painter: QPainter, area: QRect, font: QFont, index: _Index, shown: ShownPart) -> None:
        tokens, color = self._theme.tokens, index.data(COLOR_ROLE)
        if color != "":
            paint_dot(painter, self._theme, QRect(area.left(), area.top(), DOT, area.height()), self._dot(color))
            area.setLeft(area.left() + DOT + _GAP)
        chip, text = chip_text(shown), str(index.data())
        chip_width = self._chip_width(font, chip)
        area = self._paint_before(painter, area, font, index.data(BEFORE_ROLE), text, chip_width)
        font.setWeight(QFont.Weight.DemiBold)
        font.setStrikeOut(shown.is_removed)
        quiet = tokens.muted if shown.is_removed or chip == deactivated_text() else tokens.text
        ink = tokens.error if index.data(MARKED_ROLE) else quiet
        room = area.adjusted(0, 0, -chip_width, 0)
        width = self._paint_text(painter, room, font, text, ink)
        if chip:
            self._paint_chip(painter, area.left() + width + _GAP, area, font, chip, shown)

    def _paint_before(
        self, painter: QPainter, area: QRect, font: QFont, before: str | None, now: str, taken: int
    ) -> QRect:
        """Paint what it was, struck through, and give the room that is left; what it is now has the first call."""
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        room = area.width() - taken - QFontMetrics(strong).horizontalAdvance(now) - _GAP
        if not before or room < _LEAST_BEFORE:
            return area
        struck = QFont(font)
        struck.setStrikeOut(True)
        box = QRect(area.left(), area.top(), room, area.height())
        return area.adjusted(self._paint_text(painter, box, struck, before, self._theme.tokens.muted) + _GAP, 0, 0, 0)

    def _dot(self, color: object) -> QColor:
        return self._theme.stage_color(color if isinstance(color, str) else None)

    def _paint_text(
        self, painter: QPainter, area: QRect, font: QFont, text: str, color: QColor, at: Qt.AlignmentFlag = START
    ) -> int:
        painter.setFont(font)
        painter.setPen(color)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(at), shown)
        return metrics.horizontalAdvance(shown)

    @staticmethod
    def _chip_font(font: QFont) -> QFont:
        small = QFont(font)
        small.setStrikeOut(False)
        small.setPointSizeF(font.pointSizeF() * 0.88 if font.pointSizeF() > 0 else 9)
        return small

    def _chip_width(self, font: QFont, chip: str) -> int:
        return QFontMetrics(self._chip_font(font)).horizontalAdvance(chip) + 2 * _PAD + _GAP if chip else 0

    def _paint_chip(self, painter: QPainter, left: int, area: QRect, font: QFont, chip: str, shown: ShownPart) -> None:
        tokens, small = self._theme.tokens, self._chip_font(font)
        metrics = QFontMetrics(small)
        height = metrics.height() + 4
        box = QRectF(left, area.center().y() - height / 2 + 1, metrics.horizontalAdvance(chip) + 2 * _PAD, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.chip)
        painter.drawRoundedRect(box, height / 2, height / 2)
        ink = {DifferenceKind.ADDED: tokens.success, DifferenceKind.REMOVED: tokens.error}
        painter.setFont(small)
        painter.setPen(ink.get(shown.kind, tokens.warning) if shown.kind else tokens.muted)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), chip)
