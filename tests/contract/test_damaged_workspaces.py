"""A workspace's own file, changed and cut off at random: every command says what is wrong, without a traceback."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from tests.contract.test_backup import attached, run
from tests.support.definitions import COMPANIES, TICKETS, workspace
from tests.support.server_process import ServerProcess


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    definition = workspace(COMPANIES, TICKETS)
    definition["workflows"][0]["tasks"][0]["Documents"] = attached(b"contents")
    running = ServerProcess(folder, definition).start()
    running.stop()
    return running.data_dir


@pytest.mark.parametrize("seed", range(24))
def test_a_damaged_workspace_is_said_in_words(whole: Path, tmp_path: Path, seed: int) -> None:
    """A command that works all the same gives what it promises; the damaged file stays as it is."""
    chance, folder = random.Random(seed), tmp_path / "there"
    shutil.copytree(whole, folder)
    file = folder / "workspace.db"
    data = bytearray(file.read_bytes())
    for _ in range(20 * (seed % 4)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    if seed % 4 in (0, 3):
        del data[chance.randrange(len(data)) :]
    file.write_bytes(data)
    targets: dict[str, list[Path]] = {"check": [], "backup": [tmp_path / "b.zip"], "export": [tmp_path / "e.json"]}
    for command, arguments in targets.items():
        done = run(command, *arguments, "--workspace-folder", folder)
        assert done.returncode in (0, 1, 2)
        assert "Traceback" not in done.stderr
        assert done.stdout or done.stderr
        if done.returncode == 0 and command == "backup":
            assert run("restore", *arguments, "--data-dir", tmp_path / "again", "--dry-run").returncode in (0, 1, 2)
