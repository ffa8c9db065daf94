"""Decisions with files by keys alone, ten a second, over a slow line that loses requests and answers."""

from __future__ import annotations

import pytest

from tests.e2e.triage_run import decide_undo_and_decide
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer

_MANY = 25


@pytest.mark.timeout(600)
@story
async def test_each_decision_on_a_bad_line_counts_once(desk: Desk, server: StartServer) -> None:
    """Undone with Backspace, one by one, they leave the server as it was; made again, each is carried out once."""
    await decide_undo_and_decide(desk, server, _MANY)
