"""Deactivated users [choice]: tasks keep them, no task gets them, and the last administrator stays active."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.contract.conftest import OpenApi
from tests.support.changes import Changes
from tests.support.definitions import COMPANIES, EVERYTHING, HARRY, USER, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import errors_of

REFUSED = {"Assigned To": ["is a deactivated user"]}
GONE = {"op": "changeUser", "user": "u2", "deactivated": True}
BACK = {"op": "changeUser", "user": "u2", "deactivated": False}


@pytest.fixture
def changes(server: StartServer, api_for: OpenApi) -> Changes:
    """A server of this test alone, where task 42 is assigned to the user who can be deactivated."""
    changes = Changes(api_for(server(workspace(COMPANIES, EVERYTHING))))
    assert changes.api.put("42", {"Assigned To": USER}).status_code == 200
    return changes


def users(changes: Changes) -> dict[str, Any]:
    found = changes.api.http.get(f"{changes.api.workflow_url}/users").json()
    return {user["email"]: user.get("deactivated", False) for user in found}


@pytest.mark.statement("users.deactivated")
def test_choice_tasks_keep_a_deactivated_user_and_none_gets_them(changes: Changes) -> None:
    api = changes.api
    changes.make(GONE)
    assert users(changes) == {HARRY: False, USER: True}
    assert api.get("42")["Assigned To"] == USER
    assert [task["Company ID"] for task in api.list(f"Assigned%20To={USER}")] == ["42"]
    assert errors_of(api.put("43", {"Assigned To": USER})) == REFUSED
    new = {"Company ID": "77", "Company Name": "New", "Assigned To": USER.upper()}
    assert errors_of(api.post(new)) == REFUSED
    item = {"Stage": "In Progress", "title": "Call", "Assigned To": USER}
    assert errors_of(api.http.post(f"{api.workflow_url}/tasks/42/checklist_items", json=item)) == REFUSED


def test_choice_a_task_is_sent_back_with_its_deactivated_user(changes: Changes) -> None:
    """Whoever reads a task and writes all of it changes what they mean to, and nothing is refused."""
    changes.make(GONE)
    whole = changes.api.get("42")
    assert changes.api.put("42", {**whole, "Company Name": "Acme"}).status_code == 200
    assert changes.api.get("42")["Assigned To"] == USER
    assert changes.api.put("42", {"Assigned To": HARRY}).status_code == 200
    assert errors_of(changes.api.put("42", {"Assigned To": USER})) == REFUSED


def test_choice_person_fields_keep_a_deactivated_user(changes: Changes, api_for: OpenApi) -> None:
    everything = api_for(changes.api.server, "everyt")
    everything.post({"ID": "p1", "Must": "be", "Person": USER})
    changes.make(GONE)
    assert errors_of(everything.post({"ID": "p2", "Must": "be", "Person": USER})) == {
        "Person": ["is a deactivated user"]
    }
    assert everything.put("p1", {"Person": USER, "Text": "more"}).status_code == 200
    assert everything.get("p1")["Person"] == USER


def test_choice_in_a_batch_only_the_item_is_refused(changes: Changes) -> None:
    changes.make(GONE)
    tasks = [{"task": {"Company ID": unique_id, "Assigned To": USER}} for unique_id in ("42", "43")]
    answer = changes.api.http.post(f"{changes.api.tasks_url}/batch", json={"mode": "update", "tasks": tasks}).json()
    assert [one["status"] for one in answer["results"]] == [200, 422]


@pytest.mark.statement("changes.deactivation")
def test_choice_deactivating_is_tried_made_and_undone(changes: Changes) -> None:
    tried = changes.make(GONE, dryRun=True)
    assert (tried["id"], tried["effects"], users(changes)[USER]) == (None, [], False)
    made = changes.make(GONE)
    assert changes.definition()["users"][1]["deactivated"] is True
    changes.undo(made["id"])
    assert users(changes)[USER] is False
    assert "deactivated" not in changes.definition()["users"][1]
    assert changes.api.put("43", {"Assigned To": USER}).status_code == 200
    changes.make(GONE)
    changes.make(BACK)
    assert changes.api.put("43", {"Assigned To": USER}).status_code == 200
    changes.is_sound()


def refusal(answer: httpx.Response) -> Any:
    assert answer.status_code == 422, answer.text
    return answer.json()["errors"]


@pytest.mark.statement("changes.last-admin")
def test_choice_the_last_administrator_can_not_be_deactivated(changes: Changes) -> None:
    last = {"op": "changeUser", "user": "u1", "deactivated": True}
    words = {"changes[0].deactivated": ["the last administrator can't be deactivated"]}
    assert refusal(changes.ask(last)) == words
    assert refusal(changes.ask(last, dryRun=True)) == words
    changes.make({"op": "changeUser", "user": "u2", "role_id": "r1"}, last)
    assert refusal(changes.ask(GONE)) == words


def test_choice_an_action_gives_tasks_to_active_users_only(changes: Changes) -> None:
    """Somebody is deactivated once no action assigns to them, and no action is made that does."""
    step = {"op": "changeAction", "workflow": "2ylSaZ", "action": "a1"}
    to_user = {**step, "steps": [{"type": "assignTo", "email": USER}]}
    made = changes.make(to_user)
    found = refusal(changes.ask(GONE))
    assert any("'Start'" in place + words[0] and "is a deactivated user" in words[0] for place, words in found.items())
    changes.undo(made["id"])
    changes.make(GONE)
    assert "is a deactivated user" in str(refusal(changes.ask(to_user)))


def test_choice_a_field_of_deactivated_users_changes(changes: Changes, api_for: OpenApi) -> None:
    """Becoming required looks at every value: what tasks have already fits."""
    everything = api_for(changes.api.server, "everyt")
    for task in everything.list():
        everything.put(task["ID"], {"Person": USER})
    changes.make(GONE)
    field = next(one for one in changes.workflow("everyt")["fields"] if one["name"] == "Person")
    made = changes.make({"op": "changeField", "workflow": "everyt", "field": field["id"], "required": True})
    assert made["effects"] == []


def test_choice_an_export_with_deactivated_users_is_loaded_again(
    changes: Changes, server: StartServer, api_for: OpenApi
) -> None:
    """The definition names who is deactivated, and its tasks may be assigned to them."""
    changes.make(GONE)
    document = changes.definition()
    del document["revision"]
    tasks = [{"Company ID": "42", "Company Name": "Acme", "Assigned To": USER}]
    document["workflows"] = [{**one, "tasks": tasks if one["id"] == "2ylSaZ" else []} for one in document["workflows"]]
    again = api_for(server(document))
    assert again.get("42")["Assigned To"] == USER
    assert errors_of(again.post({"Company ID": "9", "Company Name": "New", "Assigned To": USER})) == REFUSED
