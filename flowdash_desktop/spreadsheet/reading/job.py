"""What is to be read, and what a file turns out to hold: facts first, then rows."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

import msgspec

from flowdash_desktop.domain.errors import CodedError, ErrorCode

MEGABYTE = 1_000_000


class TableKind(StrEnum):
    """The kind of file, by its content."""

    CSV = "csv"
    TSV = "tsv"
    XLSX = "xlsx"
    XLSM = "xlsm"
    XLS = "xls"
    ODS = "ods"


class CellType(StrEnum):
    """What a cell holds, a letter each. The text of a cell is plain: numbers are decimals without exponent, days
    ``YYYY-MM-DD``, moments ``YYYY-MM-DD HH:MM:SS`` without a zone, checkboxes ``TRUE`` or ``FALSE``. A time of day and
    a length of time are texts (``10:30:00``). An error has its name (``#REF!``); a formula without a value has none."""

    BLANK = "-"
    TEXT = "t"
    NUMBER = "n"
    DAY = "d"
    MOMENT = "m"
    CHECKBOX = "c"
    ERROR = "e"
    FORMULA = "f"


class Cell(NamedTuple):
    """A cell: what it holds, and its text."""

    type: CellType
    text: str


_BLANK = Cell(CellType.BLANK, "")


class Row(msgspec.Struct, frozen=True, array_like=True):
    """A row. Blank cells at its end are left out.

    Attributes:
        number: as a spreadsheet program shows it, from 1.
        types: the letter of the type of each cell.
        texts: the text of each cell.
    """

    number: int
    types: str = ""
    texts: list[str] = []

    def cell(self, column: int) -> Cell:
        """The cell of a column, counted from 0."""
        return Cell(CellType(self.types[column]), self.texts[column]) if column < len(self.types) else _BLANK

    def cells(self) -> list[Cell]:
        """All cells from the left."""
        return [Cell(CellType(letter), text) for letter, text in zip(self.types, self.texts, strict=True)]


class Visibility(StrEnum):
    """Whether a person sees a sheet."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    VERY_HIDDEN = "very hidden"


class Sheet(msgspec.Struct, frozen=True):
    """A sheet of a workbook.

    Attributes:
        name: its name.
        visibility: whether a person sees it.
        has_cells: False for a sheet that is a chart or a dialog.
    """

    name: str
    visibility: Visibility = Visibility.VISIBLE
    has_cells: bool = True


class NoteKind(StrEnum):
    """What a person should know of a table before its rows are used."""

    UNCALCULATED = "formulas without a value"
    STALE = "formulas whose values may be old"
    ERRORS = "cells with errors"
    MERGED = "merged cells"
    HIDDEN_ROWS = "hidden rows"
    HIDDEN_COLUMNS = "hidden columns"
    DATES_FROM_1904 = "dates count from 1904"
    FULL_CELLS = "texts as long as a cell holds"
    LONG_NUMBERS = "numbers of more than 15 digits"
    ODD_DATES = "dates before the first one"
    EMPTY_HEADINGS = "headings without a text"
    SAME_HEADINGS = "headings that are there twice"
    SAME_ROWS = "rows that are there twice"
    WIDE_ROWS = "rows with more cells than headings"
    MISLABELLED = "another kind of file than its name says"
    UNCHECKED = "errors could not be looked for"


class Note(msgspec.Struct, frozen=True):
    """One thing that a person should know.

    Attributes:
        kind: what.
        count: of how many cells, ranges, rows, columns or headings.
        places: where the first of them are: cells (``B7``), ranges (``A1:C1``), rows (``12``), columns (``F``), or
            texts of headings.
    """

    kind: NoteKind
    count: int = 1
    places: list[str] = []


class TextFormat(msgspec.Struct, frozen=True):
    """How a text file is read.

    Attributes:
        encoding: a name that Python knows.
        delimiter: one of ``DELIMITERS``, or another that the job asked for.
        is_encoding_guessed: nothing in the file proves the encoding.
        is_delimiter_guessed: it was found by a vote.
    """

    encoding: str
    delimiter: str
    is_encoding_guessed: bool = False
    is_delimiter_guessed: bool = False


DELIMITERS = (",", ";", "\t", "|")


class Limits(msgspec.Struct, frozen=True):
    """How much a file may ask for.

    Attributes:
        rows: the number of the last row.
        columns: the number of the last column.
        cells: of the rectangle from the first to the last used cell, since all of it is held in memory.
        file_bytes: the size of the file.
        unpacked_bytes: the size of all that is packed into it.
        memory_bytes: of the table, on top of what the program itself takes.
        seconds: of computing.
    """

    rows: int = 1_048_576
    columns: int = 1_000
    cells: int = 25_000_000
    file_bytes: int = 300 * MEGABYTE
    unpacked_bytes: int = 2_000 * MEGABYTE
    memory_bytes: int = 3_000 * MEGABYTE
    seconds: int = 180


class ReadJob(msgspec.Struct, frozen=True):
    """A table to read.

    Attributes:
        path: of the file.
        sheet: its name, or its place from 0; None for the first one that is visible.
        delimiter: of a text file; None to find it.
        encoding: of a text file; None to find it.
        header_row: the number of the row with the headings, 0 where there are none; None to find it.
        limits: how much it may ask for.
    """

    path: str
    sheet: str | int | None = None
    delimiter: str | None = None
    encoding: str | None = None
    header_row: int | None = None
    limits: Limits = Limits()


class Facts(msgspec.Struct, frozen=True, tag="facts"):
    """What is known of a table before its rows.

    Attributes:
        kind: of file, by its content.
        digest: the SHA-256 of the file, by which the same file is known again.
        sheets: of a workbook, in its order.
        sheet: the name of the one that is read; ``""`` for a text file.
        text: how a text file is read; None for a workbook.
        header: the row with the headings, of the number 0 where there are none; None where nothing is in the table.
        above: rows above it that hold something.
        rows: how many rows follow it, blank ones at the end not counted.
        columns: how many columns are used.
        notes: what a person should know.
    """

    kind: TableKind
    digest: str
    sheets: list[Sheet]
    sheet: str
    text: TextFormat | None
    header: Row | None
    above: list[Row]
    rows: int
    columns: int
    notes: list[Note]


class Progress(msgspec.Struct, frozen=True, tag="progress"):
    """How far the reading of a file is.

    Attributes:
        rows: how many rows have been read.
        done, total: how much of the file that is, in rows or bytes; 0 where the total is not known.
    """

    rows: int
    done: int = 0
    total: int = 0


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """Why a file is not read: a ``ReadFault`` by its value, with the values of its words."""

    code: str
    values: dict[str, str] = {}


class ReadFault(ErrorCode):
    """Why a file is not read."""

    NO_FILE = "table file is gone"
    NOT_ALLOWED = "table file may not be read"
    NOT_A_FILE = "table is not a file"
    UNREADABLE = "table file can't be read"
    EMPTY = "table file is empty"
    FILE_TOO_LARGE = "table file too large"
    UNPACKS_TOO_LARGE = "table unpacks too large"
    OTHER_KIND = "file of another kind"
    NOT_TEXT = "neither workbook nor text"
    ENCRYPTED = "workbook has a password"
    INCOMPLETE = "table file is incomplete"
    DAMAGED = "workbook is damaged"
    NO_SHEET = "workbook has no sheet of cells"
    NO_SUCH_SHEET = "workbook has no such sheet"
    TOO_MANY_ROWS = "table has too many rows"
    TOO_MANY_COLUMNS = "table has too many columns"
    TOO_MANY_CELLS = "table has too many cells"
    NO_SUCH_ROW = "table has no such row"
    WRONG_ENCODING = "text has another encoding"
    BAD_DELIMITER = "text can't have this delimiter"
    NUL_CHARACTER = "text has NUL characters"
    UNCLOSED_QUOTE = "text has an open quotation mark"
    CELL_TOO_LONG = "text has an endless cell"
    OUT_OF_MEMORY = "table takes too much memory"
    OUT_OF_TIME = "table takes too much time"
    STOPPED = "reading a table was stopped"
    NO_PROCESS = "reading a table could not start"
    FAILED = "reading a table failed"


class ReadError(CodedError):
    """A file is not read; its reason has a ``ReadFault``."""
