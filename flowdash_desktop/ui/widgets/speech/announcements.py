"""Announcements: sentences that a screen reader says when something happens where the focus is not.

What waits is said every ``PAUSE_MS``. A newer state takes the place of one that still waits, so that a count that
changes with every key, or a state that lasts for a moment, does not drown what is typed. Each event is said: a
notice, a refusal or a conflict is never lost as another one follows.
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
    PEOPLE = auto()


_URGENT = frozenset({Spoken.REFUSED, Spoken.CONFLICT})
_EVENTS = _URGENT | {Spoken.NOTICE}
"""Those that are each said; of others the last one."""


def announce(source: QWidget, kind: Spoken, words: str) -> None:
    """Have a screen reader say this; nothing happens where no screen reader runs.

    Args:
        source: the widget that shows the words; its window speaks.
        kind: what it is about. Refusals and conflicts interrupt what is being said.
        words: translated plain text; ``""`` takes back what still waits of this kind and, for an event, of this source.
    """
    if not QAccessible.isActive():
        return
    window = source.window()
    found = window.findChild(_Announcer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    (found or _Announcer(window)).add(kind, id(source) if kind in _EVENTS else 0, words)


class _Announcer(QObject):
    """The sentences of one window that wait to be said, by kind and in the order in which the kinds came."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: dict[tuple[Spoken, int], list[str]] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._say)

    def add(self, kind: Spoken, source: int, words: str) -> None:
        """Say this after the pause: an event after the waiting ones, a state in place of an older one."""
        waiting = self._waiting.pop((kind, source), [])
        if not words:
            return
        kept = [other for other in waiting if other != words] if kind in _EVENTS else []
        self._waiting[kind, source] = [*kept, words]
        if not self._pause.isActive():
            self._pause.start()

    def _say(self) -> None:
        said, self._waiting = self._waiting, {}
        levels = QAccessible.AnnouncementPoliteness
        for (kind, _source), sentences in said.items():
            for words in sentences:
                event = QAccessibleAnnouncementEvent(self._window, words)
                event.setPoliteness(levels.Assertive if kind in _URGENT else levels.Polite)
                QAccessible.updateAccessibility(event)
