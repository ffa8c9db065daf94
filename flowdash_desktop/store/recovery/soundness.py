"""Whether a SQLite file is as this program wrote it: its pages, tables and texts."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from flowdash_desktop.store.database import DISK_ERRORS, DamagedError, Versions, as_store_error, migrate
from flowdash_desktop.store.recovery.pages import HEADER_BYTES, header_is_sound, log_is_damaged, number_at
from flowdash_desktop.store.recovery.tables import Column, Table

_WITH_LOG = b"\x02\x02"
"""The header of a file that is written by way of a log."""


def file_is_sound(path: Path) -> bool:
    """Whether SQLite may be asked at all: it takes some damage of a header for another kind of file.

    A file that is missing is sound: it will be made.

    Raises:
        OSError: the file can't be read.
    """
    if not path.exists():
        return True
    with path.open("rb") as file:
        head = file.read(HEADER_BYTES)
    return (not head or header_is_sound(head)) and not log_is_damaged(path)


def opening_changes(path: Path, versions: Versions) -> bool:
    """Whether SQLite may write into the file as it opens and closes it: it has a log, or is of an older version.

    Raises:
        OSError: the file can't be read.
    """
    if not path.exists() or not path.stat().st_size:
        return False
    with path.open("rb") as file:
        head = file.read(HEADER_BYTES)
    log = path.with_name(path.name + "-wal")
    has_log = log.exists() and log.stat().st_size > 0
    return has_log or number_at(head, 60, 4) != versions.newest or head[18:20] != _WITH_LOG


def pages_are_whole(path: Path) -> bool:
    """Whether the pages of a file of any version fit together, and its header counts all of them.

    Raises:
        Error: the disk refused.
        OSError: the file can't be read.
    """
    try:
        with contextlib.closing(sqlite3.connect(path, timeout=10)) as connection:
            (pages,), (size,) = (
                connection.execute(f"PRAGMA {name}").fetchone() for name in ("page_count", "page_size")
            )
            is_whole: bool = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
            return is_whole and pages * size >= path.stat().st_size
    except DISK_ERRORS as error:
        if isinstance(as_store_error(error), DamagedError):
            return False
        raise


def tables_are_sound(connection: sqlite3.Connection, versions: Versions, tables: Sequence[str]) -> bool:
    """Whether all of a database of the newest version can be read, the indexes of the first table included.

    Raises:
        Error: the disk refused.
    """
    try:
        return (
            has_tables_of(connection, versions)
            and connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
            and connection.execute(f"PRAGMA integrity_check({tables[0]})").fetchone() == ("ok",)
            and all(_texts_are_readable(connection, table) for table in expected_tables(versions))
        )
    except DISK_ERRORS as error:
        if isinstance(as_store_error(error), DamagedError):
            return False
        raise


def has_tables_of(connection: sqlite3.Connection, versions: Versions) -> bool:
    """Whether the tables and indexes are those of the newest version."""
    return _shape_of(connection) >= _expected_shape(versions)


@cache
def expected_tables(versions: Versions) -> tuple[Table, ...]:
    """The tables of the newest version, as a new file has them."""
    with contextlib.closing(_new(versions)) as connection:
        query = "SELECT name, rootpage FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        return tuple(Table(name, root, _columns_of(connection, name)) for name, root in connection.execute(query))


@cache
def _expected_shape(versions: Versions) -> frozenset[tuple[object, ...]]:
    with contextlib.closing(_new(versions)) as connection:
        return frozenset(_shape_of(connection))


def _new(versions: Versions) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection, versions)
    return connection


def _shape_of(connection: sqlite3.Connection) -> set[tuple[object, ...]]:
    """The columns of all tables and of all indexes."""
    tables = """SELECT m.name, i.name, i.type, i."notnull", i.pk FROM sqlite_master m, pragma_table_info(m.name) i
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"""
    indexes = """SELECT m.tbl_name, m.name, i.seqno, i.name FROM sqlite_master m, pragma_index_info(m.name) i
        WHERE m.type = 'index'"""
    return {*connection.execute(tables), *connection.execute(indexes)}


def _columns_of(connection: sqlite3.Connection, table: str) -> tuple[Column, ...]:
    found = connection.execute(f"PRAGMA table_info({table})").fetchall()
    keys = sum(column[5] > 0 for column in found)
    return tuple(
        Column(name, kind, bool(required), keys == 1 and key > 0 and kind == "INTEGER")
        for _, name, kind, required, _, key in found
    )


def _texts_are_readable(connection: sqlite3.Connection, table: Table) -> bool:
    """Whether all texts are UTF-8: the driver gives no others."""
    names = ", ".join(column.name for column in table.columns if column.type == "TEXT")
    for _ in connection.execute(f"SELECT {names} FROM {table.name}"):
        pass
    return True
