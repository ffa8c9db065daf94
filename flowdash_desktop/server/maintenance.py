"""What a server does for its storage by itself: check it, collect blobs, forget what is over, follow the catalog."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from flowdash_desktop.server.background import Worker
from flowdash_desktop.server.clock import Clock
from flowdash_desktop.server.storage.blobs.garbage_collection import GRACE_SECONDS, named_blobs, remove_unnamed, unnamed
from flowdash_desktop.server.storage.blobs.leases import may_collect
from flowdash_desktop.server.storage.integrity import BLOB_KINDS, check
from flowdash_desktop.server.storage.pruning import remove, too_old

if TYPE_CHECKING:
    from flowdash_desktop.server.workspace import LocalWorkspace

COLLECT_EVERY = 60 * 60.0
"""Seconds between two collections of blobs; the first is made at the start."""

PRUNE_EVERY = timedelta(hours=1)
"""How often notes of what is long over are looked for; the first time at the start."""

LOOK_EVERY = 1.0
"""Seconds after which a server sees what another one has changed about users and the like, at the latest [choice]."""

CHECK_AFTER = 1.0
"""Seconds after the start for which the check waits: the first requests are those of someone who waits for a window."""

_REST = 9
"""How much longer the check rests than it has worked: it takes a tenth of a core, and less where others want it."""

_LONGEST_REST = 0.5
_log = logging.getLogger(__name__)


class Collector(Worker):
    """Removes blobs that nothing refers to; one server of a database at a time."""

    def __init__(self, workspace: LocalWorkspace, grace: float = GRACE_SECONDS, every: float = COLLECT_EVERY) -> None:
        """``grace``: seconds for which a blob is left alone after it was stored; ``every``: see ``COLLECT_EVERY``."""
        super().__init__(shared=workspace.database.shared)
        self._workspace = workspace
        self.grace = grace
        self.every = every

    async def work(self) -> None:
        """Collect now, and again and again."""
        while True:
            await self.collect()
            await asyncio.sleep(self.every)

    async def collect(self) -> int:
        """Collect once, and say how many blobs went."""
        blobs, database = self._workspace.blobs, self._workspace.database
        await asyncio.to_thread(blobs.tidy)
        named = await database.read(named_blobs)
        candidates = await asyncio.to_thread(lambda: list(unnamed(blobs, named, self.grace)))
        # Alone: what it sees must be committed, or a crash could bring back a row whose blob is gone.
        return sum([await database.write(partial(self._remove, some), alone=True) for some in candidates])

    def _remove(self, candidates: Sequence[str], connection: Connection) -> int:
        with may_collect(connection, self._workspace.database.place) as free:
            return remove_unnamed(connection, self._workspace.blobs, candidates) if free else 0


class Pruner(Worker):
    """Removes notes of executions, data syncs and repeated requests that are long over (see ``storage.pruning``)."""

    def __init__(self, workspace: LocalWorkspace, clock: Clock) -> None:
        super().__init__(shared=workspace.database.shared)
        self._workspace = workspace
        self._clock = clock

    async def work(self) -> None:
        """Prune now, and again and again."""
        while True:
            due = (
                self._clock.now() + PRUNE_EVERY
            )  # of before: what became old while it was at work is not to wait a day
            await self.prune()
            while self._clock.now() < due:
                await self._clock.wait(self.woken, due)

    async def prune(self) -> int:
        """Prune once, some rows at a time so that writes wait for none of it, and say how many went."""
        database, gone = self._workspace.database, 0
        while rows := await database.read(lambda connection: too_old(connection, self._clock.now())):
            await database.write(partial(remove, rows=rows), beside=True)
            gone += sum(map(len, rows.values()))
        return gone


class CatalogWatch(Worker):
    """Follows what other servers of the same database change about the workspace itself."""

    def __init__(self, workspace: LocalWorkspace) -> None:
        super().__init__(shared=workspace.database.shared)
        self._workspace = workspace

    async def work(self) -> None:
        """Look again and again."""
        while True:
            await asyncio.sleep(LOOK_EVERY)
            await self._workspace.refresh()


class StartCheck(Worker):
    """Looks once, after the start and slowly, whether everything that is stored fits together; the log tells.

    In short steps with rests between them, each a transaction of its own: nobody waits for it, neither for a processor
    nor for a connection to the database.
    """

    def __init__(self, workspace: LocalWorkspace, on_damage: Callable[[], None] = lambda: None) -> None:
        """``on_damage`` is called once, from another thread, where the data does not fit together. Blobs that are not
        there, or not whole, are told by the log and by the task that has them: a backup without attachments is sound.
        """
        super().__init__(shared=workspace.database.shared)
        self._workspace = workspace
        self._on_damage = on_damage
        self._ending = threading.Event()
        self._since = 0.0

    async def work(self) -> None:
        """Check, and be done."""
        await asyncio.sleep(CHECK_AFTER)
        try:
            await asyncio.to_thread(self._check)
        except asyncio.CancelledError:
            self._ending.set()
            raise
        await asyncio.Event().wait()

    def _check(self) -> None:
        found, is_damaged, self._since = 0, False, time.monotonic()
        try:
            for finding in check(
                self._workspace.database.read_now, self._workspace.blobs, thorough=False, pause=self._pause
            ):
                found += 1
                is_damaged = is_damaged or finding.kind not in BLOB_KINDS
                _log.warning("integrity check: %s", finding)
        except _EndedError:
            return
        except DatabaseError as error:
            found, is_damaged = found + 1, True
            _log.warning("integrity check: database: %s", error.orig)
        if found:
            _log.warning("integrity check: nothing was changed; `flowdash-desktop check` tells more")
        if is_damaged:
            self._on_damage()

    def _pause(self) -> None:
        worked = time.monotonic() - self._since
        if self._ending.wait(min(_REST * worked, _LONGEST_REST)):
            raise _EndedError
        self._since = time.monotonic()


class _EndedError(Exception):
    """The server ends, so the check does."""
