"""The viewer through the real window, server and processes: opened by Space, worked by keys, closed again."""

from __future__ import annotations

import copy
import os
from pathlib import Path

from PySide6.QtCore import Qt

from flowdash_desktop.ui.viewer.panel import ViewerPanel
from tests.support.actions import orders
from tests.support.definitions import workspace
from tests.support.desk import Desk, story
from tests.support.files_to_view import contract, picture
from tests.support.fixtures_server import StartServer
from tests.support.hands import focused, press
from tests.support.server_process import ServerProcess

WORKFLOW = "orders"


def definition(*ids: str) -> dict[str, object]:
    """Orders, which have a field for papers."""
    made = copy.deepcopy(orders())
    made["tasks"] = [{"Stage": "New", "ID": key, "Name": f"Order {key}"} for key in ids]
    return workspace(made)


def written(folder: Path, **files: bytes) -> list[Path]:
    """Files by name, where the last underscore stands for a dot."""
    paths = []
    for name, data in files.items():
        stem, _, ending = name.rpartition("_")
        path = folder / f"{stem.replace('_', '-')}.{ending}"
        path.write_bytes(data)
        paths.append(path)
    return paths


async def attached(desk: Desk, running: ServerProcess, paths: list[Path], key: str = "A-1") -> None:
    """Open the table, and attach files to a task."""
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    assert desk.drop_on_cell(key, "Papers", paths)
    await desk.until(lambda: len(desk.files(key, "Papers")) == len(paths), "the files")
    await desk.until_saved()


async def looked_at(desk: Desk, key: str = "A-1") -> ViewerPanel:
    """Press Space on a row."""
    await desk.open_task(key, "Name")
    await desk.in_front()
    table = desk.window.table
    table.setFocus()
    press(table, Qt.Key.Key_Space)
    await desk.until(lambda: desk.window.quick_look.is_open, "the viewer")
    return desk.window.quick_look.panel


def shot(desk: Desk, name: str) -> None:
    if folder := os.environ.get("FLOWDASH_SHOTS"):
        desk.window.grab().save(f"{folder}/{name}.png")


@story
async def test_space_shows_the_files_of_a_row(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """The picture is shown over the table, beside the pane; Space closes it, and the table has the keyboard again."""
    running = server(definition("A-1", "A-2"))
    await attached(desk, running, written(tmp_path, contract_2026_pdf=contract(), signature_png=picture()))
    panel = await looked_at(desk)
    await desk.until(lambda: panel.view.shows_pages and panel.view.canvas.is_sharp, "the page")
    assert panel.at.text() == "1 of 2 · page 1 of 6"
    shot(desk, "pdf")
    press(focused(), Qt.Key.Key_Space)
    await desk.until(lambda: not desk.window.quick_look.is_open, "the viewer to close")
    assert desk.window.table.hasFocus()
    await desk.close()
