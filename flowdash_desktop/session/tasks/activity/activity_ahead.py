"""Reads comments, checklists and actions of the tasks that come next, so that they are complete when they are shown."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable, Sequence

import anyio

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.outbox.index import TaskRef
from flowdash_desktop.session.tasks.activity.task_activity import ActivityReading

_FRESH_SECONDS = 120.0
"""What was read ahead is not read again for so long."""
_REMEMBERED = 256
_CHECKLISTS_AT_ONCE, _MOST_CHECKLISTS = 4, 200
_AT_ONCE = 10
"""More readings at once than this are given up, the oldest first, unless their tasks still come next."""


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
        self._reading: dict[TaskRef, anyio.CancelScope] = {}
        self._checklists: set[TaskRef] = set()
        """The tasks whose checklists are to be read or are being read."""
        self._wanted_checklists: list[TaskRef] = []
        self._few = asyncio.Semaphore(_CHECKLISTS_AT_ONCE)
        self._wake = asyncio.Event()

    def expect(self, workflow_id: str, keys: Sequence[TaskKey]) -> None:
        """Say which tasks come next, in order; none once nobody goes from task to task any more."""
        self._expected = tuple((workflow_id, key) for key in keys)
        self._wake.set()

    def read_checklists(self, workflow_id: str, keys: Iterable[TaskKey], *, unknown: bool = False) -> None:
        """Read the checklists of tasks again where they do not count any more: somebody is about to decide.

        Each that was read is announced by ``ActivityChanged``. Of many tasks, only 200 are read.

        Args:
            workflow_id: the tasks' workflow.
            keys: the tasks.
            unknown: also read the checklists that were never read.
        """
        for key in keys:
            ref = workflow_id, key
            if len(self._checklists) >= _MOST_CHECKLISTS:
                break
            if ref not in self._checklists and self._activity.lacks_checklist(ref, unknown=unknown):
                self._checklists.add(ref)
                self._wanted_checklists.append(ref)
                self._wake.set()

    def ready(self) -> int:
        """How many of the tasks that come next are known with all that belongs to them, from the first on."""
        known = [self._activity.is_known(ref) for ref in self._expected]
        return known.index(False) if False in known else len(known)

    async def run(self) -> None:
        """Read what is expected, until cancelled."""
        async with asyncio.TaskGroup() as readings:
            while True:
                await self._wake.wait()
                self._wake.clear()
                while self._wanted_checklists:
                    readings.create_task(self._read_checklist(self._wanted_checklists.pop(0)), name="read a checklist")
                if self._is_saving():
                    continue
                self._give_up()
                for ref in self._wanted():
                    self._reading[ref] = scope = anyio.CancelScope()
                    readings.create_task(self._read_one(ref, scope), name="read ahead")

    def _wanted(self) -> list[TaskRef]:
        """The expected tasks that are not read now, and were not a short time ago."""
        now = time.monotonic()
        stale = (ref for ref in self._expected if now - self._read.get(ref, -_FRESH_SECONDS) >= _FRESH_SECONDS)
        return [ref for ref in stale if ref not in self._reading]

    def _give_up(self) -> None:
        """Give up the oldest readings that nobody expects any more: without a line all of them wait for one."""
        unwanted = [scope for ref, scope in self._reading.items() if ref not in self._expected]
        for scope in unwanted[: max(0, len(self._reading) - _AT_ONCE)]:
            scope.cancel()

    async def _read_checklist(self, ref: TaskRef) -> None:
        try:
            async with self._few:
                while not await self._activity.read_checklist(ref):
                    pass
        finally:
            self._checklists.discard(ref)

    async def _read_one(self, ref: TaskRef, scope: anyio.CancelScope) -> None:
        try:
            with scope:
                if await self._activity.read_ahead(ref):
                    self._read.pop(ref, None)
                    self._read[ref] = time.monotonic()
        finally:
            del self._reading[ref]
        for old in [*self._read][:-_REMEMBERED]:
            del self._read[old]
