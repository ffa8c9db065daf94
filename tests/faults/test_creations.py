"""New tasks whose IDs the server makes, on a server that takes a repeat for another creation: each is made once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from flowdash_desktop.domain.edits import CreateTask, Operation, Refusal, new_task_key
from flowdash_desktop.domain.tasks import TaskKey
from tests.faults.conftest import Opened
from tests.faults.kinds import Fault, Kind, Script
from tests.faults.proxy import FaultProxy
from tests.faults.world import THEIRS
from tests.integration.session.conftest import Open
from tests.integration.session.live import Live
from tests.support.server_process import ServerProcess

FLOW, FILES = "tckets", "Files"
AT = f"/workflows/{FLOW}/tasks"
MADE_BUT_NOT_SAID = (Kind.REPLY_LOST, Kind.RESET_AFTER, Kind.HALF_REPLY, Kind.SILENCE_AFTER, Kind.HTML_AFTER)
NOT_MADE = (Kind.HTML_BEFORE, Kind.SILENCE_BEFORE, Kind.RESET_BEFORE)


@pytest.fixture
async def line(shared: ServerProcess, open_live: Open) -> AsyncIterator[FaultProxy]:
    """A line to a server that knows neither versions nor repeats."""
    async with FaultProxy(shared.base_url, shared.key, plain=True) as proxy:
        yield proxy


async def create(live: Live, subject: str) -> TaskKey:
    """Ask for a task."""
    key = new_task_key()
    await live.session.submit(CreateTask(FLOW, key, {"Subject": subject, "Mark": subject}))
    return key


async def until_asked(live: Live) -> Operation:
    """Wait, as such a person, until the creation needs them."""

    def asked() -> bool:
        live.session.reconnect()
        return bool(live.session.status.needs_you)

    await live.until(asked, "a question")
    return await live.until_needs_you()


def refusal(item: Operation) -> Refusal:
    """Why it needs the person."""
    assert item.problem is not None
    return item.problem.refusal


async def made(line: FaultProxy, subject: str) -> list[dict[str, object]]:
    """The tasks of this subject that the server has."""
    return [task for task in (await line.lists())[FLOW].values() if task["Subject"] == subject]


@pytest.mark.parametrize("kind", MADE_BUT_NOT_SAID, ids=lambda kind: kind.name)
async def test_lost_creation_is_found_with_its_edits(
    line: FaultProxy, opened: Opened, tmp_path: Path, kind: Kind
) -> None:
    """One that was made is found and its edits and files follow it."""
    live, subject = await opened(FLOW), f"Made, {kind.name}"
    line.chooser = Script(("POST", "*/tasks", Fault(kind)))
    key = await create(live, subject)
    (tmp_path / "paper.txt").write_text("with it")
    await live.session.attach(FLOW, key, FILES, [tmp_path / "paper.txt"])
    await live.until_sent()
    (there,) = await made(line, subject)
    assert [file["filename"] for file in there[FILES]] == ["paper.txt"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", NOT_MADE, ids=lambda kind: kind.name)
async def test_unfound_creation_is_asked_about(line: FaultProxy, opened: Opened, kind: Kind) -> None:
    """One that is not to be found is asked about and sent again when the person says so."""
    live, subject = await opened(FLOW), f"Not made, {kind.name}"
    line.chooser = Script(("POST", "*/tasks", Fault(kind)))
    await create(live, subject)
    item = await until_asked(live)
    assert refusal(item) is Refusal.UNCERTAIN
    assert await made(line, subject) == []
    await live.session.decisions.retry(item.id)
    await live.until_sent()
    assert len(await made(line, subject)) == 1


async def test_one_that_arrives_late_is_found_when_the_person_looks(line: FaultProxy, opened: Opened) -> None:
    live, subject = await opened(FLOW), "Late"
    line.chooser = Script(("POST", "*/tasks", Fault(Kind.LATE)))
    await create(live, subject)
    item = await until_asked(live)
    assert await made(line, subject) == []
    await line.calm()  # it arrives
    await live.session.decisions.retry(item.id)
    await live.until_sent()
    assert len(await made(line, subject)) == 1


async def test_one_that_was_there_before_is_not_taken_for_it(line: FaultProxy, opened: Opened) -> None:
    live, subject = await opened(FLOW), "There before"
    await line.write(THEIRS, "POST", AT, {"Subject": subject, "Mark": subject})
    line.chooser = Script(("POST", "*/tasks", Fault(Kind.HTML_BEFORE)))
    await create(live, subject)
    item = await until_asked(live)
    assert refusal(item) is Refusal.UNCERTAIN
    await live.session.decisions.retry(item.id)
    await live.until_sent()
    assert len(await made(line, subject)) == 2


async def test_where_several_might_be_it_the_person_is_asked(line: FaultProxy, opened: Opened) -> None:
    live, subject = await opened(FLOW), "Several"
    unavailable = [("GET", "*/tasks", Fault(Kind.STATUS_BEFORE, 503))] * 40
    line.chooser = lost = Script(("POST", "*/tasks", Fault(Kind.REPLY_LOST)))
    await create(live, subject)
    await live.until(lambda: not lost.left)
    line.chooser = Script(*unavailable)
    await line.write(THEIRS, "POST", AT, {"Subject": subject, "Mark": subject})
    line.chooser = None
    item = await until_asked(live)
    assert refusal(item) is Refusal.SEVERAL
    await live.session.decisions.discard(item.id)
    await live.until_saved()
    assert len(await made(line, subject)) == 2


async def test_a_server_that_does_not_filter_is_asked_for_everything(line: FaultProxy, opened: Opened) -> None:
    live, subject = await opened(FLOW), "Not filtered"
    refused = ("GET", "*/tasks", Fault(Kind.STATUS_BEFORE, 422))
    line.chooser = script = Script(refused, ("POST", "*/tasks", Fault(Kind.REPLY_LOST)))
    await create(live, subject)
    await live.until_sent()
    assert not script.left
    assert len(await made(line, subject)) == 1


async def test_a_look_that_fails_leaves_no_doubt(line: FaultProxy, opened: Opened) -> None:
    live, subject = await opened(FLOW), "Looked for first"
    line.chooser = script = Script(("GET", "*/tasks", Fault(Kind.REPLY_LOST)))
    await create(live, subject)
    await live.until(lambda: not script.left)
    await live.until_sent()
    assert len(await made(line, subject)) == 1


async def test_several_creations_under_one_id_make_one_task(line: FaultProxy, opened: Opened) -> None:
    """Of several under one ID one is made and none is written over it."""
    live = await opened()
    wishes = [
        CreateTask("compan", new_task_key(), {"Company ID": "77", "Name": f"Name {n}", "Mark": f"n{n}"})
        for n in range(4)
    ]
    await live.session.submit(*wishes)
    await live.until(lambda: live.session.status.needs_you == 3, "three that need the person")
    assert {item.problem.messages["Company ID"] for item in live.session.pending if item.problem is not None} == {
        ("has already been taken",)
    }
    (there,) = [task for task in (await line.lists())["compan"].values() if task["Company ID"] == "77"]
    assert there["Mark"] not in {
        item.edit.values["Mark"] for item in live.session.pending if isinstance(item.edit, CreateTask)
    }
