"""A header whose first column stays where it is while the others scroll sideways below it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QLabel, QStyle, QWidget

MOST_OF_VIEW = 0.6
"""A first column that takes more than this part of the view's width is not frozen: little else could be seen."""


@dataclass(slots=True)
class _Press:
    """A press of the left button: where, on which column, how far from its edge, its width where it is resized."""

    x: int
    section: int
    grab: int = 0
    resized: int | None = None


class FrozenFirstHeader(QHeaderView):
    """Shows the first column at the view's edge, whatever the scroll position.

    The column has one place among the sections, which Qt knows, and another where it is seen. What the pointer does on
    the second is translated to the first, or done here: a press sorts, a drag moves, the divider resizes as always.

    Signals:
        first_frozen_changed: the first column is frozen now, or no longer, as a person asked.
    """

    first_frozen_changed = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._freezes_first = True
        self._press: _Press | None = None

    @property
    def freezes_first(self) -> bool:
        """True where a person wants the first column to stay."""
        return self._freezes_first

    def set_freezes_first(self, on: bool) -> None:
        """Let the first column stay, or scroll with the others."""
        if on != self._freezes_first:
            self._freezes_first = on
            self.viewport().update()
            self.first_frozen_changed.emit(on)

    def first_section(self) -> int:
        """The logical index of the column that stands first, 0 where there is none."""
        visible = (s for s in map(self.logicalIndex, range(self.count())) if not self.isSectionHidden(s))
        return next(visible, 0)

    def frozen_section(self) -> int:
        """The logical index of the column that stays, -1 where none does."""
        if not self._freezes_first or not self.count():
            return -1
        first = self.first_section()
        return first if self.sectionSize(first) <= self.viewport().width() * MOST_OF_VIEW else -1

    def frozen_width(self) -> int:
        """The width of the column that stays, 0 where none does."""
        section = self.frozen_section()
        return self.sectionSize(section) if section >= 0 else 0

    def frozen_span(self) -> range:
        """Where the column that stays is seen while others are scrolled below it, as x of the viewport; else empty."""
        width = self.frozen_width() if self.offset() else 0
        start = self.viewport().width() - width if self.isRightToLeft() else 0
        return range(start, start + width)

    def shown_left(self, section: int) -> int:
        """The left edge of a column as it is seen, in the viewport."""
        span = self.frozen_span()
        return span.start if span and section == self.frozen_section() else self.sectionViewportPosition(section)

    def sections_between(self, left: int, right: int) -> list[int]:
        """The columns that are between two x of the viewport, those below the column that stays among them.

        They come in visual order, by their logical indexes. Columns further away are not asked for, as there may be
        thousands.
        """
        edges = [self.visualIndexAt(left), self.visualIndexAt(right)]
        first, last = reversed(edges) if self.isRightToLeft() else edges
        # An edge beyond all columns has no index (-1).
        near = map(self.logicalIndex, range(max(first, 0), (last if last >= 0 else self.count() - 1) + 1))
        return [section for section in near if self._overlaps(section, left, right)]

    def _overlaps(self, section: int, left: int, right: int) -> bool:
        if self.isSectionHidden(section):
            return False
        begin = self.sectionViewportPosition(section)
        return begin <= right and begin + self.sectionSize(section) > left

    def section_at(self, x: int) -> int:
        """The column that is seen at x of the viewport, -1 for none."""
        return self.frozen_section() if x in self.frozen_span() else self.logicalIndexAt(x)

    # The pointer

    def _shift(self) -> int:
        """How far the frozen column's own place is from where it is seen."""
        return self.sectionViewportPosition(self.frozen_section()) - self.frozen_span().start

    def _is_on_divider(self, x: int) -> bool:
        span = self.frozen_span()
        grip = self.style().pixelMetric(QStyle.PixelMetric.PM_HeaderGripMargin, None, self)
        return bool(span) and abs(x - (span.start if self.isRightToLeft() else span.stop)) <= grip

    def _event_unshifted(self, event: QMouseEvent) -> QMouseEvent:
        """The event as if the frozen column were where Qt has it."""
        at = event.position() + QPointF(self._shift(), 0)
        held, keys = event.buttons(), event.modifiers()
        return QMouseEvent(event.type(), at, event.globalPosition(), event.button(), held, keys, event.pointingDevice())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a press, a drag or a resizing."""
        x, left = int(event.position().x()), event.button() == Qt.MouseButton.LeftButton
        self._press = None
        if left and self._is_on_divider(x):
            self._press = _Press(x, self.frozen_section(), resized=self.sectionSize(self.frozen_section()))
            return
        section = self.section_at(x)
        if left and section >= 0 and self.frozen_span():
            self._press = _Press(x, section, grab=x - self.shown_left(section))
        super().mousePressEvent(self._event_unshifted(event) if x in self.frozen_span() else event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it. Qt is given no position to the left of its columns, so the frozen one is moved here."""
        x, press = int(event.position().x()), self._press
        if press is None:
            self._move_unpressed(event, x)
            return
        if press.resized is not None:
            by = press.x - x if self.isRightToLeft() else x - press.x
            self.resizeSection(press.section, max(press.resized + by, self.minimumSectionSize()))
            return
        picture = self._picture()
        if picture is None and abs(x - press.x) < QApplication.startDragDistance():
            return
        if x not in self.frozen_span():
            super().mouseMoveEvent(event)
        if (picture := self._picture()) is not None:
            picture.move(x - press.grab, 0)

    def _move_unpressed(self, event: QMouseEvent, x: int) -> None:
        """Show by the cursor what a press on the frozen column would do. Qt does it on the others."""
        on_divider = self._is_on_divider(x)
        if event.buttons() or not (on_divider or x in self.frozen_span()):
            super().mouseMoveEvent(event)
            return
        self.setCursor(Qt.CursorShape.SplitHCursor if on_divider else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it."""
        x, press, span = int(event.position().x()), self._press, self.frozen_span()
        self._press = None
        if press is not None and press.resized is not None:
            return
        dragged = self._picture() is not None
        own = self.frozen_section()
        frozen = self.visualIndex(own)
        super().mouseReleaseEvent(self._event_unshifted(event) if x in span and not dragged else event)
        if press is not None and dragged and x in span:
            before = (x < span.start + len(span) // 2) != self.isRightToLeft()
            here = frozen if before or press.section == own else min(frozen + 1, self.count() - 1)
            self.moveSection(self.visualIndex(press.section), here)

    def _picture(self) -> QLabel | None:
        """What Qt shows of a column that is being dragged."""
        return next((label for label in self.viewport().findChildren(QLabel) if label.isVisible()), None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On a divider: fit the column."""
        x = int(event.position().x())
        if self._is_on_divider(x):
            self.sectionHandleDoubleClicked.emit(self.frozen_section())
            return
        super().mouseDoubleClickEvent(self._event_unshifted(event) if x in self.frozen_span() else event)

    # Looks

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """A header shows nothing of what is selected. Qt would paint all of it anew for each row that is gone to."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sections, and the frozen one over the sections scrolled below it."""
        super().paintEvent(event)
        section = self.frozen_section()
        if section < 0:
            return
        painter = QPainter(self.viewport())
        left, width, height = self.shown_left(section), self.sectionSize(section), self.viewport().height()
        if self.frozen_span():
            self.paintSection(painter, QRect(left, 0, width, height), section)
        self.paint_frozen_edge(painter, left if self.isRightToLeft() else left + width, height)
        painter.end()

    def paint_frozen_edge(self, painter: QPainter, edge: int, height: int) -> None:
        """Draw what parts the frozen column from the others; ``edge`` is the x where the others begin."""
