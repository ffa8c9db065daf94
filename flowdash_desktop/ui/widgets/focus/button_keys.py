"""Enter presses the button that has the keyboard, as Space does, and arrow keys leave the focus there, everywhere.

Qt presses tool buttons, check boxes and plain buttons by Space alone; in a dialog Enter then goes to the default
button, which may be *Cancel* while the focus is on *Delete*. An arrow key moves Qt's focus to the next button in the
order of Tab, which may be in another part of the window.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QRadioButton, QToolButton, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
FORM = "form"
"""The property of a popup that Enter ends, as it ends a dialog."""
ARROWS = "arrows"
"""The property of a button that answers arrow keys itself: their names, as in ``"up down"``."""
_ARROW_NAMES = {Qt.Key.Key_Left: "left", Qt.Key.Key_Right: "right", Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}


class ButtonKeys(QObject):
    """Looks at the keys of every button that has had the focus. It lives as long as its parent.

    A filter on the application itself would be called for every event of every widget.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Press the button by Enter, once however long the key is held; let arrow keys do nothing."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QAbstractButton):
            return False
        if (arrow := _ARROW_NAMES.get(Qt.Key(event.key()))) is not None:
            return not _answers(watched, arrow)
        if event.key() not in _ENTER or event.modifiers() not in _PLAIN:
            return False
        if isinstance(watched, QRadioButton) and _is_form(watched.window()):
            return False  # arrows choose among these, and Enter ends the form that they are in
        if not event.isAutoRepeat():
            press_button(watched)
        return True

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QAbstractButton):
            now.installEventFilter(self)  # a second time puts it in front of the others


def _answers(button: QAbstractButton, arrow: str) -> bool:
    """True where an arrow key does something at a button: among radio buttons it chooses."""
    return isinstance(button, QRadioButton) or arrow in str(button.property(ARROWS) or "").split()


def _is_form(window: QWidget) -> bool:
    return isinstance(window, QDialog) or bool(window.property(FORM))


def press_button(button: QAbstractButton) -> None:
    """Press a button as a click does; one that opens a menu at once opens it."""
    if isinstance(button, QToolButton) and (menu := button.menu()) is not None:
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    else:
        button.click()
