"""A part of a pane: a hairline, a quiet heading with a count, and what belongs to it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from flowdash_desktop.domain.text.harmless import harmless_line
from flowdash_desktop.ui.detail.arranged.heading import RING, SectionHeading
from flowdash_desktop.ui.detail.sections import SECTION_KEYS, PaneSection
from flowdash_desktop.ui.theme import Theme, hairline, set_variant
from flowdash_desktop.ui.widgets.focus.tab_stops import tab_stops

MARGIN = 16
SCROLL_BAR = 10
_TITLE_LETTERS = 120
"""The width of a scroll bar, beside which sections end: their fields end where the parts above end."""
_ABOVE, _BELOW, _GAP, _HIGHER = 12, 12, 8, 3


class Section(QWidget):
    """A heading in small capitals above a column of widgets.

    Attributes:
        header: of a section that can be collapsed and moved; None for one that always stands as it is.
        body: what belongs to the heading; ``column`` is its layout.
    """

    def __init__(
        self, title: str, parent: QWidget | None = None, *, line: bool = True, theme: Theme | None = None
    ) -> None:
        """Make it empty; ``line`` draws a hairline above it, ``theme`` lets it be collapsed, moved and pinned."""
        super().__init__(parent)
        self._name, self._count_text = title, ""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._line = hairline(parent=self)
        outer.addWidget(self._line)
        self.show_line(line)
        self.header: SectionHeading | None = None
        self._title, self._count = QLabel(self), QLabel(self)
        self._heading = QHBoxLayout()
        outer.addLayout(self._heading)
        self._fill_head(theme)
        self.body = QWidget(self)
        self.column = QVBoxLayout(self.body)
        set_margins(self.column, above=0)
        self.column.setSpacing(4)
        outer.addWidget(self.body)

    def _fill_head(self, theme: Theme | None) -> None:
        for label, tone in ((self._title, "section"), (self._count, "small")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            set_variant(label, "tone", tone)
            label.setVisible(theme is None)
        if theme is None:
            self._heading.addWidget(self._title, 1)
            self._heading.addWidget(self._count)
        else:
            self.header = SectionHeading(theme, MARGIN, self)
            self._heading.addWidget(self.header)
        self.set_title(self._name)
        self._set_room(is_open=True)

    def _set_room(self, *, is_open: bool) -> None:
        if self.header is None:
            set_margins(self._heading, above=_ABOVE, below=_GAP)
            return
        # The triangle stands in the margin, the ring around the heading reaches into it, and its button is higher.
        below = _GAP if is_open else _BELOW
        set_margins(self._heading, MARGIN, RING, above=_ABOVE - _HIGHER, below=below - _HIGHER)

    def set_title(self, title: str) -> None:
        """Name it."""
        self._name = title
        title = harmless_line(title, _TITLE_LETTERS)
        if self.header is not None:
            self.header.set_title(title)
        else:
            self._title.setText(title)

    @property
    def title(self) -> str:
        """What it is called."""
        return self._name

    def show_key(self, section: PaneSection) -> None:
        """Say on the heading which keys lead here."""
        if self.header is not None:
            self.header.show_key(SECTION_KEYS[section])

    def show_line(self, on: bool) -> None:
        """Draw the hairline above, or not: the first section has none."""
        self._line.setVisible(on)

    def set_state(self, *, is_open: bool, is_pinned: bool) -> None:
        """Show what belongs to the heading, or the heading alone. The focus goes to the heading where it would be out
        of sight."""
        if self.header is None:
            return
        self.header.set_state(is_open=is_open, is_pinned=is_pinned)
        if is_open is not self.body.isHidden():
            return
        focus = QApplication.focusWidget()
        if focus is not None and self.body.isAncestorOf(focus):
            self.header.setFocus(Qt.FocusReason.OtherFocusReason)
        self._set_room(is_open=is_open)
        self.body.setVisible(is_open)

    @property
    def is_open(self) -> bool:
        """True while what belongs to the heading is shown."""
        return not self.body.isHidden()

    def set_count(self, text: str) -> None:
        """Show a count at the heading's end."""
        if text != self._count_text:
            self._count_text = text
            if self.header is not None:
                self.header.set_count(text)
            else:
                self._count.setText(text)

    def count(self) -> str:
        """The count at the heading's end."""
        return self._count_text

    def first_stop(self) -> QWidget | None:
        """What gets the keyboard where a person goes to the section, None where nothing in it can."""
        return next(iter(tab_stops(self.body)), None)

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others."""
        self.column.addWidget(widget)


def set_margins(layout: QLayout, inset: int = 0, outset: int = 0, *, above: int = 12, below: int = 12) -> None:
    """Give a part that scrolls its margins; the room of the scroll bar is left free by what scrolls.

    Args:
        layout: the layout of the part.
        inset: by how much it begins earlier, for what has an edge of its own.
        outset: by how much it ends later.
        above, below: its margins there.
    """
    start, end = MARGIN - inset, MARGIN - SCROLL_BAR - outset
    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    layout.setContentsMargins(end if mirrored else start, above, start if mirrored else end, below)
