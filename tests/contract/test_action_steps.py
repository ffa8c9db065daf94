"""What the steps of actions do, one kind after the other, and how an execution fails at one of them."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event
from typing import Any

import pytest
from sqlalchemy import update

from flowdash_desktop.server.storage import tables
from tests.contract.conftest import OpenApi
from tests.support.actions import Actions, orders
from tests.support.definitions import HARRY, USER, workspace
from tests.support.fixtures_server import StartServer
from tests.support.hook_server import HookServer, hook_server
from tests.support.http import Api
from tests.support.inside import change_inside


@pytest.fixture(scope="module")
def hooks() -> Iterator[HookServer]:
    with hook_server() as running:
        yield running


@pytest.fixture(scope="module")
def api(module_server: StartServer, hooks: HookServer) -> Iterator[Api]:
    opened = Api(module_server(workspace(orders(hooks.url)), allow_loopback_files=True), "orders")
    yield opened
    opened.close()


@pytest.fixture
def actions(api: Api, hooks: HookServer) -> Actions:
    hooks.hooks.clear()
    hooks.seen()
    return Actions(api)


def create(actions: Actions, unique_id: str, **fields: Any) -> Any:
    answer = actions.api.post({"ID": unique_id, **fields})
    assert answer.status_code == 201, answer.text
    return answer.json()


def version(actions: Actions, unique_id: str) -> int:
    """How often a task was changed, by its ETag."""
    tag = actions.api.http.get(actions.api.task_url(unique_id)).headers["etag"]
    return int(tag.strip('"').split(".")[1])


@pytest.mark.statement("steps.move")
def test_move_to_stage(actions: Actions) -> None:
    create(actions, "move")
    assert actions.perform("move", "start")["status"] == "Success"
    assert actions.api.get("move")["Stage"] == "Open"
    assert actions.offered("move")[0]["id"] == "finish"


@pytest.mark.statement("steps.assign")
def test_assign_to_someone_and_to_nobody(actions: Actions) -> None:
    create(actions, "assign")
    actions.perform("assign", "take")
    assert actions.api.get("assign")["Assigned To"] == USER
    actions.perform("assign", "drop")
    assert actions.api.get("assign")["Assigned To"] is None


@pytest.mark.statement("steps.update")
def test_update_data(actions: Actions) -> None:
    before = create(actions, "fill", Note="kept")
    actions.perform("fill", "fill")
    after = actions.api.get("fill")
    assert {**after, "Updated On": ""} == {**before, "Name": "Filled", "Amount": "12.50", "Updated On": ""}


def test_update_data_breaking_field_rules_fails_the_execution(actions: Actions) -> None:
    """Update data keeps the rules of fields and an execution fails at that step."""
    create(actions, "refused", Fixed="old")
    ended = actions.perform("refused", "refused")
    assert (ended["status"], ended["errors"]) == ("Fail", ["Step 2 (updateData): Fixed can't be changed"])
    task = actions.api.get("refused")
    assert (task["Note"], task["Fixed"]) == ("before", "old"), "steps before it stay done, those behind it do not run"


@pytest.mark.statement("steps.delete")
def test_delete_task_and_the_execution_outlives_it(actions: Actions) -> None:
    create(actions, "remove")
    ended = actions.perform("remove", "remove")
    assert ended["status"] == "Success"
    assert actions.api.http.get(actions.api.task_url("remove")).status_code == 404
    assert actions.get(ended["id"]) == ended


def test_choice_old_step_behind_delete_task_fails(server: StartServer, api_for: OpenApi) -> None:
    """No definition has one any more; what is stored already still ends in order."""
    running = server(workspace(orders()))
    running.stop()
    steps = '[{"type":"deleteTask"},{"type":"updateData","fields":{"Note":"too late"}}]'
    of_old = update(tables.actions).where(tables.actions.c.id == "remove").values(steps=steps)
    change_inside(running, lambda connection: connection.execute(of_old).rowcount)
    running.start()
    actions = Actions(api_for(running, "orders"))
    create(actions, "behind")
    ended = actions.perform("behind", "remove")
    assert ended["errors"] == ["Step 2 (updateData): the task does not exist any more"]


def test_choice_an_action_without_steps_succeeds(actions: Actions) -> None:
    create(actions, "nothing")
    assert actions.perform("nothing", "nothing")["status"] == "Success"
    assert version(actions, "nothing") == 1


@pytest.mark.statement("steps.call")
def test_api_call_posts_action_user_and_task(actions: Actions, hooks: HookServer) -> None:
    """An API call posts action user and task with the headers of the definition."""
    hooks.hook("/call", {})
    create(actions, "call", Name="🦉 שלום", Amount="10.50")
    ended = actions.perform("call", "call", HARRY)
    assert ended["status"] == "Success"
    assert actions.api.get("call")["Note"] == "behind"
    call = hooks.next_call()
    assert list(call.body) == ["action", "user", "task"]
    assert call.body["action"] == "Call"
    assert call.body["user"] == {"id": "u1", "email": HARRY, "first_name": "Harry", "last_name": "Potter"}
    task = actions.api.get("call")
    assert call.body["task"] == {**task, "Note": "before", "Updated On": call.body["task"]["Updated On"]}
    assert call.headers["content-type"] == "application/json"
    assert call.headers["x-secret"] == "s3cret"
    assert call.headers["idempotency-key"] == f"{ended['id']}-2"
    assert "authorization" not in call.headers


def test_choice_api_call_without_performer_has_null_user(actions: Actions, hooks: HookServer) -> None:
    """An API call without performed by says null for the user."""
    hooks.hook("/call", {})
    create(actions, "nobody")
    actions.perform("nobody", "call")
    assert hooks.next_call().body["user"] is None


@pytest.mark.statement("steps.call-2xx")
@pytest.mark.parametrize("status", [200, 201, 204, 299])
def test_every_2xx_goes_on(actions: Actions, hooks: HookServer, status: int) -> None:
    hooks.hook("/call", status=status)
    create(actions, f"2xx-{status}")
    assert actions.perform(f"2xx-{status}", "call")["status"] == "Success"


@pytest.mark.statement("executions.status", "steps.call-fails")
@pytest.mark.parametrize("status", [301, 307, 400, 401, 404, 500, 503])
def test_any_other_answer_fails_the_execution_at_that_step(actions: Actions, hooks: HookServer, status: int) -> None:
    hooks.hook("/call", {"task": {"Name": "no"}}, status=status, headers={"Location": f"{hooks.url}/one"})
    create(actions, f"not-2xx-{status}")
    ended = actions.perform(f"not-2xx-{status}", "call")
    assert ended["errors"] == [f"Step 2 (apiCall): the call was answered with {status}"]
    task = actions.api.get(f"not-2xx-{status}")
    assert (task["Note"], task["Name"]) == ("before", None)
    hooks.next_call()
    assert hooks.seen() == [], "no redirect is followed"


@pytest.mark.statement("steps.call-answer")
def test_the_answer_may_change_fields(actions: Actions, hooks: HookServer) -> None:
    hooks.hook("/ask", {"task": {"Name": "Answered", "Amount": 20, "Stage": "Waiting", "Assigned To": USER}, "x": 1})
    create(actions, "answer", Note="kept")
    assert actions.perform("answer", "ask")["status"] == "Success"
    task = actions.api.get("answer")
    assert (task["Name"], task["Amount"], task["Note"]) == ("Answered", "20", "kept")
    assert (task["Stage"], task["Assigned To"]) == ("Waiting", USER)


def test_choice_answer_may_bring_files_and_the_whole_task(actions: Actions, hooks: HookServer) -> None:
    """The answer may bring files and repeat the task as it was sent."""
    file = {"filename": "a.txt", "contentType": "text/plain", "base64contents": "YWJj"}
    task = create(actions, "files")
    hooks.hook("/ask", {"task": {**task, "Papers": [file]}})
    assert actions.perform("files", "ask")["status"] == "Success"
    (kept,) = actions.api.get("files")["Papers"]
    assert actions.api.file(kept["blobId"]).content == b"abc"


def test_answer_breaking_field_rules_fails_the_execution(actions: Actions, hooks: HookServer) -> None:
    """An answer that breaks the rules of fields fails the execution."""
    wrong = {"Amount": "ten", "No such": 1, "ID": "other", "Stage": None, "Name": "not taken either"}
    hooks.hook("/ask", {"task": wrong})
    before = create(actions, "wrong")
    ended = actions.perform("wrong", "ask")
    assert ended["status"] == "Fail"
    assert sorted(ended["errors"]) == [
        "Step 1 (apiCall): Amount is invalid",
        "Step 1 (apiCall): ID can't be changed",
        "Step 1 (apiCall): No such is not a field of this workflow",
        "Step 1 (apiCall): Stage is not a stage of this workflow",
    ]
    assert actions.api.get("wrong") == before


@pytest.mark.parametrize(
    ("body", "content_type", "error"),
    [
        (b"{", "application/json", "the answer to the call is not JSON"),
        (b'{"task": ', "", "the answer to the call is not JSON"),
        (b"\xff", "application/problem+json", "the answer to the call is not JSON"),
        (b'{"task": [1]}', "application/json", "the task in the answer to the call is not an object"),
        (b" " * (1024 * 1024 + 1), "application/json", "the answer to the call is too large"),
    ],
)
def test_broken_json_and_too_large_an_answer_fail_the_execution(
    actions: Actions, hooks: HookServer, body: bytes, content_type: str, error: str
) -> None:
    hooks.hook("/ask", body, headers={"Content-Type": content_type} if content_type else {})
    unique_id = f"broken-{error}-{content_type}"
    create(actions, unique_id)
    ended = actions.perform(unique_id, "ask")
    assert (ended["status"], ended["errors"]) == ("Fail", [f"Step 1 (apiCall): {error}"])


@pytest.mark.parametrize(
    ("body", "content_type"),
    [(b"", ""), (b"ok", "text/plain"), (b"[1]", "application/json"), (b"{}", ""), (b'{"task": null}', "")],
)
def test_choice_an_answer_without_a_task_changes_nothing(
    actions: Actions, hooks: HookServer, body: bytes, content_type: str
) -> None:
    hooks.hook("/ask", body, headers={"Content-Type": content_type} if content_type else {})
    unique_id = f"quiet-{body!r}"
    before = create(actions, unique_id)
    assert actions.perform(unique_id, "ask")["status"] == "Success"
    assert actions.api.get(unique_id) == before


def test_a_server_that_is_not_there_fails_the_execution(actions: Actions, server: StartServer) -> None:
    with hook_server() as gone:
        url = gone.url
    running = server(workspace(orders(url)), allow_loopback_files=True)
    api = Api(running, "orders")
    api.post({"ID": "1"})
    ended = Actions(api).perform("1", "ask")
    api.close()
    assert ended["status"] == "Fail"
    assert ended["errors"][0].startswith("Step 1 (apiCall): the call was not answered: it can't be reached")


def test_choice_an_api_call_leads_to_public_addresses_only(server: StartServer, hooks: HookServer) -> None:
    api = Api(server(workspace(orders(hooks.url))), "orders")
    api.post({"ID": "1"})
    ended = Actions(api).perform("1", "ask")
    api.close()
    assert ended["errors"] == ["Step 1 (apiCall): the call leads to an address that is not allowed"]
    assert hooks.seen() == []


def test_choice_executions_of_a_task_run_in_order(actions: Actions, hooks: HookServer) -> None:
    """Executions of a task run one at a time in their order and are checked again."""
    gate = Event()
    hooks.hook("/ask", {"task": {"Name": "first"}}, gate=gate)
    create(actions, "order")
    create(actions, "other")
    first, second, third, fourth = (actions.ask("order", name) for name in ("ask", "fill", "start", "start"))
    hooks.next_call()
    assert actions.perform("other", "start")["status"] == "Success", "other tasks do not wait"
    assert [actions.get(one)["status"] for one in (first, second, third, fourth)] == ["Pending"] * 4
    gate.set()
    ended = actions.end(fourth)
    assert (ended["status"], ended["errors"]) == ("Fail", ["Action is not available at this stage"])
    assert [actions.get(one)["status"] for one in (first, second, third)] == ["Success"] * 3
    assert actions.api.get("order")["Name"] == "Filled"


def test_task_deleted_during_a_call_fails_the_execution(actions: Actions, hooks: HookServer) -> None:
    """A task that goes while a call is made fails the execution."""
    gate = Event()
    hooks.hook("/ask", {"task": {"Name": "late"}}, gate=gate)
    create(actions, "gone")
    execution = actions.ask("gone", "ask")
    hooks.next_call()
    actions.api.delete("gone")
    gate.set()
    assert actions.end(execution)["errors"] == ["Step 1 (apiCall): the task does not exist any more"]


def test_hundred_executions_at_once_all_end(actions: Actions) -> None:
    """A hundred executions at once all end and requests are answered meanwhile."""
    for number in range(100):
        create(actions, f"many-{number}")
    asked = [actions.ask(f"many-{number}", "start") for number in range(100)]
    assert len(actions.api.list()) >= 100
    assert {actions.end(one)["status"] for one in asked} == {"Success"}
    assert {actions.api.get(f"many-{number}")["Stage"] for number in range(100)} == {"Open"}
