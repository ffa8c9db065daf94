"""Restoring a backup: everything is checked before anything is touched, and the result is there whole or not at all."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection
from sqlalchemy.exc import DatabaseError

from flowdash_desktop.server.attachments.file_entries import MAX_FILE_BYTES
from flowdash_desktop.server.command.open_workspace import has_workspace, match_blobs
from flowdash_desktop.server.command.storage_location import Places, RefusedError, open_blobs
from flowdash_desktop.server.storage.blobs.blob_store import Blobs, is_sha256, sync_folder
from flowdash_desktop.server.storage.copying import copy_rows
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.storage.engines import close_log
from flowdash_desktop.server.storage.integrity import database_findings, sizes_named
from flowdash_desktop.server.storage.migrations.migrate import UnknownVersionError
from flowdash_desktop.server.tasks import records
from flowdash_desktop.server.transfer.backup import BLOB_FOLDER, DATABASE_ENTRY, FORMAT, FORMAT_VERSION, MANIFEST_ENTRY

_STAGING = "restoring"
_REPLACED = "replaced"
_PIECE_BYTES = 1024 * 1024
_MOST_MANIFEST_BYTES = 256 * 1024 * 1024
_AT_A_TIME = 16


@dataclass(frozen=True, slots=True)
class RestoreReport:
    """The workspace's name, how many blobs there are, which the backup is without, and where the old data is."""

    workspace: str
    blobs: int
    missing: tuple[str, ...]
    replaced: Path | None


def restore_backup(places: Places, file: Path, *, replace: bool) -> RestoreReport:
    """Restore ``file`` to where there is no workspace; nobody else may use the data folder (see ``held``).

    Args:
        places: where the workspace is to be.
        file: the backup.
        replace: restore over a workspace in a data folder, which is kept beside it under another name.

    Raises:
        RefusedError: the backup is damaged or of a newer release, or there is a workspace already; nothing has changed.
    """
    _check_target(places, replace=replace)
    staging = _staging_folder(places)
    try:
        with _archive(file) as archive:
            manifest = _Manifest.read(archive, file)
            staged = staging / DATABASE_ENTRY
            _check(archive, manifest, staged, file)
            replaced = _install(places, archive, manifest, staged)
    except OSError as error:
        raise RefusedError(f"{file} can't be restored to {places}: {error.strerror or error}") from error
    except DatabaseError as error:
        raise RefusedError(f"{file} can't be restored to {places}: {error.orig}") from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return RestoreReport(manifest.workspace, len(manifest.blobs), manifest.missing, replaced)


def _check_target(places: Places, *, replace: bool) -> None:
    """See that what is there may be restored over."""
    if places.folder is None:
        if replace:
            raise RefusedError("--replace is for a data folder; restore into a new PostgreSQL database")
    elif not replace and any(_what_is_there(places.folder)):
        raise RefusedError(f"{places} already holds a workspace; --replace restores over it, and keeps it beside")


def _staging_folder(places: Places) -> Path:
    """Make a new folder beside the data to prepare a restore in, and remove the folders of earlier restores."""
    if places.folder is not None:  # Which only we use now.
        for left_over in places.folder.glob(f"{_STAGING}-*"):
            shutil.rmtree(left_over, ignore_errors=True)
    try:
        return Path(tempfile.mkdtemp(prefix=f"{_STAGING}-", dir=places.folder))
    except OSError as error:
        raise RefusedError(f"{places} can't be written: {error.strerror or error}") from error


@dataclass(frozen=True, slots=True)
class _Manifest:
    workspace: str
    database: tuple[int, str]
    blobs: Mapping[str, int]
    missing: tuple[str, ...]

    @classmethod
    def read(cls, archive: zipfile.ZipFile, file: Path) -> _Manifest:
        """Read the manifest, and see that the archive has exactly what it names."""
        try:
            if archive.getinfo(MANIFEST_ENTRY).file_size > _MOST_MANIFEST_BYTES:
                raise ValueError("too long")
            raw: Any = json.loads(archive.read(MANIFEST_ENTRY))
            if raw["format"] != FORMAT:
                raise ValueError("another format")
            version = int(raw["formatVersion"])
            name = str(raw["workspace"]["name"])
            files = {str(key): (int(value["size"]), str(value["sha256"])) for key, value in raw["files"].items()}
            missing = tuple(str(sha256) for sha256 in raw["missing"])
            database = files.pop(DATABASE_ENTRY)
        except (KeyError, ValueError, TypeError, AttributeError, zipfile.BadZipFile) as error:
            raise RefusedError(f"{file} is no backup of this program, or it is damaged") from error
        if version > FORMAT_VERSION:
            raise RefusedError(f"{file} is of a newer release of the program")
        blobs = cls._blobs(files, file)
        wanted = sorted([MANIFEST_ENTRY, DATABASE_ENTRY, *files])
        if sorted(archive.namelist()) != wanted:
            raise RefusedError(f"{file} is damaged: it does not hold what its manifest names")
        return cls(name, database, blobs, missing)

    @staticmethod
    def _blobs(files: Mapping[str, tuple[int, str]], file: Path) -> dict[str, int]:
        """The size of each blob by its hash, which is its name in the archive."""
        blobs: dict[str, int] = {}
        for key, (size, sha256) in files.items():
            if key != BLOB_FOLDER + sha256 or not is_sha256(sha256):
                raise RefusedError(f"{file} is damaged: {key} is no name of an attachment")
            blobs[sha256] = size
        return blobs


@contextmanager
def _archive(file: Path) -> Iterator[zipfile.ZipFile]:
    """The file as a ZIP, with what is wrong with it as ``RefusedError``."""
    try:
        archive = zipfile.ZipFile(file)
    except zipfile.BadZipFile as error:
        raise RefusedError(f"{file} is no backup of this program, or it is damaged") from error
    with archive:
        yield archive


def _check(archive: zipfile.ZipFile, manifest: _Manifest, staged: Path, file: Path) -> None:
    """Every hash; then the database, brought up to date in a copy; then that it has every blob that it names."""
    _check_hashes(archive, manifest, staged, file)
    named = _check_database(staged, file)
    lost = [sha256 for sha256 in named if sha256 not in manifest.blobs and sha256 not in manifest.missing]
    if lost:
        raise RefusedError(f"{file} is damaged: it does not have the attachment {lost[0]}")


def _check_hashes(archive: zipfile.ZipFile, manifest: _Manifest, staged: Path, file: Path) -> None:
    """Everything is what was backed up; the database is copied to ``staged`` meanwhile."""
    with staged.open("wb") as target:
        found = _digest(archive, DATABASE_ENTRY, target)
        target.flush()
        os.fsync(target.fileno())
    if found != manifest.database:
        raise RefusedError(f"{file} is damaged: the database is not what was backed up")
    for sha256, size in manifest.blobs.items():
        if _digest(archive, BLOB_FOLDER + sha256) != (size, sha256):
            raise RefusedError(f"{file} is damaged: the attachment {sha256} is not what was backed up")


def _check_database(staged: Path, file: Path) -> Mapping[str, int]:
    """Bring the database up to date, and see that it is sound and holds a workspace; returns the blobs it names."""
    try:
        database = Database(staged)
    except UnknownVersionError as error:
        raise RefusedError(f"{file} can't be restored: {error}") from error
    try:
        findings, named, is_there = database.read_now(_look)
        if not findings:
            database.write_now(records.count_versions_on)
    finally:
        database.close()
        close_log(staged)
    if findings:
        raise RefusedError(f"{file} can't be restored: {findings[0]}")
    if not is_there:
        raise RefusedError(f"{file} holds no workspace")
    return named


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
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise RefusedError(f"{archive.filename} is damaged: {name} can't be read") from error
    except Exception as error:  # zlib.error has no base of its own
        if isinstance(error, OSError):
            raise
        raise RefusedError(f"{archive.filename} is damaged: {name} can't be read") from error
    return size, digest.hexdigest()


def _install(places: Places, archive: zipfile.ZipFile, manifest: _Manifest, staged: Path) -> Path | None:
    blobs = open_blobs(places)
    if isinstance(places.database, URL):
        _into_shared(places.database, places, _storing(archive, manifest, blobs), staged)
        return None
    # Blobs without a database are harmless; with it, they are a workspace.
    for _ in _storing(archive, manifest, blobs):
        pass
    assert places.folder is not None
    replaced = _keep_aside(places.folder, places.database)
    staged.replace(places.database)
    sync_folder(places.folder)
    return replaced


def _storing(archive: zipfile.ZipFile, manifest: _Manifest, blobs: Blobs) -> Iterator[None]:
    """Store the blobs, some at a time: their folders are synced once for all of them. Exports may be longer."""
    names = [sha256 for sha256, size in manifest.blobs.items() if size <= MAX_FILE_BYTES]
    for start in range(0, len(names), _AT_A_TIME):
        some = names[start : start + _AT_A_TIME]
        stored = blobs.put_all(archive.read(BLOB_FOLDER + sha256) for sha256 in some)
        if [blob.sha256 for blob in stored] != some:
            raise RefusedError(f"{archive.filename} has changed meanwhile")
        yield
    for sha256 in manifest.blobs.keys() - names:
        with archive.open(BLOB_FOLDER + sha256) as source, blobs.incoming() as target:
            while piece := source.read(_PIECE_BYTES):
                target.write(piece)
            if target.finish().sha256 != sha256:
                raise RefusedError(f"{archive.filename} has changed meanwhile")


def _into_shared(url: URL, places: Places, storing: Iterable[object], staged: Path) -> None:
    """All rows in one transaction; another server that starts meanwhile sees an empty database, or the whole."""
    target = Database(url)
    source = Database(staged)
    try:

        def work(connection: Connection) -> None:
            if has_workspace(connection):
                raise RefusedError(f"{places} already holds a workspace; restore into a new PostgreSQL database")
            source.read_now(lambda rows: copy_rows(rows, connection))

        if target.read_now(has_workspace):
            raise RefusedError(f"{places} already holds a workspace; restore into a new PostgreSQL database")
        match_blobs(target, open_blobs(places))
        for _ in storing:
            pass
        target.write_now(work)
    except UnknownVersionError as error:
        raise RefusedError(f"{places} can't be used: {error}") from error
    finally:
        source.close()
        target.close()


def _what_is_there(folder: Path) -> Iterator[Path]:
    """The files of a workspace that a folder holds."""
    return folder.glob(f"{DATABASE_ENTRY}*") if folder.exists() else iter(())


def _keep_aside(folder: Path, database: Path) -> Path | None:
    """Keep the database that is there and all blobs under another name, too; the folder itself stays as it is."""
    files = list(_what_is_there(folder))
    if not files:
        return None
    # Under this name it is whole; cut off before, it is a left-over like others.
    replaced = folder / f"{_REPLACED}-{datetime.now(UTC).strftime('%Y%m%d-%H%M%S-%f')}"
    aside = Path(tempfile.mkdtemp(prefix=f"{_STAGING}-", dir=folder))
    # Its log must not be taken for the log of the new one. One too damaged to be opened is kept with its log.
    with suppress(DatabaseError):
        close_log(database)
    for path in [*files, *(folder / "blobs").glob("??/*")]:
        if path.exists():
            target = aside / path.relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _keep(path, target, linked=path not in files)
    for path in sorted({aside, *(p for p in aside.rglob("*") if p.is_dir())}):
        sync_folder(path)
    aside.rename(replaced)
    sync_folder(folder)
    for path in files:
        if path != database:
            path.unlink(missing_ok=True)
    return replaced


def _keep(path: Path, target: Path, *, linked: bool) -> None:
    """Have a file under another name too: by a link where it never changes and the file system has links."""
    if linked:
        with suppress(OSError):
            os.link(path, target)
            return
    shutil.copy2(path, target)
    with target.open("rb+") as copy:
        os.fsync(copy.fileno())
