"""What goes on behind a session, each service by itself: one that fails is started again, and no other ends with it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

_WAITS = (1.0, 2.0, 5.0, 15.0, 60.0)
_STEADY_SECONDS = 60.0
"""A service that has run for so long has not failed again: the next wait is the first one."""
_WELL_SECONDS = 1.0


class Supervisor:
    """Starts services again that have failed, after longer and longer waits."""

    def __init__(
        self,
        changed: Callable[[], None],
        *,
        waits: Sequence[float] = _WAITS,
        well_seconds: float = _WELL_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """``changed`` is told when others are down than before.

        Args:
            changed: see above.
            waits: seconds before each start after a failure; the last one from then on.
            well_seconds: how long a service must run to count as well again.
            clock: seconds that never go back.
        """
        self._changed, self._waits, self._well_seconds, self._clock = changed, waits, well_seconds, clock
        self._down: set[str] = set()
        self._again = asyncio.Event()

    def is_down(self, name: str) -> bool:
        """Whether a service has failed and does not run well again."""
        return name in self._down

    def restart(self) -> None:
        """Start at once what waits."""
        self._again.set()
        self._again = asyncio.Event()

    async def keep(self, name: str, run: Callable[[], Awaitable[None]]) -> None:
        """Run a service until it ends by itself or is cancelled.

        Args:
            name: for ``is_down``, and for the log.
            run: starts it, also when it has failed.
        """
        failures = 0
        while True:
            begun = self._clock()
            well = asyncio.get_running_loop().call_later(self._well_seconds, self._set, name, False)
            try:
                return await run()
            except Exception as error:
                asyncio.get_running_loop().call_exception_handler({"message": f"{name} failed", "exception": error})
            finally:
                well.cancel()
            failures = 0 if self._clock() - begun > _STEADY_SECONDS else failures
            again, wait = self._again, self._waits[min(failures, len(self._waits) - 1)]
            failures += 1
            self._set(name, True)
            with suppress(TimeoutError):
                async with asyncio.timeout(wait):
                    await again.wait()

    def _set(self, name: str, down: bool) -> None:
        if (name in self._down) != down:
            self._down ^= {name}
            self._changed()
