"""Whatever can be pressed is at least 24 pixels wide and high, in every view."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.e2e.everything import busy_window
from tests.e2e.test_deciding import definition as orders
from tests.e2e.test_triage_mode import entered, painted
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import focused, press

LEAST = 24


def too_small(root: QWidget) -> list[str]:
    """The buttons in there that are hard to hit, with their size."""
    shown = [button for button in root.findChildren(QAbstractButton) if button.isVisible()]
    assert shown
    return [
        f"{type(button).__name__} {button.accessibleName() or button.text()}: {button.width()} x {button.height()}"
        for button in shown
        if min(button.width(), button.height()) < LEAST
    ]


@story
async def test_buttons_of_the_window(desk: Desk, server: StartServer) -> None:
    window = await busy_window(desk, server)
    assert too_small(window) == []
    window.notice.hide()
    window.status.view_clicked.emit()
    assert too_small(await desk.until_found(desk.popup, "the view options")) == []
    press(focused(), Qt.Key.Key_Escape)
    await desk.in_front()
    await desk.close()


@story
async def test_buttons_of_triage(desk: Desk, server: StartServer) -> None:
    await entered(desk, server(orders("A-1", "A-2")))
    await painted(desk, "A-1")
    assert too_small(desk.window) == []
    await desk.close()
