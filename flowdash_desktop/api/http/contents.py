"""What a JSON document may hold: a list of many items, each of some size, but no more values than any. No httpx."""

from __future__ import annotations

import re

from flowdash_desktop.api.errors import AnswerFault, UnexpectedAnswerError
from flowdash_desktop.wire.lists.json_array_splitter import ArrayCutter

MOST_ITEMS = 1_000_000
"""Of a list."""
MOST_VALUES = 400_000
"""Of one document, or of one item of a list: decoding more at once holds the interpreter for a tenth of a second."""
_PIECE = 64 * 1024
_QUOTE = ord('"')
_STRUCTURE = (b",", b"[", b"{")
_TEXT_OR_VALUE = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"?|[\[{,]', re.DOTALL)


def items_of(body: bytes) -> list[bytes]:
    """The items of the JSON array in a body, each undecoded.

    Raises:
        NotJsonError: it is not JSON.
        UnexpectedShapeError: it is no array.
        UnexpectedAnswerError: it holds more than any.
    """
    cutter, items = ArrayCutter(), list[bytes]()
    for start in range(0, len(body), _PIECE):
        cutter.feed(body[start : start + _PIECE])
        items += cutter.cut()
        if cutter.fault is not None or len(items) >= MOST_ITEMS:
            break
    else:
        items += cutter.rest()
    if cutter.fault is not None:
        raise cutter.fault
    if len(items) >= MOST_ITEMS:
        raise UnexpectedAnswerError(AnswerFault.TOO_LONG, technical="items")
    for item in items:
        check_values(item)
    return items


def check_values(document: bytes) -> None:
    """See that a document does not hold more values than any: each takes a hundred times its bytes in memory.

    Raises:
        UnexpectedAnswerError: it does.
    """
    if len(document) <= MOST_VALUES or sum(document.count(one) for one in _STRUCTURE) <= MOST_VALUES:
        return
    found = 0
    for token in _TEXT_OR_VALUE.finditer(document):  # a long text may have as many commas
        found += document[token.start()] != _QUOTE
        if found > MOST_VALUES:
            raise UnexpectedAnswerError(AnswerFault.TOO_LONG, technical="values")
