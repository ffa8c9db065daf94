"""One account, live: what it shows, what it takes, and who is told."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from flowdash_desktop.domain.activity import Settled
from flowdash_desktop.domain.edits import CreateTask, Edit, PendingEdit
from flowdash_desktop.domain.history import Step
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import Workflow, WorkflowSchema, Workspace
from flowdash_desktop.domain.table.column import RawValues
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.session import ending
from flowdash_desktop.session.activity import ActivityReading
from flowdash_desktop.session.bulk import BulkChanges
from flowdash_desktop.session.decisions import Decisions
from flowdash_desktop.session.drafts import KeptDrafts
from flowdash_desktop.session.events import (
    HistoryChanged,
    KeyNeeded,
    Loading,
    Observer,
    Observers,
    SessionEvent,
    StatusChanged,
    UploadProgressed,
    WorkflowsChanged,
)
from flowdash_desktop.session.history import History
from flowdash_desktop.session.kept_files import KeptFiles
from flowdash_desktop.session.kept_work import KeptWork, Outcome
from flowdash_desktop.session.link import Connector, Link
from flowdash_desktop.session.link_targets import LinkTargets
from flowdash_desktop.session.outbox import Outbox
from flowdash_desktop.session.outbox_contents import TaskRef
from flowdash_desktop.session.polling import watch_power
from flowdash_desktop.session.power import runs_on_battery
from flowdash_desktop.session.reading import Reading
from flowdash_desktop.session.recognising import NOBODY, Recognising, Seen, as_before
from flowdash_desktop.session.showing import show_anew
from flowdash_desktop.session.staging import Staging
from flowdash_desktop.session.status import DiskState, Repairs, SyncStatus, status_of
from flowdash_desktop.session.task_slice import TaskSlice
from flowdash_desktop.session.whats_new import WhatIsNew
from flowdash_desktop.session.worker import HOLD_SECONDS, OutboxWorker
from flowdash_desktop.store import outbox
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.store.preferences import Account

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

_log = logging.getLogger(__name__)


class Session:
    """A live account. Make it, ``start`` it, keep ``run`` running, and ``close`` it at the end.

    Everything happens on the event loop's thread. ``submit`` and ``attach`` return once the edit is durable here.

    Attributes:
        account: which account it is.
        decisions: what a person decides about edits that need them.
        news: what others changed since the person last looked.
        pace: how often the tasks are read again; told by the window when it is seen, and of what is done.
        history: what can be undone, and done again; see ``undo``.
        drafts: what is half-typed.
        files: the attachments that are kept here.
        bulk: changes and deletes many tasks at once.
        activity: comments, checklist and actions of the task that is looked at; told which one that is.
        link_targets: where links lead.
    """

    def __init__(
        self, account: Account, store: AccountStore, connector: Connector, *, hold_seconds: float = HOLD_SECONDS
    ) -> None:
        """``hold_seconds``: how long a deletion waits before it is sent, so that it can be undone."""
        self.account = account
        self._store = store
        self._connector = connector
        self._outbox = Outbox(store)
        self._link = Link(connector, self)
        self._worker = OutboxWorker(self._outbox, self._link, self, hold_seconds=hold_seconds)
        self._disk = DiskState(self._status_changed)
        self._reading = Reading(store, self._outbox, self._link, self._disk, self._announce, self._status_changed)
        self.pace = self._reading.pace
        self.decisions = Decisions(self._outbox, self._reading, self.edit_moved, lambda: self._worker.wake(now=True))
        self._recognising = Recognising(self._reading)
        self.history = History(
            self._outbox, store, self._recognising, self._edits_moved, lambda: self._announce(HistoryChanged())
        )
        self.activity = ActivityReading(store, self._link, self._disk, self._reading.state, self._announce)
        self.link_targets = LinkTargets(store, self._reading, self._link)
        self._staging = Staging(store, self._submit)
        self.files = KeptFiles(store.opened_path, store.opened_folder, self._link, self.pace.is_on_battery)
        self._unreadable = 0
        self._updated: datetime | None = None
        self._kept = KeptWork()
        self.bulk = BulkChanges(self._kept, self._outbox, self._reading.state, self._recognising, self._submit)
        self.drafts = KeptDrafts(store, self._kept, self._reading.state, self._announce)
        self._outbox.followed = self.drafts.followed
        self.news = WhatIsNew(store, self._kept, self._disk, self._reading.state, self._announce)
        self._observers = Observers()

    # -- watching -------------------------------------------------------------------------------------------------

    def observe(self, observer: Observer) -> Callable[[], None]:
        """Tell ``observer`` of every change from now on; the answer is a call that ends it."""
        return self._observers.add(observer)

    @property
    def repairs(self) -> Repairs:
        """What was damaged on the disk and is mended, to be said once."""
        return Repairs(self._store.cache_set_aside, self._store.outbox_salvaged, self._unreadable)

    @property
    def workspace(self) -> Workspace | None:
        """The workspace, None until it was seen for the first time."""
        return self._reading.workspace

    @property
    def workflows(self) -> tuple[Workflow, ...]:
        """The workflows, in the server's order."""
        return self._reading.workflows

    def schema(self, workflow_id: str) -> WorkflowSchema | None:
        """A workflow's schema, None until it was loaded."""
        state = self._reading.state(workflow_id)
        return state.schema if state is not None else None

    def shown(self, workflow_id: str) -> Mapping[TaskKey, ShownTask]:
        """A workflow's tasks as they are to be shown, in order; empty until it was loaded.

        Each is made when it is asked for: ask for some, and use ``slices`` for all.
        """
        state = self._reading.state(workflow_id)
        return state.shown if state is not None else {}

    def slices(self, workflow_id: str) -> Iterator[TaskSlice]:
        """All tasks of a workflow that are here, in order, some hundred at a time, and what edits make of them.

        Take your time between two of them: tasks that come meanwhile are given, too, and those that go are not.
        """
        state = self._reading.state(workflow_id)
        return state.slices() if state is not None else iter(())

    def raws(self, workflow_id: str, keys: Iterable[TaskKey]) -> RawValues:
        """Raw values of some tasks by field name, and which: those that the server has and no edit changes."""
        state = self._reading.state(workflow_id)
        return state.raws(keys) if state is not None else ((), {})

    def loading(self, workflow_id: str) -> Loading | None:
        """How far a workflow's tasks have come; None when all are here, or nothing of it is being read."""
        return self._reading.loading(workflow_id)

    def known(self, workflow_id: str, key: TaskKey) -> Task | None:
        """A task as it is shown, else as the server told it last although it is about to be deleted; else None."""
        shown = self.shown(workflow_id).get(key)
        state = self._reading.state(workflow_id)
        return shown.task if shown is not None else state.task(key) if state is not None else None

    @property
    def pending(self) -> Sequence[PendingEdit]:
        """The outbox, oldest first."""
        return tuple(self._outbox.items.values())

    @property
    def held(self) -> Sequence[PendingEdit]:
        """Its deletions and actions, oldest first."""
        return self._outbox.held

    @property
    def status(self) -> SyncStatus:
        """How the account stands right now."""
        current = self._reading.current
        updated = current.updated if current is not None else None
        words = self._disk.words or self._link.words
        counts, reading = self._outbox.states, self._reading.refreshing
        return status_of(self._link.connection, counts, refreshing=reading, updated=updated, words=words)

    # -- life -----------------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Open the account's files and show what they hold.

        Raises:
            StoreError: they can't be used.
        """
        await self._store.open()
        await self._outbox.load(repeats_are_known=self._connector.repeats_are_known)
        await self.history.load()
        await self.drafts.load()
        await self._reading.start()
        self._unreadable = await self._store.read(outbox.unreadable)
        self._announce(WorkflowsChanged())
        self._status_changed()

    async def run(self) -> None:
        """Connect, pull and send, until cancelled."""
        async with asyncio.TaskGroup() as services:
            services.create_task(self._link.run(), name="link")
            services.create_task(self._worker.run(), name="outbox worker")
            services.create_task(self._reading.run(), name="puller")
            services.create_task(self.files.run(), name="kept files")
            services.create_task(self.activity.run(), name="activity")
            services.create_task(watch_power(self.pace, runs_on_battery), name="power")

    async def close(self) -> None:
        """Keep what was submitted, then let go of the server and the files. ``run`` must have ended."""
        await self._kept.settled()
        await self._reading.close()
        await self._connector.close()
        await self._store.close()

    def reconnect(self) -> None:
        """Try everything that failed again, now."""
        self._disk.clear()
        self._link.reconnect()
        self._worker.wake(now=True)
        self.request_refresh()

    # -- reading --------------------------------------------------------------------------------------------------

    async def open_workflow(self, workflow_id: str) -> None:
        """Show a workflow: from the cache if it is there, and then as the server has it.

        Raises:
            StoreError: the cache can't be read.
        """
        await self._reading.open(workflow_id)

    def request_refresh(self) -> None:
        """Read the current workflow again soon, also where it was stopped."""
        self._reading.request(again=True)

    def stop_loading(self, workflow_id: str) -> None:
        """Read no more of a workflow's tasks until that is asked for again. Those that came stay, none is removed."""
        self._reading.stop(workflow_id)

    # -- writing --------------------------------------------------------------------------------------------------

    def submit(self, *edits: Edit, about: Mapping[TaskKey, Identity | None] = NOBODY) -> Outcome[None]:
        """Make edits durable here and queue them. This begins at once, and ``close`` waits for it: the answer may be
        awaited, and need not be.

        Args:
            edits: what is asked for.
            about: which tasks the person saw, where they saw them before this moment; else those that are shown in it.

        Raises:
            StoreError: the disk refused; then none of them is kept.
        """
        arrived = self._outbox.expect((edit.workflow_id, edit.task) for edit in edits)
        return self._kept.start(self._submit(edits, self.history.seen(edits, about)), "submit", arrived)

    async def _submit(self, edits: Sequence[Edit], seen: Sequence[Seen], step_id: str | None = None) -> None:
        self.pace.happened()
        await self.history.submit(edits, seen, step_id)
        self._worker.wake()

    def undo(self) -> Outcome[Step | None]:
        """Take the newest step back, and give it; None where there is none. Begins at once, as ``submit``.

        Raises:
            StoreError: the disk refused; then nothing was done.
            BeingSentError: part of it is on its way right now.
            CannotUndoError: nothing is kept of it.
        """
        return self._kept.start(self._turned(self.history.undo()), "undo")

    def redo(self) -> Outcome[Step | None]:
        """Do again what was undone last, and give it; None where there is none. Begins at once, as ``submit``.

        Raises:
            StoreError: the disk refused; then nothing was done.
            BeingSentError: part of it is on its way right now.
        """
        return self._kept.start(self._turned(self.history.redo()), "redo")

    async def _turned(self, turning: Awaitable[Step | None]) -> Step | None:
        step = await turning
        self._worker.wake()
        return step

    async def unsent(self, seconds: float) -> int:
        """How many edits are still not sent after so many seconds at most; deletions that are held do not count."""
        await self._kept.settled()
        return await ending.unsent(self._outbox, self._worker, self._link, seconds)

    async def send_what_is_held(self, seconds: float) -> None:
        """Before the end: send deletions and actions that still wait, for so long at most; others are kept."""
        await self._kept.settled()
        await ending.send_what_is_held(self._worker, self._link, seconds)

    def create(self, creation: CreateTask, files: Mapping[str, Sequence[Path]]) -> Outcome[None]:
        """Queue a new task with the files for its file fields, all or nothing. Begins at once, as ``submit``.

        Raises:
            StoreError: a file can't be read or kept, or the disk refused.
        """
        (seen,) = self.history.seen([creation])
        return self._kept.start(self._staging.create(creation, files, seen), "create")

    def attach(
        self, workflow_id: str, task: TaskKey, field: str, paths: Sequence[Path], about: Identity | None = None
    ) -> Outcome[None]:
        """Copy files here and queue them for a file field, one edit each, in order, for the task that the person saw
        (``about``), else for the one that is shown in this moment, whichever has its unique ID when they are copied.
        Begins at once, as ``submit``.

        Raises:
            StoreError: some can't be read or kept; the others are queued.
        """
        arrived = self._outbox.expect([(workflow_id, task)])
        seen = as_before(self._recognising.task(workflow_id, task), about)
        work = self._staging.attach(workflow_id, task, field, tuple(paths), seen)
        return self._kept.start(work, "attach", arrived)

    # -- the listener of the link and of the worker ---------------------------------------------------------------

    def link_changed(self) -> None:
        """See ``LinkListener``."""
        self._status_changed()

    def connected(self) -> None:
        """See ``LinkListener``."""
        self._worker.wake(now=True)
        self._reading.request()
        self.activity.reconnected()

    def unreachable(self, words: str) -> None:
        """See ``LinkListener``."""
        self._reading.unreachable(words)

    def key_needed(self, words: str) -> None:
        """See ``LinkListener``."""
        self._announce(KeyNeeded(words))
        self.unreachable(words)

    async def schema_for(self, workflow_id: str, client: FlowdashClient) -> WorkflowSchema:
        """See ``WorkerListener``."""
        return await self._reading.schema_for(workflow_id, client)

    def kept_task(self, task: TaskRef) -> Task | None:
        """See ``WorkerListener``."""
        return self._reading.kept_task(task)

    def edit_moved(self, task: TaskRef) -> None:
        """See ``WorkerListener``."""
        self._reading.edit_moved(task)
        self._status_changed()

    async def _edits_moved(self, tasks: Iterable[TaskRef]) -> None:
        await show_anew(tasks, self._reading.state, self._announce)
        self._status_changed()

    def edit_confirmed(self, task: TaskRef, answer: Task | None, new_key: TaskKey | None) -> None:
        """See ``WorkerListener``."""
        self._reading.edit_confirmed(task, answer, new_key)
        if answer is None:
            self.activity.forget(task)
        else:
            self.activity.again(task)
        self._status_changed()

    def activity_confirmed(self, task: TaskRef, settled: Settled) -> None:
        """See ``WorkerListener``."""
        self.activity.take(task, settled)
        self.edit_moved(task)

    def cannot_be_undone(self) -> None:
        """See ``WorkerListener``."""
        self._kept.start(self.history.load_again(), "history")

    def upload_progressed(self, edit_id: str, sent: int, total: int) -> None:
        """See ``WorkerListener``."""
        self._announce(UploadProgressed(edit_id, sent, total))

    def disk_refused(self, error: StoreError) -> None:
        """See ``WorkerListener``."""
        self._disk.refused(error)

    def _status_changed(self) -> None:
        status = self.status
        if status.updated != self._updated:
            self._updated = status.updated
            self.activity.again()
        self._announce(StatusChanged(status))

    def _announce(self, event: SessionEvent) -> None:
        self._observers.tell(event)
