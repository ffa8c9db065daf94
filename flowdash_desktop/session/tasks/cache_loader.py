"""Workflows are brought out of the cache: the first tasks of one at once, the others while those are shown."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.unread_changes import News
from flowdash_desktop.session.events import Loading, SessionEvent
from flowdash_desktop.session.status import DiskState
from flowdash_desktop.session.tasks.list_loader import ListReading
from flowdash_desktop.session.tasks.stored.column_upkeep import StoredColumns
from flowdash_desktop.session.tasks.workflow_state import WorkflowState
from flowdash_desktop.store import cache, cached_unread_changes
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import DamagedError, StoreError


class Filling:
    """Fills states from the cache, one at a time for each workflow.

    Args:
        store: the account's files.
        states: the workflows in memory; one joins them with its first tasks.
        new_state: makes an empty one.
        disk: told when the cache can't be read further.
        announce: tells the session's observers.
        columns: reads what a table needs of a list without its texts.
    """

    def __init__(
        self,
        store: AccountStore,
        states: dict[str, WorkflowState],
        new_state: Callable[[WorkflowSchema], WorkflowState],
        disk: DiskState,
        announce: Callable[[SessionEvent], None],
        columns: StoredColumns,
    ) -> None:
        self._store, self._columns = store, columns
        self._states = states
        self._new_state = new_state
        self._disk = disk
        self._announce = announce
        self._running: dict[str, asyncio.Task[None]] = {}
        self._readings: dict[str, ListReading] = {}

    async def begin(self, workflow_id: str) -> bool:
        """Bring the first tasks of a workflow out of the cache; the others follow.

        Returns:
            False where the cache holds none, or they have been brought already.

        Raises:
            StoreError: the cache can't be read.
        """
        if workflow_id in self._running:
            await self.ended(workflow_id)
            return False
        begun: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        running = asyncio.get_running_loop().create_task(self._fill(workflow_id, begun), name="read cache")
        self._running[workflow_id] = running
        running.add_done_callback(lambda _: self._running.pop(workflow_id, None))
        return await begun

    async def ended(self, workflow_id: str) -> None:
        """Returns once no more tasks of a workflow are being brought."""
        if (running := self._running.get(workflow_id)) is not None:
            await asyncio.wait((running,))

    def loading(self, workflow_id: str) -> Loading | None:
        """How far a workflow has come; None when it is not being brought."""
        reading = self._readings.get(workflow_id)
        return reading.loading if reading is not None else None

    async def close(self) -> None:
        """Let go of what is still being brought."""
        for running in self._running.values():
            running.cancel()
        await asyncio.gather(*self._running.values(), return_exceptions=True)

    async def _fill(self, workflow_id: str, begun: asyncio.Future[bool]) -> None:
        try:
            cached = await self._store.scan(lambda c: cache.workflow(c, workflow_id))
            if cached is None:
                _tell(begun, False)
                return
            state = self._new_state(cached.schema)
            state.updated = cached.updated
            state.news = News(await self._store.scan(lambda c: cached_unread_changes.news(c, workflow_id)))
            reading = self._readings[workflow_id] = ListReading(state, self._announce)
            await reading.fill(self._store, cached.tasks, first=True)
            self._states[workflow_id] = state
            _tell(begun, True)
            await asyncio.sleep(0)  # it is announced before more of it comes
            stored = await self._columns.read(cached.schema, cached.tasks)
            if stored is not None:
                await reading.fill_stored(self._store, cached.tasks, stored)
            else:
                await reading.fill(self._store, cached.tasks, first=False)
        except DamagedError:  # what is missing comes from the server
            _tell(begun, False)
        except StoreError as error:
            if begun.done():
                self._disk.refused(error)
            else:
                begun.set_exception(error)
        finally:
            self._readings.pop(workflow_id, None)
            begun.cancel()


def _tell(begun: asyncio.Future[bool], brought: bool) -> None:
    """Tell whoever waits; nobody does where the person has gone on to another workflow meanwhile."""
    if not begun.done():
        begun.set_result(brought)
