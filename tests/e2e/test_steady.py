"""Nothing moves by itself: whatever happens, the controls stay where the person saw them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QToolButton, QWidget

from flowdash_desktop.api.errors import NetworkFault
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.status import Connection, SyncStatus
from flowdash_desktop.ui.widgets.toasts.banner import SHADOW
from flowdash_desktop.ui.widgets.wrapped import ReadText
from tests.e2e.everything import FULL, WORKFLOW, asking, definition
from tests.support.definitions import EVERYTHING, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, press, replace_text, says
from tests.support.steady import nothing_moves, settle, visible_rect

_LONG = "The files could not be saved: the disk is full. Nothing was lost. Make room and save them again. " * 3


@story
async def test_toasts_come_and_go_and_nothing_moves(desk: Desk, server: StartServer) -> None:
    """Each notice is a toast over the rows: no control moves when one comes, changes its words or goes."""
    window = await desk.open_table(server=server(definition("A-1", "A-2")), workflow_id=WORKFLOW)
    await desk.open_task("A-1", "ID")
    for toast in (window.held, window.notice, window.welcome):
        async with nothing_moves(window, "a toast that comes"):
            toast.show_notice("Deleted in a few seconds.", actions=(("undo", "Undo"),), closable=False)
    shown = [toast.geometry() for toast in (window.held, window.notice, window.welcome)]
    assert not any(a.adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW).intersects(b) for a in shown for b in shown if a != b)
    async with nothing_moves(window, "a toast that goes from under the others"):
        window.held.hide()
    async with nothing_moves(window, "longer words in the topmost toast"):
        window.welcome.show_notice(_LONG, actions=(("undo", "Undo"),), closable=False)
    area = window.table.viewport()
    for toast in (window.notice, window.welcome):
        assert visible_rect(area).contains(visible_rect(toast).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW))
    for toast in (window.notice, window.welcome):
        toast.hide()
    await desk.close()


@story
async def test_a_toast_leaves_pointer_and_cell_uncovered(desk: Desk, server: StartServer) -> None:
    """A toast opens on the other side where it would come between the pointer or the current cell and the eye."""
    keys = [f"A-{n}" for n in range(100, 140)]
    window = await desk.open_table(server=server(definition(*keys)), workflow_id=WORKFLOW)
    area = window.table.viewport()
    low = area.mapToGlobal(QPoint(area.width() - 100, area.height() - 30))
    QCursor.setPos(low)
    window.notice.show_notice("Saved.")
    await settle()
    assert not visible_rect(window.notice).contains(low)
    window.notice.hide()
    QCursor.setPos(window.mapToGlobal(QPoint(5, 5)))
    window.notice.show_notice("Saved.")
    await settle()
    assert visible_rect(window.notice).contains(low), "the right side is the usual one"
    window.notice.hide()
    await desk.close()


@story
async def test_the_last_row_can_be_seen_above_a_toast(desk: Desk, server: StartServer) -> None:
    """The keyboard reaches every row: the table scrolls it clear of the toast, and stays there when the toast goes."""
    keys = [f"A-{n}" for n in range(100, 140)]
    window = await desk.open_table(server=server(definition(*keys)), workflow_id=WORKFLOW)
    await desk.open_task(keys[0], "ID")
    await desk.in_front()
    window.notice.show_notice(_LONG, tone="error")
    window.table.setFocus()
    press(window.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    await desk.until(lambda: window.table.current_task == keys[-1], "the last row")
    await settle()
    table = window.table
    top = table.viewport().mapToGlobal(table.visualRect(table.currentIndex()).topLeft()).y()
    assert top + table.rowHeight(0) <= visible_rect(window.notice).top() + SHADOW
    window.notice.hide()
    await settle()
    assert table.viewport().mapToGlobal(table.visualRect(table.currentIndex()).topLeft()).y() == top
    await desk.close()


@story
async def test_toasts_are_reached_by_f6_and_give_focus_back(desk: Desk, server: StartServer) -> None:
    """F6 goes from the table to each toast, then on to the pane; closing one gives the focus back."""
    window = await desk.open_table(server=server(definition("A-1")), workflow_id=WORKFLOW)
    await desk.open_task("A-1", "ID")
    await desk.in_front()
    window.held.show_notice("Deleted in a few seconds.", actions=(("undo", "Undo"),), closable=False)
    window.notice.show_notice("It failed.", tone="error")
    window.table.setFocus()
    reached = []
    for _ in range(3):
        press(QApplication.focusWidget() or window, Qt.Key.Key_F6)
        reached.append(_region(desk, QApplication.focusWidget()))
    assert reached == ["held", "notice", "pane"]
    window.table.setFocus()
    press(window.table, Qt.Key.Key_F6)
    assert button("Undo", window.held).hasFocus()
    press(button("Undo", window.held), Qt.Key.Key_F6)
    close = window.notice.findChildren(QToolButton)[0]
    assert close.hasFocus()
    press(close, Qt.Key.Key_Escape)
    assert window.notice.isHidden()
    assert window.table.hasFocus()
    window.held.hide()
    await desk.close()


def _region(desk: Desk, focus: object) -> str:
    window = desk.window
    for name, part in (("held", window.held), ("notice", window.notice), ("pane", window.detail)):
        if focus is not None and part.isAncestorOf(focus):  # type: ignore[arg-type]  # a widget
            return name
    return "elsewhere"


@story
async def test_information_leaves_unless_it_is_in_use(desk: Desk, server: StartServer) -> None:
    """What needs no answer leaves after a while, a warning too; an error, an offer and what the person is on do not."""
    window = await desk.open_table(server=server(definition("A-1")), workflow_id=WORKFLOW)
    await desk.in_front()
    await desk.until_saved()  # each status hides the toast of what is on hold
    await desk.until(lambda: not desk.session.status.refreshing, "the last status of the first reading")
    for toast in (window.held, window.notice, window.welcome):
        toast.stay_ms = 1
    window.held.show_notice("Deleted.", actions=(("undo", "Undo"),))
    window.welcome.show_notice("Slow.", tone="error")
    window.notice.show_notice("It can't be undone.", tone="warning", actions=(("list", "List"),), leaves=True)
    await desk.until(window.notice.isHidden, "the warning to leave")
    window.notice.show_notice("Saved.")
    await desk.until(window.notice.isHidden, "the information to leave")
    assert window.held.isVisible()
    assert window.welcome.isVisible()
    window.notice.show_notice("Saved again.")
    window.notice.enter()
    window.held.show_notice("Sent.")
    await desk.until(window.held.isHidden, "the other information to leave")
    assert window.notice.isVisible(), "the keyboard is on it"
    click(window.notice.findChildren(QToolButton)[0])
    window.welcome.hide()
    await desk.close()


@story
async def test_an_action_keeps_its_position_and_digit(desk: Desk) -> None:
    """The stage of the task decides which actions can be pressed, not where they are nor by which key.

    A restart keeps the positions, too. The key on the button is the key that works.
    """
    window = await desk.open_table()
    bar = window.detail.header.action_bar

    async def at(key: str) -> dict[str, tuple[QRect, int, bool]]:
        await desk.open_task(key, "Company ID")
        await desk.until(lambda: any(b.is_offered for b in bar.buttons), "the actions")
        await settle()
        return {b.action.name: (b.geometry(), b.digit, b.isEnabled()) for b in bar.buttons if b.isVisible()}

    stages = ("C-1001", "C-1002", "C-1003", "C-1010")  # Review, In Progress, Not Started, On Hold
    seen = [await at(key) for key in stages]
    assert seen[0]["Approve"][2]
    assert not seen[2]["Approve"][2]
    for key in stages:
        async with nothing_moves(window.detail.header, f"the actions of {key}"):
            await at(key)
    last = await at("C-1003")
    for stage in seen:
        for name, (rect, digit, _) in stage.items():
            assert (last[name][0], last[name][1]) == (rect, digit), name
    start = button("Start", bar)
    keys = f"Ctrl+{last['Start'][1]}"
    assert keys in start.toolTip()
    assert start.accessibleDescription().startswith(keys)
    desk.hold_seconds = 3600
    await desk.close()
    window = await desk.open_table()
    bar = window.detail.header.action_bar
    again = await at("C-1003")
    assert {name: digit for name, (_, digit, _) in again.items()} == {n: digit for n, (_, digit, _) in last.items()}
    await desk.shortcut(Qt.Key(Qt.Key.Key_0 + last["Start"][1]))
    await desk.until(lambda: says(window.detail, "Start needs: an assignee."), "what the action of this digit lacks")
    await desk.close()


@story
async def test_a_pane_nobody_scrolled_stays_at_its_top(desk: Desk) -> None:
    """The header grows when the actions of a workflow are first known; the fields move below it, not under it."""
    window = await desk.open_table()
    await desk.until(lambda: window.detail.task == "C-1001", "the first task")
    pane = window.detail
    QCursor.setPos(window.table.mapToGlobal(window.table.rect().center()))
    for key in ("C-1001", "C-1002", "C-1003", "C-1010"):
        await desk.open_task(key, "Company ID")
        await desk.until(lambda: any(b.is_offered for b in pane.header.action_bar.buttons), "the actions")
        await settle()
        first = pane.editor("Company ID")
        assert first.visibleRegion().boundingRect() == first.rect()
        assert pane.scrolled.verticalScrollBar().value() == 0
    await desk.close()


def _at(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(QPoint(8, widget.height() // 2))


async def _point_at(desk: Desk, widget: QWidget) -> QPoint:
    """Bring a widget of the pane into view and put the pointer on it."""
    desk.window.detail.scrolled.bring(widget)
    await settle()
    QCursor.setPos(_at(widget))
    await settle()
    return _at(widget)


@story
async def test_a_press_is_not_lost_to_an_error_line(desk: Desk, server: StartServer) -> None:
    """The press leaves a field whose text is no value. Its error line moves nothing from under the pointer."""
    await desk.open_table(server=server(definition("A-1")), workflow_id=WORKFLOW)
    await desk.open_task("A-1", "ID")
    await desk.in_front()
    box = desk.in_pane("Checkbox", QCheckBox)
    line = desk.in_pane("Number", QLineEdit)
    replace_text(line, "many")
    where = await _point_at(desk, box)
    line.setFocus()
    none = Qt.KeyboardModifier.NoModifier
    QTest.mousePress(box, Qt.MouseButton.LeftButton, none, box.mapFromGlobal(where))
    box.setFocus(Qt.FocusReason.MouseFocusReason)
    await desk.until(lambda: line.property("invalid") == "true", "the error line")
    await settle()
    assert _at(box) == where, "it is still under the pointer"
    QTest.mouseRelease(box, Qt.MouseButton.LeftButton, none, box.mapFromGlobal(where))
    assert box.isChecked()
    await desk.close()


@story
async def test_a_short_press_is_not_lost_to_an_error_line(desk: Desk, server: StartServer) -> None:
    """A press and its release that come together: nothing is laid out or scrolled between them by itself."""
    fields = [field for field in EVERYTHING["fields"] if field["id"] != "long"]
    fields.append({"id": "long", "name": "Long text", "type": "longText"})  # it gives way, so that what is above moves
    ordered = {**EVERYTHING, "fields": fields, "tasks": [{**FULL, "ID": "A-1"}]}
    await desk.open_table(server=server(workspace(ordered)), workflow_id=WORKFLOW)
    await desk.open_task("A-1", "ID")
    await desk.in_front()
    box = desk.in_pane("Checkbox", QCheckBox)
    line = desk.in_pane("Date", QLineEdit)
    replace_text(line, "31 Feb 2026")
    where = await _point_at(desk, box)
    none = Qt.KeyboardModifier.NoModifier
    box.setFocus(Qt.FocusReason.MouseFocusReason)  # as Qt does before it delivers the press
    assert line.property("invalid") == "true", "the press takes the focus from the field"
    assert _at(box) == where, "it is still under the pointer"
    QTest.mousePress(box, Qt.MouseButton.LeftButton, none, box.mapFromGlobal(where))
    QTest.mouseRelease(box, Qt.MouseButton.LeftButton, none, box.mapFromGlobal(where))
    assert box.isChecked()
    await settle()
    assert _at(box) == where, "nor does it move later"
    await desk.close()


@story
async def test_what_is_pointed_at_stays_while_parts_come(desk: Desk, server: StartServer) -> None:
    """Messages above the fields and comments of other people move nothing from under the pointer, nor back."""
    running = server(definition("A-1"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("A-1", "ID")
    await desk.in_front()
    pane = window.detail
    key, stage = TaskKey("A-1"), desk.shown("A-1").task.stage
    await desk.until(lambda: desk.session.activity.shown(WORKFLOW, key, stage).is_complete, "the room of the actions")
    await settle()
    for name in ("ID", "Text", "Must"):
        editor = pane.editor(name)
        where = await _point_at(desk, editor.input)
        pane.activity.notice.say("It did not go through. Somebody has to be assigned.", "error", (("retry", "Retry"),))
        await settle()
        assert _at(editor.input) == where, f"{name}: a message that comes"
        pane.activity.notice.say("")
        await settle()
        assert _at(editor.input) == where, f"{name}: a message that goes"
    item = pane.activity.checklist.line
    where = await _point_at(desk, item)
    with asking(running) as api:
        for number in range(5):
            api.http.post(f"{api.task_url('A-1')}/comments", json={"body": f"Comment {number}"})
    window.refresh_requested.emit()
    texts = pane.activity.comments.findChildren
    await desk.until(lambda: any(t.toPlainText() == "Comment 4" for t in texts(ReadText)), "the comments")
    await settle()
    assert _at(item) == where
    await desk.close()


@story
async def test_no_event_moves_a_control(desk: Desk) -> None:
    """An action and its undo, an edit, somebody else's edit, a refresh, every word of the status bar."""
    desk.hold_seconds = 3600
    window = await desk.open_table()
    window.welcome.hide()
    bar = window.detail.header.action_bar
    await desk.open_task("C-1001", "Company ID")
    await desk.until(lambda: any(b.is_offered for b in bar.buttons), "the actions")
    await desk.in_front()
    async with nothing_moves(window, "an action that is asked for"):
        click(button("Put on hold", bar))
        await desk.until(window.held.isVisible, "the toast")
    async with nothing_moves(window, "its undo"):
        click(button("Undo", window.held))
        await desk.until(window.held.isHidden, "the toast to go")
    async with nothing_moves(window, "a value that is saved"):
        desk.enter("Employees", "341")
        await desk.until_saved()
    status = window.status.status()
    for connection in Connection:
        for waiting, needs_you in ((0, 0), (1, 0), (12, 0), (0, 1), (3, 12)):
            reason = Reason(NetworkFault.UNREACHABLE)
            async with nothing_moves(window, f"the status {connection} {waiting} {needs_you}"):
                window.status.set_status(SyncStatus(connection, waiting=waiting, needs_you=needs_you, reason=reason))
    for refreshing in (True, False):
        async with nothing_moves(window, "a refresh that begins and ends"):
            window.status.set_status(replace(status, refreshing=refreshing))
    await desk.close()


@story
async def test_edits_of_others_move_no_control(desk: Desk, server: StartServer) -> None:
    """Somebody else edits the task in the pane and others, renames and adds some; a refresh brings it all."""
    running = server(definition("A-1", "A-2", "A-3"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("A-1", "ID")
    await desk.in_front()
    async with nothing_moves(window, "edits of somebody else, and the refresh that brings them"):
        with asking(running) as api:
            for key in ("A-1", "A-3"):
                assert api.put(key, {"Number": "12", "Text": "theirs"}).status_code == 200
            assert api.post({"ID": "A-4", "Must": "must"}).is_success
        window.refresh_requested.emit()
        await desk.until(lambda: desk.in_pane("Text", QLineEdit).text() == "theirs", "the other value")
        await desk.until(lambda: "A-4" in desk.column("ID"), "the other task")
    await desk.close()


@story
async def test_the_first_chip_and_a_selection_move_nothing(desk: Desk, server: StartServer) -> None:
    """The line of the chips is there before the first one; a selection of several tasks leaves the buttons alone."""
    window = await desk.open_table(server=server(definition("A-1", "A-2", "A-3")), workflow_id=WORKFLOW)
    await desk.open_task("A-1", "ID")
    async with nothing_moves(window, "the first chip"):
        window.filter_bar.set_filter(TaskFilter((Condition("Must", Operator.CONTAINS, ("must",)),)))
        await desk.until_found(lambda: button("Clear", window.filter_bar), "the chip")
    async with nothing_moves(window.detail, "a selection of several tasks"):
        window.table.setFocus()
        press(window.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        await desk.until(lambda: says(window.detail, "3 tasks are selected"), "the words")
    await desk.close()
