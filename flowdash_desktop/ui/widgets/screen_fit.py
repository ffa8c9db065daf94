"""Keeps a window on the screen that is there now, whatever screen it was left on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QObject, QRect
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QStyle, QWidget


def available_area(widget: QWidget) -> QRect:
    """The room on the widget's screen, without panels of the desktop; empty where there is no screen."""
    screen = _screen_of(widget)
    return screen.availableGeometry() if screen is not None else QRect()


def fitted(rect: QRect, area: QRect) -> QRect:
    """The rectangle made small enough for an area, and moved until all of it lies inside."""
    if area.isEmpty():
        return rect
    found = QRect(rect.topLeft(), rect.size().boundedTo(area.size()))
    found.moveLeft(min(max(found.left(), area.left()), area.right() + 1 - found.width()))
    found.moveTop(min(max(found.top(), area.top()), area.bottom() + 1 - found.height()))
    return found


def fit_on_screen(window: QWidget) -> None:
    """Make a window small enough for its screen, its frame included, and move it until all of it can be seen."""
    if window.isMaximized() or window.isFullScreen():
        return
    frame, inner = window.frameGeometry(), window.geometry()
    edges = QMargins(
        inner.left() - frame.left(),
        inner.top() - frame.top(),
        frame.right() - inner.right(),
        frame.bottom() - inner.bottom(),
    )
    if edges.isNull() and window.isWindow():  # the frame is not known yet
        edges.setTop(window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight))
    area = available_area(window).marginsRemoved(edges)
    place = fitted(inner, area)
    if place != inner:
        window.setGeometry(place)


class ScreenFit(QObject):
    """Fits a window when it is first shown, and whenever a screen goes away."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self._screen_gone)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the window before it is seen."""
        if event.type() == QEvent.Type.Show and not event.spontaneous():
            fit_on_screen(self._window)
        return False

    def _screen_gone(self, _screen: QScreen) -> None:
        fit_on_screen(self._window)


def _screen_of(widget: QWidget) -> QScreen | None:
    found = QGuiApplication.screenAt(widget.frameGeometry().center()) if widget.isWindow() else None
    return found or widget.screen() or QGuiApplication.primaryScreen()
