"""Who may see the files that the program makes, and those of the programs that it starts."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from flowdash_desktop.disk import _Mask, keep_new_files_private, take_rights, usual_rights

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="files have no such modes there")


@pytest.fixture
def usual_mask(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    monkeypatch.setattr(_Mask, "usual", None)
    before = os.umask(0o022)
    yield 0o022
    os.umask(before)


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_programs_that_are_started_make_files_as_ever(usual_mask: int, tmp_path: Path) -> None:
    """The editor that a file is opened in is no part of this program."""
    keep_new_files_private()
    keep_new_files_private()  # a second window of a test
    with usual_rights():
        subprocess.run(["sh", "-c", f"touch {tmp_path}/theirs"], check=True)
    (tmp_path / "ours").touch()
    assert rights(tmp_path / "theirs") == 0o666 & ~usual_mask
    assert rights(tmp_path / "ours") == 0o600


def test_nothing_changes_where_new_files_are_not_private(usual_mask: int, tmp_path: Path) -> None:
    with usual_rights():
        (tmp_path / "file").touch()
    assert rights(tmp_path / "file") == 0o666 & ~usual_mask


def test_a_file_takes_the_rights_of_the_one_before(tmp_path: Path) -> None:
    before, unfinished = tmp_path / "tasks.csv", tmp_path / ".tasks.part"
    before.touch()
    before.chmod(0o664)
    unfinished.touch(0o600)
    take_rights(unfinished, before)
    assert rights(unfinished) == 0o664
    take_rights(unfinished, tmp_path / "missing")
    assert rights(unfinished) == 0o664
