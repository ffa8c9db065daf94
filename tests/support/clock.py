"""A clock for servers under test: how far it is ahead stands in a file, so that a test can have days go by."""

from __future__ import annotations

import asyncio
import contextlib
from datetime import datetime, timedelta
from pathlib import Path

from flowdash_desktop.server.clock import Clock

_LOOK_AGAIN = 0.02


class FileClock(Clock):
    """The machine's time, and as many days ahead as the file says."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def now(self) -> datetime:
        try:
            days = float(self._file.read_text())
        except (OSError, ValueError):
            days = 0.0
        return super().now() + timedelta(days=days)

    async def wait(self, event: asyncio.Event, until: datetime) -> None:
        while not event.is_set() and self.now() < until:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_LOOK_AGAIN):
                    await event.wait()


def set_days_ahead(file: Path, days: float) -> None:
    """Have the clocks that look at this file go ahead; never seen half written."""
    new = file.with_suffix(".new")
    new.write_text(str(days))
    new.replace(file)
