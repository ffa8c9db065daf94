"""The outbox on the disk: durable when ``write`` returns, in order, and changed all at once or not at all."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from flowdash_desktop.domain.edits import (
    AttachFile,
    Conflict,
    CreateTask,
    DeleteTask,
    DetachFile,
    Edit,
    EditProblem,
    EditState,
    Refusal,
    StagedFile,
    TaskEdit,
    new_task_key,
)
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.tasks import Attachment, TaskKey
from flowdash_desktop.store import cached_tasks, outbox
from flowdash_desktop.store.database import Connection, StoreError, StoreFault
from flowdash_desktop.wire.memos import CommentMemo, FileMemo
from tests.unit.store.conftest import OpenStore
from tests.unit.store.samples import COMPANIES, cached, edit, put_workflow, task

ROOT = Path(__file__).parents[3]
WRITER = """
import asyncio, sys, threading
from pathlib import Path
from flowdash_desktop.store import outbox
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreThread
from tests.unit.store.samples import edit

async def main():
    store = AccountStore(StoreThread(), Path(sys.argv[1]))
    await store.open()
    for number in range(20):
        await store.write(lambda c: outbox.append(c, [edit(f"{number}-{part}") for part in range(3)]))
        print(number, flush=True)
    threading.Event().wait()

asyncio.run(main())
"""


@pytest.fixture
def written_by_a_killed_process(folder: Path) -> None:
    """A process wrote to the account, said so after each write, and was killed right after the last."""
    command = [sys.executable, "-c", WRITER, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        while process.stdout.readline() != "19\n":
            assert process.poll() is None
        process.kill()


@pytest.mark.usefixtures("written_by_a_killed_process")
async def test_kill_9_right_after_a_write_loses_nothing(open_store: OpenStore) -> None:
    kept = await (await open_store()).read(outbox.all_pending)
    assert [item.edit for item in kept] == [edit(f"{number}-{part}") for number in range(20) for part in range(3)]
    assert {item.state for item in kept} == {EditState.SAVED_HERE}


async def test_every_kind_of_edit_comes_back_as_it_was_in_order(open_store: OpenStore) -> None:
    key, file = new_task_key(), StagedFile("s1", "Über uns.pdf", "application/pdf", 3)
    edits: list[Edit] = [
        CreateTask("w", key, {"Name": "Acme", "Tags": ("a", "b")}),
        TaskEdit("w", key, "Name", "Acme Corp", "Acme"),
        AttachFile("w", key, "Files", file),
        DetachFile("w", TaskKey("42"), "Files", Attachment("b1", "text/plain", "a.txt")),
        DeleteTask("w", TaskKey("42")),
    ]
    store = await open_store()
    added = await store.write(lambda c: outbox.append(c, edits))
    assert [item.edit for item in added] == edits
    assert [item.sequence for item in added] == sorted(item.sequence for item in added)
    await store.close()
    assert await (await open_store()).read(outbox.all_pending) == added


async def test_a_place_in_the_order_is_not_given_twice(open_store: OpenStore) -> None:
    store = await open_store()
    (first,) = await store.write(lambda c: outbox.append(c, [edit("1")]))
    await store.write(lambda c: outbox.remove(c, [first.id]))
    (second,) = await store.write(lambda c: outbox.append(c, [edit("2")]))
    assert second.sequence > first.sequence


async def test_states_problems_and_memos_are_kept(open_store: OpenStore) -> None:
    store = await open_store()
    (item,) = await store.write(lambda c: outbox.append(c, [edit("1")]))
    problem = EditProblem(Refusal.INVALID, {"Name": ("is invalid", "ist zu kurz"), "": ("No.",)}, Conflict("a", None))
    refused = replace(item, state=EditState.NEEDS_YOU, attempts=3, problem=problem, uncertain=True)
    await store.write(lambda c: outbox.set_state(c, refused))
    await store.write(lambda c: outbox.note_memo(c, item.id, FileMemo(("a",))))
    (kept,) = await store.read(outbox.all_pending)
    assert kept == refused
    assert await store.read(lambda c: outbox.memo(c, item.id, FileMemo)) == FileMemo(("a",))
    assert await store.read(lambda c: outbox.memo(c, item.id, CommentMemo)) is None
    assert await store.read(lambda c: outbox.has_memo(c, item.id))
    await store.write(lambda c: outbox.replace_edit(c, item.id, edit("1", "better")))
    (kept,) = await store.read(outbox.all_pending)
    assert (kept.edit, kept.state, kept.attempts, kept.problem) == (edit("1", "better"), EditState.SAVED_HERE, 0, None)
    assert await store.read(lambda c: outbox.memo(c, item.id, FileMemo)) is None
    assert await store.read(lambda c: outbox.memo(c, "unknown", FileMemo)) is None
    assert not await store.read(lambda c: outbox.has_memo(c, item.id))


async def test_the_edits_of_a_created_task_are_renamed_and_no_others(open_store: OpenStore) -> None:
    store, key = await open_store(), new_task_key()
    elsewhere = TaskEdit("other", key, "Name", "x", None)
    await store.write(lambda c: outbox.append(c, [edit(key), edit("7"), elsewhere, edit(key, "y", "Stage")]))
    identity = Identity("ooCwnZ", "2026-01-31T08:00:00+00:00", "Acme")
    mine = [item for item in await store.read(outbox.all_pending) if item.edit in (edit(key), edit(key, "y", "Stage"))]

    def follow(connection: Connection) -> None:
        for item in mine:
            outbox.set_task(connection, item.id, TaskKey("42"), identity)

    await store.write(follow)
    assert [item.identity for item in await store.read(outbox.all_pending)] == [identity, None, None, identity]
    kept = [item.edit for item in await store.read(outbox.all_pending)]
    assert kept == [edit("42"), edit("7"), elsewhere, edit("42", "y", "Stage")]


async def test_confirmed_edit_leaves_with_its_answer(open_store: OpenStore) -> None:
    """A confirmed edit leaves as the answer comes or not at all."""
    store = await open_store()
    await store.write(lambda c: put_workflow(c, [task("1")]))
    (item,) = await store.write(lambda c: outbox.append(c, [edit("1")]))

    def confirm(connection: Connection, *, fail: bool) -> None:
        outbox.remove(connection, [item.id])
        cached_tasks.put_task(connection, COMPANIES, task("1", "confirmed"))
        if fail:
            raise StoreError(StoreFault.DISK_FULL)

    with pytest.raises(StoreError, match="disk full"):
        await store.write(lambda c: confirm(c, fail=True))
    assert await store.read(outbox.all_pending) == [item]
    assert await store.read(cached) == [task("1")]
    await store.write(lambda c: confirm(c, fail=False))
    assert await store.read(outbox.all_pending) == []
    assert await store.read(cached) == [task("1", "confirmed")]


async def test_unreadable_edit_stays_and_stops_no_other(open_store: OpenStore) -> None:
    """An edit that cannot be read stays is counted and stops no other."""
    store = await open_store()
    await store.write(lambda c: outbox.append(c, [edit("1"), edit("2")]))
    await store.write(lambda c: c.execute("UPDATE outbox SET kind = 'of tomorrow' WHERE task_key = '1'"))
    assert [item.edit for item in await store.read(outbox.all_pending)] == [edit("2")]
    assert await store.read(outbox.unreadable) == 1
    assert await store.read(lambda c: c.execute("SELECT count(*) FROM outbox").fetchone()) == (2,)
