"""Reads comments, checklists and actions of the tasks that come next, so that they are complete when they are shown."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.outbox.index import TaskRef
from flowdash_desktop.session.tasks.task_activity import ActivityReading

_FRESH_SECONDS = 120.0
"""What was read ahead is not read again for so long."""
_REMEMBERED = 256


class ActivityAhead:
    """Reads for a few tasks at once. Whoever looks at a task has it read again, so nothing here has to be retried.

    Args:
        activity: reads one task.
        is_saving: whether to do without what nobody has asked for, as power or traffic is scarce.
    """

    def __init__(self, activity: ActivityReading, is_saving: Callable[[], bool]) -> None:
        self._activity, self._is_saving = activity, is_saving
        self._expected: tuple[TaskRef, ...] = ()
        self._read: dict[TaskRef, float] = {}
        self._wake = asyncio.Event()

    def expect(self, workflow_id: str, keys: Sequence[TaskKey]) -> None:
        """Say which tasks come next, in order; none once nobody goes from task to task any more."""
        self._expected = tuple((workflow_id, key) for key in keys)
        self._wake.set()

    def ready(self) -> int:
        """How many of the tasks that come next are known with all that belongs to them, from the first on."""
        known = [self._activity.is_known(ref) for ref in self._expected]
        return known.index(False) if False in known else len(known)

    async def run(self) -> None:
        """Read what is expected, until cancelled."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            if self._is_saving():
                continue
            now = time.monotonic()
            wanted = [ref for ref in self._expected if now - self._read.get(ref, -_FRESH_SECONDS) >= _FRESH_SECONDS]
            for ref, was_read in zip(
                wanted, await asyncio.gather(*map(self._activity.read_ahead, wanted)), strict=True
            ):
                if was_read:
                    self._read.pop(ref, None)
                    self._read[ref] = now
            for ref in [*self._read][:-_REMEMBERED]:
                del self._read[ref]
