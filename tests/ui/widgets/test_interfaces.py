"""What a screen reader hears of a button and a heading."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets import MenuButton
from flowdash_desktop.ui.widgets.speech.interfaces import OPEN, install, tell_open
from tests.support.spoken import faults, heard


@pytest.fixture(autouse=True)
def installed() -> None:
    """As the application does when it starts."""
    install()
    install()


def test_a_button_with_a_choice_is_a_combo_box(theme: Theme, qtbot: QtBot) -> None:
    button, menu = MenuButton(theme, "In Progress"), QMenu()
    for widget in (button, menu):
        qtbot.addWidget(widget)
    menu.addAction("Open")
    button.setAccessibleName("Stage")
    button.set_popup(menu)
    button.show()
    told = heard(button)
    assert (told.role, told.name, told.value) == ("ComboBox", "Stage", "In Progress")
    assert {"hasPopup", "expandable", "collapsed"} <= told.states
    assert not faults(told)
    interface = QAccessible.queryAccessibleInterface(button)
    actions = interface.actionInterface()
    assert actions.actionNames() == ["ShowMenu", "Press"]
    actions.doAction("ShowMenu")
    assert {"expanded"} == heard(button).states & {"expanded", "collapsed"}
    menu.close()
    qtbot.waitUntil(lambda: "collapsed" in heard(button).states)
    button.set_label("Views")
    assert (heard(button).name, heard(button).value) == ("Views, Stage", "")


def test_a_name_begins_with_the_words_that_are_seen(qtbot: QtBot) -> None:
    for seen, name, spoken in (
        ("&Filter", "Add filter", "Filter, Add filter"),
        ("R && D", "", "R & D"),
        ("Stage", "Stage filter", "Stage filter"),
        ("Link…", "Link: Orders", "Link: Orders"),
        ("", "Refresh", "Refresh"),
    ):
        button = QPushButton(seen)
        qtbot.addWidget(button)
        button.setAccessibleName(name)
        assert heard(button).name == spoken
        assert not faults(heard(button))


def test_a_tool_tip_is_read_without_its_markup(qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    button.setAccessibleName("Refresh")
    button.setToolTip("<qt>Read &lt;all&gt; <b>tasks</b></qt>")
    assert heard(button).description == "Read <all> tasks"


def test_what_opens_a_part_says_whether_it_is_open(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[QAccessible.Event] = []
    tell: Callable[..., None] = lambda event: told.append(event.type())  # noqa: E731
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(tell))
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    button = QPushButton("Details")
    qtbot.addWidget(button)
    for is_open, state in ((True, "expanded"), (False, "collapsed")):
        button.setProperty(OPEN, is_open)
        tell_open(button)
        assert heard(button).states & {"expanded", "collapsed", "hasPopup"} == {state}
    assert told == [QAccessible.Event.StateChanged] * 2


def test_a_heading_is_one(theme: Theme, qtbot: QtBot) -> None:
    for tone, role in (("heading", "Heading"), ("section", "Heading"), ("muted", "StaticText")):
        label = QLabel("Appearance")
        qtbot.addWidget(label)
        set_variant(label, "tone", tone)
        assert (heard(label).role, heard(label).name) == (role, "Appearance")


def test_a_button_that_is_gone_is_forgotten(qtbot: QtBot) -> None:
    """Qt owns what is made for it: thousands of buttons come and go while a screen reader asks."""
    for number in range(300):
        button = QPushButton(str(number))
        assert heard(button).name == str(number)
        button.deleteLater()
        del button
        qtbot.wait(0)
