"""An address of a task whose workflow was never shown: the task opens once it is here, however long its list is."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing

from flowdash_desktop.domain.tasks import TaskKey
from tests.support.definitions import linked_workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.steady import settle
from tests.support.tcp_proxy import Rule, TcpProxy

PETS, COUNT = "pets00", 4000
_FIRST_BYTES = 400_000


@asynccontextmanager
async def half_read(desk: Desk, server: StartServer) -> AsyncIterator[Rule]:
    """The address of the last pet was pasted, and only the first pets have come."""
    definition = linked_workspace()
    (pets,) = [one for one in definition["workflows"] if one["id"] == PETS]
    pets["tasks"] = [{"Pet ID": str(n), "Name": f"Pet {n} {'x' * 300}"} for n in range(1, COUNT + 1)]
    running = server(definition)
    with closing(Api(running, PETS)) as api:
        url = str(api.get(str(COUNT))["Task URL"])
    async with TcpProxy(running.base_url) as proxy:
        window = await desk.open_table(server=(proxy.base_url, running.key), workflow_id="houses")
        held = proxy.hold_answers(b"GET /api/v1/workflows/pets00/tasks", size=_FIRST_BYTES)
        window.filter_bar.address_chosen.emit(url)
        await desk.until(lambda: len(desk.session.shown(PETS)) > 0, "the first pets")
        await desk.until(lambda: window.model.rowCount() > 0 and desk.workspace.list.workflow_id == PETS, "their rows")
        await settle()
        assert TaskKey(str(COUNT)) not in desk.session.shown(PETS)
        assert not window.notice.isVisible(), "nothing is known to be missing yet"
        yield held


@story
async def test_a_task_far_down_its_list_opens(desk: Desk, server: StartServer) -> None:
    """The first tasks of the workflow come without it, which does not mean that it is missing."""
    async with half_read(desk, server) as held:
        held.release.set()
        await desk.until(lambda: desk.window.detail.task == str(COUNT), "its task")
        assert not desk.window.notice.isVisible()
        await desk.close()


@story
async def test_going_elsewhere_drops_a_pasted_address(desk: Desk, server: StartServer) -> None:
    """The person has chosen another workflow since: nothing takes them back when the task comes."""
    async with half_read(desk, server):
        desk.window.filter_bar.workflow_chosen.emit("houses")
        await desk.until(lambda: desk.workspace.list.workflow_id == "houses", "the other workflow")
        assert desk.workspace.addresses._waiting is None
        await desk.close()
