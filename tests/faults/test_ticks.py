"""A tick counts as made only where the item shows it, whatever somebody else makes of that meanwhile."""

from __future__ import annotations

from flowdash_desktop.domain.activity import ItemStatus
from flowdash_desktop.domain.activity_edits import TickItem
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.errors import SessionFault
from tests.faults.deciding import FLOW, checklists, definition
from tests.faults.kinds import Fault, Kind, Script
from tests.faults.messages import Message
from tests.faults.proxy import FaultProxy
from tests.faults.rounds import Connector
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.support.fixtures_server import StartServer


async def test_another_status_is_no_sign_of_success(
    server: StartServer, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """Another status than the one that was asked for is no sign that it was made."""
    running = server(definition())
    other = elsewhere(running, FLOW)
    first, *_ = (await checklists(other.client))["1"]
    async with FaultProxy(running.base_url, running.key) as line:

        async def hook(moment: str, asked: Message) -> None:
            if moment == "applied" and asked.method == "PUT":
                line.hook = None
                await other.client.activity.set_item_status(FLOW, "1", first, ItemStatus.SKIPPED)

        line.hook = hook
        line.chooser = Script(("PUT", "*", Fault(Kind.EMPTY_ANSWER)))
        live = await open_live(Connector(line.base_url, running.key, repeats_are_known=True), FLOW)
        await live.session.submit(TickItem(FLOW, TaskKey("1"), first, "One", ItemStatus.COMPLETED, ItemStatus.BLANK))
        item = await live.until_needs_you()
        assert item.problem is not None
        assert item.problem.reason == Reason(SessionFault.ITEM_SKIPPED)
        await live.session.decisions.retry(item.id)
        await live.until_saved()
        assert (await other.client.activity.checklist_item(FLOW, "1", first)).status is ItemStatus.COMPLETED
