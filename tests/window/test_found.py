"""Lists of steps after which the machine once found something wrong; faults with a test elsewhere are not repeated."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from flowdash_desktop.ui.async_qt.loop import run as run_loop
from tests.window.machine import Machine, Run
from tests.window.rules import Step

_FOUND = {
    "hidden columns stay hidden when the groups end": (
        203,
        ("switch_workflow", "Orders"),
        ("click_row", "O-1012"),
        ("group", "Stage"),
        ("line_slow",),
        ("search", "oak"),
        ("walk", "PgDown"),
        ("group", "No groups"),
    ),
}


@pytest.mark.parametrize("name", _FOUND)
def test_what_was_found_is_not_there_any_more(qapp: QApplication, tmp_path: Path, name: str) -> None:
    seed, *steps = _FOUND[name]
    runs: list[Run] = []

    async def main() -> int:
        listed = [Step(rule, tuple(arguments)) for rule, *arguments in steps]
        runs.append(await Machine(qapp, tmp_path / "window").replay(int(str(seed)), listed))
        return 0

    run_loop(qapp, main)
    assert not runs[0].wrong, runs[0].told()
    assert len(runs[0].steps) == len(steps)
