"""``copy-workspace``: a whole workspace through the API alone, compared with the original through the API."""

from __future__ import annotations

import base64
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from flowdash_desktop.wire.workspace_copy import REPORT
from flowdash_desktop.wire.workspace_jobs import Copied, JobFault, Part, Progress, Refused, decode_message
from tests.e2e.everything import FULL
from tests.support.definitions import EVERYTHING, HARRY, NOTES, TICKETS, linked_workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.plain_server import PlainServer
from tests.support.server_process import KEY, ServerProcess
from tests.support.warm import WarmPopen, run_warm

PROGRAM = (sys.executable, "-m", "flowdash_desktop")
CONTENTS = {"a.txt": b"alpha", "b.bin": bytes(range(256)) * 4096, "same.txt": b"alpha"}


@pytest.fixture(scope="module")
def source(module_server: StartServer) -> ServerProcess:
    """Every type of field, links of all kinds, comments, checklists with and without template, files."""
    definition = linked_workspace()
    everything = {**EVERYTHING, "tasks": [{**FULL, "ID": "1"}, {**FULL, "ID": "2", "Multiple": ["A", "C"]}]}
    everything["stages"] = [{"name": "Open", "checklist": ["Call", "Write"]}, *EVERYTHING["stages"][1:]]
    everything["actions"] = [{"id": "go", "name": "Go on", "from": ["Open"], "steps": [{"type": "deleteTask"}]}]
    link = {"from": "pets00", "to": "clubs0", "kind": "many-to-one", "name": "Mascot of", "inverseName": "Mascots"}
    definition["links"].append(link)
    definition["workflows"][4]["tasks"][0]["Keeper"] = {"Wizard ID": "2"}
    definition["workflows"] += [everything, TICKETS, {**NOTES, "tasks": [{"Note": "no number"}]}]
    started = module_server(definition)
    with closing(Api(started, "everyt")) as api:
        for number, names in (("1", ("a.txt", "b.bin")), ("2", ("same.txt",))):
            entries = [
                {
                    "filename": one,
                    "contentType": "text/plain",
                    "base64contents": base64.b64encode(CONTENTS[one]).decode(),
                }
                for one in names
            ]
            assert api.put(number, {"ID": number, "Files": entries}).status_code == 200
        for body in ("First", "Second @Harry Potter"):
            api.http.post(f"{api.task_url('1')}/comments", json={"body": body}).raise_for_status()
        items = api.http.get(f"{api.task_url('1')}/checklist_items").json()
        done = {"status": "Completed", "Assigned To": HARRY}
        api.http.put(f"{api.task_url('1')}/checklist_items/{items[1]['id']}", json=done).raise_for_status()
        own = {"Stage": "Open", "title": "My own"}
        api.http.post(f"{api.task_url('1')}/checklist_items", json=own).raise_for_status()
    return started


@pytest.fixture
def plain(source: ServerProcess) -> Iterator[PlainServer]:
    with PlainServer(source.base_url) as server:
        yield server


def command(server: str, into: Path, *arguments: str) -> list[str]:
    return [*PROGRAM, "copy-workspace", "--server", server, "--into", str(into), *arguments]


def copy(server: str, into: Path, *arguments: str, key: str = KEY) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "FLOWDASH_API_KEY": key}
    return run_warm(command(server, into, *arguments), env=environment, timeout=120)


def report_of(into: Path) -> str:
    return (into / "local" / REPORT).read_text()


def everything_of(server: ServerProcess, *, extras: bool) -> dict[str, Any]:
    """All that the API says of a workspace, without what each server has its own of; files by their bytes."""
    found: dict[str, Any] = {}
    with closing(Api(server)) as api:
        found["workspace"] = api.http.get(f"{api.root}/workspace").json()
        for workflow in api.http.get(f"{api.root}/workflows").json():
            url = f"{api.root}/workflows/{workflow['id']}"
            parts = {
                part: api.http.get(f"{url}/{part}").json() for part in ("stages", "fields", "users", "roles", "tasks")
            }
            id_field = next((f["name"] for f in parts["fields"] if f["type"] == "uniqueId"), None)
            if not extras:
                parts["stages"] = [{"name": one["name"]} for one in parts["stages"]]
            parts["active"] = [task.get(id_field) for task in api.http.get(f"{url}/tasks/active").json()]
            for task in parts["tasks"]:
                if id_field:
                    activity = f"{url}/tasks/{task[id_field]}"
                    task["comments"] = api.http.get(f"{activity}/comments").json()
                    task["items"] = [_without(one, "id") for one in api.http.get(f"{activity}/checklist_items").json()]
            parts["tasks"] = [_plain(task, api, extras=extras) for task in parts["tasks"]]
            found[workflow["name"]] = parts
    return found


def _without(task: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in task.items() if name not in names}


def _plain(value: Any, api: Api, *, extras: bool) -> Any:
    if isinstance(value, list):
        return [_plain(one, api, extras=extras) for one in value]
    if isinstance(value, dict) and "blobId" in value:
        return {**_without(value, "blobId"), "bytes": api.file(value["blobId"]).content}
    if isinstance(value, dict):
        own = ("Task URL", "Updated On") if extras else ("Task URL", "Updated On", "Created On", "Mascot of", "Mascots")
        return {name: _plain(one, api, extras=extras) for name, one in _without(value, *own).items()}
    return value


def test_a_copy_is_what_the_original_is(source: ServerProcess, tmp_path: Path) -> None:
    """From a server of ours, with its definition: nothing is left out."""
    into = tmp_path / "copy"
    done = copy(source.base_url, into)
    assert done.returncode == 0, done.stderr
    assert "Copied Acme Corp. Workspace" in done.stdout
    with served(into) as served_copy:
        assert everything_of(served_copy, extras=True) == everything_of(source, extras=True)
        with closing(Api(served_copy, "everyt")) as api:
            assert [one["name"] for one in api.http.get(f"{api.task_url('1')}/actions").json()] == ["Go on"]
    assert "Nothing: all that was given is in it as it was." in report_of(into)
    assert not list(into.glob("*.copying"))


def test_a_plain_server_gives_a_copy_with_a_report(source: ServerProcess, plain: PlainServer, tmp_path: Path) -> None:
    """Links are found out by the linked tasks, end stages by the list of active tasks."""
    into = tmp_path / "copy"
    done = copy(plain.base_url, into)
    assert done.returncode == 0, (done.stderr, report_of(into))
    with served(into) as served_copy:
        assert everything_of(served_copy, extras=False) == everything_of(source, extras=False)
    report = report_of(into)
    for words in (
        "The history: who changed what",
        "Colours of stages",
        "When tasks were created and changed",
        "Checklist templates",
        "not in the copy: Go on.",
    ):
        assert words in report
    for words in ("Pets, Mascot of", "Clubs, Mascots"):
        assert f"{words}: where this link leads, as no task is linked." in report
    assert "Everything: whether these stages without tasks are end stages: Closed" in report


def served(into: Path) -> ServerProcess:
    """The copy, served."""
    folder = into.parent / "served"
    folder.mkdir()
    (folder / "data").symlink_to(into)
    return ServerProcess(folder)


def test_a_killed_copy_goes_on_where_it_was(source: ServerProcess, tmp_path: Path) -> None:
    """Killed while the second file is on its way: nothing that has arrived is asked for again."""
    into = tmp_path / "copy"
    with PlainServer(source.base_url, is_plain=False) as line:
        line.hold = lambda path: sum("/files/" in one for one in line.asked) > 2 and "/files/" in path
        environment = {**os.environ, "FLOWDASH_API_KEY": KEY}
        process = WarmPopen(command(line.base_url, into), env=environment)
        assert line.waiting.wait(60)
        arrived = into / "local.copying" / "arrived" / "files.jsonl"
        until(lambda: arrived.exists() and arrived.read_bytes().count(b"\n") == 2)
        process.kill()
        process.wait()
        line.go_on.set()
        line.hold = lambda path: False
        line.asked = []
        assert not (into / "local").exists()
        done = copy(line.base_url, into)
        assert done.returncode == 0, done.stderr
        again = ["/files/" if "/files/" in path else path for path in line.asked]
    assert again == ["/api/v1/workspace", "/files/"]
    with served(into) as served_copy:
        assert everything_of(served_copy, extras=True) == everything_of(source, extras=True)


def test_who_asks_to_wait_is_waited_for(source: ServerProcess, tmp_path: Path) -> None:
    into = tmp_path / "copy"
    with PlainServer(source.base_url, is_plain=False) as line:
        left = iter(range(3))

        def refuse(path: str) -> tuple[int, dict[str, str]] | None:
            return (429, {"Retry-After": "1"}) if "comments" in path and next(left, None) is not None else None

        line.refuse = refuse
        assert copy(line.base_url, into).returncode == 0
        assert next(left, None) is None
    with served(into) as served_copy:
        assert everything_of(served_copy, extras=True) == everything_of(source, extras=True)


def test_what_the_server_does_not_give_is_said(source: ServerProcess, tmp_path: Path) -> None:
    """A file that is gone, comments that fail: the rest is copied, and each is in the report."""
    into = tmp_path / "copy"
    with PlainServer(source.base_url, is_plain=False) as line:

        def refuse(path: str) -> tuple[int, dict[str, str]] | None:
            if "/files/" in path:
                return 404, {}
            return (500, {}) if path.endswith("/2/comments") else None

        line.refuse = refuse
        done = copy(line.base_url, into)
    assert done.returncode == 1, done.stderr
    report = report_of(into)
    assert "Everything, task 1: a.txt of Files is not in the copy; file: not now (404)" in report
    assert "Everything, task 2: not given: comments: not now (500)" in report


def test_a_broken_line_leaves_what_has_arrived(source: ServerProcess, tmp_path: Path) -> None:
    """The lists are there when the server is away for longer than the copy waits."""
    into = tmp_path / "copy"
    with PlainServer(source.base_url, is_plain=False) as line:
        line.refuse = lambda path: (502, {}) if path.endswith("/comments") else None
        done = copy(line.base_url, into, "--patience", "1")
        assert done.returncode == 2
        assert "What has arrived stays" in done.stderr
        line.refuse, line.asked = lambda path: None, []
        assert copy(line.base_url, into).returncode == 0
        assert not [path for path in line.asked if path.endswith(("/tasks", "/definition"))]


def test_a_key_that_is_refused_is_said(source: ServerProcess, tmp_path: Path) -> None:
    assert copy(source.base_url, tmp_path / "copy", key="wrong").returncode == 2
    supervised = run_supervised(source.base_url, tmp_path / "other", "wrong")
    assert isinstance(supervised[-1], Refused)
    assert supervised[-1].fault is JobFault.KEY_REFUSED


def test_another_workspace_is_not_mixed_in(source: ServerProcess, server: StartServer, tmp_path: Path) -> None:
    definition = linked_workspace()
    definition["workspace"] = {"id": "other", "name": "Another"}
    other, into = server(definition), tmp_path / "copy"
    with PlainServer(source.base_url, is_plain=False) as line:
        line.refuse = lambda path: (401, {}) if path.endswith("/tasks") else None
        assert copy(line.base_url, into).returncode == 2
    ended = run_supervised(other.base_url, into / "local.copying", KEY)[-1]
    assert isinstance(ended, Refused)
    assert ended.fault is JobFault.OTHER_WORKSPACE
    assert copy(source.base_url, into).returncode == 0


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)


def run_supervised(server: str, folder: Path, key: str) -> list[Any]:
    """As the window runs it; gives the messages."""
    line = [*PROGRAM, "copy-workspace", "--server", server, "--workspace-folder", str(folder), "--supervised"]
    with WarmPopen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(f"{key}\n".encode())
        process.stdin.flush()
        messages = [decode_message(one) for one in process.stdout]
    return messages


def test_a_copy_goes_on_with_its_own_key_only(source: ServerProcess, plain: PlainServer, tmp_path: Path) -> None:
    """Where the server names no workspace, another key may lead to another one: nothing of it is mixed in."""
    into = tmp_path / "copy"

    def refuse(path: str) -> tuple[int, dict[str, str]] | None:
        if path.endswith("/workspace"):
            return 404, {}
        return (503, {}) if "/comments" in path else None

    plain.refuse = refuse
    began = copy(plain.base_url, into, "--patience", "1")
    assert began.returncode == 2, began.stderr
    asked = len(plain.asked)
    other = copy(plain.base_url, into, "--patience", "1", key="another-key")
    assert other.returncode == 2
    assert "is begun there with another API key" in other.stderr
    assert "Go on with the same key, or copy into another folder" in other.stderr
    assert all(path.endswith("/workspace") for path in plain.asked[asked:]), "nothing else was asked for"
    plain.refuse = lambda path: (404, {}) if path.endswith("/workspace") else None
    went_on = copy(plain.base_url, into)
    assert went_on.returncode in (0, 1), went_on.stderr


def test_what_failed_is_asked_for_again(source: ServerProcess, plain: PlainServer, tmp_path: Path) -> None:
    """A file, and the comments of a task, that the server did not give: going on asks for them once more."""
    into, refused = tmp_path / "copy", set[str]()

    def refuse(path: str) -> tuple[int, dict[str, str]] | None:
        if path.endswith(("/tasks/1/comments", "/tasks/1/checklist_items")) and "/everyt/" in path:
            refused.add("comments")
            return 404, {}
        if "/files/" in path:
            if "file" in refused:
                return 503, {}  # the copy ends here
            refused.add("file")
            return 404, {}
        return None

    plain.refuse = refuse
    began = copy(plain.base_url, into, "--patience", "1")
    assert (began.returncode, refused) == (2, {"comments", "file"}), began.stderr
    plain.refuse = lambda path: None
    went_on = copy(plain.base_url, into)
    assert went_on.returncode in (0, 1), went_on.stderr
    with served(into) as made, closing(Api(made, "everyt")) as api:
        assert [one["body"] for one in api.http.get(f"{api.task_url('1')}/comments").json()] == [
            "First",
            "Second @Harry Potter",
        ]
        assert {file["filename"] for file in api.get("1")["Files"]} == {"a.txt", "b.bin"}
        for file in api.get("1")["Files"]:
            assert api.file(file["blobId"]).content == CONTENTS[file["filename"]]


def test_the_window_is_told_how_far_it_has_come(source: ServerProcess, tmp_path: Path) -> None:
    """And a copy that is made already is reported, not made again."""
    *messages, ended = run_supervised(source.base_url, tmp_path / "copy", KEY)
    assert isinstance(ended, Copied)
    assert (ended.workflows, ended.files, ended.comments, ended.items) == (8, 3, 2, 5)
    assert {Part.TASKS, Part.ACTIVITY, Part.FILES, Part.MAKING} <= {
        one.part for one in messages if isinstance(one, Progress)
    }
    assert run_supervised(source.base_url, tmp_path / "copy", KEY)[-1] == ended


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_an_ended_copy_can_be_gone_on_with(source: ServerProcess, tmp_path: Path) -> None:
    """Ended as by Ctrl+C while it waits for the server."""
    into = tmp_path / "copy"
    with PlainServer(source.base_url, is_plain=False) as line:
        line.hold = lambda path: path.endswith("/comments")
        environment = {**os.environ, "FLOWDASH_API_KEY": KEY}
        process = WarmPopen(command(line.base_url, into), env=environment)
        assert line.waiting.wait(60)
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        line.go_on.set()
        line.hold = lambda path: False
        assert copy(line.base_url, into).returncode == 0


def test_a_folder_with_a_workspace_is_left_alone(source: ServerProcess, tmp_path: Path) -> None:
    into = tmp_path / "copy"
    assert copy(source.base_url, into).returncode == 0
    done = copy(source.base_url, into)
    assert done.returncode == 2
    assert "already holds a workspace" in done.stderr
    assert json.loads((into / "local" / "copied.json").read_text())["workspace"] == "Acme Corp. Workspace"
