"""The commits of the last minutes: a client that comes back with the id of one receives the later ones."""

from __future__ import annotations

import secrets
import time
from collections import deque
from collections.abc import Callable

from flowdash_desktop.server.storage.commits import Commit

REMEMBERED_SECONDS = 600.0
"""For so long ``Last-Event-ID`` resumes."""

_MOST = 5000


class Ring:
    """Not thread-safe.

    Attributes:
        last: the id of the newest event, also where there was none yet.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._commits: deque[tuple[float, Commit]] = deque()
        self._begin = frozenset((secrets.token_hex(8),))
        (self.last,) = self._begin

    def add(self, commit: Commit) -> None:
        """Remember a commit, or several together."""
        self._commits.append((self._clock(), commit))
        self.last = commit.id
        self._forget()

    def after(self, event_id: str) -> list[Commit] | None:
        """What came after an event, None where that is not known any more. May begin with what was told in part."""
        self._forget()
        commits = [commit for _, commit in self._commits]
        if event_id in self._begin:
            return commits
        for index, commit in enumerate(commits):
            if event_id in commit.ids:
                return commits[index + (event_id == commit.id) :]
        return None

    def _forget(self) -> None:
        oldest = self._clock() - REMEMBERED_SECONDS
        while self._commits and (self._commits[0][0] < oldest or len(self._commits) > _MOST):
            _, gone = self._commits.popleft()
            self._begin = frozenset((gone.id,))
