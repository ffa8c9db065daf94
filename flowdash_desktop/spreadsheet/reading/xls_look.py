"""A look into an XLS file before its cells are read ([MS-XLS], a stream of records), for what stands beside values."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from flowdash_desktop.spreadsheet.reading.compound import CompoundFile
from flowdash_desktop.spreadsheet.reading.job import ReadError, ReadFault
from flowdash_desktop.spreadsheet.reading.sheet_notes import SheetNotes

_BOF, _EOF, _PASSWORD, _FROM_1904, _SHEET = (0x0809, 0x000A, 0x002F, 0x0022, 0x0085)
_FORMULA, _ERROR_CELL, _ROW, _COLUMNS = 0x0006, 0x0205, 0x0208, 0x007D
_ROW_IS_HIDDEN, _COLUMN_IS_HIDDEN, _CALCULATE_ON_LOAD = 0x20, 0x1, 0x2
_NAME_LENGTH, _NAME_START = 6, 8
"""Where the name of a sheet and its length stand in a record of sheets (BoundSheet8)."""
_NO_NUMBER, _IS_ERROR, _IS_EMPTY = 0xFFFF, 2, 3
_NAMES = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


def read_notes(data: bytes, index: int) -> SheetNotes:
    """Look into a sheet, given by its place in the workbook. A file whose records are not understood is not checked;
    whether it can be read is for the library to say.

    Raises:
        ReadError: the file has a password, or is damaged.
    """
    file = CompoundFile(data)
    stream = file.stream("Workbook" if "Workbook" in file.names() else "Book")
    try:
        return _look(stream, index)
    except (struct.error, IndexError):
        return SheetNotes(is_checked=False)


def sheet_names(data: bytes) -> list[str]:
    """The names of the sheets of a workbook; none where its records are not understood, or it has a password.

    Raises:
        ReadError: the file is damaged.
    """
    file = CompoundFile(data)
    name = next((one for one in ("Workbook", "Book") if one in file.names()), None)
    stream = file.stream(name) if name is not None else b""
    names = list[str]()
    for kind, record in _records(stream, 0):
        if kind == _PASSWORD:
            return []
        if kind == _SHEET and len(record) > _NAME_START:
            length, has_two_bytes = record[_NAME_LENGTH], record[_NAME_LENGTH + 1] & 1
            text = record[_NAME_START : _NAME_START + length * (1 + has_two_bytes)]
            names.append(text.decode("utf-16-le" if has_two_bytes else "latin-1", "replace"))
    return names


def _look(stream: bytes, index: int) -> SheetNotes:
    sheets: list[int] = []
    is_from_1904 = False
    for kind, record in _records(stream, 0):
        if kind == _PASSWORD:
            raise ReadError(ReadFault.ENCRYPTED)
        if kind == _SHEET:
            sheets.append(struct.unpack_from("<I", record)[0])
        elif kind == _FROM_1904:
            is_from_1904 = struct.unpack_from("<H", record)[0] == 1
    notes = SheetNotes(is_from_1904=is_from_1904)
    for kind, record in _records(stream, sheets[index]):
        if kind == _FORMULA:
            _take_formula(record, notes)
        elif kind == _ERROR_CELL:
            row, column, _, value, is_error = struct.unpack_from("<HHHBB", record)
            if is_error:
                notes.add_error(row, column, _NAMES.get(value, "#N/A"))
        else:
            _take_hidden(kind, record, notes)
    if notes.formulas != sum(map(len, notes.uncalculated.values())):
        notes.uncalculated.clear()  # some program has calculated: empty ones are empty
    return notes


def _take_hidden(kind: int, record: bytes, notes: SheetNotes) -> None:
    if kind == _ROW:
        row, flags = struct.unpack_from("<H10xH", record)
        if flags & _ROW_IS_HIDDEN:
            notes.hidden_rows.append(row)
    elif kind == _COLUMNS:
        first, last, flags = struct.unpack_from("<HH4xH", record)
        if flags & _COLUMN_IS_HIDDEN:
            notes.hidden_columns += range(first, min(last, 255) + 1)


def _take_formula(record: bytes, notes: SheetNotes) -> None:
    row, column, kind, value, mark, flags = struct.unpack_from("<HH2xBxB3xHH", record)
    notes.formulas += 1
    if mark == _NO_NUMBER and kind == _IS_ERROR:
        notes.add_error(row, column, _NAMES.get(value, "#N/A"))
    elif mark == _NO_NUMBER and kind == _IS_EMPTY:
        notes.add_uncalculated(row, column)
    elif flags & _CALCULATE_ON_LOAD:
        notes.is_stale = True


def _records(stream: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """The records of one part of the stream; those of charts inside of it are passed over."""
    depth = 0
    while start + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, start)
        record = stream[start + 4 : start + 4 + length]
        start += 4 + length
        if kind == _BOF:
            depth += 1
        elif kind == _EOF:
            depth -= 1
            if depth <= 0:
                return
        elif depth == 1:
            yield kind, record
