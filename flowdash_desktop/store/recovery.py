"""A damaged file is kept as it is, under another name, and what can be read of it goes into a new one."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from flowdash_desktop.store.database import DamagedError, Versions, open_database, transaction

_BESIDE = ("-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What became of a damaged file.

    Attributes:
        kept: where it is now, untouched.
        rows: how many rows of each table could be read, by the table's name.
    """

    kept: Path
    rows: dict[str, int]


def open_or_salvage(
    path: Path, versions: Versions, tables: Sequence[str]
) -> tuple[sqlite3.Connection, Salvaged | None]:
    """Open a database file as ``open_database`` does; where it is damaged, a new one with all that can be read.

    Args:
        path: the file.
        versions: of its tables.
        tables: which tables to read, the most precious first.

    Raises:
        UnknownVersionError: the file is of a version this program does not know; it is left as it is.
        StoreError: the disk refused.
    """
    try:
        connection = open_database(path, versions)
        try:
            if connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",):
                return connection, None
        except sqlite3.DatabaseError:
            pass
        connection.close()
    except DamagedError:
        pass
    kept = _set_aside(path)
    connection = open_database(path, versions)
    rows = dict.fromkeys(tables, 0)
    with contextlib.suppress(sqlite3.Error, OSError), _copy_of(kept) as damaged:
        for table in tables:
            rows[table] = _copy_rows(damaged, connection, table)
    return connection, Salvaged(kept, rows)


def _set_aside(path: Path) -> Path:
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    kept = path.with_name(f"{path.stem}-damaged-{stamp}{path.suffix}")
    for ending in ("", *_BESIDE):
        beside = path.with_name(path.name + ending)
        if beside.exists():
            beside.rename(kept.with_name(kept.name + ending))
    return kept


@contextlib.contextmanager
def _copy_of(kept: Path) -> Iterator[sqlite3.Connection]:
    """A copy of the damaged file to read in: reading a file with a log beside it writes to it."""
    copy = kept.with_suffix(".reading")
    pairs = [(kept.with_name(kept.name + e), copy.with_name(copy.name + e)) for e in ("", "-wal")]
    try:
        for source, target in pairs:
            if source.exists():
                shutil.copyfile(source, target)
        connection = sqlite3.connect(copy, isolation_level=None)
        try:
            yield connection
        finally:
            connection.close()
    finally:
        for ending in ("", *_BESIDE):
            copy.with_name(copy.name + ending).unlink(missing_ok=True)


def _copy_rows(damaged: sqlite3.Connection, new: sqlite3.Connection, table: str) -> int:
    """Copy what can be read of a table, from its beginning and from its end; gives the number of rows."""
    try:
        there = {row[1] for row in damaged.execute(f"PRAGMA table_info({table})")}
    except sqlite3.Error:
        return 0
    columns = [row[1] for row in new.execute(f"PRAGMA table_info({table})") if row[1] in there]
    if not columns:
        return 0
    names = ", ".join(columns)
    insert = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({', '.join('?' * len(columns))})"
    found: dict[int, tuple[object, ...]] = {}
    for order in ("ASC", "DESC"):
        with contextlib.suppress(sqlite3.Error):
            for row in damaged.execute(f"SELECT rowid, {names} FROM {table} ORDER BY rowid {order}"):
                if row[0] in found:
                    break
                found[row[0]] = row[1:]
    copied = 0
    with transaction(new):
        for rowid in sorted(found):
            with contextlib.suppress(sqlite3.IntegrityError):
                copied += new.execute(insert, found[rowid]).rowcount
    return copied
