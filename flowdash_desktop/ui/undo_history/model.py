"""The steps of a workflow's history as rows of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Literal, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from flowdash_desktop.domain.text.harmless import harmless
from flowdash_desktop.ui.widgets import plain_tooltip

RowAction: TypeAlias = Literal["undo", "redo", ""]
_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class HistoryRole(IntEnum):
    """What the delegate asks for beside the words."""

    ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One step, ready to be painted.

    Attributes:
        step_id: the step's id.
        words: what was done.
        ending: the end of the words that is never cut off: the values before and after.
        detail: when, and where it is on its way, or why it can't be undone.
        action: what can be done about it.
        action_words: the words of its button.
        is_undone: it is not in force.
        needs_you: it waits for the person.
    """

    step_id: str
    words: str
    detail: str
    action: RowAction = ""
    action_words: str = ""
    is_undone: bool = False
    needs_you: bool = False
    ending: str = ""


class HistoryModel(QAbstractListModel):
    """The rows, the newest step first."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[HistoryRow, ...] = ()

    @property
    def rows(self) -> Sequence[HistoryRow]:
        """All rows."""
        return self._rows

    def row_of(self, step_id: str) -> int:
        """The number of a step's row, -1 where it is not listed."""
        return next((number for number, row in enumerate(self._rows) if row.step_id == step_id), -1)

    def set_rows(self, rows: Sequence[HistoryRow]) -> None:
        """List these; where they are the same steps, their rows stay."""
        rows = [
            replace(row, words=harmless(row.words), ending=harmless(row.ending), detail=harmless(row.detail))
            for row in rows
        ]
        old = [row.step_id for row in self._rows]
        if old == [row.step_id for row in rows]:
            changed = [number for number, row in enumerate(rows) if row != self._rows[number]]
            self._rows = tuple(rows)
            for number in changed:
                self.dataChanged.emit(self.index(number), self.index(number))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """How many steps there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row, and all of it for the delegate."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.words
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(f"{row.words}\n{row.detail}")
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in (row.words, row.detail, row.action_words) if part)
            case HistoryRole.ROW:
                return row
        return None
