"""A text, read in pieces as far as a person scrolls, to mark, copy and search. Addresses in it are only letters."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QKeyEvent, QKeySequence, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from flowdash_desktop.ui.theme import FontRole, Theme, set_variant
from flowdash_desktop.ui.theme.fonts import scaled
from flowdash_desktop.ui.viewer.contents.finding import found_words
from flowdash_desktop.ui.viewer.pages.layout import MOST_ZOOM, ZOOM_STEPS
from flowdash_desktop.ui.viewer.reading import TextReading
from flowdash_desktop.viewing.client import FIRST_PART
from flowdash_desktop.viewing.messages import TextLines, ViewFault
from flowdash_desktop.viewing.search_messages import LineMatches, Query

_PART = 500
_LETTERS_AT_ONCE = 16_000
_MOST_MARKS = 200
_LINES_BEYOND_VIEW = 4
_LEAST_ZOOM = 0.5
_MARGIN = 16
_COPIES = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)


class TextView(QPlainTextEdit):
    """A text that can't be changed.

    Signals:
        said(str): how many matches there are.
        failed(ViewFault): a piece can't be read.
        changed: the zoom is another.
    """

    said = Signal(str)
    failed = Signal(object)
    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reading: TextReading | None = None
        self._count = 0
        self._total: int | None = None
        self._is_asked = self._is_code = False
        self._wanted_line = -1
        self._query: Query | None = None
        self._found = LineMatches()
        self._at = -1
        self._begin = 0  # the line at which the search begins
        self._coming = deque[str]()
        self._inserting = QTimer(self, singleShot=True, interval=0)
        self._inserting.timeout.connect(self._insert)
        self._marking = QTimer(self, singleShot=True, interval=0)
        """One marking for all that moves in this turn of the loop: to go to a match scrolls several times."""
        self._marking.timeout.connect(self._mark)
        self.zoom = 1.0
        set_variant(self, "variant", "reading")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(_MARGIN)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._scrolled)
        theme.changed.connect(self._restyle)

    def show_text(self, reading: TextReading, *, is_code: bool) -> None:
        """Show a text from its beginning; ``is_code`` with letters of one width and its own lines."""
        self.clear_text()
        self._reading, self._is_code = reading, is_code
        wrap = QPlainTextEdit.LineWrapMode.NoWrap if is_code else QPlainTextEdit.LineWrapMode.WidgetWidth
        self.setLineWrapMode(wrap)
        self._restyle()
        self._ask(FIRST_PART)

    def clear_text(self) -> None:
        """Show nothing, and hear no answer any more."""
        self._reading = None
        self._coming.clear()
        self._inserting.stop()
        self._count, self._total = 0, None
        self._is_asked, self._wanted_line = False, -1
        self.search(None)
        self.clear()

    @property
    def is_complete(self) -> bool:
        """True when the whole text is here."""
        return self._total is not None and self._count >= self._total

    # Zoom

    def set_zoom(self, zoom: float) -> None:
        """Make the letters larger or smaller; 1 is their usual size."""
        self.zoom = max(_LEAST_ZOOM, min(zoom, MOST_ZOOM / 2))
        self._restyle()
        self.changed.emit()

    def zoom_step(self, step: int) -> None:
        """Larger (1) or smaller (-1)."""
        steps = ZOOM_STEPS if step > 0 else ZOOM_STEPS[::-1]
        self.set_zoom(next((zoom for zoom in steps if (zoom - self.zoom) * step > 0.005), self.zoom))

    # Pieces

    def _scrolled(self) -> None:
        bar = self.verticalScrollBar()
        if self._wanted_line >= self._count or bar.value() + 2 * bar.pageStep() >= bar.maximum():
            self._ask(_PART)
        if self._found.spans:
            self._marking.start()

    def _ask(self, count: int) -> None:
        reading = self._reading
        if reading is not None and not self._is_asked and not self.is_complete:
            self._is_asked = True
            reading.lines(self._count, count, lambda answer: self._came(reading, answer))

    def _came(self, reading: TextReading, answer: TextLines | ViewFault) -> None:
        if reading is not self._reading:
            return
        if isinstance(answer, ViewFault):
            self._is_asked, self._total = False, self._count
            self.failed.emit(answer)
            return
        self._total = answer.total
        if answer.lines:
            self._coming.extend(answer.lines)
            self._insert()
        else:
            self._count = answer.total
            self._inserted()

    def _insert(self) -> None:
        """Add the next lines that have come: to lay them all out at once would stop the window for several frames."""
        lines, letters = list[str](), 0
        while self._coming and letters < _LETTERS_AT_ONCE:
            lines.append(self._coming.popleft())
            letters += len(lines[-1])
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(("\n" if self._count else "") + "\n".join(lines))
        self._count += len(lines)
        if self._coming:
            self._inserting.start()
        else:
            self._inserted()

    def _inserted(self) -> None:
        self._is_asked = False  # not before: the text that grows moves the scroll bar
        if 0 <= self._wanted_line < self._count:
            self._wanted_line = -1
            self._go()
        self._scrolled()

    # Finding

    def search(self, query: Query | None) -> None:
        """Search the whole text; it is read as far as the match that the person is at."""
        self._begin = self._found.spans[self._at][0] if self._at >= 0 else self.firstVisibleBlock().blockNumber()
        self._query, self._found, self._at = query, LineMatches(), -1
        self._mark()
        reading = self._reading
        if query is None or reading is None:
            return
        self.said.emit(found_words(0, 0, is_searching=True))
        reading.find_lines(query, lambda answer: self._found_lines(query, answer))

    def find_step(self, by: int) -> None:
        """Go to another match."""
        if self._found.spans:
            self._at = (self._at + by) % len(self._found.spans)
            self._go()

    def _found_lines(self, query: Query, answer: LineMatches | ViewFault) -> None:
        if query is not self._query:
            return
        if isinstance(answer, ViewFault):
            self.said.emit(found_words(0, 0))
            self.failed.emit(answer)
            return
        self._found = answer
        ahead = bisect_left(answer.spans, self._begin, key=_line_of)
        self._at = ahead % len(answer.spans) if answer.spans else -1
        self._go()

    def _go(self) -> None:
        """Show the match that the person is at, once its line has come."""
        if self._at >= 0:
            line, begin, _ = self._found.spans[self._at]
            if line < self._count:
                cursor = QTextCursor(self.document().findBlockByNumber(line))
                cursor.setPosition(cursor.position() + begin)
                self.setTextCursor(cursor)
                self.centerCursor()
            else:
                self._wanted_line = line
                self._ask(_PART)
        self._marking.start()
        self.said.emit(found_words(self._at + 1, len(self._found.spans), has_more=self._found.has_more))

    def _mark(self) -> None:
        """Mark the matches that are in view: a mark for each of thousands would take the window's time."""
        self._marking.stop()
        first = self.firstVisibleBlock().blockNumber()
        line_height = max(1.0, QFontMetricsF(self.document().defaultFont()).lineSpacing())
        in_view = int(self.viewport().height() / line_height) + _LINES_BEYOND_VIEW
        spans = self._found.spans
        begin = bisect_left(spans, first, key=_line_of)
        end = bisect_left(spans, min(first + in_view, self._count), key=_line_of)
        if end - begin > _MOST_MARKS and begin <= self._at < end:
            begin = max(begin, self._at - _MOST_MARKS // 2)  # the match that the person is at is always marked
        marks = []
        for number in range(begin, min(end, begin + _MOST_MARKS)):
            line, start, stop = spans[number]
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document().findBlockByNumber(line))
            block = cursor.position()
            cursor.setPosition(block + start)
            cursor.setPosition(block + stop, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            form = QTextCharFormat()
            form.setBackground(self._theme.tokens.accent if number == self._at else self._theme.tokens.hit)
            if number == self._at:
                form.setForeground(self._theme.tokens.on_accent)
            mark.format = form
            marks.append(mark)
        self.setExtraSelections(marks)

    # Looks and keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are keys of the viewer; a text that is only read takes the keys that move, mark and copy."""
        if (event.text().strip() and not any(event.matches(keys) for keys in _COPIES)) or event.text() == " ":
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        base = self._theme.font(FontRole.BODY)
        if self._is_code:
            fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            size = base.pointSizeF()
            base = QFont(fixed)
            if size > 0:
                base.setPointSizeF(size)
        self.document().setDefaultFont(scaled(base, self.zoom))
        self._mark()


def _line_of(span: tuple[int, int, int]) -> int:
    return span[0]
