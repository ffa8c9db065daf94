"""Restoring a backup: everything is checked before anything is touched, and the result is there whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import URL, Connection
from sqlalchemy.exc import DatabaseError

from flowdash_desktop.disk import sync_folder
from flowdash_desktop.server.attachments.file_entries import MAX_FILE_BYTES
from flowdash_desktop.server.command.open_workspace import has_workspace, match_blobs
from flowdash_desktop.server.command.storage_location import Places, RefusedError, open_blobs
from flowdash_desktop.server.storage.blobs.blob_store import Blobs
from flowdash_desktop.server.storage.copying import copy_rows
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.storage.engines import close_log
from flowdash_desktop.server.storage.migrations.migrate import UnknownVersionError
from flowdash_desktop.server.transfer.backup import (
    BLOB_FOLDER,
    DATABASE_ENTRY,
    OnProgress,
    fault_of_database,
    say_nothing,
)
from flowdash_desktop.server.transfer.backup_reading import (
    STAGING,
    Manifest,
    Steps,
    check_backup,
    check_room,
    opened_backup,
)
from flowdash_desktop.wire.workspace_jobs import fault_of

_REPLACED = "replaced"
_PIECE_BYTES = 1024 * 1024
_AT_A_TIME = 16


@dataclass(frozen=True, slots=True)
class RestoreReport:
    """The workspace's name, how many blobs there are, which the backup is without, and where the old data is."""

    workspace: str
    blobs: int
    missing: tuple[str, ...]
    replaced: Path | None


def restore_backup(places: Places, file: Path, *, replace: bool, progress: OnProgress = say_nothing) -> RestoreReport:
    """Restore ``file`` to where there is no workspace; nobody else may use the data folder (see ``held``).

    Args:
        places: where the workspace is to be.
        file: the backup.
        replace: restore over a workspace in a data folder, which is kept beside it under another name.
        progress: told how far it has come; what it raises ends it.

    Raises:
        RefusedError: the backup is damaged or of a newer release, or there is a workspace already; nothing has changed.
    """
    _check_target(places, replace=replace)
    staging = _staging_folder(places)
    try:
        with opened_backup(file) as archive:
            manifest = Manifest.read(archive, file)
            check_room(manifest, staging, file)
            staged = staging / DATABASE_ENTRY
            steps = Steps(progress, 2 * manifest.total)  # each blob is checked, and then stored
            check_backup(archive, manifest, staged, file, steps)
            replaced = _install(places, archive, manifest, staged, steps)
    except OSError as error:
        words = f"{file} can't be restored to {places}: {error.strerror or error}"
        raise RefusedError(words, fault_of(error)) from error
    except DatabaseError as error:
        words = f"{file} can't be restored to {places}: {error.orig}"
        raise RefusedError(words, fault_of_database(error)) from error
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
        for left_over in places.folder.glob(f"{STAGING}-*"):
            shutil.rmtree(left_over, ignore_errors=True)
    try:
        return Path(tempfile.mkdtemp(prefix=f"{STAGING}-", dir=places.folder))
    except OSError as error:
        raise RefusedError(f"{places} can't be written: {error.strerror or error}", fault_of(error)) from error


def _install(places: Places, archive: zipfile.ZipFile, manifest: Manifest, staged: Path, steps: Steps) -> Path | None:
    blobs = open_blobs(places)
    if isinstance(places.database, URL):
        _into_shared(places.database, places, _storing(archive, manifest, blobs), staged)
        return None
    # Blobs without a database are harmless; with it, they are a workspace.
    for size in _storing(archive, manifest, blobs):
        steps.add(size)
    assert places.folder is not None
    replaced = _keep_aside(places.folder, places.database)
    staged.replace(places.database)
    sync_folder(places.folder)
    return replaced


def _storing(archive: zipfile.ZipFile, manifest: Manifest, blobs: Blobs) -> Iterator[int]:
    """Store the blobs, some at a time: their folders are synced once for all of them. Exports may be longer.

    Gives the bytes of each time.
    """
    names = [sha256 for sha256, size in manifest.blobs.items() if size <= MAX_FILE_BYTES]
    for start in range(0, len(names), _AT_A_TIME):
        some = names[start : start + _AT_A_TIME]
        stored = blobs.put_all(archive.read(BLOB_FOLDER + sha256) for sha256 in some)
        if [blob.sha256 for blob in stored] != some:
            raise RefusedError(f"{archive.filename} has changed meanwhile")
        yield sum(map(manifest.blobs.__getitem__, some))
    for sha256 in manifest.blobs.keys() - names:
        with archive.open(BLOB_FOLDER + sha256) as source, blobs.incoming() as target:
            while piece := source.read(_PIECE_BYTES):
                target.write(piece)
            if target.finish().sha256 != sha256:
                raise RefusedError(f"{archive.filename} has changed meanwhile")
        yield manifest.blobs[sha256]


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
    aside = Path(tempfile.mkdtemp(prefix=f"{STAGING}-", dir=folder))
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
