"""The pane is beside the table, below it, or out of sight until it is opened; a key leads to each of its sections."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QRadioButton, QWidget

from flowdash_desktop.ui.detail.arranged.heading import SectionHeading
from flowdash_desktop.ui.detail.fields.task_fields import DETAILS
from flowdash_desktop.ui.detail.files.attachment_area import AttachmentArea
from flowdash_desktop.ui.detail.pane import DetailPane
from tests.e2e.everything import WORKFLOW, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, click, focused, keys, press
from tests.support.steady import settle, visible_rect

_KEYS_OF_SECTION = CONTROL | SHIFT


def _seen(widget: QWidget) -> bool:
    return widget.isVisible() and not visible_rect(widget).isEmpty()


async def _opened(desk: Desk, server: StartServer) -> DetailPane:
    window = await desk.open_table(server=server(definition("A-1", "A-2")), workflow_id=WORKFLOW)
    window.resize(1300, 800)
    await desk.open_task("A-1", "ID")
    await desk.in_front()
    await settle()
    return window.detail


@story
async def test_f9_hides_the_pane_and_shows_it_again(desk: Desk, server: StartServer) -> None:
    """The focus goes to the row; Enter opens the hidden pane over the rows, Esc closes it; a new start knows it."""
    pane = await _opened(desk, server)
    window = desk.window
    line = desk.in_pane("Text", QLineEdit)
    line.setFocus()
    keys(line, "x")
    width = window.table.width()
    await desk.shortcut(Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
    await settle()
    assert not _seen(pane)
    assert window.table.hasFocus()
    assert window.table.width() > width + 300, "the rows have all the room"
    assert desk.shown("A-1").task.values["Text"] == "xbefore", "what was typed is saved, as when one goes elsewhere"
    await desk.shortcut(Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
    assert _seen(pane)
    assert pane.isAncestorOf(focused())
    press(focused(), Qt.Key.Key_Escape)
    await settle()
    assert not _seen(pane)
    assert window.table.hasFocus()
    await desk.until_saved()
    await desk.close()
    desk.another_start()
    window = await desk.open_table(server=server(definition("B-1")), workflow_id=WORKFLOW)
    window.resize(1300, 800)
    await settle()
    assert not _seen(window.detail), "remembered"
    await desk.in_front()
    await desk.shortcut(Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
    await settle()
    assert _seen(window.detail)
    assert window.table.hasFocus(), "showing the pane takes nothing away"
    await desk.close()


@story
async def test_the_pane_goes_below_the_table_and_back(desk: Desk, server: StartServer) -> None:
    """By the key and by the view options, with the focus where it was; in a narrow window it is the sheet."""
    pane = await _opened(desk, server)
    window = desk.window
    line = desk.in_pane("Text", QLineEdit)
    line.setFocus()
    await desk.shortcut(Qt.Key.Key_F9, SHIFT)
    await settle()
    assert visible_rect(pane).top() >= visible_rect(window.table).bottom()
    assert visible_rect(pane).width() == window.width()
    assert line.hasFocus()
    window.resize(700, 800)
    await settle()
    assert window._splitter.uses_sheet
    assert line.hasFocus(), "the sheet is open, as the person is in it"
    await desk.shortcut(Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
    assert not _seen(pane)
    assert window.table.hasFocus()
    await desk.shortcut(Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
    assert _seen(pane)
    window.resize(1300, 800)
    await settle()
    assert visible_rect(pane).top() >= visible_rect(window.table).bottom(), "and below again"
    click(window.status.view_button)
    popup = desk.popup()
    below = next(radio for radio in popup.findChildren(QRadioButton) if radio.text() == "Below the tasks (Shift+F9)")
    assert below.isChecked()
    click(next(radio for radio in popup.findChildren(QRadioButton) if radio.text() == "Beside the tasks"))
    popup.close()
    await settle()
    assert visible_rect(pane).left() >= visible_rect(window.table).right()
    assert visible_rect(pane).top() == visible_rect(window.stack).top()
    await desk.close()


@pytest.mark.parametrize("hidden", [False, True])
@story
async def test_a_key_leads_to_each_section(desk: Desk, server: StartServer, hidden: bool) -> None:
    """From the table or from another section, also where the pane is hidden; the headings name their keys."""
    pane = await _opened(desk, server)
    window = desk.window
    if hidden:
        await desk.shortcut(Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
    window.table.setFocus()
    await desk.shortcut(Qt.Key.Key_M, _KEYS_OF_SECTION)
    box = desk.in_pane("New comment", QPlainTextEdit)
    assert box.hasFocus()
    await settle()
    assert visible_rect(box).height() == box.height()
    await desk.shortcut(Qt.Key.Key_F, _KEYS_OF_SECTION)
    assert pane.fields.parts[DETAILS].isAncestorOf(focused())
    await desk.shortcut(Qt.Key.Key_L, _KEYS_OF_SECTION)
    assert pane.activity.checklist.isAncestorOf(focused())
    await desk.shortcut(Qt.Key.Key_D, _KEYS_OF_SECTION)
    assert any(area.isAncestorOf(focused()) for area in pane.findChildren(AttachmentArea))
    tips = [label.toolTip() for label in pane.findChildren(SectionHeading) if label.isVisible()]
    for tip in ("Details (Ctrl+Shift+F)", "Comments (Ctrl+Shift+M)", "Checklist (Ctrl+Shift+L)"):
        assert tip in tips
    await desk.close()


@story
async def test_the_key_of_the_checklist_leads_to_what_is_next(desk: Desk, server: StartServer) -> None:
    """To the first open item of the task's stage, or to a new item: Return there changes nothing that is done."""
    pane = await _opened(desk, server)
    desk.window.table.setFocus()
    rows = pane.activity.checklist.open_rows(desk.shown(pane.task or "").task.stage)
    await desk.shortcut(Qt.Key.Key_L, _KEYS_OF_SECTION)
    assert focused() is (rows[0].box if rows else pane.activity.checklist.line)
    for row in rows:
        row.box.click()
    await desk.until_saved()
    desk.window.table.setFocus()
    await desk.shortcut(Qt.Key.Key_L, _KEYS_OF_SECTION)
    line = focused()
    assert line is pane.activity.checklist.line
    press(line, Qt.Key.Key_Return)
    assert not desk.session.pending
    await desk.close()


@story
async def test_a_hidden_pane_comes_back_where_it_was(desk: Desk, server: StartServer) -> None:
    """Below the table, then hidden, then the program is started again: F9 shows it below."""
    await _opened(desk, server)
    await desk.shortcut(Qt.Key.Key_F9, SHIFT)
    await desk.shortcut(Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
    await desk.until_saved()
    await desk.close()
    desk.another_start()
    pane = await _opened(desk, server)
    assert not _seen(pane)
    await desk.shortcut(Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
    await settle()
    assert visible_rect(pane).top() >= visible_rect(desk.window.table).bottom(), "below, as before it was hidden"
    await desk.close()
