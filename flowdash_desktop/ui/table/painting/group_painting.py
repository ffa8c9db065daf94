"""Paints the header of a group: whether it is open, what its tasks have in common, and how many they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.schema import Field, FieldKind
from flowdash_desktop.domain.table import Group
from flowdash_desktop.ui.table.texts.group_texts import around_words, group_name, sum_words
from flowdash_desktop.ui.theme import FontRole

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.painting.cell_painting import CellPainter
    from flowdash_desktop.ui.table.rows.grid import TaskGrid

_START = 8
_ARROW = 16
_GAP = 8
_INDENT = 20


def paint_group(
    painter: QPainter,
    view: TaskGrid,
    cells: CellPainter,
    group: Group,
    row: int,
    top: int,
    *,
    around: Group | None = None,
) -> None:
    """Paint a group's header over the whole width, as it does not scroll sideways with the cells.

    Args:
        painter: on the table's viewport.
        view: the table.
        cells: paints marks.
        group: whose header it is.
        row: the header's row.
        top: its y.
        around: the group around it, which is named too where its own header is not seen.
    """
    theme, tokens = view.theme, view.theme.tokens
    width, height, mirrored = view.viewport().width(), view.theme.row_height, view.isRightToLeft()
    painter.fillRect(0, top, width, height, tokens.hover if row == view.highlights.hover_row else tokens.window)
    painter.fillRect(0, top + height - 1, width, 1, tokens.line)

    def put(mark: QPixmap, start: int) -> int:
        """Draw a mark ``start`` pixels from the row's start; where the next thing goes."""
        side = round(mark.width() / mark.devicePixelRatio())
        x = width - start - side if mirrored else start
        painter.drawPixmap(x, top + (height - side) // 2, mark)
        return start + side + _GAP

    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute

    def write(text: str, role: FontRole, color: QColor, start: int, most: int) -> int:
        """Write a text ``start`` pixels from the row's start, over ``most`` pixels; where the next thing goes."""
        font = theme.font(role)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(most, 0))
        room = metrics.horizontalAdvance(shown) + 1
        painter.setFont(font)
        painter.setPen(color)
        painter.drawText(QRect(width - start - room if mirrored else start, top, room, height - 1), middle, shown)
        return start + room + _GAP

    arrow, depth = _arrow(group, mirrored), 0 if around is not None else group.depth
    start = put(theme.pixmap(arrow, _ARROW, tokens.muted, view.devicePixelRatioF()), _START + depth * _INDENT)
    fields = view.tasks.schema.field_by_name
    if around is not None:
        outer = group_name(around, fields.get(around.by.field), view.tasks.schema)
        start = write(around_words(outer), FontRole.STRONG, tokens.muted, start, width // 3)
    field = fields.get(group.by.field)
    mark = _mark(cells, group, field)
    if mark is not None:
        start = put(mark, start)
    texts = (
        (
            group_name(group, field, view.tasks.schema),
            FontRole.STRONG,
            tokens.text if group.own else tokens.muted,
        ),
        (counted(group.count), FontRole.TABULAR, tokens.muted),
        (sum_words(view.tasks.shown.sums(row), view.tasks.schema), FontRole.TABULAR, tokens.muted),
    )
    for text, role, color in texts:
        start = write(text, role, color, start, width - start - 2 * _GAP)


def _arrow(group: Group, mirrored: bool) -> str:
    """The icon that says whether a group is open."""
    if not group.collapsed:
        return "chevron-down"
    return "chevron-left" if mirrored else "chevron-right"


def _mark(cells: CellPainter, group: Group, field: Field | None) -> QPixmap | None:
    """The dot of a stage or the avatar of a person; None for others, and for the tasks without one."""
    if not group.own or field is None:
        return None
    if field.kind is FieldKind.STAGE:
        return cells.stage_dot(group.text or group.own)
    return cells.avatar(group.own, group.text) if field.kind is FieldKind.PERSON else None
