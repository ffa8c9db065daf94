"""Announcements: sentences that a screen reader says when something happens where the focus is not.

At most one sentence of a kind is said in ``PAUSE_MS``: a newer one takes the place of one that still waits, so that
a count that changes with every key, or a state that lasts for a moment, does not drown what is typed.
"""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

PAUSE_MS = 600
"""How long a sentence waits for a newer one of its kind, in milliseconds."""


class Spoken(Enum):
    """What an announcement is about."""

    COUNT = auto()
    SYNC = auto()
    NOTICE = auto()
    REFUSED = auto()
    CONFLICT = auto()
    LOADING = auto()
    TASK = auto()
    MODE = auto()


_URGENT = frozenset({Spoken.REFUSED, Spoken.CONFLICT})


def announce(source: QWidget, kind: Spoken, words: str) -> None:
    """Have a screen reader say this; nothing happens where no screen reader runs.

    Args:
        source: the widget that shows the words; its window speaks.
        kind: what it is about. Refusals and conflicts interrupt what is being said.
        words: translated plain text; ``""`` takes back a sentence of this kind that still waits.
    """
    if not QAccessible.isActive():
        return
    window = source.window()
    found = window.findChild(_Announcer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    (found or _Announcer(window)).add(kind, words)


class _Announcer(QObject):
    """The sentences of one window that wait to be said, by kind and in the order in which the kinds came."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: dict[Spoken, str] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._say)

    def add(self, kind: Spoken, words: str) -> None:
        """Say this after the pause, in the place of an older sentence of this kind."""
        self._waiting.pop(kind, None)
        if words:
            self._waiting[kind] = words
            if not self._pause.isActive():
                self._pause.start()

    def _say(self) -> None:
        said, self._waiting = self._waiting, {}
        levels = QAccessible.AnnouncementPoliteness
        for kind, words in said.items():
            event = QAccessibleAnnouncementEvent(self._window, words)
            event.setPoliteness(levels.Assertive if kind in _URGENT else levels.Polite)
            QAccessible.updateAccessibility(event)
