"""How far the pane was scrolled and what had the keyboard when a task was left: the way back restores both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.widgets.focus.tab_stops import tab_stops

_BY_PERSON = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.InputMethod)


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop of the pane, by what it is: the widgets are made anew for another workflow.

    Attributes:
        kind: its class.
        name: what it is called.
        number: how many stops of the same class and name come before it.
    """

    kind: str
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class PaneView:
    """What a person saw of a task, and where they were.

    Attributes:
        stop: what had the keyboard in the pane, None where it was elsewhere.
        in_table: the table had the keyboard.
        seen: a stop that was seen among what scrolls, that of the keyboard where it was; None for none.
        top: how far that one was below the upper edge, in pixels.
    """

    stop: Stop | None = None
    in_table: bool = False
    seen: Stop | None = None
    top: int = 0


def view_of(window: MainWindow) -> PaneView:
    """How the pane is now."""
    pane, focus = window.detail, QApplication.focusWidget()
    in_table = focus is not None and (focus is window.stack or window.stack.isAncestorOf(focus))
    stops = tab_stops(pane)
    own, scrolled = _stop_of(pane, focus, stops), pane.scrolled
    seen = [one for one in stops if scrolled.inner.isAncestorOf(one) and scrolled.shows(one)]
    if own in seen:
        seen = [own]
    if not seen:
        return PaneView(_named(own, stops), in_table)
    return PaneView(_named(own, stops), in_table, _named(seen[0], stops), _top(window, seen[0]))


def _stop_of(pane: QWidget, widget: QWidget | None, stops: Sequence[QWidget]) -> QWidget | None:
    """The stop that a widget is, or is a part of; None outside of the pane."""
    while widget is not None and widget is not pane and widget not in stops:
        widget = widget.parentWidget()
    return widget if widget in stops else None


def _named(stop: QWidget | None, stops: Sequence[QWidget]) -> Stop | None:
    if stop is None:
        return None
    alike = [one for one in stops if _names(one) == _names(stop)]
    return Stop(*_names(stop), alike.index(stop))


def _find(stop: Stop, pane: QWidget) -> QWidget | None:
    alike = [one for one in tab_stops(pane) if _names(one) == (stop.kind, stop.name)]
    return alike[stop.number] if stop.number < len(alike) else None


def _top(window: MainWindow, stop: QWidget) -> int:
    """How far a stop is below the upper edge of what scrolls."""
    return stop.mapTo(window.detail.scrolled.viewport(), QPoint(0, 0)).y()


def _names(widget: QWidget) -> tuple[str, str]:
    return type(widget).__name__, widget.accessibleName()


class Returning(QObject):
    """Restores a view as soon as its task is shown, and while more of the task comes, until the person does something.

    Args:
        window: whose pane it is.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._wanted: tuple[str, TaskKey, PaneView] | None = None
        self._is_watching = False
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._restore)
        pane, self._connections = window.detail, Connections()
        on = self._connections.on
        on(pane.links.links_shown, self._look_soon)
        for part in (pane.links, pane.activity):
            on(part.rows_changed, self._look_soon)
        on(pane.scrolled.verticalScrollBar().rangeChanged, lambda *_: self._look_soon())

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()
        self._soon.stop()
        self._forget()
        self.deleteLater()

    def expect(self, workflow_id: str, task: TaskKey, view: PaneView) -> None:
        """A task is shown again in a moment."""
        self._forget()
        self._wanted = workflow_id, task, view
        self._look_soon()

    def _look_soon(self) -> None:
        if self._wanted is not None:
            self._soon.start(0)

    def _restore(self) -> None:
        if self._wanted is None:
            return
        self._watch()
        (workflow_id, task, view), pane = self._wanted, self._window.detail
        if (workflow_id, task) != (pane.drafts.workflow_id, pane.task):
            return
        if self._give_focus(view):
            view = replace(view, stop=None, in_table=False)
        self._scroll(view)
        self._wanted = workflow_id, task, view  # more of the task may come above what was seen

    def _give_focus(self, view: PaneView) -> bool:
        """Give what had the keyboard the keyboard; False where it is not there yet."""
        if view.in_table:
            self._window.stack.take_focus()
        if view.stop is None:
            return True
        stop = _find(view.stop, self._window.detail)
        if stop is not None and not stop.hasFocus():
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        return stop is not None

    def _scroll(self, view: PaneView) -> None:
        """Bring what was seen to its height, as soon as it is there."""
        seen = _find(view.seen, self._window.detail) if view.seen is not None else None
        if seen is not None and (distance := _top(self._window, seen) - view.top):
            self._window.detail.scrolled.scroll_by(distance)

    # Until the person does something

    def _watch(self) -> None:
        if not self._is_watching and (app := QApplication.instance()) is not None:
            self._is_watching = True
            app.installEventFilter(self)

    def _forget(self) -> None:
        if self._is_watching and (app := QApplication.instance()) is not None:
            app.removeEventFilter(self)
        self._wanted, self._is_watching = None, False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The person goes on: nothing moves under their hands."""
        if event.type() in _BY_PERSON:
            self._forget()
        return False
