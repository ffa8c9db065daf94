"""Whether anyone can see the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.window_activity import Attention


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QWidget]:
    made = QWidget()
    yield made
    made.close()
    made.deleteLater()


def test_showing_minimising_and_hiding_are_told_once_each(window: QWidget, qtbot: QtBot) -> None:
    attention = Attention(window)
    told: list[bool] = []
    attention.seen.connect(told.append)
    assert not attention.visible
    window.show()
    window.showMinimized()
    qtbot.waitUntil(lambda: told == [True, False])
    window.showNormal()
    qtbot.waitUntil(lambda: told == [True, False, True])
    window.hide()
    qtbot.waitUntil(lambda: told == [True, False, True, False])
    assert not attention.visible


def test_turning_to_the_window_is_told(window: QWidget, qtbot: QtBot) -> None:
    attention = Attention(window)
    window.show()
    other = QWidget()
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    with qtbot.waitSignal(attention.turned_to):
        window.activateWindow()
    other.close()
    other.deleteLater()
