"""Announcements: a newer sentence of a kind takes the place of one that waits; refusals interrupt."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.widgets.speech.announcements import Spoken, announce


def test_one_sentence_of_a_kind_is_said_in_a_pause(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[tuple[str, QAccessible.AnnouncementPoliteness]] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        said.append((event.message(), event.politeness()))

    source = QWidget()
    qtbot.addWidget(source)
    with monkeypatch.context() as patched:
        patched.setattr(QAccessible, "updateAccessibility", staticmethod(hear))
        patched.setattr(QAccessible, "isActive", staticmethod(lambda: True))
        for count in range(5):
            announce(source, Spoken.COUNT, f"{count} tasks")
        announce(source, Spoken.NOTICE, "taken back")
        announce(source, Spoken.REFUSED, "no date")
        announce(source, Spoken.NOTICE, "")
        assert not said
        qtbot.waitUntil(lambda: bool(said))
    levels = QAccessible.AnnouncementPoliteness
    assert said == [("4 tasks", levels.Polite), ("no date", levels.Assertive)]


def test_no_event_is_lost_as_another_one_follows(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two cells are refused and two notices come in one pause: all are said, and what is said twice once."""
    said: list[str] = []
    source, other = QWidget(), QWidget()
    for widget in (source, other):
        qtbot.addWidget(widget)
    other.setParent(source)
    with monkeypatch.context() as patched:
        patched.setattr(QAccessible, "updateAccessibility", staticmethod(lambda event: said.append(event.message())))
        patched.setattr(QAccessible, "isActive", staticmethod(lambda: True))
        announce(source, Spoken.NOTICE, "Saved")
        announce(source, Spoken.REFUSED, "Not a number")
        announce(other, Spoken.REFUSED, "Not a date")
        announce(source, Spoken.REFUSED, "Not a number")
        announce(source, Spoken.NOTICE, "Undone")
        announce(source, Spoken.CONFLICT, "Text was changed here and by someone else")
        announce(other, Spoken.REFUSED, "")
        qtbot.waitUntil(lambda: bool(said))
    assert sorted(said) == ["Not a number", "Saved", "Text was changed here and by someone else", "Undone"]
