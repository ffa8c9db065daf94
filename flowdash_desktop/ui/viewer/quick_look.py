"""Where the viewer is: over the table, in a window of its own, or filling a screen."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.viewer.commands import Command
from flowdash_desktop.ui.viewer.own_window import ViewerWindow
from flowdash_desktop.ui.viewer.panel import ViewerPanel
from flowdash_desktop.ui.widgets.focus.focus_return import FocusReturn
from flowdash_desktop.ui.widgets.focus.tab_stops import COVERED


@dataclass(frozen=True, slots=True)
class ViewerPosition:
    """How the person has the viewer, to be remembered.

    Attributes:
        in_window: it opens in a window of its own.
        geometry: of that window, as Qt writes it; empty for one that was never opened.
    """

    in_window: bool = False
    geometry: bytes = b""


class QuickLook(QObject):
    """Opens and closes the panel, and gives the focus back to where it was.

    Over the table, what it covers takes no keys: a key would change what nobody sees.

    Args:
        theme: its look.
        host: the parent of the panel over the table; it never lays the panel out.
        area: the part of the host that the panel covers.
        focus: the trail of the focus in the main window.

    Signals:
        opened: it is shown over the table.
        closed: it is not shown any more.
        position_changed(ViewerPosition): the person has it elsewhere from now on.
        leave_requested: the person closes it while it is docked.

    Attributes:
        panel: the viewer.
    """

    opened = Signal()
    closed = Signal()
    position_changed = Signal(object)
    leave_requested = Signal()

    def __init__(self, theme: Theme, host: QWidget, area: QWidget, focus: FocusReturn) -> None:
        super().__init__(host)
        self._theme, self._host, self._area, self._focus = theme, host, area, focus
        self._position = ViewerPosition()
        self._window: ViewerWindow | None = None
        self._fills_screen = self._is_redirecting = self._is_docked = False
        self.panel = ViewerPanel(theme, host)
        self.panel.hide()
        self.panel.asked.connect(self._do)
        area.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)

    @property
    def is_open(self) -> bool:
        """The viewer is shown somewhere."""
        return self.panel.isVisible()

    @property
    def is_over_table(self) -> bool:
        """It covers the table."""
        return self.is_open and self.panel.parentWidget() is self._host

    @property
    def _in_window(self) -> bool:
        return self._position.in_window and not self._is_docked

    @property
    def position(self) -> ViewerPosition:
        """Where it opens."""
        return self._position

    @position.setter
    def position(self, position: ViewerPosition) -> None:
        self._position = position

    def dock(self, docked: bool) -> None:
        """Let it belong to the window as a part that never closes by itself, nor stands in a window of its own."""
        self._is_docked = docked
        self.panel.set_docked(docked)

    def set_covered(self, covered: bool) -> None:
        """Say that what lies below is out of sight for good, so that it is not painted, or is to be seen again."""
        self._area.setUpdatesEnabled(not covered)

    def open(self) -> None:
        """Show it, and give it the keyboard."""
        if not self.is_open:
            self._focus.opening(self.panel)
        self._put()
        self.panel.take_focus()

    def close(self) -> None:
        """Close it; the keyboard goes back to where it was."""
        if not self.is_open:
            return
        window = self._window
        if self.is_over_table:
            with self._focus.closing(self.panel):
                self._cover(False)
                self.panel.hide()
        elif window is not None:
            self._remember(window)
            self.panel.hide()
            window.hide()
            self._host.window().activateWindow()
            self._focus.check()
        self._fills_screen = False
        self.panel.set_mode(Command.FULL_SCREEN, False)
        self.closed.emit()

    def _do(self, command: Command) -> None:
        if command is Command.CLOSE:
            if self._fills_screen:
                self._set_full_screen(False)
            elif self._is_docked:
                self.leave_requested.emit()
            else:
                self.close()
        elif command is Command.FULL_SCREEN:
            self._set_full_screen(not self._fills_screen)
        elif command is Command.OWN_WINDOW and not self._is_docked:
            self._set_in_window(not self._position.in_window)

    def _set_full_screen(self, on: bool) -> None:
        if on and self._window is not None and self._position.in_window:
            self._remember(self._window)
        self._fills_screen = on
        self._put()
        self.panel.take_focus()

    def _set_in_window(self, on: bool) -> None:
        if self._window is not None and self._position.in_window:
            self._remember(self._window)
        self._fills_screen = False
        self._position = replace(self._position, in_window=on)
        self.position_changed.emit(self._position)
        self._put()
        self.panel.take_focus()

    def _remember(self, window: ViewerWindow) -> None:
        if not self._fills_screen:
            self._position = replace(self._position, geometry=bytes(window.saveGeometry().data()))
            self.position_changed.emit(self._position)

    def _put(self) -> None:
        """Show the panel where it is to be."""
        self.panel.set_mode(Command.FULL_SCREEN, self._fills_screen)
        self.panel.set_mode(Command.OWN_WINDOW, self._in_window)
        if self._fills_screen or self._in_window:
            self._cover(False)
            self._put_in_window()
            return
        if self.panel.parentWidget() is not self._host:
            self.panel.setParent(self._host)
        if self._window is not None:
            self._window.hide()
        self._cover(True)
        self._lay_over()
        self.panel.show()
        self.panel.raise_()
        self.opened.emit()

    def _put_in_window(self) -> None:
        window = self._window
        if window is None:
            window = self._window = ViewerWindow(self._host.window(), self.panel)
            window.closed.connect(self.close)
            self._name()
        window.take()
        if self._fills_screen:
            window.showFullScreen()
        else:
            window.restore(self._position.geometry)
            window.showNormal()
        window.raise_()
        window.activateWindow()

    def show_title(self, title: str) -> None:
        """Name the window after the task."""
        self._title = title
        self._name()

    _title = ""

    def _name(self) -> None:
        if self._window is not None:
            name = self.tr("Viewer")
            self._window.setWindowTitle(f"{self._title} - {name}" if self._title else name)

    def _cover(self, on: bool) -> None:
        self._area.setProperty(COVERED, on)

    def _lay_over(self) -> None:
        self.panel.setGeometry(QRect(self._area.mapTo(self._host, QPoint(0, 0)), self._area.size()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the area whatever its size."""
        if watched is self._area and event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.is_over_table:
            self._lay_over()
        return super().eventFilter(watched, event)

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """What is covered does not take the keys."""
        if now is None or self._is_redirecting or not self.is_over_table:
            return
        if now is self._area or self._area.isAncestorOf(now):
            self._is_redirecting = True
            self.panel.take_focus(Qt.FocusReason.OtherFocusReason)
            self._is_redirecting = False
