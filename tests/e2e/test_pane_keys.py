"""Keys in the pane and in the form of a new task: they stay where the person looks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton

from tests.e2e.everything import WORKFLOW, definition
from tests.e2e.test_deciding import definition as orders
from tests.e2e.test_deciding import opened
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, focused, keys, press, replace_text


@story
async def test_up_and_down_go_from_item_to_item(desk: Desk, server: StartServer) -> None:
    """From the last one to the line of a new item and back; never sideways to the menu of an item."""
    await opened(desk, server(orders("A-1", stage="Open")), "A-1")
    first = await desk.until_found(lambda: desk.in_pane("Call", QCheckBox), "the checklist")
    second, line = desk.in_pane("Write", QCheckBox), desk.in_pane("New item", QLineEdit)
    await desk.in_front()
    first.setFocus()
    press(first, Qt.Key.Key_Down)
    assert focused() is second
    press(second, Qt.Key.Key_Down)
    assert focused() is line
    press(line, Qt.Key.Key_Up)
    assert focused() is second
    press(second, Qt.Key.Key_Up)
    assert focused() is first
    press(first, Qt.Key.Key_Up)
    assert focused() is first, "the first one is the end"
    await desk.close()


@story
async def test_undo_keys_in_the_form_change_no_row(desk: Desk, server: StartServer) -> None:
    """They undo what is typed there; where nothing is, the form says so, and the rows behind it stay as they are."""
    window = await desk.open_table(server=server(definition("U-1")), workflow_id=WORKFLOW)
    await desk.open_task("U-1", "ID")
    desk.enter("Must", "typed")
    await desk.until_saved()
    click(desk.find("New task", QPushButton))
    await desk.until(lambda: window.shows_new_task, "the form")
    line = desk.find("Must", QLineEdit, inside=window.new_task)
    replace_text(line, "half")
    await desk.shortcut(Qt.Key.Key_Z)
    await desk.until(lambda: line.text() == "", "the letters to go")
    for key, words in ((Qt.Key.Key_Z, "Nothing to undo here"), (Qt.Key.Key_Y, "Nothing to redo here")):
        line = desk.find("Text", QLineEdit, inside=window.new_task)
        line.setFocus()
        await desk.shortcut(key)
        await desk.until(lambda words=words: window.notice.text == words, words)  # type: ignore[misc]  # see the loop
    assert desk.shown("U-1").task.values["Must"] == "typed"
    assert window.undo_action.isEnabled(), "the step can still be undone"
    press(line, Qt.Key.Key_Escape)
    await desk.until_saved()
    await desk.close()


@story
async def test_a_refused_text_is_typed_on_at_its_end(desk: Desk, server: StartServer) -> None:
    """The form of a new task leads back to it, and so does a command that waits for it in the pane."""
    window = await desk.open_table(server=server(definition("U-1", "U-2")), workflow_id=WORKFLOW)
    await desk.open_task("U-1", "ID")
    click(desk.find("New task", QPushButton))
    await desk.until(lambda: window.shows_new_task, "the form")
    await desk.in_front()
    number = desk.find("Number", QLineEdit, inside=window.new_task)
    replace_text(number, "many")
    for name in ("ID", "Must"):
        replace_text(desk.find(name, QLineEdit, inside=window.new_task), "U-9")
    click(button("Create task", window.new_task))
    await desk.until(number.hasFocus, "the refused text")
    keys(number, "9")
    assert number.text() == "many9"
    await desk.close()
