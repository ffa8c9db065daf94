"""A server gives a unique ID to another task: no action, comment or item lands on the second one unasked."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.activity import ItemStatus
from flowdash_desktop.domain.edits import Edit, EditState, Operation, Refusal
from flowdash_desktop.session.outbox.resolutions import can_be_applied_here, can_be_created_again
from tests.integration.session.activity import (
    ORDERS,
    add_item,
    bodies,
    comment,
    definition,
    items,
    known,
    look,
    run,
    stage,
    tick,
)
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import Elsewhere, Live, ServerConnector, edit
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

POST = b"POST /api/v1/workflows/orders/executions"
PENDING, SUCCESS = b'{"id": "ex-9", "status": "Pending"}', b'{"id": "ex-9", "status": "Success"}'


@pytest.fixture(scope="module")
def orders(module_server: StartServer) -> ServerProcess:
    """A server for the module; each test has orders of its own."""
    return module_server(definition())


async def replaced(other: Elsewhere, key: str, name: str = "Another") -> None:
    """Somebody deletes a task, and makes another under its unique ID."""
    await other.client.delete_task(ORDERS, key)
    await other.client.create_task(await other.schema(), {"ID": key, "Name": name}, idempotency_key=None)


async def not_sent(orders: ServerProcess, open_live: Open, *edits: Edit) -> Live:
    """A session with edits that have not been sent: it has seen everything, and has no server now."""
    await (await open_live(orders, ORDERS)).close()
    live = await open_live(orders, ORDERS, run=False)
    for one in edits:
        await live.session.submit(one)
    return live


def refusals(live: Live) -> list[Refusal | None]:
    """Why each edit of the outbox waits."""
    return [item.problem.refusal if item.problem is not None else None for item in live.session.pending]


def of_kind(live: Live, name: str) -> Operation:
    """The edit of one kind."""
    (found,) = [item for item in live.session.pending if type(item.edit).__name__ == name]
    return found


async def titles(other: Elsewhere, key: str) -> list[str]:
    """What is called how in a task's checklist, but for its templates."""
    return [item.title for item in await items(other, key) if item.editable]


async def test_nothing_lands_on_the_other_task_and_the_person_is_told(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    other = elsewhere(orders, ORDERS)
    live = await not_sent(
        orders, open_live, run("O-1", "start"), comment("O-1", "For the first"), add_item("O-1", "Too")
    )
    await replaced(other, "O-1")
    live.run()
    await live.until_needs_you(3)
    assert set(refusals(live)) == {Refusal.ANOTHER_TASK}
    assert await bodies(other, "O-1") == []
    assert await titles(other, "O-1") == []
    assert await stage(other, "O-1") == "New"
    for refreshed in (False, True):
        if refreshed:
            await live.until_refreshed()
        shown = live.shown("O-1", ORDERS)
        assert shown.activity == (), "nor is it shown as if it were this one's"
        assert [item.id for item in shown.astray] == [item.id for item in live.session.pending]
        assert shown.state is EditState.NEEDS_YOU
        assert shown.is_edited


async def test_edit_goes_where_the_person_says(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """It goes where the person says and to press retry says nothing."""
    other = elsewhere(orders, ORDERS)
    live = await not_sent(orders, open_live, run("O-2", "start"), comment("O-2", "For any"), add_item("O-2", "Too"))
    await replaced(other, "O-2")
    live.run()
    await live.until_needs_you(3)
    await live.close()
    live = await open_live(orders, ORDERS)
    for item in live.session.pending:
        await live.session.decisions.retry(item.id)
    await live.until_needs_you(3)
    assert set(refusals(live)) == {Refusal.ANOTHER_TASK}
    for item in live.session.pending:
        assert can_be_applied_here(item)
        await live.session.decisions.apply_here(item.id)
    await live.until_saved()
    assert await bodies(other, "O-2") == ["For any"]
    assert await titles(other, "O-2") == ["Too"]
    assert await stage(other, "O-2") == "Open"


async def test_a_change_of_an_item_is_for_the_task_that_had_it(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    other = elsewhere(orders, ORDERS)
    await other.client.activity.add_checklist_item(ORDERS, "O-3", "New", "Mine", idempotency_key=None)
    (mine,) = [item for item in await items(other, "O-3") if item.editable]
    live = await not_sent(orders, open_live, tick("O-3", mine, ItemStatus.COMPLETED))
    await replaced(other, "O-3")
    live.run()
    item = await live.until_needs_you()
    assert refusals(live) == [Refusal.ANOTHER_TASK]
    assert not can_be_applied_here(item)
    await live.session.decisions.apply_here(item.id)
    assert refusals(live) == [Refusal.ANOTHER_TASK]
    await live.session.decisions.discard(item.id)
    await live.until_saved()


async def test_activity_goes_along_with_a_recreated_task(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A comment an item and an action go along when the task is created again."""
    other = elsewhere(orders, ORDERS)
    words, thing = comment("O-4", "For the first"), add_item("O-4", "Too")
    live = await not_sent(orders, open_live, words, thing, run("O-4", "start"))
    await replaced(other, "O-4")
    live.run()
    item = await live.until_needs_you(2)
    assert can_be_created_again(item)
    await live.session.decisions.create_again(item.id)
    item = await live.until_needs_you()
    assert refusals(live)[0] is Refusal.INVALID, "its ID is taken: another is to be typed"
    await live.set(item.edit.task, "ID", "O-4-again", ORDERS)
    await live.until_saved()
    assert await bodies(other, "O-4-again") == ["For the first"]
    assert await titles(other, "O-4-again") == ["Too"]
    assert await bodies(other, "O-4") == []
    assert (await stage(other, "O-4-again"), await stage(other, "O-4")) == ("Open", "New")


@pytest.mark.parametrize("repeats_are_known", [True, False])
async def test_outcome_at_the_first_task_counts_for_it_only(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, *, repeats_are_known: bool
) -> None:
    """What became of it at the first task does not count at the second."""
    other, key = elsewhere(orders, ORDERS), "O-5" if repeats_are_known else "O-6"
    async with TcpProxy(orders.base_url) as proxy:
        connector = ServerConnector(proxy.base_url, orders.key, repeats_are_known=repeats_are_known)
        live = await open_live(connector, ORDERS)
        for wish, path in (
            (comment(key, "Words"), f"POST /api/v1/workflows/orders/tasks/{key}/comments"),
            (add_item(key, "Thing"), f"POST /api/v1/workflows/orders/tasks/{key}/checklist"),
            (run(key, "start"), POST.decode()),
        ):
            lost = proxy.lose_answer(path.encode())
            await live.session.submit(wish)
            await live.until(lambda: any(item.uncertain for item in live.session.pending), "a lost answer")
            assert lost.seen
            await replaced(other, key)
            live.session.reconnect()
            item = await live.until_needs_you()
            assert refusals(live) == [Refusal.ANOTHER_TASK]
            await live.session.decisions.apply_here(item.id)
            await live.until_saved()
            await live.until_refreshed()  # the next wish is for the task that has the ID now
        assert await stage(other, key) == "Open"


async def test_an_action_that_was_done_before_the_task_went_is_settled(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    other = elsewhere(orders, ORDERS)
    async with TcpProxy(orders.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, orders.key), ORDERS)
        asked = proxy.answer(POST, PENDING)
        looks = proxy.answer(b"GET /api/v1/workflows/orders/executions/ex-9", PENDING, once=False)
        await live.session.submit(run("O-7", "start"))
        await live.until(lambda: asked.seen, "the request")
        await replaced(other, "O-7")
        assert looks.answer is not None
        looks.answer = looks.answer.replace(PENDING, SUCCESS)  # they are of one length
        await live.until_saved()
        await live.until(lambda: live.last is not None and live.last.carried_out, "the step to be carried out")


async def test_action_of_another_task_does_not_wait(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """An action of the other task does not wait for edits of the first."""
    other = elsewhere(orders, ORDERS)
    live = await not_sent(orders, open_live, edit("O-8", "Name", "Mine", ORDERS, base="Order 8"))
    await replaced(other, "O-8")
    live.run()
    await live.until_needs_you()
    await live.until_refreshed()
    await live.session.submit(run("O-8", "start"))
    await live.until(lambda: len(live.session.pending) == 1, "the action to be done")
    assert await stage(other, "O-8") == "Open"
    assert of_kind(live, "TaskEdit").state is EditState.NEEDS_YOU


async def test_undo_takes_nothing_from_the_other_tasks_checklist(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    other = elsewhere(orders, ORDERS)
    live = await open_live(orders, ORDERS)
    await look(live, "O-9")
    await live.session.submit(add_item("O-9", "Mine"))
    await live.until_saved()
    await replaced(other, "O-9")
    await live.until_refreshed()
    await live.undo()
    await live.until_needs_you()
    assert refusals(live) == [Refusal.ANOTHER_TASK]


async def test_activity_of_the_first_task_is_not_the_seconds(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """What is kept of the first task is not shown as of the second."""
    other = elsewhere(orders, ORDERS)
    await other.client.activity.add_comment(ORDERS, "O-10", "Of the first", idempotency_key=None)
    async with TcpProxy(orders.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, orders.key), ORDERS)
        await look(live, "O-10")
        await replaced(other, "O-10")
        held = proxy.hold_answers(b"GET /api/v1/workflows/orders/tasks/O-10/comments", once=False)
        await live.until_refreshed()
        assert known(live, "O-10").known.comments is None
        held.release.set()
        await live.until(lambda: known(live, "O-10").known.comments == (), "its own comments")
