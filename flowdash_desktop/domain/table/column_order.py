"""Orders of rows: made once for each column, a slice at a time, kept right change by change, and joined to any sort.

An order is kept ascending, ties in the server's order, blanks last. Turned round it stays stable and keeps its blanks
last, because it knows which rows tie.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from itertools import accumulate, compress
from operator import eq
from typing import Any

from flowdash_desktop.domain.table.columns.column import Column
from flowdash_desktop.domain.table.masks import turned

_BUCKET, _KEYS = 4096, 512
"""Rows of one slice: to be parted or sorted, and to have keys made, which for long texts takes ten times as long."""


@dataclass(frozen=True, slots=True)
class SortBy:
    """One level of the order: a field's name and its direction. Blanks come last in both."""

    field: str
    descending: bool = False


@dataclass(slots=True)
class ColumnOrder:
    """All rows in the order of one column.

    Attributes:
        rows: the rows, ascending, those without a value last.
        tied: for each of the rows with a value, 1 where it is no different from the one before.
    """

    rows: array[int]
    tied: bytearray

    def turned(self) -> array[int]:
        """The same the other way round: ties stay as they are, blanks stay last."""
        filled, tied = len(self.tied), self.tied
        made = self.rows[:filled]
        made.reverse()
        first = tied.find(1)
        while first > 0:
            begin, end = first - 1, tied.find(0, first)
            end = filled if end < 0 else end
            made[filled - end : filled - begin] = self.rows[begin:end]
            first = tied.find(1, end)
        made += self.rows[filled:]
        return made

    def ranks(self, many: int, descending: bool) -> list[int]:
        """A number for each of ``many`` rows that orders as the column does, blanks highest."""
        filled = len(self.tied)
        made = [many] * many
        ranks = accumulate(turned(self.tied))
        for row, rank in zip(self.rows[:filled], ranks, strict=True):
            made[row] = -rank if descending else rank
        return made


def ordered(column: Column, rows: Sequence[int], step: int = _BUCKET) -> Generator[None, None, ColumnOrder]:
    """Order rows by a column, in slices of some milliseconds: the rest comes with each further step.

    Args:
        column: what they are ordered by; it must not change meanwhile.
        rows: all rows, as the server orders them.
        step: how many rows are looked at in one slice; as many as there are makes one slice of it.
    """
    keys: list[Any] = []
    many = max(1, min(step, _KEYS)) if step < len(rows) else max(1, step)
    for start in range(0, len(rows), many):
        keys += column.keys_of(rows[start : start + many])
        yield
    blank = [key is None for key in keys]
    places = range(len(rows))
    filled = [place for place in places if not blank[place]]
    yield
    buckets = [filled]
    if len(filled) > step:
        buckets = yield from _in_buckets(keys, filled, step)
    made, tied, before = array("i"), bytearray(), None
    for bucket in buckets:
        bucket.sort(key=keys.__getitem__)
        sorted_keys = list(map(keys.__getitem__, bucket))
        if bucket:
            tied.append(before is not None and sorted_keys[0] == before)
            tied.extend(map(eq, sorted_keys[1:], sorted_keys))
            before = sorted_keys[-1]
        made.extend(map(rows.__getitem__, bucket))
        yield
    made.extend(compress(rows, blank))
    return ColumnOrder(made, tied)


def _in_buckets(keys: Sequence[Any], filled: Sequence[int], step: int) -> Generator[None, None, list[list[int]]]:
    """Places by their keys in buckets of about ``step``; each bucket's keys are above those of the bucket before.

    The borders between them are keys of a sample, 16 for each bucket.
    """
    sample = sorted(map(keys.__getitem__, filled[:: max(1, len(filled) // (len(filled) // step * 16))]))
    borders = sample[16::16]
    buckets: list[list[int]] = [[] for _ in range(len(borders) + 1)]
    yield
    for start in range(0, len(filled), step):
        for place in filled[start : start + step]:
            buckets[bisect_right(borders, keys[place])].append(place)
        yield
    return buckets


def finished(steps: Generator[None, None, ColumnOrder]) -> ColumnOrder:
    """All the rest of the steps at once."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            order: ColumnOrder = end.value
            return order
