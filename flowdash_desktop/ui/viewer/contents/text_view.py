"""A text, read in pieces as far as a person scrolls, to mark, copy and search. Addresses in it are only letters."""

from __future__ import annotations

import re
from itertools import islice

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontDatabase, QKeyEvent, QKeySequence, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from flowdash_desktop.ui.theme import FontRole, Theme, set_variant
from flowdash_desktop.ui.theme.fonts import scaled
from flowdash_desktop.ui.viewer.contents.finding import found_words
from flowdash_desktop.ui.viewer.pages.layout import MOST_ZOOM, ZOOM_STEPS
from flowdash_desktop.ui.viewer.reading import FileReading
from flowdash_desktop.viewing.client import FIRST_PART
from flowdash_desktop.viewing.messages import TextLines, ViewFault

_PART = 500
_MOST_MARKS = 2000
_MOST_MATCHES = 10_000
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
        self._reading: FileReading | None = None
        self._count = 0
        self._total: int | None = None
        self._is_asked = self._wants_all = self._is_code = False
        self._words = ""
        self._matches: list[tuple[int, int]] = []
        self._has_more_matches = False
        self._at = -1
        self.zoom = 1.0
        set_variant(self, "variant", "reading")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(_MARGIN)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._scrolled)
        theme.changed.connect(self._restyle)

    def show_text(self, reading: FileReading, *, is_code: bool) -> None:
        """Show a text from its beginning; ``is_code`` with letters of one width and its own lines."""
        self.clear_text()
        self._reading, self._is_code = reading, is_code
        wrap = QPlainTextEdit.LineWrapMode.NoWrap if is_code else QPlainTextEdit.LineWrapMode.WidgetWidth
        self.setLineWrapMode(wrap)
        self._restyle()
        self._ask(FIRST_PART)

    def show_whole(self, text: str) -> None:
        """Show a text that is here as a whole."""
        self.clear_text()
        self._is_code, self._total = False, 0
        self._restyle()
        self.setPlainText(text)

    def clear_text(self) -> None:
        """Show nothing, and hear no answer any more."""
        self._reading = None
        self._count, self._total = 0, None
        self._is_asked = self._wants_all = False
        self.find_words("")
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
        if self._wants_all or bar.value() + 2 * bar.pageStep() >= bar.maximum():
            self._ask(_PART)

    def _ask(self, count: int) -> None:
        reading = self._reading
        if reading is not None and not self._is_asked and not self.is_complete:
            self._is_asked = True
            reading.lines(self._count, count, lambda answer: self._came(reading, answer))

    def _came(self, reading: FileReading, answer: TextLines | ViewFault) -> None:
        if reading is not self._reading:
            return
        if isinstance(answer, ViewFault):
            self._is_asked, self._total = False, self._count
            self.failed.emit(answer)
            return
        self._total = answer.total
        if answer.lines:
            cursor = QTextCursor(self.document())
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText(("\n" if self._count else "") + "\n".join(answer.lines))
            self._count += len(answer.lines)
        else:
            self._count = answer.total
        self._is_asked = False  # not before: the text that grows moves the scroll bar
        if self._words and self.is_complete:
            self._search()
        self._scrolled()

    # Finding

    def find_words(self, words: str) -> None:
        """Look for words, once the whole text is here."""
        self._words, self._matches, self._at = words, [], -1
        self._mark()
        if not words:
            self._wants_all = False
        elif self.is_complete:
            self._search()
        else:
            self._wants_all = True
            self.said.emit(found_words(0, 0, is_searching=True))
            self._ask(_PART)

    def find_step(self, by: int) -> None:
        """Go to another match."""
        if self._matches:
            self._at = (self._at + by) % len(self._matches)
            self._go()

    def _search(self) -> None:
        text = self.toPlainText()
        found = re.finditer(re.escape(self._words), text, re.IGNORECASE)
        self._matches = _positions(text, [match.span() for match in islice(found, _MOST_MATCHES)])
        self._has_more_matches = next(found, None) is not None
        begin = self.textCursor().selectionStart()
        ahead = (number for number, (start, _) in enumerate(self._matches) if start >= begin)
        self._at = next(ahead, 0) if self._matches else -1
        self._go()

    def _go(self) -> None:
        if self._at >= 0:
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._matches[self._at][0])
            self.setTextCursor(cursor)
            self.centerCursor()
        self._mark()
        self.said.emit(found_words(self._at + 1, len(self._matches), has_more=self._has_more_matches))

    def _mark(self) -> None:
        marks = []
        for number, (start, end) in enumerate(self._matches[:_MOST_MARKS]):
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
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


def _positions(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of a text as Qt counts: a letter beyond the first 65,536, such as an emoji, is two."""
    if text.isascii() or max(text) <= "\uffff":
        return spans
    found, done, units = [], 0, 0
    for start, end in spans:
        first = units + _length(text[done:start])
        done, units = end, first + _length(text[start:end])
        found.append((first, units))
    return found


def _length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
