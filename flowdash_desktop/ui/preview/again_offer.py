"""Offers to do once more what was done to two tasks: words in the status bar that cover nothing and take no focus."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from flowdash_desktop.ui.dialogs.eliding_button import ElidingButton
from flowdash_desktop.ui.editors.icon_button import IconButton
from flowdash_desktop.ui.task_actions import AGAIN_KEY
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.text import with_keys

_ICON = 22


class AgainOffer(QWidget):
    """Stands in the status bar while there is something to offer.

    Signals:
        accepted: show the preview of it.
        dismissed: do not offer this again.
    """

    accepted = Signal()
    dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = ElidingButton(self)
        set_variant(self.button, "variant", "link")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
        self.button.setAutoDefault(True)  # outside a dialog: Return presses it, as Space does
        self.button.setAccessibleDescription(self.tr("Shows a preview first"))
        self.close_button = IconButton(theme, "close", self, size=_ICON)
        self.close_button.name(self.tr("Do not offer this"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.button)
        layout.addWidget(self.close_button)
        self.button.clicked.connect(self.accepted)
        self.close_button.clicked.connect(self.dismissed)
        self.hide()

    def offer(self, words: str) -> None:
        """Offer something in these words."""
        self.button.set_words(words)
        self.button.set_tip(with_keys(words, AGAIN_KEY))
        self.show()
