"""The window shows what others change as they change it, and nothing that a person is at is disturbed by that."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from tests.e2e.everything import WORKFLOW, asking, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import replace_text

pytestmark = pytest.mark.listening


@story
async def test_a_change_of_others_is_shown_without_a_refresh(desk: Desk, server: StartServer) -> None:
    """What is half-typed in the same task stays, and so does the current task."""
    running = server(definition("R-1", "R-2", "R-3"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until_read()
    listener = desk.session._services.listener
    await desk.until(lambda: listener.is_live, "the server's word")
    await desk.open_task("R-1", "ID")
    typed = desk.in_pane("E-mail", QLineEdit)
    replace_text(typed, "half@")
    with asking(running) as api:
        api.put("R-1", {"Phone": "+1 999"}).raise_for_status()
        await desk.until(lambda: "+1 999" in desk.column("Phone"), "the change")
        assert typed.text() == "half@"
        api.delete("R-2").raise_for_status()
        await desk.until(lambda: desk.column("ID") == ["R-1", "R-3"], "the end of a task")
        api.post({"ID": "R-4", "Must": "new"}).raise_for_status()
        await desk.until(lambda: desk.column("ID") == ["R-1", "R-3", "R-4"], "the new task")
    assert typed.text() == "half@"
    await desk.close()
