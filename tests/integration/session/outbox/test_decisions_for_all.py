"""Many edits that need the person are answered in one go: all of them, or none."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.edits import CreateTask, EditState, TaskEdit
from flowdash_desktop.session.events import TasksChanged
from flowdash_desktop.store.database import StoreError
from tests.integration.session.batches import NAME, companies, renames
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW, Elsewhere, Live
from tests.support.full_disk import full_disk
from tests.support.server_process import ServerProcess


async def refused(live: Live, other: Elsewhere, count: int = 6) -> list[TaskEdit]:
    """Edits of tasks of which somebody else has changed the same field."""
    edits = renames(live, "Mine", count)
    for edit in edits:
        await other.set(edit.task, Company_Name=f"Theirs {edit.task}")
    await live.session.submit(*edits)
    await live.until_needs_you(count)
    return edits


async def test_all_are_sent_again_in_one_transaction(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """The window hears of all of them at once, and a disk that refuses leaves each as it was."""
    live, other = await open_live(shared), elsewhere(shared)
    edits = await refused(live, other)
    ids = [item.id for item in live.session.pending]
    with full_disk(), pytest.raises(StoreError):
        await live.session.decisions.retry_all(ids)
    assert {item.state for item in live.session.pending} == {EditState.NEEDS_YOU}
    for edit in edits:
        await other.set(edit.task, Company_Name=str(edit.base))
    live.events.clear()
    await live.session.decisions.retry_all([*ids, "not there any more"])
    assert [event.keys for event in live.of(TasksChanged)][:1] == [{edit.task for edit in edits}]
    await live.until_saved()
    assert [(await other.task(edit.task)).values[NAME] for edit in edits] == [edit.value for edit in edits]


async def test_all_are_let_go_in_one_transaction(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live, other = await open_live(shared), elsewhere(shared)
    edits = await refused(live, other)
    ids = [item.id for item in live.session.pending]
    with full_disk(), pytest.raises(StoreError):
        await live.session.decisions.discard_all(ids)
    assert len(live.session.pending) == len(edits)
    live.events.clear()
    await live.session.decisions.discard_all(ids)
    assert live.session.pending == ()
    assert [event.keys for event in live.of(TasksChanged)][:1] == [{edit.task for edit in edits}]
    await live.until(lambda: live.value(edits[0].task, NAME) == f"Theirs {edits[0].task}", "what the server has")


async def test_what_goes_with_a_creation_goes_once(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """The edits of a new task leave with its creation. The list may name them as well, before or after it."""
    live = await open_live(shared, run=False)
    new = [CreateTask(WORKFLOW, edit.task, {**edit.values, "Company ID": "1"}) for edit in companies("twice", 2)]
    await live.session.submit(*new)
    live.run()
    await live.until_needs_you(2)
    await live.session.submit(*renames(live, "Beside", 1))
    ids = [item.id for item in live.session.pending if item.state is EditState.NEEDS_YOU]
    await live.session.decisions.discard_all([*ids, *reversed(ids)])
    await live.until_saved()
    assert (await elsewhere(shared).task("1")).values[NAME] == "Beside 1"
