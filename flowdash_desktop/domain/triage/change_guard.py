"""Whether a person can have seen what somebody else has just changed in the task that they decide about."""

from __future__ import annotations

from collections.abc import Hashable

SEEN_SECONDS = 1.0
"""Nobody has read a change before it was on the screen for so long."""


class ChangeGuard:
    """One press that comes too soon after a change is refused, and the next one counts. Times are seconds of a clock
    that never goes back."""

    def __init__(self) -> None:
        self._task: Hashable | None = None
        self._since: float | None = None

    def changed(self, task: Hashable) -> None:
        """Somebody else has changed a task that is shown; it is not painted yet."""
        self._task, self._since = task, None

    def painted(self, now: float) -> None:
        """The change is on the screen."""
        if self._task is not None and self._since is None:
            self._since = now

    def refuses(self, task: Hashable, down: float) -> bool:
        """Whether a press is not to count. It is judged once: the person is told, and knows of the change then.

        Args:
            task: which task it is for.
            down: when the key went down.
        """
        changed, since = self._task, self._since
        if changed is None or changed != task:
            return False
        self._task = None
        return since is None or down - since < SEEN_SECONDS
