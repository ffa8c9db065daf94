"""Who else is at a task, and who has changed it: between sessions on one real server."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from flowdash_desktop.api.address import path_of
from flowdash_desktop.api.http.transport import Call, Transport
from flowdash_desktop.domain.presence import PersonThere
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import OthersChanged
from tests.integration.session.conftest import MakeElsewhere, Open, definition
from tests.integration.session.live import WORKFLOW, Live, ServerConnector
from tests.support.definitions import HARRY
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.people import ADMIN, add_key
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

pytestmark = pytest.mark.listening
TASK = TaskKey("1")
LOOKING, EDITING = (PersonThere(HARRY),), (PersonThere(HARRY, is_editing=True),)


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


@pytest.fixture
def own(server: StartServer) -> ServerProcess:
    """A server of the test's own."""
    return server(definition())


async def until(condition: Callable[[], object]) -> None:
    """Wait for what is announced to nobody."""
    async with asyncio.timeout(30):
        while not condition():  # noqa: ASYNC110 - announced to nobody
            await asyncio.sleep(0.005)


def key_of_harry(server: ServerProcess) -> str:
    api = Api(server)
    key = str(add_key(api, "Harry", ADMIN)["key"])
    api.http.close()
    return key


async def open_listening(open_live: Open, at: ServerProcess | ServerConnector, **more: Any) -> Live:
    live = await open_live(at, **more)
    await until(lambda: live.session._services.listener.is_live)
    return live


async def open_harry(open_live: Open, server: ServerProcess) -> Live:
    return await open_listening(open_live, ServerConnector(server.base_url, key_of_harry(server)), folder="harry")


def at(live: Live, task: str = TASK) -> tuple[PersonThere, ...]:
    return live.session.presence.at(WORKFLOW, TaskKey(task))


async def test_who_looks_at_a_task_and_edits_it_is_seen_by_others(own: ServerProcess, open_live: Open) -> None:
    """Nobody sees themselves, and who goes on to another task is there and no longer here."""
    live, harry = await open_listening(open_live, own), await open_harry(open_live, own)
    harry.session.presence.show(WORKFLOW, TASK)
    await until(lambda: at(live) == LOOKING)
    assert live.session.presence.anywhere(WORKFLOW)
    harry.session.presence.show(WORKFLOW, TASK, is_editing=True)
    await until(lambda: at(live) == EDITING)
    harry.session.presence.show(WORKFLOW, TaskKey("2"))
    await until(lambda: at(live, "2") == LOOKING)
    assert at(live) == ()
    assert at(harry) == at(harry, "2") == ()
    live.session.presence.show(WORKFLOW, TaskKey("2"))
    await until(lambda: at(harry, "2") == (PersonThere(""),))  # the owner's key belongs to nobody
    harry.session.presence.show(WORKFLOW, None)
    await until(lambda: not live.session.presence.anywhere(WORKFLOW))


async def test_whoever_said_who_they_are_is_named(own: ServerProcess, open_live: Open) -> None:
    live = await open_listening(open_live, own)
    other = await open_listening(open_live, own, folder="other")
    other.session.presence.performed_by = HARRY
    other.session.presence.show(WORKFLOW, TASK)
    await until(lambda: at(live) == LOOKING)


async def test_nothing_is_said_where_the_person_does_not_want_it(
    own: ServerProcess, open_live: Open, asked: Counter[str]
) -> None:
    live, harry = await open_listening(open_live, own), await open_harry(open_live, own)
    harry.session.presence.share(False)
    harry.session.presence.show(WORKFLOW, TASK)
    live.session.presence.show(WORKFLOW, TASK)
    await until(lambda: at(harry) == (PersonThere(""),))
    assert (at(live), asked["PUT presence"]) == ((), 1), "it is still seen who else is there"
    harry.session.presence.share(True)
    await until(lambda: at(live) == LOOKING)
    harry.session.presence.share(False)
    await until(lambda: at(live) == ())


async def test_many_rows_are_one_request(own: ServerProcess, open_live: Open, asked: Counter[str]) -> None:
    """A person who holds an arrow key is nowhere before they rest, and is not told more often than each two seconds."""
    live, harry = await open_listening(open_live, own), await open_harry(open_live, own)
    for number in range(1, 31):
        harry.session.presence.show(WORKFLOW, TaskKey(str(number)))
        await asyncio.sleep(0)
    await until(lambda: at(live, "30") == LOOKING)
    assert asked["PUT presence"] == 1


async def test_a_window_that_ends_is_gone(own: ServerProcess, open_live: Open) -> None:
    live, harry = await open_listening(open_live, own), await open_harry(open_live, own)
    harry.session.presence.show(WORKFLOW, TASK)
    await until(lambda: at(live) == LOOKING)
    await harry.close()
    await until(lambda: at(live) == ())


async def test_after_a_break_it_is_said_again(own: ServerProcess, open_live: Open, asked: Counter[str]) -> None:
    """The server keeps it for the moment of a break, so that nothing blinks."""
    live, key = await open_listening(open_live, own), key_of_harry(own)
    async with TcpProxy(own.base_url) as proxy:
        harry = await open_listening(open_live, ServerConnector(proxy.base_url, key), folder="harry")
        harry.session.presence.show(WORKFLOW, TASK)
        await until(lambda: at(live) == LOOKING)
        for line in [*proxy._lines]:
            line.close()
        await until(lambda: asked["PUT presence"] == 2)
        await until(lambda: harry.session.presence._said is not None)
        assert at(live) == LOOKING


async def test_a_server_without_it_is_asked_once(
    own: ServerProcess, open_live: Open, asked: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def path(*parts: str) -> str:
        return path_of(*("nowhere" if one == "presence" else one for one in parts))

    monkeypatch.setattr("flowdash_desktop.api.endpoints.events.path_of", path)
    harry = await open_harry(open_live, own)
    harry.session.presence.show(WORKFLOW, TASK)
    await until(lambda: asked["PUT nowhere"])
    await until(lambda: WORKFLOW in harry.session.presence._not_found)
    for number in range(1, 31):
        harry.session.presence.show(WORKFLOW, TaskKey(str(number)))
    await harry.until_refreshed()
    assert asked["PUT nowhere"] == 1


async def test_an_edit_goes_on_while_nobody_answers_who_is_there(
    own: ServerProcess, open_live: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    from flowdash_desktop.api.endpoints.events import EventCalls

    waiting = asyncio.Event()

    async def never(*_: Any, **__: Any) -> None:
        waiting.set()
        await asyncio.Event().wait()

    monkeypatch.setattr(EventCalls, "show_presence", never)
    harry = await open_harry(open_live, own)
    harry.session.presence.show(WORKFLOW, TASK)
    await waiting.wait()
    await harry.set("1", "Company Name", "Mine")
    await harry.until_saved()


async def test_who_has_changed_a_task_is_known(own: ServerProcess, open_live: Open, elsewhere: MakeElsewhere) -> None:
    """The person of a key; nobody for a key without one. What is changed here is no change of others."""
    live, harry = await open_listening(open_live, own), await open_harry(open_live, own)
    await harry.set("1", "Company Name", "By Harry")
    await live.until(lambda: live.of(OthersChanged), "the change")
    change = live.session.recent.of(WORKFLOW, TASK)
    assert change is not None
    assert (change.email, change.fields) == (HARRY, frozenset({"Company Name"}))
    await harry.until_saved()
    assert harry.session.recent.of(WORKFLOW, TASK) is None
    await elsewhere(own).set("2", Company_Name="By somebody")
    await live.until(lambda: live.session.recent.of(WORKFLOW, TaskKey("2")), "the other change")
    somebody = live.session.recent.of(WORKFLOW, TaskKey("2"))
    assert somebody is not None
    assert somebody.email == ""


async def test_after_a_restart_the_server_tells_when_it_was(
    own: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """By *Updated On* of the task, in whole seconds, where the list is first: it tells nobody's name."""
    live = await open_listening(open_live, own)
    await live.close()
    await elsewhere(own).set("3", Company_Name="While nobody listened")
    again = await open_listening(open_live, own)
    await again.until(lambda: TaskKey("3") in again.session.news.of(WORKFLOW), "the news")
    change = again.session.recent.of(WORKFLOW, TaskKey("3"))
    assert change is not None
    assert change.at is not None
    assert (change.email, change.at.replace(microsecond=0)) == ("", again.shown("3").task.values["Updated On"])
    assert not again.session.presence.anywhere(WORKFLOW)
