"""Paints the inside of a cell from its prepared text. Fonts, marks and measures are made once and kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.table import TableRow
from flowdash_desktop.ui.table import cell_words
from flowdash_desktop.ui.table.columns import MARK_GAP
from flowdash_desktop.ui.table.header import PADDING
from flowdash_desktop.ui.theme import FontRole, Theme
from flowdash_desktop.ui.widgets.marks import AVATAR, DOT, paint_avatar, paint_dot

STATE_DOT = 6
"""The diameter of the dot that says a value is not confirmed, in pixels."""
ICON = 16
_DIM = 0.5
_MANY_TEXTS = 20_000
_NUMERIC = frozenset(kind for kind in FieldKind if field_type(kind).numeric)


class CellPainter:
    """Paints cells. ``reset`` it when the theme or the workflow changed."""

    def __init__(self, theme: Theme, ratio: Callable[[], float]) -> None:
        self._theme = theme
        self._ratio = ratio
        self.reset()

    def reset(self, schema: WorkflowSchema | None = None) -> None:
        """Forget what was made for other colours, fonts, stages or people."""
        theme = self._theme
        self._fonts: tuple[QFont, QFont] = (theme.font(FontRole.BODY), theme.font(FontRole.TABULAR))
        self._metrics = tuple(QFontMetrics(font) for font in self._fonts)
        self._ascent = self._metrics[0].ascent()
        self._line = self._metrics[0].height()
        self._texts: dict[tuple[str, int, bool], tuple[str, int]] = {}
        self._marks: dict[tuple[str, str, float], QPixmap] = {}
        self._tokens = theme.tokens
        self.schema = schema

    def paint(self, painter: QPainter, rect: QRect, row: TableRow, column: int, field: Field, look: Look) -> None:
        """Paint one cell. The row's background and hairline are the view's."""
        if look.dimmed:
            painter.setOpacity(_DIM)
        shown, kind = row.shown, field.kind
        left, right = rect.left() + PADDING, rect.right() + 1 - PADDING
        if shown.marks or shown.pending_files:
            left = self._state(painter, rect, left, row, field, look)
        if kind is FieldKind.CHECKBOX:
            self._check(painter, rect, shown.task.values.get(field.name) is True, look)
        else:
            self._content(painter, rect, left, right, row, column, field, look)
        if look.dimmed:
            painter.setOpacity(1.0)

    def is_elided(self, text: str, width: int, field: Field) -> bool:
        """True where a cell of this width can't show all of its text."""
        digits = field.kind in _NUMERIC
        room = width - 2 * PADDING - self._lead(field)
        return self._metrics[digits].horizontalAdvance(text) > room

    def _content(
        self,
        painter: QPainter,
        rect: QRect,
        left: int,
        right: int,
        row: TableRow,
        column: int,
        field: Field,
        look: Look,
    ) -> None:
        tokens, kind = self._tokens, field.kind
        text = cell_words.cell_text(row, column, field)
        color = tokens.muted if kind is FieldKind.UNIQUE_ID else tokens.text
        if not text:
            text, color = cell_words.blank_text(field), tokens.muted
            if not text:
                return
        elif kind is FieldKind.STAGE:
            left = self._mark(painter, rect, left, self._dot(text), look)
        elif kind is FieldKind.PERSON:
            email = row.shown.task.values.get(field.name)
            left = self._mark(painter, rect, left, self._avatar(str(email), text), look)
        elif kind is FieldKind.FILE:
            left = self._mark(painter, rect, left, self._icon("paperclip", tokens.muted), look)
        digits = kind in _NUMERIC
        visible, width = self._elided(text, right - left, digits)
        painter.setFont(self._fonts[digits])
        painter.setPen(color)
        x = right - width if digits else left
        if look.mirrored:
            x = rect.left() + rect.right() + 1 - x - width
        painter.drawText(x, rect.top() + (rect.height() - self._line) // 2 + self._ascent, visible)

    def _state(self, painter: QPainter, rect: QRect, left: int, row: TableRow, field: Field, look: Look) -> int:
        """The dots of what is not confirmed: the task's at the row's start, the cell's in its margin."""
        if look.first:
            state = row.shown.state
            if state is None:
                return left
            self._put(painter, rect, left, self._state_dot(state), look)
            return left + STATE_DOT + 6
        mark = cell_words.cell_mark(row, field)
        if mark is not None:
            self._put(painter, rect, rect.left() + 1, self._state_dot(mark.state), look)
        return left

    def _check(self, painter: QPainter, rect: QRect, checked: bool, look: Look) -> None:
        box = check_box(rect)
        if look.can_toggle:
            painter.setPen(self._tokens.field_line)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2).toRectF().translated(0.5, 0.5), 4, 4)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if checked:
            painter.drawPixmap(box.left() + 2, box.top() + 2, self._icon("check", self._tokens.text))

    def _mark(self, painter: QPainter, rect: QRect, left: int, mark: QPixmap, look: Look) -> int:
        self._put(painter, rect, left, mark, look)
        return left + round(mark.width() / mark.devicePixelRatio()) + MARK_GAP

    @staticmethod
    def _put(painter: QPainter, rect: QRect, left: int, mark: QPixmap, look: Look) -> None:
        side = round(mark.width() / mark.devicePixelRatio())
        x = rect.left() + rect.right() + 1 - left - side if look.mirrored else left
        painter.drawPixmap(x, rect.top() + (rect.height() - side + 1) // 2, mark)

    def _elided(self, text: str, room: int, digits: bool) -> tuple[str, int]:
        known = self._texts.get((text, room, digits))
        if known is not None:
            return known
        if len(self._texts) > _MANY_TEXTS:
            self._texts.clear()
        metrics = self._metrics[digits]
        width = metrics.horizontalAdvance(text)
        made = text, width
        if width > room:
            short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))
            made = short, metrics.horizontalAdvance(short)
        self._texts[text, room, digits] = made
        return made

    @staticmethod
    def _lead(field: Field) -> int:
        return {FieldKind.STAGE: DOT + MARK_GAP, FieldKind.PERSON: AVATAR + MARK_GAP}.get(field.kind, 0)

    def _dot(self, stage: str) -> QPixmap:
        def make(painter: QPainter, rect: QRect) -> None:
            known = self.schema.stage_by_name.get(stage) if self.schema is not None else None
            paint_dot(painter, self._theme, rect, self._theme.stage_color(known.color if known else None))

        return self._made("stage", stage, DOT, make)

    def _avatar(self, email: str, name: str) -> QPixmap:
        return self._made("person", email, AVATAR, lambda p, rect: paint_avatar(p, self._theme, rect, email, name))

    def _state_dot(self, state: EditState) -> QPixmap:
        color = self._tokens.error if state is EditState.NEEDS_YOU else self._tokens.warning
        return self._made("state", state, STATE_DOT, lambda p, rect: paint_dot(p, self._theme, rect, color))

    def _icon(self, name: str, color: QColor) -> QPixmap:
        ratio = self._ratio()
        known = self._marks.get((name, "", ratio))
        if known is None:
            known = self._marks[name, "", ratio] = self._theme.pixmap(name, ICON, color, ratio)
        return known

    def _made(self, kind: str, name: str, side: int, make: Callable[[QPainter, QRect], None]) -> QPixmap:
        ratio = self._ratio()
        known = self._marks.get((kind, name, ratio))
        if known is None:
            known = QPixmap(round(side * ratio), round(side * ratio))
            known.setDevicePixelRatio(ratio)
            known.fill(Qt.GlobalColor.transparent)
            painter = QPainter(known)
            painter.setFont(self._fonts[0])
            make(painter, QRect(0, 0, side, side))
            painter.end()
            self._marks[kind, name, ratio] = known
        return known


class Look:
    """How a cell is shown just now. One is filled anew for every cell."""

    __slots__ = ("can_toggle", "dimmed", "first", "mirrored")

    def __init__(self) -> None:
        self.first = False
        self.dimmed = False
        self.can_toggle = False
        self.mirrored = False


def check_box(cell: QRect) -> QRect:
    """Where a click toggles a checkbox: 20 by 20 pixels in the middle of its cell."""
    return QRect(cell.left() + (cell.width() - 20) // 2, cell.top() + (cell.height() - 20) // 2, 20, 20)
