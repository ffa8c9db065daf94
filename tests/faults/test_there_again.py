"""A task that was gone and is to be created again is there after all, as the server was set back: it is changed, and no
second one is made."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from flowdash_desktop.domain.edits import CreateTask, DeleteTask, DetachFile, Refusal, TaskEdit
from flowdash_desktop.domain.tasks import TaskKey
from tests.faults.conftest import Opened
from tests.faults.definition import definition
from tests.faults.kinds import Fault, Kind, Script
from tests.faults.lives import set_back, take_backup
from tests.faults.proxy import FaultProxy
from tests.faults.world import ID_FIELDS, THEIRS
from tests.integration.session.conftest import Open
from tests.integration.session.live import Live
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess

NUMBERED, NAMED = ("tckets", "Subject", "t5"), ("compan", "Name", "c5")
"""Of a workflow whose unique IDs the server makes, and of one where people do: its id, a field, a task's mark."""


@pytest.fixture
def backed(server: StartServer) -> ServerProcess:
    """A server of which there is a backup."""
    started = server(definition())
    take_backup(started)
    return started


@pytest.fixture
async def line(backed: ServerProcess, open_live: Open) -> AsyncIterator[FaultProxy]:
    """A line that fails on cue."""
    async with FaultProxy(backed.base_url, backed.key) as proxy:
        yield proxy


async def edited_and_gone(line: FaultProxy, opened: Opened, flow: str, field: str) -> tuple[Live, str]:
    """A session with an edit of a task that somebody has deleted, and the edit's id."""
    live = await opened(flow)
    await live.until_online()
    assert (await line.write(THEIRS, "DELETE", f"/workflows/{flow}/tasks/5")).status == 204
    await live.set("5", field, "Typed here", flow)
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.refusal is Refusal.GONE
    return live, item.id


async def marked(line: FaultProxy, flow: str, mark: str) -> list[dict[str, Any]]:
    """The tasks with a mark that the server has."""
    return [task for task in (await line.lists())[flow].values() if task["Mark"] == mark]


@pytest.mark.parametrize(("flow", "field", "mark"), [NUMBERED, NAMED])
async def test_the_change_is_made_of_the_task_that_is_there_again(
    backed: ServerProcess, line: FaultProxy, opened: Opened, flow: str, field: str, mark: str
) -> None:
    live, edit_id = await edited_and_gone(line, opened, flow, field)
    await set_back(backed, line)
    await live.session.decisions.create_again(edit_id)
    await live.until_sent()
    (task,) = await marked(line, flow, mark)
    assert task[field] == "Typed here"


@pytest.mark.parametrize(("flow", "field", "mark"), [NUMBERED, NAMED])
async def test_later_edits_and_changes_of_others_count(
    backed: ServerProcess, line: FaultProxy, opened: Opened, flow: str, field: str, mark: str
) -> None:
    """What is typed after it and what others have made of it count as well."""
    live, edit_id = await edited_and_gone(line, opened, flow, field)
    down = Fault(Kind.STATUS_BEFORE, 503)
    line.chooser = Script(*[(method, "*", down) for method in ("GET", "POST") for _ in range(99)])
    await live.session.decisions.create_again(edit_id)
    await live.set("5", field, "Typed later", flow)
    await live.set("5", "Stage", live.session.schema(flow).stages[-1].name, flow)  # type: ignore[union-attr]
    await set_back(backed, line)
    await line.write(THEIRS, "PUT", f"/workflows/{flow}/tasks/5", {field: "Theirs"})
    line.chooser = None
    live.session.reconnect()
    item = await live.until_needs_you()
    assert isinstance(item.edit, TaskEdit)
    assert item.problem is not None
    assert item.problem.conflict is not None
    assert (item.edit.value, item.problem.conflict.theirs) == ("Typed later", "Theirs")
    await live.until(lambda: len(live.session.pending) == 1)
    (task,) = await marked(line, flow, mark)
    assert (task[field], task["Stage"]) == ("Theirs", live.session.schema(flow).stages[-1].name)  # type: ignore[union-attr]


@pytest.mark.parametrize(("flow", "field", "mark"), [NUMBERED, NAMED])
async def test_unanswered_creation_is_looked_up_first(
    backed: ServerProcess, line: FaultProxy, opened: Opened, flow: str, field: str, mark: str
) -> None:
    """A creation without an answer is looked for before the change is made."""
    live, edit_id = await edited_and_gone(line, opened, flow, field)
    down = Fault(Kind.STATUS_BEFORE, 503)
    line.chooser = Script(("POST", "*/tasks", Fault(Kind.REPLY_LOST)), *[("POST", "*/tasks", down)] * 99)
    await live.session.decisions.create_again(edit_id)
    await live.until(lambda: live.session.pending and live.session.pending[0].uncertain)
    await set_back(backed, line)
    line.chooser = None
    await live.until_sent()
    (task,) = await marked(line, flow, mark)
    assert task[field] == "Typed here"


@pytest.mark.parametrize(("flow", "field", "mark"), [NUMBERED, NAMED])
async def test_undone_deletion_doubles_no_task_and_no_file(
    backed: ServerProcess, line: FaultProxy, opened: Opened, tmp_path: Path, flow: str, field: str, mark: str
) -> None:
    """A deletion that is undone makes no second task and no second file."""
    files = "Files" if flow == "tckets" else "Documents"
    live = await opened(flow)
    await live.until_online()
    (dropped := tmp_path / "note.txt").write_bytes(b"words")
    await live.session.attach(flow, TaskKey("5"), files, [dropped])
    await live.until_saved()
    take_backup(backed)
    await live.session.submit(DeleteTask(flow, TaskKey("5")))
    await live.until_saved()
    await set_back(backed, line)
    await live.undo()
    assert any(isinstance(item.edit, CreateTask) for item in live.session.pending)
    await live.until_sent()
    (task,) = await marked(line, flow, mark)
    assert Counter(file["filename"] for file in task[files]) == {"note.txt": 1}


@pytest.mark.parametrize(("flow", "field", "mark"), [NUMBERED, NAMED])
async def test_removed_file_is_removed_from_the_restored_task(
    backed: ServerProcess, line: FaultProxy, opened: Opened, tmp_path: Path, flow: str, field: str, mark: str
) -> None:
    """A file that was removed is removed from the task that is there again."""
    files = "Files" if flow == "tckets" else "Documents"
    live = await opened(flow)
    await live.until_online()
    for name in ("removed.txt", "kept.txt"):
        (tmp_path / name).write_text(name)
    await live.session.attach(flow, TaskKey("5"), files, [tmp_path / "removed.txt", tmp_path / "kept.txt"])
    await live.until_saved()
    take_backup(backed)
    assert (await line.write(THEIRS, "DELETE", f"/workflows/{flow}/tasks/5")).status == 204
    there = next(one for one in live.shown("5", flow).task.files(files) if one.filename == "removed.txt")
    await live.session.submit(DetachFile(flow, TaskKey("5"), files, there))
    item = await live.until_needs_you()
    await set_back(backed, line)
    await live.session.decisions.create_again(item.id)
    await live.until_sent()
    (task,) = await marked(line, flow, mark)
    assert [file["filename"] for file in task[files]] == ["kept.txt"]


@pytest.mark.parametrize(("workflow", "field"), [("compan", "Name"), ("tckets", "Subject")])
async def test_edit_of_what_was_seen_before_goes_to_the_new_task(
    line: FaultProxy, opened: Opened, workflow: str, field: str
) -> None:
    """A task is created again while a question about it is open: the answer is for the new one, whatever its ID."""
    values = {field: "Goes", **({"Company ID": "seen"} if workflow == "compan" else {})}
    made = await line.write(THEIRS, "POST", f"/workflows/{workflow}/tasks", values)
    key = TaskKey(str(made.document[ID_FIELDS[workflow]]))
    live = await opened(workflow)
    sight = live.session.history.sight(workflow, [key])
    assert (await line.write(THEIRS, "DELETE", f"/workflows/{workflow}/tasks/{key}")).status == 204
    await live.set(key, field, "Typed", workflow)
    await live.session.decisions.create_again((await live.until_needs_you()).id)
    await live.until_saved()
    edit = TaskEdit(workflow, key, field, "Answered", "Typed")
    await live.session.submit(edit, identities=sight)
    await live.until(lambda: not live.session.pending or live.session.status.needs_you, "the edit")
    assert live.pending == []
    tasks = (await line.lists())[workflow].values()
    assert [one[field] for one in tasks if one["Task URL"] != made.document["Task URL"]][-1] == "Answered"
