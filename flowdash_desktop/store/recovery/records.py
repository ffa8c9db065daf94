"""The rows in a page of a SQLite table."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from flowdash_desktop.store.recovery.pages import Pages, number_at

Value: TypeAlias = int | float | str | bytes | None
_INTEGER_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_LEAF_HEADER = 8
_SMALLEST_CELL = 4
_MOST_COLUMNS = 100


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it is stored.

    Attributes:
        rowid: its number.
        values: of the columns; of a column that is the row's number, None.
        is_sure: the page lists it; otherwise it was found between the listed ones.
    """

    rowid: int
    values: tuple[Value, ...]
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class PageRows:
    """The rows of a page that can be read, and how many it lists that can't; those may be among the unlisted ones."""

    rows: list[Row]
    lost: int


class UnreadableRowError(ValueError):
    """The bytes are no row."""


def read_rows(pages: Pages, number: int, header: int) -> PageRows:
    """The rows of a leaf of a table.

    Args:
        pages: of the file.
        number: of the page.
        header: where the header of the page begins in it.
    """
    page = pages.by_number[number]
    count, most = number_at(page, header + 3, 2), (pages.size - header - _LEAF_HEADER) // 2
    array = header + _LEAF_HEADER
    listed = dict.fromkeys(number_at(page, array + 2 * place, 2) for place in range(min(count, most)))
    rows, spans, lost = [], [], 0
    for at in listed:
        try:
            row, end = _read_cell(pages, page, at)
        except UnreadableRowError:
            lost += 1
            continue
        rows.append(row)
        spans.append((at, end))
    first = number_at(page, header + 5, 2)
    if not array <= first <= pages.size:
        first = min((at for at, _ in spans), default=pages.size)
    spans += _free_blocks(page, number_at(page, header + 1, 2))
    gaps = _gaps(spans, first, pages.size)
    between = [Row(row.rowid, row.values, False) for at, end in gaps for row in _rows_between(pages, page, at, end)]
    return PageRows(rows + between, lost)


def _rows_between(pages: Pages, page: bytes, at: int, end: int) -> Iterator[Row]:
    """The rows that stand one behind the other between two bytes."""
    while at < end - _SMALLEST_CELL:
        try:
            row, at = _read_cell(pages, page, at)
        except UnreadableRowError:
            return
        if at > end:
            return
        yield row


def _gaps(spans: list[tuple[int, int]], first: int, size: int) -> Iterator[tuple[int, int]]:
    at = first
    for start, end in sorted(spans):
        if start - at > _SMALLEST_CELL:
            yield at, start
        at = max(at, end)
    if size - at > _SMALLEST_CELL:
        yield at, size


def _free_blocks(page: bytes, at: int) -> Iterator[tuple[int, int]]:
    """Where removed rows were."""
    while _LEAF_HEADER <= at <= len(page) - 4:
        following, length = number_at(page, at, 2), number_at(page, at + 2, 2)
        yield at, at + length
        if following <= at:  # they stand in their order
            return
        at = following


def _read_cell(pages: Pages, page: bytes, at: int) -> tuple[Row, int]:
    """The row that begins at a byte, and where it ends in its page."""
    if not _LEAF_HEADER <= at < pages.size:
        raise UnreadableRowError("outside of the page")
    length, start = _read_number(page, at)
    rowid, start = _read_number(page, start)
    local = _local_bytes(length, pages.size)
    end = start + local
    if end + (4 if local < length else 0) > pages.size:
        raise UnreadableRowError("longer than the page")
    payload = page[start:end]
    if local < length:
        payload += _read_overflow(pages, number_at(page, end, 4), length - local)
        end += 4
    signed = rowid - (1 << 64) if rowid >> 63 else rowid
    return Row(signed, _read_record(payload)), max(end, at + _SMALLEST_CELL)


def _local_bytes(length: int, size: int) -> int:
    """How many bytes of a row are in its page; the rest is in pages of its own."""
    if length <= size - 35:
        return length
    least = (size - 12) * 32 // 255 - 23
    fitting = least + (length - least) % (size - 4)
    return fitting if fitting <= size - 35 else least


def _read_overflow(pages: Pages, number: int, length: int) -> bytes:
    if length > len(pages.by_number) * pages.size:
        raise UnreadableRowError("longer than the file")
    parts: list[bytes] = []
    while length > 0:
        page = pages.by_number.get(number)
        if page is None:
            raise UnreadableRowError("its end is missing")
        parts.append(page[4 : 4 + length])
        length -= len(parts[-1])
        number = number_at(page, 0, 4)
    return b"".join(parts)


def _read_record(payload: bytes) -> tuple[Value, ...]:
    header, at = _read_number(payload, 0)
    if not at <= header <= len(payload):
        raise UnreadableRowError("no header")
    kinds: list[int] = []
    while at < header:
        kind, at = _read_number(payload, at)
        kinds.append(kind)
    if at != header or len(kinds) > _MOST_COLUMNS:
        raise UnreadableRowError("no header")
    values: list[Value] = []
    for kind in kinds:
        value, at = _read_value(payload, at, kind)
        values.append(value)
    if at != len(payload):
        raise UnreadableRowError("another length")
    return tuple(values)


def _read_value(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind in (0, 8, 9):
        return (None if kind == 0 else kind - 8), at
    length = _INTEGER_BYTES.get(kind, 8 if kind == 7 else (kind - 12) // 2)
    end = at + length
    if kind in (10, 11) or end > len(payload):
        raise UnreadableRowError("no value")
    data = payload[at:end]
    if kind in _INTEGER_BYTES:
        return int.from_bytes(data, "big", signed=True), end
    if kind == 7:
        return float(struct.unpack(">d", data)[0]), end
    return (data.decode("utf-8", "replace") if kind % 2 else data), end


def _read_number(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends."""
    number = 0
    for place in range(at, min(at + 8, len(data))):
        byte = data[place]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, place + 1
    if at + 9 > len(data):
        raise UnreadableRowError("cut off")
    return number << 8 | data[at + 8], at + 9
