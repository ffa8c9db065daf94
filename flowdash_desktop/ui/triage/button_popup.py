"""A popup of buttons that stand one below the other: *Up* and *Down* lead from one to the next."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from flowdash_desktop.ui.dialogs.popup_panel import PopupPanel
from flowdash_desktop.ui.widgets.focus.button_keys import ARROWS

B = TypeVar("B", bound=QPushButton)


class ButtonPopup(PopupPanel):
    """Base of the small menus of triage mode. After the last stop comes the first, as by *Tab*."""

    def with_arrows(self, button: B) -> B:
        """Let a button of the popup answer *Up* and *Down*, which do nothing at buttons elsewhere."""
        button.setProperty(ARROWS, "up down")
        return button

    def show_with(self, opener: QWidget, first: QWidget | None) -> None:
        """Show it under the opener, with the keyboard on its first choice."""
        self.show_below(opener)
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """*Up* and *Down* lead out of an input too, which has no use for them."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)
