"""Steps are of one workflow each, stop undo where they can't be undone, and are undone from the list."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.edits import DeleteTask, TaskEdit
from flowdash_desktop.domain.history import Hindrance, StepState
from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import StepTurned
from flowdash_desktop.session.undo.undo_plan import CannotUndoError
from flowdash_desktop.store import history
from tests.integration.session.activity import ORDERS, definition, run
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW, ServerConnector
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

NAME = "Company Name"


@pytest.fixture(scope="module")
def orders(module_server: StartServer) -> ServerProcess:
    """A server for the module; each test has orders of its own."""
    return module_server(definition())


async def test_a_step_is_undone_where_none_stands_on_it(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live, other = await open_live(shared), elsewhere(shared)
    await live.set("1", NAME, "First")
    await live.set("1", STAGE, "Done")
    await live.set("1", NAME, "Second")
    await live.until_saved()
    newest, stage, first = await live.session.history.listed(WORKFLOW)
    assert first.later == newest.summary
    assert [step.can_be_undone for step in (newest, stage, first)] == [True, True, False]
    with pytest.raises(CannotUndoError) as caught:
        await live.session.undo_step(first.summary.id)
    assert (caught.value.why, caught.value.later) == (Hindrance.LATER_STEP, newest.summary)
    assert await live.session.undo_step(stage.summary.id) is not None
    await live.until_saved()
    task = await other.task("1")
    assert (task.stage, task.values[NAME]) == ("Not Started", "Second")
    assert await live.session.undo_step(stage.summary.id) is None, "it is undone already"
    assert await live.session.redo(WORKFLOW) is not None
    await live.until_saved()
    assert (await other.task("1")).stage == "Done"


async def test_what_waits_of_an_action_is_undone_alone(orders: ServerProcess, open_live: Open) -> None:
    """One of two is carried out, and the network goes before the other: undo takes back the other, and says so."""
    live = await open_live(orders, ORDERS, hold_seconds=3600)
    await live.session.submit(run("O-11", "start"), run("O-12", "start"))
    first, second = live.session.pending
    outbox, schema = live.session._services.outbox, live.session.schema(ORDERS)
    assert schema is not None
    await outbox.begin(first.id)
    await outbox.confirm(first.id, schema, live.shown("O-11", ORDERS).task)
    turned = await live.session.undo(ORDERS)
    assert turned is not None
    assert [change.edit for change in turned.step.changes] == [second.edit]
    assert turned.carried_out == 1
    assert turned.remaining == {"O-11"}
    assert StepTurned(turned.was, undone=True, part=turned.step.id, remaining=turned.remaining) in live.events
    assert not live.session.pending
    states = [(step.state, step.summary.carried_out) for step in await live.session.history.listed(ORDERS)]
    assert states == [(StepState.UNDONE, 0), (StepState.CONFIRMED, 1)]
    with pytest.raises(CannotUndoError) as caught:
        await live.session.undo(ORDERS)
    assert caught.value.why is Hindrance.CARRIED_OUT
    await live.session.redo(ORDERS)
    assert [item.edit for item in live.session.pending] == [second.edit]
    await live.session.undo(ORDERS)


async def test_the_states_of_steps_follow_the_outbox(shared: ServerProcess, open_live: Open) -> None:
    async with TcpProxy(shared.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, shared.key), hold_seconds=3600)

        async def states() -> list[StepState]:
            return [step.state for step in await live.session.history.listed(WORKFLOW)]

        await live.session.submit(DeleteTask(WORKFLOW, TaskKey("2")))
        assert await states() == [StepState.ON_HOLD]
        assert (live.session.status.on_hold, live.session.status.waiting) == (1, 0)
        held = proxy.hold_answers(b"PUT ")
        await live.set("3", NAME, "Sent")
        await held.answered.wait()
        assert await states() == [StepState.SENDING, StepState.ON_HOLD]
        held.release.set()
        await live.until(lambda: len(live.session.pending) == 1, "the answer")
        assert await states() == [StepState.CONFIRMED, StepState.ON_HOLD]
        await live.session.undo(WORKFLOW)
        assert (await states())[0] is StepState.UNDONE


async def test_the_last_steps_of_each_workflow_are_kept(
    shared: ServerProcess, open_live: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "MOST_STEPS", 2)
    live = await open_live(shared, run=False)
    for number in range(4):
        await live.session.submit(TaskEdit(WORKFLOW, TaskKey("4"), NAME, f"n{number}", None))
    await live.session.submit(TaskEdit("other", TaskKey("4"), NAME, "there", None))
    await live.close()
    live = await open_live(shared, run=False)
    assert len(await live.session.history.listed(WORKFLOW)) == 2
    assert len(await live.session.history.listed("other")) == 1
