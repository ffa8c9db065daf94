"""Alike tasks that are decided together, as a table: all but the refused ones may be unticked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.theme import Theme

translate = QCoreApplication.translate
TASK, STAGE, WHY = range(3)
_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class TogetherRow:
    """A task that may be decided with the others.

    Attributes:
        task: which one.
        title: what it is called.
        stage: where it is.
        why: why it is alike, ``""`` for the task that the others are like.
        why_not: why it is left out, ``""`` where it is not.
    """

    task: TaskKey
    title: str
    stage: str
    why: str
    why_not: str = ""


class TogetherModel(QAbstractTableModel):
    """The rows in their order.

    Signals:
        ticked(): others are ticked than before.
    """

    ticked = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: Sequence[TogetherRow] = ()
        self._unticked: set[TaskKey] = set()

    def show_rows(self, rows: Sequence[TogetherRow]) -> None:
        """Show these. The same tasks stay in their rows, and the ones that were unticked stay so."""
        if [row.task for row in rows] == [row.task for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0, TASK), self.index(len(rows) - 1, WHY))
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        self.ticked.emit()

    def row(self, number: int) -> TogetherRow | None:
        """The task of a row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def chosen(self) -> list[TaskKey]:
        """The tasks that are ticked and not refused."""
        return [row.task for row in self._rows if not row.why_not and row.task not in self._unticked]

    def wanted(self) -> list[TaskKey]:
        """The tasks that are not unticked, also the refused ones."""
        return [row.task for row in self._rows if row.task not in self._unticked]

    def toggle(self, number: int) -> None:
        """Tick the task of a row, or untick it; a refused one stays as it is."""
        row = self.row(number)
        if row is not None and not row.why_not:
            self._unticked ^= {row.task}
            self.dataChanged.emit(self.index(number, TASK), self.index(number, TASK))
            self.ticked.emit()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else WHY + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != _Role.DisplayRole:
            return None
        return {
            TASK: translate("Together", "Task"),
            STAGE: translate("Together", "Stage"),
            WHY: translate("Together", "Why alike, or why not decided"),
        }[section]

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
        row = self.row(index.row())
        return flags | flag.ItemIsUserCheckable if index.column() == TASK and row and not row.why_not else flags

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None:
            return None
        if role == _Role.CheckStateRole:
            return self._check_state(row) if index.column() == TASK else None
        if role in (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole):
            return {TASK: row.title, STAGE: row.stage, WHY: row.why_not or row.why}[index.column()]
        return self._color(row, index.column()) if role == _Role.ForegroundRole else None

    def _check_state(self, row: TogetherRow) -> Qt.CheckState | None:
        if row.why_not:
            return None
        return Qt.CheckState.Unchecked if row.task in self._unticked else Qt.CheckState.Checked

    def _color(self, row: TogetherRow, column: int) -> QColor | None:
        tokens = self._theme.tokens
        if column == TASK:
            return None
        return tokens.error if row.why_not and column == WHY else tokens.muted

    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:
        if role != _Role.CheckStateRole or index.column() != TASK:
            return False
        self.toggle(index.row())
        return True
