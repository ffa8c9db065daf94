"""Texts by row in polars, which looks through a hundred thousand of them in some milliseconds.

polars takes a tenth of a second to load, so nothing imports it at the start: ``load`` is called on a thread of its own
once the window is there, and a table that is small does without it.
"""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, islice, repeat
from operator import add, contains
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

    import polars

PART = 2048
"""Rows of one part: few enough to be made anew, or looked through without polars, within a millisecond."""
_SMALL = 2 * PART
"""A table of fewer rows needs no library."""
_FEW = 1024
"""So few rows are looked at one by one; so many changed ones are put where they belong."""


_MEMORY = "_RJEM_MALLOC_CONF", "background_thread:true,dirty_decay_ms:500,muzzy_decay_ms:0"
"""What its allocator is to do with memory that is not used any more: give it back soon, not ten seconds later."""


@cache
def load() -> ModuleType:
    """The library; loaded the first time, on whichever thread."""
    name, usual = _MEMORY
    given = os.environ.get(name)
    os.environ.setdefault(name, usual)  # it is read once, as the library is loaded
    try:
        import polars
    finally:
        if given is None:
            os.environ.pop(name, None)
    _warm_up(polars)
    return polars


def _warm_up(pl: ModuleType) -> None:
    """Do once what takes longer the first time: polars starts its threads, and is read from the disk as it is used."""
    texts = pl.Series("", [b'{"a":"1"}'] * 8, dtype=pl.Binary).cast(pl.String)
    found = pl.lit(texts.str.json_decode(pl.Struct({"a": pl.String})).struct.field("a")).str.contains("1", literal=True)
    pl.select(found.alias("0"), pl.lit(texts).str.to_lowercase().str.replace_many(["a"], ["b"]).alias("1"))


def mask_of(*conditions: polars.Expr | polars.Series) -> bytes:
    """Masks, one behind the other: a byte a row, 1 where a condition is true."""
    pl = load()
    yes, no = pl.lit("\x01"), pl.lit("\0")
    masks = [
        pl.when(pl.lit(condition) if isinstance(condition, pl.Series) else condition)
        .then(yes)
        .otherwise(no)
        .str.join("")
        .alias(str(number))
        for number, condition in enumerate(conditions)
    ]
    return "".join(pl.select(masks).row(0)).encode() if masks else b""


def packed(texts: Sequence[str]) -> polars.Series:
    """Texts as polars has them."""
    pl = load()
    try:
        made: polars.Series = pl.Series("", texts, dtype=pl.String)
    except UnicodeEncodeError:  # half of a pair of UTF-16, which is no letter: nobody can look for it
        made = pl.Series("", [t.encode(errors="replace").decode() for t in texts], dtype=pl.String)
    return made


class Texts:
    """A text for each row, in parts; the last rows, and changed ones, are Python's own.

    Attributes:
        parts: the texts that polars has, as they were before some changed.
        late: those of the last rows.
        changed: by row the texts that differ from their part.
    """

    def __init__(self) -> None:
        self.parts: list[polars.Series] = []
        self._starts: list[int] = []
        self._first = 0
        """The row of the first of the late ones."""
        self.late: list[str] = []
        self.changed: dict[int, str] = {}

    def __len__(self) -> int:
        return self._first + len(self.late)

    def __getitem__(self, row: int) -> str:
        if row >= self._first:
            return self.late[row - self._first]
        changed = self.changed.get(row)
        if changed is not None:
            return changed
        number = bisect_right(self._starts, row) - 1
        text: str = self.parts[number].item(row - self._starts[number])
        return text

    def __setitem__(self, row: int, text: str) -> None:
        if row >= self._first:
            self.late[row - self._first] = text
            return
        self.changed[row] = text
        if len(self.changed) > _FEW:
            self._put_back()

    def extend(self, texts: Sequence[str]) -> None:
        """Append texts."""
        self.late += texts
        if self.parts or len(self.late) >= _SMALL:
            whole = len(self.late) - len(self.late) % PART
            for start in range(0, whole, PART):
                self._append(packed(self.late[start : start + PART]))
            del self.late[:whole]

    def extend_packed(self, texts: polars.Series) -> None:
        """Append texts that are in polars already."""
        if self.late:
            self._append(packed(self.late))
            self.late = []
        self._append(texts)

    def packed(self) -> polars.Series:
        """All texts in one series."""
        if self.changed:
            self._put_back()
        whole: polars.Series = load().concat([*self.parts, packed(self.late)])
        return whole

    def _append(self, part: polars.Series) -> None:
        if self.parts and len(self.parts[-1]) + len(part) <= PART:  # no row of parts that hold hardly anything
            part = load().concat([self.parts[-1], part]).rechunk()
            self.parts[-1] = part
        else:
            self._starts.append(self._first)
            self.parts.append(part)
        self._first = self._starts[-1] + len(part)

    def some(self, rows: Iterable[int]) -> Iterator[str]:
        """The texts of many rows; fastest where rows of one part stand together."""
        parts: dict[int, list[str]] = {}
        start = end = 0
        texts: list[str] = []
        for row in rows:
            if not start <= row < end:
                number = len(self.parts) if row >= self._first else bisect_right(self._starts, row) - 1
                if number not in parts:
                    parts[number] = self._part(number)
                texts = parts[number]
                start = self._first if number == len(self.parts) else self._starts[number]
                end = start + len(texts)
            yield texts[row - start]

    def slices(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """The parts with rows from ``start`` to before ``end``: the part's number, and from where to where in it."""
        for number in range(max(0, bisect_right(self._starts, start) - 1), len(self.parts)):
            first = self._starts[number]
            low, high = max(start - first, 0), min(end - first, len(self.parts[number]))
            if first >= end:
                return
            if low < high:
                yield number, low, high

    def late_between(self, start: int, end: int) -> list[str]:
        """The texts of the late ones among the rows from ``start`` to before ``end``."""
        return self.late[max(start - self._first, 0) : max(end - self._first, 0)]

    def between(self, start: int, end: int) -> list[str]:
        """The texts of the rows from ``start`` to before ``end``."""
        texts: list[str] = []
        for number, low, high in self.slices(start, end):
            texts += self.parts[number].slice(low, high - low).to_list()
        texts += self.late_between(start, end)
        for row in [row for row in self.changed if start <= row < end]:
            texts[row - start] = self.changed[row]
        return texts

    def all(self, start: int = 0) -> Iterator[str]:
        """All texts from a row on."""
        first = len(self.parts) if start >= self._first else bisect_right(self._starts, start) - 1
        before = self._first if first == len(self.parts) else self._starts[first]
        parts = map(self._part, range(first, len(self.parts) + 1))
        return islice(chain.from_iterable(parts), start - before, None)

    def _part(self, number: int) -> list[str]:
        if number >= len(self.parts):
            return self.late
        texts: list[str] = self.parts[number].to_list()
        if self.changed:
            first = self._starts[number]
            for row in [row for row in self.changed if first <= row < first + len(texts)]:
                texts[row - first] = self.changed[row]
        return texts

    def append_to_all(self, endings: Sequence[str]) -> None:
        """Give each text an ending."""
        if self.changed:
            self._put_back()
        for number, part in enumerate(self.parts):
            pl, start = load(), self._starts[number]
            both = part.to_frame("text").with_columns(packed(endings[start : start + len(part)]).alias("ending"))
            self.parts[number] = both.select(pl.concat_str("text", "ending")).to_series()
        self.late = list(map(add, self.late, endings[self._first :]))

    def found(self, word: str) -> bytearray:
        """The rows whose text has a word in it."""
        pl = load() if self.parts else None
        conditions = [] if pl is None else [pl.lit(part).str.contains(word, literal=True) for part in self.parts]
        mask = bytearray(mask_of(*conditions) if conditions else b"")
        mask += bytes(map(contains, self.late, repeat(word)))
        for row, text in self.changed.items():
            mask[row] = word in text
        return mask

    def may_have(self, word: str, start: int, end: int) -> bytearray:
        """The rows from ``start`` to before ``end`` whose text has a word in it, or letters that are not plain ones."""
        conditions = []
        for number, low, high in self.slices(start, end):
            texts = load().lit(self.parts[number].slice(low, high - low))
            conditions.append(texts.str.contains(word, literal=True) | (texts.str.len_bytes() != texts.str.len_chars()))
        mask = bytearray(mask_of(*conditions) if conditions else b"")
        mask += bytes(word in text or not text.isascii() for text in self.late_between(start, end))
        for row in [row for row in self.changed if start <= row < end]:
            mask[row - start] = word in self.changed[row] or not self.changed[row].isascii()
        return mask

    def _put_back(self) -> None:
        """Make the parts anew in which rows have changed."""
        for number in {bisect_right(self._starts, row) - 1 for row in self.changed}:
            self.parts[number] = packed(self._part(number))
        self.changed.clear()
