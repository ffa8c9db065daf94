"""What becomes of the folders of workspaces that are restored."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from flowdash_desktop.session.accounts.workspace_jobs import finish_made, unfinished_folder


@pytest.mark.skipif(sys.platform == "win32", reason="there a rename is written through")
def test_a_restored_workspace_keeps_its_name_after_a_power_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder around it is written to the disk once the new name is in it."""
    folder = tmp_path / "restored"
    synced: list[tuple[int, list[str]]] = []
    sync = os.fsync

    def note(descriptor: int) -> None:
        synced.append((os.fstat(descriptor).st_ino, [path.name for path in tmp_path.iterdir()]))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", note)
    unfinished_folder(folder).mkdir()
    finish_made(unfinished_folder(folder), folder)
    assert synced == [(tmp_path.stat().st_ino, ["restored"])]
