"""A link that is changed from both ends: what waits at one end is not as if unsent once it is done from the other."""

from __future__ import annotations

from typing import Any

import pytest

from flowdash_desktop.domain.conflicts import Choice
from flowdash_desktop.domain.edits import DeleteTask, EditState, Refusal
from flowdash_desktop.domain.link_edits import LinkTask, UnlinkTask
from flowdash_desktop.domain.tasks import LinkedTask, TaskKey
from flowdash_desktop.session.connection.poison_detector import HELD_UP
from flowdash_desktop.session.errors import SessionFault
from tests.faults.conftest import Opened
from tests.faults.kinds import Always, Fault, Kind, Script
from tests.faults.proxy import FaultProxy
from tests.faults.world import THEIRS
from tests.integration.session.live import Live

FLOW, OTHERS = "compan", "tckets"
REFUSED = Fault(Kind.STATUS_BEFORE, 403)


async def both(line: FaultProxy, opened: Opened, company: str, **links: Any) -> Live:
    """A session that shows companies and tickets, of which one company is linked as it is said."""
    assert (await line.write(THEIRS, "PUT", f"/workflows/{FLOW}/tasks/{company}", links)).status == 200
    live = await opened(OTHERS)
    await live.session.open_workflow(FLOW)
    await live.until(lambda: live.session.shown(FLOW), "the companies")
    return live


def company_of(live: Live, key: str) -> LinkedTask:
    """A company as it is at the other end of a link."""
    url = live.shown(key, FLOW).task.url or ""
    return LinkedTask({"Company ID": key, "Name": f"Company {key}", "Task URL": url})


def ticket_of(live: Live, key: str) -> LinkedTask:
    """A ticket, likewise."""
    url = live.shown(key, OTHERS).task.url or ""
    return LinkedTask({"Ticket": key, "Subject": f"Ticket {key}", "Task URL": url})


async def refused(live: Live, line: FaultProxy, edit: LinkTask | UnlinkTask) -> None:
    """Ask for a change that needs the person then, and surely has not arrived."""
    line.chooser = Script(("PUT", f"*/{edit.workflow_id}/tasks", REFUSED))
    await live.session.submit(edit)
    assert not (await live.until_needs_you()).uncertain


async def carried_out(live: Live, edit: LinkTask | UnlinkTask) -> None:
    """Ask for a change, and wait until the server has made it."""
    await live.session.submit(edit)
    ref = edit.workflow_id, edit.task
    await live.until(lambda: all((i.edit.workflow_id, i.edit.task) != ref for i in live.session.pending), "the change")


async def tickets(line: FaultProxy, company: str) -> list[str]:
    """What a company is linked to on the server."""
    return [str(one["Ticket"]) for one in (await line.lists())[FLOW][company]["Tickets"]]


async def test_link_made_at_the_other_end_can_be_unlinked(line: FaultProxy, opened: Opened) -> None:
    """A link waits at one end, is made from the other, and is taken out at the first: it is gone on the server."""
    live = await both(line, opened, "1", Tickets=[])
    company, ticket = company_of(live, "1"), ticket_of(live, "1")
    await refused(live, line, LinkTask(FLOW, TaskKey("1"), "Tickets", ticket, "Ticket", leads_to=OTHERS))
    await carried_out(live, LinkTask(OTHERS, TaskKey("1"), "Companies", company, "Company ID", leads_to=FLOW))
    assert await tickets(line, "1") == ["1"]
    await live.session.submit(UnlinkTask(FLOW, TaskKey("1"), "Tickets", ticket, "Ticket", OTHERS))
    await live.until_saved()
    assert await tickets(line, "1") == []


async def test_link_made_at_the_other_end_can_be_undone(line: FaultProxy, opened: Opened) -> None:
    """The same, where the one that waits is undone after a restart."""
    live = await both(line, opened, "2", Tickets=[])
    company, ticket = company_of(live, "2"), ticket_of(live, "2")
    await refused(live, line, LinkTask(FLOW, TaskKey("2"), "Tickets", ticket, "Ticket", leads_to=OTHERS))
    (step,) = [one.summary.id for one in await live.session.history.listed(FLOW) if one.can_be_undone]
    await carried_out(live, LinkTask(OTHERS, TaskKey("2"), "Companies", company, "Company ID", leads_to=FLOW))
    await live.close()
    live = await opened(FLOW)
    await live.session.undo_step(step)
    await live.until_saved()
    assert await tickets(line, "2") == []


async def test_link_removed_at_the_other_end_can_be_made(line: FaultProxy, opened: Opened) -> None:
    """An unlink waits at one end, is made from the other, and is linked at the first: it is linked on the server."""
    live = await both(line, opened, "3", Tickets=[{"Ticket": "3"}])
    company, ticket = company_of(live, "3"), ticket_of(live, "3")
    await refused(live, line, UnlinkTask(FLOW, TaskKey("3"), "Tickets", ticket, "Ticket", OTHERS))
    await carried_out(live, UnlinkTask(OTHERS, TaskKey("3"), "Companies", company, "Company ID", FLOW))
    assert await tickets(line, "3") == []
    await live.session.submit(LinkTask(FLOW, TaskKey("3"), "Tickets", ticket, "Ticket", leads_to=OTHERS))
    await live.until_saved()
    assert await tickets(line, "3") == ["3"]


@pytest.mark.parametrize("is_taken", [False, True])
async def test_task_that_went_elsewhere_is_linked_again(line: FaultProxy, opened: Opened, is_taken: bool) -> None:
    """What waits in a to-one link takes the place of a task that goes from another one meanwhile: to go back to that is
    asked for once more."""
    key = "5" if is_taken else "4"
    live = await both(line, opened, key, Contract={"Ticket": key})
    company, first, second = company_of(live, key), ticket_of(live, key), ticket_of(live, "6")
    where = FLOW, TaskKey(key), "Contract"
    await refused(live, line, LinkTask(*where, second, "Ticket", first, OTHERS))
    if is_taken:
        await carried_out(
            live, LinkTask(FLOW, TaskKey("8"), "Contract", first, "Ticket", leads_to=OTHERS, taken=(company,))
        )
    else:
        await carried_out(live, UnlinkTask(OTHERS, TaskKey(key), "Customer", company, "Company ID", FLOW))
    taken = (company_of(live, "8"),) if is_taken else ()
    assert (await line.lists())[FLOW][key]["Contract"] is None
    await live.session.submit(LinkTask(*where, first, "Ticket", second, OTHERS, taken))
    await live.until_needs_you(2)
    item = live.session.pending[-1]
    assert item.problem is not None
    assert item.problem.refusal is Refusal.CHANGED_MEANWHILE
    await live.session.decisions.choose(item.id, Choice.MINE)
    await live.until(lambda: all(i.id != item.id for i in live.session.pending), "the link")
    assert (await line.lists())[FLOW][key]["Contract"]["Ticket"] == key


async def test_older_link_goes_over_a_newer_one_if_chosen(line: FaultProxy, opened: Opened) -> None:
    """A to-one link is refused, and another is made from the other end. To send the first again compares the two and
    changes nothing; it takes the place of the newer one once the person has chosen it."""
    made = [await line.write(THEIRS, "POST", f"/workflows/{OTHERS}/tasks", {"Subject": "For 7"}) for _ in range(2)]
    older, newer = (str(one.document["Ticket"]) for one in made)
    live = await both(line, opened, "7", Lead=None)
    company, ticket = company_of(live, "7"), ticket_of(live, older)
    await refused(live, line, LinkTask(FLOW, TaskKey("7"), "Lead", ticket, "Ticket", leads_to=OTHERS))
    await carried_out(live, LinkTask(OTHERS, TaskKey(newer), "Leads", company, "Company ID", leads_to=FLOW))
    (waiting,) = live.session.pending
    await live.session.decisions.retry(waiting.id)
    await live.until(lambda: [i for i in live.session.pending if i.problem and i.problem.conflict], "the comparison")
    assert (await line.lists())[FLOW]["7"]["Lead"]["Ticket"] == newer
    (waiting,) = live.session.pending
    conflict = waiting.problem.conflict if waiting.problem is not None else None
    assert conflict is not None
    assert conflict.linked is not None
    assert conflict.linked.fields["Ticket"] == newer
    await live.session.decisions.choose(waiting.id, Choice.MINE)
    await live.until_saved()
    assert (await line.lists())[FLOW]["7"]["Lead"]["Ticket"] == older


@pytest.mark.parametrize("is_less", [False, True])
@pytest.mark.parametrize("status", [500, 503])
async def test_older_link_is_asked_about_after_a_newer_one(
    line: FaultProxy, opened: Opened, status: int, is_less: bool
) -> None:
    """The server fails at a change again and again, and takes a newer one from the other end meanwhile: then the older
    one does not go over it unasked."""
    key = str(8 + 2 * is_less + (status == 503))
    made = await line.write(THEIRS, "POST", f"/workflows/{OTHERS}/tasks", {"Subject": f"Ticket for {key}"})
    number = str(made.document["Ticket"])
    live = await both(line, opened, key, Tickets=[{"Ticket": number}] if is_less else [])
    company, ticket = company_of(live, key), ticket_of(live, number)
    less = UnlinkTask(FLOW, TaskKey(key), "Tickets", ticket, "Ticket", OTHERS)
    more = LinkTask(FLOW, TaskKey(key), "Tickets", ticket, "Ticket", leads_to=OTHERS)
    line.always = Always(Fault(Kind.STATUS_BEFORE, status), "PUT", "*/compan/tasks")
    await live.session.submit(less if is_less else more)

    def is_stuck() -> bool:
        live.session.reconnect()
        (older,) = live.session.pending
        return older.attempts > HELD_UP and older.state is EditState.SAVED_HERE

    await live.until(is_stuck, "failures")
    more = LinkTask(OTHERS, TaskKey(number), "Companies", company, "Company ID", leads_to=FLOW)
    less = UnlinkTask(OTHERS, TaskKey(number), "Companies", company, "Company ID", FLOW)
    await carried_out(live, more if is_less else less)
    line.always = None
    live.session.reconnect()
    await live.until(lambda: not live.session.pending or live.session.status.needs_you, "the older one")
    assert await tickets(line, key) == ([number] if is_less else [])
    (older,) = live.session.pending
    assert older.problem is not None
    assert older.problem.reason is not None
    assert older.problem.reason.code == SessionFault.LINK_OVERTAKEN
    await live.session.decisions.retry(older.id)
    await live.until_saved()
    assert await tickets(line, key) == ([] if is_less else [number])


async def test_older_unlink_is_asked_about_after_a_creation(line: FaultProxy, opened: Opened) -> None:
    """A task is created again behind which an unlink waits, and is linked from the other end since that was asked for:
    the link stays unless the person says otherwise."""
    made = await line.write(THEIRS, "POST", f"/workflows/{OTHERS}/tasks", {"Subject": "Ticket for 12"})
    number = str(made.document["Ticket"])
    live = await both(line, opened, "12", Tickets=[{"Ticket": number}])
    company, ticket = company_of(live, "12"), ticket_of(live, number)
    await refused(live, line, UnlinkTask(FLOW, TaskKey("12"), "Tickets", ticket, "Ticket", OTHERS))
    (older,) = live.session.pending
    assert (await line.write(THEIRS, "DELETE", f"/workflows/{FLOW}/tasks/12")).status == 204
    await live.session.decisions.retry(older.id)
    await live.until(lambda: [i.problem.refusal for i in live.session.pending if i.problem] == [Refusal.GONE], "a sign")
    line.chooser = script = Script(*[("GET", f"*/{OTHERS}/tasks/{number}", Fault(Kind.STATUS_BEFORE, 503))] * 99)
    await live.session.submit(LinkTask(OTHERS, TaskKey(number), "Companies", company, "Company ID", leads_to=FLOW))
    await live.until(lambda: script.left < 99, "an attempt")
    await live.session.decisions.create_again(older.id)
    line.chooser = None

    def is_left() -> bool:
        live.session.reconnect()
        return len(live.session.pending) == live.session.status.needs_you

    await live.until(is_left, "what is left")
    assert await tickets(line, "12") == [number]
    (older,) = live.session.pending
    assert older.problem is not None
    assert older.problem.reason is not None
    assert older.problem.reason.code == SessionFault.LINK_OVERTAKEN


async def test_link_that_comes_with_a_creation_can_be_unlinked(line: FaultProxy, opened: Opened) -> None:
    """A task that waits to be created again is linked from the other end, and unlinked there before: it comes back
    without the link, though it had that before."""
    made = await line.write(THEIRS, "POST", f"/workflows/{OTHERS}/tasks", {"Subject": "Ticket for both"})
    number = str(made.document["Ticket"])
    posted = {"Company ID": "both", "Name": "Company both", "Tickets": [{"Ticket": number}]}
    assert (await line.write(THEIRS, "POST", f"/workflows/{FLOW}/tasks", posted)).status == 201
    live = await both(line, opened, "both")
    where, company = (OTHERS, TaskKey(number), "Companies"), company_of(live, "both")
    await live.session.submit(DeleteTask(FLOW, TaskKey("both")))
    await live.until_saved()
    line.chooser = Script(("POST", f"*/{FLOW}/tasks", REFUSED))
    await live.undo()
    creation = await live.until_needs_you()
    await live.session.submit(LinkTask(*where, company, "Company ID", leads_to=FLOW))
    await live.session.submit(UnlinkTask(*where, company, "Company ID", FLOW))
    await live.session.decisions.retry(creation.id)
    await live.until_saved()
    assert await tickets(line, "both") == []


async def test_overtaken_link_is_asked_about_after_a_creation(line: FaultProxy, opened: Opened) -> None:
    """The same, where the newer change was carried out before the task was created again."""
    posted = {"Company ID": "late", "Name": "Company late"}
    assert (await line.write(THEIRS, "POST", f"/workflows/{FLOW}/tasks", posted)).status == 201
    live = await both(line, opened, "late")
    company, ticket = company_of(live, "late"), ticket_of(live, "6")
    await refused(live, line, LinkTask(FLOW, TaskKey("late"), "Tickets", ticket, "Ticket", leads_to=OTHERS))
    (older,) = live.session.pending
    assert (await line.write(THEIRS, "DELETE", f"/workflows/{FLOW}/tasks/late")).status == 204
    await live.session.decisions.retry(older.id)
    await live.until(lambda: [i.problem.refusal for i in live.session.pending if i.problem] == [Refusal.GONE], "a sign")
    await carried_out(live, UnlinkTask(OTHERS, TaskKey("6"), "Companies", company, "Company ID", FLOW))
    await live.session.decisions.create_again(older.id)
    await live.until(lambda: not live.session.pending or live.session.status.needs_you, "the link")
    assert await tickets(line, "late") == []
    (older,) = live.session.pending
    assert older.problem is not None
    assert older.problem.reason is not None
    assert older.problem.reason.code == SessionFault.LINK_OVERTAKEN
