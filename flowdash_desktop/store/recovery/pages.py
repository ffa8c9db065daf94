"""The pages of a SQLite file, brought up to date by its log, without SQLite: a damaged header is no obstacle.

The format is described in SQLite's "Database File Format".
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MAGIC = b"SQLite format 3\x00"
HEADER_BYTES = 100
TABLE_INTERIOR, TABLE_LEAF = 5, 13
_PAGE_TYPES = (2, TABLE_INTERIOR, 10, TABLE_LEAF)
_PAGE_SIZE = 4096
"""The size with which SQLite makes our files."""
_PAGE_SIZES = frozenset(1 << power for power in range(9, 17))
_LOG_HEADER, _FRAME_HEADER = 32, 24
_LOG_MAGIC = 0x377F0682


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages by their numbers, from 1 on; one that the file does not reach is missing.

    Attributes:
        size: bytes of a page.
        by_number: the pages.
    """

    size: int
    by_number: dict[int, bytes]


@dataclass(frozen=True, slots=True)
class _Frame:
    """One page in the log; ``commit`` is the length of the database where the frame ends a transaction, else 0."""

    number: int
    commit: int
    is_current: bool
    is_whole: bool
    data: bytes


def number_at(data: bytes, at: int, length: int) -> int:
    """A big-endian number."""
    return int.from_bytes(data[at : at + length], "big")


def header_is_sound(head: bytes) -> bool:
    """Whether the first bytes of a file are as SQLite writes them for this program's files."""
    return (
        head[:16] == MAGIC
        and _header_page_size(head) in _PAGE_SIZES
        and head[18] in (1, 2)
        and head[19] in (1, 2)
        and head[20:24] == b"\x00\x40\x20\x20"
        and number_at(head, 44, 4) <= 4
        and number_at(head, 52, 4) == 0  # no automatic vacuum
        and number_at(head, 56, 4) in (0, 1)  # texts are UTF-8
        and not any(head[72:92])
    )


def read_pages(path: Path) -> Pages:
    """Read a file and its log. What is cut off is filled with zeros up to the end of its page.

    Raises:
        OSError: the file can't be read.
    """
    data = path.read_bytes()
    log = _read_log(path)
    size = _page_size(data, log)
    pages = {start // size + 1: data[start : start + size].ljust(size, b"\x00") for start in range(0, len(data), size)}
    _apply(pages, [frame for frame in _frames(log, size) if frame.is_current])
    return Pages(size, pages)


def log_is_damaged(path: Path) -> bool:
    """Whether the log has transactions behind a damaged frame. SQLite leaves them out, and says nothing.

    One transaction behind the frame is no proof: a power cut may have cut off the last one.

    Raises:
        OSError: the log can't be read.
    """
    log = _read_log(path)
    if len(log) <= _LOG_HEADER:
        return False
    commits, is_damaged = 0, not _log_header_is_sound(log)
    for frame in _frames(log, number_at(log, 8, 4) if not is_damaged else _PAGE_SIZE):
        is_damaged = is_damaged or (frame.is_current and not frame.is_whole)
        commits += is_damaged and frame.is_current and frame.commit > 0
    return is_damaged and commits > 1


def _read_log(path: Path) -> bytes:
    log = path.with_name(path.name + "-wal")
    return log.read_bytes() if log.exists() else b""


def _header_page_size(head: bytes) -> int:
    size = number_at(head, 16, 2)
    return 1 << 16 if size == 1 else size


def _page_size(data: bytes, log: bytes) -> int:
    """The size with which most pages begin as pages do."""
    choices = dict.fromkeys((_PAGE_SIZE, _header_page_size(data), number_at(log, 8, 4)))
    return max((size for size in choices if size in _PAGE_SIZES), key=lambda size: _likeness(data, size))


def _likeness(data: bytes, size: int) -> float:
    starts = range(size, len(data), size)  # the first page begins with the header of the file
    return sum(data[start] in _PAGE_TYPES for start in starts) / max(1, len(starts))


def _log_header_is_sound(log: bytes) -> bool:
    return number_at(log, 0, 4) & ~1 == _LOG_MAGIC and number_at(log, 8, 4) in _PAGE_SIZES


def _frames(log: bytes, size: int) -> Iterator[_Frame]:
    """The frames in their order. Those of an earlier use of the log, which stand behind, are not current."""
    starts = range(_LOG_HEADER, len(log) - _FRAME_HEADER - size + 1, _FRAME_HEADER + size)
    if not starts:
        return
    salts = [log[16:24], *(log[start + 8 : start + 16] for start in starts[:2])]
    salt = Counter(salts).most_common(1)[0][0]
    is_big = bool(log[3] & 1)
    before = number_at(log, 24, 4), number_at(log, 28, 4)
    for start in starts:
        head, data = log[start : start + _FRAME_HEADER], log[start + _FRAME_HEADER : start + _FRAME_HEADER + size]
        stored = number_at(head, 16, 4), number_at(head, 20, 4)
        is_current = head[8:16] == salt
        is_whole = is_current and _checksum(head[:8] + data, before, is_big=is_big) == stored
        yield _Frame(number_at(head, 0, 4), number_at(head, 4, 4), is_current, is_whole, data)
        before = stored


def _checksum(data: bytes, before: tuple[int, int], *, is_big: bool) -> tuple[int, int]:
    words = memoryview(data).cast("I").tolist()
    if is_big is (sys.byteorder == "little"):
        words = [int.from_bytes(word.to_bytes(4, "little"), "big") for word in words]
    first, second = before
    for at in range(0, len(words), 2):
        first = (first + words[at] + second) & 0xFFFFFFFF
        second = (second + words[at + 1] + first) & 0xFFFFFFFF
    return first, second


def _apply(pages: dict[int, bytes], frames: list[_Frame]) -> None:
    """Put the transactions that were committed over the pages."""
    most = max(pages, default=0) + len(frames)
    pending: dict[int, bytes] = {}
    for frame in frames:
        if 0 < frame.number <= most:
            pending[frame.number] = frame.data
        if frame.commit:
            pages.update(pending)
            pending.clear()
        if frame.commit and frame.is_whole:
            for number in [one for one in pages if one > frame.commit]:
                del pages[number]
