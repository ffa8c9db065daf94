"""A link to a task that the server has not created yet: it waits for the creation, and goes where that goes."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.activity_edits import AddComment, AddItem
from flowdash_desktop.domain.edits import CreateTask, DeleteTask, TaskEdit, new_task_key
from flowdash_desktop.domain.history import Hindrance
from flowdash_desktop.domain.link_edits import LinkTask
from flowdash_desktop.domain.tasks import LinkedTask, TaskKey
from flowdash_desktop.session.undo.undo_plan import CannotUndoError
from tests.integration.session.castle import names
from tests.integration.session.conftest import Open
from tests.integration.session.live import Live
from tests.support.server_process import ServerProcess


async def create_linked(live: Live, key: TaskKey, unique_id: str) -> None:
    """Create a wizard who is linked to the first house, in one go."""
    creation = CreateTask("wizrds", key, {"Wizard ID": unique_id, "Name": "Neville"})
    other = LinkedTask({"Wizard ID": str(key), "Name": "Neville"})
    link = LinkTask("houses", TaskKey("1"), "Wizards", other, "Wizard ID", leads_to="wizrds")
    await live.session.create(creation, {}, [link])


def shown(live: Live) -> list[str]:
    return [task.title for task in live.shown("1", "houses").task.links["Wizards"].tasks]


async def test_a_link_follows_a_creation_that_is_refused(castle: ServerProcess, open_live: Open) -> None:
    """Another wizard has the ID: nobody is linked, also after a restart, until the new one has an ID of its own."""
    live = await open_live(castle, "houses")
    key = new_task_key()
    before = names(castle, "houses", "1", "Wizards")
    await create_linked(live, key, "1")
    assert shown(live)[-1] == "Neville", "the name that it has here is not shown"
    await live.until(lambda: live.session.status.needs_you == 1, "the refusal")
    await live.close()
    live = await open_live(castle, "houses")
    await live.until_refreshed()
    assert names(castle, "houses", "1", "Wizards") == before
    await live.session.submit(TaskEdit("wizrds", key, "Wizard ID", "44", "1"))
    await live.until_saved()
    assert names(castle, "houses", "1", "Wizards") == [*before, "Neville"]


async def test_a_link_goes_with_a_discarded_creation(castle: ServerProcess, open_live: Open) -> None:
    live = await open_live(castle, "houses")
    before = shown(live)
    await create_linked(live, new_task_key(), "1")
    await live.until(lambda: live.session.status.needs_you == 1, "the refusal")
    (creation,) = [item for item in live.session.pending if isinstance(item.edit, CreateTask)]
    await live.session.decisions.discard(creation.id)
    assert not live.session.pending
    assert shown(live) == before


async def test_a_link_to_a_new_task_is_undone_after_it(castle: ServerProcess, open_live: Open) -> None:
    """The step of the link is one of the workflow where it was asked for, and follows the task to its ID."""
    live = await open_live(castle, "houses")
    before = names(castle, "houses", "1", "Wizards")
    await create_linked(live, new_task_key(), "44")
    await live.until_saved()
    assert names(castle, "houses", "1", "Wizards") == [*before, "Neville"]
    await live.session.undo("houses")
    await live.until_saved()
    assert names(castle, "houses", "1", "Wizards") == before


async def test_redo_of_a_sent_creation_links_it_again(castle: ServerProcess, open_live: Open) -> None:
    """The wizard comes back to his house, from which the server has taken him with his deletion."""
    live = await open_live(castle, "wizrds")
    before = names(castle, "houses", "1", "Wizards")
    await create_linked(live, new_task_key(), "44")
    await live.until_saved()
    await live.session.undo("wizrds")
    await live.until_saved()
    assert names(castle, "houses", "1", "Wizards") == before
    await live.session.redo("wizrds")
    await live.until_saved()
    assert names(castle, "houses", "1", "Wizards") == [*before, "Neville"]
    await live.session.undo("houses")
    await live.until_saved()
    assert names(castle, "houses", "1", "Wizards") == before, "the step of the link leads to the task that is gone"


async def test_unsent_creation_takes_its_link_along(castle: ServerProcess, open_live: Open) -> None:
    """Undone before it is sent, it leaves no step of a link to nothing, also not after a restart. Redo links it."""
    await (await open_live(castle, "houses")).close()
    live = await open_live(castle, "houses", run=False)
    before, there = shown(live), names(castle, "houses", "1", "Wizards")
    await create_linked(live, new_task_key(), "44")
    await live.session.undo("wizrds")
    assert not live.session.pending
    assert shown(live) == before
    assert live.session.history.ends("houses") == (None, None), "a link to a task that never was can be undone"
    await live.close()
    live = await open_live(castle, "houses")
    await live.session.redo("wizrds")
    await live.until_saved()
    assert names(castle, "houses", "1", "Wizards") == [*there, "Neville"]
    await live.session.undo("wizrds")
    await live.until_saved()
    assert names(castle, "houses", "1", "Wizards") == there


async def test_undone_link_is_not_redone_without_its_task(castle: ServerProcess, open_live: Open) -> None:
    """Both were undone before they were sent: there is nothing to link until the creation is redone."""
    await (await open_live(castle, "houses")).close()
    live = await open_live(castle, "houses", run=False)
    before = shown(live)
    await create_linked(live, new_task_key(), "44")
    await live.session.undo("houses")
    await live.session.undo("wizrds")
    with pytest.raises(CannotUndoError) as caught:
        await live.session.redo("houses")
    assert caught.value.why is Hindrance.GONE
    await live.session.redo("wizrds")
    await live.session.redo("houses")
    assert shown(live) == [*before, "Neville"]


async def test_deleted_unsent_task_returns_with_its_links(castle: ServerProcess, open_live: Open) -> None:
    """A new task that the person deletes before it is sent comes back with all that waited with it."""
    await (await open_live(castle, "houses")).close()
    live = await open_live(castle, "houses", run=False)
    before, key = shown(live), new_task_key()
    await create_linked(live, key, "44")
    await live.session.submit(AddItem("wizrds", key, "Student", "Find the toad"))
    await live.session.submit(AddComment("wizrds", key, "He lost it again."))
    waiting = live.pending
    await live.session.submit(DeleteTask("wizrds", key))
    assert not live.session.pending
    await live.session.undo("wizrds")
    assert sorted(live.pending) == sorted(waiting)
    assert shown(live) == [*before, "Neville"]
    for _ in range(3):
        await live.session.undo("wizrds")
    assert not live.session.pending, "the steps before the deletion do not know their operations any more"
    for _ in range(4):
        await live.session.redo("wizrds")
    assert not live.session.pending, "the deletion is not done again"
