"""Keys at the buttons of the pane: they press what they name, say why not, and move the focus nowhere by themselves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QCheckBox, QToolButton

from flowdash_desktop.ui.detail.activity.action_button import ActionButton
from flowdash_desktop.ui.widgets.menu_button import MenuButton
from tests.e2e.test_deciding import definition, lose_amount, notice, opened, requiring_amount, stages
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, focused, press

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


@story
@pytest.mark.parametrize("answer", ["Discard", "Retry"])
async def test_an_answer_to_a_notice_gives_the_focus_back(desk: Desk, server: StartServer, answer: str) -> None:
    """Enter on *Discard* once gave the focus to an action, which a second Enter ran."""
    running = server(requiring_amount(definition("A-1", stage="Open"), 1))
    await opened(desk, running, "A-1")
    lose_amount(running, "A-1")
    click(desk.in_pane("Finish", ActionButton))
    await desk.until_needs_you("A-1")
    await desk.in_front()
    found = button(answer, desk.window.detail)
    found.setFocus(Qt.FocusReason.TabFocusReason)
    press(found, Qt.Key.Key_Return)
    assert desk.window.table.hasFocus()
    if answer == "Discard":
        await desk.until(lambda: notice(desk) == "", "the notice to go")
    else:
        await desk.until_needs_you("A-1")
    assert desk.window.table.hasFocus()
    await desk.close()


@story
async def test_the_keys_of_an_action_say_why_it_can_not_run(desk: Desk, server: StartServer) -> None:
    """An action that the stage does not offer keeps its digit, so a person may press it."""
    made = definition("A-1", "A-2")
    made["workflows"][0]["tasks"][1]["Stage"] = "Open"
    running = server(made)
    await opened(desk, running, "A-1")
    await desk.open_task("A-2", "ID")
    await desk.until(lambda: not desk.in_pane("Start", ActionButton).isEnabled(), "the actions of Open")
    await desk.in_front()
    desk.window.table.setFocus()
    await desk.shortcut(Qt.Key.Key_1)
    words = "Start is not offered in the stage Open."
    await desk.until(lambda: desk.window.notice.isVisible() and desk.window.notice.text == words, words)
    assert stages(running) == {"A-1": "New", "A-2": "Open"}
    await desk.close()


@story
async def test_arrow_keys_leave_the_focus_on_a_button(desk: Desk, server: StartServer) -> None:
    """Left once went from the pane's first button to the table, and from a notice to the status bar."""
    running = server(requiring_amount(definition("A-1", stage="Open"), 1))
    await opened(desk, running, "A-1")
    window = desk.window
    lose_amount(running, "A-1")
    click(desk.in_pane("Finish", ActionButton))
    await desk.until_needs_you("A-1")
    item = await desk.until_found(lambda: desk.in_pane("Call", QCheckBox), "the checklist")
    header, stage = window.detail.header, desk.in_pane("Stage", MenuButton)
    retry, start, view = button("Retry", window.detail), header.action_bar.buttons[1], window.status.view_button
    buttons = (header.previous_button, header.menu_button, retry, start, view, stage)
    await desk.in_front()
    for one in buttons:
        for key in ARROWS:
            if one is stage and key is Qt.Key.Key_Down:
                continue  # it opens the choices
            one.setFocus(Qt.FocusReason.TabFocusReason)
            press(one, key)
            assert focused() is one, f"{one.accessibleName() or one.text()}: {key}"
    item.setFocus(Qt.FocusReason.TabFocusReason)
    press(item, Qt.Key.Key_Right)
    assert focused() is item
    await desk.close()


@story
async def test_a_menu_leaves_its_button_as_the_pointer_does(desk: Desk, server: StartServer) -> None:
    """The button of a menu once stayed lit until the pointer came back."""
    await opened(desk, server(definition("A-1", stage="Open")), "A-1")
    await desk.until_found(lambda: desk.in_pane("Call", QCheckBox), "the checklist")
    found = [b for b in desk.window.detail.findChildren(QToolButton) if b.accessibleName() == "More" and b.isVisible()]
    assert len(found) == 3, "of the task and of two items"
    for one in found:
        await desk.in_front()
        one.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)  # as Qt notes it when the pointer comes
        one.setFocus(Qt.FocusReason.TabFocusReason)
        press(one, Qt.Key.Key_Return)
        QCursor.setPos(desk.window.mapToGlobal(QPoint(5, 5)))
        one.menu().close()
        await desk.until(lambda one=one: not one.underMouse(), "the button to be dark")  # type: ignore[misc]  # the loop
    await desk.close()
