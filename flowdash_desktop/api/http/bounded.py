"""Answers are read up to a bound, unpacked, so that no server can fill this computer's memory."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import httpx

from flowdash_desktop.api.errors import AnswerFault, UnexpectedAnswerError
from flowdash_desktop.api.http.deadline import Breath, Deadline

MOST_OF_A_DOCUMENT = 64 * 1024 * 1024
MOST_OF_A_LIST = 1024 * 1024 * 1024
_PACKINGS = ("", "identity", "gzip", "deflate")
_PACKED_PIECE = 4 * 1024
"""Of a packed answer so much is unpacked at once: it becomes a thousand times as much at most."""
_MOST_HEADERS = 256


class TimedStream(httpx.AsyncByteStream):
    """The body of an answer as it comes over the line, within the time that it may take.

    Args:
        stream: the body as httpx has it.
        deadline: of the request.
        is_packed: it has to be unpacked.
    """

    def __init__(self, stream: httpx.AsyncByteStream, deadline: Deadline, *, is_packed: bool) -> None:
        self._stream = stream
        self._deadline = deadline
        self._is_packed = is_packed

    async def __aiter__(self) -> AsyncGenerator[bytes]:
        pieces, breath = aiter(self._stream), Breath()
        while True:
            with self._deadline.waiting():
                piece = await anext(pieces, None)
            if piece is None:
                return
            self._deadline.arrived(len(piece))
            step = _PACKED_PIECE if self._is_packed else max(len(piece), 1)
            for start in range(0, len(piece), step):
                yield piece[start : start + step]
                await breath.take()

    async def aclose(self) -> None:
        """Give the connection back."""
        await self._stream.aclose()


async def read_whole(response: httpx.Response, most: int = MOST_OF_A_DOCUMENT) -> bytes:
    """The body of an answer, unpacked.

    Args:
        response: its head has come.
        most: bytes.

    Raises:
        UnexpectedAnswerError: it is longer.
    """
    return b"".join(await read_pieces(response, most))


async def read_pieces(response: httpx.Response, most: int) -> list[bytes]:
    """The same in the pieces in which it came: to join many megabytes takes long."""
    found, size = list[bytes](), 0
    async for piece in response.aiter_bytes():
        found.append(piece)
        size += len(piece)
        if size > most:
            raise UnexpectedAnswerError(AnswerFault.TOO_LONG, status=response.status_code)
    return found


def bound(response: httpx.Response, deadline: Deadline) -> None:
    """See that the head of an answer is one that can be read, and have its body end in time.

    It must be packed in a way that was asked for, and once: what is packed in itself grows without bound.

    Raises:
        UnexpectedAnswerError: it is packed in another way, or has more headers than any answer.
    """
    packing = response.headers.get("content-encoding", "").strip().lower()
    if packing not in _PACKINGS:
        raise UnexpectedAnswerError(AnswerFault.PACKED, status=response.status_code)
    if len(response.headers.raw) > _MOST_HEADERS:
        raise UnexpectedAnswerError(AnswerFault.TOO_LONG, technical="headers", status=response.status_code)
    if isinstance(response.stream, httpx.AsyncByteStream):
        is_packed = packing not in ("", "identity")
        response.stream = TimedStream(response.stream, deadline, is_packed=is_packed)
