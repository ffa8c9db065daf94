"""The popups of the filter bar: what a press of the pointer does while one is open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.ui.filter_bar import FilterBar
from tests.ui.filter_bar.samples import click, named, popup

CHECKED = Condition("International", Operator.IS_CHECKED)


def test_a_press_on_the_button_closes_its_popup(qtbot: QtBot, bar: FilterBar) -> None:
    bar.set_filter(TaskFilter((CHECKED,)))
    for name in ("Stage filter", "Saved views", "Add filter", "International is checked"):
        opener = named(bar, name)
        click(opener)
        assert popup().isVisible()
        spot = opener.mapTo(bar, opener.rect().center())
        QTest.mouseClick(bar.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def test_one_press_goes_from_one_popup_to_another(qtbot: QtBot, bar: FilterBar) -> None:
    """A press outside of an open popup is not swallowed: it closes that one and does what it does."""
    bar.set_filter(TaskFilter((CHECKED,)))
    openers = [named(bar, name) for name in ("Stage filter", "Saved views", "Add filter", "International is checked")]
    click(openers[0])
    opened = [popup()]
    for opener in (*openers[1:], openers[0]):
        spot = opener.mapTo(bar, opener.rect().center())
        QTest.mouseClick(bar.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() not in (None, opened[-1]))
        opened.append(popup())
    assert opened[-1] is opened[0]
    popup().close()


def test_one_press_goes_from_a_popup_to_what_is_no_popup(qtbot: QtBot, bar: FilterBar) -> None:
    click(named(bar, "Stage filter"))
    search = named(bar, "Search tasks")
    spot = search.mapTo(bar, search.rect().center())
    QTest.mouseClick(bar.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    assert bar.focusWidget() is search
