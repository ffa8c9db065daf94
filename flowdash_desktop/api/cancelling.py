"""Cancelling a request where httpx can bear it.

httpcore closes and books its connections under anyio's shields. These hold against the cancellation of an anyio scope
only, not against asyncio's own ``Task.cancel``: that one, arriving in the wrong moment, leaves a socket open or a place
in the pool taken for ever, and with eight of these every later request waits in vain.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import anyio

T = TypeVar("T")


async def cancelled_by_scope(work: Callable[[], Awaitable[T]], name: str) -> T:
    """Do ``work`` in a task of its own; a caller that is cancelled cancels it by an anyio scope, and waits for its end.

    Args:
        work: one request, from asking for a connection to giving it back.
        name: of the task.

    Raises:
        CancelledError: the caller was cancelled, and ``work`` has ended.
    """
    scope = anyio.CancelScope()

    async def run() -> T:
        with scope:
            return await work()
        raise asyncio.CancelledError

    task = asyncio.get_running_loop().create_task(run(), name=name)
    try:
        return await asyncio.shield(task)
    finally:
        if not task.done():
            scope.cancel()
            await _ended(task)


async def _ended(task: asyncio.Task[T]) -> None:
    """Returns when the task has ended, whatever becomes of the one that waits, who learns of it then."""
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError as error:
            cancelled = error
    if not task.cancelled():
        task.exception()  # it is of no interest any more
    if cancelled is not None:
        raise cancelled
