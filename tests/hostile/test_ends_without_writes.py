"""An edit that ends without a request that writes: only the account's own workspace may have said so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from flowdash_desktop.domain.edits import DeleteTask, Edit, EditState
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.status import Connection
from tests.hostile.spoiling import SpoilingServer
from tests.hostile.test_other_workspaces import NAME, other_definition, written
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW, Live, ServerConnector, edit
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess

OWN_ONLY = ("12", "13")
"""Tasks that only the own workspace has."""


@pytest.fixture(scope="module")
def other(module_server: StartServer) -> ServerProcess:
    """Another customer's server. Only the fixture below writes to it."""
    return module_server(other_definition(), key="other-key")


@pytest.fixture
async def emptier(other: ServerProcess, elsewhere: MakeElsewhere) -> ServerProcess:
    """The other server, without the tasks that only the own workspace has, and with values of its own."""
    there = elsewhere(other)
    schema = await there.schema()
    here = {task.key for task in await there.tasks()}
    for key in OWN_ONLY:
        if key in here:
            await there.client.delete_task(schema.workflow.id, TaskKey(key))
    await there.set("14", **{NAME: "Theirs"})
    return other


@pytest.fixture
def line(shared: ServerProcess) -> Iterator[SpoilingServer]:
    """Leads to the account's server, until a test has it lead to the other one."""
    with SpoilingServer(shared.base_url) as made:
        yield made


async def swapped(line: SpoilingServer, shared: ServerProcess, emptier: ServerProcess, open_live: Open) -> Live:
    """A session that has seen its workspace; then the address leads elsewhere, and no request has failed."""
    live = await open_live(ServerConnector(line.base_url, shared.key, repeats_are_known=False))
    await live.until_refreshed()
    line.lead_to(emptier.base_url, emptier.key)
    return live


async def until_ended(live: Live) -> None:
    """Wait until an edit was settled, or is queued again by what was seen."""

    def has_ended() -> bool:
        if not live.pending or live.session.status.needs_you:
            return True
        is_queued = all(state is EditState.SAVED_HERE for *_, state in live.pending)
        return is_queued and live.session.status.connection is Connection.NEEDS_KEY

    await live.until(has_ended, "an end")


def ends(key: str) -> dict[str, Edit]:
    """Edits that end with what is read first; of a task that the other workspace does not have."""
    return {
        "deletion": DeleteTask(WORKFLOW, TaskKey(key)),
        "value": edit(key, NAME, "Changed", base=f"Company {key}"),
    }


@pytest.mark.parametrize("kind", ["deletion", "value"])
async def test_what_only_the_own_workspace_has_is_not_gone(
    line: SpoilingServer,
    shared: ServerProcess,
    emptier: ServerProcess,
    open_live: Open,
    elsewhere: MakeElsewhere,
    kind: str,
) -> None:
    """The other workspace knows no such task: a deletion is not done by that, and a value is not refused."""
    key = OWN_ONLY[kind == "value"]
    live = await swapped(line, shared, emptier, open_live)
    await live.session.submit(ends(key)[kind])
    await until_ended(live)
    assert [state for *_, state in live.pending] == [EditState.SAVED_HERE]
    assert written(line, emptier) == []
    line.lead_to(shared.base_url, shared.key)
    live.session.reconnect()
    await live.until_sent()
    tasks = {task.key: task for task in await elsewhere(shared).tasks()}
    assert (key not in tasks) if kind == "deletion" else (tasks[TaskKey(key)].values[NAME] == "Changed")


@pytest.mark.parametrize("value", ["Theirs", "Ours"])
async def test_a_value_of_another_workspace_settles_no_edit(
    line: SpoilingServer, shared: ServerProcess, emptier: ServerProcess, open_live: Open, value: str
) -> None:
    """There it is what was asked for already, or somebody has changed it: neither is so in the own workspace."""
    live = await swapped(line, shared, emptier, open_live)
    await live.session.submit(edit("14", NAME, value, base=live.value("14", NAME)))
    await until_ended(live)
    assert [state for *_, state in live.pending] == [EditState.SAVED_HERE]
