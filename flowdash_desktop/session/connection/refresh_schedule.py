"""When the tasks are read again: soon while something happens, seldom while nothing does, never while nobody looks."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress

SOON = 10.0
"""Seconds between readings while the person works, or while others change tasks."""
NORMAL = 30.0
LISTENING = 300.0
"""Seconds between readings while the server tells every change: only what nobody tells is found by them."""
SELDOM = 120.0
"""Seconds between readings once nothing has happened for ``IDLE_AFTER``."""
BUSY_FOR = 60.0
"""Seconds for which something that happened counts as work going on."""
IDLE_AFTER = 300.0
ON_BATTERY = 3.0
"""So many times longer are the waits without mains power."""
SHARE = 0.05
"""At most this share of the time is spent on reading: a list that takes 5 s is read every 100 s at most."""
FIRST_FAILED, LONGEST_FAILED = 1.0, 30.0
LONGEST_ASKED = 300.0

PowerSource = Callable[[], Awaitable[bool]]
"""Tells whether the machine runs on its battery."""


def wait_after(failures: int, asked: float = 0.0) -> float:
    """Seconds until the next attempt after so many failed ones: soon at first, then less and less so.

    Args:
        failures: attempts that failed one after the other, at least 1.
        asked: seconds that the server asks to wait at least.
    """
    return max(asked, min(LONGEST_FAILED, FIRST_FAILED * 2.0 ** min(failures - 1, 16)))


class Pace:
    """Says when the next reading is due. Not thread-safe; it belongs to the event loop's thread.

    Args:
        clock: seconds that never go back.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._visible = True
        self._battery = self._listening = False
        self._happened = clock()
        self._read_at: float | None = None
        self.took = 0.0
        """Seconds that the last reading lasted."""
        self._failures = 0
        self._asked = 0.0
        self._altered = asyncio.Event()

    def now(self) -> float:
        """The clock's seconds."""
        return self._clock()

    @property
    def visible(self) -> bool:
        """Someone can see the tasks."""
        return self._visible

    def show(self, visible: bool) -> None:
        """The window can be seen now, or not any more."""
        if visible != self._visible:
            self._visible = visible
            if visible:
                self._happened = self._clock()
            self._altered.set()

    def happened(self) -> None:
        """The person did something, or someone else changed a task."""
        was_due = self.due_in()
        self._happened = self._clock()
        if was_due is None or self.due_in() != was_due:
            self._altered.set()

    def listen(self, listening: bool) -> None:
        """The server tells every change of what is shown now, or does not any more."""
        if listening != self._listening:
            self._listening = listening
            self._altered.set()

    def is_on_battery(self) -> bool:
        """The machine was on its battery when that was asked last."""
        return self._battery

    def on_battery(self, battery: bool) -> None:
        """The machine runs on its battery, or on mains power again."""
        if battery != self._battery:
            self._battery = battery
            self._altered.set()

    def succeeded(self, took: float, *, changed: bool) -> None:
        """A reading has ended well.

        Args:
            took: seconds that it lasted.
            changed: it brought something that was not known.
        """
        self._read_at, self.took, self._failures = self._clock(), took, 0
        if changed:
            self._happened = self._read_at

    def failed(self, asked: float = 0.0) -> None:
        """A reading has failed: the next attempts come soon, then less and less so.

        Args:
            asked: seconds that the server asks to wait at least; more than ``LONGEST_ASKED`` is taken for a mistake.
        """
        self._read_at = self._clock()
        self._failures += 1
        self._asked = min(asked, LONGEST_ASKED)

    def due_in(self) -> float | None:
        """Seconds until the next reading: 0 when it is due, None as long as nobody can see the tasks."""
        if not self._visible:
            return None
        if self._read_at is None:
            return 0.0
        return max(0.0, self._read_at + self._interval(self._read_at - self._happened) - self._clock())

    def _interval(self, quiet: float) -> float:
        """Seconds between readings, where nothing had happened for ``quiet`` seconds when the last one ended."""
        if self._failures:
            return wait_after(self._failures, self._asked)
        wait = _usual_wait(quiet)
        if self._battery:
            wait *= ON_BATTERY
        if self._listening:
            wait = LISTENING
        return max(wait, self.took / SHARE)

    async def until_due(self, wanted: asyncio.Event) -> None:
        """Returns when the next reading is due, or at once when it is ``wanted`` (which stays set)."""
        while not wanted.is_set() and (left := self.due_in()) != 0.0:
            self._altered.clear()
            waits = [asyncio.ensure_future(event.wait()) for event in (wanted, self._altered)]
            try:
                await asyncio.wait(waits, timeout=left, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for wait in waits:
                    wait.cancel()
                await asyncio.gather(*waits, return_exceptions=True)


async def watch_power(pace: Pace, power: PowerSource, first: float = 5.0, every: float = 60.0) -> None:
    """Tell ``pace`` of the power supply, after ``first`` seconds and then every some seconds, until cancelled."""
    await asyncio.sleep(first)
    while True:
        with suppress(OSError):
            pace.on_battery(await power())
        await asyncio.sleep(every)


def _usual_wait(quiet: float) -> float:
    """Seconds between readings while all is well, where nothing had happened for ``quiet`` seconds."""
    if quiet < BUSY_FOR:
        return SOON
    return NORMAL if quiet < IDLE_AFTER else SELDOM
