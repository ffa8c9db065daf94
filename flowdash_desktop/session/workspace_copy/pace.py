"""How requests of a copy are repeated: reading changes nothing, so each may be asked as often as it takes."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from flowdash_desktop.api.errors import FlowdashError, NetworkError, RateLimitError, ServerError
from flowdash_desktop.session.connection.error_policy import asked_to_wait, needs_key

T = TypeVar("T")
PATIENCE_SECONDS = 120.0
"""So long a copy goes on while nothing is answered any more."""
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 30.0
_TRIES = 3
"""So often at least something is asked for that is not answered."""


def ends_copy(error: FlowdashError) -> bool:
    """True for an error after which nothing more can be read; others are about one thing that is asked for."""
    return isinstance(error, NetworkError) or error.transient or needs_key(error)


class Pace:
    """Repeats what fails for a while, and has all requests wait as long as the server asks.

    Args:
        patience: seconds to go on while all that is asked fails.
    """

    def __init__(self, patience: float = PATIENCE_SECONDS) -> None:
        self._patience = patience
        self._failing_since: float | None = None
        self._until = 0.0

    async def ask(self, request: Callable[[], Awaitable[T]]) -> T:
        """The answer to a request, which is sent again after what passes.

        Raises:
            FlowdashError: what does not pass, or the server gave no answer for too long.
        """
        failures = 0
        while True:
            await self._turn()
            try:
                answer = await request()
            except FlowdashError as error:
                failures += 1
                if not self._is_worth_another(error, failures):
                    raise
                self._wait(error, failures)
            else:
                self._failing_since = None
                return answer

    async def _turn(self) -> None:
        """Wait until a request may be sent; others may have been asked to wait longer meanwhile."""
        pause = self._until - time.monotonic()
        if pause > 0:
            await asyncio.sleep(pause)
            await self._turn()

    def _is_worth_another(self, error: FlowdashError, failures: int) -> bool:
        if isinstance(error, RateLimitError):
            self._failing_since = None
            return True
        if self._failing_since is None:
            self._failing_since = time.monotonic()
        is_early = error.transient and time.monotonic() - self._failing_since < self._patience
        return is_early or (failures < _TRIES and (error.transient or isinstance(error, ServerError)))

    def _wait(self, error: FlowdashError, failures: int) -> None:
        """Have everyone wait: who is asked to be slower is so for all requests."""
        pause = max(asked_to_wait(error), min(_LONGEST_PAUSE, _FIRST_PAUSE * 2 ** min(failures - 1, 10)))
        self._until = max(self._until, time.monotonic() + pause)
        if asked_to_wait(error) and self._failing_since is not None:
            self._failing_since = max(self._failing_since, self._until)
