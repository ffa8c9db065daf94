"""What is removed can be brought back as it was: no copy for undo is anything but the file."""

from __future__ import annotations

from collections.abc import AsyncIterator
from hashlib import sha256
from pathlib import Path

import httpx
import pytest

from flowdash_desktop.domain.edits import DeleteTask, DetachFile, Edit, EditState, Operation, Refusal
from flowdash_desktop.domain.tasks import TaskKey
from tests.faults.conftest import Opened
from tests.faults.kinds import Fault, Kind, Script
from tests.faults.proxy import FaultProxy
from tests.faults.world import THEIRS
from tests.integration.session.conftest import Open
from tests.integration.session.live import Live
from tests.support.server_process import ServerProcess

FLOW, FILES = "compan", "Documents"
AT = f"/workflows/{FLOW}/tasks"
CONTENTS = b"what was written\x00" * 500
ONCE = (
    Fault(Kind.HTML_AFTER),
    Fault(Kind.EMPTY_ANSWER),
    Fault(Kind.BROKEN_JSON),
    Fault(Kind.WRONG_TYPES),
    Fault(Kind.HALF_REPLY),
    Fault(Kind.LENGTH_TOO_LONG),
    Fault(Kind.LENGTH_TOO_SHORT),
    Fault(Kind.STATUS_BEFORE, 404),
    Fault(Kind.STATUS_BEFORE, 403),
    Fault(Kind.STATUS_BEFORE, 500),
    Fault(Kind.STATUS_BEFORE, 503),
)


@pytest.fixture(params=[False, True], ids=["digests", "plain"])
async def line(shared: ServerProcess, open_live: Open, request: pytest.FixtureRequest) -> AsyncIterator[FaultProxy]:
    """A line to a server that gives digests of its files, and to one that does not."""
    async with FaultProxy(shared.base_url, shared.key, plain=request.param) as proxy:
        yield proxy


async def with_a_file(line: FaultProxy, opened: Opened, folder: Path) -> tuple[Live, TaskKey]:
    """A session, and a task of its own with a file."""
    key = TaskKey(f"file-{line.world.requests}-{folder.name}")
    made = await line.write(THEIRS, "POST", AT, {"Company ID": key, "Name": "Has a file"})
    assert made.status == 201
    live = await opened()
    path = folder / "notes.bin"
    path.write_bytes(CONTENTS)
    await live.session.attach(FLOW, key, FILES, [path])
    await live.until_saved()
    return live, key


async def digest(line: FaultProxy, server: ServerProcess, key: str) -> str:
    """The SHA-256 of the one file of a task, as the server has it."""
    (there,) = (await line.lists())[FLOW][key][FILES]
    headers = {"Authorization": f"Bearer {server.key}"}
    async with httpx.AsyncClient(trust_env=False, headers=headers) as http:
        answer = await http.get(f"{server.base_url}/api/v1/files/{there['blobId']}")
    return sha256(answer.content).hexdigest()


def removal(live: Live, key: TaskKey, *, whole: bool) -> Edit:
    """The task is deleted, or its file taken away."""
    (there,) = live.shown(key, FLOW).task.files(FILES)
    return DeleteTask(FLOW, key) if whole else DetachFile(FLOW, key, FILES, there)


@pytest.mark.parametrize("fault", ONCE, ids=str)
async def test_what_was_removed_comes_back_as_it_was(
    shared: ServerProcess, line: FaultProxy, opened: Opened, tmp_path: Path, fault: Fault
) -> None:
    live, key = await with_a_file(line, opened, tmp_path)
    line.chooser = script = Script(("GET", "*/files/*", fault))
    await live.session.submit(removal(live, key, whole=fault.status == 0))
    await live.until_sent()
    assert not script.left
    line.chooser = None
    await live.undo()
    await live.until_sent()
    assert await digest(line, shared, key) == sha256(CONTENTS).hexdigest()


@pytest.mark.parametrize("whole", [True, False], ids=["task", "file"])
@pytest.mark.parametrize("fault", [Fault(Kind.HTML_BEFORE), Fault(Kind.STATUS_BEFORE, 500)], ids=str)
async def test_file_without_a_copy_stays_until_confirmed(
    line: FaultProxy, opened: Opened, tmp_path: Path, fault: Fault, *, whole: bool
) -> None:
    """Without a copy nothing is removed until the person says so."""
    live, key = await with_a_file(line, opened, tmp_path)
    line.chooser = Script(*[("GET", "*/files/*", fault)] * 50)
    await live.session.submit(removal(live, key, whole=whole))

    def asked() -> Operation | None:
        live.session.reconnect()
        return next((i for i in live.session.pending if i.state is EditState.NEEDS_YOU), None)

    await live.until(asked, "a question")
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.refusal is Refusal.NO_COPY
    assert item.problem.reason is not None
    assert item.problem.reason.values["name"] == "notes.bin"
    assert len((await line.lists())[FLOW][key][FILES]) == 1
    await live.session.decisions.go_without_copy(item.id)
    await live.until_sent()
    there = (await line.lists())[FLOW].get(key)
    assert there is None if whole else there is not None and there[FILES] == []


async def test_a_file_that_is_gone_holds_nothing_up(line: FaultProxy, opened: Opened, tmp_path: Path) -> None:
    live, key = await with_a_file(line, opened, tmp_path)
    line.chooser = Script(*[("GET", "*/files/*", Fault(Kind.STATUS_BEFORE, 404))] * 2)
    await live.session.submit(DeleteTask(FLOW, key))
    await live.until_sent()
    assert key not in (await line.lists())[FLOW]
