"""``POST /workspace/workflows`` [choice]: workflows of a definition are added, and nothing that is there is changed."""

from __future__ import annotations

import copy
import json
import re
from typing import Any

import httpx
import pytest

from flowdash_desktop.server.api_keys import COMMAND_LINE
from tests.contract.conftest import OpenApi
from tests.support.changes import Changes
from tests.support.definitions import COMPANIES, TICKETS, USER, linked_workspace, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api, errors_of
from tests.support.people import MEMBER, add_key, ask

OTHERS = ("wizrds", "wands0", "clubs0", "pets00")


def add(api: Api, definition: Any) -> httpx.Response:
    return api.http.post(f"{api.root}/workspace/workflows", json=definition)


def added(api: Api, definition: Any) -> list[dict[str, str]]:
    answer = add(api, definition)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, str]] = answer.json()["added"]
    return found


@pytest.mark.statement("workflows.added")
def test_choice_workflows_are_added_with_tasks_and_links(server: StartServer, api_for: OpenApi) -> None:
    """A repeat adds nothing, and does not count as a change."""
    api = api_for(server(workspace(COMPANIES)))
    before = api.list()
    revision = Changes(api).revision
    document = linked_workspace()
    assert [one["id"] for one in added(api, document)] == [one["id"] for one in document["workflows"]]
    assert api.list() == before
    assert Changes(api).revision == revision + 1
    assert added(api, document) == []
    assert Changes(api).revision == revision + 1
    houses, alone = api_for(api.server, "houses"), api_for(server(linked_workspace()), "houses")
    assert without_urls(houses.list()) == without_urls(alone.list())
    assert "Harry" in without_urls(houses.list())
    Changes(api).is_sound()


def without_urls(tasks: Any) -> str:
    """Tasks with those that are linked to them, without what differs between servers."""
    return re.sub(r'"(Task URL|Created On|Updated On)": "[^"]*"', "", json.dumps(tasks))


@pytest.mark.statement("workflows.added")
def test_choice_names_and_ids_of_others_get_a_number(server: StartServer, api_for: OpenApi) -> None:
    """A deleted workflow keeps its id, as it may come back: the new one stands beside it, and so do their links."""
    api = api_for(server(linked_workspace()), "houses")
    changes = Changes(api)
    deleted = changes.make({"op": "deleteWorkflow", "workflow": "houses"})["id"]
    changes.make({"op": "addWorkflow", "name": "Houses", "id": "mine", "copyOf": "pets00"})
    assert added(api, linked_workspace()) == [{"id": "houses-2", "name": "Houses 2"}]
    assert api_for(api.server, "houses-2").list()
    changes.make({"op": "renameWorkflow", "workflow": "mine", "name": "My own"})
    changes.undo(deleted)
    assert {one["id"] for one in changes.definition()["workflows"]} == {"houses", "houses-2", "mine", *OTHERS}


@pytest.mark.statement("workflows.added")
def test_choice_people_are_added_once(server: StartServer, api_for: OpenApi) -> None:
    """A person is known by the e-mail; one who is there keeps name and role."""
    api = api_for(server(workspace(TICKETS)))
    document: Any = copy.deepcopy(workspace(COMPANIES))
    document["users"][0]["email"] = document["users"][0]["email"].upper()
    document["users"][0]["first_name"] = "Somebody"
    document["workflows"][0]["tasks"] = [
        {"Company ID": "1", "Company Name": "Acme", "Assigned To": document["users"][0]["email"]}
    ]
    document["users"].append({"id": document["users"][0]["id"] + "x", "email": "new@example.com"})
    before = {one["email"]: one for one in Changes(api).definition()["users"]}
    added(api, document)
    after = {one["email"]: one for one in Changes(api).definition()["users"]}
    assert after.keys() - before.keys() == {"new@example.com"}
    assert {email: after[email] for email in before} == before
    (task,) = api_for(api.server).list()
    assert task["Assigned To"] in before


@pytest.mark.statement("workflows.added")
def test_choice_only_roles_of_new_people_are_added(server: StartServer, api_for: OpenApi) -> None:
    """Otherwise each definition would leave roles that nobody has, under the ids of others with a number."""
    api = api_for(server(workspace(TICKETS)))
    before = Changes(api).definition()["roles"]
    document: Any = copy.deepcopy(workspace(COMPANIES))
    document["roles"] = [{**role, "name": f"Another {role['name']}"} for role in document["roles"]]
    added(api, document)
    assert Changes(api).definition()["roles"] == before
    document["workflows"][0]["id"] = "cmpny2"
    role = document["roles"][0]
    document["users"].append({"id": "new", "email": "new@example.com", "role_id": role["id"]})
    added(api, document)
    after = Changes(api).definition()
    (new,) = [one for one in after["roles"] if one not in before]
    assert new["name"] == role["name"]
    assert [one["role_id"] for one in after["users"] if one["email"] == "new@example.com"] == [new["id"]]


def test_a_deleted_persons_key_is_not_given_to_another(server: StartServer, api_for: OpenApi) -> None:
    """A key names its user by the id: the id of who was deleted stays taken, for workflows and for new people."""
    api = api_for(server(workspace(TICKETS)))
    changes = Changes(api)
    key = add_key(api, "Uma's laptop", MEMBER)["key"]
    deleted = changes.make({"op": "deleteUser", "user": MEMBER})["id"]
    document: Any = copy.deepcopy(workspace(COMPANIES))
    document["users"] = [{"id": MEMBER, "email": "boss@example.com", "role_id": "r1"}]
    document["workflows"][0]["tasks"] = []
    added(api, document)
    assert [one["id"] for one in changes.definition()["users"] if one["email"] == "boss@example.com"] == [f"{MEMBER}-2"]
    assert ask(api.server, key, "/me").status_code == 401
    again = {"op": "addUser", "email": "other@example.com", "id": MEMBER}
    for more in ({}, {"dryRun": True}):
        refused = changes.ask(again, **more)
        assert (refused.status_code, [*errors_of(refused)]) == (422, ["changes[0].id"])
    changes.undo(deleted)
    assert ask(api.server, key, "/me").json()["email"] == USER
    swapped = changes.ask({"op": "deleteUser", "user": MEMBER}, again)
    assert (swapped.status_code, [*errors_of(swapped)]) == (422, ["changes[1].id"])


def test_people_who_come_with_workflows_are_logged(server: StartServer, api_for: OpenApi) -> None:
    """An administrator sees who came that way, with the role, and who brought them."""
    api = api_for(server(workspace(TICKETS)))
    document: Any = copy.deepcopy(workspace(COMPANIES))
    document["roles"].append({"id": "boss", "name": "Boss", "admin": True})
    document["users"] += [
        {"id": "new1", "email": "boss@example.com", "role_id": "boss"},
        {"id": "new2", "email": "new@example.com"},
    ]
    added(api, document)
    entries = api.http.get(f"{api.root}/workspace/audit?limit=1000").json()
    assert [(one["what"], one["key"]) for one in entries if one["kind"] == "peopleChanged"] == [
        ("Added with workflows: a role of administrators, 'Boss'", COMMAND_LINE),
        ("Added with workflows: the user boss@example.com with the role 'Boss', an administrator", COMMAND_LINE),
        ("Added with workflows: the user new@example.com without a role", COMMAND_LINE),
    ]


@pytest.mark.statement("workflows.added")
def test_choice_a_definition_that_can_not_be_adds_nothing(server: StartServer, api_for: OpenApi) -> None:
    api = api_for(server(workspace(COMPANIES)))
    document: Any = copy.deepcopy(workspace(TICKETS))
    document["workflows"][0]["stages"] = []
    answer = add(api, document)
    assert answer.status_code == 422
    assert any(place.startswith("workflows[0].stages") for place in errors_of(answer))
    assert len(Changes(api).definition()["workflows"]) == 1
