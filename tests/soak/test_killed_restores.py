"""``kill -9`` while a backup is restored: what is there then is the old workspace or the restored one, and whole.

``FLOWDASH_SOAK_ROUNDS`` says how many rounds, ``FLOWDASH_SOAK_SEED`` repeats the choice of moments.
"""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random
from secrets import randbelow
from threading import Event
from time import monotonic
from typing import Any

import pytest

from flowdash_desktop.server.command.data_folder import workspace_folder
from tests.contract.conftest import pytest_generate_tests, pytest_terminal_summary
from tests.contract.test_backup import everything, findings, run, went_well
from tests.support.definitions import COMPANIES, Definition, workspace
from tests.support.fixtures_server import cluster, postgresql
from tests.support.http import Api
from tests.support.postgresql import Cluster
from tests.support.server_process import ServerProcess

__all__ = ["cluster", "postgresql", "pytest_generate_tests", "pytest_terminal_summary"]

ROUNDS = int(os.environ.get("FLOWDASH_SOAK_ROUNDS", "3"))
SEED = int(os.environ.get("FLOWDASH_SOAK_SEED", str(randbelow(1_000_000))))
ROOT = Path(__file__).parents[2]
TASKS = 60
LAST = 0.4
"""The part of a restore's time in which everything is put into its place."""


def full_of(word: str) -> Definition:
    """Tasks with an attachment each, all of which say one word."""
    tasks = [
        {
            "Company ID": str(number),
            "Company Name": word,
            "Documents": [{"filename": "a", "base64contents": base64.b64encode(f"{word} {number}".encode()).decode()}],
        }
        for number in range(TASKS)
    ]
    return workspace({**COMPANIES, "tasks": tasks})


def shown(server: ServerProcess) -> Any:
    """All that a server, which is started for it, shows, and that nothing is wrong with what it stores."""
    with server:
        assert findings(server) == []
        api = Api(server)
        try:
            return everything(api)
        finally:
            api.close()


class Restore:
    """A restore in a process of its own, from the moment at which it has begun to work."""

    def __init__(self, file: Path, *arguments: str) -> None:
        command = [sys.executable, "-m", "flowdash_desktop", "restore", str(file), *arguments]
        scratch = file.parent / "scratch"
        scratch.mkdir(exist_ok=True)
        self._process = subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, "TMPDIR": str(scratch)}, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )  # fmt: skip
        folder = workspace_folder(Path(arguments[1])) if arguments[0] == "--data-dir" else scratch
        while not any(folder.glob("restoring-*")) and self._process.poll() is None:
            Event().wait(0.002)
        self.begun = monotonic()

    def end(self) -> float:
        """Let it come to its end, and give the seconds that it took."""
        _, errors = self._process.communicate(timeout=60)
        assert self._process.returncode == 0, errors.decode()
        return monotonic() - self.begun

    def kill_after(self, seconds: float) -> bool:
        """Kill it then; False when it had ended before."""
        # Not to wait for something: this is the random moment.
        Event().wait(seconds)
        self._process.kill()
        self._process.communicate(timeout=60)
        return self._process.returncode != 0


@pytest.mark.timeout(120 + 20 * ROUNDS)
def test_killed_restores(tmp_path: Path, cluster: Cluster | None, capsys: pytest.CaptureFixture[str]) -> None:
    moments, file = Random(SEED), tmp_path / "backup.zip"
    (tmp_path / "new").mkdir()
    with ServerProcess(tmp_path / "new", full_of("new")) as source:
        went_well(run("backup", file, *source.places))
    new = shown(source)
    (tmp_path / "old").mkdir()
    old_server = ServerProcess(tmp_path / "old", full_of("old"))
    # Into a PostgreSQL database nothing is restored over another workspace: there it is the whole, or nothing.
    old = shown(old_server) if cluster is None else None

    def target(name: str) -> ServerProcess:
        (tmp_path / name).mkdir()
        server = ServerProcess(tmp_path / name, database=None if cluster is None else cluster.database())
        if cluster is None:
            shutil.copytree(old_server.data_dir, server.data_dir)
        return server

    def restore(server: ServerProcess) -> Restore:
        return Restore(file, *server.places, *(["--replace"] if cluster is None else []))

    takes = restore(target("measured")).end()
    killed = restored = 0
    for number in range(ROUNDS):
        server = target(f"round {number}")
        # Half of the moments in the part where it matters most.
        begin = 0.0 if number % 2 else takes * (1 - LAST)
        killed += restore(server).kill_after(moments.uniform(begin, takes))
        empty = cluster is not None and run("check", *server.places).returncode == 2
        found = None if empty else shown(server)
        assert found in (old, new), f"seed {SEED}, round {number}"
        for kept in server.data_dir.glob("replaced-*"):
            assert run("check", "--data-dir", kept).returncode == 0, "what is kept beside is whole under its name"
        restored += found == new
        if found != new:
            restore(server).end()
            assert shown(server) == new, "and it can be restored again"
        assert not list(server.data_dir.glob("restoring-*")) or found == new
        shutil.rmtree(server.folder)
    with capsys.disabled():
        print(f"\nkilled restores: seed {SEED}: {killed} of {ROUNDS} killed in {takes:.2f} s, {restored} had restored")
