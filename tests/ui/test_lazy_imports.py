"""The panes at the side and the viewer are loaded in pieces, in a fresh interpreter."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SCRIPT = """
import asyncio, sys
import flowdash_desktop.ui.application.runner
from pathlib import Path
from PySide6.QtWidgets import QApplication
from flowdash_desktop.ui.lazy_imports import PANE, VIEWER, load_one_by_one
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.theme import Theme

app = QApplication([])
window = MainWindow(Theme(app, Path("resources/icons/ui")))
ours = lambda: {name for name in sys.modules if name.startswith("flowdash_desktop")}
before = ours()
assert not any("editors.base" in name or "detail.pane" in name for name in before), before
turns = []

async def load():
    beside = asyncio.get_running_loop().create_task(count())
    await load_one_by_one()
    beside.cancel()

async def count():
    while True:
        turns.append(len(ours()))
        await asyncio.sleep(0)

asyncio.run(load())
assert len(turns) >= len(PANE), "the loop turns between two modules"
steps = [later - earlier for earlier, later in zip(turns, turns[1:])]
assert max(steps) <= 6, f"too many modules in one turn: {steps}"
loaded = ours()
window.detail, window.new_task
assert ours() == loaded, ours() - loaded

async def load_viewer():
    beside = asyncio.get_running_loop().create_task(count())
    await load_one_by_one(VIEWER)
    beside.cancel()

turns.clear()
asyncio.run(load_viewer())
steps = [later - earlier for earlier, later in zip(turns, turns[1:])]
assert max(steps) <= 4, f"too many modules of the viewer in one turn: {steps}"
loaded = ours()
import flowdash_desktop.ui.presenters.viewer.account_viewer
assert ours() == loaded, ours() - loaded
"""


def test_nothing_is_left_to_be_loaded_when_the_panes_are_made() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
