"""Cancelling a request where httpx can bear it.

httpcore closes and books its connections under anyio's shields. These hold against the cancellation of an anyio scope
only, not against asyncio's own ``Task.cancel``: that one, arriving in the wrong moment, leaves a socket open or a place
in the pool taken without end, and with eight of these every later request waits in vain.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

import anyio

T = TypeVar("T")


class ScopedTask(Generic[T]):
    """Work in a task of its own that is cancelled by an anyio scope only.

    Attributes:
        task: to be awaited under a shield.

    Args:
        work: one request, from asking for a connection to giving it back.
        name: of the task.
    """

    def __init__(self, work: Callable[[], Awaitable[T]], name: str) -> None:
        self._scope = anyio.CancelScope()
        self.task = asyncio.get_running_loop().create_task(_run(work, self._scope), name=name)

    async def end(self) -> None:
        """Cancel it, unless it is done, and wait for its end, also when the caller is cancelled meanwhile."""
        if not self.task.done():
            self._scope.cancel()
        cancelled: asyncio.CancelledError | None = None
        while not self.task.done():
            try:
                await asyncio.wait({self.task})
            except asyncio.CancelledError as error:
                cancelled = error
        if not self.task.cancelled():
            self.task.exception()  # callers have it already; without this the loop reports a fault
        if cancelled is not None:
            raise cancelled


async def _run(work: Callable[[], Awaitable[T]], scope: anyio.CancelScope) -> T:
    """Not a method: a failure refers to this frame, and the scoped task to the failure."""
    with scope:
        return await work()
    raise asyncio.CancelledError


async def cancelled_by_scope(work: Callable[[], Awaitable[T]], name: str) -> T:
    """Do ``work`` in a task of its own; a caller that is cancelled cancels it by an anyio scope, and waits for its end.

    Raises:
        CancelledError: the caller was cancelled, and ``work`` has ended.
    """
    scoped = ScopedTask(work, name)
    try:
        return await asyncio.shield(scoped.task)
    finally:
        await scoped.end()
        del scoped  # its failure refers to this frame: in a cycle, what was read would stay in memory
