"""A ring says where the keys go, so it is shown to a person who uses them, and to nobody who uses the mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from tests.e2e.everything import WORKFLOW, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import click, focused, keys, press
from tests.support.steady import settle


def _has_ring(desk: Desk, widget: QWidget) -> bool:
    """Whether the left edge of a widget, in its middle, has the colour of a ring."""
    picture = widget.grab().toImage()
    ratio = picture.devicePixelRatio()
    ring: QColor = desk.window.theme.tokens.focus
    return any(picture.pixelColor(round(x * ratio), picture.height() // 2) == ring for x in (0, 1))


@story
async def test_a_press_of_the_mouse_shows_no_ring(desk: Desk, server: StartServer) -> None:
    """Buttons, boxes and pickers in filters and pane: no ring by the mouse, one by Tab and by any key."""
    window = await desk.open_table(server=server(definition("A-1", "A-2")), workflow_id=WORKFLOW)
    await desk.open_task("A-1", "ID")
    await desk.in_front()
    active = desk.find("Active only", QCheckBox)
    await settle()
    before = focused()
    click(active)
    await settle()
    assert focused() is before, "a press on a button of the first row leaves the keyboard where it is"
    assert not _has_ring(desk, active)
    active.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not _has_ring(desk, active)
    press(active, Qt.Key.Key_Tab)
    add = desk.find("Add filter", QPushButton)
    assert focused() is add
    await desk.until(lambda: _has_ring(desk, add), "a ring, as Tab is a key")
    person = desk.in_pane("Person", QPushButton)
    click(person)
    press(focused(), Qt.Key.Key_Escape)
    await desk.in_front()
    await desk.until(person.hasFocus, "the focus back at the picker")
    await desk.until(lambda: _has_ring(desk, person), "a ring, as Esc is a key")
    box = desk.in_pane("Checkbox", QCheckBox)
    click(box)
    await settle()
    assert not _has_ring(desk, box)
    press(box, Qt.Key.Key_Space)
    await desk.until(lambda: _has_ring(desk, box), "a ring, as the keys are used from here on")
    line = desk.in_pane("Text", QLineEdit)
    click(line)
    await desk.until(lambda: _has_ring(desk, line), "a ring, as an input takes what is typed")
    keys(line, "x")
    press(line, Qt.Key.Key_Escape)
    window.table.setFocus()
    await desk.close()
