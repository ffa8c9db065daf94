"""The focus is never nowhere: each view has a home for it, and what closes gives it back to where it was."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QWidget

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail.conflict_panel import ConflictPanel
from flowdash_desktop.ui.dialogs import ConfirmDialog
from flowdash_desktop.ui.widgets.focus.tab_stops import tab_stops
from tests.e2e.everything import WORKFLOW, asking, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, button, click, focused, keys, press, replace_text
from tests.support.server_process import ServerProcess

Key = Qt.Key
CHIP = TaskFilter((Condition("Text", Operator.CONTAINS, ("e",)),))


async def opened(desk: Desk, server: StartServer) -> ServerProcess:
    running = server(definition("F-1", "F-2", "F-3"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("F-1", "ID")
    await desk.in_front()
    return running


async def comes_to(desk: Desk, widget: QWidget, after: str) -> None:
    """The focus comes to a widget, and the window is the one that takes the keys."""
    await desk.in_front()
    await desk.until(lambda: QApplication.focusWidget() is widget, f"the focus after {after}")


@story
async def test_a_start_begins_in_the_row_of_before(desk: Desk, server: StartServer) -> None:
    """The first start begins in the first row, and the keys go on from where the window was closed."""
    running = server(definition("F-1", "F-2", "F-3"))
    for row, following in (("F-1", "F-2"), ("F-2", "F-3")):
        window = await desk.open_table(server=running, workflow_id=WORKFLOW)
        await comes_to(desk, window.table, "a start")
        await desk.until(lambda row=row: desk.window.table.current_task == row, "the row of before")  # type: ignore[misc]
        press(focused(), Key.Key_Down)
        await desk.until(lambda task=following: desk.window.detail.task == task, "the next task")  # type: ignore[misc]
        await desk.close()
        desk.another_start()


@story
async def test_a_start_with_a_draft_begins_in_the_first_row(desk: Desk, server: StartServer) -> None:
    """The notice of a half-typed text and the words in the status bar do not take the focus."""
    running = await opened(desk, server)
    replace_text(desk.in_pane("Number", QLineEdit), "ten")
    await desk.until(lambda: "not saved" in desk.text_of("Sync status"), "the status of a text")
    await desk.close()
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until(window.notice.isVisible, "the notice of the text")
    await comes_to(desk, window.table, "a start")
    await desk.close()


@story
async def test_who_was_faster_than_the_rows_stays_where_they_went(desk: Desk, server: StartServer) -> None:
    window = await desk.open(server=server(definition("F-1")), workflow_id=WORKFLOW)
    await desk.in_front()
    search = desk.find("Search tasks", QLineEdit)
    await desk.until(search.isEnabled, "the search")
    await desk.shortcut(Key.Key_F)
    await desk.until_rows()
    await desk.until(lambda: window.detail.task == "F-1", "the pane")
    assert focused() is search
    await desk.close()


@story
async def test_the_workflow_picker_gives_the_focus_back(desk: Desk, server: StartServer) -> None:
    await opened(desk, server)
    window = desk.window
    await desk.shortcut(Key.Key_K)
    press(focused(), Key.Key_Escape)
    await comes_to(desk, window.table, "Esc")
    window.detail.focus_field("Text")
    await desk.shortcut(Key.Key_K)
    press(focused(), Key.Key_Escape)
    await comes_to(desk, window.detail.editor("Text").input, "Esc in the pane")
    await desk.shortcut(Key.Key_K)
    keys(focused(), "Tick")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: "Ticket" in [f.name for f in window.model.fields], "the other workflow")
    await comes_to(desk, window.table, "another workflow, as the field is gone")
    await desk.close()


@story
async def test_clear_gives_the_focus_back(desk: Desk, server: StartServer) -> None:
    await opened(desk, server)
    window = desk.window
    for by_key in (False, True):
        window.filter_bar.set_filter(CHIP)
        window.table.setFocus()
        clear = button("Clear", window.filter_bar)
        if by_key:
            clear.setFocus(Qt.FocusReason.TabFocusReason)
            press(clear, Key.Key_Return)
        else:
            click(clear)
        await comes_to(desk, window.table, "Clear")
    await desk.close()


@story
async def test_a_created_task_gives_the_focus_back(desk: Desk, server: StartServer) -> None:
    await opened(desk, server)
    window = desk.window
    await desk.shortcut(Key.Key_N)
    assert focused() is window.new_task.editor("ID").input, "the first field"
    for name in ("ID", "Must"):
        replace_text(desk.find(name, QLineEdit, inside=window.new_task), "F-9")
    click(button("Create task", window.new_task))
    await desk.until(lambda: window.detail.task == "F-9", "the new task")
    await comes_to(desk, window.table, "Create task")
    window.detail.focus_field("Text")
    await desk.shortcut(Key.Key_N)
    press(focused(), Key.Key_Escape)
    await comes_to(desk, window.detail.editor("Text").input, "Esc")
    await desk.close()


@story
async def test_a_question_gives_the_focus_back(desk: Desk, server: StartServer) -> None:
    await opened(desk, server)
    window = desk.window
    window.table.mode.leave_cell()
    press(window.table, Key.Key_Delete)
    click(desk.dialog(ConfirmDialog).cancel_button)
    await comes_to(desk, window.table, "a dialog")
    window.detail._ask_deletion()
    assert focused() is window.detail.whole.question.no
    press(focused(), Key.Key_Escape)
    await comes_to(desk, window.table, "a question in the pane")
    window.detail._ask_deletion()
    press(focused(), Key.Key_Backtab)
    press(focused(), Key.Key_Return)
    await desk.until(lambda: window.detail.task == "F-2", "the deletion")
    await comes_to(desk, window.table, "a deletion")
    await desk.close()


@story
async def test_popups_and_notices_give_the_focus_back(desk: Desk, server: StartServer) -> None:
    await opened(desk, server)
    window, status = desk.window, desk.window.status
    opening: tuple[Callable[[], None], ...] = (
        lambda: status.outbox.show_above(status),
        status.view_clicked.emit,
        status.account_clicked.emit,
        lambda: window.filter_bar.conditions.open_condition("Number", None, window.filter_bar._row.add),
    )
    for show in opening:
        window.table.setFocus()
        show()
        popup = await desk.until_found(desk.popup, "the popup")
        press(popup.focusWidget() or popup, Key.Key_Escape)
        await comes_to(desk, window.table, type(popup).__name__)
    for words in ("Undo", "Close"):
        window.notice.show_notice("A notice", actions=(("undo", "Undo"),))
        window.table.setFocus()
        found = window.notice.findChildren(QAbstractButton)
        pressed = [one for one in found if words in (one.text(), one.accessibleName())]
        pressed[0].setFocus(Qt.FocusReason.TabFocusReason)
        press(pressed[0], Key.Key_Return)
        window.notice.hide()
        await comes_to(desk, window.table, words)
    await desk.close()


@story
async def test_let_it_go_and_use_theirs_give_the_focus_back(desk: Desk, server: StartServer) -> None:
    running = await opened(desk, server)
    window = desk.window
    with asking(running) as api:
        api.put("F-1", {"Text": "theirs"})
        api.delete("F-2")
    desk.enter("Text", "mine")
    await desk.until_needs_you("F-1")
    window.table.setFocus()
    await desk.in_front()
    click(button("Use theirs", desk.find("Changed on both sides", ConflictPanel)))
    await desk.until_saved()
    await comes_to(desk, window.table, "Use theirs")
    window.table.editing.edit_cell(TaskKey("F-2"), "Text")
    keys(focused(), "gone")
    press(focused(), Key.Key_Return, CONTROL)  # saves and stays
    await desk.until_needs_you("F-2")
    await desk.in_front()
    await desk.until(window.detail.whole.notice.isVisible, "the choice")
    click(window.detail.whole.notice.button("let go"))
    click(desk.dialog(ConfirmDialog).confirm_button)
    await desk.until(lambda: not desk.session.pending, "the edit to go")
    await comes_to(desk, window.table, "Let it go")
    await desk.close()


@story
async def test_a_widget_that_goes_never_takes_the_focus_along(desk: Desk, server: StartServer) -> None:
    """Each stop of the window is hidden, disabled or deleted while it has the focus."""
    await opened(desk, server)
    window = desk.window
    window.filter_bar.set_filter(CHIP)
    ways: tuple[Callable[[QWidget], None], ...] = (lambda w: w.hide(), lambda w: w.setEnabled(False))
    stops = [stop for stop in tab_stops(window) if stop is not window.table]
    assert len(stops) > 30
    for number, stop in enumerate(stops):
        window.table.setFocus()
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        assert focused() is stop
        way = ways[number % 2]
        way(stop)
        assert QApplication.focusWidget() is window.table, stop
        stop.setVisible(True)
        stop.setEnabled(True)
    more = QPushButton("More", window.detail)
    more.show()
    more.setFocus(Qt.FocusReason.TabFocusReason)
    more.deleteLater()
    await desk.until(lambda: QApplication.focusWidget() is window.table, "the focus after a deletion")
    await desk.close()


@story
async def test_the_rows_get_the_focus_back_when_they_come_back(desk: Desk, server: StartServer) -> None:
    await opened(desk, server)
    window = desk.window
    window.filter_bar.set_filter(TaskFilter((Condition("Text", Operator.CONTAINS, ("nobody has this",)),)))
    desk.workspace.list.filtering.changed(window.filter_bar.filter())
    await desk.until(lambda: not window.table.isVisible(), "no rows")
    assert window.stack.isAncestorOf(focused())
    press(focused(), Key.Key_Return)
    await desk.until(window.table.isVisible, "the rows")
    await comes_to(desk, window.table, "Clear filters")
    await desk.close()


@story
async def test_a_click_on_a_button_leaves_the_keyboard(desk: Desk) -> None:
    """A list that is opened by the mouse and closed by Esc: the next key is for the row that one was on."""
    window = await desk.open_table()
    await desk.until(lambda: window.table.current_task is not None, "a current task")
    window.table.setFocus()
    row = window.filter_bar._row
    for opener in (row.views, row.workflow, row.stage, row.group, row.add, window.status.view_button):
        before = window.table.current_task
        await desk.in_front()
        click(opener)
        await desk.until(lambda: QApplication.activePopupWidget() is not None, "the list")
        press(desk.popup(), Qt.Key.Key_Escape)
        await desk.in_front()
        assert window.table.hasFocus(), opener.accessibleName()
        press(window.table, Qt.Key.Key_J)
        assert window.table.current_task != before, opener.accessibleName()
    await desk.close()
