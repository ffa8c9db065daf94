"""The decisions of one stay in triage mode: which there are, where each is on its way, and how it is undone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from math import ceil

from flowdash_desktop.domain.activity_edits import RunAction
from flowdash_desktop.domain.edits import EditState, Operation
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.triage.strip import MOST, DecisionState, ShownDecision


@dataclass(slots=True)
class Decision:
    """One decision.

    Attributes:
        step: the id of its undo step.
        task: the task.
        title: what the task was called.
        action: what was chosen.
        edit: what was asked for.
        color: of the action, ``#rrggbb`` or None.
    """

    step: str
    task: TaskKey
    title: str
    action: str
    edit: RunAction
    color: str | None


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
        """How many are in force."""
        return len(self._in_force)

    def add(self, decision: Decision) -> None:
        """A decision was made."""
        self._in_force[decision.step] = decision

    def turned(self, step: str, *, undone: bool) -> Decision | None:
        """A step was undone, or done again; the decision that it was, None for another step."""
        here, there = (self._in_force, self._undone) if undone else (self._undone, self._in_force)
        found = here.pop(step, None)
        if found is not None:
            there[step] = found
        return found

    def follow(self, renamed: Mapping[TaskKey, TaskKey]) -> None:
        """The server has given tasks other keys."""
        for decision in (*self._in_force.values(), *self._undone.values()):
            decision.task = renamed.get(decision.task, decision.task)

    def newest_first(self) -> list[Decision]:
        """All in force."""
        return [*reversed(self._in_force.values())]

    def by_action(self) -> Mapping[str, int]:
        """How often each action was chosen, the most frequent first."""
        return dict(Counter(decision.action for decision in self._in_force.values()).most_common())

    def shown(self) -> list[ShownDecision]:
        """The last ones with their states, the newest first."""
        pending = {
            (item.edit.task, item.edit.action): item
            for item in self._session.pending
            if isinstance(item.edit, RunAction)
        }
        return [self._shown(one, pending.get((one.task, one.edit.action))) for one in self.newest_first()[:MOST]]

    def _shown(self, one: Decision, item: Operation | None) -> ShownDecision:
        color = self._theme.stage_color(one.color) if one.color else None
        state, seconds = self._state(item)
        return ShownDecision(one.step, one.title, one.action, color, state, seconds)

    def _state(self, item: Operation | None) -> tuple[DecisionState, int]:
        if item is None:
            return DecisionState.SENT, 0
        if item.is_on_hold:
            waited = (datetime.now(UTC) - item.created).total_seconds()
            return DecisionState.WAITS, max(0, ceil(self._session.hold_seconds - waited))
        state = {EditState.SENDING: DecisionState.SENDING, EditState.NEEDS_YOU: DecisionState.NEEDS_YOU}
        return state.get(item.state, DecisionState.SAVED_HERE), 0
