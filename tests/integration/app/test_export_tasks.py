"""``export-tasks`` as a person meets it: real processes, real servers, words and exit codes."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.everything import FULL, WORKFLOW
from tests.support.definitions import EVERYTHING, TICKETS, workspace
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess

DEFINITION = workspace(
    {**EVERYTHING, "tasks": [{**FULL, "ID": "E-1"}, {**FULL, "ID": "E-2", "Stage": "Closed"}]}, TICKETS
)


def run(*arguments: str | Path, **variables: str) -> tuple[int, str]:
    """The exit status, and what it said."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("FLOWDASH_API")}
    done = subprocess.run(
        [sys.executable, "-m", "flowdash_desktop", "export-tasks", *map(str, arguments)],
        capture_output=True,
        text=True,
        env={**environment, **variables},
        check=False,
        stdin=subprocess.DEVNULL,
    )
    return done.returncode, (done.stdout + done.stderr).strip()


def ask(running: ServerProcess, *arguments: str | Path) -> tuple[int, str]:
    return run(*arguments, "--server", running.base_url, FLOWDASH_API_KEY=running.key)


def rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def running(server: StartServer) -> ServerProcess:
    return server(DEFINITION)


def test_a_server_s_tasks(running: ServerProcess, tmp_path: Path) -> None:
    """By the workflow's id or name, all tasks or the active ones; a file that is there is replaced on request only."""
    path = tmp_path / "x.csv"
    status, words = ask(running, path, "--workflow", WORKFLOW)
    assert (status, words) == (0, f"Exported 2 tasks to {path}.")
    assert [row["ID"] for row in rows(path)] == ["E-1", "E-2"]
    assert rows(path)[0]["Amount"] == "99.50"
    status, words = ask(running, path, "--workflow", EVERYTHING["name"], "--active")
    assert (status, words) == (2, f"flowdash-desktop export-tasks: {path} is there already; --overwrite replaces it")
    assert ask(running, path, "--workflow", EVERYTHING["name"], "--active", "--overwrite")[0] == 0
    assert [row["ID"] for row in rows(path)] == ["E-1"]


def test_which_workflow_is_asked(running: ServerProcess, tmp_path: Path) -> None:
    for asked in ((), ("--workflow", "nothing")):
        status, words = ask(running, tmp_path / "x.xlsx", *asked)
        assert status == 2
        assert f"{WORKFLOW} ({EVERYTHING['name']})" in words
    assert list(tmp_path.glob("x*")) == []


def test_a_wrong_key_is_said(running: ServerProcess, tmp_path: Path) -> None:
    status, words = run(
        tmp_path / "x.json", "--workflow", WORKFLOW, "--server", running.base_url, FLOWDASH_API_KEY="wrong"
    )
    assert (status, words) == (2, "flowdash-desktop export-tasks: The server does not accept the API key.")
    assert list(tmp_path.glob("x*")) == []


def test_the_local_workspace_s_tasks(running: ServerProcess, tmp_path: Path) -> None:
    """Its server is started for the export alone, and nothing of it is left running."""
    running.stop()
    path, root = tmp_path / "x.csv", running.folder / "data"
    assert run(path, "--workflow", WORKFLOW, "--data-dir", root) == (0, f"Exported 2 tasks to {path}.")
    assert [row["ID"] for row in rows(path)] == ["E-1", "E-2"]


def test_what_can_t_be_done_is_said(tmp_path: Path) -> None:
    """Another ending, no workspace, no key, a folder that is not there."""
    for arguments, words in (
        ((tmp_path / "x.ods",), "x.ods must end with .xlsx, .csv or .json"),
        ((tmp_path / "x.csv", "--data-dir", tmp_path), f"there is no local workspace in {tmp_path}"),
        ((tmp_path / "x.csv", "--server", "http://127.0.0.1:9"), "FLOWDASH_API_KEY"),
    ):
        status, said = run(*arguments)
        assert status == 2
        assert words in said
