"""A day of decisions in minutes, on a bad line: hundreds by keys, thousands by one command (``make soak``)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.e2e.bulk_run import set_and_undo
from tests.e2e.triage_run import decide_undo_and_decide
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer, cluster, server

__all__ = ["cluster", "server"]

TASKS = int(os.environ.get("FLOWDASH_SOAK_TRIAGE", "0"))
ROWS = int(os.environ.get("FLOWDASH_SOAK_BULK", "0"))


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return Desk(qapp, tmp_path / "data")


@pytest.mark.skipif(not TASKS, reason="only `make soak` takes the time")
@pytest.mark.timeout(3600)
@story
async def test_a_day_of_decisions_counts_once(desk: Desk, server: StartServer) -> None:
    """Undone with Backspace, one by one, they leave the server as it was; made again, each is carried out once."""
    await decide_undo_and_decide(desk, server, TASKS)


@pytest.mark.skipif(not ROWS, reason="only `make soak` takes the time")
@pytest.mark.timeout(6 * 3600)
@story
async def test_a_command_on_thousands_counts_once(desk: Desk, server: StartServer) -> None:
    """One undo gives each of them back what it had, after all of it was sent, and in the middle of sending."""
    await set_and_undo(desk, server, ROWS)
