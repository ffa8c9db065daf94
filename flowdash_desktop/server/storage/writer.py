"""The one writer: a thread that makes the writes that wait, several of them in one transaction.

What a durable commit costs is the wait for the disk, and that is the same for one write as for twenty. So all writes
that have come in while the disk was busy are made in one transaction, each behind a savepoint of its own: one that is
refused undoes itself and no other. Nobody is answered before the commit.

Requests go before the work that a server does beside them, as somebody waits for their answer.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, OperationalError

T = TypeVar("T")

MOST_TOGETHER = 64
"""How many writes one transaction takes in at most."""

LONGEST_TOGETHER = 0.05
"""Seconds of work after which a transaction takes in no more, so that the first of them is not kept waiting."""

LONGEST_BESIDE = 0.01
"""The same where it has writes beside the requests only: the requests of all servers wait for its end."""

MOST_OVERTAKEN = 0.5
"""Seconds for which requests go before a write beside them, however many there are; then they take turns."""


class UnknownOutcomeError(Exception):
    """The database was lost in the middle of a commit, or of several: nobody knows whether the write was made."""


class _Job:
    """A write that someone waits for; ``outcome`` is what to tell them once the transaction is committed."""

    __slots__ = ("alone", "beside", "error", "future", "result", "since", "then", "work")

    def __init__(
        self, work: Callable[[Connection], Any], *, alone: bool, beside: bool, then: Callable[[Any], None] | None
    ) -> None:
        self.work = work
        self.alone = alone
        self.beside = beside
        self.then = then
        self.since = time.monotonic()
        self.future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self.result: Any = None
        self.error: BaseException | None = None

    def settle(self) -> None:
        """Tell; in the thread of the loop."""
        if self.future.cancelled():
            return
        if self.error is None:
            self.future.set_result(self.result)
        else:
            self.future.set_exception(self.error)


class _Waiting:
    """The writes that wait. Those of requests come first, each kind in the order in which it was asked for."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._requests: deque[_Job] = deque()
        self._beside: deque[_Job] = deque()
        self._was_request = True
        self._closed = False

    def put(self, job: _Job) -> None:
        """Add one."""
        with self._changed:
            (self._beside if job.beside else self._requests).append(job)
            self._changed.notify()

    def close(self) -> None:
        """No more will come."""
        with self._changed:
            self._closed = True
            self._changed.notify()

    def take(self) -> _Job | None:
        """Wait for the next one and take it; None once all are taken and no more will come."""
        with self._changed:
            while not (self._requests or self._beside or self._closed):
                self._changed.wait()
            return self._pop(self._next())

    def take_to_join(self) -> _Job | None:
        """Take the next one where it waits already, and may share a transaction."""
        with self._changed:
            queue = self._next()
            return None if queue and queue[0].alone else self._pop(queue)

    def _next(self) -> deque[_Job]:
        if not (self._requests and self._beside):
            return self._requests or self._beside
        is_overdue = time.monotonic() - self._beside[0].since > MOST_OVERTAKEN
        return self._beside if is_overdue and self._was_request else self._requests

    def _pop(self, queue: deque[_Job]) -> _Job | None:
        self._was_request = queue is self._requests
        return queue.popleft() if queue else None


class Writer:
    """Runs writes in a thread of its own, requests before others, and each kind in the order of their coming."""

    def __init__(self, engine: Engine, committed: Callable[[], None] = lambda: None) -> None:
        """``engine`` gives one connection whose transactions may write; ``committed`` is called after each commit, in
        the writer's thread."""
        self._engine = engine
        self._committed = committed
        self._waiting = _Waiting()
        self._closing = False
        self._thread = threading.Thread(target=self._serve, name="database-writer", daemon=True)
        self._thread.start()

    async def write(
        self,
        work: Callable[[Connection], T],
        *,
        alone: bool = False,
        beside: bool = False,
        then: Callable[[T], None] | None = None,
    ) -> T:
        """Run ``work`` and return its result once that is durable; what it raises undoes it, and nothing else.

        Args:
            work: what to do in the transaction.
            alone: have no other write in the same transaction.
            beside: no request waits for it, so requests go first.
            then: called with the result after the commit, in the writer's thread, before any later write begins;
                only for a write that is alone.

        Raises:
            RuntimeError: the writer is closed.
            UnknownOutcomeError: the database was lost while it was told to keep the write.
        """
        if self._closing:
            raise RuntimeError("the database is closed")
        job = _Job(work, alone=alone or then is not None, beside=beside, then=then)
        self._waiting.put(job)
        result: T = await job.future
        return result

    def close(self) -> None:
        """Make the writes that were asked for, and end the thread."""
        if not self._closing:
            self._closing = True
            self._waiting.close()
        self._thread.join()

    def _serve(self) -> None:
        while (job := self._waiting.take()) is not None:
            done: list[_Job] = []
            try:
                self._together(job, done)
            except BaseException as error:
                # The transaction is undone as a whole: also what had gone well in it.
                for one in done:
                    one.error = one.error or error
            _settle(done)

    def _following(self, first: _Job) -> Iterable[_Job]:
        """The writes that wait already and may share a transaction with the first one."""
        if first.alone:
            return
        begun, longest = time.monotonic(), LONGEST_BESIDE if first.beside else LONGEST_TOGETHER
        for _ in range(MOST_TOGETHER - 1):
            if time.monotonic() - begun > longest or (job := self._waiting.take_to_join()) is None:
                return
            if not job.beside:
                longest = LONGEST_TOGETHER
            yield job

    def _together(self, first: _Job, done: list[_Job]) -> None:
        """One transaction; ``done`` gets every write that was tried, whatever came of it."""
        done.append(first)
        if first.future.cancelled():
            return
        is_worked = False
        try:
            with self._engine.begin() as connection:
                # Nothing is lost by undoing all of a transaction that holds one write only: no savepoint for that.
                first.result = first.work(connection)
                for job in self._following(first):
                    done.append(job)
                    if not job.future.cancelled():
                        _behind_savepoint(connection, job)
                is_worked = True
        except DBAPIError as error:
            if is_worked and error.connection_invalidated:
                raise UnknownOutcomeError from error
            raise
        if first.then is not None:
            first.then(first.result)
        self._committed()


def _behind_savepoint(connection: Connection, job: _Job) -> None:
    # By the driver's own cursor: SQLAlchemy's savepoints cost as much as a write.
    _driver_says(connection, "SAVEPOINT one_of_several")
    try:
        job.result = job.work(connection)
    except BaseException as error:
        job.error = error
        if connection.invalidated:
            raise  # With the connection all that was done on it is lost.
        # Where the database has given up the whole transaction, this fails, and with it every write of it.
        _driver_says(connection, "ROLLBACK TO SAVEPOINT one_of_several")
    _driver_says(connection, "RELEASE SAVEPOINT one_of_several")


def _driver_says(connection: Connection, statement: str) -> None:
    cursor = connection.connection.cursor()
    try:
        cursor.execute(statement)
    except connection.dialect.loaded_dbapi.Error as error:
        # As SQLAlchemy would have it, so that it is known for what it is.
        raise OperationalError(statement, None, error) from error
    finally:
        cursor.close()


def _settle(jobs: list[_Job]) -> None:
    def settle() -> None:
        for job in jobs:
            job.settle()

    with contextlib.suppress(RuntimeError):  # The loop has ended: there is nobody left to tell.
        jobs[0].future.get_loop().call_soon_threadsafe(settle)
