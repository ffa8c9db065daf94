"""Drags a section of the pane by its heading: a line shows where it falls, and nothing else moves until then."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from flowdash_desktop.ui.detail.arranged.handle import DropLine
from flowdash_desktop.ui.detail.arranged.heading import SectionHeading
from flowdash_desktop.ui.detail.section import Section

_EDGE = 32
"""So near to the edge of its area, in pixels, the pointer scrolls the area."""
_MOST_STEP = 16
"""Pixels that are scrolled in each tick, at the edge and beyond it."""
_TICK = 16
"""Milliseconds between two looks at the pointer: a frame of most screens."""


class SectionDrag(QObject):
    """One drag at a time. It ends as the keys do: with a number of steps by which the section moves.

    Args:
        group: the shown sections among which a section can be moved, by its name, in their order.
        move: moves a section by so many positions.
        parent: owns it.
    """

    def __init__(
        self, group: Callable[[str], list[Section]], move: Callable[[str, int], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._group, self._move = group, move
        self._heading: SectionHeading | None = None
        self._name = ""
        self._pointer = QPoint()
        self._line: DropLine | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)

    def listen(self, name: str, heading: SectionHeading) -> None:
        """Let a section be dragged by its heading."""
        heading.dragged.connect(partial(self._drag, name, heading))
        heading.dropped.connect(self._drop)
        heading.drag_lost.connect(self.cancel)

    def cancel(self) -> None:
        """Leave everything as it is. No error where nothing is dragged."""
        heading, self._heading = self._heading, None
        if heading is None:
            return
        self._timer.stop()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        if self._line is not None and isValid(self._line):
            self._line.hide()
        if isValid(heading):
            heading.end_drag()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Esc cancels, wherever the focus is, and does nothing else. So does a window that is left."""
        kind = event.type()
        if kind == QEvent.Type.WindowDeactivate:
            self.cancel()
        is_key = kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if not is_key or not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        event.accept()
        if kind == QEvent.Type.KeyPress:
            self.cancel()
        return True

    def _drag(self, name: str, heading: SectionHeading, pointer: QPoint) -> None:
        self._pointer = pointer
        if self._heading is None:
            self._name, self._heading = name, heading
            application = QApplication.instance()
            if application is not None:
                application.installEventFilter(self)
            self._timer.start()
        self._show_line()

    def _drop(self) -> None:
        if self._heading is not None:
            gap, steps = self._target()
            self.cancel()
            if gap is not None and steps:
                self._move(self._name, steps)

    def _tick(self) -> None:
        area = self._area()
        if area is not None:
            y, bottom = area.viewport().mapFromGlobal(self._pointer).y(), area.viewport().height()
            beyond = min(0, y - _EDGE) + max(0, y - bottom + _EDGE)
            step = max(-_MOST_STEP, min(beyond // 2, _MOST_STEP))
            bar = area.verticalScrollBar()
            bar.setValue(bar.value() + step)
        self._show_line()

    def _show_line(self) -> None:
        gap, steps = self._target()
        area = self._area()
        if self._line is None or not isValid(self._line):
            self._line = DropLine()
        if area is None or gap is None or not steps:
            self._line.hide()
        else:
            self._line.show_at(area.viewport(), gap)

    def _area(self) -> QScrollArea | None:
        """What the dragged section scrolls in."""
        widget: QWidget | None = self._heading
        while widget is not None and not isinstance(widget, QScrollArea):
            widget = widget.parentWidget()
        return widget

    def _target(self) -> tuple[int | None, int]:
        """Where the section would fall: the height in the viewport, and by how many steps it would move.

        The gap that is nearest to the pointer counts, of the visible ones where there are some.
        """
        area, sections = self._area(), self._group(self._name)
        own = [place for place, section in enumerate(sections) if section.header is self._heading]
        if area is None or not own:
            return None, 0
        viewport, last = area.viewport(), sections[-1]
        tops = [section.mapTo(viewport, QPoint(0, 0)).y() for section in sections]
        gaps = [*tops, tops[-1] + last.height()]
        y = viewport.mapFromGlobal(self._pointer).y()
        seen = [place for place, gap in enumerate(gaps) if 0 <= gap <= viewport.height()]
        nearest = min(seen or range(len(gaps)), key=lambda place: abs(gaps[place] - y))
        return gaps[nearest], nearest - own[0] - (nearest > own[0])
