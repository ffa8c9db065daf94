"""Who is where, and until when: in memory, bounded for each key and in all."""

from __future__ import annotations

import time
from collections.abc import Callable

from flowdash_desktop.server.presence.sign import LEAVING_SECONDS, STAYS_SECONDS, Sign

MOST_OF_A_KEY = 16
"""So many windows of one key are known [choice]; of more the ones that were silent for longest are forgotten."""

MOST_WINDOWS = 2_000
"""In all [choice], likewise."""

Window = tuple[str, str]
"""A key's digest and what its window calls itself: nobody can speak for the window of another key."""


class PresenceBoard:
    """Not thread-safe.

    Args:
        clock: seconds that never go back.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._signs: dict[Window, tuple[float, Sign]] = {}
        """Who has spoken last comes last."""

    def __len__(self) -> int:
        return len(self._signs)

    def put(self, sign: Sign) -> set[str]:
        """Take a window's word; gives the workflows in which others see something else now."""
        window = sign.key, sign.window
        before = self._signs.get(window)
        if sign.is_leaving:
            return self._leave(window, sign, before)
        self._signs.pop(window, None)
        changed = set() if before is None else {before[1].workflow}
        if sign.task is not None:
            self._signs[window] = self._clock() + STAYS_SECONDS, sign
            changed.add(sign.workflow)
            changed |= self._make_room(sign.key)
        elif before is None:
            return set()
        return set() if before is not None and before[1] == sign else changed

    def _leave(self, window: Window, sign: Sign, before: tuple[float, Sign] | None) -> set[str]:
        if before is not None and before[1].workflow == sign.workflow:
            end = min(before[0], self._clock() + LEAVING_SECONDS)
            self._signs[window] = end, before[1]
        return set()

    def _make_room(self, key: str) -> set[str]:
        """Forget who was silent for longest where there are too many."""
        own = [window for window in self._signs if window[0] == key]
        gone = own[: max(len(own) - MOST_OF_A_KEY, 0)]
        gone += [*self._signs][: max(len(self._signs) - len(gone) - MOST_WINDOWS, 0)]
        return self._forget(gone)

    def _forget(self, windows: list[Window]) -> set[str]:
        found = (self._signs.pop(window, None) for window in windows)
        return {one[1].workflow for one in found if one is not None}

    def end_silent(self, lets_in: Callable[[str], bool]) -> set[str]:
        """Forget who has said nothing for too long, and keys that open nothing any more; gives the workflows in which
        that is seen.

        Args:
            lets_in: whether a key opens the workspace, by its digest.
        """
        now = self._clock()
        shut = {key for key in {key for key, _ in self._signs} if not lets_in(key)}
        over = [window for window, (end, _) in self._signs.items() if end <= now or window[0] in shut]
        return self._forget(over)

    def next_end(self) -> float | None:
        """Seconds until somebody is forgotten who says nothing more, None for nobody."""
        ends = [end for end, _ in self._signs.values()]
        return max(min(ends) - self._clock(), 0.0) if ends else None

    def in_workflow(self, workflow: str) -> list[Sign]:
        """The windows that show a task of a workflow, the one that has spoken last at the end."""
        return [sign for _, sign in self._signs.values() if sign.workflow == workflow]
