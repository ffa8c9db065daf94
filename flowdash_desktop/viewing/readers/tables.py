"""Tables, read by the readers of ``spreadsheet.reading``: the first rows of a sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

from flowdash_desktop.spreadsheet.reading.job import (
    MEGABYTE,
    CellType,
    Limits,
    ReadError,
    ReadFault,
    ReadJob,
    TableKind,
    Visibility,
)
from flowdash_desktop.spreadsheet.reading.kinds import find_kind
from flowdash_desktop.spreadsheet.reading.text_file import TextTable
from flowdash_desktop.spreadsheet.reading.workbook import WorkbookTable, list_sheets
from flowdash_desktop.viewing.messages import TableRows, ViewError, ViewFault
from flowdash_desktop.viewing.query import Matcher
from flowdash_desktop.viewing.search_messages import MAX_MATCHES, CellMatches, Query

_LIMITS = Limits(file_bytes=200 * MEGABYTE, unpacked_bytes=1_000 * MEGABYTE, cells=10_000_000)
_MOST_ROWS = 100_000
_MOST_CELLS = 2_000_000
_ANSWER_LETTERS = 500_000
_BETWEEN = "\n"
"""Between the cells of a row that is searched as one text: white space, which a query may stand beside."""
_FAULTS = {
    ReadFault.ENCRYPTED: ViewFault.ENCRYPTED,
    ReadFault.EMPTY: ViewFault.EMPTY,
    ReadFault.NO_FILE: ViewFault.MISSING,
    ReadFault.FILE_TOO_LARGE: ViewFault.TOO_MUCH_MEMORY,
    ReadFault.UNPACKS_TOO_LARGE: ViewFault.TOO_MUCH_MEMORY,
    ReadFault.TOO_MANY_ROWS: ViewFault.TOO_MUCH_MEMORY,
    ReadFault.TOO_MANY_COLUMNS: ViewFault.TOO_MUCH_MEMORY,
    ReadFault.TOO_MANY_CELLS: ViewFault.TOO_MUCH_MEMORY,
    ReadFault.OTHER_KIND: ViewFault.UNKNOWN_KIND,
    ReadFault.NOT_TEXT: ViewFault.UNKNOWN_KIND,
}
_PACKED = {"Word": "docx", "PowerPoint": "pptx", "XLSB": "xlsb", "Numbers": "numbers"}


class TableFile:
    """The sheets of a workbook, or the rows of a text.

    Args:
        path: the file.

    Attributes:
        type: its kind, by its content, such as "xlsx".
        sheets: the names of its sheets; hidden ones are left out. A text has one.

    Raises:
        ViewError: it is no table, or can't be read.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read: tuple[int, _Rows] | None = None
        try:
            self._kind = find_kind(path, _LIMITS)
            self.sheets = [path.stem] if self._kind is None else self._shown_sheets(self._kind)
        except ReadError as error:
            raise _fault(error) from None
        self.type = "csv" if self._kind is None else self._kind.value

    def rows(self, sheet: int, first: int, count: int) -> TableRows:
        """Some rows of a sheet; fewer than asked for where they are very long.

        Raises:
            ViewError: it can't be read.
        """
        return self._of(sheet).part(max(first, 0), max(count, 0))

    def find(self, sheet: int, query: Query) -> CellMatches:
        """Which cells of a sheet match.

        Raises:
            ViewError: it can't be read.
        """
        return self._of(sheet).find(query)

    def close(self) -> None:
        """Let the rows go."""
        self._read = None

    def _of(self, sheet: int) -> _Rows:
        if not 0 <= sheet < len(self.sheets):
            raise ViewError(ViewFault.MISSING)
        if self._read is None or self._read[0] != sheet:
            self._read = None
            try:
                self._read = (sheet, self._rows(sheet))
            except ReadError as error:
                raise _fault(error) from None
        return self._read[1]

    def _shown_sheets(self, kind: TableKind) -> list[str]:
        sheets = list_sheets(self._path, kind, _LIMITS)
        shown = [sheet.name for sheet in sheets if sheet.has_cells and sheet.visibility is Visibility.VISIBLE]
        if not shown:
            raise ViewError(ViewFault.EMPTY)
        return shown

    def _rows(self, sheet: int) -> _Rows:
        if self._kind is None:
            return _Rows(TextTable(self._path, ReadJob(str(self._path), limits=_LIMITS)).rows())
        job = ReadJob(str(self._path), sheet=self.sheets[sheet], limits=_LIMITS)
        return _Rows(WorkbookTable(self._path, self._kind, job).rows())


class _Rows:
    """The first rows of a sheet.

    Args:
        rows: the types and the texts of each.

    Raises:
        ReadError: the first row is broken. What comes before a later broken one is shown.
    """

    def __init__(self, rows: Iterable[tuple[Sequence[str], Sequence[str]]]) -> None:
        self._types: list[str] = []
        self._texts: list[list[str]] = []
        self._columns = 0
        self._is_shortened = False
        try:
            self._take(rows)
        except ReadError:
            if not self._texts:
                raise
            self._is_shortened = True
        while self._types and not self._types[-1]:
            self._types.pop()
            self._texts.pop()

    def part(self, first: int, count: int) -> TableRows:
        """Some rows."""
        letters = 0
        end = first
        for row in self._texts[first : first + count]:
            letters += sum(map(len, row))
            if letters > _ANSWER_LETTERS and end > first:
                break
            end += 1
        return TableRows(
            first,
            self._texts[first:end],
            len(self._texts),
            self._columns,
            self._is_shortened,
            self._types[first:end],
        )

    def find(self, query: Query) -> CellMatches:
        """Which cells match."""
        matcher = Matcher(query)
        cells = (
            (number, column)
            for number, row in enumerate(self._texts)
            if matcher.matches(_BETWEEN.join(row))
            for column, text in enumerate(row)
            if matcher.matches(text)
        )
        found = list(islice(cells, MAX_MATCHES))
        return CellMatches(found, next(cells, None) is not None)

    def _take(self, rows: Iterable[tuple[Sequence[str], Sequence[str]]]) -> None:
        cells = 0
        for types, texts in rows:
            if len(self._texts) == _MOST_ROWS or cells > _MOST_CELLS:
                self._is_shortened = True
                return
            letters = "".join(types).rstrip(CellType.BLANK)[: _LIMITS.columns]
            self._is_shortened |= len(letters) == _LIMITS.columns < len(types)
            self._types.append(letters)
            self._texts.append(list(texts[: len(letters)]))
            self._columns = max(self._columns, len(letters))
            cells += len(letters)


def packed_type(path: Path) -> str | None:
    """The type of a packed file that is no table, such as "docx"; None where its content says none."""
    try:
        find_kind(path, _LIMITS)
    except ReadError as error:
        return _PACKED.get(str(error.reason.values.get("kind", "")))
    return None


def _fault(error: ReadError) -> ViewError:
    return ViewError(_FAULTS.get(ReadFault(error.reason.code), ViewFault.BROKEN))
