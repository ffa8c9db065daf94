"""What can't be: a value that the server refuses, text that is no value, what can't be changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from flowdash_desktop.ui.detail.activity.action_button import ActionButton
from flowdash_desktop.ui.dialogs import ConfirmDialog
from tests.e2e.everything import WORKFLOW, asking, definition, on_server
from tests.e2e.test_deciding import definition as orders
from tests.e2e.test_deciding import lose_amount, opened, requiring_amount
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, button, click, focused, keys, press, replace_text, says


@story
async def test_refused_value_has_retry_and_discard(desk: Desk, server: StartServer) -> None:
    """The person was taken out of the workflow meanwhile, and is added again by a colleague."""
    running = server(definition("R-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    with asking(running) as api:
        users = api.http.get(f"{api.workflow_url}/users").json()
        uma = next(u for u in users if u["email"] == "user@example.com")
        assert api.http.delete(f"{api.workflow_url}/users/{uma['id']}").status_code == 204
    await desk.open_task("R-1", "ID")
    click(desk.in_pane("Person", QPushButton))
    keys(focused(), "Uma")
    press(focused(), Qt.Key.Key_Return)
    await desk.until_needs_you("R-1")
    editor = desk.window.detail.editor("Person")
    assert "is not a user of this workflow" in editor.words()
    assert on_server(running, "R-1")["Person"] == "harry@hogwarts.edu"
    assert desk.shown("R-1").task.values["Person"] == "user@example.com", "what was chosen is kept"
    await desk.in_front()
    click(button("Retry", editor))
    await desk.until(lambda: not desk.session.status.needs_you)
    await desk.until_needs_you("R-1")
    click(button("Discard", editor))
    confirm = desk.dialog(ConfirmDialog)
    click(confirm.confirm_button)
    await desk.until_saved()
    assert editor.words() == ""
    assert desk.shown("R-1").task.values["Person"] == "harry@hogwarts.edu"
    await desk.close()


@story
async def test_text_that_is_no_value_stays_in_its_cell_until_it_is_one(desk: Desk, server: StartServer) -> None:
    running = server(definition("R-1", "R-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    desk.click_cell("R-1", "Number")
    press(desk.window.table, Qt.Key.Key_F2)
    line = focused()
    replace_text(line, "ten")
    press(line, Qt.Key.Key_Return)
    assert focused() is line
    assert says(desk.window.table, "Not a number. Write it like 1200.50.")
    desk.click_cell("R-2", "Text")
    assert isinstance(line, QLineEdit)
    assert line.isVisible()
    assert line.text() == "ten", "going elsewhere loses nothing"
    replace_text(line, "12")
    press(line, Qt.Key.Key_Return)
    await desk.until_saved()
    assert on_server(running, "R-1")["Number"] == "12"
    await desk.close()


@story
async def test_what_can_only_be_set_at_creation_can_not_be_edited(desk: Desk, server: StartServer) -> None:
    running = server(definition("R-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    for name in ("ID", "Fixed at creation"):
        desk.click_cell("R-1", name)
        before = QApplication.focusWidget()
        press(desk.window.table, Qt.Key.Key_F2)
        keys(desk.window.table, "x")
        assert QApplication.focusWidget() is before, "no editor opens"
        await desk.until(lambda: desk.window.detail.task == "R-1")
        editor = desk.window.detail.editor(name)
        assert editor.is_read_only
        assert "can only be set when a task is created" in editor.input.accessibleDescription()
        keys(editor.input, "x")
        press(editor.input, Qt.Key.Key_Return)
    await desk.until_saved()
    task = on_server(running, "R-1")
    assert (task["ID"], task["Fixed at creation"]) == ("R-1", "stays")
    await desk.close()


@story
async def test_workflow_without_unique_id_is_only_added_to(desk: Desk, server: StartServer) -> None:
    """A workflow without a unique ID is read and only added to."""
    running = server(definition("R-1"))
    window = await desk.open_table(server=running, workflow_id="notess")
    (key,) = desk.session.shown("notess")
    window.table.current.go_to(key)
    await desk.until(lambda: window.detail.task == key)
    assert says(window.detail, "This workflow has no unique ID field")
    assert window.detail.editor("Note").is_read_only
    desk.click_cell(key, "Note")
    press(window.table, Qt.Key.Key_F2)
    assert not window.table.editing.open_editors()
    window.table.mode.leave_cell()
    press(window.table, Qt.Key.Key_Delete)
    assert not [d for d in window.findChildren(ConfirmDialog) if d.isVisible()]
    await desk.shortcut(Qt.Key.Key_N)
    line = desk.find("Note", QLineEdit, inside=window.new_task)
    replace_text(line, "a new one")
    press(line, Qt.Key.Key_Return, CONTROL)
    await desk.until_saved()
    await desk.until(lambda: "a new one" in desk.column("Note"))
    await desk.until(lambda: window.model.rowCount() == 2)
    with asking(running, "notess") as api:
        assert "a new one" in [task["Note"] for task in api.list()]
    await desk.close()


@story
async def test_used_number_is_refused_at_its_field(desk: Desk, server: StartServer) -> None:
    """A number that is taken is refused at its field of the new task."""
    running = server(definition("R-1"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    with asking(running) as api:
        assert api.post({"ID": "R-9", "Must": "theirs"}).status_code in (200, 201)
    await desk.shortcut(Qt.Key.Key_N)
    replace_text(desk.find("ID", QLineEdit, inside=window.new_task), "R-1")
    must = desk.find("Must", QLineEdit, inside=window.new_task)
    replace_text(must, "mine")
    press(must, Qt.Key.Key_Return, CONTROL)
    assert says(window.new_task, "Another task has this already."), (
        "of the tasks that are known here this is said at once"
    )
    assert not desk.session.pending
    replace_text(desk.find("ID", QLineEdit, inside=window.new_task), "R-9")
    press(must, Qt.Key.Key_Return, CONTROL)
    await desk.until(lambda: desk.session.status.needs_you == 1, "the refusal")
    assert on_server(running, "R-9")["Must"] == "theirs", "someone else's task is not written over"
    assert "Another task has this already." in window.detail.editor("ID").words()
    desk.enter("ID", "R-10")
    await desk.until_saved()
    assert on_server(running, "R-10")["Must"] == "mine"
    assert on_server(running, "R-9")["Must"] == "theirs"
    await desk.close()


@story
async def test_a_refused_text_keeps_its_row_current(desk: Desk, server: StartServer) -> None:
    """Down leaves the row only with a value: else Ctrl+1 would decide on another task than the one typed for."""
    running = server(definition("R-1", "R-2"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    desk.click_cell("R-1", "Number")
    press(window.table, Qt.Key.Key_F2)
    line = focused()
    before = desk.shown("R-1").task.values["Number"]
    replace_text(line, "ten")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        press(focused(), key)
        assert focused() is line
        assert window.table.current_task == "R-1"
    await desk.until(lambda: "not saved" in desk.text_of("Sync status"), "the status of a text")
    press(line, Qt.Key.Key_Z, CONTROL)
    while isinstance(line, QLineEdit) and line.isUndoAvailable():
        press(line, Qt.Key.Key_Z, CONTROL)
    await desk.until(lambda: desk.text_of("Sync status") == "All changes saved", "that nothing is typed")
    press(line, Qt.Key.Key_Down)
    assert window.table.current_task == "R-2"
    assert desk.shown("R-1").task.values["Number"] == before
    await desk.close()


@story
async def test_a_name_with_a_full_stop_ends_its_sentence(desk: Desk, server: StartServer) -> None:
    """The name of a task stands at the end of a sentence, which takes no second full stop."""
    running = server(requiring_amount(orders("A-1", Name="Fabriche S.A.")))
    await opened(desk, running, "A-1")
    start = await desk.until_found(lambda: desk.in_pane("Start", ActionButton), "the action")
    lose_amount(running, "A-1")
    click(start)
    await desk.until_needs_you("A-1")
    desk.window.table.setFocus()
    await desk.shortcut(Qt.Key.Key_Z)
    words = "Taken back: Start of Fabriche S.A. The server had not accepted it."
    await desk.until(lambda: desk.window.notice.isVisible() and desk.window.notice.text == words, words)
    await desk.close()
