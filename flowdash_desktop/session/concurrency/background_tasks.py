"""Work that is finished once it is begun: what a person has done is kept also when the window closes on it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Generator
from types import TracebackType
from typing import Any, TypeVar

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Outcome(Coroutine[Any, Any, T]):
    """Waits for work that is under way. It may be awaited like a coroutine, cancelled, or left alone."""

    def __init__(self, task: asyncio.Task[T]) -> None:
        self._task = task
        self._waiting: Generator[Any, None, T] | None = None

    def __await__(self) -> Generator[Any, None, T]:
        return asyncio.shield(self._task).__await__()

    def send(self, value: Any) -> Any:
        """Go on waiting, as a coroutine does."""
        return self._steps().send(value)

    def throw(
        self,
        kind: type[BaseException] | BaseException,
        value: BaseException | object = None,
        traceback: TracebackType | None = None,
    ) -> Any:
        """End the waiting with an error, as a coroutine does."""
        if isinstance(kind, BaseException):
            return self._steps().throw(kind)
        return self._steps().throw(value if isinstance(value, BaseException) else kind())

    def close(self) -> None:
        """Stop waiting."""
        if self._waiting is not None:
            self._waiting.close()

    def _steps(self) -> Generator[Any, None, T]:
        if self._waiting is None:
            self._waiting = self.__await__()
        return self._waiting


SAVING = frozenset(
    (
        *("submit", "create", "attach", "attach addresses", "rename file"),
        *("change many", "delete many", "undo", "redo"),
    )
)
"""The names of work that puts what a person did on the disk."""


class BackgroundTasks:
    """Begins work at once, and finishes it even if the caller is cancelled before or after its first step.

    Args:
        saving_changed: told when ``saving`` is another.
    """

    def __init__(self, saving_changed: Callable[[], None] = lambda: None) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()
        self._saving_changed = saving_changed

    @property
    def saving(self) -> int:
        """How much of what a person did is not on the disk yet."""
        return sum(task.get_name() in SAVING for task in self._tasks)

    def start(self, work: Coroutine[Any, Any, T], name: str, then: Callable[[], None] | None = None) -> Outcome[T]:
        """Begin; the answer may be awaited for the result. ``then`` is called when it has ended, however it has."""
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        if then is not None:
            task.add_done_callback(lambda _: then())
        task.add_done_callback(self._ended)
        if name in SAVING:
            self._saving_changed()
        return Outcome(task)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if task.get_name() in SAVING:
            self._saving_changed()
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.info("%s: %s", task.get_name(), error)  # whoever waits is told; this is for when nobody does

    async def settled(self) -> None:
        """Wait until all of it has ended."""
        while self._tasks:
            await asyncio.wait(self._tasks)
