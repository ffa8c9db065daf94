"""A chip with some words at the end of a row, as far as it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

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


def paint_row_chip(
    painter: QPainter,
    view: TaskGrid,
    words: str,
    top: int,
    color: QColor,
    *,
    most: float = 0.5,
    folds: bool = False,
) -> None:
    """Paint it at the end of the row, where that has room behind the last column without anything below it.

    Args:
        painter: on the table's viewport.
        view: the table.
        words: what it says; elided.
        top: the y of the row.
        color: behind the words.
        most: the part of the view's width that it may take.
        folds: where it would lie over values it is only an icon, until the pointer is on the row.
    """
    tokens, font = view.theme.tokens, view.theme.font(FontRole.BODY)
    metrics = QFontMetrics(font)
    room = int(view.viewport().width() * most) - 2 * _PAD
    text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(room, 0))
    width = metrics.horizontalAdvance(text) + 2 * _PAD
    free = view.viewport().width() - (view.header.length() - view.header.offset())
    is_folded = folds and free < width + 2 * _MARGIN and view.rowAt(top) != view.highlights.hover_row
    if is_folded:
        width = _FOLDED
    left = _MARGIN if view.isRightToLeft() else view.viewport().width() - _MARGIN - width
    if is_folded:
        left = _beside_values(view, view.rowAt(top), left)
    box = QRect(left, top + (view.theme.row_height - 1 - _HEIGHT) // 2, width, _HEIGHT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(tokens.field_line)
    painter.setBrush(color)
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), _HEIGHT / 2, _HEIGHT / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    if is_folded:
        icon = view.theme.pixmap("info", _ICON, tokens.text, view.devicePixelRatioF())
        painter.drawPixmap(box.left() + (width - _ICON) // 2, box.top() + (_HEIGHT - _ICON) // 2, icon)
        return
    painter.setFont(font)
    painter.setPen(tokens.text)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)


def _beside_values(view: TaskGrid, row: int, usual: int) -> int:
    """Where a folded chip covers no value: in the free end of the last cell that has one, else where it usually is."""
    header, viewport = view.header, view.viewport().rect()
    metrics = QFontMetrics(view.theme.font(FontRole.BODY))
    for visual in reversed(range(header.count())):
        column = header.logicalIndex(visual)
        field = view.tasks.field(column)
        cell = view.visualRect(view.tasks.index(row, column)) & viewport
        if header.isSectionHidden(column) or cell.width() < _FOLDED or field.kind is FieldKind.CHECKBOX:
            continue
        text = view.tasks.cells.texts(column, (row,))[0] or cell_texts.blank_text(field)
        whole = view.visualRect(view.tasks.index(row, column)) == cell
        if (not text or whole) and cell.width() - _value_width(metrics, text, field) >= _FOLDED + _APART:
            at_right = view.isRightToLeft() == bool(cell_texts.alignment(field) & Qt.AlignmentFlag.AlignRight)
            return cell.right() + 1 - _APART - _FOLDED if at_right else cell.left() + _APART
    return usual


def _value_width(metrics: QFontMetrics, text: str, field: Field) -> int:
    """How much of its cell a value needs; a blank one needs nothing."""
    if not text:
        return 0
    return metrics.horizontalAdvance(text.partition("\n")[0]) + lead(field.kind) + 2 * PADDING
