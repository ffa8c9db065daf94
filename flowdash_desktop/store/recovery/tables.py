"""The rows of the tables of a damaged file, found by its trees, and where these are broken by what the rows look like.

A page that no tree reaches counts only where it is not free: free pages hold rows that were removed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from flowdash_desktop.store.recovery.pages import HEADER_BYTES, TABLE_INTERIOR, TABLE_LEAF, Pages, number_at
from flowdash_desktop.store.recovery.records import Row, Value, read_rows

_SCHEMA_COLUMNS = 5
_INTERIOR_HEADER = 12
_GREATEST_NUMBER = 1 << 53
"""Behind this a number is damage: a table counts its rows from one on."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column as a new file has it; ``is_rowid`` where it is the row's number."""

    name: str
    type: str
    is_required: bool
    is_rowid: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A table as a new file has it; ``root`` is the number of its first page there."""

    name: str
    root: int
    columns: tuple[Column, ...]

    def holds(self, values: Sequence[Value]) -> bool:
        """Whether a row with these values may be one of this table."""
        return len(values) == len(self.columns) and all(map(_fits, values, self.columns))


@dataclass(slots=True)
class FoundRows:
    """What can be read of a table.

    Attributes:
        rows: the rows by their numbers.
        unsure: numbers of rows that may have been removed before the damage.
        lost: how many rows there are that can't be read, as far as that can be known.
        unplaced: rows whose number another row has.
    """

    rows: dict[int, tuple[Value, ...]] = field(default_factory=dict)
    unsure: set[int] = field(default_factory=set)
    lost: int = 0
    unplaced: list[tuple[Value, ...]] = field(default_factory=list)


def read_tables(pages: Pages, tables: Sequence[Table]) -> dict[str, FoundRows]:
    """All rows that can be read of the tables, by the tables' names."""
    return _Reader(pages, tables).read()


class _Reader:
    def __init__(self, pages: Pages, tables: Sequence[Table]) -> None:
        self._pages, self._tables = pages, tables
        self._reached: set[int] = set()

    def read(self) -> dict[str, FoundRows]:
        found = {table.name: FoundRows() for table in self._tables}
        roots = self._roots()
        for table in self._tables:
            for number in self._leaves(self._root_of(table, roots)):
                self._add(found[table.name], table, number)
        free, is_known = self._free_pages()
        for number in sorted(self._pages.by_number.keys() - self._reached - free):
            if self._type_of(number) == TABLE_LEAF:
                self._add_stray(found, number, is_sure=is_known)
        for one in found.values():
            _place(one)
        return found

    def _add(self, found: FoundRows, table: Table, number: int) -> None:
        there = read_rows(self._pages, number, _header_of(number))
        unlisted = 0
        for row in there.rows:
            if row.is_sure or table.holds(row.values):
                unlisted += _put(found, row, is_sure=row.is_sure) and not row.is_sure
        found.lost += max(0, there.lost - unlisted)

    def _add_stray(self, found: Mapping[str, FoundRows], number: int, *, is_sure: bool) -> None:
        """Add the rows of a page that no tree reaches to the tables that they look like."""
        for row in read_rows(self._pages, number, _header_of(number)).rows:
            table = next((table for table in self._tables if table.holds(row.values)), None)
            if table is not None:
                _put(found[table.name], row, is_sure=is_sure and row.is_sure)

    def _roots(self) -> dict[str, int]:
        """The first page of each table, as far as the file says."""
        roots: dict[str, int] = {}
        for number in self._leaves(1):
            for row in read_rows(self._pages, number, _header_of(number)).rows:
                if len(row.values) == _SCHEMA_COLUMNS and row.values[0] == "table" and isinstance(row.values[3], int):
                    roots[str(row.values[1])] = row.values[3]
        return roots

    def _root_of(self, table: Table, roots: Mapping[str, int]) -> int:
        """Where the table begins: where the file says, or else where a new file has it; 0 where neither may be true."""
        for root in (roots.get(table.name, 0), table.root):
            if root not in self._reached and self._may_begin(table, root):
                return root
        return 0

    def _may_begin(self, table: Table, root: int) -> bool:
        if root <= 1 or root not in self._pages.by_number:
            return False
        reached = set(self._reached)
        leaves = self._leaves(root)
        self._reached = reached
        rows = [row for number in leaves[:4] for row in read_rows(self._pages, number, _header_of(number)).rows]
        return bool(leaves) and (not rows or any(table.holds(row.values) for row in rows))

    def _leaves(self, root: int) -> list[int]:
        """The pages of a tree that hold rows, in their order."""
        leaves: list[int] = []
        waiting = [root]
        while waiting:
            number = waiting.pop()
            if number not in self._pages.by_number or number in self._reached:
                continue
            children = self._children(number)
            if self._type_of(number) != TABLE_LEAF and self._is_interior(number, children):
                self._reached.add(number)
                waiting += reversed(children)
            elif self._type_of(number) == TABLE_LEAF or read_rows(self._pages, number, _header_of(number)).rows:
                self._reached.add(number)
                leaves.append(number)
        return leaves

    def _is_interior(self, number: int, children: Sequence[int]) -> bool:
        """Whether a page leads to others, whatever damage says that it is."""
        are_pages = [self._type_of(child) in (TABLE_INTERIOR, TABLE_LEAF) for child in children]
        return any(are_pages) if self._type_of(number) == TABLE_INTERIOR else all(are_pages)

    def _children(self, number: int) -> list[int]:
        page, header = self._pages.by_number[number], _header_of(number)
        cells = min(number_at(page, header + 3, 2), (self._pages.size - header - _INTERIOR_HEADER) // 2)
        starts = [number_at(page, header + _INTERIOR_HEADER + 2 * place, 2) for place in range(cells)]
        return [*(number_at(page, at, 4) for at in starts), number_at(page, header + 8, 4)]

    def _type_of(self, number: int) -> int:
        page = self._pages.by_number.get(number)
        return page[_header_of(number)] if page is not None else 0

    def _free_pages(self) -> tuple[set[int], bool]:
        """The pages that are free, and whether the file says so without contradiction."""
        first = self._pages.by_number.get(1, b"").ljust(HEADER_BYTES, b"\x00")
        trunk, length_said = number_at(first, 32, 4), number_at(first, 36, 4)
        free: set[int] = set()
        while trunk:
            page = self._pages.by_number.get(trunk)
            length = number_at(page, 4, 4) if page is not None else 0
            if page is None or trunk in free or length > self._pages.size // 4 - 2:
                return set(), False
            free |= {trunk, *(number_at(page, 8 + 4 * place, 4) for place in range(length))}
            trunk = number_at(page, 0, 4)
        is_known = len(free) == length_said and not free & self._reached
        return (free, True) if is_known else (set(), False)


def _put(found: FoundRows, row: Row, *, is_sure: bool) -> bool:
    """Add a row; False where it is left out, as its number is that of another and it may have been removed.

    One byte of damage gives a row the number of another: both are rows then, and neither takes the place of the other.
    """
    there = found.rows.get(row.rowid)
    if there is None or (is_sure and row.rowid in found.unsure):
        found.rows[row.rowid] = row.values
        (found.unsure.discard if is_sure else found.unsure.add)(row.rowid)
        return True
    if is_sure and there != row.values:
        found.unplaced.append(row.values)
    return is_sure


def _place(found: FoundRows) -> None:
    """Put the rows whose number another has under numbers that are free."""
    number = max(found.rows, default=0)
    number = number if number < _GREATEST_NUMBER else 0
    for values in found.unplaced:
        number = next(free for free in count(number + 1) if free not in found.rows)
        found.rows[number] = values
    found.unplaced.clear()


def _header_of(number: int) -> int:
    return HEADER_BYTES if number == 1 else 0


def _fits(value: Value, column: Column) -> bool:
    if value is None:
        return column.is_rowid or not column.is_required
    if column.is_rowid:
        return False
    if column.type == "TEXT":
        return isinstance(value, str)
    return isinstance(value, int) if column.type == "INTEGER" else isinstance(value, bytes | str)
