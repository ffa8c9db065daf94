"""Where the rows of an import come from: a file, or the clipboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from flowdash_desktop.spreadsheet.import_table import PastedReader, ReadOptions, TableReader


@dataclass(frozen=True, slots=True)
class FileSource:
    """A file."""

    path: Path

    @property
    def name(self) -> str:
        """What it is called."""
        return self.path.name

    @property
    def stem(self) -> str:
        """The same without the ending."""
        return self.path.stem

    def reader(self, program: Sequence[str], options: ReadOptions) -> TableReader:
        """What reads it so."""
        return TableReader(program, self.path, options)


@dataclass(frozen=True, slots=True)
class PastedSource:
    """A block of the clipboard as tab-separated lines, under a name for people."""

    text: str
    name: str

    @property
    def stem(self) -> str:
        """The name again: it has no ending."""
        return self.name

    def reader(self, program: Sequence[str], options: ReadOptions) -> TableReader:
        """What reads it so."""
        return PastedReader(program, self.text, options)
