"""A splitter with a pane at its end that takes less room in a narrow window than in a wide one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

NARROW = 1100
"""Below this width the pane has a width of its own, so that the rest keeps room."""
_NARROW_PANE, _WIDE_PANE = 380, 470
_LEAST_REST = 300


class SideSplitter(QSplitter):
    """What is at the side has two widths, for a narrow window and a wide one; a person can change both."""

    def __init__(self, rest: QWidget, side: QWidget, parent: QWidget | None = None) -> None:
        """Put ``side`` after ``rest``, which takes all the room that is left."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._narrow_pane, self._wide_pane = _NARROW_PANE, _WIDE_PANE
        self._narrow: bool | None = None
        for part in (rest, side):
            self.addWidget(part)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.splitterMoved.connect(self._moved)

    def side_widths(self) -> tuple[int, int]:
        """The widths of the side in a narrow and in a wide window, to be kept."""
        return self._narrow_pane, self._wide_pane

    def set_side_widths(self, narrow: int, wide: int) -> None:
        """Take the widths as they were left; one that can't be is as it is for someone new."""
        self._narrow_pane = narrow if 0 < narrow <= NARROW - _LEAST_REST else _NARROW_PANE
        self._wide_pane = wide if wide > 0 else _WIDE_PANE
        self._apply()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go over to the other width where the window has become narrow or wide."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow is not self._narrow:
            self._narrow = narrow
            self._apply()

    def _apply(self) -> None:
        if self._narrow is not None:
            side = self._narrow_pane if self._narrow else self._wide_pane
            self.setSizes([max(self.width() - side - self.handleWidth(), 1), side])

    def _moved(self) -> None:
        side = self.sizes()[1]
        if self._narrow:
            self._narrow_pane = side
        else:
            self._wide_pane = side
