"""``POST /workspace/changes`` [choice]: workflows, stages and fields are changed while they are served."""

from __future__ import annotations

import copy
from typing import Any

import httpx
import pytest

from tests.contract.conftest import OpenApi
from tests.support.changes import Changes
from tests.support.definitions import COMPANIES, EVERYTHING, HARRY, NOTES, TICKETS, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import errors_of

COUNTED = "tckets"
FLOW = "2ylSaZ"


@pytest.fixture
def changes(server: StartServer, api_for: OpenApi) -> Changes:
    """A server of this test alone."""
    return Changes(api_for(server(workspace(COMPANIES, TICKETS, NOTES))))


def op(name: str, workflow: str = FLOW, /, **more: Any) -> dict[str, Any]:
    return {"op": name, "workflow": workflow, **more}


def error_of(answer: httpx.Response, status: int) -> str:
    assert answer.status_code == status, answer.text
    assert list(answer.json()) == ["error"]
    return str(answer.json()["error"])


@pytest.mark.statement("changes.revision")
def test_choice_a_change_of_another_revision_is_409(changes: Changes) -> None:
    revision = changes.revision
    assert changes.make(op("renameWorkflow", name="Firms"))["revision"] == revision + 1
    answer = changes.ask(op("renameWorkflow", name="Others"), revision=revision)
    assert str(revision + 1) in error_of(answer, 409)
    assert changes.workflow()["name"] == "Firms"


@pytest.mark.statement("changes.refused")
@pytest.mark.parametrize(
    ("operation", "place", "words"),
    [
        ({"op": "explode"}, "changes[0].op", "'explode' is not an operation"),
        ({}, "changes[0].op", "is missing"),
        ("nothing", "changes[0]", "must be an object"),
        (op("renameWorkflow", "nowhere", name="X"), "changes[0].workflow", "there is no workflow 'nowhere'"),
        (op("renameWorkflow", name="X", colour="red"), "changes[0].colour", "unknown key"),
        (op("renameWorkflow", name="Tickets"), "changes[0].name", "'Tickets' is already used"),
        (op("changeStage", stage="s1", name="Done"), "changes[0].name", "'Done' is already used"),
        (op("changeStage", stage="s1", color="red"), "changes[0].color", "must be a colour like #2f9e62, not 'red'"),
        (op("changeStage", stage="Done", name="X"), "changes[0].stage", "there is no stage 'Done'"),
        (op("addField", name="Stage", type="text"), "changes[0].name", "'Stage' is a built-in field"),
        (op("addField", name="X", type="singleSelect"), "changes[0].options", "is missing"),
        (op("addField", name="X", type="nothing"), "changes[0].type", "'nothing' is not a field type"),
        (op("addField", name="X", type="text", id="f1"), "changes[0].id", "there is a field 'f1' already"),
        (op("addField", name="X", type="text", before="f99"), "changes[0].before", "there is nothing with the id"),
        (op("deleteField", field="f1"), "changes[0]", "only while the workflow has no tasks"),
        (op("changeField", field="f2", type="uniqueId"), "changes[0].type", "can have only one uniqueId field"),
        (op("changeField", field="f1", type="text"), "changes[0].type", "a unique ID can't become another type"),
        (op("deleteStage", stage="s1"), "changes[0]", "the action 'Start' is offered in this stage only"),
        (
            op("changeAction", action="a1", confirmation="?" * 201),
            "changes[0].confirmation",
            "can have at most 200 letters",
        ),
        (op("changeAction", action="a1", confirmation="Sure?\nReally?"), "changes[0].confirmation", "must be one line"),
        (op("changeAction", action="a1", confirmation=True), "changes[0].confirmation", "must be a text"),
        (op("deleteStage", stage="s2", tasksTo="s9"), "changes[0].tasksTo", "there is no stage 's9' to go to"),
    ],
)
def test_choice_what_can_not_be_is_422_by_place(
    shared_changes: Changes, operation: Any, place: str, words: str
) -> None:
    """Nothing is changed, not even by operations that are sound."""
    before = shared_changes.definition()
    sound = op("changeStage", COUNTED, stage="s1", name="Renamed")
    answer = shared_changes.ask(operation, sound)
    found = errors_of(answer)
    assert words in found[place][0]
    assert shared_changes.definition() == before


@pytest.fixture
def shared_changes(companies: Any) -> Changes:
    """Of the server that the module shares: for requests that are refused."""
    return Changes(companies)


@pytest.mark.statement("changes.workflows")
def test_choice_workflows_are_added_copied_archived_and_deleted(changes: Changes, api_for: OpenApi) -> None:
    made = changes.make(
        {"op": "addWorkflow", "id": "fresh", "name": "Fresh"},
        op("addStage", "fresh", id="open", name="Open"),
        op("addField", "fresh", id="t", name="Title", type="text", required=True),
        {"op": "addWorkflow", "id": "copy", "name": "Companies of next year", "copyOf": FLOW},
        op("archiveWorkflow", COUNTED),
        op("deleteWorkflow", "notess"),
    )
    assert [effect["kind"] for effect in made["effects"]] == ["tasksRemoved"]
    listed = changes.api.http.get(f"{changes.api.root}/workflows").json()
    assert [workflow["id"] for workflow in listed] == [FLOW, "fresh", "copy"]
    original, copied = changes.workflow(), changes.workflow("copy")
    assert {**copied, "id": FLOW, "name": original["name"]} == original
    fresh = api_for(changes.api.server, "fresh")
    assert fresh.post({"Title": "first"}).json()["Stage"] == "Open"
    assert fresh.post({}).status_code == 422
    assert api_for(changes.api.server, "copy").list() == []
    assert changes.api.http.get(f"{changes.api.root}/workflows/notess/tasks").status_code == 404
    assert len(api_for(changes.api.server, COUNTED).list()) == 2, "an archived workflow keeps its tasks"


@pytest.mark.statement("actions.confirmation")
def test_choice_an_action_gets_a_confirmation_and_loses_it(changes: Changes) -> None:
    """It is in the definition and among the offered actions; a copy of the workflow has it, and undo takes it away."""
    assert changes.api.post({"Company ID": "c-1", "Company Name": "C"}).status_code == 201
    question = "Is the contract signed? — Ja/Nein 🙂"

    def offered(workflow: str = FLOW) -> list[object]:
        url = f"{changes.api.root}/workflows/{workflow}/tasks/c-1/actions"
        return [(one["name"], one["confirmation"]) for one in changes.api.http.get(url).json()]

    assert offered() == [("Start", None)]
    tried = changes.make(op("changeAction", action="a1", confirmation="Sure?"), dryRun=True)
    assert tried["effects"] == []
    assert offered() == [("Start", None)]
    made = changes.make(
        op("changeAction", action="a1", confirmation=f"  {question} "),
        op("addAction", id="a2", name="Ask", confirmation="Ask?"),
        {"op": "addWorkflow", "id": "copy", "name": "Companies of next year", "copyOf": FLOW},
    )
    assert offered() == [("Start", question), ("Ask", "Ask?")]
    assert [one["confirmation"] for one in changes.workflow("copy")["actions"]] == [question, "Ask?"]
    changes.make(op("changeAction", action="a2", name="Ask again"))
    assert offered() == [("Start", question), ("Ask again", "Ask?")], "what is not said stays"
    for nothing in (None, "", "  "):
        changes.make(op("changeAction", action="a2", confirmation="Ask?"))
        changes.make(op("changeAction", action="a2", confirmation=nothing))
        assert offered()[1] == ("Ask again", None)
    changes.make(op("deleteAction", action="a2"), {"op": "deleteWorkflow", "workflow": "copy"})
    undone = changes.make(op("changeAction", action="a1", confirmation=None))
    assert offered() == [("Start", None)]
    changes.undo(undone["id"])
    assert offered() == [("Start", question)]
    assert made["effects"] == []


@pytest.mark.statement("changes.stages")
def test_choice_a_renamed_stage_takes_everything_with_it(changes: Changes) -> None:
    """Tasks, actions, checklists and the history follow; so do two stages that swap their names."""
    api = changes.api
    known = {"If-None-Match": api.http.get(api.tasks_url).headers["etag"]}
    changes.make(
        op("changeStage", stage="s2", name="Done", color="#112233"),
        op("changeStage", stage="s3", name="In Progress"),
        op("moveStage", stage="s3", before="s1"),
    )
    stages = api.http.get(f"{api.workflow_url}/stages").json()
    assert [stage["name"] for stage in stages] == ["In Progress", "Not Started", "Done"]
    assert stages[2] == {"name": "Done", "color": "#112233", "endStage": False}
    assert api.http.get(api.tasks_url, headers=known).status_code == 200
    found = {task["Company ID"]: task["Stage"] for task in api.list()}
    assert found == {"42": "Done", "43": "Not Started", "44": "In Progress"}
    assert api.get("42")["Stage"] == "Done"
    items = api.http.get(f"{api.task_url('42')}/checklist_items").json()
    assert [item["Stage"] for item in items] == ["Done"]
    assert changes.workflow()["actions"][0]["steps"] == [{"type": "moveToStage", "stage": "Done"}]
    changes.is_sound()


@pytest.mark.statement("changes.stages", "changes.resolutions", "changes.dry-run")
def test_choice_tasks_of_a_removed_stage_need_another_one(changes: Changes) -> None:
    """The trial says so, the change is refused without it, and with it the tasks move and get the checklist."""
    api, deletion = changes.api, op("deleteStage", stage="s3")
    before = changes.definition()
    (effect,) = changes.make(deletion, dryRun=True)["effects"]
    assert effect == {
        "id": f"{FLOW}/s3",
        "kind": "tasksMove",
        "workflow": FLOW,
        "part": "s3",
        "tasks": 1,
        "needs": "tasksTo",
        "open": 1,
        "to": None,
    }
    found = errors_of(changes.ask(deletion))
    assert found == {f"resolutions.{FLOW}/s3": ["1 task: say in tasksTo where the tasks of the stage go"]}
    assert changes.definition() == before
    assert api.get("44")["Stage"] == "Done"
    (effect,) = changes.make(deletion, resolutions={effect["id"]: {"tasksTo": "s2"}})["effects"]
    assert (effect["to"], effect["open"]) == ("s2", 0)
    assert api.get("44")["Stage"] == "In Progress"
    items = api.http.get(f"{api.task_url('44')}/checklist_items").json()
    assert [item["title"] for item in items] == ["Call the customer"]
    assert api.put("44", {"Stage": "Done"}).status_code == 422
    changes.is_sound()


@pytest.mark.statement("changes.fields")
def test_choice_fields_are_added_renamed_moved_and_deleted(changes: Changes) -> None:
    api = changes.api
    tag = api.http.get(api.task_url("42")).headers["etag"]
    made = changes.make(
        op("addField", id="new", name="Priority", type="singleSelect", options=["Low", "High"], before="f2"),
        op("changeField", field="f3", name="Headcount"),
        op("changeField", field="f5", name="Number of Employees"),
        op("moveField", field="f7", before="f1"),
        op("deleteField", field="f4"),
    )
    assert [(e["kind"], e["part"], e["tasks"]) for e in made["effects"]] == [("valuesRemoved", "f4", 2)]
    fields = [field["name"] for field in api.http.get(f"{api.workflow_url}/fields").json()]
    own = ["Documents", "Company ID", "Priority", "Company Name", "Headcount", "Number of Employees", "International?"]
    assert fields == own
    task = api.get("42")
    assert [key for key in task if key in own] == own
    assert (task["Priority"], task["Headcount"], task["Number of Employees"]) == (None, "10", "2020-01-31")
    assert "Contract Value" not in task
    assert api.list()[0] == task
    assert api.http.get(api.task_url("42")).headers["etag"] != tag
    assert api.put("42", {"Contract Value": "1"}).status_code == 422
    assert api.put("42", {"Priority": "High"}).json()["Priority"] == "High"
    changes.is_sound()


@pytest.mark.statement("changes.types", "changes.resolutions", "changes.dry-run")
def test_choice_values_that_fit_no_other_type_are_mended(changes: Changes) -> None:
    api = changes.api
    api.put("42", {"Company Name": "12"})
    api.put("43", {"Company Name": "1,200.5"})
    typed = op("changeField", field="f2", type="number")
    before = api.list()
    (changed, effect) = sorted(changes.make(typed, dryRun=True)["effects"], key=lambda e: str(e["kind"]))
    assert (changed["kind"], changed["tasks"]) == ("valuesChange", 1)
    assert effect["values"] == [
        {"task": "44", "value": "Old Ltd.", "reason": "is invalid: write a number like 1200.50"}
    ]
    assert errors_of(changes.ask(typed)) == {f"resolutions.{FLOW}/f2": ["1 task: say what its values become"]}
    wrong = {effect["id"]: {"values": {"44": "none"}}}
    found = errors_of(changes.ask(typed, resolutions=wrong))
    assert found == {f"resolutions.{FLOW}/f2.values.44": ["is invalid"]}
    blank = {effect["id"]: {"values": {"44": None}}}
    assert errors_of(changes.ask(typed, resolutions=blank)), "the field is required"
    assert api.list() == before
    changes.make(typed, resolutions={effect["id"]: {"values": {"44": 7}}})
    assert [task["Company Name"] for task in api.list()] == ["12", "1200.5", "7"]
    changes.is_sound()


@pytest.mark.statement("changes.types")
@pytest.mark.parametrize(
    ("field", "to", "value", "becomes"),
    [
        ("Text", "number", "1200.50", "1200.50"),
        ("Text", "date", "31 Jan 2026", "2026-01-31"),
        ("Text", "checkbox", "yes", True),
        ("Text", "person", HARRY, HARRY),
        ("Number", "text", "10", "10"),
        ("Checkbox", "text", True, "yes"),
        ("Multiple", "text", ["A", "B"], "A, B"),
        ("Multiple", "singleSelect", ["A"], "A"),
        ("Single", "multipleSelect", "Red", ["Red"]),
        ("Date", "longText", "2026-01-31", "2026-01-31"),
        ("Number", "currency", "10.5", "10.5"),
        ("E-mail", "url", None, None),
    ],
)
def test_choice_a_value_takes_the_form_of_its_new_type(
    everything_changes: Changes, field: str, to: str, value: Any, becomes: Any
) -> None:
    changes = everything_changes
    own = next(f for f in changes.workflow("everyt")["fields"] if f["name"] == field)
    assert changes.api.put("1", {field: value}).status_code == 200
    options = {"options": ["A", "B", "C", "Red", "Green"]} if "Select" in to else {}
    made = changes.make(op("changeField", "everyt", field=own["id"], type=to, **options))
    assert [effect["needs"] for effect in made["effects"] if effect["needs"]] == []
    assert changes.api.get("1")[field] == becomes
    assert changes.api.list()[0][field] == becomes
    changes.undo(made["id"])
    assert changes.api.get("1")[field] == value
    assert next(f for f in changes.workflow("everyt")["fields"] if f["name"] == field) == own


@pytest.fixture
def everything_changes(server: StartServer, api_for: OpenApi) -> Changes:
    """A workflow with all types of fields, and one task."""
    everything: Any = copy.deepcopy(EVERYTHING)
    everything["tasks"] = [{"ID": "1", "Must": "be there"}]
    return Changes(api_for(server(workspace(everything)), "everyt"))


@pytest.mark.statement("changes.required")
def test_choice_a_field_that_becomes_required_lists_its_blanks(changes: Changes) -> None:
    required = op("changeField", field="f3", required=True)
    (effect,) = changes.make(required, dryRun=True)["effects"]
    assert effect["values"] == [{"task": "44", "value": None, "reason": "is required"}]
    changes.make(required, resolutions={effect["id"]: {"others": 1}})
    assert changes.api.get("44")["Number of Employees"] == "1"
    new = op("addField", name="Region", type="text", required=True, id="r")
    (effect,) = changes.make(new, dryRun=True)["effects"]
    assert effect["tasks"] == 3
    changes.make(new, resolutions={effect["id"]: {"values": {"42": "North"}, "others": "South"}})
    assert [task["Region"] for task in changes.api.list()] == ["North", "South", "South"]


@pytest.mark.statement("changes.options")
def test_choice_options_change_with_their_values(changes: Changes) -> None:
    """A removed option is a value that does not fit; a renamed one takes its values with it."""
    options = [{"name": "Low", "color": "#00ff00"}, "High", "Top"]
    changes.make(op("addField", id="p", name="Priority", type="singleSelect", options=options))
    for unique_id, priority in (("42", "Low"), ("43", "High"), ("44", "Top")):
        assert changes.api.put(unique_id, {"Priority": priority}).status_code == 200
    fewer = op("changeField", field="p", options=[{"name": "Little", "was": "Low", "color": "#00ff00"}, "High"])
    found = {effect["kind"]: effect for effect in changes.make(fewer, dryRun=True)["effects"]}
    assert [value["value"] for value in found["valuesDoNotFit"]["values"]] == ["Top"]
    assert found["valuesChange"]["tasks"] == 1
    changes.make(fewer, resolutions={f"{FLOW}/p": {"values": {"44": "High"}}})
    assert [task["Priority"] for task in changes.api.list()] == ["Little", "High", "High"]
    assert changes.workflow()["fields"][-1]["options"] == [{"name": "Little", "color": "#00ff00"}, "High"]


@pytest.mark.statement("http.idempotency", "changes.revision")
def test_choice_a_repeated_change_gets_the_first_answer(changes: Changes) -> None:
    body = {"revision": changes.revision, "changes": [op("renameWorkflow", name="Firms")]}
    url, key = f"{changes.api.root}/workspace/changes", {"Idempotency-Key": "once"}
    first = changes.api.http.post(url, json=body, headers=key)
    revision = changes.revision
    assert changes.api.http.post(url, json=body, headers=key).json() == first.json()
    assert changes.revision == revision


@pytest.mark.statement("http.idempotency", "changes.undo")
def test_choice_a_repeated_undo_gets_the_first_answer(changes: Changes) -> None:
    made = changes.make(op("renameWorkflow", name="Firms"))
    url, key = f"{changes.api.root}/workspace/changes/{made['id']}/undo", {"Idempotency-Key": "back"}
    first = changes.api.http.post(url, headers=key)
    revision = changes.revision
    assert (first.status_code, changes.api.http.post(url, headers=key).json()) == (200, first.json())
    assert changes.revision == revision
    assert changes.ask_undo(made["id"]).status_code == 409


def test_choice_history_tells_of_moves_by_a_change(changes: Changes) -> None:
    made = changes.make(op("deleteStage", stage="s3", tasksTo="s2"))
    assert made["id"]
    rows = changes.history()
    assert rows[-1]["Cause"] == "change"
    assert (rows[-1]["From Stage"], rows[-1]["To Stage"]) == ("Done", "In Progress")


@pytest.mark.statement("changes.fields", "changes.undo")
def test_choice_files_beyond_a_smaller_limit_go_and_come_back(changes: Changes) -> None:
    """Files that do not fit can go; their contents are kept as long as the change can be undone."""
    api = changes.api
    files = [{"filename": f"{name}.txt", "contentType": "text/plain", "base64contents": "YWJj"} for name in "ab"]
    before = api.put("42", {"Documents": files}).json()["Documents"]
    smaller = op("changeField", field="f7", limit=1)
    (effect,) = changes.make(smaller, dryRun=True)["effects"]
    assert [(one["task"], one["reason"]) for one in effect["values"]] == [("42", "has too many files")]
    assert errors_of(changes.ask(smaller, resolutions={effect["id"]: {"others": files}}))
    made = changes.make(smaller, resolutions={effect["id"]: {"others": None}})
    assert api.get("42")["Documents"] == []
    assert api.file(before[0]["blobId"]).status_code == 404
    changes.is_sound()
    changes.undo(made["id"])
    assert api.get("42")["Documents"] == before
    assert [api.file(one["blobId"]).content for one in before] == [b"abc", b"abc"]
    changes.is_sound()
