"""The program is started again where a window is open: there is one owner of the data folder, and it comes forward."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

from tests.support.driven import Program

ROOT = Path(__file__).parents[2]


def start_again(data_dir: Path, *more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "flowdash_desktop", "--data-dir", str(data_dir), *more]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False)


def test_a_second_start_hands_over_to_the_window_that_is_open(tmp_path: Path) -> None:
    with Program(tmp_path) as program:
        program.do("rows", "minimise")
        again = start_again(program.data_dir)
        assert (again.returncode, again.stderr) == (0, "")
        assert "its window is in front now" in again.stdout
        program.do("until in-front")
        file = program.data_dir / "window.json"
        assert file.stat().st_mode & 0o077 == 0, "nobody else can read the word"
        found = json.loads(file.read_text())
        with socket.create_connection(("127.0.0.1", found["port"])) as line:
            line.sendall(b'{"word": "guessed"}\n')
            assert line.recv(100) == b"", "without the word nothing is done"
        assert program.close() == 0
        assert program.stderr == ""
    assert not file.exists()


def test_after_a_crash_the_next_start_is_the_owner(tmp_path: Path) -> None:
    with Program(tmp_path) as program:
        program.do("rows")
        program.kill()
    assert (program.data_dir / "window.json").exists()
    with Program(tmp_path) as program:
        program.do("rows")
        assert start_again(program.data_dir).returncode == 0
        assert program.close() == 0
