"""Finds a query in the text of a page, whatever its case and the line breaks within it."""

from __future__ import annotations

from flowdash_desktop.viewing.geometry import Box
from flowdash_desktop.viewing.messages import PageText
from flowdash_desktop.viewing.query import Matcher
from flowdash_desktop.viewing.search_messages import MAX_PAGE_MATCHES, Matches, Query

_SAME_LINE = 0.5
"""Of the height of a line: two boxes that overlap by so much stand in one."""


def find_on_page(page: PageText, query: Query) -> Matches:
    """Where a query matches.

    Args:
        page: the text with its boxes.
        query: what is searched for.
    """
    spans = Matcher(query).spans(page.text)
    return Matches([_lines(page.boxes[begin:end]) for begin, end in spans[:MAX_PAGE_MATCHES]], len(spans))


def _lines(boxes: list[Box]) -> list[Box]:
    """The boxes of characters, joined to one for each line."""
    joined: list[Box] = []
    for box in boxes:
        if box.right <= box.left or box.bottom <= box.top:
            continue
        if joined and _is_same_line(joined[-1], box):
            last = joined[-1]
            joined[-1] = Box(
                min(last.left, box.left),
                min(last.top, box.top),
                max(last.right, box.right),
                max(last.bottom, box.bottom),
            )
        else:
            joined.append(box)
    return joined


def _is_same_line(one: Box, other: Box) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared >= _SAME_LINE * min(one.bottom - one.top, other.bottom - other.top)
