"""Server-sent events as they come, within bounds: a stream has no end, so each part of it has one.

The form is that of the HTML standard, *Server-sent events*: lines of ``field: value``, an empty line behind each event.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass

from flowdash_desktop.api.errors import AnswerFault, NetworkError, NetworkFault, UnexpectedAnswerError
from flowdash_desktop.api.http.deadline import Breath
from flowdash_desktop.api.http.streaming_response import OpenAnswer

MOST_OF_A_LINE = 256 * 1024
"""Bytes. Our server's events have less than a hundred thousand."""

MOST_OF_AN_EVENT = 256 * 1024
LINES_A_SECOND, MOST_LINES_AT_ONCE = 500.0, 20_000.0
"""A server that tells more than anybody can follow is not listened to."""


@dataclass(frozen=True, slots=True)
class ServerEvent:
    """One event.

    Attributes:
        kind: its name.
        data: its data, undecoded.
        id: what it is called when the stream is to go on behind it; None for no other than before.
    """

    kind: str
    data: bytes
    id: str | None


class EventStream:
    """The events of an answer. They can be read once.

    Args:
        answer: its head has come.
        silence: seconds without a whole line after which the stream is given up.
    """

    def __init__(self, answer: OpenAnswer, silence: float) -> None:
        self._answer = answer
        self._silence = silence
        self._waiting = bytearray()
        self._pace = _LinePace()

    async def events(self) -> AsyncGenerator[ServerEvent]:
        """The events until the server ends the stream.

        Raises:
            NetworkError: the line broke off, or nothing came for too long.
            UnexpectedAnswerError: a line or an event is longer than any, or there are too many of them.
        """
        kind, event_id, data, size = "message", None, list[bytes](), 0
        breath = Breath()
        async with aclosing(self._answer.pieces()) as pieces:
            while (line := await self._line(pieces)) is not None:
                await breath.take()
                self._pace.count()
                if not line:
                    if data:
                        yield ServerEvent(kind, b"\n".join(data), event_id)
                    kind, event_id, data, size = "message", None, [], 0
                    continue
                name, _, value = line.partition(b":")
                value = value.removeprefix(b" ")
                size += len(line)
                if size > MOST_OF_AN_EVENT:
                    raise UnexpectedAnswerError(AnswerFault.TOO_LONG, technical="event")
                if name == b"data":
                    data.append(value)
                elif name == b"event":
                    kind = value.decode(errors="replace")
                elif name == b"id":
                    event_id = _usable_id(value)

    async def _line(self, pieces: AsyncGenerator[bytes]) -> bytes | None:
        """The next line, None at the end."""
        try:
            async with asyncio.timeout(self._silence):
                while (end := self._waiting.find(b"\n")) < 0:
                    piece = await anext(pieces, None)
                    if piece is None:
                        return None
                    self._waiting += piece
                    if len(self._waiting) > MOST_OF_A_LINE and b"\n" not in piece:
                        raise UnexpectedAnswerError(AnswerFault.TOO_LONG, technical="line")
        except TimeoutError:
            raise NetworkError(NetworkFault.TOO_SLOW, request_sent=True, technical="no event") from None
        line = bytes(self._waiting[:end]).rstrip(b"\r")
        del self._waiting[: end + 1]
        return line


class _LinePace:
    """Counts lines, of which so many may come at once, and so many each second."""

    def __init__(self) -> None:
        self._left = MOST_LINES_AT_ONCE
        self._at = time.monotonic()

    def count(self) -> None:
        """One more line has come.

        Raises:
            UnexpectedAnswerError: there are too many.
        """
        now = time.monotonic()
        self._left = min(MOST_LINES_AT_ONCE, self._left + (now - self._at) * LINES_A_SECOND) - 1
        self._at = now
        if self._left < 0:
            raise UnexpectedAnswerError(AnswerFault.TOO_LONG, technical="events")


def _usable_id(value: bytes) -> str | None:
    """An id that a header can hold."""
    text = value.decode("ascii", "replace")
    return text if text.isascii() and text.isprintable() and 0 < len(text) <= 100 else None
