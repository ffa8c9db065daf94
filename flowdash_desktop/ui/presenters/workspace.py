"""One session in the window: its workflows, its state, and the presenters of table and pane."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import (
    ActivityChanged,
    HistoryChanged,
    KeyNeeded,
    Loading,
    LoadingProgressed,
    NewsChanged,
    OtherWorkspaceFound,
    SessionEvent,
    StatusChanged,
    TasksArrived,
    TasksChanged,
    TasksFollowed,
    UploadProgressed,
    WorkflowEvent,
    WorkflowLoaded,
    WorkflowsChanged,
    WorkflowUnavailable,
)
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.session.status import Repairs, SyncStatus
from flowdash_desktop.store.database import StoreError, as_store_error
from flowdash_desktop.store.preferences import AccountKind
from flowdash_desktop.ui.async_qt import gc_control
from flowdash_desktop.ui.async_qt.first_paint import painted
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.lazy_imports import load_one_by_one
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections, PacedStatus
from flowdash_desktop.ui.presenters.filtering.no_match import say_unreachable
from flowdash_desktop.ui.presenters.linked.addresses import AddressesPresenter
from flowdash_desktop.ui.presenters.linked.found_tasks import FoundTasks
from flowdash_desktop.ui.presenters.outbox import OutboxPresenter, operation_title
from flowdash_desktop.ui.presenters.people.me import MePresenter
from flowdash_desktop.ui.presenters.session_run import SessionRun
from flowdash_desktop.ui.presenters.task_list import TaskListPresenter
from flowdash_desktop.ui.presenters.task_seeker import TaskSeeker
from flowdash_desktop.ui.presenters.texts.texts import Words
from flowdash_desktop.ui.presenters.triage.entry import TriageEntry
from flowdash_desktop.ui.presenters.triage.of import TriageOf
from flowdash_desktop.ui.presenters.undo.history import HistoryPresenter
from flowdash_desktop.ui.presenters.unread_changes import NewsPresenter

if TYPE_CHECKING:
    from flowdash_desktop.ui.presenters.task_detail import TaskDetailPresenter

_MANY_CHANGED = 200
"""So many tasks at once are part of one command that may change thousands."""
_MANY = 10_000
"""Tasks, from which on it matters that collections of garbage pass them by."""


class WorkspacePresenter:
    """Shows one account until it is ended.

    Args:
        window: where.
        run: the account; this presenter starts it where that is not done yet.
        arrangements: how the person has arranged it.
        workflow_id: the workflow to show first, None for the one that was shown last.
        on_key_needed: the account waits for another API key.
        on_fault: called with an exception that is a fault of the program.
        on_other_workspace: address and key lead to another workspace than the account's.
    """

    def __init__(
        self,
        window: MainWindow,
        run: SessionRun,
        arrangements: Arrangements,
        workflow_id: str | None,
        on_key_needed: Callable[[str], None],
        on_fault: Callable[[Exception], None],
        on_other_workspace: Callable[[OtherWorkspaceFound], None],
    ) -> None:
        session = self.session = run.session
        self._run, self._rows_shown = run, run.rows_shown
        self._window, self._arrangements = window, arrangements
        self._first = workflow_id
        self._shown: str | None = None
        self._on_key_needed = on_key_needed
        self._on_fault = on_fault
        self._on_other_workspace = on_other_workspace
        self._scope = TaskScope(self._failed)
        self._connections = Connections()
        self._detail: TaskDetailPresenter | None = None
        self._has_ended, self._repairs = False, session.repairs if run.has_begun else Repairs()
        self.list = TaskListPresenter(window, session, arrangements, self._scope, self._begin_new_task, self._tell)
        self.news = NewsPresenter(window, session, self.list)
        self.me = MePresenter(window, session, arrangements, self._scope, self.list.filtering, self._of_pane)
        self._paced = PacedStatus(self._event)
        self._stop_observing = session.observe(self._paced.take)
        on = self._connections.on
        on(window.model.rows.prepared, self._tasks_are_prepared)
        window.table.current.may_begin = self._may_begin
        on(window.table.current.changed, self._current_changed)
        on(window.attention.seen, session.pace.show)
        on(window.attention.turned_to, session.pace.happened)
        session.pace.show(window.attention.visible)
        on(window.filter_bar.workflow_chosen, self.show_workflow)
        on(window.filter_bar.new_task_requested, self._begin_new_task)
        on(window.status.retry_clicked, session.reconnect)
        on(window.refresh_requested, session.reconnect)
        on(window.status.cancel_loading_clicked, self._stop_loading)
        title_of, shown = partial(operation_title, session), lambda: self._shown or ""
        self.history = HistoryPresenter(window, session, self._scope, shown, title_of, self._go_to_shown)
        self.history.show_task = self._show_task
        self._outbox = OutboxPresenter(window, session, self._scope, self.history.take_back, self._show_task)
        self.addresses = AddressesPresenter(window, session, self._scope, self._show_task, self._show_workflow)
        go_to, beside = self.list.go_to, lambda *task: self.detail.visits.open(*task)
        self._found = FoundTasks(window, session, self._scope, shown, go_to, beside)
        self._seeker = TaskSeeker(window, session, shown, self._show_workflow, go_to, lambda: self.detail)
        asked = self.list, self.history, lambda: self.detail.activity, lambda: self.detail.alike
        self._triage = TriageEntry(window, TriageOf(session, arrangements, self._scope, *asked))

    @property
    def detail(self) -> TaskDetailPresenter:
        """What follows the current task at the side, made when first asked for."""
        if self._detail is None:
            # Not imported above: the first rows do not wait until the pane and its editors are loaded.
            from flowdash_desktop.ui.presenters.task_detail import TaskDetailPresenter

            of = self.list.go_to, self._outbox, self.history, self.me, self._arrangements
            self._detail = TaskDetailPresenter(self._window, self.session, self._scope, *of)
            self._detail.is_returning = lambda: self.list.is_returning
            self.list.bulk.again.requires = self._detail.activity.needs.requires
            if self._shown is not None:
                self._detail.show_workflow(self._shown)
        return self._detail

    async def start(self, *, is_new: bool = False) -> None:
        """Open the account and show what is kept of it, unless it is new; connecting goes on behind.

        Raises:
            StoreError: its files can't be used.
        """
        session, window = self.session, self._window
        self._show_account()
        window.filter_bar.set_enabled_for_workflow(False)
        if not is_new:
            window.stack.show_loading(Words.loading())
        last = await self._arrangements.last_workflow()
        if last is None and session.account.kind is AccountKind.LOCAL and not is_new:
            window.stack.show_loading(Words.setting_up())
        self._first = self._first or last
        if self._run.has_begun:
            self._workflows_changed()
            self._status_changed(session.status)
        else:
            await session.start()
        window.status.set_typed(session.drafts.count())
        self._say_repairs()
        self._run.begin(self._on_fault)

    def show_workflow(self, workflow_id: str) -> None:
        """Go to a workflow."""
        self._scope.start(self._show_workflow(workflow_id), name="show workflow", key="show workflow")

    def end(self, *, goes_on: bool = False) -> None:
        """Take what is being typed, and leave the window alone from now on; ``goes_on``: the account does not close."""
        if not goes_on:
            self._run.end()
        if self._has_ended:
            return
        self._has_ended = True
        self._show_loading(None)
        for part in (self._triage, self.addresses, self._found, self._seeker, self.list):
            part.end()
        if self._detail is not None:
            self._detail.end()
        for other in (self._connections, self._outbox, self.history, self.news, self.me, self._paced):
            other.end()
        self._stop_observing()
        gc_control.unfreeze_when_idle()

    async def aclose(self) -> None:
        """``end``, cancel what runs, and close the account's files."""
        self.end()
        await self._put_away()
        await self._run.aclose()
        self._remove_files()

    async def leave(self) -> SessionRun:
        """``end``, cancel what runs here, and give the account, which goes on."""
        self.end(goes_on=True)
        await self._put_away()
        await self.session.unsent(0)  # what is on its way into the account's folder arrives there
        self._remove_files()
        return self._run

    async def _put_away(self) -> None:
        with suppress(StoreError):
            await self.list.store_arrangement()
        await self._scope.aclose()
        if self._detail is not None:
            await self._detail.files.settled()

    def _remove_files(self) -> None:
        if self._detail is not None:
            self._detail.remove_files()

    async def _show_workflow(self, workflow_id: str) -> None:
        self._triage.leave(going_to=workflow_id)
        self.list.leave()
        gc_control.unfreeze_when_idle()
        if self._shown not in (None, workflow_id):
            self._window.notice.leave_workflow(self.history.name_of(self._shown))
        self._shown = workflow_id
        self.history.changed()
        self.history.show_held()
        self._show_workflows()
        self._show_loading(self.session.loading(workflow_id))
        if self._detail is not None:
            self._detail.show_workflow(workflow_id)
        await self.session.open_workflow(workflow_id)
        if self._has_ended:
            return  # the window was closed meanwhile
        self.news.show_workflow(workflow_id)
        await self.list.show(workflow_id)
        await self._show_task_of_table()
        await self._arrangements.keep_last_workflow(workflow_id)

    async def _loaded(self, *, schema_changed: bool) -> None:
        if self.list.workflow_id is None:
            return  # on its way: it is shown as it is by then
        self.news.loaded()
        await self.list.loaded(schema_changed=schema_changed)
        await self._show_task_of_table()
        self._seeker.look_soon()

    async def _show_task_of_table(self) -> None:
        if self._detail is None:
            await painted(self._window.table.viewport())
        self._rows_shown.set()
        if self._detail is None:
            await load_one_by_one()
            await self._window.make_panes()
        await asyncio.sleep(0)  # to show a task takes as long as to show the rows: a key may come between them
        if self._shown is not None and not self._has_ended:
            await self.detail.sections.load(self._shown)
        if not self._has_ended:  # the window was closed meanwhile
            self.detail.loaded()

    def _may_begin(self) -> bool:
        """True when the first task may become current by itself."""
        return self._detail is not None and self._detail.prepare() and not self.list.is_returning

    def _current_changed(self, key: TaskKey | None) -> None:
        """A person was faster than the pane: that is made at once. The row of the last time waits for the paint."""
        if self._detail is None and key is not None and self._rows_shown.is_set():
            self.detail.loaded()

    def _of_pane(self) -> str | None:
        """The workflow of the task in the pane; the one in the table before there is a pane."""
        return (self._detail.linked_task.workflow_id if self._detail is not None else "") or self._shown

    def _begin_new_task(self) -> None:
        self.detail.begin_new_task()

    def _tell(self, words: str, step: str) -> None:
        self.history.tell(words, step)

    def _event(self, event: SessionEvent) -> None:
        if isinstance(event, WorkflowEvent):
            if event.workflow_id == self._shown:
                self._event_of_shown(event)
            return
        match event:
            case WorkflowsChanged():
                self._workflows_changed()
            case TasksFollowed() if self._detail is not None:
                self._detail.follow(event.followings)
            case StatusChanged():
                self._status_changed(event.status)
            case HistoryChanged():
                self.history.changed()
            case UploadProgressed() if self._detail is not None:
                self._detail.progressed(event.edit_id, event.sent, event.total)
            case KeyNeeded():
                self._on_key_needed(error_text(event.reason))
            case OtherWorkspaceFound():
                self._on_other_workspace(event)

    def _event_of_shown(self, event: WorkflowEvent) -> None:
        """What is new in the workflow that is shown."""
        match event:
            case WorkflowLoaded():
                self._scope.start(self._loaded(schema_changed=event.schema_changed), name="show tasks")
            case TasksArrived():
                self.list.arrived(event.part)
            case TasksChanged():
                self._tasks_changed(event)
            case LoadingProgressed():
                self._loading_progressed(event.loading)
            case NewsChanged():
                self.news.changed(event.keys)
            case ActivityChanged() if self._detail is not None:
                self._detail.activity.changed(event.key)
            case WorkflowUnavailable():
                self.list.unavailable(event.reason)

    def _tasks_changed(self, event: TasksChanged) -> None:
        self.list.changed(event.keys, event.renamed)
        if self._detail is not None:
            self._detail.changed(event.keys, event.renamed)
        if len(event.keys) >= _MANY_CHANGED:
            gc_control.freeze_existing()  # what is kept of each waits for the server for some time

    def _loading_progressed(self, loading: Loading | None) -> None:
        self._show_loading(loading)
        if loading is None or loading.stopped:
            self.list.complete()
            self._seeker.look_soon()
            self._tasks_are_here()

    def _status_changed(self, status: SyncStatus) -> None:
        if self._detail is not None:
            self._detail.activity.connection_changed()
        self._show_account()
        self._window.status.set_status(status)
        self._outbox.show()
        self.history.show_held()
        self.history.listing.changed()
        if self._shown is None and not self.session.workflows:
            say_unreachable(self._window.stack, status)
        self.list.connection_changed()
        self._say_repairs()

    def _show_loading(self, loading: Loading | None) -> None:
        """Say how far the tasks have come, where they are not all here."""
        if loading is None:
            self._window.status.show_loading(None)
        else:
            self._window.status.show_loading(loading.count, loading.total, stopped=loading.stopped)

    def _show_account(self) -> None:
        account = self.session.account
        name = Words.account(account, self.session.workspace)
        self._window.status.set_account(name, is_local=account.kind is AccountKind.LOCAL, address=account.base_url)

    def _tasks_are_here(self) -> None:
        if self._shown is not None and len(self.session.shown(self._shown)) >= _MANY:
            gc_control.freeze_existing()

    def _tasks_are_prepared(self) -> None:
        if self._shown is not None and len(self.session.shown(self._shown)) >= _MANY:
            gc_control.give_back()

    def _stop_loading(self) -> None:
        if self._shown is not None:
            self.session.stop_loading(self._shown)

    def _say_repairs(self) -> None:
        repairs = self.session.repairs
        if repairs != self._repairs and (words := Words.repaired(repairs)):
            self._window.notice.show_notice(words, tone="warning", stays=True, of_window=True)
        self._repairs = repairs

    def _workflows_changed(self) -> None:
        known = [w.id for w in self.session.workflows]
        self._show_workflows()
        if known and (self._shown is None or self._shown not in known):
            self.show_workflow(self._first if self._first and self._first in known else known[0])

    def _show_workflows(self) -> None:
        workflows = self.session.workflows
        self._window.filter_bar.set_workflows(workflows, self._shown)
        self._window.show_title(self.history.name_of(self._shown))

    def _go_to_shown(self, workflow_id: str, key: TaskKey) -> None:
        is_open = self.detail.linked_task.workflow_id == workflow_id and self._window.detail.task == key
        if workflow_id == self._shown and key in self.session.shown(workflow_id) and not is_open:
            self.list.go_to(key)

    def _show_task(self, workflow_id: str, key: str, field: str) -> None:
        self._scope.start(self._seeker.seek(workflow_id, TaskKey(key), field), name="show task")

    def _failed(self, error: Exception) -> None:
        if isinstance(error, StoreError | OSError):
            reason = error_text(as_store_error(error))
            self._window.notice.show_notice(Words.not_stored(reason), tone="error", of_window=True)
        elif isinstance(error, FlowdashError):
            self._window.notice.show_notice(error_text(error), tone="error")
        else:
            self._on_fault(error)
