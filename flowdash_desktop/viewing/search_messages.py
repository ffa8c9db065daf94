"""What the window may search in a file, and what it is answered."""

from __future__ import annotations

import msgspec

from flowdash_desktop.viewing.geometry import Box

MAX_PAGE_MATCHES = 1_000
"""So many matches of one page have boxes."""
MAX_MATCHES = 10_000
"""So many matches of a text or a sheet are answered."""


class Query(msgspec.Struct, frozen=True):
    """What is searched for. Case, accents and the kind of white space do not count.

    Attributes:
        text: as a person has typed it.
        is_any_word: each word counts, also as the beginning of a longer one, as in the index of viewed files; else the
            text as a whole.
    """

    text: str
    is_any_word: bool = False


class _Message(msgspec.Struct, frozen=True, tag=True, tag_field="message"):
    """A message that says which one it is."""


class FindJob(_Message, frozen=True):
    """Asks where a query matches on a page."""

    path: str
    query: Query
    page: int


class FindLinesJob(_Message, frozen=True):
    """Asks which lines of a text match; of a mail with ``is_mail``."""

    path: str
    query: Query
    is_mail: bool = False


class FindCellsJob(_Message, frozen=True):
    """Asks which cells of a sheet match."""

    path: str
    query: Query
    sheet: int


class Matches(_Message, frozen=True):
    """Where a query matches on a page.

    Attributes:
        boxes: the boxes of each match, one for each line that it takes.
        total: how many matches there are; ``boxes`` ends at ``MAX_PAGE_MATCHES``.
    """

    boxes: list[list[Box]] = []
    total: int = 0


class LineMatches(_Message, frozen=True):
    """Where a query matches in a text, in reading order.

    Attributes:
        spans: of each match its line, and its begin and end in the line, in units of UTF-16 as Qt counts.
        has_more: whether there are more than ``MAX_MATCHES``.
    """

    spans: list[tuple[int, int, int]] = []
    has_more: bool = False


class CellMatches(_Message, frozen=True):
    """Which cells of a sheet match, in reading order.

    Attributes:
        cells: row and column of each.
        has_more: whether there are more than ``MAX_MATCHES``.
    """

    cells: list[tuple[int, int]] = []
    has_more: bool = False
