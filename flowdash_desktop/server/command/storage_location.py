"""Where a workspace is kept, as the command line says it: a data folder, or a PostgreSQL database and its blobs."""

from __future__ import annotations

import argparse
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import platformdirs
from filelock import FileLock, Timeout
from sqlalchemy import URL

from flowdash_desktop import PROGRAM
from flowdash_desktop.server.command.data_folder import DATABASE, TwoWorkspacesError, workspace_folder
from flowdash_desktop.server.storage.blobs.blob_store import Blobs, BlobStore
from flowdash_desktop.server.storage.engines import Place
from flowdash_desktop.server.storage.postgres import DatabaseUrlError, postgres_url
from flowdash_desktop.wire.workspace_jobs import JobFault, fault_of

_BUCKET = "s3://"
_ATTEMPTS = 5


class RefusedError(Exception):
    """Something can't be done as asked; the text says why, for the person who asked.

    Attributes:
        fault: the same for a program.
    """

    def __init__(self, text: str, fault: JobFault = JobFault.FAILED) -> None:
        super().__init__(text)
        self.fault = fault


def default_data_dir() -> Path:
    """The window's own data folder."""
    return platformdirs.user_data_path(PROGRAM, appauthor=False, roaming=False)


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything of one workspace is.

    Attributes:
        folder: the workspace's folder in a data folder, None where the data is in PostgreSQL.
        database: the database.
        blobs: the folder of the blobs, or the address of a bucket, ``s3://BUCKET[/PREFIX]``.
    """

    folder: Path | None
    database: Place
    blobs: Path | str

    def __str__(self) -> str:
        """For messages; without a password."""
        if isinstance(self.database, URL):
            return self.database.set(drivername="postgresql").render_as_string(hide_password=True)
        return str(self.folder)


def find_places(args: argparse.Namespace) -> Places:
    """What ``add_storage_arguments`` has parsed.

    Raises:
        RefusedError: the arguments contradict each other, or the database's address can't be used.
    """
    blobs: str | None = args.blobs
    if args.database is None:
        if blobs is not None:
            raise RefusedError("--blobs is for --database; in a data folder the files of attachments are there too")
        folder = _folder(args)
        return Places(folder, folder / DATABASE, folder / "blobs")
    if args.data_dir is not None or args.workspace_folder is not None:
        raise RefusedError("--data-dir and --database contradict each other: a workspace is in one of them")
    try:
        url = postgres_url(args.database)
    except DatabaseUrlError as error:
        raise RefusedError(str(error)) from error
    if blobs is None:
        raise RefusedError(
            "--database needs --blobs: a folder that every server of this database reaches, or s3://BUCKET/PREFIX"
        )
    return Places(None, url, blobs if blobs.startswith(_BUCKET) else Path(blobs))


def _folder(args: argparse.Namespace) -> Path:
    named: Path | None = args.workspace_folder
    if named is not None:
        return named
    try:
        return workspace_folder((args.data_dir or default_data_dir()).expanduser().absolute())
    except TwoWorkspacesError as error:
        raise RefusedError(str(error)) from error


def open_blobs(places: Places, *, beside_a_server: bool = False) -> Blobs:
    """Open the store of the blobs; ``beside_a_server``: a server may be writing to it.

    Raises:
        RefusedError: a bucket can't be used.
        OSError: a folder can't be used.
    """
    if isinstance(places.blobs, Path):
        return BlobStore(places.blobs, shared=places.folder is None or beside_a_server)
    # Only now: the library for buckets is large, and is not there without the extra.
    from flowdash_desktop.server.storage.blobs.bucket_store import BucketError, BucketStore

    try:
        return BucketStore(places.blobs)
    except BucketError as error:
        raise RefusedError(str(error)) from error


@contextmanager
def readable(places: Places) -> Iterator[Places]:
    """Where a workspace can be read that nobody changes: SQLite makes files beside a database, also to read it.

    Of one in a folder that can't be written to, such as a CD or a snapshot, the database is read in a copy.

    Raises:
        RefusedError: somebody else writes to it all the time.
        OSError: it can't be read, or there is no room for the copy.
    """
    database = places.database
    if not isinstance(database, Path) or not database.is_file() or os.access(database.parent, os.W_OK):
        yield places
        return
    sources = [database, database.with_name(f"{database.name}-wal")]
    with TemporaryDirectory(prefix="flowdash-desktop-") as folder:
        for _ in range(_ATTEMPTS):
            before = [_state_of(source) for source in sources]
            for source in sources:
                target = Path(folder) / source.name
                target.unlink(missing_ok=True)
                if source.exists():
                    shutil.copyfile(source, target)
            if [_state_of(source) for source in sources] == before:
                break
        else:
            raise RefusedError(f"{places} can't be read: another program is writing to it")
        yield Places(places.folder, Path(folder) / database.name, places.blobs)


def _state_of(path: Path) -> tuple[int, int]:
    """What is another after a file was written to."""
    if not path.exists():
        return 0, 0
    found = path.stat()
    return found.st_size, found.st_mtime_ns


@contextmanager
def held(places: Places) -> Iterator[None]:
    """Keep every other server off the workspace's folder; a PostgreSQL database may have several servers.

    Raises:
        RefusedError: another server has it, or the folder can't be used.
    """
    folder = places.folder
    if folder is None:
        yield
        return
    try:
        for one in (folder.parent, folder):  # the data folder is the window's too, and as private
            one.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = FileLock(folder / "lock")
        lock.acquire(timeout=0)
    except Timeout as error:
        raise RefusedError(f"another server is running on {folder}: close it first, or use another folder") from error
    except OSError as error:
        raise RefusedError(f"{folder} can't be used: {error.strerror or error}", fault_of(error)) from error
    with lock:
        yield
