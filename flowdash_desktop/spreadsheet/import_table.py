"""A file as a table to import: read by its own process, its cells as an import takes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from flowdash_desktop.domain.importing.columns import CellFault, ImportCell
from flowdash_desktop.spreadsheet.reading.client import TableReading
from flowdash_desktop.spreadsheet.reading.job import CellType, Facts, Progress, ReadJob, Row

_UNUSUAL = re.compile(f"[{CellType.CHECKBOX}{CellType.ERROR}{CellType.FORMULA}]")
"""The types of cells that do not become their texts."""


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

    @property
    def has_headings(self) -> bool:
        """False where the first row is one of values."""
        return self.facts.header is not None and self.facts.header.number > 0


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How a person wants a file to be read; None where it is to be found.

    Attributes:
        sheet: the name of the sheet of a workbook.
        delimiter: between the values of a text file.
        encoding: of a text file.
        header_row: the number of the row with the headings, 0 where there are none.
    """

    sheet: str | None = None
    delimiter: str | None = None
    encoding: str | None = None
    header_row: int | None = None

    def but(self, other: ReadOptions) -> ReadOptions:
        """These with what others say; another sheet or another mark has other headings."""
        row = other.header_row if other.header_row is not None else self.header_row
        is_other_table = other.sheet is not None or other.delimiter is not None
        return ReadOptions(
            other.sheet if other.sheet is not None else self.sheet,
            other.delimiter if other.delimiter is not None else self.delimiter,
            other.encoding if other.encoding is not None else self.encoding,
            None if is_other_table and row else row,
        )


class TableReader:
    """One file that is being read. ``read`` blocks: call it on a thread; ``cancel`` may come from any other.

    Attributes:
        on_progress: told how far it is, some times a second, on the thread of ``read``.
    """

    def __init__(self, program: Sequence[str], path: Path, options: ReadOptions = ReadOptions()) -> None:
        self._program = program
        self._job = ReadJob(str(path), options.sheet, options.delimiter, options.encoding, options.header_row)
        self._reading: TableReading | None = None
        self._is_cancelled = False
        self.on_progress: Callable[[Progress], None] = lambda _: None

    @property
    def is_cancelled(self) -> bool:
        """Nobody waits for it any more."""
        return self._is_cancelled

    def read(self) -> FileTable:
        """The table.

        Raises:
            ReadError: the file is not read, and why.
        """
        with TableReading(self._program, self._job) as reading:
            self._reading = reading
            if self._is_cancelled:
                reading.cancel()
            facts = reading.facts(self.on_progress)
            headings = _headings(facts)
            rows = list[tuple[int, Sequence[ImportCell]]]()
            for part in reading.parts():
                rows += [(row.number, _cells(row, len(headings))) for row in part]
                self.on_progress(Progress(len(rows), len(rows), facts.rows))
        return FileTable(facts, headings, rows)

    def cancel(self) -> None:
        """Nobody waits for it any more."""
        self._is_cancelled = True
        if self._reading is not None:
            self._reading.cancel()


class PastedReader(TableReader):
    """Tab-separated text of the clipboard: it is read as a file is, by the same process and within the same limits."""

    def __init__(self, program: Sequence[str], text: str, options: ReadOptions) -> None:
        self._folder = TemporaryDirectory(prefix="flowdash-", ignore_cleanup_errors=True)
        path = Path(self._folder.name) / "clipboard.tsv"
        super().__init__(program, path, replace(options, delimiter=options.delimiter or "\t"))
        self._text, self._path = text, path

    def read(self) -> FileTable:
        """See ``TableReader``; nothing of it stays on the disk."""
        with self._folder:
            self._path.write_text(self._text, encoding="utf-8", errors="replace", newline="")
            return super().read()


def _headings(facts: Facts) -> tuple[str, ...]:
    header = facts.header
    return tuple(header.cell(place).text for place in range(facts.columns)) if header is not None else ()


def _cells(row: Row, columns: int) -> tuple[ImportCell, ...]:
    cells: list[ImportCell] = [text or None for text in row.texts]  # only what is blank or unusual has no text
    for found in _UNUSUAL.finditer(row.types):
        place = found.start()
        cells[place] = _unusual(row.types[place], row.texts[place])
    return (*cells[:columns], *[None] * (columns - len(cells)))


def _unusual(letter: str, text: str) -> bool | CellFault:
    if letter == CellType.CHECKBOX:
        return text == "TRUE"
    return CellFault(text, is_formula=letter == CellType.FORMULA)
