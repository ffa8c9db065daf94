"""Rings around buttons and boxes for people who use the keys: a press of the mouse shows none.

A stylesheet can't tell the two apart, so the widget that has the focus gets the property ``ring`` while keys are used.
Inputs for text show always that they take the keys.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QListView, QTabBar, QWidget
from shiboken6 import isValid

from flowdash_desktop.ui.theme import set_variant

RINGED = (QAbstractButton, QComboBox, QTabBar)
_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_HELD = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)


class FocusRings(QObject):
    """Looks at every widget that has had the focus, in all windows and popups. It lives as long as its parent.

    A filter on the application itself would be called for every event of every widget.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._by_keys = True
        self._focused: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice what the person uses: nothing is kept from the widget."""
        match event.type():
            case QEvent.Type.MouseButtonPress:
                self._use(keys=False)
            case QEvent.Type.KeyPress | QEvent.Type.ShortcutOverride if isinstance(event, QKeyEvent):
                if event.key() not in _HELD:
                    self._use(keys=True)
            case QEvent.Type.FocusOut if isinstance(event, QFocusEvent):
                if event.reason() in _BY_KEYS:
                    self._use(keys=True)
                elif event.reason() == Qt.FocusReason.MouseFocusReason:
                    self._use(keys=False)
        return False

    def _use(self, *, keys: bool) -> None:
        if keys is not self._by_keys:
            self._by_keys = keys
            self._show()

    def _focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None and isValid(before):
            _put_ring(before, False)
        self._focused = now
        if now is not None:
            now.installEventFilter(self)  # a second time puts it in front of the others
            shown_in = now.window().windowHandle()
            # A dialog of the system's kind may have lost its window already while the focus returns to it.
            if shown_in is not None and isValid(shown_in):
                shown_in.installEventFilter(self)  # for presses on what takes no focus
            if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
                self._by_keys = False
            self._show()

    def _show(self) -> None:
        focused = self._focused
        if focused is not None and isValid(focused) and focused.hasFocus():
            _put_ring(focused, self._by_keys)


def _put_ring(widget: QWidget, on: bool) -> None:
    if isinstance(widget, RINGED):
        set_variant(widget, "ring", "true" if on else "false")
    elif isinstance(widget, QListView) and has_ring(widget) is not on:
        widget.setProperty("ring", "true" if on else "false")  # its delegate looks at it: no need to style it anew
        widget.viewport().update()


def has_ring(widget: QWidget) -> bool:
    """True where a widget that paints itself, or its items, should paint a ring."""
    return bool(widget.property("ring") == "true")
