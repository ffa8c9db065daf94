"""The workspace that a server serves: its database, its blobs, and its catalog as it is now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection

from flowdash_desktop.server.catalog import Catalog, read_catalog
from flowdash_desktop.server.storage.blobs import BlobStore
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.uploads import Uploads

T = TypeVar("T")


class LocalWorkspace:
    """What the routes work on. ``catalog`` is replaced as a whole when the workspace itself changes."""

    def __init__(self, database: Database, blobs: BlobStore, uploads: Uploads) -> None:
        """There must be a workspace in the database."""
        self.database = database
        self.blobs = blobs
        self.uploads = uploads
        self.catalog: Catalog = database.read_now(read_catalog)

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Run ``work`` in a thread, on one state of the data."""
        return await self.database.read(work)

    async def write(self, work: Callable[[Connection, Catalog], T]) -> T:
        """Run ``work`` as one durable transaction, with the catalog as it is when its turn comes."""
        return await self.database.write(lambda connection: work(connection, self.catalog))

    async def change_catalog(self, work: Callable[[Connection, Catalog], T]) -> T:
        """``write`` for what changes the workspace itself: every later write and request sees the new catalog."""

        def change(connection: Connection) -> tuple[T, Catalog]:
            result = work(connection, self.catalog)
            return result, read_catalog(connection)

        def take_over(changed: tuple[T, Catalog]) -> None:
            self.catalog = changed[1]

        return (await self.database.write(change, then=take_over))[0]
