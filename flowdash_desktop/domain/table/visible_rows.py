"""The view: the shown ones of all rows in order, with a header before each group."""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress

from flowdash_desktop.domain.table.masks import Mask
from flowdash_desktop.domain.table.row_order import RowSequence
from flowdash_desktop.domain.table.view_delta import DeltaKind, ViewStep


class View:
    """What is shown.

    Attributes:
        entries: row numbers in order; below 0, ``-1 - code``, the header of the group whose value has that code.
        counts: how many rows are shown of each group, by code, whether it is collapsed or not.
        collapsed: the values of groups of which only the header is shown.
    """

    def __init__(self, sequence: RowSequence) -> None:
        self._sequence = sequence
        self.entries: list[int] = []
        self.counts: dict[int, int] = {}
        self.collapsed: frozenset[str] = frozenset()
        self._shown = bytearray()
        self._recounted: set[int] = set()
        self._lifted_from: int | None = None

    @property
    def count(self) -> int:
        """How many rows are shown, or would be if no group were collapsed."""
        return sum(self.counts.values()) if self._sequence.groups is not None else len(self.entries)

    def has(self, row: int) -> bool:
        """True for a row that is shown, or would be if its group were not collapsed."""
        return row < len(self._shown) and bool(self._shown[row])

    def value(self, code: int) -> str:
        """The text for an exact match of a group's value."""
        groups = self._sequence.groups
        return "" if groups is None or not code else groups.kind.filter_text(groups.values[code])

    def make(self, shown: Mask) -> None:
        """Show these rows."""
        self._shown = bytearray(shown)
        self._recounted.clear()
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
        picked, self.entries, self.counts = self._sequence.picked(shown), [], {}
        start = 0
        while start < len(rows):
            code = self._sequence.code(rows[start])
            end = self._end_of_group(start, code)
            many = picked.count(1, start, end)
            if many:
                self.counts[code] = many
                self.entries.append(-1 - code)
                if not self._is_collapsed(code):
                    self.entries.extend(compress(rows[start:end], picked[start:end]))
            start = end

    def _end_of_group(self, start: int, code: int) -> int:
        return bisect_left(self._sequence.rows, True, lo=start, key=lambda row: self._sequence.code(row) != code)

    def _is_collapsed(self, code: int) -> bool:
        return bool(self.collapsed) and self.value(code) in self.collapsed

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
        groups = self._sequence.groups
        if at >= 0:
            del self.entries[at]
        self._lifted_from = self._sequence.code(row) if groups is not None and self.has(row) else None

    def lay(self, row: int, before: int, shown: bool) -> list[ViewStep]:
        """Put a row where it belongs now that was at ``before`` until it was lifted, or nowhere.

        Returns:
            The steps from before it was lifted.
        """
        groups, steps = self._sequence.groups, []
        left, self._lifted_from = self._lifted_from, None
        code = self._sequence.code(row) if groups is not None and shown else None
        if code is not None and (at := self._count_in(code)) is not None:
            steps.append(ViewStep(DeltaKind.INSERT, at + (0 <= before < at), (-1 - code,)))
            before += 0 <= at <= before
        visible = shown and (code is None or not self._is_collapsed(code))
        steps += self._put(row, before, visible)
        self._mark(row, shown)
        if left is not None and (at := self._count_out(left)) is not None:
            steps.append(ViewStep(DeltaKind.REMOVE, at, (-1 - left,)))
        return steps

    def _put(self, row: int, before: int, visible: bool) -> list[ViewStep]:
        """Put a row where it belongs among the entries, if it is visible; it was at ``before``, -1 for nowhere."""
        if not visible:
            return [ViewStep(DeltaKind.REMOVE, before, (row,))] if before >= 0 else []
        to = self._sequence.insertion_point(self.entries, row)
        self.entries.insert(to, row)
        if before < 0:
            return [ViewStep(DeltaKind.INSERT, to, (row,))]
        return [ViewStep(DeltaKind.MOVE, before, (row,), to)] if to != before else []

    def _count_in(self, code: int) -> int | None:
        """Count a row more of a group; gives where its header was put, None where that was there."""
        self.counts[code] = self.counts.get(code, 0) + 1
        self._recounted.add(-1 - code)
        if self.counts[code] > 1:
            return None
        at = self._sequence.insertion_point(self.entries, -1 - code)
        self.entries.insert(at, -1 - code)
        return at

    def _count_out(self, code: int) -> int | None:
        """Count a row less of a group; gives where its header was taken out, None where it stays."""
        self.counts[code] -= 1
        self._recounted.add(-1 - code)
        if self.counts[code]:
            return None
        del self.counts[code]
        at = self._sequence.place(self.entries, -1 - code)
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
