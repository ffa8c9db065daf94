"""One target of a command: the selected rows, the current row among them, and the task in the pane."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.dialogs import ConfirmDialog
from tests.e2e.everything import WORKFLOW, asking, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, NO_KEY, SHIFT, click, focused, open_question, press, rows_in, words_in
from tests.support.server_process import ServerProcess

Key = Qt.Key
IDS = tuple(f"V-{number}" for number in range(1, 7))
BOTH = CONTROL | SHIFT


async def begin(desk: Desk, server: StartServer, at: str = "V-3", column: str = "ID") -> ServerProcess:
    """Open a workflow with six tasks, one of them in the pane."""
    running = server(definition(*IDS))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.in_front()
    await desk.open_task(at, column)
    return running


def selected(desk: Desk) -> list[TaskKey | None]:
    """The tasks of the rows that Qt shows as selected, from top to bottom."""
    table = desk.window.table
    rows = sorted(index.row() for index in table.selectionModel().selectedRows())
    return [table.tasks.shown.key(row) for row in rows]


async def target(desk: Desk, *tasks: str) -> None:
    """The rows that look selected are these, the current one is among them, and the pane shows it."""
    table, pane = desk.window.table, desk.window.detail
    assert selected(desk) == list(tasks)
    assert table.target.tasks() == tasks
    assert table.current_task in tasks
    await desk.until(lambda: pane.task == table.current_task, "the current task in the pane")
    count = len(tasks)
    assert pane.header.several.isVisible() == (count > 1)
    had_cell = table.mode.leave_cell()  # in a cell the key empties it
    press(table, Key.Key_Delete)
    dialog = open_question()
    named = " ".join(words_in(dialog) if count == 1 else [row[0] for row in rows_in(dialog)])
    assert all(task in named for task in tasks), named
    assert not any(task in named for task in IDS if task not in tasks), named
    click(dialog.cancel_button)
    await desk.in_front()
    if had_cell:
        table.mode.enter_cell()


@story
async def test_keys_move_row_selection_and_pane_together(desk: Desk, server: StartServer) -> None:
    await begin(desk, server)
    for key, modifiers, task in (
        (Key.Key_Home, CONTROL, "V-1"),
        (Key.Key_End, CONTROL, "V-6"),
        (Key.Key_PageUp, CONTROL, "V-2"),
        (Key.Key_PageDown, CONTROL, "V-4"),
        (Key.Key_PageUp, NO_KEY, "V-1"),
        (Key.Key_PageDown, NO_KEY, "V-6"),
        (Key.Key_Space, CONTROL, "V-3"),
        (Key.Key_Space, NO_KEY, "V-3"),
        (Key.Key_Right, CONTROL, "V-3"),
    ):
        desk.click_cell("V-3", "ID")
        press(desk.window.table, key, modifiers)
        await target(desk, task)
    await desk.close()


@story
async def test_rows_apart_are_selected_by_keys(desk: Desk, server: StartServer) -> None:
    """Ctrl+Up and Ctrl+Down keep the selection and take the row along that they are on; Ctrl+Space picks it."""
    await begin(desk, server, "V-1")
    table = desk.window.table
    for key, tasks in (
        (Key.Key_Down, ("V-1", "V-2")),
        (Key.Key_Down, ("V-1", "V-3")),
        (Key.Key_Space, ("V-1", "V-3")),
        (Key.Key_Down, ("V-1", "V-3", "V-4")),
        (Key.Key_Down, ("V-1", "V-3", "V-5")),
        (Key.Key_Space, ("V-1", "V-3", "V-5")),
        (Key.Key_Up, ("V-1", "V-3", "V-4", "V-5")),
        (Key.Key_Up, ("V-1", "V-3", "V-5")),
        (Key.Key_Space, ("V-1", "V-5")),
    ):
        press(table, key, CONTROL)
        await target(desk, *tasks)
    assert table.current_task in ("V-1", "V-5"), "the row that was taken out is not current"
    for key in (Key.Key_Right, Key.Key_Left):  # to the cell that is edited for all of them
        press(table, key)
        await target(desk, "V-1", "V-5")
    desk.click_cell("V-2", "ID")
    for _ in range(2):
        press(table, Key.Key_Up, CONTROL)
        await target(desk, "V-1", "V-2")
    press(table, Key.Key_Down)
    await target(desk, "V-2")
    table.ordering.group_by("Stage")
    first = table.current.first()
    assert first is not None
    desk.click_cell(first, "ID")
    press(table, Key.Key_Up, CONTROL)
    await target(desk, first)
    await desk.close()


@story
async def test_keys_that_select_take_the_current_row_along(desk: Desk, server: StartServer) -> None:
    await begin(desk, server)
    for key, modifiers, tasks in (
        (Key.Key_End, BOTH, IDS[2:]),
        (Key.Key_Home, BOTH, IDS[:3]),
        (Key.Key_Down, BOTH, IDS[2:]),
        (Key.Key_PageUp, SHIFT, IDS[:3]),
        (Key.Key_A, CONTROL, IDS),
    ):
        desk.click_cell("V-3", "ID")
        press(desk.window.table, key, modifiers)
        await target(desk, *tasks)
    await desk.close()


@story
async def test_a_range_begins_at_the_row_the_pane_went_to(desk: Desk, server: StartServer) -> None:
    """The last click was elsewhere: the arrows of the pane have moved the current row since."""
    await begin(desk, server, "V-1")
    for _ in range(3):
        click(desk.window.detail.header.next_button)
    await desk.until(lambda: desk.window.detail.task == "V-4", "the third one further down")
    press(desk.window.table, Key.Key_Down, SHIFT)
    await target(desk, "V-4", "V-5")
    await desk.close()


@story
async def test_a_row_taken_out_by_ctrl_click_is_not_current(desk: Desk, server: StartServer) -> None:
    await begin(desk, server, "V-1")
    desk.click_cell("V-2", "ID", CONTROL)
    desk.click_cell("V-5", "ID", CONTROL)
    await target(desk, "V-1", "V-2", "V-5")
    desk.click_cell("V-5", "ID", CONTROL)
    await target(desk, "V-1", "V-2")
    assert desk.window.table.current_task == "V-2", "the nearest row that is left"
    desk.click_cell("V-1", "ID", CONTROL)
    await target(desk, "V-2")
    desk.click_cell("V-2", "ID", CONTROL)
    await target(desk, "V-2")
    await desk.close()


@story
async def test_a_press_below_the_rows_leaves_the_current_one(desk: Desk, server: StartServer) -> None:
    await begin(desk, server, "V-2")
    desk.click_cell("V-4", "ID", SHIFT)
    viewport = desk.window.table.viewport()
    below = QPoint(40, viewport.height() - 20)
    assert not desk.window.table.indexAt(below).isValid()
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.LeftButton):
        QTest.mouseClick(viewport, button, NO_KEY, below)
        await target(desk, *(IDS[1:4] if button is Qt.MouseButton.RightButton else ["V-4"]))
    await desk.close()


@story
async def test_the_menu_of_a_row_that_is_not_selected_is_for_it(desk: Desk, server: StartServer) -> None:
    await begin(desk, server, "V-1")
    for modifiers in (NO_KEY, CONTROL, SHIFT):
        desk.click_cell("V-1", "ID")
        desk.click_cell("V-2", "ID", SHIFT)
        at = desk.cell("V-5", "Text")
        QTest.mousePress(desk.window.table.viewport(), Qt.MouseButton.RightButton, modifiers, at)
        menu = desk.menu_at("V-5", "Text")
        assert "Delete…" in [action.text() for action in menu.actions()]
        menu.close()
        await target(desk, "V-5")
    await desk.close()


@story
async def test_a_header_is_no_target_and_empties_the_pane(desk: Desk, server: StartServer) -> None:
    await begin(desk, server, "V-1")
    window, table = desk.window, desk.window.table
    table.ordering.group_by("Stage")
    press(table, Key.Key_Home, CONTROL)
    await target(desk, "V-1")
    press(table, Key.Key_Up)
    assert not table.target.tasks()
    await desk.until(lambda: window.detail.task is None, "an empty pane")
    table.mode.leave_cell()
    press(table, Key.Key_Delete)
    assert not [w for w in window.findChildren(ConfirmDialog) if w.isVisible()]
    press(table, Key.Key_Left)
    assert window.model.rowCount() == 1, "the group is closed"
    table.mode.leave_cell()
    press(table, Key.Key_Delete)
    assert not [w for w in window.findChildren(ConfirmDialog) if w.isVisible()]
    press(table, Key.Key_Right)
    press(table, Key.Key_A, CONTROL)
    assert len(table.target.tasks()) == len(IDS)
    assert table.current_task == "V-1"
    await desk.until(lambda: window.detail.task == "V-1", "one of them in the pane")
    await desk.close()


@story
async def test_a_header_between_selected_rows_is_not_counted(desk: Desk, server: StartServer) -> None:
    running = server(definition(*IDS))
    with asking(running) as api:
        api.put("V-2", {"Stage": "Closed"})
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.in_front()
    click(window.filter_bar._row.active)
    await desk.until(lambda: window.model.rowCount() == len(IDS), "all of them")
    window.table.ordering.group_by("Stage")
    await desk.open_task("V-6", "ID")
    table = window.table
    press(table, Key.Key_Down, SHIFT)
    assert table.current_task == "V-2", "beyond the header"
    assert len(table.target.tasks()) == 2
    await desk.until(lambda: window.detail.task == "V-2", "it in the pane")
    assert window.detail.header.several.text().startswith("2 tasks")
    await desk.close()


@story
async def test_of_several_one_goes_and_the_others_stay(desk: Desk, server: StartServer) -> None:
    """The current one stays current. Where that one goes itself, the pane stays with it and nothing is a target."""
    running = await begin(desk, server, "V-1")
    desk.click_cell("V-3", "ID", CONTROL)
    desk.click_cell("V-5", "ID", CONTROL)
    table = desk.window.table

    async def deleted(key: str) -> None:
        with asking(running) as api:
            api.delete(key)
        press(table, Key.Key_F5)
        await desk.until(lambda: desk.window.model.shown.row(TaskKey(key)) < 0, "the other deletion")

    await deleted("V-3")
    await target(desk, "V-1", "V-5")
    assert table.current_task == "V-5"
    await deleted("V-5")
    await desk.until(lambda: desk.window.detail.is_gone, "the word about it")
    assert desk.window.detail.task == "V-5"
    assert not table.currentIndex().isValid()
    assert not table.target.tasks()
    table.mode.leave_cell()
    press(table, Key.Key_Delete)
    assert not [w for w in desk.window.findChildren(ConfirmDialog) if w.isVisible()]
    await desk.close()


@story
async def test_a_refresh_keeps_the_selection(desk: Desk, server: StartServer) -> None:
    running = await begin(desk, server, "V-2")
    desk.click_cell("V-4", "ID", SHIFT)
    with asking(running) as api:
        api.put("V-6", {"Text": "other"})
        api.delete("V-1")
    press(desk.window.table, Key.Key_F5)
    await desk.until(lambda: desk.shown("V-6").task.values["Text"] == "other", "the other edit")
    await desk.until(lambda: desk.window.model.shown.row(TaskKey("V-1")) < 0, "the row above to go")
    await target(desk, "V-2", "V-3", "V-4")
    assert desk.window.table.current_task == "V-4"
    await desk.close()


@story
async def test_a_command_brings_the_row_it_is_for_into_view(desk: Desk, server: StartServer) -> None:
    """Delete, Enter and typing act on the current row, scrolled away by the wheel."""
    many = tuple(f"V-{number:03}" for number in range(80))
    window = await desk.open_table(server=server(definition(*many)), workflow_id=WORKFLOW)
    await desk.in_front()
    await desk.open_task(many[0], "Text")
    table = window.table
    for key in (Key.Key_F2, Key.Key_X, Key.Key_Return, Key.Key_Menu, Key.Key_Backspace, Key.Key_Delete):
        table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
        assert not table.keeper.current_is_visible()
        if key is Key.Key_Menu:
            reason = QContextMenuEvent.Reason.Keyboard
            QApplication.sendEvent(table, QContextMenuEvent(reason, QPoint(), QPoint(), NO_KEY))
            desk.popup().close()
        else:
            if key is Key.Key_Delete:
                table.mode.leave_cell()  # in a cell the key empties it
            press(table, key)
        assert table.keeper.current_is_visible(), key
        if table.editing.open_editors():
            press(focused(), Key.Key_Escape)
    click(open_question().cancel_button)
    await desk.close()


@story
async def test_an_action_says_for_how_many_it_is(desk: Desk, server: StartServer) -> None:
    """Only the tasks in the stage of the one in the pane are counted: the others are left alone."""
    window = await desk.open_table()
    table = window.table
    await desk.until(lambda: bool(window.detail.header.action_bar.buttons), "the actions")
    press(table, Key.Key_A, CONTROL)
    stage = desk.column("Stage")[table.currentIndex().row()]
    wanted = desk.column("Stage").count(stage)
    button = next(button for button in window.detail.header.action_bar.buttons if button.is_offered)
    await desk.until(lambda: f"({wanted})" in button.text(), "the number")
    assert wanted < len(table.target.tasks())
    await desk.close()
