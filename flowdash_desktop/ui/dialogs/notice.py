"""A sentence with an icon inside a dialog: busy, well, careful, wrong."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.speech.announcements import Spoken, announce

_ICON = 16


class NoticeTone(Enum):
    """What the sentence is; the value is its icon."""

    BUSY = "clock"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


class Notice(QWidget):
    """An icon and words, hidden until there is something to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = NoticeTone.BUSY
        self._icon = QLabel(self)
        self._icon.setFixedSize(_ICON, _ICON)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        theme.changed.connect(self._restyle)
        self.hide()

    def show_words(self, tone: NoticeTone, words: str) -> None:
        """Say this."""
        self._tone = tone
        self._words.setText(words)
        self.setAccessibleName(words)
        self._restyle()
        self.show()
        announce(self, Spoken.REFUSED if tone is NoticeTone.ERROR else Spoken.NOTICE, words)

    def words(self) -> str:
        """What is said."""
        return self._words.text()

    def tone(self) -> NoticeTone:
        """How it is said."""
        return self._tone

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        color = {
            NoticeTone.BUSY: tokens.muted,
            NoticeTone.SUCCESS: tokens.success,
            NoticeTone.WARNING: tokens.warning,
            NoticeTone.ERROR: tokens.error,
        }[self._tone]
        icon = self._theme.icon(self._tone.value, color)
        self._icon.setPixmap(icon.pixmap(_ICON, _ICON))
