"""Operations on a definition: what they change, and each refusal with its words at its place in the request."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from flowdash_desktop.server.changes.checks import checked
from flowdash_desktop.server.changes.draft import Draft
from flowdash_desktop.server.changes.model import Model, from_document
from flowdash_desktop.server.changes.operations import MOST_OPERATIONS, carry_out
from flowdash_desktop.server.changes.service import read_request
from flowdash_desktop.server.http.errors import ValidationError

Operation = dict[str, Any]
STEP = {"type": "moveToStage", "stage": "Done"}
DOCUMENT: dict[str, Any] = {
    "workspace": {"id": "acme", "name": "Acme"},
    "roles": [{"id": "r1", "name": "Member"}],
    "users": [{"id": "u1", "email": "a@example.com", "first_name": "Ann", "role_id": "r1"}],
    "workflows": [
        {
            "id": "w",
            "name": "Companies",
            "archived": True,
            "stages": [{"id": "s1", "name": "Open"}, {"id": "s2", "name": "Done"}],
            "fields": [
                {"id": "f1", "name": "ID", "type": "uniqueId"},
                {"id": "f2", "name": "Color", "type": "singleSelect", "options": ["Red", "Green"]},
                {"id": "f3", "name": "Note", "type": "text"},
            ],
            "actions": [
                {"id": "a1", "name": "Close", "from": ["Open"], "steps": [STEP]},
                {
                    "id": "a2",
                    "name": "Paint",
                    "from": [],
                    "steps": [{"type": "updateData", "fields": {"Color": "Red"}}],
                },
            ],
        },
        {"id": "v", "name": "Others", "stages": [{"id": "s1", "name": "Open"}], "fields": [], "actions": []},
    ],
    "links": [{"id": "l", "from": "w", "to": "v", "kind": "one-to-many", "name": "Theirs", "inverseName": "Ours"}],
}


def op(name: str, /, **more: Any) -> Operation:
    return {"op": name, "workflow": "w", **more}


def model() -> Model:
    return from_document(DOCUMENT)


def refusals(*operations: object) -> dict[str, Any]:
    """The words by place; none of the operations may raise something else."""
    with pytest.raises(ValidationError) as raised:
        carry_out(Draft(model()), operations)
    return dict(raised.value.messages)


def changed(*operations: Operation) -> Model:
    """The model after operations that are not refused."""
    draft = Draft(model())
    carry_out(draft, operations)
    assert checked(draft, model()) == []
    return draft.model


@pytest.mark.parametrize(
    ("operation", "place", "words"),
    [
        ("addStage", "", "must be an object"),
        ({}, ".op", "is missing"),
        ({"op": 3}, ".op", "must be a text"),
        (op("paint"), ".op", "'paint' is not an operation"),
        (op("renameWorkflow", workflow="x", name="X"), ".workflow", "there is no workflow 'x'"),
        (op("renameWorkflow", name="X", colour="red"), ".colour", "unknown key"),
        (op("archiveWorkflow", archived="yes"), ".archived", "must be true or false"),
        (op("deleteWorkflow", workflow="x"), ".workflow", "there is no workflow 'x'"),
        ({"op": "addWorkflow"}, ".name", "is missing"),
        ({"op": "addWorkflow", "name": "X", "copyOf": "x"}, ".copyOf", "there is no workflow 'x'"),
        ({"op": "addWorkflow", "name": "X", "id": "w"}, ".id", "there is a workflow 'w' already"),
        ({"op": "addWorkflow", "name": "X", "id": "a b"}, ".id", "must be at most 64 letters, digits, hyphens"),
        (op("addStage", workflow="x", name="X"), ".workflow", "there is no workflow 'x'"),
        (op("addStage", name="X", before="x"), ".before", "there is nothing with the id 'x' to stand before"),
        (op("addStage", name="X", color="red"), ".color", "must be a colour like #2f9e62, not 'red'"),
        (op("addStage", name="X", checklist=["One", "One"]), ".checklist[1]", "'One' is there twice"),
        (op("changeStage", stage="x"), ".stage", "there is no stage 'x'"),
        (op("moveStage", stage="s1", before="x"), ".before", "there is nothing with the id 'x' to stand before"),
        (op("deleteStage", stage="s1", tasksTo="s1"), ".tasksTo", "there is no stage 's1' to go to"),
        (op("addField", name="X"), ".type", "is missing"),
        (op("addField", workflow="x", name="X", type="text"), ".workflow", "there is no workflow 'x'"),
        (op("changeField", field="x", name="X"), ".field", "there is no field 'x'"),
        (op("changeField", workflow="x", field="f2", limit=0), ".limit", "must be a whole number from 1"),
        (op("changeField", field="f2", options=[{"color": "#000000"}]), ".options[0].name", "is missing"),
        (op("changeField", field="f2", options={}), ".options", "must be a list"),
        (op("deleteField", workflow="x", field="f2"), ".workflow", "there is no workflow 'x'"),
        (op("addAction", name="X", steps="all"), ".steps", "must be a list of objects, each of which names a stage"),
        (op("addAction", name="X", steps=[{"stage": 3}]), ".steps", "must be a list of objects"),
        (op("addAction", name="X", steps=[], requires=[]), ".requires", "must be an object with a list of the ids"),
        (op("changeAction", action="a1", requires={"fields": [3]}), ".requires", "must be an object with a list"),
        (op("changeAction", action="x", name="X"), ".action", "there is no action 'x'"),
        (op("changeAction", action="a1", confirmation="a\nb"), ".confirmation", "must be one line"),
        (op("changeAction", action="a1", confirmation="x" * 201), ".confirmation", "can have at most 200 letters"),
        (op("deleteAction", workflow="x", action="a1"), ".workflow", "there is no workflow 'x'"),
        (op("moveAction", action="x"), ".action", "there is no action 'x'"),
        ({"op": "addLink", "from": "w", "to": "v"}, ".kind", "is missing"),
        ({"op": "changeLink", "link": "x", "name": "X"}, ".link", "there is no link 'x'"),
        ({"op": "deleteLink", "link": "x"}, ".link", "there is no link 'x'"),
        ({"op": "addUser"}, ".email", "is missing"),
        ({"op": "changeUser", "user": "x"}, ".user", "there is no user 'x'"),
        ({"op": "changeUser", "user": "u1", "email": "b@example.com"}, ".email", "can't be changed"),
        ({"op": "changeUser", "user": "u1", "role_id": 3}, ".role_id", "must be a text"),
        ({"op": "deleteUser", "user": "x"}, ".user", "there is no user 'x'"),
        ({"op": "addRole", "name": "X", "admin": 1}, ".admin", "must be true or false"),
        ({"op": "changeRole", "role": "x", "name": "X"}, ".role", "there is no role 'x'"),
        ({"op": "deleteRole", "role": "x"}, ".role", "there is no role 'x'"),
    ],
)
def test_an_operation_that_says_nonsense_is_refused(operation: object, place: str, words: str) -> None:
    """It says where in the request, and operations after it are read, too."""
    found = refusals(operation, op("moveField", field="nothing"))
    assert any(words in line for line in found[f"changes[0]{place}"]), found
    assert found["changes[1].field"] == ["there is no field 'nothing'"]


@pytest.mark.parametrize(
    ("operation", "words"),
    [
        (op("changeStage", stage="s1", name="Done"), ["changes[0].name: 'Done' is already used"]),
        (op("addField", name="Note", type="text"), ["changes[0].name: 'Note' is already used"]),
        (op("addField", name="New", type="singleSelect"), None),
        (op("addField", name="New", type="poem"), None),
        ({"op": "deleteRole", "role": "r1"}, ["changes: the user 'a@example.com', role_id: there is no role 'r1'"]),
        ({"op": "addUser", "email": "a@example.com"}, None),
        ({"op": "changeLink", "link": "l", "kind": "some"}, None),
        ({"op": "changeLink", "link": "l", "name": "Note"}, None),
        (op("deleteStage", stage="s2"), ["changes[0]: the action 'Close' moves tasks to this stage"]),
        (op("deleteStage", stage="s1"), ["changes[0]: the action 'Close' is offered in this stage only"]),
        (op("deleteField", field="f2"), ["changes[0]: the action 'Paint' sets this field"]),
    ],
)
def test_a_definition_that_can_not_be_is_refused(operation: Operation, words: list[str] | None) -> None:
    """The words are at the operation where it has touched the part itself."""
    draft = Draft(model())
    carry_out(draft, [operation])
    found = checked(draft, model())
    assert found
    if words is None:
        assert all(line.startswith("changes[0]") for line in found), found
    else:
        assert found == words


def test_what_was_wrong_before_is_no_reason_to_refuse() -> None:
    """As where an action assigns tasks to someone who is gone."""
    document = copy.deepcopy(DOCUMENT)
    document["workflows"][0]["actions"][0]["steps"] = [{"type": "assignTo", "email": "gone@example.com"}]
    draft = Draft(from_document(document))
    carry_out(draft, [op("renameWorkflow", name="Firms")])
    assert checked(draft, from_document(document)) == []


def test_a_renamed_option_is_renamed_in_actions() -> None:
    """In a value of several options, too; an option that has no ``was`` is a new one."""
    options = [{"name": "Crimson", "was": "Red", "color": "#FF0000"}, "Green", {"name": "Blue"}]
    workflow = changed(op("changeField", field="f2", options=options))["workflows"][0]
    assert workflow["fields"][1]["options"] == [{"name": "Crimson", "color": "#ff0000"}, "Green", "Blue"]
    assert workflow["actions"][1]["steps"][0]["fields"] == {"f2": "Crimson"}


def test_a_field_that_is_no_choice_any_more_has_no_options() -> None:
    field = changed(op("changeField", field="f2", type="text"), op("deleteAction", action="a2"))["workflows"][0]
    assert "options" not in field["fields"][1]


def test_a_copied_workflow_is_listed_and_stands_where_it_is_put() -> None:
    workflows = changed({"op": "addWorkflow", "id": "x", "name": "Copy", "copyOf": "w", "before": "w"})["workflows"]
    assert [one["id"] for one in workflows] == ["x", "w", "v"]
    assert "archived" not in workflows[0]
    assert workflows[0]["fields"] == workflows[1]["fields"]


def test_a_workflow_takes_its_links_along() -> None:
    assert changed(op("deleteWorkflow", workflow="v"))["links"] == []


def test_null_takes_away_and_what_is_not_said_stays() -> None:
    found = changed(
        {"op": "changeUser", "user": "u1", "role_id": None},
        op("archiveWorkflow", archived=False),
        op("changeField", field="f3", editable=False),
    )
    assert found["users"] == [{"id": "u1", "email": "a@example.com", "first_name": "Ann"}]
    assert "archived" not in found["workflows"][0]
    assert found["workflows"][0]["fields"][2]["editable"] is False
    assert found["workflows"][0]["fields"][2]["name"] == "Note"


@pytest.mark.parametrize(
    ("body", "place", "words"),
    [
        ({"changes": []}, "revision", "must be the revision"),
        ({"revision": True, "changes": []}, "revision", "must be the revision"),
        ({"revision": 1}, "changes", "is missing"),
        ({"revision": 1, "changes": {}}, "changes", "must be a list"),
        ({"revision": 1, "changes": [{}] * (MOST_OPERATIONS + 1)}, "changes", f"are more than {MOST_OPERATIONS}"),
        ({"revision": 1, "changes": [], "dryRun": "no"}, "dryRun", "must be true or false"),
        ({"revision": 1, "changes": [], "more": 1}, "more", "unknown key"),
    ],
)
def test_a_request_that_is_no_change_is_refused(body: Operation, place: str, words: str) -> None:
    with pytest.raises(ValidationError) as raised:
        read_request(body)
    assert any(words in line for line in raised.value.messages[place]), raised.value.messages
