"""Hours of work at the window, in minutes: ``make soak WINDOW=1 MINUTES=30``, or one list again with ``REPLAY=``."""

from __future__ import annotations

import os
from pathlib import Path
from secrets import randbelow

import pytest
from PySide6.QtWidgets import QApplication

from flowdash_desktop.ui.async_qt.loop import run as run_loop
from tests.window.campaign import Campaign
from tests.window.machine import Machine, Run, steps_of

MINUTES = float(os.environ.get("FLOWDASH_SOAK_MINUTES", "0")) if os.environ.get("FLOWDASH_SOAK_WINDOW") else 0.0
SEED = int(os.environ.get("FLOWDASH_SOAK_SEED", str(randbelow(1_000_000))))
REPLAY = os.environ.get("FLOWDASH_SOAK_REPLAY", "")
SHORTEN = float(os.environ.get("FLOWDASH_SOAK_SHORTEN", "240"))
STEPS = int(os.environ.get("FLOWDASH_SOAK_STEPS", "250"))


@pytest.mark.skipif(not MINUTES or bool(REPLAY), reason="only `make soak WINDOW=1` takes the time")
@pytest.mark.timeout(600 + 90 * MINUTES)
def test_the_window_shows_what_the_model_says(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    campaign = Campaign(SEED, STEPS, SHORTEN)

    def tell(words: str) -> None:
        with capsys.disabled():
            print(words, flush=True)

    async def main() -> int:
        await campaign.run(Machine(qapp, tmp_path / "window"), minutes=MINUTES, tell=tell)
        return 0

    try:
        run_loop(qapp, main)
    finally:
        tell(f"\n{campaign.report()}\nKept in {campaign.keep()}")
    assert not campaign.faults


@pytest.mark.skipif(not REPLAY, reason="there is no list to do again")
@pytest.mark.timeout(600)
def test_a_list_is_done_again(qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    runs: list[Run] = []

    async def main() -> int:
        runs.append(await Machine(qapp, tmp_path / "window").replay(*steps_of(Path(REPLAY))))
        return 0

    run_loop(qapp, main)
    with capsys.disabled():
        print(f"\n{runs[0].told()}")
    assert not runs[0].wrong
