"""A backup: one ZIP file with the database as SQLite, every blob it names, and a manifest with all hashes.

It is of one moment, also while a server runs: the database is copied in one transaction of a reader, blobs never
change, and none is collected meanwhile. PostgreSQL's rows go into a SQLite file too, so that a backup of either kind
can be restored to either kind.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, TypeAlias
from uuid import uuid4

from sqlalchemy import URL, Connection, inspect, select
from sqlalchemy.exc import DatabaseError

from flowdash_desktop import __version__
from flowdash_desktop.disk import sync_folder
from flowdash_desktop.server.command.storage_location import Places, RefusedError
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.blobs.blob_store import Blobs, BlobsAwayError, MissingBlobError
from flowdash_desktop.server.storage.blobs.leases import retain_all_blobs
from flowdash_desktop.server.storage.copying import copy_rows
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.storage.engines import reader_engine, snapshot
from flowdash_desktop.server.storage.integrity import sizes_named
from flowdash_desktop.server.storage.migrations.migrate import VERSION, UnknownVersionError, check_version
from flowdash_desktop.wire.workspace_jobs import JobFault, fault_of

FORMAT = "flowdash-desktop backup"
FORMAT_VERSION = 1
DATABASE_ENTRY = "workspace.db"
MANIFEST_ENTRY = "manifest.json"
BLOB_FOLDER = "blobs/"

_PIECE_BYTES = 1024 * 1024
_IN_MEMORY_BYTES = 32 * 1024 * 1024
OnProgress: TypeAlias = Callable[[int, int], None]
"""Told how many bytes are done, and of how many."""


def say_nothing(_done: int, _total: int) -> None:
    """Nobody asks how far it has come."""


@dataclass(frozen=True, slots=True)
class BackupReport:
    """What a backup holds: the workspace's name, the number of blobs, its size in bytes, and the hashes of blobs it had
    to go without."""

    workspace: str
    blobs: int
    size: int
    missing: tuple[str, ...]


def write_backup(
    places: Places,
    blobs: Blobs,
    target: Path,
    *,
    overwrite: bool,
    incomplete: bool,
    progress: OnProgress = say_nothing,
) -> BackupReport:
    """Write a backup to a new file; it is there whole, synced to the disk, or not at all.

    Args:
        places: where the workspace is.
        blobs: its blobs.
        target: the file.
        overwrite: replace a file that is there.
        incomplete: go without blobs that are missing or damaged, and name them, instead of refusing.
        progress: told how far it has come; what it raises ends it, and nothing is left.

    Raises:
        RefusedError: the file is there, there is no workspace, or blobs are missing or damaged.
    """
    if target.exists() and not overwrite:
        raise RefusedError(f"{target} is there already; --overwrite replaces it")
    with (
        failures_in_words(places, target),
        temporary(target.absolute().parent, target.name) as (folder, partial),
    ):
        with retain_all_blobs(places.database):
            copy = folder / DATABASE_ENTRY
            _copy_database(places, copy)
            name, count, missing = _write(partial, copy, blobs, incomplete, progress)
        size = partial.stat().st_size
        partial.replace(target)
        sync_folder(target.absolute().parent)
    return BackupReport(name, count, size, missing)


@contextmanager
def failures_in_words(places: Places, target: Path) -> Iterator[None]:
    """While ``target`` is written from what is at ``places``: say what failed, for a person.

    Raises:
        RefusedError: the one can't be read, or the other can't be written.
    """
    try:
        yield
    except BlobsAwayError as error:
        raise RefusedError(f"{places} can't be read: {error}") from error
    except OSError as error:
        raise RefusedError(f"{target} can't be written: {error.strerror or error}", fault_of(error)) from error
    except DatabaseError as error:
        raise RefusedError(f"{places} can't be read: {error.orig}", fault_of_database(error)) from error


def fault_of_database(error: DatabaseError) -> JobFault:
    """What an error of SQLite means: it writes copies by itself, and has a word of its own for a disk without room."""
    return JobFault.NO_ROOM if "full" in str(error.orig) else JobFault.FAILED


def must_hold_workspace(places: Places, connection: Connection) -> None:
    """Raise ``RefusedError`` where there is no workspace of this program's version."""
    version = None
    if inspect(connection).has_table(tables.schema_version.name):
        version = connection.execute(select(tables.schema_version.c.version)).scalar()
    if version is None or (version == VERSION and connection.execute(select(tables.workspace)).first() is None):
        raise RefusedError(f"{places} holds no workspace", JobFault.NO_WORKSPACE)
    try:
        check_version(version)
    except UnknownVersionError as error:
        raise RefusedError(f"{places} can't be used: {error}") from error
    if version < VERSION:
        raise RefusedError(f"{places} is of an older release; serve it once with this one, which brings it up to date")


@contextmanager
def reading(places: Places) -> Iterator[Connection]:
    """A connection that sees one state of the workspace and can't change it.

    Raises:
        RefusedError: there is no workspace there.
    """
    if isinstance(places.database, Path) and not places.database.is_file():
        raise RefusedError(f"{places} holds no workspace", JobFault.NO_WORKSPACE)
    engine = reader_engine(places.database, 1)
    try:
        with engine.connect() as connection, connection.begin():
            must_hold_workspace(places, connection)
            yield connection
    finally:
        engine.dispose()


def file_digest(path: Path) -> tuple[int, str]:
    """The size in bytes and the SHA-256 of a file."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
        return file.tell(), digest.hexdigest()


@contextmanager
def temporary(parent: Path, name: str) -> Iterator[tuple[Path, Path]]:
    """A folder for our own use beside the target, so that it has room and can be renamed; it always goes again.

    Whoever has killed this process finds it by the number of the process in its name.
    """
    folder = Path(tempfile.mkdtemp(prefix=f".{name[:50]}.", suffix=f".{os.getpid()}.partial", dir=parent))
    try:
        yield folder, folder / uuid4().hex
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _copy_database(places: Places, target: Path) -> None:
    with reading(places) as source:
        if isinstance(places.database, URL):
            copy = Database(target)
            try:
                copy.write_now(lambda connection: copy_rows(source, connection))
            finally:
                copy.close()
            return
    snapshot(places.database, target)


def _write(
    partial: Path, copy: Path, blobs: Blobs, incomplete: bool, progress: OnProgress
) -> tuple[str, int, tuple[str, ...]]:
    """Write the archive; returns the workspace's name, the number of its blobs, and the blobs it is without."""
    with _snapshot_read(copy) as connection:
        workspace = connection.execute(select(tables.workspace)).one()
        named = sizes_named(connection)
    files: dict[str, dict[str, Any]] = {}
    missing: list[str] = []
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as file:
        with zipfile.ZipFile(file, "w", compresslevel=1) as archive:
            size, digest = file_digest(copy)
            archive.write(copy, DATABASE_ENTRY, zipfile.ZIP_DEFLATED)
            files[DATABASE_ENTRY] = {"size": size, "sha256": digest}
            done, total = size, size + sum(named.values())
            progress(done, total)
            for sha256, expected in sorted(named.items()):
                with whole_contents(blobs, sha256, expected) as contents:
                    if contents is None:
                        missing.append(sha256)
                        continue
                    # Attachments are mostly compressed already; the size says how long an entry may grow.
                    entry = _entry(BLOB_FOLDER + sha256)
                    entry.file_size = expected
                    with archive.open(entry, "w") as target:
                        shutil.copyfileobj(contents, target, _PIECE_BYTES)
                files[BLOB_FOLDER + sha256] = {"size": expected, "sha256": sha256}
                done += expected
                progress(done, total)
            if missing and not incomplete:
                raise RefusedError(
                    f"{len(missing)} attachments are missing or damaged, for example {missing[0]}; "
                    "`check` names all of them, and --incomplete goes without them",
                    JobFault.FILES_MISSING,
                )
            manifest = {
                "format": FORMAT,
                "formatVersion": FORMAT_VERSION,
                "program": __version__,
                "createdOn": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
                "schemaVersion": VERSION,
                "workspace": {"id": workspace.id, "name": workspace.name},
                "files": files,
                "missing": missing,
            }
            archive.writestr(_entry(MANIFEST_ENTRY), json.dumps(manifest, ensure_ascii=False, indent=1))
        file.flush()
        os.fsync(file.fileno())
    return workspace.name, len(named) - len(missing), tuple(missing)


@contextmanager
def _snapshot_read(copy: Path) -> Iterator[Connection]:
    engine = reader_engine(copy, 1)
    try:
        with engine.connect() as connection, connection.begin():
            yield connection
    finally:
        engine.dispose()
        for suffix in ("-wal", "-shm"):
            with suppress(FileNotFoundError):
                copy.with_name(copy.name + suffix).unlink()


@contextmanager
def whole_contents(blobs: Blobs, sha256: str, size: int) -> Iterator[IO[bytes] | None]:
    """The contents to be read from their beginning, None where they are missing or not what they should be."""
    digest = hashlib.sha256()
    # Looked at before any of it is used; what is long, as an export may be, is not held in memory.
    with tempfile.SpooledTemporaryFile(_IN_MEMORY_BYTES) as copy:
        try:
            for piece in blobs.read(sha256):
                digest.update(piece)
                copy.write(piece)
        except MissingBlobError:
            yield None
            return
        is_whole = digest.hexdigest() == sha256 and copy.tell() == size
        copy.seek(0)
        yield copy if is_whole else None


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, datetime.now(UTC).timetuple()[:6])
    entry.external_attr = 0o600 << 16
    return entry
