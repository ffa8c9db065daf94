"""The files of one account: ``outbox.db``, ``cache.db`` beside it, and the folder of staged files.

Both databases hang on one connection, so that a confirmed edit leaves the outbox and enters the cache in one
transaction. In WAL mode a power cut between the two files' commits is possible: the outbox then still holds an
edit that was confirmed, and sends it again, or the cache is behind by one task until the next refresh.
The cache can be rebuilt, so a damaged or newer one is set aside; the outbox is never thrown away.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

from flowdash_desktop.domain.edits import StagedFile
from flowdash_desktop.store.database import (
    DamagedError,
    NewerVersionError,
    StoreError,
    StoreThread,
    as_store_error,
    connect,
    migrate,
    transaction,
)
from flowdash_desktop.store.migrations import CACHE_STEPS, OUTBOX_STEPS

T = TypeVar("T")
_CHUNK = 1 << 20


class AccountStore:
    """Outbox, cache and staged files of one account. All methods run on the store's thread."""

    def __init__(self, thread: StoreThread, folder: Path) -> None:
        self._thread = thread
        self._folder = folder
        self._connection: sqlite3.Connection | None = None
        self.cache_set_aside: Path | None = None
        """Where a cache file went that could not be read, for a word to the person; None if all was well."""

    @property
    def files_folder(self) -> Path:
        """Where downloaded attachments are kept for opening."""
        return self._folder / "files"

    async def open(self) -> None:
        """Open or make the files.

        Raises:
            StoreError: the folder can't be used, or the outbox is damaged or of a newer version.
        """
        await self._thread.run(self._open)

    def _open(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        connection = connect(self._folder / "outbox.db", synchronous="FULL")
        try:
            migrate(connection, OUTBOX_STEPS)
            cache = self._folder / "cache.db"
            try:
                self._attach_cache(connection, cache)
            except (DamagedError, NewerVersionError):
                self._set_aside(connection, cache)
                self._attach_cache(connection, cache)
        except BaseException:
            connection.close()
            raise
        self._connection = connection

    @staticmethod
    def _attach_cache(connection: sqlite3.Connection, cache: Path) -> None:
        try:
            connection.execute("ATTACH DATABASE ? AS cache", (str(cache),))
            connection.execute("PRAGMA cache.journal_mode=WAL")
            connection.execute("PRAGMA cache.synchronous=NORMAL")
            migrate(connection, CACHE_STEPS, "cache")
            connection.execute("SELECT count(*) FROM cache.workflows").fetchone()
        except sqlite3.Error as error:
            raise as_store_error(error) from error

    def _set_aside(self, connection: sqlite3.Connection, cache: Path) -> None:
        with contextlib.suppress(sqlite3.Error):
            connection.execute("DETACH DATABASE cache")
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        self.cache_set_aside = cache.with_name(f"cache-set-aside-{stamp}.db")
        cache.rename(self.cache_set_aside)
        for ending in ("-wal", "-shm"):
            cache.with_name(cache.name + ending).unlink(missing_ok=True)

    async def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run ``work`` on the connection.

        Raises:
            StoreError: the disk or the database refused.
        """
        return await self._thread.run(lambda: work(self._open_connection()))

    async def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run ``work`` in one transaction; it is on the disk when this returns.

        Raises:
            StoreError: the disk or the database refused; then nothing of it was done.
        """

        def in_transaction() -> T:
            with transaction(self._open_connection()) as connection:
                return work(connection)

        return await self._thread.run(in_transaction)

    def _open_connection(self) -> sqlite3.Connection:
        if self._connection is None:
            raise StoreError("The account is closed.")
        return self._connection

    async def close(self) -> None:
        """Close the files. Harmless when they are closed."""

        def shut() -> None:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

        await self._thread.run(shut)

    def staged_path(self, file: StagedFile) -> Path:
        """Where a staged file's bytes are."""
        return self._folder / "staging" / file.id

    def stage(self, source: Path, filename: str, content_type: str) -> StagedFile:
        """Copy a file into the staging folder and onto the disk. Blocks: call it on a worker thread, not the store's.

        Raises:
            StoreError: the file can't be read, or the copy can't be written; then nothing is left behind.
        """
        folder = self._folder / "staging"
        staged_id = str(uuid4())
        target, partial = folder / staged_id, folder / f"{staged_id}.part"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with source.open("rb") as reader, partial.open("wb") as writer:
                shutil.copyfileobj(reader, writer, _CHUNK)
                writer.flush()
                os.fsync(writer.fileno())
                size = writer.tell()
            partial.replace(target)
            _sync_folder(folder)
        except OSError as error:
            partial.unlink(missing_ok=True)
            if error.filename is not None and Path(str(error.filename)) == source:
                raise StoreError(f"{source.name} can't be read.") from error
            raise as_store_error(error) from error
        return StagedFile(staged_id, filename, content_type, size)

    async def drop_staged(self, kept: Iterable[str]) -> None:
        """Remove staged files that no edit names any more; ``kept`` are the ids that one does."""
        keep = set(kept)

        def sweep() -> None:
            folder = self._folder / "staging"
            if folder.is_dir():
                for path in folder.iterdir():
                    if path.name not in keep:
                        path.unlink(missing_ok=True)

        await self._thread.run(sweep)

    async def unstage(self, file: StagedFile) -> None:
        """Remove one staged file, once its edit is settled."""
        await self._thread.run(lambda: self.staged_path(file).unlink(missing_ok=True))


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
