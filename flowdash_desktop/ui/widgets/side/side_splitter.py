"""A splitter with a pane at its end: beside the rest or below it where there is room, else in a sheet over it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.side.side_sheet import SideSheet

NARROW = 1100
"""Below this width the pane has a width of its own, so that the rest keeps room."""
SHEET = 760
"""Below this width there is no room for both."""
_NARROW_PANE, _WIDE_PANE = 380, 470
_LEAST_REST = 300
LEAST_PANE = 360
_BELOW_PANE = 320
_LEAST_BELOW, _LEAST_ABOVE = 200, 140
_LEADING_PART = 0.39
"""The part of the width that the side has at first while it leads."""
_LEAST_LEADING, _LEAST_LED = 300, 160
"""In the narrowest window the side that leads stays in sight, and something of the rest."""
_LOW = 440
"""Below this height there is no room for one over the other."""


class PanePlace(StrEnum):
    """Where the side is, as far as there is room for it."""

    BESIDE = "beside"
    BELOW = "below"
    SHEET = "sheet"
    """Out of sight until it is opened, over the rest."""


class SideSplitter(QSplitter):
    """What is at the side has two widths, for a narrow window and a wide one; a person can change both.

    In a very narrow window the side lies in a sheet, which is closed at first. ``open_side`` opens it; Esc and its
    button close it. ``place`` puts it below the rest, or into the sheet in any window. ``leads`` puts it before the
    rest instead, with a larger part of the width, and never in a sheet.

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
        self._below_pane = _BELOW_PANE
        self._narrow: bool | None = None
        self._place = PanePlace.BESIDE
        self._leads, self._leading_pane = False, 0
        self._rest, self._side = rest, side

        self._sheet: SideSheet | None = None
        self._in_sheet = self._is_away = False
        for part in (rest, side):
            self.addWidget(part)
        self._set_least_sizes()
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.splitterMoved.connect(self._moved)

    @property
    def side(self) -> QWidget:
        """The pane."""
        return self._side

    @property
    def place(self) -> PanePlace:
        """Where the side is to be."""
        return self._place

    @place.setter
    def place(self, place: PanePlace) -> None:
        if place is not self._place:
            self._place = place
            self._arrange()

    @property
    def leads(self) -> bool:
        """True while the side stands before the rest, wherever its place is otherwise."""
        return self._leads

    @leads.setter
    def leads(self, leads: bool) -> None:
        if leads is not self._leads:
            self._leads = leads
            if not self._in_sheet:
                self.insertWidget(self._side_index, self._side)
            self._arrange()

    @property
    def _is_below(self) -> bool:
        return self._place is PanePlace.BELOW and not self._leads

    @property
    def _least_rest(self) -> int:
        return _LEAST_LED if self._leads else _LEAST_REST

    @property
    def _side_index(self) -> int:
        return 0 if self._leads else 1

    def _arrange(self) -> None:
        """Put the side where it is to be now."""
        self.setOrientation(Qt.Orientation.Vertical if self._is_below else Qt.Orientation.Horizontal)
        self._set_least_sizes()
        if self.isVisible() and self._wants_sheet() is not self._in_sheet:
            self._use_sheet(not self._in_sheet)
        else:
            self._stretch()
            self._apply()

    def _stretch(self) -> None:
        """The rest takes what is left."""
        self.setStretchFactor(self._side_index, 0)
        self.setStretchFactor(1 - self._side_index, 1)

    def _set_least_sizes(self) -> None:
        upright = self._is_below
        self._side.setMinimumSize(_LEAST_LEADING if self._leads else LEAST_PANE, _LEAST_BELOW if upright else 0)
        self._rest.setMinimumSize(self._least_rest, _LEAST_ABOVE if upright else 0)

    def _wants_sheet(self) -> bool:
        if self._leads:  # it is what the person works on: it is never out of sight
            return False
        no_room = self.width() < SHEET or (self._is_below and self.height() < _LOW)
        return no_room or self._place is PanePlace.SHEET

    @property
    def uses_sheet(self) -> bool:
        """True where there is no room for both, so that the side lies in a sheet."""
        return self._in_sheet

    @property
    def shows_side(self) -> bool:
        """True while the side can be seen."""
        if self._is_away:
            return False
        return not self._in_sheet or (self._sheet is not None and self._sheet.isVisible())

    def put_away(self, away: bool) -> None:
        """Keep the side out of sight while there is nothing that it could show, or no longer."""
        if away is self._is_away:
            return
        if away:
            self.close_side()
        self._is_away = away
        if not self._in_sheet:
            self._side.setVisible(not away)
            self._apply()

    def open_side(self) -> None:
        """Let the side be seen: open the sheet, where it lies in one."""
        if not self._is_away and self._in_sheet and self._sheet is not None and not self._sheet.isVisible():
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

    @property
    def below_height(self) -> int:
        """The height of the side where it is below the rest, to be kept."""
        return self._below_pane

    @below_height.setter
    def below_height(self, height: int) -> None:
        self._below_pane = height if height > 0 else _BELOW_PANE
        self._apply()

    @property
    def leading_width(self) -> int:
        """The width of the side where it leads, to be kept; 0 where the person did not change it."""
        return self._leading_pane

    @leading_width.setter
    def leading_width(self, width: int) -> None:
        self._leading_pane = max(0, width)
        self._apply()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go over to the other width, or to the sheet and back, where the window has become narrow or wide."""
        super().resizeEvent(event)
        narrow, sheet = self.width() < NARROW, self._wants_sheet()
        changed = narrow is not self._narrow
        self._narrow = narrow
        if sheet is not self._in_sheet and self.isVisible():
            self._use_sheet(sheet)
        elif changed or (self._leads and not self._leading_pane):
            self._apply()
        self._follow()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Take the sheet along."""
        super().moveEvent(event)
        self._follow()

    def event(self, event: QEvent) -> bool:
        """Decide about the sheet when the splitter is first shown: before that its width means nothing."""
        if event.type() == QEvent.Type.Show and self._wants_sheet() is not self._in_sheet:
            self._use_sheet(self._wants_sheet())
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
            self.insertWidget(self._side_index, self._side)
            self._side.setVisible(not self._is_away)
            self._stretch()
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
        if self._narrow is None or self._in_sheet:
            return
        if self._is_below:
            side = max(_LEAST_BELOW, min(self._below_pane, self.height() - _LEAST_ABOVE - self.handleWidth()))
            self.setSizes([max(self.height() - side - self.handleWidth(), 1), side])
            return
        side = self._narrow_pane if self._narrow else self._wide_pane
        if self._leads:
            side = self._leading_pane or round(self.width() * _LEADING_PART)
        room = self.width() - self._least_rest - self.handleWidth()
        side = max(_LEAST_LEADING if self._leads else LEAST_PANE, min(max(side, LEAST_PANE), room))
        rest = max(self.width() - side - self.handleWidth(), 1)
        self.setSizes([side, rest] if self._leads else [rest, side])

    def _moved(self) -> None:
        side = self.sizes()[self._side_index]
        if self._leads:
            self._leading_pane = side
        elif self._is_below:
            self._below_pane = side
        elif self._narrow:
            self._narrow_pane = side
        else:
            self._wide_pane = side
