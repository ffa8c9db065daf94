"""The status bar: what it says in every state, its buttons, its clock, and the outbox that it opens."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.api.errors import AnswerFault
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.status import Connection, SyncStatus
from flowdash_desktop.ui.age_texts import age_words
from flowdash_desktop.ui.status_bar import StatusBar
from flowdash_desktop.ui.sync_words import sync_words
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.speech.interfaces import install
from tests.support.hands import in_front

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)
ONLINE, OFFLINE = Connection.ONLINE, Connection.OFFLINE
NO_RIGHTS = Reason(AnswerFault.MAY_NOT_READ)


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme, clock: Clock) -> StatusBar:
    made = StatusBar(theme, clock=clock)
    qtbot.addWidget(made)
    made.set_account("Local workspace", is_local=True)
    made.set_status(SyncStatus(ONLINE, updated=NOON))
    made.resize(1200, 28)
    in_front(made, qtbot)
    return made


def named(root: QWidget, name: str) -> QPushButton:
    """The one visible button with this accessible name or text."""
    found = [b for b in root.findChildren(QPushButton) if b.isVisible() and name in (b.accessibleName(), b.text())]
    assert len(found) == 1, (name, found)
    return found[0]


def said(words: str) -> Reason:
    """A reason that is shown as these very words."""
    return Reason(SessionFault.SERVER_SAID, {"words": words})


def says(bar: StatusBar) -> str:
    return named(bar, "Sync status").accessibleDescription()


def texts(bar: StatusBar) -> list[str]:
    return [w.text() for w in bar.findChildren(QLabel) if w.isVisible() and w.text()]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (SyncStatus(ONLINE), "All changes saved"),
        (SyncStatus(ONLINE, saving=1), "Saving…"),
        (SyncStatus(ONLINE, on_hold=1), "1 change waits, can be undone"),
        (SyncStatus(ONLINE, on_hold=2, sending=1), "1 change saved here, sending · 2 changes wait, can be undone"),
        (SyncStatus(OFFLINE, on_hold=1), "Offline: 1 change saved here, it will be sent when the connection is back"),
        (SyncStatus(ONLINE, waiting=1), "1 change saved here, not sent yet"),
        (SyncStatus(ONLINE, waiting=1, sending=1), "2 changes saved here, sending"),
        (SyncStatus(ONLINE, needs_you=1), "All other changes saved"),
        (SyncStatus(OFFLINE), "Offline: changes will be saved here"),
        (SyncStatus(OFFLINE, waiting=1), "Offline: 1 change saved here, it will be sent when the connection is back"),
        (
            SyncStatus(OFFLINE, waiting=3),
            "Offline: 3 changes saved here, they will be sent when the connection is back",
        ),
        (SyncStatus(ONLINE, not_sending=True), "Not sending: changes will be saved here"),
        (SyncStatus(ONLINE, not_sending=True, waiting=1), "Not sending: 1 change saved here"),
        (SyncStatus(OFFLINE, not_sending=True, waiting=2, on_hold=1), "Not sending: 3 changes saved here"),
        (SyncStatus(ONLINE, not_reading=True), "Not reading: what is shown may be old"),
        (
            SyncStatus(ONLINE, not_reading=True, sending=1),
            "Not reading: what is shown may be old · 1 change saved here, sending",
        ),
        (SyncStatus(Connection.CONNECTING), "Connecting…"),
        (SyncStatus(Connection.CONNECTING, waiting=2), "2 changes saved here, not sent yet"),
        (SyncStatus(Connection.NEEDS_KEY), "The server does not accept the API key"),
        (SyncStatus(OFFLINE, reason=NO_RIGHTS), "This key may no longer read this workspace"),
        (
            SyncStatus(OFFLINE, waiting=2, reason=NO_RIGHTS),
            "This key may no longer read this workspace: 2 changes saved here",
        ),
        (SyncStatus(Connection.NEEDS_KEY, sending=1), "The server does not accept the API key: 1 change saved here"),
        (SyncStatus(Connection.NEEDS_KEY, waiting=4), "The server does not accept the API key: 4 changes saved here"),
    ],
)
def test_every_state_in_words(qtbot: QtBot, bar: StatusBar, status: SyncStatus, words: str) -> None:
    bar.set_status(status)
    assert says(bar) == words == sync_words(status)
    qtbot.waitUntil(lambda: named(bar, "Sync status").text() == words)
    assert bar.status() == status


def test_typed_texts_are_said_before_all_is_saved(bar: StatusBar) -> None:
    bar.set_status(SyncStatus(ONLINE))
    bar.set_typed(1)
    assert says(bar) == "1 text not saved yet"
    bar.set_status(SyncStatus(ONLINE, sending=1))
    bar.set_typed(2)
    assert says(bar) == "1 change saved here, sending · 2 texts not saved yet"
    bar.set_typed(0)
    bar.set_status(SyncStatus(ONLINE))
    assert says(bar) == "All changes saved"


def test_names_for_screen_readers(bar: StatusBar) -> None:
    install()
    bar.set_status(SyncStatus(ONLINE, waiting=2))
    seen = QAccessible.queryAccessibleInterface(named(bar, "Sync status"))
    assert seen.text(QAccessible.Text.Identifier) == "Sync status"
    assert seen.text(QAccessible.Text.Name) == "2 changes saved here, not sent yet, Sync status"
    assert seen.text(QAccessible.Text.Description) == "2 changes saved here, not sent yet"
    assert QAccessible.queryAccessibleInterface(named(bar, "Refresh")).text(QAccessible.Text.Name) == "Refresh"
    assert named(bar, "Local workspace").accessibleDescription()


def test_what_needs_a_person_is_a_link_of_its_own(qtbot: QtBot, bar: StatusBar) -> None:
    bar.set_status(SyncStatus(ONLINE, needs_you=1))
    with qtbot.waitSignal(bar.needs_you_clicked):
        QTest.mouseClick(named(bar, "1 needs you"), Qt.MouseButton.LeftButton)
    bar.set_status(SyncStatus(ONLINE, needs_you=3))
    assert named(bar, "3 need you")
    bar.set_status(SyncStatus(ONLINE))
    assert not [b for b in bar.findChildren(QPushButton) if "need" in b.text() and b.isVisible()]


def test_restart_is_there_when_a_fault_has_stopped_sending(qtbot: QtBot, bar: StatusBar) -> None:
    bar.set_status(SyncStatus(ONLINE, not_sending=True, reason=Reason(SessionFault.SENDING_STOPPED)))
    assert any("has stopped sending" in text for text in texts(bar))
    with qtbot.waitSignal(bar.retry_clicked):
        QTest.mouseClick(named(bar, "Restart"), Qt.MouseButton.LeftButton)
    bar.set_status(SyncStatus(OFFLINE))
    assert named(bar, "Retry").accessibleDescription() == "Try to reach the server now"
    bar.set_status(SyncStatus(ONLINE))
    assert not [b for b in bar.findChildren(QPushButton) if b.text() in ("Restart", "Retry") and b.isVisible()]


def test_retry_is_there_when_the_network_fails_with_its_words(qtbot: QtBot, bar: StatusBar) -> None:
    assert not [b for b in bar.findChildren(QPushButton) if b.text() == "Retry" and b.isVisible()]
    bar.set_status(SyncStatus(OFFLINE, reason=said("<b>No route</b> to app.flowdash.com")))
    assert "<b>No route</b> to app.flowdash.com" in texts(bar)
    retry = named(bar, "Retry")
    retry.setFocus()
    with qtbot.waitSignal(bar.retry_clicked):
        QTest.keyClick(bar.windowHandle(), Qt.Key.Key_Return)
    bar.set_status(SyncStatus(ONLINE, reason=said("old words")))
    assert "old words" not in texts(bar)


def test_a_refused_key_is_asked_for(qtbot: QtBot, bar: StatusBar) -> None:
    bar.set_status(SyncStatus(Connection.NEEDS_KEY))
    with qtbot.waitSignal(bar.key_clicked):
        QTest.mouseClick(named(bar, "Enter the key…"), Qt.MouseButton.LeftButton)


def test_refresh_and_the_account_by_keyboard(qtbot: QtBot, bar: StatusBar) -> None:
    named(bar, "Refresh").setFocus()
    with qtbot.waitSignal(bar.refresh_clicked):
        QTest.keyClick(bar.windowHandle(), Qt.Key.Key_Space)
    named(bar, "Local workspace").setFocus()
    with qtbot.waitSignal(bar.account_clicked):
        QTest.keyClick(bar.windowHandle(), Qt.Key.Key_Return)


def test_tab_follows_reading_order(bar: StatusBar) -> None:
    bar.set_status(SyncStatus(OFFLINE, needs_you=2))
    named(bar, "Sync status").setFocus()
    order = []
    for _ in range(5):
        at = bar.focusWidget()
        assert isinstance(at, QPushButton)
        order.append(at.accessibleName() or at.text())
        QTest.keyClick(bar.windowHandle(), Qt.Key.Key_Tab)
    assert order == ["Sync status", "Retry", "2 need you", "Local workspace", "Refresh"]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (-864_000, "Updated on 10 Feb 2026"),
        (-5, "Updated just now"),
        (12, "Updated just now"),
        (59, "Updated just now"),
        (60, "Updated 1 min ago"),
        (3_599, "Updated 59 min ago"),
        (3_600, "Updated 1 h ago"),
        (86_399, "Updated 23 h ago"),
        (864_000, "Updated on 21 Jan 2026"),
    ],
)
def test_how_long_ago_in_words(seconds: int, words: str) -> None:
    assert age_words(NOON - timedelta(seconds=seconds), NOON) == words


def test_counts_have_their_digits_in_groups() -> None:
    assert sync_words(SyncStatus(ONLINE, waiting=9_598)) == "9,598 changes saved here, not sent yet"
    assert sync_words(SyncStatus(ONLINE, on_hold=1_000)) == "1,000 changes wait, can be undone"


def test_the_age_grows_by_itself(qtbot: QtBot, bar: StatusBar, clock: Clock) -> None:
    clock.now += timedelta(seconds=59.9)
    bar.set_status(SyncStatus(ONLINE, updated=NOON))
    assert "Updated just now" in texts(bar)
    clock.now += timedelta(seconds=1)
    qtbot.waitUntil(lambda: "Updated 1 min ago" in texts(bar))
    bar.set_status(SyncStatus(ONLINE, refreshing=True, updated=NOON))
    assert "Refreshing…" in texts(bar)
    bar.set_status(SyncStatus(ONLINE))
    assert not [t for t in texts(bar) if t.startswith("Updated")]


def test_no_timer_runs_without_a_need(bar: StatusBar) -> None:
    """No timer runs while it is hidden or has nothing to count."""

    def running() -> list[QTimer]:
        return [t for t in bar.findChildren(QTimer) if t.isActive()]

    assert len(running()) == 1
    bar.hide()
    assert not running()
    bar.show()
    assert len(running()) == 1
    bar.set_status(SyncStatus(ONLINE, refreshing=True, updated=NOON))
    assert not running()


def test_it_does_not_count_seconds(bar: StatusBar, clock: Clock) -> None:
    clock.now += timedelta(seconds=10)
    bar.set_status(SyncStatus(ONLINE, updated=NOON))
    (timer,) = [t for t in bar.findChildren(QTimer) if t.isActive()]
    assert timer.interval() == 50_000
    clock.now += timedelta(minutes=3)
    bar.set_status(SyncStatus(ONLINE, updated=NOON))
    (timer,) = [t for t in bar.findChildren(QTimer) if t.isActive()]
    assert timer.interval() == 30_000


def test_the_sync_status_opens_the_outbox(qtbot: QtBot, bar: StatusBar) -> None:
    named(bar, "Sync status").setFocus()
    QTest.keyClick(bar.windowHandle(), Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is bar.outbox
    assert bar.outbox.accessibleName() == "Outbox"
    QTest.keyClick(bar.windowHandle(), Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert bar.focusWidget() is named(bar, "Sync status")


def test_it_is_28_px_high_and_gives_way_when_narrow(qtbot: QtBot, bar: StatusBar) -> None:
    bar.set_status(
        SyncStatus(OFFLINE, waiting=3, needs_you=1, reason=said("The server can't be reached " * 5), updated=NOON)
    )
    bar.set_account("An account with a very long name & more " * 3, is_local=False)
    bar.resize(600, 28)
    assert bar.height() == 28
    assert bar.width() == 600
    status = named(bar, "Sync status")
    qtbot.waitUntil(lambda: status.text().endswith("…"))
    assert "they will be sent" in status.toolTip()
    assert named(bar, "Refresh").geometry().right() < 600
    bar.resize(2400, 28)
    qtbot.waitUntil(lambda: status.text().endswith("is back"))


def test_ampersands_are_letters(bar: StatusBar) -> None:
    bar.set_account("Smith & Sons", is_local=False)
    assert bar.account_button.text() == "Smith && Sons"
    assert bar.account_button.accessibleName() == "Smith & Sons"


def test_it_follows_the_theme(theme: Theme, bar: StatusBar) -> None:
    theme.set_scheme(True)
    assert bar.grab().toImage().pixelColor(600, 20) == theme.tokens.panel


def test_network_text_is_in_the_tool_tip(bar: StatusBar) -> None:
    """The network's words are in the tool tip also where they have no room."""
    bar.set_status(SyncStatus(OFFLINE, waiting=3, needs_you=1, reason=said("Connection refused"), updated=NOON))
    bar.resize(760, 28)
    tip = named(bar, "Sync status").toolTip()
    assert "Connection refused" in tip
    assert "3 changes saved here" in tip
    without = bar._hint.grab().toImage()
    bar._hint.setText("")
    assert bar._hint.grab().toImage() == without  # no letters that say nothing
