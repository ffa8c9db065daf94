"""Collects the rows of a table as frames. They are sent when all of them are known to be well: all or none."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.spreadsheet.frames import frame
from flowdash_desktop.spreadsheet.reading.job import CellType, Note, NoteKind, ReadError, ReadFault, ReadJob, Row
from flowdash_desktop.spreadsheet.reading.sheet_notes import MOST_PLACES, cell_name, column_name, note
from flowdash_desktop.spreadsheet.reading.values import MOST_DIGITS, is_full, is_long_number

_PART_ROWS = 1_000
_NEVER_FULL = 16_000
"""A text of so many letters fills no cell, which spares a call for each of many."""
_FIRST_ROWS = 50
"""The headings are found among these, and rows above them are told with them."""
TypedRow = tuple[Sequence[str], Sequence[str]]


def _nobody(_rows: int) -> None:
    """Told how far it is, where nobody asks."""


class _Places:
    """Counts places and keeps the names of the first."""

    def __init__(self) -> None:
        self.count = 0
        self.names: list[str] = []

    def add(self, name: str) -> None:
        self.count += 1
        if self.count <= MOST_PLACES:
            self.names.append(name)


class TableFrames:
    """Takes all rows of a table, and knows then what is to be said of them.

    Args:
        job: what is read, with the row of the headings if a person chose it.
        is_text: whether the file is a text, in which a row may be longer than others by mistake.
        report: told again and again how many rows were read.

    Attributes:
        header: the row with the headings, of the number 0 where there are none; None for an empty table.
        above: rows above it that hold something.
        rows: how many rows follow it.
        columns: how many columns are used.
        last_row: the number of the last row that holds something.

    Raises:
        ReadError: ``take`` found more than is allowed, or no such row of headings.
    """

    def __init__(self, job: ReadJob, *, is_text: bool, report: Callable[[int], None] = _nobody) -> None:
        self._job = job
        self._is_text = is_text
        self._report = report
        self.header: Row | None = None
        self.above: list[Row] = []
        self.rows = self.columns = self.last_row = 0
        self._frames: list[bytes] = []
        self._part: list[Row] = []
        self._blank: list[Row] = []
        self._seen: set[int] = set()
        self._found: defaultdict[NoteKind, _Places] = defaultdict(_Places)

    def take(self, rows: Iterable[TypedRow]) -> None:
        """Take the rows from the first row of the file on."""
        first: list[Row] = []
        for number, (types, texts) in enumerate(rows, start=1):
            if number % _PART_ROWS == 0:
                self._report(number)
            row = self._row(number, types, texts)
            if self.header is not None:
                self._add(row)
                continue
            first.append(row)
            if number == max(_FIRST_ROWS, self._job.header_row or 0):
                self._begin(first)
        if self.header is None:
            self._begin(first)
        self._end_part()

    def frames(self) -> Iterator[bytes]:
        """What follows the facts: the rows in parts, and an empty part at the end."""
        yield from self._frames
        yield frame([])

    def notes(self) -> list[Note]:
        """What a person should know of headings, rows and cells."""
        found = [
            Note(kind, self._found[kind].count, self._found[kind].names) for kind in NoteKind if kind in self._found
        ]
        return [*self._heading_notes(), *found]

    def _row(self, number: int, types: Sequence[str], texts: Sequence[str]) -> Row:
        letters = "".join(types).rstrip(CellType.BLANK)
        row = Row(number, letters, list(texts[: len(letters)]))
        if not letters:
            return row
        limits = self._job.limits
        if number > limits.rows:
            raise ReadError(Reason(ReadFault.TOO_MANY_ROWS, {"most": f"{limits.rows:,}"}))
        if len(letters) > limits.columns:
            raise ReadError(Reason(ReadFault.TOO_MANY_COLUMNS, {"most": f"{limits.columns:,}"}))
        self.columns = max(self.columns, len(letters))
        self.last_row = number
        self._look_at_cells(row)
        return row

    def _look_at_cells(self, row: Row) -> None:
        long = [place for place, text in enumerate(row.texts) if len(text) > MOST_DIGITS]
        for column in long:
            text = row.texts[column]
            if row.types[column] == "n":
                if is_long_number(text):
                    self._found[NoteKind.LONG_NUMBERS].add(cell_name(row.number - 1, column))
            elif len(text) > _NEVER_FULL and is_full(text):
                self._found[NoteKind.FULL_CELLS].add(cell_name(row.number - 1, column))

    def _begin(self, first: list[Row]) -> None:
        """Take the first rows; a table without headings has only rows of values."""
        if self._job.header_row != 0:
            self._find_header(first)
        elif any(row.types for row in first):
            self.header = Row(0)
            for row in first:
                self._add(row)

    def _find_header(self, first: list[Row]) -> None:
        """The first row that fills at least half as many cells as the fullest one; a title is shorter."""
        filled = [len(row.types) - row.types.count(CellType.BLANK) for row in first]
        place = self._chosen(len(first))
        if place is None and (most := max(filled, default=0)):
            place = next(place for place, count in enumerate(filled) if 2 * count >= most)
        if place is None:
            return
        self.header = first[place]
        self.above = [row for row in first[:place] if row.types][:_FIRST_ROWS]
        for row in first[place + 1 :]:
            self._add(row)

    def _chosen(self, rows: int) -> int | None:
        """The place of the row that a person chose for the headings.

        Raises:
            ReadError: there is no such row.
        """
        chosen = self._job.header_row
        if chosen is not None and not 1 <= chosen <= rows:
            raise ReadError(Reason(ReadFault.NO_SUCH_ROW, {"row": f"{chosen:,}"}))
        return None if chosen is None else chosen - 1

    def _add(self, row: Row) -> None:
        if not row.types:
            self._blank.append(row)
            return
        for one in (*self._blank, row):
            self._part.append(one)
            if len(self._part) == _PART_ROWS:
                self._end_part()
        self.rows += len(self._blank) + 1
        self._blank.clear()
        self._compare(row)

    def _compare(self, row: Row) -> None:
        assert self.header is not None
        known = hash((row.types, *row.texts))
        if known in self._seen:
            self._found[NoteKind.SAME_ROWS].add(str(row.number))
        self._seen.add(known)
        if self._is_text:
            width = len(self.header.types)
            if len(row.types) > width and self.header.number:
                self._found[NoteKind.WIDE_ROWS].add(str(row.number))

    def _end_part(self) -> None:
        if self._part:
            self._frames.append(frame(self._part))
            self._part = []

    def _heading_notes(self) -> list[Note]:
        if self.header is None or not self.header.number:
            return []
        headings = [cell.text.strip() for cell in self.header.cells()]
        headings += [""] * (self.columns - len(headings))
        empty = [column_name(column) for column, text in enumerate(headings) if not text]
        counts = Counter(text.casefold() for text in headings if text)
        twice = [text for text in dict.fromkeys(headings) if counts[text.casefold()] > 1]
        return [
            *note(NoteKind.EMPTY_HEADINGS, empty, len(empty)),
            *note(NoteKind.SAME_HEADINGS, twice, len(twice)),
        ]
