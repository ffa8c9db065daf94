"""A line of text for each row, in one case: what a search looks through, and all that is kept of long columns.

A line has one segment for each column that is kept as text, after one for the titles of linked tasks. One string a
row instead of one a cell saves fifty bytes a cell, and a search looks into each row once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from typing import TYPE_CHECKING, TypeAlias

from flowdash_desktop.domain.table.columns.string_store import Texts, load, packed
from flowdash_desktop.domain.table.masks import Mask
from flowdash_desktop.domain.table.search_index import SearchIndex

if TYPE_CHECKING:
    import polars

Segments: TypeAlias = "Sequence[str] | polars.Series"
"""Texts of one column in one case; the separator is in none of them where polars has one of the columns."""

SEPARATOR = "\x1f"
"""Between segments. No searched word holds it: it counts as white space, which parts words."""


class Lines:
    """The lines, by row.

    Attributes:
        texts: the lines themselves.
        search: what a search looks through of them.
        width: how many segments each has.
    """

    def __init__(self) -> None:
        self.texts = Texts()
        self.search = SearchIndex(self.texts, SEPARATOR)
        self.width = 1
        self._indexes: dict[int, SearchIndex] = {}

    def __len__(self) -> int:
        return len(self.texts)

    def add(self, links: Sequence[str], segments: Sequence[Sequence[str]]) -> bool:
        """Append rows: the titles of their links, and for each column its segments.

        Returns:
            False where the separator is inside of one: nothing was added then.
        """
        made = [SEPARATOR.join(parts).casefold() for parts in zip(links, *segments, strict=True)]
        whole = "".join(made)
        if whole.count(SEPARATOR) != (self.width - 1) * len(made):
            return False
        self.texts.extend(made)
        return True

    def add_packed(self, links: Mapping[int, str], segments: Sequence[Segments]) -> None:
        """Append rows some of whose segments polars has: by place the titles of links, and each column's segments."""
        pl = load()
        titles = pl.lit("")
        if links:
            cleaned = [""] * len(segments[0])
            for row, title in links.items():
                cleaned[row] = clean(title)
            titles = packed(cleaned)
        parts = [segment if isinstance(segment, pl.Series) else packed([*segment]) for segment in segments]
        frame = pl.DataFrame([part.alias(str(place)) for place, part in enumerate(parts)])
        self.texts.extend_packed(
            frame.select(pl.concat_str(titles, *frame.columns, separator=SEPARATOR)).to_series().rechunk()
        )

    def segment(self, row: int, place: int) -> str:
        """The text of one column."""
        return self.texts[row].split(SEPARATOR, place + 1)[place]

    def parts(self, row: int) -> list[str]:
        """The texts of all columns, behind that of the links."""
        return self.texts[row].split(SEPARATOR)

    def segments(self, place: int, rows: Iterable[int] | None = None, start: int = 0) -> list[str]:
        """The texts of one column: in some rows, or in all from ``start``."""
        last = place + 1
        texts = self.texts.all(start) if rows is None else self.texts.some(rows)
        return [text.split(SEPARATOR, last)[place] for text in texts]

    def chosen_segments(self, place: int, start: int, chosen: Mask) -> list[str]:
        """The texts of one column in the chosen ones of the rows from ``start`` on."""
        last = place + 1
        texts = compress(self.texts.between(start, start + len(chosen)), chosen)
        return [text.split(SEPARATOR, last)[place] for text in texts]

    def put(self, row: int, place: int, text: str) -> None:
        """Give one column of a row another text."""
        parts = self.parts(row)
        parts[place] = clean(text)
        self.texts[row] = SEPARATOR.join(parts)

    def widen(self, texts: Iterable[str]) -> int:
        """Give each line one more segment.

        Returns:
            Its place.
        """
        self.texts.append_to_all([f"{SEPARATOR}{clean(text)}" for text in texts])
        self.width += 1
        return self.width - 1

    def found(self, word: str) -> bytearray:
        """The rows in whose lines a word is, in one case, whichever columns are shown."""
        return self.texts.found(word)

    def index_of(self, place: int) -> SearchIndex:
        """What finds words without accents in one column alone; made as it is asked for, and remembered."""
        index = self._indexes.setdefault(place, SearchIndex(self.texts, SEPARATOR))
        index.look_in([place], self.width)
        return index

    def may_have(self, word: str, start: int, end: int) -> bytearray:
        """The rows from ``start`` to before ``end`` in whose lines a word is, or may be once they have no accents."""
        return self.texts.may_have(word, start, end)


def clean(text: str) -> str:
    """The text in one case and without separators."""
    return text.casefold().replace(SEPARATOR, " ")
