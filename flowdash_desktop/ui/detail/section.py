"""A part of a pane: a hairline, a quiet heading with a count, and what belongs to it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from flowdash_desktop.ui.detail.sections import PaneSection, section_tip
from flowdash_desktop.ui.theme import hairline, set_variant

MARGIN = 16
SCROLL_BAR = 10
"""The width of a scroll bar, beside which sections end: their fields end where the parts above end."""


class Section(QWidget):
    """A heading in small capitals above a column of widgets."""

    def __init__(self, title: str, parent: QWidget | None = None, *, line: bool = True) -> None:
        """Make it empty; ``line`` draws a hairline above it."""
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._line = hairline(parent=self)
        outer.addWidget(self._line)
        self.show_line(line)
        self._title = QLabel(title, self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        set_variant(self._title, "tone", "section")
        self._count = QLabel(self)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        set_variant(self._count, "tone", "small")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        self.column = QVBoxLayout()
        set_margins(self.column)
        self.column.setSpacing(4)
        self.column.addLayout(head)
        self.column.addSpacing(4)
        outer.addLayout(self.column)

    def show_key(self, section: PaneSection) -> None:
        """Say on the heading which keys lead here."""
        self._title.setToolTip(section_tip(self._title.text(), section))

    def show_line(self, on: bool) -> None:
        """Draw the hairline above, or not: the first section has none."""
        self._line.setVisible(on)

    def set_count(self, text: str) -> None:
        """Show a count at the heading's end."""
        if text != self._count.text():
            self._count.setText(text)

    def count(self) -> str:
        """The count at the heading's end."""
        return self._count.text()

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others."""
        self.column.addWidget(widget)


def set_margins(layout: QLayout, inset: int = 0) -> None:
    """Give a part that scrolls its margins; the room of the scroll bar is left free by what scrolls.

    Args:
        layout: the layout of the part.
        inset: by how much it begins earlier, for what has an edge of its own.
    """
    start, end = MARGIN - inset, MARGIN - SCROLL_BAR
    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    layout.setContentsMargins(end if mirrored else start, 12, start if mirrored else end, 12)
