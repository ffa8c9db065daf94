"""The rows of one sheet, read in pieces as far as a person looks."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.viewer.reading import FileReading
from flowdash_desktop.viewing.client import FIRST_PART
from flowdash_desktop.viewing.messages import TableRows, ViewFault
from flowdash_desktop.viewing.query import Matcher
from flowdash_desktop.viewing.search_messages import Query

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_ALPHABET = 26
_NUMBER = "n"
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class SheetModel(QAbstractTableModel):
    """A row that has not come is blank, and is asked for when it is first painted. One piece is asked for at a time.

    Signals:
        came(TableRows): some rows have come.
        failed(ViewFault): some rows can't be read.

    Attributes:
        headings: of the first columns; the others have letters.
    """

    came = Signal(object)
    failed = Signal(object)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.headings: tuple[str, ...] = ()
        self._reading: FileReading | None = None
        self._sheet = 0
        self._pieces: dict[int, TableRows] = {}
        self._total = self._columns = 0
        self._asked: int | None = None
        self._wanted: int | None = None
        self._matcher: Matcher | None = None

    def show_sheet(self, reading: FileReading | None, sheet: int) -> None:
        """Show a sheet from its beginning; without a reading nothing."""
        self.beginResetModel()
        self._reading, self._sheet = reading, sheet
        self._pieces.clear()
        self._total = self._columns = 0
        self._asked = self._wanted = None
        self.endResetModel()
        self.want(0)

    def want(self, row: int) -> None:
        """Ask for the piece that a row is in, behind the one that is on its way."""
        piece = row // FIRST_PART
        if self._reading is None or piece in self._pieces:
            return
        if self._asked is not None:
            self._wanted = piece
            return
        self._asked, reading, sheet = piece, self._reading, self._sheet
        reading.rows(sheet, piece * FIRST_PART, FIRST_PART, lambda answer: self._take(reading, sheet, piece, answer))

    def mark(self, query: Query | None) -> None:
        """Mark the cells that match, None for none."""
        self._matcher = None if query is None else Matcher(query)
        if self._total:
            self.dataChanged.emit(self.index(0, 0), self.index(self._total - 1, self._columns - 1))

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """How many rows the sheet has."""
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        """How many columns the sheet has."""
        return 0 if parent.isValid() else self._columns

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, and its side: numbers stand at the end."""
        if not index.isValid():
            return None
        piece = self._pieces.get(index.row() // FIRST_PART)
        if piece is None:
            self.want(index.row())
            return None
        text = _at(piece.rows, index.row() - piece.first, index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(text.split()) if "\n" in text else text
            case Qt.ItemDataRole.TextAlignmentRole:
                is_number = _at(piece.types, index.row() - piece.first, index.column()) == _NUMBER
                return (Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft) | _MIDDLE
            case Qt.ItemDataRole.BackgroundRole if self._matcher is not None and self._matcher.matches(text):
                return self._theme.tokens.hit
        return None

    def text(self, row: int, column: int) -> str:
        """The whole text of a cell that is here."""
        piece = self._pieces.get(row // FIRST_PART)
        return "" if piece is None else _at(piece.rows, row - piece.first, column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Headings, or letters for columns as spreadsheets have them; numbers for rows."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal and section < len(self.headings):
            return self.headings[section]
        return column_letters(section) if orientation == Qt.Orientation.Horizontal else str(section + 1)

    def _take(self, reading: FileReading, sheet: int, piece: int, answer: TableRows | ViewFault) -> None:
        if reading is not self._reading or sheet != self._sheet or piece != self._asked:
            return
        self._asked, wanted, self._wanted = None, self._wanted, None
        if isinstance(answer, ViewFault):
            self.failed.emit(answer)
            return
        self._pieces[piece] = answer
        if (answer.total, answer.columns) != (self._total, self._columns):
            self.beginResetModel()
            self._total, self._columns = answer.total, answer.columns
            self.endResetModel()
        elif answer.rows:
            last = self.index(answer.first + len(answer.rows) - 1, self._columns - 1)
            self.dataChanged.emit(self.index(answer.first, 0), last)
        self.came.emit(answer)
        if wanted is not None:
            self.want(wanted * FIRST_PART)


def column_letters(column: int) -> str:
    """``A`` for the first column, ``AA`` for the 27th."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, _ALPHABET)
        letters = chr(ord("A") + rest) + letters
    return letters


def _at(rows: list[list[str]] | list[str], row: int, column: int) -> str:
    if not 0 <= row < len(rows) or column >= len(rows[row]):
        return ""
    return rows[row][column]
