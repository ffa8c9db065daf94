"""Reading a backup: all of it is checked before anything is done with it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import stat
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DatabaseError

from flowdash_desktop.server.command.open_workspace import has_workspace
from flowdash_desktop.server.command.storage_location import RefusedError
from flowdash_desktop.server.people.audit import note_of
from flowdash_desktop.server.people.audit_facts import backup_restored
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.blobs.blob_store import is_sha256
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.storage.engines import close_log
from flowdash_desktop.server.storage.integrity import database_findings, sizes_named
from flowdash_desktop.server.storage.migrations.migrate import UnknownVersionError
from flowdash_desktop.server.tasks import records
from flowdash_desktop.server.transfer.backup import (
    BLOB_FOLDER,
    DATABASE_ENTRY,
    FORMAT,
    FORMAT_VERSION,
    MANIFEST_ENTRY,
    OnProgress,
    fault_of_database,
    say_nothing,
)
from flowdash_desktop.wire.workspace_jobs import JobFault, fault_of, one_line

STAGING = "restoring"
"""How the folders begin in which a backup's database is looked at."""
_PIECE_BYTES = 1024 * 1024
_ENCRYPTED = 1
_ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, struct.error)
"""What reading a damaged ZIP file raises."""
_MOST_MANIFEST_BYTES = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class BackupContents:
    """What a backup holds: the workspace's name, when it was made, and how many workflows, tasks and blobs."""

    workspace: str
    created_on: str
    workflows: int
    tasks: int
    blobs: int
    missing: tuple[str, ...]


class Steps:
    """Adds up how many bytes are done, of a total."""

    def __init__(self, progress: OnProgress, total: int) -> None:
        self._progress = progress
        self._done, self._total = 0, total

    def add(self, size: int) -> None:
        """So many more bytes are done."""
        self._done += size
        self._progress(self._done, self._total)


def look_into_backup(file: Path, folder: Path | None, *, progress: OnProgress = say_nothing) -> BackupContents:
    """Check all of a backup, and tell what it holds; nothing is restored.

    Args:
        file: the backup.
        folder: there must be room in it for the backup's database meanwhile; None for the system's own.
        progress: told how far it has come; what it raises ends it.

    Raises:
        RefusedError: it can't be restored.
    """
    try:
        with tempfile.TemporaryDirectory(prefix=f"{STAGING}-", dir=folder) as staging, opened_backup(file) as archive:
            manifest = Manifest.read(archive, file)
            staged = Path(staging) / DATABASE_ENTRY
            check_room(manifest, Path(staging), file)
            check_backup(archive, manifest, staged, file, Steps(progress, manifest.total))
            workflows, tasks = _counts(staged)
    except OSError as error:
        raise RefusedError(f"{file} can't be read: {error.strerror or error}", fault_of(error)) from error
    except DatabaseError as error:
        raise RefusedError(f"{file} can't be read: {error.orig}", fault_of_database(error)) from error
    return BackupContents(
        manifest.workspace, manifest.created_on, workflows, tasks, len(manifest.blobs), manifest.missing
    )


def _counts(path: Path) -> tuple[int, int]:
    """How many workflows and tasks there are."""

    def count(connection: Connection) -> tuple[int, int]:
        queries = [select(func.count()).select_from(table) for table in (tables.workflows, tables.tasks)]
        workflows, tasks = (int(connection.execute(query).scalar_one()) for query in queries)
        return workflows, tasks

    database = Database(path)
    try:
        return database.read_now(count)
    finally:
        database.close()


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself.

    Attributes:
        workspace: the name.
        created_on: when it was made.
        database: size and hash.
        blobs: the size of each blob by its hash.
        missing: blobs that it had to go without.
    """

    workspace: str
    created_on: str
    database: tuple[int, str]
    blobs: Mapping[str, int]
    missing: tuple[str, ...]

    @property
    def total(self) -> int:
        """The bytes of everything in it."""
        return self.database[0] + sum(self.blobs.values())

    @classmethod
    def read(cls, archive: zipfile.ZipFile, file: Path) -> Manifest:
        """Read the manifest, and see that the archive has exactly what it names."""
        try:
            if archive.getinfo(MANIFEST_ENTRY).file_size > _MOST_MANIFEST_BYTES:
                raise ValueError("too long")
            raw: Any = json.loads(archive.read(MANIFEST_ENTRY))
            if raw["format"] != FORMAT:
                raise ValueError("another format")
            version = int(raw["formatVersion"])
            name, created_on = _printable(raw["workspace"]["name"]), _printable(raw["createdOn"])
            files = {str(key): (_size(value["size"]), str(value["sha256"])) for key, value in raw["files"].items()}
            missing = tuple(map(_hash, raw["missing"]))
            database = files.pop(DATABASE_ENTRY)
        except (LookupError, ValueError, TypeError, AttributeError, RecursionError, *_ZIP_ERRORS) as error:
            raise RefusedError(f"{file} is no backup of this program, or it is damaged", JobFault.NO_BACKUP) from error
        if version > FORMAT_VERSION:
            raise RefusedError(f"{file} is of a newer release of the program", JobFault.NEWER)
        blobs = cls._blobs(files, file)
        wanted = sorted([MANIFEST_ENTRY, DATABASE_ENTRY, *files])
        if sorted(archive.namelist()) != wanted:
            raise _damaged(file, "it does not hold what its manifest names")
        _check_entries(archive, {DATABASE_ENTRY: database, **files}, file)
        return cls(name, created_on, database, blobs, missing)

    @staticmethod
    def _blobs(files: Mapping[str, tuple[int, str]], file: Path) -> dict[str, int]:
        """The size of each blob by its hash, which is its name in the archive."""
        blobs: dict[str, int] = {}
        for key, (size, sha256) in files.items():
            if key != BLOB_FOLDER + sha256 or not is_sha256(sha256):
                raise _damaged(file, f"{_printable(key)} is no name of an attachment")
            blobs[sha256] = size
        return blobs


def _check_entries(archive: zipfile.ZipFile, files: Mapping[str, tuple[int, str]], file: Path) -> None:
    """See that each entry is a plain file, as long as the manifest says: no more than that is ever written."""
    for entry in archive.infolist():
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if kind not in (0, stat.S_IFREG) or entry.is_dir():
            raise _damaged(file, f"{entry.filename} is no plain file")
        if entry.flag_bits & _ENCRYPTED:
            raise _damaged(file, f"{entry.filename} is encrypted")
        if entry.filename in files and entry.file_size != files[entry.filename][0]:
            raise _damaged(file, f"{entry.filename} is not as long as its manifest says")


def check_room(manifest: Manifest, folder: Path, file: Path) -> None:
    """See that the disk has room for all that a backup holds.

    Raises:
        RefusedError: it has not; nothing was written.
    """
    if manifest.total > shutil.disk_usage(folder).free:
        words = f"{file} can't be restored: it needs {manifest.total} bytes, and the disk has less room"
        raise RefusedError(words, JobFault.NO_ROOM)


def _printable(text: object) -> str:
    if not isinstance(text, str):
        raise TypeError("no text")
    return one_line(text)


def _size(number: object) -> int:
    if not isinstance(number, int) or isinstance(number, bool) or number < 0:
        raise ValueError("no size")
    return number


def _hash(text: object) -> str:
    if not isinstance(text, str) or not is_sha256(text):
        raise ValueError("no hash")
    return text


@contextmanager
def opened_backup(file: Path) -> Iterator[zipfile.ZipFile]:
    """The file as a ZIP, with what is wrong with it as ``RefusedError``."""
    try:
        archive = zipfile.ZipFile(file)
    except (ValueError, LookupError, *_ZIP_ERRORS) as error:
        raise RefusedError(f"{file} is no backup of this program, or it is damaged", JobFault.NO_BACKUP) from error
    with archive:
        yield archive


def check_backup(archive: zipfile.ZipFile, manifest: Manifest, staged: Path, file: Path, steps: Steps) -> None:
    """Every hash; then the database, brought up to date in a copy; then that it has every blob that it names."""
    _check_hashes(archive, manifest, staged, file, steps)
    named = _check_database(staged, file, manifest.created_on)
    lost = [sha256 for sha256 in named if sha256 not in manifest.blobs and sha256 not in manifest.missing]
    if lost:
        raise _damaged(file, f"it does not have the attachment {lost[0]}")


def _check_hashes(archive: zipfile.ZipFile, manifest: Manifest, staged: Path, file: Path, steps: Steps) -> None:
    """Everything is what was backed up; the database is copied to ``staged`` meanwhile."""
    with staged.open("wb") as target:
        found = _digest(archive, DATABASE_ENTRY, target)
        target.flush()
        os.fsync(target.fileno())
    if found != manifest.database:
        raise _damaged(file, "the database is not what was backed up")
    steps.add(manifest.database[0])
    for sha256, size in manifest.blobs.items():
        if _digest(archive, BLOB_FOLDER + sha256) != (size, sha256):
            raise _damaged(file, f"the attachment {sha256} is not what was backed up")
        steps.add(size)


def _check_database(staged: Path, file: Path, backed_up_on: str) -> Mapping[str, int]:
    """Bring the database up to date, and see that it is sound and holds a workspace; returns the blobs it names."""
    try:
        database = Database(staged)
    except UnknownVersionError as error:
        raise RefusedError(f"{file} can't be restored: {error}", JobFault.NEWER) from error
    try:
        findings, named, is_there = database.read_now(_look)
        if not findings:
            database.write_now(partial(_mark_restored, backed_up_on))
    finally:
        database.close()
        close_log(staged)
    if findings:
        raise RefusedError(f"{file} can't be restored: {findings[0]}", JobFault.DAMAGED)
    if not is_there:
        raise RefusedError(f"{file} holds no workspace", JobFault.NO_WORKSPACE)
    return named


def _mark_restored(backed_up_on: str, connection: Connection) -> None:
    """Have every client see that tasks may be others, and every administrator that this is a backup."""
    records.count_versions_on(connection)
    note_of(connection, backup_restored(backed_up_on), None, None)


def _look(connection: Connection) -> tuple[list[str], dict[str, int], bool]:
    findings = [str(finding) for finding in database_findings(connection, thorough=True)]
    return findings, {} if findings else sizes_named(connection), bool(findings) or has_workspace(connection)


def _digest(archive: zipfile.ZipFile, name: str, target: Any = None) -> tuple[int, str]:
    digest, size = hashlib.sha256(), 0
    try:
        with archive.open(name) as source:
            while piece := source.read(_PIECE_BYTES):
                size += len(piece)
                digest.update(piece)
                if target is not None:
                    target.write(piece)
    except (ValueError, *_ZIP_ERRORS) as error:
        raise _damaged(archive.filename, f"{name} can't be read") from error
    return size, digest.hexdigest()


def _damaged(file: object, what: str) -> RefusedError:
    return RefusedError(f"{file} is damaged: {what}", JobFault.DAMAGED)
