"""An action that is pressed beside the table leads to what its task lacks, and back once nothing is missing."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from flowdash_desktop.ui.detail.activity.action_button import ActionButton
from flowdash_desktop.ui.presenters.texts.gap_texts import lead_to_words
from tests.e2e.everything import asking
from tests.e2e.test_deciding import definition, lose_amount, opened, requiring_amount, stages
from tests.e2e.test_palette import palette
from tests.support.definitions import USER
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, button, click, focused, keys, press
from tests.support.plain_server import PlainServer

Key = Qt.Key
NEEDS, FILLED = "Start needs: Amount.", "Nothing is missing for Start now. Press Ctrl+1."


def without_amount(*ids: str, assigned: bool = False) -> dict[str, Any]:
    """Orders that lack the amount, and perhaps an assignee, which their first action requires."""
    made = definition(*ids)
    made["workflows"][0]["actions"][0]["requires"] = {"fields": ["Amount"], "assigned": assigned}
    return made


def said(desk: Desk) -> str:
    return desk.window.detail.header.needs.text


def start(desk: Desk) -> ActionButton:
    return desk.in_pane("Start", ActionButton)


async def press_start(desk: Desk, how: str) -> None:
    """Press the action as a person may."""
    await desk.until(lambda: start(desk).isEnabled(), "the action")
    await desk.in_front()
    desk.window.table.setFocus()
    if how == "button":
        click(start(desk))
    elif how == "digit":
        press(desk.window.table, Key.Key_Escape)
        press(desk.window.table, Key.Key_1)
    elif how == "shortcut":
        press(desk.window.table, Key.Key_1, CONTROL)
    else:
        await palette(desk, "Start")
        press(focused(), Key.Key_Return)
        await desk.in_front()


@story
@pytest.mark.parametrize("how", ["button", "digit", "shortcut", "palette"])
async def test_an_action_leads_to_its_gap_and_back(desk: Desk, server: StartServer, how: str) -> None:
    """The field has the keyboard and a sentence says why; filled, the button has it, and Enter runs the action."""
    running = server(without_amount("A-1", "A-2"))
    await opened(desk, running, "A-1")
    await press_start(desk, how)
    line = focused()
    assert isinstance(line, QLineEdit)
    assert line.accessibleName() == "Amount"
    assert said(desk) == NEEDS
    assert not desk.session.pending
    keys(line, "12")
    press(line, Key.Key_Return)
    await desk.until(lambda: focused() is start(desk), "the button")
    assert said(desk) == FILLED
    await desk.until_saved()
    press(focused(), Key.Key_Return)
    assert said(desk) == ""
    await desk.until_saved()
    assert stages(running) == {"A-1": "Open", "A-2": "New"}
    await desk.close()


@story
async def test_one_gap_leads_to_the_next(desk: Desk, server: StartServer) -> None:
    """From the amount to the assignee, who is chosen in a list, and from there to the button."""
    running = server(without_amount("A-1", assigned=True))
    await opened(desk, running, "A-1")
    await press_start(desk, "digit")
    assert said(desk) == "Start needs: Amount, an assignee."
    keys(focused(), "12")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: focused().accessibleName() == "Assigned To", "the assignee")
    assert said(desk) == "Start needs: an assignee."
    press(focused(), Key.Key_Return)
    keys(focused(), USER[:5])
    press(focused(), Key.Key_Return)
    await desk.in_front()
    await desk.until(lambda: focused() is start(desk), "the button")
    assert said(desk) == FILLED
    await desk.until_saved()
    await desk.close()


@story
async def test_a_value_that_is_typed_counts_at_once(desk: Desk, server: StartServer) -> None:
    """The key of the action commits it: nobody is led to a field that is filled."""
    running = server(without_amount("A-1"))
    await opened(desk, running, "A-1")
    line = desk.in_pane("Amount", QLineEdit)
    line.setFocus()
    keys(line, "12")
    await desk.shortcut(Key.Key_1)
    assert said(desk) == ""
    await desk.until_saved()
    assert stages(running) == {"A-1": "Open"}
    await desk.close()


@story
async def test_a_gap_that_is_filled_in_the_table_is_said(desk: Desk, server: StartServer) -> None:
    """The person who went to the table meanwhile stays there. Another task has nothing to do with it."""
    running = server(without_amount("A-1", "A-2"))
    await opened(desk, running, "A-1")
    await press_start(desk, "button")
    assert said(desk) == NEEDS
    desk.click_cell("A-1", "Amount")
    press(desk.window.table, Key.Key_F2)
    keys(focused(), "12")
    press(focused(), Key.Key_Return, CONTROL)
    await desk.until(lambda: said(desk) == FILLED, "that nothing is missing")
    assert desk.window.table.hasFocus()
    await desk.open_task("A-2", "ID")
    assert said(desk) == ""
    await press_start(desk, "button")
    assert said(desk) == NEEDS
    await desk.open_task("A-1", "ID")
    assert said(desk) == ""
    await desk.until_saved()
    await desk.close()


@story
async def test_the_sentence_leads_to_the_gap_again(desk: Desk, server: StartServer) -> None:
    """A person who went elsewhere finds the way by mouse, too."""
    await opened(desk, server(without_amount("A-1")), "A-1")
    await press_start(desk, "button")
    first: QWidget = focused()
    desk.window.table.setFocus()
    click(button("Go to Amount", desk.window.detail.header.needs))
    assert focused() is first
    await desk.close()


@story
async def test_a_gap_comes_before_the_question(desk: Desk, server: StartServer) -> None:
    """Nobody confirms what can't be done. A value that goes while the question is asked is led to as well."""
    made = without_amount("A-1")
    made["workflows"][0]["actions"][0]["confirmation"] = "Did you call them?"
    running = server(made)
    await opened(desk, running, "A-1")
    await press_start(desk, "button")
    question = desk.window.detail.header.question
    assert question.isHidden()
    assert said(desk) == NEEDS
    keys(focused(), "12")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: focused() is start(desk), "the button")
    await desk.until_saved()
    press(focused(), Key.Key_Return)
    assert question.isVisible()
    lose_amount(running, "A-1")
    desk.session.request_refresh()
    await desk.until(lambda: not desk.shown("A-1").task.values.get("Amount"), "their change")
    click(question.yes)
    assert not desk.session.pending, "nobody has seen their change yet"
    await press_start(desk, "button")
    assert said(desk) == NEEDS
    assert not desk.session.pending
    await desk.close()


@story
async def test_what_a_refusal_tells_leads_the_next_time(desk: Desk, server: StartServer) -> None:
    """Another server does not say what an action requires; what it refuses tells it."""
    running = server(requiring_amount(definition("A-1", "A-2")))
    lose_amount(running, "A-1", "A-2")
    with PlainServer(running.base_url) as plain:
        desk.hold_seconds = 0
        await desk.open_table(server=(plain.base_url, running.key), workflow_id="orders")
        desk.window.restore(b"", (380, 900))
        await desk.open_task("A-1", "ID")
        await desk.until(lambda: desk.window.detail.header.action_bar.buttons, "the actions")
        await press_start(desk, "button")
        assert said(desk) == ""
        await desk.until_needs_you("A-1")
        await desk.open_task("A-2", "ID")
        await press_start(desk, "button")
        assert said(desk) == NEEDS
        with asking(running, "orders") as api:
            assert api.put("A-2", {"Amount": "10"}).status_code == 200
        await press_start(desk, "button")
        assert said(desk) == "", "the second press lets the server decide, which knows more"
        await desk.until(lambda: stages(running)["A-2"] == "Open", "the action")
        await desk.close()


def test_a_long_gap_is_named_above_its_button_alone() -> None:
    """A narrow pane would cut its name in the button."""
    assert lead_to_words("6", "Amount") == "Press 6 to go to Amount"
    assert lead_to_words("6", "Check the bank details by phone") == "Press 6 to go there"
    assert lead_to_words("", "Check the bank details by phone") == "Go there"
