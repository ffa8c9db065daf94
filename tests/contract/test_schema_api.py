"""``flowdash-api.md``: workspace, workflows, stages, fields, roles and users."""

from __future__ import annotations

import pytest

from tests.contract.conftest import OpenApi
from tests.support.definitions import COMPANIES, HARRY, TICKETS, USER, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api


@pytest.mark.statement("base.path", "workspace.get", "files.size-told")
def test_get_workspace(companies: Api) -> None:
    answer = companies.http.get(f"{companies.root}/workspace")
    told = {"maxFileBytes": 25 * 1024 * 1024, "taskBatches": True, "events": True}
    assert answer.status_code == 200
    assert answer.json() == {"id": "acme", "name": "Acme Corp. Workspace", **told}


@pytest.mark.statement("workflows.list")
def test_list_workflows(companies: Api) -> None:
    assert companies.http.get(f"{companies.root}/workflows").json() == [
        {"id": "2ylSaZ", "name": "Companies"},
        {"id": "everyt", "name": "Everything"},
        {"id": "tckets", "name": "Tickets"},
        {"id": "notess", "name": "Notes"},
    ]


@pytest.mark.statement("stages.list", "stages.color")
def test_stages_come_in_order_with_color_and_end_stage(companies: Api) -> None:
    """List stages in workflow order with our color and end stage."""
    assert companies.http.get(f"{companies.workflow_url}/stages").json() == [
        {"name": "Not Started", "color": "#b0b8c1", "endStage": False},
        {"name": "In Progress", "color": "#e6b422", "endStage": False},
        {"name": "Done", "color": "#2f9e62", "endStage": True},
    ]


@pytest.mark.statement("fields.list")
def test_list_fields(companies: Api, everything: Api, tickets: Api) -> None:
    fields = companies.http.get(f"{companies.workflow_url}/fields").json()
    assert [field["name"] for field in fields] == [field["name"] for field in COMPANIES["fields"]]
    assert fields[1] == {"id": "f2", "name": "Company Name", "type": "text", "required": True, "editable": True}
    assert fields[6]["limit"] == 5
    of_everything = {f["id"]: f for f in everything.http.get(f"{everything.workflow_url}/fields").json()}
    assert of_everything["single"]["options"] == ["Red", "Green"]
    assert of_everything["fixed"]["editable"] is False
    assert tickets.http.get(f"{tickets.workflow_url}/fields").json()[0]["autoincrement"] is True


def test_choice_a_unique_id_that_people_give_is_required(companies: Api, tickets: Api) -> None:
    assert companies.http.get(f"{companies.workflow_url}/fields").json()[0]["required"] is True
    assert tickets.http.get(f"{tickets.workflow_url}/fields").json()[0]["required"] is False


@pytest.mark.statement("roles.list")
def test_list_roles(companies: Api) -> None:
    assert companies.http.get(f"{companies.workflow_url}/roles").json() == [
        {"id": "r1", "name": "Administrator", "admin": True},
        {"id": "r2", "name": "Member", "admin": False},
    ]


HARRY_SHOWN = {
    "id": "u1",
    "email": HARRY,
    "first_name": "Harry",
    "last_name": "Potter",
    "role_id": "r1",
    "saml_user_id": "saml-harry",
}


@pytest.mark.statement("users.list")
def test_list_users(companies: Api) -> None:
    users = companies.http.get(f"{companies.workflow_url}/users").json()
    assert users[0] == HARRY_SHOWN
    assert [user["id"] for user in users] == ["u1", "u2"]


@pytest.mark.statement("unknown.user", "users.one")
def test_get_one_user(companies: Api) -> None:
    assert companies.http.get(f"{companies.workflow_url}/users/u1").json() == HARRY_SHOWN
    answer = companies.http.get(f"{companies.workflow_url}/users/u9")
    assert (answer.status_code, list(answer.json())) == (404, ["error"])


@pytest.mark.statement("users.delete")
def test_delete_a_user(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES, TICKETS))
    api = api_for(running)
    tag = api.http.get(api.task_url("44")).headers["etag"]
    assert api.http.delete(f"{api.workflow_url}/users/u9").status_code == 404
    assert api.http.delete(f"{api.root}/workflows/nowhere/users/u1").status_code == 404
    answer = api.http.delete(f"{api.workflow_url}/users/u1")
    assert (answer.status_code, answer.content) == (204, b"")
    assert [u["email"] for u in api.http.get(f"{api.workflow_url}/users").json()] == [USER]
    assert api.http.get(f"{api.workflow_url}/users/u1").status_code == 404
    assert api.get("44")["Assigned To"] is None, "[choice] the tasks become unassigned"
    assert api.http.get(api.task_url("44")).headers["etag"] != tag
    assert api.put("44", {"Assigned To": HARRY}).status_code == 422


def test_choice_person_field_keeps_a_deleted_users_email(server: StartServer, api_for: OpenApi) -> None:
    """A person field keeps the email of a user who is gone."""
    people = {
        "id": "people",
        "name": "People",
        "stages": [{"name": "Open"}],
        "fields": [
            {"id": "id", "name": "ID", "type": "uniqueId"},
            {"id": "by", "name": "Sold by", "type": "person", "required": True},
            {"id": "note", "name": "Note", "type": "text"},
        ],
        "tasks": [{"ID": "1", "Sold by": HARRY}],
    }
    api = api_for(server(workspace(people)), "people")
    assert api.http.delete(f"{api.workflow_url}/users/u1").status_code == 204
    task = api.get("1")
    assert task["Sold by"] == HARRY
    assert api.put("1", {**task, "Note": "sent back whole"}).status_code == 200
