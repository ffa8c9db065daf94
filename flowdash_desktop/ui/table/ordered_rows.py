"""Rows that are known by number: how a model goes from one view of them to another, and says exactly that."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import filterfalse
from typing import TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex

from flowdash_desktop.domain.table import Step, ViewStep

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_FEW = 8
"""So many persistent indexes are looked up one by one."""


class OrderedRows(QAbstractTableModel):
    """The rows of a table model. Selection, current row and editors stay with their tasks through every change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view: list[int] = []

    def row_ids(self) -> Sequence[int]:
        """What is shown, by row: the number of a task, which it keeps, or of a group's header, below 0."""
        return self._view

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._view)

    def take_steps(self, steps: Sequence[ViewStep]) -> None:
        """Go on by single steps."""
        for step in steps:
            last = step.at + len(step.entries) - 1
            match step.step:
                case Step.INSERT:
                    self._insert(step.at, list(step.entries))
                case Step.REMOVE:
                    self._remove(step.at, last)
                case Step.MOVE:
                    self.beginMoveRows(_NOWHERE, step.at, last, _NOWHERE, step.to + (step.to > step.at))
                    self._view.insert(step.to, self._view.pop(step.at))
                    self.endMoveRows()

    def go_to(self, view: Sequence[int]) -> None:
        """Show these entries in this order, in three steps at most: all that come, a new order, all that leave.

        What is the same at both ends is left out of it.
        """
        before = self._view
        first, last = _same(before, view)
        old, new = before[first : len(before) - last], list(view[first : len(view) - last])
        if not old or not new:
            if old:
                self._remove(first, first + len(old) - 1)
            if new:
                self._insert(first, new)
            return
        stays, was = set(new), set(old)
        gone, come = list(filterfalse(stays.__contains__, old)), list(filterfalse(was.__contains__, new))
        if come:
            self._insert(first + len(old), come)
        self._rearrange(first, [*new, *gone])
        if gone:
            self._remove(first + len(new), first + len(new) + len(gone) - 1)

    def _remove(self, first: int, last: int) -> None:
        self.beginRemoveRows(_NOWHERE, first, last)
        del self._view[first : last + 1]
        self.endRemoveRows()

    def _insert(self, first: int, entries: list[int]) -> None:
        self.beginInsertRows(_NOWHERE, first, first + len(entries) - 1)
        self._view[first:first] = entries
        self.endInsertRows()

    def _rearrange(self, first: int, order: list[int]) -> None:
        """Put the entries from ``first`` on in this order."""
        end = first + len(order)
        if self._view[first:end] == order:
            return
        self.layoutAboutToBeChanged.emit()
        before = [index for index in self.persistentIndexList() if first <= index.row() < end]
        entries = [self._view[index.row()] for index in before]
        self._view[first:end] = order
        if len({*entries}) <= _FEW:
            rows = {entry: first + order.index(entry) for entry in {*entries}}
        else:
            rows = {entry: row for row, entry in enumerate(order, first)}
        after = [self.index(rows[entry], index.column()) for entry, index in zip(entries, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


def runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Ascending row numbers as runs of first and last."""
    first = last = -2
    for row in rows:
        if row == last + 1:
            last = row
            continue
        if last >= 0:
            yield first, last
        first = last = row
    if last >= 0:
        yield first, last


def _same(before: Sequence[int], after: Sequence[int]) -> tuple[int, int]:
    """How many entries are the same at the begin and at the end."""
    many = min(len(before), len(after))
    first = _run(many, lambda start, end: before[start:end] == after[start:end])
    ends = len(before), len(after)
    last = _run(
        many - first,
        lambda start, end: before[ends[0] - end : ends[0] - start] == after[ends[1] - end : ends[1] - start],
    )
    return first, last


def _run(many: int, is_same: Callable[[int, int], bool]) -> int:
    """How far two sequences are the same, by comparing ever longer pieces, then ever shorter ones."""
    length, piece = 0, 64
    while length < many and is_same(length, min(length + piece, many)):
        length = min(length + piece, many)
        piece *= 2
    while piece > 1 and length < many:
        piece //= 2
        if length + piece <= many and is_same(length, length + piece):
            length += piece
    return length
