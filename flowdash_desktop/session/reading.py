"""The reading side of a session: what is shown of each workflow, out of the cache, then as the server has it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import FlowdashError, NotFoundError
from flowdash_desktop.domain.schema import Workflow, WorkflowSchema, Workspace
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.session.events import (
    SessionEvent,
    TasksChanged,
    WorkflowLoaded,
    WorkflowsChanged,
    WorkflowUnavailable,
)
from flowdash_desktop.session.link import Link
from flowdash_desktop.session.outbox import Outbox, TaskRef
from flowdash_desktop.session.puller import Puller
from flowdash_desktop.session.status import Connection, DiskState
from flowdash_desktop.session.threads import end_if_cancelled
from flowdash_desktop.session.workflow_state import WorkflowState
from flowdash_desktop.store import cache
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreError

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

REFRESH_SECONDS = 30.0
_FIRST_WAIT = 1.0


class Reading:
    """The workflows in memory, one of them current, and the service that keeps them up to date.

    Args:
        store: the account's files.
        outbox: whose edits are laid over what the server said.
        link: where a client comes from.
        disk: told when the cache can't be written.
        announce: tells the session's observers.
        status_changed: called when ``refreshing`` or the current workflow is another.
    """

    def __init__(
        self,
        store: AccountStore,
        outbox: Outbox,
        link: Link,
        disk: DiskState,
        announce: Callable[[SessionEvent], None],
        status_changed: Callable[[], None],
    ) -> None:
        self.workspace: Workspace | None = None
        self.workflows: tuple[Workflow, ...] = ()
        self.refreshing = False
        self._store = store
        self._outbox = outbox
        self._link = link
        self._disk = disk
        self._announce = announce
        self._status_changed = status_changed
        self._puller = Puller(store)
        self._states: dict[str, WorkflowState] = {}
        self._current: str | None = None
        self._refresh = asyncio.Event()

    def state(self, workflow_id: str) -> WorkflowState | None:
        """A workflow as it is shown, None until it was loaded."""
        return self._states.get(workflow_id)

    @property
    def current(self) -> WorkflowState | None:
        """The workflow that was opened last, None until it was loaded."""
        return self._states.get(self._current or "")

    async def start(self) -> None:
        """Read the list of workflows from the cache.

        Raises:
            StoreError: the cache can't be read.
        """
        self.workspace, self.workflows = await self._store.read(lambda c: (cache.workspace(c), cache.workflows(c)))

    async def open(self, workflow_id: str) -> None:
        """Make a workflow current: show it from the cache if it is there, and then as the server has it.

        Raises:
            StoreError: the cache can't be read.
        """
        self._current = workflow_id
        if workflow_id not in self._states and await self._load_cached(workflow_id):
            self._announce(WorkflowLoaded(workflow_id, schema_changed=True))
        elif self._link.connection in (Connection.OFFLINE, Connection.NEEDS_KEY):
            self.unreachable(self._link.words)
        self._status_changed()
        self.request()

    def request(self) -> None:
        """Read the current workflow again soon."""
        self._refresh.set()

    def unreachable(self, words: str) -> None:
        """The server can't be asked: say so of the current workflow if nothing of it is here."""
        if self._current is not None and self._current not in self._states:
            self._announce(WorkflowUnavailable(self._current, words))

    async def schema_for(self, workflow_id: str, client: FlowdashClient) -> WorkflowSchema:
        """A workflow's schema: as it is shown, from the cache, or else from the server.

        Raises:
            FlowdashError: it is not known here, and the server does not give it.
        """
        if (state := self._states.get(workflow_id)) is not None:
            return state.schema
        try:
            schema = await self._store.read(lambda c: cache.schema(c, workflow_id))
        except StoreError as error:
            schema = None
            self._disk.refused(error)
        return schema or await client.schema(Workflow(workflow_id, workflow_id), learn=False)

    async def kept(self, workflow_id: str, key: TaskKey) -> tuple[WorkflowSchema | None, Task | None]:
        """A workflow's schema and what the server said last of one task, as far as either is kept here.

        Raises:
            StoreError: the cache can't be read.
        """
        state = self._states.get(workflow_id) or await self._load_cached(workflow_id)
        return (state.schema, state.snapshots.get(key)) if state is not None else (None, None)

    def edit_moved(self, task: TaskRef) -> None:
        """Show a task anew whose pending edits are others now."""
        workflow_id, key = task
        state = self._states.get(workflow_id)
        if state is not None and (changed := state.reproject([key])):
            self._announce(TasksChanged(workflow_id, changed))

    def edit_confirmed(self, task: TaskRef, answer: Task | None, new_key: TaskKey | None) -> None:
        """Take what the server answered to an edit of a task."""
        workflow_id, key = task
        state = self._states.get(workflow_id)
        if state is not None:
            state.confirm(key, answer)
            keys = [key] if new_key is None else [key, new_key]
            state.reproject(keys)
            renamed = {} if new_key is None else {key: new_key}
            self._announce(TasksChanged(workflow_id, frozenset(keys), renamed))

    async def _load_cached(self, workflow_id: str) -> WorkflowState | None:
        cached = await self._store.read(lambda c: cache.workflow(c, workflow_id))
        if cached is None or workflow_id in self._states:
            return self._states.get(workflow_id)
        state = WorkflowState(cached.schema, self._outbox.of_task)
        state.updated = cached.updated
        state.take_all(cached.tasks, self._outbox.keys_in(workflow_id))
        state.unkept = False
        self._states[workflow_id] = state
        return state

    async def run(self) -> None:
        """Read everything that is wanted, now and then, until cancelled."""
        wait = failed_wait = _FIRST_WAIT
        while True:
            async with self._link.client() as client:
                if await self._pull_once(client):
                    wait, failed_wait = REFRESH_SECONDS, _FIRST_WAIT
                else:
                    wait, failed_wait = failed_wait, min(failed_wait * 2, REFRESH_SECONDS)
            end_if_cancelled()
            with suppress(TimeoutError):
                async with asyncio.timeout(wait):
                    await self._refresh.wait()

    async def _pull_once(self, client: FlowdashClient) -> bool:
        """Read everything that is wanted; False when the server or the disk failed."""
        self._refresh.clear()
        refusals = self._disk.refusals
        self._set_refreshing(True)
        try:
            reading = await self._puller.read_workspace(client)
            await self._cache(self._puller.keep_workspace(reading))
            if (reading.workspace, reading.workflows) != (self.workspace, self.workflows):
                self.workspace, self.workflows = reading.workspace, reading.workflows
                self._announce(WorkflowsChanged())
            await self._pull_current(client)
        except FlowdashError as error:
            self._link.failed(client, error)
            self.unreachable(str(error))
            return False
        finally:
            self._set_refreshing(False)
        self._link.succeeded(client)
        if self._disk.refusals > refusals:
            return False
        self._disk.clear()
        return True

    async def _pull_current(self, client: FlowdashClient) -> None:
        if (workflow_id := self._current) is None:
            return
        try:
            await self._pull_workflow(client, workflow_id)
        except NotFoundError as error:  # the workflow is gone; the server is well
            if workflow_id not in self._states:
                self._announce(WorkflowUnavailable(workflow_id, str(error)))

    async def _pull_workflow(self, client: FlowdashClient, workflow_id: str) -> None:
        workflow = next((w for w in self.workflows if w.id == workflow_id), Workflow(workflow_id, workflow_id))
        state = self._states.get(workflow_id)
        since = state.tick if state else None
        reading = await self._puller.read_workflow(client, workflow)
        state = self._states.get(workflow_id)
        schema_changed = state is None or state.schema != reading.schema
        if state is None:
            state = self._states[workflow_id] = WorkflowState(reading.schema, self._outbox.of_task)
        state.schema = reading.schema
        state.updated = reading.at
        changed = state.take_all(reading.tasks, self._outbox.keys_in(workflow_id), since)
        if schema_changed:
            self._announce(WorkflowLoaded(workflow_id, schema_changed=True))
        elif changed:
            self._announce(TasksChanged(workflow_id, changed))
        if schema_changed or state.unkept:
            whole = self._puller.keep(state.schema, tuple(state.snapshots.values()), reading.at)
            state.unkept = not await self._cache(whole)
        else:
            await self._cache(self._puller.keep_unchanged(workflow_id, reading.at))

    async def _cache(self, writing: Awaitable[None]) -> bool:
        """Write to the cache; False when the disk refused, which keeps nothing from being shown."""
        try:
            await writing
        except StoreError as error:
            self._disk.refused(error)
            return False
        return True

    def _set_refreshing(self, refreshing: bool) -> None:
        self.refreshing = refreshing
        self._status_changed()
