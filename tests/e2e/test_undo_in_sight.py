"""Undo says what it undid, shows the row, stays in its workflow, and stops at what can't be undone."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from flowdash_desktop.domain.history import StepState
from flowdash_desktop.domain.table.column_order import SortBy
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail.activity.action_bar import ActionButton
from flowdash_desktop.ui.dialogs import ConfirmDialog
from flowdash_desktop.ui.undo_history import HistoryRow
from flowdash_desktop.ui.undo_history.delegate import shown_words
from tests.e2e.everything import WORKFLOW, asking, definition, on_server
from tests.e2e.test_deciding import WORKFLOW as ORDERS
from tests.e2e.test_deciding import comments, lose_amount, opened, requiring_amount, stages
from tests.e2e.test_deciding import definition as orders
from tests.e2e.test_undoing import delete
from tests.support.definitions import HARRY
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, button, click, open_question, press, replace_text, says
from tests.support.server_process import ServerProcess

BOTH = CONTROL | SHIFT


async def undo(desk: Desk, words: str) -> None:
    """Press the key, and wait until the window says this."""
    await desk.shortcut(Qt.Key.Key_Z)
    await said(desk, words)


async def said(desk: Desk, words: str) -> None:
    await desk.until(lambda: desk.window.notice.isVisible() and desk.window.notice.text == words, f"{words!r}")


async def set_text(desk: Desk, key: str, text: str) -> None:
    await desk.open_task(key, "ID")
    desk.enter("Must", text)
    await desk.until(lambda: desk.shown(key).task.values["Must"] == text, "the edit")


async def history(desk: Desk) -> list[HistoryRow]:
    """Open the list of steps by its key, and read it."""
    await desk.shortcut(Qt.Key.Key_H, BOTH)
    panel = desk.window.undo_history
    await desk.until(lambda: panel.isVisible() and panel.has_keyboard, "the history")
    return [*panel.model.rows]


@story
async def test_undo_acts_in_the_workflow_that_is_shown(desk: Desk, server: StartServer) -> None:
    """A change in one workflow is out of the key's reach while another is shown, also after a restart."""
    running = server(definition("U-1"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await set_text(desk, "U-1", "typed")
    await desk.until_saved()
    desk.workspace.show_workflow("tckets")
    await desk.until(lambda: window.windowTitle().startswith("Tickets"), "the other workflow")
    await desk.until(lambda: not window.undo_action.isEnabled(), "nothing to undo there")
    window.table.setFocus()
    await undo(desk, "Nothing to undo in Tickets. Your last change was in Everything.")
    await desk.until_saved()
    assert on_server(running, "U-1")["Must"] == "typed"
    await desk.close()
    desk.another_start()
    window = await desk.open(server=running, workflow_id="tckets")
    await desk.until_read()
    await undo(desk, "Nothing to undo in Tickets. Your last change was in Everything.")
    desk.workspace.show_workflow(WORKFLOW)
    await desk.until(lambda: "U-1" in desk.column("ID"), "the first workflow")
    await undo(desk, "Undone: Must of before is must again")
    await desk.until_saved()
    assert on_server(running, "U-1")["Must"] == "must"
    await desk.close()


@story
async def test_undo_names_the_step_and_shows_its_row(desk: Desk, server: StartServer) -> None:
    """The row is made current though another one was, and though the filter hides it; the keyboard stays."""
    running = server(definition(*(f"U-{n}" for n in range(1, 60))))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await set_text(desk, "U-50", "typed")
    await desk.until_saved()
    await desk.open_task("U-2", "ID")
    search = desk.find("Search tasks", QLineEdit)
    replace_text(search, "U-2")
    await desk.until(lambda: "U-50" not in desk.column("ID"), "the filter")
    search.setText("U-2")  # as a text that is put there: it has nothing typed to undo
    await undo(desk, "Undone: Must of before is must again")
    await desk.until(lambda: window.detail.task == "U-50", "the task in the pane")
    assert window.table.current_task == "U-50"
    assert window.table.target.tasks() == ("U-50",)
    assert window.model.field(window.table.currentIndex().column()).name == "Must", "the cell that it changed"
    row = window.table.visualRect(window.table.currentIndex())
    assert window.table.viewport().rect().contains(row.center()), "it is in view"
    assert search.hasFocus(), "the keyboard is where it was"
    click(button("Redo", window.notice))
    await said(desk, "Done again: Must of before is typed again")
    await desk.until_saved()
    assert on_server(running, "U-50")["Must"] == "typed"
    click(button("Undo", window.notice))
    await said(desk, "Undone: Must of before is must again")
    await desk.until_saved()
    replace_text(search, "")
    await desk.until(lambda: "U-3" in desk.column("ID"), "all rows")
    await set_text(desk, "U-3", "cut")
    await desk.until(lambda: not window.redo_action.isEnabled(), "a new edit to cut the way back")
    await desk.shortcut(Qt.Key.Key_Z, BOTH)
    await said(desk, "Nothing to redo in Everything")
    await desk.close()


@story
async def test_an_action_that_went_through_stops_undo(desk: Desk, server: StartServer) -> None:
    """An older edit of another task is not undone in its place; from the list it may be."""
    running = server(orders("A-1", "A-2"))
    await opened(desk, running, "A-2")
    desk.enter("Name", "Renamed")
    await desk.until_saved()
    await desk.open_task("A-1", "ID")
    await desk.until(lambda: desk.window.detail.header.action_bar.buttons, "the actions")
    click(desk.in_pane("Start", ActionButton))
    await desk.until_saved()
    await desk.until(lambda: stages(running)["A-1"] == "Open", "the action")
    desk.window.table.setFocus()
    way, stops = "Undo history (Ctrl+Shift+H) has the steps before it.", "was carried out and can't be undone."
    await undo(desk, f"Start of Order A-1 {stops} {way}")
    await undo(desk, f"Start of Order A-1 {stops} {way}")
    await desk.until_saved()
    with asking(running, ORDERS) as api:
        assert api.get("A-2")["Name"] == "Renamed"
    click(button("Undo history", desk.window.notice))
    panel = desk.window.undo_history
    await desk.until(lambda: panel.has_keyboard, "the history")
    first, second = panel.model.rows
    assert first.words == "Start of Order A-1"
    assert first.detail.endswith("Carried out, can't be undone")
    assert first.action == ""
    assert second.words == "Name of Order A-2, Order A-2 to Renamed"
    assert second.action == "undo"
    press(panel.list, Qt.Key.Key_Down)
    press(panel.list, Qt.Key.Key_Return)
    await said(desk, "Undone: Name of Order A-2 is Order A-2 again")
    await desk.until_saved()
    with asking(running, ORDERS) as api:
        assert api.get("A-2")["Name"] == "Order A-2"
    assert panel.list.hasFocus()
    await desk.until(lambda: [row.action for row in panel.model.rows] == ["", "redo"], "the way back")
    press(panel.list, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    await desk.close()


@story
async def test_undo_keeps_what_was_refused_of_an_action(desk: Desk, server: StartServer) -> None:
    """Of an action on three tasks one goes through: the two that were refused stay, and the key says why."""
    running = server(requiring_amount(orders("A-1", "A-2", "A-3")))
    await opened(desk, running, "A-1")
    desk.click_cell("A-2", "ID", CONTROL)
    desk.click_cell("A-3", "ID", CONTROL)
    await desk.until(lambda: len(desk.window.table.target.tasks()) == 3, "three rows")
    click(await desk.until_found(lambda: desk.in_pane("Start", ActionButton), "the action"))
    lose_amount(running, "A-2", "A-3")  # the preview leaves out what lacks something before
    click(open_question().confirm_button)
    await desk.until(lambda: desk.session.status.needs_you == 2 and len(desk.session.pending) == 2, "two refusals")
    desk.window.table.setFocus()
    await undo(desk, "Start of 3 tasks: 1 was carried out and can't be undone. The others need you.")
    assert desk.session.status.needs_you == 2
    await desk.close()


@story
async def test_a_refused_action_is_taken_back_not_undone(desk: Desk, server: StartServer) -> None:
    """It was never done. Closing the window says that it needs the person, and not that it is sent later."""
    running = server(requiring_amount(orders("A-1")))
    await opened(desk, running, "A-1")
    start = await desk.until_found(lambda: desk.in_pane("Start", ActionButton), "the action")
    lose_amount(running, "A-1")
    click(start)
    await desk.until_needs_you("A-1")
    desk.window.close()
    dialog = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
    assert dialog.windowTitle() == "1 change needs you"
    assert says(dialog, "It is not sent by itself: it waits here until you decide about it.")
    click(dialog.cancel_button)
    await desk.in_front()
    desk.window.table.setFocus()
    await undo(desk, "Taken back: Start of Order A-1. The server had not accepted it.")
    await desk.until_saved()
    await desk.close()


@story
async def test_the_notice_undoes_the_step_that_the_key_undoes(desk: Desk, server: StartServer) -> None:
    """Two deletions wait: its *Undo* takes back the newer one and then offers the older one."""
    running = server(definition("U-1", "U-2", "U-3"))
    desk.hold_seconds = 3600
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await delete(desk, "U-1")
    await delete(desk, "U-2")
    await desk.until(lambda: window.held.text.startswith("before (U-2) will be deleted in a few seconds."), "the word")
    assert window.held.text.endswith("1 more waits.")
    click(button("Undo", window.held))
    await desk.until(lambda: sorted(desk.column("ID")) == ["U-2", "U-3"], "the newer one")
    await desk.until(lambda: window.held.text == "before (U-1) will be deleted in a few seconds.", "the older one")
    await desk.until(lambda: desk.text_of("Sync status") == "1 change waits, can be undone", "the status")
    window.table.setFocus()
    await undo(desk, "Undone: delete before")
    await desk.until(lambda: sorted(desk.column("ID")) == ["U-1", "U-2", "U-3"], "the row")
    await desk.until_saved()
    assert window.held.isHidden()
    await desk.close()


@story
async def test_undo_works_from_inputs_without_typed_text(desk: Desk, server: StartServer) -> None:
    """In the comment and in *Add an item*: typed text first, then the step."""
    running = server(orders("A-1"))
    await opened(desk, running, "A-1")
    desk.enter("Name", "First")
    await desk.until_saved()
    desk.enter("Name", "Second")
    await desk.until_saved()
    box = desk.in_pane("New comment", QPlainTextEdit)
    box.setFocus()
    replace_text(box, "half")
    await desk.shortcut(Qt.Key.Key_Z)
    await desk.until(lambda: box.toPlainText() == "", "the letters to go")
    assert desk.shown("A-1").task.values["Name"] == "Second"
    await undo(desk, "Undone: Name of First is First again")
    assert box.hasFocus()
    line = desk.in_pane("New item", QLineEdit)
    line.setFocus()
    await undo(desk, "Undone: Name of Order A-1 is Order A-1 again")
    assert line.hasFocus()
    await desk.until_saved()
    await desk.close()


@story
async def test_a_sent_comment_stops_undo(desk: Desk, server: StartServer) -> None:
    running = server(orders("A-1"))
    await opened(desk, running, "A-1")
    box = desk.in_pane("New comment", QPlainTextEdit)
    replace_text(box, "Said")
    press(box, Qt.Key.Key_Return, CONTROL)
    await desk.until_saved()
    await desk.until(lambda: comments(running, "A-1") == ["Said"], "the comment")
    await undo(desk, "Comment on Order A-1 was sent and can't be undone.")
    await desk.close()
    desk.another_start()
    await desk.open_table(server=running, workflow_id=ORDERS)
    await undo(desk, "Comment on Order A-1 was sent and can't be undone.")
    await desk.close()


@story
async def test_undo_turns_the_pane_and_leaves_the_keyboard(desk: Desk, server: StartServer) -> None:
    """Pressed in the pane of another task, in a sorted and grouped table: the pane turns, the input keeps the keys."""
    made = definition("U-1", "U-2", "U-3")
    made["workflows"][0]["tasks"][2]["Assigned To"] = HARRY
    running = server(made)
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await set_text(desk, "U-1", "typed")
    await desk.until_saved()
    window.table.ordering.group_by("Assigned To")
    window.table.ordering.sort_by((SortBy("ID", descending=True),))
    window.table.groups.toggle(window.model.shown.row(TaskKey("U-2")) - 1)
    await desk.until(lambda: window.model.shown.row(TaskKey("U-1")) < 0, "the group to close")
    await desk.open_task("U-3", "ID")
    line = desk.in_pane("Must", QLineEdit)
    line.setFocus()
    await undo(desk, "Undone: Must of before is must again")
    await desk.until(lambda: window.detail.task == "U-1", "the task in the pane")
    assert line.hasFocus()
    assert line.text() == "must"
    assert window.table.current_task == "U-1"
    await desk.until_saved()
    await desk.close()


@story
async def test_undo_says_that_a_task_is_gone(desk: Desk, server: StartServer) -> None:
    running = server(definition("U-1", "U-2"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await set_text(desk, "U-1", "typed")
    await desk.until_saved()
    await desk.open_task("U-2", "ID")
    with asking(running) as api:
        api.delete("U-1")
    window.refresh_requested.emit()
    await desk.until(lambda: desk.column("ID") == ["U-2"], "the row to go")
    window.table.setFocus()
    await undo(desk, "Must of before can't be undone: the task is not there any more.")
    assert not desk.session.pending
    await desk.close()


@story
async def test_steps_of_many_tasks_are_named_by_their_number(desk: Desk, server: StartServer) -> None:
    running = server(definition("U-1", "U-2", "U-3"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    desk.click_cell("U-1", "Stage")
    desk.click_cell("U-3", "Stage", SHIFT)
    await desk.session.bulk.set_field(WORKFLOW, window.table.target.tasks(), "Must", "same")
    await desk.until_saved()
    window.table.setFocus()
    await undo(desk, "Undone: Must of 3 tasks")
    assert len(window.table.target.tasks()) == 3
    await desk.until_saved()
    assert {on_server(running, key)["Must"] for key in ("U-1", "U-2", "U-3")} == {"must"}
    await desk.close()


@story
async def test_undo_without_a_network_takes_back_what_waits(desk: Desk, server: StartServer) -> None:
    first = server(definition("U-1"))
    window = await desk.open_table(server=first, workflow_id=WORKFLOW)
    port = first.base_url.rpartition(":")[2]
    first.kill()
    await set_text(desk, "U-1", "typed")
    await desk.until(lambda: desk.text_of("Sync status").startswith("Offline: 1 change saved here"), "no network")
    window.table.setFocus()
    await undo(desk, "Undone: Must of before is must again")
    await desk.until(lambda: desk.shown("U-1").task.values["Must"] == "must", "the value")
    assert not desk.session.pending
    with ServerProcess(first.folder, arguments=("--port", port)) as again:
        click(button("Retry", window.status))
        await desk.until_saved()
        assert on_server(again, "U-1")["Must"] == "must"
        await desk.close()


@story
async def test_the_history_lists_steps_with_their_states(desk: Desk, server: StartServer) -> None:
    """Each has its own undo where no later one stands on it, by mouse and by keys."""
    running = server(definition("U-1", "U-2"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    assert await history(desk) == []
    assert window.undo_history.close_button.hasFocus()
    press(window.undo_history.close_button, Qt.Key.Key_Escape)
    await set_text(desk, "U-1", "one")
    await set_text(desk, "U-2", "two")
    await set_text(desk, "U-1", "three")
    await desk.until_saved()
    rows = await history(desk)
    panel = window.undo_history
    assert [(row.words, row.action) for row in rows] == [
        ("Must of before, one to three", "undo"),
        ("Must of before, must to two", "undo"),
        ("Must of before, must to one", ""),
    ]
    assert rows[0].ending == ", one to three"
    metrics = panel.list.fontMetrics()
    narrow = metrics.horizontalAdvance("Must of b… , one to three")
    assert shown_words(rows[0], metrics, narrow).endswith(", one to three"), "the name is cut off before the values"
    assert rows[2].detail.endswith("Confirmed · first undo Must of before")
    index = panel.model.index(1)
    QTest.mouseClick(
        panel.list.viewport(), Qt.MouseButton.LeftButton, pos=panel.list.button_of(index).center() + QPoint(0, 0)
    )
    await said(desk, "Undone: Must of before is must again")
    await desk.until(lambda: window.detail.task == "U-2", "the task")
    await desk.until_saved()
    assert (on_server(running, "U-1")["Must"], on_server(running, "U-2")["Must"]) == ("three", "must")
    steps = await desk.session.history.listed(WORKFLOW)
    assert [step.state for step in steps] == [StepState.CONFIRMED, StepState.UNDONE, StepState.CONFIRMED]
    await desk.until(lambda: panel.model.rows[1].action == "redo", "the way back")
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(0))
    press(panel.list, Qt.Key.Key_Space)
    await said(desk, "Undone: Must of before is one again")
    await desk.until(lambda: panel.model.rows[2].action == "undo", "the oldest one to be free")
    await desk.shortcut(Qt.Key.Key_H, BOTH)
    await desk.until(lambda: not panel.isVisible(), "the history to close")
    await desk.until_saved()
    await desk.close()


@story
async def test_the_history_is_in_the_menus(desk: Desk, server: StartServer) -> None:
    running = server(definition("U-1"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("U-1", "ID")
    menu = desk.menu_at("U-1", "ID")
    assert window.undo_actions.history in menu.actions()
    menu.close()
    more = window.detail.header.menu_button.menu()
    assert more is not None
    assert window.undo_actions.history in more.actions()
    window.undo_actions.history.trigger()
    await desk.until(lambda: window.undo_history.isVisible(), "the history")
    await desk.close()
