"""Files that fall just after the start, when the rows are there and the pane is not made yet."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from flowdash_desktop.ui.presenters import workspace
from tests.e2e.everything import WORKFLOW, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer


@story
async def test_a_file_dropped_before_the_pane_is_made_is_attached(
    desk: Desk, server: StartServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cell took it, and nothing was told: it was lost where nobody listened yet."""
    may_load = asyncio.Event()
    monkeypatch.setattr(workspace, "load_one_by_one", may_load.wait)
    paper = tmp_path / "paper.txt"
    paper.write_text("found\n")
    await desk.open_table(server=server(definition("F-1", "F-2")), workflow_id=WORKFLOW)
    assert desk.workspace._detail is None
    assert desk.drop_on_cell("F-2", "Files", [paper])
    await desk.until(lambda: [file.filename for file in desk.files("F-2", "Files")] == ["paper.txt"], "the file")
    assert desk.window.table.current_task == "F-2"
    may_load.set()
    await desk.until_saved()
    await desk.close()
