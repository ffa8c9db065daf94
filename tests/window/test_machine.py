"""Short seeded runs of the machine."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from flowdash_desktop.ui.async_qt.loop import run as run_loop
from tests.window.machine import Machine, Run, steps_of

SEED = int(os.environ.get("FLOWDASH_WINDOW_SEED", "1"))
STEPS = int(os.environ.get("FLOWDASH_WINDOW_STEPS", "60"))
REPLAY = os.environ.get("FLOWDASH_WINDOW_REPLAY", "")
ONLY = tuple(filter(None, os.environ.get("FLOWDASH_WINDOW_ONLY", "").split(",")))


@pytest.mark.timeout(600)
def test_the_window_shows_what_the_model_says(qapp: QApplication, tmp_path: Path) -> None:
    runs: list[Run] = []

    async def main() -> int:
        machine = Machine(qapp, tmp_path / "w")
        if REPLAY:
            runs.append(await machine.replay(*steps_of(Path(REPLAY))))
        else:
            runs.append(await machine.explore(SEED, STEPS, only=ONLY))
        return 0

    run_loop(qapp, main)
    (run,) = runs
    print(f"{len(run.steps)} steps in {run.seconds:.1f} s")
    assert not run.wrong, run.told()
