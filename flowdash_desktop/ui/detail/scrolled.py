"""Parts of a pane below each other, that scroll upright where there is no room for all of them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QMargins, QPoint, Qt
from PySide6.QtGui import QCursor, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from flowdash_desktop.ui.detail.scroll_anchor import ScrollAnchor
from flowdash_desktop.ui.detail.section import SCROLL_BAR

_AROUND = 24
_MOST_COLUMN = 760
"""Longer lines are hard to read, and the labels stand far from their values."""
_AFTER_PARTS = 2
"""The stretch and the room below the parts."""


def is_elsewhere(pane: QWidget, parts: Iterable[QWidget]) -> bool:
    """True unless the pointer is on a pane, or the keyboard is on another part of the pane than these."""
    if pane.rect().contains(pane.mapFromGlobal(QCursor.pos())):
        under = QApplication.widgetAt(QCursor.pos())
        if under is None or under is pane or pane.isAncestorOf(under):
            return False  # and not on a toast or a panel that lies over the pane
    focus = QApplication.focusWidget()
    return focus is None or not pane.isAncestorOf(focus) or any(p is focus or p.isAncestorOf(focus) for p in parts)


def keep_readable(area: QScrollArea, column: QVBoxLayout) -> None:
    """Keep the lines of a column short, and their end where it is with a scroll bar and without."""
    room = area.viewport().width()
    bar = max(0, SCROLL_BAR - (area.width() - room))
    free = max(bar, room - _MOST_COLUMN)
    mirrored = area.layoutDirection() == Qt.LayoutDirection.RightToLeft
    margins = QMargins(free if mirrored else 0, 0, 0 if mirrored else free, 0)
    if margins != column.contentsMargins():
        column.setContentsMargins(margins)


def stay_scrolled(part: QWidget) -> None:
    """Let what is below a part give way to it, as the person has unfolded it. Outside of such an area do nothing."""
    area: QWidget | None = part
    while area is not None and not isinstance(area, Scrolled):
        if layout := area.layout():
            layout.activate()  # from the inside out: a request that waits would be met by older heights
        area = area.parentWidget()
    if area is not None:
        area.stay()


class Scrolled(QScrollArea):
    """A column of widgets without a frame; Tab goes to what is in it, not to itself.

    What the person points at or types into stays at its height when other parts come, grow or go.

    Attributes:
        inner: the widget that scrolls; parts are its children.
    """

    def __init__(self, parent: QWidget) -> None:
        """Make it empty."""
        super().__init__(parent)
        self.inner = QWidget()
        self._column = QVBoxLayout(self.inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setWidget(self.inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._anchor = ScrollAnchor(self, self.inner, self._column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines short enough to be read, and their end where it is with a scroll bar and without."""
        super().resizeEvent(event)
        keep_readable(self, self._column)

    def add(self, *parts: QWidget) -> None:
        """Put parts below the others."""
        for part in parts:
            self._column.insertWidget(self._column.count() - _AFTER_PARTS, part)

    def add_first(self, part: QWidget) -> None:
        """Put a part above the others."""
        self._column.insertWidget(0, part)

    def bring(self, widget: QWidget) -> bool:
        """Bring a widget into view; False where it is none of what scrolls."""
        inside = self.inner.isAncestorOf(widget)
        if inside:
            self.ensureWidgetVisible(widget, 0, _AROUND)
        return inside

    def shows(self, part: QWidget) -> bool:
        """True where all of a part can be seen."""
        top = part.mapTo(self.viewport(), QPoint(0, 0)).y()
        return part.isVisible() and top >= 0 and top + part.height() <= self.viewport().height()

    def lead_to(self, part: QWidget) -> None:
        """Bring a part into view that has just been shown; nothing else stays at its height for this once."""
        self._anchor.release()
        self._lay_out()
        self.bring(part)

    def hold(self) -> bool:
        """Note where everything is, as parts are about to come; False where they have to wait for a moment."""
        return self._anchor.hold()

    def stay(self) -> None:
        """Stay scrolled as far as now, though a part grows; nothing stays at its height for this once."""
        self._anchor.forget()
        self._lay_out()

    def _lay_out(self) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # of the layouts in the parts, too
        self._column.activate()
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def bring_to_top(self, part: QWidget) -> None:
        """Scroll so far that a part begins at the top, as far as there is something below it; not for a pinned part."""
        if self.inner.isAncestorOf(part):
            self.verticalScrollBar().setValue(part.mapTo(self.inner, QPoint(0, 0)).y())

    def scroll_by(self, distance: int) -> None:
        """Scroll on by some pixels, as far as there is something; nothing stays at its height for this once."""
        self.stay()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + distance)

    def go_along(self) -> None:
        """The area begins elsewhere, as what stands above it has another height: its parts go along."""
        self._anchor.forget()

    def begin(self) -> None:
        """Show what has the keyboard, else the top."""
        self._anchor.release()
        focused = QApplication.focusWidget()
        if focused is None or not self.bring(focused):
            self.verticalScrollBar().setValue(0)
