"""Answers that say that all went well though the server has refused: what was asked for is looked for, and not lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from flowdash_desktop.domain.edits import DeleteTask, DetachFile, Edit
from flowdash_desktop.domain.tasks import TaskKey
from tests.faults.conftest import Opened
from tests.faults.kinds import Fault, Kind, Script
from tests.faults.messages import Message
from tests.faults.proxy import FaultProxy
from tests.faults.world import THEIRS
from tests.integration.session.live import edit

FLOW, FILES = "compan", "Documents"


def refused_once(line: FaultProxy, method: str, key: str, kind: Kind) -> Script:
    """Somebody changes the task between look and write, so that it is refused; the answer says something else."""
    seen: list[str] = []

    async def hook(moment: str, asked: Message) -> None:
        if moment == "arrived" and asked.method == method and not seen:
            seen.append(moment)
            await line.write(THEIRS, "PUT", f"/workflows/{FLOW}/tasks/{key}", {"Employees": "7"})

    line.hook = hook
    line.chooser = script = Script((method, "*", Fault(kind)))
    return script


@pytest.mark.parametrize("kind", [Kind.EMPTY_ANSWER, Kind.OTHER_ANSWER], ids=lambda kind: kind.name)
@pytest.mark.parametrize("what", ["value", "file", "removal"])
async def test_refused_but_made_change_is_made(
    line: FaultProxy, opened: Opened, tmp_path: Path, what: str, kind: Kind
) -> None:
    """A change that was refused and called done is made all the same."""
    key = str(1 + ["value", "file", "removal"].index(what) * 2 + (kind is Kind.OTHER_ANSWER))
    live = await opened()
    path = tmp_path / "first.bin"
    path.write_bytes(b"first")
    await live.session.attach(FLOW, TaskKey(key), FILES, [path])
    await live.until_sent()  # the other answer is the one to this
    script = refused_once(line, "PUT", key, kind)
    wish: Edit
    if what == "value":
        wish = edit(key, "Notes", "Mine", FLOW)
        await live.session.submit(wish)
    elif what == "file":
        await live.session.attach(FLOW, TaskKey(key), FILES, [path.rename(tmp_path / "second.bin")])
    else:
        (there,) = live.shown(key, FLOW).task.files(FILES)
        await live.session.submit(DetachFile(FLOW, TaskKey(key), FILES, there))
    await live.until_sent()
    assert not script.left
    task = (await line.lists())[FLOW][key]
    names = [file["filename"] for file in task[FILES]]
    expected = {"value": ["first.bin"], "file": ["first.bin", "second.bin"], "removal": []}[what]
    assert (task["Notes"], names) == ("Mine" if what == "value" else None, expected)


async def test_refused_but_made_deletion_is_made(line: FaultProxy, opened: Opened) -> None:
    """A deletion that was refused and called done is made all the same."""
    live = await opened()
    script = refused_once(line, "DELETE", "7", Kind.EMPTY_ANSWER)
    await live.session.submit(DeleteTask(FLOW, TaskKey("7")))
    await live.until_sent()
    assert not script.left
    assert "7" not in (await line.lists())[FLOW]


async def test_normalized_value_counts_as_made(line: FaultProxy, opened: Opened) -> None:
    """A value that the server writes in its own way is taken for done."""
    live = await opened()
    line.rewrite = lambda text: text.replace(b'"As typed "', b'"As typed"')
    await live.session.submit(edit("8", "Notes", "As typed ", FLOW))
    await live.until_saved()
    assert (await line.lists())[FLOW]["8"]["Notes"] == "As typed"


async def test_older_reading_proves_no_value(line: FaultProxy, opened: Opened) -> None:
    """An older look is no proof that the value is there already."""
    live = await opened()
    await live.set("9", "Notes", "Wanted", FLOW)
    await live.until_sent()
    at = f"/workflows/{FLOW}/tasks/9"
    older = await line.write(THEIRS, "PUT", at, {"Notes": "Wanted"})
    await line.write(THEIRS, "PUT", at, {"Notes": "Changed since"})
    await live.until_refreshed()
    line.chooser = script = Script(("GET", "*/tasks/9", Fault(Kind.OTHER_ANSWER)))
    line.remember("GET", older)
    await live.set("9", "Notes", "Wanted", FLOW)
    await live.until_saved()  # and no other answers come between
    assert not script.left
    assert (await line.lists())[FLOW]["9"]["Notes"] == "Wanted"
