"""A press outside of a popup or menu closes it, and counts where it is made: one press goes from one to another.

Whether Qt hands such a press on depends on the platform and on whether the popup could grab the pointer.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAction, QCursor, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from flowdash_desktop.ui.widgets.focus.button_keys import press_button


def close_by_press(popup: QWidget, opener: QRect, event: QMouseEvent) -> None:
    """Close a popup by a press outside of it, and hand the press on to the widget under the pointer.

    A button is pressed at once: where the release of a short click comes before the popup has let go of the pointer,
    nobody would get it.

    Args:
        popup: what is open.
        opener: on the screen, the place that opened it: a press there only closes it.
        event: the press, as the popup got it.
    """
    event.accept()
    popup.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay, True)
    popup.close()
    at = event.globalPosition()
    # Its own window first: what else Qt finds at that place may be a window behind this one.
    target = _child_at(popup.parentWidget(), at.toPoint()) or QApplication.widgetAt(at.toPoint())
    if opener.contains(at.toPoint()) or target is None or not target.isEnabled() or _is_blocked(target):
        return
    if target.focusPolicy() & Qt.FocusPolicy.ClickFocus:
        target.setFocus(Qt.FocusReason.MouseFocusReason)
    if isinstance(target, QAbstractButton) and event.button() == Qt.MouseButton.LeftButton:
        QTimer.singleShot(0, target, lambda: press_button(target))  # when the popup is gone
        return
    handle, place = target.window().windowHandle(), target.window().mapFromGlobal(at)
    held, keys, device = event.buttons(), event.modifiers(), event.pointingDevice()
    press = QMouseEvent(event.type(), place, place, at, event.button(), held, keys, device)
    QApplication.sendEvent(handle, press)  # not to the widget: Qt would not know whose the release is


class MenuPresses(QObject):
    """Lets a press outside of a menu count where it is made, as ``close_by_press`` does. It lives as long as the menu.

    Args:
        menu: the menu, with its submenus.
        opener: the widget that opens it: a press there only closes it. None for a menu that opens at the pointer.
    """

    def __init__(self, menu: QMenu, opener: QWidget | None = None) -> None:
        super().__init__(menu)
        self._menu = menu
        self._opener = opener
        menu.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close all of it by a press outside."""
        if event.type() == QEvent.Type.Hide and watched is self._menu and self._opener is not None:
            QTimer.singleShot(0, self._opener, self._look_for_pointer)  # when the menu is gone
        elif event.type() == QEvent.Type.Show and isinstance(watched, QMenu):
            for submenu in filter(None, map(_submenu, watched.actions())):
                submenu.installEventFilter(self)
        elif event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            return self._press(event)
        return False

    def _press(self, event: QMouseEvent) -> bool:
        """Close the menu by a press outside of it and of its submenus; False for a press on one of them."""
        at = event.globalPosition().toPoint()
        menus = [menu for menu in self._menus(self._menu) if menu.isVisible()]
        if any(menu.geometry().contains(at) for menu in menus):
            return False
        for menu in menus[1:]:
            menu.close()
        opener = self._opener
        place = QRect() if opener is None else QRect(opener.mapToGlobal(QPoint(0, 0)), opener.size())
        close_by_press(self._menu, place, event)
        return True

    def _look_for_pointer(self) -> None:
        """Let the opener look as it does without the pointer, where that has left while the menu was open: Qt does not
        tell the opener."""
        opener = self._opener
        if (
            opener is not None
            and opener.underMouse()
            and not opener.rect().contains(opener.mapFromGlobal(QCursor.pos()))
        ):
            opener.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
            opener.update()

    def _menus(self, menu: QMenu) -> list[QMenu]:
        """A menu with all menus below it."""
        found = [menu]
        for submenu in filter(None, map(_submenu, menu.actions())):
            found += self._menus(submenu)
        return found


def _submenu(action: QAction) -> QMenu | None:
    menu = action.menu()
    return menu if isinstance(menu, QMenu) else None


def _is_blocked(target: QWidget) -> bool:
    """True where a dialog keeps the pointer away from the window."""
    modal = QApplication.activeModalWidget()
    return modal is not None and modal is not target.window()


def _child_at(owner: QWidget | None, at: QPoint) -> QWidget | None:
    """The widget of the popup's own window at a place on the screen, None outside of that window."""
    return None if owner is None else owner.window().childAt(owner.window().mapFromGlobal(at))
