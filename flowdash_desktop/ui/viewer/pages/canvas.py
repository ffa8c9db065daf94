"""Paints the pages of a document, and lets a person move, zoom, turn, mark and copy. It decodes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.viewer.pages.layout import LEAST_ZOOM, MOST_ZOOM, Fit, PageLayout, PlacedPage
from flowdash_desktop.ui.viewer.pages.painting import PagePainter
from flowdash_desktop.ui.viewer.pages.pictures import PagePictures, Picture
from flowdash_desktop.ui.viewer.pages.selection import Hits, PageTexts, TextPoint
from flowdash_desktop.ui.viewer.pages.wanted import WantedPicture, missing, put_ready
from flowdash_desktop.ui.viewer.reading import FileReading
from flowdash_desktop.viewing.messages import Bitmap, PageText, ViewFault

_BAR = 10
_STEP = 48
_NOTCH = 120
_PER_NOTCH = 1.2
_ARROWS = {
    Qt.Key.Key_Left: (-_STEP, 0),
    Qt.Key.Key_Right: (_STEP, 0),
    Qt.Key.Key_Up: (0, -_STEP),
    Qt.Key.Key_Down: (0, _STEP),
}
_LEFT = Qt.MouseButton.LeftButton
_PANS = (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton)


class PageCanvas(QAbstractScrollArea):
    """One page or two beside each other. What is still to come is a blank page, or the picture of another scale.

    Signals:
        changed: page, zoom or rotation are others than before.

    Attributes:
        layout: where the pages lie.
        texts: their texts, with what is marked.
        hits: where words were found.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.pages = PageLayout()
        self.texts = PageTexts()
        self.hits = Hits()
        self._reading: FileReading | None = None
        self._has_text = False
        self._pictures = PagePictures()
        self._faults: dict[tuple[int, bool], ViewFault] = {}  # by page, and whether it was asked for ahead
        self._stopped: set[tuple[int, bool]] = set()
        self._placed: list[PlacedPage] = []
        self._asked: dict[bool, WantedPicture] = {}
        self._texts_asked: set[int] = set()
        self._pan_from: tuple[QPoint, int, int] | None = None
        self._turned_by = 0
        self._painter = PagePainter(theme)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._ask)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setSingleStep(_STEP)
            bar.valueChanged.connect(self._soon)
        theme.changed.connect(self.viewport().update)

    def show_document(
        self, reading: FileReading, sizes: Sequence[tuple[float, float]], unit: float, *, has_text: bool, page: int = 0
    ) -> None:
        """Show a document; how it is fitted stays as the person has chosen it.

        Args:
            reading: answers for its pages.
            sizes: of its pages, in units.
            unit: logical pixels to one unit at 100 %.
            has_text: whether its pages have texts that can be marked.
            page: the page to begin with.
        """
        self.clear()
        pages = self.pages
        self._reading, self._has_text = reading, has_text
        pages.sizes, pages.unit, pages.enlarges = sizes, unit, has_text
        pages.page = max(0, min(page, len(sizes) - 1))
        self._arrange()
        self.to_start()
        put_ready(self._missing(), self._pictures, reading)

    def clear(self) -> None:
        """Show nothing, and hear no answer any more."""
        self._reading = None
        self._asked.clear()
        self._pictures.clear()
        self._faults.clear()
        self._stopped.clear()
        self._texts_asked.clear()
        self.texts.clear()
        self.hits.begin(None)
        self.pages.sizes, self.pages.page, self.pages.rotation = (), 0, 0
        self._placed = []
        self._later.stop()
        self.viewport().update()

    # Where it is

    def go_to(self, page: int, *, at_end: bool = False) -> bool:
        """Show a page, from its beginning or its end; False where it is shown already."""
        if not self.pages.go_to(page):
            return False
        self._arrange()
        self.to_start(at_end=at_end)
        return True

    def step(self, by: int, *, at_end: bool = False) -> bool:
        """Turn pages, forward or back."""
        return self.go_to(self.pages.page + by * self.pages.together, at_end=at_end)

    def to_start(self, *, at_end: bool = False) -> None:
        """Go to the top of the page, or to its bottom."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum() if at_end else 0)
        across = self.horizontalScrollBar()
        across.setValue((across.minimum() + across.maximum()) // 2)

    def fit(self, fit: Fit) -> None:
        """Let the scale follow the room."""
        self.pages.fit = fit
        self._arrange()

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Choose a zoom (1 is 100 %); the point ``at`` of the viewport, else its middle, stays where it is."""
        if not self._placed:
            return
        at = at if at is not None else QRectF(self.viewport().rect()).center()
        one = self._nearest(at)
        before, rect = self.pages.scale, self._on_viewport(one.rect)
        part = (at - rect.topLeft()) / before
        self.pages.fit, self.pages.zoom = Fit.ZOOM, max(LEAST_ZOOM, min(zoom, MOST_ZOOM))
        self._arrange()
        now = next(placed for placed in self._placed if placed.page == one.page)
        moved = self._on_viewport(now.rect).topLeft() + part * self.pages.scale - at
        self.horizontalScrollBar().setValue(round(self.horizontalScrollBar().value() + moved.x()))
        self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() + moved.y()))

    def zoom_step(self, step: int) -> None:
        """Zoom in (1) or out (-1)."""
        self.set_zoom(self.pages.next_zoom(step))

    def rotate(self) -> None:
        """Turn all pages by a quarter, clockwise."""
        self.pages.rotation = (self.pages.rotation + 90) % 360
        self._faults.clear()
        self._arrange()

    def set_together(self, count: int) -> None:
        """Show one page, or two beside each other."""
        self.pages.together = count
        self._arrange()

    # What is found and marked

    def show_hit(self) -> None:
        """Bring the match that the person is at into view."""
        boxes = self.hits.current()
        if boxes and self.hits.page not in self.pages.pages():
            self.go_to(self.hits.page)
        one = next((placed for placed in self._placed if placed.page == self.hits.page), None)
        if boxes and one is not None:
            rect = self._on_viewport(self._painter.rect_of(self.pages, one, boxes[0]))
            for bar, low, high, room in (
                (self.horizontalScrollBar(), rect.left(), rect.right(), self.viewport().width()),
                (self.verticalScrollBar(), rect.top(), rect.bottom(), self.viewport().height()),
            ):
                if low < 0 or high > room:
                    bar.setValue(round(bar.value() + (low + high - room) / 2))
        self.viewport().update()

    def copy(self) -> bool:
        """Copy the text that is marked; False where none is."""
        text = self.texts.marked_text()
        if text:
            QGuiApplication.clipboard().setText(text)
        return bool(text)

    # The arrangement

    def _arrange(self) -> None:
        pages = self.pages
        pages.follow_room(self.room())
        self._placed = pages.place()
        extent, view = pages.extent(), self.viewport().size()
        for bar, whole, part in (
            (self.horizontalScrollBar(), extent.width(), view.width()),
            (self.verticalScrollBar(), extent.height(), view.height()),
        ):
            bar.setPageStep(part)
            bar.setRange(0, max(0, int(whole + 0.01) - part))
        self._soon()
        self.changed.emit()

    def room(self) -> QSizeF:
        """Where pages are fitted in, in logical pixels."""
        largest = QSizeF(self.maximumViewportSize())
        return QSizeF(largest.width() - (_BAR if self.pages.fit is Fit.WIDTH else 0), largest.height())

    def _soon(self) -> None:
        self._later.start()
        self.viewport().update()

    def _corner(self) -> QPointF:
        """Where the corner of all that is shown lies in the viewport."""
        extent, view = self.pages.extent(), QSizeF(self.viewport().size())
        x, y = -float(self.horizontalScrollBar().value()), -float(self.verticalScrollBar().value())
        spare = view - extent
        return QPointF(spare.width() / 2 if spare.width() > 0 else x, spare.height() / 2 if spare.height() > 0 else y)

    def _on_viewport(self, rect: QRectF) -> QRectF:
        return rect.translated(self._corner())

    def _nearest(self, at: QPointF) -> PlacedPage:
        def far(one: PlacedPage) -> float:
            rect = self._on_viewport(one.rect)
            return max(rect.left() - at.x(), 0.0, at.x() - rect.right())

        return min(self._placed, key=far)

    # Pictures and texts that come

    def _missing(self) -> Iterator[WantedPicture]:
        view = QRectF(self.viewport().rect()).translated(-self._corner())
        return missing(self.pages, self._pictures, self._placed, view, self.devicePixelRatioF())

    def _ask(self) -> None:
        """Ask for what is missing most: one picture of what is in view at a time, so that none is asked for that is not
        wanted any more, and beside it one of a page that may be next."""
        reading = self._reading
        if reading is None or not self.isVisible():
            return
        for one in self._missing():
            failed = self._faults.keys() & {(one.page, False), (one.page, one.ahead)}
            if one.ahead not in self._asked and not failed:
                self._asked[one.ahead] = one
                came = partial(self._came, one)
                reading.bitmap(one.page, one.scale, one.rotation, one.clip, came, ahead=one.ahead)
        self._ask_for_texts(reading)

    def _came(self, wanted: WantedPicture, answer: Bitmap | ViewFault) -> None:
        if self._asked.get(wanted.ahead) is not wanted:
            return
        del self._asked[wanted.ahead]
        key = wanted.page, wanted.ahead  # a page that failed ahead is asked for once more when it is seen
        if answer is ViewFault.STOPPED and key not in self._stopped:
            self._stopped.add(key)  # the process has been ended, and the next request starts another
        elif isinstance(answer, ViewFault):
            self._faults[key] = answer
        else:
            self._pictures.put(wanted.page, wanted.rotation, Picture.of(answer, wanted.scale, wanted.clip))
        self._soon()

    def _ask_for_texts(self, reading: FileReading) -> None:
        for page in self.pages.pages() if self._has_text else ():
            if page not in self._texts_asked:
                self._texts_asked.add(page)
                reading.page_text(page, partial(self._text_came, page))

    def _text_came(self, page: int, answer: PageText | ViewFault) -> None:
        if isinstance(answer, PageText):
            self.texts.texts[page] = answer

    @property
    def is_sharp(self) -> bool:
        """True when all that is in view has come at its scale."""
        return bool(self._placed) and all(one.ahead for one in self._missing())

    def fault_of(self, page: int) -> ViewFault | None:
        """Why a page can't be shown, None where it can."""
        return self._faults.get((page, False))

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in view."""
        self._painter.begin(self.viewport(), event.rect())
        for one in self._placed:
            placed = PlacedPage(one.page, self._on_viewport(one.rect))
            if placed.rect.intersects(QRectF(event.rect())):
                self._painter.paint_page(self.pages, placed, self._pictures, self.fault_of(one.page))
                self._painter.paint_marks(self.pages, placed, self.texts, self.hits)
        self._painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew."""
        super().resizeEvent(event)
        self._arrange()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl zoom at the pointer; past the end of a page turn it."""
        notches = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if notches:
                self.set_zoom(self.pages.zoom * _PER_NOTCH ** (notches / _NOTCH), event.position())
            event.accept()
            return
        bar = self.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() if notches < 0 else bar.value() <= bar.minimum()
        if not at_end or not notches or event.modifiers():
            self._turned_by = 0
            super().wheelEvent(event)
            return
        self._turned_by += notches
        if abs(self._turned_by) >= _NOTCH:
            back, self._turned_by = self._turned_by > 0, 0
            self.step(-1 if back else 1, at_end=back)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move; the page keys turn pages; Ctrl+C copies; Ctrl+A marks the text of what is shown."""
        key, plain = Qt.Key(event.key()), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll) and self._has_text:
            self.texts.mark_all(self.pages.pages())
            self.viewport().update()
        elif plain and key in _ARROWS:
            across, down = _ARROWS[key]
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + across)
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + down)
        elif plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(0 if key == Qt.Key.Key_Home else self.pages.count - 1)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to mark text where there is some, else to move the page."""
        at = event.position()
        letter = self._letter_at(at) if event.button() == _LEFT else None
        self.texts.unmark()
        if letter is not None:
            self.texts.anchor = self.texts.end = letter
        elif event.button() in _PANS:
            start = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
            self._pan_from = at.toPoint(), *start
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark on, or move the page."""
        if self._pan_from is not None:
            start, x, y = self._pan_from
            moved = event.position().toPoint() - start
            self.horizontalScrollBar().setValue(x - moved.x())
            self.verticalScrollBar().setValue(y - moved.y())
        elif self.texts.anchor is not None and event.buttons() & _LEFT:
            self.texts.end = self._letter_at(event.position(), nearest=True) or self.texts.end
            self.viewport().update()
        else:
            on_text = self._letter_at(event.position()) is not None
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor if on_text else Qt.CursorShape.OpenHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The mark or the move ends; a press without a move marks nothing."""
        if self._pan_from is not None:
            self._pan_from = None
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        elif self.texts.anchor == self.texts.end:
            self.texts.unmark()
            self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Mark a word."""
        letter = self._letter_at(event.position())
        if letter is not None and event.button() == _LEFT:
            self.texts.mark_word(letter)
            self.viewport().update()

    def _letter_at(self, at: QPointF, *, nearest: bool = False) -> TextPoint | None:
        if not self._placed or not self.texts.texts:
            return None
        one = self._nearest(at)
        rect = self._on_viewport(one.rect)
        point = self.pages.turn_back(one.page, (at - rect.topLeft()) / self.pages.scale)
        return self.texts.letter_at(one.page, point, nearest=nearest)
