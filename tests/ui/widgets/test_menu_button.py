"""The button that opens choices."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets import Choice, ChoicePopup, MenuButton

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def button(theme: Theme, qtbot: QtBot) -> Iterator[MenuButton]:
    window = QWidget()
    qtbot.addWidget(window)
    button = MenuButton(theme, "Stage", window)
    QVBoxLayout(window).addWidget(button)
    popup = ChoicePopup(theme, window)
    popup.set_choices([Choice(1, "One"), Choice(2, "Two")], [1])
    button.set_popup(popup)
    window.show()
    yield button
    window.close()


def popup_of(button: MenuButton) -> ChoicePopup:
    popup = button.window().findChild(ChoicePopup)
    assert popup is not None
    return popup


def test_a_click_opens_the_choices_below(button: MenuButton, qtbot: QtBot) -> None:
    with qtbot.waitSignal(button.about_to_open):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    popup = popup_of(button)
    assert popup.isVisible()
    assert popup.y() > button.mapToGlobal(QPoint(0, 0)).y()
    assert button.isDown()
    popup.close()
    assert not button.isDown()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_F4])
def test_keys_open_it(button: MenuButton, key: Qt.Key) -> None:
    button.setFocus()
    QTest.keyClick(button, key)
    assert popup_of(button).isVisible()


def test_a_press_on_the_button_of_an_open_popup_only_closes_it(button: MenuButton, qtbot: QtBot) -> None:
    opened: list[bool] = []
    button.about_to_open.connect(lambda: opened.append(True))
    window = button.window().windowHandle()
    place = button.mapTo(button.window(), button.rect().center())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(popup_of(button).isVisible)
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    qtbot.waitUntil(popup_of(button).isHidden)
    assert len(opened) == 1


def test_a_menu_opens_too(theme: Theme, button: MenuButton, qtbot: QtBot) -> None:
    menu = QMenu(button)
    menu.addAction("Rename")
    button.set_popup(menu)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert menu.isVisible()
    menu.close()
    assert not button.isDown()


def test_a_screen_reader_hears_the_choice_behind_the_name(button: MenuButton) -> None:
    button.setAccessibleName("Stage filter")
    button.setText("Review & more")
    assert button.accessibleDescription() == "Review & more"
    assert button.accessibleName() == "Stage filter"


def test_marks_make_room_and_a_narrow_button_elides(theme: Theme, button: MenuButton) -> None:
    plain = button.sizeHint()
    assert plain.height() == 30
    widths = []
    for mark in ({"dot": QColor("red")}, {"avatar": ("ana@example.com", "Ana Lima")}, {"icon": "user"}):
        button.set_mark(**mark)
        widths.append(button.sizeHint().width() - plain.width())
        assert not button.grab().isNull()
    assert widths == [17, 28, 24]
    button.setText("a very long name of a stage that nobody can read")
    assert button.minimumSizeHint().width() < 100 < button.sizeHint().width()


def test_states_are_painted(theme: Theme, button: MenuButton) -> None:
    def ink() -> set[str]:
        image = button.grab().toImage()
        return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}

    button.set_strong(True)
    strong = ink()
    button.set_strong(False)
    button.set_muted(True)
    muted = ink()
    button.setEnabled(False)
    assert len({frozenset(strong), frozenset(muted), frozenset(ink())}) == 3
