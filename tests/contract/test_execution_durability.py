"""Executions survive kill -9: a Pending one is taken up again, and no step that was done is done twice."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest

from tests.contract.conftest import OpenApi
from tests.support.actions import Actions, orders
from tests.support.definitions import HARRY, workspace
from tests.support.fixtures_server import StartServer
from tests.support.hook_server import HookServer, hook_server
from tests.support.server_process import ServerProcess


@pytest.fixture
def hooks() -> Iterator[HookServer]:
    with hook_server() as running:
        yield running


@pytest.fixture
def running(server: StartServer, hooks: HookServer) -> ServerProcess:
    return server(workspace(orders(hooks.url)), allow_loopback_files=True)


def version(actions: Actions, unique_id: str) -> int:
    tag = actions.api.http.get(actions.api.task_url(unique_id)).headers["etag"]
    return int(tag.strip('"').split(".")[1])


def test_kill_during_a_call_repeats_only_that_call(running: ServerProcess, hooks: HookServer, api_for: OpenApi) -> None:
    """A kill during a call repeats the call under its key and no step before it."""
    gate = Event()
    hooks.hook("/call", {"task": {"Name": "answered"}}, gate=gate)
    actions = Actions(api_for(running, "orders"))
    actions.api.post({"ID": "1"})
    execution = actions.ask("1", "call", HARRY)
    first = hooks.next_call()
    assert (actions.api.get("1")["Note"], version(actions, "1")) == ("before", 2)
    running.kill()
    running.start()
    actions = Actions(api_for(running, "orders"))
    second = hooks.next_call()
    assert second.headers["idempotency-key"] == first.headers["idempotency-key"]
    assert second.body == first.body
    assert actions.get(execution)["status"] == "Pending"
    gate.set()
    assert actions.end(execution) == {"id": execution, "status": "Success"}
    task = actions.api.get("1")
    assert (task["Note"], task["Name"]) == ("behind", "answered")
    assert version(actions, "1") == 4, "each step once: before, answered, behind"
    assert hooks.seen() == []


def test_a_kill_between_two_calls_does_not_repeat_the_first(
    running: ServerProcess, hooks: HookServer, api_for: OpenApi
) -> None:
    gate = Event()
    hooks.hook("/one", {"task": {"Name": "one"}})
    hooks.hook("/two", {"task": {"Amount": 2}}, gate=gate)
    actions = Actions(api_for(running, "orders"))
    actions.api.post({"ID": "1"})
    execution = actions.ask("1", "twice")
    assert [hooks.next_call().path, hooks.next_call().path] == ["/one", "/two"]
    running.kill()
    running.start()
    actions = Actions(api_for(running, "orders"))
    assert hooks.next_call().path == "/two"
    gate.set()
    assert actions.end(execution)["status"] == "Success"
    task = actions.api.get("1")
    assert (task["Name"], task["Amount"], task["Stage"]) == ("one", "2", "Done")
    assert hooks.seen() == []


def test_clean_end_leaves_a_call_to_the_next_start(running: ServerProcess, hooks: HookServer, api_for: OpenApi) -> None:
    """A clean end during a call does not wait for it and the next start takes it up."""
    gate = Event()
    hooks.hook("/ask", {"task": {"Name": "answered"}}, gate=gate)
    actions = Actions(api_for(running, "orders"))
    actions.api.post({"ID": "1"})
    execution = actions.ask("1", "ask")
    hooks.next_call()
    assert running.stop() == 0
    running.start()
    actions = Actions(api_for(running, "orders"))
    hooks.next_call()
    gate.set()
    assert actions.end(execution)["status"] == "Success"
    assert actions.api.get("1")["Name"] == "answered"
    assert "Traceback" not in running.stderr


@pytest.mark.parametrize("round_", range(3))
def test_a_kill_right_after_the_answers_loses_no_execution(
    running: ServerProcess, api_for: OpenApi, round_: int
) -> None:
    """However far they had come: in the end every one that was answered is done, once."""
    actions = Actions(api_for(running, "orders"))
    names = [f"{round_}-{number}" for number in range(20)]
    for name in names:
        actions.api.post({"ID": name})
    asked = [(name, actions.ask(name, action)) for name in names for action in ("fill", "start", "take")]
    running.kill()
    running.start()
    actions = Actions(api_for(running, "orders"))
    for name, execution in asked:
        assert actions.end(execution) == {"id": execution, "status": "Success"}
        assert version(actions, name) <= 4
    for name in names:
        task = actions.api.get(name)
        assert (task["Name"], task["Stage"], task["Assigned To"]) == ("Filled", "Open", "user@example.com")
        assert version(actions, name) == 4, "created, and three steps, none twice"


def test_second_server_takes_over_from_the_first(running: ServerProcess, hooks: HookServer, api_for: OpenApi) -> None:
    """Of two servers on one database one works for both and the other takes over."""
    if running.database is None:
        pytest.skip("a SQLite file has one server only")
    other = ServerProcess(running.folder, module="tests.support.server_process", database=running.database)
    with other:
        hooks.hook("/one", {"task": {"Name": "one"}})
        hooks.hook("/two", {"task": {"Amount": 2}})
        here, there = Actions(api_for(running, "orders")), Actions(api_for(other, "orders"))
        here.api.post({"ID": "1"})
        execution = there.ask("1", "twice")
        assert here.end(execution) == there.end(execution)
        assert [call.path for call in hooks.seen()] == ["/one", "/two"], "each call once"
        running.kill()
        assert there.perform("1", "fill")["status"] == "Success"
        assert version(there, "1") == 5
