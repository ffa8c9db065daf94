"""The words of the strip that say after a decision that it differs from most alike ones."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from flowdash_desktop.ui.theme import set_variant
from flowdash_desktop.ui.widgets import ElidedLabel
from flowdash_desktop.ui.widgets.speech.announcements import Spoken, announce

_STAY_MS = 12_000
"""As long as a message over the window: the next task is read first."""


class DifferenceWords(QWidget):
    """Hidden until there is something to say, and again after a while. It takes no keys: the next task has them.

    Signals:
        undo_requested(str): undo the step of the decision.
        changed(): it is shown, or hidden again.
    """

    undo_requested = Signal(str)
    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._step = ""
        self.words = ElidedLabel("", self)
        self.words.setAccessibleName(self.tr("Differs from alike decisions"))
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.undo = QPushButton(self.tr("Undo"), self)
        self.undo.setAutoDefault(True)
        self.undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_variant(self.undo, "variant", "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.words, 1)
        row.addWidget(self.undo)
        self._silence = QTimer(self, singleShot=True, interval=_STAY_MS)
        self._silence.timeout.connect(self.clear)
        self.undo.clicked.connect(self._undo)
        self.hide()

    def say(self, words: str, step: str, *, can_undo: bool = True) -> None:
        """Say that the decision of a step differs."""
        self._step = step
        self.words.setText(words)
        self.undo.setVisible(can_undo)
        self.undo.setAccessibleDescription(words)
        self.show()
        self._silence.start()
        self.changed.emit()
        announce(self, Spoken.NOTICE, words)

    def take_undo(self, step: str) -> None:
        """The decision of a step is carried out, and can't be undone any more."""
        if step == self._step:
            self.undo.hide()

    def clear(self, step: str = "") -> None:
        """Say nothing more; with a step, only where that is the one of which something is said."""
        if step in ("", self._step):
            self._silence.stop()
            self.hide()
            self.changed.emit()

    def _undo(self) -> None:
        step = self._step
        self.clear()
        self.undo_requested.emit(step)
