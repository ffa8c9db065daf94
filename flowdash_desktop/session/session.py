"""One account, live: what it shows, what it takes, and who is told."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from flowdash_desktop.domain.edits import CreateTask, Edit, Operation, StagedFile
from flowdash_desktop.domain.field_types.files import RemoteAddress
from flowdash_desktop.domain.history import TurnedStep
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import Workflow, WorkflowSchema, Workspace
from flowdash_desktop.domain.table.columns.column import RawValues
from flowdash_desktop.domain.tasks import Attachment, Task, TaskKey
from flowdash_desktop.domain.workspace.identity import WorkspaceIdentity
from flowdash_desktop.session.accounts.workspace_check import Learned
from flowdash_desktop.session.attachments.file_search import FileSearch
from flowdash_desktop.session.attachments.staging import Admit, Files, Staging
from flowdash_desktop.session.concurrency import shutdown
from flowdash_desktop.session.concurrency.background_tasks import Outcome
from flowdash_desktop.session.connection.connection import Connector
from flowdash_desktop.session.drafts import StoredDrafts
from flowdash_desktop.session.events import Loading, Observer, StepMade, StepTurned, WorkflowsChanged
from flowdash_desktop.session.link_targets import LinkTargets
from flowdash_desktop.session.outbox.bulk import BulkChanges
from flowdash_desktop.session.outbox.resolutions import Decisions
from flowdash_desktop.session.outbox.sending.waits import HOLD_SECONDS
from flowdash_desktop.session.services import Services
from flowdash_desktop.session.sharing.sharing import Sharing
from flowdash_desktop.session.status import Repairs, SyncStatus
from flowdash_desktop.session.tasks.seen import NOBODY, Seen, as_before, seen_of_task
from flowdash_desktop.session.tasks.task_batch import TaskSlice
from flowdash_desktop.session.tasks.unread_changes import WhatIsNew
from flowdash_desktop.session.workflow_jobs import WorkflowJobs
from flowdash_desktop.session.workspace_changes import WorkspaceChanges
from flowdash_desktop.store import outbox
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.preferences import Account
from flowdash_desktop.store.search.file_texts import FileTexts


class Session:
    """A live account. Make it, ``start`` it, keep ``run`` running, and ``close`` it at the end.

    Everything happens on the event loop's thread. ``submit`` and ``attach`` return once the edit is durable here.

    Attributes:
        account: which account it is.
        hold_seconds: how long a deletion or an action waits before it is sent.
        decisions: what a person decides about edits that need them.
        news: what others changed since the person last looked.
        pace: how often the tasks are read again; told by the window when it is seen, and of what is done.
        history: what can be undone, and done again; see ``undo``.
        drafts: what is half-typed.
        files: the attachments that are kept here.
        file_search: finds words in the files that were viewed.
        alike: finds tasks that are like one.
        bulk: changes and deletes many tasks at once.
        sending: how far large steps have been sent.
        activity: comments, checklist and actions of the task that is looked at; told which one that is.
        activity_ahead: reads the same of the tasks that come next.
        link_targets: where links lead.
        workspace_changes: changes the workflows themselves.
        sharing: manages keys and people, and knows whose the account's key is.
        jobs: data syncs of workflows, and exports of their history.
        staging: copies files here, before edits with them are queued.
    """

    def __init__(
        self,
        account: Account,
        store: AccountStore,
        connector: Connector,
        *,
        hold_seconds: float = HOLD_SECONDS,
        learned: Learned | None = None,
    ) -> None:
        """``hold_seconds``: how long a deletion can be undone; ``learned`` is told which workspace a server has."""
        self.account, self.hold_seconds = account, hold_seconds
        self._store, self._connector = store, connector
        services = self._services = Services(store, connector, hold_seconds=hold_seconds, learned=learned)
        self._outbox, self._reading, self._background = services.outbox, services.reading, services.background
        self._worker, self.pace, self.history = services.worker, services.reading.pace, services.history
        self.activity, self.activity_ahead = services.activity, services.activity_ahead
        self.files, self.alike, self.sending = services.files, services.alike, services.sending
        self.presence, self.recent = services.presence, services.recent
        self.files.origin = account.base_url
        self.file_search = FileSearch(FileTexts(store.texts_path))
        self.decisions = Decisions(
            services.outbox,
            services.reading,
            services.edits_moved,
            lambda: self._worker.wake(now=True),
            services.cannot_be_undone,
        )
        self.link_targets = LinkTargets(services.reading, services.link)
        self.workspace_changes = WorkspaceChanges(services.reading, services.link, services.background)
        self.sharing = Sharing(services.link, self.workspace_changes, services.background, services.own_user)
        self.jobs = WorkflowJobs(services.reading, services.link)
        self.staging = Staging(store, self._submit)
        self.bulk = BulkChanges(services.background, services.outbox, services.reading.state, self._submit)
        self.drafts = StoredDrafts(store, services.background, services.reading.state, services.announce)
        services.outbox.followed = self.drafts.followed
        self.news = WhatIsNew(store, services.background, services.disk, services.reading.state, services.announce)
        self._unreadable = 0

    # -- watching -------------------------------------------------------------------------------------------------

    def observe(self, observer: Observer) -> Callable[[], None]:
        """Tell ``observer`` of every change from now on; the answer is a call that ends it."""
        return self._services.observers.add(observer)

    @property
    def repairs(self) -> Repairs:
        """What was damaged on the disk and is mended, to be said once."""
        return Repairs(self._store.cache_set_aside, self._store.outbox_salvaged, self._unreadable)

    @property
    def workspace(self) -> Workspace | None:
        """The workspace, None until it was seen for the first time."""
        return self._reading.workspace

    @property
    def workspace_identity(self) -> WorkspaceIdentity | None:
        """What tells the account's workspace from others, None until it was seen for the first time."""
        return self._services.own_workspace.identity

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

    def slices(self, workflow_id: str, some: Sequence[TaskKey] | None = None) -> Iterator[TaskSlice]:
        """The tasks of a workflow that are here, or ``some``, in order, a few hundred at a time, and what edits make of
        them. Take your time between two of them: tasks that come meanwhile are given, too, and tasks that go are not.
        """
        state = self._reading.state(workflow_id)
        return state.slices(some) if state is not None else iter(())

    def raws(self, workflow_id: str, keys: Iterable[TaskKey]) -> RawValues:
        """Raw values of some tasks by field name, and which: the tasks that the server has and no edit changes."""
        state = self._reading.state(workflow_id)
        return state.raws(keys) if state is not None else ((), {})

    def loading(self, workflow_id: str) -> Loading | None:
        """How far a workflow's tasks have come; None when all are here, or nothing of it is being read."""
        return self._reading.loading(workflow_id)

    def is_complete(self, workflow_id: str) -> bool:
        """True once all tasks of a workflow were read, from server or cache. Only then can it be called empty."""
        state = self._reading.state(workflow_id)
        return state is not None and state.is_complete

    def known(self, workflow_id: str, key: TaskKey) -> Task | None:
        """A task as it is shown, else as the server told it last although it is about to be deleted; else None."""
        shown = self.shown(workflow_id).get(key)
        if shown is not None:
            return shown.task
        state = self._reading.state(workflow_id)
        return state.task(key) if state is not None else None

    async def last_known(self, workflow_id: str, key: TaskKey) -> Task | None:
        """A task as the server told it last, also of a workflow that was not opened; None where that is not stored."""
        return await self._reading.stored_task((workflow_id, key))

    @property
    def pending(self) -> Sequence[Operation]:
        """The outbox, oldest first."""
        return tuple(self._outbox.items.values())

    @property
    def undecided(self) -> Sequence[Operation]:
        """What of it waits for a decision, oldest first; the others are not looked through."""
        return self._outbox.own.undecided

    @property
    def status(self) -> SyncStatus:
        """How the account stands right now."""
        return self._services.status

    # -- life -----------------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Open the account's files and show what they hold.

        Raises:
            StoreError: they can't be used.
        """
        await self._store.open()
        await self._services.own_workspace.load()
        await self._outbox.load(repeats_are_known=self._connector.repeats_are_known)
        await self.history.load()
        await self.drafts.load()
        await self._reading.start()
        self._unreadable = await self._store.scan(outbox.unreadable)
        self._services.announce(WorkflowsChanged())
        self._services.status_changed()

    async def run(self) -> None:
        """Connect, pull and send, until cancelled."""
        await self._services.run()

    async def close(self) -> None:
        """Keep what was submitted, then let go of the server and the files. ``run`` must have ended."""
        await self._background.settled()
        await self._reading.close()
        await self._connector.close()
        await self.file_search.close()
        await self.alike.close()
        await self._store.close()

    def reconnect(self) -> None:
        """Try everything that failed again, now."""
        self._services.begin_again()

    # -- reading --------------------------------------------------------------------------------------------------

    async def open_workflow(self, workflow_id: str) -> None:
        """Show a workflow: from the cache if it is there, and then as the server has it.

        Raises:
            StoreError: the cache can't be read.
        """
        await self._reading.open(workflow_id)

    def open_beside(self, workflow_id: str | None) -> Coroutine[object, object, None]:
        """Read one more workflow beside the one that is shown, None for none; raises as ``open_workflow``."""
        return self._reading.open_beside(workflow_id)

    def request_refresh(self) -> None:
        """Read the current workflow again soon, also where it was stopped."""
        self._reading.request(again=True)

    def stop_loading(self, workflow_id: str) -> None:
        """Read no more of a workflow's tasks until that is asked for again. Tasks that came stay, none is removed."""
        self._reading.stop(workflow_id)

    # -- writing --------------------------------------------------------------------------------------------------

    def submit(
        self, *edits: Edit, identities: Mapping[TaskKey, Identity | None] = NOBODY, step_id: str | None = None
    ) -> Outcome[None]:
        """Make edits durable here and queue them. This begins at once, and ``close`` waits for it: the answer may be
        awaited, and need not be.

        Args:
            edits: what is asked for.
            identities: which tasks the person saw, where they saw them before this moment; else the shown tasks.
            step_id: the id of the undo step that they become; a new one where none is given.

        Raises:
            StoreError: the disk refused; then none of them is kept.
        """
        arrived = self._outbox.expect((edit.workflow_id, edit.task) for edit in edits)
        seen = self.history.seen(edits, identities)
        return self._background.start(self._submit(edits, seen, step_id), "submit", arrived)

    async def _submit(self, edits: Sequence[Edit], seen: Sequence[Seen], step_id: str | None = None) -> None:
        self.pace.happened()
        made = StepMade(await self.history.submit(edits, seen, step_id), edits)
        self._worker.wake()
        self._services.announce(made)

    def undo(self, workflow_id: str) -> Outcome[TurnedStep | None]:
        """Take the newest step of a workflow back, and give it; None for no step. Begins at once, as ``submit``.

        Raises:
            StoreError: the disk refused; then nothing was done.
            BeingSentError: part of it is on its way right now.
            CannotUndoError: it can't be taken back.
        """
        return self._background.start(self._turned(self.history.undo(workflow_id), undone=True), "undo")

    def undo_step(self, step_id: str) -> Outcome[TurnedStep | None]:
        """The same for any step on which no later one stands."""
        return self._background.start(self._turned(self.history.undo_step(step_id), undone=True), "undo")

    def redo(self, workflow_id: str) -> Outcome[TurnedStep | None]:
        """Do again what was undone last in a workflow, and give it; None where there is none. Begins at once, as
        ``submit``.

        Raises:
            StoreError: the disk refused; then nothing was done.
            BeingSentError: part of it is on its way right now.
            CannotUndoError: it can't be done again.
        """
        return self._background.start(self._turned(self.history.redo(workflow_id), undone=False), "redo")

    async def _turned(self, turning: Awaitable[TurnedStep | None], *, undone: bool) -> TurnedStep | None:
        turned = await turning
        self._worker.wake()
        if turned is not None:
            self._services.announce(StepTurned.of(turned, undone=undone))
        return turned

    async def unsent(self, seconds: float) -> int:
        """How many edits are still not sent after so many seconds at most; deletions that are held do not count."""
        await self._background.settled()
        return await shutdown.unsent(self._services, seconds)

    async def send_what_is_held(self, seconds: float) -> None:
        """Before the end: send deletions and actions that still wait, for so long at most; others are kept."""
        await self._background.settled()
        await shutdown.send_what_is_held(self._services, seconds)

    def create(
        self,
        creation: CreateTask,
        files: Files,
        also: Sequence[Edit] = (),
        identities: Mapping[TaskKey, Identity | None] = NOBODY,
        admit: Admit | None = None,
    ) -> Outcome[None]:
        """Queue a new task with the files for its file fields, all or nothing. Begins at once, as ``submit``.

        Args:
            creation: the task.
            files: by the name of their field.
            also: what is done once it is created: its checklist, links to and from it. A link names it by its key.
            identities: see ``submit``.
            admit: says which of the files are taken; the rest is created without them.

        Raises:
            StoreError: a file can't be read or kept, or the disk refused.
        """
        seen = self.history.seen([creation, *also], identities)
        return self._background.start(self.staging.create(creation, files, seen, also, admit), "create")

    def attach(
        self, workflow_id: str, task: TaskKey, field: str, paths: Sequence[Path], identity: Identity | None = None
    ) -> Outcome[None]:
        """Copy files here and queue them for a file field, one edit each, in order, for the task that the person saw
        (``identity``), else for the one that is shown in this moment, whichever has its unique ID when they are copied.
        Begins at once, as ``submit``.

        Raises:
            StoreError: some can't be read or kept; the others are queued.
        """
        arrived = self._outbox.expect([(workflow_id, task)])
        seen = as_before(seen_of_task(self._reading.state(workflow_id), task), identity)
        work = self.staging.attach(workflow_id, task, field, tuple(paths), seen)
        return self._background.start(work, "attach", arrived)

    def rename_file(
        self,
        where: tuple[str, TaskKey, str],
        attachment: Attachment,
        path: Path,
        name: str,
        identity: Identity | None = None,
    ) -> Outcome[None]:
        """Queue another name for an attachment: the API knows none, so its bytes are added under the new name by the
        request that removes it. Begins at once, as ``submit``.

        Args:
            where: the workflow, the task and the field.
            attachment: which file.
            path: its bytes.
            name: its new name, a plain file name.
            identity: the task that the person saw.

        Raises:
            StoreError: the bytes can't be kept, or the disk refused.
        """
        workflow_id, task, _ = where
        seen = as_before(seen_of_task(self._reading.state(workflow_id), task), identity)
        work = self.staging.rename(*where, attachment, path, name, seen)
        return self._background.start(work, "rename file", self._outbox.expect([(workflow_id, task)]))

    def staged_path(self, file: StagedFile) -> Path:
        """Where the bytes of a file are that waits to be sent."""
        return self._store.staged_path(file)

    def attach_addresses(
        self,
        workflow_id: str,
        task: TaskKey,
        field: str,
        addresses: Sequence[RemoteAddress],
        identity: Identity | None = None,
    ) -> Outcome[None]:
        """Queue files that the server fetches from web addresses, as ``attach`` does with files of this computer."""
        seen = as_before(seen_of_task(self._reading.state(workflow_id), task), identity)
        work = self.staging.attach_addresses(workflow_id, task, field, tuple(addresses), seen)
        return self._background.start(work, "attach addresses", self._outbox.expect([(workflow_id, task)]))
