"""The size of a HEIC picture, by its head. Nothing of it is decoded: the library for that has a licence that this
program can't take."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

_HEAD_BYTES = 1 << 18
_MOST_BOXES = 2_000
_CONTAINERS = {b"meta": 4, b"iprp": 0, b"ipco": 0}
"""Boxes of boxes on the way to the sizes, and how many bytes stand before what is in them (ISO/IEC 23008-12)."""
_MOST_SIDE = 1 << 20


def heif_size(path: Path) -> tuple[float, float] | None:
    """Width and height of the picture in pixels, None where the head does not say.

    A picture of several tiles has the size of each of them, too; the largest is that of the whole.

    Raises:
        OSError: it can't be read.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    sizes = [size for size in _sizes(head) if 0 < size[0] <= _MOST_SIDE and 0 < size[1] <= _MOST_SIDE]
    if not sizes:
        return None
    width, height = max(sizes, key=lambda size: size[0] * size[1])
    return float(width), float(height)


def _sizes(head: bytes) -> Iterator[tuple[int, int]]:
    at = 0
    for _ in range(_MOST_BOXES):
        if at + 8 > len(head):
            return
        size, name = struct.unpack_from(">I4s", head, at)
        if name in _CONTAINERS:
            at += 8 + _CONTAINERS[name]
            continue
        if name == b"ispe" and at + 20 <= len(head):
            yield struct.unpack_from(">II", head, at + 12)
        if size < 8:
            return  # 0 and 1 mean the rest of the file and a very large box: no sizes come behind
        at += size
