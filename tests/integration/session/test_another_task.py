"""A server gives a unique ID to another task: what was meant for the first one never lands on the second unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

from flowdash_desktop.domain.conflicts import Choice
from flowdash_desktop.domain.edits import (
    CreateTask,
    DeleteTask,
    DetachFile,
    Edit,
    EditState,
    Operation,
    Refusal,
    new_task_key,
)
from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.outbox.resolutions import can_be_applied_here, can_be_created_again
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW, Elsewhere, Live, edit
from tests.support.server_process import ServerProcess

NAME, FILES = "Company Name", "Documents"


async def replaced(other: Elsewhere, key: str, name: str = "Another") -> None:
    """Somebody deletes a task, and makes another under its unique ID."""
    await other.client.delete_task(WORKFLOW, key)
    values = {"Company ID": key, NAME: name}
    await other.client.create_task(await other.schema(), values, idempotency_key=None)


async def not_sent(shared: ServerProcess, open_live: Open, *edits: Edit) -> Live:
    """A session with edits that have not been sent: it has seen everything, and has no server now."""
    await (await open_live(shared)).close()
    live = await open_live(shared, run=False)
    await live.session.submit(*edits)
    return live


def problem(item: Operation) -> Refusal:
    """Why an edit needs the person."""
    assert item.problem is not None
    return item.problem.refusal


async def test_an_edit_does_not_land_on_another_task(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live = await not_sent(shared, open_live, edit("1", NAME, "Mine", base="Company 1"))
    await live.close()
    await replaced(elsewhere(shared), "1", name="Company 1")  # the value that is changed is the same
    live = await open_live(shared)
    item = await live.until_needs_you()
    assert problem(item) is Refusal.ANOTHER_TASK
    assert (await elsewhere(shared).task("1")).values[NAME] == "Company 1"
    await live.until_refreshed()
    shown = live.shown("1")
    assert shown.task.values[NAME] == "Company 1", "nor is it shown as if it were this one's"
    assert shown.marks[NAME].state is EditState.NEEDS_YOU
    assert [i.id for i in shown.astray] == [item.id]


async def test_edit_waits_for_the_person_over_a_restart(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """It waits for the person over a restart and goes where they say."""
    other = elsewhere(shared)
    live = await not_sent(shared, open_live, edit("2", NAME, "Mine", base="Company 2"))
    await replaced(other, "2", name="Theirs")
    live.run()
    await live.until_needs_you()
    await live.close()
    live = await open_live(shared)
    (item,) = live.session.pending
    assert can_be_applied_here(item)
    await live.session.decisions.retry(item.id)
    item = await live.until_needs_you()
    assert problem(item) is Refusal.ANOTHER_TASK, "to press Retry is not to say that it is for the other task"
    await live.session.decisions.apply_here(item.id)
    await live.until(lambda: problem_is(live, Refusal.CHANGED_MEANWHILE), "both values to choose from")
    await live.session.decisions.choose(item.id, Choice.MINE)
    await live.until_saved()
    assert (await other.task("2")).values[NAME] == "Mine"


def problem_is(live: Live, refusal: Refusal) -> bool:
    """Whether the only edit waits for this reason."""
    (item,) = live.session.pending
    return item.problem is not None and item.problem.refusal is refusal


@pytest.mark.parametrize("refreshed", [False, True])
async def test_the_task_is_created_again_with_what_it_was(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, *, refreshed: bool
) -> None:
    other, key = elsewhere(shared), "3" if refreshed else "4"
    await other.set(key, Stage="In Progress")
    live = await not_sent(shared, open_live, edit(key, NAME, "Mine", base=f"Company {key}"))
    await replaced(other, key)
    live.run()
    item = await live.until_needs_you()
    if refreshed:  # what it was is not in the list any more, nor in the cache
        await live.until_refreshed()
        await live.close()
        live = await open_live(shared)
    assert can_be_created_again(item)
    await live.session.decisions.create_again(item.id)
    item = await live.until_needs_you()
    assert problem(item) is Refusal.INVALID, "its ID is taken: another is to be typed"
    await live.set(item.edit.task, "Company ID", f"{key}-again")
    await live.until_saved()
    again, there = await other.task(f"{key}-again"), await other.task(key)
    assert (again.values[NAME], again.stage) == ("Mine", "In Progress")
    assert there.values[NAME] == "Another"


async def test_a_deletion_spares_the_other_task(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    other = elsewhere(shared)
    live = await not_sent(shared, open_live, DeleteTask(WORKFLOW, TaskKey("5")))
    await replaced(other, "5")
    live.run()
    item = await live.until_needs_you()
    assert problem(item) is Refusal.ANOTHER_TASK
    assert not can_be_applied_here(item)
    assert (await other.task("5")).values[NAME] == "Another"
    await live.session.decisions.discard(item.id)
    await live.until(lambda: live.value("5", NAME) == "Another", "the other task")


async def test_files_are_for_their_own_task_only(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, tmp_path: Path
) -> None:
    """Files are neither added to the other task nor taken from it."""
    other, paper = elsewhere(shared), tmp_path / "paper.txt"
    paper.write_text("for the first")
    first = await open_live(shared)
    await first.session.attach(WORKFLOW, TaskKey("6"), FILES, [paper])
    await first.until_saved()
    (there,) = first.shown("6").task.files(FILES)
    await first.close()
    live = await not_sent(shared, open_live, DetachFile(WORKFLOW, TaskKey("6"), FILES, there))
    await live.session.attach(WORKFLOW, TaskKey("6"), FILES, [paper])
    await replaced(other, "6")
    live.run()
    await live.until_needs_you(2)
    assert {problem(item) for item in live.session.pending} == {Refusal.ANOTHER_TASK}
    assert (await other.task("6")).files(FILES) == ()


async def test_undo_does_not_change_the_other_task(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live, other = await open_live(shared), elsewhere(shared)
    await live.set("7", NAME, "Mine")
    await live.until_saved()
    await replaced(other, "7", name="Mine")
    await live.until_refreshed()
    await live.undo()
    item = await live.until_needs_you()
    assert problem(item) is Refusal.ANOTHER_TASK
    assert (await other.task("7")).values[NAME] == "Mine"


async def test_a_new_wish_for_the_other_task_is_its_own(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    other = elsewhere(shared)
    live = await not_sent(shared, open_live, edit("8", NAME, "For the first", base="Company 8"))
    await replaced(other, "8")
    live.run()
    old = await live.until_needs_you()
    await live.until_refreshed()
    await live.set("8", NAME, "For the second")
    await live.until(lambda: len(live.session.pending) == 1)
    assert (await other.task("8")).values[NAME] == "For the second"
    assert [item.edit for item in live.session.pending] == [old.edit]
    await live.session.submit(DeleteTask(WORKFLOW, TaskKey("8")))
    await live.until(lambda: len(live.session.pending) == 1 and not live.session.status.sending)
    assert [item.edit for item in live.session.pending] == [old.edit], "nor does it go with the second task"


async def test_restored_task_is_the_one_of_older_steps(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A task that undo brought back is the one that older steps meant."""
    live, other = await open_live(shared), elsewhere(shared)
    await live.set("9", NAME, "Mine")
    await live.until_saved()
    await live.session.submit(DeleteTask(WORKFLOW, TaskKey("9")))
    await live.until_saved()
    await live.undo()
    await live.until_saved()
    await live.undo()
    await live.until_saved()
    assert (await other.task("9")).values[NAME] == "Company 9"
    await live.redo()
    await live.redo()
    await live.until_saved()
    assert "9" not in {task.unique_id for task in await other.tasks()}


async def test_edits_of_a_task_that_was_just_made_are_of_this_one(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live, other, key = await open_live(shared), elsewhere(shared), new_task_key()
    await live.session.submit(CreateTask(WORKFLOW, key, {"Company ID": "n-1", NAME: "New"}))
    await live.until_saved()
    await replaced(other, "n-1", name="New")
    await live.undo()
    item = await live.until_needs_you()
    assert problem(item) is Refusal.ANOTHER_TASK
    assert (await other.task("n-1")).values[NAME] == "New"


async def test_edit_stays_when_another_creation_is_discarded(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """An edit of the other task stays when the creation of the first is let go."""
    live, other = await open_live(shared), elsewhere(shared)
    await live.until_refreshed()
    await other.client.delete_task(WORKFLOW, "29")
    await live.set("29", NAME, "Mine")
    item = await live.until_needs_you()
    assert problem(item) is Refusal.GONE
    values = {"Company ID": "29", NAME: "Another"}
    await other.client.create_task(await other.schema(), values, idempotency_key=None)
    await live.session.decisions.create_again(item.id)
    creation = await live.until_needs_you()
    await live.until_refreshed()
    await live.set("29", STAGE, "Done")
    assert len(live.pending) == 2, "it is for the task that is there"
    await live.session.decisions.discard(creation.id)
    await live.until_saved()
    task = await other.task("29")
    assert (task.stage, task.values[NAME]) == ("Done", "Another")
