"""Somebody else writes between our look and our request: the server's version keeps what they have made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from flowdash_desktop.domain.edits import CreateTask, DeleteTask, DetachFile, Refusal, new_task_key
from flowdash_desktop.domain.tasks import TaskKey
from tests.faults.conftest import Opened
from tests.faults.messages import Message
from tests.faults.proxy import FaultProxy
from tests.faults.world import THEIRS
from tests.integration.session.live import Live, edit

FLOW, FILES = "compan", "Documents"


def quicker(line: FaultProxy, method: str, key: str, body: dict[str, Any]) -> None:
    """Just before our next write gets to the server, somebody else's does."""

    async def hook(moment: str, _: Message) -> None:
        line.hook = None
        path = f"/workflows/{FLOW}/tasks" + (f"/{key}" if method == "PUT" else "")
        assert moment == "arrived"
        assert (await line.write(THEIRS, method, path, body)).status in (200, 201)

    line.hook = hook


async def there(line: FaultProxy, key: str) -> dict[str, Any]:
    """A task on the server."""
    return (await line.lists())[FLOW][key]


def attach(live: Live, key: str, folder: Path, name: str) -> Any:
    """Attach a file."""
    path = folder / name
    path.write_text(f"This is {name}")
    return live.session.attach(FLOW, TaskKey(key), FILES, [path])


async def test_fresh_value_of_others_is_not_overwritten(line: FaultProxy, opened: Opened) -> None:
    """A value is not written over one that was written just now."""
    live = await opened()
    quicker(line, "PUT", "1", {"Name": "Theirs"})
    await live.set("1", "Name", "Mine", FLOW)
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.conflict is not None
    assert item.problem.conflict.theirs == "Theirs"
    assert (await there(line, "1"))["Name"] == "Theirs"


async def test_repeated_races_are_left_to_the_person(line: FaultProxy, opened: Opened) -> None:
    """Where somebody is quicker each time it is left to the person."""
    live, times = await opened(), 0

    async def hook(moment: str, _: Message) -> None:
        nonlocal times
        if moment == "arrived":
            line.hook, times = None, times + 1
            theirs = {"Employees": str(times)}
            assert (await line.write(THEIRS, "PUT", f"/workflows/{FLOW}/tasks/10", theirs)).status == 200
            line.hook = hook

    line.hook = hook
    await live.set("10", "Name", "Mine", FLOW)
    item = await live.until_needs_you()
    line.hook = None
    assert times == 8
    assert item.problem is not None
    assert item.problem.refusal is Refusal.CHANGED_MEANWHILE
    assert item.uncertain, "one of the newer versions may have been our own"
    await live.session.decisions.retry(item.id)
    await live.until_saved()
    assert (await there(line, "10"))["Name"] == "Mine"


async def test_what_was_added_to_a_list_just_now_stays(line: FaultProxy, opened: Opened) -> None:
    live = await opened()
    quicker(line, "PUT", "2", {"Colours": ["Blue"]})
    await live.session.submit(edit("2", "Colours", ("Red",), FLOW))
    await live.until_saved()
    assert sorted((await there(line, "2"))["Colours"]) == ["Blue", "Red"]


async def test_added_file_of_others_stays_beside_ours(line: FaultProxy, opened: Opened, tmp_path: Path) -> None:
    """A file that was added just now stays beside one that is added."""
    live = await opened()
    theirs = {"Documents": [{"filename": "theirs.txt", "contentType": "text/plain", "base64contents": "VGhlaXJz"}]}
    quicker(line, "PUT", "3", theirs)
    await attach(live, "3", tmp_path, "mine.txt")
    await live.until_saved()
    assert sorted(file["filename"] for file in (await there(line, "3"))[FILES]) == ["mine.txt", "theirs.txt"]


async def test_added_file_of_others_survives_our_removal(line: FaultProxy, opened: Opened, tmp_path: Path) -> None:
    """A file that was added just now stays when another is taken away."""
    live = await opened()
    await attach(live, "4", tmp_path, "mine.txt")
    await live.until_saved()
    (mine,) = live.shown("4", FLOW).task.files(FILES)
    kept = (await there(line, "4"))[FILES]
    quicker(
        line,
        "PUT",
        "4",
        {"Documents": [*kept, {"filename": "theirs.txt", "contentType": "text/plain", "base64contents": "VGhlaXJz"}]},
    )
    await live.session.submit(DetachFile(FLOW, TaskKey("4"), FILES, mine))
    await live.until_saved()
    assert [file["filename"] for file in (await there(line, "4"))[FILES]] == ["theirs.txt"]


async def test_undone_deletion_keeps_a_late_value(line: FaultProxy, opened: Opened) -> None:
    """A deletion that is undone brings back what was written just before it."""
    live = await opened()
    quicker(line, "PUT", "5", {"Name": "Theirs"})
    await live.session.submit(DeleteTask(FLOW, TaskKey("5")))
    await live.until_saved()
    assert "5" not in (await line.lists())[FLOW]
    await live.undo()
    await live.until_saved()
    assert (await there(line, "5"))["Name"] == "Theirs"


async def test_creation_overwrites_no_fresh_task(line: FaultProxy, opened: Opened) -> None:
    """A task that was made just now is not written over by a creation."""
    live = await opened()
    quicker(line, "POST", "b1", {"Company ID": "b1", "Name": "Theirs", "Mark": "theirs"})
    values = {"Company ID": "b1", "Name": "Mine", "Mark": "mine"}
    await live.session.submit(CreateTask(FLOW, new_task_key(), values))
    await live.until_needs_you()
    assert (await there(line, "b1"))["Mark"] == "theirs"
