"""What is in a ZIP file: names, sizes and times, as a table. Nothing is unpacked."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from flowdash_desktop.spreadsheet.reading.job import CellType
from flowdash_desktop.viewing.messages import ViewError, ViewFault
from flowdash_desktop.viewing.readers.sheets import Rows, SheetFile

_HIDDEN = re.compile("[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
"""Signs that would let a name look like another one."""
_TYPES = CellType.TEXT + CellType.NUMBER + CellType.TEXT
_BROKEN = (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, ValueError)


class ArchiveFile(SheetFile):
    """The files in a ZIP file, one in a row: its name, its size in bytes, and when it was changed.

    Args:
        path: the file.

    Raises:
        ViewError: it is none, or is broken.
        OSError: it can't be read.
    """

    def __init__(self, path: Path) -> None:
        super().__init__("zip", [""])
        try:
            with zipfile.ZipFile(path) as archive:
                self._files = archive.infolist()
        except _BROKEN:
            raise ViewError(ViewFault.BROKEN) from None

    def _rows(self, sheet: int) -> Rows:
        return Rows(self._listed())

    def _listed(self) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
        for file in self._files:
            year, month, day, hour, minute, _ = file.date_time
            changed = f"{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"
            yield _TYPES, (_HIDDEN.sub("\ufffd", file.filename), str(file.file_size), changed)
