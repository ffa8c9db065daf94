"""Says after a decision, and never before, that most alike tasks were decided otherwise."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flowdash_desktop.domain.activity_edits import RunAction
from flowdash_desktop.domain.activity_projection import running_action
from flowdash_desktop.domain.alike.agreement import difference
from flowdash_desktop.domain.edits import Edit, TaskEdit
from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import SessionEvent, StepMade, StepTurned, TasksChanged
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.alike.outcomes import ActionOutcomes
from flowdash_desktop.ui.presenters.texts.alike_texts import difference_words
from flowdash_desktop.ui.presenters.texts.texts import Words
from flowdash_desktop.ui.widgets.text import short

_log = logging.getLogger(__name__)
_COMPARED = 10
"""So many of the most alike decided tasks count: the others are less and less alike."""
_LETTERS = 40


@dataclass(frozen=True, slots=True)
class _Decision:
    """A decision of a person about one task.

    Attributes:
        step: its undo step.
        edit: what was asked for.
        stage: the stage of the task before.
    """

    step: str
    edit: RunAction | TaskEdit
    stage: str


class DifferencesPresenter:
    """Compares each decision about a single task with those about alike ones.

    Args:
        window: where it is said.
        session: tells what is decided.
        scope: owns what is started here.
        arrangements: what is known of actions.
        tell: says what was done, with *Undo* for its step.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        arrangements: Arrangements,
        tell: Callable[[str, str], None],
    ) -> None:
        self._window, self._session, self._scope, self._tell = window, session, scope, tell
        self._outcomes = ActionOutcomes(session, arrangements.alike)
        self._carried: dict[tuple[str, TaskKey], _Decision] = {}
        """Actions of which it is not seen yet where they lead, by task."""
        self._undone: set[str] = set()
        self._said = "", ""
        """The step of which something is said in a message, and what."""
        self._stop_observing = session.observe(self._event)

    def end(self) -> None:
        """Compare nothing from now on."""
        self._stop_observing()

    def _event(self, event: SessionEvent) -> None:
        match event:
            case StepMade():
                self._made(event)
            case StepTurned():
                self._turned(event)
            case TasksChanged() if self._carried:
                self._tasks_changed(event)

    def _made(self, event: StepMade) -> None:
        edit = _deciding(event.edits)
        shown = self._session.shown(edit.workflow_id).get(edit.task) if edit is not None else None
        if edit is None or shown is None:
            return
        decision = _Decision(event.step, edit, shown.task.stage)
        if isinstance(edit, RunAction):
            self._carried[edit.workflow_id, edit.task] = decision
        if self._window.task_actions.tell_difference.isChecked():
            self._scope.start(self._judge(decision), name="compare decision")

    def _turned(self, event: StepTurned) -> None:
        """What is undone differs from nothing."""
        if not event.undone:
            self._undone.discard(event.step)
            return
        self._undone.add(event.step)
        self._carried = {ref: one for ref, one in self._carried.items() if one.step != event.step}
        if "triage" in self._window.__dict__:
            self._window.triage.strip.difference.clear(event.step)

    def _tasks_changed(self, event: TasksChanged) -> None:
        """See where actions have led: the answer to one has the task as it is then."""
        shown = self._session.shown(event.workflow_id)
        for key in event.keys:
            decision, task = self._carried.get((event.workflow_id, key)), shown.get(key)
            if decision is None or task is None or running_action(task.activity) is not None:
                continue
            del self._carried[event.workflow_id, key]
            self._take_undo(decision.step)
            if task.task.stage not in ("", decision.stage):
                self._scope.start(self._learn(decision, task.task.stage), name="learn outcome")

    def _take_undo(self, step: str) -> None:
        """An action was carried out: what is said of it offers no way back any more."""
        if "triage" in self._window.__dict__:
            self._window.triage.strip.difference.take_undo(step)
        if self._said[0] == step and self._window.notice.isVisible() and self._window.notice.text == self._said[1]:
            self._tell(self._said[1], "")

    async def _learn(self, decision: _Decision, stage: str) -> None:
        """An action has led to a stage: what could not be compared before is compared now, without a way back."""
        edit = decision.edit
        if not isinstance(edit, RunAction):
            return
        was_known = await self._outcomes.of(edit.workflow_id, edit.action)
        await self._outcomes.learn(edit.workflow_id, edit.action, stage)
        if not was_known and self._window.task_actions.tell_difference.isChecked():
            await self._compare(decision, stage, can_undo=False)

    async def _judge(self, decision: _Decision) -> None:
        edit = decision.edit
        if isinstance(edit, RunAction):
            stage = await self._outcomes.of(edit.workflow_id, edit.action)
        else:
            stage = edit.value if isinstance(edit.value, str) else ""
        if stage:
            await self._compare(decision, stage, can_undo=True)

    async def _compare(self, decision: _Decision, stage: str, *, can_undo: bool) -> None:
        workflow_id, key = decision.edit.workflow_id, decision.edit.task
        schema = self._session.schema(workflow_id)
        if schema is None or not schema.is_end_stage(stage):
            return
        try:
            found = await self._session.alike.find(workflow_id, key, _COMPARED)
        except StoreError as error:
            _log.warning("A decision was not compared: %s", error)
            return
        differs = difference(stage, [one.task.stage for one in found.decided])
        shown = self._session.shown(workflow_id).get(key)
        if differs is None or shown is None or decision.step in self._undone:
            return
        title = short(Words.task_title(shown.task, schema), _LETTERS)
        self._say(difference_words(title, stage, differs.others, differs.alike), decision.step, can_undo=can_undo)

    def _say(self, words: str, step: str, *, can_undo: bool) -> None:
        """In triage mode the strip says it: a message would lie over the next task."""
        if "triage" in self._window.__dict__ and self._window.triage.is_on:
            self._window.triage.strip.difference.say(words, step, can_undo=can_undo)
        else:
            self._said = step, words
            self._tell(words, step if can_undo else "")


def _deciding(edits: Sequence[Edit]) -> RunAction | TaskEdit | None:
    """What decides about a single task; None for anything else, also for a duplicate, which is expected to differ."""
    if len(edits) != 1:
        return None
    (edit,) = edits
    decides = isinstance(edit, RunAction) or (isinstance(edit, TaskEdit) and edit.field == STAGE)
    return edit if decides and isinstance(edit, RunAction | TaskEdit) else None
