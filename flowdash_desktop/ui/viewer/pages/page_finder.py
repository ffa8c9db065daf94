"""Looks for words on the pages of a document, one page after another, from the page that is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from flowdash_desktop.ui.viewer.contents.finding import found_words
from flowdash_desktop.ui.viewer.pages.canvas import PageCanvas
from flowdash_desktop.ui.viewer.reading import FileReading
from flowdash_desktop.viewing.messages import ViewFault
from flowdash_desktop.viewing.search_messages import Matches, Query


class PageFinder(QObject):
    """The finder of a canvas.

    Signals:
        said(str): how many were found so far.
    """

    said = Signal(str)

    def __init__(self, canvas: PageCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._reading: FileReading | None = None
        self._left: list[int] = []
        self._search = 0

    def show_document(self, reading: FileReading | None) -> None:
        """Look in another document from now on."""
        self._reading = reading
        self._search += 1
        self._left = []

    def search(self, query: Query | None) -> None:
        """Search for something else."""
        canvas = self._canvas
        canvas.hits.begin(query)
        canvas.viewport().update()
        self._search += 1
        here, count = canvas.pages.page, canvas.pages.count
        self._left = [*range(here, count), *range(here)] if query is not None else []
        if query is not None:
            self.said.emit(found_words(0, 0, is_searching=bool(self._left)))
            self._next()

    def find_step(self, by: int) -> None:
        """Go to the next match, on whichever page it is."""
        hits = self._canvas.hits
        if not hits.total:
            return
        page, index, count = hits.page, hits.index + by, self._canvas.pages.count
        while not 0 <= index < len(hits.boxes(page)):
            page = (page + by) % count
            index = 0 if by > 0 else len(hits.boxes(page)) - 1
        hits.page, hits.index = page, index
        self._canvas.show_hit()
        self._say()

    def _next(self) -> None:
        query = self._canvas.hits.query
        if self._reading is not None and self._left and query is not None:
            page, asked = self._left[0], self._search
            self._reading.find(query, page, lambda answer: self._came(asked, page, answer))

    def _came(self, asked: int, page: int, answer: Matches | ViewFault) -> None:
        if asked != self._search:
            return
        self._left.pop(0)
        hits = self._canvas.hits
        if isinstance(answer, Matches) and answer.total:
            hits.pages[page] = answer
            if hits.index < 0:
                hits.page, hits.index = page, 0
                self._canvas.show_hit()
        self._canvas.viewport().update()
        self._say()
        self._next()

    def _say(self) -> None:
        hits = self._canvas.hits
        self.said.emit(found_words(hits.number, hits.total, is_searching=bool(self._left)))
