"""Many edits at once: the loop goes on while they are prepared, and no list takes their tasks away before."""

from __future__ import annotations

import asyncio

import pytest

from flowdash_desktop.domain.edits import CreateTask, new_task_key
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.concurrency import time_slice
from flowdash_desktop.session.outbox.outbox import Outbox

MANY = 300


async def test_the_loop_goes_on_while_many_edits_are_added(outbox: Outbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """With turns of no length at all there is one for each edit before the disk has any of them."""
    monkeypatch.setattr(time_slice, "_SECONDS", 0.0)
    beats, is_over = 0, False
    reached = asyncio.Event()
    write = outbox._store.write

    async def noted(work: object) -> object:
        nonlocal is_over
        is_over = True
        reached.set()
        return await write(work)  # type: ignore[arg-type]

    monkeypatch.setattr(outbox._store, "write", noted)

    async def beat() -> None:
        nonlocal beats
        while not is_over:
            beats += 1
            await asyncio.sleep(0)

    beating = asyncio.ensure_future(beat())
    await outbox.add([CreateTask("flow", new_task_key(), {"Name": "One"}) for _ in range(MANY)])
    await beating
    assert reached.is_set()
    assert beats >= MANY
    assert len(outbox.items) == MANY


async def test_a_task_is_expected_until_all_who_said_so_are_done(outbox: Outbox) -> None:
    one, other = TaskKey("1"), TaskKey("2")
    first = outbox.expect([("flow", one), ("flow", other), ("elsewhere", TaskKey("3"))])
    second = outbox.expect([("flow", one)])
    assert outbox.keys_in("flow") == {one, other}
    first()
    first()
    assert outbox.keys_in("flow") == {one}, "the second is still to come, whatever the first says twice"
    second()
    assert outbox.keys_in("flow") == set()
    assert outbox.keys_in("elsewhere") == set()
