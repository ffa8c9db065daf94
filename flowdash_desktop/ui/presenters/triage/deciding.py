"""What a decision makes of the queue: its task is decided and the next one comes; undone, it is open again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from time import perf_counter

from PySide6.QtCore import QTimer

from flowdash_desktop.domain.activity import Action
from flowdash_desktop.domain.activity_edits import RunAction
from flowdash_desktop.domain.alike.duplicates import Marking
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.triage.queue import Standing
from flowdash_desktop.session.events import StepTurned
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.triage.decisions import Deciding, Decision
from flowdash_desktop.ui.presenters.triage.display import TriageDisplay
from flowdash_desktop.ui.presenters.triage.key_presses import KeyPresses
from flowdash_desktop.ui.presenters.triage.of import TriageOf
from flowdash_desktop.ui.presenters.triage.run import TriageRun


class QueueDeciding:
    """Hears what is decided while triage mode is on.

    Args:
        window: where.
        of: tells what is asked for.
        run: gives the present queue.
        keys: know which key decided.
        display: shows how things stand.
        go: shows a task of the queue; None for the one that is shown.
    """

    def __init__(
        self,
        window: MainWindow,
        of: TriageOf,
        run: Callable[[], TriageRun],
        keys: KeyPresses,
        display: TriageDisplay,
        go: Callable[[TaskKey | None], None],
    ) -> None:
        self._window, self._of, self._run = window, of, run
        self._keys, self._display, self._go = keys, display, go
        self._mode = window.triage

    def begin(self) -> None:
        """Hear of what is decided from now on."""
        activity, alike = self._of.activity(), self._of.alike()
        activity.leads, activity.ran, activity.stored = self._leads, self._ran, self._stored
        activity.wait.tell = self._mode.strip.refuse  # a notice would lie over the document
        for part in (alike.duplicates, alike.together):
            part.watch(self._marked, self._stored)

    def end(self) -> None:
        """Hear of nothing any more."""
        activity, alike = self._of.activity(), self._of.alike()
        activity.leads, activity.ran = activity.lead, lambda _runs, _step: None
        activity.stored = lambda _step, _durable: None
        activity.wait.tell = self._window.notice.show_notice
        for part in (alike.duplicates, alike.together):
            part.watch()

    def _leads(self, action: Action) -> bool:
        """Lead to what an action still needs; for a linked task, which is not in the queue, as beside the table."""
        is_linked = self._window.table.current.is_elsewhere
        return self._of.activity().lead(action) if is_linked else self._keys.leads(action)

    def _ran(self, runs: Sequence[RunAction], step: str) -> None:
        """An action was asked for, by key or by mouse."""
        if not self._mode.is_on or not runs or self._window.table.current.is_elsewhere:
            return
        buttons = self._window.detail.header.action_bar.buttons
        color = next((b.action.color for b in buttons if b.action.id == runs[0].action), None)
        self._decide(runs, step, color)

    def _marked(self, edits: Sequence[Marking | RunAction], step: str, words: str) -> bool:
        """Tasks were marked as duplicates, or decided with alike ones; gives whether that is said here."""
        if self._mode.is_on and edits:
            self._mode.strip.say(words)
            # A linked task may be in the pane: the tasks of another workflow have the unique IDs of these, too.
            own = [edit for edit in edits if edit.workflow_id == self._run().workflow_id]
            if own:
                self._decide(own, step, None)
        return self._mode.is_on

    def _decide(self, edits: Sequence[Deciding], step: str, color: str | None) -> None:
        decision = self._run().decisions.add(edits, step, color)
        queue = self._run().queue
        self._set_standing(decision, Standing.DECIDED)
        self._run().pace.decided(perf_counter())
        self._keys.decided()
        if self._mode.bar.stay.isChecked() or queue.current not in decision.tasks:
            self._display.show()
        elif (following := queue.next()) is None:
            self._display.show_end()
        else:
            self._go(following)

    def _set_standing(self, decision: Decision, standing: Standing) -> None:
        for task in decision.tasks:
            self._run().queue.set_standing(task, standing)

    def _stored(self, step: str, durable: bool) -> None:
        """A decision is on the disk, or the disk refused it."""
        if durable:
            self._run().decisions.stored(step)
            self._display.show_decisions()
        else:
            self._reopen([step])

    def _reopen(self, steps: Sequence[str]) -> None:
        """Let the tasks be decided about again whose decisions are not carried out."""
        for step in steps:
            if (decision := self._run().decisions.not_carried_out(step)) is not None:
                self._set_standing(decision, Standing.OPEN)
        self._display.show()

    async def reopen_unsent(self, steps: Sequence[str]) -> None:
        """Do so for those of some steps that the server has not carried out."""
        self._reopen(await self._run().decisions.not_sent(steps))

    def turned(self, event: StepTurned) -> None:
        """A step was undone, or done again. What was sent of it stays decided."""
        decision = self._run().decisions.turned(event)
        if decision is not None:
            self._set_standing(decision, Standing.OPEN if event.undone else Standing.DECIDED)
            if event.undone:
                QTimer.singleShot(0, self._window, partial(self._go, decision.task))
            self._display.show_soon()
