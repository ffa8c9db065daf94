"""A scope owns the tasks that user actions start: named, referenced, cancelled together, the latest wins by key."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any


class TaskScope:
    """Tasks of one presenter.

    Args:
        on_error: called with an exception that a task did not handle; never of a cancellation.
    """

    def __init__(self, on_error: Callable[[Exception], None]) -> None:
        self._on_error = on_error
        self._tasks: set[asyncio.Task[None]] = set()
        self._by_key: dict[str, asyncio.Task[None]] = {}
        self._closed = False

    def start(self, work: Coroutine[Any, Any, object], *, name: str, key: str | None = None) -> None:
        """Start ``work``, cancelling a running task of the same ``key``. After closing, nothing starts."""
        if self._closed:
            work.close()
            return
        if key is not None and (older := self._by_key.get(key)) is not None:
            older.cancel()
        task = asyncio.get_running_loop().create_task(self._guarded(work), name=name)
        self._tasks.add(task)
        if key is not None:
            self._by_key[key] = task
        task.add_done_callback(lambda done: self._forget(done, key))
        task.add_done_callback(lambda _: work.close())  # one that was cancelled before its first step has not run

    def names(self) -> frozenset[str]:
        """The names of the tasks that run."""
        return frozenset(task.get_name() for task in self._tasks)

    def cancel(self, key: str) -> None:
        """Cancel the running task of a key, if there is one."""
        if (task := self._by_key.get(key)) is not None:
            task.cancel()

    async def _guarded(self, work: Coroutine[Any, Any, object]) -> None:
        try:
            await work
        except Exception as error:  # the scope's owner decides what a person is told
            self._on_error(error)

    def _forget(self, task: asyncio.Task[None], key: str | None) -> None:
        self._tasks.discard(task)
        if key is not None and self._by_key.get(key) is task:
            del self._by_key[key]

    async def aclose(self) -> None:
        """Cancel everything and wait until it has ended.

        ``wait`` lets other callbacks run even if all tasks are done. From Python 3.12 on ``gather`` does not, so
        ``_forget`` would never run.
        """
        self._closed = True
        while self._tasks:
            for task in self._tasks:
                task.cancel()
            await asyncio.wait(self._tasks)
