"""Jobs in threads: results, errors, and no job left running behind a cancelled caller."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator

import pytest

from flowdash_desktop.api.http.thread_pool import Worker


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker()
    yield made
    made.close()
    assert not [t for t in threading.enumerate() if t.name.startswith("flowdash-api")]


async def test_a_job_runs_elsewhere_and_answers(worker: Worker) -> None:
    assert await worker.run(threading.get_ident) != threading.get_ident()
    assert await worker.run(divmod, 7, 2) == (3, 1)


async def test_an_error_comes_back(worker: Worker) -> None:
    with pytest.raises(ZeroDivisionError):
        await worker.run(divmod, 1, 0)


@pytest.mark.parametrize("fails", [False, True])
async def test_a_cancelled_caller_waits_for_the_job_it_began(worker: Worker, fails: bool) -> None:
    begun, go_on, ended = asyncio.Event(), threading.Event(), threading.Event()
    loop = asyncio.get_running_loop()

    def job() -> None:
        loop.call_soon_threadsafe(begun.set)
        go_on.wait(60)
        ended.set()
        if fails:
            raise OSError("too late to matter")

    caller = asyncio.create_task(worker.run(job))
    await begun.wait()
    for _ in range(3):
        caller.cancel()
        await asyncio.sleep(0)
        assert not caller.done()
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await caller
    assert ended.is_set()


async def test_a_job_that_has_not_begun_is_dropped(worker: Worker) -> None:
    go_on = threading.Event()
    ran: list[int] = []
    busy = [asyncio.create_task(worker.run(go_on.wait, 60)) for _ in range(2)]
    caller = asyncio.create_task(worker.run(ran.append, 1))
    await asyncio.sleep(0)
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    go_on.set()
    assert await asyncio.gather(*busy) == [True, True]
    assert ran == []
