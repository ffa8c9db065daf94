"""Text from people and servers, shown as plain text: tool tips that are never read as HTML, labels that elide.

None of them shows more of a text than a person can read there, however long it is, nor a character that does something
to what is around it.
"""

from __future__ import annotations

import re
from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QStyle, QStyleOption, QWidget

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.text.harmless import beginning, harmless, harmless_line
from flowdash_desktop.ui.widgets import key_tips

_LEAST_ROOM = 96
_LINE_LETTERS = 500
_MOST_LETTERS, _MOST_LINES = 2_000, 40
_PIECE = 40
_LONG_WORD = re.compile(r"\S{120,}")


def plain_tooltip(text: str) -> str:
    """The text as a tool tip that shows it letter by letter, line breaks kept, long lines wrapped; ``""`` for none."""
    if not text:
        return ""
    return f'<qt><p style="white-space: pre-wrap; margin: 0">{escape(plain_text(text), quote=False)}</p></qt>'


def plain_text(text: str, letters: int = _MOST_LETTERS, lines: int = _MOST_LINES) -> str:
    """As much of a text as a person reads at a glance, with an ellipsis where more follows, and marks in it."""
    begun = beginning(text, letters, lines)
    return harmless(begun if len(begun) == len(text) else f"{begun.rstrip()}…")


def with_keys(text: str, keys: str) -> str:
    """A tool tip for a button, with the keys that do the same as this system writes them, or those in their place."""
    return key_tips.with_keys(text, keys)


def short(text: str, most: int) -> str:
    """A text on one line, of so many letters at most."""
    return shortened(" ".join(text[: 4 * most].split()), most)


def shortened(text: str, most: int) -> str:
    """The beginning of a text, ``most`` letters at most, with an ellipsis where more follows."""
    return harmless(text) if len(text) <= most else f"{harmless(text[:most]).rstrip()}…"


class ElidedLabel(QLabel):
    """One line of plain text that ends in an ellipsis where there is no room; the tool tip then has all of it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tip = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text; line breaks become spaces."""
        begun = text[:_LINE_LETTERS]
        line = harmless_line(" ".join(begun.split()) if "\n" in begun or "\r" in begun else begun)
        super().setText(line if len(text) <= _LINE_LETTERS else f"{line}…")
        self._update_tip()

    def set_tip(self, text: str) -> None:
        """A tool tip (plain text) to show also while all of the text is visible."""
        self._tip = text
        self._update_tip()

    @property
    def elided(self) -> bool:
        """True while not all of the text is visible."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        hint = super().minimumSizeHint()
        few = self.fontMetrics().averageCharWidth() * 4
        return QSize(min(hint.width(), few), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give or take the tool tip."""
        super().resizeEvent(event)
        self._update_tip()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, or as much of it as there is room for."""
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        rect = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, rect.width())
        self.style().drawItemText(
            painter, rect, int(self.alignment()), self.palette(), self.isEnabled(), shown, self.foregroundRole()
        )

    def _update_tip(self) -> None:
        tip = self._tip or (self.text() if self.elided else "")
        self.setToolTip(plain_tooltip(tip))


class PlainLabel(QLabel):
    """Plain text on as many lines as it takes; a word is broken that is longer than any line."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text, as far as it is short."""
        super().setText(_LONG_WORD.sub(_broken, plain_text(text)))


def _broken(found: re.Match[str]) -> str:
    word = found[0]
    return "\u200b".join(word[at : at + _PIECE] for at in range(0, len(word), _PIECE))


def with_count(text: str, count: int) -> str:
    """A text with a number in it (``%n``), its digits in groups of three as everywhere in the window."""
    return text.replace(str(count), counted(count), 1)


def start_of(widget: QWidget) -> Qt.AlignmentFlag:
    """Where texts of either direction begin, as in the table: at the window's start, not at the text's own."""
    right = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


class RoomyLabel(ElidedLabel):
    """A label that shows nothing where it has room for a few letters only: they say nothing by themselves."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.elided or self.width() >= _LEAST_ROOM:
            super().paintEvent(event)
