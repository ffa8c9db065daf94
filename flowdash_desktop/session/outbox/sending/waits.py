"""When operations are due: what was put off is tried later, and what can't be taken back is held a little."""

from __future__ import annotations

import random
from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import contextmanager

from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.domain.edits import HELD, Operation
from flowdash_desktop.session.connection.error_policy import asked_to_wait

HOLD_SECONDS = 6.0
"""How long a deletion or an action waits before it is sent, so that it can be undone."""
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 60.0


class Waits:
    """Remembers by their ids which operations are not due yet.

    Args:
        clock: seconds that never go back.
        hold_seconds: how long a deletion or an action is held.
    """

    def __init__(self, clock: Callable[[], float], hold_seconds: float) -> None:
        self._clock = clock
        self._hold_seconds = hold_seconds
        self._put_off: dict[str, float] = {}
        self._held: dict[str, float] = {}
        self._last_pass = 0.0
        self._pauses = 0
        self._all_until = 0.0

    def now(self) -> float:
        """The present moment."""
        return self._clock()

    def begin_pass(self) -> float:
        """The moment at which a pass over the due operations begins. One that is due later wakes the sleeper."""
        self._last_pass = self._clock()
        return self._last_pass

    def put_off(self, edit_id: str, seconds: float) -> None:
        """Let an operation wait so long from now."""
        self._put_off[edit_id] = self._clock() + seconds

    def put_off_all(self, edit_ids: Iterable[str], seconds: float) -> None:
        """Let operations wait so long, to be sent together then."""
        self._put_off.update(dict.fromkeys(edit_ids, self._clock() + seconds))

    def put_all_off(self, seconds: float) -> None:
        """Let everything wait so long: the server asks for it."""
        self._all_until = max(self._all_until, self._clock() + seconds)

    @property
    def all_wait(self) -> bool:
        """True while everything was put off."""
        return self._all_until > self._clock()

    def forget(self, edit_id: str) -> None:
        """It is not put off any more."""
        self._put_off.pop(edit_id, None)

    def forget_all(self) -> None:
        """Nothing is put off any more."""
        self._put_off.clear()
        self._all_until = 0.0

    def release(self) -> None:
        """Nothing is held any more, from now on."""
        self._hold_seconds = 0.0
        self._held.clear()

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Let everything wait meanwhile. Whoever ends the pause wakes the worker."""
        self._pauses += 1
        try:
            yield
        finally:
            self._pauses -= 1

    def is_waiting(self, edit_id: str) -> bool:
        """True for an operation that was put off, and that no pass has met since it became due."""
        return edit_id in self._put_off

    def is_put_off(self, item: Operation, now: float) -> bool:
        """True until its next attempt is due."""
        return self._pauses > 0 or max(self._all_until, self._put_off.get(item.id, now)) > now

    def is_due(self, item: Operation, now: float) -> bool:
        """True for what is neither put off nor held."""
        return not (self.is_put_off(item, now) or self.is_held(item, now))

    def is_held(self, item: Operation, now: float) -> bool:
        """True for a deletion or an action that was just asked for: it can't be taken back once it is sent."""
        if not isinstance(item.edit, HELD) or item.attempts or item.uncertain or not self._hold_seconds:
            return False
        return self._held.setdefault(item.id, now + self._hold_seconds) > now

    def seconds_left(self, present: Container[str]) -> float | None:
        """Seconds until the next of the operations that waited at the last pass is due; None where none waited."""
        known = [*self._put_off.items(), *self._held.items()]
        moments = [moment for i, moment in known if i in present and moment > self._last_pass]
        if self._all_until > self._last_pass:
            moments.append(self._all_until)
        return max(0.0, min(moments) - self._clock()) if moments else None

    def drop_past(self, present: Container[str]) -> None:
        """Let go of what is due, or not there any more."""
        now = self._clock()
        self._put_off = {i: moment for i, moment in self._put_off.items() if moment > now and i in present}
        self._held = {i: moment for i, moment in self._held.items() if i in present}


def back_off(error: FlowdashError, attempts: int) -> float:
    """Seconds to wait: doubled with each attempt, half of it by chance, and never less than the server asks for."""
    return max(wait_after(attempts), asked_to_wait(error))


def wait_after(attempts: int) -> float:
    """Seconds to wait after so many attempts: doubled with each, half of it by chance."""
    return min(_LONGEST_WAIT, _FIRST_WAIT * 2.0 ** max(0, attempts - 1)) * random.uniform(0.5, 1.0)
