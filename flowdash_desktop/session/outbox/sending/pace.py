"""How many requests of the outbox are under way at a time."""

from __future__ import annotations

NEAR, FAR = 4, 8
"""The most at a time, where the server is on this computer and where it is elsewhere. A server that is near is as fast
as its disk. To one that is far, most of the time is spent on the way."""


class Pace:
    """Follows the server: half as many requests after it has said that they are too many, then one more by one.

    Args:
        most: so many at a time, where the server takes them.

    Attributes:
        limit: so many now.
    """

    def __init__(self, most: int) -> None:
        self.limit = most
        self._most = most
        self._answers = 0

    def answered(self) -> None:
        """A request was carried out. After as many of them as are sent at a time, one more is."""
        self._answers += 1
        if self._answers >= self.limit:
            self._answers = 0
            self.limit = min(self._most, self.limit + 1)

    def too_many(self) -> None:
        """The server has said that there are too many requests."""
        self._answers = 0
        self.limit = max(1, self.limit // 2)
