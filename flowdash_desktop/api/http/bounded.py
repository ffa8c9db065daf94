"""Answers are read up to a bound, unpacked, so that no server can fill this computer's memory."""

from __future__ import annotations

import httpx

from flowdash_desktop.api.errors import AnswerFault, UnexpectedAnswerError

MOST_OF_A_DOCUMENT = 64 * 1024 * 1024
MOST_OF_A_LIST = 1024 * 1024 * 1024
_PACKINGS = ("", "identity", "gzip", "deflate")


async def read_whole(response: httpx.Response, most: int = MOST_OF_A_DOCUMENT) -> bytes:
    """The body of an answer, unpacked.

    Args:
        response: its head has come.
        most: bytes.

    Raises:
        UnexpectedAnswerError: it is longer.
    """
    found = bytearray()
    async for piece in response.aiter_bytes():
        found += piece
        if len(found) > most:
            raise UnexpectedAnswerError(AnswerFault.TOO_LONG, status=response.status_code)
    return bytes(found)


def check_packing(response: httpx.Response) -> None:
    """See that an answer is packed in a way that was asked for, and once: what is packed in itself grows without bound.

    Raises:
        UnexpectedAnswerError: it is packed in another way.
    """
    packing = response.headers.get("content-encoding", "").strip().lower()
    if packing not in _PACKINGS:
        raise UnexpectedAnswerError(AnswerFault.PACKED, status=response.status_code)
