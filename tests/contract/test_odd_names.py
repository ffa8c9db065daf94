"""Names that are hard to send, everywhere: of workflows, stages, fields, actions, items, comments and files."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import httpx
import pytest

from tests.contract.conftest import OpenApi
from tests.support.actions import until
from tests.support.definitions import COMPANIES, Definition, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api, errors_of

ODD = (
    "a/b", "100%", "q?", "h#x", "🦉", "שלום", "\u202eevil", "x" * 10_000, "..", ".", "%2F", "a&b=c", "+", "a;b",
    "'\"", "\\", " lead", "tasks", "null",
)  # fmt: skip
WORKFLOW, STAGE, LONG, ACTION, ID = "w/x y%?#🦉", "S/1 %?#🦉", "y" * 10_000, "a/%?#🦉", "ID / %? #"


def odd_workflow() -> Definition:
    texts = [{"id": f"f{number}", "name": name, "type": "text"} for number, name in enumerate(ODD)]
    return {
        "id": WORKFLOW,
        "name": "Odd",
        "stages": [{"name": STAGE, "checklist": list(ODD)}, {"name": LONG}],
        "fields": [{"id": "id", "name": ID, "type": "uniqueId"}, *texts, {"id": "f", "name": "Files", "type": "file"}],
        "actions": [{"id": ACTION, "name": LONG, "steps": [{"type": "moveToStage", "stage": LONG}]}],
    }


@pytest.fixture(scope="module")
def odd(module_server: StartServer) -> Any:
    api = Api(module_server(workspace(odd_workflow(), COMPANIES)), quote(WORKFLOW, safe=""))
    yield api
    api.close()


def address(api: Api, unique_id: str) -> str:
    """Dots are encoded too: a client would take them for a step upwards."""
    return f"{api.tasks_url}/{quote(unique_id, safe='').replace('.', '%2E')}"


def went(answer: httpx.Response) -> Any:
    assert answer.is_success, answer.text
    return answer.json()


@pytest.mark.parametrize("name", ODD, ids=range(len(ODD)))
def test_an_odd_name_is_kept_and_found_wherever_it_stands(odd: Api, name: str) -> None:
    values = dict.fromkeys(ODD, f"of {name}")
    assert went(odd.post({ID: name, **values}))[ID] == name
    task = address(odd, name)
    assert {field: went(odd.http.get(task))[field] for field in ODD} == values
    found = went(odd.http.get(odd.tasks_url, params={name: f"of {name}", ID: name}))
    assert [one[ID] for one in found] == [name]
    assert went(odd.http.post(f"{task}/comments", json={"body": name}))["body"] == name
    assert [one["body"] for one in went(odd.http.get(f"{task}/comments"))] == [name]
    items = went(odd.http.get(f"{task}/checklist_items", params={"Stage": STAGE}))
    assert [item["title"] for item in items] == list(ODD)
    shown = went(odd.http.put(task, json={"Files": [{"filename": name, "base64contents": "YQ=="}]}))["Files"][0]
    assert "/" not in shown["filename"]
    assert odd.file(shown["blobId"]).content == b"a"
    assert [action["id"] for action in went(odd.http.get(f"{task}/actions"))] == [ACTION]
    execution = went(odd.http.post(f"{odd.workflow_url}/executions", json={"task_id": name, "action_id": ACTION}))
    url = f"{odd.workflow_url}/executions/{execution['id']}"
    assert until(lambda: odd.http.get(url).json(), lambda e: e["status"] != "Pending")["status"] == "Success"
    assert [one[ID] for one in went(odd.http.get(odd.tasks_url, params={"Stage": LONG, ID: name}))] == [name]
    assert odd.http.delete(task).status_code == 204
    assert odd.http.get(task).status_code == 404


def test_choice_task_called_active_has_an_encoded_address(odd: Api) -> None:
    """``tasks/active`` is a list [doc]; what is no GET, and any letter that is encoded, means the task."""
    went(odd.post({ID: "active"}))
    encoded = f"{odd.tasks_url}/%61ctive"
    assert went(odd.http.get(encoded))[ID] == "active"
    assert isinstance(went(odd.http.get(f"{odd.tasks_url}/active")), list)
    assert went(odd.http.put(f"{odd.tasks_url}/active", json={"+": "changed"}))["+"] == "changed"
    assert odd.http.delete(f"{odd.tasks_url}/active").status_code == 204
    assert odd.http.get(encoded).status_code == 404


@pytest.mark.parametrize(
    ("query", "status"),
    [("%zz=1", 422), ("%ff=1", 400), ("=x", 422), ("Stage=%ff", 400), ("Stage", 200), ("Stage=a&Stage=b&Stage=", 200)],
)
def test_choice_queries_that_are_odd_are_answered_in_order(odd: Api, query: str, status: int) -> None:
    answer = odd.http.get(f"{odd.tasks_url}?{query}")
    assert answer.status_code == status, answer.text


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b'{"Company ID":"\\ud800"}', 400),
        (b'\xef\xbb\xbf{"Company ID":"mark"}', 400),
        ('{"Company ID":"wide"}'.encode("utf-16"), 400),
        (b'{"Company ID":NaN}', 400),
        (b"\x1f\x8b", 400),
        (b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}", 400),
        (b'{"Company ID":"n","Company Name":"n","Number of Employees":1e999999999}', 422),
        (b'{"Company ID":{"a":[1]},"Company Name":"n"}', 422),
    ],
    ids=range(8),
)
def test_choice_odd_bodies_are_refused(odd: Api, api_for: OpenApi, content: bytes, status: int) -> None:
    """Bodies that are odd are refused and nothing is made."""
    companies = api_for(odd.server)
    before = len(companies.list())
    assert companies.http.post(companies.tasks_url, content=content).status_code == status
    assert len(companies.list()) == before


@pytest.mark.statement("http.if-match", "http.idempotency")
def test_choice_headers_together(odd: Api, api_for: OpenApi) -> None:
    """If-Match is for PUT and DELETE, Idempotency-Key for POST; a repeat is no upsert of the newer state."""
    api = api_for(odd.server)
    body = {"Company ID": "both", "Company Name": "first"}
    first = api.post(body, Idempotency_Key="both", If_Match='"nothing"')
    assert first.status_code == 201
    assert api.put("both", {"Company Name": "second"}, If_Match=first.headers["etag"]).status_code == 200
    again = api.post(body, Idempotency_Key="both")
    assert (again.status_code, again.content) == (201, first.content)
    assert api.get("both")["Company Name"] == "second", "the repeat has changed nothing"
    assert api.put("both", {"Company Name": "third"}, If_Match=first.headers["etag"]).status_code == 412
    assert api.delete("both", If_Match='"a", W/"b", garbage').status_code == 412
    assert api.delete("both", If_Match="*").status_code == 204
    assert api.delete("both", If_Match="*").status_code == 404
    assert api.post(body, Idempotency_Key="both").content == first.content, "also when its task is gone"
    other = {**body, "Company Name": "other"}
    assert "Idempotency-Key" in errors_of(api.post(other, Idempotency_Key="both"))
