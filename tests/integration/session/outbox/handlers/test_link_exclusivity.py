"""A task that can be linked to one task only is not taken from another one unseen."""

from __future__ import annotations

from contextlib import closing

import pytest

from flowdash_desktop.domain.edits import DeleteTask, Refusal
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.link_edits import LinkTask, UnlinkTask
from flowdash_desktop.domain.tasks import LinkedTask, TaskKey
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.link_targets import Offer
from flowdash_desktop.session.status import Connection
from tests.integration.session.castle import names, put
from tests.integration.session.conftest import Open
from tests.integration.session.live import Live, ServerConnector, redone, undone
from tests.support.definitions import linked_workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.server_process import ServerProcess

LUNA = "3"


@pytest.fixture
def castle(server: StartServer) -> ServerProcess:
    """A castle whose houses have guests as well, of which a wizard may be at several."""
    definition = linked_workspace()
    more = {"from": "houses", "to": "wizrds", "kind": "many-to-many", "name": "Guests", "inverseName": "Visits"}
    return server({**definition, "links": [*definition["links"], more]})


async def offered(live: Live, wizard: str) -> Offer:
    """A wizard as they are offered for the links of houses."""
    await live.session.open_workflow("wizrds")
    await live.until(lambda: wizard in live.session.shown("wizrds"), "the wizards")
    (target,) = [one for one in await live.session.link_targets.schemas() if one.workflow.id == "wizrds"]
    async for offers in live.session.link_targets.offers("houses", target):
        return next(offer for offer in offers if offer.task.fields["Wizard ID"] == wizard)
    raise AssertionError("nothing is offered")


def add(offer: Offer, name: str, house: str = "1") -> LinkTask:
    """Link a wizard that was offered."""
    return LinkTask("houses", TaskKey(house), name, offer.task, "Wizard ID", None, "wizrds", offer.taken)


async def test_current_owner_is_said_before_the_link_moves(castle: ServerProcess, open_live: Open) -> None:
    """What a task is linked to is told and then it is taken from there."""
    live = await open_live(castle, "houses")
    offer = await offered(live, LUNA)
    assert [task.fields["Name"] for task in offer.taken] == ["Ravenclaw"]
    await live.session.submit(add(offer, "Wizards"))
    await live.until_saved()
    assert names(castle, "wizrds", LUNA, "House") == ["Gryffindor"]


async def test_undo_and_redo_move_the_link_after_a_restart(castle: ServerProcess, open_live: Open) -> None:
    """Undo gives it back also after a restart and redo takes it again unasked."""
    live = await open_live(castle, "houses")
    await live.session.submit(add(await offered(live, LUNA), "Wizards"))
    await live.until_saved()
    await live.close()
    live = await open_live(castle, "houses")
    for house, turn in (("Ravenclaw", undone), ("Gryffindor", redone), ("Ravenclaw", undone)):
        await turn(live)
        assert names(castle, "wizrds", LUNA, "House") == [house]
    assert live.session.status.needs_you == 0


async def test_undo_restores_the_replaced_link(castle: ServerProcess, open_live: Open) -> None:
    """Undo gives it back and brings back what it had taken the place of."""
    put(castle, "wizrds", "2", {"Wand": {"Wand ID": "2"}})
    live = await open_live(castle, "wizrds")
    ash, holly = (live.shown(wizard, "wizrds").task.links["Wand"].tasks[0] for wizard in ("2", "1"))
    harry = LinkedTask({"Wizard ID": "1", "Name": "Harry"})
    await live.session.submit(LinkTask("wizrds", TaskKey("2"), "Wand", holly, "Wand ID", ash, "wands0", (harry,)))
    await live.until_saved()
    assert [names(castle, "wizrds", wizard, "Wand") for wizard in ("1", "2")] == [[], ["Holly"]]
    await undone(live)
    assert [names(castle, "wizrds", wizard, "Wand") for wizard in ("1", "2")] == [["Holly"], ["Ash"]]
    await redone(live)
    assert [names(castle, "wizrds", wizard, "Wand") for wizard in ("1", "2")] == [[], ["Holly"]]


async def test_unsent_link_of_nobody_returns_to_nobody(castle: ServerProcess, open_live: Open) -> None:
    """What was taken from nowhere as it was not sent is given back to nobody."""
    live = await open_live(castle, "houses")
    offer = await offered(live, LUNA)
    await live.session.submit(add(Offer(offer.task), "Wizards"))
    await live.until_needs_you()  # it would be taken from another
    await live.undo()
    assert live.pending == []
    assert names(castle, "wizrds", LUNA, "House") == ["Ravenclaw"]


async def test_undo_and_redo_before_sending_change_nothing(castle: ServerProcess, open_live: Open) -> None:
    """What is undone and done again before it is sent stays as it is."""
    connector = ServerConnector(castle.base_url, "test-key-1")
    live = await open_live(connector, "houses")
    await live.session.submit(add(await offered(live, LUNA), "Wizards"))
    await live.until_saved()
    castle.stop()
    await live.undo()
    await live.until(lambda: live.session.status.connection is Connection.OFFLINE, "that it can't be sent")
    await live.until(lambda: not live.session.status.sending, "that it was not sent")
    await live.redo()
    assert live.pending == []
    castle.start()
    connector.base_url = castle.base_url
    await live.until_sent()
    assert names(castle, "wizrds", LUNA, "House") == ["Gryffindor"]


@pytest.mark.parametrize("is_wanted", [True, False])
async def test_new_owner_is_said_before_the_link_moves(castle: ServerProcess, open_live: Open, is_wanted: bool) -> None:
    """What somebody else has linked it to meanwhile is told before."""
    put(castle, "wizrds", LUNA, {"House": None})
    live = await open_live(castle, "houses")
    offer = await offered(live, LUNA)
    put(castle, "wizrds", LUNA, {"House": {"House ID": "2"}})
    await live.session.submit(add(offer, "Wizards"))
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.refusal is Refusal.CHANGED_MEANWHILE
    assert item.problem.reason == Reason(SessionFault.LINKED_ELSEWHERE, {"task": "2 · Ravenclaw"})
    assert names(castle, "wizrds", LUNA, "House") == ["Ravenclaw"]
    await live.close()
    live = await open_live(castle, "houses")
    assert [waiting.problem for waiting in live.session.pending] == [item.problem]
    decisions = live.session.decisions
    await (decisions.retry(item.id) if is_wanted else decisions.discard(item.id))
    await live.until_saved()
    assert names(castle, "wizrds", LUNA, "House") == ["Gryffindor" if is_wanted else "Ravenclaw"]


async def test_nothing_is_asked_where_it_may_be_linked_to_several(castle: ServerProcess, open_live: Open) -> None:
    live = await open_live(castle, "houses")
    offer = await offered(live, LUNA)
    put(castle, "houses", "2", {"Guests": [{"Wizard ID": LUNA}]})
    untold = Offer(LinkedTask(offer.task.fields))
    put(castle, "houses", "2", {"Guests": [{"Wizard ID": LUNA}, {"Wizard ID": "1"}]})
    await live.session.submit(add(untold, "Guests"))
    await live.until_saved()
    assert names(castle, "wizrds", LUNA, "Visits") == ["Ravenclaw", "Gryffindor"]
    assert names(castle, "wizrds", LUNA, "House") == ["Ravenclaw"]


async def test_last_edit_wins_over_the_other_end(castle: ServerProcess, open_live: Open) -> None:
    """The last word counts though it takes out what was asked for at the other end as well."""
    put(castle, "wizrds", "2", {"Wand": {"Wand ID": "2"}})
    connector = ServerConnector(castle.base_url, "test-key-1")
    live = await open_live(connector, "wizrds")
    ash, holly = (live.shown(wizard, "wizrds").task.links["Wand"].tasks[0] for wizard in ("2", "1"))
    harry, ron = (LinkedTask({"Wizard ID": number, "Name": name}) for number, name in (("1", "Harry"), ("2", "Ron")))
    castle.stop()
    for edit in (
        LinkTask("wizrds", TaskKey("2"), "Wand", holly, "Wand ID", ash, "wands0", (harry,)),
        LinkTask("wands0", TaskKey("1"), "Owner", ron, "Wizard ID", harry, "wizrds", (ash,)),
        UnlinkTask("wizrds", TaskKey("2"), "Wand", holly, "Wand ID", "wands0"),
    ):
        await live.session.submit(edit)
    castle.start()
    connector.base_url = castle.base_url
    await live.until_sent()
    assert names(castle, "wizrds", "2", "Wand") == []


def shown(live: Live, house: str) -> list[str]:
    """What is shown of a house's wizards."""
    return [task.fields["Name"] for task in live.shown(house, "houses").task.links["Wizards"].tasks]


async def test_both_ends_show_a_move_at_once(castle: ServerProcess, open_live: Open) -> None:
    """Both houses show it at once when it is taken and when it is given back."""
    live = await open_live(castle, "houses")
    offer = await offered(live, LUNA)
    await live.session.submit(add(offer, "Wizards"))
    await live.until_saved()
    assert "Luna" in shown(live, "1")
    assert "Luna" not in shown(live, "2")
    castle.stop()
    await live.undo()
    assert "Luna" not in shown(live, "1")
    assert "Luna" in shown(live, "2")


async def test_undo_works_when_the_owner_is_gone(castle: ServerProcess, open_live: Open) -> None:
    """Undo takes it back also where the one that had it is gone."""
    live = await open_live(castle, "houses")
    await live.session.submit(add(await offered(live, LUNA), "Wizards"))
    await live.until_saved()
    with closing(Api(castle, "houses")) as api:
        assert api.delete("2").status_code < 300
    await live.undo()
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.refusal is Refusal.GONE
    assert names(castle, "wizrds", LUNA, "House") == []


async def test_undo_works_when_the_owner_was_recreated(castle: ServerProcess, open_live: Open) -> None:
    """Undo gives it back also where the one that had it was deleted and came back."""
    live = await open_live(castle, "houses")
    await live.session.submit(add(await offered(live, LUNA), "Wizards"))
    await live.until_saved()
    await live.session.submit(DeleteTask("houses", TaskKey("2")))
    await live.until_saved()
    await live.close()
    live = await open_live(castle, "houses")
    await undone(live)
    await undone(live)
    assert names(castle, "wizrds", LUNA, "House") == ["Ravenclaw"]


async def test_what_was_told_once_is_not_asked_again_by_redo(castle: ServerProcess, open_live: Open) -> None:
    live = await open_live(castle, "houses")
    offer = await offered(live, LUNA)
    await live.session.submit(add(Offer(offer.task), "Wizards"))
    item = await live.until_needs_you()
    await live.session.decisions.retry(item.id)
    await live.until_saved()
    for house, turn in (("Ravenclaw", undone), ("Gryffindor", redone), ("Ravenclaw", undone)):
        await turn(live)
        assert names(castle, "wizrds", LUNA, "House") == [house]


async def test_undo_works_after_a_redo_without_effect(castle: ServerProcess, open_live: Open) -> None:
    """Undo undoes it also where redo found that somebody else had done it."""
    live = await open_live(castle, "houses")
    await live.session.submit(add(await offered(live, LUNA), "Wizards"))
    await live.until_saved()
    await undone(live)
    put(castle, "wizrds", LUNA, {"House": {"House ID": "1"}})
    await redone(live)
    await undone(live)
    assert names(castle, "wizrds", LUNA, "House") == ["Ravenclaw"]
