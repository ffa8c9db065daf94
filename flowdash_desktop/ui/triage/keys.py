"""The keys of triage mode: plain keys that decide and move, while nobody types."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPlainTextEdit, QTextEdit, QWidget

from flowdash_desktop.domain.triage.key_guard import EventClock

NEXT, BACK, LATER, UNDO, TICK, EDIT, LEAVE = "J", "K", "H", "Backspace", "Space", "E", "Esc"
DOWN, UP, ORDER, DUPLICATE = "Down", "Up", "O", "D"
DIGITS = tuple(map(str, range(1, 10)))
_MOVING = (NEXT, BACK, DOWN, UP)
_ALL = (*DIGITS, *_MOVING, LATER, DUPLICATE, UNDO, TICK, EDIT, LEAVE, ORDER)
_PRESSING = (TICK,)
"""A button or a box that has the keyboard takes these for itself."""
_ROWS = (DOWN, UP)
"""Inputs and lists in the pane take these for themselves."""


class TriageKeys(QObject):
    """Makes the keys work in a window, from ``start`` to ``stop``.

    Args:
        window: whose keys they are.
        pane: the part that has inputs and lists.

    Signals:
        pressed(str, float): a key, and when it went down, in seconds of ``perf_counter``.
    """

    pressed = Signal(str, float)

    def __init__(self, window: QMainWindow, pane: Callable[[], QWidget]) -> None:
        super().__init__(window)
        self._window, self._pane = window, pane
        self._clock = EventClock()
        self._down = 0.0
        self._is_on = False
        self._shortcuts = {key: self._make(key) for key in _ALL}
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)

    def _make(self, key: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self._window)
        shortcut.setAutoRepeat(key in _MOVING)
        shortcut.setEnabled(False)
        shortcut.activated.connect(lambda: self.pressed.emit(key, self._down or perf_counter()))
        return shortcut

    def start(self) -> None:
        """Let the keys work."""
        self._is_on = True
        self._window.installEventFilter(self)
        self._let_work()

    def stop(self) -> None:
        """Leave the keys to the window."""
        self._is_on = False
        self._window.removeEventFilter(self)
        self._let_work()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note when a key went down, just before its shortcut is looked for."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self._down = self._clock.moment(event.timestamp(), perf_counter())
        return super().eventFilter(watched, event)

    def _focus_changed(self, _before: QWidget | None, _now: QWidget | None) -> None:
        if self._is_on:
            self._let_work()

    def _let_work(self) -> None:
        """A text that is typed keeps its letters, and a widget the keys that it knows itself."""
        focus = self._window.focusWidget()
        types = isinstance(focus, QLineEdit | QPlainTextEdit | QTextEdit) and not focus.isReadOnly()
        in_pane = focus is not None and self._pane().isAncestorOf(focus)
        for key, shortcut in self._shortcuts.items():
            is_own = in_pane and key in (*_ROWS, *_PRESSING, LEAVE)
            shortcut.setEnabled(self._is_on and not types and not is_own)
