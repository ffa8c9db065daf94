"""What a search looks through: of each row's line the columns that are shown, without accents.

Where all columns are shown and a part of the rows has no accents, this is the line itself. Else it is a copy, made
part by part: beside other work before someone searches, or when the search asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import compress, repeat
from operator import contains
from time import perf_counter
from typing import TYPE_CHECKING

from flowdash_desktop.domain.table.columns.string_store import Texts, load, mask_of
from flowdash_desktop.domain.table.masks import Mask
from flowdash_desktop.domain.text.search_text import plain_letters, searched

if TYPE_CHECKING:
    import polars

_FEW = 1024
"""So few rows are looked at one by one."""
_REMEMBERED = 8192
"""Texts that are not in polars, and what a search looks through in their place."""


class SearchIndex:
    """The texts of some rows as a search sees them.

    Args:
        texts: the lines by row.
        separator: what is between the segments of a line.
    """

    def __init__(self, texts: Texts, separator: str) -> None:
        self._texts = texts
        self._separator = separator
        self._places: tuple[int, ...] | None = None
        self._width = 0
        self._made: dict[int, tuple[polars.Series, polars.Series]] = {}
        """By the number of a part: the part, and what was made of it."""
        self._known: dict[str, str] = {}

    def look_in(self, places: Collection[int] | None, width: int) -> None:
        """Look in these of the ``width`` segments of each line; None for all."""
        wanted = None if places is None or len(places) == width else tuple(sorted(places))
        if (wanted, width) != (self._places, self._width):
            self._places, self._width = wanted, width
            self._made.clear()
            self._known.clear()

    def text(self, row: int) -> str:
        """What is looked through of one row."""
        return self._of(self._texts[row])

    def found(self, word: str, within: Mask | None = None) -> bytearray:
        """The rows in which a word is.

        Args:
            word: as ``search_words`` gives it.
            within: rows outside of which it is known not to be; None where nothing is known.
        """
        texts = self._texts
        if within is not None and within.count(1) <= _FEW:
            mask = bytearray(len(texts))
            for row in compress(range(len(texts)), within):
                mask[row] = word in self.text(row)
            return mask
        return self.found_between(word, 0, len(texts))

    def found_between(self, word: str, start: int, end: int, *, begins: bool = False) -> bytearray:
        """The rows from ``start`` to before ``end`` in which a word is, or which begin with it."""
        texts, conditions = self._texts, []
        for number, low, high in texts.slices(start, end):
            part = load().lit(self._part(number).slice(low, high - low)).str
            conditions.append(part.starts_with(word) if begins else part.contains(word, literal=True))
        mask = bytearray(mask_of(*conditions) if conditions else b"")
        is_met: Callable[[str, str], bool] = str.startswith if begins else contains
        mask += bytes(map(is_met, map(self._of, texts.late_between(start, end)), repeat(word)))
        for row in [row for row in texts.changed if start <= row < end]:
            mask[row - start] = is_met(self._of(texts.changed[row]), word)
        return mask

    def prepare(self, seconds: float) -> bool:
        """Make ready what a search will ask for, for so long.

        Returns:
            True while there is more to do.
        """
        end = perf_counter() + seconds
        for number, part in enumerate(self._texts.parts):
            if not self._is_made(number, part):
                self._part(number)
                if perf_counter() >= end:
                    return True
        return False

    def _of(self, text: str) -> str:
        if self._places is None and text.isascii():
            return text
        known = self._known.get(text)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[text] = searched(self._shown(text))
        return known

    def _shown(self, text: str) -> str:
        if self._places is None:
            return text
        segments: Sequence[str] = text.split(self._separator)
        return self._separator.join([segments[place] for place in self._places])

    def _is_made(self, number: int, part: polars.Series) -> bool:
        made = self._made.get(number)
        return made is not None and made[0] is part

    def _part(self, number: int) -> polars.Series:
        part = self._texts.parts[number]
        if not self._is_made(number, part):
            self._made[number] = part, self._make(part)
        return self._made[number][1]

    def _make(self, part: polars.Series) -> polars.Series:
        pl = load()
        text = pl.col("text")
        made = part.to_frame("text")
        if self._places is not None:
            segments = made.select(text.str.split_exact(self._separator, self._width - 1)).unnest("text")
            shown = [segments.columns[place] for place in self._places]
            made = segments.select(pl.concat_str(shown or [pl.lit("")], separator=self._separator).alias("text"))
        if not made.select((text.str.len_bytes() == text.str.len_chars()).all()).item():
            letters = plain_letters()
            made = made.select(text.str.replace_many([*letters], [*letters.values()]))
        series: polars.Series = made.to_series()
        return series
