"""The text of the pages that are shown: what is selected of it, and where words were found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF

from flowdash_desktop.viewing.geometry import Box
from flowdash_desktop.viewing.messages import PageText
from flowdash_desktop.viewing.search_messages import Matches, Query

_NEAR = 3.0
"""So far beside a letter, in units of the page, the pointer is still on the text."""


@dataclass(frozen=True, slots=True, order=True)
class TextPoint:
    """A letter, by its page and its position in the text of the page."""

    page: int
    index: int


@dataclass(slots=True)
class PageTexts:
    """Texts by page, and the range of letters that a person has marked.

    Attributes:
        texts: of the pages that were asked for; a page without text has an empty one.
        anchor, end: where the mark began and where it is now, None for no mark.
    """

    texts: dict[int, PageText] = field(default_factory=dict)
    anchor: TextPoint | None = None
    end: TextPoint | None = None

    def clear(self) -> None:
        """Another document is shown."""
        self.texts.clear()
        self.unmark()

    def unmark(self) -> None:
        """Mark nothing."""
        self.anchor = self.end = None

    def letter_at(self, page: int, point: QPointF, *, nearest: bool = False) -> TextPoint | None:
        """The letter at a point of a page, or with ``nearest`` the one that is closest to it.

        Args:
            page: which page.
            point: in units of the page that is not rotated.
            nearest: whether a point beside the text counts.
        """
        text = self.texts.get(page)
        if text is None:
            return None
        x, y = point.x(), point.y()
        best, least = None, float("inf")
        for index, (left, top, right, bottom) in enumerate(text.boxes):
            if left == right:
                continue
            down = max(top - y, 0.0, y - bottom)
            across = max(left - x, 0.0, x - right)
            far = down * 4 + across  # the line counts before the column
            if far < least:
                best, least = index, far
                if not far:
                    break
        if best is None or (not nearest and least > _NEAR):
            return None
        return TextPoint(page, best)

    def mark_word(self, at: TextPoint) -> None:
        """Mark the word around a letter."""
        text = self.texts[at.page].text
        first = last = at.index
        while first > 0 and text[first - 1].isalnum():
            first -= 1
        while last + 1 < len(text) and text[last + 1].isalnum():
            last += 1
        self.anchor, self.end = TextPoint(at.page, first), TextPoint(at.page, last)

    def mark_all(self, pages: Sequence[int]) -> None:
        """Mark all text of these pages."""
        known = [page for page in pages if (text := self.texts.get(page)) is not None and text.text]
        if known:
            self.anchor = TextPoint(known[0], 0)
            self.end = TextPoint(known[-1], len(self.texts[known[-1]].text) - 1)

    def marked(self, page: int) -> range:
        """The letters of a page that are marked."""
        text = self.texts.get(page)
        if self.anchor is None or self.end is None or text is None:
            return range(0)
        first, last = sorted((self.anchor, self.end))
        if not first.page <= page <= last.page:
            return range(0)
        begin = first.index if page == first.page else 0
        end = last.index + 1 if page == last.page else len(text.text)
        return range(begin, end)

    def marked_text(self) -> str:
        """The text that is marked, of all pages."""
        parts = [(page, self.marked(page)) for page in sorted(self.texts)]
        return "\n".join(self.texts[page].text[part.start : part.stop] for page, part in parts if part)

    def marked_boxes(self, page: int) -> Iterator[Box]:
        """Where the mark is on a page: a box for each line."""
        part = self.marked(page)
        if part:
            yield from lines_of(self.texts[page].boxes[part.start : part.stop])


def lines_of(letters: Sequence[Box]) -> Iterator[Box]:
    """The boxes of letters that follow each other, joined where they stand on one line."""
    line: Box | None = None
    for box in letters:
        if box.left == box.right:
            continue
        if line is not None and box.top < line.bottom and box.bottom > line.top and box.left >= line.left:
            line = Box(line.left, min(line.top, box.top), max(line.right, box.right), max(line.bottom, box.bottom))
            continue
        if line is not None:
            yield line
        line = Box(*box)
    if line is not None:
        yield line


@dataclass(slots=True)
class Hits:
    """Where the query of a person matches.

    Attributes:
        query: what is searched for, None for nothing.
        pages: the matches of the pages that were searched.
        page, index: the match that the person is at; ``index`` is -1 for none.
    """

    query: Query | None = None
    pages: dict[int, Matches] = field(default_factory=dict)
    page: int = 0
    index: int = -1

    def begin(self, query: Query | None) -> None:
        """Search for something else."""
        self.query, self.index = query, -1
        self.pages.clear()

    def boxes(self, page: int) -> Sequence[Sequence[Box]]:
        """The matches on a page, each with a box for each of its lines."""
        found = self.pages.get(page)
        return found.boxes if found is not None else ()

    def current(self) -> Sequence[Box]:
        """The boxes of the match that the person is at."""
        boxes = self.boxes(self.page)
        return boxes[self.index] if 0 <= self.index < len(boxes) else ()

    @property
    def total(self) -> int:
        """How many were found on the pages that were searched."""
        return sum(found.total for found in self.pages.values())

    @property
    def number(self) -> int:
        """Which of them the person is at, from 1; 0 for none."""
        if self.index < 0:
            return 0
        return sum(found.total for page, found in self.pages.items() if page < self.page) + self.index + 1
