"""All rows of one database into another, whichever of the two kinds each is."""

from __future__ import annotations

from sqlalchemy import Connection, Table, func, insert, select

from flowdash_desktop.server.storage.activity import ALL_TABLES
from flowdash_desktop.server.storage.engines import last_rows, set_last_rows
from flowdash_desktop.server.storage.shared_state import shared_state
from flowdash_desktop.server.storage.tables import schema_version

_AT_A_TIME = 500
_OF_THE_PLACE = (schema_version, shared_state)


def copied_tables() -> list[Table]:
    """The tables with the workspace's own rows, each after those it refers to."""
    return [table for table in ALL_TABLES.sorted_tables if table not in _OF_THE_PLACE]


def copy_rows(source: Connection, target: Connection) -> None:
    """Copy everything into a database that has the same version and no rows; row numbers stay as they are.

    ``source`` must see one state of the data, and ``target`` be in a transaction.
    """
    highest: dict[str, int] = {}
    for table in copied_tables():
        found = source.execution_options(yield_per=_AT_A_TIME).execute(select(table))
        for rows in found.mappings().partitions():
            target.execute(insert(table), [dict(row) for row in rows])
        if "row" in table.c and (last := target.execute(select(func.max(table.c.row))).scalar()) is not None:
            highest[table.name] = last
    names = [table.name for table in copied_tables() if "row" in table.c]
    for name, last in last_rows(source, names).items():
        # A table that never had a row may be counted at 0, which is no number for a sequence of PostgreSQL.
        if last > 0:
            highest[name] = max(last, highest.get(name, 0))
    set_last_rows(target, highest)
