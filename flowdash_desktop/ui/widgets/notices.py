"""What is shown where there is nothing to show, and the line that says what happened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.text import ElidedLabel

Tone: TypeAlias = Literal["info", "warning", "error"]
_USUAL_ACTIONS = 2


class EmptyState(QWidget):
    """An icon, what it is, one sentence, and at most one button.

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
        self._button = QPushButton(self)
        self._button.clicked.connect(self.activated)
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
        layout.addWidget(self._button, 0, center)
        layout.addStretch(3)
        self.set_state(icon, title, text, button_text)
        theme.changed.connect(self._draw)

    def set_state(self, icon: str, title: str, text: str, button_text: str = "") -> None:
        """Say something else."""
        self._icon_name = icon
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._button.setText(button_text)
        self._button.setVisible(bool(button_text))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._draw()

    def _draw(self) -> None:
        tokens = self._theme.tokens
        self._picture.setPixmap(self._theme.pixmap(self._icon_name, 40, tokens.muted))


class Banner(QFrame):
    """A notice on one line: icon, text, actions, and a button that closes it. Hidden until it has something to say.

    Args:
        theme: the look.
        parent: the owner.
    """

    action = Signal(str)
    """An action was pressed: its name, as given to ``show_notice``."""
    dismissed = Signal()
    """The close button was pressed; the banner has hidden itself."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone: Tone = "info"
        self._picture = QLabel(self)
        self._label = ElidedLabel("", self)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(4)
        self._names: list[str] = []
        self._buttons: list[QPushButton] = []
        for _ in range(_USUAL_ACTIONS):  # before the button that closes: Tab goes by the order in which they are made
            self._add_button()
        self._close = QToolButton(self)
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close"))
        self._close.clicked.connect(self._dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 3, 6, 3)
        layout.setSpacing(8)
        layout.addWidget(self._picture)
        layout.addWidget(self._label, 1)
        layout.addLayout(self._actions)
        layout.addWidget(self._close)
        theme.changed.connect(self._draw)
        self.hide()

    def show_notice(
        self, text: str, *, tone: Tone = "info", actions: Sequence[tuple[str, str]] = (), closable: bool = True
    ) -> None:
        """Say something.

        Args:
            text: plain text; its full length is in the tool tip where it does not fit.
            tone: how serious it is.
            actions: name and words of each button, in order.
            closable: whether there is a button to close it.
        """
        self._tone = tone
        self._label.setText(text)
        self.setAccessibleName(text)
        self._names = [name for name, _ in actions]
        while len(self._buttons) < len(actions):
            self._add_button()
        for place, button in enumerate(self._buttons):
            button.setText(actions[place][1] if place < len(actions) else "")
            button.setVisible(place < len(actions))
        self._close.setVisible(closable)
        set_variant(self, "banner", tone)
        self._draw()
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def _add_button(self) -> None:
        place, button = len(self._buttons), QPushButton(self)
        button.hide()
        set_variant(button, "variant", "link")
        button.clicked.connect(lambda: self.action.emit(self._names[place]))
        self._actions.addWidget(button)
        self._buttons.append(button)

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()

    def _draw(self) -> None:
        tokens = self._theme.tokens
        color = {"info": tokens.link, "warning": tokens.warning, "error": tokens.error}[self._tone]
        self._picture.setPixmap(self._theme.pixmap(self._tone, 16, color))
        self._close.setIcon(self._theme.icon("close", tokens.muted))
