"""Rows that are keyed by task: how a model goes from one order of them to another, and says exactly that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.table.steps import steps_between

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_MANY_RUNS = 24
"""From here on rows that leave or come are brought together first: views pay for every single run."""
_NOWHERE = QModelIndex()


class OrderedRows(QAbstractTableModel):
    """The rows of a table model. Selection, current row and editors stay with their tasks through every change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view: list[TaskKey] = []
        self._row_of: dict[TaskKey, int] | None = None

    def key(self, row: int) -> TaskKey | None:
        """The task of a row, None outside."""
        return self._view[row] if 0 <= row < len(self._view) else None

    def keys(self) -> tuple[TaskKey, ...]:
        """The tasks that are shown, in order."""
        return tuple(self._view)

    def row(self, key: TaskKey | None) -> int:
        """The row of a task, -1 where it is not shown."""
        if self._row_of is None:
            self._row_of = {k: i for i, k in enumerate(self._view)}
        return -1 if key is None else self._row_of.get(key, -1)

    def go_to_order(self, view: Sequence[TaskKey]) -> None:
        """Show these tasks in this order: rows leave, move and come, each announced as what it is."""
        steps = steps_between(self._view, view)
        if len(steps.removed) > _MANY_RUNS:
            shown = set(view)
            gone = [key for key in self._view if key not in shown]
            stay = steps.order or [key for key in self._view if key in shown]
            self._rearrange([*stay, *gone])
            self._remove(len(stay), len(self._view) - 1)
        else:
            for first, last in steps.removed:
                self._remove(first, last)
            if steps.order is not None:
                self._rearrange(list(steps.order))
        if len(steps.inserted) > _MANY_RUNS:
            new = [key for first, last in steps.inserted for key in view[first : last + 1]]
            self._insert(len(self._view), new)
            self._rearrange(list(view))
        else:
            for first, last in steps.inserted:
                self._insert(first, list(view[first : last + 1]))

    def rename(self, renamed: Mapping[TaskKey, TaskKey]) -> list[TaskKey]:
        """Give rows their new keys where they stand, so that selection and editors stay with them."""
        again = []
        for old, new in renamed.items():
            old_row, new_row = self.row(old), self.row(new)
            if old_row < 0 or old == new:
                continue
            self._view[old_row] = new
            if new_row >= 0:  # the server's copy came first: the row made here takes its place
                self._view[new_row] = old
            self._row_of = None
            again.append(new)
        return again

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._view)

    def _remove(self, first: int, last: int) -> None:
        self.beginRemoveRows(_NOWHERE, first, last)
        del self._view[first : last + 1]
        self._row_of = None
        self.endRemoveRows()

    def _insert(self, first: int, keys: list[TaskKey]) -> None:
        self.beginInsertRows(_NOWHERE, first, first + len(keys) - 1)
        self._view[first:first] = keys
        self._row_of = None
        self.endInsertRows()

    def _rearrange(self, order: list[TaskKey]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self._view[index.row()] for index in before]
        self._view, self._row_of = order, None
        after = [self.index(self.row(key), index.column()) for key, index in zip(keys, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
