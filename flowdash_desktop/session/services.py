"""What goes on behind a session by itself: connecting, reading, sending; and who is notified of what comes of it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence

from flowdash_desktop.domain.activity import Settled
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.session.accounts.workspace_check import Learned, OtherWorkspaceError, OwnWorkspace
from flowdash_desktop.session.alike_tasks import AlikeTasks
from flowdash_desktop.session.attachments.cache import AttachmentCache
from flowdash_desktop.session.concurrency.background_tasks import BackgroundTasks
from flowdash_desktop.session.concurrency.supervision import Supervisor
from flowdash_desktop.session.connection.battery import runs_on_battery
from flowdash_desktop.session.connection.connection import Connector, ServerConnection
from flowdash_desktop.session.connection.metered_line import MeteredLine
from flowdash_desktop.session.connection.refresh_schedule import watch_power
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.events import (
    HistoryChanged,
    KeyNeeded,
    Observers,
    OtherWorkspaceFound,
    SessionEvent,
    StatusChanged,
    StepTurned,
    UploadProgressed,
)
from flowdash_desktop.session.listening.listener import ChangeListener
from flowdash_desktop.session.listening.presence import Presence
from flowdash_desktop.session.listening.recent_changes import RecentChanges
from flowdash_desktop.session.outbox.index import Confirmed, TaskRef
from flowdash_desktop.session.outbox.outbox import Outbox
from flowdash_desktop.session.outbox.sending.interrupted import settle_interrupted
from flowdash_desktop.session.outbox.sending.worker import OutboxWorker
from flowdash_desktop.session.sharing.own_user import OwnUser
from flowdash_desktop.session.status import Connection, DiskState, SyncStatus, status_of
from flowdash_desktop.session.tasks.activity.activity_ahead import ActivityAhead
from flowdash_desktop.session.tasks.activity.task_activity import ActivityReading
from flowdash_desktop.session.tasks.repository import Reading
from flowdash_desktop.session.tasks.reprojection import show_anew
from flowdash_desktop.session.undo.history import History
from flowdash_desktop.session.undo.sending import StepsBeingSent
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.store.search.alike_index import AlikeIndex

_LINK, _SENDING, _READING = "link", "outbox worker", "puller"


class Services:
    """Listens to the link and to the worker, and tells the others what follows for them.

    Attributes:
        observers: who is notified of what is announced.
        supervisor: starts again what has failed.
        outbox: what waits to be sent.
        link: the way to the server.
        worker: sends.
        disk: whether it takes what is to be kept.
        reading: the workflows in memory, kept up to date.
        history: what can be undone.
        activity: comments, checklist and actions of the task that is looked at.
        files: the attachments that are kept here.
        alike: finds tasks that are like one.
        listener: hears of changes as the server tells them.
        presence: says which task is on the screen here, and knows who else is at one.
        recent: what others have changed a short time ago.
        background: what is finished although the window closes.
        sending: how far large steps have been sent.
        own_user: whose the API key is.
    """

    def __init__(
        self, store: AccountStore, connector: Connector, *, hold_seconds: float, learned: Learned | None = None
    ) -> None:
        """``hold_seconds``: how long a deletion or an action waits before it is sent."""
        self.observers = Observers()
        self.supervisor = Supervisor(self.status_changed)
        self.outbox = Outbox(store)
        self.disk = DiskState(self.status_changed)
        self.own_workspace = OwnWorkspace(store, self.disk, learned)
        self.link = ServerConnection(connector, self, self.own_workspace)
        self.own_user = OwnUser(self.link, self.announce)
        self.reading = Reading(store, self.outbox, self.link, self.disk, self.announce, self.status_changed)
        self.worker = OutboxWorker(self.outbox, self.link, self.reading, self, hold_seconds=hold_seconds)
        self.history = History(
            self.outbox,
            store,
            self.reading.state,
            self._edits_moved,
            lambda: self.announce(HistoryChanged()),
        )
        self.activity = ActivityReading(store, self.link, self.disk, self.reading.state, self.announce)
        self.line = MeteredLine()
        self.activity_ahead = ActivityAhead(self.activity, self._is_saving)
        self.files = AttachmentCache(store.opened_path, store.opened_folder, self.link, self._is_saving)
        self.alike = AlikeTasks(AlikeIndex(store.alike_path), self.reading, store.opened_path, self.announce)
        self.observers.add(self.alike.event)
        self.presence = Presence(self.link, self.announce, self._own_email)
        self.recent = RecentChanges(self.reading.state, lambda email: self.presence.is_own(email))
        self.observers.add(self.recent.event)
        self.listener = ChangeListener(
            self.reading,
            self.link,
            self.announce,
            self.activity.told,
            self.presence,
            self.worker.until_answered,
        )
        self.observers.add(self.listener.event)
        self.background = BackgroundTasks(self.status_changed)
        self.sending = StepsBeingSent(
            self.history,
            self.outbox,
            self.worker,
            self.background,
            lambda turned: self.announce(StepTurned(turned.step.id, undone=True)),
        )
        self._lists_read = 0

    async def run(self) -> None:
        """Connect, pull and send, until cancelled."""
        async with asyncio.TaskGroup() as services:
            for name, run in (
                (_LINK, self.link.run),
                (_SENDING, self._send),
                (_READING, self.reading.run),
                ("kept files", self.files.run),
                ("columns", self.reading.upkeep.columns.run),
                ("alike tasks", self.alike.run),
                ("activity", self.activity.run),
                ("events", self.listener.run),
                ("presence", self.presence.run),
                ("activity ahead", self.activity_ahead.run),
                ("power", lambda: watch_power(self.reading.pace, runs_on_battery)),
                ("metered line", self.line.watch),
                ("own user", self.own_user.run),
            ):
                services.create_task(self.supervisor.keep(name, run), name=name)

    async def _send(self) -> None:
        known = self.link.repeats_are_known
        await settle_interrupted(self.outbox, self, repeats_are_known=known)
        await self.worker.run()

    def _own_email(self) -> str:
        """The e-mail of the user whom the key belongs to, ``""`` for none."""
        return self.own_user.user.email if self.own_user.user is not None else ""

    def _is_saving(self) -> bool:
        """Whether to do without what nobody has asked for: power or traffic is scarce."""
        return self.reading.pace.is_on_battery() or self.line.is_metered

    def begin_again(self) -> None:
        """Try everything that failed again, now."""
        self.disk.clear()
        self.supervisor.restart()
        self.link.reconnect()
        self.worker.wake(now=True)
        self.reading.request(again=True)

    # -- who is told ----------------------------------------------------------------------------------------------

    @property
    def status(self) -> SyncStatus:
        """How the account stands right now."""
        current = self.reading.current
        updated = current.updated if current is not None else None
        link_down = self.supervisor.is_down(_LINK)
        not_sending = link_down or self.supervisor.is_down(_SENDING)
        not_reading = link_down or self.supervisor.is_down(_READING)
        stopped = SessionFault.SENDING_STOPPED if not_sending else SessionFault.READING_STOPPED
        fault = Reason(stopped) if not_sending or not_reading else None
        reason = self.disk.reason or fault or self.link.reason
        counts, refreshing = self.outbox.states, self.reading.refreshing
        return status_of(
            self.link.connection,
            counts,
            saving=self.background.saving,
            on_hold=sum(item.is_on_hold for item in self.outbox.held),
            refreshing=refreshing,
            updated=updated,
            reason=reason,
            not_sending=not_sending,
            not_reading=not_reading,
        )

    def announce(self, event: SessionEvent) -> None:
        """Tell the observers."""
        self.observers.tell(event)

    def status_changed(self) -> None:
        """Tell how the account stands now."""
        status = self.status
        if (lists_read := self.reading.lists_read.total()) != self._lists_read:
            self._lists_read = lists_read
            self.activity.again()
        self.announce(StatusChanged(status))

    # -- what the link tells --------------------------------------------------------------------------------------

    def link_changed(self) -> None:
        """See ``LinkListener``."""
        if self.link.connection is Connection.ONLINE:
            self.own_user.online()
        self.status_changed()

    def connected(self) -> None:
        """See ``LinkListener``."""
        self.worker.wake(now=True)
        self.reading.request()
        self.listener.reconnected()
        self.presence.reconnected()
        self.activity.reconnected()
        self.own_user.connected()

    def unreachable(self, reason: Reason) -> None:
        """See ``LinkListener``."""
        self.reading.unreachable(reason)

    def key_needed(self, reason: Reason) -> None:
        """See ``LinkListener``."""
        self.announce(KeyNeeded(reason))
        self.unreachable(reason)

    def other_workspace_found(self, error: OtherWorkspaceError) -> None:
        """See ``LinkListener``."""
        self.announce(OtherWorkspaceFound(error.own, error.found, len(self.outbox.items)))
        self.unreachable(error.reason)

    # -- what the worker tells ------------------------------------------------------------------------------------

    def edit_moved(self, task: TaskRef) -> None:
        """See ``WorkerListener``."""
        self.edits_moved(task[0], [task[1]])

    def edits_moved(self, workflow_id: str, keys: Sequence[TaskKey]) -> None:
        """See ``WorkerListener``."""
        self.reading.edits_moved(workflow_id, keys)
        self.status_changed()

    async def _edits_moved(self, tasks: Iterable[TaskRef]) -> None:
        await show_anew(tasks, self.reading.state, self.announce)
        self.status_changed()

    def edit_confirmed(self, task: TaskRef, answer: Task | None, new_key: TaskKey | None) -> None:
        """See ``WorkerListener``."""
        workflow_id, key = task
        self.edits_confirmed(workflow_id, [Confirmed(key, answer, new_key)])

    def edits_confirmed(self, workflow_id: str, confirmed: Sequence[Confirmed]) -> None:
        """See ``WorkerListener``."""
        self.reading.edits_confirmed(workflow_id, confirmed)
        for key, answer, *_ in confirmed:
            if answer is None:
                self.activity.forget((workflow_id, key))
            else:
                self.activity.again((workflow_id, key))
        self.status_changed()

    def activity_confirmed(self, task: TaskRef, settled: Settled) -> None:
        """See ``WorkerListener``."""
        self.activity.take(task, settled)
        self.edit_moved(task)

    def cannot_be_undone(self) -> None:
        """See ``WorkerListener``."""
        self.background.start(self.history.load_again(), "history")

    def upload_progressed(self, edit_id: str, sent: int, total: int) -> None:
        """See ``WorkerListener``."""
        self.announce(UploadProgressed(edit_id, sent, total))

    def disk_refused(self, error: StoreError) -> None:
        """See ``WorkerListener``."""
        self.disk.refused(error)
