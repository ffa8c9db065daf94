"""The position of each action is that of the workflow's definition, whichever task is read first."""

from __future__ import annotations

import copy
from contextlib import closing
from typing import Any

import pytest

from flowdash_desktop.domain.tasks import TaskKey
from tests.integration.session.activity import ORDERS, known
from tests.integration.session.conftest import Open
from tests.integration.session.live import Live, ServerConnector
from tests.support.actions import orders
from tests.support.definitions import NOTES, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.people import MEMBER, add_key
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

DEFINED = ["Third", "First", "Second", "Everywhere"]
BY_STAGE = ["First", "Everywhere", "Second", "Third"]
LOOK = b"GET /api/v1/workflows/orders/actions "


def definition() -> dict[str, Any]:
    """Actions in another order than the stages that offer them."""
    made = copy.deepcopy(orders())
    stages = {"Third": ["Done"], "First": ["New"], "Second": ["Open"], "Everywhere": []}
    made["actions"] = [{"id": name, "name": name, "steps": [], "from": stages[name]} for name in DEFINED]
    made["tasks"] = [{"Stage": stage, "ID": stage, "Name": stage} for stage in ("New", "Open", "Done")]
    return workspace(made)


@pytest.fixture(scope="module")
def server_of_orders(module_server: StartServer) -> ServerProcess:
    """A server for the module; its tests change nothing."""
    return module_server(definition())


def names(live: Live, key: str) -> list[str]:
    return [action.name for action in known(live, key).slots if action is not None]


@pytest.mark.parametrize("first", ["New", "Open", "Done"])
@pytest.mark.parametrize("ahead", [False, True])
async def test_positions_follow_the_definition(
    server_of_orders: ServerProcess, open_live: Open, first: str, ahead: bool
) -> None:
    """From the first moment, for the stages too that have no task, and also after a restart."""
    live = await open_live(server_of_orders, ORDERS)
    await live.until_refreshed()
    if ahead:
        await live.session.activity.read_ahead((ORDERS, TaskKey(first)))
    else:
        live.session.activity.look_at(ORDERS, TaskKey(first))
        await live.until(lambda: known(live, first).actions is not None)
    assert names(live, first) == DEFINED
    assert known(live, first).is_complete
    await live.close()
    again = await open_live(server_of_orders, ORDERS)
    again.session.activity.look_at(ORDERS, TaskKey(first))
    await again.until(lambda: names(again, first) == DEFINED)


@pytest.mark.parametrize("first", ["Open", "Done"])
async def test_every_key_is_told_the_positions(server_of_orders: ServerProcess, open_live: Open, first: str) -> None:
    """A collaborator may not read the definition, and once got the digits in the order of the stages."""
    with closing(Api(server_of_orders, "orders")) as owner:
        key = add_key(owner, "Uma", MEMBER)["key"]
    live = await open_live(ServerConnector(server_of_orders.base_url, key), ORDERS)
    await live.until_refreshed()
    live.session.activity.look_at(ORDERS, TaskKey(first))
    await live.until(lambda: known(live, first).actions is not None)
    assert names(live, first) == DEFINED
    await live.close()


@pytest.mark.parametrize("first", ["Open", "Done"])
@pytest.mark.parametrize("ahead", [False, True])
async def test_elsewhere_they_follow_the_stages(
    server_of_orders: ServerProcess, open_live: Open, first: str, ahead: bool
) -> None:
    """Where the server does not tell all actions, a task of each stage is asked before the first is shown."""
    async with TcpProxy(server_of_orders.base_url) as proxy:
        rule = proxy.answer(LOOK, b"", once=False)
        rule.answer = b"HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}"
        live = await open_live(ServerConnector(proxy.base_url, server_of_orders.key), ORDERS)
        await live.until_refreshed()
        if ahead:
            await live.session.activity.read_ahead((ORDERS, TaskKey(first)))
        else:
            live.session.activity.look_at(ORDERS, TaskKey(first))
            await live.until(lambda: known(live, first).actions is not None)
        assert names(live, first) == BY_STAGE
        await live.close()


async def test_an_order_that_fails_once_is_read_again(server_of_orders: ServerProcess, open_live: Open) -> None:
    """No other positions are shown or kept until then: they would stay."""
    async with TcpProxy(server_of_orders.base_url) as proxy:
        failed = proxy.answer(LOOK, b"{}", status=b"503 Service Unavailable")
        live = await open_live(ServerConnector(proxy.base_url, server_of_orders.key), ORDERS)
        await live.until_refreshed()
        seen: list[list[str]] = []
        live.session.observe(lambda _: seen.append(names(live, "Done")))
        live.session.activity.look_at(ORDERS, TaskKey("Done"))
        await failed.arrived.wait()
        await live.until(lambda: names(live, "Done") == DEFINED, "the positions")
        assert all(one in ([], DEFINED) for one in seen)
        await live.close()


async def test_the_order_is_read_once_without_actions(module_server: StartServer, open_live: Open) -> None:
    """A workflow without actions has no positions, which is known after the first task."""
    made = copy.deepcopy(orders())
    made["actions"] = []
    made["tasks"] = [{"Stage": "New", "ID": str(n), "Name": str(n)} for n in range(3)]
    running = module_server(workspace(made, NOTES))
    async with TcpProxy(running.base_url) as proxy:
        asked = proxy.hold_answers(LOOK, once=False)
        asked.release.set()
        live = await open_live(ServerConnector(proxy.base_url, running.key), ORDERS)
        await live.until_refreshed()
        for key in ("0", "1", "2"):
            live.session.activity.look_at(ORDERS, TaskKey(key))
            await live.until(lambda key=key: known(live, key).known.items is not None, key)  # type: ignore[misc]  # the loop
        assert len(asked.seen) == 1
        await live.close()
