"""A file as a table to import: read by its own process, its cells as an import takes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from flowdash_desktop.domain.importing.columns import CellFault, ImportCell
from flowdash_desktop.spreadsheet.reading.client import TableReading
from flowdash_desktop.spreadsheet.reading.job import CellType, Facts, ReadJob, Row


@dataclass(frozen=True, slots=True)
class FileTable:
    """The rows of a file.

    Attributes:
        facts: what is known of the file.
        headings: of the columns.
        rows: each with its number in the file, a cell for each column.
    """

    facts: Facts
    headings: tuple[str, ...]
    rows: Sequence[tuple[int, Sequence[ImportCell]]]


class TableReader:
    """One file that is being read. ``read`` blocks: call it on a thread; ``cancel`` may come from any other."""

    def __init__(
        self, program: Sequence[str], path: Path, sheet: str | None = None, delimiter: str | None = None
    ) -> None:
        self._program = program
        self._job = ReadJob(str(path), sheet=sheet, delimiter=delimiter)
        self._reading: TableReading | None = None
        self._is_cancelled = False

    def read(self) -> FileTable:
        """The table.

        Raises:
            ReadError: the file is not read, and why.
        """
        with TableReading(self._program, self._job) as reading:
            self._reading = reading
            if self._is_cancelled:
                reading.cancel()
            facts = reading.facts()
            headings = _headings(facts)
            rows = [(row.number, _cells(row, len(headings))) for part in reading.parts() for row in part]
        return FileTable(facts, headings, rows)

    def cancel(self) -> None:
        """Nobody waits for it any more."""
        self._is_cancelled = True
        if self._reading is not None:
            self._reading.cancel()


def _headings(facts: Facts) -> tuple[str, ...]:
    header = facts.header
    return tuple(header.cell(place).text for place in range(facts.columns)) if header is not None else ()


def _cells(row: Row, columns: int) -> tuple[ImportCell, ...]:
    cells = [_cell(letter, text) for letter, text in zip(row.types, row.texts, strict=True)]
    return (*cells[:columns], *[None] * (columns - len(cells)))


def _cell(letter: str, text: str) -> ImportCell:
    if letter == CellType.BLANK:
        return None
    if letter == CellType.CHECKBOX:
        return text == "TRUE"
    if letter in (CellType.ERROR, CellType.FORMULA):
        return CellFault(text, is_formula=letter == CellType.FORMULA)
    return text
