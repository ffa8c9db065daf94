"""What a server stores is for its owner alone, and its memory reaches no file."""

from __future__ import annotations

import os
import re
import stat
import sys
from pathlib import Path

import pytest

from tests.contract.test_serve_keys import served

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="files have no such modes there")


def open_to_others(folder: Path) -> list[str]:
    paths = (folder, *folder.rglob("*"))
    return [str(path) for path in paths if stat.S_IMODE(path.stat().st_mode) & 0o077]


def test_a_folder_that_was_open_is_private_after_the_start(tmp_path: Path) -> None:
    """A backup that was unpacked, or another umask, leaves files that all can read; a start changes them."""
    local = tmp_path / "data" / "local"
    with served("--data-dir", tmp_path / "data", "--api-key", "k"):
        assert open_to_others(local) == []
    for path in (local, *local.glob("*")):
        path.chmod(0o755)
    before = os.umask(0)
    try:
        with served("--data-dir", tmp_path / "data", "--api-key", "k"):
            assert open_to_others(local) == []
    finally:
        os.umask(before)


@pytest.mark.skipif(sys.platform != "linux", reason="read from /proc")
def test_the_memory_of_a_server_goes_to_no_file(tmp_path: Path) -> None:
    with served("--data-dir", tmp_path / "data", "--api-key", "k") as (_, process):
        limits = Path(f"/proc/{process.pid}/limits").read_text()
        assert re.search(r"Max core file size\s+0\s+0", limits)
