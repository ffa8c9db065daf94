"""Tasks come and go: with a number of one's own or the server's, with files, one by one and several at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QToolButton

from flowdash_desktop.domain.tasks import TaskKey
from tests.e2e.everything import WORKFLOW, asking, definition, on_server
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import (
    CONTROL,
    SHIFT,
    button,
    click,
    drop_files,
    focused,
    keys,
    open_question,
    press,
    replace_text,
    says,
)


@story
async def test_a_task_is_created_with_a_number_of_ones_own_and_files(
    desk: Desk, server: StartServer, tmp_path: Path
) -> None:
    running = server(definition("A-1"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    files = [tmp_path / "Übersicht 1.txt", tmp_path / "second.bin"]
    for number, file in enumerate(files):
        file.write_bytes(bytes([number]) * 70_000)
    click(desk.find("New task", QPushButton))
    await desk.until(window.new_task.isVisible)
    pane = window.new_task
    press(pane, Qt.Key.Key_Return, CONTROL)
    assert says(pane, "is required"), "what is missing is said at its field"
    for name, text in {"ID": "A/2 %?", "Must": "here", "Number": "7"}.items():
        replace_text(desk.find(name, QLineEdit, inside=pane), text)
    click(desk.find("Stage", QPushButton, inside=pane))
    keys(focused(), "Clos")
    press(focused(), Qt.Key.Key_Return)
    await desk.in_front()
    assert pane._form is not None
    area = pane._form.areas["Files"]
    assert drop_files(area, area.rect().center(), files)
    click(button("Create task", pane))
    await desk.until(lambda: TaskKey("A/2 %?") in desk.session.shown(WORKFLOW), "the task")
    await desk.until_saved()
    assert window.detail.task == "A/2 %?"
    task = on_server(running, "A/2 %?")
    assert (task["Must"], task["Number"], task["Stage"]) == ("here", "7", "Closed")
    assert [f["filename"] for f in task["Files"]] == ["Übersicht 1.txt", "second.bin"]
    with asking(running) as api:
        for entry, file in zip(task["Files"], files, strict=True):
            assert api.file(entry["blobId"]).content == file.read_bytes()
    await desk.close()


@story
async def test_a_task_is_created_with_a_number_of_the_servers(desk: Desk, server: StartServer) -> None:
    running = server(definition("A-1"))
    window = await desk.open_table(server=running, workflow_id="tckets")
    await desk.shortcut(Qt.Key.Key_N)
    assert "Ticket" not in window.new_task._form.editors if window.new_task._form else False
    line = desk.find("Subject", QLineEdit, inside=window.new_task)
    replace_text(line, "Numbered")
    press(line, Qt.Key.Key_Return, CONTROL)
    press(line, Qt.Key.Key_Return, CONTROL)  # twice: it is made once
    await desk.until_saved()
    assert desk.column("Subject").count("Numbered") == 1
    with asking(running, "tckets") as api:
        (number,) = [t["Ticket"] for t in api.list() if t["Subject"] == "Numbered"]
    assert window.detail.task == window.table.current_task == number
    await desk.close()


@story
async def test_draft_of_a_new_task_waits(desk: Desk, server: StartServer) -> None:
    """What was typed for a new task waits while one looks elsewhere."""
    running = server(definition("A-1"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: window.table.current_task == "A-1", "a task that is current before it is clicked on")
    await desk.shortcut(Qt.Key.Key_N)
    replace_text(desk.find("Must", QLineEdit, inside=window.new_task), "half typed")
    await desk.open_task("A-1", "ID")
    await desk.until(lambda: window.detail.isVisible())
    await desk.shortcut(Qt.Key.Key_N)
    assert desk.find("Must", QLineEdit, inside=window.new_task).text() == "half typed"
    press(window.new_task, Qt.Key.Key_Escape)
    assert says(window.new_task, "Discard what you typed?")
    await desk.close()


@story
async def test_several_tasks_are_deleted_after_a_question(desk: Desk, server: StartServer) -> None:
    """Several tasks are deleted from the table after a question."""
    running = server(definition("A-1", "A-2", "A-3", "A-4"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    desk.click_cell("A-1", "ID")
    desk.click_cell("A-3", "ID", SHIFT)
    window.table.mode.leave_cell()
    press(window.table, Qt.Key.Key_Delete)
    dialog = open_question()
    assert says(dialog, "Delete 3 tasks?")
    press(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert window.model.rowCount() == 4, "Return keeps them"
    await desk.in_front()
    window.table.mode.leave_cell()
    press(window.table, Qt.Key.Key_Delete)
    click(open_question().confirm_button)
    await desk.until(lambda: desk.column("ID") == ["A-4"], "the rows to go")
    await desk.until_saved()
    with asking(running) as api:
        assert [t["ID"] for t in api.list()] == ["A-4"]
    await desk.close()


@story
async def test_a_task_is_deleted_from_the_pane_after_a_question_there(desk: Desk, server: StartServer) -> None:
    running = server(definition("A-1", "A-2"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("A-1", "ID")
    _choose_delete(desk)
    await desk.in_front()
    assert says(window.detail, "Delete before?")
    press(focused(), Qt.Key.Key_Return)
    assert not says(window.detail, "Delete before?")
    assert window.model.rowCount() == 2, "Return keeps it"
    _choose_delete(desk)
    await desk.in_front()
    click(button("Delete", window.detail))
    await desk.until(lambda: desk.column("ID") == ["A-2"], "the row to go")
    await desk.until_saved()
    with asking(running) as api:
        assert [t["ID"] for t in api.list()] == ["A-2"]
    await desk.close()


def _choose_delete(desk: Desk) -> None:
    more = desk.in_pane("More", QToolButton)
    more.setFocus()
    menu = more.menu()
    menu.popup(more.mapToGlobal(more.rect().bottomLeft()))  # a press on the button would wait for the menu's end
    assert isinstance(QApplication.activePopupWidget(), QMenu)
    press(menu, Qt.Key.Key_Up)
    press(menu, Qt.Key.Key_Return)


@story
async def test_a_new_task_is_shown_beside_a_row_that_only_stays(desk: Desk, server: StartServer) -> None:
    """Neither the current row nor the new task passes the search: the new one is shown and current.

    The row that stayed left as the new one came, the row after it became current, and the new one was gone again.
    """
    window = await desk.open_table(server=server(definition("D-1", "D-2")), workflow_id=WORKFLOW)
    line = desk.find("Search tasks", QLineEdit)
    replace_text(line, "before")
    await desk.until(lambda: desk.column("ID") == ["D-1", "D-2"], "the search")
    await desk.open_task("D-1", "ID")
    for field in ("Text", "E-mail", "Website"):
        desk.enter(field, "https://after.example.com" if field == "Website" else "after@example.com")
    await desk.until(lambda: window.model.shown.is_dimmed(window.model.shown.row(TaskKey("D-1"))), "the row to stay")
    await desk.shortcut(Qt.Key.Key_N)
    await desk.until(window.new_task.isVisible, "the form")
    for field, text in (("ID", "D-3"), ("Must", "be")):
        replace_text(desk.find(field, QLineEdit, inside=window.new_task), text)
    press(desk.find("ID", QLineEdit, inside=window.new_task), Qt.Key.Key_Return, CONTROL)
    await desk.until(lambda: window.detail.task == "D-3", "the new task in the pane")
    assert window.table.current_task == "D-3"
    assert desk.column("ID") == ["D-2", "D-3"]
    await desk.until_saved()
    assert window.table.current_task == "D-3"
    await desk.close()
