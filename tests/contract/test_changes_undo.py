"""``POST /workspace/changes/{id}/undo`` [choice]: a change is taken back where nothing stands on it since."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from tests.contract.conftest import OpenApi
from tests.support.changes import Changes
from tests.support.definitions import COMPANIES, HARRY, NOTES, TICKETS, USER, workspace
from tests.support.fixtures_server import StartServer

FLOW, COUNTED = "2ylSaZ", "tckets"
LINK = {
    "op": "addLink",
    "id": "ours",
    "from": FLOW,
    "to": COUNTED,
    "kind": "one-to-many",
    "name": "Tickets",
    "inverseName": "Company",
}


def op(name: str, workflow: str = FLOW, /, **more: Any) -> dict[str, Any]:
    return {"op": name, "workflow": workflow, **more}


@pytest.fixture
def changes(server: StartServer, api_for: OpenApi) -> Changes:
    """A server of this test alone."""
    return Changes(api_for(server(workspace(COMPANIES, TICKETS, NOTES))))


def refused(changes: Changes, change: str) -> str:
    """The words with which an undo is refused, which changes nothing."""
    before, tasks = changes.definition(), changes.api.list()
    answer = changes.ask_undo(change)
    assert answer.status_code == 409, answer.text
    assert (changes.definition(), changes.api.list()) == (before, tasks)
    return str(answer.json()["error"])


def without_dates(tasks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{key: value for key, value in task.items() if key != "Updated On"} for task in tasks]


@pytest.mark.statement("changes.undo")
@pytest.mark.parametrize(
    "operations",
    [
        [op("renameWorkflow", name="Firms")],
        [op("addStage", name="More", before="s1")],
        [op("changeStage", stage="s1", name="New", color="#000000", checklist=["One", "Two"], endStage=True)],
        [op("moveStage", stage="s3", before="s1")],
        [op("deleteStage", stage="s3", tasksTo="s1")],
        [op("addField", name="More", type="text", before="f1")],
        [op("changeField", field="f3", name="Staff", type="text", editable=False)],
        [op("moveField", field="f5", before="f1")],
        [op("deleteField", field="f3"), op("addField", name="Number of Employees", type="text")],
        [op("deleteField", field="f7")],
        [op("changeAction", action="a1", name="Begin", steps=[{"type": "moveToStage", "stage": "s3"}])],
        [op("deleteAction", action="a1")],
        [op("addAction", name="More", steps=[{"type": "assignTo", "email": HARRY}])],
        [{"op": "addWorkflow", "name": "More", "copyOf": FLOW}],
        [op("deleteWorkflow", COUNTED)],
        [op("deleteWorkflow")],
        [op("archiveWorkflow")],
        [LINK],
        [{"op": "addUser", "email": "new@example.com", "role_id": "r2"}, {"op": "addRole", "name": "Guest"}],
        [{"op": "changeUser", "user": "u2", "first_name": "Una", "role_id": None}],
        [{"op": "deleteUser", "user": "u1"}, {"op": "changeRole", "role": "r1", "name": "Boss"}],
    ],
    ids=lambda operations: "+".join(one["op"] for one in operations),
)
def test_choice_undo_brings_definition_and_values_back(changes: Changes, operations: list[Any]) -> None:
    """Whatever the change was, the definition and every task are as before, files too."""
    file = {"filename": "a.txt", "contentType": "text/plain", "base64contents": base64.b64encode(b"hello").decode()}
    assert changes.api.put("42", {"Documents": [file]}).status_code == 200
    before, tasks = changes.definition(), changes.api.list()
    made = changes.make(*operations)
    assert changes.definition() != before
    assert changes.undo(made["id"])["revision"] == made["revision"] + 1
    assert {**changes.definition(), "revision": before["revision"]} == before
    assert without_dates(changes.api.list()) == without_dates(tasks)
    changes.is_sound()
    (document,) = changes.api.get("42")["Documents"]
    assert changes.api.file(document["blobId"]).content == b"hello"
    assert "already" in refused(changes, made["id"])


@pytest.mark.statement("changes.undo")
def test_choice_an_unknown_change_is_404(changes: Changes) -> None:
    assert changes.ask_undo("nothing").status_code == 404


@pytest.mark.statement("changes.undo-refused")
@pytest.mark.parametrize(
    ("operations", "later", "words"),
    [
        ([op("changeField", field="f3", name="Staff")], [op("changeField", field="f3", name="Crew")], "field 'Staff'"),
        ([op("addStage", id="x", name="More")], [op("changeStage", stage="x", color="#000000")], "stage 'More'"),
        (
            [{"op": "addWorkflow", "id": "w", "name": "W", "copyOf": FLOW}],
            [op("addField", "w", name="Late", type="text")],
            "field 'Late'",
        ),
        ([op("deleteField", field="f4")], [op("addField", name="Contract Value", type="text")], "already used"),
    ],
)
def test_choice_undo_says_which_later_change_stands_on_it(
    changes: Changes, operations: list[Any], later: list[Any], words: str
) -> None:
    """It can be undone once that is."""
    first = changes.make(*operations)
    second = changes.make(*later)
    assert words in refused(changes, first["id"])
    changes.undo(second["id"])
    changes.undo(first["id"])


@pytest.mark.statement("changes.undo-refused")
def test_choice_undo_says_which_values_stand_on_it(changes: Changes) -> None:
    api = changes.api
    made = changes.make(op("deleteStage", stage="s3", tasksTo="s1"))
    assert api.put("44", {"Stage": "In Progress"}).status_code == 200
    assert "the stage of 44" in refused(changes, made["id"])
    made = changes.make(op("addField", name="Region", type="text"))
    assert api.put("42", {"Region": "North"}).status_code == 200
    assert "1 tasks have a value in the field that it added" in refused(changes, made["id"])
    made = changes.make(op("changeField", field="f3", type="text"))
    assert api.put("43", {"Number of Employees": "many"}).status_code == 200
    assert "1 tasks have a value that did not fit before it" in refused(changes, made["id"])
    assert api.put("43", {"Number of Employees": "7"}).status_code == 200
    changes.undo(made["id"])
    assert api.get("43")["Number of Employees"] == "7"


@pytest.mark.statement("changes.undo", "changes.people")
def test_choice_a_deleted_user_gets_the_tasks_back(changes: Changes) -> None:
    made = changes.make({"op": "deleteUser", "user": "u1"})
    assert [(effect["kind"], effect["tasks"]) for effect in made["effects"]] == [("tasksUnassigned", 1)]
    assert changes.api.get("44")["Assigned To"] is None
    changes.undo(made["id"])
    assert changes.api.get("44")["Assigned To"] == HARRY
    made = changes.make({"op": "deleteUser", "user": "u1"})
    assert changes.api.put("44", {"Assigned To": USER}).status_code == 200
    assert "the assignee of 44" in refused(changes, made["id"])


@pytest.mark.statement("changes.undo", "changes.people")
def test_choice_a_user_gets_tasks_of_a_deleted_workflow(changes: Changes) -> None:
    """The workflow is out of sight when the user is back, and has the assignees when it is."""
    before, tasks = changes.definition(), changes.api.list()
    deleted = changes.make(op("deleteWorkflow"))
    gone = changes.make({"op": "deleteUser", "user": "u1"})
    changes.undo(gone["id"])
    changes.undo(deleted["id"])
    assert {**changes.definition(), "revision": before["revision"]} == before
    assert without_dates(changes.api.list()) == without_dates(tasks)
    changes.is_sound()
    stage = changes.make(op("deleteStage", stage="s3", tasksTo="s1"))
    deleted = changes.make(op("deleteWorkflow"))
    answer = changes.ask_undo(stage["id"])
    assert (answer.status_code, "'Companies' has been deleted since" in answer.text) == (409, True), answer.text
    changes.undo(deleted["id"])
    changes.undo(stage["id"])
    assert without_dates(changes.api.list()) == without_dates(tasks)


@pytest.mark.statement("changes.undo", "changes.links")
def test_choice_a_deleted_link_comes_back_with_its_pairs(changes: Changes, api_for: OpenApi) -> None:
    """Lists of both workflows have other ETags without it."""
    api, tickets = changes.api, api_for(changes.api.server, COUNTED)
    changes.make(LINK)
    assert api.put("42", {"Tickets": [{"Ticket": "7"}, {"Ticket": "8"}]}).status_code == 200
    shown = [api.list(), tickets.list()]
    known = [one.http.get(one.tasks_url).headers["etag"] for one in (api, tickets)]
    made = changes.make({"op": "deleteLink", "link": "ours"})
    assert [(effect["kind"], effect["tasks"]) for effect in made["effects"]] == [("linksRemoved", 2)]
    assert "Tickets" not in api.get("42")
    for one, tag in zip((api, tickets), known, strict=True):
        assert one.http.get(one.tasks_url, headers={"If-None-Match": tag}).status_code == 200
    changes.undo(made["id"])
    assert [api.list(), tickets.list()] == shown
    narrow = {"op": "changeLink", "link": "ours", "kind": "one-to-one"}
    answer = changes.ask(narrow)
    assert answer.json()["errors"] == {
        "changes[0].kind": ["1 task has several linked tasks where this kind allows one"]
    }
    made = changes.make({"op": "changeLink", "link": "ours", "name": "Cases", "kind": "many-to-many"})
    assert [ticket["Ticket"] for ticket in api.get("42")["Cases"]] == ["7", "8"]
    deleted = changes.make(op("deleteWorkflow", COUNTED))
    assert "Cases" not in api.get("42")
    assert "has been changed since" in refused(changes, made["id"])
    changes.undo(deleted["id"])
    changes.undo(made["id"])
    assert [api.list(), tickets.list()] == shown


@pytest.mark.statement("changes.actions")
def test_choice_actions_name_stages_and_fields_by_id(changes: Changes) -> None:
    """They follow renamed ones, and stand in the way of one that they use."""
    api = changes.api
    action = op(
        "addAction",
        id="close",
        name="Close",
        **{"from": ["s1", "s2"]},
        requires={"fields": ["f2"], "checklist": False, "assigned": False},
        steps=[{"type": "updateData", "fields": {"f3": "5"}}, {"type": "moveToStage", "stage": "s3"}],
    )
    changes.make(action, op("moveAction", action="close", before="a1"))
    changes.make(op("changeField", field="f3", name="Staff"), op("changeStage", stage="s3", name="Closed"))
    found = changes.workflow()["actions"]
    assert [one["id"] for one in found] == ["close", "a1"]
    assert found[0]["from"] == ["Not Started", "In Progress"]
    assert found[0]["steps"] == [
        {"type": "updateData", "fields": {"Staff": "5"}},
        {"type": "moveToStage", "stage": "Closed"},
    ]
    asked = api.http.post(f"{api.workflow_url}/executions", json={"task_id": "42", "action_id": "close"}).json()
    url = f"{api.workflow_url}/executions/{asked['id']}"
    while (execution := api.http.get(url).json())["status"] == "Pending":
        pass
    assert execution["status"] == "Success", execution
    assert (api.get("42")["Stage"], api.get("42")["Staff"]) == ("Closed", "5")
    answer = changes.ask(op("deleteField", field="f3"), op("deleteStage", stage="s3", tasksTo="s1"))
    assert answer.json()["errors"] == {
        "changes[0]": ["the action 'Close' sets this field"],
        "changes[1]": ["the action 'Close' moves tasks to this stage"],
    }
    answer = changes.ask(op("changeAction", action="close", steps=[{"type": "moveToStage", "stage": "Closed?"}]))
    assert answer.json()["errors"] == {"changes[0].steps[0].stage": ["there is no stage 'Closed?'"]}


@pytest.mark.statement("changes.people")
def test_choice_users_and_roles_are_added_and_changed(changes: Changes) -> None:
    api = changes.api
    changes.make(
        {"op": "addRole", "id": "r3", "name": "Guest"},
        {"op": "addUser", "id": "u3", "email": "new@example.com", "first_name": "New", "role_id": "r3"},
        {"op": "changeUser", "user": "u2", "last_name": "Smith"},
        {"op": "changeRole", "role": "r2", "admin": True},
    )
    users = api.http.get(f"{api.workflow_url}/users").json()
    assert [user["last_name"] for user in users] == ["Potter", "Smith", ""]
    assert users[2]["role_id"] == "r3"
    assert api.put("42", {"Assigned To": "new@example.com"}).status_code == 200
    answer = changes.ask({"op": "deleteRole", "role": "r3"})
    assert answer.json()["errors"] == {"changes": ["the user 'new@example.com', role_id: there is no role 'r3'"]}
    answer = changes.ask({"op": "changeUser", "user": "u3", "email": "other@example.com"})
    assert "can't be changed" in answer.json()["errors"]["changes[0].email"][0]
    changes.make({"op": "deleteUser", "user": "u3"}, {"op": "deleteRole", "role": "r3"})
    assert api.get("42")["Assigned To"] is None
