"""One command on many selected tasks, over a slow line that loses requests and answers."""

from __future__ import annotations

import pytest

from tests.e2e.bulk_run import set_and_undo
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer

_MANY = 200
_SECONDS = 0.03
"""After a lost answer each task of a request goes alone, which takes long on a line that is slower."""


@pytest.mark.timeout(600)
@story
async def test_each_task_of_a_command_changes_once(desk: Desk, server: StartServer) -> None:
    """One undo gives each of them back what it had, after all of it was sent, and in the middle of sending."""
    await set_and_undo(desk, server, _MANY, _SECONDS)
