"""Servers that go away and come back, keys that are not taken, lost answers, and the end of a session in between."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from flowdash_desktop.api.errors import NetworkFault, RequestFault
from flowdash_desktop.domain.edits import CreateTask, EditState, Refusal, new_task_key
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import KeyNeeded, WorkflowsChanged, WorkflowUnavailable
from flowdash_desktop.session.status import Connection
from flowdash_desktop.store import outbox
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreThread
from tests.integration.session.conftest import MakeElsewhere, Open, definition
from tests.integration.session.live import WORKFLOW, ServerConnector, edit
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

NAME = "Company Name"
NOWHERE = "http://127.0.0.1:9"


async def test_edits_wait_for_the_server_in_order(
    server: StartServer, open_live: Open, elsewhere: MakeElsewhere, free_port: int
) -> None:
    """Edits wait while the server is down and come through in order."""
    running = server(definition(), arguments=("--port", str(free_port)))
    live = await open_live(running)
    running.kill()
    await live.set("1", NAME, "Waiting")
    await live.until(lambda: live.session.status.connection is Connection.OFFLINE)
    assert live.session.status.reason == Reason(NetworkFault.CONNECTION_REFUSED)
    assert live.value("1", NAME) == "Waiting"
    await live.set("1", NAME, "Waiting still")
    await live.set("1", "Stage", "Done")
    running.start()
    live.session.reconnect()
    await live.until_saved()
    assert live.session.status.connection is Connection.ONLINE
    task = await elsewhere(running).task("1")
    assert (task.values[NAME], task.stage) == ("Waiting still", "Done")


async def test_it_comes_back_by_itself(server: StartServer, open_live: Open, free_port: int) -> None:
    running = server(definition(), arguments=("--port", str(free_port)))
    live = await open_live(running)
    running.kill()
    live.session.request_refresh()
    await live.until(lambda: live.session.status.connection is Connection.OFFLINE)
    running.start()
    await live.until_online()
    assert live.session.status.reason is None


async def test_without_a_server_the_cache_is_shown(shared: ServerProcess, open_live: Open) -> None:
    """Without a server the cache is shown and what is not in it is said to be unavailable."""
    await (await open_live(shared)).close()
    live = await open_live(ServerConnector(NOWHERE, "key"), online=False)
    assert len(live.session.shown(WORKFLOW)) == 30
    assert [w.name for w in live.session.workflows] == ["Companies", "Tickets", "Notes"]
    await live.until(lambda: live.session.status.connection is Connection.OFFLINE)
    assert live.of(WorkflowUnavailable) == []
    await live.session.open_workflow("tckets")
    await live.until(lambda: live.of(WorkflowUnavailable))
    assert live.of(WorkflowUnavailable)[0].workflow_id == "tckets"
    assert live.of(WorkflowUnavailable)[0].reason == Reason(NetworkFault.CONNECTION_REFUSED)


async def test_refused_key_is_asked_for_before_sending(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A key that is not taken is asked for and nothing is sent until then."""
    await (await open_live(shared)).close()
    async with TcpProxy(shared.base_url) as proxy:
        connector = ServerConnector(proxy.base_url, "revoked", repeats_are_known=False)
        puts = proxy.hold_answers(b"PUT ", once=False)
        puts.release.set()
        live = await open_live(connector, online=False)
        await live.until(lambda: live.session.status.connection is Connection.NEEDS_KEY)
        (asked,) = live.of(KeyNeeded)
        assert asked.reason == Reason(RequestFault.KEY_REFUSED)
        await live.set("2", NAME, "Kept")
        await live.set("3", NAME, "Kept too")
        assert live.session.status.waiting == 2
        connector.key = shared.key
        live.session.reconnect()
        await live.until_saved()
        assert len(puts.seen) == 2
    other = elsewhere(shared)
    assert [(await other.task(key)).values[NAME] for key in ("2", "3")] == ["Kept", "Kept too"]
    assert len(live.of(KeyNeeded)) == 1


async def test_a_key_that_is_revoked_meanwhile(server: StartServer, open_live: Open, free_port: int) -> None:
    running = server(definition(), key="first", arguments=("--port", str(free_port)))
    connector = ServerConnector(running.base_url, "first")
    live = await open_live(connector)
    running.kill()
    running.key = "second"
    running.start()
    await live.set("1", NAME, "Kept")
    await live.until(lambda: live.of(KeyNeeded))
    await live.until(lambda: live.session.status.waiting == 1)
    assert live.value("1", NAME) == "Kept"
    connector.key = "second"
    live.session.reconnect()
    await live.until_saved()
    assert live.session.status.connection is Connection.ONLINE
    assert len(connector.clients) == 2


async def test_without_any_key_it_is_asked_for(shared: ServerProcess, open_live: Open) -> None:
    connector = ServerConnector(shared.base_url, None)
    live = await open_live(connector, online=False)
    await live.until(lambda: live.of(KeyNeeded))
    assert live.of(WorkflowUnavailable)
    await live.set("4", NAME, "Not seen yet", base="Company 4")
    connector.key = shared.key
    live.session.reconnect()
    await live.until(lambda: live.session.shown(WORKFLOW))
    await live.until_saved()
    assert live.value("4", NAME) == "Not seen yet"


async def test_lost_creation_is_repeated_under_its_key(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A creation whose answer is lost is repeated where repeats are known."""
    async with TcpProxy(shared.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, shared.key), "tckets")
        proxy.lose_answer(b"POST ")
        key = new_task_key()
        await live.session.submit(CreateTask("tckets", key, {"Subject": "Only once"}))
        await live.until(lambda: live.session.status.connection is Connection.OFFLINE)
        await live.set(key, "Subject", "Changed while in doubt", "tckets")
        await live.until_saved()
    subjects = [t.values["Subject"] for t in await elsewhere(shared, "tckets").tasks()]
    assert subjects.count("Changed while in doubt") == 1
    assert "Only once" not in subjects


async def test_lost_creation_is_found_without_keys(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A creation whose answer is lost is found again elsewhere."""
    async with TcpProxy(shared.base_url) as proxy:
        connector = ServerConnector(proxy.base_url, shared.key, repeats_are_known=False)
        live = await open_live(connector, "tckets")
        proxy.lose_answer(b"POST ")
        await live.session.submit(CreateTask("tckets", new_task_key(), {"Subject": "In doubt"}))
        await live.until_saved()
    assert [t.values["Subject"] for t in await elsewhere(shared, "tckets").tasks()].count("In doubt") == 1


async def test_edit_in_flight_at_a_kill_is_checked(
    shared: ServerProcess, open_live: Open, thread: StoreThread, tmp_path: Path
) -> None:
    """What was being sent when the app was killed is looked into."""
    live = await open_live(shared, run=False)
    key = new_task_key()
    await live.session.submit(edit("5", NAME, "Sending"), CreateTask("tckets", key, {"Subject": "Sending"}))
    items = live.session.pending
    await live.close()
    store = AccountStore(thread, tmp_path / "account")
    await store.open()
    for item in items:
        sent = replace(item, state=EditState.SENDING, attempts=1)
        await store.write(lambda c, i=sent: outbox.set_state(c, i))  # type: ignore[misc]  # a lambda with a default
    await store.close()
    again = await open_live(ServerConnector(NOWHERE, "key", repeats_are_known=False), run=False)
    assert [i.state for i in again.session.pending] == [EditState.SAVED_HERE, EditState.NEEDS_YOU]
    problem = again.session.pending[1].problem
    assert problem is not None
    assert problem.refusal is Refusal.UNCERTAIN
    assert all(i.uncertain for i in again.session.pending)


async def test_closing_during_a_save_and_a_refresh_loses_nothing(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    async with TcpProxy(shared.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, shared.key))
        put, listing = proxy.hold_answers(b"PUT "), proxy.hold_answers(b"GET /api/v1/workflows/2ylSaZ/tasks ")
        await live.set("6", NAME, "Half way")
        live.session.request_refresh()
        await put.answered.wait()
        await listing.answered.wait()
        await live.close()
    again = await open_live(shared)
    await again.until_saved()
    assert (await elsewhere(shared).task("6")).values[NAME] == "Half way"
    assert len(again.session.shown(WORKFLOW)) == 30


async def test_a_workflow_that_is_not_there(shared: ServerProcess, open_live: Open) -> None:
    live = await open_live(shared, "no such workflow")
    await live.until(lambda: live.of(WorkflowUnavailable))
    assert live.session.status.connection is Connection.ONLINE, "the server is well"


async def test_a_workflow_that_is_deleted_meanwhile(server: StartServer, open_live: Open, free_port: int) -> None:
    running = server(definition(), arguments=("--port", str(free_port)))
    live = await open_live(running, "tckets")
    running.kill()
    smaller = definition()
    smaller["workflows"] = [w for w in smaller["workflows"] if w["id"] != "tckets"]
    server(smaller, arguments=("--port", str(free_port)))
    live.session.reconnect()
    await live.until(lambda: "tckets" not in [w.id for w in live.session.workflows])
    await live.until_online()
    assert live.session.shown("tckets"), "what is on the screen stays"
    await live.set("7", "Subject", "Typed on", "tckets")
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.refusal is Refusal.GONE
    assert len(live.of(WorkflowsChanged)) == 3
    await live.close()
    again = await open_live(ServerConnector(f"http://127.0.0.1:{free_port}", running.key), "tckets")
    assert [i.edit for i in again.session.pending] == [edit("7", "Subject", "Typed on", "tckets", base="Seventh")]
    await again.session.decisions.retry(item.id)
    assert (await again.until_needs_you()).problem == item.problem


async def test_address_without_flowdash_is_not_online(shared: ServerProcess, open_live: Open) -> None:
    """An address that is no Flowdash server is not called online."""
    live = await open_live(ServerConnector(f"{shared.base_url}/somewhere/else", shared.key), online=False)
    await live.until(lambda: live.session.status.connection is Connection.OFFLINE)
    assert live.session.status.reason is not None


async def test_tasks_come_and_go_as_others_make_and_delete_them(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live, other = await open_live(shared), elsewhere(shared)
    await other.client.upsert_task(await other.schema(), "N-1", {NAME: "New one"})
    await other.client.delete_task(WORKFLOW, "30")
    await live.until_refreshed()
    shown = live.session.shown(WORKFLOW)
    assert list(shown)[-1] == "N-1"
    assert TaskKey("30") not in shown
