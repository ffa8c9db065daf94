"""Text from people and servers, shown as it is: tool tips that are never read as HTML, labels that elide."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QStyle, QStyleOption, QWidget

from flowdash_desktop.ui.widgets import key_tips

_LEAST_ROOM = 96


def plain_tooltip(text: str) -> str:
    """The text as a tool tip that shows it letter by letter, line breaks kept, long lines wrapped; ``""`` for none."""
    if not text:
        return ""
    return f'<qt><p style="white-space: pre-wrap; margin: 0">{escape(text, quote=False)}</p></qt>'


def with_keys(text: str, keys: str) -> str:
    """A tool tip for a button, with the keys that do the same as this system writes them, or those in their place."""
    return key_tips.with_keys(text, keys)


def short(text: str, most: int) -> str:
    """A text on one line, of so many letters at most."""
    return shortened(" ".join(text.split()), most)


def shortened(text: str, most: int) -> str:
    """The beginning of a text, ``most`` letters at most, with an ellipsis where more follows."""
    return text if len(text) <= most else f"{text[:most].rstrip()}…"


class ElidedLabel(QLabel):
    """One line of plain text that ends in an ellipsis where there is no room; the tool tip then has all of it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tip = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text; line breaks become spaces."""
        super().setText(" ".join(text.split()) if "\n" in text or "\r" in text else text)
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


def with_count(text: str, count: int) -> str:
    """A text with a number in it (``%n``), its digits in groups of three as everywhere in the window."""
    return text.replace(str(count), f"{count:,}", 1)


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
