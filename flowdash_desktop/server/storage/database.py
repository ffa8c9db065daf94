"""The database: one writer in a thread of its own, readers beside it, nothing on the event loop."""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, event

from flowdash_desktop.server.storage import list_etags
from flowdash_desktop.server.storage.commits import Commit
from flowdash_desktop.server.storage.engines import Place, reader_engine, session_engine, writer_engine
from flowdash_desktop.server.storage.leader_lock import Lead
from flowdash_desktop.server.storage.migrations.migrate import migrate
from flowdash_desktop.server.storage.notifications import CommitListener, Nobody, Notifications, notify
from flowdash_desktop.server.storage.stream import ByteStream
from flowdash_desktop.server.storage.writer import Writer

T = TypeVar("T")


class BusyError(Exception):
    """There are as many streams as there may be, and none of them has ended for a while."""


_READERS = 4
_STREAMS = 64
_SHARED_STREAMS = 32
"""Fewer where the database is shared: each takes a connection, which is dear there."""

_RESERVED = 4
"""So many of them are for the owner alone."""

STREAM_WAIT = 5.0
"""Seconds for which a stream waits for its turn where there are as many as there may be."""

_STREAM_CACHE_KIB = 1024
"""Little: a list is read from end to end, and nothing of it twice."""


class Database:
    """Reads and writes as functions of a connection, run in transactions in other threads.

    A write is on the disk when ``write`` returns. Writes are made one after the other, requests before the work beside
    them, several waiting ones in one transaction; readers see the state before or after it, and never wait.
    """

    def __init__(self, place: Place) -> None:
        """Open or create the database at ``place`` and bring its tables up to date.

        Raises:
            UnknownVersionError: it was written by a newer release, or before the first one.
        """
        self.place = place
        self.shared = not isinstance(place, Path)
        """True when other servers may write to it too."""
        self._session_engine = session_engine(place)
        self.lead = Lead(self._session_engine)
        """Who of the servers does the work beside the requests."""
        self._writer_engine = writer_engine(place)
        self._made: list[Commit] = []
        self._listener: CommitListener = Nobody()
        event.listen(self._writer_engine, "commit", self._before_commit)
        event.listen(self._writer_engine, "rollback", self._undone)
        self._reader_engine = reader_engine(place, _READERS)
        # Of its own, so that slow takers of long lists keep nobody from reading.
        streams = _SHARED_STREAMS if self.shared else _STREAMS
        self._stream_engine = reader_engine(place, streams, cache_kib=_STREAM_CACHE_KIB)
        self._stream_places = asyncio.Semaphore(streams - _RESERVED)
        self._reserved_places = asyncio.Semaphore(_RESERVED)
        self._streams_of: Counter[str | None] = Counter()
        self._most_of_one = streams // 2
        self._writer = Writer(self._writer_engine, self._committed)
        self._readers = ThreadPoolExecutor(_READERS, thread_name_prefix="database-reader")
        try:
            self.write_now(migrate)
        except BaseException:
            self.close()
            raise

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Run ``work`` in a transaction that sees one state of the data."""
        return await asyncio.get_running_loop().run_in_executor(self._readers, self.read_now, work)

    async def write(
        self,
        work: Callable[[Connection], T],
        *,
        alone: bool = False,
        beside: bool = False,
        then: Callable[[T], None] | None = None,
    ) -> T:
        """Run ``work`` in a transaction; what it raises undoes it. Durable when this returns.

        ``alone`` keeps other writes out of the transaction; requests go before what is made ``beside`` them; ``then``
        gets the result after the commit, in the writer's thread, before any later write begins.
        """
        return await self._writer.write(work, alone=alone, beside=beside, then=then)

    async def stream(self, work: Callable[[Connection], Iterator[bytes]], who: str | None = None) -> ByteStream:
        """Run ``work``, which makes pieces of bytes, in a transaction that lasts until the stream is closed.

        ``who`` names whose share it is of: half of all at most. None is the owner, for whom some are reserved.

        Raises:
            BusyError: there are too many; nobody else is kept waiting for that.
        """
        is_reserve = who is None and self._stream_places.locked()
        places = self._reserved_places if is_reserve else self._stream_places
        if who is not None and self._streams_of[who] >= self._most_of_one:
            raise BusyError
        try:
            async with asyncio.timeout(STREAM_WAIT):
                await places.acquire()
        except TimeoutError as error:
            raise BusyError from error
        self._streams_of[who] += 1
        loop = asyncio.get_running_loop()

        def ended() -> None:
            places.release()
            self._streams_of[who] -= 1
            self._streams_of += Counter()  # drops those who have none

        def closed() -> None:
            with contextlib.suppress(RuntimeError):  # The loop has ended: there is nobody left to wait.
                loop.call_soon_threadsafe(ended)

        opening = loop.run_in_executor(self._readers, ByteStream, self._stream_engine, self._readers, work, closed)
        try:
            return await asyncio.shield(opening)
        except asyncio.CancelledError:
            # Nobody is left to close it.
            opening.add_done_callback(_close_unwanted)
            raise

    def read_now(self, work: Callable[[Connection], T]) -> T:
        """``read`` for a thread that may wait."""
        with self._reader_engine.begin() as connection:
            return work(connection)

    def write_now(self, work: Callable[[Connection], T]) -> T:
        """``write`` for a thread that may wait; only before the server accepts requests."""
        with self._writer_engine.begin() as connection:
            return work(connection)

    @contextlib.contextmanager
    def listening(self, listener: CommitListener) -> Iterator[None]:
        """Tell ``listener`` of each commit in here: of this server, or of all that share the database."""
        if not isinstance(self.place, Path):
            notifications = Notifications(self.place, listener)
            try:
                yield
            finally:
                notifications.stop()
            return
        self._listener = listener
        listener.connected()
        try:
            yield
        finally:
            self._listener = Nobody()

    def _before_commit(self, connection: Connection) -> None:
        self._made.clear()
        commit = list_etags.write_down(connection)
        if commit is not None and self.shared:
            notify(connection, commit)
        elif commit is not None:
            self._made.append(commit)

    def _undone(self, connection: Connection) -> None:
        self._made.clear()
        list_etags.forget(connection)

    def _committed(self) -> None:
        """Called in the writer's thread."""
        for commit in self._made:
            self._listener.committed(commit)
        self._made.clear()

    def close(self) -> None:
        """Finish what was asked for and close every connection."""
        self._writer.close()
        self._readers.shutdown(wait=True)
        self._stream_engine.dispose()
        self._reader_engine.dispose()
        self._writer_engine.dispose()
        if self._session_engine is not None:
            self._session_engine.dispose()


def _close_unwanted(opening: asyncio.Future[ByteStream]) -> None:
    if not opening.cancelled() and opening.exception() is None:
        opening.result().close_soon()
