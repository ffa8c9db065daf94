"""How a person has arranged a table: its columns, the order of its rows, and its groups."""

from __future__ import annotations

from dataclasses import dataclass

from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.table.column_order import SortBy
from flowdash_desktop.domain.table.groups.grouping import Grouping
from flowdash_desktop.domain.tasks import TaskKey


@dataclass(frozen=True, slots=True)
class ColumnArrangement:
    """One column; ``width`` is in device-independent pixels."""

    field: str
    width: int
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class CurrentRow:
    """Where a person was in a table.

    Attributes:
        task: the task of the current row.
        identity: what it was known by beside its unique ID.
        column: the number of the current column.
        top: how far below the top of the view the row was, in pixels.
        across: how far the columns were scrolled, in pixels.
    """

    task: TaskKey
    identity: Identity | None
    column: int
    top: int
    across: int


@dataclass(frozen=True, slots=True)
class TableArrangement:
    """A table.

    Attributes:
        columns: in visual order.
        sort: the order of the rows.
        frozen: the first column stays while the others scroll sideways.
        grouping: by what the rows are grouped.
        collapsed: the groups whose rows are not shown, by their values.
    """

    columns: tuple[ColumnArrangement, ...]
    sort: tuple[SortBy, ...] = ()
    frozen: bool = True
    grouping: Grouping = ()
    collapsed: frozenset[str] = frozenset()
