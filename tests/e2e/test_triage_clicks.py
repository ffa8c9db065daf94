"""A click on an action in triage mode does as its key does."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.e2e.test_deciding import definition, stages
from tests.e2e.test_triage_mode import entered, painted
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import click, focused, press

Key = Qt.Key


@story
async def test_a_click_leads_to_what_is_missing_as_the_key(desk: Desk, server: StartServer) -> None:
    """It decided about a task that could not be decided about. Also after the digit and Esc."""
    running = server(definition("A-1", "A-2", stage="Open"))
    window = await entered(desk, running)
    await painted(desk, "A-1")
    await desk.until(lambda: window.triage.needs.text.startswith("Finish needs: "), "gaps")
    finish = next(b for b in window.detail.header.action_bar.buttons if b.action.name == "Finish")
    click(finish)
    first = focused()
    assert window.detail.isAncestorOf(first)
    assert first is not finish
    press(first, Key.Key_Escape)
    click(finish)
    assert focused() is first
    assert window.detail.task == "A-1"
    assert not desk.session.pending
    await desk.close()
    assert stages(running) == {"A-1": "Open", "A-2": "Open"}
