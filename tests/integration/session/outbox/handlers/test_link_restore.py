"""A task that was deleted comes back with its links, and takes none away that is somebody else's by now."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.edits import DeleteTask
from flowdash_desktop.domain.link_edits import UnlinkTask
from flowdash_desktop.domain.tasks import TaskKey
from tests.integration.session.castle import names, put
from tests.integration.session.conftest import Open
from tests.integration.session.live import Live, ServerConnector, redone, undone
from tests.support.definitions import linked_workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.server_process import ServerProcess


async def delete(live: Live, workflow: str, *keys: str) -> None:
    await live.session.submit(*(DeleteTask(workflow, TaskKey(key)) for key in keys))
    await live.until_saved()


async def test_it_is_linked_from_both_sides_again_also_after_a_restart(castle: ServerProcess, open_live: Open) -> None:
    live = await open_live(castle, "houses")
    await delete(live, "houses", "1", "2")
    assert names(castle, "wizrds", "1", "House") == []
    await live.close()
    live = await open_live(castle, "houses")
    await live.undo()
    await live.until_saved()
    assert names(castle, "houses", "1", "Wizards") == ["Harry", "Ron"]
    assert names(castle, "wizrds", "1", "House") == ["Gryffindor"]
    assert names(castle, "wizrds", "3", "House") == ["Ravenclaw"]
    await live.redo()
    await live.until_saved()
    assert names(castle, "wizrds", "1", "House") == []
    await live.undo()
    await live.until_saved()
    assert names(castle, "wizrds", "2", "House") == ["Gryffindor"]


async def test_links_of_every_kind_come_back(castle: ServerProcess, open_live: Open) -> None:
    put(castle, "pets00", "1", {"Keeper": {"Wizard ID": "1"}})
    live = await open_live(castle, "wizrds")
    await delete(live, "wizrds", "1")
    await live.undo()
    await live.until_saved()
    linked = {link: names(castle, "wizrds", "1", link) for link in ("House", "Wand", "Clubs", "Pets")}
    assert linked == {"House": ["Gryffindor"], "Wand": ["Holly"], "Clubs": ["Quidditch"], "Pets": ["Hedwig"]}


async def test_link_changed_by_others_is_left_alone(castle: ServerProcess, open_live: Open) -> None:
    """What was linked elsewhere meanwhile or is gone is left alone."""
    live = await open_live(castle, "houses")
    await delete(live, "houses", "1")
    put(castle, "houses", "2", {"Wizards": [{"Wizard ID": "3"}, {"Wizard ID": "2"}]})
    api = Api(castle, "wizrds")
    assert api.delete("1").status_code < 300
    api.close()
    await live.undo()
    await live.until_saved()
    assert names(castle, "houses", "1", "Wizards") == []
    assert names(castle, "wizrds", "2", "House") == ["Ravenclaw"], "another's link stays"


async def test_to_many_link_returns_beside_another(server: StartServer, open_live: Open) -> None:
    """A link that may have several comes back beside another that holds one."""
    definition = linked_workspace()
    more = {"from": "houses", "to": "wizrds", "kind": "many-to-many", "name": "Guests", "inverseName": "Visits"}
    castle = server({**definition, "links": [*definition["links"], more]})
    put(castle, "houses", "1", {"Guests": [{"Wizard ID": "3"}, {"Wizard ID": "2"}]})
    put(castle, "houses", "2", {"Guests": [{"Wizard ID": "3"}, {"Wizard ID": "1"}]})
    live = await open_live(castle, "houses")
    await delete(live, "houses", "1")
    put(castle, "houses", "2", {"Wizards": [{"Wizard ID": "3"}, {"Wizard ID": "2"}]})
    await live.undo()
    await live.until_saved()
    assert names(castle, "houses", "1", "Guests") == ["Luna", "Ron"]
    assert names(castle, "houses", "1", "Wizards") == ["Harry"]
    assert names(castle, "houses", "2", "Wizards") == ["Luna", "Ron"], "another's link stays"


async def test_link_returns_after_a_change_of_address(castle: ServerProcess, open_live: Open) -> None:
    """It is linked again also where the server's address is another by then."""
    connector = ServerConnector(castle.base_url, "test-key-1")
    live = await open_live(connector, "houses")
    await delete(live, "houses", "1")
    await live.close()
    before = castle.base_url
    castle.stop()
    castle.start()
    assert castle.base_url != before
    connector.base_url = castle.base_url
    live = await open_live(connector, "houses")
    await live.undo()
    await live.until_saved()
    assert names(castle, "houses", "1", "Wizards") == ["Harry", "Ron"]


@pytest.mark.parametrize("is_sent_between", [True, False])
async def test_both_of_two_that_were_linked_come_back_linked(
    castle: ServerProcess, open_live: Open, is_sent_between: bool
) -> None:
    connector = ServerConnector(castle.base_url, "test-key-1")
    live = await open_live(connector, "houses")
    await delete(live, "houses", "1")
    await live.session.open_workflow("wizrds")
    await live.until(lambda: live.session.shown("wizrds"), "the wizards")
    await delete(live, "wizrds", "1")
    if not is_sent_between:
        castle.stop()
    for _ in range(2):
        await live.undo()
        if is_sent_between:
            await live.until_saved()
    if not is_sent_between:
        castle.start()
        connector.base_url = castle.base_url
        await live.until_sent()
    assert names(castle, "houses", "1", "Wizards") == ["Harry", "Ron"]
    assert names(castle, "wizrds", "1", "Wand") == ["Holly"]


async def test_link_is_undone_and_redone_over_a_recreation(castle: ServerProcess, open_live: Open) -> None:
    """A link is undone and done again though the other task was deleted and came back between."""
    live = await open_live(castle, "houses")
    (_, ron) = live.shown("1", "houses").task.links["Wizards"].tasks
    await live.session.submit(UnlinkTask("houses", TaskKey("1"), "Wizards", ron, "Wizard ID", "wizrds"))
    await live.until_saved()
    await delete(live, "wizrds", "2")
    await undone(live, 2)
    assert names(castle, "houses", "1", "Wizards") == ["Harry", "Ron"]
    await redone(live)
    assert names(castle, "houses", "1", "Wizards") == ["Harry"]
    await undone(live)
    assert names(castle, "houses", "1", "Wizards") == ["Harry", "Ron"]


async def test_link_to_a_restored_task_can_be_removed(castle: ServerProcess, open_live: Open) -> None:
    """What is shown linked to a task that came back since can be unlinked."""
    live = await open_live(castle, "wizrds")
    (house,) = live.shown("1", "wizrds").task.links["House"].tasks
    await live.session.open_workflow("houses")
    await live.until(lambda: live.session.shown("houses"), "the houses")
    await delete(live, "houses", "1")
    await undone(live)
    assert live.shown("1", "wizrds").task.links["House"].tasks == (house,), "as it was read before"
    await live.session.submit(UnlinkTask("wizrds", TaskKey("1"), "House", house, "House ID", "houses"))
    await live.until_saved()
    assert names(castle, "wizrds", "1", "House") == []
    assert names(castle, "houses", "1", "Wizards") == ["Ron"]
