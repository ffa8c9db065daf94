"""Short runs of the machine from fixed seeds; ``make soak WINDOW=1`` makes long ones from any."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from flowdash_desktop.ui.async_qt.loop import run as run_loop
from tests.window.campaign import replay_file
from tests.window.machine import Machine, Run
from tests.window.rules import Step

_STEPS = 90


def explored(app: QApplication, folder: Path, seed: int) -> Run:
    """Do a seed's steps on a loop of its own."""
    runs: list[Run] = []

    async def main() -> int:
        runs.append(await Machine(app, folder).explore(seed, _STEPS))
        return 0

    run_loop(app, main)
    return runs[0]


@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", [1, 3])
def test_the_window_shows_what_the_model_says(qapp: QApplication, tmp_path: Path, seed: int) -> None:
    run = explored(qapp, tmp_path / "window", seed)
    if run.wrong:
        run.keep(replay_file(seed))
    assert not run.wrong, f"{run.told()}\nagain: make soak WINDOW=1 REPLAY=build/window/{seed}.json"
    assert len(run.steps) == _STEPS


def test_a_run_is_written_and_read_back(tmp_path: Path) -> None:
    from tests.window.machine import steps_of

    run = Run(7, [Step("walk", ("Down",)), Step("start_again", ())], ["something"])
    run.keep(tmp_path / "steps.json")
    assert steps_of(tmp_path / "steps.json") == (7, run.steps)
    assert "press Down in the table" in run.told()
