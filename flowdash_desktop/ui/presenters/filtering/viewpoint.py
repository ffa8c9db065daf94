"""From where relative conditions are seen: the day it is, and who the person is. It follows the clock."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from shiboken6 import isValid

from flowdash_desktop.domain.filters import Viewpoint

_LONGEST_MS = 10 * 60 * 1000
"""The clock may be set, and a laptop may sleep: the day is compared at least so often."""


class CurrentViewpoint(QObject):
    """The viewpoint now.

    Signals:
        changed: another day has begun, or the person is known now.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._me = ""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.compare)
        self._value = self._now()
        self._wait()

    @property
    def value(self) -> Viewpoint:
        """What relative conditions depend on."""
        return self._value

    def set_me(self, email: str) -> None:
        """Say who the person is, ``""`` for nobody known."""
        self._me = email
        self.compare()

    def compare(self) -> None:
        """Read the clock, and announce where another day has begun."""
        value = self._now()
        if value != self._value:
            self._value = value
            self.changed.emit()
        self._wait()

    def end(self) -> None:
        """Announce nothing any more."""
        if isValid(self._timer):  # it goes with the window
            self._timer.stop()

    def _now(self) -> Viewpoint:
        return Viewpoint(datetime.now().date(), self._me, QLocale().firstDayOfWeek().value - 1)

    def _wait(self) -> None:
        now = datetime.now()
        midnight = datetime.combine(now.date() + timedelta(1), time())
        self._timer.start(min(int((midnight - now).total_seconds() * 1000) + 1, _LONGEST_MS))
