"""A chip with some words at the end of a row, as far as it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap, QStaticText, QTransform

from flowdash_desktop.domain.schema import Field, FieldKind
from flowdash_desktop.ui.table.cells import cell_texts
from flowdash_desktop.ui.table.header.columns import lead
from flowdash_desktop.ui.table.header.header import PADDING
from flowdash_desktop.ui.theme import FontRole

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows.grid import TaskGrid

_HEIGHT = 20
_PAD = 8
_MARGIN = 8
_FOLDED, _ICON = 24, 14
_APART = 4
_MANY = 500
"""So many chips of other words or widths are made at most before they are made anew."""


class RowChips:
    """Paints chips. The words and the shape of a chip are made once: many rows have the same.

    Args:
        view: the table.
    """

    def __init__(self, view: TaskGrid) -> None:
        self._view = view
        self.reset()

    def reset(self) -> None:
        """Forget what was made for other colours or fonts."""
        self._font = self._view.theme.font(FontRole.BODY)
        self._metrics = QFontMetrics(self._font)
        self._words: dict[tuple[str, int, float], tuple[QStaticText, int]] = {}
        self._shapes: dict[tuple[int, int, float], QPixmap] = {}

    def paint(
        self, painter: QPainter, words: str, top: int, color: QColor, *, most: float = 0.5, folds: bool = False
    ) -> int:
        """Paint one at the end of the row, where that has room behind the last column without anything below it.

        Args:
            painter: on the table's viewport.
            words: what it says; elided.
            top: the y of the row.
            color: behind the words.
            most: the part of the view's width that it may take.
            folds: where it would lie over values it is only an icon, until the pointer is on the row.

        Returns:
            The x at which it begins.
        """
        view = self._view
        text, width = self._laid_out(words, max(int(view.viewport().width() * most) - 2 * _PAD, 0))
        free = view.viewport().width() - (view.header.length() - view.header.offset())
        is_folded = folds and free < width + 2 * _MARGIN and view.rowAt(top) != view.highlights.hover_row
        if is_folded:
            width = _FOLDED
        left = _MARGIN if view.isRightToLeft() else view.viewport().width() - _MARGIN - width
        if is_folded:
            end = free_end(view, view.rowAt(top), _FOLDED, view.viewport().width())
            left = left if end is None else end
        box = QRect(left, top + (view.theme.row_height - 1 - _HEIGHT) // 2, width, _HEIGHT)
        painter.drawPixmap(box.topLeft(), self._shape(width, color))
        if is_folded:
            icon = view.theme.pixmap("info", _ICON, view.theme.tokens.text, view.devicePixelRatioF())
            painter.drawPixmap(box.left() + (width - _ICON) // 2, box.top() + (_HEIGHT - _ICON) // 2, icon)
            return box.left()
        painter.setFont(self._font)
        painter.setPen(view.theme.tokens.text)
        painter.drawStaticText(left + _PAD, box.top() + (_HEIGHT - self._metrics.height()) // 2, text)
        return box.left()

    def _laid_out(self, words: str, room: int) -> tuple[QStaticText, int]:
        """The words as they fit in this room, and the width of their chip."""
        ratio = self._view.devicePixelRatioF()
        known = self._words.get((words, room, ratio))
        if known is None:
            text = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            static = QStaticText(text)
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.prepare(QTransform.fromScale(ratio, ratio), self._font)
            if len(self._words) >= _MANY:
                self._words.clear()
            known = self._words[words, room, ratio] = static, self._metrics.horizontalAdvance(text) + 2 * _PAD
        return known

    def _shape(self, width: int, color: QColor) -> QPixmap:
        """The chip without its words."""
        ratio = self._view.devicePixelRatioF()
        known = self._shapes.get((width, color.rgba(), ratio))
        if known is None:
            known = QPixmap(round(width * ratio), round(_HEIGHT * ratio))
            known.setDevicePixelRatio(ratio)
            known.fill(Qt.GlobalColor.transparent)
            painter = QPainter(known)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._view.theme.tokens.field_line)
            painter.setBrush(color)
            shape = QRectF(0, 0, width, _HEIGHT).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(shape, _HEIGHT / 2, _HEIGHT / 2)
            painter.end()
            if len(self._shapes) >= _MANY:
                self._shapes.clear()
            self._shapes[width, color.rgba(), ratio] = known
        return known


def free_end(view: TaskGrid, row: int, width: int, limit: int) -> int | None:
    """Where something covers no value: in the free end of the last cell that has one.

    Args:
        view: the table.
        row: which row.
        width: of what is to be put there.
        limit: the x from which on nothing is free.

    Returns:
        Its x, None where no cell has so much room.
    """
    header, viewport = view.header, QRect(0, 0, limit, view.viewport().height())
    metrics = QFontMetrics(view.theme.font(FontRole.BODY))
    for visual in reversed(range(header.count())):
        column = header.logicalIndex(visual)
        field = view.tasks.field(column)
        cell = view.visualRect(view.tasks.index(row, column)) & viewport
        if header.isSectionHidden(column) or cell.width() < width or field.kind is FieldKind.CHECKBOX:
            continue
        text = view.tasks.cells.texts(column, (row,))[0] or cell_texts.blank_text(field)
        whole = view.visualRect(view.tasks.index(row, column)) == cell
        if (not text or whole) and cell.width() - _value_width(metrics, text, field) >= width + _APART:
            at_right = view.isRightToLeft() == bool(cell_texts.alignment(field) & Qt.AlignmentFlag.AlignRight)
            return cell.right() + 1 - _APART - width if at_right else cell.left() + _APART
    return None


def _value_width(metrics: QFontMetrics, text: str, field: Field) -> int:
    """How much of its cell a value needs; a blank one needs nothing."""
    if not text:
        return 0
    return metrics.horizontalAdvance(text.partition("\n")[0]) + lead(field.kind) + 2 * PADDING
