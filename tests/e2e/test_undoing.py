"""Undo and redo by keys and menus, across filter and restart, and deletions that wait for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QRadioButton

from flowdash_desktop.ui.dialogs import ConfirmDialog
from tests.e2e.everything import WORKFLOW, asking, definition, on_server
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, button, click, press, replace_text
from tests.support.server_process import ServerProcess


async def delete(desk: Desk, key: str) -> None:
    desk.click_cell(key, "ID")
    desk.window.table.mode.leave_cell()
    press(desk.window.table, Qt.Key.Key_Delete)
    click(desk.dialog(ConfirmDialog).confirm_button)
    await desk.until(lambda: key not in desk.column("ID"), "the row to go")
    await desk.in_front()


def there(running: ServerProcess) -> set[str]:
    with asking(running) as api:
        return {task["ID"] for task in api.list()}


@story
async def test_edits_are_undone_and_redone_under_any_filter(desk: Desk, server: StartServer) -> None:
    """Edits are undone and redone by keys whatever the filter shows."""
    running = server(definition("U-1", "U-2"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    assert not window.undo_action.isEnabled()
    await desk.open_task("U-1", "ID")
    line = desk.enter("Text", "typed")
    await desk.until_saved()
    assert window.undo_action.text() == "Undo: Text of before"
    replace_text(line, "half")
    press(line, Qt.Key.Key_Z, CONTROL)
    assert line.text() != "half", "what is being typed is the line's own"
    press(line, Qt.Key.Key_Escape)
    search = desk.find("Search tasks", QLineEdit)
    replace_text(search, "U-2")
    await desk.until(lambda: desk.column("ID") == ["U-2"], "the filter")
    window.table.setFocus()
    await desk.shortcut(Qt.Key.Key_Z)
    await desk.until_saved()
    assert on_server(running, "U-1")["Text"] != "typed"
    await desk.until(lambda: "U-1" in desk.column("ID"), "the task to be shown")
    assert window.redo_action.text() == "Redo: Text of before"
    assert not window.undo_action.isEnabled()
    await desk.close()
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: window.redo_action.isEnabled(), "the step to be known")
    await desk.shortcut(Qt.Key.Key_Z, CONTROL | SHIFT)
    await desk.until_saved()
    assert on_server(running, "U-1")["Text"] == "typed"
    await desk.close()


@story
async def test_ctrl_z_right_after_enter_in_a_line_takes_the_edit_back(desk: Desk, server: StartServer) -> None:
    running = server(definition("U-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("U-1", "ID")
    before = on_server(running, "U-1")["Text"]
    line = desk.in_pane("Text", QLineEdit)
    await desk.in_front()
    replace_text(line, "typed")
    press(line, Qt.Key.Key_Return)
    await desk.until_saved()
    assert line.hasFocus()
    press(line, Qt.Key.Key_Z, CONTROL)
    await desk.until(lambda: line.text() == (before or ""), "the value that was there")
    await desk.until_saved()
    assert on_server(running, "U-1")["Text"] == before
    await desk.close()


@story
async def test_a_deletion_is_announced_and_undone_before_it_is_sent(desk: Desk, server: StartServer) -> None:
    running = server(definition("U-1", "U-2"))
    desk.hold_seconds = 3600
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await delete(desk, "U-1")
    await desk.until(window.held.isVisible, "the notice")
    assert window.held.text == "before (U-1) will be deleted in a few seconds."
    assert "U-1" in there(running)
    click(button("Undo", window.held))
    await desk.until(lambda: "U-1" in desk.column("ID"), "the row")
    await desk.until_saved()
    assert not window.held.isVisible()
    await desk.until(window.redo_action.isEnabled, "the way back")
    await desk.close()


@story
async def test_closing_sends_or_keeps_deletions_as_chosen(desk: Desk, server: StartServer) -> None:
    """Closing carries deletions out or keeps them as it was chosen."""
    running = server(definition("U-1", "U-2", "U-3"))
    desk.hold_seconds = 3600
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await delete(desk, "U-1")
    await desk.close()
    assert there(running) == {"U-2", "U-3"}, "what is usual: carried out"
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    click(desk.find("View options", QPushButton))
    popup = desk.popup()
    radio = next(r for r in popup.findChildren(QRadioButton) if r.text() == "Keep them for the next start")
    radio.click()
    popup.close()
    await delete(desk, "U-2")
    await desk.close()
    assert there(running) == {"U-2", "U-3"}
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until(window.held.isVisible, "the notice of the deletion that was kept")
    assert desk.column("ID") == ["U-3"]
    await desk.shortcut(Qt.Key.Key_Z)
    await desk.until(lambda: sorted(desk.column("ID")) == ["U-2", "U-3"], "the row")
    await desk.close()
