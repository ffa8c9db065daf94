"""Long results piece by piece, each made in a reader's thread while the event loop goes on."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import Executor
from threading import Lock

from sqlalchemy import Connection, Engine


class ByteStream:
    """The pieces of one read, all of the same state of the data.

    Attributes:
        first: the first piece, made when the stream was opened.
        is_whole: True when there is nothing behind it.
    """

    def __init__(
        self,
        engine: Engine,
        executor: Executor,
        work: Callable[[Connection], Iterator[bytes]],
        closed: Callable[[], None],
    ) -> None:
        """Open it; blocks.

        ``work`` makes the pieces, at least one; ``closed`` is called once, when it holds nothing any more.
        """
        self._executor = executor
        self._closed = closed
        self._lock = Lock()
        try:
            self._connection = engine.connect()
        except BaseException:
            closed()
            raise
        try:
            self._connection.begin()
            self._pieces = work(self._connection)
            self.first = next(self._pieces)
            self._second = next(self._pieces, None)
        except BaseException:
            self._close()
            raise
        self.is_whole = self._second is None
        if self.is_whole:
            self._close()

    async def pieces(self) -> AsyncIterator[bytes]:
        """All pieces in order, the first one too; while one is being sent the next one is made."""
        yield self.first
        loop, piece = asyncio.get_running_loop(), self._second
        while piece is not None:
            following = loop.run_in_executor(self._executor, self._next)
            try:
                yield piece
                piece = await following
            finally:
                following.cancel()

    def close_soon(self) -> None:
        """Give the connection back once the piece that is being made is made; does not wait."""
        if not self._connection.closed:
            self._executor.submit(self._close)

    def _next(self) -> bytes | None:
        with self._lock:
            return None if self._connection.closed else next(self._pieces, None)

    def _close(self) -> None:
        with self._lock:
            if not self._connection.closed:
                try:
                    self._connection.close()
                finally:
                    self._closed()
