"""Actions that have failed: a new press takes their place, and the history tells that they were not carried out."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.edits import DeleteTask, EditState
from flowdash_desktop.domain.history import StepState
from flowdash_desktop.domain.tasks import TaskKey
from tests.integration.session.activity import ORDERS, definition, run
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import Live, ServerConnector
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

NOT_CARRIED_OUT, CONFIRMED = StepState.NOT_CARRIED_OUT, StepState.CONFIRMED
POST = b"POST /api/v1/workflows/orders/executions"


@pytest.fixture(scope="module")
def orders(module_server: StartServer) -> ServerProcess:
    """A server for the module; each test has orders of its own."""
    return module_server(definition())


async def states(live: Live) -> list[StepState]:
    """Where the steps are, the newest first."""
    return [step.state for step in await live.session.history.listed(ORDERS)]


async def failed(live: Live, key: str) -> str:
    """Run an action that fails, and give the id of its operation."""
    await live.session.submit(run(key, "refused"))
    await live.until(lambda: live.pending == [("RunAction", key, EditState.NEEDS_YOU)], "it to fail")
    return live.session.pending[0].id


async def test_new_press_of_a_failed_action_waits_again(orders: ServerProcess, open_live: Open) -> None:
    """It waits as a first press does, takes the place of the failed one, and can be undone."""
    live = await open_live(orders, ORDERS)
    before = await failed(live, "O-1")
    await live.close()
    live = await open_live(orders, ORDERS, hold_seconds=3600)
    await live.session.submit(run("O-1", "refused"))
    (item,) = live.session.pending
    assert item.id != before
    assert item.is_on_hold
    assert [len(items) for _, items in live.session.history.on_hold()] == [1]
    assert await states(live) == [StepState.ON_HOLD, NOT_CARRIED_OUT]
    await live.session.undo(ORDERS)
    assert live.pending == []
    assert await states(live) == [StepState.UNDONE, NOT_CARRIED_OUT]


async def test_an_uncertain_action_stays_beside_its_new_press(orders: ServerProcess, open_live: Open) -> None:
    """The server may have carried out the older one, so it stays for the person, and only the new one waits."""
    async with TcpProxy(orders.base_url) as proxy:
        live = await open_live(
            ServerConnector(proxy.base_url, orders.key, repeats_are_known=False), ORDERS, hold_seconds=0.05
        )
        lost = proxy.lose_answer(POST)
        await live.session.submit(run("O-2", "nothing"))
        await lost.answered.wait()
        live.session.reconnect()
        older = await live.until_needs_you()
        assert older.uncertain
        await live.close()
    live = await open_live(orders, ORDERS, hold_seconds=3600)
    await live.session.submit(run("O-2", "nothing"))
    assert [(i.id == older.id, i.is_on_hold) for i in live.session.pending] == [(True, False), (False, True)]
    assert await live.session.undo(ORDERS) is not None
    assert [i.id for i in live.session.pending] == [older.id]


async def test_history_says_that_an_action_was_not_carried_out(orders: ServerProcess, open_live: Open) -> None:
    """It failed twice and was discarded: neither entry says that it happened, and undo goes past them."""
    live = await open_live(orders, ORDERS)
    await live.set("O-3", "Name", "kept", ORDERS)
    await live.until_saved()
    first = await failed(live, "O-3")
    await live.session.submit(run("O-3", "refused"))
    await live.until(lambda: [(i.id != first, i.state) for i in live.session.pending] == [(True, EditState.NEEDS_YOU)])
    await live.session.decisions.discard(live.session.pending[0].id)
    assert await states(live) == [NOT_CARRIED_OUT, NOT_CARRIED_OUT, CONFIRMED]
    steps = await live.session.history.listed(ORDERS)
    assert [step.can_be_undone for step in steps] == [False, False, True], "nothing stands on the edit"
    await live.until(lambda: live.last is not None and live.last.id == steps[2].summary.id, "undo to be for the edit")
    turned = await live.session.undo(ORDERS)
    assert turned is not None
    assert turned.step.id == steps[2].summary.id
    await live.until_saved()


async def test_a_failed_action_goes_with_its_deleted_task(orders: ServerProcess, open_live: Open) -> None:
    """Its entry says then that it was not carried out, and offers no undo."""
    live = await open_live(orders, ORDERS)
    await failed(live, "O-4")
    await live.session.submit(DeleteTask(ORDERS, TaskKey("O-4")))
    await live.until_saved()
    assert await states(live) == [CONFIRMED, NOT_CARRIED_OUT]


async def test_later_action_that_moves_the_task_drops_a_failed_one(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """The failed one is of no use in the new stage: it needs nobody any more, and the history keeps its entry."""
    live = await open_live(orders, ORDERS)
    await failed(live, "O-5")
    await live.session.submit(run("O-5", "take"))
    await live.until(lambda: len(live.session.pending) == 1, "the action that moves nothing")
    assert live.session.status.needs_you == 1, "the stage is the same: it may be tried again"
    await live.session.submit(run("O-5", "start"))
    await live.until_saved()
    assert live.session.status.needs_you == 0
    assert await states(live) == [CONFIRMED, CONFIRMED, NOT_CARRIED_OUT]


async def test_action_that_removes_the_task_drops_a_failed_one(orders: ServerProcess, open_live: Open) -> None:
    live = await open_live(orders, ORDERS)
    await failed(live, "O-6")
    await live.session.submit(run("O-6", "remove"))
    await live.until_saved()
    assert "O-6" not in live.session.shown(ORDERS)
    assert await states(live) == [CONFIRMED, NOT_CARRIED_OUT]


async def test_undo_leaves_what_failed_and_was_let_go(orders: ServerProcess, open_live: Open) -> None:
    """Of an action on two tasks one failed and was discarded: undo takes back the other one alone."""
    live = await open_live(orders, ORDERS, run=False, hold_seconds=3600)
    await live.session.submit(run("O-7", "start"), run("O-8", "start"))
    await live.session.decisions.discard(live.session.pending[0].id)
    turned = await live.session.undo(ORDERS)
    assert turned is not None
    assert [change.edit.task for change in turned.step.changes] == ["O-8"]
    assert turned.carried_out == 0
    assert live.pending == []
    assert set(await states(live)) == {StepState.UNDONE, NOT_CARRIED_OUT}


async def test_an_action_that_follows_a_new_task_is_noted(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """Its task was deleted and is created again: the entry of the action says then that it was carried out."""
    live, other = await open_live(orders, ORDERS), elsewhere(orders, ORDERS)
    await other.client.delete_task(ORDERS, "O-9")
    await live.session.submit(run("O-9", "start"))
    item = await live.until_needs_you()
    await live.session.decisions.create_again(item.id)
    await live.until_saved()
    (step,) = await live.session.history.listed(ORDERS)
    assert (step.state, step.summary.carried_out) == (CONFIRMED, 1)
