"""Paints cells from their prepared texts, a column at a time. Fonts, marks and laid out texts are made once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import field as made_of
from itertools import repeat
from operator import itemgetter
from typing import TypeAlias

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap, QStaticText, QTransform

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.ui.table.cells import cell_texts
from flowdash_desktop.ui.table.header.columns import ICON, lead
from flowdash_desktop.ui.table.header.header import GUTTER, PADDING
from flowdash_desktop.ui.table.painting.search_hits import paint_hits
from flowdash_desktop.ui.table.painting.state_marks import (
    MARK,
    STATE_START,
    paint_changed,
    paint_refused,
    paint_waiting,
)
from flowdash_desktop.ui.table.painting.text_widths import TextWidths
from flowdash_desktop.ui.texts import person_text
from flowdash_desktop.ui.theme import FontRole, Theme
from flowdash_desktop.ui.theme.shades import muted_on_tints, pale_share
from flowdash_desktop.ui.widgets.marks import AVATAR, DOT, paint_avatar, paint_dot

_MANY_TEXTS = 20_000
_PREPARED_AT_ONCE = 64
_WORTH_IT = 3
"""A prepared text is drawn twice as fast, but preparing it costs more than drawing it: some in each painting, of those
that have been drawn so often before."""
_BOX = 20
_NUMERIC = frozenset(kind for kind in FieldKind if field_type(kind).numeric)
_ID = FieldKind.UNIQUE_ID
_MARKED = (FieldKind.STAGE, FieldKind.PERSON, FieldKind.FILE)
_TEXT = itemgetter(1)
"""The text of a line, which is its y and its text."""
_Laid: TypeAlias = tuple[str, int, QStaticText | None, int]
"""A text as it fits, its width where that counts, its layout once it is prepared, how often it was drawn before."""


@dataclass(slots=True)
class CellColumn:
    """A stretch of one column, to be painted.

    Attributes:
        field: the column's field.
        left: where it is seen, x of the viewport.
        width: how wide.
        tops: the y of each row.
        texts: what each cell says; ``""`` for blank.
        values: what each cell holds; needed of persons and check boxes only.
        pending: tasks that are not all confirmed, by their place among the rows.
        first: it stands first, where a row's state is shown.
        near: the places among the rows of check boxes that can be toggled now: the pointer or the ring is on them.
        found: the places among the rows of cells that hold a word of the search.
        words: the words of the search.
    """

    field: Field
    left: int
    width: int
    tops: Sequence[int]
    texts: Sequence[str]
    values: Sequence[Value] = ()
    pending: Mapping[int, ShownTask] = made_of(default_factory=dict)
    first: bool = False
    near: frozenset[int] = frozenset()
    found: frozenset[int] = frozenset()
    words: tuple[str, ...] = ()

    @property
    def indent(self) -> int:
        """How far its texts and marks are moved in from the cell's padding: the gutter stands before the first."""
        return GUTTER if self.first else 0


class CellPainter:
    """Paints cells. ``reset`` it when the theme or the workflow changed, ``begin`` before each painting."""

    def __init__(self, theme: Theme, ratio: Callable[[], float]) -> None:
        self._theme = theme
        self._ratio = ratio
        self._mirrored = False
        self._to_prepare = 0
        self.reset()

    def reset(self, schema: WorkflowSchema | None = None) -> None:
        """Forget what was made for other colours, fonts, stages or people."""
        theme = self._theme
        self._fonts: tuple[QFont, QFont] = (theme.font(FontRole.BODY), theme.font(FontRole.TABULAR))
        self._widths = tuple(map(TextWidths, self._fonts))
        metrics = QFontMetrics(self._fonts[0])
        self._ascent, self._line = metrics.ascent(), metrics.height()
        self._laid: dict[tuple[int, bool], dict[str, _Laid]] = {}
        self._kept = 0
        self._marks: dict[tuple[str, str, float], QPixmap] = {}
        self._tokens = theme.tokens
        self._muted = theme.tokens.muted
        self._height = theme.row_height
        self.schema = schema
        gone = [user for user in schema.users if user.deactivated] if schema is not None else []
        self._deactivated = {user.email.casefold(): person_text(user) for user in gone}

    def begin(self, mirrored: bool) -> None:
        """A painting begins; ``mirrored``: the table reads from right to left."""
        self._mirrored = mirrored
        self._to_prepare = _PREPARED_AT_ONCE
        if self._kept > _MANY_TEXTS:
            self._kept = 0
            self._laid.clear()

    def darken_muted(self, on_tints: bool) -> None:
        """Write muted texts so that they can be read on tinted rows, too."""
        self._muted = muted_on_tints(self._tokens) if on_tints else self._tokens.muted

    @contextmanager
    def paled(self, painter: QPainter) -> Iterator[None]:
        """Paint rows that no longer pass the filter: paler than others, and still readable."""
        muted, self._muted = self._muted, self._tokens.text
        painter.setOpacity(pale_share(self._tokens))
        yield
        painter.setOpacity(1.0)
        self._muted = muted

    def paint(self, painter: QPainter, cells: CellColumn) -> None:
        """Paint the insides of a column's cells. The rows' backgrounds and hairlines are the table's."""
        kind = cells.field.kind
        if cells.pending:
            self._paint_states(painter, cells)
        if kind is FieldKind.CHECKBOX:
            self._checks(painter, cells)
            return
        if kind in _MARKED:
            self._paint_marks(painter, cells)
        self._texts(painter, cells)

    def room(self, width: int, kind: FieldKind, first: bool = False) -> int:
        """The room for a text in a cell of this width."""
        return width - 2 * PADDING - lead(kind) - (GUTTER if first else 0)

    def is_elided(self, text: str, width: int, field: Field, first: bool = False) -> bool:
        """True where a cell of this width can't show all of its text."""
        return self._widths[field.kind in _NUMERIC].exact(text) > self.room(width, field.kind, first)

    # Texts

    def _texts(self, painter: QPainter, cells: CellColumn) -> None:
        """Draw what the cells say, with the words of the search marked, and what a blank one says."""
        kind, tokens = cells.field.kind, self._tokens
        digits = kind in _NUMERIC
        start, room = PADDING + cells.indent + lead(kind), self.room(cells.width, kind, cells.first)
        lines = list(zip(cells.tops, cells.texts, strict=True))
        others = active = self._active_people(painter, cells, lines)
        if cells.found:
            found = [line for place, line in enumerate(active) if place in cells.found]
            others = [line for place, line in enumerate(active) if place not in cells.found]
            self._lines(painter, cells, found, start, room, digits, tokens.text, cells.words)
        self._lines(painter, cells, others, start, room, digits, self._muted if kind is _ID else tokens.text)
        self._blanks(painter, cells, lines)

    def _active_people(
        self, painter: QPainter, cells: CellColumn, lines: list[tuple[int, str]]
    ) -> list[tuple[int, str]]:
        """Draw the people who are deactivated, muted; the lines with an empty one in their place."""
        if cells.field.kind is not FieldKind.PERSON or not self._deactivated:
            return lines
        start = PADDING + cells.indent + lead(FieldKind.PERSON)
        room = self.room(cells.width, FieldKind.PERSON, cells.first)
        said = self._deactivated_texts(cells, room)
        for is_found, words in ((False, ()), (True, cells.words)):
            places = [place for place, text in enumerate(said) if text and (place in cells.found) is is_found]
            gone = [(cells.tops[place], said[place]) for place in places]
            self._lines(painter, cells, gone, start, room, False, self._muted, words)
        return [(top, "" if text else own) for (top, own), text in zip(lines, said, strict=True)]

    def _deactivated_texts(self, cells: CellColumn, room: int) -> list[str]:
        """What each cell says of a person who is deactivated, ``""`` for others.

        The word stands behind the name where there is room for both; a narrow column has the name, and the tool tip.
        """
        fit = {one: text if self._widths[0].exact(text) <= room else "" for one, text in self._deactivated.items()}
        found = [fit.get(str(value).casefold()) for value in cells.values]
        return ["" if text is None else text or own for text, own in zip(found, cells.texts, strict=True)]

    def _blanks(self, painter: QPainter, cells: CellColumn, lines: Sequence[tuple[int, str]]) -> None:
        """Draw the words for a blank cell, where the field has some, on the lines without a text."""
        blank = cell_texts.blank_text(cells.field)
        empty = [(top, blank) for top, text in lines if not text] if blank else ()
        if empty:
            room = self.room(cells.width, cells.field.kind, cells.first)
            self._lines(painter, cells, empty, PADDING + cells.indent, room, False, self._muted)

    def _lines(
        self,
        painter: QPainter,
        cells: CellColumn,
        lines: Sequence[tuple[int, str]],
        start: int,
        room: int,
        digits: bool,
        color: QColor,
        words: tuple[str, ...] = (),
    ) -> None:
        """Draw one line of text a row, ``start`` pixels from the cell's edge, cut off at ``room``; ``words`` marked."""
        filled = list(filter(_TEXT, lines))
        from_end = digits != self._mirrored  # numbers stand at the other end than texts
        laid = self._lay_out(filled, room, digits, from_end)
        painter.setFont(self._fonts[digits])
        painter.setPen(color)
        draw, draw_prepared = painter.drawText, painter.drawStaticText
        x = cells.left + (PADDING if self._mirrored else start)
        end = cells.left + cells.width - (PADDING if digits else start)
        above = (self._height - self._line) // 2
        base = above + self._ascent
        for top, text in filled:
            shown, width, static, drawn = laid[text]
            if static is None:
                if drawn >= _WORTH_IT and self._to_prepare > 0:
                    self._to_prepare -= 1
                    static = self._prepared(shown, digits)
                laid[text] = shown, width, static, drawn + 1
            if from_end:
                x = end - width
            if words:
                line = QRect(x, top + above, 0, self._line)
                paint_hits(painter, self._tokens.hit, line, text, shown, words, self._widths[digits].exact)
            if static is None:
                draw(x, top + base, shown)
            else:
                draw_prepared(x, top + above, static)

    def _lay_out(self, lines: Sequence[tuple[int, str]], room: int, digits: bool, measured: bool) -> dict[str, _Laid]:
        """The texts as they fit in this room. New texts are cut off first."""
        laid = self._laid.get((room, digits))
        if laid is None:
            laid = self._laid[room, digits] = {}
        fresh = {text for _, text in lines if text not in laid}
        if fresh:
            self._kept += len(fresh)
            widths = self._widths[digits]
            for text, shown in zip(fresh, widths.cut_all(fresh, room), strict=True):
                laid[text] = shown, (widths.number(shown) if measured else 0), None, 0
        return laid

    def _prepared(self, text: str, digits: bool) -> QStaticText:
        static = QStaticText(text)
        static.setTextFormat(Qt.TextFormat.PlainText)
        ratio = self._ratio()
        static.prepare(QTransform.fromScale(ratio, ratio), self._fonts[digits])
        return static

    # Marks

    def _paint_marks(self, painter: QPainter, cells: CellColumn) -> None:
        """Draw dots, avatars or paper clips."""
        kind = cells.field.kind
        clip = self._icon("paperclip", self._tokens.muted) if kind is FieldKind.FILE else None
        made: dict[tuple[str, Value], QPixmap] = {}
        values = cells.values or repeat(None, len(cells.texts))
        draw, ratio, person = painter.drawPixmap, self._ratio(), kind is FieldKind.PERSON
        start = PADDING + cells.indent
        for top, text, value in zip(cells.tops, cells.texts, values, strict=True):
            if not text:
                continue
            mark = clip or made.get((text, value))
            if mark is None:
                mark = self._avatar(str(value), text) if person else self._dot(text)
                made[text, value] = mark
            side = round(mark.width() / ratio)
            x = cells.left + cells.width - start - side if self._mirrored else cells.left + start
            draw(x, top + (self._height - side + 1) // 2, mark)

    def _paint_states(self, painter: QPainter, cells: CellColumn) -> None:
        """Draw the marks of what is not confirmed: in the first column those of whole tasks, in the gutter."""
        for place, shown in cells.pending.items():
            state = shown.state if cells.first else None
            start = STATE_START
            if not cells.first and (mark := cell_texts.field_mark(shown, cells.field)) is not None:
                state, start = mark.state, 1
            if state is not None:
                self._put(painter, cells, cells.tops[place], start, self._state_mark(state))

    def _checks(self, painter: QPainter, cells: CellColumn) -> None:
        tick, empty = self._icon("check", self._tokens.text), self._made("box", "", _BOX, self._paint_box)
        for place, (top, value) in enumerate(zip(cells.tops, cells.values, strict=True)):
            if value is None and place not in cells.near:
                continue
            box = check_box(QRect(cells.left, top, cells.width, self._height))
            if place in cells.near or value is False:
                painter.drawPixmap(box.topLeft(), empty)
            if value is True:
                painter.drawPixmap(box.left() + 2, box.top() + 2, tick)

    def _paint_box(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(self._tokens.field_line)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2).toRectF().translated(0.5, 0.5), 4, 4)

    def _put(self, painter: QPainter, cells: CellColumn, top: int, start: int, mark: QPixmap) -> None:
        side = round(mark.width() / mark.devicePixelRatio())
        x = cells.left + cells.width - start - side if self._mirrored else cells.left + start
        painter.drawPixmap(QPoint(x, top + (self._height - side + 1) // 2), mark)

    def stage_dot(self, stage: str) -> QPixmap:
        """The dot of a stage."""
        return self._dot(stage)

    def avatar(self, email: str, name: str) -> QPixmap:
        """The avatar of a person."""
        return self._avatar(email, name)

    def _dot(self, stage: str) -> QPixmap:
        def make(painter: QPainter, rect: QRect) -> None:
            known = self.schema.stage_by_name.get(stage) if self.schema is not None else None
            paint_dot(painter, self._theme, rect, self._theme.stage_color(known.color if known else None))

        return self._made("stage", stage, DOT, make)

    def _avatar(self, email: str, name: str) -> QPixmap:
        return self._made("person", email, AVATAR, lambda p, rect: paint_avatar(p, self._theme, rect, email, name))

    def _state_mark(self, state: EditState) -> QPixmap:
        refused = state is EditState.NEEDS_YOU
        paint, color = (paint_refused, self._tokens.error) if refused else (paint_waiting, self._tokens.warning)
        return self._made("state", state, MARK, lambda painter, rect: paint(painter, rect, color))

    def news_mark(self) -> QPixmap:
        """What stands before a task that others have changed."""
        return self._made("state", "news", MARK, lambda p, rect: paint_changed(p, rect, self._tokens.accent))

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


def check_box(cell: QRect) -> QRect:
    """Where a click toggles a checkbox: 20 by 20 pixels in the middle of its cell."""
    return QRect(cell.left() + (cell.width() - _BOX) // 2, cell.top() + (cell.height() - _BOX) // 2, _BOX, _BOX)
