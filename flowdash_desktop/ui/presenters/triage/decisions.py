"""The decisions of one stay in triage mode: which there are, where each is on its way, and how it is undone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from math import ceil
from typing import TypeAlias

from flowdash_desktop.domain.activity_edits import AddComment, RunAction
from flowdash_desktop.domain.alike.duplicates import Marking
from flowdash_desktop.domain.edits import EditState, Operation, TaskEdit
from flowdash_desktop.domain.history import TurnedStep
from flowdash_desktop.domain.link_edits import LinkTask
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.triage.later import PutOff
from flowdash_desktop.session.events import StepTurned
from flowdash_desktop.session.outbox.outbox import BeingSentError
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.undo.undo_plan import CannotUndoError
from flowdash_desktop.ui.presenters.texts.duplicate_texts import DuplicateTexts
from flowdash_desktop.ui.presenters.texts.texts import Words
from flowdash_desktop.ui.presenters.triage.texts import TriageTexts
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.triage.strip import MOST, DecisionState, ShownDecision

_LATER = "later "
Deciding: TypeAlias = RunAction | Marking


@dataclass(slots=True)
class Decision:
    """One decision.

    Attributes:
        step: the id of its undo step.
        task: the task.
        title: what the task was called.
        action: what was chosen.
        edit: what was asked for, and closes the task; None where the task was put off.
        color: of the action, ``#rrggbb`` or None.
        is_durable: whether it is on the disk: what does not wait there any more was sent, or discarded.
        state: the state in which it was seen last, None before the first time.
        edits: the first edit of each task that was decided by it; none where the task was put off.
    """

    step: str
    task: TaskKey
    title: str
    action: str
    edit: Deciding | None
    color: str | None
    is_durable: bool = False
    state: EditState | None = None
    edits: Mapping[TaskKey, Deciding] = field(default_factory=dict)

    @property
    def tasks(self) -> tuple[TaskKey, ...]:
        """The tasks that are decided by it."""
        return tuple(self.edits) or (self.task,)


class Decisions:
    """All of them, the oldest first. One that is undone is taken out, and comes back when it is done again.

    Args:
        theme: colours of actions.
        session: knows what waits.
    """

    def __init__(self, theme: Theme, session: Session) -> None:
        self._theme, self._session = theme, session
        self._in_force: dict[str, Decision] = {}
        self._undone: dict[str, Decision] = {}

    def __len__(self) -> int:
        """How many decisions are in force."""
        return sum(one.edit is not None for one in self._in_force.values())

    def add(self, edits: Sequence[Deciding], step: str, color: str | None) -> Decision:
        """A decision was made, by an action of a colour, by marking a task as a duplicate, or by giving a stage.

        Args:
            edits: what was asked for, that of the task on the screen first; there may be others of the same step.
            step: its undo step.
            color: of the action.
        """
        edit, title = edits[0], self._title(edits[0], edits[0].task)
        made = self._in_force[step] = Decision(step, edit.task, title, _action_of(edits), edit, color)
        made.edits = {one.task: one for one in reversed(edits)}
        made.edits = {task: made.edits[task] for task in dict.fromkeys(one.task for one in edits)}
        return made

    def _title(self, edit: Deciding, task: TaskKey) -> str:
        shown, schema = self._session.shown(edit.workflow_id).get(task), self._session.schema(edit.workflow_id)
        return Words.task_title(shown.task, schema) if shown is not None and schema is not None else str(task)

    def put_off(self, one: PutOff) -> None:
        """A task was put off: it stands in the strip, and is taken back there."""
        step = f"{_LATER}{one.task}"
        self._in_force.pop(step, None)
        self._in_force[step] = Decision(step, one.task, one.title, TriageTexts.later(), None, None, is_durable=True)

    def task_put_off(self, step: str) -> TaskKey | None:
        """The task that was put off by a step, None for a step that is a decision."""
        one = self._in_force.get(step)
        return one.task if one is not None and one.edit is None else None

    def came_back(self, task: TaskKey) -> None:
        """A task is not put off any more."""
        self._in_force = {s: one for s, one in self._in_force.items() if one.edit is not None or one.task != task}

    def _decided(self) -> list[Decision]:
        return [one for one in self.newest_first() if one.edit is not None]

    async def undo_all(self) -> tuple[int, int]:
        """Undo all that can be undone; how many were, and how many stay."""
        undone = stay = 0
        for decision in self._decided():
            try:
                turned: TurnedStep | None = await self._session.undo_step(decision.step)
            except (BeingSentError, CannotUndoError):
                stay += 1
            else:
                undone += turned is not None
        return undone, stay

    def turned(self, event: StepTurned) -> Decision | None:
        """A step was undone, or done again; the decision that it was, None for another step.

        Where the server has carried out a part of it, that stays in force, and the other part is given.
        """
        here, there = (self._in_force, self._undone) if event.undone else (self._undone, self._in_force)
        found = here.get(event.step) or there.get(event.step)
        if found is None:
            return None
        stays = _part(found, event.step, event.remaining.intersection(found.tasks))
        if stays is None:
            here.pop(event.step, None)
        else:
            stays.title = self._title(found.edits[stays.task], stays.task)
            here[event.step] = stays
        turned = _part(found, event.part or event.step, set(found.tasks) - event.remaining)
        if turned is not None:
            turned.title = (
                found.title if turned.task == found.task else self._title(found.edits[turned.task], turned.task)
            )
            there[turned.step] = turned
        return turned

    def stored(self, step: str) -> None:
        """A decision is durable."""
        if (found := self._in_force.get(step)) is not None:
            found.is_durable = True

    def not_carried_out(self, step: str) -> Decision | None:
        """A decision was refused by the disk, or discarded; None for a step that is not in force."""
        found = self._in_force.pop(step, None)
        if found is not None:
            self._undone[step] = found
        return found

    def discarded(self, *, besides: Set[str]) -> list[str]:
        """Note the state of each. Give the steps that needed the person and wait no more; see ``not_sent``.

        Args:
            besides: steps that are being undone, which is said of them.
        """
        pending, gone = self._pending(), []
        for one in self._in_force.values():
            item = pending.get((one.task, _name_of(one.edit))) if one.edit is not None else None
            if item is not None:
                one.state = item.state
            elif one.is_durable and one.state is EditState.NEEDS_YOU and one.step not in besides:
                one.state = None
                gone.append(one.step)
        return gone

    async def not_sent(self, steps: Iterable[str]) -> list[str]:
        """The steps that wait no more and that the server has not carried out: they were discarded.

        The last state that was seen does not tell: a refused one may be retried and sent before anybody looks again.
        """
        return [
            step for step in steps if not self._is_there(step) and not await self._session.history.is_carried_out(step)
        ]

    def _is_there(self, step: str) -> bool:
        """Whether the task of a mark is in the stage that closes it: nothing else tells that it was sent."""
        one = self._in_force.get(step)
        if one is None or not isinstance(one.edit, TaskEdit):
            return False
        shown = self._session.shown(one.edit.workflow_id).get(one.task)
        return shown is not None and shown.task.values.get(one.edit.field) == one.edit.value

    def follow(self, renamed: Mapping[TaskKey, TaskKey]) -> None:
        """The server has given tasks other keys."""
        for decision in (*self._in_force.values(), *self._undone.values()):
            decision.task = renamed.get(decision.task, decision.task)
            decision.edits = {renamed.get(task, task): edit for task, edit in decision.edits.items()}

    def newest_first(self) -> list[Decision]:
        """All in force."""
        return [*reversed(self._in_force.values())]

    def by_action(self) -> Mapping[str, int]:
        """How often each action was chosen, the most frequent first."""
        return dict(Counter(decision.action for decision in self._decided()).most_common())

    def summary(self, left: int) -> tuple[str, str, list[str], str]:
        """What the card at the end shows, where so many tasks are open."""
        lines = [f"{one.action}: {one.title}" for one in self._decided()]
        go_on = TriageTexts.go_on(left) if left else ""
        return TriageTexts.end_title(len(self), left), TriageTexts.counts(self.by_action()), lines, go_on

    def shown(self) -> list[ShownDecision]:
        """The last ones with their states, the newest first."""
        pending = self._pending()
        return [
            self._shown(one, pending.get((one.task, _name_of(one.edit))) if one.edit is not None else None)
            for one in self.newest_first()[:MOST]
        ]

    def _pending(self) -> dict[tuple[TaskKey, str], Operation]:
        return {
            (item.edit.task, _name_of(item.edit)): item
            for item in self._session.pending
            if isinstance(item.edit, RunAction | TaskEdit | LinkTask | AddComment)
        }

    def _shown(self, one: Decision, item: Operation | None) -> ShownDecision:
        color = self._theme.stage_color(one.color) if one.color else None
        state, seconds = self._state(one, item)
        can_be_undone = one.edit is not None and not isinstance(one.edit, RunAction | AddComment)
        return ShownDecision(one.step, one.title, one.action, color, state, seconds, can_be_undone=can_be_undone)

    def _state(self, one: Decision, item: Operation | None) -> tuple[DecisionState, int]:
        if one.edit is None:
            return DecisionState.LATER, 0
        if item is None:
            return DecisionState.SENT if one.is_durable else DecisionState.WAITS, 0
        if item.is_on_hold:
            waited = (datetime.now(UTC) - item.created).total_seconds()
            return DecisionState.WAITS, max(0, ceil(self._session.hold_seconds - waited))
        state = {EditState.SENDING: DecisionState.SENDING, EditState.NEEDS_YOU: DecisionState.NEEDS_YOU}
        return state.get(item.state, DecisionState.SAVED_HERE), 0


def _part(decision: Decision, step: str, tasks: Set[TaskKey]) -> Decision | None:
    """What a decision is for some of its tasks, under a step of its own; None for none of them."""
    edits = {task: edit for task, edit in decision.edits.items() if task in tasks}
    if not edits:
        return None
    task, edit = next(iter(edits.items()))
    return replace(decision, step=step, task=task, edit=edit, edits=edits, state=None)


def _name_of(edit: Deciding) -> str:
    """What tells an edit from the others of its task."""
    match edit:
        case RunAction():
            return edit.action
        case TaskEdit() | LinkTask():
            return f"\n{edit.field}"
        case AddComment():
            return "\n"


def _action_of(edits: Sequence[Deciding]) -> str:
    """What was chosen: an action, a stage, or that a task is a duplicate."""
    first = edits[0]
    if isinstance(first, RunAction):
        return first.name
    is_stage = all(isinstance(one, TaskEdit) for one in edits)
    return str(first.value) if isinstance(first, TaskEdit) and is_stage else DuplicateTexts.chip()
