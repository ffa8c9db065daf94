"""A write is durable when it is answered: ``kill -9`` right after the answer loses nothing, and halves nothing."""

from __future__ import annotations

import base64
import hashlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.database import Database
from tests.contract.conftest import OpenApi
from tests.support.definitions import COMPANIES, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.server_process import ServerProcess

CONTENTS = bytes(range(256)) * 5000


def attached(contents: bytes) -> list[dict[str, str]]:
    return [{"filename": "a.bin", "contentType": "a/b", "base64contents": base64.b64encode(contents).decode()}]


def blobs_of(server: ServerProcess) -> list[Path]:
    return list((server.data_dir / "blobs").glob("??/*"))


def test_kill_right_after_the_answer_loses_nothing(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    api = api_for(running)
    api.post({"Company ID": "1", "Company Name": "Deleted"})
    api.delete("1")
    api.post({"Company ID": "2", "Company Name": "Changed"})
    api.put("2", {"Stage": "Done"})
    created = api.post({"Company ID": "3", "Company Name": "Created", "Documents": attached(CONTENTS)}).json()
    running.kill()
    running.start()
    api = api_for(running)
    assert api.http.get(api.task_url("1")).status_code == 404
    assert api.get("2")["Stage"] == "Done"
    assert {**api.get("3"), "Task URL": ""} == {**created, "Task URL": ""}
    assert api.file(created["Documents"][0]["blobId"]).content == CONTENTS


def test_an_idempotency_key_outlives_a_kill(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    body = {"Company ID": "1", "Company Name": "Once"}
    first = api_for(running).post(body, Idempotency_Key="k")
    running.kill()
    running.start()
    again = api_for(running).post(body, Idempotency_Key="k")
    assert (again.status_code, again.content) == (201, first.content)


def test_kill_loses_no_answered_write(server: StartServer, api_for: OpenApi) -> None:
    """Kill under writers loses no answered write and halves no attachment."""
    running = server(workspace(COMPANIES))
    api = api_for(running)
    answered: list[tuple[str, str, bytes]] = []

    def write(number: int) -> None:
        for round_ in range(100_000):
            unique_id = f"{number}-{round_}"
            contents = f"{unique_id} ".encode() * 20_000
            body = {"Company ID": unique_id, "Company Name": "Writer", "Documents": attached(contents)}
            try:
                answer = api.post(body)
            except httpx.TransportError:
                return
            assert answer.status_code == 201
            answered.append((unique_id, answer.json()["Documents"][0]["blobId"], contents))
            if len(answered) == 30:
                running.kill()

    with ThreadPoolExecutor(4) as writers:
        list(writers.map(write, range(4)))
    running.start()
    after: Api = api_for(running)
    tasks = {task["Company ID"]: task for task in after.list()}
    assert len(after.list()) == len(tasks), "no task twice"
    assert len(answered) >= 30
    for unique_id, blob_id, contents in answered:
        assert tasks[unique_id]["Documents"][0]["blobId"] == blob_id
        assert after.file(blob_id).content == contents
    for task in tasks.values():
        for document in task["Documents"]:
            assert after.file(document["blobId"]).status_code == 200, "nothing refers to a blob that is not there"
    for path in blobs_of(running):
        assert hashlib.sha256(path.read_bytes()).hexdigest() == path.name, "and none is half written"


def test_a_first_start_that_was_killed_is_made_up_for(server: StartServer, tmp_path: Path) -> None:
    """A kill while the definition is loaded leaves no database: the next start, with or without a file, loads anew."""
    data_dir = tmp_path / "half" / "data" / "local"
    (data_dir / "blobs" / "incoming").mkdir(parents=True)
    (data_dir / "blobs" / "incoming" / "half").write_bytes(b"half a file")
    half = Database(data_dir / "workspace.loading")
    half.write_now(lambda connection: connection.execute(tables.workspace.insert().values(id="half", name="Half")))
    half.close()
    with ServerProcess(tmp_path / "half", workspace(COMPANIES)) as again:
        assert "Acme" in again.serving_line
        assert blobs_of(again) == []
        assert not list(data_dir.glob("workspace.loading*"))


def test_a_definition_that_is_refused_leaves_no_database(server: StartServer, tmp_path: Path) -> None:
    running = ServerProcess(tmp_path, {"workspace": {}})
    with pytest.raises(AssertionError, match="did not start"):
        running.start()
    assert not list(running.data_dir.glob("*.db"))
    with running.start() as again:
        assert again.serving_line.startswith("Serving Local workspace")
