"""A server elsewhere, over a line that takes its time: changes of many tasks go together where it takes them so, and
several at a time where it does not."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.outbox.sending.pace import FAR
from tests.integration.session.batches import BATCH, NAME, as_documented, renames
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW, Live, ServerConnector
from tests.support.server_process import ServerProcess
from tests.support.server_state import stage_changes
from tests.support.tcp_proxy import TcpProxy

_PUT = b"PUT "


@pytest.fixture
async def proxied(shared: ServerProcess) -> AsyncIterator[TcpProxy]:
    """A line to the shared server, which can be held and cut."""
    async with TcpProxy(shared.base_url) as proxy:
        yield proxy


async def far(open_live: Open, proxied: TcpProxy, shared: ServerProcess) -> Live:
    """A session of an account with an address and a key."""
    return await open_live(ServerConnector(proxied.base_url, shared.key, repeats_are_known=False))


async def test_changes_go_together_where_the_server_says_so(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, proxied: TcpProxy
) -> None:
    """An account with an address sent each of them in two requests of its own, also to a server of ours."""
    batches, single = proxied.hold_answers(BATCH, once=False), proxied.hold_answers(_PUT, once=False)
    batches.release.set()
    single.release.set()
    live = await far(open_live, proxied, shared)
    edits = renames(live, "Far")
    await live.session.submit(*edits)
    await live.until_saved()
    assert len(batches.seen) == 1
    assert not single.seen
    other = elsewhere(shared)
    assert [(await other.task(edit.task)).values[NAME] for edit in edits] == [edit.value for edit in edits]


async def test_a_server_that_does_not_say_so_is_not_asked(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, proxied: TcpProxy
) -> None:
    as_documented(proxied)
    batches = proxied.hold_requests(BATCH)
    live = await far(open_live, proxied, shared)
    edits = renames(live, "Single")
    await live.session.submit(*edits)
    await live.until_saved()
    assert not batches.seen
    other = elsewhere(shared)
    assert [(await other.task(edit.task)).values[NAME] for edit in edits] == [edit.value for edit in edits]


async def test_eight_tasks_are_on_their_way_at_a_time(
    shared: ServerProcess, open_live: Open, proxied: TcpProxy
) -> None:
    """Each waits for an answer from far away, and none for another; the ninth waits for room."""
    as_documented(proxied)
    live = await far(open_live, proxied, shared)
    held = proxied.hold_answers(_PUT, once=False)
    await live.session.submit(*renames(live, "Eight", 12))
    await live.until(lambda: len(held.seen) == FAR, "eight requests")
    assert len(live.session.pending) == 12
    held.release.set()
    await live.until_saved()


@pytest.mark.parametrize("how", ["answer", "request"])
async def test_changes_of_a_lost_request_go_alone(
    how: str, shared: ServerProcess, open_live: Open, proxied: TcpProxy
) -> None:
    """Each is looked at first: a repeat that came late would change a value that was set back meanwhile."""
    live = await far(open_live, proxied, shared)
    lost = proxied.lose_answer(BATCH) if how == "answer" else proxied.lose_request(BATCH)
    stage = {"answer": "Done", "request": "In Progress"}[how]
    tasks = [key for key in (TaskKey(str(n)) for n in range(20, 30)) if live.value(key, STAGE) != stage]
    old = {key: live.value(key, STAGE) for key in tasks}
    before = {key: ways for key, ways in stage_changes(shared).items() if key in tasks}
    await live.session.bulk.set_field(WORKFLOW, tasks, STAGE, stage)
    await (lost.answered if how == "answer" else lost.arrived).wait()
    again, single = proxied.hold_answers(BATCH, once=False), proxied.hold_answers(_PUT, once=False)
    again.release.set()
    single.release.set()
    await live.until_sent()
    assert not again.seen
    assert len(single.seen) == (0 if how == "answer" else len(tasks))
    made = stage_changes(shared)
    assert {key: made[key][len(before.get(key, ())) :] for key in tasks} == {key: [(old[key], stage)] for key in tasks}
