"""Changes that the server tells are shown without reading the list; where it tells none, nothing is lost but time."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import httpx
import pytest

from flowdash_desktop.api.http.transport import Call, Transport
from flowdash_desktop.api.transfer.event_stream import ServerEvent
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.connection import refresh_schedule
from flowdash_desktop.session.connection.refresh_schedule import LISTENING
from flowdash_desktop.session.events import ActivityChanged, TasksArrived
from flowdash_desktop.session.listening import changed_tasks
from flowdash_desktop.session.outbox.sending.batches import MOST_TOGETHER
from flowdash_desktop.session.status import Connection
from tests.integration.session.batches import BATCH, companies, submit
from tests.integration.session.conftest import MakeElsewhere, Open, definition
from tests.integration.session.live import WORKFLOW, Live, ServerConnector
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

pytestmark = pytest.mark.listening
NAME = "Company Name"


@pytest.fixture(autouse=True)
def no_polling(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only events show what others change: the next poll would hide that one was lost."""
    for name in ("SOON", "NORMAL", "SELDOM", "LISTENING"):
        monkeypatch.setattr(refresh_schedule, name, LISTENING)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each kind of address was asked, by everybody."""
    found: Counter[str] = Counter()
    begin = Transport._bounded

    def counted(self: Transport, call: Call) -> Any:
        found[f"{call.method} {call.path.rpartition('/')[2]}"] += 1
        return begin(self, call)

    monkeypatch.setattr(Transport, "_bounded", counted)
    return found


async def until(condition: Callable[[], object]) -> None:
    """Wait for what is announced to nobody."""
    async with asyncio.timeout(30):
        while not condition():  # noqa: ASYNC110 - announced to nobody
            await asyncio.sleep(0.005)


def is_live(live: Live) -> bool:
    return live.session._services.listener.is_live


async def listening(open_live: Open, server: ServerProcess, **more: Any) -> Live:
    """A session that shows what the server has."""
    live = await open_live(server, **more)
    await until(lambda: is_live(live))
    return live


@pytest.fixture
def own(server: StartServer) -> ServerProcess:
    """A server of the test's own."""
    return server(definition())


async def test_a_change_of_others_is_shown_and_no_list_read(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, asked: Counter[str]
) -> None:
    live, other = await listening(open_live, shared), elsewhere(shared)
    await other.schema()
    asked.clear()
    await other.set("1", Company_Name="Changed by another")
    await live.until(lambda: live.value("1", NAME) == "Changed by another", "the change")
    assert TaskKey("1") in live.session.news.of(WORKFLOW), "it is marked as news"
    assert asked.keys() == {"PUT tasks"}
    due = live.session.pace.due_in()
    assert due is not None
    assert due > LISTENING / 2


async def test_new_and_deleted_tasks_come_and_go(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live, other = await listening(open_live, shared), elsewhere(shared)
    await other.client.create_task(
        await other.schema(), {"Company ID": "new", NAME: "New"}, idempotency_key=None, only_new=True
    )
    await live.until(lambda: TaskKey("new") in live.session.shown(WORKFLOW), "the new task")
    await other.client.delete_task(WORKFLOW, "new")
    await live.until(lambda: TaskKey("new") not in live.session.shown(WORKFLOW), "its end")


async def test_an_own_edit_costs_no_request_more(shared: ServerProcess, open_live: Open, asked: Counter[str]) -> None:
    """Its event is known already, whether it comes before the answer or after it."""
    live = await listening(open_live, shared)
    asked.clear()
    await live.set("2", NAME, "Mine")
    await live.until_saved()
    state = live.session._reading.state(WORKFLOW)
    assert state is not None
    await live.set("3", NAME, "Mine, too")
    await live.until_saved()
    await until(lambda: state.etag is not None)
    assert asked["GET tasks"] == 0
    assert asked["GET workflows"] == 0
    asked.clear()
    await live.until_refreshed()
    assert asked["GET tasks"] == 1
    assert state.etag is not None, "the list was as it was told"


async def test_own_new_tasks_come_once_though_told_before_the_answer(
    own: ServerProcess, open_live: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their events wait for the answers. What a later request makes is told while the answer before is being kept."""
    monkeypatch.setattr(changed_tasks, "_NEW_SECONDS", 30.0)
    async with TcpProxy(own.base_url) as proxy:
        answers = [proxy.hold_answers(BATCH) for _ in range(2)]
        live = await open_live(ServerConnector(proxy.base_url, own.key))
        await until(lambda: is_live(live))
        stream, _ = live.session._services.listener._streams[WORKFLOW]
        told, taken, may_be_kept = list[str](), list[str](), asyncio.Event()
        add, take, keep = stream._add, stream._changed_tasks.take, live.session._outbox.confirm_together

        def noted(event: ServerEvent) -> None:
            add(event)
            told.append(event.kind)

        async def noting(*args: Any, **more: Any) -> bool:
            is_sure = await take(*args, **more)
            taken.append("taken")
            return is_sure

        async def kept(*args: Any) -> Any:
            await may_be_kept.wait()
            return await keep(*args)

        monkeypatch.setattr(stream, "_add", noted)
        monkeypatch.setattr(stream._changed_tasks, "take", noting)
        monkeypatch.setattr(live.session._outbox, "confirm_together", kept)
        live.events.clear()
        await submit(live, companies("told", MOST_TOGETHER + 20))
        await until(lambda: len(told) == 1)
        answers[0].release.set()
        await until(lambda: len(told) == 2)
        may_be_kept.set()
        await until(lambda: taken)
        answers[1].release.set()
        await live.until_saved()
        await until(lambda: len(taken) == 2)
    assert live.of(TasksArrived) == []
    assert not live.session.news.of(WORKFLOW)
    assert len(live.session.shown(WORKFLOW)) == 30 + MOST_TOGETHER + 20


async def test_a_pending_edit_stays_over_what_is_told(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live, other = await listening(open_live, shared), elsewhere(shared)
    await live.set("4", NAME, "Mine")
    await other.set("4", Number_of_Employees=Decimal(7))
    await live.until(lambda: str(live.value("4", "Number of Employees")) == "7", "the change")
    assert live.value("4", NAME) == "Mine"
    await live.until_saved()
    assert (await other.task("4")).values[NAME] == "Mine"


async def test_a_task_that_was_edited_here_is_read_anew(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, asked: Counter[str]
) -> None:
    """The text in the event may be older than the answer to the edit."""
    live, other = await listening(open_live, shared), elsewhere(shared)
    await live.set("5", NAME, "Mine")
    await live.until_saved()
    asked.clear()
    lists_read = live.session._reading.lists_read[WORKFLOW]
    await other.set("5", Company_Name="Theirs")
    await live.until(lambda: live.value("5", NAME) == "Theirs", "the change")
    assert asked["GET tasks"] <= 1
    assert live.session._reading.lists_read[WORKFLOW] == lists_read, "the task alone was read"


async def test_many_changes_are_read_as_a_list(own: ServerProcess, open_live: Open, elsewhere: MakeElsewhere) -> None:
    live, other = await listening(open_live, own), elsewhere(own)
    schema = await other.schema()
    many = [{"Company ID": f"m{number}", NAME: "Many"} for number in range(150)]
    for values in many:
        await other.client.create_task(schema, values, idempotency_key=None)
    await live.until(lambda: len(live.session.shown(WORKFLOW)) == 180, "all of them")
    await until(lambda: is_live(live))


async def post_many(server: ServerProcess, begin: str, count: int) -> None:
    """Make tasks by one request, whose event names none of them."""
    items = [{"task": {"Company ID": f"{begin}{number}", NAME: "Many"}} for number in range(count)]
    async with httpx.AsyncClient(trust_env=False, headers={"Authorization": f"Bearer {server.key}"}) as client:
        url = f"{server.base_url}/api/v1/workflows/{WORKFLOW}/tasks/batch"
        answer = await client.post(url, json={"mode": "create", "tasks": items})
    assert answer.status_code == 200


async def test_a_named_change_hides_no_list_that_is_due(
    own: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """Its version of the list holds tasks that only the list tells, which is read a second after the one before."""
    live, other = await listening(open_live, own), elsewhere(own)
    await other.schema()
    await post_many(own, "first", 150)
    await live.until(lambda: len(live.session.shown(WORKFLOW)) == 180, "the first ones")
    await until(lambda: is_live(live))
    await post_many(own, "second", 150)
    await until(lambda: not is_live(live))
    await other.set("7", Company_Name="Named")
    await live.until(lambda: live.value("7", NAME) == "Named", "the change that was named")
    await live.until(lambda: len(live.session.shown(WORKFLOW)) == 330, "all of them")
    await until(lambda: is_live(live))


async def test_a_change_in_hand_outlasts_its_stream(own: ServerProcess, open_live: Open) -> None:
    """The stream breaks while what it told waits for a list that is being read; the next one begins anew."""
    async with TcpProxy(own.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, own.key))
        await until(lambda: is_live(live))
        services = live.session._services
        stream, _ = services.listener._streams[WORKFLOW]
        async with services.reading.lists:
            await post_many(own, "told", 150)
            await until(lambda: stream._has_unapplied)
            for line in [*proxy._lines]:
                line.close()
            await until(lambda: not stream.is_live)
        await live.until(lambda: len(live.session.shown(WORKFLOW)) == 180, "all of them")


async def test_a_broken_stream_is_made_again_without_a_word(
    own: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """What has changed meanwhile is shown, though the server knows nothing of the stream before."""
    live = await listening(open_live, own)
    port = own.base_url.rpartition(":")[2]
    own.stop()
    await until(lambda: not is_live(live))
    own._arguments = ("--port", port)
    own.start()
    other = elsewhere(own)
    await other.set("6", Company_Name="While nobody listened")
    live.session.reconnect()
    await live.until(lambda: live.value("6", NAME) == "While nobody listened", "the change")
    await until(lambda: is_live(live))
    assert live.session.status.connection is Connection.ONLINE


async def test_comments_of_others_are_read_where_they_are_shown(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live, other = await listening(open_live, shared), elsewhere(shared)
    live.session.activity.look_at(WORKFLOW, TaskKey("7"))
    stage = "Not Started"

    def shown() -> object:
        return live.session.activity.shown(WORKFLOW, TaskKey("7"), stage).known.comments

    await live.until(lambda: shown() == (), "no comments")
    await other.client.activity.add_comment(WORKFLOW, "7", "Hello")
    await live.until(lambda: live.of(ActivityChanged) and bool(shown()), "the comment")


async def test_a_restart_begins_with_what_was_told(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """The cache has it."""
    live, other = await listening(open_live, shared), elsewhere(shared)
    await other.set("8", Company_Name="Told before the end")
    await live.until(lambda: live.value("8", NAME) == "Told before the end", "the change")
    await live.close()
    again = await open_live(shared, run=False)
    assert again.value("8", NAME) == "Told before the end"


async def test_linked_tasks_show_what_others_change(
    castle: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live = await listening(open_live, castle, workflow="houses")
    other = elsewhere(castle, "wizrds")
    await other.set("1", Name="Harry James")
    await live.until(lambda: "Harry James" in str(live.shown("1", "houses").task.links), "the linked task")
