"""A press outside of a popup closes it, and counts where it is made: one press goes from one popup to another.

Whether Qt hands such a press on depends on the platform and on whether the popup could grab the pointer.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


def close_by_press(popup: QWidget, opener: QRect, event: QMouseEvent) -> None:
    """Close a popup by a press outside of it, and hand the press on to the widget under the pointer.

    Args:
        popup: what is open.
        opener: on the screen, the place that opened it: a press there only closes it.
        event: the press, as the popup got it.
    """
    event.accept()
    popup.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay, True)
    popup.close()
    at = event.globalPosition()
    target = QApplication.widgetAt(at.toPoint()) or _child_at(popup.parentWidget(), at.toPoint())
    if opener.contains(at.toPoint()) or target is None or not target.isEnabled() or _is_blocked(target):
        return
    if target.focusPolicy() & Qt.FocusPolicy.ClickFocus:
        target.setFocus(Qt.FocusReason.MouseFocusReason)
    handle, place = target.window().windowHandle(), target.window().mapFromGlobal(at)
    held, keys, device = event.buttons(), event.modifiers(), event.pointingDevice()
    press = QMouseEvent(event.type(), place, place, at, event.button(), held, keys, device)
    QApplication.sendEvent(handle, press)  # not to the widget: Qt would not know whose the release is


def _is_blocked(target: QWidget) -> bool:
    """True where a dialog keeps the pointer away from the window."""
    modal = QApplication.activeModalWidget()
    return modal is not None and modal is not target.window()


def _child_at(owner: QWidget | None, at: QPoint) -> QWidget | None:
    """The widget of the popup's own window at a place on the screen; Qt knows none off the edge of the screens."""
    return None if owner is None else owner.window().childAt(owner.window().mapFromGlobal(at))
