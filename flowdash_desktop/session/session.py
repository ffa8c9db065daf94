"""One account, live: what it shows, what it takes, and who is told."""

from __future__ import annotations

import asyncio
import logging
import mimetypes
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from flowdash_desktop.api.errors import FlowdashError, NotFoundError
from flowdash_desktop.domain.edits import AttachFile, Edit, EditState, PendingEdit
from flowdash_desktop.domain.field_types.files import DEFAULT_CONTENT_TYPE, file_name
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import Workflow, WorkflowSchema, Workspace
from flowdash_desktop.domain.tasks import Attachment, Task, TaskKey
from flowdash_desktop.session.events import (
    KeyNeeded,
    Observer,
    SessionEvent,
    StatusChanged,
    TasksChanged,
    UploadProgressed,
    WorkflowLoaded,
    WorkflowsChanged,
    WorkflowUnavailable,
)
from flowdash_desktop.session.link import Connector, Link
from flowdash_desktop.session.outbox import Outbox, TaskRef
from flowdash_desktop.session.puller import Puller
from flowdash_desktop.session.status import SyncStatus
from flowdash_desktop.session.threads import in_thread
from flowdash_desktop.session.worker import OutboxWorker
from flowdash_desktop.session.workflow_state import WorkflowState
from flowdash_desktop.store import cache
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.store.preferences import Account

_log = logging.getLogger(__name__)
REFRESH_SECONDS = 30.0


class Session:
    """A live account. Make it, ``start`` it, keep ``run`` running, and ``close`` it at the end.

    Everything happens on the event loop's thread. ``submit`` and ``attach`` return once the edit is durable here.
    """

    def __init__(self, account: Account, store: AccountStore, connector: Connector) -> None:
        self.account = account
        self.workspace: Workspace | None = None
        self.workflows: tuple[Workflow, ...] = ()
        self._store = store
        self._connector = connector
        self._outbox = Outbox(store)
        self._link = Link(connector, self._status_changed, lambda words: self._announce(KeyNeeded(words)))
        self._worker = OutboxWorker(self._outbox, self._link, self)
        self._puller = Puller(store)
        self._states: dict[str, WorkflowState] = {}
        self._current: str | None = None
        self._refresh = asyncio.Event()
        self._refreshing = False
        self._disk_words = ""
        self._observers: list[Observer] = []

    # -- watching -------------------------------------------------------------------------------------------------

    def observe(self, observer: Observer) -> Callable[[], None]:
        """Tell ``observer`` of every change from now on; the answer is a call that ends it."""
        self._observers.append(observer)
        return lambda: self._observers.remove(observer) if observer in self._observers else None

    def schema(self, workflow_id: str) -> WorkflowSchema | None:
        """A workflow's schema, None until it was loaded."""
        state = self._states.get(workflow_id)
        return state.schema if state else None

    def shown(self, workflow_id: str) -> Mapping[TaskKey, ShownTask]:
        """A workflow's tasks as they are to be shown, in order; empty until it was loaded."""
        state = self._states.get(workflow_id)
        return state.shown if state else {}

    @property
    def pending(self) -> Sequence[PendingEdit]:
        """The outbox, oldest first."""
        return tuple(self._outbox.items.values())

    @property
    def status(self) -> SyncStatus:
        """How the account stands right now."""
        counts = dict.fromkeys(EditState, 0)
        for item in self._outbox.items.values():
            counts[item.state] += 1
        state = self._states.get(self._current or "")
        return SyncStatus(
            connection=self._link.connection,
            waiting=counts[EditState.SAVED_HERE],
            sending=counts[EditState.SENDING],
            needs_you=counts[EditState.NEEDS_YOU],
            refreshing=self._refreshing,
            updated=state.updated if state else None,
            words=self._disk_words or self._link.words,
        )

    # -- life -----------------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Open the account's files and show what they hold.

        Raises:
            StoreError: they can't be used.
        """
        await self._store.open()
        await self._outbox.load(repeats_are_known=self._connector.repeats_are_known)
        self.workspace, self.workflows = await self._store.read(lambda c: (cache.workspace(c), cache.workflows(c)))
        if self._store.cache_set_aside is not None:
            _log.info("the cache could not be read and was set aside")
        self._announce(WorkflowsChanged())
        self._status_changed()

    async def run(self) -> None:
        """Connect, pull and send, until cancelled."""
        async with asyncio.TaskGroup() as services:
            services.create_task(self._link.run(), name="link")
            services.create_task(self._worker.run(), name="outbox worker")
            services.create_task(self._pull(), name="puller")

    async def close(self) -> None:
        """Let go of the server and the files. ``run`` must have ended."""
        await self._connector.close()
        await self._store.close()

    def reconnect(self) -> None:
        """Try everything that failed again, now."""
        self._disk_words = ""
        self._link.reconnect()
        self._worker.wake(now=True)
        self.request_refresh()

    # -- reading --------------------------------------------------------------------------------------------------

    async def open_workflow(self, workflow_id: str) -> None:
        """Show a workflow: from the cache if it is there, and then as the server has it.

        Raises:
            StoreError: the cache can't be read.
        """
        self._current = workflow_id
        if workflow_id not in self._states and await self._load_cached(workflow_id):
            self._announce(WorkflowLoaded(workflow_id, schema_changed=True))
        self._status_changed()
        self.request_refresh()

    def request_refresh(self) -> None:
        """Read the current workflow again soon."""
        self._refresh.set()

    async def _load_cached(self, workflow_id: str) -> WorkflowState | None:
        cached = await self._store.read(lambda c: cache.workflow(c, workflow_id))
        if cached is None or workflow_id in self._states:
            return self._states.get(workflow_id)
        state = WorkflowState(cached.schema, self._outbox.of_task)
        state.updated = cached.updated
        state.take_all(cached.tasks, self._outbox.keys_in(workflow_id))
        self._states[workflow_id] = state
        return state

    async def _pull(self) -> None:
        while True:
            client = await self._link.client()
            self._refresh.clear()
            self._set_refreshing(True)
            try:
                reading = await self._puller.read_workspace(client)
                if (reading.workspace, reading.workflows) != (self.workspace, self.workflows):
                    self.workspace, self.workflows = reading.workspace, reading.workflows
                    self._announce(WorkflowsChanged())
                if self._current is not None:
                    await self._pull_workflow(self._current)
                self._disk_words = ""
                self._link.succeeded()
            except FlowdashError as error:
                self._pull_failed(error)
            except StoreError as error:
                self.disk_refused(error)
            finally:
                self._set_refreshing(False)
            try:
                async with asyncio.timeout(REFRESH_SECONDS):
                    await self._refresh.wait()
            except TimeoutError:
                pass

    def _pull_failed(self, error: FlowdashError) -> None:
        if isinstance(error, NotFoundError):
            self._link.succeeded()
        else:
            self._link.failed(error)
        if self._current is not None and self._current not in self._states:
            self._announce(WorkflowUnavailable(self._current, str(error)))

    async def _pull_workflow(self, workflow_id: str) -> None:
        workflow = next((w for w in self.workflows if w.id == workflow_id), Workflow(workflow_id, workflow_id))
        state = self._states.get(workflow_id)
        since = state.tick if state else None
        reading = await self._puller.read_workflow(await self._link.client(), workflow)
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
        await self._puller.keep(state.schema, tuple(state.snapshots.values()), reading.at)

    # -- writing --------------------------------------------------------------------------------------------------

    async def submit(self, *edits: Edit) -> None:
        """Make edits durable here and queue them.

        Raises:
            StoreError: the disk refused; then none of them is kept.
        """
        for ref in await self._outbox.add(edits):
            self.edit_moved(ref)
        self._worker.wake()

    async def attach(self, workflow_id: str, task: TaskKey, field: str, paths: Sequence[Path]) -> None:
        """Copy files here and queue them for a file field, one edit each, in order.

        Raises:
            StoreError: one can't be read or kept; those before it are queued.
        """
        for path in paths:
            name = file_name(path.name)
            content_type = mimetypes.guess_type(name)[0] or DEFAULT_CONTENT_TYPE
            staged = await in_thread(lambda p=path, n=name, t=content_type: self._store.stage(p, n, t), "stage")  # type: ignore[misc]
            await self.submit(AttachFile(workflow_id, task, field, staged))

    async def retry(self, edit_id: str) -> None:
        """Send a refused edit again.

        Raises:
            StoreError: the disk refused.
        """
        if ref := await self._outbox.retry(edit_id):
            self.edit_moved(ref)
            self._worker.wake(now=True)

    async def discard(self, edit_id: str) -> None:
        """Let go of an edit that is not being sent.

        Raises:
            StoreError: the disk refused.
        """
        if ref := await self._outbox.discard(edit_id):
            self.edit_moved(ref)

    async def download(
        self, attachment: Attachment, target: Path, on_progress: Callable[[int, int | None], None] | None = None
    ) -> None:
        """Write an attachment's bytes to a file, whole or not at all.

        Raises:
            FlowdashError: the server or the way to it failed.
            OSError: the file can't be written.
        """
        client = await self._link.client()
        await client.download(attachment.blob_id, target, on_progress=on_progress)

    def opened_path(self, attachment: Attachment) -> Path:
        """Where an attachment is kept for opening it in another program."""
        folder = "".join(c if c.isalnum() or c in "-_" else "_" for c in attachment.blob_id)[:100]
        return self._store.files_folder / folder / file_name(attachment.filename)

    # -- the worker's listener ------------------------------------------------------------------------------------

    async def schema_for(self, workflow_id: str) -> WorkflowSchema | None:
        """See ``WorkerListener``."""
        state = self._states.get(workflow_id) or await self._load_cached(workflow_id)
        return state.schema if state else None

    def edit_moved(self, task: TaskRef) -> None:
        """See ``WorkerListener``."""
        workflow_id, key = task
        state = self._states.get(workflow_id)
        if state is not None and (changed := state.reproject([key])):
            self._announce(TasksChanged(workflow_id, changed))
        self._status_changed()

    def edit_confirmed(self, task: TaskRef, answer: Task | None, new_key: TaskKey | None) -> None:
        """See ``WorkerListener``."""
        workflow_id, key = task
        state = self._states.get(workflow_id)
        if state is not None:
            state.confirm(key, answer)
            keys = [key] if new_key is None else [key, new_key]
            state.reproject(keys)
            renamed = {} if new_key is None else {key: new_key}
            self._announce(TasksChanged(workflow_id, frozenset(keys), renamed))
        self._status_changed()

    def upload_progressed(self, edit_id: str, sent: int, total: int) -> None:
        """See ``WorkerListener``."""
        self._announce(UploadProgressed(edit_id, sent, total))

    def disk_refused(self, error: StoreError) -> None:
        """See ``WorkerListener``."""
        self._disk_words = str(error)
        self._status_changed()

    # -- announcing -----------------------------------------------------------------------------------------------

    def _set_refreshing(self, refreshing: bool) -> None:
        self._refreshing = refreshing
        self._status_changed()

    def _status_changed(self) -> None:
        self._announce(StatusChanged(self.status))

    def _announce(self, event: SessionEvent) -> None:
        for observer in tuple(self._observers):
            try:
                observer(event)
            except Exception as error:  # a fault of one observer must not stop the sending
                context = {"message": "an observer failed", "exception": error}
                asyncio.get_running_loop().call_exception_handler(context)
