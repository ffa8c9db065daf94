"""A service that fails is started again, and the others go on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from flowdash_desktop.session.concurrency.supervision import Supervisor


class Failing:
    """A service that fails so many times when it starts, and then runs on."""

    def __init__(self, failures: int) -> None:
        self.failures, self.starts = failures, 0
        self.runs = asyncio.Event()

    async def run(self) -> None:
        self.starts += 1
        if self.starts <= self.failures:
            raise ValueError(f"failure {self.starts}")
        self.runs.set()
        await asyncio.Event().wait()


async def until(condition: Callable[[], bool]) -> None:
    """Wait until a condition holds, looking after each turn of the loop."""
    while not condition():  # noqa: ASYNC110 - nobody sets an event
        await asyncio.sleep(0)


async def test_a_failed_service_starts_again(faults: list[dict[str, Any]]) -> None:
    changes: list[bool] = []
    supervisor = Supervisor(lambda: changes.append(supervisor.is_down("one")), waits=(0.0,), well_seconds=0.0)
    one, other = Failing(2), Failing(0)
    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        kept = [group.create_task(supervisor.keep(name, s.run)) for name, s in (("one", one), ("other", other))]
        await one.runs.wait()
        await until(lambda: not supervisor.is_down("one"))
        assert other.runs.is_set()
        for task in kept:
            task.cancel()
    assert (one.starts, other.starts) == (3, 1)
    assert changes[0] is True
    assert changes[-1] is False
    assert [str(context["exception"]) for context in faults] == ["failure 1", "failure 2"]
    faults.clear()


async def test_restart_does_not_wait(faults: list[dict[str, Any]]) -> None:
    supervisor = Supervisor(lambda: None, waits=(3600.0,), well_seconds=0.0)
    one = Failing(1)
    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        kept = group.create_task(supervisor.keep("one", one.run))
        await until(lambda: supervisor.is_down("one"))
        supervisor.restart()
        await one.runs.wait()
        kept.cancel()
    faults.clear()


async def test_what_ends_by_itself_is_not_started_again() -> None:
    starts: list[int] = []

    async def once() -> None:
        starts.append(1)

    supervisor = Supervisor(lambda: None)
    await asyncio.wait_for(supervisor.keep("one", once), 10)
    assert starts == [1]
    assert not supervisor.is_down("one")


async def test_waits_grow_and_begin_anew_after_a_long_run(faults: list[dict[str, Any]]) -> None:
    """The clock says how long a service has run; each start after the first failure waits for a restart."""
    now = [0.0]
    supervisor = Supervisor(lambda: None, waits=(0.0, 3600.0), well_seconds=0.0, clock=lambda: now[0])
    ran = [0.0, 0.0, 100.0, 0.0]
    starts: list[float] = []

    async def run() -> None:
        starts.append(now[0])
        now[0] += ran[len(starts) - 1]
        if len(starts) == len(ran):
            return
        raise ValueError("it failed")

    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        group.create_task(supervisor.keep("one", run))
        await until(lambda: len(starts) == 2)
        for _ in range(20):
            await asyncio.sleep(0)
        assert len(starts) == 2, "the second failure waits longer"
        supervisor.restart()
    assert len(starts) == 4, "after a long run the wait was the first one again"
    faults.clear()
