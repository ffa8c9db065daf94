"""*Undo*, *Redo* and *Undo history* as the window offers them, by key and in its menus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPlainTextEdit, QTextEdit, QWidget

from flowdash_desktop.ui.theme import Theme

_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
_UNDO_KEYS = ("Ctrl+Z",)
_REDO_KEYS = ("Ctrl+Shift+Z", "Ctrl+Y")
_HISTORY_KEY = "Ctrl+Shift+H"


class UndoActions(QObject):
    """The actions of one window. Their keys work where there is nothing to undo, too: then the person is told.

    Signals:
        undo_requested(), redo_requested(): from a key or a menu.
        tell_requested(): say what is done next, with a way to undo it.

    Attributes:
        undo, redo, history: the actions; the first two are off where there is nothing to undo or to do again.
    """

    undo_requested = Signal()
    redo_requested = Signal()
    tell_requested = Signal()

    def __init__(self, theme: Theme, window: QMainWindow) -> None:
        super().__init__(window)
        self._theme = theme
        self.undo, self.redo, self.history = QAction(window), QAction(window), QAction(window)
        self._idle: dict[QAction, list[QShortcut]] = {}
        for action, keys, asked in (
            (self.undo, _UNDO_KEYS, self.undo_requested),
            (self.redo, _REDO_KEYS, self.redo_requested),
        ):
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(asked)
            self._idle[action] = [QShortcut(QKeySequence(key), window) for key in keys]
            for shortcut in self._idle[action]:
                shortcut.activated.connect(asked)
        self.history.setText(self.tr("Undo history…"))
        self.history.setShortcut(QKeySequence(_HISTORY_KEY))
        self.all = (self.undo, self.redo, self.history)
        window.addActions(self.all)
        self._keys = UndoKeys(window)
        theme.changed.connect(self._draw)
        self._draw()
        self.show_words("", "")

    def show_words(self, undo: str, redo: str) -> None:
        """Name what *Undo* and *Redo* would do; ``""`` for nothing."""
        for action, words, usual, nothing in (
            (self.undo, undo, self.tr("Undo"), self.tr("Nothing to undo")),
            (self.redo, redo, self.tr("Redo"), self.tr("Nothing to redo")),
        ):
            action.setText((words or usual).replace("&", "&&"))
            action.setEnabled(bool(words))
            action.setStatusTip("" if words else nothing)
            for shortcut in self._idle[action]:
                shortcut.setEnabled(not words)

    def tell_next(self) -> None:
        """Have it said what is done next: a single key is pressed by accident more easily than a menu."""
        self.tell_requested.emit()

    def _draw(self) -> None:
        """Give the actions icons in the colors of the theme."""
        for action, icon in ((self.undo, "undo"), (self.redo, "redo"), (self.history, "clock")):
            action.setIcon(self._theme.icon(icon))


class UndoKeys(QObject):
    """Leaves the keys of *Undo* and *Redo* to a window where an input has no text to undo of its own.

    Args:
        window: whose inputs these are.
        always: whether the keys are the window's although an input has something to undo.
    """

    def __init__(self, window: QWidget, *, always: bool = False) -> None:
        super().__init__(window)
        self._window, self._always = window, always
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_changed)

    def _focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QLineEdit | QPlainTextEdit | QTextEdit) and now.window() is self._window:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys away from an input."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = event.matches(_UNDO), event.matches(_REDO)
            if (undo or redo) and (self._always or not _has_own(watched, undo=undo)):
                event.ignore()
                return True
        return super().eventFilter(watched, event)


def _has_own(widget: QObject, *, undo: bool) -> bool:
    if isinstance(widget, QLineEdit):
        return not widget.isReadOnly() and (widget.isUndoAvailable() if undo else widget.isRedoAvailable())
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        document = widget.document()
        return not widget.isReadOnly() and (document.isUndoAvailable() if undo else document.isRedoAvailable())
    return False
