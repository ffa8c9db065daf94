"""The decisions of one stay in triage mode: which there are, where each is on its way, and how it is undone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import UTC, datetime
from math import ceil

from flowdash_desktop.domain.activity_edits import RunAction
from flowdash_desktop.domain.edits import EditState, Operation
from flowdash_desktop.domain.history import TurnedStep
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.triage.later import PutOff
from flowdash_desktop.session.outbox.outbox import BeingSentError
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.undo.undo_plan import CannotUndoError
from flowdash_desktop.ui.presenters.texts.texts import Words
from flowdash_desktop.ui.presenters.triage.texts import TriageTexts
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.triage.strip import MOST, DecisionState, ShownDecision

_LATER = "later "


@dataclass(slots=True)
class Decision:
    """One decision.

    Attributes:
        step: the id of its undo step.
        task: the task.
        title: what the task was called.
        action: what was chosen.
        edit: what was asked for; None where the task was put off.
        color: of the action, ``#rrggbb`` or None.
        is_durable: whether it is on the disk: what does not wait there any more was sent, or discarded.
        state: the state in which it was seen last, None before the first time.
    """

    step: str
    task: TaskKey
    title: str
    action: str
    edit: RunAction | None
    color: str | None
    is_durable: bool = False
    state: EditState | None = None


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

    def add(self, run: RunAction, step: str, color: str | None) -> None:
        """A decision was made, by an action of a colour."""
        shown = self._session.shown(run.workflow_id).get(run.task)
        schema = self._session.schema(run.workflow_id)
        title = Words.task_title(shown.task, schema) if shown is not None and schema is not None else str(run.task)
        self._in_force[step] = Decision(step, run.task, title, run.name, run, color)

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

    def turned(self, step: str, *, undone: bool) -> Decision | None:
        """A step was undone, or done again; the decision that it was, None for another step."""
        here, there = (self._in_force, self._undone) if undone else (self._undone, self._in_force)
        found = here.pop(step, None) or there.get(step)
        if found is not None:
            found.state = None
            there[step] = found
        return found

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
            item = pending.get((one.task, one.edit.action)) if one.edit is not None else None
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
        return [step for step in steps if not await self._session.history.is_carried_out(step)]

    def follow(self, renamed: Mapping[TaskKey, TaskKey]) -> None:
        """The server has given tasks other keys."""
        for decision in (*self._in_force.values(), *self._undone.values()):
            decision.task = renamed.get(decision.task, decision.task)

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
            self._shown(one, pending.get((one.task, one.edit.action)) if one.edit is not None else None)
            for one in self.newest_first()[:MOST]
        ]

    def _pending(self) -> dict[tuple[TaskKey, str], Operation]:
        return {
            (item.edit.task, item.edit.action): item
            for item in self._session.pending
            if isinstance(item.edit, RunAction)
        }

    def _shown(self, one: Decision, item: Operation | None) -> ShownDecision:
        color = self._theme.stage_color(one.color) if one.color else None
        state, seconds = self._state(one, item)
        return ShownDecision(one.step, one.title, one.action, color, state, seconds)

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
