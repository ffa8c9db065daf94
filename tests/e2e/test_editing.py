"""Every kind of field is edited in the pane and in the table, is on the server then, and there after a restart."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.tasks import TaskKey
from tests.e2e.everything import WORKFLOW, asking, definition, on_server
from tests.support.definitions import USER
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, click, focused, keys, press, replace_text

_MOMENT = datetime(2026, 3, 31, 14, 30).astimezone()
_TYPED = {
    "Text": "Tern & Sons <b>",
    "Phone": "+49 30 1234567",
    "Number": "1,200.5",
    "Amount": "-3.50",
    "Date": "31 Mar 2026",
    "Moment": "2026-03-31 14:30",
    "E-mail": "after@example.com",
    "Website": "https://after.example.com/?a=1&b=2",
    "Größe / 100% & more?": "größer",
}
_ON_SERVER: dict[str, Any] = {
    "Text": "Tern & Sons <b>",
    "Long text": "three\nfour",
    "Phone": "+49 30 1234567",
    "Number": "1200.5",
    "Amount": "-3.50",
    "Date": "2026-03-31",
    "Person": USER,
    "Single": "Green",
    "Multiple": ["A", "C"],
    "Checkbox": True,
    "E-mail": "after@example.com",
    "Website": "https://after.example.com/?a=1&b=2",
    "Größe / 100% & more?": "größer",
    "Stage": "Closed",
    "Assigned To": USER,
}


def _has_all(task: Any) -> None:
    assert {name: task[name] for name in _ON_SERVER} == _ON_SERVER
    assert datetime.fromisoformat(task["Moment"]) == _MOMENT
    assert (task["Fixed at creation"], task["Must"]) == ("stays", "must"), "nothing else was touched"


async def _choose(desk: Desk, name: str, text: str) -> None:
    click(desk.in_pane(name, QPushButton))
    keys(focused(), text)
    press(focused(), Qt.Key.Key_Return)
    await desk.in_front()


@story
async def test_every_kind_of_field_is_edited_in_the_pane(desk: Desk, server: StartServer) -> None:
    running = server(definition("P-1", "P-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("P-1", "ID")
    for name, text in _TYPED.items():
        line = desk.in_pane(name, QLineEdit)
        replace_text(line, text)
        press(line, Qt.Key.Key_Return)
    area = desk.in_pane("Long text", QPlainTextEdit)
    replace_text(area, "three")
    press(area, Qt.Key.Key_Return)
    keys(area, "four")
    press(area, Qt.Key.Key_Return, CONTROL)
    press(desk.in_pane("Checkbox", QCheckBox), Qt.Key.Key_Space)
    await _choose(desk, "Person", "Uma")
    await _choose(desk, "Single", "Gre")
    click(desk.in_pane("Multiple", QPushButton))
    keys(focused(), "C")
    press(focused(), Qt.Key.Key_Return)
    press(focused(), Qt.Key.Key_Escape)
    await desk.in_front()
    await _choose(desk, "Assigned To", "Uma")
    await _choose(desk, "Stage", "Clos")
    await desk.until_saved()
    _has_all(on_server(running, "P-1"))
    with asking(running) as api:
        assert api.get("P-2")["Text"] == "before"
    await desk.close()
    running.restart()
    await desk.open(server=running, workflow_id=WORKFLOW)
    await desk.until_read()
    await desk.until(lambda: desk.session.shown(WORKFLOW), "the tasks")
    click(desk.find("Active only", QCheckBox))
    await desk.open_task("P-1", "ID")
    for name, text in {"Text": "Tern & Sons <b>", "Number": "1,200.5", "Date": "31 Mar 2026"}.items():
        assert desk.in_pane(name, QLineEdit).text() == text
    assert desk.in_pane("Checkbox", QCheckBox).isChecked()
    assert desk.in_pane("Long text", QPlainTextEdit).toPlainText() == "three\nfour"
    _has_all(on_server(running, "P-1"))
    await desk.close()


async def _edit_cell(desk: Desk, name: str) -> QWidget:
    """Open the editor of a cell with F2 and give what takes the keys."""
    await desk.in_front()
    desk.click_cell("T-1", name)
    press(desk.window.table, Qt.Key.Key_F2)
    field = desk.window.model.field(desk.window.model.column(name))
    if field.kind in (FieldKind.STAGE, FieldKind.PERSON, FieldKind.SINGLE_SELECT, FieldKind.MULTIPLE_SELECT):
        await desk.until(lambda: QApplication.activePopupWidget() is not None, f"the choices of {name}")
    return focused()


@story
async def test_every_kind_of_field_is_edited_in_the_table(desk: Desk, server: StartServer) -> None:
    running = server(definition("T-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    for name, text in _TYPED.items():
        line = await _edit_cell(desk, name)
        assert isinstance(line, QLineEdit)
        replace_text(line, text)
        press(line, Qt.Key.Key_Return)
    area = await _edit_cell(desk, "Long text")
    replace_text(area, "three")
    press(area, Qt.Key.Key_Return)
    keys(area, "four")
    press(area, Qt.Key.Key_Return, CONTROL)
    desk.click_cell("T-1", "Checkbox")
    if desk.shown("T-1").task.values["Checkbox"] is not True:
        press(desk.window.table, Qt.Key.Key_Return)
    for name, text in {"Person": "Uma", "Single": "Gre", "Assigned To": "Uma"}.items():
        await _edit_cell(desk, name)
        keys(focused(), text)
        press(focused(), Qt.Key.Key_Return)
    await _edit_cell(desk, "Multiple")
    keys(focused(), "C")
    press(focused(), Qt.Key.Key_Return)
    press(focused(), Qt.Key.Key_Tab)
    await desk.until(lambda: desk.shown("T-1").task.values["Multiple"] == ("A", "C"))
    await desk.in_front()
    press(focused(), Qt.Key.Key_Escape)  # Tab has gone on to the next cell
    await _edit_cell(desk, "Stage")
    keys(focused(), "Clos")
    press(focused(), Qt.Key.Key_Return)
    await desk.until_saved()
    _has_all(on_server(running, "T-1"))
    await desk.close()
    await desk.open(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: desk.window.model.columnCount() > 0)
    click(desk.find("Active only", QCheckBox))
    await desk.until_rows()
    assert desk.column("Amount") == ["-3.50"]
    assert desk.column("Multiple") == ["A, C"]
    assert desk.column("Stage") == ["Closed"]
    await desk.close()


@story
async def test_what_is_being_typed_when_the_window_closes_is_saved(desk: Desk, server: StartServer) -> None:
    running = server(definition("C-1", "C-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("C-1", "ID")
    line = desk.in_pane("Text", QLineEdit)
    replace_text(line, "typed in the pane")
    await desk.close()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until_saved()
    assert on_server(running, "C-1")["Text"] == "typed in the pane"
    desk.click_cell("C-2", "Text")
    press(desk.window.table, Qt.Key.Key_F2)
    replace_text(focused(), "typed in the table")
    await desk.close()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until_saved()
    assert on_server(running, "C-2")["Text"] == "typed in the table"
    await desk.close()


@story
async def test_typed_text_goes_to_its_own_workflow(desk: Desk, server: StartServer) -> None:
    """What is being typed goes to its own workflow when another is opened."""
    running = server(definition("W-1", "W-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    desk.click_cell("W-1", "Text")
    press(desk.window.table, Qt.Key.Key_F2)
    replace_text(focused(), "kept")
    desk.window.filter_bar.workflow_chosen.emit("tckets")  # as a link does, with no popup that takes the keyboard first
    await desk.until(lambda: desk.window.windowTitle().startswith("Tickets"))
    await desk.until_saved()
    assert on_server(running, "W-1")["Text"] == "kept"
    await desk.close()


@story
async def test_invalid_text_is_kept_over_a_switch_of_workflow(desk: Desk, server: StartServer) -> None:
    """Text that is no value is kept when another workflow is opened."""
    running = server(definition("W-1", "W-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    desk.click_cell("W-1", "Number")
    press(desk.window.table, Qt.Key.Key_F2)
    replace_text(focused(), "about ten")
    press(focused(), Qt.Key.Key_Return)
    desk.window.filter_bar.workflow_chosen.emit("tckets")
    await desk.until(lambda: desk.window.model.column("Ticket") >= 0, "the other workflow")
    desk.window.filter_bar.workflow_chosen.emit(WORKFLOW)
    await desk.until(lambda: desk.window.model.shown.row(TaskKey("W-1")) >= 0, "the first workflow")
    await desk.open_task("W-1", "ID")
    assert desk.in_pane("Number", QLineEdit).text() == "about ten"
    assert desk.window.model.columnCount() > 0
    await desk.close()


@story
async def test_a_word_typed_in_another_row_goes_there(desk: Desk, server: StartServer) -> None:
    """A refused text stays open in its own cell, and takes none of the keys for another one."""
    running = server(definition("W-1", "W-2"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    table = window.table
    desk.click_cell("W-1", "Number")
    press(table, Qt.Key.Key_F2)
    replace_text(focused(), "about ten")
    press(focused(), Qt.Key.Key_Return)
    (refused,) = table.editing.open_editors()
    desk.click_cell("W-2", "Text")
    for letter in "word":
        keys(focused(), letter)
    assert refused.text() == "about ten"
    press(focused(), Qt.Key.Key_Return)
    await desk.until(lambda: on_server(running, "W-2")["Text"] == "word", "the word at the server")
    await desk.until(lambda: desk.text_of("Sync status") == "1 text not saved yet", "the refused text in the status")
    assert on_server(running, "W-1")["Number"] == "10"
    assert table.editing.open_editors() == (refused,)
    press(table, Qt.Key.Key_F2)
    replace_text(focused(), "again")
    press(focused(), Qt.Key.Key_Escape)
    assert refused.isVisible(), "Esc was for the other cell"
    desk.click_cell("W-1", "Number")
    press(focused(), Qt.Key.Key_F2)
    replace_text(focused(), "12")
    press(focused(), Qt.Key.Key_Return)
    await desk.until_saved()
    assert on_server(running, "W-1")["Number"] == "12"
    assert not table.editing.open_editors()
    await desk.close()


@story
async def test_a_refresh_leaves_what_is_typed_in_a_cell_alone(desk: Desk, server: StartServer) -> None:
    """Somebody else makes a task; the count is another, and half a word in a cell was saved by that."""
    running = server(definition("E-1", "E-2"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    desk.click_cell("E-1", "Text")
    await desk.in_front()
    press(window.table, Qt.Key.Key_F2)
    editor = focused()
    keys(editor, "half")
    with asking(running) as api:
        assert api.post({"ID": "E-3", "Stage": "Open", "Must": "be"}).is_success
    press(editor, Qt.Key.Key_F5)
    await desk.until(lambda: "E-3" in desk.column("ID"), "the other task")
    await desk.until(lambda: desk.text_of("Result count") == "3 tasks", "the count")
    assert focused() is editor
    assert not desk.session.pending
    press(editor, Qt.Key.Key_Escape)
    await desk.until(lambda: desk.text_of("Sync status") == "All changes saved", "nothing to be saved")
    assert on_server(running, "E-1")["Text"] == "before"
    await desk.close()
