"""The local workspace's own file is damaged: the window says so, and leads to a backup; nothing is removed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.support.desk import Desk, story
from tests.support.hands import button, click


def spoil(folder: Path, how: str) -> dict[str, bytes]:
    """Damage the files of a workspace; gives them as they are then."""
    file = folder / "workspace.db"
    if how == "empty":
        file.write_bytes(b"")
    elif how == "no database":
        file.write_bytes(b"no database at all" * 1000)
    else:
        file.write_bytes(file.read_bytes()[:20_000])
    return {path.name: path.read_bytes() for path in folder.glob("workspace.db")}


@pytest.mark.parametrize("how", ["empty", "no database", "cut off"])
@story
async def test_a_damaged_workspace_is_said_with_a_way_to_a_backup(desk: Desk, how: str) -> None:
    await desk.open_table()
    await desk.close()
    before = spoil(desk.paths.local_workspace, how)
    desk.another_start()
    window = await desk.open()
    await desk.until(lambda: "is damaged" in window.notice.text, "the words")
    assert str(desk.paths.local_workspace) in window.notice.text
    assert {p.name: p.read_bytes() for p in desk.paths.local_workspace.glob("workspace.db")} == before
    click(button("Restore a backup…", window.notice))
    dialog = await desk.until_found(lambda: desk.dialog(QFileDialog), "the system's question")
    dialog.reject()
    await desk.put_away()
