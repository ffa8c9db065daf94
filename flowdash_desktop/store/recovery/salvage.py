"""A damaged file is set aside as it is, under another name, and what can be read of it goes into a new one.

The new file is whole before the damaged one is renamed: a power cut in between leaves the one or the other.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from flowdash_desktop.disk import sync_folder
from flowdash_desktop.store.database import (
    DISK_ERRORS,
    DamagedError,
    StoreFault,
    UnknownVersionError,
    Versions,
    as_store_error,
    open_database,
    transaction,
)
from flowdash_desktop.store.recovery.pages import read_pages
from flowdash_desktop.store.recovery.records import Value
from flowdash_desktop.store.recovery.soundness import (
    expected_tables,
    file_is_sound,
    has_tables_of,
    opening_changes,
    pages_are_whole,
    tables_are_sound,
)
from flowdash_desktop.store.recovery.tables import FoundRows, Table, read_tables

_BESIDE = ("-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What became of a damaged file.

    Attributes:
        kept: where it is now, unchanged, with its log beside it.
        rows: how many rows of each table could be read, by the table's name.
        lost: how many rows of each table were there and could not be read, as far as that can be known.
    """

    kept: Path
    rows: Mapping[str, int]
    lost: Mapping[str, int] = field(default_factory=dict)


def open_or_salvage(
    path: Path, versions: Versions, tables: Sequence[str], beside: Sequence[Path] = ()
) -> tuple[sqlite3.Connection, Salvaged | None]:
    """Open a database file as ``open_database`` does; where it is damaged, a new one with all that can be read.

    Args:
        path: the file.
        versions: of its tables.
        tables: which tables to read, the most precious first.
        beside: files and folders that were made after it. Where one holds something, an empty file was damaged.

    Raises:
        UnknownVersionError: the file is of a version this program does not know; it is left as it is.
        StoreError: the disk refused.
    """
    try:
        interrupted = _finish_exchange(path)
        connection = _open_sound(path, versions, tables, beside)
        if connection is not None:
            return connection, interrupted
        salvaged = _salvage(path, versions, tables)
    except DISK_ERRORS as error:
        raise as_store_error(error) from error
    return open_database(path, versions), salvaged


def set_aside(path: Path, word: str) -> Path:
    """Rename a database file with its log; gives the new path.

    Args:
        path: the file.
        word: what goes into the new name, such as ``damaged``.

    Raises:
        OSError: it can't be renamed.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    aside = path.with_name(f"{path.stem}-{word}-{stamp}{path.suffix}")
    for ending in ("", *_BESIDE):
        one = path.with_name(path.name + ending)
        if one.exists():
            one.rename(aside.with_name(aside.name + ending))
    return aside


def _open_sound(
    path: Path, versions: Versions, tables: Sequence[str], beside: Sequence[Path]
) -> sqlite3.Connection | None:
    """The file, opened; None where it is damaged: then the file and its log are as they were."""
    copies = _copies(path)
    for copy in copies.values():
        copy.unlink(missing_ok=True)
    if not file_is_sound(path) or _is_emptied(path, beside):
        return None
    is_changed = opening_changes(path, versions)
    if is_changed:
        _copy(path)
    try:
        connection = _open_checked(path, versions, tables, is_changed=is_changed)
        if connection is None and is_changed:
            _put_back(path)
        return connection
    finally:
        for copy in copies.values():
            copy.unlink(missing_ok=True)


def _open_checked(
    path: Path, versions: Versions, tables: Sequence[str], *, is_changed: bool
) -> sqlite3.Connection | None:
    try:
        if is_changed and not pages_are_whole(path):  # a migration writes into what damage calls free
            return None
        connection = open_database(path, versions)
    except DamagedError:
        return None
    except UnknownVersionError as error:
        if error.reason.code is StoreFault.TOO_OLD and _looks_newest(path, versions):
            return None
        raise
    try:
        if tables_are_sound(connection, versions, tables):
            return connection
    except BaseException:
        connection.close()
        raise
    connection.close()
    return None


def _copies(path: Path) -> dict[Path, Path]:
    """Where the log and the file are copied to before they are opened."""
    copy = path.with_name(f"{path.stem}-unopened{path.suffix}")
    return {path.with_name(path.name + ending): copy.with_name(copy.name + ending) for ending in ("-wal", "")}


def _copy(path: Path) -> None:
    for source, copy in _copies(path).items():
        if source.exists():
            shutil.copy(source, copy)


def _put_back(path: Path) -> None:
    """Put the log and the file back as they were. SQLite puts a log into its file as it closes, and removes it."""
    for source, copy in _copies(path).items():
        if copy.exists():
            with copy.open("rb+") as file:
                os.fsync(file.fileno())
            copy.replace(source)
        else:
            source.unlink(missing_ok=True)
    path.with_name(path.name + "-shm").unlink(missing_ok=True)
    sync_folder(path.parent)


def _is_emptied(path: Path, beside: Sequence[Path]) -> bool:
    """Whether the file has no bytes, and others show that it had some. A start that was cut off leaves it alone."""
    if not path.exists() or path.stat().st_size:
        return False
    return any(any(one.iterdir()) if one.is_dir() else one.exists() and one.stat().st_size > 0 for one in beside)


def _looks_newest(path: Path, versions: Versions) -> bool:
    """Whether a file that says another version has the tables of the newest one."""
    with contextlib.suppress(*DISK_ERRORS), contextlib.closing(sqlite3.connect(path)) as connection:
        return has_tables_of(connection, versions)
    return False


def _salvage(path: Path, versions: Versions, names: Sequence[str]) -> Salvaged:
    tables = [table for table in expected_tables(versions) if table.name in names]
    found = read_tables(read_pages(path), tables)
    mended = _mended(path)
    partial = mended.with_name(f"{mended.name}.partial")
    partial.unlink(missing_ok=True)
    with contextlib.closing(open_database(partial, versions)) as connection:
        rows = {table.name: _copy_rows(connection, table, found[table.name]) for table in tables}
        connection.execute("PRAGMA journal_mode=DELETE")
    with partial.open("rb+") as file:
        os.fsync(file.fileno())
    partial.rename(mended)
    kept = set_aside(path, "damaged")
    mended.rename(path)
    sync_folder(path.parent)
    lost = {name: one.lost + len(one.rows) - rows[name] for name, one in found.items()}
    return Salvaged(kept, rows, lost)


def _mended(path: Path) -> Path:
    return path.with_name(f"{path.stem}-mended{path.suffix}")


def _finish_exchange(path: Path) -> Salvaged | None:
    """Go on where the program was ended while a damaged file was exchanged for a new one."""
    mended = _mended(path)
    if not mended.exists():
        return None
    if path.exists():  # it is read again
        mended.unlink()
        return None
    aside = max(path.parent.glob(f"{path.stem}-damaged-*{path.suffix}"), default=mended)
    for ending in _BESIDE:
        one = path.with_name(path.name + ending)
        if one.exists():
            one.rename(aside.with_name(aside.name + ending))
    mended.rename(path)
    sync_folder(path.parent)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        query = "SELECT name FROM sqlite_master WHERE type = 'table'"
        names = [name for (name,) in connection.execute(query)]
        rows = {name: int(connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]) for name in names}
    return Salvaged(aside, rows)


def _copy_rows(connection: sqlite3.Connection, table: Table, found: FoundRows) -> int:
    """Put rows into a new file in their order; gives how many it took."""
    names = [column.name for column in table.columns]
    copied = 0
    with transaction(connection):
        for rowid in sorted(found.rows):
            values = [
                rowid if column.is_rowid else value
                for column, value in zip(table.columns, found.rows[rowid], strict=False)
            ]
            if rowid in found.unsure and "doubtful" in names:  # it may have been sent: that is asked about first
                values[names.index("doubtful")] = 1
            copied += _insert(connection, table, names, values)
    return copied


def _insert(connection: sqlite3.Connection, table: Table, names: Sequence[str], values: list[Value]) -> int:
    """Insert a row, under another number where its own is taken; 0 where the table does not take it."""
    statement = f"INSERT INTO {table.name} ({', '.join(names[: len(values)])}) VALUES ({', '.join('?' * len(values))})"
    for row in (values, [None if column.is_rowid else v for column, v in zip(table.columns, values, strict=False)]):
        with contextlib.suppress(sqlite3.IntegrityError, OverflowError):
            return connection.execute(statement, row).rowcount
    return 0
