"""A spreadsheet or a CSV as a table that can't be changed: its sheets, its rows, and what is marked of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from heapq import nlargest

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTabBar, QTableView, QVBoxLayout, QWidget

from flowdash_desktop.ui.theme import FontRole, Theme, set_variant
from flowdash_desktop.ui.theme.fonts import scaled
from flowdash_desktop.ui.viewer.contents.finding import found_words
from flowdash_desktop.ui.viewer.contents.sheet_model import SheetModel
from flowdash_desktop.ui.viewer.pages.layout import ZOOM_STEPS
from flowdash_desktop.ui.viewer.reading import FileReading
from flowdash_desktop.viewing.messages import TableRows, ViewFault
from flowdash_desktop.viewing.search_messages import CellMatches, Query

_LEAST_WIDTH, _MOST_WIDTH = 48, 320
_MEASURED, _LONGEST = 60, 5
_AT_ONCE = 40
"""So many columns are measured in one turn of the loop: more than are in view."""
_PAD = 20
_LEAST_ZOOM, _MOST_ZOOM = 0.5, 4.0
_MOST_COPIED = 200_000


class SheetTable(QTableView):
    """The cells. Letters are keys of the viewer; Ctrl+C copies what is marked as a spreadsheet would."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that move and mark are the table's."""
        model = self.model()
        if event.matches(QKeySequence.StandardKey.Copy) and isinstance(model, SheetModel):
            self._copy(model)
        elif (event.text().isprintable() and event.text()) or event.key() in (
            Qt.Key.Key_Escape,
            Qt.Key.Key_Tab,
            Qt.Key.Key_Backtab,
        ):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters look for nothing: Ctrl+F does."""

    def _copy(self, model: SheetModel) -> None:
        ranges = self.selectionModel().selection()
        if not ranges.isEmpty():
            part = ranges.last()
            columns = range(part.left(), part.right() + 1)
            rows = range(part.top(), min(part.bottom() + 1, part.top() + _MOST_COPIED // len(columns)))
            lines = ("\t".join(model.text(row, column) for column in columns) for row in rows)
            QGuiApplication.clipboard().setText("\n".join(lines))


class TableView(QWidget):
    """The sheets of one file.

    Signals:
        said(str): how many matches there are.
        failed(ViewFault): rows can't be read.
        changed: the zoom is another.

    Attributes:
        model: the rows of the sheet that is shown.
        cells: shows them.
    """

    said = Signal(str)
    failed = Signal(object)
    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reading: FileReading | None = None
        self._is_measured = False
        self._measured: TableRows | None = None
        """The rows by which columns are still to be measured, from ``_unmeasured`` on."""
        self._unmeasured = 0
        self._measuring = QTimer(self, singleShot=True)
        self._measuring.timeout.connect(self._measure_some)
        self._sheet = 0
        self._query: Query | None = None
        self._found = CellMatches()
        self._at = -1
        self.zoom = 1.0
        self.model = SheetModel(theme, self)
        self.model.came.connect(self._came)
        self.model.failed.connect(self.failed)
        cells = self.cells = SheetTable(self)
        cells.setModel(self.model)
        cells.setFrameShape(QFrame.Shape.NoFrame)
        cells.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        cells.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        cells.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        cells.setTabKeyNavigation(False)
        cells.setWordWrap(False)
        cells.setCornerButtonEnabled(False)
        self.sheets = QTabBar(self)
        self.sheets.setShape(QTabBar.Shape.RoundedSouth)
        self.sheets.setDrawBase(False)
        self.sheets.setExpanding(False)
        self.sheets.setUsesScrollButtons(True)
        self.sheets.setElideMode(Qt.TextElideMode.ElideRight)
        self.sheets.setAccessibleName(self.tr("Sheets"))
        set_variant(self.sheets, "variant", "chips")
        self.sheets.currentChanged.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(cells, 1)
        column.addWidget(self.sheets)
        self.sheets.setContentsMargins(4, 2, 4, 2)
        self.setFocusProxy(cells)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_table(self, reading: FileReading, sheets: Sequence[str], first: str = "") -> None:
        """Show a file from the sheet with the name ``first``, or else from its first sheet."""
        self._reading = reading
        with QSignalBlocker(self.sheets):
            while self.sheets.count():
                self.sheets.removeTab(0)
            for name in sheets:
                self.sheets.addTab(name.replace("&", "&&"))
            sheet = sheets.index(first) if first in sheets else 0
            self.sheets.setCurrentIndex(sheet)
        self.sheets.setVisible(len(sheets) > 1)
        self._choose(sheet)

    def clear_table(self) -> None:
        """Show nothing, and hear no answer any more."""
        self._reading = self._measured = None
        self.search(None)
        self.model.show_sheet(None, 0)

    def set_zoom(self, zoom: float) -> None:
        """Make the cells larger or smaller; 1 is their usual size."""
        before, self.zoom = self.zoom, max(_LEAST_ZOOM, min(zoom, _MOST_ZOOM))
        for column in range(self.model.columnCount()):
            self.cells.setColumnWidth(column, round(self.cells.columnWidth(column) * self.zoom / before))
        self._restyle()
        self.changed.emit()

    def zoom_step(self, step: int) -> None:
        """Larger (1) or smaller (-1)."""
        steps = ZOOM_STEPS if step > 0 else ZOOM_STEPS[::-1]
        self.set_zoom(next((zoom for zoom in steps if (zoom - self.zoom) * step > 0.005), self.zoom))

    def search(self, query: Query | None) -> None:
        """Search the sheet that is shown. Its rows are read only where a match is gone to."""
        self._query, self._found, self._at = query, CellMatches(), -1
        self.model.mark(query)
        reading, sheet = self._reading, self._sheet
        if query is None or reading is None:
            return
        self.said.emit(found_words(0, 0, is_searching=True))
        reading.find_cells(query, sheet, lambda answer: self._found_cells(query, sheet, answer))

    def find_step(self, by: int) -> None:
        """Go to another match."""
        if self._found.cells:
            self._at = (self._at + by) % len(self._found.cells)
            self._go()

    def _found_cells(self, query: Query, sheet: int, answer: CellMatches | ViewFault) -> None:
        if query is not self._query or sheet != self._sheet:
            return
        if isinstance(answer, ViewFault):
            self.said.emit(found_words(0, 0))
            self.failed.emit(answer)
            return
        self._found = answer
        here = self.cells.currentIndex()
        ahead = bisect_left(answer.cells, (here.row(), here.column()))
        self._at = ahead % len(answer.cells) if answer.cells else -1
        self._go()

    def _go(self) -> None:
        """Make the match that the person is at current; before the size of the sheet is known it waits for that."""
        if self._at >= 0:
            self.cells.setCurrentIndex(self.model.index(*self._found.cells[self._at]))
        self.said.emit(found_words(self._at + 1, len(self._found.cells), has_more=self._found.has_more))

    def _choose(self, sheet: int) -> None:
        self._is_measured, self._sheet, self._measured = False, max(sheet, 0), None
        self._found, self._at = CellMatches(), -1
        self.model.show_sheet(self._reading, self._sheet)
        self.search(self._query)

    def _came(self, rows: TableRows) -> None:
        if not self._is_measured and rows.columns:
            self._is_measured = True
            self._measure(rows)

    def _measure(self, rows: TableRows) -> None:
        """Give each column the width of its texts: the first ones at once, the others some in each turn of the loop, as
        a sheet may have a thousand."""
        self._measured, self._unmeasured = rows, 0
        self._measure_some()
        if not self.cells.currentIndex().isValid():
            self.cells.setCurrentIndex(self.model.index(0, 0))
        if self._at >= 0:
            self._go()

    def _measure_some(self) -> None:
        rows, first = self._measured, self._unmeasured
        if rows is None:
            return
        metrics = QFontMetrics(self.cells.font())
        self._unmeasured = min(first + _AT_ONCE, rows.columns)
        for column in range(first, self._unmeasured):
            texts = [row[column][:_MEASURED] for row in rows.rows[:_MEASURED] if column < len(row)]
            texts += self.model.headings[column : column + 1]
            longest = nlargest(
                _LONGEST, texts, key=len
            )  # the widest is among them: to measure all takes ten times as long
            widest = max((metrics.horizontalAdvance(text) for text in longest), default=0)
            self.cells.setColumnWidth(column, max(_LEAST_WIDTH, min(widest + _PAD, _MOST_WIDTH)))
        if self._unmeasured < rows.columns:
            self._measuring.start(0)
        else:
            self._measured = None

    def _restyle(self) -> None:
        font = scaled(self._theme.font(FontRole.TABULAR), self.zoom)
        self.cells.setFont(font)
        self.cells.verticalHeader().setDefaultSectionSize(round(self._theme.row_height * 0.85 * self.zoom))
        self.cells.verticalHeader().setMinimumSectionSize(8)
        self.cells.viewport().update()
