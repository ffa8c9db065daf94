"""Actions, comments and the checklist of the task at the side: what is known of them, and what is asked for there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QTimer

from flowdash_desktop.domain.activity import Action
from flowdash_desktop.domain.activity_edits import ActivityEdit, AddComment, AddItem, RunAction
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.text.addresses import AddressKind
from flowdash_desktop.session.outbox.bulk_settings import BulkSettings
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.status import Connection
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.detail.row_keys import PaneKeys
from flowdash_desktop.ui.events import EditAnswer
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.bulk.actions import ActionsOnMany, ready_tasks, with_open_items
from flowdash_desktop.ui.presenters.bulk.planning import lacking
from flowdash_desktop.ui.presenters.bulk.questions import BulkQuestions
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.drafts.unsaved_text import UnsavedText
from flowdash_desktop.ui.presenters.pane.action_needs import ActionNeeds
from flowdash_desktop.ui.presenters.pane.checklist_wait import ChecklistWait
from flowdash_desktop.ui.presenters.pane.gap_leading import GapLeading
from flowdash_desktop.ui.presenters.people.me import MePresenter
from flowdash_desktop.ui.presenters.presence.presenter import PresencePresenter
from flowdash_desktop.ui.presenters.texts.texts import Words
from flowdash_desktop.ui.widgets.opening import open_address

_COUNTED_AT_ONCE = 2000


class ActivityPresenter:
    """Follows the task that the pane shows.

    Args:
        window: whose pane it is.
        session: where it comes from, and where edits go.
        scope: owns what is started here.
        answer: sends an edit again, or asks whether it is to be discarded.
        take_back: undoes an edit that is not sent, by its id.
        me: who the person is.
        settings: from how many tasks on is asked.

    Attributes:
        needs: knows what actions require.
        presence: shows who else is at the task.
        wait: holds an action back until the checklist that it requires was read.
        leads: leads to what an action still needs instead of running it; gives whether it did.
        ran: called with the actions that were just asked for, and with their undo step.
        stored: called with that step once its actions are durable here (True), or were refused by the disk (False).
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        answer: Callable[[EditAnswer], None],
        take_back: Callable[[str], None],
        me: MePresenter,
        settings: BulkSettings,
    ) -> None:
        self._window = window
        self._session = session
        self._scope = scope
        self._many = ActionsOnMany(window, session, BulkQuestions(window, session, scope, settings))
        self.needs = ActionNeeds(window, session)
        self.presence = PresencePresenter(window, session)
        self._leading = GapLeading(window, self.needs)
        self.wait = ChecklistWait(window, session, self.needs, lambda: len(self._targets()) <= 1, self._run)
        self.leads: Callable[[Action], bool] = self.lead
        self.ran: Callable[[Sequence[RunAction], str], None] = lambda _runs, _step: None
        self.stored: Callable[[str, bool], None] = lambda _step, _durable: None
        parts = window.detail.activity
        parts.source = session.activity.shown
        parts.author_of = me.author
        self._me, me.changed = me, self._me_changed
        self._unsaved = UnsavedText(window, session)
        self._connections = Connections()
        on = self._connections.on
        on(parts.edit_requested, self._submit_activity)
        on(parts.action_pressed, self._run)
        on(window.detail.header.question.run_confirmed, self._run_confirmed)
        on(parts.undo_requested, take_back)
        on(parts.answered, answer)
        on(window.detail.header.action_bar.left, self._leave_button)
        on(window.detail.header.action_bar.refused, window.notice.show_notice)
        on(parts.comments.who_requested, lambda: me.ask())
        on(parts.comments.link_confirmed, self._open_link)
        on(parts.notice.left, window.table.setFocus)
        on(parts.actions_changed, self._target_changed)
        self._keys = PaneKeys(window.detail, lambda key: window.table.mode_keys.run_in_pane(key))
        self._counting = QTimer(window, singleShot=True)
        self._counting.timeout.connect(self._show_count)
        on(window.table.current.target_changed, self._target_changed)
        on(window.model.rows.refreshed, lambda _: self._count_again())

    def _leave_button(self) -> None:
        """The button that had the keyboard can't be pressed any more. A linked task stays: the table would take its
        pane."""
        if self._window.table.current.is_elsewhere:
            self._window.detail.take_focus()
        else:
            self._window.table.setFocus()

    def _open_link(self, address: str) -> None:
        if not open_address(address):
            words = Words.no_program_for_address(AddressKind.WEB, address)
            self._window.notice.show_notice(words, tone="warning")

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._counting.stop()
        self._connections.end()
        self._keys.deleteLater()
        self._unsaved.end()
        self._leading.end()
        self.presence.end()
        self.wait.end()
        self._session.activity.look_at("", None)

    def _me_changed(self) -> None:
        """It is known now who the person is, or somebody else was chosen."""
        self._say_who_writes()
        self._window.detail.activity.refresh()

    def _say_who_writes(self) -> None:
        """Show as whom the person writes. Another workflow can have other users."""
        parts, user = self._window.detail.activity, self._me.user()
        parts.performed_by = user.email if user is not None else None
        self._session.presence.performed_by = parts.performed_by or ""
        parts.comments.show_me(user.email if user else "", self._me.name(), is_to_ask=self._me.is_to_ask())

    def look_at(self, workflow_id: str, key: TaskKey | None) -> None:
        """The pane shows this task next, None for none."""
        self._say_who_writes()  # without a refresh: the pane still holds the task before, and refreshes with the next
        self._leading.follow(workflow_id, key)
        self.wait.follow(workflow_id, key)
        self._session.activity.look_at(workflow_id, key)
        self.presence.look_at(workflow_id, key)

    def changed(self, key: TaskKey) -> None:
        """What is known of a task is another."""
        if self._window.detail.task == key:
            self._window.detail.activity.refresh()
            self._leading.follow(self._window.detail.drafts.workflow_id, key)
            self.wait.follow(self._window.detail.drafts.workflow_id, key)
        self._count_again()

    def connection_changed(self) -> None:
        """The server can be reached, or not any more, or has refused something."""
        self.needs.learn()
        parts, online = self._window.detail.activity, self._session.status.connection is not Connection.OFFLINE
        if online != parts.online:
            parts.online = online
            parts.refresh()
            self.wait.look_soon()

    def _submit_activity(self, edit: ActivityEdit) -> None:
        identity = self._window.detail.activity.identity
        submitted = self._session.submit(edit, identities={edit.task: identity})
        if isinstance(edit, AddComment | AddItem):
            self._scope.start(self._keep(edit, identity, submitted), name="comment")
        else:
            self._scope.start(submitted, name="checklist")

    async def _keep(self, edit: AddComment | AddItem, identity: Identity | None, submitted: Awaitable[None]) -> None:
        durable = False
        try:
            await submitted
            durable = True
        finally:
            self._window.detail.activity.kept(edit, identity, durable=durable)

    def lead(self, action: Action) -> bool:
        """Lead to what the task at the side lacks for an action; False where that is nothing. Several tasks have a
        preview, which says what each of them lacks."""
        if len(self._targets()) > 1:
            return False
        self._window.detail.commit_typing()
        return self._leading.lead(action)

    def _run(self, action: Action, pressed: float | None = None) -> None:
        """Run an action on the task at the side; on all that are selected with it in the same stage, when confirmed.

        Args:
            action: what was pressed.
            pressed: when, in seconds of ``perf_counter``, where it has waited since; None for now.
        """
        detail, is_repeat = self._window.detail, self.wait.is_on
        if self._refuses(pressed):
            self.wait.stop()  # the next press counts, and no earlier one
            return
        if self.wait.begin(action):
            if not is_repeat:
                self._leading.stop()  # both speak at the same place
            return
        if self.leads(action):
            return
        run, identity = detail.activity.run_of(action), detail.identity
        if run is None:
            return
        detail.header.question.dismiss()
        selected = self._targets()
        if len(selected) > 1:
            plan = self._many.plan(run, self.needs.requires(run.workflow_id, action), selected)
            if not self._unsaved.stands_against(action.name, run.workflow_id, plan.tasks):
                self._many.ask(run, action, plan, self._submit_runs)
        elif self._unsaved.stands_against(action.name, run.workflow_id, [run.task]):
            return
        elif action.confirmation is None:
            self._submit_runs([run], {run.task: identity})
        else:
            detail.header.question.ask_before(action, self._window.table)

    def _run_confirmed(self, action: Action) -> None:
        """Run an action on the task at the side, whose question was answered there."""
        if self._refuses() or self.leads(action):  # a value may be gone since it was asked
            return
        run, identity = self._window.detail.activity.run_of(action), self._window.detail.identity
        if run is not None and not self._unsaved.stands_against(action.name, run.workflow_id, [run.task]):
            self._submit_runs([run], {run.task: identity})

    def _refuses(self, pressed: float | None = None) -> bool:
        """Whether somebody else has changed the task a moment before, which is said. The next press counts."""
        words = self.presence.refusal(pressed)
        if words and self._window.triage.is_on:
            self._window.triage.strip.refuse(words)
        elif words:
            self._window.notice.show_notice(words, leaves=True)
        return bool(words)

    def _submit_runs(self, runs: Sequence[RunAction], identities: Mapping[TaskKey, Identity | None]) -> None:
        step = str(uuid4())
        self._leading.stop()
        submitted = self._session.submit(*runs, identities=identities, step_id=step)
        self._scope.start(self._store_runs(step, submitted), name="actions")
        self.ran(runs, step)

    async def _store_runs(self, step: str, submitted: Awaitable[None]) -> None:
        try:
            await submitted
        except Exception:
            self.stored(step, False)
            raise
        self.stored(step, True)

    def _targets(self) -> tuple[TaskKey, ...]:
        """The tasks that a button of an action is for: those of the table, where the pane shows one of them."""
        table, task = self._window.table, self._window.detail.task
        if task is None:
            return ()
        is_of_table = not table.current.is_elsewhere and task == table.current_task
        return table.target.tasks() if is_of_table and table.target.has_several() else (task,)

    def _target_changed(self) -> None:
        """Count at once, unless that takes time: then once for all changes in this turn of the loop."""
        if self._window.table.target.count() < _COUNTED_AT_ONCE:
            self._show_count()
        else:
            self._counting.start(0)

    def _count_again(self) -> None:
        """A selected task may have what it lacked, or lack something now."""
        if self._window.table.target.has_several():
            self._counting.start(0)

    def _show_count(self) -> None:
        """Say how many tasks are selected, and at the buttons how many of them are in the stage of the actions."""
        self._counting.stop()
        parts, targets = self._window.detail.activity, self._targets()
        of_stage, without = len(targets), dict[str, int]()
        if of_stage > 1 and (place := parts.place) is not None:
            ready = ready_tasks(self._window.model, place[1], targets)[0]
            of_stage, without = len(ready), self._lacking(place[0], ready)
        self._window.detail.header.set_count(max(1, len(targets)), max(1, of_stage), without)

    def _lacking(self, workflow_id: str, tasks: Sequence[TaskKey]) -> dict[str, int]:
        """How many of some tasks lack something for an action, by its id, as its preview will say."""
        model, rows = self._window.model, self._window.model.table.reader.ids(tasks)
        open_items = partial(with_open_items, self._session, workflow_id)
        offered = (one.action for one in self._window.detail.header.action_bar.buttons if one.is_offered)
        requires = {one.id: self.needs.requires(workflow_id, one) for one in offered}
        found = {action: len(lacking(model, tasks, rows, one, open_items)) for action, one in requires.items()}
        return {action: count for action, count in found.items() if count}
