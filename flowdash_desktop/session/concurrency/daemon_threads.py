"""Ending in time: work on daemon threads that may hang, and cancellations that got lost."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import TypeVar

T = TypeVar("T")
_IDLE_SECONDS = 0.2


class _Threads:
    """Daemon threads that take one piece of work after the other, and end once nobody needs them for a moment.

    The beginning of a thread holds its caller up until the thread runs: on a busy computer longer than most work takes.
    A thread whose work hangs is only never idle again.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._idle: list[SimpleQueue[tuple[str, Callable[[], None]]]] = []

    def run(self, work: Callable[[], None], name: str) -> None:
        """Have work done on an idle thread, or on a new one."""
        with self._lock:
            queue = self._idle.pop() if self._idle else None
        if queue is not None:
            queue.put((name, work))
            return
        queue = SimpleQueue()
        queue.put((name, work))
        threading.Thread(target=self._take_from, args=(queue,), name=name, daemon=True).start()

    def _take_from(self, queue: SimpleQueue[tuple[str, Callable[[], None]]]) -> None:
        thread = threading.current_thread()
        while True:
            try:
                thread.name, work = queue.get(timeout=_IDLE_SECONDS)
            except Empty:
                with self._lock:
                    if queue in self._idle:
                        self._idle.remove(queue)
                        return
                continue  # it was given work just now
            work()
            del work
            with self._lock:
                self._idle.append(queue)


_threads = _Threads()


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

    _threads.run(run, name)
    return await future


def end_if_cancelled() -> None:
    """Raise ``CancelledError`` when the present task was asked to end and something on the way has swallowed that.

    In Python 3.11 and 3.12 a ``TaskGroup`` whose child fails as it is cancelled itself raises the child's error alone.
    Call it in every circle that takes errors and goes on.
    """
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError
