"""The status line says where everything is: typed, saved here, waiting to be undone, sending, confirmed, refused."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail.activity.action_bar import ActionButton
from tests.e2e.everything import WORKFLOW, asking, definition
from tests.e2e.test_deciding import definition as orders
from tests.e2e.test_deciding import opened
from tests.e2e.test_undoing import delete
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import click, keys, press, replace_text
from tests.support.tcp_proxy import TcpProxy

ALL_SAVED, ONE_TEXT = "All changes saved", "1 text not saved yet"


async def says(desk: Desk, words: str) -> None:
    """Wait until the status line says this."""
    await desk.until(lambda: desk.text_of("Sync status") == words, words)


def summary(desk: Desk) -> str:
    """What the panel of the outbox says above its rows."""
    panel = desk.window.status.outbox
    if not panel.isVisible():
        click(desk.find("Sync status", QPushButton))
    shown = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    panel.close()
    return shown[1]


@story
async def test_text_that_is_no_value_is_not_called_saved(desk: Desk, server: StartServer) -> None:
    """In the pane and in a cell, while it is typed and once it was refused, and after a restart."""
    running = server(definition("T-1", "T-2"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("T-1", "ID")
    await says(desk, ALL_SAVED)
    line = desk.in_pane("Number", QLineEdit)
    replace_text(line, "many")
    await says(desk, ONE_TEXT)
    press(line, Qt.Key.Key_Return)
    await says(desk, ONE_TEXT)
    assert summary(desk) == "1 text is typed and not saved yet."
    desk.workspace.show_workflow("tckets")
    await desk.until(lambda: "Seventh" in desk.column("Subject"), "another workflow")
    await says(desk, ONE_TEXT)
    click(desk.find("Sync status", QPushButton))
    click(desk.window.status.outbox.show_text)
    await desk.until(lambda: desk.window.detail.task == "T-1", "the task with the text")
    line = await desk.until_found(lambda: desk.in_pane("Number", QLineEdit), "the field")
    await desk.in_front()
    await desk.until(lambda: desk.in_pane("Number", QLineEdit).hasFocus(), "the keyboard in the field")
    assert line.text() == "many"
    window.table.setFocus()
    window.table.editing.edit_cell(TaskKey("T-1"), "Amount")
    (editor,) = window.table.editing.open_editors()
    cell = editor.focusProxy()
    assert cell is not None
    keys(cell, "none")
    await says(desk, "2 texts not saved yet")
    press(cell, Qt.Key.Key_Escape)
    await says(desk, ONE_TEXT)
    await desk.close()
    desk.another_start()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await says(desk, ONE_TEXT)
    await desk.open_task("T-1", "ID")
    line = desk.in_pane("Number", QLineEdit)
    assert line.text() == "many"
    replace_text(line, "12")
    press(line, Qt.Key.Key_Return)
    await desk.until_saved()
    await desk.close()


@story
async def test_a_half_typed_comment_is_not_called_saved(desk: Desk, server: StartServer) -> None:
    running = server(orders("A-1"))
    await opened(desk, running, "A-1")
    box = desk.in_pane("New comment", QPlainTextEdit)
    replace_text(box, "half")
    await says(desk, ONE_TEXT)
    replace_text(box, "")
    await says(desk, ALL_SAVED)
    line = desk.in_pane("New item", QLineEdit)
    replace_text(line, "half")
    await says(desk, ONE_TEXT)
    press(line, Qt.Key.Key_Return)
    await desk.until_saved()
    await desk.close()


@story
async def test_a_half_typed_new_task_is_one_text(desk: Desk, server: StartServer) -> None:
    running = server(definition("T-1"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.in_front()
    await desk.shortcut(Qt.Key.Key_N)
    for field in ("Text", "E-mail"):
        replace_text(desk.find(field, QLineEdit, inside=window.new_task), "half")
    await says(desk, ONE_TEXT)
    await desk.close()


@story
async def test_what_waits_to_be_undone_is_not_called_sending(desk: Desk, server: StartServer) -> None:
    running = server(orders("A-1", "A-2"))
    desk.hold_seconds = 3600
    await opened(desk, running, "A-1")
    click(desk.in_pane("Start", ActionButton))
    await says(desk, "1 change waits, can be undone")
    assert summary(desk) == "1 change waits, so that it can be undone."
    await delete(desk, "A-2")
    await says(desk, "2 changes wait, can be undone")
    for _ in range(2):
        await desk.shortcut(Qt.Key.Key_Z)
    await desk.until_saved()
    await desk.close()


@story
async def test_sending_and_refused_are_said_apart(desk: Desk, server: StartServer) -> None:
    """The panel counts what was refused by itself, and not as on its way."""
    running = server(definition("T-1"))
    async with TcpProxy(running.base_url) as proxy:
        await desk.open_table(server=(proxy.base_url, running.key), workflow_id=WORKFLOW)
        await desk.open_task("T-1", "ID")
        held = proxy.hold_answers(b"PUT ")
        desk.enter("Must", "sent")
        await held.answered.wait()
        await says(desk, "1 change saved here, sending")
        assert summary(desk) == "1 change is being sent."
        held.release.set()
        await desk.until_saved()
        with asking(running) as api:
            api.delete("T-1")
        desk.enter("Must", "for nobody")
        await desk.until(lambda: desk.session.status.needs_you == 1, "the refusal")
        await says(desk, "All other changes saved")
        assert summary(desk) == "1 change needs you."
        await desk.close()
