"""``Created On`` and ``Updated On`` [choice]: what counts as a change of a task, and what does not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contract.conftest import OpenApi
from tests.support.actions import until
from tests.support.definitions import COMPANIES, HARRY, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.server_process import ServerProcess
from tests.support.task_parts import Checklist, Comments

CREATED, UPDATED = "2020-01-01T10:00:00Z", "2020-01-02T10:00:00Z"


def old_task(**more: Any) -> dict[str, Any]:
    return {"Company ID": "1", "Company Name": "A", "Created On": CREATED, "Updated On": UPDATED, **more}


def start(server: StartServer, **more: Any) -> ServerProcess:
    return server(workspace({**COMPANIES, "tasks": [old_task(**more)]}))


def moments(api: Api) -> tuple[str, str]:
    task = api.get("1")
    return task["Created On"], task["Updated On"]


def test_a_definition_gives_both_and_a_restart_keeps_them_choice(server: StartServer, api_for: OpenApi) -> None:
    running = start(server)
    assert moments(api_for(running)) == (CREATED, UPDATED)
    running.restart()
    assert moments(api_for(running)) == (CREATED, UPDATED)


@pytest.mark.statement("values.moments")
def test_a_change_moves_updated_on_and_never_created_on_choice(server: StartServer, api_for: OpenApi) -> None:
    api = api_for(start(server))
    answer = api.put("1", {"Company Name": "B"}).json()
    assert answer["Created On"] == CREATED
    assert answer["Updated On"] > UPDATED
    assert moments(api) == (CREATED, answer["Updated On"])


def test_a_write_that_changes_nothing_moves_neither_choice(server: StartServer, api_for: OpenApi) -> None:
    api = api_for(start(server))
    assert api.put("1", api.get("1")).status_code == 200
    assert api.put("1", {"Company Name": "A", "Stage": "Not Started"}).status_code == 200
    assert api.put("1", {"Stage": "Nowhere"}).status_code == 422
    assert moments(api) == (CREATED, UPDATED)


def test_comments_and_checklists_move_neither_choice(server: StartServer, api_for: OpenApi) -> None:
    api = api_for(start(server, Stage="In Progress"))
    Comments(api, "1").add("hello")
    checklist = Checklist(api, "1")
    checklist.put(checklist.items()[0]["id"], {"status": "Completed", "Assigned To": HARRY})
    checklist.delete(checklist.add("Done", "Mine")["id"])
    assert moments(api) == (CREATED, UPDATED)


def test_an_action_that_changes_the_task_moves_updated_on_choice(server: StartServer, api_for: OpenApi) -> None:
    api = api_for(start(server))
    api.http.post(f"{api.workflow_url}/executions", json={"task_id": "1", "action_id": "a1"})
    until(lambda: api.get("1")["Stage"], lambda stage: stage == "In Progress")
    created, updated = moments(api)
    assert created == CREATED
    assert updated > UPDATED
