"""Undo and redo pressed faster than the disk writes: each press is one step, and none is taken twice."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from pathlib import Path

from flowdash_desktop.domain.edits import CreateTask, DeleteTask, DetachFile, new_task_key
from flowdash_desktop.domain.tasks import TaskKey
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW
from tests.support.server_process import ServerProcess

NAME = "Company Name"
FILES = "Documents"


async def test_two_undos_and_redos_at_once_are_two_steps(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """Two undos at once take two steps back and two redos bring them."""
    live, other = await open_live(shared), elsewhere(shared)
    await live.set("1", NAME, "First")
    await live.until_saved()
    await live.set("1", NAME, "Second")
    await live.until_saved()
    await asyncio.gather(live.session.undo(WORKFLOW), live.session.undo(WORKFLOW))
    await live.until_saved()
    assert (await other.task("1")).values[NAME] == "Company 1"
    await asyncio.gather(live.session.redo(WORKFLOW), live.session.redo(WORKFLOW))
    await live.until_saved()
    assert (await other.task("1")).values[NAME] == "Second"


async def test_a_deletion_that_is_undone_twice_at_once_makes_one_task(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live, other = await open_live(shared, "tckets"), elsewhere(shared, "tckets")
    key = new_task_key()
    await live.session.submit(CreateTask("tckets", key, {"Subject": "Printer"}))
    await live.until_saved()
    (ticket,) = [task for task in live.session.shown("tckets").values() if task.task.values["Subject"] == "Printer"]
    before = len(await other.tasks())
    await live.session.submit(DeleteTask("tckets", ticket.key))
    await live.until_saved()
    await asyncio.gather(live.session.undo(WORKFLOW), live.session.undo(WORKFLOW), return_exceptions=True)
    await live.until_saved()
    subjects = [task.values["Subject"] for task in await other.tasks()]
    assert subjects.count("Printer") <= 1
    assert len(subjects) <= before


async def test_removed_file_undone_twice_is_there_once(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, tmp_path: Path
) -> None:
    """A file whose removal is undone twice at once is there once."""
    live, other = await open_live(shared), elsewhere(shared)
    paper = tmp_path / "paper.txt"
    paper.write_text("added")
    await live.set("3", NAME, "Before")
    await live.until_saved()
    await live.session.attach(WORKFLOW, TaskKey("3"), FILES, [paper])
    await live.until_saved()
    (attachment,) = live.shown("3").task.files(FILES)
    await live.session.submit(DetachFile(WORKFLOW, TaskKey("3"), FILES, attachment))
    await live.until_saved()
    await asyncio.gather(live.session.undo(WORKFLOW), live.session.undo(WORKFLOW), return_exceptions=True)
    await live.until_saved()
    assert len((await other.task("3")).files(FILES)) <= 1


async def test_redo_beside_a_new_edit_leaves_the_edit(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A redo beside a new edit leaves the edit and fails in no other way."""
    live, other = await open_live(shared), elsewhere(shared)
    await live.set("4", NAME, "First")
    await live.until_saved()
    await live.session.undo(WORKFLOW)
    await live.until_saved()
    await asyncio.gather(live.set("4", "Number of Employees", Decimal(7)), live.session.redo(WORKFLOW))
    await live.until_saved()
    assert (await other.task("4")).values["Number of Employees"] == Decimal(7)


async def test_an_undo_beside_a_discard_of_its_edit_ends_quietly(shared: ServerProcess, open_live: Open) -> None:
    await (await open_live(shared)).close()
    live = await open_live(shared, run=False)
    await live.set("5", NAME, "First")
    await live.session.submit(DeleteTask(WORKFLOW, TaskKey("6")))
    (*_, item) = live.session.pending
    undone = live.session.undo(WORKFLOW)
    await asyncio.gather(live.session.decisions.discard(item.id), undone)
    assert live.value("6", NAME) == "Company 6"
