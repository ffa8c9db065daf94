"""A table whose rows have a box each, for what will be changed; the refused rows have none, and say why."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from flowdash_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_BOX = 0
"""The column with the boxes."""

_Role = Qt.ItemDataRole


class TickedModel(QAbstractTableModel):
    """Rows that are ticked at first. A subclass says what they are.

    Signals:
        ticked(): other rows are ticked than before.
    """

    ticked = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._unticked: set[Hashable] = set()

    def box(self, row: int) -> Hashable | None:
        """What the box of a row is known by, also where the rows are shown anew; None for a row without a box."""
        raise NotImplementedError

    def headings(self) -> Sequence[str]:
        """The headings of the columns."""
        raise NotImplementedError

    def text(self, row: int, column: int) -> str:
        """The words of a cell."""
        raise NotImplementedError

    def color(self, row: int, column: int) -> QColor | None:
        """The colour of a cell's words, None for the usual one."""
        raise NotImplementedError

    def tick(self, rows: Iterable[int], on: bool) -> None:
        """Tick some rows, or untick them, with one signal for all. Refused ones stay as they are."""
        boxes = {row: box for row in rows if (box := self.box(row)) is not None}
        if not boxes:
            return
        self._unticked = self._unticked.difference(boxes.values()) if on else self._unticked.union(boxes.values())
        self.dataChanged.emit(self.index(min(boxes), _BOX), self.index(max(boxes), _BOX))
        self.ticked.emit()

    def are_ticked(self, rows: Iterable[int]) -> bool:
        """True where none of these rows is unticked."""
        return not any(self.box(row) in self._unticked for row in rows)

    def toggle(self, rows: Sequence[int]) -> None:
        """Untick these rows where all of them are ticked, else tick them."""
        self.tick(rows, not self.are_ticked(rows))

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.headings())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        is_heading = orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole
        return self.headings()[section] if is_heading else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
        has_box = index.column() == _BOX and self.box(index.row()) is not None
        return flags | flag.ItemIsUserCheckable if has_box else flags

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == _Role.CheckStateRole:
            return self._check_state(row) if column == _BOX else None
        if role in (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole):
            return self.text(row, column)
        return self.color(row, column) if role == _Role.ForegroundRole else None

    def _check_state(self, row: int) -> Qt.CheckState | None:
        if self.box(row) is None:
            return None
        return Qt.CheckState.Checked if self.are_ticked([row]) else Qt.CheckState.Unchecked

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        if role != _Role.CheckStateRole or index.column() != _BOX or self.box(index.row()) is None:
            return False
        self.tick([index.row()], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True


class OwnColors(QStyledItemDelegate):
    """Paints cells of the current row in their own colours: a refusal is as red there."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        color = index.data(_Role.ForegroundRole)
        if isinstance(color, QColor):
            option.palette.setColor(QPalette.ColorRole.HighlightedText, color)
