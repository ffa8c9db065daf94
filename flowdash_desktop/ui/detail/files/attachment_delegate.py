"""Paints one file of a file field: its type, its name, how far it is, and its buttons."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from flowdash_desktop.domain.text.harmless import harmless_line
from flowdash_desktop.ui.detail.files.attachment_model import AttachmentRole, AttachmentRow
from flowdash_desktop.ui.theme import FontRole, Theme
from flowdash_desktop.ui.widgets.focus.focus_rings import has_ring
from flowdash_desktop.ui.widgets.text_inputs import LineInput

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 48
_TAG = 36
_MORE = 28
_PAD = 6
_LINE = 36
"""The line for another name hides both lines of the row."""


class AttachmentDelegate(QStyledItemDelegate):
    """Rows 48 px high: a tag, the name elided in the middle, size and state below it or a bar and its percentage.

    Signals:
        named(AttachmentItem, str): another name was typed for a file.
        retyped(): a letter was typed, or the line is gone: what was said of the name no longer holds.
    """

    named = Signal(object, str)
    retyped = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Paint in the theme's colours."""
        super().__init__(parent)
        self._theme = theme

    @staticmethod
    def more_rect(row: QRect) -> QRect:
        """Where a row's menu button is."""
        return QRect(row.right() - _PAD - _MORE + 1, row.center().y() - _MORE // 2 + 1, _MORE, _MORE)

    @classmethod
    def eye_rect(cls, row: QRect) -> QRect:
        """Where the button is that shows the file."""
        return cls.more_rect(row).translated(-_MORE, 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As wide as the list, 48 px high."""
        return QSize(160, ROW_HEIGHT)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """A line for another name, with the part before the ending chosen."""
        line = LineInput(parent)
        line.setAccessibleName(self.tr("New name of {file}").format(file=index.data()))
        line.setText(index.data())
        line.textEdited.connect(self.retyped)
        line.destroyed.connect(self.retyped)
        QTimer.singleShot(0, line, lambda: line.setSelection(0, len(Path(line.text()).stem)))
        return line

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """What is typed stays, whatever comes of the row meanwhile."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        """Where the name stands, up to the buttons."""
        area = QRect(option.rect)
        area.setLeft(area.left() + _PAD + _TAG + 4)
        area.setRight(self.eye_rect(option.rect).left() - 4)
        editor.setGeometry(area.left(), area.center().y() - _LINE // 2 + 1, area.width(), _LINE)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Tell the name; the model never changes by itself."""
        if isinstance(editor, QLineEdit) and (name := editor.text().strip()) and name != index.data():
            self.named.emit(index.data(AttachmentRole.ITEM), name)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the row."""
        row = index.data(AttachmentRole.ROW)
        if not isinstance(row, AttachmentRow):
            return
        tokens = self._theme.tokens
        area = option.rect
        state = option.state
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_MouseOver or focused:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.hover)
            painter.drawRoundedRect(QRectF(area), 6, 6)
        if focused and has_ring(option.widget):
            painter.setPen(QPen(tokens.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 6, 6)
        self._paint_tag(painter, area, row)
        right = self._paint_right(painter, area, row)
        left = area.left() + _PAD + _TAG + 10
        self._paint_text(painter, QRect(left, area.top(), right - left, area.height()), row)
        painter.restore()

    def _paint_tag(self, painter: QPainter, area: QRect, row: AttachmentRow) -> None:
        box = QRectF(area.left() + _PAD, area.center().y() - _TAG / 2 + 0.5, _TAG, _TAG)
        if row.thumbnail is not None and not row.needs_you:
            self._paint_thumbnail(painter, box, row.thumbnail)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tokens.chip)
        painter.drawRoundedRect(box, 4, 4)
        font = self._theme.font(FontRole.SECTION)
        font.setPixelSize(10)
        painter.setFont(font)
        painter.setPen(self._theme.tokens.error if row.needs_you else self._theme.tokens.muted)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, row.tag)

    def _paint_thumbnail(self, painter: QPainter, box: QRectF, thumbnail: QImage) -> None:
        """The first page in the middle of the box, as large as it fits, with a line around it."""
        size = thumbnail.deviceIndependentSize().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
        page = QRectF(box.topLeft() + QPointF(box.width() - size.width(), box.height() - size.height()) / 2, size)
        painter.fillRect(page, self._theme.tokens.paper)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(page, thumbnail)
        painter.setPen(QPen(self._theme.tokens.line, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(page)

    def _paint_right(self, painter: QPainter, area: QRect, row: AttachmentRow) -> int:
        """Paint the buttons and the percentage; the x at which they begin."""
        buttons = {"more": self.more_rect(area)}
        if not isinstance(row.item, Path):  # a file of a task that is not there yet is opened where it comes from
            buttons["eye"] = self.eye_rect(area)
        side = 16
        for name, button in buttons.items():
            icon = QRect(button.center().x() - side // 2 + 1, button.center().y() - side // 2 + 1, side, side)
            self._theme.icon(name, self._theme.tokens.muted).paint(painter, icon)
        right = min(button.left() for button in buttons.values()) - 4
        if row.progress is not None:
            font = self._theme.font(FontRole.TABULAR)
            painter.setFont(font)
            painter.setPen(self._theme.tokens.muted)
            text = self.tr("{percent} %").format(percent=int(row.progress * 100))
            width = QFontMetrics(font).horizontalAdvance(self.tr("{percent} %").format(percent=100))
            place = QRect(right - width, area.top(), width, area.height())
            right_middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, right_middle, text)
            right -= width + 8
        return right

    def _paint_text(self, painter: QPainter, area: QRect, row: AttachmentRow) -> None:
        tokens = self._theme.tokens
        body, small = self._theme.font(FontRole.BODY), self._theme.font(FontRole.SMALL)
        above, below = QFontMetrics(body), QFontMetrics(small)
        detail = _detail_of(row)
        gap, second = _below_name(row, below.height())
        top = area.center().y() - (above.height() + gap + second) // 2 + 1
        name = above.elidedText(harmless_line(row.name), Qt.TextElideMode.ElideMiddle, area.width())
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(body)
        painter.setPen(tokens.text)
        painter.drawText(QRect(area.left(), top, area.width(), above.height()), start, name)
        top += above.height() + gap
        if row.progress is not None:
            bar = QRectF(area.left(), top, area.width(), 4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.chip)
            painter.drawRoundedRect(bar, 2, 2)
            bar.setWidth(bar.width() * row.progress)
            painter.setBrush(tokens.accent)
            painter.drawRoundedRect(bar, 2, 2)
        elif detail:
            painter.setFont(small)
            painter.setPen(tokens.error if row.needs_you else tokens.muted)
            text = below.elidedText(detail, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(QRect(area.left(), top, area.width(), below.height()), start, text)


def _below_name(row: AttachmentRow, line: int) -> tuple[int, int]:
    """The gap below a file's name and the height of what follows: the bar of its progress, else a line of text."""
    if row.progress is not None:
        return 6, 4
    return (1, line) if _detail_of(row) else (0, 0)


def _detail_of(row: AttachmentRow) -> str:
    """Size and state, behind the type where a thumbnail stands over its letters."""
    if row.thumbnail is None or row.needs_you:
        return row.detail
    return " · ".join(filter(None, (row.tag, row.detail)))
