"""A fault of the program stops sending: the window says so, and one press starts it again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.outbox.sending.worker import OutboxWorker
from tests.e2e.everything import WORKFLOW, definition
from tests.support.desk import Desk, click, story
from tests.support.fixtures_server import StartServer


def restart(desk: Desk) -> QPushButton | None:
    """The button, where it is shown."""
    found = [b for b in desk.window.findChildren(QPushButton) if b.text() == "Restart" and b.isVisible()]
    return found[0] if found else None


@story
async def test_restart_sends_what_a_fault_has_stopped(
    desk: Desk, server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window once said that all changes were saved, and made no request any more."""
    await desk.open_table(server=server(definition("A-1", "A-2")), workflow_id=WORKFLOW)
    desk.session._services.supervisor._waits = (3600.0,)
    await desk.open_task("A-1", "ID")

    def failing(*_: object) -> None:
        raise RuntimeError("a fault in sending")

    with desk.noted("outbox worker failed"):
        with monkeypatch.context() as broken:
            broken.setattr(OutboxWorker, "_start", failing)
            desk.enter("Text", "Typed before the fault")
            await desk.until(lambda: desk.text_of("Sync status") == "Not sending: 1 change saved here")
        button = await desk.until_found(lambda: _there(restart(desk)), "the button")
        click(button)
        await desk.until_saved()
        await desk.until(lambda: restart(desk) is None, "no button any more")
    assert desk.session.shown(WORKFLOW)[TaskKey("A-1")].task.values["Text"] == "Typed before the fault"
    await desk.close()


def _there(button: QPushButton | None) -> QPushButton:
    assert button is not None
    return button
