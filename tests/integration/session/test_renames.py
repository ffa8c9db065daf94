"""A task whose unique ID the person changes: its other edits follow it, and no other task takes the blow."""

from __future__ import annotations

import asyncio
from threading import Event

import pytest

from flowdash_desktop.domain.edits import DeleteTask, TaskEdit
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.store.database import StoreThread
from tests.integration.session.conftest import Open
from tests.integration.session.live import LONGEST_WAIT, edit
from tests.integration.session.renaming import FLOW, ID, RenamingServer, names


def rename(key: str, new: str) -> TaskEdit:
    """Give a task another unique ID."""
    return edit(key, ID, new, FLOW, base=key)


@pytest.mark.parametrize("known_again", [True, False])
async def test_what_was_changed_meanwhile_follows_a_task_to_its_new_id(open_live: Open, *, known_again: bool) -> None:
    server = RenamingServer("1", "2", known_again=known_again)
    live = await open_live(server, FLOW)
    await live.session.submit(rename("1", "r1"))
    await live.session.submit(edit("1", "Notes", "after it", FLOW))
    await live.until_sent()
    assert names(server) == [("2", "Task 2", None), ("r1", "Task 1", "after it")]
    await live.undo()
    await live.undo()
    await live.until_sent()
    assert names(server) == [("1", "Task 1", None), ("2", "Task 2", None)]


async def test_a_task_whose_new_id_was_not_confirmed_is_found_under_it(open_live: Open) -> None:
    server = RenamingServer("1", "2")
    live = await open_live(server, FLOW)
    server.lose = [("PUT", "1")]
    await live.session.submit(rename("1", "r1"))
    await live.session.submit(edit("1", "Notes", "after it", FLOW))
    await live.until_sent()
    assert names(server) == [("2", "Task 2", None), ("r1", "Task 1", "after it")]


async def test_namesake_under_the_new_id_is_not_ours(open_live: Open) -> None:
    """A task that somebody else has made under the new ID is not taken for it."""
    server = RenamingServer("1", "2")
    live = await open_live(server, FLOW)
    server.lose = [("PUT", "1")]
    await live.session.submit(rename("1", "2"))  # refused, but nobody hears it
    await live.until(lambda: any(item.uncertain for item in live.session.pending))
    del server.tasks["1"]
    live.session.reconnect()
    item = await live.until_needs_you()
    assert isinstance(item.edit, TaskEdit)
    assert names(server) == [("2", "Task 2", None)]


async def test_edit_during_a_rename_follows_its_task(open_live: Open, thread: StoreThread) -> None:
    """An edit that is made just when its task gets another ID follows it."""
    server, gate = RenamingServer("1", "2"), Event()
    live = await open_live(server, FLOW)

    async def turn(key: str, new: str) -> None:
        """Change the ID, and edit the task under the old one while that is being confirmed."""
        gate.clear()
        await live.session.submit(rename(key, new))
        await live.until(lambda: live.session.status.sending)
        held = asyncio.ensure_future(thread.run(gate.wait))
        async with asyncio.timeout(LONGEST_WAIT):
            while not (server.trail[-1:] == [("PUT", key, 200)] and live.session._outbox._changing.locked()):  # noqa: ASYNC110 - no event tells of the lock
                await asyncio.sleep(0)
        submitted = live.session.submit(edit(key, "Notes", f"of {new}", FLOW, base=live.value(key, "Notes", FLOW)))
        gate.set()
        await held
        await submitted
        await live.until_sent()

    await turn("1", "r1")
    assert names(server) == [("2", "Task 2", None), ("r1", "Task 1", "of r1")]
    await turn("r1", "1")
    assert names(server) == [("1", "Task 1", "of 1"), ("2", "Task 2", None)]
    await live.session.submit(rename("2", "r2"))
    await live.until_sent()
    await live.set("1", "Name", "Where it was", FLOW)
    await live.until_sent()
    assert names(server) == [("1", "Where it was", "of 1"), ("r2", "Task 2", None)]


async def test_task_under_the_id_of_a_deleted_one_is_spared(open_live: Open) -> None:
    """A task that gets the ID of one that is being deleted is spared."""
    server = RenamingServer("1", "2", known_again=False)
    live = await open_live(server, FLOW)
    server.lose = [("DELETE", "1")]
    await live.session.submit(DeleteTask(FLOW, TaskKey("1")))
    await live.until(lambda: [item.uncertain for item in live.session.pending] == [True])
    await live.session.submit(rename("2", "1"))
    await live.until_sent()
    assert names(server) == [("1", "Task 2", None)]
