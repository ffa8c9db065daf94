"""Rows that are known by number: how a model goes from one view of them to another, and says exactly that."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import filterfalse
from typing import TypeAlias, overload

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex

from flowdash_desktop.domain.schema import Field, FieldKind
from flowdash_desktop.domain.table import DeltaKind, ViewStep

Index: TypeAlias = QModelIndex | QPersistentModelIndex
Place: TypeAlias = Callable[[int], int]
"""Gives where an entry is in a view, below 0 for nowhere."""
_WITH_HINT = "QList<QPersistentModelIndex>,QAbstractItemModel::LayoutChangeHint"
_ROWS_ONLY = QAbstractItemModel.LayoutChangeHint.VerticalSortHint
"""Without it the header would remember its columns, hidden ones too, by the cells of a row that may leave."""
_NOWHERE = QModelIndex()
_FEW = 8
"""So many rows that someone holds by persistent indexes are looked after one by one."""


def shape(columns: Sequence[Field]) -> list[tuple[str, FieldKind]]:
    """What must stay the same of the columns for the rows to stay: names and kinds in order."""
    return [(field.name, field.kind) for field in columns]


def tasks_only(place: Place) -> Place:
    """The same for tasks, and nowhere for a header: groups by another field have other headers."""
    return lambda entry: place(entry) if entry >= 0 else -1


class OrderedRows(QAbstractTableModel):
    """The rows of a table model. Selection, current row and editors stay with their tasks through every change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view: Sequence[int] = []

    def row_ids(self) -> Sequence[int]:
        """What is shown, by row: the number of a task, which it keeps, or of a group's header, below 0.

        What this gave is as it was after rows have left or changed places, too; ask again for what is shown then.
        """
        return self._view

    def ids_of(self, rows: Sequence[int]) -> Sequence[int]:
        """The numbers of what is shown in some rows."""
        view = self._view
        return view[rows.start : rows.stop] if isinstance(rows, range) else [view[row] for row in rows]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._view)

    def renumber(self, view: Sequence[int]) -> None:
        """Show the same rows, by other numbers. Other rows are shown by it only between a reset's begin and end."""
        self._view = view

    def take_steps(self, steps: Sequence[ViewStep]) -> None:
        """Go on by single steps."""
        view = self._view
        if not isinstance(view, list) or any(step.step is not DeltaKind.INSERT for step in steps):
            self._view = view = list(view)
        for step in steps:
            last = step.at + len(step.entries) - 1
            match step.step:
                case DeltaKind.INSERT:
                    self.beginInsertRows(_NOWHERE, step.at, last)
                    view[step.at : step.at] = step.entries
                    self.endInsertRows()
                case DeltaKind.REMOVE:
                    self.beginRemoveRows(_NOWHERE, step.at, last)
                    del view[step.at : last + 1]
                    self.endRemoveRows()
                case DeltaKind.MOVE:
                    self.beginMoveRows(_NOWHERE, step.at, last, _NOWHERE, step.to + (step.to > step.at))
                    view.insert(step.to, view.pop(step.at))
                    self.endMoveRows()

    def go_to(self, view: Sequence[int], place: Place, reordered: bool = False) -> None:
        """Show these entries in this order.

        A row that someone holds (the current one, one that is edited) stays itself, and what is the same at both ends
        is left alone. Between those all rows make way for the new ones: to find out which of a hundred
        thousand are the same takes longer than all the rest.

        Args:
            view: what is to be shown.
            place: where an entry is among them, below 0 for nowhere.
            reordered: none leaves while another comes; so where they are as many as before, they are the same.
        """
        before, after = self._view, list(view)
        if reordered and len(before) == len(after):
            self._rearrange(0, after, place)
            return
        first, last = _same(before, after)
        old, new = len(before) - last, len(after) - last
        held = sorted({row for index in self.persistentIndexList() if first <= (row := index.row()) < old})
        if len(held) <= _FEW:
            there = [(row, to) for row in held if first <= (to := _place(after, before[row], place)) < new]
            if there == sorted(there, key=lambda pair: pair[1]):
                self._exchange(after, [(first - 1, first - 1), *there, (old, new)])
                return
        self._sort_out(first, list(before[first:old]), after[first:new])

    def _exchange(self, after: list[int], there: Sequence[tuple[int, int]]) -> None:
        """Between rows that stay, ``there`` before and after, let the present rows make way for others."""
        before = self._view
        for (low, to_low), (high, to_high) in zip(there[-2::-1], there[:0:-1], strict=True):
            start, to_start = low + 1, to_low + 1
            if to_high > to_start:
                self.beginInsertRows(_NOWHERE, high, high + to_high - to_start - 1)
                self._view = _Joined(before, high, after, to_start)
                self.endInsertRows()
            if high > start:
                self.beginRemoveRows(_NOWHERE, start, high - 1)
                self._view = _Joined(before, start, after, to_start)
                self.endRemoveRows()
        self._view = after

    def _sort_out(self, first: int, old: list[int], new: list[int]) -> None:
        """Go from some entries to others in three steps at most: all that come, a new order, all that leave."""
        gone, come = _apart(old, new)
        start = first + len(old)
        self._view = view = list(self._view)
        if come:
            self.beginInsertRows(_NOWHERE, start, start + len(come) - 1)
            view[start:start] = come
            self.endInsertRows()
        self._rearrange(first, [*new, *gone])
        if gone:
            start = first + len(new)
            self.beginRemoveRows(_NOWHERE, start, start + len(gone) - 1)
            self._view = [*self._view[:start], *self._view[start + len(gone) :]]
            self.endRemoveRows()

    def _rearrange(self, first: int, order: list[int], place: Place | None = None) -> None:
        """Put the entries from ``first`` on in this order."""
        end = first + len(order)
        view = self._view
        if (view if len(view) == len(order) else view[first:end]) == order:
            return
        self.layoutAboutToBeChanged[_WITH_HINT].emit([], _ROWS_ONLY)  # type: ignore[index]  # not in the stub
        before = [index for index in self.persistentIndexList() if first <= index.row() < end]
        entries = [view[index.row()] for index in before]
        self._view = order if len(view) == len(order) else [*view[:first], *order, *view[end:]]
        rows = _rows_of({*entries}, order, first, place)
        after = [self.index(rows[entry], index.column()) for entry, index in zip(entries, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged[_WITH_HINT].emit([], _ROWS_ONLY)  # type: ignore[index]  # not in the stub


def _rows_of(entries: set[int], order: list[int], first: int, place: Place | None) -> dict[int, int]:
    """The row of each entry in an order that begins at ``first``: a few are looked up, for many all are numbered."""
    if len(entries) <= _FEW:
        return {entry: first + _place(order, entry, place) for entry in entries}
    return {entry: row for row, entry in enumerate(order, first)}


class _Joined(Sequence[int]):
    """The begin of one sequence with the end of another behind it, while rows change."""

    __slots__ = ("_after", "_before", "_end", "_shift")

    def __init__(self, before: Sequence[int], end: int, after: Sequence[int], start: int) -> None:
        self._before, self._end, self._after, self._shift = before, end, after, start - end

    def __len__(self) -> int:
        return len(self._after) - self._shift

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> list[int]: ...
    def __getitem__(self, place: int | slice) -> int | list[int]:
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(len(self)))]
        at = place if place >= 0 else place + len(self)
        return self._before[at] if at < self._end else self._after[at + self._shift]


def _place(view: Sequence[int], entry: int, place: Place | None = None) -> int:
    """Where an entry is, -1 for nowhere; looked for where ``place`` is not right."""
    at = place(entry) if place is not None else 0
    if at < 0 or (at < len(view) and view[at] == entry):
        return at
    try:
        return view.index(entry)
    except ValueError:
        return -1


def _apart(old: list[int], new: list[int]) -> tuple[list[int], list[int]]:
    """The old entries that are not among the new ones, and the new that are not among the old."""
    if len(new) <= len(old):
        gone = list(filterfalse(set(new).__contains__, old))
        if len(old) - len(gone) == len(new):
            return gone, []
        return gone, list(filterfalse(set(old).__contains__, new))
    come = list(filterfalse(set(old).__contains__, new))
    if len(new) - len(come) == len(old):
        return [], come
    return list(filterfalse(set(new).__contains__, old)), come


def runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Ascending row numbers as runs of first and last."""
    if isinstance(rows, range) and rows.step == 1:  # one run, however long, without a look at each row
        if rows:
            yield rows[0], rows[-1]
        return
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
