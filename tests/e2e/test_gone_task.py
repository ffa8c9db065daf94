"""Somebody else deletes the task that the person works on: the pane stays with it, and no other task gets the text."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail.activity.action_bar import ActionButton
from flowdash_desktop.ui.dialogs.orphan_draft_row import OrphanDraftRow
from flowdash_desktop.ui.editors.choices import ChoiceButton
from tests.e2e.everything import FULL, WORKFLOW, asking, definition, on_server
from tests.e2e.test_deciding import WORKFLOW as ORDERS
from tests.e2e.test_deciding import comments, stages
from tests.e2e.test_deciding import definition as orders
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, focused, keys, press, replace_text, says
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

LEFT = Qt.MouseButton.LeftButton


def delete(running: ServerProcess, *ids: str, workflow: str = WORKFLOW) -> None:
    """Somebody else deletes tasks."""
    with asking(running, workflow) as api:
        for key in ids:
            assert api.delete(key).status_code == 204


async def until_gone(desk: Desk, key: str, words: str = "was deleted by somebody else") -> None:
    """Read the tasks again, and wait until the pane says what happened."""
    desk.session.request_refresh()
    await desk.until(lambda: says(desk.window.detail, words), "the word about it")
    assert desk.window.detail.task == key
    table = desk.window.table
    assert not table.currentIndex().isValid()
    assert table.target.tasks() == ()
    await desk.in_front()


async def until_sent(desk: Desk) -> None:
    """Wait until all changes are on the server; a text that is typed may still wait for the person."""
    await desk.until(lambda: not desk.workspace._scope._tasks and not desk.session.pending, "an empty outbox")


async def resting_place(desk: Desk, widget: QWidget) -> tuple[int, int]:
    """Where a widget stands in the window once the layouts have come to rest."""
    seen: list[tuple[int, int]] = []

    def rests() -> bool:
        at = widget.mapTo(desk.window, QPoint())
        seen.append((at.x(), at.y()))
        return len(seen) > 20 and len(set(seen[-20:])) == 1

    await desk.until(rests, "a place")
    return seen[-1]


async def opened(desk: Desk, server: StartServer, *ids: str, at: str = "A-2") -> ServerProcess:
    """A workflow of every type of field, with a task in the pane."""
    running = server(definition(*(ids or ("A-1", "A-2", "A-3"))))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task(at, "ID")
    await desk.in_front()
    return running


@story
async def test_its_end_hides_no_other_tasks_comments(desk: Desk, server: StartServer) -> None:
    """A task is deleted while its comments are read: one answer has come, the others say that there is no such task.

    That says nothing of the workflow, whose other tasks keep their comments and checklists.
    """
    running = server(orders("A-1", "A-2"))
    async with TcpProxy(running.base_url) as proxy:
        await desk.open_table(server=(proxy.base_url, running.key), workflow_id=ORDERS)
        held = proxy.hold_requests(b"GET /api/v1/workflows/orders/tasks/A-1/comments")
        desk.click_cell("A-1", "ID")
        await desk.until(held.arrived.is_set, "the question for the comments")
        delete(running, "A-1", workflow=ORDERS)
        held.release.set()
        await desk.until(lambda: "read activity" not in {t.get_name() for t in asyncio.all_tasks()}, "the answers")
        await until_gone(desk, "A-1")
        await desk.open_task("A-2", "ID")
        await desk.until(lambda: desk.window.detail.header.action_bar.buttons, "the actions")
        await desk.until(lambda: says(desk.window.detail.activity.comments, "No comments yet."), "the comments")
        assert desk.in_pane("New comment", QPlainTextEdit).isVisible()
        await desk.close()


@story
async def test_tab_goes_to_no_other_task(desk: Desk, server: StartServer) -> None:
    """The value of a field is half-typed; Tab and more keys change nothing of the task below."""
    running = await opened(desk, server)
    line = desk.in_pane("Number", QLineEdit)
    replace_text(line, "12")
    at = await resting_place(desk, line)
    delete(running, "A-2")
    await until_gone(desk, "A-2")
    assert await resting_place(desk, line) == at, "nothing moves under the hands"
    assert says(desk.window.detail, "“before (A-2)” was deleted by somebody else. What you typed is kept.")
    keys(focused(), "34")
    assert line.text() == "1234", "the word that is being typed comes to its end"
    press(focused(), Qt.Key.Key_Return)
    press(focused(), Qt.Key.Key_Tab)
    for _ in range(6):
        keys(focused(), "9")
        press(focused(), Qt.Key.Key_Tab)
    desk.window.table.mode.leave_cell()
    press(desk.window.table, Qt.Key.Key_Delete)
    await desk.until(lambda: not desk.workspace._scope._tasks)
    assert (desk.window.detail.task, line.text(), line.isReadOnly()) == ("A-2", "1234", True)
    assert desk.session.pending == ()
    assert desk.text_of("Sync status") == "1 text not saved yet"
    assert on_server(running, "A-3")["Number"] == "10"
    await desk.close()


@story
async def test_go_on_leads_to_the_row_in_its_position(desk: Desk, server: StartServer) -> None:
    """Go on, an arrow key and a click; the text is listed in the outbox, and is none of the next task's."""
    running = await opened(desk, server, *(f"A-{number}" for number in range(1, 8)))
    table, pane = desk.window.table, desk.window.detail
    line = desk.in_pane("Number", QLineEdit)
    replace_text(line, "twelve")
    delete(running, "A-2")
    await until_gone(desk, "A-2")
    click(button("Go on", pane))
    await desk.until(lambda: pane.task == "A-3", "the task that took its position")
    assert (table.current_task, table.target.tasks()) == ("A-3", ("A-3",))
    assert table.hasFocus()
    assert line.text() == "10"
    outbox = desk.window.status.outbox
    await desk.until(lambda: desk.window.notice.isVisible(), "where the text is")
    assert "is kept in the outbox" in desk.window.notice.text
    assert [row.kept.text for row in outbox.findChildren(OrphanDraftRow) if not row.isHidden()] == ["twelve"]
    for gone, key, there in (("A-3", Qt.Key.Key_Down, "A-4"), ("A-4", Qt.Key.Key_Up, "A-5")):
        delete(running, gone)
        await until_gone(desk, gone)
        desk.window.filter_bar.focus_search()
        press(focused(), Qt.Key.Key_Down)
        assert table.hasFocus()
        assert table.current_task is None, "nobody has gone anywhere yet"
        press(table, key)
        await desk.until(lambda: pane.task == table.current_task, "the next one")
        assert pane.task == there
        assert table.target.tasks() == (there,)
    delete(running, "A-5")
    await until_gone(desk, "A-5")
    await desk.open_task("A-1", "ID")
    assert table.target.tasks() == ("A-1",)
    assert not pane.is_gone
    await desk.close()


@story
async def test_it_is_created_again_with_what_was_typed(desk: Desk, server: StartServer) -> None:
    """The task comes back as it was shown, with the texts in their fields, to be saved or given up there."""
    running = await opened(desk, server)
    pane = desk.window.detail
    replace_text(desk.in_pane("New comment", QPlainTextEdit), "half a comment")
    replace_text(desk.in_pane("Number", QLineEdit), "twelve")
    delete(running, "A-2")
    await until_gone(desk, "A-2")
    click(button("Create it again", pane))
    await desk.until(lambda: not pane.is_gone, "the task")
    await until_sent(desk)
    there = on_server(running, "A-2")
    assert {name: there[name] for name in FULL} == FULL
    assert (pane.task, desk.window.table.current_task) == ("A-2", "A-2")
    assert desk.in_pane("Number", QLineEdit).text() == "twelve"
    assert desk.in_pane("New comment", QPlainTextEdit).toPlainText() == "half a comment"
    desk.enter("Number", "12")
    click(button("Comment", pane))
    await desk.until_saved()
    assert on_server(running, "A-2")["Number"] == "12"
    with asking(running) as api:
        sent = api.http.get(f"{api.task_url('A-2')}/comments").json()
    assert [comment["body"] for comment in sent] == ["half a comment"]
    await desk.close()


@story
async def test_a_press_on_an_action_decides_for_no_other_task(desk: Desk, server: StartServer) -> None:
    """The pointer is pressed on a button while the task goes; a comment is half-typed as well."""
    running = server(orders("A-1", "A-2"))
    window = await desk.open_table(server=running, workflow_id=ORDERS)
    await desk.open_task("A-1", "ID")
    start = await desk.until_found(lambda: desk.in_pane("Start", ActionButton), "the actions")
    await desk.in_front()
    box = desk.in_pane("New comment", QPlainTextEdit)
    replace_text(box, "for the first")
    QTest.mousePress(start, LEFT)
    delete(running, "A-1", workflow=ORDERS)
    await until_gone(desk, "A-1")
    QTest.mouseRelease(start, LEFT)
    press(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not button("Comment", window.detail).isEnabled()
    await desk.shortcut(Qt.Key.Key_1)
    await desk.until(lambda: not desk.workspace._scope._tasks)
    assert desk.session.pending == ()
    press(window.table, Qt.Key.Key_Down)
    await desk.until(lambda: window.detail.task == "A-2", "the other task")
    assert box.toPlainText() == ""
    assert not box.isReadOnly()
    keys(box, "for the second")
    click(button("Comment", window.detail))
    await until_sent(desk)
    assert comments(running, "A-2") == ["for the second"]
    assert stages(running) == {"A-2": "New"}
    await desk.close()


@pytest.mark.parametrize("refused", [False, True])
@story
async def test_a_gone_task_offers_no_action(desk: Desk, server: StartServer, refused: bool) -> None:
    """Deleted while it is shown, or found to be deleted when a change was sent: each button says why it is off."""
    running = server(orders("A-1", "A-2"))
    window = await desk.open_table(server=running, workflow_id=ORDERS)
    await desk.open_task("A-1", "ID")
    start = await desk.until_found(lambda: desk.in_pane("Start", ActionButton), "the actions")
    assert start.isEnabled()
    delete(running, "A-1", workflow=ORDERS)
    if refused:
        desk.enter("Name", "typed meanwhile")
        await desk.until_needs_you("A-1")
        await desk.until(lambda: says(window.detail, "This task was deleted on the server"), "the words")
    else:
        await until_gone(desk, "A-1")
    bar = window.detail.header.action_bar
    assert [b.action.name for b in bar.buttons if b.isEnabled()] == []
    assert all("This task is not there any more." in b.toolTip() for b in bar.buttons)
    await desk.in_front()
    window.table.setFocus()
    await desk.shortcut(Qt.Key.Key_1)
    click(button("Create it again", window.detail))
    await desk.until(lambda: bool(stages(running)), "the task on the server")
    await desk.until_saved()
    assert stages(running)["A-1"] == "New", "the key did nothing"
    start = await desk.until_found(lambda: desk.in_pane("Start", ActionButton), "the actions")
    await desk.until(start.isEnabled, "the action")
    assert "not there" not in start.toolTip()
    await desk.close()


@story
async def test_open_lists_and_questions_decide_nothing(desk: Desk, server: StartServer) -> None:
    """A stage list, a list with ticks and the question about a deletion are open while the task goes."""
    running = await opened(desk, server, *(f"A-{number}" for number in range(1, 6)), at="A-1")
    pane = desk.window.detail
    click(desk.in_pane("Stage", ChoiceButton))
    desk.popup()
    delete(running, "A-1")
    await until_gone(desk, "A-1")
    assert QApplication.activePopupWidget() is None
    press(desk.window.table, Qt.Key.Key_Down)
    await desk.until(lambda: pane.task == "A-2")
    click(desk.in_pane("Multiple", ChoiceButton))
    press(focused(), Qt.Key.Key_Down)
    press(focused(), Qt.Key.Key_Space)
    delete(running, "A-2")
    await until_gone(desk, "A-2", "What you typed is kept.")
    assert QApplication.activePopupWidget() is None
    press(desk.window.table, Qt.Key.Key_Down)
    await desk.until(lambda: pane.task == "A-3")
    pane.header.delete.trigger()
    assert pane.whole.question.isVisible()
    delete(running, "A-3")
    await until_gone(desk, "A-3")
    desk.window.table.setFocus()
    assert not desk.window.table.currentIndex().isValid(), "the focus alone chooses no row"
    assert not pane.whole.question.isVisible()
    assert not pane.header.delete.isEnabled()
    assert desk.session.pending == ()
    with asking(running) as api:
        assert [task["ID"] for task in api.list()] == ["A-4", "A-5"]
    await desk.close()


@story
async def test_text_of_a_cell_stays_with_the_task_that_goes(desk: Desk, server: StartServer) -> None:
    """A cell is typed into, in a sorted table with several rows selected; the next keys go on with the text."""
    running = await opened(desk, server, *(f"A-{number}" for number in range(1, 5)))
    table, pane = desk.window.table, desk.window.detail
    assert table.editing.edit_cell(TaskKey("A-2"), "Text")
    keys(focused(), "half in a cell")
    delete(running, "A-2")
    await until_gone(desk, "A-2", "What you typed is kept.")
    keys(focused(), " too")
    assert desk.in_pane("Text", QLineEdit).text() == "half in a cell too"
    press(table, Qt.Key.Key_Return)
    assert not table.editing.open_editors()
    press(table, Qt.Key.Key_Down)
    await desk.until(lambda: pane.task == "A-3")
    desk.click_cell("A-4", "ID", Qt.KeyboardModifier.ControlModifier)
    assert table.target.tasks() == ("A-3", "A-4")
    delete(running, "A-4")
    await until_gone(desk, "A-4")
    table.mode.leave_cell()
    press(table, Qt.Key.Key_Delete)
    assert desk.session.pending == ()
    assert on_server(running, "A-3")["Text"] == "before"
    await desk.close()


@story
async def test_another_task_with_its_id_gets_nothing(desk: Desk, server: StartServer) -> None:
    """The pane stays with the old task, also for a text in a cell; the old one is created under another name."""
    running = await opened(desk, server)
    table, pane = desk.window.table, desk.window.detail
    assert table.editing.edit_cell(TaskKey("A-2"), "Text")
    keys(focused(), "mine")
    delete(running, "A-2")
    with asking(running) as api:
        assert api.post({**FULL, "ID": "A-2", "Text": "theirs", "Number": "7"}).status_code == 201
    await until_gone(desk, "A-2", "“before (A-2)” was replaced by somebody else: “theirs (A-2)” has its ID now.")
    assert desk.in_pane("Text", QLineEdit).text() == "mine"
    assert desk.session.pending == ()
    click(button("Go on", pane))
    await desk.until(lambda: desk.in_pane("Text", QLineEdit).text() == "theirs", "the other task")
    assert table.target.tasks() == ("A-2",)
    assert says(pane, "Text: “mine”")
    await desk.close()


@story
async def test_text_for_a_gone_task_is_offered_after_a_restart(desk: Desk, server: StartServer) -> None:
    """The window is closed while the pane stays with the gone task."""
    running = await opened(desk, server)
    replace_text(desk.in_pane("New comment", QPlainTextEdit), "half a comment")
    delete(running, "A-2")
    await until_gone(desk, "A-2")
    await desk.close()
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: window.notice.isVisible(), "the word about it")
    await desk.in_front()
    click(button("Show", window.notice))
    await desk.until(lambda: says(window.status.outbox, "half a comment"), "the text")
    for key in ("A-1", "A-3"):
        await desk.open_task(key, "ID")
        assert desk.in_pane("New comment", QPlainTextEdit).toPlainText() == ""
    await desk.close()


@story
async def test_the_last_task_goes(desk: Desk, server: StartServer) -> None:
    """There is nothing to go on to; the next task that comes is shown as at the beginning."""
    running = await opened(desk, server, "A-1", at="A-1")
    delete(running, "A-1")
    await until_gone(desk, "A-1")
    click(button("Go on", desk.window.detail))
    assert desk.window.detail.task is None
    with asking(running) as api:
        assert api.post({**FULL, "ID": "A-9"}).status_code == 201
    desk.session.request_refresh()
    await desk.until(lambda: desk.window.detail.task == "A-9" == desk.window.table.current_task, "the new task")
    await desk.close()


@story
async def test_a_replaced_task_is_created_under_another_id(desk: Desk, server: StartServer) -> None:
    """Its ID belongs to another task, so the person gives it a new one; what was typed goes with it."""
    running = await opened(desk, server)
    pane = desk.window.detail
    replace_text(desk.in_pane("Number", QLineEdit), "twelve")
    delete(running, "A-2")
    with asking(running) as api:
        assert api.post({**FULL, "ID": "A-2", "Text": "theirs"}).status_code == 201
    await until_gone(desk, "A-2", "was replaced by somebody else")
    click(button("Create it again", pane))
    await desk.until(lambda: says(pane, "This task was not created."), "the server's word")
    assert not pane.is_gone
    assert desk.in_pane("Number", QLineEdit).text() == "twelve"
    desk.enter("ID", "A-7")
    await until_sent(desk)
    await desk.until(lambda: pane.task == "A-7" == desk.window.table.current_task, "the task")
    assert desk.in_pane("Number", QLineEdit).text() == "twelve"
    assert (on_server(running, "A-7")["Text"], on_server(running, "A-2")["Text"]) == ("before", "theirs")
    await desk.close()
