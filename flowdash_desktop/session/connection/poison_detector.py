"""Edits at which the server fails again and again although it takes others: those are the person's to decide.

Every failure here may pass, so a count of attempts proves nothing: the whole server may be in trouble, and then all
edits wait. That it is the edit is shown only by others of its workflow that went through between its failures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from flowdash_desktop.api.errors import FlowdashError, NetworkError, NetworkFault, ServerError
from flowdash_desktop.domain.edits import AttachFile, EditProblem, Operation, Refusal
from flowdash_desktop.session.connection.error_policy import worded_problem

LONG_ENOUGH = 120.0
"""Seconds since its first failure before which an edit is never called one that keeps failing."""
MANY = 5
"""How often it has failed by then at least."""
ALONE = 3
"""How many of these came after others had gone through since the one before."""
HELD_UP = 3
"""After so many failures later edits that do not depend on it need not wait for it."""


@dataclass(slots=True)
class _Streak:
    """The failures of one edit: since when (seconds), how many, how many of them alone, and what was taken before."""

    since: float
    count: int
    alone: int
    taken: int
    is_alone: bool = False


class Failing:
    """Counts since the start of the session; what was counted before is tried anew.

    Args:
        clock: seconds that never go back.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._streaks: dict[str, _Streak] = {}
        self._taken: Counter[str] = Counter()

    def taken(self, item: Operation) -> None:
        """The server has carried an edit out."""
        self._streaks.pop(item.id, None)
        self._taken[item.edit.workflow_id] += 1

    def failed(self, item: Operation, error: FlowdashError) -> EditProblem | None:
        """An attempt has failed in a way that may pass; gives why the person is asked, once it does not.

        Args:
            item: the edit, with this attempt among its ``attempts``.
            error: how it ended.
        """
        streak = self._streaks.get(item.id)
        if not _tells_of_the_edit(item, error):
            if streak is not None:
                streak.is_alone = False
            return None
        taken = self._taken[item.edit.workflow_id]
        if streak is None or item.attempts <= 1:  # the first, or begun anew by the person
            self._streaks[item.id] = _Streak(self._clock(), 1, 0, taken)
            return None
        streak.count += 1
        streak.is_alone = taken > streak.taken
        streak.alone += streak.is_alone
        streak.taken = taken
        if streak.count < MANY or streak.alone < ALONE or self._clock() - streak.since < LONG_ENOUGH:
            return None
        del self._streaks[item.id]
        return worded_problem(Refusal.KEEPS_FAILING, error)

    def is_alone(self, item: Operation) -> bool:
        """True where its last failure says nothing of the line: others had gone through since the one before."""
        streak = self._streaks.get(item.id)
        return streak is not None and streak.is_alone

    def holds_up(self, item: Operation) -> bool:
        """True where it has failed so often that what does not depend on it goes on before it."""
        streak = self._streaks.get(item.id)
        return streak is not None and streak.count >= HELD_UP and item.attempts >= HELD_UP


def _tells_of_the_edit(item: Operation, error: FlowdashError) -> bool:
    """Whether a failure may be the edit's own: the server has got it and failed, or never came to an end.

    A file takes long on a bad line whatever the server makes of it.
    """
    if isinstance(error, NetworkError):
        is_late = error.fault in (NetworkFault.TIMED_OUT, NetworkFault.TOO_SLOW)
        return is_late and error.request_sent and not isinstance(item.edit, AttachFile)
    return isinstance(error, ServerError)
