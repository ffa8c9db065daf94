"""A data folder of an older release is served as it was, and has what this release adds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contract.conftest import OpenApi
from tests.support.definitions import HARRY
from tests.support.older_data import ATTACHED, version_1_folder, version_2_folder
from tests.support.server_process import ServerProcess
from tests.support.task_parts import Checklist, Comments

ODD = "a/b %?# 🦉"


@pytest.fixture
def upgraded(tmp_path: Path) -> Iterator[ServerProcess]:
    """A server on a folder of version 1."""
    version_1_folder(tmp_path)
    with ServerProcess(tmp_path) as running:
        yield running


def test_tasks_links_and_files_of_version_1_are_as_they_were(upgraded: ServerProcess, api_for: OpenApi) -> None:
    api = api_for(upgraded)
    tasks = {task["Company ID"]: task for task in api.list()}
    assert list(tasks) == ["42", ODD, "44"]
    assert tasks["42"]["Created On"] == "2021-06-22T22:39:48Z"
    assert tasks["42"]["Updated On"] == "2021-07-01T08:00:00Z"
    assert tasks["42"]["Assigned To"] == HARRY
    assert [contact["Contact ID"] for contact in tasks["42"]["Contacts"]] == ["1"]
    (document,) = tasks[ODD]["Documents"]
    assert api.file(document["blobId"]).content == ATTACHED
    assert api_for(upgraded, "cntcts").get("1")["Account"]["Company Name"] == "Acme Corp"
    assert [task["Note"] for task in api_for(upgraded, "notess").list()] == ["No ID"]


def test_keys_of_version_1_still_open_the_workspace(upgraded: ServerProcess, api_for: OpenApi) -> None:
    assert api_for(upgraded, key="local-key-1").get("44")["Stage"] == "Done"


def test_tasks_of_version_1_have_what_is_new(upgraded: ServerProcess, api_for: OpenApi) -> None:
    api = api_for(upgraded)
    titles = ["Call the customer", 'Send 100% / "offer" 🦉']
    assert Checklist(api, "42").titles() == titles
    assert Checklist(api, ODD).items() == []
    api.put(ODD, {"Stage": "In Progress"})
    assert Checklist(api, ODD).titles() == titles
    Comments(api, ODD).add("hello")
    upgraded.kill()
    upgraded.start()
    api = api_for(upgraded)
    assert [comment["body"] for comment in Comments(api, ODD).all()] == ["hello"]
    assert Checklist(api, "42").titles() == titles, "the upgrade is made once"
    assert api.get(ODD)["Stage"] == "In Progress"


def test_tasks_of_version_2_are_listed_as_they_are_shown(tmp_path: Path, api_for: OpenApi) -> None:
    version_2_folder(tmp_path)
    with ServerProcess(tmp_path) as running:
        api = api_for(running)
        listed = {task["Company ID"]: task for task in api.list()}
        assert list(listed) == ["42", ODD, "44", 'quo"te\\d \x01 ü']
        assert listed == {unique_id: api.get(unique_id) for unique_id in listed}
        assert listed['quo"te\\d \x01 ü']["Company Name"] == 'Tricky \x02 "x" ü'
        assert [comment["body"] for comment in Comments(api, "42").all()] == ["hello"]
