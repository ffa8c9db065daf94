"""Whether anyone can see the window, and when someone turns to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

_SEEN = frozenset({QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.WindowStateChange})


class Attention(QObject):
    """Watches a window. The object belongs to it.

    Only the window's own events are looked at: a filter for the whole application would run for every event of every
    widget.

    Signals:
        seen(bool): the window can be seen from now on, or not any more, hidden or minimised.
        turned_to(): it became the active window.
    """

    seen = Signal(bool)
    turned_to = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._visible = self._can_be_seen()
        window.installEventFilter(self)

    @property
    def visible(self) -> bool:
        """The window can be seen."""
        return self._visible

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._window:
            if kind in _SEEN:
                self._look()
            elif kind is QEvent.Type.WindowActivate:
                self.turned_to.emit()
        return False

    def _look(self) -> None:
        visible = self._can_be_seen()
        if visible != self._visible:
            self._visible = visible
            self.seen.emit(visible)

    def _can_be_seen(self) -> bool:
        return self._window.isVisible() and not self._window.isMinimized()
