"""``GET /workspace/definition`` [choice]: what the workspace consists of, with a revision and without its tasks."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from tests.contract.conftest import OpenApi
from tests.support.definitions import COMPANIES, TICKETS, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api


def definition(api: Api) -> Any:
    answer = api.http.get(f"{api.root}/workspace/definition")
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.statement("definition.get")
def test_choice_definition_has_all_but_tasks_and_keys(companies: Api) -> None:
    found = definition(companies)
    assert found["workspace"] == {"id": "acme", "name": "Acme Corp. Workspace"}
    assert isinstance(found["revision"], int)
    assert "apiKeys" not in found
    first = found["workflows"][0]
    assert set(first) == {"id", "name", "recordType", "stages", "fields", "actions"}
    assert first["stages"][1] == {
        "id": "s2",
        "name": "In Progress",
        "color": "#e6b422",
        "checklist": ["Call the customer"],
    }
    assert [field["name"] for field in first["fields"]] == [field["name"] for field in COMPANIES["fields"]]
    assert first["actions"] == COMPANIES["actions"]


@pytest.mark.statement("definition.revision", "http.etag")
def test_choice_revision_grows_with_each_change(server: StartServer, api_for: OpenApi) -> None:
    """The ETag changes with it, and not with a task."""
    api = api_for(server(workspace(COMPANIES, TICKETS)))
    url = f"{api.root}/workspace/definition"
    first = api.http.get(url)
    known = {"If-None-Match": first.headers["etag"]}
    assert api.put("44", {"Company Name": "New name"}).status_code == 200
    assert api_for(api.server, "tckets").post({"Subject": "one more"}).status_code == 201
    assert api.http.get(url, headers=known).status_code == 304
    assert api.http.delete(f"{api.workflow_url}/users/u2").status_code == 204
    second = api.http.get(url, headers=known)
    assert second.status_code == 200
    assert second.json()["revision"] > first.json()["revision"]
    api.server.kill()
    api.server.start()
    assert definition(api_for(api.server)) == second.json()


def test_choice_colours_of_options_and_patterns_are_kept(server: StartServer, api_for: OpenApi) -> None:
    """A definition may name colours, ids of stages and a pattern; a numbered ID looks like it."""
    tickets: Any = copy.deepcopy(TICKETS)
    tickets["stages"][0]["id"] = "first"
    tickets["archived"] = True
    tickets["fields"][0]["pattern"] = "T-{number:3}"
    options = ["Low", {"name": "High", "color": "#ff0000"}]
    tickets["fields"].append({"id": "prio", "name": "Priority", "type": "singleSelect", "options": options})
    api = api_for(server(workspace(tickets)), "tckets")
    found = definition(api)["workflows"][0]
    assert found["archived"] is True
    assert found["stages"][0]["id"] == "first"
    assert found["fields"][0]["pattern"] == "T-{number:3}"
    assert found["fields"][-1]["options"] == options
    assert api.http.get(f"{api.root}/workflows").json() == []
    assert api.http.get(f"{api.workflow_url}/fields").json()[-1]["options"] == ["Low", "High"]
    made = [api.post({"Subject": "counted"}).json()["Ticket"] for _ in range(2)]
    assert made == ["T-002", "T-003"]
