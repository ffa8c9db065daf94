"""What is shown where there is nothing to show."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.key_button import KeyButton

_MARGIN = 24


class EmptyState(QWidget):
    """An icon, what it is, one sentence, and up to three buttons.

    Attributes:
        button: the button, hidden where there is none.
        second, third: others beside it, each hidden where there is none.

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
    third_activated = Signal()
    """The third button was pressed."""

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
        self.button, self.second, self.third = (KeyButton(theme, "", "", self) for _ in range(3))
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(8)
        pressed = (self.activated, self.second_activated, self.third_activated)
        for button, signal in zip(self._all_buttons(), pressed, strict=True):
            button.clicked.connect(signal)
            self._buttons.addWidget(button)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addLayout(self._buttons)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
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

    def _all_buttons(self) -> tuple[KeyButton, ...]:
        return (self.button, self.second, self.third)

    def set_state(
        self,
        icon: str,
        title: str,
        text: str,
        button_text: str = "",
        second_text: str = "",
        third_text: str = "",
    ) -> None:
        """Say something else."""
        self._icon_name = icon
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        for button, words in zip(self._all_buttons(), (button_text, second_text, third_text), strict=True):
            button.setText(words)
            button.setVisible(bool(words))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons one below the other where there is no room side by side."""
        super().resizeEvent(event)
        shown = [button.sizeHint().width() for button in self._all_buttons() if not button.isHidden()]
        needed = sum(shown) + self._buttons.spacing() * len(shown) + 2 * _MARGIN
        direction = QBoxLayout.Direction
        self._buttons.setDirection(direction.LeftToRight if self.width() >= needed else direction.TopToBottom)

    def _draw(self) -> None:
        tokens = self._theme.tokens
        self._picture.setPixmap(self._theme.pixmap(self._icon_name, 40, tokens.muted))
