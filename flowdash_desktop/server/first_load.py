"""The first load of an empty data folder: a definition file, or the starter workspace."""

from __future__ import annotations

from pathlib import Path

from flowdash_desktop.server.definition import load_definition
from flowdash_desktop.server.loading import load, store_blobs
from flowdash_desktop.server.starter import starter_definition
from flowdash_desktop.server.storage.blobs import BlobStore
from flowdash_desktop.server.storage.database import Database


def load_first(database: Database, blobs: BlobStore, file: Path | None) -> None:
    """Load ``file``, or the starter workspace where there is none.

    All of it is there afterwards, or, when the process ends before, nothing: the next start loads anew.

    Raises:
        DefinitionError: the file can't be used.
    """
    definition = starter_definition() if file is None else load_definition(file)
    stored = store_blobs(definition, blobs)
    database.write_now(lambda connection: load(connection, definition, stored))
