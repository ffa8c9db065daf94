"""Several requests at a time, of which the first that fails ends all."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")


async def together(
    a: Coroutine[Any, Any, A], b: Coroutine[Any, Any, B], c: Coroutine[Any, Any, C], d: Coroutine[Any, Any, D]
) -> tuple[A, B, C, D]:
    """The answers of all four; on an error the others have ended when it is raised.

    Not a ``TaskGroup``: in Python 3.11 and 3.12 one whose child fails leaves the task that waits for it marked as being
    cancelled, and whoever looks at ``Task.cancelling`` then believes that it is to end.
    """
    tasks = (asyncio.ensure_future(a), asyncio.ensure_future(b), asyncio.ensure_future(c), asyncio.ensure_future(d))
    try:
        return await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
