"""``backup``, ``restore`` and ``check``: one file of one moment, checked whole, and never half a restore."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import shutil
import sqlite3
import subprocess
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, redirect_stderr, redirect_stdout
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from flowdash_desktop.app.command_line import main
from tests.contract.conftest import OpenApi
from tests.support.definitions import COMPANIES, TICKETS, linked_workspace, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.postgresql import Cluster
from tests.support.server_process import ServerProcess

CONTENTS = bytes(range(256)) * 1000
Done = subprocess.CompletedProcess[str]


def run(command: str, *arguments: str | Path) -> Done:
    """Run the program's command line, without the cost of a new process."""
    line = [command, *map(str, arguments)]
    out, errors = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(errors):
        status = main(line)
    return subprocess.CompletedProcess(line, status, out.getvalue(), errors.getvalue())


def went_well(done: Done) -> str:
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def refused(done: Done, *words: str) -> None:
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in done.stderr


def attached(contents: bytes) -> list[dict[str, str]]:
    return [{"filename": "ä.bin", "contentType": "a/b", "base64contents": base64.b64encode(contents).decode()}]


def findings(running: ServerProcess) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(run("check", *running.places, "--json").stdout)["findings"]
    return found


def everything(api: Api) -> Any:
    """What a workflow shows, but for the server's own address."""
    tasks = [{**task, "Task URL": task["Task URL"].rpartition("/")[2]} for task in api.list()]
    files = {entry["blobId"]: api.file(entry["blobId"]).content for t in tasks for entry in t.get("Documents") or ()}
    return tasks, files


Restored = Callable[[Path], ServerProcess]


@pytest.fixture
def restored(tmp_path: Path, cluster: Cluster | None) -> Any:
    """Restore a file to a new place of the same kind as the server's, and serve that."""
    started: list[ServerProcess] = []

    def restore(file: Path) -> ServerProcess:
        folder = tmp_path / f"restored-{len(started)}"
        folder.mkdir()
        started.append(ServerProcess(folder, database=None if cluster is None else cluster.database()))
        went_well(run("restore", file, *started[-1].places))
        return started[-1].start()

    yield restore
    for one in started:
        one.kill()


def test_what_is_backed_up_while_the_server_runs_is_restored(
    server: StartServer, api_for: OpenApi, tmp_path: Path, restored: Restored
) -> None:
    running = server(workspace(COMPANIES, TICKETS))
    api, tickets = api_for(running), api_for(running, "tckets")
    for name in ("a/b %?# 🦉", "שלום", "x" * 10_000):
        api.post({"Company ID": name, "Company Name": name[:50], "Documents": attached(CONTENTS + name.encode())})
    api.http.post(f"{api.task_url('42')}/comments", json={"body": "said"})
    gone = tickets.post({"Subject": "goes"}).json()["Ticket"]
    tickets.delete(gone)
    file = tmp_path / "backup.zip"
    assert "3 attachments" in went_well(run("backup", file, *running.places))
    again = restored(file)
    assert everything(api_for(again)) == everything(api)
    assert everything(api_for(again, "tckets")) == everything(tickets)
    comments = api_for(again).http.get(f"{api_for(again).task_url('42')}/comments").json()
    assert [comment["body"] for comment in comments] == ["said"]
    assert api_for(again, "tckets").post({"Subject": "next"}).json()["Ticket"] == str(int(gone) + 1), "none twice"
    assert api_for(again, key="local-key-1").list(), "its keys are restored too"
    assert findings(again) == []
    assert api.list(), "and the server that was backed up goes on"


def test_links_are_restored(server: StartServer, api_for: OpenApi, tmp_path: Path, restored: Restored) -> None:
    running = server(linked_workspace())
    file = tmp_path / "backup.zip"
    went_well(run("backup", file, *running.places))
    again = restored(file)
    for workflow in ("houses", "wizrds", "wands0", "clubs0", "pets00"):
        names = [{k: v for k, v in task.items() if k != "Task URL"} for task in api_for(again, workflow).list()]
        assert json.dumps(names).replace(again.base_url, "") == json.dumps(
            [{k: v for k, v in task.items() if k != "Task URL"} for task in api_for(running, workflow).list()]
        ).replace(running.base_url, "")


def test_a_backup_under_writers_is_of_one_moment(
    server: StartServer, api_for: OpenApi, tmp_path: Path, restored: Restored
) -> None:
    """A writer changes two tasks by turns and attaches and removes files: the backup has no gap and no missing file."""
    running = server(workspace(COMPANIES))
    ended, begun = Event(), [Event() for _ in range(3)]

    def write(writer: int) -> None:
        api = api_for(running)
        number = 0
        while not ended.is_set():
            number += 1
            contents = f"{writer} {number} ".encode() * 3000
            body = {"Company Name": str(number), "Documents": attached(contents)}
            for one in ("first", "second"):
                assert api.post({"Company ID": f"{writer}-{one}", **body}).status_code in (200, 201)
            if number == 3:
                begun[writer].set()

    file = tmp_path / "backup.zip"
    with ThreadPoolExecutor(3) as writers:
        waiting = [writers.submit(write, writer) for writer in range(3)]
        assert all(one.wait(60) for one in begun)
        done = run("backup", file, *running.places)
        ended.set()
    assert [one.result() for one in waiting] == [None] * 3
    went_well(done)
    again = restored(file)
    api = api_for(again)
    for writer in range(3):
        first = int(api.get(f"{writer}-first")["Company Name"])
        second = int(api.get(f"{writer}-second")["Company Name"])
        assert first in (second, second + 1)
    assert findings(again) == []


def test_a_backup_of_one_database_is_restored_to_the_other(
    server: StartServer, api_for: OpenApi, tmp_path: Path, request: pytest.FixtureRequest, cluster: Cluster | None
) -> None:
    running = server(workspace(COMPANIES, TICKETS))
    api = api_for(running)
    api.put("42", {"Documents": attached(CONTENTS)})
    file = tmp_path / "backup.zip"
    went_well(run("backup", file, *running.places))
    other: Cluster | None = request.getfixturevalue("postgresql") if cluster is None else None
    with ServerProcess(tmp_path, database=None if other is None else other.database()) as moved:
        moved.stop()
        shutil.rmtree(moved.data_dir)
        if other is not None:
            moved.database = other.database()
        went_well(run("restore", file, *moved.places))
        moved.start()
        assert everything(api_for(moved)) == everything(api)
        tickets = api_for(moved, "tckets")
        assert tickets.post({"Subject": "next"}).json()["Ticket"] == "9"
        assert findings(moved) == []


def test_workspace_without_item_stages_restores_to_postgresql(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """SQLite counts such a table at 0, where PostgreSQL counts from 1."""
    definition = workspace({**COMPANIES, "tasks": [{"Company ID": "1", "Company Name": "New", "Stage": "Not Started"}]})
    file = tmp_path / "backup.zip"
    with ServerProcess(tmp_path, definition) as running:
        went_well(run("backup", file, *running.places))
    cluster: Cluster = request.getfixturevalue("postgresql")
    (tmp_path / "moved").mkdir()
    moved = ServerProcess(tmp_path / "moved", database=cluster.database())
    went_well(run("restore", file, *moved.places))
    assert findings(moved) == []


def test_a_backup_is_never_written_over_another_unasked(server: StartServer, tmp_path: Path) -> None:
    running = server(workspace(COMPANIES))
    file = tmp_path / "backup.zip"
    file.write_bytes(b"precious")
    refused(run("backup", file, *running.places), "is there already")
    assert file.read_bytes() == b"precious"
    went_well(run("backup", file, *running.places, "--overwrite"))
    assert zipfile.is_zipfile(file)
    assert (file.stat().st_mode & 0o077) == 0, "nobody else may read it"
    assert [path.name for path in tmp_path.iterdir() if "partial" in path.name] == []


def test_where_there_is_no_workspace_nothing_is_backed_up(tmp_path: Path) -> None:
    refused(run("backup", tmp_path / "backup.zip", "--data-dir", tmp_path / "none"), "holds no workspace")
    assert list(tmp_path.iterdir()) == []


def test_restore_never_writes_over_a_workspace_unasked(server: StartServer, api_for: OpenApi, tmp_path: Path) -> None:
    running = server(workspace(COMPANIES))
    file = tmp_path / "backup.zip"
    went_well(run("backup", file, *running.places))
    before = everything(api_for(running))
    words = "another server" if running.database is None else "already holds a workspace"
    refused(run("restore", file, *running.places), words)
    running.stop()
    refused(run("restore", file, *running.places), "already holds a workspace")
    running.start()
    assert everything(api_for(running)) == before


@pytest.mark.sqlite_only
def test_restore_replaces_when_asked_and_keeps_what_was_there(
    server: StartServer, api_for: OpenApi, tmp_path: Path
) -> None:
    running = server(workspace(COMPANIES))
    file = tmp_path / "backup.zip"
    went_well(run("backup", file, *running.places))
    then = everything(api_for(running))
    api_for(running).put("42", {"Company Name": "Later", "Documents": attached(CONTENTS)})
    later = everything(api_for(running))
    running.kill()
    said = went_well(run("restore", file, *running.places, "--replace"))
    running.start()
    assert everything(api_for(running)) == then
    running.stop()
    [kept] = running.data_dir.glob("replaced-*")
    assert str(kept) in said
    (tmp_path / "kept").mkdir()
    shutil.move(kept, tmp_path / "kept" / "data")
    with ServerProcess(tmp_path / "kept") as before:
        assert everything(api_for(before)) == later
        assert findings(before) == []
    assert [p.name for p in running.data_dir.iterdir() if p.name.startswith("restoring")] == []


@pytest.mark.sqlite_only
def test_version_given_after_the_backup_is_not_reused(server: StartServer, api_for: OpenApi, tmp_path: Path) -> None:
    """A version that was given after the backup never comes again for something else."""
    running = server(workspace(COMPANIES))
    file = tmp_path / "backup.zip"
    went_well(run("backup", file, *running.places))
    since = api_for(running).put("42", {"Company Name": "Since the backup"}).headers["etag"]
    running.stop()
    went_well(run("restore", file, *running.places, "--replace"))
    running.start()
    api = api_for(running)
    assert api.put("42", {"Company Name": "Of somebody else"}).status_code == 200
    assert api.put("42", {"Company Name": "Not seen"}, If_Match=since).status_code == 412
    assert api.get("42")["Company Name"] == "Of somebody else"


def damage(file: Path, how: str) -> None:
    """Write a ZIP anew with one thing wrong in it, as far as a ZIP can say it."""
    if how == "cut":
        file.write_bytes(file.read_bytes()[:-5000])
        return
    with zipfile.ZipFile(file) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(entries["manifest.json"])
    blob = next(name for name in entries if name.startswith("blobs/"))
    if how == "blob":
        entries[blob] = entries[blob][:-1] + b"?"
    elif how == "database":
        entries["workspace.db"] = entries["workspace.db"][:-100] + b"x" * 100
    elif how == "a blob less":
        del entries[blob]
        del manifest["files"][blob]
    elif how == "an entry more":
        entries["../evil"] = b"evil"
    elif how == "a name":
        entries["blobs/../../evil"] = entries.pop(blob)
        manifest["files"]["blobs/../../evil"] = manifest["files"].pop(blob)
    elif how == "newer":
        manifest["formatVersion"] = 99
    elif how == "another":
        manifest["format"] = "something else"
    entries["manifest.json"] = json.dumps(manifest).encode()
    with zipfile.ZipFile(file, "w") as archive:
        for name, contents in entries.items():
            archive.writestr(name, contents)


@pytest.fixture(scope="module")
def good_backup(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("good")
    definition = workspace(COMPANIES)
    definition["workflows"][0]["tasks"][0]["Documents"] = attached(CONTENTS)
    with ServerProcess(folder, definition) as running:
        went_well(run("backup", folder / "backup.zip", *running.places))
    return folder / "backup.zip"


@pytest.mark.parametrize(
    "how",
    ["cut", "blob", "database", "a blob less", "an entry more", "a name", "newer", "another", "no zip", "no file"],
)
def test_a_damaged_backup_is_refused_and_nothing_is_touched(good_backup: Path, tmp_path: Path, how: str) -> None:
    file, folder = tmp_path / "backup.zip", tmp_path / "data"
    shutil.copy(good_backup, file)
    if how == "no zip":
        file.write_bytes(b"no zip")
    elif how == "no file":
        file.unlink()
    else:
        damage(file, how)
    refused(run("restore", file, "--data-dir", folder), str(file))
    assert {path.name for path in folder.rglob("*")} <= {"local", "lock"}
    assert {path.name for path in tmp_path.iterdir()} <= {"backup.zip", "data"}


def test_a_backup_of_a_database_with_dangling_rows_is_refused(good_backup: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(good_backup) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    database = tmp_path / "workspace.db"
    database.write_bytes(entries["workspace.db"])
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("DELETE FROM fields WHERE kind = 'file'")
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    entries["workspace.db"] = database.read_bytes()
    manifest = json.loads(entries["manifest.json"])
    manifest["files"]["workspace.db"] = {
        "size": len(entries["workspace.db"]),
        "sha256": hashlib.sha256(entries["workspace.db"]).hexdigest(),
    }
    entries["manifest.json"] = json.dumps(manifest).encode()
    file = tmp_path / "backup.zip"
    with zipfile.ZipFile(file, "w") as archive:
        for name, contents in entries.items():
            archive.writestr(name, contents)
    refused(run("restore", file, "--data-dir", tmp_path / "data"), "reference: row 1 of attachments")


def lose_a_blob(running: ServerProcess, *, damaged: bool = False) -> str:
    [path] = (running.data_dir / "blobs").glob("??/*")
    if damaged:
        path.write_bytes(path.read_bytes()[:-1] + b"?")
    else:
        path.unlink()
    return path.name


@pytest.mark.parametrize("damaged", [False, True])
def test_lost_attachment_is_said_and_can_be_skipped(
    server: StartServer, api_for: OpenApi, tmp_path: Path, damaged: bool
) -> None:
    """An attachment that is lost is told and can be gone without."""
    running = server(workspace(COMPANIES))
    api_for(running).put("42", {"Documents": attached(CONTENTS)})
    sha256 = lose_a_blob(running, damaged=damaged)
    assert findings(running) == [{"kind": "damaged blob" if damaged else "missing blob", "text": sha256}]
    file = tmp_path / "backup.zip"
    refused(run("backup", file, *running.places), sha256)
    assert not file.exists()
    done = run("backup", file, *running.places, "--incomplete")
    assert (done.returncode, sha256 in done.stderr) == (1, True)
    back = run("restore", file, "--data-dir", tmp_path / "restored")
    assert (back.returncode, sha256 in back.stderr) == (1, True)
    with ServerProcess(tmp_path, None) as again:
        assert again.serving_line
