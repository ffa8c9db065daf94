"""Triage mode of one account: the queue leads the table's current row, and the pane and the viewer follow that."""

from __future__ import annotations

from functools import partial
from time import perf_counter

from PySide6.QtCore import QTimer

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.triage.later import PutOff
from flowdash_desktop.domain.triage.queue import Standing, TriageQueue
from flowdash_desktop.session.events import (
    ActivityChanged,
    SessionEvent,
    StatusChanged,
    StepTurned,
    TasksChanged,
    WorkflowLoaded,
)
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.texts.put_off_texts import until_words
from flowdash_desktop.ui.presenters.triage.deciding import QueueDeciding
from flowdash_desktop.ui.presenters.triage.decisions import Decisions
from flowdash_desktop.ui.presenters.triage.display import TriageDisplay
from flowdash_desktop.ui.presenters.triage.key_presses import Asked, KeyPresses
from flowdash_desktop.ui.presenters.triage.later import LaterTasks
from flowdash_desktop.ui.presenters.triage.needs import Needs
from flowdash_desktop.ui.presenters.triage.of import TriageOf
from flowdash_desktop.ui.presenters.triage.ordering import QueueOrdering
from flowdash_desktop.ui.presenters.triage.run import TriageRun
from flowdash_desktop.ui.presenters.triage.texts import TriageTexts
from flowdash_desktop.ui.presenters.triage.undoing import Undoing


class TriagePresenter:
    """Fills triage mode and does what is pressed there.

    Args:
        window: where it is shown.
        of: what it works on.

    Attributes:
        keys: what the keys do to the task on the screen.
        later: the tasks that were put off.
        ordering: the order of the queue.
    """

    def __init__(self, window: MainWindow, of: TriageOf) -> None:
        self._window, self._of = window, of
        self._mode = window.triage
        self._run = TriageRun(Decisions(window.theme, of.session))
        self._needs = Needs(window, self._mode, lambda: of.activity().needs)
        self.later = LaterTasks(window, of, of.tasks.put_off, self._came_back)
        self._undoing = Undoing(of, lambda: self._run.decisions, self._take_from_later, self._mode.strip.refuse)
        self.ordering = QueueOrdering(window, of, self._reorder)
        refusal = lambda down: of.activity().presence.refusal(down)  # noqa: E731
        asked = Asked(self.step, self.leave, self._undoing.undo_last, self._ask_later, self.ordering.ask, refusal)
        self.keys = KeyPresses(window, self._needs, asked)
        parts = self.keys, self._needs, self.later, self.ordering
        self._display = TriageDisplay(window, of, lambda: self._run, *parts)
        self._deciding = QueueDeciding(window, of, lambda: self._run, self.keys, self._display, self._go)
        self._is_going = False
        self._return = QTimer(window, singleShot=True)
        self._return.timeout.connect(self._back_to_queue)
        self._connections = Connections()
        mode, on = self._mode, self._connections.on
        on(window.table.current.changed, self._current_changed)
        on(window.table.current.left, self._linked_shown)
        on(window.quick_look.leave_requested, self.leave)
        on(mode.bar.leave_requested, self.leave)
        on(mode.end.leave_requested, self.leave)
        told = partial(window.notice.show_notice, leaves=True)
        on(mode.end.undo_all_requested, lambda: self._undoing.undo_all(told))
        on(mode.end.go_on_requested, self._go_on)
        on(mode.bar.stay_toggled, self._stay)
        on(mode.bar.order_requested, self.ordering.ask)
        on(mode.bar.later_requested, self.later.list)
        on(mode.painted, self.keys.painted)
        on(mode.keys.pressed, self.keys.pressed)
        on(mode.strip.undo_requested, self._undoing.undo)
        on(mode.needs.action, lambda digit: self.keys.lead(int(digit)))
        self._stop_observing = of.session.observe(self._event)

    @property
    def workflow_id(self) -> str:
        """The workflow whose tasks are in the queue, ``""`` before the first time."""
        return self._run.workflow_id

    @property
    def is_on(self) -> bool:
        """Triage mode fills the window."""
        return self._mode.is_on

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._return.stop()
        self._display.stop()
        self.later.end()
        self._connections.end()
        self._stop_observing()

    # In and out

    def enter(self) -> None:
        """Go through what the table shows, in its order, from the current task on, without what was put off."""
        self._of.scope.start(self._enter(self._of.tasks.workflow_id or ""), name="triage", key="triage")

    async def _enter(self, workflow_id: str) -> None:
        await self.later.load(workflow_id)
        await self.ordering.load(workflow_id)
        self._mode.bar.set_stays(await self._of.arrangements.triage.stays_after_decision())
        window = self._window
        shown = window.model.shown.keys()
        keys = await self.ordering.arranged([key for key in shown if key not in self.later])
        if workflow_id != (self._of.tasks.workflow_id or "") or self._mode.is_on:
            return
        if not workflow_id or not shown:
            window.notice.show_notice(TriageTexts.nothing_to_decide(), leaves=True)
            return
        queue = TriageQueue(keys, window.table.current_task if self.ordering.is_of_table else None)
        self._run = TriageRun(Decisions(window.theme, self._of.session), workflow_id, queue)
        self._run.pace.begin(perf_counter())
        self._begin()
        if not keys:  # all that is shown is put off: the list of that is reached from here alone
            self._display.show_end()
            return
        window.look_requested.emit(None)
        self._go(self._run.queue.current)
        self._display.show()

    def _begin(self) -> None:
        """Give the window to triage mode."""
        window = self._window
        window.table.editing.take_all()
        window.detail.commit_typing()
        if window.shows_new_task:
            window.show_detail()
        window.table.current.lead = self
        self._of.history.says_held = False
        self._of.history.show_held()
        self._deciding.begin()
        self._display.begin()
        window.welcome.hide()  # it would lie over the document
        window.table.mode.is_away = True
        self._mode.begin()

    def leave(self) -> None:
        """Go back to the table, at the task that was on the screen."""
        if not self._mode.is_on:
            return
        window = self._window
        window.detail.commit_typing()
        self._return.stop()
        self._display.stop()
        window.table.current.lead = None
        self._of.session.activity_ahead.expect(self._run.workflow_id, ())
        self._deciding.end()
        self._mode.finish()
        window.table.mode.is_away = False
        self._of.history.says_held = True
        self._of.history.show_held()
        window.enter_table()

    # The queue leads the table

    def step(self, by: int) -> bool:
        """Skip the task on the screen, or go back to the one before."""
        queue, before = self._run.queue, self._run.queue.current
        rows = self._window.table
        if before is not None and (rows.current.is_elsewhere or rows.current_task != before):
            self._go(before)
            return True
        found = queue.next() if by > 0 else queue.back()
        if found is None:
            self._display.show_end()
        elif found == before:
            self._mode.strip.refuse(TriageTexts.last_one() if by > 0 else TriageTexts.first_one())
            return False
        self._go(found)
        return True

    def following(self, count: int) -> list[TaskKey]:
        """The tasks that come next."""
        return self._run.queue.upcoming(count)

    def _go(self, key: TaskKey | None) -> None:
        if key is None:
            return
        self._run.queue.go_to(key)
        self._window.detail.commit_typing()
        if self._mode.shows_end:
            self._mode.show_end(False)
            self._window.look_requested.emit(None)
        self._is_going = True
        try:
            if not self._window.table.current.go_to(key):
                self._of.tasks.go_to(key)
        finally:
            self._is_going = False
        self._mode.paint_at_once()

    def _current_changed(self, key: TaskKey | None) -> None:
        """Another row is current: because the queue went there, or somebody else leads there."""
        if not self._mode.is_on:
            return
        table = self._window.table
        if not self._is_going and table.current.goes_on:  # the rows chose their own next one
            self._return.start(0)
        elif not self._is_going and key is not None and self._run.queue.go_to(key) and self._mode.shows_end:
            self._mode.show_end(False)
            self._window.look_requested.emit(None)
        self._needs.begin()
        self._display.show()

    def _linked_shown(self) -> None:
        """A linked task is in the pane, or the one of the queue again."""
        if self._mode.is_on:
            self._display.show_soon()

    def _back_to_queue(self) -> None:
        """Show the task of the queue again: another row became current by itself."""
        queue = self._run.queue
        if not self._mode.is_on or queue.current is None or self._window.table.current_task == queue.current:
            return
        if queue.current not in self._of.session.shown(self._run.workflow_id):
            queue.set_standing(queue.current, Standing.GONE)
            if queue.next() is None:
                self._display.show_end()
        self._go(queue.current)

    def _go_on(self) -> None:
        """Go through the open tasks again."""
        self._go(self._run.queue.next())
        self._mode.take_focus()

    def _reorder(self) -> None:
        """Another order was chosen: the open tasks stand in it from now on."""
        self._of.scope.start(self._put_in_order(), name="order queue", key="order queue")

    async def _put_in_order(self) -> None:
        shown = self._window.model.shown.keys()
        keys = await self.ordering.arranged([key for key in shown if key in self._run.queue])
        if self._mode.is_on:
            self._run.queue.reorder([key for key in keys if self._run.queue.standing(key) is Standing.OPEN])
            if self._run.queue.current is not None:
                self._go(self._run.queue.current)
            self._display.show()
            self._mode.take_focus()

    def _stay(self, stays: bool) -> None:
        self._mode.take_focus()
        store = self._of.arrangements.triage.store_stays_after_decision(stays)
        self._of.scope.start(store, name="store stay", key="store stay")

    # What happens meanwhile

    def _event(self, event: SessionEvent) -> None:
        if not self._mode.is_on:
            return
        match event:
            case StepTurned():
                self._deciding.turned(event)
            case TasksChanged(workflow_id=self._run.workflow_id):
                self._tasks_changed(event)
            case WorkflowLoaded(workflow_id=self._run.workflow_id):
                self._look_at_all()
            case StatusChanged():
                if gone := self._run.decisions.discarded(besides=self._undoing.steps):
                    self._of.scope.start(self._deciding.reopen_unsent(gone), name="discarded")
                self._display.show_soon(only_decisions=True)
            case ActivityChanged(workflow_id=self._run.workflow_id):
                self._activity_changed(event.key)
            case _:
                pass

    def _activity_changed(self, key: TaskKey) -> None:
        if key == self._window.detail.task:
            self._display.show_soon()
        else:
            self._display.show_ready()

    def _ask_later(self) -> None:
        """Put the task on the screen off."""
        if (key := self._window.detail.task) is not None and not self._window.table.current.is_elsewhere:
            self.later.ask(key, self._put_off)

    def _put_off(self, one: PutOff) -> None:
        self._run.queue.set_standing(one.task, Standing.LATER)
        self._run.decisions.put_off(one)
        self._mode.strip.say(TriageTexts.put_off(one.title, until_words(one.until)))
        if self._window.detail.task == one.task:
            following = self._run.queue.next()
            self._go(following)
            if following is None:
                self._display.show_end()
        self._display.show()
        self._mode.take_focus()

    def _take_from_later(self, key: TaskKey) -> None:
        """Take back that a task was put off, and show it."""
        self.later.bring_back(key)
        self._go(key)
        self._mode.take_focus()

    def _came_back(self, one: PutOff) -> None:
        """A task that was put off is due, or the person wants it back."""
        self._run.decisions.came_back(one.task)
        if self._mode.is_on:
            self._run.queue.add(one.task)
            self._mode.strip.say(TriageTexts.is_back(one.title))
            self._display.show()

    def _tasks_changed(self, event: TasksChanged) -> None:
        for old, new in event.renamed.items():
            self._run.queue.rename(old, new)
        self._run.decisions.follow(event.renamed)
        for key in event.keys:
            self._look_at(key)
        self._display.show_soon()

    def _look_at_all(self) -> None:
        for key in self._run.queue.order:
            self._look_at(key)
        self._display.show_soon()

    def _look_at(self, key: TaskKey) -> None:
        """Let a task fall out that is not there any more, or that the filter hides."""
        standing = self._run.queue.standing(key)
        if standing in (Standing.OPEN, Standing.GONE) and key != self._window.detail.task:
            is_there = key in self._of.session.shown(
                self._run.workflow_id
            ) and self._window.model.table.queries.matches(key)
            self._run.queue.set_standing(key, Standing.OPEN if is_there else Standing.GONE)
