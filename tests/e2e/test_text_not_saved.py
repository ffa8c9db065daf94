"""An action is not sent over text of its task that is typed and not saved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from flowdash_desktop.ui.detail.activity.action_button import ActionButton
from flowdash_desktop.ui.dialogs import ConfirmDialog
from tests.e2e.test_deciding import definition, opened, stages
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, click, focused, keys, open_question, press, replace_text, says
from tests.support.steady import visible_rect


@story
async def test_an_action_waits_for_a_refused_text_in_the_pane(desk: Desk, server: StartServer) -> None:
    """The text gets the keyboard, in view, and the notice goes when it is put right. Then the action is sent."""
    running = server(definition("A-1", "A-2"))
    await opened(desk, running, "A-1")
    window, bar = desk.window, desk.window.detail.header
    await desk.in_front()
    replace_text(desk.in_pane("Amount", QLineEdit), "ten")
    window.table.setFocus()
    window.restore(b"", (380, 420))
    click(desk.in_pane("Start", ActionButton))
    amount = desk.in_pane("Amount", QLineEdit)
    await desk.until(lambda: focused() is amount, "the text to get the keyboard")
    assert window.notice.text.startswith("Start was not sent: Amount holds text that is not saved.")
    assert says(window.detail.editor("Amount"), "Not a number")
    await desk.until(lambda: not visible_rect(amount).isEmpty(), "the text in view")
    assert bar.action_bar.buttons[0].isEnabled()
    assert not desk.session.pending
    assert amount.text() == "ten"
    replace_text(amount, "10")
    press(amount, Qt.Key.Key_Return)
    assert window.notice.isHidden()
    click(desk.in_pane("Start", ActionButton))
    await desk.until_saved()
    assert stages(running)["A-1"] == "Open"
    await desk.close()


@story
async def test_an_action_waits_for_a_refused_text_in_a_cell(desk: Desk, server: StartServer) -> None:
    """Also by its keys, while a cell is typed in. What is a value is saved before."""
    running = server(definition("A-1", "A-2"))
    await opened(desk, running, "A-1")
    window = desk.window
    await desk.in_front()
    desk.click_cell("A-1", "Amount")
    press(window.table, Qt.Key.Key_F2)
    keys(focused(), "ten")
    click(desk.in_pane("Start", ActionButton))
    (editor,) = window.table.editing.open_editors()
    assert editor.is_in_use
    assert editor.text() == "ten"
    assert window.notice.text.startswith("Start was not sent: Amount")
    assert not desk.session.pending
    press(focused(), Qt.Key.Key_A, CONTROL)
    keys(focused(), "10")
    click(desk.in_pane("Start", ActionButton))
    assert not window.table.editing.open_editors()
    await desk.until_saved()
    assert window.notice.isHidden()
    assert desk.shown("A-1").task.values["Amount"] is not None
    assert stages(running)["A-1"] == "Open"
    await desk.close()


@story
async def test_an_action_on_several_goes_to_the_text_of_one(desk: Desk, server: StartServer) -> None:
    """The selection stays, and one of it with a text becomes current."""
    running = server(definition("A-1", "A-2", "A-3"))
    await opened(desk, running, "A-2")
    window = desk.window
    await desk.in_front()
    replace_text(desk.in_pane("Amount", QLineEdit), "ten")
    desk.click_cell("A-1", "ID")
    desk.click_cell("A-3", "ID", Qt.KeyboardModifier.ShiftModifier)
    await desk.until(lambda: window.detail.task == "A-3", "the last one in the pane")
    click(window.detail.header.action_bar.buttons[0])
    await desk.until(lambda: window.detail.task == "A-2", "the one with the text in the pane")
    assert focused() is desk.in_pane("Amount", QLineEdit)
    assert window.table.target.tasks() == ("A-1", "A-2", "A-3")
    assert not [w for w in window.findChildren(ConfirmDialog) if w.isVisible()]
    press(focused(), Qt.Key.Key_Escape)
    assert window.notice.isHidden()
    click(window.detail.header.action_bar.buttons[0])
    click(open_question().confirm_button)
    await desk.until_saved()
    assert set(stages(running).values()) == {"Open"}
    await desk.close()


@story
async def test_an_action_waits_for_a_text_of_the_last_start(desk: Desk, server: StartServer) -> None:
    running = server(definition("A-1", "A-2"))
    await opened(desk, running, "A-1")
    replace_text(desk.in_pane("Amount", QLineEdit), "1O")
    await desk.close()
    desk.another_start()
    await opened(desk, running, "A-1")
    await desk.in_front()
    click(desk.in_pane("Start", ActionButton))
    assert focused() is desk.in_pane("Amount", QLineEdit)
    assert "Amount holds text that is not saved" in desk.window.notice.text
    press(focused(), Qt.Key.Key_Escape)
    click(desk.in_pane("Start", ActionButton))
    await desk.until_saved()
    assert stages(running)["A-1"] == "Open"
    await desk.close()
