"""Sums of number and currency fields for the groups that are looked at, exact to the last digit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Context, Decimal, DecimalException, Inexact
from typing import TypeAlias

from flowdash_desktop.domain.table.columns.dictionary_column import FewColumn
from flowdash_desktop.domain.table.columns.plain_columns import NumberColumn
from flowdash_desktop.domain.table.groups.grouping import SUMMED_KINDS
from flowdash_desktop.domain.table.store import Rows

Sum: TypeAlias = "tuple[Decimal, int]"
"""A sum, and how many values it is of."""
_EXACT = Context(prec=400, traps=[Inexact])
"""More digits than sums of real amounts have; where they are not enough there is no sum."""


class Totals:
    """Adds up the values of groups once they are asked for, and follows single rows from there.

    Args:
        rows: all rows.
        rows_below: gives the shown rows of a group, by its header.
    """

    def __init__(self, rows: Rows, rows_below: Callable[[int], Sequence[int]]) -> None:
        self._rows = rows
        self._rows_below = rows_below
        self._sums: dict[int, dict[str, Sum | None]] = {}

    def of(self, header: int) -> Mapping[str, Decimal]:
        """The sums of a group by field name, without fields of which it has no value."""
        sums = self._sums.get(header)
        if sums is None:
            rows = self._rows_below(header)
            sums = self._sums[header] = {name: _sum(self._rows, name, rows) for name in self._fields()}
        return {name: _plain(one[0]) for name, one in sums.items() if one is not None and one[1]}

    def forget(self) -> None:
        """Other rows are shown."""
        self._sums.clear()

    def count(self, headers: Iterable[int], row: int, sign: int) -> bool:
        """Count the values of a row for the groups that it is in (1), or no more (-1). True where one was asked for."""
        known = [sums for header in headers if (sums := self._sums.get(header)) is not None]
        if not known:
            return False
        own = {name: _sum(self._rows, name, (row,)) for name in self._fields()}
        for sums in known:
            for name, one in own.items():
                sums[name] = _joined(sums[name], one, sign)
        return True

    def _fields(self) -> list[str]:
        return [name for name, column in self._rows.columns.items() if column.field.kind in SUMMED_KINDS]


def _sum(rows: Rows, name: str, of: Sequence[int]) -> Sum | None:
    column = rows.columns[name]
    try:
        if isinstance(column, NumberColumn):
            return column.total(of, _EXACT)
        return _sum_of_codes(column, of) if isinstance(column, FewColumn) else None
    except DecimalException:
        return None


def _sum_of_codes(column: FewColumn, rows: Sequence[int]) -> Sum:
    """Each different value is multiplied by how often it is there."""
    total, found = Decimal(0), 0
    for code, many in Counter(map(column.codes.__getitem__, rows)).items():
        value = column.values[code]
        if isinstance(value, Decimal):
            total, found = _EXACT.fma(value, many, total), found + many
    return total, found


def _joined(sum_: Sum | None, one: Sum | None, sign: int) -> Sum | None:
    if sum_ is None or one is None:
        return None
    try:
        return (_EXACT.add if sign > 0 else _EXACT.subtract)(sum_[0], one[0]), sum_[1] + sign * one[1]
    except DecimalException:
        return None


def _plain(number: Decimal) -> Decimal:
    """Without zeros behind, and without an exponent."""
    return Decimal(format(number.normalize(_EXACT), "f"))
