"""SQLite behind two threads: every statement of the app runs there, so that no window ever waits for the disk."""

from __future__ import annotations

import asyncio
import errno
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias, TypeVar

from flowdash_desktop.domain.errors import CodedError, ErrorCode, Reason

T = TypeVar("T")
_NO_SPACE = (errno.ENOSPC, errno.EDQUOT)
_NO_WRITING = (errno.EACCES, errno.EPERM, errno.EROFS)
_DAMAGE = (
    "malformed",
    "not a database",
    "unsupported file format",
    "could not decode",  # a text is no UTF-8
    "no such table",
    "no such column",
    "has no column named",
    "already exists",  # the file says that it has no tables yet
)
_NEWER_BY = 100
"""So many versions may have come since this program was released; a file that says more is damaged."""
Connection: TypeAlias = sqlite3.Connection
"""A connection, as the store's callers see it: sqlite3 itself is imported in this package only."""


DISK_ERRORS = (sqlite3.Error, OSError, UnicodeDecodeError)
"""What work on a database file raises; the last where SQLite quotes a damaged name in a message."""


class StoreFault(ErrorCode):
    """In which way the disk or the database refuses, or a file of the person's can't be read."""

    DISK_FULL = "disk full"
    NOT_WRITABLE = "data folder not writable"
    IN_USE = "data folder in use"
    UNUSABLE = "data folder unusable"
    DAMAGED = "data file damaged"
    DAMAGED_FILE = "named data file damaged"
    CACHE_UNREADABLE = "cache unreadable"
    NEWER_VERSION = "data of a newer version"
    TOO_OLD = "data from before the first release"
    ACCOUNT_CLOSED = "account closed"
    PREFERENCES_CLOSED = "preferences closed"
    NOT_A_FILE = "not a file, or not there"
    FILE_UNREADABLE = "file unreadable"
    FILE_CHANGED = "another file than before"
    SEVERAL_FILES = "several files"


class StoreError(CodedError):
    """The disk or the database refuses: full, read-only, locked, damaged."""


class UnknownVersionError(StoreError):
    """The file was written by a newer version of this program, or by one from before its first release."""


class DamagedError(StoreError):
    """The file is not a sound database."""


@dataclass(frozen=True, slots=True)
class Versions:
    """The tables of a file, and the way from each older version to the newest.

    Attributes:
        first: the version of ``tables``, and the oldest one that can be read.
        tables: the SQL that makes them.
        steps: the SQL that leads from each version to the next; ``steps[0]`` leads on from ``first``.
    """

    first: int
    tables: str
    steps: tuple[str, ...] = ()

    @property
    def newest(self) -> int:
        """The version of a new file."""
        return self.first + len(self.steps)

    def since(self, version: int) -> tuple[str, ...]:
        """The SQL of each version behind this one; 0 is a file without tables."""
        if version == 0:
            return (self.tables, *self.steps)
        return self.steps[version - self.first :]


class StoreThread:
    """The thread on which all connections live that write, and one for reading, so that no edit waits for a scan."""

    def __init__(self) -> None:
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store reader")

    async def run(self, work: Callable[[], T]) -> T:
        """Run ``work`` on the thread and give its answer. What was begun is finished even if the caller is cancelled.

        Raises:
            StoreError: the disk or the database refused.
        """
        return await self._on(self._executor, work)

    async def run_reading(self, work: Callable[[], T]) -> T:
        """``run`` on the thread for reading, beside what is written meanwhile.

        Raises:
            StoreError: the disk or the database refused.
        """
        return await self._on(self._reader, work)

    async def _on(self, executor: ThreadPoolExecutor, work: Callable[[], T]) -> T:
        future = asyncio.get_running_loop().run_in_executor(executor, _translated, work)
        return await asyncio.shield(future)

    def close(self) -> None:
        """Finish what is queued, then end the threads. Blocks for as long as that takes."""
        self._reader.shutdown(wait=True)
        self._executor.shutdown(wait=True)


def _translated(work: Callable[[], T]) -> T:
    try:
        return work()
    except DISK_ERRORS as error:
        raise as_store_error(error) from error


def as_store_error(error: Exception) -> StoreError:
    """The environment's error with a code."""
    if isinstance(error, StoreError):
        return error
    text = str(error).lower()
    number = error.errno if isinstance(error, OSError) else None
    if number in _NO_SPACE or _is_disk_full(error, text):
        return StoreError(StoreFault.DISK_FULL)
    if number in _NO_WRITING or _has_any(text, "readonly", "unable to open"):
        return StoreError(StoreFault.NOT_WRITABLE)
    if _has_any(text, "locked", "busy"):
        return StoreError(StoreFault.IN_USE)
    if _is_damage(error, text):
        return DamagedError(StoreFault.DAMAGED)
    reason = getattr(error, "strerror", None) or error
    return StoreError(Reason(StoreFault.UNUSABLE, {"reason": str(reason)}))


def _is_disk_full(error: Exception, text: str) -> bool:
    """True where SQLite says so, also as there is no room for what its readers share."""
    return "disk is full" in text or getattr(error, "sqlite_errorname", "") == "SQLITE_IOERR_SHMSIZE"


def _is_damage(error: Exception, text: str) -> bool:
    return isinstance(error, UnicodeDecodeError) or _has_any(text, *_DAMAGE)


def _has_any(text: str, *words: str) -> bool:
    return any(word in text for word in words)


def open_database(path: Path, versions: Versions) -> sqlite3.Connection:
    """Open a database file and bring it to the newest version; it is made where it is missing.

    It is in WAL mode with ``synchronous=FULL``: a commit survives a power cut. Transactions are explicit. A file of an
    unknown version is left as it is.

    Raises:
        UnknownVersionError: the file is of a version this program does not know.
        StoreError: it is damaged, or can't be used.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=10)
        try:
            _check_version(connection, versions)
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            migrate(connection, versions)
        except BaseException:
            connection.close()
            raise
    except DISK_ERRORS as error:
        reason = as_store_error(error)
        if isinstance(reason, DamagedError):
            raise DamagedError(Reason(StoreFault.DAMAGED_FILE, {"path": str(path)})) from error
        raise reason from error
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """All or nothing: commits at the end, rolls back on any exception."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def migrate(connection: sqlite3.Connection, versions: Versions, schema: str = "main") -> None:
    """Bring a database to the newest version, one step and one transaction after the other.

    Raises:
        UnknownVersionError: the file is of a version this program does not know.
        DamagedError: the file can't be of the version that it says.
    """
    version = _check_version(connection, versions, schema)
    for number, script in enumerate(versions.since(version), start=max(version + 1, versions.first)):
        with transaction(connection):
            for statement in filter(None, (s.strip() for s in script.split(";"))):
                connection.execute(statement)
            connection.execute(f"PRAGMA {schema}.user_version={number}")


def _check_version(connection: sqlite3.Connection, versions: Versions, schema: str = "main") -> int:
    version: int = connection.execute(f"PRAGMA {schema}.user_version").fetchone()[0]
    is_new = connection.execute(f"SELECT 1 FROM {schema}.sqlite_master LIMIT 1").fetchone() is None
    if not 0 <= version <= versions.newest + _NEWER_BY or (version == 0 and not is_new):
        raise DamagedError(StoreFault.DAMAGED)
    if version > versions.newest:
        raise UnknownVersionError(StoreFault.NEWER_VERSION)
    if 0 < version < versions.first:
        raise UnknownVersionError(StoreFault.TOO_OLD)
    return version
