"""An answer that is read while it arrives."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator

import httpx

_PIECES_AHEAD = 16


class OpenAnswer:
    """Head and body of an answer. The body comes from the task that holds the connection, some pieces ahead at most.

    Attributes:
        status_code: 2xx or 304.
        headers: by name, in any case of letters.
        read: the bytes that arrived for the pieces given so far, as they were sent.
    """

    def __init__(self, response: httpx.Response) -> None:
        self.status_code = response.status_code
        self.headers = response.headers
        self.read = 0
        self._response = response
        self._pieces: asyncio.Queue[tuple[bytes, int] | Exception | None] = asyncio.Queue(_PIECES_AHEAD)

    async def feed(self) -> None:
        """Read the body to its end, for ``pieces``."""
        async for piece in self._response.aiter_bytes():
            await self._pieces.put((piece, self._response.num_bytes_downloaded))

    async def finish(self, error: Exception | None) -> None:
        """After the last piece: that the body is whole, or why not."""
        await self._pieces.put(error)

    async def pieces(self) -> AsyncGenerator[bytes]:
        """The body's bytes, decoded, in pieces. Once.

        Raises:
            NetworkError: the answer broke off.
        """
        while (piece := await self._pieces.get()) is not None:
            if isinstance(piece, Exception):
                raise piece
            data, self.read = piece
            yield data
