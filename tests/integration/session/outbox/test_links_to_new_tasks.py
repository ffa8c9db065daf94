"""A link to a task that the server has not created yet: it waits for the creation, and goes where that goes."""

from __future__ import annotations

from flowdash_desktop.domain.edits import CreateTask, TaskEdit, new_task_key
from flowdash_desktop.domain.link_edits import LinkTask
from flowdash_desktop.domain.tasks import LinkedTask, TaskKey
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
