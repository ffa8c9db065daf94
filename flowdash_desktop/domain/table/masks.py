"""Masks: a byte a row, 1 for the rows that are meant. C code works on all rows, a whole mask at once."""

from __future__ import annotations

from typing import TypeAlias

Mask: TypeAlias = bytes | bytearray

_TURNED = bytes([1]) + bytes(255)


def none(rows: int) -> bytes:
    """No row."""
    return bytes(rows)


def every(rows: int) -> bytes:
    """All rows."""
    return b"\x01" * rows


def either(one: Mask, other: Mask) -> bytes:
    """The rows of one or the other."""
    return (int.from_bytes(one, "little") | int.from_bytes(other, "little")).to_bytes(len(one), "little")


def both(one: Mask, other: Mask) -> bytes:
    """The rows of one that are rows of the other, too."""
    return (int.from_bytes(one, "little") & int.from_bytes(other, "little")).to_bytes(len(one), "little")


def turned(mask: Mask) -> bytes:
    """The rows that are not meant."""
    return bytes(mask.translate(_TURNED))
