"""Actions on their way: run once, after what was changed before, and told when they can't be."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.edits import EditState, Refusal, TaskEdit
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.outbox.handlers import actions
from flowdash_desktop.session.outbox.handlers.actions import Patience
from tests.integration.session.activity import ORDERS, definition, known, look, run, stage, until_stage
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import ServerConnector, edit
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

POST = b"POST /api/v1/workflows/orders/executions"


def json_answer(body: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body) + body


def key_of(request: bytes) -> bytes:
    """The line of a request that names it for its repeats."""
    return next(line for line in request.split(b"\r\n") if line.lower().startswith(b"idempotency-key"))


@pytest.fixture(scope="module")
def orders(module_server: StartServer) -> ServerProcess:
    """A server for the module; each test has orders of its own."""
    return module_server(definition())


async def test_an_action_is_run_and_the_task_is_shown_as_it_is_then(orders: ServerProcess, open_live: Open) -> None:
    live = await open_live(orders, ORDERS)
    await live.session.submit(run("O-1", "start"))
    assert [type(i.edit).__name__ for i in live.shown("O-1", ORDERS).activity] == ["RunAction"]
    await live.until_saved()
    assert live.shown("O-1", ORDERS).task.stage == "Open"
    await live.until(lambda: live.last is not None and live.last.carried_out, "the step to be carried out")


async def test_what_was_changed_before_is_sent_before(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live = await open_live(orders, ORDERS)
    await live.session.submit(edit("O-2", "Note", "before", ORDERS))
    await live.session.submit(run("O-2", "call"))
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.refusal is Refusal.REFUSED
    task = await elsewhere(orders, ORDERS).task("O-2")
    assert task.values["Note"] == "before", "the action, too, has set it before it failed"
    assert live.value("O-2", "Note", ORDERS) == "before"


async def test_change_after_an_action_is_sent_after_it(orders: ServerProcess, open_live: Open) -> None:
    """What is changed after an action was asked for is sent after it."""
    live = await open_live(orders, ORDERS, run=False)
    await live.session.submit(edit("O-3", "Name", "one", ORDERS, base="Order 3"))
    await live.session.submit(run("O-3", "fill"))
    await live.session.submit(edit("O-3", "Name", "two", ORDERS, base="one"))
    assert [kind for kind, *_ in live.pending] == ["TaskEdit", "RunAction", "TaskEdit"]


async def test_refused_action_says_why_and_can_be_retried(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """An action that is refused says why and can be tried again."""
    live = await open_live(orders, ORDERS)
    await live.session.submit(run("O-4", "start"))
    await live.until_saved()
    await live.session.submit(run("O-4", "finish", "Open"))
    item = await live.until_needs_you()
    assert item.problem is not None
    assert "Amount is required" in item.problem.messages[""]
    assert "Must be assigned" in item.problem.messages[""]
    assert await stage(elsewhere(orders, ORDERS), "O-4") == "Open"
    await live.session.decisions.retry(item.id)
    await live.until(lambda: live.session.status.needs_you == 0, "it to be sent again")
    assert (await live.until_needs_you()).id == item.id, "tried again, it is the same one"
    await live.session.decisions.discard(item.id)
    await live.until_saved()


async def test_a_failure_on_the_way_is_told_and_the_task_is_read_again(orders: ServerProcess, open_live: Open) -> None:
    live = await open_live(orders, ORDERS)
    await live.session.submit(run("O-5", "refused"))
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.messages[""]
    assert live.value("O-5", "Note", ORDERS) == "before", "the steps before it were done"
    await live.until_refreshed()
    await live.close()
    live = await open_live(orders, ORDERS, run=False)
    assert live.value("O-5", "Note", ORDERS) == "before", "and the cache knows"


async def test_unfinished_action_is_checked_and_not_repeated(
    orders: ServerProcess, open_live: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An action that the server does not finish can be looked at again and is not run twice."""
    monkeypatch.setattr(actions, "Patience", lambda: Patience(first=0.01, longest=0.02, total=0.1))
    async with TcpProxy(orders.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, orders.key), ORDERS)
        posts = proxy.answer(POST, b'{"id": "ex-1", "status": "Pending"}')
        looks = proxy.answer(b"GET /api/v1/workflows/orders/executions/ex-1", b'{"id": "ex-1"}', once=False)
        await live.session.submit(run("O-17", "take"))
        item = await live.until_needs_you()
        assert item.problem is not None
        assert item.problem.refusal is Refusal.UNFINISHED
        assert item.uncertain, "it can't be taken back any more"
        assert posts.seen
        assert looks.seen
        looks.answer = json_answer(b'{"id": "ex-1", "status": "Success"}')
        again = proxy.lose_request(POST)
        await live.session.decisions.retry(item.id)
        await live.until_saved()
        assert not again.seen


async def test_lost_answer_is_repeated_under_its_key(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A lost answer runs nothing twice where the server knows a repeat."""
    async with TcpProxy(orders.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, orders.key), ORDERS)
        lost = proxy.lose_answer(POST)
        await live.session.submit(run("O-6", "take"))
        await lost.answered.wait()
        again = proxy.hold_answers(POST)
        live.session.reconnect()
        await again.arrived.wait()
        again.release.set()
        await live.until_saved()
    assert key_of(lost.seen[0]) == key_of(again.seen[0])


async def test_lost_answer_is_looked_up_without_keys(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A lost answer is looked for at the task where the server knows no repeat."""
    other = elsewhere(orders, ORDERS)
    async with TcpProxy(orders.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, orders.key, repeats_are_known=False), ORDERS)
        lost = proxy.lose_answer(POST)
        await live.session.submit(run("O-7", "start"))
        await lost.answered.wait()
        await until_stage(other, "O-7", "Open")
        live.session.reconnect()
        await live.until_saved()
    assert live.shown("O-7", ORDERS).task.stage == "Open"


async def test_unproven_action_is_asked_about(orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere) -> None:
    """A lost answer of which the task shows nothing is asked about and not repeated."""
    async with TcpProxy(orders.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, orders.key, repeats_are_known=False), ORDERS)
        lost = proxy.lose_answer(POST)
        await live.session.submit(run("O-8", "nothing"))
        await lost.answered.wait()
        second = proxy.lose_request(POST)
        live.session.reconnect()
        item = await live.until_needs_you()
        assert item.problem is not None
        assert item.problem.refusal is Refusal.UNCERTAIN
        assert not second.seen, "nothing was sent a second time"
        await live.session.decisions.retry(item.id)
        await second.arrived.wait()  # only now, as the person says so


async def test_unsent_action_is_sent_later(orders: ServerProcess, open_live: Open) -> None:
    """An action that was never sent is sent later without a question."""
    async with TcpProxy(orders.base_url) as proxy:
        connector = ServerConnector(proxy.base_url, orders.key, repeats_are_known=False)
        live = await open_live(connector, ORDERS)
        proxy.answer(b"GET /api/v1/workflows/orders/tasks/O-9 ", b"[]")
        await live.session.submit(run("O-9", "start"))
        await live.until(lambda: live.session.status.waiting == 1 and live.session.pending[0].attempts == 1)
        live.session.reconnect()
        await live.until_saved()
    assert live.shown("O-9", ORDERS).task.stage == "Open"


async def test_action_on_a_moved_task_is_asked_about_once(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """An action on a task that somebody moved is asked about once."""
    live = await open_live(orders, ORDERS)
    await elsewhere(orders, ORDERS).set("O-10", Stage="Waiting")
    await live.session.submit(run("O-10", "take"))
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.reason is not None
    assert item.problem.reason.values["now"] == "Waiting"
    assert live.shown("O-10", ORDERS).task.stage == "Waiting", "it is shown where it is"
    await live.session.decisions.retry(item.id)
    await live.until_saved()
    assert live.shown("O-10", ORDERS).task.values["Assigned To"] is not None


async def test_an_action_waits_for_a_change_that_needs_the_person(orders: ServerProcess, open_live: Open) -> None:
    live = await open_live(orders, ORDERS)
    await live.session.submit(TaskEdit(ORDERS, TaskKey("O-11"), "Fixed", "no", None))
    await live.until_needs_you()
    await live.session.submit(run("O-11", "take"))
    await live.session.submit(edit("O-12", "Note", "another task goes on", ORDERS))
    states = [EditState.NEEDS_YOU, EditState.SAVED_HERE]
    await live.until(lambda: [state for *_, state in live.pending] == states)
    assert live.session.status.on_hold + live.session.status.waiting == 1
    await live.session.decisions.discard(live.session.pending[0].id)
    live.session.reconnect()
    await live.until_saved()


async def test_an_action_that_deletes_the_task_takes_it_away(orders: ServerProcess, open_live: Open) -> None:
    live = await open_live(orders, ORDERS)
    await look(live, "O-13")
    await live.session.submit(run("O-13", "remove"))
    await live.until_saved()
    assert "O-13" not in live.session.shown(ORDERS)


async def test_an_action_waits_and_can_be_undone(orders: ServerProcess, open_live: Open) -> None:
    live = await open_live(orders, ORDERS, hold_seconds=3600)
    await live.session.submit(run("O-14", "start"))
    assert live.pending == [("RunAction", "O-14", EditState.SAVED_HERE)]
    await live.session.submit(run("O-14", "start"))
    assert len(live.pending) == 1, "pressed twice it is run once"
    await live.undo()
    assert live.pending == []


async def test_actions_of_a_stage_are_known_for_unread_tasks(orders: ServerProcess, open_live: Open) -> None:
    """The actions of a stage are known of tasks that were never looked at."""
    live = await open_live(orders, ORDERS)
    first = await look(live, "O-15")
    assert first.actions is not None
    assert [a.id for a in first.actions][:2] == ["start", "take"]
    assert first.actions[0].color == "#e6b422"
    assert known(live, "O-16").actions == first.actions
    await live.close()
    live = await open_live(orders, ORDERS, run=False)
    live.session.activity.look_at(ORDERS, TaskKey("O-16"))
    service = live.session.activity._show_cached((ORDERS, TaskKey("O-16")))
    await service
    assert known(live, "O-16").actions == first.actions, "and after a restart, with no network"


@pytest.mark.parametrize("is_known", [True, False])
async def test_action_in_flight_at_the_end_is_not_repeated(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, is_known: bool
) -> None:
    """An action on its way when the app ends is not run again after the next start."""
    key, other = f"O-{18 + is_known}", elsewhere(orders, ORDERS)
    async with TcpProxy(orders.base_url) as proxy:
        connector = ServerConnector(proxy.base_url, orders.key, repeats_are_known=is_known)
        live = await open_live(connector, ORDERS)
        held = proxy.hold_answers(POST)
        await live.session.submit(run(key, "start"))
        await held.answered.wait()
        await live.close()
        await until_stage(other, key, "Open")
        again = proxy.hold_answers(POST, once=False)
        again.release.set()
        live = await open_live(connector, ORDERS)
        await live.until_saved()
        assert live.shown(key, ORDERS).task.stage == "Open"
        assert bool(again.seen) == is_known
        if is_known:
            first, second = key_of(held.seen[0]), key_of(again.seen[0])
            assert first == second, "the same request, which the server has answered already"


async def test_followed_execution_is_followed_after_a_restart(orders: ServerProcess, open_live: Open) -> None:
    """An execution that was being followed is followed on after the next start."""
    async with TcpProxy(orders.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, orders.key), ORDERS)
        held = proxy.hold_answers(b"GET /api/v1/workflows/orders/executions/")
        await live.session.submit(run("O-20", "start"))
        await held.answered.wait()
        await live.close()
        second = proxy.lose_request(POST)
        live = await open_live(ServerConnector(proxy.base_url, orders.key), ORDERS)
        await live.until_saved()
        assert not second.seen
        assert live.shown("O-20", ORDERS).task.stage == "Open"
