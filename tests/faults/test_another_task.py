"""A unique ID that changes hands while the line fails, and on servers that tell little of their tasks."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import date
from pathlib import Path

import pytest

from flowdash_desktop.api.errors import FlowdashError, NetworkFault
from flowdash_desktop.domain.edits import (
    CreateTask,
    DeleteTask,
    EditState,
    Refusal,
    StagedFile,
    is_new_task_key,
    new_task_key,
)
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.attachments import staging
from flowdash_desktop.session.concurrency.background_tasks import Outcome
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.tasks.cache_writer import Puller
from flowdash_desktop.store.database import StoreError, StoreFault
from tests.faults.kinds import Fault, Kind, Script
from tests.faults.proxy import FaultProxy
from tests.faults.rounds import Connector
from tests.faults.world import THEIRS
from tests.integration.session.conftest import Open
from tests.integration.session.live import Live
from tests.support.server_process import ServerProcess

FLOW = "compan"
AT = f"/workflows/{FLOW}/tasks"


async def made(line: FaultProxy, key: str, name: str) -> None:
    """Somebody makes a task."""
    assert (await line.write(THEIRS, "POST", AT, {"Company ID": key, "Name": name})).status == 201


async def replaced(line: FaultProxy, key: str, name: str = "Another") -> None:
    """Somebody deletes a task, and makes another under its unique ID, at another second."""
    before = (await line.lists())[FLOW][key]["Created On"]
    while (await line.lists())[FLOW][key]["Created On"] == before:
        assert (await line.write(THEIRS, "DELETE", f"{AT}/{key}")).status == 204
        await made(line, key, name)


async def name_of(line: FaultProxy, key: str) -> object:
    """What a task of the server is called."""
    return (await line.lists())[FLOW][key]["Name"]


def refusal(live: Live) -> Refusal | None:
    """Why the only edit needs the person."""
    (item,) = live.session.pending
    return item.problem.refusal if item.problem is not None else None


def connector(line: FaultProxy, *, repeats_are_known: bool = True) -> Connector:
    """The way over the line."""
    return Connector(line.base_url, "test-key-1", repeats_are_known=repeats_are_known)


async def test_repeated_deletion_takes_another_task_as_success(line: FaultProxy, open_live: Open) -> None:
    """A repeated deletion takes another task for a sign that it arrived."""
    live = await open_live(connector(line), FLOW)
    line.chooser = lost = Script(("DELETE", "*/1", Fault(Kind.REPLY_LOST)))
    await live.session.submit(DeleteTask(FLOW, TaskKey("1")))
    await live.until(lambda: not lost.left and live.session.pending[0].uncertain)
    await made(line, "1", "Another")
    live.session.reconnect()
    await live.until_saved()
    assert await name_of(line, "1") == "Another"


@pytest.mark.parametrize("without", [("Task URL",), ("Task URL", "Created On")], ids=["no page", "nothing"])
async def test_servers_that_tell_less(line: FaultProxy, open_live: Open, without: tuple[str, ...]) -> None:
    line.without, key = without, f"{1 + len(without)}"
    await (await open_live(connector(line), FLOW)).close()
    live = await open_live(connector(line), FLOW, run=False)
    await live.set(key, "Name", "Mine", FLOW)
    await replaced(line, key, f"Company {key}")
    live.run()
    if len(without) == 1:
        await live.until_needs_you()
        assert refusal(live) is Refusal.ANOTHER_TASK, "it was created at another time"
    else:
        await live.until_saved()
        assert await name_of(line, key) == "Mine"


async def test_an_id_that_changes_hands_between_look_and_write_is_told(
    shared: ServerProcess, line: FaultProxy, open_live: Open
) -> None:
    async with FaultProxy(shared.base_url, shared.key, plain=True) as plain:
        live = await open_live(connector(plain, repeats_are_known=False), FLOW)
        done: list[str] = []

        async def hook(moment: str, _: object) -> None:
            if moment == "arrived" and not done:
                done.append(moment)
                await replaced(line, "4")

        plain.hook = hook
        await live.set("4", "Name", "Mine", FLOW)
        item = await live.until_needs_you()
        assert (refusal(live), item.uncertain) == (Refusal.ANOTHER_TASK, True)
        await live.close()


@pytest.fixture
async def copied(open_live: Open, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[asyncio.Event]:
    """Files are copied here when it is set, and not before."""
    event = asyncio.Event()

    async def slowly(work: Callable[[], StagedFile], name: str) -> StagedFile:
        await event.wait()
        return await in_thread(work, name)

    monkeypatch.setattr(staging, "in_thread", slowly)
    yield event
    event.set()


def drop(live: Live, key: str, folder: Path) -> Outcome[None]:
    """Drop a file on a task."""
    (dropped := folder / "dropped.bin").write_bytes(b"for the first")
    return live.session.attach(FLOW, TaskKey(key), "Documents", [dropped])


async def test_dropped_file_stays_with_its_task(
    line: FaultProxy, open_live: Open, tmp_path: Path, copied: asyncio.Event
) -> None:
    """A file is for the task on which it was dropped though another comes while it is copied."""
    live = await open_live(connector(line), FLOW)
    await live.until_online()
    attaching = drop(live, "5", tmp_path)
    await replaced(line, "5")
    await live.until_refreshed()
    assert live.value("5", "Name", FLOW) == "Another"
    copied.set()
    await attaching
    await live.until_needs_you()
    assert refusal(live) is Refusal.ANOTHER_TASK
    assert (await line.lists())[FLOW]["5"]["Documents"] == []


async def an_edit_whose_workflow_is_not_kept(
    line: FaultProxy, open_live: Open, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    """Change the notes of a task, which somebody replaces then; no list reaches the cache."""

    async def refused(*_: object) -> None:
        raise StoreError(StoreFault.DISK_FULL)

    monkeypatch.setattr(Puller, "keep_all", refused)  # as where the app is killed before its first list is kept
    live = await open_live(connector(line), FLOW, online=False)
    await live.until(lambda: TaskKey(key) in live.session.shown(FLOW), "the tasks")
    line.chooser = Script(*[("*", "*", Fault(Kind.STATUS_BEFORE, 503))] * 99)
    await live.set(key, "Notes", "Typed here", FLOW)
    await live.close()
    line.chooser = None
    await replaced(line, key)


@pytest.mark.parametrize(("key", "workflow"), [("7", FLOW), ("8", None)], ids=["open", "never opened"])
async def test_unseen_task_is_recreated_with_what_was_seen(
    line: FaultProxy, open_live: Open, monkeypatch: pytest.MonkeyPatch, key: str, workflow: str | None
) -> None:
    """A task that no cache has kept is created again with all that was seen of it."""
    await an_edit_whose_workflow_is_not_kept(line, open_live, monkeypatch, key)
    live = await open_live(connector(line), workflow, online=False)
    item = await live.until_needs_you()
    await live.session.decisions.create_again(item.id)
    (creation,) = [item.edit for item in live.session.pending]
    assert isinstance(creation, CreateTask)
    assert {name: creation.values[name] for name in ("Name", "Mark", "Notes")} == {
        "Name": f"Company {key}", "Mark": f"c{key}", "Notes": "Typed here",
    }  # fmt: skip


async def test_task_is_recreated_beside_our_own_of_that_id(line: FaultProxy, open_live: Open) -> None:
    """A task is created again beside one of our own that has its ID since."""
    live = await open_live(connector(line), FLOW)
    assert (await line.write(THEIRS, "DELETE", f"{AT}/10")).status == 204
    await live.set("10", "Notes", "Typed here", FLOW)
    item = await live.until_needs_you()
    await live.session.create(CreateTask(FLOW, new_task_key(), {"Company ID": "10", "Name": "Ours"}), {})
    await live.until(lambda: len(live.session.pending) == 1, "our own")
    await live.session.decisions.create_again(item.id)
    (creation,) = [item.edit for item in live.session.pending]
    assert is_new_task_key(creation.task)
    await live.set("10", "Since", date(2026, 1, 31), FLOW)
    refused = await live.until_needs_you()
    await live.until(lambda: len(live.session.pending) == 1, "the day")
    assert refused.problem is not None
    assert refused.problem.messages == {"Company ID": ("has already been taken",)}
    there = (await line.lists())[FLOW]["10"]
    assert (there["Name"], there["Notes"], there["Since"]) == ("Ours", None, "2026-01-31")


async def test_recreation_needs_a_known_workflow(
    line: FaultProxy, open_live: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Creating again says where it cannot as nothing of the workflow is known."""
    await an_edit_whose_workflow_is_not_kept(line, open_live, monkeypatch, "9")
    live = await open_live(connector(line), None, online=False)
    item = await live.until_needs_you()
    await live.close()
    live = await open_live(connector(line), None, run=False)
    with pytest.raises(FlowdashError, match=NetworkFault.UNREACHABLE):
        await live.session.decisions.create_again(item.id)
    (left,) = live.session.pending
    assert (left.state, left.edit) == (EditState.NEEDS_YOU, item.edit)
