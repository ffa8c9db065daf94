"""Texts by row in polars, which looks through a hundred thousand of them in some milliseconds.

polars takes a tenth of a second to load, so nothing imports it at the start: ``load`` is called on a thread of its own
once the window is there, and a table that is small does without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, compress, islice, repeat
from operator import contains
from typing import TYPE_CHECKING

from flowdash_desktop.domain.table.masks import Mask

if TYPE_CHECKING:
    from types import ModuleType

    import polars

PART = 2048
"""Rows of one part: few enough to be made anew, or looked through without polars, within a millisecond."""
_SMALL = 2 * PART
"""A table of fewer rows needs no library."""
_FEW = 1024
"""So few rows are looked at one by one; so many changed ones are put where they belong."""


@cache
def load() -> ModuleType:
    """The library; loaded the first time, on whichever thread."""
    import polars

    return polars


class Texts:
    """A text for each row, in parts of equal size; the last rows, and those that changed, are Python's own."""

    def __init__(self) -> None:
        self._parts: list[polars.Series] = []
        self._late: list[str] = []
        self._changed: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self._parts) * PART + len(self._late)

    def __getitem__(self, row: int) -> str:
        changed = self._changed.get(row)
        if changed is not None:
            return changed
        number, place = divmod(row, PART)
        if number < len(self._parts):
            text: str = self._parts[number].item(place)
            return text
        return self._late[row - len(self._parts) * PART]

    def __setitem__(self, row: int, text: str) -> None:
        first = len(self._parts) * PART
        if row >= first:
            self._late[row - first] = text
            return
        self._changed[row] = text
        if len(self._changed) > _FEW:
            self._put_back()

    def extend(self, texts: Sequence[str]) -> None:
        """Append texts."""
        self._late += texts
        if self._parts or len(self._late) >= _SMALL:
            self._pack()

    def extend_packed(self, texts: polars.Series) -> None:
        """Append texts that are in polars already."""
        missing = -len(self) % PART
        if self._late or missing:
            self._late += texts[:missing].to_list()
            self._pack()
            texts = texts[missing:]
        whole = len(texts) - len(texts) % PART
        self._parts += [texts[start : start + PART].rechunk() for start in range(0, whole, PART)]
        self._late += texts[whole:].to_list()

    def _pack(self) -> None:
        """Make parts of as many of the last rows as fill some."""
        end = len(self._late) - len(self._late) % PART
        self._parts += [_packed(self._late[start : start + PART]) for start in range(0, end, PART)]
        del self._late[:end]

    def some(self, rows: Iterable[int]) -> Iterator[str]:
        """The texts of many rows; fastest where rows of one part stand together."""
        parts: dict[int, list[str]] = {}
        last = len(self._parts)
        for row in rows:
            number = min(row // PART, last)
            if number not in parts:
                parts[number] = self._part(number)
            yield parts[number][row - number * PART]

    def all(self, start: int = 0) -> Iterator[str]:
        """All texts from a row on."""
        first = min(start // PART, len(self._parts))
        parts = map(self._part, range(first, len(self._parts) + 1))
        return islice(chain.from_iterable(parts), start - first * PART, None)

    def _part(self, number: int) -> list[str]:
        if number >= len(self._parts):
            return self._late
        texts: list[str] = self._parts[number].to_list()
        if self._changed:
            first = number * PART
            for row in [row for row in self._changed if first <= row < first + PART]:
                texts[row - first] = self._changed[row]
        return texts

    def replace_all(self, texts: Iterable[str]) -> None:
        """Give all rows other texts."""
        self._parts, self._late, self._changed = [], [], {}
        self.extend([*texts])

    def found(self, word: str, within: Mask | None = None) -> bytearray:
        """The rows whose text has a word in it.

        Args:
            word: what is looked for.
            within: rows outside of which it is known not to be; None where nothing is known.
        """
        if within is not None and within.count(1) <= _FEW:
            mask = bytearray(len(self))
            for row in compress(range(len(self)), within):
                mask[row] = word in self[row]
            return mask
        mask = bytearray(self._found_in_parts(word))
        mask += bytes(map(contains, self._late, repeat(word)))
        for row, text in self._changed.items():
            mask[row] = word in text
        return mask

    def _found_in_parts(self, word: str) -> bytes:
        if not self._parts:
            return b""
        pl = load()
        yes, no = pl.lit("\x01"), pl.lit("\0")
        masks = [
            pl.when(pl.lit(part).str.contains(word, literal=True)).then(yes).otherwise(no).str.join("").alias(str(n))
            for n, part in enumerate(self._parts)
        ]
        return "".join(pl.select(masks).row(0)).encode()

    def _put_back(self) -> None:
        """Make the parts anew in which rows have changed."""
        for number in {row // PART for row in self._changed}:
            self._parts[number] = _packed(self._part(number))
        self._changed.clear()


def _packed(texts: Sequence[str]) -> polars.Series:
    pl = load()
    packed: polars.Series = pl.Series("", texts, dtype=pl.String, strict=True)
    return packed
