"""How many requests are on their way at once, and that slow ones hold up no others."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Hashable, Sequence
from typing import Generic, TypeVar

_MOST_AT_ONCE = 14
_SLOW_SECONDS = 5.0
"""After so long a request counts as slow: it leaves its slot to another, and goes on beside."""

R = TypeVar("R", bound=Hashable)


class Slots(Generic[R]):
    """The tasks that send. A few at once keep a server busy; ones that it does not answer must not stop the others.

    Args:
        done: called with what a task was for, once it has ended.
        room: called when there is room for another, though none has ended.
        limit: so many quick ones at a time.
    """

    def __init__(self, done: Callable[[Sequence[R]], None], room: Callable[[], None], limit: Callable[[], int]) -> None:
        self._done = done
        self._room = room
        self._limit = limit
        self._quick: set[asyncio.Task[None]] = set()
        self._slow: set[asyncio.Task[None]] = set()

    @property
    def free(self) -> int:
        """So many requests may begin now."""
        in_all = _MOST_AT_ONCE - len(self._quick) - len(self._slow)
        return max(min(self._limit() - len(self._quick), in_all), 0)

    @property
    def are_busy(self) -> bool:
        """True while anything is being sent."""
        return bool(self._quick or self._slow)

    def start(self, refs: Sequence[R], sending: Coroutine[object, object, None], name: str) -> None:
        """Begin to send what belongs to ``refs``."""
        loop = asyncio.get_running_loop()
        task = loop.create_task(sending, name=name)
        self._quick.add(task)
        late = loop.call_later(_SLOW_SECONDS, self._is_slow, task)
        task.add_done_callback(lambda _: self._ended(task, late, refs))

    async def until_ended(self, seconds: float) -> None:
        """Return once all that is being sent quickly has ended, but after so many seconds at the latest."""
        if self._quick:
            await asyncio.wait([*self._quick], timeout=seconds)

    async def cancel(self) -> None:
        """Cancel all, and wait for their ends."""
        tasks = [*self._quick, *self._slow]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _is_slow(self, task: asyncio.Task[None]) -> None:
        self._quick.discard(task)
        self._slow.add(task)
        self._room()

    def _ended(self, task: asyncio.Task[None], late: asyncio.TimerHandle, refs: Sequence[R]) -> None:
        late.cancel()
        self._quick.discard(task)
        self._slow.discard(task)
        self._done(refs)
