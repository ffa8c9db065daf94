"""The files of a task that is gone, when it is created again: those come along that wait, and no others."""

from __future__ import annotations

from pathlib import Path

from flowdash_desktop.domain.edits import DetachFile, Refusal
from flowdash_desktop.domain.tasks import Attachment, TaskKey
from tests.faults.conftest import Opened
from tests.faults.kinds import Fault, Kind, Script
from tests.faults.messages import Message
from tests.faults.proxy import FaultProxy
from tests.faults.world import THEIRS
from tests.integration.session.live import Live

FLOW, FILES = "compan", "Documents"
AT = f"/workflows/{FLOW}/tasks"
DOWN = Fault(Kind.STATUS_BEFORE, 503)


async def files(line: FaultProxy, key: str) -> list[str]:
    """The files that a task has on the server."""
    return [file["filename"] for file in (await line.lists())[FLOW][key][FILES]]


def shown(live: Live, key: str) -> tuple[Attachment, ...]:
    """The files that the person sees on a task."""
    return live.shown(key, FLOW).task.files(FILES)


async def deleted(line: FaultProxy, key: str) -> None:
    """Somebody deletes a task."""
    assert (await line.write(THEIRS, "DELETE", f"{AT}/{key}")).status == 204


async def test_removed_unanswered_file_does_not_return(line: FaultProxy, opened: Opened, tmp_path: Path) -> None:
    """A file that had arrived unanswered and was removed does not come along."""
    key = TaskKey("1")
    live = await opened(FLOW)
    await live.until_online()
    for name in ("removed.txt", "kept.txt"):
        (tmp_path / name).write_text(name)

    async def hook(moment: str, _: Message) -> None:
        if moment == "applied":  # from now on it can't be seen that it has arrived
            line.chooser = Script(*[("GET", "*/tasks/1", DOWN)] * 99)

    line.hook = hook
    line.chooser = Script(("PUT", "*/tasks", Fault(Kind.REPLY_LOST)))
    await live.session.attach(FLOW, key, FILES, [tmp_path / "removed.txt"])
    await live.until(lambda: live.session.pending[0].uncertain, "the lost answer")
    await live.session.attach(FLOW, key, FILES, [tmp_path / "kept.txt"])
    await live.until_refreshed()
    (arrived,) = shown(live, "1")
    await live.session.submit(DetachFile(FLOW, key, FILES, arrived))
    await deleted(line, "1")
    line.hook = line.chooser = None
    live.session.reconnect()
    item = await live.until_needs_you(3)
    assert item.problem is not None
    assert item.problem.refusal is Refusal.GONE
    await live.session.decisions.create_again(item.id)
    await live.until_sent()
    assert await files(line, "1") == ["kept.txt"]


async def test_files_of_a_gone_task_are_not_shown_on_recreation(
    line: FaultProxy, opened: Opened, tmp_path: Path
) -> None:
    """The files of a task that is gone are not shown once it is to be created again."""
    key = TaskKey("2")
    live = await opened(FLOW)
    await live.until_online()
    (tmp_path / "before.txt").write_text("before")
    await live.session.attach(FLOW, key, FILES, [tmp_path / "before.txt"])
    await live.until_sent()
    assert [one.filename for one in shown(live, "2")] == ["before.txt"]
    await deleted(line, "2")
    await live.set("2", "Name", "Typed here", FLOW)
    item = await live.until_needs_you()
    line.chooser = Script(*[(method, "*", DOWN) for method in ("GET", "POST") for _ in range(99)])
    await live.session.decisions.create_again(item.id)
    assert shown(live, "2") == ()
    assert live.shown("2", FLOW).is_new
