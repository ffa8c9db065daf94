"""Deciding on tasks: stage, assignee and every other field, in the pane and in the table, and there after a restart."""

from __future__ import annotations

from contextlib import closing

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.domain.tasks import TaskKey
from tests.support.definitions import COMPANIES, workspace
from tests.support.desk import Desk, click, keys, press, story
from tests.support.fixtures_server import StartServer
from tests.support.http import Api


@story
async def test_stage_and_assignee_are_changed_in_the_pane(desk: Desk) -> None:
    window = await desk.open_table()
    desk.click_cell("C-1002", "Company ID")
    await desk.until(lambda: window.detail.task == "C-1002")
    click(desk.find("Stage", QPushButton, inside=window.detail))
    keys(_focused(desk), "Review")
    press(_focused(desk), Qt.Key.Key_Return)
    await desk.until(lambda: desk.shown("C-1002").task.stage == "Review")
    click(desk.find("Assigned To", QPushButton, inside=window.detail))
    keys(_focused(desk), "Ida")
    press(_focused(desk), Qt.Key.Key_Return)
    await desk.until(lambda: desk.shown("C-1002").task.assigned_to == "ida.berg@example.com")
    await desk.until_saved()
    await desk.close()
    await desk.open_table()
    again = desk.shown("C-1002").task
    assert (again.stage, again.assigned_to) == ("Review", "ida.berg@example.com")
    await desk.close()


@story
async def test_a_cell_is_edited_in_place_by_keyboard_alone(desk: Desk) -> None:
    window = await desk.open_table()
    desk.click_cell("C-1003", "Company Name")
    press(window.table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    keys(editor, "Osterveld & Daughters")
    press(editor, Qt.Key.Key_Return)
    await desk.until(lambda: desk.shown("C-1003").task.values["Company Name"] == "Osterveld & Daughters")
    await desk.until_saved()
    row = window.model.shown.row(TaskKey("C-1003"))
    cell = window.model.index(row, window.model.column("Company Name"))
    assert cell.data() == "Osterveld & Daughters"
    await desk.close()


@story
async def test_edit_is_shown_as_unconfirmed_until_answered(desk: Desk) -> None:
    """An edit is shown as not yet confirmed until the server has answered."""
    window = await desk.open_table()
    states: list[EditState | None] = []
    desk.session.observe(lambda _: states.append(desk.shown("C-1001").state))
    desk.click_cell("C-1001", "Company ID")
    editor = desk.find("Phone", QLineEdit, inside=window.detail)
    editor.setFocus()
    editor.selectAll()
    keys(editor, "+49 30 1234567")
    press(editor, Qt.Key.Key_Return)
    await desk.until(lambda: desk.shown("C-1001").task.values["Phone"] == "+49 30 1234567")
    await desk.until_saved()
    assert EditState.SAVED_HERE in states
    assert EditState.SENDING in states
    assert desk.shown("C-1001").state is None
    await desk.close()


@story
async def test_text_that_is_no_date_stays_with_its_error(desk: Desk) -> None:
    """Text that is no date is kept with the words at the field."""
    window = await desk.open_table()
    desk.click_cell("C-1001", "Company ID")
    editor = desk.find("Expected Close", QLineEdit, inside=window.detail)
    editor.setFocus()
    editor.selectAll()
    keys(editor, "31 Feb 2026")
    press(editor, Qt.Key.Key_Return)
    assert editor.text() == "31 Feb 2026"
    words = [w.text() for w in window.detail.findChildren(QLabel) if w.isVisible() and "28 days" in w.text()]
    assert len(words) == 1
    assert not desk.session.pending
    desk.click_cell("C-1002", "Company ID")
    await desk.until(lambda: window.detail.task == "C-1002")
    assert desk.find("Expected Close", QLineEdit, inside=window.detail).text() != "31 Feb 2026"
    desk.click_cell("C-1001", "Company ID")
    await desk.until(lambda: window.detail.task == "C-1001")
    assert desk.find("Expected Close", QLineEdit, inside=window.detail).text() == "31 Feb 2026"
    await desk.close()


@story
async def test_refused_value_can_be_corrected_at_its_field(desk: Desk, server: StartServer) -> None:
    """Someone takes a user out of the workflow; the window does not know that yet."""
    definition = workspace(COMPANIES)
    running = server(definition)
    window = await desk.open_table(server=(running.base_url, running.key))
    wid = desk.session.workflows[0].id
    schema = desk.session.schema(wid)
    assert schema is not None
    gone = schema.users[0]
    with closing(Api(running, wid)) as api:
        assert api.http.delete(f"{api.workflow_url}/users/{gone.id}").status_code == 204
    key = next(iter(desk.session.shown(wid)))
    desk.window.table.current.go_to(key)
    click(desk.find("Assigned To", QPushButton, inside=window.detail))
    keys(_focused(desk), gone.first_name)
    press(_focused(desk), Qt.Key.Key_Return)
    await desk.until(lambda: desk.shown(key).state is EditState.NEEDS_YOU, "the refusal")
    labels = [w.text() for w in window.detail.findChildren(QLabel) if w.isVisible()]
    assert any("is not a user of this workflow" in text for text in labels)
    assert desk.session.status.needs_you == 1
    assert desk.shown(key).task.assigned_to == gone.email, "what was chosen is kept"
    click(desk.find("Assigned To", QPushButton, inside=window.detail))
    keys(_focused(desk), "Unassigned")
    press(_focused(desk), Qt.Key.Key_Return)
    await desk.until_saved()
    assert desk.shown(key).task.assigned_to is None
    await desk.close()


@story
async def test_a_task_is_created_and_deleted(desk: Desk) -> None:
    window = await desk.open_table()
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    await desk.until(window.new_task.isVisible)
    for name, text in (("Company ID", "T-1"), ("Company Name", "Tern & Sons")):
        line = desk.find(name, QLineEdit, inside=window.new_task)
        line.setFocus()
        keys(line, text)
    press(desk.find("Company Name", QLineEdit, inside=window.new_task), Qt.Key.Key_Return, _CONTROL)
    await desk.until(lambda: window.detail.task == "T-1", "the created task")
    await desk.until_saved()
    assert desk.shown("T-1").task.stage == "Not Started"
    assert window.table.current_task == "T-1"
    window.table.mode.leave_cell()
    press(window.table, Qt.Key.Key_Delete)
    (confirm,) = [b for b in window.findChildren(QPushButton) if b.text() == "Delete" and b.isVisible()]
    click(confirm)
    await desk.until(lambda: TaskKey("T-1") not in desk.session.shown("vndonb"))
    await desk.until_saved()
    await desk.close()


_CONTROL = Qt.KeyboardModifier.ControlModifier


def _focused(desk: Desk) -> QLineEdit:
    widget = desk.popup().focusWidget() or desk.popup()
    return widget  # type: ignore[return-value]
