"""Batches that meet faults: each operation is carried out once, and none waits for another that can't be."""

from __future__ import annotations

import json
from typing import Any

import pytest

from flowdash_desktop.domain.edits import CreateTask, DeleteTask, TaskEdit
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.events import TasksChanged
from flowdash_desktop.session.outbox.sending import waits
from flowdash_desktop.session.status import Connection
from flowdash_desktop.store.database import StoreError, StoreFault
from tests.integration.session.batches import BATCH, NAME, companies, renames, submit, there
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW, ServerConnector
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy


async def test_a_fault_with_one_of_a_batch_is_its_own(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, faults: list[dict[str, Any]]
) -> None:
    """The type of a field was changed after its value was edited here, so that the value can't be put into a request.
    All others are saved."""
    live = await open_live(shared)
    field = "Number of Employees"
    odd = TaskEdit(WORKFLOW, TaskKey("9"), field, "many", live.value("9", field))
    new = companies("fault", 4)
    new[2] = CreateTask(WORKFLOW, new[2].task, {**new[2].values, "Expected Close Date": "soon"})
    await live.session.submit(*renames(live, "Beside", 4), odd, *new)
    await live.until_needs_you(2)
    await live.until(lambda: len(live.session.pending) == 2, "all others")
    assert [item.edit for item in live.session.pending] == [odd, new[2]]
    assert all(str(SessionFault.NOT_SENT) in context["message"] for context in faults)
    faults.clear()
    assert sorted(await there(elsewhere(shared), "fault")) == ["Company 0", "Company 1", "Company 3"]


async def test_a_batch_does_not_ask_for_the_server_one_by_one(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each operation asked once whether the server is the right one, without a break, while that could not be told."""
    monkeypatch.setattr(waits, "_FIRST_WAIT", 1000.0)
    monkeypatch.setattr(waits, "_LONGEST_WAIT", 1000.0)
    await (await open_live(shared)).close()
    async with TcpProxy(shared.base_url) as proxy:
        asked = proxy.answer(b"GET /api/v1/workspace ", b'{"error":"x"}', once=False, status=b"500 Failed")
        live = await open_live(ServerConnector(proxy.base_url, shared.key), run=False)
        await submit(live, companies("asked", 60))
        live.run()
        await live.until(lambda: live.session.status.connection is Connection.OFFLINE, "a failure")
        for _ in range(20):
            await elsewhere(shared).tasks()
        assert len(asked.seen) < 20
        asked.start = b"no more"
        await live.until_sent()
    assert len(await there(elsewhere(shared), "asked")) == 60


async def test_a_lost_batch_goes_on_after_a_failed_write(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its own disk fails for a moment when all of it is queued again: all stayed as being sent."""
    async with TcpProxy(shared.base_url) as proxy:
        proxy.lose_answer(BATCH)
        live = await open_live(ServerConnector(proxy.base_url, shared.key))
        outbox, failed = live.session._services.outbox, list[str]()
        put_back = outbox.put_back

        async def failing(*edit_ids: str, **_: bool) -> None:
            monkeypatch.setattr(outbox, "put_back", put_back)
            failed.extend(edit_ids)
            raise StoreError(StoreFault.NOT_WRITABLE)

        monkeypatch.setattr(outbox, "put_back", failing)
        await submit(live, companies("write", 4))
        await live.until_sent()
    assert len(failed) == 4
    assert len(await there(elsewhere(shared), "write")) == 4


async def test_a_refused_change_is_shown_as_waiting(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """It was shown as being sent until its next attempt, which may be far off."""
    other = elsewhere(shared)
    async with TcpProxy(shared.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, shared.key))
        held, alone = proxy.hold_requests(BATCH), proxy.hold_requests(b"GET /api/v1/workflows/2ylSaZ/tasks/8 ")
        await live.session.submit(*renames(live, "Waiting"))
        await held.arrived.wait()
        await other.client.update_task(await other.schema(), "8", {NAME: "Theirs"})
        live.events.clear()
        held.release.set()
        await alone.arrived.wait()
        assert any("8" in event.keys for event in live.of(TasksChanged))
        alone.release.set()
        await live.until_needs_you()


@pytest.mark.parametrize("how", ["fewer", "more", "others"])
async def test_odd_results_of_a_batch_are_not_believed(
    how: str, shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """Answers of a gateway: of some, of more than were sent, or in another order. Nothing was made; all are sent."""
    prefix = f"odd-{how}"
    places = {"fewer": [0], "more": [0, 1, 2, 3, 4], "others": [1, 0, 2, 3]}[how]
    tasks = [{"Company ID": f"{prefix}-{n}", NAME: f"Company {n}", "Stage": "Not Started"} for n in places]
    answer = {"results": [{"status": 201, "etag": '"1"', "task": task} for task in tasks]}
    async with TcpProxy(shared.base_url) as proxy:
        proxy.answer(BATCH, json.dumps(answer).encode())
        live = await open_live(ServerConnector(proxy.base_url, shared.key))
        await submit(live, companies(prefix, 4))
        await live.until_sent()
    assert sorted(await there(elsewhere(shared), prefix)) == [f"Company {n}" for n in range(4)]


@pytest.mark.parametrize("how", ["answered", "lost"])
async def test_tasks_deleted_while_their_batch_is_sent_go(
    how: str, shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """The person deletes all of them again before the answer is there."""
    async with TcpProxy(shared.base_url) as proxy:
        held = proxy.hold_answers(BATCH)
        live = await open_live(ServerConnector(proxy.base_url, shared.key))
        new = companies(f"gone-{how}", 4)
        await submit(live, new)
        await held.answered.wait()
        await live.session.submit(*[DeleteTask(WORKFLOW, edit.task) for edit in new])
        if how == "lost":
            proxy.lead_to(shared.base_url)  # cuts the lines
        held.release.set()
        await live.until_sent()
    assert await there(elsewhere(shared), f"gone-{how}") == []
