"""Comments and the checklist: read for the task that is looked at, kept, and changed once."""

from __future__ import annotations

import asyncio

import pytest

from flowdash_desktop.domain.activity import ItemStatus, Part
from flowdash_desktop.domain.activity_edits import AddItem, AssignItem, DeleteItem, RenameItem, TickItem
from flowdash_desktop.domain.edits import Edit, EditState, Refusal
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.errors import SessionFault
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
    tick,
)
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import ServerConnector
from tests.support.definitions import HARRY, USER
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

BLANK, COMPLETED, SKIPPED = ItemStatus.BLANK, ItemStatus.COMPLETED, ItemStatus.SKIPPED


@pytest.fixture(scope="module")
def orders(module_server: StartServer) -> ServerProcess:
    """A server for the module; each test has orders of its own."""
    return module_server(definition())


def post(key: str, what: str) -> bytes:
    return f"POST /api/v1/workflows/orders/tasks/{key}/{what}".encode()


def get(key: str, what: str) -> bytes:
    return f"GET /api/v1/workflows/orders/tasks/{key}/{what}".encode()


async def test_a_comment_is_written_and_stays_when_it_is_confirmed(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live = await open_live(orders, ORDERS)
    await look(live, "O-1")
    await live.session.submit(comment("O-1", "Two lines\nof words"))
    assert live.last is not None
    await live.until_saved()
    found = known(live, "O-1").known.comments
    assert found is not None
    assert [(c.author, c.body) for c in found] == [("API", "Two lines\nof words")]
    assert found[0].written is not None
    assert await bodies(elsewhere(orders, ORDERS), "O-1") == ["Two lines\nof words"]
    await live.until(lambda: live.last is not None and live.last.carried_out, "the step to be carried out")


async def test_a_comment_that_waits_can_be_taken_back(orders: ServerProcess, open_live: Open) -> None:
    live = await open_live(orders, ORDERS, run=False)
    await live.session.submit(comment("O-2", "Not yet"))
    await live.session.undo(ORDERS)
    assert live.pending == []


@pytest.mark.parametrize("is_known", [True, False])
async def test_a_comment_whose_answer_is_lost_is_written_once(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, is_known: bool
) -> None:
    key = f"O-{3 + is_known}"
    other = elsewhere(orders, ORDERS)
    await other.client.activity.add_comment(ORDERS, key, "ok")
    async with TcpProxy(orders.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, orders.key, repeats_are_known=is_known), ORDERS)
        lost = proxy.lose_answer(post(key, "comments"))
        await live.session.submit(comment(key, "ok"))
        await lost.answered.wait()
        live.session.reconnect()
        await live.until_saved()
    assert await bodies(other, key) == ["ok", "ok"], "the one that was there, and ours"


async def test_a_comment_that_never_arrived_is_written_after_all(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    async with TcpProxy(orders.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, orders.key, repeats_are_known=False), ORDERS)
        lost = proxy.lose_request(post("O-5", "comments"))
        await live.session.submit(comment("O-5", "Lost"))
        await lost.arrived.wait()
        live.session.reconnect()
        await live.until_saved()
    assert await bodies(elsewhere(orders, ORDERS), "O-5") == ["Lost"]


async def test_possibly_rewritten_comment_is_asked_about(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A comment that the server may have put in other words is asked about."""
    other = elsewhere(orders, ORDERS)
    async with TcpProxy(orders.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, orders.key, repeats_are_known=False), ORDERS)
        lost = proxy.lose_request(post("O-17", "comments"))
        await live.session.submit(comment("O-17", "@Ana look"))
        await lost.arrived.wait()
        await other.client.activity.add_comment(ORDERS, "O-17", "<u1> look")
        live.session.reconnect()
        item = await live.until_needs_you()
        assert item.problem is not None
        assert item.problem.refusal is Refusal.UNCERTAIN
        await live.session.decisions.retry(item.id)
        await live.until_saved()
    assert await bodies(other, "O-17") == ["<u1> look", "@Ana look"], "sent again only when the person says so"


async def test_comment_follows_its_unsent_task(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A comment of a task that is not on the server yet follows it."""
    from flowdash_desktop.domain.edits import CreateTask, new_task_key

    live = await open_live(orders, ORDERS, run=False)
    key = new_task_key()
    await live.session.submit(CreateTask(ORDERS, key, {"ID": "made", "Name": "Made here"}))
    await live.session.submit(comment(key, "Written before"))
    live.run()
    await live.until_saved()
    assert await bodies(elsewhere(orders, ORDERS), "made") == ["Written before"]


async def test_what_was_read_is_there_again_without_any_network(orders: ServerProcess, open_live: Open) -> None:
    live = await open_live(orders, ORDERS)
    await live.session.submit(comment("O-6", "Kept"), add_item("O-6", "Call"))
    await live.until_saved()
    await look(live, "O-6")
    await live.until(lambda: known(live, "O-6").known.comments)
    before = known(live, "O-6").known
    await live.close()
    live = await open_live(orders, ORDERS, run=False)
    live.session.activity.look_at(ORDERS, TaskKey("O-6"))
    reading = asyncio.ensure_future(live.session.activity.run())
    await live.until(lambda: known(live, "O-6").known.comments, "the cache")
    reading.cancel()
    await asyncio.gather(reading, return_exceptions=True)
    assert known(live, "O-6").known == before
    assert before.read is not None


async def test_only_the_task_that_is_still_looked_at_is_asked_for(orders: ServerProcess, open_live: Open) -> None:
    async with TcpProxy(orders.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, orders.key), ORDERS)
        rules = [proxy.answer(get(f"O-{n}", "comments"), b"[]", once=False) for n in range(20, 29)]
        for n in range(20, 29):
            live.session.activity.look_at(ORDERS, TaskKey(f"O-{n}"))
            await asyncio.sleep(0)
        await live.until(lambda: known(live, "O-28").known.comments is not None)
        assert [bool(rule.seen) for rule in rules] == [False] * 8 + [True]


async def test_looking_elsewhere_does_not_wait_for_a_slow_answer(orders: ServerProcess, open_live: Open) -> None:
    async with TcpProxy(orders.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, orders.key), ORDERS)
        held = proxy.hold_answers(get("O-7", "comments"))
        live.session.activity.look_at(ORDERS, TaskKey("O-7"))
        await held.answered.wait()
        await look(live, "O-8")
        assert known(live, "O-7").known.comments is None


async def test_an_item_is_added_ticked_renamed_and_deleted(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live, other = await open_live(orders, ORDERS), elsewhere(orders, ORDERS)
    await look(live, "O-9")
    await live.session.submit(add_item("O-9", "Call"))
    await live.until_saved()
    (item,) = known(live, "O-9").known.items or ()
    assert (item.title, item.status, item.editable) == ("Call", BLANK, True)
    await live.session.submit(tick("O-9", item, COMPLETED))
    await live.session.submit(RenameItem(ORDERS, TaskKey("O-9"), item.id, "Call back", "Call"))
    await live.until_saved()
    (item,) = await items(other, "O-9")
    assert (item.title, item.status) == ("Call back", COMPLETED)
    assert known(live, "O-9").known.items == (item,)
    await live.undo()
    await live.undo()
    await live.until_saved()
    assert [(i.title, i.status) for i in await items(other, "O-9")] == [("Call", BLANK)]
    await live.undo()
    await live.until_saved()
    assert await items(other, "O-9") == [], "its making is undone, too"


async def test_a_deleted_item_comes_back_as_it_was(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live, other = await open_live(orders, ORDERS), elsewhere(orders, ORDERS)
    made = await other.client.activity.add_checklist_item(ORDERS, "O-10", "New", "Keep me")
    assert made is not None
    made = await other.client.activity.set_item_status(ORDERS, "O-10", made.id, SKIPPED)
    assert made is not None
    await live.session.submit(DeleteItem(ORDERS, TaskKey("O-10"), made))
    await live.until_saved()
    assert await items(other, "O-10") == []
    await live.undo()
    await live.until_saved()
    (again,) = await items(other, "O-10")
    assert (again.title, again.status) == ("Keep me", SKIPPED)
    await live.redo()
    await live.until_saved()
    assert await items(other, "O-10") == []


@pytest.mark.parametrize("is_known", [True, False])
async def test_an_item_whose_answer_is_lost_is_added_once(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, is_known: bool
) -> None:
    key, other = f"O-{11 + is_known}", elsewhere(orders, ORDERS)
    await other.client.activity.add_checklist_item(ORDERS, key, "New", "Call")
    async with TcpProxy(orders.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, orders.key, repeats_are_known=is_known), ORDERS)
        lost = proxy.lose_answer(post(key, "checklist_items"))
        await live.session.submit(add_item(key, "Call"))
        await lost.answered.wait()
        live.session.reconnect()
        await live.until_saved()
    assert [i.title for i in await items(other, key)] == ["Call", "Call"]


async def test_ticks_of_an_item_are_one_edit_or_none(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """Ticks of one item are one edit and none where it is as before."""
    item = await elsewhere(orders, ORDERS).client.activity.add_checklist_item(ORDERS, "O-13", "New", "Call")
    assert item is not None
    live = await open_live(orders, ORDERS, run=False)
    await live.session.submit(tick("O-13", item, COMPLETED))
    await live.session.submit(tick("O-13", item, SKIPPED))
    assert [i.edit for i in live.session.pending] == [tick("O-13", item, SKIPPED)]
    await live.session.submit(tick("O-13", item, BLANK))
    assert live.pending == []


async def test_an_item_that_is_gone_or_of_a_template_is_told_at_it(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live, other = await open_live(orders, ORDERS), elsewhere(orders, ORDERS)
    item = await other.client.activity.add_checklist_item(ORDERS, "O-14", "New", "Call")
    assert item is not None
    await other.client.activity.delete_checklist_item(ORDERS, "O-14", item.id)
    await live.session.submit(tick("O-14", item, COMPLETED))
    refused = await live.until_needs_you()
    assert refused.problem is not None
    assert refused.problem.refusal is Refusal.REFUSED
    assert refused.problem.reason == Reason(SessionFault.ITEM_GONE)
    await live.session.decisions.discard(refused.id)
    await live.session.submit(run("O-14", "start"))
    await live.until_saved()
    template = (await items(other, "O-14"))[0]
    assert not template.editable
    await live.session.submit(RenameItem(ORDERS, TaskKey("O-14"), template.id, "Mine", template.title))
    assert (await live.until_needs_you()).problem is not None


@pytest.mark.parametrize("what", ["title", "status", "assigned_to"])
async def test_item_changed_by_others_is_not_overwritten(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, what: str
) -> None:
    """What somebody else made of an item meanwhile is not written over unasked."""
    live, other = await open_live(orders, ORDERS), elsewhere(orders, ORDERS)
    key = {"title": "O-15", "status": "O-35", "assigned_to": "O-36"}[what]
    item = await other.client.activity.add_checklist_item(ORDERS, key, "New", "Call")
    assert item is not None
    at = ORDERS, TaskKey(key), item.id
    mine, theirs = (
        ("Mine", "Theirs") if what == "title" else (COMPLETED, SKIPPED) if what == "status" else (USER, HARRY)
    )
    match what:
        case "title":
            await other.client.activity.set_item_title(*at, theirs)
            wish: Edit = RenameItem(*at, mine, "Call")
        case "status":
            await other.client.activity.set_item_status(*at, SKIPPED)
            wish = TickItem(*at, "Call", COMPLETED, BLANK)
        case _:
            await other.client.activity.assign_item(*at, theirs)
            wish = AssignItem(*at, "Call", mine, None)
    await live.session.submit(wish)
    refused = await live.until_needs_you()
    assert [getattr(i, what) for i in await items(other, key)] == [theirs]
    await live.session.decisions.retry(refused.id)
    await live.until_saved()
    assert [getattr(i, what) for i in await items(other, key)] == [mine]


async def test_what_a_server_lacks_is_known_and_hurts_nothing_else(orders: ServerProcess, open_live: Open) -> None:
    lacking = b"HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}"
    async with TcpProxy(orders.base_url) as proxy:
        rule = proxy.answer(get("O-16", "comments"), b"", once=False)
        rule.answer = lacking
        posts = proxy.answer(post("O-16", "comments"), b"", once=False)
        posts.answer = lacking
        live = await open_live(ServerConnector(proxy.base_url, orders.key), ORDERS)
        found = await look(live, "O-16")
        assert found.missing == {Part.COMMENTS}
        assert found.known.items == ()
        assert found.actions
        await live.session.submit(comment("O-16", "Into the void"))
        item = await live.until_needs_you()
        assert item.state is EditState.NEEDS_YOU
        assert item.problem is not None
        assert item.problem.reason == Reason(SessionFault.NO_COMMENTS)


async def test_a_workflow_without_unique_id_is_not_asked(orders: ServerProcess, open_live: Open) -> None:
    live = await open_live(orders, "notess")
    (key,) = live.session.shown("notess")
    live.session.activity.look_at("notess", key)
    await live.until(lambda: not live.session.activity._due, "it to be settled")
    assert live.session.activity.shown("notess", key, "Open").known.comments is None


@pytest.mark.parametrize("is_known", [True, False])
async def test_what_was_refused_and_called_done_is_done_all_the_same(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, is_known: bool
) -> None:
    other, key = elsewhere(orders, ORDERS), f"O-{50 + is_known}"
    async with TcpProxy(orders.base_url) as proxy:
        connector = ServerConnector(proxy.base_url, orders.key, repeats_are_known=is_known)
        live = await open_live(connector, ORDERS)

        async def done(*edits: Edit, start: bytes) -> None:
            """Carry edits out though the first answer says nothing, and the server has never been asked."""
            empty = proxy.answer(start, b"")

            def sent() -> bool:
                live.session.reconnect()
                return bool(empty.seen) and not live.session.pending

            await live.session.submit(*edits)
            await live.until(sent, "an empty outbox")

        await done(comment(key, "Words"), start=post(key, "comments"))
        await done(add_item(key, "Call"), start=post(key, "checklist_items"))
        assert await bodies(other, key) == ["Words"]
        (item,) = await items(other, key)
        at = f" /api/v1/workflows/orders/tasks/{key}/checklist_items/{item.id}".encode()
        await done(tick(key, item, COMPLETED), start=b"PUT" + at)
        await done(RenameItem(ORDERS, TaskKey(key), item.id, "Write", "Call"), start=b"PUT" + at)
        (item,) = await items(other, key)
        assert (item.title, item.status) == ("Write", COMPLETED)
        await done(DeleteItem(ORDERS, TaskKey(key), item), start=b"DELETE" + at)
        assert await items(other, key) == []


async def test_tick_of_a_removed_item_waits_for_nothing(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """An item that somebody takes out before it is ticked keeps nothing waiting."""
    other = elsewhere(orders, ORDERS)
    async with TcpProxy(orders.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, orders.key), ORDERS)
        made = proxy.hold_answers(post("O-40", "checklist_items"))
        await live.session.submit(AddItem(ORDERS, TaskKey("O-40"), "New", "Ticked at once", COMPLETED))
        await made.answered.wait()
        (item,) = await items(other, "O-40")
        await other.client.activity.delete_checklist_item(ORDERS, "O-40", item.id)
        made.release.set()
        await live.until_saved()
        assert await items(other, "O-40") == []


async def test_undone_uncertain_tick_is_our_own(
    orders: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A tick that is taken back while it is in doubt is nobody else's."""
    other = elsewhere(orders, ORDERS)
    made = await other.client.activity.add_checklist_item(ORDERS, "O-41", "New", "Tick me")
    assert made is not None
    async with TcpProxy(orders.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, orders.key), ORDERS)
        proxy.lose_answer(b"PUT ")
        await live.session.submit(tick("O-41", made, COMPLETED))
        await live.until(lambda: [i.uncertain for i in live.session.pending] == [True])
        await live.session.submit(TickItem(ORDERS, TaskKey("O-41"), made.id, made.title, SKIPPED, COMPLETED))
        live.session.reconnect()
        await live.until_saved()
        assert [i.status for i in await items(other, "O-41")] == [SKIPPED]
