"""Esc takes back what was begun last: what is ticked in an open list, and a selection of several rows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.e2e.everything import WORKFLOW, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, button, click, focused, keys, press, says
from tests.support.steady import nothing_moves

Key = Qt.Key


@story
async def test_esc_drops_what_is_ticked_in_an_open_list(desk: Desk, server: StartServer) -> None:
    """Enter, Tab and a press elsewhere keep it. While the list is open the status line speaks of a value."""
    window = await desk.open_table(server=server(definition("A-1")), workflow_id=WORKFLOW)
    await desk.in_front()
    await desk.open_task("A-1", "ID")
    chooser = desk.in_pane("Multiple", QPushButton)
    click(chooser)
    keys(focused(), "B")
    press(focused(), Key.Key_Space)
    await desk.until(lambda: desk.text_of("Sync status") == "1 value not saved yet", "the status line")
    press(focused(), Key.Key_Escape)
    await desk.in_front()
    assert desk.shown("A-1").task.values["Multiple"] == ("A",)
    assert chooser.text() == "A"
    assert not window.detail.editor("Multiple").is_dirty
    assert desk.text_of("Sync status") == "All changes saved"
    click(chooser)
    keys(focused(), "B")
    press(focused(), Key.Key_Space)
    press(focused(), Key.Key_Tab)
    await desk.until(lambda: desk.shown("A-1").task.values["Multiple"] == ("A", "B"), "the value")
    await desk.until_saved()
    await desk.close()


@story
async def test_esc_leaves_only_the_current_row_selected(desk: Desk, server: StartServer) -> None:
    """The row of the pane stays current, and the next key goes on from it. From a cell, Esc leads to its row first."""
    window = await desk.open_table(server=server(definition("A-1", "A-2", "A-3")), workflow_id=WORKFLOW)
    await desk.in_front()
    await desk.open_task("A-2", "Text")
    window.table.setFocus()
    for key, modifiers, current in ((Key.Key_A, CONTROL, "A-2"), (Key.Key_Down, SHIFT, "A-3")):
        press(window.table, key, modifiers)
        assert window.table.target.has_several()
        if window.table.mode.has_cell:
            press(window.table, Key.Key_Escape)
            assert window.table.target.has_several(), "the way back to the row dropped what is selected"
        press(window.table, Key.Key_Escape)
        assert window.table.target.tasks() == (current,)
        assert window.detail.task == current
    await desk.close()


@story
async def test_a_reason_that_goes_moves_no_button(desk: Desk, server: StartServer) -> None:
    """*Add filter* is pressed with a text that is no number, which is then typed anew: the button stays."""
    await desk.open_table(server=server(definition("A-1")), workflow_id=WORKFLOW)
    await desk.in_front()
    click(desk.find("Add filter", QPushButton))
    keys(focused(), "Number")
    press(focused(), Key.Key_Return)
    popup = desk.popup()
    keys(focused(), "ten")
    async with nothing_moves(popup, "a reason that comes"):
        click(button("Add filter", popup))
        assert says(popup, "Not a number.")
    async with nothing_moves(popup, "a reason that goes"):
        keys(focused(), "1")
    press(focused(), Key.Key_Escape)
    await desk.close()
