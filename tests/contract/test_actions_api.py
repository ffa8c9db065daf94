"""Actions [doc]: which are offered, what they require, and how an execution is asked for and followed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contract.conftest import OpenApi
from tests.support.actions import OFFERED_NEW, Actions, orders
from tests.support.changes import Changes
from tests.support.definitions import HARRY, NOTES, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.people import MEMBER, add_key
from tests.support.server_process import ServerProcess
from tests.support.task_parts import Checklist

ODD = "Größe / 100% & more?"
PAPER = {"filename": "a.txt", "contentType": "text/plain", "base64contents": "YQ=="}


@pytest.fixture(scope="module")
def running(module_server: StartServer) -> ServerProcess:
    return module_server(workspace(orders(), NOTES))


@pytest.fixture
def actions(running: ServerProcess, api_for: OpenApi) -> Actions:
    return Actions(api_for(running, "orders"))


def create(actions: Actions, unique_id: str, **fields: Any) -> str:
    assert actions.api.post({"ID": unique_id, **fields}).status_code == 201
    return unique_id


def refused(actions: Actions, body: Any) -> list[str]:
    answer = actions.post(body)
    assert answer.status_code == 422, answer.text
    assert list(answer.json()) == ["status", "errors"]
    assert answer.json()["status"] == "Fail"
    errors: list[str] = answer.json()["errors"]
    return errors


@pytest.mark.statement("actions.list", "actions.color")
def test_actions_are_listed_with_id_and_name_and_choice_color(actions: Actions) -> None:
    offered = actions.offered(create(actions, "list"))
    assert [{name: one[name] for name in one if name != "requires"} for one in offered[:2]] == [
        {"id": "start", "name": "Start", "color": "#e6b422", "confirmation": None},
        {"id": "take", "name": "Take", "color": None, "confirmation": None},
    ]


def test_choice_actions_are_listed_with_what_they_require(actions: Actions) -> None:
    create(actions, "needs", Stage="Open")
    requires = {one["id"]: one["requires"] for one in actions.offered("needs")}
    fields = ["Name", "Amount", "Papers", ODD]
    assert requires["finish"] == {"fields": fields, "checklist": True, "assigned": True}
    assert requires["take"] == {"fields": [], "checklist": False, "assigned": False}


@pytest.mark.statement("actions.list")
def test_only_actions_of_the_stage_are_offered(actions: Actions) -> None:
    """Only the actions of the task's stage are offered and without from all."""
    create(actions, "new")
    create(actions, "open", Stage="Open")
    assert [a["id"] for a in actions.offered("new")] == [*OFFERED_NEW, "hold", "park"]
    assert [a["id"] for a in actions.offered("open")] == ["finish", *OFFERED_NEW[1:], "hold"]


@pytest.mark.statement("actions.all")
def test_choice_the_actions_of_all_stages_are_listed(actions: Actions, running: ServerProcess) -> None:
    """For every key, in the order of the definition, each as of a task and with the names of its stages."""
    member = Api(running, "orders", key=add_key(actions.api, "Uma", MEMBER)["key"])
    found = [api.http.get(f"{api.workflow_url}/actions") for api in (actions.api, member)]
    member.close()
    assert [answer.status_code for answer in found] == [200, 200]
    defined = orders()["actions"]
    assert [(one["id"], one["stages"]) for one in found[0].json()] == [(a["id"], a.get("from", [])) for a in defined]
    assert found[1].json() == found[0].json()
    create(actions, "all", Stage="Open")
    here = [one for one in found[0].json() if not one["stages"] or "Open" in one["stages"]]
    assert [{name: one[name] for name in one if name != "stages"} for one in here] == actions.offered("all")


@pytest.mark.statement("actions.all")
def test_choice_a_renamed_stage_is_renamed_in_its_actions(server: StartServer, api_for: OpenApi) -> None:
    api = api_for(server(workspace(orders())), "orders")
    changes = Changes(api)
    stage = next(one["id"] for one in changes.workflow("orders")["stages"] if one["name"] == "Open")
    changes.make({"op": "changeStage", "workflow": "orders", "stage": stage, "name": "Begun"})
    found = {one["id"]: one["stages"] for one in api.http.get(f"{api.workflow_url}/actions").json()}
    assert (found["start"], found["finish"], found["take"]) == (["New"], ["Begun"], [])


def test_choice_actions_of_an_unknown_task_or_workflow_are_404(actions: Actions, api_for: OpenApi) -> None:
    nowhere, notes = Actions(api_for(actions.api.server, "nowhere")), Actions(api_for(actions.api.server, "notess"))
    for one in (actions, nowhere, notes):
        answer = one.api.http.get(f"{one.api.task_url('no such task')}/actions")
        assert answer.status_code == 404
        assert list(answer.json()) == ["error"]


@pytest.mark.statement("executions.pending", "executions.status")
def test_an_execution_is_pending_and_then_a_success(actions: Actions) -> None:
    create(actions, "go")
    execution = actions.ask("go", "start", HARRY)
    assert actions.end(execution) == {"id": execution, "status": "Success"}
    assert actions.api.get("go")["Stage"] == "Open"


@pytest.mark.statement("executions.unmet")
def test_unmet_requirements_are_422_with_all_errors(actions: Actions) -> None:
    """Unmet requirements are 422 with all errors at once in the documented words."""
    create(actions, "bare", Stage="Open")
    assert refused(actions, {"task_id": "bare", "action_id": "finish"}) == [
        "Name is required",
        "Amount is required",
        "Papers is required",
        f"{ODD} is required",
        "Checklist must be completed",
        "Must be assigned",
    ]
    actions.api.put("bare", {"Name": "n", "Amount": 0, ODD: "x", "Assigned To": HARRY, "Papers": [PAPER]})
    assert refused(actions, {"task_id": "bare", "action_id": "finish"}) == ["Checklist must be completed"]
    checklist = Checklist(actions.api, "bare")
    first, second = (item["id"] for item in checklist.items())
    checklist.put(first, {"status": "Completed"})
    assert refused(actions, {"task_id": "bare", "action_id": "finish"}) == ["Checklist must be completed"]
    checklist.put(second, {"status": "Completed"})
    assert actions.perform("bare", "finish")["status"] == "Success"
    assert actions.api.get("bare")["Stage"] == "Done"


def test_choice_only_open_items_of_the_stage_count(actions: Actions) -> None:
    """A skipped item is dealt with and items of other stages do not count."""
    fields = {"Name": "n", "Amount": 0, ODD: "x", "Assigned To": HARRY, "Papers": [PAPER]}
    create(actions, "skip", Stage="Open", **fields)
    checklist = Checklist(actions.api, "skip")
    checklist.add("Waiting", "Of another stage")
    for item in checklist.items(Stage="Open"):
        checklist.put(item["id"], {"status": "Skipped"})
    assert actions.perform("skip", "finish")["status"] == "Success"


def test_action_of_another_stage_is_422(actions: Actions) -> None:
    """An action that is not available at the stage is 422 with what else is unmet."""
    create(actions, "early", Name="n", Amount=1, **{ODD: "x"}, Papers=[PAPER])
    errors = refused(actions, {"task_id": "early", "action_id": "finish"})
    assert errors == ["Action is not available at this stage", "Must be assigned"]


@pytest.mark.statement("executions.performed-by")
def test_performed_by_must_be_a_known_user(actions: Actions) -> None:
    create(actions, "who")
    body = {"task_id": "who", "action_id": "start", "performed_by": "nobody@example.com"}
    assert refused(actions, body) == ["performed_by is not a user of this workflow"]
    assert actions.api.get("who")["Stage"] == "New"
    assert actions.post({**body, "performed_by": HARRY.upper()}).status_code == 202


def test_choice_an_unknown_action_is_422(actions: Actions) -> None:
    create(actions, "what")
    assert refused(actions, {"task_id": "what", "action_id": "no such"}) == ["Action does not exist"]


def test_choice_an_unknown_task_is_404(actions: Actions, api_for: OpenApi) -> None:
    for one in (actions, Actions(api_for(actions.api.server, "notess"))):
        answer = one.post({"task_id": "no such", "action_id": "start"})
        assert answer.status_code == 404
        assert list(answer.json()) == ["error"]


def test_choice_what_is_missing_or_no_text_is_422_all_at_once(actions: Actions) -> None:
    assert refused(actions, {}) == ["task_id is required", "action_id is required"]
    body = {"task_id": ["1"], "action_id": True, "performed_by": {}}
    assert refused(actions, body) == ["task_id is invalid", "action_id is invalid", "performed_by is invalid"]


def test_numbers_are_taken_for_ids_and_other_keys_do_not_count(actions: Actions) -> None:
    create(actions, "678")
    answer = actions.post({"task_id": 678, "action_id": "start", "performed_by": None, "more": [1]})
    assert answer.status_code == 202
    assert actions.end(answer.json()["id"])["status"] == "Success"


@pytest.mark.parametrize("unique_id", ["a b/c%d?e#f", "🦉 שלום", "x" * 10_000])
def test_unique_ids_of_any_text_work(actions: Actions, unique_id: str) -> None:
    create(actions, unique_id)
    assert actions.offered(unique_id)[0]["id"] == "start"
    assert actions.perform(unique_id, "start")["status"] == "Success"
    assert actions.api.get(unique_id)["Stage"] == "Open"


@pytest.mark.statement("unknown.execution")
def test_choice_an_unknown_execution_is_404(actions: Actions, api_for: OpenApi) -> None:
    execution = actions.ask(create(actions, "mine"), "nothing")
    notes = Actions(api_for(actions.api.server, "notess"))
    for one, execution_id in ((actions, "no-such"), (notes, execution)):
        answer = one.api.http.get(f"{one.url}/{execution_id}")
        assert answer.status_code == 404
        assert list(answer.json()) == ["error"]


@pytest.mark.statement("body.not-an-object")
@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null"])
def test_choice_a_body_that_is_not_a_json_object_is_400(actions: Actions, body: bytes) -> None:
    answer = actions.api.http.post(actions.url, content=body)
    assert answer.status_code == 400
    assert list(answer.json()) == ["error"]


@pytest.mark.statement("http.idempotency")
def test_choice_an_idempotency_key_asks_for_one_execution_only(actions: Actions) -> None:
    create(actions, "once")
    body = {"task_id": "once", "action_id": "start"}
    first = actions.post(body, Idempotency_Key="execution-1")
    assert first.status_code == 202
    assert actions.end(first.json()["id"])["status"] == "Success"
    again = actions.post(body, Idempotency_Key="execution-1")
    assert (again.status_code, again.content) == (202, first.content)
    other = actions.post({**body, "action_id": "fill"}, Idempotency_Key="execution-1")
    assert other.status_code == 422
