"""A SQLite file that can be made again: a damaged one, or one of another version, begins anew."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from flowdash_desktop.store.database import DISK_ERRORS, DamagedError, as_store_error

T = TypeVar("T")


class IndexFile:
    """Its methods block and may be called from any thread.

    Args:
        path: the file; it and its folder need not exist.
        tables: the statements that make its tables.
        version: of the tables.
    """

    def __init__(self, path: Path, tables: str, version: int) -> None:
        self._path, self._tables, self._version = path, tables, version
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._has_ended = False

    @property
    def exists(self) -> bool:
        """Something may be in it."""
        return self._connection is not None or self._path.exists()

    def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run ``work`` in a transaction; where the file is damaged, once more with a new one.

        Raises:
            StoreError: the disk or the database refused.
        """
        try:
            return self._try(work)
        except DamagedError:
            self.clear()
            return self._try(work)

    def clear(self) -> None:
        """Remove the file."""
        with self._lock:
            self._close()
            for ending in ("", "-wal", "-shm"):
                with contextlib.suppress(OSError):
                    self._path.with_name(self._path.name + ending).unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file; the next call opens it again."""
        with self._lock:
            self._close()

    def end(self) -> None:
        """Close the file for good: a thread that still works for nobody does not open it again."""
        with self._lock:
            self._has_ended = True
            self._close()

    def _try(self, work: Callable[[sqlite3.Connection], T]) -> T:
        with self._lock:
            try:
                connection = self._opened()
                with _transaction(connection):
                    return work(connection)
            except DISK_ERRORS as error:
                raise as_store_error(error) from error

    def _opened(self) -> sqlite3.Connection:
        if self._has_ended:
            raise sqlite3.ProgrammingError("closed for good")
        if self._connection is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
            try:
                self._prepare(connection)
            except BaseException:
                connection.close()
                raise
            self._connection = connection
        return self._connection

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _prepare(self, connection: sqlite3.Connection) -> None:
        """Make the tables.

        Raises:
            DatabaseError: another version has made others; they are made anew.
        """
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version == 0:
            connection.executescript(f"BEGIN; {self._tables} PRAGMA user_version = {self._version}; COMMIT;")
        elif version != self._version:
            raise sqlite3.DatabaseError("malformed: of another version")


@contextlib.contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
