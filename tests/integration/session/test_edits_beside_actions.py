"""Edits of a task that has an action on its way: none goes with it, and it runs on none that was refused before."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.edits import EditState, Refusal
from tests.integration.session.activity import ORDERS, definition, run
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import ServerConnector
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy


@pytest.fixture(scope="module")
def orders(module_server: StartServer) -> ServerProcess:
    """A server for the module; each test has orders of its own."""
    return module_server(definition())


async def test_what_was_typed_stays_when_an_action_removes_its_task(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live, other = await open_live(orders, ORDERS), elsewhere(orders, ORDERS)
    await live.session.submit(run("O-1", "remove", "Open"))
    action = await live.until_needs_you()
    await live.set("O-1", "Fixed", "what was typed", ORDERS)
    await live.until_needs_you(2)
    await live.session.decisions.retry(action.id)
    await live.until(lambda: len(live.session.pending) == 1, "the action to be done")
    await live.until_refreshed()
    (item,) = live.session.pending
    assert live.value("O-1", "Fixed", ORDERS) == "what was typed"
    await live.session.decisions.retry(item.id)
    await live.until(lambda: [i.problem and i.problem.refusal for i in live.session.pending] == [Refusal.GONE])
    await live.session.decisions.create_again(item.id)
    await live.until_saved()
    task = await other.task("O-1")
    assert (task.values["Name"], task.values["Fixed"]) == ("Order 1", "what was typed")


async def test_action_waits_for_a_refused_value(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """An action waits for a value that was refused although a newer one follows behind it."""
    async with TcpProxy(orders.base_url) as proxy:
        live, other = await open_live(ServerConnector(proxy.base_url, orders.key), ORDERS), elsewhere(orders, ORDERS)
        held = proxy.hold_answers(b"PUT ")
        await live.set("O-2", "Fixed", "one", ORDERS)
        await held.answered.wait()
        await live.session.submit(run("O-2", "fill"))
        await live.set("O-2", "Fixed", "two", ORDERS)
        held.release.set()
        item = await live.until_needs_you()
        assert [kind for kind, *_ in live.pending] == ["TaskEdit", "RunAction", "TaskEdit"]
        assert live.value("O-2", "Fixed", ORDERS) == "two"
        await live.until_refreshed()
        assert (await other.task("O-2")).values["Name"] == "Order 2", "nothing was filled"
        await live.session.decisions.discard(item.id)
        last = await live.until_needs_you()
        assert (await other.task("O-2")).values["Name"] == "Filled"
        assert last.problem is not None
        assert last.problem.refusal is Refusal.INVALID, "it is sent, as nobody else has changed it"


async def test_newer_value_is_sent_when_the_older_is_discarded(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A newer value is sent when the older one that waits is let go."""
    await (await open_live(orders, ORDERS)).close()
    live, other = await open_live(orders, ORDERS, run=False), elsewhere(orders, ORDERS)
    await live.set("O-3", "Note", "one", ORDERS)
    await live.session.submit(run("O-3", "nothing"))
    await live.set("O-3", "Note", "two", ORDERS)
    older, *_ = live.session.pending
    await live.session.decisions.discard(older.id)
    live.run()
    await live.until_saved()
    assert (await other.task("O-3")).values["Note"] == "two"
    assert all(item.state is not EditState.NEEDS_YOU for item in live.session.pending)
