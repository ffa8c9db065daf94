"""Opening what a server serves, after the first load where there is nothing yet."""

from __future__ import annotations

import sys
from pathlib import Path
from uuid import uuid4

from sqlalchemy import URL, Connection, select
from sqlalchemy.exc import DatabaseError

from flowdash_desktop.server.command.storage_location import Places, RefusedError, open_blobs
from flowdash_desktop.server.storage import postgres, tables
from flowdash_desktop.server.storage.blobs.blob_store import Blobs
from flowdash_desktop.server.storage.blobs.garbage_collection import any_blob_named
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.storage.migrations.migrate import UnknownVersionError
from flowdash_desktop.server.storage.shared_state import keep_blob_store, read_blob_store
from flowdash_desktop.wire.workspace_jobs import JobFault


def open_storage(places: Places, file: Path | None) -> tuple[Blobs, Database]:
    """Open the blobs and the database; ``file`` is the definition to load where there is no workspace yet.

    Raises:
        RefusedError: they can't be used, or there is a workspace and also a file to load.
    """
    try:
        blobs = open_blobs(places)
        if isinstance(places.database, URL):
            return blobs, _open_shared(places, blobs, file)
        _first_load(places.database, blobs, file)
        return blobs, Database(places.database)
    except UnknownVersionError as error:
        raise RefusedError(f"{places} can't be used: {error}") from error
    except OSError as error:
        raise RefusedError(f"{places} can't be used: {error.strerror or error}") from error
    except UnicodeDecodeError as error:  # SQLite quotes a damaged name
        raise refused_as_damaged(places, error) from error
    except DatabaseError as error:
        words = f"{(places.folder and places.database) or places} can't be used: {error.orig}"
        raise RefusedError(words, fault_of_open(error)) from error


UNREADABLE = (DatabaseError, ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError)
"""What reading a damaged database raises: SQLite's own errors, and those of rows that are not what was stored."""


def refused_as_damaged(places: Places, error: Exception) -> RefusedError:
    """What is said of a database of which something can't be read."""
    if isinstance(error, DatabaseError):
        return RefusedError(f"{places} can't be read: {error.orig}", fault_of_open(error))
    return RefusedError(f"{places} is damaged: its rows can't be read ({error!r})", JobFault.DAMAGED)


def fault_of_open(error: DatabaseError) -> JobFault:
    """Whether a database that can't be read is damaged, or only out of reach just now."""
    said = str(error.orig).lower()
    is_away = any(word in said for word in ("locked", "full", "readonly", "unable to open", "connection"))
    return JobFault.FAILED if is_away else JobFault.DAMAGED


def has_workspace(connection: Connection) -> bool:
    """True when a workspace is loaded."""
    return connection.execute(select(tables.workspace.c.row)).first() is not None


def match_blobs(database: Database, blobs: Blobs) -> None:
    """See that a shared database and its blobs belong together; at first they are given a name that says so.

    Servers that look for blobs in different places would lose each other's files, and collect them.

    Raises:
        RefusedError: the blobs are those of another database, or not those of this one.
    """

    def know(connection: Connection) -> tuple[str, bool]:
        known, here = read_blob_store(connection), blobs.name()
        if known is None:
            if here is not None:
                raise RefusedError("the place of --blobs holds the files of another database; give each its own")
            known = uuid4().hex
            keep_blob_store(connection, known)
        elif here is None:
            if any_blob_named(connection):
                raise RefusedError("the place of --blobs does not hold the files of this database")
        elif here != known:
            raise RefusedError("the place of --blobs holds the files of another database")
        return known, here is None

    name, is_new = database.write_now(know)
    if is_new:
        blobs.give_name(name)


def _first_load(path: Path, blobs: Blobs, file: Path | None) -> None:
    """Load what an empty folder is to hold."""
    if path.exists():
        if file is not None:
            raise RefusedError(
                f"{path.parent} already holds a workspace, and --workspace never loads over one; "
                "leave it out to serve what is there, or choose another --data-dir"
            )
        if not path.stat().st_size:  # it gets its name when it is whole, so it was more once
            raise RefusedError(f"{path} is damaged: it is empty", JobFault.DAMAGED)
        return
    # Only now: reading definitions is not needed to serve what is there.
    from flowdash_desktop.server.definition import DefinitionError
    from flowdash_desktop.server.transfer.first_load import load_first

    try:
        load_first(path, blobs, file, _note)
    except DefinitionError as error:
        raise RefusedError(f"the workspace definition can't be used:\n{error}") from error


def _note(line: str) -> None:
    """Say before a definition is loaded what it has the server do outside."""
    print(f"Note: {line}", file=sys.stderr, flush=True)  # noqa: T201 - beside the one line that programs read


def _open_shared(places: Places, blobs: Blobs, file: Path | None) -> Database:
    assert isinstance(places.database, URL)
    database = Database(places.database)
    try:
        encoding = database.read_now(postgres.encoding)
        if encoding != "UTF8":
            raise RefusedError(f"the database's encoding must be UTF8, and it is {encoding}")
        match_blobs(database, blobs)
        if not database.read_now(has_workspace):
            from flowdash_desktop.server.definition import DefinitionError
            from flowdash_desktop.server.transfer.first_load import load_shared

            try:
                # False where another server has loaded a workspace at the same moment.
                if load_shared(database, blobs, file, _note):
                    return database
            except DefinitionError as error:
                raise RefusedError(f"the workspace definition can't be used:\n{error}") from error
        if file is not None:
            raise RefusedError(
                f"{places} already holds a workspace, and --workspace never loads over one; "
                "leave it out to serve what is there"
            )
    except BaseException:
        database.close()
        raise
    return database
