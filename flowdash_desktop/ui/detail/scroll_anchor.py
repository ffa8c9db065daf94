"""Keeps what a person looks at or points at where it is on the screen while parts above it come, grow and go."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget
from shiboken6 import isValid

from flowdash_desktop.ui.editors.long_text import GrowingText

_LAYOUT = (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Move)
_CALM = 30
"""Milliseconds without a change of the layout after which the heights are noted anew.

One edit changes the layout several times, and noting hundreds of widgets each time would delay its painting. Until then
the widget that is held stays at the height that was noted last.
"""


class ScrollAnchor(QObject):
    """Scrolls an area after each change of its layout, so that one widget stays at its height on the screen.

    The widget is the one under the pointer, else the one with the focus, else the first that can be seen. That one goes
    along where the area itself goes up or down, as with a head of another height: nobody is on it. Room is added above
    or below the parts where scrolling alone can't do it; ``release`` takes it away.

    A text box that is typed into and was seen whole stays so: where it grows, or is pushed, below the edge, the area is
    scrolled on once for each change.

    Args:
        area: what scrolls.
        inner: the widget of its parts.
        column: the layout of its parts.
    """

    _changed = Signal()

    def __init__(self, area: QScrollArea, inner: QWidget, column: QVBoxLayout) -> None:
        super().__init__(area)
        self._area = area
        self._inner = inner
        self._column = column
        self._above, self._below = QSpacerItem(0, 0), QSpacerItem(0, 0)
        column.insertItem(0, self._above)
        column.addItem(self._below)
        self._places: dict[QWidget, int] = {}
        """How high each visible widget is on the screen since the last calm moment."""
        self._typed_into: GrowingText | None = None
        """The box that has the focus, where it was seen whole at the last calm moment."""
        self._frame, self._was_seen = QRect(), QRect()
        self._is_correcting = self._range_changed = self._is_due = False
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.timeout.connect(self._note)
        # Queued, so that all layouts are done, and still before anything is painted.
        self._changed.connect(self._correct, Qt.ConnectionType.QueuedConnection)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(self._take_range)
        bar.valueChanged.connect(self._scrolled)
        for watched in (area, self._inner, area.viewport()):
            watched.installEventFilter(self)

    def release(self) -> None:
        """Other things are shown now: nothing of before has to stay where it was."""
        self._places = {}
        self._set_room(0, 0)
        self._calm.start(0)

    def hold(self) -> bool:
        """Note at once where everything is, as parts are about to come; False while an earlier change has still to be
        corrected: then they have to wait."""
        if self._is_due:
            return False
        self._calm.stop()
        self._note()
        return True

    def forget(self) -> None:
        """The area itself goes elsewhere: what is in it goes along, and is not scrolled back."""
        self._places = {}
        self._calm.start(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the layout when it has changed, and forget everything while nothing is shown."""
        kind = event.type()
        if kind in _LAYOUT:
            self._expect()
        elif kind == QEvent.Type.Show:
            self._calm.start(0)
        elif kind == QEvent.Type.Hide and watched is self._area:
            self._places = {}
        return False

    def _focus_changed(self, before: QWidget | None, _now: QWidget | None) -> None:
        """Correct at once what a field did as it was left.

        A press takes the focus before it is delivered, and its release may be delivered in the same turn of the loop:
        it would meet parts that are laid out and not yet scrolled back, and the press would be lost.
        """
        if before is not None and self._places and isValid(before) and self._inner.isAncestorOf(before):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            if self._is_due:
                self._correct()

    def _take_range(self) -> None:
        self._range_changed = True
        self._expect()

    def _expect(self) -> None:
        """Correct once after all changes of the layout that are waiting."""
        if not self._is_due:
            self._is_due = True
            self._changed.emit()

    def _scrolled(self, _value: int) -> None:
        """The person scrolls, or the area follows the focus: the new heights count, all but one that was forced."""
        if self._is_correcting or self._range_changed:
            return
        self._places = {}
        self._calm.start(0)

    def _note(self) -> None:
        self._places = {}
        self._frame = self._frame_now()
        self._range_changed = False
        self._typed_into = None
        if not self._area.isVisible():
            return
        seen, focus = self._seen(), QApplication.focusWidget()
        self._was_seen = seen
        if isinstance(focus, GrowingText) and self._inner.isAncestorOf(focus) and _bottom(focus) <= seen.bottom() + 1:
            self._typed_into = focus
        self._note_children(self._inner, self._inner.mapToGlobal(QPoint(0, 0)).y(), seen)

    def _note_children(self, parent: QWidget, parent_top: int, seen: QRect) -> None:
        """Note the children that can be seen, and theirs. No child shows outside of its parent: the rest is left out.

        The pane has hundreds of widgets, and they are noted several times for each edit.
        """
        for widget in parent.children():
            if not isinstance(widget, QWidget) or not widget.isVisible() or widget.isWindow():
                continue
            top = parent_top + widget.y()
            if top < seen.bottom() and top + widget.height() > seen.top():
                self._places[widget] = top
                self._note_children(widget, top, seen)

    def _correct(self) -> None:
        self._is_due = False
        self._restore_anchor()
        self._range_changed = False  # what scrolls from here on is the person, or the area that follows the focus

    def _restore_anchor(self) -> None:
        if self._is_correcting or not self._area.isVisible():
            return
        if self._frame_now() != self._frame:  # the person moves or resizes the window
            self._places = {}
        anchor = self._anchor()
        if anchor is not None:
            self._scroll_on(anchor.mapToGlobal(QPoint(0, 0)).y() - self._places[anchor])
        overhang = self._overhang()
        if overhang > 0:
            self._scroll_on(overhang)
            # It is meant. Were it not noted at once, the next correction would take it back, and then make it again.
            self._places = {widget: top - overhang for widget, top in self._places.items()}
        self._calm.start(_CALM if self._places else 0)

    def _scroll_on(self, distance: int) -> None:
        if distance:
            self._is_correcting = True
            self._scroll_by(distance)
            self._is_correcting = False

    def _overhang(self) -> int:
        """How far the box that is typed into is below the edge, as far as its first line stays in view."""
        box = self._typed_into
        if box is None or not isValid(box) or not box.hasFocus():
            return 0
        seen = self._seen()
        return min(_bottom(box) - seen.bottom() - 1, box.mapToGlobal(QPoint(0, 0)).y() - seen.top())

    def _scroll_by(self, distance: int) -> None:
        bar = self._area.verticalScrollBar()
        above, below = self._above.sizeHint().height(), self._below.sizeHint().height()
        target = bar.value() + distance
        content = self._column.minimumSize().height() - below
        if target < 0:
            above, content, target = above - target, content - target, 0
        self._set_room(above, max(0, target + self._area.viewport().height() - content))
        bar.setValue(target)

    def _set_room(self, above: int, below: int) -> None:
        if (above, below) == (self._above.sizeHint().height(), self._below.sizeHint().height()):
            return
        for spacer, height in ((self._above, above), (self._below, below)):
            spacer.changeSize(0, height, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._column.invalidate()
        self._column.activate()
        QCoreApplication.sendEvent(self._area, QEvent(QEvent.Type.LayoutRequest))

    def _anchor(self) -> QWidget | None:
        if not self._places:
            return None
        seen = self._seen()
        pointer = QCursor.pos()
        is_near = seen.contains(pointer) or self._was_seen.contains(pointer)
        used = (self._under(pointer) if is_near else None) or self._noted(QApplication.focusWidget())
        if used is not None or seen.top() != self._was_seen.top():
            return used
        return self._first_seen(seen)

    def _first_seen(self, seen: QRect) -> QWidget | None:
        tops = [(top, w) for w, top in self._places.items() if top >= seen.top() and isValid(w) and w.isVisible()]
        return min(tops, key=lambda pair: pair[0], default=(0, None))[1]

    def _under(self, pointer: QPoint) -> QWidget | None:
        """The smallest widget that was under the pointer at the last calm moment."""
        under = [
            widget
            for widget, top in self._places.items()
            if isValid(widget)
            and widget.isVisible()
            and 0 <= pointer.y() - top < widget.height()
            and 0 <= widget.mapFromGlobal(pointer).x() < widget.width()
        ]
        return min(under, key=lambda widget: widget.width() * widget.height(), default=None)

    def _noted(self, widget: QWidget | None) -> QWidget | None:
        """The widget, or what it lies in, as far as its height was noted."""
        while widget is not None and widget is not self._inner:
            if widget in self._places and widget.isVisible():
                return widget
            widget = widget.parentWidget()
        return None

    def _seen(self) -> QRect:
        viewport = self._area.viewport()
        return QRect(viewport.mapToGlobal(QPoint(0, 0)), viewport.size())

    def _frame_now(self) -> QRect:
        """Where the window is, and how wide the area in it."""
        window = self._area.window().geometry()
        return QRect(window.x(), window.y(), self._area.width(), window.height())


def _bottom(box: GrowingText) -> int:
    """Where on the screen a box ends, with what is to be seen with it."""
    last = box.goes_with if box.goes_with is not None and box.goes_with.isVisible() else box
    return last.mapToGlobal(QPoint(0, last.height())).y()
