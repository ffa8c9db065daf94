"""Long stretches of a list read on threads beside, while the event loop takes the next from the network or the disk.

The threads work in polars, which lets go of the interpreter; so the window is not held up, and other cores help.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.table.columns.string_store import load
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.wire.lists.row_decoder import Columns

if TYPE_CHECKING:
    from flowdash_desktop.wire.lists.polars_decoder import FrameReader

_log = logging.getLogger(__name__)
SLICE = 256
"""So many tasks at a time are read on the loop's own thread: a millisecond or two."""
_LONG = 512
"""A list of fewer tasks is not worth another thread."""
_THREADS = 2
"""One alone would wait as long for the interpreter, between two calls of polars, as it works."""
_MOST = 2048
"""Tasks of one part: what is to be done with them on the loop's own thread takes some milliseconds."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some tasks of a list, in order.

    Attributes:
        texts: what the list says of each.
        keys: what names each, None where that is still to be read; so with ``columns``.
        columns: their values.
    """

    texts: Sequence[bytes]
    keys: Sequence[TaskKey] | None = None
    columns: Columns | None = None


async def short_parts(source: AsyncIterable[Sequence[bytes]]) -> AsyncGenerator[Part]:
    """The parts of a list of which nothing is read beside: for one that is compared with what is known."""
    async for texts in source:
        for part in _to_give(Part(texts)):
            yield part


async def read_parts(source: AsyncIterable[Sequence[bytes]], schema: WorkflowSchema) -> AsyncGenerator[Part]:
    """The parts of a list with what could be read of them beside, in order.

    A part is as long as what came while the one before was read. What came before ``source`` fails is given before that
    is raised. Close it to stop early.
    """
    inbox, beside = _Inbox(), _Beside(schema)
    filling = asyncio.create_task(inbox.fill(source), name="take a list")
    reading: deque[asyncio.Future[Part]] = deque()
    seen = 0
    try:
        while reading or not inbox.is_over:
            parts = _first_read(reading)
            # Before anything is given: no thread is to rest.
            while len(reading) < _THREADS and (texts := inbox.take(max(_LONG, seen // 2))):
                seen += len(texts)
                if seen < _LONG:
                    parts += _to_give(Part(texts))
                else:
                    reading.append(beside.read(texts))
                    reading[-1].add_done_callback(inbox.wake)
            for part in parts:
                yield part
            if not parts:
                await inbox.something()
        if inbox.failure is not None:
            raise inbox.failure
    finally:
        beside.close()
        filling.cancel()
        await asyncio.wait((filling,))


def _first_read(reading: deque[asyncio.Future[Part]]) -> list[Part]:
    """What was read of the oldest texts, if that is done; it is taken out."""
    return _to_give(reading.popleft().result()) if reading and reading[0].done() else []


def _to_give(part: Part) -> list[Part]:
    """A part that was read; or short ones, to be read on the loop's own thread."""
    if part.keys is not None:
        return [part]
    return [Part(part.texts[start : start + SLICE]) for start in range(0, len(part.texts), SLICE)]


class _Inbox:
    """What has come and was not taken yet.

    Attributes:
        failure: why no more comes, where that is not the list's end.
    """

    def __init__(self) -> None:
        self.failure: Exception | None = None
        self._texts: list[bytes] = []
        self._ended = False
        self._news, self._room = asyncio.Event(), asyncio.Event()

    @property
    def is_over(self) -> bool:
        """All that will ever come was taken."""
        return self._ended and not self._texts

    async def fill(self, source: AsyncIterable[Sequence[bytes]]) -> None:
        """Take what comes, as long as there is room."""
        try:
            async for texts in source:
                self._texts += texts
                self._news.set()
                while len(self._texts) >= 2 * _MOST:
                    self._room.clear()
                    await self._room.wait()
        except Exception as error:
            self.failure = error
        finally:
            self._ended = True
            self._news.set()

    def take(self, most: int) -> list[bytes]:
        """What is here, but not too much: of the first tasks all values are new to the table, which takes its time."""
        most = min(most, _MOST)
        texts, self._texts = self._texts[:most], self._texts[most:]
        self._room.set()
        return texts

    def wake(self, _done: object = None) -> None:
        """Something else has happened: end the wait."""
        self._news.set()

    async def something(self) -> None:
        """Wait until there is something to do."""
        await self._news.wait()
        self._news.clear()


class _Beside:
    """The other threads; there are none until there is something for them."""

    def __init__(self, schema: WorkflowSchema) -> None:
        self._schema = schema
        self._pool: ThreadPoolExecutor | None = None
        self._readers: list[FrameReader] = []
        """The connections that no thread uses just now."""

    def read(self, texts: Sequence[bytes]) -> asyncio.Future[Part]:
        """Read a part there."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(_THREADS, "read tasks")
        return asyncio.wrap_future(self._pool.submit(self._read, texts))

    def close(self) -> None:
        """Let the threads end as soon as they can."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)

    def _read(self, texts: Sequence[bytes]) -> Part:
        from flowdash_desktop.wire.lists.polars_decoder import (
            FrameReader,  # brings polars, which the start does without
        )

        try:
            reader = self._readers.pop()
        except IndexError:
            reader = FrameReader(self._schema)
        try:
            frame = reader.read(texts)
        except (Exception, load().exceptions.PanicException):  # a fault of the quick way must not end the reading
            _log.exception("a part of a list is read in the slow way")
            frame = None
        self._readers.append(reader)
        return Part(texts) if frame is None else Part(texts, frame.keys, frame.columns)
