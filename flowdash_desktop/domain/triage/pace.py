"""How fast a person decides, and how long the rest will take."""

from __future__ import annotations

from collections import deque
from statistics import median

_LAST = 20
_FEWEST = 3
"""So many decisions are needed before a time is said."""
PAUSE = 300.0
"""Seconds; a longer gap is a pause and says nothing about the pace."""


class Pace:
    """The median time between decisions. Times are seconds of a clock that never goes back."""

    def __init__(self) -> None:
        self._gaps: deque[float] = deque(maxlen=_LAST)
        self._last: float | None = None

    def begin(self, now: float) -> None:
        """The person begins, or comes back from something else."""
        self._last = now

    def decided(self, now: float) -> None:
        """A decision was made."""
        if self._last is not None and 0 <= now - self._last <= PAUSE:
            self._gaps.append(now - self._last)
        self._last = now

    def seconds(self) -> float | None:
        """The time that one decision takes; None while too few were made."""
        return median(self._gaps) if len(self._gaps) >= _FEWEST else None

    def left(self, tasks: int) -> float | None:
        """The seconds until so many tasks are decided; None while too few were."""
        each = self.seconds()
        return None if each is None else each * tasks
