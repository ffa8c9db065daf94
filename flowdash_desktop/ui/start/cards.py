"""A card of the start page: a heading, a few sentences, what belongs to it, and one button."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.key_button import KeyButton

_LEAST, _WIDTH, _PAD, _RADIUS = 220, 300, 20, 8
_ZONE = 96


class Card(QWidget):
    """One thing that a person can begin with.

    Args:
        theme: the look.
        title: what it is.
        text: what becomes of it.
        parent: the owner.

    Attributes:
        column: takes what stands between the text and the button.
    """

    def __init__(self, theme: Theme, title: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setMinimumWidth(_LEAST)
        self.setMaximumWidth(_WIDTH)
        heading = QLabel(title, self)
        set_variant(heading, "tone", "heading")
        words = QLabel(text, self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        set_variant(words, "tone", "muted")
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        self._layout.setSpacing(8)
        self._layout.addWidget(heading)
        self._layout.addWidget(words)
        self.column = QVBoxLayout()
        self.column.setSpacing(2)
        self._layout.addLayout(self.column)
        self._layout.addStretch(1)
        self._layout.addSpacing(4)
        theme.changed.connect(self.update)

    def add_button(self, words: str, keys: str, *, is_first: bool = False) -> KeyButton:
        """Put the button at the end."""
        button = KeyButton(self._theme, words, keys, self)
        if is_first:
            set_variant(button, "variant", "primary")
        self._layout.addWidget(button)
        return button

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a panel with a hairline round it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.tokens.line, 1))
        painter.setBrush(self._theme.tokens.panel)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)


class DropZone(QWidget):
    """Shows that a file may fall here; the whole window takes it."""

    def __init__(self, theme: Theme, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._is_over = False
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def set_over(self, is_over: bool) -> None:
        """A file is held over the window, or is not any more."""
        self._is_over = is_over
        self.update()

    def sizeHint(self) -> QSize:
        """Some lines of room."""
        return QSize(_LEAST - 2 * _PAD, _ZONE)

    def minimumSizeHint(self) -> QSize:
        """Two lines."""
        return QSize(80, 2 * self.fontMetrics().height() + 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a dashed box, in the accent while a file is over the window."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(tokens.accent if self._is_over else tokens.field_line, 2 if self._is_over else 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(tokens.info_field if self._is_over else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(tokens.text if self._is_over else tokens.muted)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.rect().adjusted(8, 4, -8, -4), int(flags), self._words)


class TemplateRow(QPushButton):
    """The name of a template with its dot: a press begins with it."""

    def __init__(self, name: str, summary: str, parent: QWidget) -> None:
        super().__init__(name.replace("&", "&&"), parent)
        self.setAccessibleName(name)
        self.setAccessibleDescription(summary)
        self.setAutoDefault(True)
        self.setStyleSheet("text-align: left; min-height: 22px; padding-left: 4px;")
        set_variant(self, "variant", "quiet")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
