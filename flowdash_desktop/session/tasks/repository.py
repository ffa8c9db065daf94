"""The reading side of a session: what is shown of each workflow, out of the cache, then as the server has it."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import FlowdashError, NotFoundError
from flowdash_desktop.domain.edits import Operation
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.identity import Identity, identity_of, is_another, is_same
from flowdash_desktop.domain.schema import Workflow, WorkflowSchema, Workspace
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.session.concurrency.daemon_threads import end_if_cancelled
from flowdash_desktop.session.connection.connection import ServerConnection
from flowdash_desktop.session.connection.error_policy import asked_to_wait
from flowdash_desktop.session.connection.refresh_schedule import Pace
from flowdash_desktop.session.events import (
    Loading,
    LoadingProgressed,
    SessionEvent,
    TasksChanged,
    WorkflowLoaded,
    WorkflowsChanged,
    WorkflowUnavailable,
)
from flowdash_desktop.session.outbox.index import Confirmed, TaskRef
from flowdash_desktop.session.outbox.outbox import Outbox
from flowdash_desktop.session.status import Connection, DiskState
from flowdash_desktop.session.tasks.cache_loader import Filling
from flowdash_desktop.session.tasks.cache_upkeep import CacheUpkeep
from flowdash_desktop.session.tasks.cache_writer import Puller
from flowdash_desktop.session.tasks.list_loader import ListReading, ReadingStoppedError
from flowdash_desktop.session.tasks.list_merge import ListChanges
from flowdash_desktop.session.tasks.schema_reading import displaced, learn_end_stages, read_schema
from flowdash_desktop.session.tasks.wanted import Wanted
from flowdash_desktop.session.tasks.workflow_state import WorkflowState
from flowdash_desktop.store import cache
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.wire.json import decode
from flowdash_desktop.wire.tasks import task_from_json

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient


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
        link: ServerConnection,
        disk: DiskState,
        announce: Callable[[SessionEvent], None],
        status_changed: Callable[[], None],
    ) -> None:
        self.workspace: Workspace | None = None
        self.workflows: tuple[Workflow, ...] = ()
        self.refreshing = False
        self.pace = Pace()
        self._store = store
        self._outbox = outbox
        self._link = link
        self._disk = disk
        self._announce = announce
        self._status_changed = status_changed
        self._puller = Puller(store)
        self.upkeep = CacheUpkeep(self._puller, disk)
        self._states: dict[str, WorkflowState] = {}
        self.wanted = Wanted()
        self._brought = False
        self._asked = 0.0
        self._refresh = asyncio.Event()
        self.lists = asyncio.Lock()  # held while a list is read and kept, or single tasks are taken beside it
        self.lists_read = Counter[str]()  # to their end, by workflow
        self._filling = Filling(store, self._states, self._new_state, disk, announce, self.upkeep.columns)

    def state(self, workflow_id: str) -> WorkflowState | None:
        """A workflow as it is shown, None until it was loaded."""
        return self._states.get(workflow_id)

    @property
    def current(self) -> WorkflowState | None:
        """The workflow that was opened last, None until it was loaded."""
        return self._states.get(self.wanted.current or "")

    async def start(self) -> None:
        """Read the list of workflows from the cache.

        Raises:
            StoreError: the cache can't be read.
        """
        self.workspace, self.workflows = await self._store.read(lambda c: (cache.workspace(c), cache.workflows(c)))

    async def close(self) -> None:
        """Finish keeping a short list, and let go of what is still being read out of the cache. ``run`` must have
        ended."""
        await self.upkeep.settled()
        await self._filling.close()

    async def open(self, workflow_id: str) -> None:
        """Make a workflow current: show it from the cache if it is there, and then as the server has it.

        It returns once the first of the tasks that the cache holds are shown; the others follow.

        Raises:
            StoreError: the cache can't be read.
        """
        self.wanted.choose(workflow_id)
        await self._show(workflow_id)
        self._status_changed()
        self.request(again=True)

    def open_beside(self, workflow_id: str | None) -> Coroutine[object, object, None]:
        """Read one more workflow beside the current one, None for none; see ``open``. It is chosen at once."""
        self.wanted.choose_beside(workflow_id)
        return self._show_beside(workflow_id)

    async def _show_beside(self, workflow_id: str | None) -> None:
        if workflow_id is not None:
            await self._show(workflow_id)
            self.request()

    async def _show(self, workflow_id: str) -> None:
        if workflow_id not in self._states and await self._filling.begin(workflow_id):
            self._announce(WorkflowLoaded(workflow_id, schema_changed=True))
        elif self._link.connection in (Connection.OFFLINE, Connection.NEEDS_KEY) and self._link.reason is not None:
            self.unreachable(self._link.reason)

    def request(self, *, again: bool = False) -> None:
        """Read the current workflow again soon; ``again`` also where the person had stopped it."""
        if again:
            self.wanted.go_on(self.wanted.current)
        self._refresh.set()

    def stop(self, workflow_id: str) -> None:
        """Read no more of a workflow's tasks until it is asked for again; tasks that came stay."""
        if (reading := self.wanted.reading(workflow_id)) is not None:
            reading.stop(by_person=True)

    def loading(self, workflow_id: str) -> Loading | None:
        """How far a workflow's tasks have come; None when all are here, or nothing of it is being read."""
        state = self._states.get(workflow_id)
        if state is not None and state.is_complete:
            return None
        if (reading := self.wanted.reading(workflow_id)) is not None:
            return reading.loading
        return self._filling.loading(workflow_id) or self.wanted.stopped.get(workflow_id)

    def unreachable(self, reason: Reason) -> None:
        """The server can't be asked: say so of each workflow that is open if nothing of it is here."""
        for workflow_id in self.wanted.all():
            if workflow_id not in self._states:
                self._announce(WorkflowUnavailable(workflow_id, reason))

    def known_workflows(self) -> Sequence[Workflow]:
        """The workflows that the server has, as far as that is known: a list may have been cut short."""
        opened = (state.schema.workflow for state in self._states.values())
        return [*{workflow.id: workflow for workflow in (*opened, *self.workflows)}.values()]

    async def known_schema(self, workflow_id: str) -> WorkflowSchema | None:
        """A workflow's schema as it is shown, or as the cache has it; None where it is not known here.

        Raises:
            StoreError: the cache can't be read.
        """
        if (state := self._states.get(workflow_id)) is not None:
            return state.schema
        return await self._store.read(lambda c: cache.schema(c, workflow_id))

    async def schema_for(self, workflow_id: str, client: FlowdashClient) -> WorkflowSchema:
        """A workflow's schema: as it is known here, or else from the server.

        Raises:
            FlowdashError: it is not known here, and the server does not give it.
        """
        try:
            schema = await self.known_schema(workflow_id)
        except StoreError as error:
            schema = None
            self._disk.refused(error)
        return schema or await client.schema(Workflow(workflow_id, workflow_id), learn=False)

    async def bring(self, workflow_id: str) -> WorkflowState | None:
        """A workflow with all its tasks that the cache holds, None where it holds none and it was not loaded.

        Raises:
            StoreError: the cache can't be read.
        """
        if workflow_id not in self._states:
            await self._filling.begin(workflow_id)
        await self._filling.ended(workflow_id)
        return self._states.get(workflow_id)

    async def last(self, workflow_id: str, key: TaskKey, which: Identity | None) -> tuple[WorkflowSchema, Task | None]:
        """A workflow's schema, and what the server said last of one task as far as that is kept here.

        Args:
            workflow_id: the workflow.
            key: the task's unique ID.
            which: tells it from others that have its unique ID now.

        Raises:
            FlowdashError: nothing of the workflow is kept here, and the server can't be asked.
            StoreError: the cache can't be read.
        """
        state = await self.bring(workflow_id)
        task = state.task(key) if state is not None else None
        if state is not None and task is not None and not is_another(which, identity_of(task, state.schema)):
            return state.schema, task
        if state is not None:
            schema = state.schema
        else:  # its list was never kept, as where the program ended before, or the cache was made anew
            async with self._link.client_now() as client:
                schema = await self.schema_for(workflow_id, client)
        texts = await self._outbox.notes.originals(workflow_id, key)
        text = next((text for known, text in texts if is_same(known, which)), None)
        return schema, task_from_json(decode(text), schema) if text is not None else None

    async def stored_task(self, task: TaskRef) -> Task | None:
        """What the server said last of a task, None where nothing of it is kept here, or that can't be read."""
        try:
            state = await self.bring(task[0])
        except StoreError as error:
            self._disk.refused(error)
            return None
        return state.task(task[1]) if state is not None else None

    def identity(self, workflow_id: str, key: TaskKey) -> Identity | None:
        """What the task is known by that has a unique ID now, None where that is not known."""
        state = self._states.get(workflow_id)
        return state.identity(key) if state is not None else None

    def displaced_by(self, item: Operation, answer: Task | None) -> Mapping[tuple[TaskKey, Identity], bytes]:
        """The last text of a task with more edits that is deleted with one, or whose unique ID the server has given to
        another, as the answer to one shows."""
        return displaced(self._states.get(item.edit.workflow_id), self._outbox, item, answer)

    def edits_moved(self, workflow_id: str, keys: Sequence[TaskKey]) -> None:
        """Show tasks anew whose pending edits are others now."""
        state = self._states.get(workflow_id)
        if state is not None and (changed := state.reproject(keys)):
            self._announce(TasksChanged(workflow_id, changed))

    def edits_confirmed(self, workflow_id: str, confirmed: Sequence[Confirmed]) -> None:
        """Take what the server answered to edits of tasks."""
        state = self._states.get(workflow_id)
        if state is None:
            return
        renamed = {key: new_key for key, _, new_key, _ in confirmed if new_key is not None}
        for key, answer, new_key, text in confirmed:
            state.confirm(key, answer, text)
            if new_key is not None:
                state.news.rename(key, new_key)
            elif answer is None:
                state.news.seen([key])
        keys = [*(key for key, *_ in confirmed), *renamed.values()]
        state.reproject(keys)
        self._announce(TasksChanged(workflow_id, frozenset(keys), renamed))

    def _new_state(self, schema: WorkflowSchema) -> WorkflowState:
        return WorkflowState(schema, self._outbox.of_task, self._outbox.keys_in, self._outbox.own)

    async def run(self) -> None:
        """Read everything that is wanted, now and then, until cancelled."""
        while True:
            async with self._link.unchecked_client() as client:
                begun = self.pace.now()
                self._brought, self._asked = False, 0.0
                if await self._pull_once(client):
                    self.pace.succeeded(self.pace.now() - begun, changed=self._brought)
                else:
                    self.pace.failed(self._asked)
            end_if_cancelled()
            await self.pace.until_due(self._refresh)

    async def _pull_once(self, client: FlowdashClient) -> bool:
        """Read everything that is wanted; False when the server or the disk failed."""
        self._refresh.clear()
        refusals = self._disk.refusals
        self._set_refreshing(True)
        try:
            reading = await self._puller.read_workspace(client, self.workflows)
            await self._link.found(client, reading.identity, takes_batches=reading.workspace.takes_batches)
            await self.upkeep.write(self._puller.keep_workspace(reading))
            if (reading.workspace, reading.workflows) != (self.workspace, self.workflows):
                self.workspace, self.workflows = reading.workspace, reading.workflows
                self.upkeep.forget_gone(self._states, self.workflows)
                self._announce(WorkflowsChanged())
            await self._pull_open(client)
        except FlowdashError as error:
            self._link.failed(client, error)
            self.unreachable(error.reason)
            self._asked = asked_to_wait(error)
            return False
        finally:
            self._set_refreshing(False)
        self._link.succeeded(client)
        if self._disk.refusals > refusals:
            return False
        self._disk.clear()
        return True

    async def _pull_open(self, client: FlowdashClient) -> None:
        """Read the current workflow and the one beside it, until both were read that are wanted by then."""
        done: list[str] = []
        while left := [one for one in self.wanted.in_order(self._states) if one not in done]:
            done.append(left[0])
            await self._pull_if_open(client, left[0])

    async def _pull_if_open(self, client: FlowdashClient, workflow_id: str) -> None:
        if workflow_id in self.wanted.stopped:
            return
        was_read = True
        try:
            was_read = await self._pull_workflow(client, workflow_id)
        except NotFoundError as error:  # the workflow is gone; the server is well
            if workflow_id not in self._states:
                self._announce(WorkflowUnavailable(workflow_id, error.reason))
        if workflow_id == self.wanted.beside and (was_read or workflow_id in self.wanted.stopped):
            self._announce(LoadingProgressed(workflow_id, None))  # a task that is not here now is not there

    async def _pull_workflow(self, client: FlowdashClient, workflow_id: str) -> bool:
        """Read a workflow; False where that was stopped."""
        await self._filling.ended(workflow_id)
        known = self._states.get(workflow_id)
        schema = await read_schema(client, workflow_id, self.workflows, known)
        schema_changed = known is None or known.schema != schema
        if known is None or known.schema.unique_id_field != schema.unique_id_field:
            state, begin = self._new_state(schema), lambda: self._begin(workflow_id, state)
        else:
            state, begin = known, None
            if schema_changed:
                state.schema = schema
                self._announce(WorkflowLoaded(workflow_id, schema_changed=True))
        async with self.lists:
            return await self._pull_list(client, state, begin, schema_changed=schema_changed)

    async def _pull_list(
        self, client: FlowdashClient, state: WorkflowState, begin: Callable[[], None] | None, *, schema_changed: bool
    ) -> bool:
        schema, last_change = state.schema, await self.upkeep.last_change()
        try:
            brought = await self._read_list(client, state, begin)
        except ReadingStoppedError:
            return False
        state.updated = datetime.now(UTC)
        self.lists_read[schema.workflow.id] += 1
        self._brought |= brought is not None and brought.has_news
        if schema.unsure_stages and (schema_changed or brought is not None):
            schema_changed |= await learn_end_stages(client, state, self._announce)
        await self.upkeep.update(state, brought, schema_changed=schema_changed, known=last_change)
        return True

    async def _read_list(
        self, client: FlowdashClient, state: WorkflowState, begin: Callable[[], None] | None
    ) -> ListChanges | None:
        """Read a workflow's tasks; see ``ListReading.read``. Other tasks' last texts that came up on the way are kept.

        Raises:
            FlowdashError: the server or the way to it failed.
            ReadingStoppedError: nobody waits for it any more.
        """
        workflow_id = state.schema.workflow.id
        reading = ListReading(state, self._announce, continued=self.wanted.is_continued(workflow_id))
        self.wanted.begin(workflow_id, reading)
        try:
            return await reading.read(client, begin)
        except ReadingStoppedError:
            if reading.is_halted and not state.is_complete:
                self.wanted.stopped[workflow_id] = reading.loading
            raise
        finally:
            self.wanted.end()
            notes = self._outbox.notes
            if state.originals and await self.upkeep.write(notes.keep_originals(workflow_id, state.originals)):
                state.originals = {}

    def _begin(self, workflow_id: str, state: WorkflowState) -> None:
        self._states[workflow_id] = state
        self._announce(WorkflowLoaded(workflow_id, schema_changed=True))

    def _set_refreshing(self, refreshing: bool) -> None:
        self.refreshing = refreshing
        self._status_changed()
