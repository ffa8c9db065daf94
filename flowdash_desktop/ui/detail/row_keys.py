"""Letters and digits in the pane: commands for its task, as they are for the tasks of the table in row mode."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_TEXTS = (QLineEdit, QPlainTextEdit, QTextEdit)


class PaneKeys(QObject):
    """Hears the keys that no part of a pane has for itself. Where a text has the keyboard, letters are letters, also
    where the text can't be changed.

    Args:
        pane: whose keys.
        run: does the command of a key, in Qt's portable form; False where none of the pane has it.
    """

    def __init__(self, pane: QWidget, run: Callable[[str], bool]) -> None:
        super().__init__(pane)
        self._run = run
        pane.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt hands a key that nobody takes on to the parents, so the pane gets it last."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        is_sign = event.modifiers() in _PLAIN and event.text().isalnum() and not event.isAutoRepeat()
        return is_sign and not isinstance(QApplication.focusWidget(), _TEXTS) and self._run_key(event.key())

    def _run_key(self, key: int) -> bool:
        return self._run(QKeySequence(key).toString())
