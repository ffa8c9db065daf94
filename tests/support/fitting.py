"""Finds controls that are cut off, that overlap, or that lie outside of their window or of the screen."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QSplitterHandle, QWidget

from flowdash_desktop.ui.widgets.side.side_sheet import SideSheet
from flowdash_desktop.ui.widgets.toasts.banner import Banner
from tests.support.steady import controls, describe


def misplaced(window: QWidget) -> list[str]:
    """Every visible control of a window that a person can't see whole, and every two that share room.

    What scrolls may be cut off above and below, never at its sides. Toasts and the sheet lie over other controls.
    """
    found = [] if _screen(window).contains(window.geometry()) else [f"the window {window.geometry()} is off the screen"]
    shown = [c for c in controls(window) if not isinstance(c, QScrollBar | QSplitterHandle)]
    found += [f"{describe(c)} is cut off: {_rect(c)}" for c in shown if not _is_whole(c, window)]
    for one, other in combinations(shown, 2):
        apart = one.parentWidget() is other.parentWidget() and not isinstance(one, QAbstractScrollArea)
        if apart and one.geometry().intersects(other.geometry()):
            found.append(f"{describe(one)} {_rect(one)} lies over {describe(other)} {_rect(other)}")
    return found


def _screen(window: QWidget) -> QRect:
    return window.screen().availableGeometry()


def _rect(widget: QWidget) -> str:
    rect = widget.rect().translated(widget.mapToGlobal(QPoint(0, 0)))
    return f"({rect.x()}, {rect.y()}, {rect.width()} x {rect.height()})"


def _is_whole(control: QWidget, window: QWidget) -> bool:
    """True where every part between the control and its window has room for it."""
    rect, part, scrolls = control.rect(), control, _scrolls(control)
    while part is not window:
        above = part.parentWidget()
        if above is None or isinstance(part, Banner | SideSheet):
            break
        rect = rect.translated(part.pos())
        part = above
        room = part.rect()
        wide = room.left() <= rect.left() and rect.right() <= room.right()
        high = room.top() <= rect.top() and rect.bottom() <= room.bottom()
        if not wide or not (high or scrolls):
            return False
    return True


def _scrolls(control: QWidget) -> bool:
    """True for a control inside something that scrolls."""
    part = control.parentWidget()
    while part is not None:
        if isinstance(part, QAbstractScrollArea):
            return True
        part = part.parentWidget()
    return False
