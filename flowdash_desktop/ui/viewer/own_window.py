"""The viewer in a window of its own, as on a second screen, or filling a screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from flowdash_desktop.ui.widgets.focus.focus_return import FocusReturn
from flowdash_desktop.ui.widgets.focus.tab_stops import go_to_next_stop
from flowdash_desktop.ui.widgets.screen_fit import fit_on_screen

_SIZE = QSize(900, 760)
_LEAST_SIZE = QSize(360, 280)
_HELD = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class ViewerWindow(QWidget):
    """Holds the panel. Keys that the panel has no use for are keys of the main window, such as those of the actions.

    Args:
        main: the main window, which owns it.
        panel: what it shows.

    Signals:
        closed: the person has closed it.
    """

    closed = Signal()

    def __init__(self, main: QWidget, panel: QWidget) -> None:
        super().__init__(main, Qt.WindowType.Window)
        self._main, self._panel = main, panel
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.resize(_SIZE)
        self.setMinimumSize(_LEAST_SIZE)
        self._focus_return = FocusReturn(self, panel.setFocus, QWidget(self))

    def take(self) -> None:
        """Hold the panel from now on."""
        self._column.addWidget(self._panel)
        self._panel.show()

    def restore(self, geometry: bytes) -> None:
        """Be where it was; on another screen than before it is brought into sight."""
        if geometry:
            self.restoreGeometry(geometry)
            fit_on_screen(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key does in the main window; what closes a window closes this one."""
        if event.matches(QKeySequence.StandardKey.Close):
            self.close()
        elif event.key() in _HELD or not self._press_in_main(
            QKeySequence(event.keyCombination()), is_repeated=event.isAutoRepeat()
        ):
            super().keyPressEvent(event)

    def _press_in_main(self, keys: QKeySequence, *, is_repeated: bool) -> bool:
        found = self._of_main(keys)
        if found is not None and (found.autoRepeat() or not is_repeated):  # an action of the task is run once
            found.trigger() if isinstance(found, QAction) else found.activated.emit()
        return found is not None

    def _of_main(self, keys: QKeySequence) -> QAction | QShortcut | None:
        """What has these keys in the main window."""
        actions = (action for action in self._main.actions() if keys in action.shortcuts() and action.isEnabled())
        shortcuts = (one for one in self._main.findChildren(QShortcut) if keys in [*one.keys()] and one.isEnabled())
        return next(actions, None) or next(filter(_is_of_window, shortcuts), None)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go on by Tab in reading order, within this window."""
        return go_to_next_stop(self, next)

    def changeEvent(self, event: QEvent) -> None:
        """The window becomes active: somebody in it takes the keys."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._focus_return.check()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The viewer closes; the window stays for the next time."""
        event.ignore()
        self.closed.emit()


def _is_of_window(shortcut: QShortcut | QAction) -> bool:
    """True for keys that work wherever the focus is in the main window, on what is in sight there."""
    owner = shortcut.parent()
    is_seen = not isinstance(owner, QWidget) or owner.isVisible()
    contexts = (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut)
    return isinstance(shortcut, QShortcut) and is_seen and shortcut.context() in contexts
