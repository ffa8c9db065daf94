"""The time by which scheduled work is done, as an object, so that a test can have days go by."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

LONGEST_WAIT = 60.0
"""Seconds after which the time is looked at again: a machine that slept, or whose clock was set, has missed some."""


class Clock:
    """The machine's own time."""

    def now(self) -> datetime:
        """This moment, in UTC."""
        return datetime.now(UTC)

    async def wait(self, event: asyncio.Event, until: datetime) -> None:
        """Wait until the event is set or the moment has come, or for a while: look at the time again afterwards."""
        seconds = min(max(0.0, (until - self.now()).total_seconds()), LONGEST_WAIT)
        try:
            async with asyncio.timeout(seconds):
                await event.wait()
        except TimeoutError:
            pass
