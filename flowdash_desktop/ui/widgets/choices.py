"""The rows of a choice popup: what a choice is, the list of them, and how a row is painted."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.text.harmless import harmless_line
from flowdash_desktop.ui.theme import FontRole, Theme
from flowdash_desktop.ui.widgets.marks import AVATAR, DOT, paint_avatar, paint_dot

_Index = QModelIndex | QPersistentModelIndex
_PAD = 8
_MOST_LETTERS = 200
_MOST_ROWS, _MOST_CHOSEN = 5_000, 100
"""So many choices have a row, and so many of those behind them that are chosen: the others are found by typing."""


@dataclass(frozen=True)
class Choice:
    """One thing to choose.

    Attributes:
        value: what ``chosen`` says; must be hashable.
        text: the row's text; plain.
        detail: muted text behind it, also found by typing; plain.
        dot: a stage's colour, None for no dot.
        avatar: the e-mail of the person whose avatar stands in front, None for none; ``text`` is their name.
        count: a number at the row's end, None for none.
        muted: the text is muted, as for *Unassigned*.
    """

    value: object
    text: str
    detail: str = ""
    dot: QColor | None = None
    avatar: str | None = None
    count: int | None = None
    muted: bool = False


def readable(choice: Choice) -> Choice:
    """A choice whose words are no longer than a row can be, with marks for what can't be shown."""
    text, detail = harmless_line(choice.text, _MOST_LETTERS), harmless_line(choice.detail, _MOST_LETTERS)
    is_same = (text, detail) == (choice.text, choice.detail)
    return choice if is_same else replace(choice, text=text, detail=detail)


def _searched(detail: str, wanted: str) -> str:
    """Of an e-mail address only what is before the @, as all of an organisation share the rest."""
    return (detail if "@" in wanted else detail.partition("@")[0]).casefold()


def count_text(choice: Choice) -> str:
    """The number at a choice's end, with separators; ``""`` for none."""
    return "" if choice.count is None else counted(choice.count)


def _mark_width(choice: Choice) -> int:
    if choice.dot is not None:
        return DOT + 9
    return AVATAR + 8 if choice.avatar is not None else 0


class ChoiceModel(QAbstractListModel):
    """The choices that the typed text leaves, and which are chosen."""

    CHOICE = Qt.ItemDataRole.UserRole

    mark_width: int
    """The room for the widest dot or avatar, so that all texts start at one line; 0 where there are none."""
    has_avatars: bool
    """True when a choice is a person."""
    has_chosen: bool
    """True when a choice was chosen as they were set: there is room for its mark."""

    def __init__(self, multiple: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._multiple = multiple
        self._all: tuple[Choice, ...] = ()
        self.hidden = 0
        """How many choices are left that have no row: typing finds them."""
        self._shown: list[Choice] = []
        self._chosen: set[object] = set()
        self.mark_width = 0
        self.has_avatars = False
        self.has_chosen = False

    def set_choices(self, choices: Sequence[Choice], chosen: Collection[object]) -> None:
        """Offer others."""
        self.beginResetModel()
        self._chosen = set(chosen)
        self._all = tuple(choices)
        self._show(self._all)
        self.mark_width = max((_mark_width(c) for c in self._all), default=0)
        self.has_chosen = any(c.value in self._chosen for c in self._all)
        self.has_avatars = any(c.avatar is not None for c in self._all)
        self.endResetModel()

    def recount(self, counts: Mapping[object, int | None]) -> None:
        """Show other counts, by the choices' values; all else stays, also what is chosen and typed."""
        self._all = tuple(replace(c, count=counts[c.value]) if c.value in counts else c for c in self._all)
        by_value = {c.value: c for c in self._all}
        self._shown = [by_value[c.value] for c in self._shown]
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def _show(self, choices: Sequence[Choice]) -> None:
        """Have rows for the first choices, and for the one that is chosen."""
        self._shown = list(choices[:_MOST_ROWS])
        rest = choices[_MOST_ROWS:]
        self._shown += [choice for choice in rest if choice.value in self._chosen][:_MOST_CHOSEN]
        self.hidden = len(choices) - len(self._shown)

    def narrow(self, text: str) -> int:
        """Leave the choices that contain ``text``; the row to make current: the first that starts with it, or -1."""
        wanted = text.strip().casefold()
        self.beginResetModel()
        self._show([c for c in self._all if wanted in c.text.casefold() or wanted in _searched(c.detail, wanted)])
        self.endResetModel()
        if not self._shown:
            return -1
        if not wanted:
            return self.chosen_row()
        return next((i for i, c in enumerate(self._shown) if c.text.casefold().startswith(wanted)), 0)

    def takes_enter(self, index: QModelIndex, *, typed: bool, ticked: bool) -> bool:
        """Whether Enter ticks a row before it takes what is ticked: a person typed for it, or has ticked nothing."""
        return index.isValid() and (typed or not ticked) and not self.is_chosen(self.choice(index.row()))

    def chosen_row(self) -> int:
        """The first row that is chosen, else the first of all; -1 when there is none."""
        first = next((i for i, c in enumerate(self._shown) if c.value in self._chosen), 0)
        return first if self._shown else -1

    def toggle(self, row: int) -> None:
        """Choose the row's value, or no longer."""
        self._chosen ^= {self._shown[row].value}
        index = self.index(row)
        self.dataChanged.emit(index, index)

    def choice(self, row: int) -> Choice:
        """The choice in a row."""
        return self._shown[row]

    def chosen_values(self) -> tuple[object, ...]:
        """What is chosen, in the order of the choices."""
        return tuple(c.value for c in self._all if c.value in self._chosen)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """All choices, whatever is typed."""
        return self._all

    def is_chosen(self, choice: Choice) -> bool:
        """True for a choice that is chosen."""
        return choice.value in self._chosen

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many choices the typed text leaves."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row's text, its words for a screen reader, and its check mark."""
        if not index.isValid():
            return None
        choice = readable(self._shown[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.text
        if role == self.CHOICE:
            return choice
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = [choice.text, choice.detail, count_text(choice)]
            return ", ".join(p for p in parts if p)
        if role == Qt.ItemDataRole.CheckStateRole and self._multiple:
            return Qt.CheckState.Checked if self.is_chosen(choice) else Qt.CheckState.Unchecked
        return None


class _Row(NamedTuple):
    """The room of a row inside of its padding, whose parts are counted from its start."""

    area: QRect
    mirrored: bool

    def part(self, x: int, width: int) -> QRect:
        """So much of the row, from ``x`` on."""
        left = self.area.right() + 1 - x - width if self.mirrored else self.area.left() + x
        return QRect(left, self.area.top(), width, self.area.height())


class ChoiceDelegate(QStyledItemDelegate):
    """Paints a row: check box, dot or avatar, text, muted detail, and at the end the count or a check mark."""

    def __init__(self, theme: Theme, model: ChoiceModel, multiple: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._multiple = multiple

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """A row of the chosen density."""
        return QSize(0, self._theme.row_height)

    def width_of(self, choice: Choice) -> int:
        """The width at which nothing of a row is cut."""
        metrics = self._theme_metrics()
        width = 2 * _PAD + metrics.horizontalAdvance(choice.text) + self._lead() + 28
        if choice.detail:
            width += 8 + metrics.horizontalAdvance(choice.detail)
        if choice.count is not None:
            width += 8 + metrics.horizontalAdvance(count_text(choice))
        return width

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one row."""
        choice: Choice = index.data(ChoiceModel.CHOICE)
        tokens = self._theme.tokens
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        row = _Row(option.rect.adjusted(_PAD, 0, -_PAD, 0), mirrored)
        part = row.part
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        self._paint_back(painter, option)
        self._paint_marks(painter, row, choice)
        x, end = self._lead(), row.area.width()
        if not self._multiple:
            if self._model.is_chosen(choice):
                self._paint_icon(painter, "check", part(end - 16, 16), tokens.accent)
            if self._model.has_chosen:
                end -= 24
        painter.setPen(tokens.muted)
        metrics = option.fontMetrics
        if choice.count is not None:
            width = metrics.horizontalAdvance(count_text(choice))
            painter.drawText(part(end - width, width), Qt.AlignmentFlag.AlignVCenter, count_text(choice))
            end -= width + 12
        start = Qt.AlignmentFlag.AlignVCenter | (
            Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        )
        text = metrics.elidedText(choice.text, Qt.TextElideMode.ElideRight, end - x)
        width = metrics.horizontalAdvance(text)
        painter.setPen(tokens.muted if choice.muted else tokens.text)
        painter.drawText(part(x, max(width, 1)), start, text)
        x += width + 8
        if choice.detail and end - x > 24:
            painter.setPen(tokens.muted)
            detail = metrics.elidedText(choice.detail, Qt.TextElideMode.ElideRight, end - x)
            painter.drawText(part(x, end - x), start, detail)
        painter.restore()

    def _paint_back(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The background of the current row and of the one under the pointer."""
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if not selected and not option.state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tokens.selection if selected else self._theme.tokens.hover)
        painter.drawRoundedRect(option.rect, 4, 4)

    def _paint_marks(self, painter: QPainter, row: _Row, choice: Choice) -> None:
        """What stands before the text: the check box where several can be chosen, and a dot or an avatar."""
        x = 0
        if self._multiple:
            self._paint_box(painter, row.part(0, 16), self._model.is_chosen(choice))
            x = 24
        if choice.dot is not None:
            paint_dot(painter, self._theme, row.part(x, DOT), choice.dot)
        elif choice.avatar is not None:
            paint_avatar(painter, self._theme, row.part(x, AVATAR), choice.avatar, choice.text)
        elif self._model.has_avatars:
            self._paint_nobody(painter, row.part(x, AVATAR))

    def _lead(self) -> int:
        return self._model.mark_width + (24 if self._multiple else 0)

    def _theme_metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font(FontRole.BODY))

    def _paint_box(self, painter: QPainter, rect: QRect, checked: bool) -> None:
        tokens = self._theme.tokens
        box = QRect(rect.x(), rect.center().y() - 7, 16, 16)
        painter.setPen(tokens.accent if checked else tokens.muted)
        painter.setBrush(tokens.accent if checked else tokens.field)
        painter.translate(0.5, 0.5)
        painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), 4, 4)
        painter.translate(-0.5, -0.5)
        if checked:
            self._paint_icon(painter, "check", box, tokens.on_accent)

    def _paint_nobody(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(self._theme.tokens.muted)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        side = AVATAR - 1
        painter.drawEllipse(QRectF(rect.x() + 0.5, rect.y() + (rect.height() - side) / 2, side, side))

    def _paint_icon(self, painter: QPainter, name: str, rect: QRect, color: QColor) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect.x(), rect.center().y() - 7, self._theme.pixmap(name, 16, color, ratio))
