"""Links of a task that is gone and waits to be created again: what is asked for of them meanwhile is done to the new
one, as that has another address and may have another unique ID."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.edits import CreateTask, DeleteTask, TaskEdit
from flowdash_desktop.domain.link_edits import LinkTask, UnlinkTask
from flowdash_desktop.domain.tasks import LinkedTask, TaskKey
from tests.faults.kinds import Fault, Kind, Script
from tests.faults.proxy import FaultProxy
from tests.faults.rounds import Connector
from tests.faults.world import THEIRS
from tests.integration.session.conftest import Open

FLOW, OTHERS = "compan", "tckets"


@pytest.mark.parametrize(
    ("company", "ticket", "to", "status"),
    [("9", "3", None, 503), ("10", "4", None, 403), ("1", "5", "1", 503), ("2", "6", "2", 403)],
)
async def test_link_changed_during_creation_reaches_the_new_task(
    line: FaultProxy, open_live: Open, company: str, ticket: str, to: str | None, status: int
) -> None:
    """What is changed of a link while the creation waits is done to the task that it makes."""
    body = {"Contract": {"Ticket": ticket}, "Tickets": [{"Ticket": ticket}]}
    assert (await line.write(THEIRS, "PUT", f"/workflows/{FLOW}/tasks/{company}", body)).status == 200
    live = await open_live(Connector(line.base_url, "test-key-1", repeats_are_known=True), FLOW)
    gone = live.shown(company, FLOW).task.links["Contract"].tasks[0]
    await live.session.submit(DeleteTask(OTHERS, TaskKey(ticket)))
    await live.until_saved()
    line.chooser = script = Script(("GET", "*/workflows", Fault(Kind.STATUS_BEFORE, status)))
    await live.undo()
    await live.until(lambda: not script.left, "an attempt")
    if status == 403:
        await live.until_needs_you()
    less = UnlinkTask(FLOW, TaskKey(company), "Contract", gone, "Ticket", OTHERS)
    there = LinkedTask({"Ticket": to or "", "Subject": f"Ticket {to}"})
    another = LinkTask(FLOW, TaskKey(company), "Contract", there, "Ticket", base=gone, leads_to=OTHERS)
    await live.session.submit(another if to is not None else less)
    await live.session.submit(TaskEdit(FLOW, TaskKey(company), "Name", "Goes on", f"Company {company}"))
    await live.until(lambda: not any(isinstance(i.edit, TaskEdit) for i in live.session.pending), "the name")
    if status == 403:  # what comes after that at this task is not waited for elsewhere
        more = LinkedTask({"Ticket": "1", "Subject": "Ticket 1"})
        await live.session.submit(LinkTask(FLOW, TaskKey(company), "Tickets", more, "Ticket", leads_to=OTHERS))
        elsewhere = LinkTask(FLOW, TaskKey("8"), "Tickets", more, "Ticket", leads_to=OTHERS)
        await live.session.submit(LinkTask(FLOW, TaskKey("7"), "Tickets", more, "Ticket", leads_to=OTHERS), elsewhere)
        await live.until(lambda: not {"7", "8"} & {str(i.edit.task) for i in live.session.pending}, "the others")
    for item in live.session.pending:
        if isinstance(item.edit, CreateTask):
            await live.session.decisions.retry(item.id)
    await live.until_saved()
    now = (await line.lists())[FLOW][company]
    again = next(one for one in now["Tickets"] if one["Ticket"] != "1")
    assert again["Task URL"] != gone.fields["Task URL"]
    assert now["Name"] == "Goes on"
    assert (now["Contract"] or {}).get("Ticket") == to


@pytest.mark.parametrize(
    ("company", "faults"),
    [
        ("3", [("POST", "*/tasks", Fault(Kind.REPLY_LOST))]),
        ("4", [("GET", "*/workflows", Fault(Kind.EMPTY_LIST))] * 4),  # some for the list that is shown
    ],
    ids=["its answer is lost", "no workflows"],
)
async def test_restored_task_has_its_links_despite_lost_answers(
    line: FaultProxy, open_live: Open, company: str, faults: list[tuple[str, str, Fault]]
) -> None:
    """A task that comes back has its links though answers are lost or not whole."""
    made = await line.write(THEIRS, "POST", f"/workflows/{OTHERS}/tasks", {"Subject": "Goes", "Mark": f"g{company}"})
    ticket = str(made.document["Ticket"])
    body = {"Contract": {"Ticket": ticket}, "Tickets": [{"Ticket": ticket}]}
    assert (await line.write(THEIRS, "PUT", f"/workflows/{FLOW}/tasks/{company}", body)).status == 200
    live = await open_live(Connector(line.base_url, "test-key-1", repeats_are_known=True), OTHERS)
    await live.session.submit(DeleteTask(OTHERS, TaskKey(ticket)))
    await live.until_saved()
    await live.until(lambda: not live.session.status.refreshing, "calm")
    line.chooser = Script(*faults)
    await live.undo()
    await live.until_sent()
    lists = await line.lists()
    (back,) = [one for one in lists[OTHERS].values() if one["Mark"] == f"g{company}"]
    now = lists[FLOW][company]
    assert (now["Contract"] or {}).get("Ticket") == back["Ticket"]
    assert [one["Ticket"] for one in now["Tickets"]] == [back["Ticket"]]


async def test_restored_task_has_its_links_without_their_workflow(line: FaultProxy, open_live: Open) -> None:
    """A task comes back with its links though their workflow is missing in answer after answer."""
    body = {"Contract": {"Ticket": "1"}}
    assert (await line.write(THEIRS, "PUT", f"/workflows/{FLOW}/tasks/11", body)).status == 200
    live = await open_live(Connector(line.base_url, "test-key-1", repeats_are_known=True), OTHERS)
    await live.session.open_workflow(FLOW)
    await live.until(lambda: live.session.shown(FLOW), "the companies")
    await live.session.submit(DeleteTask(FLOW, TaskKey("11")))
    await live.until_saved()
    await live.until(lambda: not live.session.status.refreshing, "calm")
    line.chooser = Script(*[("GET", "*/workflows", Fault(kind)) for kind in (Kind.SHORT_LIST, Kind.EMPTY_LIST)] * 2)
    await live.undo()
    await live.until_sent()
    assert ((await line.lists())[FLOW]["11"]["Contract"] or {}).get("Ticket") == "1"
