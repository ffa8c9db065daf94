"""Long lists in a session: shown as they come, compared when they come again, and whole whatever happens on the way."""

from __future__ import annotations

import asyncio
import copy
from threading import Event
from typing import Any

import pytest

from flowdash_desktop.domain.edits import EditState, TaskEdit
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import (
    Loading,
    LoadingProgressed,
    TasksArrived,
    TasksChanged,
    WorkflowLoaded,
)
from flowdash_desktop.session.outbox.resolutions import can_be_created_again
from flowdash_desktop.session.status import Connection
from flowdash_desktop.session.tasks import list_loader
from flowdash_desktop.store.database import StoreThread
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW, Live, ServerConnector
from tests.support.definitions import COMPANIES, TICKETS, workspace
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

NAME = "Company Name"
LIST = f"GET /api/v1/workflows/{WORKFLOW}/tasks ".encode()
MANY = 3_000
ALL = [str(number) for number in range(1, MANY + 1)]


def definition() -> dict[str, Any]:
    companies = copy.deepcopy(COMPANIES)
    companies["tasks"] = [
        {"Stage": "Not Started", "Company ID": key, NAME: f"Company {key} " + "and sons " * 10} for key in ALL
    ]
    tickets = {**copy.deepcopy(TICKETS), "tasks": []}
    return workspace(companies, tickets)


@pytest.fixture(scope="module")
def large(module_server: StartServer) -> ServerProcess:
    """A server with many tasks, for tests that change only some of their own."""
    return module_server(definition())


def arrived(live: Live) -> list[str]:
    """The keys that were announced as new ones, in order."""
    return [key for event in live.of(TasksArrived) for key in event.part.keys]


def in_slices(live: Live) -> list[str]:
    return [key for part in live.session.slices(WORKFLOW) for key in part.keys]


def is_whole(live: Live) -> bool:
    return len(live.session.shown(WORKFLOW)) == MANY and live.session.loading(WORKFLOW) is None


async def test_first_tasks_are_editable_before_the_last(large: ServerProcess, open_live: Open) -> None:
    """The first tasks are shown and edited before the last have come."""
    async with TcpProxy(large.base_url) as proxy:
        held = proxy.hold_answers(LIST, size=200_000)
        live = await open_live(ServerConnector(proxy.base_url, large.key), online=False)
        await held.answered.wait()
        await live.until(lambda: live.of(TasksArrived))
        (loaded,) = live.of(WorkflowLoaded)
        assert loaded.schema_changed
        here = in_slices(live)
        assert 0 < len(here) < MANY
        assert live.session.loading(WORKFLOW) == Loading(len(here))
        await live.set("1", NAME, "Mine")
        await live.until_saved()
        held.release.set()
        await live.until(lambda: is_whole(live) and not live.session.status.refreshing)
        assert live.of(LoadingProgressed)[-1].loading is None
        assert live.value("1", NAME) == "Mine", "the list had been asked for before"
        assert in_slices(live) == ALL
        assert arrived(live) == ALL[-len(arrived(live)) :], "each once, in the server's order"
        assert len(live.of(WorkflowLoaded)) == 1
        assert [key for event in live.of(TasksChanged) for key in event.keys] == ["1"] * len(live.of(TasksChanged))


async def test_progress_is_told_until_all_is_here(
    large: ServerProcess, open_live: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_loader, "FIRST_WORD_SECONDS", 0.0)
    monkeypatch.setattr(list_loader, "WORDS_SECONDS", 0.0)
    live = await open_live(large)
    await live.until(lambda: is_whole(live) and not live.session.status.refreshing)
    *told, last = [event.loading for event in live.of(LoadingProgressed)]
    counts = [loading.count for loading in told if loading is not None]
    assert len(counts) == len(told) > 0
    assert counts == sorted(counts)
    assert 0 < counts[-1] <= MANY
    assert last is None
    live.events.clear()
    await live.until_refreshed()
    assert live.of(LoadingProgressed) == [], "nothing is missing meanwhile"
    await live.close()
    again = await open_live(large, run=False)
    await again.until(lambda: is_whole(again))
    assert {loading.total for event in again.of(LoadingProgressed) if (loading := event.loading)} == {MANY}


async def test_what_was_stopped_stays_as_it_is_until_it_is_asked_for(large: ServerProcess, open_live: Open) -> None:
    async with TcpProxy(large.base_url) as proxy:
        held = proxy.hold_answers(LIST, size=200_000)
        live = await open_live(ServerConnector(proxy.base_url, large.key), online=False)
        await held.answered.wait()
        await live.until(lambda: live.of(TasksArrived))
        live.session.stop_loading(WORKFLOW)
        await live.until(lambda: live.session.loading(WORKFLOW) == Loading(len(in_slices(live)), None, stopped=True))
        await live.until(lambda: not live.session.status.refreshing)
        count = len(in_slices(live))
        assert live.of(LoadingProgressed)[-1].loading == Loading(count, None, stopped=True)
        assert 0 < count < MANY
        assert live.session.status.connection is Connection.ONLINE
        live.session._services.connected()  # whatever reads the workflow by itself
        await live.until(lambda: live.session.status.refreshing)
        await live.until(lambda: not live.session.status.refreshing)
        assert len(in_slices(live)) == count
        assert len(held.seen) == 1
        live.session.request_refresh()
        await live.until(lambda: is_whole(live))
        assert sorted(in_slices(live)) == sorted(ALL)


async def test_going_elsewhere_does_not_wait_for_a_list(large: ServerProcess, open_live: Open) -> None:
    async with TcpProxy(large.base_url) as proxy:
        held = proxy.hold_answers(LIST, size=200_000)
        live = await open_live(ServerConnector(proxy.base_url, large.key), online=False)
        await held.answered.wait()
        await live.until(lambda: live.of(TasksArrived))
        await live.session.open_workflow("nowhere")
        await live.until(lambda: any(r for r in live.events if getattr(r, "workflow_id", "") == "nowhere"))
        held.release.set()
        await live.session.open_workflow(WORKFLOW)
        await live.until(lambda: is_whole(live))


async def test_a_list_left_and_entered_at_once_is_read(large: ServerProcess, open_live: Open) -> None:
    """Its reading still ends as the person is back. It had given way to another workflow: nobody had stopped it."""
    async with TcpProxy(large.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, large.key), workflow="tckets")
        held = proxy.hold_answers(LIST, size=200_000)
        await live.session.open_workflow(WORKFLOW)
        await held.answered.wait()
        await live.until(lambda: live.of(TasksArrived), "the first tasks")
        await live.session.open_workflow("tckets")
        await live.session.open_workflow(WORKFLOW)
        held.release.set()
        await live.until(lambda: is_whole(live) and live.session.is_complete(WORKFLOW), "the whole list")


async def test_a_list_that_is_wanted_again_at_once_is_read(large: ServerProcess, open_live: Open) -> None:
    """The person has stopped it, and asks for it while its reading still ends."""
    async with TcpProxy(large.base_url) as proxy:
        held = proxy.hold_answers(LIST, size=200_000)
        live = await open_live(ServerConnector(proxy.base_url, large.key), online=False)
        await held.answered.wait()
        await live.until(lambda: live.of(TasksArrived), "the first tasks")
        live.session.stop_loading(WORKFLOW)
        live.session.request_refresh()
        held.release.set()
        await live.until(lambda: is_whole(live) and live.session.is_complete(WORKFLOW), "the whole list")


async def test_a_list_left_twice_over_a_lost_answer_is_read(large: ServerProcess, open_live: Open) -> None:
    """It breaks off, is left before it is asked for again, and is entered while the other workflow is read."""
    async with TcpProxy(large.base_url) as proxy:
        proxy.lose_answer(LIST, size=200_000)
        live = await open_live(ServerConnector(proxy.base_url, large.key), online=False)
        await live.until(lambda: live.session.status.connection is Connection.OFFLINE, "the line to be gone")
        await live.session.open_workflow("tckets")
        held = proxy.hold_requests(b"GET /api/v1/workflows/tckets/tasks ")
        live.session.reconnect()
        await held.arrived.wait()
        await live.session.open_workflow(WORKFLOW)
        held.release.set()
        await live.until(lambda: is_whole(live) and live.session.is_complete(WORKFLOW), "the whole list")


async def test_a_first_list_that_breaks_off_is_gone_on_with(large: ServerProcess, open_live: Open) -> None:
    async with TcpProxy(large.base_url) as proxy:
        proxy.lose_answer(LIST, size=200_000)
        live = await open_live(ServerConnector(proxy.base_url, large.key), online=False)
        await live.until(lambda: live.session.status.connection is Connection.OFFLINE)
        here = in_slices(live)
        assert 0 < len(here) < MANY
        await live.until(lambda: is_whole(live))
        assert in_slices(live) == ALL
        assert len(arrived(live)) == len(set(arrived(live)))
        await live.until(lambda: not live.session.status.refreshing)
    await live.close()
    again = await open_live(large, run=False)
    await again.until(lambda: is_whole(again))
    assert in_slices(again) == ALL


async def test_a_refresh_that_breaks_off_removes_nothing(
    server: StartServer, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    running = server(definition())
    there = elsewhere(running)
    async with TcpProxy(running.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, running.key))
        await live.until(lambda: is_whole(live) and not live.session.status.refreshing)
        live.events.clear()
        await there.set("2", Company_Name="Theirs")
        await there.client.delete_task(WORKFLOW, "3")
        await there.client.delete_task(WORKFLOW, ALL[-1])
        proxy.lose_answer(LIST, size=200_000)
        live.session.request_refresh()
        await live.until(lambda: live.session.status.connection is Connection.OFFLINE)
        assert len(in_slices(live)) == MANY
        assert live.value("2", NAME) == "Theirs", "what the server did say of a task counts"
        await live.until(lambda: len(in_slices(live)) == MANY - 2)
        assert live.of(TasksArrived) == []
        assert {key for event in live.of(TasksChanged) for key in event.keys} == {"2", "3", ALL[-1]}
        assert live.of(WorkflowLoaded) == []


async def test_a_list_that_is_as_it_was_is_not_sent_again(
    server: StartServer, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    running = server(definition())
    async with TcpProxy(running.base_url) as proxy:
        lists = proxy.hold_answers(LIST, once=False)
        lists.release.set()
        live = await open_live(ServerConnector(proxy.base_url, running.key))
        await live.until_refreshed()
        await live.close()
        live = await open_live(ServerConnector(proxy.base_url, running.key))
        assert in_slices(live) == ALL
        asked = [b"if-none-match" in request.lower() for request in lists.seen]
        assert asked[0] is False
        assert asked[1:] == [True] * (len(asked) - 1)
        live.events.clear()
        await elsewhere(running).set("7", Company_Name="Theirs")
        await live.until_refreshed()
        assert [event.keys for event in live.of(TasksChanged)] == [{"7"}]
        assert live.value("7", NAME) == "Theirs"
        await live.close()
    again = await open_live(running, run=False)
    await again.until(lambda: is_whole(again))
    assert again.value("7", NAME) == "Theirs"
    assert in_slices(again) == ALL


async def test_an_edit_of_one_s_own_is_not_announced_again_by_the_list(large: ServerProcess, open_live: Open) -> None:
    live = await open_live(large)
    await live.until(lambda: is_whole(live))
    await live.set("9", NAME, "Mine")
    await live.until_saved()
    live.events.clear()
    await live.until_refreshed()
    assert live.of(TasksChanged) == []
    assert live.value("9", NAME) == "Mine"


async def test_slices_hold_what_pending_edits_make_of_tasks(large: ServerProcess, open_live: Open) -> None:
    await (await open_live(large)).close()
    live = await open_live(large, run=False)
    await live.until(lambda: is_whole(live))
    await live.session.submit(TaskEdit(WORKFLOW, TaskKey("11"), NAME, "Mine", None))
    overlaid = {k: v for part in live.session.slices(WORKFLOW) for k, v in part.overlaid.items()}
    assert [*overlaid] == ["11"]
    shown = overlaid[TaskKey("11")]
    assert shown is not None
    assert shown.marks[NAME].state is EditState.SAVED_HERE
    keys, raws = live.session.raws(WORKFLOW, [TaskKey("11"), TaskKey("12"), TaskKey("13"), TaskKey("nobody")])
    assert keys == ["12", "13"], "what an edit changes is not as the server has it"
    assert raws["Company ID"] == ("12", "13")


async def test_closed_workflow_is_whole_in_the_cache(large: ServerProcess, open_live: Open) -> None:
    """A workflow of the cache is there as a whole though it is closed at once."""
    await (await open_live(large)).close()
    live = await open_live(large, run=False)
    assert len(in_slices(live)) > 0
    await live.close()
    live = await open_live(large, run=False)
    await live.until(lambda: is_whole(live))
    assert in_slices(live) == ALL
    assert live.of(WorkflowLoaded) == [WorkflowLoaded(WORKFLOW, schema_changed=True)]
    assert live.of(LoadingProgressed)[-1].loading is None, "who waits for all of them is told"


async def test_a_workflow_without_tasks_is_there_and_stays_so(large: ServerProcess, open_live: Open) -> None:
    tickets = "tckets"
    live = await open_live(large, tickets)
    await live.until(lambda: live.session.status.updated is not None and not live.session.status.refreshing)
    assert live.session.schema(tickets) is not None
    assert live.session.shown(tickets) == {}
    assert live.session.loading(tickets) is None
    assert live.of(WorkflowLoaded) == [WorkflowLoaded(tickets, schema_changed=True)]
    await live.close()
    live = await open_live(large, tickets, run=False)
    assert live.session.schema(tickets) is not None
    assert live.of(WorkflowLoaded) == [WorkflowLoaded(tickets, schema_changed=True)]


async def test_list_removes_no_task_being_edited(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, thread: StoreThread
) -> None:
    """A list takes no task away of which an edit is just being kept."""
    other, gate = elsewhere(shared), Event()
    async with TcpProxy(shared.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, shared.key))
        listed = proxy.hold_answers(LIST)
        for key in ("28", "29"):
            await other.client.delete_task(WORKFLOW, key)
        live.session.request_refresh()
        await listed.answered.wait()
        disk = asyncio.ensure_future(thread.run(gate.wait))
        submitting = asyncio.ensure_future(live.set("28", NAME, "Typed just now"))
        listed.release.set()
        await live.until(lambda: TaskKey("29") not in live.session.shown(WORKFLOW), "the list")
        gate.set()
        await asyncio.gather(disk, submitting)
        assert live.value("28", NAME) == "Typed just now"
        item = await live.until_needs_you()
        assert can_be_created_again(item)
        assert live.value("28", NAME) == "Typed just now"
