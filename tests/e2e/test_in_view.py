"""What the person is on, or asks for, is in view: the current row, a text that is led to, the end of the pane."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.ui.widgets.side.side_splitter import PanePlace
from tests.e2e.everything import FULL, WORKFLOW, definition
from tests.support.definitions import EVERYTHING, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, focused, press, replace_text
from tests.support.steady import settle, visible_rect

_MANY = 80


def _is_whole(desk: Desk) -> bool:
    """Whether all of the current row can be seen."""
    table = desk.window.table
    row = table.currentIndex().row()
    top = table.rowViewportPosition(row)
    return row >= 0 and top >= 0 and top + table.rowHeight(row) <= table.viewport().height()


def _two_groups() -> dict[str, object]:
    """Every second task is in the group that comes last."""
    tasks = [
        {**FULL, "ID": f"V-{n:03}", "Text": f"{n * 7 % _MANY:03}", "Single": ("Red", "Green")[n % 2]}
        for n in range(_MANY)
    ]
    return workspace({**EVERYTHING, "tasks": tasks})


@story
async def test_the_current_row_is_in_view_after_grouping(desk: Desk, server: StartServer) -> None:
    """It is at the top, and comes into the second group, far below; the rows of the first say nothing of it."""
    window = await desk.open_table(server=server(_two_groups()), workflow_id=WORKFLOW)
    await desk.in_front()
    await desk.open_task("V-001", "ID")
    for ask in (
        partial(window.table.ordering.group_by, "Single"),
        partial(window.table.ordering.group_by, ""),
        partial(window.table.ordering.sort_by, (SortBy("Text", True),)),
    ):
        ask()
        await settle()
        assert window.table.current_task == "V-001"
        assert _is_whole(desk)
        window.table.verticalScrollBar().setValue(0)
    await desk.close()


@story
async def test_the_current_row_is_in_view_above_the_pane(desk: Desk, server: StartServer) -> None:
    """The pane goes below the rows, where the current one was."""
    window = await desk.open_table(server=server(_two_groups()), workflow_id=WORKFLOW)
    await desk.in_front()
    await desk.open_task("V-001", "ID")
    for place in (PanePlace.BELOW, PanePlace.BESIDE):
        press(window.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        assert _is_whole(desk)
        for _ in range(4):
            press(window.table, Qt.Key.Key_Up)
        window.pane_actions.choose(place)
        await settle()
        assert _is_whole(desk), place
    await desk.close()


@story
async def test_show_the_text_leads_to_each_in_turn(desk: Desk, server: StartServer) -> None:
    """A comment is led to as a field is: in view, with the keyboard. The next press leads to the next text."""
    window = await desk.open_table(server=server(definition("A-1", "A-2")), workflow_id=WORKFLOW)
    await desk.in_front()
    await desk.open_task("A-1", "ID")
    replace_text(window.detail.activity.comments.box, "half a comment")
    await desk.open_task("A-2", "ID")
    number = window.detail.editor("Number").input
    replace_text(number, "many")
    await desk.open_task("A-2", "ID")
    met, places = list[str](), (window.detail.activity.comments.box, number)
    for _ in range(3):
        click(desk.find("Sync status", QPushButton))
        click(window.status.outbox.show_text)
        await desk.in_front()
        await desk.until(lambda: QApplication.focusWidget() in places, "the text")
        await settle()
        assert not visible_rect(focused()).isEmpty()
        met.append(str(window.detail.task) + ("" if focused() is number else " comment"))
    assert met == ["A-1 comment", "A-2", "A-1 comment"]
    await desk.close()


@story
async def test_a_comment_of_last_time_is_led_to(desk: Desk, server: StartServer) -> None:
    """*Show* scrolls to the box of the comment, and the keys go there."""
    running = server(definition("A-1", "A-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("A-2", "ID")
    replace_text(desk.window.detail.activity.comments.box, "half a comment")
    await desk.close()
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.in_front()
    await desk.until(window.notice.isVisible, "the notice")
    click(button("Show", window.notice))
    box = window.detail.activity.comments.box
    await desk.until(lambda: window.detail.task == "A-2" and box.hasFocus(), "the comment")
    await settle()
    assert isinstance(box, QPlainTextEdit)
    assert visible_rect(box).height() == box.height()
    await desk.close()
