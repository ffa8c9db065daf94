"""All rows in the order in force: grouped, sorted by one column or several, ties in the server's order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Container, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from time import perf_counter
from typing import Any

from flowdash_desktop.domain.table.column_order import ColumnOrder, SortBy, finished, ordered
from flowdash_desktop.domain.table.columns.column import Column
from flowdash_desktop.domain.table.groups.grouping import Grouping
from flowdash_desktop.domain.table.groups.levels import level_of
from flowdash_desktop.domain.table.groups.partition import Partition, Path
from flowdash_desktop.domain.table.masks import Mask
from flowdash_desktop.domain.table.store import Rows
from flowdash_desktop.domain.tasks import TaskKey

_WORTH_IT = 2000
"""So many rows at least are ordered before someone asks."""


@dataclass(frozen=True, slots=True)
class Pin:
    """Keeps a row where it stands while its values change.

    Attributes:
        keys: by field name, the sort keys by which it stands there; None for a blank one.
        group: the group that it stands in, empty without groups.
    """

    keys: Mapping[str, Any]
    group: Path


class RowSequence:
    """The order in force.

    Attributes:
        rows: the rows, all of them that are settled, in order.
        sort: the levels of the order; empty is the server's.
        groups: the groups in which rows stand together, None for no groups.
        pins: the rows that stand by other values than their own, by their numbers, in the order in which they changed.
        ranks: the tasks that stand before others while no order is in force, with the lowest first; empty for none.
    """

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self.rows: list[int] = []
        self._picker: Callable[[Mask], Iterable[int]] | None = None
        self.sort: tuple[SortBy, ...] = ()
        self.groups: Partition | None = None
        self._grouping: Grouping = ()
        self._first_weekday = 0
        self.pins: dict[int, Pin] = {}
        self.ranks: Mapping[TaskKey, int] = {}
        self._rank_of: dict[int, int] = {}
        self._orders: dict[str, ColumnOrder] = {}
        self._job: tuple[str, Generator[None, None, ColumnOrder]] | None = None

    # The whole

    @property
    def is_plain(self) -> bool:
        """True for the server's order without groups."""
        return not self.levels and self.groups is None and not self.ranks

    @property
    def is_in_number_order(self) -> bool:
        """True where the rows stand in the order of their numbers."""
        return self.is_plain and self._rows.is_in_number_order

    @property
    def levels(self) -> list[tuple[Column, SortBy]]:
        """The columns that count, the first counting most."""
        found = ((self._rows.columns.get(by.field), by) for by in self.sort)
        return [(column, by) for column, by in found if column is not None]

    @property
    def grouping(self) -> Grouping:
        """By what rows are grouped, as a person has chosen it; empty for no groups."""
        return self._grouping

    def rank(self, ranks: Mapping[TaskKey, int]) -> None:
        """Let tasks stand by these ranks while no order is in force; ``make`` puts them in order."""
        self.ranks, self._rank_of = ranks, {}

    def _rank(self, row: int) -> int:
        """The rank of a row, which it keeps under another key; behind all others without one."""
        known = self._rank_of.get(row)
        if known is None:
            key = self._rows.keys[row]
            known = self._rank_of[row] = self.ranks.get(key, len(self.ranks)) if key is not None else len(self.ranks)
        return known

    def group(self, grouping: Grouping, first_weekday: int) -> None:
        """Let rows stand together by the values of fields; ``make`` puts them in order.

        Args:
            grouping: the levels; one whose field makes no groups is passed over.
            first_weekday: the day on which a week begins, 0 for Monday.
        """
        self._grouping, self._first_weekday = grouping, first_weekday
        schema, columns = self._rows.schema, self._rows.columns
        found = (level_of(columns.get(by.field), by, schema, first_weekday) for by in grouping)
        levels = [level for level in found if level is not None]
        self.groups = Partition(levels) if levels else None

    def group_like(self, other: RowSequence) -> None:
        """Group as another order does; the headers of groups are known at once."""
        self.group(other._grouping, other._first_weekday)
        if self.groups is not None:
            self.groups.note_all()

    def picked(self, mask: Mask) -> bytes:
        """The bytes of the rows of a mask, in order."""
        if self._picker is None:
            if len(self.rows) < 2:
                return bytes(map(mask.__getitem__, self.rows))
            self._picker = itemgetter(*self.rows)
        return bytes(self._picker(mask))

    def append(self, rows: Sequence[int]) -> None:
        """Put rows behind all others, where the order is plain."""
        self.rows.extend(rows)
        self.forget()

    def make(self) -> None:
        """Put all rows in order."""
        self._picker = None
        levels, groups = self.levels, self.groups
        if not levels:
            self.rows = self._unordered()
        else:
            column, by = levels[-1]
            order = self._order(column)
            self.rows = (order.turned() if by.descending else order.rows).tolist()
            for column, by in reversed(levels[:-1]):
                self.rows = self._sorted(self._order(column).ranks(len(self._rows), by.descending))
        if groups is not None:
            for level in reversed(groups.levels):
                codes = level.codes()
                self.rows = self._sorted(list(map(level.places().__getitem__, codes)))
        if self.pins:
            self.rows = [row for row in self.rows if row not in self.pins]
            for row in self.pins:
                self.rows.insert(self.insertion_point(self.rows, row), row)

    def _unordered(self) -> list[int]:
        """All rows as they stand while no order is in force."""
        return sorted(self._rows.order, key=self._rank) if self.ranks else list(self._rows.order)

    def _sorted(self, ranks: Sequence[int]) -> list[int]:
        return sorted(self.rows, key=ranks.__getitem__)

    def _order(self, column: Column) -> ColumnOrder:
        name = column.field.name
        order = self._orders.get(name)
        if order is None:
            if self._job is not None and self._job[0] == name:
                steps, self._job = self._job[1], None
            else:
                steps = ordered(column, self._rows.order, max(1, len(self._rows.order)))
            order = self._orders[name] = finished(steps)
        return order

    def prepare(self, seconds: float) -> bool:
        """Order columns before someone asks for it, those of the order in force first.

        Returns:
            True while there is more to do.
        """
        if len(self._rows.order) < _WORTH_IT:
            return False
        return self.prepare_for([*(by.field for by in self.sort), *self._rows.columns], seconds)

    def prepare_for(self, fields: Iterable[str], seconds: float) -> bool:
        """Order some columns.

        Returns:
            True while there is more to do.
        """
        end = perf_counter() + seconds
        wanted = [name for name in fields if name in self._rows.columns and name not in self._orders]
        while wanted:
            if self._job is None or self._job[0] not in wanted:
                self._job = wanted[0], ordered(self._rows.columns[wanted[0]], self._rows.order)
            name, steps = self._job
            try:
                next(steps)
            except StopIteration as done:
                self._orders[name] = done.value
                wanted.remove(name)
                self._job = None
            if perf_counter() >= end:
                break
        return bool(wanted)

    @property
    def fields(self) -> set[str]:
        """The fields that say where a row stands."""
        grouped = {level.field.name for level in self.groups.levels} if self.groups is not None else set()
        return {column.field.name for column, _ in self.levels} | grouped

    def forget_unused(self, changed: Iterable[str]) -> None:
        """Many rows get other values in these columns: only what the order in force needs of them is worth keeping
        right."""
        needed = {column.field.name for column, _ in self.levels}
        for name in set(changed) - needed:
            self._orders.pop(name, None)
            if self._job is not None and self._job[0] == name:
                self._job = None

    def forget(self) -> None:
        """Many rows came: what was ordered is void."""
        self._picker = None
        self._orders.clear()
        self._job = None

    # One row

    def path(self, entry: int) -> Path:
        """The group that a row stands in, or whose header an entry is; empty without groups."""
        if self.groups is None:
            return ()
        if entry < 0:
            return self.groups.path(entry)
        return self.pins[entry].group if self.pins and entry in self.pins else self.groups.code_path(entry)

    def pin_row(self, row: int) -> None:
        """Let a row stand where it stands now, whatever becomes of its values."""
        groups = self.groups
        keys = {column.field.name: _key(column, row) for column, _ in self.levels}
        self.pins[row] = Pin(keys, () if groups is None else groups.code_path(row))

    def release(self, rows: Iterable[int]) -> None:
        """Let go of the pins of some rows; ``make`` puts the rows where they belong."""
        for row in rows:
            del self.pins[row]

    def take_over_pins(self, other: RowSequence, rows: Iterable[tuple[int, int]]) -> None:
        """Pin rows as they are pinned in another order; its groups are found here by their values.

        Args:
            other: the other order.
            rows: the number of each pinned row there and here.
        """
        groups, theirs = self.groups, other.groups
        for there, row in rows:
            pin = other.pins[there]
            group = () if groups is None or theirs is None else groups.path_like(theirs, pin.group)
            self.pins[row] = replace(pin, group=group)

    def moved_by(self, row: int) -> tuple[str, ...]:
        """The fields by which a row stands elsewhere than it belongs; those of groups first."""
        pin, groups, found = self.pins.get(row), self.groups, list[str]()
        if pin is None:
            return ()
        if groups is not None:
            own = zip(groups.levels, groups.code_path(row), pin.group, strict=True)
            found += [level.field.name for level, code, stands_in in own if code != stands_in]
        found += [c.field.name for c, _ in self.levels if _key(c, row) != pin.keys[c.field.name]]
        return tuple(dict.fromkeys(found))

    def is_where_it_belongs(self, entries: Sequence[int], at: int) -> bool:
        """True where the pinned row that is at ``at`` would stand there by its own values, too."""
        row, groups = entries[at], self.groups
        pin = self.pins[row]
        if groups is not None and groups.code_path(row) != pin.group:
            return False
        own = Pin({column.field.name: _key(column, row) for column, _ in self.levels}, pin.group)
        self.pins[row] = own
        behind = at == 0 or self.precedes(entries[at - 1], row)
        before = at + 1 == len(entries) or self.precedes(row, entries[at + 1])
        self.pins[row] = pin
        return behind and before

    def remove(self, row: int, names: Container[str] | None = None) -> None:
        """Take a row out; its cells must still be as they were when it was put in.

        Args:
            row: which.
            names: the columns from whose orders it is taken, and is to be put back; None for all.
        """
        self._job = self._picker = None
        self.lift(row, names)
        at = self.place(self.rows, row)
        if at >= 0:
            del self.rows[at]

    def lift(self, row: int, names: Container[str] | None = None) -> None:
        """Take a row out of the orders of some columns, or all, while it stays where it is in the one in force."""
        if self._job is not None and (names is None or self._job[0] in names):
            self._job = None
        for name, order in self._orders.items():
            if names is None or name in names:
                self._remove_from(order, self._rows.columns[name], row)

    def lay(self, row: int, names: Container[str] | None = None) -> None:
        """Put it back there."""
        if self._job is not None and (names is None or self._job[0] in names):
            self._job = None
        for name, order in self._orders.items():
            if names is None or name in names:
                self._insert_into(order, self._rows.columns[name], row)

    def insert(self, row: int, names: Container[str] | None = None) -> None:
        """Put a row where it belongs; see ``remove``."""
        self._job = self._picker = None
        self.lay(row, names)
        self.rows.insert(self.insertion_point(self.rows, row), row)

    def insertion_point(self, entries: Sequence[int], entry: int) -> int:
        """Where in some entries that are in order one belongs that is not among them."""
        return bisect_left(entries, True, key=lambda other: not self.precedes(other, entry))

    def place(self, entries: Sequence[int], entry: int) -> int:
        """Where in some entries that are in order one is, -1 where it is not among them."""
        at = self.insertion_point(entries, entry)
        return at if at < len(entries) and entries[at] == entry else -1

    def precedes(self, one: int, other: int) -> bool:
        """True where an entry stands before another; a group's header, below 0, stands before its rows."""
        groups = self.groups
        if groups is not None and (is_before := self._precedes_by_group(groups, one, other)) is not None:
            return is_before
        for column, by in self.levels:
            difference = self._difference(column, one, other)
            if difference:
                return difference < 0 if abs(difference) > 1 or not by.descending else difference > 0
        if self.ranks and not self.levels and self._rank(one) != self._rank(other):
            return self._rank(one) < self._rank(other)
        return self._rows.places[one] < self._rows.places[other]

    def _precedes_by_group(self, groups: Partition, one: int, other: int) -> bool | None:
        """The same as far as groups and their headers tell; None for two rows of one group."""
        is_before = groups.precedes(self.path(one), self.path(other))
        if is_before is None and (one < 0 or other < 0):
            return one < 0 <= other
        return is_before

    def _difference(self, column: Column, one: int, other: int) -> int:
        """``_compared``, where a pinned row counts by the values that it stands by."""
        pins = self.pins
        if not pins or not (one in pins or other in pins):
            return _compared(column, one, other)
        name = column.field.name
        return _compared_keys(*(pins[row].keys[name] if row in pins else _key(column, row) for row in (one, other)))

    def _remove_from(self, order: ColumnOrder, column: Column, row: int) -> None:
        at = self._position_in(order, column, row)
        if at >= len(order.rows) or order.rows[at] != row:
            at = order.rows.index(row)
        del order.rows[at]
        if at < len(order.tied):
            if at + 1 < len(order.tied) and not order.tied[at]:
                order.tied[at + 1] = 0
            del order.tied[at]

    def _insert_into(self, order: ColumnOrder, column: Column, row: int) -> None:
        at = self._position_in(order, column, row)
        order.rows.insert(at, row)
        if column.is_blank(row):
            return
        key = column.key(row)
        order.tied.insert(at, at > 0 and column.key(order.rows[at - 1]) == key)
        if at + 1 < len(order.tied):
            order.tied[at + 1] = column.key(order.rows[at + 1]) == key

    def _position_in(self, order: ColumnOrder, column: Column, row: int) -> int:
        places = self._rows.places

        def follows(other: int) -> bool:
            return (_compared(column, other, row) or places[other] - places[row]) >= 0

        return bisect_left(order.rows, True, key=follows)


def _compared(column: Column, one: int, other: int) -> int:
    """Below 0 where one row comes before the other, 0 for no difference; 2 away from 0 where one is blank."""
    return _compared_keys(_key(column, one), _key(column, other))


def _compared_keys(one: Any, other: Any) -> int:
    if one is None or other is None:
        return 2 * ((one is None) - (other is None))
    return int(one > other) - int(one < other)


def _key(column: Column, row: int) -> Any:
    return None if column.is_blank(row) else column.key(row)
