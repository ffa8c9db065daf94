"""How a person has arranged a table: its columns, the order of its rows, and its groups."""

from __future__ import annotations

from dataclasses import dataclass

from flowdash_desktop.domain.table.column_order import SortBy


@dataclass(frozen=True, slots=True)
class ColumnArrangement:
    """One column; ``width`` is in device-independent pixels."""

    field: str
    width: int
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class TableArrangement:
    """A table.

    Attributes:
        columns: in visual order.
        sort: the order of the rows.
        frozen: the first column stays while the others scroll sideways.
        grouping: the field that parts the rows, ``""`` for none.
        collapsed: the groups whose rows are not shown, by the filter text of their value.
    """

    columns: tuple[ColumnArrangement, ...]
    sort: tuple[SortBy, ...] = ()
    frozen: bool = True
    grouping: str = ""
    collapsed: frozenset[str] = frozenset()
