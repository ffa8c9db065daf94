"""Ending in time: work on daemon threads that may hang, and cancellations that got lost."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


async def in_thread(work: Callable[[], T], name: str) -> T:
    """Run ``work`` on a daemon thread and give its answer. A caller that is cancelled leaves it behind.

    A call that hangs (a keyring that asks) can't keep the app from ending.
    """
    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()

    def deliver(settle: Callable[[], None]) -> None:
        if not future.done():
            settle()

    def run() -> None:
        try:
            result = work()
        except BaseException as error:
            failure = error
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(deliver, lambda: future.set_exception(failure))
        else:
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(deliver, lambda: future.set_result(result))

    threading.Thread(target=run, name=name, daemon=True).start()
    return await future


def end_if_cancelled() -> None:
    """Raise ``CancelledError`` when the present task was asked to end and something on the way has swallowed that.

    In Python 3.11 and 3.12 a ``TaskGroup`` whose child fails as it is cancelled itself raises the child's error alone.
    Call it in every circle that takes errors and goes on.
    """
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError
