"""A splitter with a pane at its end: beside the rest where there is room for both, else in a sheet over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.side_sheet import SideSheet

NARROW = 1100
"""Below this width the pane has a width of its own, so that the rest keeps room."""
SHEET = 760
"""Below this width there is no room for both."""
_NARROW_PANE, _WIDE_PANE = 380, 470
_LEAST_REST = 300
LEAST_PANE = 360


class SideSplitter(QSplitter):
    """What is at the side has two widths, for a narrow window and a wide one; a person can change both.

    In a very narrow window the side lies in a sheet, which is closed at first. ``open_side`` opens it; Esc and its
    button close it.

    Args:
        theme: the look of the sheet.
        rest: what takes all the room that is left.
        side: the pane.
        parent: what the sheet lies on; it owns the splitter.

    Signals:
        sheet_changed(bool): the side is in a sheet from now on, or is not any more.
        side_closed: the sheet is about to close, and the focus goes back to the rest.
    """

    sheet_changed = Signal(bool)
    side_closed = Signal()

    def __init__(self, theme: Theme, rest: QWidget, side: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._narrow_pane, self._wide_pane = _NARROW_PANE, _WIDE_PANE
        self._narrow: bool | None = None
        self._side = side
        self._sheet: SideSheet | None = None
        self._in_sheet = False
        for part in (rest, side):
            self.addWidget(part)
        side.setMinimumWidth(LEAST_PANE)
        rest.setMinimumWidth(_LEAST_REST)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.splitterMoved.connect(self._moved)

    @property
    def uses_sheet(self) -> bool:
        """True where there is no room for both, so that the side lies in a sheet."""
        return self._in_sheet

    @property
    def shows_side(self) -> bool:
        """True while the side can be seen."""
        return not self._in_sheet or (self._sheet is not None and self._sheet.isVisible())

    def open_side(self) -> None:
        """Let the side be seen: open the sheet, where it lies in one."""
        if self._in_sheet and self._sheet is not None and not self._sheet.isVisible():
            self._sheet.cover(self.geometry())
            self._sheet.show()
            self._sheet.raise_()

    def close_side(self) -> None:
        """Close the sheet, where the side lies in one."""
        if self._in_sheet and self._sheet is not None and self._sheet.isVisible():
            self.side_closed.emit()
            self._sheet.hide()

    def has_focus_in_sheet(self) -> bool:
        """True while the sheet, its button included, has the keyboard."""
        focus = self.window().focusWidget()
        return self._sheet is not None and focus is not None and self._sheet.isAncestorOf(focus)

    def side_widths(self) -> tuple[int, int]:
        """The widths of the side in a narrow and in a wide window, to be kept."""
        return self._narrow_pane, self._wide_pane

    def set_side_widths(self, narrow: int, wide: int) -> None:
        """Take the widths as they were left; one that can't be is as it is for someone new."""
        self._narrow_pane = narrow if 0 < narrow <= NARROW - _LEAST_REST else _NARROW_PANE
        self._wide_pane = wide if wide > 0 else _WIDE_PANE
        self._apply()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go over to the other width, or to the sheet and back, where the window has become narrow or wide."""
        super().resizeEvent(event)
        narrow, sheet = self.width() < NARROW, self.width() < SHEET
        changed = narrow is not self._narrow
        self._narrow = narrow
        if sheet is not self._in_sheet and self.isVisible():
            self._use_sheet(sheet)
        elif changed:
            self._apply()
        self._follow()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Take the sheet along."""
        super().moveEvent(event)
        self._follow()

    def event(self, event: QEvent) -> bool:
        """Decide about the sheet when the splitter is first shown: before that its width means nothing."""
        if event.type() == QEvent.Type.Show and (self.width() < SHEET) is not self._in_sheet:
            self._use_sheet(self.width() < SHEET)
        return super().event(event)

    def _use_sheet(self, use: bool) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        focus = self.window().focusWidget()
        inside = focus if focus is not None and self._side.isAncestorOf(focus) else None
        self._in_sheet = use
        if use:
            if self._sheet is None:
                self._sheet = SideSheet(self._theme, parent)
                self._sheet.closed.connect(self.close_side)
            self._sheet.take(self._side)
            if inside is not None:
                self.open_side()
        else:
            self.insertWidget(1, self._side)
            self._side.show()
            self.setStretchFactor(0, 1)
            self.setStretchFactor(1, 0)
            if self._sheet is not None:
                self._sheet.hide()
            self._apply()
        if inside is not None:
            inside.setFocus(Qt.FocusReason.OtherFocusReason)
        self.sheet_changed.emit(use)

    def _follow(self) -> None:
        if self._sheet is not None and self._sheet.isVisible():
            self._sheet.cover(self.geometry())

    def _apply(self) -> None:
        """Give the side its width; never so much that the rest has no room, as on a larger screen before."""
        if self._narrow is not None and not self._in_sheet:
            side = self._narrow_pane if self._narrow else self._wide_pane
            side = max(LEAST_PANE, min(side, self.width() - _LEAST_REST - self.handleWidth()))
            self.setSizes([max(self.width() - side - self.handleWidth(), 1), side])

    def _moved(self) -> None:
        side = self.sizes()[1]
        if self._narrow:
            self._narrow_pane = side
        else:
            self._wide_pane = side
