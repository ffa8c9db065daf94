"""What belongs to the next tasks is read ahead, also after a start without a line, and no reading waits for another."""

from __future__ import annotations

import asyncio
from typing import cast

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.outbox.index import TaskRef
from flowdash_desktop.session.tasks.activity.activity_ahead import ActivityAhead
from flowdash_desktop.session.tasks.activity.task_activity import ActivityReading

KEYS = [TaskKey(f"A-{number}") for number in range(40)]


class Reading:
    """Answers once there is a line.

    Attributes:
        line: set while there is one.
        begun, read: the tasks of which the reading began, and was done.
    """

    def __init__(self) -> None:
        self.line = asyncio.Event()
        self.begun: list[str] = []
        self.read: list[str] = []

    async def read_ahead(self, ref: TaskRef) -> bool:
        self.begun.append(ref[1])
        await self.line.wait()
        self.read.append(ref[1])
        return True


async def turns() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def test_a_start_without_a_line_holds_up_no_later_task() -> None:
    reading = Reading()
    ahead = ActivityAhead(cast(ActivityReading, reading), lambda: False)
    running = asyncio.create_task(ahead.run())
    for at in range(len(KEYS) - 5):
        ahead.expect("w", KEYS[at : at + 5])
        await turns()
    assert reading.begun == KEYS[:-1], "what the cache has of each is shown, whatever the line does"
    reading.line.set()
    await turns()
    assert set(KEYS[-6:-1]) <= set(reading.read)
    assert len(reading.read) < 15, "what nobody expects any more was given up"
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
