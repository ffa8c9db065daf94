"""Changes of links that must not be on their way at a time: each names tasks by their unique IDs only."""

from __future__ import annotations

import asyncio

import pytest

from flowdash_desktop.domain.edits import CreateTask, EditState, TaskEdit, new_task_key
from flowdash_desktop.domain.link_edits import LinkTask, brief
from flowdash_desktop.domain.tasks import LinkedTask, TaskKey
from flowdash_desktop.session.connection.poison_detector import HELD_UP
from flowdash_desktop.session.errors import SessionFault
from tests.faults.conftest import Opened
from tests.faults.kinds import Always, Fault, Kind
from tests.faults.messages import Message
from tests.faults.proxy import FaultProxy
from tests.faults.world import THEIRS

FLOW, OTHERS = "compan", "tckets"


@pytest.mark.parametrize("is_link_first", [True, False])
async def test_own_task_under_a_gone_id_is_not_linked(line: FaultProxy, opened: Opened, is_link_first: bool) -> None:
    """One of the two is held up on its way; the other is not sent meanwhile."""
    old = f"old{is_link_first}"
    made = await line.write(THEIRS, "POST", f"/workflows/{FLOW}/tasks", {"Company ID": old, "Name": "Old"})
    assert made.status == 201
    live = await opened(FLOW)
    await live.session.open_workflow(OTHERS)
    await live.until(lambda: live.session.shown(OTHERS), "the tickets")
    shown = live.shown(old, FLOW).task
    other = LinkedTask({"Company ID": old, "Name": "Old", "Task URL": shown.url or ""})
    link = LinkTask(OTHERS, TaskKey("4"), "Companies", other, "Company ID", leads_to=FLOW)
    creation = CreateTask(FLOW, new_task_key(), {"Company ID": old, "Name": "New"})
    first, second = (link, creation) if is_link_first else (creation, link)
    going, go_on, order = asyncio.Event(), asyncio.Event(), list[str]()

    async def hook(moment: str, asked: Message) -> None:
        if moment != "arrived" or not (asked.method == "POST" or b"Companies" in asked.body):
            return
        order.append(asked.method)
        if not going.is_set():
            going.set()
            await go_on.wait()

    assert (await line.write(THEIRS, "DELETE", f"/workflows/{FLOW}/tasks/{old}")).status == 204
    line.hook = hook
    await live.session.submit(first)
    await going.wait()
    subject = live.value("5", "Subject", OTHERS)
    await live.session.submit(second, TaskEdit(OTHERS, TaskKey("5"), "Subject", f"Beside {old}", subject))
    await live.until(lambda: not any(i.edit.task == "5" for i in live.session.pending), "another one, beside them")
    assert len(order) == 1
    go_on.set()
    await live.until(lambda: all(i.state is EditState.NEEDS_YOU for i in live.session.pending), "the end")
    assert (await line.lists())[FLOW][old]["Tickets"] == []


async def test_two_links_of_one_task_are_never_sent_together(line: FaultProxy, opened: Opened) -> None:
    """Two edits that link one task are never sent together, even if the older one keeps failing."""
    live = await opened(FLOW)
    await live.session.open_workflow(OTHERS)
    await live.until(lambda: live.session.shown(OTHERS), "the tickets")
    ticket = brief(LinkedTask({"Ticket": "6", "Task URL": live.shown("6", OTHERS).task.url or ""}), "Ticket")
    older, newer = (LinkTask(FLOW, TaskKey(key), "Contract", ticket, "Ticket", leads_to=OTHERS) for key in ("8", "9"))
    line.always = Always(Fault(Kind.STATUS_BEFORE, 503), "PUT", "*/tasks", b"Contract")
    await live.session.submit(older, newer)

    def has_failed() -> bool:
        live.session.reconnect()
        return live.session.pending[0].attempts > HELD_UP

    def have_failed() -> bool:
        return all(item.attempts and item.state is EditState.SAVED_HERE for item in live.session.pending)

    await live.until(has_failed, "failures of the older one")
    await live.until(have_failed, "that the newer one, which goes on without it, fails as well")
    going, go_on, order = asyncio.Event(), asyncio.Event(), list[bytes]()

    async def hook(moment: str, asked: Message) -> None:
        if moment == "arrived" and b"Contract" in asked.body:
            order.append(asked.body)
            going.set()
            await go_on.wait()

    line.hook, line.always = hook, None
    live.session.reconnect()  # both may go now
    subject = live.value("5", "Subject", OTHERS)
    await live.session.submit(TaskEdit(OTHERS, TaskKey("5"), "Subject", f"{subject}, too", subject))
    await going.wait()
    await live.until(lambda: not any(i.edit.task == "5" for i in live.session.pending), "another one, beside them")
    assert len(order) == 1
    go_on.set()
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.reason is not None
    assert item.problem.reason.code == SessionFault.LINKED_ELSEWHERE
