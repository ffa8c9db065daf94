"""The files of one account: ``outbox.db``, ``cache.db`` beside it, and the folder of staged files.

Both databases hang on one connection, so that a confirmed edit leaves the outbox and enters the cache in one
transaction. In WAL mode a power cut between the two files' commits is possible: the outbox then still holds an
edit that was confirmed, and sends it again, or the cache is behind by one task until the next refresh.
The cache can be rebuilt, so a damaged or newer one is set aside. The outbox is never thrown away: a damaged one is kept
as it is beside a new one, which has all that could be read of it.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, TypeVar
from uuid import uuid4

from flowdash_desktop.disk import sync_folder
from flowdash_desktop.domain.edits import StagedFile
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.field_types.files import file_name
from flowdash_desktop.domain.tasks import Attachment
from flowdash_desktop.store.database import (
    DISK_ERRORS,
    DamagedError,
    StoreError,
    StoreFault,
    StoreThread,
    UnknownVersionError,
    as_store_error,
    migrate,
    transaction,
)
from flowdash_desktop.store.migrations import CACHE, OUTBOX
from flowdash_desktop.store.recovery.pages import HEADER_BYTES, header_is_sound
from flowdash_desktop.store.recovery.salvage import Salvaged, open_or_salvage, set_aside

T = TypeVar("T")
_CHUNK = 1 << 20
_SET_ASIDE = ("outbox-damaged-*.db", "draft-set-aside-*.txt")
_PRECIOUS = ("outbox", "originals", "drafts", "steps", "changes", "workspace")


@dataclass(frozen=True, slots=True)
class Unsent:
    """What is in the files of an account and on no server: edits, texts that are half-typed, and files that were set
    aside because they were damaged or could not be read."""

    edits: int = 0
    texts: int = 0
    files: int = 0


class AccountStore:
    """Outbox, cache and staged files of one account. All methods run on the store's thread, but ``scan`` beside it."""

    def __init__(self, thread: StoreThread, folder: Path) -> None:
        self._thread = thread
        self._folder = folder
        self._cache = folder / "cache.db"
        self._staging = folder / "staging"
        self._connection: sqlite3.Connection | None = None
        self._reading: sqlite3.Connection | None = None
        self._reads: Path | None = None
        self.cache_set_aside: Path | None = None
        """Where a cache file went that could not be read, for a word to the person; None if all was well."""
        self.outbox_salvaged: Salvaged | None = None
        """What became of a damaged outbox, for a word to the person; None if all was well."""

    @property
    def opened_folder(self) -> Path:
        """Where downloaded attachments are kept."""
        return self._folder / "files"

    @property
    def texts_path(self) -> Path:
        """Where the words of attachments are indexed. All of it can be made again."""
        return self._folder / "texts.db"

    @property
    def alike_path(self) -> Path:
        """Where the traits of tasks are indexed by which alike ones are found. All of it can be made again."""
        return self._folder / "alike.db"

    @property
    def columns_folder(self) -> Path:
        """Where the columns of long lists are. All of them can be made again."""
        return self._folder / "columns"

    def opened_path(self, attachment: Attachment) -> Path:
        """Where a downloaded attachment is kept for opening; another one is never at the same place."""
        folder = sha256(attachment.blob_id.encode()).hexdigest()[:32]
        return self.opened_folder / folder / file_name(attachment.filename)

    async def open(self) -> None:
        """Open or make the files.

        Raises:
            StoreError: the folder can't be used, or the outbox is of an unknown version.
        """
        await self._thread.run(self._open)

    def _open(self) -> None:
        self._staging.mkdir(parents=True, exist_ok=True)
        sync_folder(self._folder)
        beside = self._cache, self._staging
        connection, salvaged = open_or_salvage(self._folder / "outbox.db", OUTBOX, _PRECIOUS, beside)
        self.outbox_salvaged = salvaged or self.outbox_salvaged
        try:
            try:
                self._attach_cache(connection, self._cache)
            except (DamagedError, UnknownVersionError):
                self._set_aside(connection)
        except BaseException:
            connection.close()
            raise
        self._connection = connection

    @staticmethod
    def _attach_cache(connection: sqlite3.Connection, cache: Path) -> None:
        try:
            if not _header_is_sound(cache):
                raise DamagedError(StoreFault.CACHE_UNREADABLE)
            connection.execute("ATTACH DATABASE ? AS cache", (str(cache),))
            connection.execute("PRAGMA cache.journal_mode=WAL")
            connection.execute("PRAGMA cache.synchronous=NORMAL")
            migrate(connection, CACHE, "cache")
            connection.execute("SELECT count(*) FROM cache.workflows").fetchone()
        except DISK_ERRORS as error:
            raise as_store_error(error) from error

    def _set_aside(self, connection: sqlite3.Connection) -> None:
        """Put the cache's file out of the way, and begin a new one."""
        with contextlib.suppress(sqlite3.Error):
            connection.execute("DETACH DATABASE cache")
        self.cache_set_aside = set_aside(self._cache, "set-aside")
        self._attach_cache(connection, self._cache)

    def _with_a_sound_cache(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run ``work``; where the cache turns out to be damaged, once more with a new one."""
        connection = self._open_connection()
        try:
            return work(connection)
        except (sqlite3.DatabaseError, UnicodeDecodeError, DamagedError) as error:
            if not isinstance(as_store_error(error), DamagedError) or not _is_sound(connection):
                raise
            self._set_aside(connection)
            return work(connection)

    async def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run ``work`` on the connection.

        Raises:
            StoreError: the disk or the database refused.
        """
        return await self._thread.run(lambda: self._with_a_sound_cache(work))

    async def scan(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run ``work``, which only reads and may take long, beside the other work, in a transaction of its own.

        It finds all that was written before this was called.

        Raises:
            StoreError: the disk or the database refused.
        """

        def in_transaction() -> T:
            connection = self._reading_connection()
            connection.execute("BEGIN")
            try:
                return work(connection)
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

        try:
            return await self._thread.run_reading(in_transaction)
        except DamagedError:
            return await self.read(work)  # which sets a damaged cache aside

    def _reading_connection(self) -> sqlite3.Connection:
        """The connection for reading; a new one where the cache's file is another. On the thread for reading."""
        self._open_connection()
        if self._reading is not None and self._reads != self.cache_set_aside:
            self._reading.close()
            self._reading = None
        if self._reading is None:
            connection = sqlite3.connect(
                self._folder / "outbox.db", isolation_level=None, check_same_thread=False, timeout=10
            )
            try:
                connection.execute("ATTACH DATABASE ? AS cache", (str(self._cache),))
                connection.execute("PRAGMA query_only=1")
            except BaseException:
                connection.close()
                raise
            self._reading, self._reads = connection, self.cache_set_aside
        return self._reading

    async def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run ``work`` in one transaction; it is on the disk when this returns.

        Raises:
            StoreError: the disk or the database refused; then nothing of it was done.
        """

        def in_transaction(connection: sqlite3.Connection) -> T:
            with transaction(connection):
                return work(connection)

        return await self._thread.run(lambda: self._with_a_sound_cache(in_transaction))

    def _open_connection(self) -> sqlite3.Connection:
        if self._connection is None:
            raise StoreError(StoreFault.ACCOUNT_CLOSED)
        return self._connection

    async def unsent(self) -> Unsent | None:
        """What would be lost with the files, also while they are open elsewhere; None where that can't be read.

        Nothing is made or mended for it.
        """
        file = self._folder / "outbox.db"

        def count() -> Unsent:
            aside = sum(1 for pattern in _SET_ASIDE for _ in self._folder.glob(pattern))
            if not file.exists():
                return Unsent(files=aside)
            address = f"{file.absolute().as_uri()}?mode=ro"
            with contextlib.closing(sqlite3.connect(address, uri=True, timeout=10)) as connection:
                query = "SELECT (SELECT count(*) FROM outbox), (SELECT count(*) FROM drafts)"
                edits, texts = connection.execute(query).fetchone()
                return Unsent(edits, texts, aside)

        try:
            return await self._thread.run(count)
        except StoreError:
            return None

    async def close(self) -> None:
        """Close the files. Harmless when they are closed."""

        def shut() -> None:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

        def shut_reading() -> None:
            if self._reading is not None:
                self._reading.close()
                self._reading = None

        await self._thread.run_reading(shut_reading)
        await self._thread.run(shut)

    async def set_text_aside(self, text: str) -> Path:
        """Write a text that nothing here can read to a file of its own, onto the disk.

        Raises:
            StoreError: it can't be written; then nothing is left behind.
        """
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        path = self._folder / f"draft-set-aside-{stamp}.txt"

        def write() -> None:
            try:
                with path.open("wb") as writer:
                    writer.write(text.encode("utf-8", "surrogatepass"))
                    writer.flush()
                    os.fsync(writer.fileno())
                sync_folder(self._folder)
            except OSError as error:
                with contextlib.suppress(OSError):
                    path.unlink(missing_ok=True)
                raise as_store_error(error) from error

        await self._thread.run(write)
        return path

    def staged_path(self, file: StagedFile) -> Path:
        """Where a staged file's bytes are."""
        return self._staging / file.id

    def stage(self, source: Path, filename: str, content_type: str) -> StagedFile:
        """Copy a file into the staging folder and onto the disk. Blocks: call it on a worker thread, not the store's.

        Raises:
            StoreError: the file can't be read, or the copy can't be written; then nothing is left behind.
        """
        staged_id = str(uuid4())
        partial = self._staging / f"{staged_id}.part"
        try:
            with _opened(source) as reader, partial.open("wb") as writer:
                while chunk := _read(reader, source):
                    writer.write(chunk)
                writer.flush()
                os.fsync(writer.fileno())
                size = writer.tell()
            partial.replace(self._staging / staged_id)
            sync_folder(self._staging)
        except OSError as error:
            raise as_store_error(error) from error
        finally:
            with contextlib.suppress(OSError):
                partial.unlink(missing_ok=True)
        return StagedFile(staged_id, filename, content_type, size)

    async def drop_staged(
        self, kept: Iterable[str], is_named: Callable[[sqlite3.Connection, str], bool] = lambda _, __: False
    ) -> None:
        """Remove staged files that no edit names any more.

        After damage to the outbox, such a file may be that of an edit which could not be read: it is put beside the
        damaged file, in a folder of the same name.

        Args:
            kept: the ids that an edit names.
            is_named: asked about the others; true where a row that can't be read names it.
        """
        keep = set(kept)

        def sweep() -> None:
            connection = self._open_connection()
            for path in self._staging.iterdir():
                if path.name in keep or is_named(connection, path.name):
                    continue
                if self.outbox_salvaged is None or path.suffix:
                    path.unlink(missing_ok=True)
                    continue
                beside = self.outbox_salvaged.kept.with_suffix(".files")
                beside.mkdir(exist_ok=True)
                path.rename(beside / path.name)

        await self._thread.run(sweep)

    async def unstage(self, file: StagedFile) -> None:
        """Remove one staged file, once its edit is settled. One that can't be removed is swept at the next start."""

        def drop() -> None:
            with contextlib.suppress(OSError):
                self.staged_path(file).unlink(missing_ok=True)

        await self._thread.run(drop)


def _opened(source: Path) -> BinaryIO:
    if not source.is_file():  # a pipe would never end, a folder can't be read
        raise StoreError(Reason(StoreFault.NOT_A_FILE, {"name": source.name}))
    try:
        return source.open("rb")
    except OSError as error:
        raise StoreError(Reason(StoreFault.FILE_UNREADABLE, {"name": source.name})) from error


def _read(reader: BinaryIO, source: Path) -> bytes:
    try:
        return reader.read(_CHUNK)
    except OSError as error:
        raise StoreError(Reason(StoreFault.FILE_UNREADABLE, {"name": source.name})) from error


def _header_is_sound(path: Path) -> bool:
    """False where a file that is there does not begin as SQLite's do; SQLite takes some of these for read-only."""
    if not path.exists():
        return True
    with path.open("rb") as file:
        head = file.read(HEADER_BYTES)
    return not head or header_is_sound(head)


def _is_sound(connection: sqlite3.Connection) -> bool:
    """True when the outbox is whole."""
    answer: tuple[str] = connection.execute("PRAGMA main.quick_check(1)").fetchone()
    return answer == ("ok",)
