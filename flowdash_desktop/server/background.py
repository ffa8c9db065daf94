"""Work beside the requests: what was asked for and answered before it is done, and what is due at some time.

All of it is written down first, so that nothing of it is lost with the process: a worker only takes up what is there.
Where several servers share a database, one of them works, and another takes over when that one is gone.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from typing import TypeVar

from sqlalchemy.exc import OperationalError

from flowdash_desktop.server.storage.blobs.blob_store import BlobsAwayError
from flowdash_desktop.server.storage.leader_lock import Lead

T = TypeVar("T")
_log = logging.getLogger(__name__)
_AFTER_FAILURE = 5.0
_LOOK_AGAIN = 1.0


class Worker(ABC):
    """One kind of such work."""

    def __init__(self, *, shared: bool) -> None:
        """``shared``: other servers may write down work, too, without waking this one."""
        self.woken = asyncio.Event()
        self._shared = shared

    def wake(self) -> None:
        """There may be something to do; for the thread of the loop."""
        self.woken.set()

    @abstractmethod
    async def work(self) -> None:
        """Take up what there is, and go on until cancelled; ``woken`` is set when there may be more."""

    async def one_by_one(
        self, waiting: Callable[[], Awaitable[Sequence[T]]], do: Callable[[T], Awaitable[None]]
    ) -> None:
        """Do what is written down, in order, and what is added meanwhile, until cancelled.

        Args:
            waiting: gives what is to be done, the oldest first.
            do: does one of it.
        """
        while True:
            self.woken.clear()
            found = await waiting()
            for one in found:
                await do(one)
            if not found:
                await self.rest()

    async def rest(self) -> None:
        """Wait until there may be something to do."""
        if not self._shared:
            await self.woken.wait()
            return
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_LOOK_AGAIN):
                await self.woken.wait()

    async def run(self) -> None:
        """``work``, and again when it fails: an error of ours must not end it for good."""
        while True:
            try:
                await self.work()
            except (BlobsAwayError, OperationalError) as error:
                _log.warning("%s waits: %s", type(self).__name__, getattr(error, "orig", error))
                await asyncio.sleep(_AFTER_FAILURE)
            except Exception:
                _log.exception("%s failed, and is started again", type(self).__name__)
                await asyncio.sleep(_AFTER_FAILURE)


@asynccontextmanager
async def working(workers: Iterable[Worker], lead: Lead, everywhere: Iterable[Worker] = ()) -> AsyncIterator[None]:
    """Have the workers work inside the ``async with``; what they were at is taken up by the next run.

    Those of ``everywhere`` work also while another server has the lead.
    """
    tasks = [asyncio.create_task(worker.run(), name=type(worker).__name__) for worker in everywhere]
    tasks.append(asyncio.create_task(_lead(list(workers), lead), name="background"))
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _lead(workers: list[Worker], lead: Lead) -> None:
    """Work while this server has the lead."""
    while True:
        try:
            async with lead.taken():
                await _until_lost(workers, lead)
        except Exception:
            _log.exception("the work beside the requests stopped, and is started again")
            await asyncio.sleep(_AFTER_FAILURE)


async def _until_lost(workers: list[Worker], lead: Lead) -> None:
    tasks = [asyncio.create_task(worker.run(), name=type(worker).__name__) for worker in workers]
    try:
        await lead.lost()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
