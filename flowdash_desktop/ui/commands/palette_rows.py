"""The rows of the palette: headings and entries, and how they are painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from flowdash_desktop.ui.commands.entries import Entry, kind_words
from flowdash_desktop.ui.theme import FontRole, Theme
from flowdash_desktop.ui.widgets.key_caps import cap_width, paint_cap
from flowdash_desktop.ui.widgets.marks import DOT, paint_dot

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_SIDE, _GAP = 16, 10


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that was found.

    Attributes:
        entry: what it is.
        spots: begin and end of each stretch of its name that was typed.
    """

    entry: Entry
    spots: tuple[tuple[int, int], ...] = ()


class RowRole(IntEnum):
    """What the delegate asks for."""

    FOUND = Qt.ItemDataRole.UserRole


class PaletteModel(QAbstractListModel):
    """What was found, each kind below its heading. Headings can't be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[str | Found] = []

    def show_found(self, found: Sequence[Found]) -> None:
        """Show these, which stand together by their kind."""
        self.beginResetModel()
        self._rows = []
        for one in found:
            words, before = kind_words(one.entry.kind), self._rows[-1] if self._rows else None
            if not isinstance(before, Found) or before.entry.kind is not one.entry.kind:
                self._rows.append(words)
            self._rows.append(one)
        self.endResetModel()

    def add_found(self, found: Sequence[Found]) -> None:
        """Show these below the others, of one kind that is not shown yet. No other row moves."""
        if found:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(found))
            self._rows += [kind_words(found[0].entry.kind), *found]
            self.endInsertRows()

    def add_first(self, found: Sequence[Found]) -> None:
        """Show these, of one kind, above the others."""
        if found:
            self.beginInsertRows(QModelIndex(), 0, len(found))
            self._rows[:0] = [kind_words(found[0].entry.kind), *found]
            self.endInsertRows()

    def entry(self, row: int) -> Entry | None:
        """The entry in a row, None for a heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found.entry if isinstance(found, Found) else None

    def row_of(self, id: str) -> int:
        """The row of an entry, -1 where it is not found."""
        rows = (row for row, one in enumerate(self._rows) if isinstance(one, Found) and one.entry.id == id)
        return next(rows, -1)

    def next_entry(self, row: int, step: int) -> int:
        """The next row with an entry from ``row`` on, that one included, round the end; -1 where there is none."""
        many = len(self._rows)
        for turn in range(many):
            place = (row + turn * step) % many
            if isinstance(self._rows[place], Found):
                return place
        return -1

    def rowCount(self, parent: _Index | None = None) -> int:
        """Headings and entries."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """An entry can be chosen."""
        return super().flags(index) if self.entry(index.row()) is not None else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of the row, and the same with all else it says for a screen reader."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == RowRole.FOUND:
            return row if isinstance(row, Found) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.entry.name.text if isinstance(row, Found) else row
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(row, Found):
            entry = row.entry
            return ", ".join(part for part in (entry.name.text, entry.detail, entry.why_not, entry.keys) if part)
        return None


class PaletteDelegate(QStyledItemDelegate):
    """Paints a heading, or an entry: dot, name with the typed letters strong, and at the end words and key."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as a row of the chosen density; a heading is a little lower."""
        body = QFontMetrics(self._theme.font(FontRole.BODY)).height()
        is_heading = index.data(RowRole.FOUND) is None
        return QSize(0, max(self._theme.row_height, body + 12) - (4 if is_heading else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the row."""
        found = index.data(RowRole.FOUND)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(found, Found):
            self._paint_entry(painter, option, found)
        else:
            painter.setFont(self._theme.font(FontRole.SECTION))
            painter.setPen(self._theme.tokens.muted)
            area = option.rect.adjusted(_SIDE, 4, -_SIDE, 0)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, index.data())
        painter.restore()

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, found: Found) -> None:
        tokens, entry, area = self._theme.tokens, found.entry, option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, tokens.selection)
        left, right = area.left(), area.right() + 1
        if entry.dot is not None:
            paint_dot(painter, self._theme, QRect(left, area.top(), DOT, area.height()), entry.dot)
            left += DOT + _GAP
        if entry.keys:
            right -= cap_width(self._theme, entry.keys)
            paint_cap(painter, self._theme, QPoint(right, area.center().y()), entry.keys)
            right -= _GAP
        metrics = QFontMetrics(self._theme.font(FontRole.BODY))
        painter.setFont(self._theme.font(FontRole.BODY))
        if detail := entry.why_not or entry.detail:
            room = min(metrics.horizontalAdvance(detail) + 2, (right - left) * 2 // 5)
            painter.setPen(tokens.muted)
            shown = metrics.elidedText(detail, Qt.TextElideMode.ElideRight, room)
            place = QRect(right - room, area.top(), room, area.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)
            right -= room + _GAP
        painter.setPen(tokens.muted if entry.why_not else tokens.text)
        self._paint_name(painter, QRect(left, area.top(), right - left, area.height()), found)

    def _paint_name(self, painter: QPainter, area: QRect, found: Found) -> None:
        """The name, the typed stretches in the strong font; what finds no room is cut off."""
        plain, strong = self._theme.font(FontRole.BODY), self._theme.font(FontRole.STRONG)
        text, left, done = found.entry.name.text, area.left(), 0
        pieces = []
        for begin, end in found.spots:
            pieces += [(text[done:begin], plain), (text[begin:end], strong)]
            done = end
        for piece, font in (*pieces, (text[done:], plain)):
            metrics, room = QFontMetrics(font), area.right() + 1 - left
            if room <= 0 or not piece:
                continue
            shown = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, room)
            painter.setFont(font)
            place = QRect(left, area.top(), room, area.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            left += metrics.horizontalAdvance(shown)
