"""From a key or a click to the picture: what is done by hand in a window, and when its outcome is painted."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

_LONGEST = 240.0


class Screen(QObject):
    """Sees when a window has been painted: every change of what it shows is painted in one go with all others."""

    busy = 0.0
    """Processor time that the window's thread took for what was timed last, in seconds."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._loop = asyncio.get_running_loop()
        self._waiting: tuple[Callable[[], object], asyncio.Future[float]] | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest and self._waiting is not None and self._waiting[0]():
            done, self._waiting = self._waiting[1], None
            self._loop.call_soon(self._painted, done)  # the event itself is only about to be handled
        return False

    @staticmethod
    def _painted(done: asyncio.Future[float]) -> None:
        if not done.done():
            done.set_result(time.monotonic())

    async def timed(self, step: Callable[[], object], shows: Callable[[], object]) -> float:
        """Do it, and give the seconds until the window has been painted with what it brings about.

        Args:
            step: what the hands do.
            shows: true once the window's widgets hold the outcome; the next painting shows it.
        """
        await asyncio.sleep(0)
        begun, busy = time.monotonic(), time.thread_time()
        future = self.next(shows)
        step()
        painted = await future
        self.busy = time.thread_time() - busy
        return painted - begun

    def next(self, shows: Callable[[], object]) -> asyncio.Future[float]:
        """When, by the monotonic clock, the window has been painted the next time while ``shows`` is true."""
        assert self._waiting is None
        future: asyncio.Future[float] = self._loop.create_future()
        self._waiting = (shows, future)
        watch = self._loop.create_task(self._again(future))
        future.add_done_callback(lambda _: watch.cancel())
        return future

    async def _again(self, future: asyncio.Future[float]) -> None:
        """Ask for another painting now and then: an outcome may change nothing that can be seen."""
        end = time.monotonic() + _LONGEST
        while time.monotonic() < end:
            await asyncio.sleep(0.1)
            self._window.update(0, 0, 1, 1)  # painting all of it ten times a second would slow down what is timed
        if not future.done():
            future.set_exception(TimeoutError("it was never painted"))
