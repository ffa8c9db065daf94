"""A task that can be linked to one task only is not taken from another one unseen."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.edits import Refusal
from flowdash_desktop.domain.link_edits import LinkTask
from flowdash_desktop.domain.tasks import LinkedTask, TaskKey
from flowdash_desktop.session.link_targets import Offer
from tests.support.definitions import linked_workspace
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess
from tests.unit.session.castle import names, put
from tests.unit.session.conftest import Open
from tests.unit.session.live import Live

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


async def test_what_a_task_is_linked_to_is_told_and_then_it_is_taken_from_there(
    castle: ServerProcess, open_live: Open
) -> None:
    live = await open_live(castle, "houses")
    offer = await offered(live, LUNA)
    assert [task.fields["Name"] for task in offer.taken] == ["Ravenclaw"]
    await live.session.submit(add(offer, "Wizards"))
    await live.until_saved()
    assert names(castle, "wizrds", LUNA, "House") == ["Gryffindor"]


@pytest.mark.parametrize("is_wanted", [True, False])
async def test_what_somebody_else_has_linked_it_to_meanwhile_is_told_before(
    castle: ServerProcess, open_live: Open, is_wanted: bool
) -> None:
    put(castle, "wizrds", LUNA, {"House": None})
    live = await open_live(castle, "houses")
    offer = await offered(live, LUNA)
    put(castle, "wizrds", LUNA, {"House": {"House ID": "2"}})
    await live.session.submit(add(offer, "Wizards"))
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.refusal is Refusal.CHANGED_MEANWHILE
    assert "Ravenclaw" in item.problem.messages[""][0]
    assert names(castle, "wizrds", LUNA, "House") == ["Ravenclaw"]
    await live.close()
    live = await open_live(castle, "houses")
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
