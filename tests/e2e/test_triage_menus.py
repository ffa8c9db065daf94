"""The small menus of triage mode by keys: arrows lead from one choice to the next, and never to another task."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from flowdash_desktop.ui.triage.later_popup import LaterPopup, PutOffList
from flowdash_desktop.ui.triage.order_popup import OrderPopup
from tests.e2e.test_deciding import definition
from tests.e2e.test_triage_mode import at, entered, painted
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import click, focused, press

Key = Qt.Key


def _here(popup: QWidget) -> str:
    """What has the keyboard in a popup, by its words."""
    focus = popup.focusWidget()
    return focus.text() if isinstance(focus, QPushButton) else type(focus).__name__


@story
async def test_arrows_lead_through_the_orders(desk: Desk, server: StartServer) -> None:
    """Down goes on, also out of the line of days, and after the last comes the first; Up goes back; Enter chooses."""
    window = await entered(desk, server(definition("A-1", "A-2")))
    await painted(desk, "A-1")
    await desk.in_front()
    press(focused(), Key.Key_O)
    popup = desk.popup()
    assert isinstance(popup, OrderPopup)
    names = [button.text() for button in popup.buttons]
    seen = [_here(popup)]
    for _ in range(5):
        press(focused(), Key.Key_Down)
        seen.append(_here(popup))
    assert isinstance(popup.line, QLineEdit)
    assert seen == [*names, type(popup.line).__name__, names[0]]
    press(focused(), Key.Key_Up)
    press(focused(), Key.Key_Up)
    assert _here(popup) == names[-1]
    press(focused(), Key.Key_Return)
    await desk.until(lambda: names[-1] in window.triage.bar.order.accessibleName(), "the order")
    assert window.detail.task == "A-1", "no arrow went to another task"
    await desk.close()


@story
async def test_arrows_lead_through_the_moments_and_the_list(desk: Desk, server: StartServer) -> None:
    """A task is put off, and brought back from the list, by arrows and Enter alone."""
    window = await entered(desk, server(definition("A-1", "A-2", "A-3")))
    for key in ("A-1", "A-2"):
        await painted(desk, key)
        await desk.in_front()
        press(focused(), Key.Key_H)
        popup = desk.popup()
        assert isinstance(popup, LaterPopup)
        press(focused(), Key.Key_Down)
        assert _here(popup) == popup.buttons[1].text()
        press(focused(), Key.Key_Return)
    await painted(desk, "A-3")
    await desk.in_front()
    click(window.triage.bar.later)
    popup = desk.popup()
    assert isinstance(popup, PutOffList)
    assert _here(popup).startswith("Order A-1")
    press(focused(), Key.Key_Down)
    assert _here(popup).startswith("Order A-2")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: at(desk) == "0 of 2 · 2 left", "the second task to be back")
    assert window.triage.bar.later.text() == "Later: 1"
    await desk.close()
