"""What is read beside the fields of a task: a reading that a bad line has lost is made again."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.tasks import TaskKey
from tests.integration.session.activity import ORDERS, definition, known
from tests.integration.session.conftest import Open
from tests.integration.session.live import ServerConnector
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy


@pytest.fixture(scope="module")
def orders(module_server: StartServer) -> ServerProcess:
    """A server for the module; its tests change nothing."""
    return module_server(definition())


@pytest.mark.parametrize("part", ["actions", "comments", "checklist"])
async def test_part_whose_answer_is_lost_is_asked_again(orders: ServerProcess, open_live: Open, part: str) -> None:
    """The line is fine for all else, so nothing else would ask for it while the person stays."""
    async with TcpProxy(orders.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, orders.key), ORDERS)
        await live.until_refreshed()
        live.session.pace.show(False)  # a refresh of the list would ask as well
        lost = proxy.lose_answer(f"GET /api/v1/workflows/{ORDERS}/tasks/O-2/{part}".encode())
        live.session.activity.look_at(ORDERS, TaskKey("O-2"))
        await lost.answered.wait()
        await live.until(
            lambda: getattr(known(live, "O-2").known, "items" if part == "checklist" else part) is not None
        )
        assert known(live, "O-2").reasons == {}
