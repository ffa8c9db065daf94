"""How far a change of many is sent: in a narrow window the words and *Cancel* keep their room."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.session.status import Connection, SyncStatus
from flowdash_desktop.ui.preview.again_offer import AgainOffer
from flowdash_desktop.ui.preview.send_progress import SendProgress
from flowdash_desktop.ui.status_bar import StatusBar
from flowdash_desktop.ui.theme import Theme
from tests.support.hands import in_front

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)


@pytest.mark.parametrize("width", [900, 860])
def test_words_and_cancel_do_not_overlap(theme: Theme, qtbot: QtBot, width: int) -> None:
    """In a window, which is not widened by what its bar needs."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(width, 40)
    bar = StatusBar(theme, window, clock=lambda: NOON)
    bar.set_account("Local workspace of the accounts payable team", is_local=True)
    bar.resize(width, 28)
    in_front(window, qtbot)
    part = SendProgress(theme, bar)
    bar.add_part(part)
    offer = AgainOffer(theme, bar)
    bar.add_part(offer)
    offer.offer("Do the same for the 12 others with Vendor = Acme")
    bar.set_status(SyncStatus(Connection.ONLINE, updated=NOON, waiting=184, sending=4, needs_you=2))
    part.show_sent(80, 264)
    qtbot.waitUntil(part.isVisible)
    layout = bar.layout()
    assert layout is not None
    layout.activate()
    layout.setGeometry(bar.rect())
    label, cancel = part.label, part.cancel_button
    assert label.width() >= label.sizeHint().width()
    assert cancel.width() >= cancel.sizeHint().width()
    assert label.geometry().right() < cancel.geometry().left()
    shown = [one for one in bar.findChildren(QWidget) if one.parent() is bar and one.isVisible()]
    places = sorted(
        (one.geometry() for one in shown if not one.isWindow() and one.width()), key=lambda place: place.left()
    )
    assert all(one.right() < other.left() for one, other in pairwise(places))
    assert all(one.width() >= one.minimumSizeHint().width() for one in (part, offer))
    assert places[-1].right() <= bar.width()
