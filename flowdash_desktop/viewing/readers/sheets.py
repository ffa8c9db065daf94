"""The rows of the sheets of one file, whoever reads them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from flowdash_desktop.spreadsheet.reading.job import MEGABYTE, CellType, Limits, ReadError, ReadFault
from flowdash_desktop.viewing.messages import TableRows, ViewError, ViewFault
from flowdash_desktop.viewing.query import Matcher
from flowdash_desktop.viewing.search_messages import MAX_MATCHES, CellMatches, Query

LIMITS = Limits(file_bytes=200 * MEGABYTE, unpacked_bytes=1_000 * MEGABYTE, cells=10_000_000)
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


class SheetFile:
    """Sheets, read one at a time.

    Args:
        type: its kind, by its content, such as "xlsx".
        sheets: the names of its sheets; hidden ones are left out. A text has one.
    """

    def __init__(self, type: str, sheets: list[str]) -> None:
        self.type, self.sheets = type, sheets
        self._read: tuple[int, Rows] | None = None

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

    def _of(self, sheet: int) -> Rows:
        if not 0 <= sheet < len(self.sheets):
            raise ViewError(ViewFault.MISSING)
        if self._read is None or self._read[0] != sheet:
            self._read = None
            try:
                self._read = (sheet, self._rows(sheet))
            except ReadError as error:
                raise read_fault(error) from None
        return self._read[1]

    def _rows(self, sheet: int) -> Rows:
        """Read a sheet; each kind of file has its own way.

        Raises:
            ReadError: it is broken.
        """
        raise NotImplementedError


class Rows:
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
            letters = "".join(types).rstrip(CellType.BLANK)[: LIMITS.columns]
            self._is_shortened |= len(letters) == LIMITS.columns < len(types)
            self._types.append(letters)
            self._texts.append(list(texts[: len(letters)]))
            self._columns = max(self._columns, len(letters))
            cells += len(letters)


def read_fault(error: ReadError) -> ViewError:
    """What a reader of tables says, in the words of the viewer."""
    return ViewError(_FAULTS.get(ReadFault(error.reason.code), ViewFault.BROKEN))
