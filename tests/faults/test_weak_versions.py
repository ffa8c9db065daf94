"""A gateway that weakens versions, as those do that compress: edits go through, and still meet nobody else's unseen."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import pytest

from flowdash_desktop.domain.edits import DeleteTask, Refusal
from flowdash_desktop.domain.tasks import TaskKey
from tests.faults.messages import Message
from tests.faults.proxy import FaultProxy
from tests.faults.rounds import Connector
from tests.faults.world import THEIRS
from tests.integration.session.conftest import Open
from tests.integration.session.live import Live
from tests.support.server_process import ServerProcess

FLOW = "compan"


def weakened(tag: str) -> str:
    """The server's own version, weakened on the way."""
    return f"W/{tag}"


def made_anew(tag: str) -> str:
    """A weak version under which the server knows nothing."""
    return f'W/"of the gateway {tag[1:]}'


@pytest.fixture
async def line(shared: ServerProcess, open_live: Open) -> AsyncIterator[FaultProxy]:
    """A line on which nothing fails."""
    async with FaultProxy(shared.base_url, shared.key) as proxy:
        yield proxy


async def opened(open_live: Open, line: FaultProxy) -> Live:
    """A session behind the gateway."""
    return await open_live(Connector(line.base_url, "test-key-1", repeats_are_known=True), FLOW)


@pytest.mark.parametrize(
    ("key", "tag", "with_version"),
    [("11", weakened, [True, True]), ("12", made_anew, [True, False, True, False])],
    ids=["weakened", "made anew"],
)
async def test_task_is_changed_for_one_version_only(
    line: FaultProxy, open_live: Open, key: str, tag: Callable[[str], str], with_version: list[bool]
) -> None:
    """A task is changed and deleted and for one version where the server takes it."""
    told: list[bool] = []

    async def hook(moment: str, asked: Message) -> None:
        if moment == "arrived":
            told.append("if-match" in asked.headers)

    line.tag, line.hook = tag, hook
    live = await opened(open_live, line)
    await live.set(key, "Name", "Mine", FLOW, base=f"Company {key}")
    await live.until_sent()
    assert (await line.lists())[FLOW][key]["Name"] == "Mine"
    await live.session.submit(DeleteTask(FLOW, TaskKey(key)))
    await live.until_sent()
    assert key not in (await line.lists())[FLOW]
    assert told == with_version


async def test_change_between_check_and_request_is_met(line: FaultProxy, open_live: Open) -> None:
    """What somebody else writes between look and request is met."""
    line.tag, key = weakened, "10"
    live = await opened(open_live, line)
    told: list[str] = []

    async def hook(moment: str, asked: Message) -> None:
        if moment == "arrived" and not told:
            told.append(asked.headers["if-match"])
            body = {"Name": "Theirs"}
            assert (await line.write(THEIRS, "PUT", f"/workflows/{FLOW}/tasks/{key}", body)).status == 200

    line.hook = hook
    await live.set(key, "Name", "Mine", FLOW, base=f"Company {key}")
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.conflict is not None
    assert (item.problem.refusal, item.problem.conflict.theirs) == (Refusal.CHANGED_MEANWHILE, "Theirs")
    assert (await line.lists())[FLOW][key]["Name"] == "Theirs"
