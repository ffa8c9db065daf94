"""The workspace definition file: what is right is read, what is wrong is named by key and place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flowdash_desktop.domain.schema import FieldKind, LinkKind
from flowdash_desktop.server.definition import DefinitionError, load_definition, parse_definition
from tests.support.definitions import COMPANIES, EVERYTHING, NOTES, TICKETS, linked_workspace, workspace

Change = Callable[[dict[str, Any]], object]


def problems(change: Change, *, linked: bool = False) -> tuple[str, ...]:
    """What is said of a sound definition after a change for the worse."""
    definition = linked_workspace() if linked else workspace(COMPANIES, EVERYTHING, TICKETS, NOTES)
    change(definition)
    with pytest.raises(DefinitionError) as error:
        parse_definition(definition)
    return error.value.problems


def flow(definition: dict[str, Any], number: int = 0) -> Any:
    return definition["workflows"][number]


@pytest.mark.statement("definition.optional")
def test_a_whole_definition_is_read() -> None:
    definition = parse_definition(workspace(COMPANIES, EVERYTHING, TICKETS, NOTES))
    assert (definition.workspace.id, definition.workspace.name) == ("acme", "Acme Corp. Workspace")
    assert definition.api_keys == ("local-key-1",)
    companies = definition.workflows[0]
    assert (companies.id, companies.record_type) == ("2ylSaZ", "company")
    assert companies.stages[1].checklist == ("Call the customer",)
    assert companies.fields[0].kind is FieldKind.UNIQUE_ID
    assert companies.actions[0].from_stages == ("Not Started",)
    assert companies.actions[0].requires.fields == ("Company Name",)
    assert companies.actions[0].steps[0].settings == {"stage": "In Progress"}
    assert len(companies.tasks) == 3


def test_links_are_read() -> None:
    links = parse_definition(linked_workspace()).links
    assert [link.kind for link in links] == [
        LinkKind.ONE_TO_MANY,
        LinkKind.ONE_TO_ONE,
        LinkKind.MANY_TO_MANY,
        LinkKind.MANY_TO_ONE,
    ]


@pytest.mark.statement("definition.optional")
def test_only_what_the_specification_demands_is_needed() -> None:
    minimal = {
        "workspace": {"id": "w", "name": "W"},
        "workflows": [{"id": "f", "name": "F", "stages": [{"name": "S"}], "fields": []}],
    }
    definition = parse_definition(minimal)
    assert (definition.api_keys, definition.users, definition.links) == ((), (), ())


STEPS = [
    {"type": "moveToStage", "stage": "Done"},
    {"type": "assignTo", "email": "user@example.com"},
    {"type": "updateData", "fields": {"Company Name": "New", "Number of Employees": 3}},
    {"type": "scheduleStageChange", "stage": "Done", "days": 3},
    {"type": "apiCall", "url": "https://example.com/hook", "headers": {"X-Token": "t"}},
    {"type": "deleteTask"},
]


def test_all_six_types_of_step_are_read() -> None:
    definition = workspace(COMPANIES)
    flow(definition)["actions"][0]["steps"] = STEPS
    steps = parse_definition(definition).workflows[0].actions[0].steps
    assert [{"type": s.type, **s.settings} for s in steps] == STEPS


def test_no_step_can_come_after_delete_task() -> None:
    def change(definition: dict[str, Any]) -> None:
        flow(definition)["actions"][0]["steps"] = [STEPS[0], {"type": "deleteTask"}, *STEPS[:2]]

    place = "workflows[0].actions[0].steps"
    said = f"no step can come after deleteTask at {place}[1]: the task is gone then"
    assert problems(change) == (f"{place}[2]: {said}", f"{place}[3]: {said}")


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda d: flow(d)["stages"][1].update(colour="#ffffff"), "workflows[0].stages[1].colour: unknown key"),
        (lambda d: d.update(version=1), "version: unknown key"),
        (lambda d: d["workspace"].update(note="x"), "workspace.note: unknown key"),
        (lambda d: d["users"][0].update(name="x"), "users[0].name: unknown key"),
        (lambda d: flow(d)["fields"][2].update(width=9), "workflows[0].fields[2].width: unknown key"),
        (lambda d: flow(d)["actions"][0].update(icon="x"), "workflows[0].actions[0].icon: unknown key"),
        (
            lambda d: flow(d)["actions"][0].update(confirmation="?" * 201),
            "workflows[0].actions[0].confirmation: can have at most 200 letters",
        ),
        (
            lambda d: flow(d)["actions"][0].update(confirmation="Sure?\u2028Really?"),
            "workflows[0].actions[0].confirmation: must be one line, without control characters",
        ),
        (
            lambda d: flow(d)["actions"][0].update(confirmation=["Sure?"]),
            "workflows[0].actions[0].confirmation: must be a text",
        ),
        (
            lambda d: flow(d)["actions"][0]["requires"].update(comment=True),
            "workflows[0].actions[0].requires.comment: unknown key",
        ),
        (
            lambda d: flow(d)["actions"][0]["steps"][0].update(days=1),
            "workflows[0].actions[0].steps[0].days: unknown key",
        ),
        (
            lambda d: flow(d)["tasks"][0].update(Colour="red"),
            "workflows[0].tasks[0].Colour: unknown key: it is neither a field nor a link",
        ),
        (lambda d: d.pop("workspace"), "workspace: is missing"),
        (lambda d: d.pop("workflows"), "workflows: is missing"),
        (lambda d: d["workspace"].pop("name"), "workspace.name: is missing"),
        (lambda d: d["workspace"].update(name=7), "workspace.name: must be a text"),
        (lambda d: d.update(apiKeys="key"), "apiKeys: must be a list"),
        (lambda d: d.update(apiKeys=["k", "k"]), "apiKeys[1]: 'k' is there twice"),
        (lambda d: d.update(roles=[7]), "roles[0]: must be an object"),
        (lambda d: d["roles"][1].update(id="r1"), "roles[1].id: 'r1' is already used at roles[0].id"),
        (lambda d: d["roles"][1].update(admin="yes"), "roles[1].admin: must be true or false"),
        (lambda d: d["users"][1].update(role_id="r9"), "users[1].role_id: there is no role 'r9'"),
        (lambda d: d["users"][1].update(id="u1"), "users[1].id: 'u1' is already used at users[0].id"),
        (
            lambda d: d["users"][1].update(email="HARRY@hogwarts.edu"),
            "users[1].email: 'harry@hogwarts.edu' is already used at users[0].email",
        ),
        (lambda d: d["users"][1].update(email="nobody"), "users[1].email: 'nobody' is not an e-mail address"),
        (lambda d: flow(d, 1).update(id="2ylSaZ"), "workflows[1].id: '2ylSaZ' is already used at workflows[0].id"),
        (
            lambda d: flow(d, 1).update(name="Companies"),
            "workflows[1].name: 'Companies' is already used at workflows[0].name",
        ),
        (
            lambda d: flow(d).update(nextNumber=3),
            "workflows[0].nextNumber: makes no sense without a uniqueId field that counts up by itself",
        ),
        (lambda d: flow(d, 2).update(nextNumber=0), "workflows[2].nextNumber: must be a whole number from 1"),
        (lambda d: flow(d, 2).update(nextNumber=10**12), "workflows[2].nextNumber: can't be more than 1000000001"),
        (lambda d: flow(d, 3).update(stages=[]), "workflows[3].stages: at least one is needed"),
        (
            lambda d: flow(d)["stages"][0].update(color="red"),
            "workflows[0].stages[0].color: must be a colour like #2f9e62, not 'red'",
        ),
        (
            lambda d: flow(d, 1)["stages"][1].update(name="Open"),
            "workflows[1].stages[1].name: 'Open' is already used at workflows[1].stages[0].name",
        ),
        (
            lambda d: flow(d)["fields"][2].update(id="f1"),
            "workflows[0].fields[2].id: 'f1' is already used at workflows[0].fields[0].id",
        ),
        (
            lambda d: flow(d, 1)["fields"][2].update(name="Text"),
            "workflows[1].fields[2].name: 'Text' is already used at workflows[1].fields[1].name",
        ),
        (
            lambda d: flow(d, 3)["fields"][0].update(name="Stage"),
            "workflows[3].fields[0].name: 'Stage' is a built-in field",
        ),
        (
            lambda d: flow(d, 1)["fields"][1].update(type="uniqueId"),
            "workflows[1].fields[1].type: a workflow can have only one uniqueId field",
        ),
        (lambda d: flow(d)["fields"][6].update(limit=0), "workflows[0].fields[6].limit: must be a whole number from 1"),
        (
            lambda d: flow(d)["fields"][1].update(limit=1),
            "workflows[0].fields[1].limit: makes no sense for a field of type text",
        ),
        (
            lambda d: flow(d)["fields"][1].update(options=["a"]),
            "workflows[0].fields[1].options: makes no sense for a field of type text",
        ),
        (
            lambda d: flow(d)["fields"][1].update(autoincrement=True),
            "workflows[0].fields[1].autoincrement: makes no sense for a field of type text",
        ),
        (lambda d: flow(d, 1)["fields"][9].pop("options"), "workflows[1].fields[9].options: is missing"),
        (
            lambda d: flow(d, 1)["fields"][9].update(options=["a", "a"]),
            "workflows[1].fields[9].options[1]: 'a' is there twice",
        ),
        (
            lambda d: flow(d)["actions"][0].update({"from": ["Nowhere"]}),
            "workflows[0].actions[0].from[0]: there is no stage 'Nowhere'",
        ),
        (
            lambda d: flow(d)["actions"][0]["requires"].update(fields=["Nothing"]),
            "workflows[0].actions[0].requires.fields[0]: there is no field 'Nothing'",
        ),
        (
            lambda d: flow(d)["actions"][0]["steps"][0].update(stage="Nowhere"),
            "workflows[0].actions[0].steps[0].stage: there is no stage 'Nowhere'",
        ),
        (
            lambda d: flow(d)["actions"][0]["steps"].append({"type": "sing"}),
            "workflows[0].actions[0].steps[1].type: 'sing' is not a step type",
        ),
        (
            lambda d: flow(d)["actions"][0]["steps"].append({"type": "assignTo", "email": "x@y.example"}),
            "workflows[0].actions[0].steps[1].email: there is no user 'x@y.example'",
        ),
        (
            lambda d: flow(d)["actions"][0]["steps"].append({"type": "scheduleStageChange", "stage": "Done"}),
            "workflows[0].actions[0].steps[1].days: is missing",
        ),
        (
            lambda d: flow(d)["actions"][0]["steps"].append({"type": "apiCall", "url": "ftp://x"}),
            "workflows[0].actions[0].steps[1].url: must begin with http:// or https://",
        ),
        (
            lambda d: flow(d)["actions"][0]["steps"].append({"type": "updateData", "fields": {"Nothing": 1}}),
            "workflows[0].actions[0].steps[1].fields.Nothing: is not a field of this workflow",
        ),
        (
            lambda d: flow(d)["tasks"][0].update({"Expected Close Date": "31/01/2020"}),
            "workflows[0].tasks[0].Expected Close Date: is invalid",
        ),
        (
            lambda d: flow(d)["tasks"][0].update(Stage="Nowhere"),
            "workflows[0].tasks[0].Stage: is not a stage of this workflow",
        ),
        (lambda d: flow(d)["tasks"][1].pop("Company Name"), "workflows[0].tasks[1].Company Name: is required"),
        (
            lambda d: flow(d)["tasks"][1].update({"Company ID": "42"}),
            "workflows[0].tasks[1].Company ID: '42' is already used at workflows[0].tasks[0].Company ID",
        ),
        (lambda d: flow(d)["tasks"].append(7), "workflows[0].tasks[3]: must be an object"),
        (
            lambda d: flow(d)["tasks"][0].update(Documents=[{"remoteUrl": "https://example.com/a"}]),
            "workflows[0].tasks[0].Documents: files must come with their base64contents",
        ),
        (
            lambda d: flow(d)["tasks"][0].update({"Task URL": "https://example.com/"}),
            "workflows[0].tasks[0].Task URL: is set by the server",
        ),
    ],
)
def test_what_is_wrong_is_named_by_key_and_place(change: Change, problem: str) -> None:
    assert problem in problems(change)


def test_an_unknown_field_type_names_the_known_ones() -> None:
    (said,) = problems(lambda d: flow(d, 3)["fields"][0].update(type="textarea"))
    assert said.startswith("workflows[3].fields[0].type: 'textarea' is not a field type; they are text, longText,")


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda d: d["links"][0].update(to="nowhere"), "links[0].to: there is no workflow 'nowhere'"),
        (lambda d: d["links"][0].update(kind="some"), "links[0].kind: must be one of one-to-one, one-to-many,"),
        (lambda d: d["links"][0].update(name="Name"), "links[0].name: 'Name' is already a field or link of workflow"),
        (lambda d: d["links"][0].update(name="Stage"), "links[0].name: 'Stage' is a built-in field"),
        (lambda d: d["links"][1].update(name="House"), "links[1].name: 'House' is already a field or link of"),
        (lambda d: d["links"][0].update(on=True), "links[0].on: unknown key"),
        (
            lambda d: flow(d, 1)["tasks"][0].update(Wand={"Wand ID": "9"}),
            "workflows[1].tasks[0].Wand: there is no task '9' in workflow 'wands0'",
        ),
        (
            lambda d: flow(d, 1)["tasks"][0].update(House={"House ID": "2"}),
            "workflows[1].tasks[0].House: '1' is already linked to '1' at workflows[0].tasks[0].Wizards",
        ),
        (lambda d: flow(d, 1)["tasks"][0].update(Wand=[]), "workflows[1].tasks[0].Wand: is invalid"),
    ],
)
def test_what_is_wrong_with_links_is_named(change: Change, problem: str) -> None:
    assert any(said.startswith(problem) for said in problems(change, linked=True))


def test_a_link_may_be_said_from_both_sides_when_they_agree() -> None:
    definition = linked_workspace()
    flow(definition, 1)["tasks"][0]["House"] = {"House ID": "1"}
    parse_definition(definition)


def test_linked_tasks_without_ids_are_not_merged() -> None:
    """Tasks that get their IDs from the server are not taken for one when they are linked."""
    definition = linked_workspace()
    wizards, wands = flow(definition, 1), flow(definition, 2)
    wizards["tasks"][0].pop("Wand")
    wands["fields"][0]["autoincrement"] = True
    wands["tasks"] = [{"Name": "Holly", "Owner": {"Wizard ID": n}} for n in ("1", "2")]
    parse_definition(definition)


def test_all_problems_come_at_once_and_many_are_cut_short() -> None:
    def change(definition: dict[str, Any]) -> None:
        definition["apiKeys"] = [7] * 30
        definition["note"] = ""

    definition = workspace(COMPANIES)
    change(definition)
    with pytest.raises(DefinitionError) as error:
        parse_definition(definition)
    assert len(error.value.problems) == 31
    assert len(str(error.value).splitlines()) == 21
    assert str(error.value).endswith("and 11 more")


def test_created_on_and_updated_on_may_be_given() -> None:
    definition = workspace(COMPANIES)
    flow(definition)["tasks"][0].update({"Created On": "2020-01-01T10:00:00Z", "Updated On": "2020-01-02T10:00:00Z"})
    task = parse_definition(definition).workflows[0].tasks[0]
    assert task.created is not None
    assert task.updated is not None
    assert (task.created.year, task.updated.day) == (2020, 2)


def test_a_file_that_is_not_json_is_named(tmp_path: Path) -> None:
    file = tmp_path / "workspace.json"
    file.write_text('{"workspace": ')
    with pytest.raises(DefinitionError, match=r"workspace\.json: not a JSON document"):
        load_definition(file)
    file.write_text("[]")
    with pytest.raises(DefinitionError, match="must be an object"):
        load_definition(file)


def test_the_sample_workspace_is_sound() -> None:
    sample = Path(__file__).parents[3] / "resources" / "sample" / "workspace.json"
    definition = load_definition(sample)
    assert len(definition.workflows) >= 3
    assert definition.links
