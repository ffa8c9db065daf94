"""A file with what is to be read of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from flowdash_desktop.spreadsheet.reading.job import NoteKind, ReadFault, Row

Make = Callable[[Path], object]


@dataclass(frozen=True, slots=True)
class Case:
    """A file, and what is to be read of it.

    Attributes:
        name: says what is special about it.
        file: its name on the disk.
        make: writes it.
        fault: why it is not read; None where it is.
        values: the values of that.
        rows: its rows from the headings on, each as ``number types texts``, the texts divided by ``|``; or as rows.
        notes: all notes, each with its places, or its count where there are none.
        facts: what else is known of it.
        options: of the job.
    """

    name: str
    file: str
    make: Make
    fault: ReadFault | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    rows: list[str | Row] = field(default_factory=list)
    notes: Mapping[NoteKind, list[str] | int] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)

    def write(self, folder: Path) -> Path:
        """Make the file in a folder."""
        path = folder / self.file
        self.make(path)
        return path

    def expected_rows(self) -> list[Row]:
        """The rows as they are read."""
        return [row if isinstance(row, Row) else _row(row) for row in self.rows]


def _row(text: str) -> Row:
    number, _, rest = text.partition(" ")
    types, _, texts = rest.partition(" ")
    return Row(int(number), types, texts.split("|") if types else [])
