"""While tasks are loaded the status bar says how many are here, and lets a person stop and go on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from flowdash_desktop.session.status import Connection, SyncStatus
from flowdash_desktop.ui.load_progress import loading_words, stopped_words
from flowdash_desktop.ui.status_bar import StatusBar
from flowdash_desktop.ui.theme import Theme
from tests.support.hands import button, in_front, says


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> StatusBar:
    made = StatusBar(theme)
    qtbot.addWidget(made)
    made.set_account("Local workspace", is_local=True)
    made.set_status(SyncStatus(Connection.ONLINE, refreshing=True))
    made.resize(1200, 28)
    in_front(made, qtbot)
    return made


def test_count_is_said_and_loading_can_be_stopped(bar: StatusBar, qtbot: QtBot) -> None:
    """The count is said and loading can be stopped by mouse or key."""
    bar.show_loading(42_000, 100_000)
    assert says(bar, "Loading 42,000 of 100,000 tasks…")
    assert not says(bar, "Refreshing"), "one thing at a time"
    (progress,) = bar.findChildren(QProgressBar)
    assert progress.isVisible()
    assert (progress.value(), progress.maximum()) == (42_000, 100_000)
    with qtbot.waitSignal(bar.cancel_loading_clicked):
        QTest.mouseClick(button("Cancel", bar), Qt.MouseButton.LeftButton)
    button("Cancel", bar).setFocus()
    with qtbot.waitSignal(bar.cancel_loading_clicked):
        QTest.keyClick(button("Cancel", bar), Qt.Key.Key_Return)


def test_where_the_number_is_not_known_the_count_alone_is_said(bar: StatusBar) -> None:
    bar.show_loading(256)
    assert says(bar, "Loading 256 tasks…")
    assert not any(progress.isVisible() for progress in bar.findChildren(QProgressBar))


def test_what_was_stopped_says_so_and_goes_on_when_asked(bar: StatusBar, qtbot: QtBot) -> None:
    bar.show_loading(42_000, 100_000)
    bar.show_loading(43_008, 100_000, stopped=True)
    assert says(bar, "43,008 tasks loaded, not all of them")
    label = next(w for w in bar.findChildren(QLabel) if w.accessibleName() == "Loading progress")
    assert "What was loaded stays" in label.toolTip()
    assert "What was loaded stays" in label.accessibleDescription()
    with qtbot.waitSignal(bar.refresh_clicked), qtbot.assertNotEmitted(bar.cancel_loading_clicked):
        QTest.mouseClick(button("Load the rest", bar), Qt.MouseButton.LeftButton)


def test_it_is_gone_when_all_are_here(bar: StatusBar) -> None:
    bar.show_loading(None)
    bar.show_loading(1, 2)
    bar.show_loading(None)
    assert not says(bar, "Loading")
    assert [b for b in bar.findChildren(QPushButton) if b.text() == "Cancel" and b.isVisible()] == []


@pytest.mark.parametrize(
    ("count", "total", "words"),
    [
        (0, None, "Loading…"),
        (1, None, "Loading 1 task…"),
        (42_000, None, "Loading 42,000 tasks…"),
        (0, 100_000, "Loading 0 of 100,000 tasks…"),
        (12, 10, "Loading 12 tasks…"),
    ],
)
def test_the_words(count: int, total: int | None, words: str) -> None:
    assert loading_words(count, total) == words
    assert stopped_words(1) == "1 task loaded, not all of them"
