"""A workspace on a CD, in a snapshot or of somebody else is backed up, exported and checked without writing to it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.contract.test_backup import attached
from tests.support.definitions import COMPANIES, workspace
from tests.support.server_process import ServerProcess

ROOT = Path(__file__).parents[2]
NOBODY = 65534
READER = ("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner")
"""Runs a program as a root who has no more rights to files than others have."""

pytestmark = pytest.mark.skipif(
    shutil.which("setpriv") is None or os.geteuid() != 0, reason="needs root and Linux to take rights away"
)


@pytest.mark.parametrize("command", ["backup", "export", "check"])
def test_what_can_only_be_read_is_written_elsewhere(tmp_path_factory: pytest.TempPathFactory, command: str) -> None:
    """The last changes are in the log beside the database only, as after a power cut."""
    folder, target = tmp_path_factory.mktemp("there"), tmp_path_factory.mktemp("here")
    definition = workspace(COMPANIES)
    definition["workflows"][0]["tasks"][0]["Documents"] = attached(b"contents")
    running = ServerProcess(folder, definition).start()
    running.kill()
    data = running.data_dir
    before = {path.name: path.read_bytes() for path in data.iterdir() if path.is_file()}
    for path in (data, *data.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
        os.chown(path, NOBODY, NOBODY)
    arguments = [] if command == "check" else [str(target / "made.zip")]
    done = subprocess.run(
        [*READER, sys.executable, "-m", "flowdash_desktop", command, *arguments, "--workspace-folder", str(data)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert {path.name: path.read_bytes() for path in data.iterdir() if path.is_file()} == before
    if command == "backup":
        with zipfile.ZipFile(target / "made.zip") as archive:
            assert len(archive.namelist()) == 3
