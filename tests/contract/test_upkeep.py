"""What a server does for its storage by itself: it collects blobs, and reports what does not fit together."""

from __future__ import annotations

import base64
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import monotonic, time

import pytest

from tests.contract.conftest import OpenApi
from tests.support.definitions import COMPANIES, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.server_process import ServerProcess

LONGEST_WAIT = 30.0


def until(condition: Callable[[], object]) -> None:
    end = monotonic() + LONGEST_WAIT
    while not condition():
        assert monotonic() < end, "waited in vain"


def blobs_of(server: ServerProcess) -> list[Path]:
    return list((server.data_dir / "blobs").glob("??/*"))


def attach(api: Api, contents: bytes) -> None:
    encoded = base64.b64encode(contents).decode()
    file = {"filename": "a", "contentType": "a/b", "base64contents": encoded}
    assert api.put("42", {"Documents": [file]}).status_code == 200


def test_unused_file_is_collected_at_the_next_start(server: StartServer, api_for: OpenApi) -> None:
    """A file that no task has any more is collected at the next start."""
    running = server(workspace(COMPANIES))
    attach(api_for(running), b"first")
    [first] = blobs_of(running)
    attach(api_for(running), b"second")
    for path in blobs_of(running):
        os.utime(path, (time() - 7200, time() - 7200))
    running.kill()
    running.start()
    until(lambda: len(blobs_of(running)) == 1)
    assert not first.exists()
    api = api_for(running)
    assert api.file(api.get("42")["Documents"][0]["blobId"]).content == b"second"


def test_missing_file_is_reported_and_its_task_kept(server: StartServer, api_for: OpenApi) -> None:
    """A missing file is reported after the start and its task is left as it is."""
    running = server(workspace(COMPANIES))
    attach(api_for(running), b"contents")
    running.stop()
    assert running.stderr == "", "nothing to report"
    [path] = blobs_of(running)
    path.unlink()
    running.start()
    until(lambda: "nothing was changed" in running.stderr)
    assert f"integrity check: missing blob: {path.name}" in running.stderr
    task = api_for(running).get("42")
    assert len(task["Documents"]) == 1
    assert api_for(running).file(task["Documents"][0]["blobId"]).status_code == 404


@pytest.mark.sqlite_only
def test_rows_that_do_not_fit_are_reported_and_not_deleted(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    attach(api_for(running), b"contents")
    running.stop()
    with closing(sqlite3.connect(running.data_dir / "workspace.db")) as connection, connection:
        connection.execute("UPDATE attachments SET task = 4711")
        connection.execute("UPDATE tasks SET document = '[]' WHERE unique_id = '43'")
        connection.execute("UPDATE tasks SET unique_id = 'other' WHERE unique_id = '44'")
    running.start()
    until(lambda: "nothing was changed" in running.stderr)
    assert "reference: row 1 of attachments names a row of tasks by task that is not there" in running.stderr
    assert "task 2 is not a JSON object" in running.stderr
    assert "task: task 3 is listed under another unique ID than it shows" in running.stderr
    assert "attachment: task 1 shows other attachments than it has" in running.stderr
    assert "Acme" not in running.stderr, "nothing that people wrote is in the log"
    with closing(sqlite3.connect(running.data_dir / "workspace.db")) as connection:
        assert connection.execute("SELECT count(*) FROM attachments").fetchone() == (1,)


@pytest.mark.sqlite_only
def test_damaged_pages_are_reported(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    for number in range(40):
        api_for(running).post({"Company ID": f"n{number}", "Company Name": "x" * 500})
    running.stop()
    file = running.data_dir / "workspace.db"
    with closing(sqlite3.connect(file)) as connection:
        page = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name LIKE 'sqlite_autoindex_tasks%' ORDER BY rootpage"
        ).fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    with file.open("r+b") as data:
        data.seek((page - 1) * size + 8)
        data.write(b"\xff" * 64)
    running.start()
    until(lambda: "integrity check: database:" in running.stderr)
