"""A word looked for in all columns, a slice of rows at a time, those that are seen first."""

from __future__ import annotations

from itertools import compress, repeat
from operator import contains

from flowdash_desktop.domain.table import masks
from flowdash_desktop.domain.table.column import rows_of
from flowdash_desktop.domain.table.masks import Mask
from flowdash_desktop.domain.table.store import Rows

_SLICE = 8192
"""Rows of one step: a millisecond or two."""


class Find:
    """Looks for one word.

    Columns whose values repeat are looked through value by value, at once; the rows with these values, and the lines,
    are looked at in steps.

    Args:
        rows: where.
        word: what, in one case.
        within: rows outside of which it is known not to be, as for a word that it goes on from.

    Attributes:
        mask: the rows in which it was found so far.
        open: the rows that are still to be looked at.
    """

    def __init__(self, rows: Rows, word: str, within: Mask | None = None) -> None:
        self.word = word
        self._rows = rows
        self._hits = [hits for column in rows.columns.values() for hits in column.hits(word)]
        self.mask = bytearray(len(rows))
        self.open = bytearray(rows.alive if within is None else within)
        self._next = 0

    @property
    def is_done(self) -> bool:
        """True when every row has been looked at."""
        return self._next >= len(self.open)

    def step(self) -> None:
        """Look at the next slice of rows."""
        first = self._next
        last = self._next = min(first + _SLICE, len(self.open))
        left: Mask = self.open[first:last]
        many = left.count(1)
        if not many:
            return
        found: Mask = masks.none(last - first)
        if len(self.word) > 1:
            found = self._in_columns(first, last, left)
            left = masks.but(left, found)
            many = left.count(1)
        texts = self._rows.lines.texts
        if many * 2 > last - first:
            in_texts = bytes(map(contains, texts[first:last], repeat(self.word)))
            found = masks.either(found, masks.both(in_texts, left))
        elif many:
            marked = bytearray(found)
            places = list(compress(range(last - first), left))
            lines = map(texts[first:last].__getitem__, places)
            for place in compress(places, map(contains, lines, repeat(self.word))):
                marked[place] = 1
            found = marked
        if len(self.word) == 1 and found != left:
            found = masks.either(found, self._in_columns(first, last, left))
        self.mask[first:last] = masks.either(self.mask[first:last], found)
        self.open[first:last] = bytes(last - first)

    def _in_columns(self, first: int, last: int, left: Mask) -> bytes:
        """The rows of a slice in whose values it is found that are kept by number."""
        if left.count(1) * 2 > last - first:
            found = masks.none(last - first)
            for flags, codes in self._hits:
                found = masks.either(found, rows_of(flags, codes[first:last]))
            return masks.both(found, left)
        marked = bytearray(last - first)
        places = list(compress(range(last - first), left))
        for flags, codes in self._hits:
            for place in compress(places, map(flags.__getitem__, compress(codes[first:last], left))):
                marked[place] = 1
        return bytes(marked)

    def look_at(self, row: int) -> None:
        """Look at one row before its turn."""
        if self.open[row]:
            self.open[row] = 0
            in_line = self.word in self._rows.lines.texts[row]
            self.mask[row] = in_line or any(flags[codes[row]] for flags, codes in self._hits)

    def extend(self, start: int) -> None:
        """Look at rows that were appended."""
        done = self.is_done
        found = bytes([self._rows.has(row, self.word) for row in range(start, len(self._rows))])
        self.mask += found
        self.open += bytes(len(found))
        if done:
            self._next = len(self.open)

    def update(self, row: int) -> None:
        """Look at a row that changed."""
        self.open[row] = 0
        self.mask[row] = self._rows.has(row, self.word)
