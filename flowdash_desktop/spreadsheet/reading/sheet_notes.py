"""What the file says of a sheet beside its values."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.spreadsheet.reading.job import Limits, Note, NoteKind, ReadError, ReadFault

MOST_PLACES = 20
"""So many places are named; the others are counted."""


def column_name(column: int) -> str:
    """The letters of a column, counted from 0."""
    name = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def cell_name(row: int, column: int) -> str:
    """The name of a cell, both counted from 0."""
    return f"{column_name(column)}{row + 1}"


def note(kind: NoteKind, places: Iterable[str], count: int) -> list[Note]:
    """A note of some places; none where there are none."""
    return [Note(kind, count, [place for place, _ in zip(places, range(MOST_PLACES), strict=False)])] if count else []


@dataclass(slots=True)
class SheetNotes:
    """What a look into a sheet has found. Rows and columns count from 0.

    Attributes:
        rows, columns: behind the last cell that holds something.
        errors: the names of errors, by row and column.
        uncalculated: the columns of formulas without a value, by row.
        negative: numbers below zero that may be formatted as dates, which they can't be, by row and column.
        odd_dates: dates that are no days of the calendar.
        broken_texts: those with line breaks and tabs that the library leaves out, by row and column.
        formulas: how many there are.
        is_stale: the file asks for its formulas to be calculated when it is opened.
        merged: ranges.
        hidden_rows, hidden_columns: their numbers.
        is_from_1904: dates count from that year.
        is_checked: False where errors and formulas could not be looked for.
    """

    rows: int = 0
    columns: int = 0
    errors: dict[int, dict[int, str]] = field(default_factory=dict)
    uncalculated: dict[int, set[int]] = field(default_factory=dict)
    negative: dict[int, dict[int, str]] = field(default_factory=dict)
    broken_texts: dict[tuple[int, int], str] = field(default_factory=dict)
    odd_dates: list[tuple[int, int]] = field(default_factory=list)
    formulas: int = 0
    is_stale: bool = False
    merged: list[str] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    is_from_1904: bool = False
    is_checked: bool = True

    def add_error(self, row: int, column: int, name: str) -> None:
        """Remember an error."""
        self.errors.setdefault(row, {})[column] = name

    def add_uncalculated(self, row: int, column: int) -> None:
        """Remember a formula without a value."""
        self.uncalculated.setdefault(row, set()).add(column)

    def cover(self, row: int, column: int) -> None:
        """A cell holds something."""
        self.rows = max(self.rows, row + 1)
        self.columns = max(self.columns, column + 1)

    def check(self, limits: Limits) -> None:
        """Raise what says that it is larger than allowed.

        Raises:
            ReadError: it is.
        """
        if self.rows > limits.rows:
            raise ReadError(Reason(ReadFault.TOO_MANY_ROWS, {"most": f"{limits.rows:,}"}))
        if self.columns > limits.columns:
            raise ReadError(Reason(ReadFault.TOO_MANY_COLUMNS, {"most": f"{limits.columns:,}"}))
        if self.rows * self.columns > limits.cells:
            raise ReadError(Reason(ReadFault.TOO_MANY_CELLS, {"most": f"{limits.cells:,}"}))

    def notes(self, rows: int, columns: int) -> list[Note]:
        """The notes for a person. What is hidden below or beside these rows and columns is nothing to them."""
        return [
            *note(NoteKind.UNCALCULATED, _names(self.uncalculated), sum(map(len, self.uncalculated.values()))),
            *note(NoteKind.STALE, (), self.formulas if self.is_stale else 0),
            *note(NoteKind.ERRORS, _names(self.errors), sum(map(len, self.errors.values()))),
            *note(NoteKind.ODD_DATES, itertools.starmap(cell_name, self.odd_dates), len(self.odd_dates)),
            *note(NoteKind.MERGED, self.merged, len(self.merged)),
            *self._hidden_notes(rows, columns),
            *note(NoteKind.DATES_FROM_1904, (), int(self.is_from_1904)),
            *note(NoteKind.UNCHECKED, (), int(not self.is_checked)),
        ]

    def _hidden_notes(self, rows: int, columns: int) -> list[Note]:
        hidden_rows = [row for row in self.hidden_rows if row < rows]
        hidden_columns = [column for column in self.hidden_columns if column < columns]
        return [
            *note(NoteKind.HIDDEN_ROWS, (str(row + 1) for row in hidden_rows), len(hidden_rows)),
            *note(NoteKind.HIDDEN_COLUMNS, map(column_name, hidden_columns), len(hidden_columns)),
        ]


def _names(places: Mapping[int, Iterable[int]]) -> Iterator[str]:
    """The names of cells, given by their columns in each row."""
    return (cell_name(row, column) for row in sorted(places) for column in sorted(places[row]))
