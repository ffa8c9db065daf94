"""A deletion that takes an unsent creation out of the outbox gives it back once it is undone: nothing else keeps it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from flowdash_desktop.domain.edits import CreateTask, DeleteTask, new_task_key
from flowdash_desktop.domain.link_edits import LinkTask
from flowdash_desktop.domain.schema import TASK_URL
from flowdash_desktop.domain.tasks import LinkedTask, TaskKey, Value
from tests.integration.session.castle import names
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW, Elsewhere, Live, redone, undone
from tests.support.server_process import ServerProcess

NAME, FILES = "Company Name", "Documents"


async def delete(live: Live, key: str) -> None:
    await live.session.submit(DeleteTask(WORKFLOW, TaskKey(key)))


async def deleted(shared: ServerProcess, open_live: Open, key: str, folder: Path) -> Live:
    """Delete a company that has a file, send that, and go offline."""
    live, paper = await open_live(shared), folder / "paper.txt"
    paper.write_text("added")
    await live.session.attach(WORKFLOW, TaskKey(key), FILES, [paper])
    await live.until_saved()
    await delete(live, key)
    await live.until_saved()
    await live.close()
    return await open_live(shared, run=False)


async def there(other: Elsewhere, key: str) -> tuple[Value, list[str]]:
    """The name that a company has on the server, and its files."""
    found = await other.task(key)
    return found.values[NAME], [file.filename for file in found.files(FILES)]


async def test_an_undone_deletion_is_turned_again_and_again(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, tmp_path: Path
) -> None:
    """Offline, with a restart before the last undo: the task waits with its file, and comes back on the server."""
    live = await deleted(shared, open_live, "1", tmp_path)
    await live.undo()
    waiting = live.pending
    for _ in range(2):
        await live.redo()
        assert [kind for kind, *_ in live.pending] == ["DeleteTask"]
        await live.close()
        live = await open_live(shared, run=False)
        await live.undo()
        assert live.pending == waiting
        assert live.value("1", NAME) == "Company 1"
    live.run()
    await live.until_saved()
    assert await there(elsewhere(shared), "1") == ("Company 1", ["paper.txt"])
    await redone(live)
    await undone(live)
    assert await there(elsewhere(shared), "1") == ("Company 1", ["paper.txt"])


async def test_a_task_that_is_deleted_again_by_hand_returns(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, tmp_path: Path
) -> None:
    """It comes back with what was typed since its first deletion was undone; the redo of the second one holds."""
    live = await deleted(shared, open_live, "2", tmp_path)
    await live.undo()
    await live.set("2", NAME, "Typed since")
    waiting = live.pending
    for turn in (partial(delete, live, "2"), live.redo):
        await turn()
        await live.undo()
        assert live.pending == waiting
        assert live.value("2", NAME) == "Typed since"
    live.run()
    await live.until_saved()
    assert await there(elsewhere(shared), "2") == ("Typed since", ["paper.txt"])


async def test_a_creation_is_redone_after_two_undos(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """It was sent and undone. Offline it is redone, undone and redone: the task waits to be created."""
    live = await open_live(shared)
    await live.session.submit(CreateTask(WORKFLOW, new_task_key(), {"Company ID": "u-1", NAME: "New"}))
    await live.until_saved()
    await undone(live)
    await live.close()
    live = await open_live(shared, run=False)
    await live.redo()
    waiting = live.pending
    await live.undo()
    await live.redo()
    assert live.pending == waiting
    live.run()
    await live.until_saved()
    assert await there(elsewhere(shared), "u-1") == ("New", [])


async def test_a_link_that_waited_follows_its_other_end(castle: ServerProcess, open_live: Open) -> None:
    """A new house is deleted unsent with its link to a new wizard, who then gets a unique ID: undone, it links him."""
    await (await open_live(castle, "houses")).close()
    await (await open_live(castle, "wizrds")).close()
    live = await open_live(castle, "houses", run=False)
    wizard, house = new_task_key(), new_task_key()
    await live.session.create(CreateTask("wizrds", wizard, {"Wizard ID": "44", "Name": "Neville"}), {}, [])
    other = LinkedTask({"Wizard ID": str(wizard), "Name": "Neville"})
    link = LinkTask("houses", house, "Wizards", other, "Wizard ID", leads_to="wizrds")
    await live.session.create(CreateTask("houses", house, {"House ID": "77", "Name": "New House"}), {}, [link])
    await live.session.submit(DeleteTask("houses", house))
    live.run()
    await live.until_saved()
    await live.close()
    live = await open_live(castle, "houses")
    await live.session.undo("houses")
    await live.until_saved()
    assert names(castle, "houses", "77", "Wizards") == ["Neville"]


async def test_a_link_that_waited_follows_one_created_again(castle: ServerProcess, open_live: Open) -> None:
    """A new wizard is deleted unsent with a link to a club, which is then deleted, and comes back on another page."""
    await (await open_live(castle, "clubs0")).close()
    await (await open_live(castle, "wizrds")).close()
    live = await open_live(castle, "clubs0", run=False)
    wizard, page = new_task_key(), live.shown("2", "clubs0").task.url
    assert page is not None
    chess = LinkedTask({"Club ID": "2", "Name": "Chess", TASK_URL: page})
    link = LinkTask("wizrds", wizard, "Clubs", chess, "Club ID", leads_to="clubs0")
    await live.session.create(CreateTask("wizrds", wizard, {"Wizard ID": "44", "Name": "Neville"}), {}, [link])
    await live.session.submit(DeleteTask("wizrds", wizard))
    await live.session.submit(DeleteTask("clubs0", TaskKey("2")))
    live.run()
    await live.until_saved()
    await live.session.undo("clubs0")
    await live.until_saved()
    await live.close()
    live = await open_live(castle, "wizrds")
    await live.session.undo("wizrds")
    await live.until_saved()
    assert names(castle, "wizrds", "44", "Clubs") == ["Chess"]
