"""Compares texts with a query. Both sides use it: a reader to find, the window to mark a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from flowdash_desktop.domain.text.search_text import searched
from flowdash_desktop.viewing.search_messages import MAX_MATCHES, LineMatches, Query

_WORD = re.compile(r"[^\W_]+")
_BEGIN_OF_WORD = r"(?<![^\W_])"


class Matcher:
    """Finds a query in texts.

    Args:
        query: what is searched for. One without a letter or a sign matches nothing.
    """

    def __init__(self, query: Query) -> None:
        plain = searched(query.text)
        if query.is_any_word:
            words = sorted(set(_WORD.findall(plain)), key=len, reverse=True)
            pattern = f"{_BEGIN_OF_WORD}(?:{'|'.join(map(re.escape, words))})" if words else ""
        else:
            pattern = r"\s+".join(map(re.escape, plain.split()))
        self._pattern = re.compile(pattern) if pattern else None

    def matches(self, text: str) -> bool:
        """Whether the query is in a text."""
        return self._pattern is not None and self._pattern.search(searched(text)) is not None

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Begin and end of each match in a text, none overlapping another."""
        if self._pattern is None:
            return []
        found = [match.span() for match in self._pattern.finditer(searched(text))]
        if not found or text.isascii():
            return found
        starts = [at for at, letter in enumerate(text) for _ in searched(letter)]
        starts.append(len(text))  # marks behind the last letter belong to it
        return [(starts[begin], max(starts[end], starts[end - 1] + 1)) for begin, end in found]


def find_in_lines(lines: Iterable[str], query: Query) -> LineMatches:
    """Where a query matches in lines. A match never goes over the end of a line."""
    matcher = Matcher(query)
    spans = (
        (number, *_as_utf16(line, span))
        for number, line in enumerate(lines)
        if matcher.matches(line)
        for span in matcher.spans(line)
    )
    found = list(islice(spans, MAX_MATCHES))
    return LineMatches(found, next(spans, None) is not None)


def _as_utf16(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """A span as Qt counts: a letter beyond the first 65,536, such as an emoji, is two."""
    begin, end = span
    if text.isascii() or max(text) <= "\uffff":
        return begin, end
    first = _length(text[:begin])
    return first, first + _length(text[begin:end])


def _length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
