"""The workspace that a server serves: its database, its blobs, and its catalog as it is now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias, TypeVar

from sqlalchemy import Connection

from flowdash_desktop.server.attachments.uploads import Uploads
from flowdash_desktop.server.catalog import Catalog, read_catalog
from flowdash_desktop.server.storage.blobs.blob_store import Blobs
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.storage.shared_state import count_keys_revision, count_revision, read_revisions

T = TypeVar("T")
_Revisions: TypeAlias = tuple[int, int]


class LocalWorkspace:
    """What the routes work on. ``catalog`` is replaced as a whole when the workspace itself changes."""

    def __init__(self, database: Database, blobs: Blobs, uploads: Uploads) -> None:
        """There must be a workspace in the database."""
        self.database = database
        self.blobs = blobs
        self.uploads = uploads
        self._revisions, self.catalog = database.read_now(_read)

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Run ``work`` in a thread, on one state of the data."""
        return await self.database.read(work)

    async def write(self, work: Callable[[Connection, Catalog], T], *, beside: bool = False) -> T:
        """Run ``work`` as one durable transaction, with the catalog as it is when its turn comes.

        Requests go before what is made ``beside`` them.
        """
        return await self.database.write(lambda connection: work(connection, self._current(connection)), beside=beside)

    async def change_catalog(self, work: Callable[[Connection, Catalog], T]) -> T:
        """``write`` for what changes the workspace itself: every later write and request sees the new catalog."""
        return await self._change(work, count_revision)

    async def change_keys(self, work: Callable[[Connection, Catalog], T]) -> T:
        """The same for what changes only API keys: the definition keeps its revision."""
        return await self._change(work, count_keys_revision)

    async def _change(self, work: Callable[[Connection, Catalog], T], count: Callable[[Connection], None]) -> T:
        def change(connection: Connection) -> tuple[T, tuple[_Revisions, Catalog]]:
            result = work(connection, self._current(connection))
            count(connection)
            return result, _read(connection)

        def take_over(changed: tuple[T, tuple[_Revisions, Catalog]]) -> None:
            self._revisions, self.catalog = changed[1]

        return (await self.database.write(change, then=take_over))[0]

    async def refresh(self) -> None:
        """See what other servers of the database have made of the catalog."""
        await self.database.read(self._current)

    def _current(self, connection: Connection) -> Catalog:
        """The catalog as this transaction sees it; only a database that servers share is asked for it."""
        if self.database.shared and _is_newer(read_revisions(connection), self._revisions):
            self._revisions, self.catalog = _read(connection)
        return self.catalog


def _read(connection: Connection) -> tuple[_Revisions, Catalog]:
    return read_revisions(connection), read_catalog(connection)


def _is_newer(found: _Revisions, known: _Revisions) -> bool:
    """A reader may see an older state than a write has left meanwhile: neither number ever falls."""
    return found != known and all(now >= before for now, before in zip(found, known, strict=True))
