"""Before a definition is loaded it is said which databases it has the server read, and which addresses call."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.contract.conftest import OpenApi
from tests.contract.test_serve_keys import served
from tests.support.changes import Changes
from tests.support.definitions import COMPANIES, TICKETS, workspace
from tests.support.fixtures_server import StartServer
from tests.support.syncs import customers

SECRET = "a-password"
LINES = [
    "Companies: the action Notify calls https://hooks.example.test:8443",
    "Customers reads the database crm on db.test",
]


def reaching_out(action: str = "Notify") -> dict[str, Any]:
    call = {"type": "apiCall", "url": f"https://hooks.example.test:8443/{SECRET}?key={SECRET}"}
    notify = {"id": "notify", "name": action, "steps": [call]}
    return workspace({**COMPANIES, "actions": [notify]}, customers(f"postgresql://u:{SECRET}@db.test/crm"))


def test_sources_and_calls_are_listed_first(tmp_path: Path) -> None:
    """A file that somebody has sent may read a database of this machine; passwords and paths of calls are not said."""
    file = tmp_path / "workspace.json"
    file.write_text(json.dumps(reaching_out("Notify\u001b[2J")))
    with served("--data-dir", tmp_path / "data", "--workspace", file, "--api-key", "k") as (url, process):
        assert url.startswith("http://127.0.0.1:")
        process.terminate()
        assert process.stderr is not None
        said = process.stderr.read().decode()
    assert "calls https://hooks.example.test:8443\n" in said
    assert "reads the database crm on db.test\n" in said
    assert SECRET not in said
    assert "\u001b" not in said


@pytest.mark.statement("workflows.added")
def test_choice_workflows_that_are_added_say_what_they_use(server: StartServer, api_for: OpenApi) -> None:
    """First without adding anything; then in the answer and in the audit log. What was there is not listed again."""
    api = api_for(server(workspace(TICKETS)))
    url, revision = f"{api.root}/workspace/workflows", Changes(api).revision
    tried = api.http.post(f"{url}?dryRun=true", json=reaching_out())
    assert Changes(api).revision == revision
    answer = api.http.post(url, json=reaching_out())
    assert tried.json() == answer.json()
    assert [one["name"] for one in answer.json()["added"]] == ["Companies", "Customers"]
    assert answer.json()["outside"] == LINES
    log = api.http.get(f"{api.root}/workspace/audit").json()
    told = [entry["what"] for entry in log if entry["kind"] == "outside"]
    assert told == [f"Added with workflows: {line}" for line in LINES]
    assert SECRET not in answer.text + json.dumps(log)
    assert api.http.post(url, json=reaching_out()).json() == {"added": [], "outside": []}


def test_an_odd_dry_run_adds_nothing(server: StartServer, api_for: OpenApi) -> None:
    api = api_for(server(workspace(TICKETS)))
    revision = Changes(api).revision
    for query in ("dryRun=yes", "dryRun=", "dryRun=true&dryRun=false"):
        answer = api.http.post(f"{api.root}/workspace/workflows?{query}", json=reaching_out())
        assert answer.status_code == 422
        assert list(answer.json()["errors"]) == ["dryRun"]
    assert Changes(api).revision == revision
