"""What is shown where there is nothing to show."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.ui.theme import Theme, set_variant


class EmptyState(QWidget):
    """An icon, what it is, one sentence, and a button or two.

    Attributes:
        button: the button, hidden where there is none.
        second: another one beside it, hidden where there is none.

    Args:
        theme: the look.
        icon: a name in ``resources/icons/ui``.
        title: what it is; plain text.
        text: what to do next; plain text.
        button_text: the button's words, ``""`` for no button.
        parent: the owner.
    """

    activated = Signal()
    """The button was pressed."""
    second_activated = Signal()
    """The second button was pressed."""

    def __init__(
        self, theme: Theme, icon: str, title: str, text: str, button_text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = QLabel(self)
        set_variant(self._title, "tone", "heading")
        self._text = QLabel(self)
        set_variant(self._text, "tone", "muted")
        for label in (self._title, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            label.setMaximumWidth(380)
            label.setMinimumWidth(160)
        self.button = QPushButton(self)
        self.button.clicked.connect(self.activated)
        self.second = QPushButton(self)
        self.second.clicked.connect(self.second_activated)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.button)
        buttons.addWidget(self.second)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(0)
        layout.addStretch(2)
        center = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(self._picture, 0, center)
        layout.addSpacing(12)
        for label in (self._title, self._text):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label, 100)
            row.addStretch(1)
            layout.addLayout(row)
            layout.addSpacing(4)
        layout.addSpacing(12)
        layout.addLayout(buttons)
        layout.addStretch(3)
        self.set_state(icon, title, text, button_text)
        theme.changed.connect(self._draw)

    def set_state(self, icon: str, title: str, text: str, button_text: str = "", second_text: str = "") -> None:
        """Say something else."""
        self._icon_name = icon
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.button.setText(button_text)
        self.button.setVisible(bool(button_text))
        self.second.setText(second_text)
        self.second.setVisible(bool(second_text))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._draw()

    def _draw(self) -> None:
        tokens = self._theme.tokens
        self._picture.setPixmap(self._theme.pixmap(self._icon_name, 40, tokens.muted))
