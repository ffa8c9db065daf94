"""Which key presses count: a decision is for the task that was on the screen when the key went down."""

from __future__ import annotations

from collections.abc import Hashable
from enum import Enum, auto

REPEAT_SECONDS = 0.25
"""The same key is ignored for so long after a new task came: it was pressed twice, or bounced."""


class Verdict(Enum):
    """Whether a key press counts."""

    COUNTS = auto()
    OTHER_TASK = auto()
    """Another task, or none, was painted when the key went down."""
    TWICE = auto()


class KeyGuard:
    """Compares each press with what was painted. Times are seconds of a clock that never goes back."""

    def __init__(self) -> None:
        self._painted: Hashable | None = None
        self._painted_at = 0.0
        self._led_here: str | None = None
        """The key that decided about the task before."""

    @property
    def painted(self) -> Hashable | None:
        """The task that is on the screen."""
        return self._painted

    def paint(self, task: Hashable, now: float) -> None:
        """A task is on the screen."""
        if task != self._painted:
            self._painted, self._painted_at = task, now

    def decided(self, key: str) -> None:
        """A key decided, so the next task comes by it."""
        self._led_here = key

    def judge(self, key: str, task: Hashable | None, down: float) -> Verdict:
        """Whether a press counts for a task.

        Args:
            key: which key.
            task: the task that the window would act on.
            down: when the key went down.
        """
        if task is None or task != self._painted or down < self._painted_at:
            return Verdict.OTHER_TASK
        if key == self._led_here and down - self._painted_at < REPEAT_SECONDS:
            return Verdict.TWICE
        return Verdict.COUNTS


_JUMP = 5.0


class EventClock:
    """Tells when a key went down by a clock of ours, from the time stamps of events.

    The stamps count from another moment than our clock. The smallest difference that was seen belongs to an event that
    was handled at once, so a larger one says how long an event has waited.
    """

    def __init__(self) -> None:
        self._least: float | None = None

    def moment(self, stamp_ms: int, now: float) -> float:
        """When an event happened.

        Args:
            stamp_ms: its time stamp in milliseconds, 0 for an event without one: that happens now.
            now: the moment at which it is handled, in seconds of a clock that never goes back.
        """
        if stamp_ms <= 0:
            return now
        difference = now - stamp_ms / 1000
        if self._least is None or difference < self._least or difference - self._least > _JUMP:
            self._least = difference
        return stamp_ms / 1000 + self._least
