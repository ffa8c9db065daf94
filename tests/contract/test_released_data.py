"""A data folder of the first release is served as it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contract.conftest import OpenApi
from tests.support.definitions import HARRY
from tests.support.released_data import ATTACHED, workspace_folder
from tests.support.server_process import ServerProcess
from tests.support.task_parts import Checklist, Comments

ODD = "a/b %?# 🦉"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[ServerProcess]:
    """A server on a folder of the first release."""
    workspace_folder(tmp_path)
    with ServerProcess(tmp_path) as running:
        yield running


def test_tasks_links_and_files_are_as_they_were(served: ServerProcess, api_for: OpenApi) -> None:
    api = api_for(served)
    tasks = {task["Company ID"]: task for task in api.list()}
    assert list(tasks) == ["42", ODD, "44", 'quo"te\\d \x01 ü']
    assert tasks == {unique_id: api.get(unique_id) for unique_id in tasks}
    assert tasks['quo"te\\d \x01 ü']["Company Name"] == 'Tricky \x02 "x" ü'
    assert tasks["42"]["Created On"] == "2021-06-22T22:39:48Z"
    assert tasks["42"]["Updated On"] == "2021-07-01T08:00:00Z"
    assert tasks["42"]["Assigned To"] == HARRY
    assert [contact["Contact ID"] for contact in tasks["42"]["Contacts"]] == ["1"]
    (document,) = tasks[ODD]["Documents"]
    assert api.file(document["blobId"]).content == ATTACHED
    assert api_for(served, "cntcts").get("1")["Account"]["Company Name"] == "Acme Corp"
    assert [task["Note"] for task in api_for(served, "notess").list()] == ["No ID"]


def test_its_keys_open_the_workspace(served: ServerProcess, api_for: OpenApi) -> None:
    assert api_for(served, key="local-key-1").get("44")["Stage"] == "Done"


def test_comments_and_checklists_go_on(served: ServerProcess, api_for: OpenApi) -> None:
    api = api_for(served)
    assert [comment["body"] for comment in Comments(api, "42").all()] == ["hello"]
    assert Checklist(api, "42").titles() == ["Call the customer", 'Send 100% / "offer" 🦉']
    Comments(api, "42").add("more")
    api.put("44", {"Stage": "In Progress"})
    served.kill()
    served.start()
    api = api_for(served)
    assert [comment["body"] for comment in Comments(api, "42").all()] == ["hello", "more"]
    assert api.get("44")["Stage"] == "In Progress"
