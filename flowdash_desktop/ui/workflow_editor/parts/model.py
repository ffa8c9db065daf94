"""The rows of a list of parts, with what the draft does to each."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from flowdash_desktop.domain.text.harmless import harmless
from flowdash_desktop.domain.workflow_draft.model import ORDERED, Section
from flowdash_desktop.ui.widgets.text import plain_tooltip
from flowdash_desktop.ui.workflow_editor.draft_state import DraftState, ShownPart
from flowdash_desktop.ui.workflow_editor.part_texts import COUNTED, cells, chip_text, color_of, headings
from flowdash_desktop.ui.workflow_editor.texts import part_text

_Index = QModelIndex | QPersistentModelIndex
HANDLE, NAME = 0, 1
PART_ROLE = Qt.ItemDataRole.UserRole + 1
BEFORE_ROLE = PART_ROLE + 1
COLOR_ROLE = PART_ROLE + 2
MARKED_ROLE = PART_ROLE + 3
START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MIME = "application/x-flowdash-part"


class PartsModel(QAbstractTableModel):
    """A row for each part of one list; the first column is the handle to drag it by.

    Args:
        state: the draft.
        section: the list.
        parent: the owner.

    Signals:
        dropped(str, int): a part (its id) was dropped before this row.
    """

    dropped = Signal(str, int)

    def __init__(self, state: DraftState, section: Section, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._section = section
        self._rows = state.shown(section)

    def refresh(self) -> bool:
        """Show the draft as it is now; whether other parts are there, or in another order."""
        rows = self._state.shown(self._section)
        is_same = [one.part.id for one in rows] == [one.part.id for one in self._rows]
        if not is_same:
            self.beginResetModel()
        self._rows = rows
        if not is_same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.columnCount() - 1))
        return not is_same

    def part_at(self, row: int) -> ShownPart | None:
        """What a row shows."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, part_id: str) -> int:
        """The row of a part, -1 for none."""
        return next((row for row, one in enumerate(self._rows) if one.part.id == part_id), -1)

    def draft_index(self, row: int) -> int:
        """How many parts of the draft stand above a row; the removed ones do not count."""
        return sum(not one.is_removed for one in self._rows[:row])

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else NAME + len(headings(self._section))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return END if self._is_count(section) else START
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and section >= NAME:
            return headings(self._section)[section - NAME]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        shown, column = self._rows[index.row()], index.column()
        if role == PART_ROLE:
            return shown
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return END if self._is_count(column) else START
        if role == MARKED_ROLE:
            return bool(self._state.marks_of(self._section, shown.part.id))
        if column == HANDLE:
            return None
        return self._cell(shown, column - NAME, role)

    def _is_count(self, column: int) -> bool:
        return self._section in COUNTED and column == self.columnCount() - 1

    def _cell(self, shown: ShownPart, place: int, role: int) -> Any:
        text = harmless(cells(shown.part, self._state)[place])
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            marks = self._state.marks_of(self._section, shown.part.id)
            return plain_tooltip("\n".join([text, *(mark.words for mark in marks)]))
        if role == BEFORE_ROLE:
            return self._before(shown, place, text)
        return self._name_data(shown, text, role) if place == 0 else None

    def _before(self, shown: ShownPart, place: int, text: str) -> str | None:
        """What a cell said before, where that was something else."""
        if shown.before is None or shown.is_removed:
            return None
        before = harmless(cells(shown.before, self._state)[place])
        return before if before != text else None

    def _name_data(self, shown: ShownPart, text: str, role: int) -> Any:
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = (part_text(self._section), text, chip_text(shown))
            return ", ".join(filter(None, words))
        return color_of(shown.part) if role == COLOR_ROLE else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        is_fixed = self._rows[index.row()].is_removed or self._section not in ORDERED
        return flags if is_fixed else flags | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Any) -> QMimeData:
        data = QMimeData()
        data.setData(_MIME, self._rows[indexes[0].row()].part.id.encode())
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index) -> bool:
        """Ask for the move; nothing is taken away here, as the draft says what is there."""
        part_id = bytes(data.data(_MIME).data()).decode()
        self.dropped.emit(part_id, row if row >= 0 else len(self._rows))
        return False
