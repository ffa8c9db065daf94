"""Undo and redo on a real server: every kind of step, sent or not, and over restarts."""

from __future__ import annotations

from pathlib import Path

import pytest

from flowdash_desktop.domain.edits import CreateTask, DeleteTask, DetachFile, EditState, TaskEdit, new_task_key
from flowdash_desktop.domain.history import Hindrance
from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.outbox.outbox import BeingSentError
from flowdash_desktop.session.undo.undo_plan import CannotUndoError
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW, ServerConnector, redone, undone
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

NAME = "Company Name"
FILES = "Documents"


def delete(key: str) -> DeleteTask:
    return DeleteTask(WORKFLOW, TaskKey(key))


async def test_edits_are_undone_and_redone_after_a_restart(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """Edits are taken back in turn and done again also after a restart."""
    live, other = await open_live(shared), elsewhere(shared)
    await live.set("1", NAME, "First")
    await live.until_saved()
    await live.set("1", NAME, "Second")
    await live.set("1", STAGE, "Done")
    await live.until_saved()
    await live.close()
    live = await open_live(shared)
    step = live.last
    assert step is not None
    assert step.first.title == "Second"
    for stage, name in (("Not Started", "Second"), ("Not Started", "First"), ("Not Started", "Company 1")):
        await undone(live)
        task = await other.task("1")
        assert (task.stage, task.values[NAME]) == (stage, name)
    assert live.last is None
    assert await live.undo() is None
    await live.close()
    live = await open_live(shared)
    for stage, name in (("Not Started", "First"), ("Not Started", "Second"), ("Done", "Second")):
        await redone(live)
        task = await other.task("1")
        assert (task.stage, task.values[NAME]) == (stage, name)
    assert await live.redo() is None
    await undone(live)
    await live.set("1", NAME, "Third")
    await live.until_saved()
    assert live.next is None, "a new step takes the place of those that were undone"


async def test_what_was_not_sent_yet_is_as_if_it_had_never_been(shared: ServerProcess, open_live: Open) -> None:
    await (await open_live(shared)).close()
    live = await open_live(shared, run=False)
    await live.set("2", NAME, "First")
    await live.set("2", NAME, "Second")
    await live.undo()
    assert live.value("2", NAME) == "First"
    await live.undo()
    assert live.value("2", NAME) == "Company 2"
    assert not live.session.pending
    await live.redo()
    assert live.value("2", NAME) == "First"


async def test_undo_after_somebody_elses_change_asks(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live, other = await open_live(shared), elsewhere(shared)
    await live.set("3", NAME, "Mine")
    await live.until_saved()
    await other.set("3", Company_Name="Theirs")
    await live.undo()
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.conflict is not None
    assert (await other.task("3")).values[NAME] == "Theirs"


async def test_deletion_waits_for_undo_and_is_never_dropped(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A deletion waits so that it can be undone and is never dropped."""
    live, other = await open_live(shared, hold_seconds=3600), elsewhere(shared)
    await live.session.submit(delete("4"), delete("5"))
    assert TaskKey("4") not in live.session.shown(WORKFLOW)
    live.session.reconnect()
    await live.set("6", NAME, "Others are sent meanwhile")
    await live.until(lambda: len(live.session.pending) == 2)
    await undone(live, 2)
    assert live.value("4", NAME) == "Company 4"
    await live.redo()
    await live.close()
    assert (await other.task("4")).unique_id == "4"
    live = await open_live(shared, hold_seconds=3600)
    assert [state for *_, state in live.pending] == [EditState.SAVED_HERE] * 2, "kept over the end"
    await live.session.send_what_is_held(20)
    assert not live.session.pending
    assert not {"4", "5"} & {str(t.key) for t in await other.tasks()}


async def test_deleted_task_returns_with_values_and_files(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, tmp_path: Path
) -> None:
    """A deleted task comes back with its values and its attachments."""
    live, other = await open_live(shared), elsewhere(shared)
    papers = []
    for name in ("one.txt", "two.txt"):
        papers.append(tmp_path / name)
        papers[-1].write_text(f"This is {name}")
    await live.session.attach(WORKFLOW, TaskKey("7"), FILES, papers)
    await live.until_saved()
    await other.set("7", Stage="In Progress")
    await live.session.submit(delete("7"), delete("8"))
    await live.until_saved()
    await live.close()
    live = await open_live(shared)
    await undone(live)
    task = await other.task("7")
    assert (task.stage, task.values[NAME]) == ("In Progress", "Company 7"), "as it was when it was deleted"
    assert [a.filename for a in task.files(FILES)] == ["one.txt", "two.txt"]
    assert [await other.file(a.blob_id, tmp_path) for a in task.files(FILES)] == [
        b"This is one.txt",
        b"This is two.txt",
    ]
    assert (await other.task("8")).values[NAME] == "Company 8"
    await redone(live)
    assert not {"7", "8"} & {str(t.key) for t in await other.tasks()}
    await undone(live)
    assert [a.filename for a in (await other.task("7")).files(FILES)] == ["one.txt", "two.txt"]


async def test_a_new_task_with_files_is_taken_back_and_made_again(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, tmp_path: Path
) -> None:
    live, other = await open_live(shared), elsewhere(shared)
    paper = tmp_path / "paper.txt"
    paper.write_text("new")
    creation = CreateTask(WORKFLOW, new_task_key(), {"Company ID": "u-1", NAME: "New"})
    await live.session.create(creation, {FILES: [paper]})
    await live.until_saved()
    await undone(live)
    assert "u-1" not in {str(t.key) for t in await other.tasks()}
    await redone(live)
    assert [a.filename for a in (await other.task("u-1")).files(FILES)] == ["paper.txt"]


async def test_attachments_are_taken_away_and_put_back(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, tmp_path: Path
) -> None:
    live, other = await open_live(shared), elsewhere(shared)

    async def there() -> list[str]:
        return [a.filename for a in (await other.task("9")).files(FILES)]

    paper = tmp_path / "paper.txt"
    paper.write_text("added")
    await live.session.attach(WORKFLOW, TaskKey("9"), FILES, [paper])
    await live.until_saved()
    await undone(live)
    assert await there() == []
    await redone(live)
    assert await there() == ["paper.txt"]
    (attachment,) = live.shown("9").task.files(FILES)
    await live.session.submit(DetachFile(WORKFLOW, TaskKey("9"), FILES, attachment))
    await live.until_saved()
    assert await there() == []
    await undone(live)
    assert await there() == ["paper.txt"]
    (back,) = (await other.task("9")).files(FILES)
    assert await other.file(back.blob_id, tmp_path) == b"added"
    await redone(live)
    assert await there() == [], "also the one that was put back"


async def test_a_change_of_many_tasks_is_one_step(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live, other = await open_live(shared), elsewhere(shared)
    keys = [str(n) for n in range(10, 20)]
    await live.session.submit(*(TaskEdit(WORKFLOW, TaskKey(k), STAGE, "Done", "Not Started") for k in keys))
    await live.until_saved()
    await undone(live)
    assert {t.stage for t in await other.tasks() if t.key in keys} == {"Not Started"}


async def test_edit_in_flight_cannot_be_undone(shared: ServerProcess, open_live: Open) -> None:
    """What is on its way can not be taken back before its answer."""
    async with TcpProxy(shared.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, shared.key))
        deletion = proxy.hold_answers(b"DELETE ")
        await live.session.submit(delete("20"))
        await deletion.answered.wait()
        with pytest.raises(BeingSentError):
            await live.undo()
        deletion.release.set()
        await live.until_saved()
        await undone(live)
        assert live.value("20", NAME) == "Company 20"


async def test_a_discarded_change_is_no_step_any_more(shared: ServerProcess, open_live: Open) -> None:
    await (await open_live(shared)).close()
    live = await open_live(shared, run=False)
    await live.session.submit(delete("21"))
    (item,) = live.session.pending
    await live.session.decisions.discard(item.id)
    assert await live.undo() is None
    assert live.value("21", NAME) == "Company 21"


async def test_a_step_of_which_nothing_is_kept_stops_undo(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live, other = await open_live(shared), elsewhere(shared)
    await live.until_refreshed()
    await other.client.delete_task(WORKFLOW, "22")
    await live.session.submit(delete("22"))
    await live.until_saved()
    with pytest.raises(CannotUndoError) as caught:
        await live.undo()
    assert caught.value.why is Hindrance.NOT_KEPT
    assert live.last == caught.value.step
