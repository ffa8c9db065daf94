"""Compound files (MS-CFB), in which old workbooks and those with a password are stored."""

from __future__ import annotations

import struct
from collections.abc import Callable

from flowdash_desktop.spreadsheet.reading.job import ReadError, ReadFault

SIGNATURE = bytes.fromhex("d0cf11e0a1b11ae1")
_LAST_SECTOR = 0xFFFFFFFA
"""Numbers from here on are marks, and no sectors."""
_ENTRY_BYTES = 128
_HEADER_SECTORS = 109


class CompoundFile:
    """The streams of a compound file.

    Raises:
        ReadError: it is damaged or incomplete, also from the methods.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        if len(data) < 512:
            raise ReadError(ReadFault.INCOMPLETE)
        sector_shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if sector_shift not in (9, 12) or mini_shift != 6:
            raise ReadError(ReadFault.DAMAGED)
        self._sector, self._mini_sector = 1 << sector_shift, 1 << mini_shift
        directory, self._mini_limit, mini_fat, _, more, count = struct.unpack_from("<I4xIIIII", data, 48)
        self._fat = self._numbers(self._fat_sectors(more, count))
        entries = self._chain(directory)
        self._streams: dict[str, tuple[int, int]] = {}
        self._mini = b""
        for start in range(0, len(entries) - _ENTRY_BYTES + 1, _ENTRY_BYTES):
            self._take_entry(entries[start : start + _ENTRY_BYTES])
        self._mini_fat = self._numbers_of(self._chain(mini_fat)) if mini_fat < _LAST_SECTOR else []

    def names(self) -> set[str]:
        """The names of all streams."""
        return set(self._streams)

    def stream(self, name: str) -> bytes:
        """The content of a stream."""
        start, size = self._streams[name]
        if size < self._mini_limit:
            return self._joined(start, self._mini_fat, self._mini_part)[:size]
        content = self._chain(start)[:size]
        if len(content) < size:
            raise ReadError(ReadFault.INCOMPLETE)
        return content

    def _take_entry(self, entry: bytes) -> None:
        (length,) = struct.unpack_from("<H", entry, 64)
        kind = entry[66]
        start, size = struct.unpack_from("<II", entry, 116)
        if kind == 5 and start < _LAST_SECTOR:
            self._mini = self._chain(start)
        elif kind == 2:
            name = entry[: max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
            self._streams[name] = (start, size)

    def _fat_sectors(self, more: int, count: int) -> list[int]:
        """The sectors that hold the table of sectors: the first ones in the header, others in a chain of their own."""
        sectors = list(struct.unpack_from(f"<{_HEADER_SECTORS}I", self._data, 76))
        for _ in range(min(count, len(self._data) // self._sector)):
            if more >= _LAST_SECTOR:
                break
            *found, more = self._numbers_of(self._part(more))
            sectors += found
        return [sector for sector in sectors if sector < _LAST_SECTOR]

    def _numbers(self, sectors: list[int]) -> list[int]:
        return self._numbers_of(b"".join(map(self._part, sectors)))

    def _numbers_of(self, data: bytes) -> list[int]:
        return list(struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))

    def _chain(self, sector: int) -> bytes:
        return self._joined(sector, self._fat, self._part)

    def _joined(self, sector: int, table: list[int], part: Callable[[int], bytes]) -> bytes:
        parts: list[bytes] = []
        while sector < _LAST_SECTOR:
            if sector >= len(table) or len(parts) > len(table):
                raise ReadError(ReadFault.DAMAGED)
            parts.append(part(sector))
            sector = table[sector]
        return b"".join(parts)

    def _part(self, sector: int) -> bytes:
        start = (sector + 1) * self._sector
        if start >= len(self._data):
            raise ReadError(ReadFault.INCOMPLETE)
        return self._data[start : start + self._sector]

    def _mini_part(self, sector: int) -> bytes:
        return self._mini[sector * self._mini_sector : (sector + 1) * self._mini_sector]
