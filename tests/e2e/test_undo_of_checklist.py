"""Undo of a change in the checklist leads to the item, unless the person is elsewhere in the pane."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from tests.e2e.test_deciding import definition, opened
from tests.e2e.test_undo_in_sight import history
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, press
from tests.support.steady import settle, visible_rect


def _is_seen(widget: QWidget) -> bool:
    return widget.isVisible() and visible_rect(widget).height() == widget.height()


async def _change(desk: Desk, server: StartServer, change: str) -> None:
    """Change the checklist of A-1 by a tick, a new item or a deletion, and go on to the other task's row."""
    await opened(desk, server(definition("A-1", "A-2", stage="Open")), "A-1")
    desk.window.resize(1300, 560)
    await desk.until_found(lambda: desk.in_pane("Call", QCheckBox), "the checklist")
    if change == "tick":
        click(desk.in_pane("Write", QCheckBox))
    else:
        desk.enter("New item", "Mine")
    await desk.until_saved()
    if change == "delete":
        mine = await desk.until_found(lambda: desk.in_pane("Mine", QCheckBox), "the item")
        await desk.until(mine.isEnabled, "the item on the server")
        mine.setFocus()
        press(mine, Qt.Key.Key_Delete)
        await desk.until_saved()
    await desk.open_task("A-2", "ID")
    QCursor.setPos(desk.window.mapToGlobal(QPoint(20, 200)))
    desk.window.table.setFocus()
    await settle()
    assert not visible_rect(desk.window.detail.activity.checklist.line).isValid(), "it is out of sight"


@pytest.mark.parametrize("change", ["tick", "add", "delete"])
@story
async def test_undo_leads_to_the_checklist(desk: Desk, server: StartServer, change: str) -> None:
    """From the table, by the key, and back by *Redo*: the item is seen, or the line for another where it is gone."""
    await _change(desk, server, change)
    section = desk.window.detail.activity.checklist
    item = {"tick": "Write", "add": "Mine", "delete": "Mine"}[change]

    def item_seen() -> bool:
        found = [box for box in section.findChildren(QCheckBox) if box.isVisible() and box.accessibleName() == item]
        return bool(found) and _is_seen(found[0])

    def line_seen() -> bool:
        return _is_seen(section.line) and not item_seen()

    await desk.shortcut(Qt.Key.Key_Z)
    await desk.until(lambda: desk.window.detail.task == "A-1", "the task in the pane")
    await desk.until(line_seen if change == "add" else item_seen, "the place in view")
    assert desk.window.table.hasFocus(), "the keyboard is where it was"
    await desk.until_saved()
    await desk.open_task("A-2", "ID")
    await settle()
    assert not _is_seen(section.line)
    click(button("Redo", desk.window.notice))
    await desk.until(line_seen if change == "delete" else item_seen, "the place in view")
    await desk.until_saved()
    await desk.close()


@story
async def test_undo_from_the_history_leads_to_the_checklist(desk: Desk, server: StartServer) -> None:
    await _change(desk, server, "tick")
    await history(desk)
    press(desk.window.undo_history.list, Qt.Key.Key_Return)
    await desk.until(lambda: desk.window.detail.task == "A-1", "the task in the pane")
    box = desk.in_pane("Write", QCheckBox)
    await desk.until(lambda: _is_seen(box), "the item in view")
    assert not box.isChecked()
    await desk.until_saved()
    await desk.close()


@story
async def test_undo_opens_a_hidden_pane_at_the_item(desk: Desk, server: StartServer) -> None:
    """Over the rows, with the keyboard, as in any pane that is opened over them; Esc goes back to the row."""
    await _change(desk, server, "tick")
    desk.window.resize(640, 560)
    await settle()
    assert not desk.window.detail.isVisible()
    await desk.shortcut(Qt.Key.Key_Z)
    await desk.until(desk.window.detail.isVisible, "the pane")
    box = desk.in_pane("Write", QCheckBox)
    await desk.until(lambda: _is_seen(box), "the item in view")
    section, focus = desk.window.detail.activity.checklist, desk.window.focusWidget()
    assert focus is not None
    assert section.isAncestorOf(focus)
    press(focus, Qt.Key.Key_Escape)
    await settle()
    assert desk.window.table.hasFocus()
    await desk.until_saved()
    await desk.close()


@pytest.mark.parametrize("by", ["keyboard", "pointer"])
@story
async def test_undo_scrolls_nothing_where_the_person_is(desk: Desk, server: StartServer, by: str) -> None:
    """With the keyboard in a field, or with the pointer on the pane, nothing moves; the words say what was done."""
    await _change(desk, server, "tick")
    await desk.open_task("A-1", "ID")
    await settle()
    if by == "keyboard":
        desk.in_pane("Name", QLineEdit).setFocus()
    else:
        pane = desk.window.detail
        QCursor.setPos(pane.mapToGlobal(QPoint(pane.width() // 2, pane.height() // 2)))
    await settle()
    before = desk.in_pane("New comment", QPlainTextEdit).mapToGlobal(QPoint(0, 0))
    notice = desk.window.notice
    await desk.shortcut(Qt.Key.Key_Z)
    await desk.until(lambda: notice.isVisible() and "complete Write" in notice.text, "what was undone")
    await settle()
    assert desk.in_pane("New comment", QPlainTextEdit).mapToGlobal(QPoint(0, 0)) == before
    await desk.until_saved()
    await desk.close()
