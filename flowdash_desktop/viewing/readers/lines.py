"""A text in lines, whatever file it comes from."""

from __future__ import annotations

from flowdash_desktop.viewing.messages import TextLines
from flowdash_desktop.viewing.query import find_in_lines
from flowdash_desktop.viewing.readers.line_breaks import MOST_LETTERS, MOST_UNWRAPPED, divided
from flowdash_desktop.viewing.search_messages import LineMatches, Query

_MOST_LINES = 1_000_000
_ANSWER_LETTERS = 60_000
"""So many letters the window lays out without a stop that a person sees."""


class Lines:
    """A text in lines, as a person scrolls through it and searches it.

    Args:
        text: all of it.
        encoding: by which its bytes were read.
        is_shortened: whether the file has more than is shown.
        is_wrapped: whether long lines are wrapped where they are shown.
    """

    def __init__(
        self, text: str, encoding: str = "utf-8", *, is_shortened: bool = False, is_wrapped: bool = True
    ) -> None:
        self._lines = divided(text, MOST_LETTERS if is_wrapped else MOST_UNWRAPPED)
        self.encoding, self.is_shortened = encoding, is_shortened
        if len(self._lines) > _MOST_LINES:
            del self._lines[_MOST_LINES:]
            self.is_shortened = True

    @property
    def total(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def lines(self, first: int, count: int) -> TextLines:
        """Some lines; fewer than asked for where they are very long."""
        chosen: list[str] = []
        letters = 0
        for line in self._lines[max(first, 0) : max(first, 0) + max(count, 0)]:
            letters += len(line)
            if letters > _ANSWER_LETTERS:
                break
            chosen.append(line)
        return TextLines(max(first, 0), chosen, self.total, self.encoding, self.is_shortened)

    def find(self, query: Query) -> LineMatches:
        """Which lines match."""
        return find_in_lines(self._lines, query)

    def close(self) -> None:
        """Let the text go."""
        self._lines = []
