"""Which of some files were checked out: a glance at the names of their sheets, without the process that reads them."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path

from flowdash_desktop.spreadsheet.check_out_sheet import SHEET
from flowdash_desktop.spreadsheet.reading.compound import SIGNATURE
from flowdash_desktop.spreadsheet.reading.job import ReadError
from flowdash_desktop.spreadsheet.reading.xls_look import sheet_names

_PARTS = ("xl/workbook.xml", "content.xml")
"""Where workbooks name their sheets: those of Excel, and of LibreOffice, which name them in front of their cells."""
_MOST_BYTES = 32_000_000
_CHUNK_BYTES = 1 << 16
_NAMED = tuple(f'{attribute}="{SHEET}"'.encode() for attribute in (" name", "table:name"))


def checked_out(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files that have the hidden sheet. Blocks, on a network drive for seconds: call it on a worker thread.

    What can't be read is none of them. Whether the sheet is whole is found out when the file is read.
    """
    return tuple(path for path in paths if _has_sheet(path))


def _has_sheet(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        if (data := _old_workbook(path)) is not None:
            return SHEET in sheet_names(data)
        with zipfile.ZipFile(path) as package:
            part = next((name for name in _PARTS if name in package.NameToInfo), None)
            return part is not None and _names_sheet(package, part)
    except (OSError, ValueError, NotImplementedError, RuntimeError, EOFError, zipfile.BadZipFile, zlib.error):
        return False
    except (ReadError, struct.error, IndexError):
        return False


def _old_workbook(path: Path) -> bytes | None:
    """The bytes of an XLS file, whose names of sheets stand anywhere; None of others, and of one that is too large."""
    with path.open("rb") as file:
        head = file.read(len(SIGNATURE))
        return head + file.read(_MOST_BYTES) if head == SIGNATURE else None


def _names_sheet(package: zipfile.ZipFile, part: str) -> bool:
    """Whether a part of a package names the sheet in its first bytes; a package may unpack to any size."""
    left, before = _MOST_BYTES, b""
    with package.open(part) as reader:
        while left > 0 and (chunk := reader.read(_CHUNK_BYTES)):
            if any(name in before + chunk for name in _NAMED):
                return True
            left, before = left - len(chunk), chunk[-64:]
    return False
