"""The first load of an empty data folder: a definition file, or the starter workspace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, select

from flowdash_desktop.disk import sync_folder
from flowdash_desktop.server.definition import WorkspaceDefinition, load_definition
from flowdash_desktop.server.definition.outside import find_outside
from flowdash_desktop.server.loading.loading import load, store_blobs
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.blobs.blob_store import Blobs
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.transfer.default_workspace import starter_definition

_LOADING = "workspace.loading"


Say = Callable[[str], None]


def load_shared(database: Database, blobs: Blobs, file: Path | None, say: Say) -> bool:
    """Load ``file``, or the starter workspace, into a database that servers share, in one transaction.

    ``say`` is told first what the definition has the server do outside, a line each. False when there is a workspace,
    which another server may have loaded meanwhile.

    Raises:
        DefinitionError: the file can't be used; there is no workspace then.
    """
    definition = _read(file, say)
    stored = store_blobs(definition, blobs)

    def work(connection: Connection) -> bool:
        if connection.execute(select(tables.workspace.c.row)).first() is not None:
            return False
        load(connection, definition, stored)
        return True

    return database.write_now(work)


def load_first(target: Path, blobs: Blobs, file: Path | None, say: Say = lambda _: None) -> None:
    """Make the database ``target`` of ``file``, or of the starter workspace where there is none; ``say`` as above.

    It is loaded under another name and renamed when it is whole: a folder with a database holds a workspace, however
    often this was killed.

    Raises:
        DefinitionError: the file can't be used; there is no database then.
    """
    definition = _read(file, say)
    for left_over in target.parent.glob(f"{_LOADING}*"):
        left_over.unlink()
    loading = target.parent / _LOADING
    stored = store_blobs(definition, blobs)
    database = Database(loading)
    try:
        database.write_now(lambda connection: load(connection, definition, stored))
    finally:
        database.close()
    loading.replace(target)
    sync_folder(target.parent)


def _read(file: Path | None, say: Say) -> WorkspaceDefinition:
    if file is None:
        return starter_definition()
    definition = load_definition(file)
    for line in find_outside(definition):
        say(line)
    return definition
