"""Links of a task that is gone: one that the person has taken back does not come back with the task."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from flowdash_desktop.domain.edits import CreateTask, DeleteTask, EditState, Refusal
from flowdash_desktop.domain.link_edits import LinkTask, UnlinkTask
from flowdash_desktop.domain.tasks import LinkedTask, TaskKey
from flowdash_desktop.wire.json import decode
from tests.faults.conftest import Opened
from tests.faults.kinds import Fault, Kind, Script
from tests.faults.messages import Message
from tests.faults.proxy import FaultProxy
from tests.faults.world import THEIRS
from tests.integration.session.live import Live

FLOW, OTHERS = "compan", "tckets"
AT = f"/workflows/{FLOW}/tasks"
DOWN = Fault(Kind.STATUS_BEFORE, 503)


async def linked(line: FaultProxy, company: str, ticket: str, *links: str) -> None:
    """Somebody links a company to a ticket."""
    one = {"Ticket": ticket}
    body = {name: [one] if name == "Tickets" else one for name in links}
    assert (await line.write(THEIRS, "PUT", f"{AT}/{company}", body)).status == 200


async def gone(line: FaultProxy, company: str) -> None:
    """Somebody deletes a company."""
    assert (await line.write(THEIRS, "DELETE", f"{AT}/{company}")).status == 204


async def company_of(line: FaultProxy, key: str) -> Mapping[str, Any]:
    """A company as the server has it."""
    return (await line.lists())[FLOW][key]


async def both(opened: Opened) -> Live:
    """A session that shows tickets and companies."""
    live = await opened(OTHERS)
    await live.session.open_workflow(FLOW)
    await live.until(lambda: live.session.shown(FLOW), "the companies")
    return live


def unlinked(live: Live, ticket: str, company: str, link: str = "Companies") -> UnlinkTask:
    """A company is taken out of a ticket's link."""
    shown = live.shown(ticket, OTHERS).task.links[link].tasks
    (other,) = (one for one in shown if one.fields["Company ID"] == company)
    return UnlinkTask(OTHERS, TaskKey(ticket), link, other, "Company ID", FLOW)


async def created_again(live: Live, line: FaultProxy, company: str) -> Mapping[str, Any]:
    """Create a company again for which edits wait, and give it as the server has it then."""
    await live.until(lambda: _needing(live, company), "needs you")
    await live.session.decisions.create_again(_needing(live, company)[0])
    await live.until_sent()
    return await company_of(line, company)


def _needing(live: Live, company: str) -> list[str]:
    ours = [i for i in live.session.pending if (i.edit.workflow_id, i.edit.task) == (FLOW, company)]
    return [i.id for i in ours if i.problem is not None]


async def test_unanswered_unlink_is_not_linked_by_the_creation(line: FaultProxy, opened: Opened) -> None:
    """What was unlinked without an answer is not linked once more by the creation."""
    await linked(line, "9", "4", "Tickets", "Contract")
    live = await opened(FLOW)
    made = list[Mapping[str, Any]]()

    async def hook(moment: str, asked: Message) -> None:
        if moment == "applied" and asked.method == "PUT":  # from now on it can't be seen that it has arrived
            line.chooser = Script(*[("GET", "*/tasks/9", DOWN)] * 99)
        if moment == "applied" and asked.method == "POST" and isinstance(body := decode(asked.body), dict):
            made.append(body)

    line.hook = hook
    line.chooser = Script(("PUT", "*/tasks", Fault(Kind.REPLY_LOST)))
    contract = live.shown("9", FLOW).task.links["Contract"].tasks[0]
    await live.session.submit(UnlinkTask(FLOW, TaskKey("9"), "Contract", contract, "Ticket", OTHERS))
    await live.until(lambda: live.session.pending[0].uncertain, "the lost answer")
    await gone(line, "9")
    line.chooser = None
    live.session.reconnect()
    now = await created_again(live, line, "9")
    assert [body.get("Contract") for body in made] == [None]
    assert now["Contract"] is None
    assert [one["Ticket"] for one in now["Tickets"]] == ["4"]


@pytest.mark.parametrize(("company", "ticket", "has_arrived"), [("10", "5", False), ("12", "6", True)])
async def test_waiting_unlink_of_the_other_end_stays(
    line: FaultProxy, opened: Opened, company: str, ticket: str, has_arrived: bool
) -> None:
    """What waits to be unlinked at the other end does not come back."""
    await linked(line, company, ticket, "Tickets")
    live = await both(opened)
    unseen = Script(*[("GET", f"*/tckets/tasks/{ticket}", DOWN)] * 99)

    async def hook(moment: str, asked: Message) -> None:
        if moment == "applied" and asked.method == "PUT":  # from now on it can't be seen that it has arrived
            line.chooser = unseen

    line.hook = hook
    line.chooser = Script(("PUT", "*/tckets/tasks", Fault(Kind.REPLY_LOST))) if has_arrived else unseen
    unlink = unlinked(live, ticket, company)
    await live.session.submit(unlink)
    await live.until(lambda: live.session.pending[0].attempts, "an attempt")
    await live.until(lambda: live.session.pending[0].state is EditState.SAVED_HERE, "that nothing came of it")
    assert live.session.pending[0].uncertain is has_arrived
    line.hook = None
    await gone(line, company)
    await live.set(company, "Name", "Typed here", FLOW)
    await live.until(lambda: _needing(live, company), "needs you")
    await live.session.decisions.create_again(_needing(live, company)[0])
    line.chooser = None
    await live.until_sent()
    now = await company_of(line, company)
    assert now["Name"] == "Typed here"
    assert now["Tickets"] == []


async def test_link_made_meanwhile_goes_to_the_new_task(line: FaultProxy, opened: Opened) -> None:
    """What is linked at the other end once it is to be created again is linked to the new one."""
    live = await opened(FLOW)
    await gone(line, "11")
    await live.set("11", "Name", "Typed here", FLOW)
    await live.until(lambda: _needing(live, "11"), "needs you")
    line.chooser = script = Script(*[("POST", "*/tasks", DOWN)] * 99)
    old = live.shown("11", FLOW).task
    await live.session.decisions.create_again(_needing(live, "11")[0])
    await live.until(lambda: script.left < 99, "an attempt")
    other = LinkedTask({"Company ID": "11", "Name": "Company 11", "Task URL": old.url or ""})
    await live.session.submit(LinkTask(OTHERS, TaskKey("6"), "Companies", other, "Company ID", leads_to=FLOW))
    await live.set("6", "Subject", "Goes on", OTHERS, base="Ticket 6")
    await live.until(lambda: len(live.session.pending) == 2, "the subject")
    line.chooser = None
    await live.until_sent()
    assert [one["Ticket"] for one in (await company_of(line, "11"))["Tickets"]] == ["6"]


async def test_task_is_deleted_beside_a_waiting_link(line: FaultProxy, opened: Opened) -> None:
    """A task is deleted though a change of its links waits for a creation that waits for the person."""
    made = await line.write(THEIRS, "POST", f"/workflows/{OTHERS}/tasks", {"Subject": "To be deleted"})
    ticket = str(made.document["Ticket"])
    await linked(line, "5", ticket, "Tickets")
    live = await both(opened)
    unlink = unlinked(live, ticket, "5")
    await gone(line, "5")
    await live.set("5", "Name", "Typed here", FLOW)
    await live.until(lambda: _needing(live, "5"), "needs you")
    line.chooser = Script(("POST", "*/tasks", Fault(Kind.STATUS_BEFORE, 403)))
    await live.session.decisions.create_again(_needing(live, "5")[0])
    await live.until(lambda: _needing(live, "5"), "that the creation is refused")
    await live.session.submit(unlink)
    await live.session.submit(DeleteTask(OTHERS, TaskKey(ticket)))
    await live.until(lambda: [i.edit.workflow_id for i in live.session.pending] == [FLOW], "the deletion")
    assert ticket not in (await line.lists())[OTHERS]


async def test_recreations_and_links_do_not_deadlock(line: FaultProxy, opened: Opened) -> None:
    """Two that are created again and a link that takes one from the other do not wait for each other."""
    await linked(line, "3", "3", "Tickets")
    live = await both(opened)
    line.chooser = Script(*[("GET", f"*/tasks/{key}", DOWN) for key in "45" for _ in range(99)])
    ticket = LinkedTask({"Ticket": "3", "Subject": "Ticket 3", "Task URL": live.shown("3", OTHERS).task.url or ""})
    another = LinkedTask({"Ticket": "5", "Subject": "Ticket 5", "Task URL": live.shown("5", OTHERS).task.url or ""})
    company = LinkedTask({"Company ID": "3", "Name": "Company 3", "Task URL": live.shown("3", FLOW).task.url or ""})
    taking = LinkTask(FLOW, TaskKey("4"), "Tickets", ticket, "Ticket", leads_to=OTHERS, taken=(company,))
    behind = LinkTask(FLOW, TaskKey("4"), "Tickets", another, "Ticket", leads_to=OTHERS)
    await live.session.submit(taking, behind)
    await gone(line, "3")
    assert (await line.write(THEIRS, "DELETE", f"/workflows/{OTHERS}/tasks/3")).status == 204
    for workflow, field in ((FLOW, "Name"), (OTHERS, "Subject")):
        await live.set("3", field, "Typed here", workflow)
        await live.until(lambda: live.session.status.needs_you, "needs you")
        (item,) = [i for i in live.session.pending if i.state is EditState.NEEDS_YOU]
        await live.session.decisions.create_again(item.id)
    line.chooser = None
    await live.until_sent()
    lists = await line.lists()
    (back,) = [key for key, task in lists[OTHERS].items() if task["Subject"] == "Typed here"]
    assert {one["Ticket"] for one in lists[FLOW]["4"]["Tickets"]} == {"5", back}


@pytest.mark.parametrize(
    ("company", "ticket", "fails"), [("8", "4", None), ("1", "1", "*/tckets/tasks"), ("2", "2", "*/compan/tasks/2")]
)
async def test_unlink_of_the_other_end_while_gone_stays(
    line: FaultProxy, opened: Opened, company: str, ticket: str, fails: str | None
) -> None:
    """Nothing tells which of the company's links that is: both are to this ticket, as with all others."""
    await linked(line, company, ticket, "Lead", "Contract")
    live = await both(opened)
    unlink = unlinked(live, ticket, company, "Leads")
    await gone(line, company)
    await live.set(company, "Name", "Typed here", FLOW)
    await live.until(lambda: _needing(live, company), "needs you")
    line.chooser = Script(*[("GET", fails, DOWN)] * 99) if fails is not None else None
    await live.session.submit(unlink)
    await live.until(lambda: len(live.session.pending) == 1, "the other end")
    line.chooser = None
    assert (await created_again(live, line, company))["Lead"] is None


async def test_unlink_in_an_unopened_workflow_stays(line: FaultProxy, opened: Opened) -> None:
    """What was unlinked there after a start that did not open its workflow does not come back."""
    await linked(line, "7", "6", "Tickets")
    live = await opened(FLOW)
    await live.session.open_workflow(OTHERS)
    await live.until(lambda: live.session.shown(OTHERS), "the tickets")
    await gone(line, "7")
    await live.set("7", "Name", "Typed here", FLOW)
    await live.until(lambda: _needing(live, "7"), "needs you")
    unlink = unlinked(live, "6", "7")
    await live.close()
    live = await opened(OTHERS)
    await live.session.submit(unlink)
    await live.until(lambda: len(live.session.pending) == 1, "the other end")
    assert (await created_again(live, line, "7"))["Tickets"] == []


async def test_unanswered_unlink_survives_an_undone_deletion(line: FaultProxy, opened: Opened) -> None:
    """What was unlinked without an answer is not brought back by undoing a deletion."""
    await linked(line, "6", "5", "Tickets")
    live = await both(opened)
    unseen = Script(*[("GET", "*/tckets/tasks/5", DOWN)] * 99)

    async def hook(_: str, asked: Message) -> None:
        if asked.method == "PUT":
            line.chooser = unseen

    line.hook = hook
    line.chooser = Script(("PUT", "*/tckets/tasks", Fault(Kind.RESET_BEFORE)))
    await live.session.submit(unlinked(live, "5", "6"))
    await live.until(lambda: live.session.pending[0].uncertain, "an attempt without an answer")
    line.hook, line.chooser = None, unseen
    await live.session.submit(DeleteTask(FLOW, TaskKey("6")))
    await live.until(lambda: len(live.session.pending) == 1, "the deletion")
    await live.undo()
    line.chooser = None
    await live.until_sent()
    assert (await company_of(line, "6"))["Tickets"] == []


@pytest.mark.parametrize("is_linked", [True, False])
async def test_edit_behind_a_creation_survives_a_deletion(line: FaultProxy, opened: Opened, is_linked: bool) -> None:
    """What waits for a creation is not lost where its task is deleted and comes back."""
    made = await line.write(THEIRS, "POST", f"/workflows/{OTHERS}/tasks", {"Subject": f"Back {is_linked}"})
    ticket, company = str(made.document["Ticket"]), "1" if is_linked else "2"
    await linked(line, company, ticket if is_linked else company, "Tickets")
    live = await both(opened)
    page = live.shown(company, FLOW).task.url or ""
    other = LinkedTask({"Company ID": company, "Name": f"Company {company}", "Task URL": page})
    link = LinkTask(OTHERS, TaskKey(ticket), "Companies", other, "Company ID", leads_to=FLOW)
    wish = unlinked(live, ticket, company) if is_linked else link
    await gone(line, company)
    await live.set(company, "Name", "Typed here", FLOW)
    await live.until(lambda: _needing(live, company), "needs you")
    line.chooser = Script(("POST", "*/tasks", Fault(Kind.STATUS_BEFORE, 403)))
    await live.session.decisions.create_again(_needing(live, company)[0])
    await live.until(lambda: _needing(live, company), "that the creation is refused")
    await live.session.submit(wish)
    await live.session.submit(DeleteTask(OTHERS, TaskKey(ticket)))

    def is_open(kind: type) -> bool:
        return any(isinstance(i.edit, kind) and i.edit.task == ticket for i in live.session.pending)

    await live.until(lambda: not is_open(DeleteTask), "the deletion")
    await live.undo()
    await live.until(lambda: not is_open(CreateTask), "the undo")
    await live.session.decisions.retry(_needing(live, company)[0])
    await live.until_sent()
    subjects = [one["Subject"] for one in (await company_of(line, company))["Tickets"]]
    assert (f"Back {is_linked}" in subjects) is not is_linked


async def test_deleted_task_is_recreated_with_its_last_values(line: FaultProxy, opened: Opened) -> None:
    """A task that was deleted here beside a change of it is created again as it was last."""
    assert (await line.write(THEIRS, "POST", AT, {"Company ID": "own", "Name": "Deleted here"})).status == 201
    await linked(line, "own", "6", "Tickets")
    live = await both(opened)
    key = TaskKey("own")
    line.chooser = Script(("PUT", "*/compan/tasks", Fault(Kind.STATUS_BEFORE, 422)))
    await live.set(key, "Notes", "Refused", FLOW)
    item = await live.until_needs_you()
    ticket = live.shown(key, FLOW).task.links["Tickets"].tasks[0]
    await live.session.submit(UnlinkTask(FLOW, key, "Tickets", ticket, "Ticket", OTHERS))
    await live.until(lambda: len(live.session.pending) == 1, "the link")

    async def hook(moment: str, asked: Message) -> None:
        if moment == "arrived" and asked.method == "DELETE":
            line.hook = None
            await live.session.decisions.retry(item.id)  # so that it does not go with its task

    line.hook = hook
    await live.session.submit(DeleteTask(FLOW, key))
    await live.until(
        lambda: [i.problem.refusal for i in live.session.pending if i.problem is not None] == [Refusal.GONE], "a sign"
    )
    now = await created_again(live, line, key)
    assert (now["Name"], now["Notes"], now["Tickets"]) == ("Deleted here", "Refused", [])


async def test_task_created_again_takes_several_links(line: FaultProxy, opened: Opened) -> None:
    """A task that waits to be created again under another unique ID, and one of whose links was taken back, can be
    linked to several at that link."""
    posts = [line.write(THEIRS, "POST", f"/workflows/{OTHERS}/tasks", {"Subject": f"Several {n}"}) for n in "abc"]
    first, *others = [str((await post).document["Ticket"]) for post in posts]
    assert (await line.write(THEIRS, "POST", AT, {"Company ID": "several", "Name": "Goes", "Mark": "m"})).status == 201
    await linked(line, "several", first, "Tickets")
    live = await both(opened)
    line.chooser = Script(("PUT", "*/compan/tasks", Fault(Kind.STATUS_BEFORE, 403)))
    ticket = live.shown("several", FLOW).task.links["Tickets"].tasks[0]
    await live.session.submit(UnlinkTask(FLOW, TaskKey("several"), "Tickets", ticket, "Ticket", OTHERS))
    item = await live.until_needs_you()
    await gone(line, "several")
    put = await line.write(THEIRS, "POST", AT, {"Company ID": "several", "Name": "In its place", "Mark": "n"})
    assert put.status == 201
    await live.session.decisions.retry(item.id)
    await live.until(lambda: _needing(live, "several"), "another task in its place")
    line.chooser = Script(*[("POST", "*/tasks", DOWN)] * 99)
    await live.session.decisions.create_again(_needing(live, "several")[0])
    (key,) = [key for key, task in live.session.shown(FLOW).items() if task.is_new]
    for unique_id in others:
        url = live.shown(unique_id, OTHERS).task.url or ""
        other = LinkedTask({"Ticket": unique_id, "Subject": "Several", "Task URL": url})
        await live.session.submit(LinkTask(FLOW, key, "Tickets", other, "Ticket", leads_to=OTHERS))
    shown = live.shown(key, FLOW).task.links["Tickets"]
    assert (shown.to_many, [one.fields["Ticket"] for one in shown.tasks]) == (True, others)
