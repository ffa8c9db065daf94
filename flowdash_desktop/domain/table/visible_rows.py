"""The view: the shown ones of all rows in order, with a header before each group."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from itertools import compress

from flowdash_desktop.domain.table.groups.partition import Partition, Path
from flowdash_desktop.domain.table.groups.totals import Totals
from flowdash_desktop.domain.table.masks import Mask
from flowdash_desktop.domain.table.row_order import RowSequence
from flowdash_desktop.domain.table.store import Rows
from flowdash_desktop.domain.table.view_delta import DeltaKind, ViewStep


class View:
    """What is shown.

    Attributes:
        entries: row numbers in order; below 0 the headers of groups.
        counts: how many rows are shown of each group, by its header, whether it is collapsed or not.
        collapsed: the values of groups of which only the header is shown.
        totals: the sums of groups.
    """

    def __init__(self, sequence: RowSequence, rows: Rows) -> None:
        self._sequence = sequence
        self.totals = Totals(rows, self._rows_below)
        self.entries: list[int] = []
        self.counts: dict[int, int] = {}
        self.collapsed: frozenset[str] = frozenset()
        self._shown = bytearray()
        self._recounted: set[int] = set()
        self._lifted_from: Path = ()

    @property
    def count(self) -> int:
        """How many rows are shown, or would be if no group were collapsed."""
        groups = self._sequence.groups
        if groups is None:
            return len(self.entries)
        return sum(many for header, many in self.counts.items() if len(groups.path(header)) == 1)

    def has(self, row: int) -> bool:
        """True for a row that is shown, or would be if its group were not collapsed."""
        return row < len(self._shown) and bool(self._shown[row])

    def make(self, shown: Mask) -> None:
        """Show these rows."""
        self._shown = bytearray(shown)
        self._recounted.clear()
        self.totals.forget()
        rows, groups = self._sequence.rows, self._sequence.groups
        if groups is None:
            self.counts = {}
            if shown.count(1) == len(rows):
                self.entries = rows[:]
            elif self._sequence.is_in_number_order:
                numbers = rows if len(rows) == len(shown) else range(len(shown))
                self.entries = list(compress(numbers, shown))
            else:
                self.entries = list(compress(rows, self._sequence.picked(shown)))
            return
        self.entries, self.counts = [], {}
        self._make_groups(groups, self._sequence.picked(shown))

    def _make_groups(self, groups: Partition, picked: bytes) -> None:
        """Show the picked ones of all rows in order, with the headers of their groups."""
        rows, start = self._sequence.rows, 0
        while start < len(rows):
            path = self._sequence.path(rows[start])
            end = self._end_of_group(start, path)
            many, headers = picked.count(1, start, end), groups.headers(path)
            if many:
                is_open = True
                for header in headers:
                    if header not in self.counts and is_open:
                        self.entries.append(header)
                    self.counts[header] = self.counts.get(header, 0) + many
                    is_open = is_open and not self._is_collapsed(header)
                if is_open:
                    self.entries.extend(compress(rows[start:end], picked[start:end]))
            start = end

    def _end_of_group(self, start: int, path: Path) -> int:
        """Where the rows of a group end that begins at ``start``: ever longer steps, as most groups are short."""
        rows, step, path_of = self._sequence.rows, 1, self._sequence.path
        depth, low = len(path), start
        while low + step < len(rows) and path_of(rows[low + step])[:depth] == path:
            low, step = low + step, step * 2
        high = min(low + step, len(rows))
        return bisect_left(rows, True, lo=low, hi=high, key=lambda row: path_of(row)[:depth] != path)

    def _rows_below(self, header: int) -> list[int]:
        """The shown rows of a group, whether it is collapsed or not."""
        rows, groups = self._sequence.rows, self._sequence.groups
        path = groups.path(header) if groups is not None else ()
        start = self._sequence.insertion_point(rows, header)
        if not path or start >= len(rows) or self._sequence.path(rows[start])[: len(path)] != path:
            return []
        below = rows[start : self._end_of_group(start, path)]
        return list(compress(below, map(self._shown.__getitem__, below)))

    def _is_collapsed(self, header: int) -> bool:
        groups = self._sequence.groups
        return bool(self.collapsed) and groups is not None and groups.value(header) in self.collapsed

    def append(self, start: int, shown: Mask) -> tuple[ViewStep, ...]:
        """Show some of the rows from ``start`` on, behind all others, where there are no groups."""
        at, rows = len(self.entries), list(compress(range(start, start + len(shown)), shown))
        self.entries.extend(rows)
        self._shown = self._shown.ljust(start, b"\0") + shown
        return (ViewStep(DeltaKind.INSERT, at, rows),) if rows else ()

    def place(self, entry: int) -> int:
        """Where an entry is, -1 where it is not shown. Its cells must be as they were when it came."""
        return self._sequence.place(self.entries, entry) if entry < 0 or self.has(entry) else -1

    def lift(self, row: int, at: int) -> None:
        """Take a row out, from ``at``, or -1 where it is not among the entries; ``lay`` comes next."""
        if at >= 0:
            del self.entries[at]
        self._lifted_from = self._sequence.path(row) if self.has(row) else ()
        self._count_values(self._lifted_from, row, -1)

    def lay(self, row: int, before: int, shown: bool) -> list[ViewStep]:
        """Put a row where it belongs now that was at ``before`` until it was lifted, or nowhere.

        Returns:
            The steps from before it was lifted.
        """
        steps = list[ViewStep]()
        left, self._lifted_from = self._lifted_from, ()
        path = self._sequence.path(row) if shown else ()
        visible = shown
        for header in self._headers(path):
            if (at := self._count_in(header, visible=visible)) is not None:
                steps.append(ViewStep(DeltaKind.INSERT, at + (0 <= before < at), (header,)))
                before += 0 <= at <= before
            visible = visible and not self._is_collapsed(header)
        steps += self._put(row, before, visible)
        self._mark(row, shown)
        self._count_values(path, row, 1)
        for header in reversed(self._headers(left)):
            if (at := self._count_out(header)) is not None:
                steps.append(ViewStep(DeltaKind.REMOVE, at, (header,)))
        return steps

    def revalue(self, row: int, put: Callable[[], None]) -> None:
        """Give a row that stays where it is other values, by ``put``."""
        path = self._sequence.path(row) if self.has(row) else ()
        self._count_values(path, row, -1)
        put()
        self._count_values(path, row, 1)

    def _headers(self, path: Path) -> list[int]:
        groups = self._sequence.groups
        return groups.headers(path) if groups is not None else []

    def _count_values(self, path: Path, row: int, sign: int) -> None:
        headers = self._headers(path)
        if headers and self.totals.count(headers, row, sign):
            self._recounted.update(headers)

    def _put(self, row: int, before: int, visible: bool) -> list[ViewStep]:
        """Put a row where it belongs among the entries, if it is visible; it was at ``before``, -1 for nowhere."""
        if not visible:
            return [ViewStep(DeltaKind.REMOVE, before, (row,))] if before >= 0 else []
        to = self._sequence.insertion_point(self.entries, row)
        self.entries.insert(to, row)
        if before < 0:
            return [ViewStep(DeltaKind.INSERT, to, (row,))]
        return [ViewStep(DeltaKind.MOVE, before, (row,), to)] if to != before else []

    def _count_in(self, header: int, *, visible: bool) -> int | None:
        """Count a row more of a group; gives where its header was put, None where that was there or is hidden."""
        self.counts[header] = self.counts.get(header, 0) + 1
        self._recounted.add(header)
        if self.counts[header] > 1 or not visible:
            return None
        at = self._sequence.insertion_point(self.entries, header)
        self.entries.insert(at, header)
        return at

    def _count_out(self, header: int) -> int | None:
        """Count a row less of a group; gives where its header was taken out, None where it stays or is hidden."""
        self.counts[header] -= 1
        self._recounted.add(header)
        if self.counts[header]:
            return None
        del self.counts[header]
        at = self._sequence.place(self.entries, header)
        if at < 0:
            return None
        del self.entries[at]
        return at

    def take_recounted(self) -> set[int]:
        """The headers whose counts are others since this was asked last."""
        recounted, self._recounted = self._recounted, set()
        return recounted

    def _mark(self, row: int, shown: bool) -> None:
        if row >= len(self._shown):
            self._shown += bytes(row + 1 - len(self._shown))
        self._shown[row] = shown
