"""A JSON array that is still arriving, cut into its items without decoding them.

A stretch of the text that begins where an item begins and ends before a comma holds whole items if, and only if, it is
JSON with brackets around it: the text up to there then reads in one way, and the array can't be over. So a place to cut
is guessed (a comma before what the first item begins with) and proved by decoding, which is many times faster than to
follow the text byte by byte. Where guesses fail, the brackets are counted.
"""

from __future__ import annotations

import re

import msgspec

from flowdash_desktop.wire.json import NotJsonError, split
from flowdash_desktop.wire.lists.unreadable import stand_in

_ITEMS = msgspec.json.Decoder(list[msgspec.Raw])
_FIRST_KEY = re.compile(rb'\{[ \t\r\n]*"[^"\\]*"')
_TOKEN = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*("?)|[\[\]{},]', re.DOTALL)
_SPACE = b" \t\r\n"
_OPENING, _CLOSING, _COMMA, _QUOTE = frozenset(b"[{"), frozenset(b"]}"), ord(","), ord('"')
_GUESSES = 4


class ArrayCutter:
    """Takes the pieces of one JSON array in any lengths and gives its items as they were written.

    Attributes:
        fault: what is wrong with the text behind the items that were given; None while nothing is. Nothing more is
            given then.
    """

    def __init__(self) -> None:
        self.fault: NotJsonError | None = None
        self._parts: list[bytes] = []
        self._size = 0
        self._wanted = 1
        self._opened = False
        self._given = False
        self._mark: bytes | None = None

    @property
    def waiting(self) -> int:
        """How many bytes are here that belong to no item that was given."""
        return self._size

    def feed(self, data: bytes) -> None:
        """Take the next bytes of the text."""
        self._parts.append(data)
        self._size += len(data)

    def cut(self) -> list[bytes]:
        """The items that are here whole, as many as can be told; the last one always waits for what follows it.

        The beginning of one that is nested too deeply stands there as a JSON string, see ``unreadable.stand_in``.
        """
        items = self.guess()
        if items is None:
            items = self._counted(self._text())
            self._given = self._given or bool(items)
        return items

    def guess(self) -> list[bytes] | None:
        """The same where it can be told at once; None where the text has to be followed, which takes long."""
        if self.fault is not None or self._size < self._wanted:
            return []
        text = self._text()
        if not self._opened and not (text := self._begin(text)):
            return []
        items = self._guessed(text)
        self._given = self._given or bool(items)
        return items

    def rest(self) -> list[bytes]:
        """The items that were not given yet, when the text has ended. See ``fault`` for whether it ended as it should.

        Raises:
            NotJsonError: it was no JSON from the start.
            UnexpectedShapeError: it was no array.
        """
        if self.fault is not None:
            return []
        text = self._text()
        if not self._opened:
            return [*map(bytes, split(text))]
        items = _decoded(b"[" + text)
        if items is None:
            return self._rest_counted(text.rstrip(_SPACE))
        if self._given and not items:
            self.fault = NotJsonError("the list is not whole")
        return items

    def _rest_counted(self, text: bytes) -> list[bytes]:
        """What is left where it can't be read as one: with an item that is nested too deeply, or not whole."""
        is_closed = text.endswith(b"]")
        items = self._counted(text[:-1] + b"," if is_closed else text)
        if not is_closed or self._size:
            self.fault = self.fault or NotJsonError("the list is not whole")
        return items

    def _text(self) -> bytes:
        text = self._parts[0] if len(self._parts) == 1 else b"".join(self._parts)
        self._keep(text)
        return text

    def _keep(self, text: bytes) -> None:
        self._parts, self._size = [text], len(text)

    def _begin(self, text: bytes) -> bytes:
        """What follows the opening bracket; nothing while it has not come, or where it is something else."""
        inside = text.lstrip(_SPACE)
        if not inside:
            self._keep(b"")  # spaces alone, which would be looked through again with each piece
            return b""
        if inside[:1] != b"[":
            self._wanted = 2 * self._size
            return b""
        self._opened = True
        self._keep(inside[1:])
        return inside[1:]

    def _guessed(self, text: bytes) -> list[bytes] | None:
        if self._mark is None:
            found = _FIRST_KEY.match(text, len(text) - len(text.lstrip(_SPACE)))
            if found is None:
                return None
            self._mark = found.group()
        start = len(text) + len(self._mark)
        for _ in range(_GUESSES):
            start = text.rfind(self._mark, 0, start + len(self._mark) - 1)
            end = start - 1
            while end > 0 and text[end] in _SPACE:
                end -= 1
            if end <= 0:
                return None
            if text[end] == _COMMA and (items := _decoded(b"[" + text[:end] + b"]")):
                self._keep(text[start:])
                self._wanted = 1
                return items
        return None

    def _counted(self, text: bytes) -> list[bytes]:
        """The items up to the last comma between two of them, found by following strings and brackets."""
        commas = _commas(text)
        if not commas:
            self._wanted = 2 * max(len(text), 1)
            return []
        items = _decoded(b"[" + text[: commas[-1]] + b"]")
        if items is None:
            items = self._until_fault(text, commas)
        self._keep(text[commas[-1] + 1 :])
        self._wanted = 1
        return items

    def _until_fault(self, text: bytes, commas: list[int]) -> list[bytes]:
        items: list[bytes] = []
        start = 0
        for end in commas:
            one = (
                [stand_in(text[start:end])]
                if _is_too_deep(text[start:end])
                else _decoded(b"[" + text[start:end] + b"]")
            )
            if one is None or len(one) != 1:
                self.fault = NotJsonError("an item is not JSON")
                break
            items += one
            start = end + 1
        return items


def _is_too_deep(item: bytes) -> bool:
    """True for an item that is closed as it should be, and nested more deeply than anything here can follow."""
    try:
        _ITEMS.decode(b"[" + item + b"]")
    except RecursionError:
        return True
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return False
    return False


def _decoded(text: bytes) -> list[bytes] | None:
    try:
        return [*map(bytes, _ITEMS.decode(text))]
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def _commas(text: bytes) -> list[int]:
    """Where the commas between items are, as far as the text goes on being inside the array."""
    depth, commas = 0, list[int]()
    for found in _TOKEN.finditer(text):
        token = text[found.start()]
        if token == _QUOTE:
            if not found.group(1):
                break
        elif token == _COMMA:
            if depth == 0:
                commas.append(found.start())
        elif token in _OPENING:
            depth += 1
        elif token in _CLOSING:
            depth -= 1
            if depth < 0:
                break
    return commas
