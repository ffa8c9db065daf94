"""The groups of all levels and the numbers of their headers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from flowdash_desktop.domain.table.groups.grouping import SEPARATOR
from flowdash_desktop.domain.table.groups.levels import Level

Path: TypeAlias = "tuple[int, ...]"
"""The code of a group in each level, from the outside in; that of a group of the first level has one."""


class Partition:
    """The groups of one or two levels. A header's number is below 0, and stays for the life of this object.

    Attributes:
        levels: from the outside in.
        paths: of each group that has a header; the header's number is ``-1 - place``.
    """

    def __init__(self, levels: Sequence[Level]) -> None:
        self.levels = tuple(levels)
        self.paths: list[Path] = []
        self._headers: dict[Path, int] = {}
        self._by_value: dict[str, int] = {}

    def header(self, path: Path) -> int:
        """The number of a group's header, a new one where there is none yet."""
        known = self._headers.get(path)
        if known is not None:
            return known
        self.paths.append(path)
        header = self._headers[path] = -len(self.paths)
        self._by_value[self.value(header)] = header
        return header

    def headers(self, path: Path) -> list[int]:
        """The headers above a row, from the outside in."""
        return [self.header(path[:depth]) for depth in range(1, len(path) + 1)]

    def path(self, header: int) -> Path:
        """The group of a header; empty for a header of groups that were made by other fields."""
        return self.paths[-1 - header] if -1 - header < len(self.paths) else ()

    def value(self, header: int) -> str:
        """The values of a group's levels in one text."""
        return SEPARATOR.join(level.value(code) for level, code in zip(self.levels, self.path(header), strict=False))

    def header_of(self, value: str) -> int | None:
        """The header of a group by its value, None where there is none."""
        return self._by_value.get(value)

    @property
    def values(self) -> frozenset[str]:
        """The values of all groups that have a header."""
        return frozenset(self._by_value)

    def code_path(self, row: int) -> Path:
        """The group of a row by its own values."""
        return tuple(level.code(row) for level in self.levels)

    def note_all(self) -> None:
        """Give the groups of all rows headers."""
        for path in {*zip(*(level.codes() for level in self.levels), strict=True)}:
            self.headers(path)

    def path_like(self, other: Partition, path: Path) -> Path:
        """The group here that is a group of another table, which is made by the same fields."""
        levels = zip(self.levels, other.levels, path, strict=True)
        return tuple(level.code_like(theirs, code) for level, theirs, code in levels)

    def precedes(self, one: Path, other: Path) -> bool | None:
        """True where a group stands before another, and before the groups in it; None for the same one."""
        for level, first, second in zip(self.levels, one, other, strict=False):
            if first != second:
                return bool(level.key(first) < level.key(second))
        return None if len(one) == len(other) else len(one) < len(other)
