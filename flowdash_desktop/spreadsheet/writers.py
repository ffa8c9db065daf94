"""Write rows to an XLSX, CSV or JSON file."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import IO, TYPE_CHECKING, Protocol

from flowdash_desktop.spreadsheet import cell_xml
from flowdash_desktop.spreadsheet.check_out_sheet import SHEET, SheetLines
from flowdash_desktop.spreadsheet.formulas import disarmed, distinct
from flowdash_desktop.spreadsheet.job import Cell, CellKind, Column, CsvOptions, ExportFault, ExportJob, FileKind

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from flowdash_desktop.spreadsheet.line_sheet import LineSheet

MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384
"""What an XLSX sheet holds, the headings included (ECMA-376, and Excel's own limits)."""
_MOST_KNOWN, _LONG = 4_096, 200
"""Of a column the XML of so many values is stored, of shorter ones than this."""
_EXACT_DIGITS = 15
"""A number with more digits than these is not the same number in a spreadsheet program."""
_FIRST_DAY = date(1900, 3, 1)
"""Days before it have other numbers in different programs: Excel takes 1900 for a leap year."""
_FORBIDDEN_IN_TITLE = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_EDGES = re.compile(r"^[\s']+|[\s']+$")
_WIDTHS = {CellKind.NUMBER: 14, CellKind.DAY: 12, CellKind.MOMENT: 18, CellKind.CHECKBOX: 10}
_TEXT_WIDTHS = (12, 48)


class ExportError(Exception):
    """The file can't be written.

    Attributes:
        fault: why.
    """

    def __init__(self, fault: ExportFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class RowsWriter(AbstractContextManager["RowsWriter"], Protocol):
    """Writes rows one after the other. Leaving it without an exception completes the file.

    Attributes:
        cut: how many texts were cut.
    """

    cut: int

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        """Add rows, a cell for each column.

        Raises:
            ExportError: the file can't hold them.
            OSError: the disk refused.
        """


def open_writer(job: ExportJob, path: Path) -> RowsWriter:
    """A writer of the job's kind to this path.

    Raises:
        ExportError: the file can't hold so many columns.
        OSError: the file can't be made.
    """
    makers: dict[FileKind, Callable[[ExportJob, Path], RowsWriter]] = {
        FileKind.XLSX: SheetWriter,
        FileKind.CSV: CsvWriter,
        FileKind.JSON: JsonWriter,
    }
    return makers[job.kind](job, path)


class SheetWriter(RowsWriter):
    """One sheet with a frozen line of headings. A text is never a formula or a link, whatever it looks like."""

    def __init__(self, job: ExportJob, path: Path) -> None:
        import xlsxwriter

        from flowdash_desktop.spreadsheet.line_sheet import LineSheet

        if len(job.columns) > MOST_COLUMNS:
            raise ExportError(ExportFault.TOO_MANY_COLUMNS)
        self.cut = 0
        self._columns = job.columns
        self._row = 0
        self._folder = TemporaryDirectory(prefix="flowdash-export-", ignore_cleanup_errors=True)
        self._book = xlsxwriter.Workbook(path, {"constant_memory": True, "tmpdir": self._folder.name})
        self._book.use_zip64()
        title = _title(job)
        self._sheet: LineSheet = self._book.add_worksheet(title, LineSheet)
        self._tails: list[dict[Cell, str]] = [{} for _ in job.columns]
        """Of each column, the XML of its cells: most columns hold the same few values again and again."""
        self._text = self._book.add_format({"num_format": "@", "valign": "top"})
        self._formats = {
            CellKind.NUMBER: self._book.add_format({"valign": "top"}),
            CellKind.DAY: self._book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"}),
            CellKind.MOMENT: self._book.add_format({"num_format": "yyyy-mm-dd hh:mm", "valign": "top"}),
            CellKind.CHECKBOX: self._book.add_format({"valign": "top"}),
        }
        self._colored: dict[str, Format] = {}
        self._marks: _MarksSheet | None = None
        if job.check_out is not None:
            self._marks = _MarksSheet(self._book, SheetLines(job.check_out, title), self._text)

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        """See ``RowsWriter``."""
        rows = list(rows)
        if not self._row:
            self._write_headings(rows)
        for row in rows:
            if self._row >= MOST_ROWS - (self._marks is not None and len(self._columns) + 2):
                raise ExportError(ExportFault.TOO_MANY_ROWS)
            if self._marks is not None:
                row = self._marks.taken(row)
            columns = zip(self._columns, self._tails, row, strict=True)
            tails = [tails.get(cell) or self._tail(column, tails, cell) for column, tails, cell in columns]
            self._sheet.write_line(self._row, tails)
            self._row += 1

    def _write_headings(self, rows: Sequence[Sequence[Cell]]) -> None:
        """The line of headings, and columns as wide as the first rows need: later ones can't change it."""
        bold = self._book.add_format({"bold": True, "num_format": "@", "bottom": 1})
        for place, column in enumerate(self._columns):
            texts = [row[place] for row in rows[:200]]
            longest = max((len(text) for text in texts if isinstance(text, str)), default=0)
            least, most = _TEXT_WIDTHS
            width = _WIDTHS.get(column.kind, min(max(longest, least), most))
            self._sheet.set_column(place, place, max(width, min(len(column.name) + 2, most)))
        self._sheet.freeze_panes(1, 0)
        for place, column in enumerate(self._columns):
            self._sheet.write_string(0, place, self._fitting(column.name), bold)
        self._row = 1

    def _tail(self, column: Column, known: dict[Cell, str], cell: Cell) -> str:
        """The XML of a cell behind its name, ``""`` for a blank one."""
        if cell is None or cell == "":
            return ""
        text = str(cell)
        made = self._made(column, cell, text)
        if len(known) < _MOST_KNOWN and len(text) < _LONG:
            known[cell] = made
        return made

    def _made(self, column: Column, cell: Cell, text: str) -> str:
        style = self._formats.get(column.kind, self._text)
        if isinstance(cell, bool):
            return cell_xml.checkbox(cell, style)
        if column.kind is CellKind.NUMBER and _is_exact(text):
            return cell_xml.number(float(text), style)
        if column.kind is CellKind.DAY and (day := date.fromisoformat(text)) >= _FIRST_DAY:
            return cell_xml.moment(day, style)
        if column.kind is CellKind.MOMENT and _has_number(moment := datetime.fromisoformat(text)):
            return cell_xml.moment(moment, style)
        return self._sheet.text(self._fitting(text), self._text_format(column, text))

    def _text_format(self, column: Column, text: str) -> Format:
        color = column.colors.get(text)
        if color is None:
            return self._text
        if color not in self._colored:
            style = {"num_format": "@", "valign": "top", "bg_color": tint(color), "font_color": "#1b2430"}
            self._colored[color] = self._book.add_format(style)
        return self._colored[color]

    def _fitting(self, text: str) -> str:
        fitting = cell_xml.cut(text)
        self.cut += len(fitting) < len(text)
        return fitting

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Complete the file. One that failed is not completed, which would take as long."""
        with self._folder:
            try:
                if kind is None:
                    self._complete()
            finally:
                self._book.fileclosed = 1  # else the library tries to write it when it is collected
                for sheet in self._book.worksheets():
                    sheet.row_data_fh.close()

    def _complete(self) -> None:
        from xlsxwriter.exceptions import FileCreateError

        if not self._row:
            self._write_headings([])
        if self._columns:
            self._sheet.autofilter(0, 0, max(self._row - 1, 1), len(self._columns) - 1)
        if self._marks is not None:
            self._marks.end()
        try:
            self._book.close()
        except FileCreateError as error:
            raise next((e for e in error.args if isinstance(e, OSError)), OSError(str(error))) from error


class _MarksSheet:
    """The hidden sheet of a file that is to come back: a text a row (see ``check_out_sheet``)."""

    def __init__(self, book: Workbook, lines: SheetLines, style: Format) -> None:
        self._sheet: Worksheet = book.add_worksheet(SHEET)
        self._sheet.hide()
        self._style = style
        self._row = 0
        self._lines = lines
        self._write(lines.head())

    def taken(self, row: Sequence[Cell]) -> Sequence[Cell]:
        """Write the line of a row, and give the row without what is for that alone."""
        *cells, more = row
        self._write([self._lines.row(cells, more)])
        return cells

    def end(self) -> None:
        """Write the last line, without which the sheet counts as damaged."""
        self._write([self._lines.end()])

    def _write(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._sheet.write_string(self._row, 0, line, self._style)
            self._row += 1


class CsvWriter(RowsWriter):
    """Comma-separated values by RFC 4180, in UTF-8."""

    def __init__(self, job: ExportJob, path: Path) -> None:
        self.cut = 0
        self._options: CsvOptions = job.csv
        self._kinds = [column.kind for column in job.columns]
        encoding = "utf-8-sig" if job.csv.byte_order_mark else "utf-8"
        self._file: IO[str] = path.open("w", encoding=encoding, newline="")
        self._writer = csv.writer(self._file, delimiter=job.csv.delimiter, lineterminator="\r\n")
        self._writer.writerow([self._disarmed(column.name) for column in job.columns])

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        """See ``RowsWriter``."""
        self._writer.writerows(
            [self._text(kind, cell) for kind, cell in zip(self._kinds, row, strict=True)] for row in rows
        )

    def _text(self, kind: CellKind, cell: Cell) -> str:
        if cell is None:
            return ""
        if isinstance(cell, bool):
            return "TRUE" if cell else "FALSE"
        text = str(cell)
        return text if kind is CellKind.NUMBER else self._disarmed(text)

    def _disarmed(self, text: str) -> str:
        return disarmed(text) if self._options.disarms_formulas else distinct(text)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Close the file."""
        self._file.close()


class JsonWriter(RowsWriter):
    """A list of objects, a task a line, with the values as the API gives them."""

    def __init__(self, job: ExportJob, path: Path) -> None:
        self.cut = 0
        self._names = [column.name for column in job.columns]
        self._file: IO[str] = path.open("w", encoding="utf-8", newline="\n")
        self._file.write("[")
        self._is_first = True

    def write(self, rows: Iterable[Sequence[Cell]]) -> None:
        """See ``RowsWriter``."""
        for row in rows:
            self._file.write("\n" if self._is_first else ",\n")
            self._is_first = False
            self._file.write(json.dumps(dict(zip(self._names, row, strict=True)), ensure_ascii=False))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """End the list and close the file."""
        with self._file:
            self._file.write("\n]\n")


def sheet_title(title: str) -> str:
    """A name that a sheet may have: 31 letters at most, no brackets, slashes, colons, stars and question marks, no
    apostrophe at an end, and not *History*, which Excel keeps for itself."""
    title = _EDGES.sub("", _EDGES.sub("", _FORBIDDEN_IN_TITLE.sub(" ", title))[:31])
    return "Tasks" if not title or title.casefold() == "history" else title


def _title(job: ExportJob) -> str:
    """The name of the sheet; the hidden one, if there is one, has another."""
    title = sheet_title(job.title)
    is_reserved = job.check_out is not None and title.casefold() == SHEET.casefold()
    return "Tasks" if is_reserved else title


def tint(color: str) -> str:
    """A colour (``#rrggbb``) as light as dark text needs behind it."""
    parts = (int(color[place : place + 2], 16) for place in (1, 3, 5))
    return "#" + "".join(f"{255 - (255 - part) // 4:02x}" for part in parts)


def _has_number(moment: datetime) -> bool:
    """True for whole seconds by the clock of the person: any other moment is a text, so that none is changed."""
    return moment.tzinfo is None and not moment.microsecond and moment.date() >= _FIRST_DAY


def _is_exact(number: str) -> bool:
    """True where a spreadsheet program shows the same number: binary floats of 15 digits go round as they are."""
    digits = number.lstrip("+-").replace(".", "").lstrip("0")
    return len(digits) <= _EXACT_DIGITS and len(number) <= 2 * _EXACT_DIGITS
