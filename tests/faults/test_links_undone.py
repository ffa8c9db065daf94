"""A link that is undone while nobody knows whether it has arrived: it is taken back whatever becomes of it."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.domain.link_edits import LinkTask
from flowdash_desktop.domain.tasks import LinkedTask, TaskKey
from flowdash_desktop.session.connection.poison_detector import HELD_UP
from flowdash_desktop.session.outbox.outbox import BeingSentError
from tests.faults.conftest import Opened
from tests.faults.kinds import Always, Fault, Kind, Script
from tests.faults.messages import Message
from tests.faults.proxy import FaultProxy
from tests.faults.world import THEIRS
from tests.integration.session.live import Live

FLOW, OTHERS = "compan", "tckets"
DOWN = Fault(Kind.STATUS_BEFORE, 503)


async def taking(line: FaultProxy, opened: Opened, company: str, ticket: str, holder: str) -> tuple[Live, LinkTask]:
    """A session, and a link of a company to a ticket that another one has."""
    path = f"/workflows/{FLOW}/tasks/{holder}"
    assert (await line.write(THEIRS, "PUT", path, {"Contract": {"Ticket": ticket}})).status == 200
    live = await opened(OTHERS)
    await live.session.open_workflow(FLOW)
    await live.until(lambda: live.session.shown(FLOW), "the companies")
    pages = live.shown(ticket, OTHERS).task.url or "", live.shown(holder, FLOW).task.url or ""
    other = LinkedTask({"Ticket": ticket, "Subject": f"Ticket {ticket}", "Task URL": pages[0]})
    taken = LinkedTask({"Company ID": holder, "Name": f"Company {holder}", "Task URL": pages[1]})
    return live, LinkTask(FLOW, TaskKey(company), "Contract", other, "Ticket", None, OTHERS, (taken,))


async def customer(line: FaultProxy, ticket: str) -> str | None:
    """The company that a ticket is linked to on the server."""
    company = (await line.lists())[OTHERS][ticket]["Customer"]
    return str(company["Company ID"]) if company is not None else None


async def test_link_is_returned_despite_long_failures(line: FaultProxy, opened: Opened) -> None:
    """It is given back after it was made though the server fails at it for long."""
    live, link = await taking(line, opened, "5", "1", "1")
    line.always = Always(Fault(Kind.STATUS_BEFORE, 500), "PUT", "*/compan/tasks*", b'"5"')
    await live.session.submit(link)

    def has_failed() -> bool:
        live.session.reconnect()
        return live.session.pending[0].attempts > HELD_UP and live.session.pending[0].state is EditState.SAVED_HERE

    await live.until(has_failed, "attempts")
    assert live.session.pending[0].uncertain
    await live.undo()
    await live.set("9", "Name", "Beside it", FLOW)
    await live.until(lambda: not any(i.edit.task == "9" for i in live.session.pending), "another one, beside it")
    line.always = None
    await live.until_sent()
    assert await customer(line, "1") == "1"


async def test_uncertain_link_goes_with_its_undo(line: FaultProxy, opened: Opened) -> None:
    """What needs the person as it may have arrived goes with what undoes it."""
    live, link = await taking(line, opened, "6", "2", "2")

    async def hook(moment: str, asked: Message) -> None:
        if moment == "applied" and asked.method == "PUT":  # from now on it can't be seen that it has arrived
            line.chooser = Script(*[("GET", "*/compan/tasks/6", DOWN)] * 99)

    line.hook = hook
    line.chooser = Script(("PUT", "*/compan/tasks", Fault(Kind.REPLY_LOST)))
    await live.session.submit(link)
    await live.until(lambda: live.session.pending[0].uncertain, "the lost answer")
    line.hook = None
    body = {"Contract": {"Ticket": "2"}}
    assert (await line.write(THEIRS, "PUT", f"/workflows/{FLOW}/tasks/2", body)).status == 200
    line.chooser = None
    live.session.reconnect()
    await live.until_needs_you()
    await live.undo()
    await live.until_saved()
    assert await customer(line, "2") == "2"


@pytest.mark.parametrize("is_known", [False, True])
async def test_owner_check_cannot_be_undone(line: FaultProxy, opened: Opened, is_known: bool) -> None:
    """While it is looked at whom it is taken from it cannot be undone."""
    company, ticket, holder = ("7", "3", "3") if is_known else ("8", "4", "4")
    live, link = await taking(line, opened, company, ticket, holder)
    line.chooser = Script(("PUT", "*/compan/tasks", DOWN)) if is_known else None
    if is_known:  # an attempt has found it out
        await live.session.submit(link)
        await live.until(lambda: live.session.pending[0].uncertain, "an attempt")
        await live.undo()
        await live.until_sent()
        assert await customer(line, ticket) == holder
        return
    line.always = Always(Fault(Kind.SILENCE_BEFORE), "GET", f"*/compan/tasks/{company}")
    await live.session.submit(link)
    await live.until(lambda: live.session.pending[0].state is EditState.SENDING, "the look")
    with pytest.raises(BeingSentError):
        await live.undo()
    line.always = None
    line.cut()
    await live.until_sent()
    await live.undo()
    await live.until_sent()
    assert await customer(line, ticket) == holder
