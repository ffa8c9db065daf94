"""The worker that makes exports, off the path of requests."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator

from sqlalchemy import Connection

from flowdash_desktop.domain.field_types.files import file_name
from flowdash_desktop.server.analytics.exports import Period, WaitingExport, end_export, waiting_exports
from flowdash_desktop.server.analytics.sheet import sheet_pieces
from flowdash_desktop.server.background import Worker
from flowdash_desktop.server.catalog import Catalog
from flowdash_desktop.server.storage.blobs.blob_store import BlobsAwayError, StoredBlob
from flowdash_desktop.server.workspace import LocalWorkspace

_log = logging.getLogger(__name__)


class ExportWorker(Worker):
    """Makes the exports that are wanted, one after the other."""

    def __init__(self, workspace: LocalWorkspace) -> None:
        super().__init__(shared=workspace.database.shared)
        self._workspace = workspace

    async def work(self) -> None:
        """Make what is wanted, the oldest first."""
        await self.one_by_one(lambda: self._workspace.read(waiting_exports), self._make)

    async def _make(self, export: WaitingExport) -> None:
        file: StoredBlob | None = None
        try:
            file = await self._stored(export)
        except BlobsAwayError:
            raise  # It stays Pending, and is made once the store is back.
        except Exception:
            _log.exception("an export failed")
        name = self._name(export)

        def work(connection: Connection, _catalog: Catalog) -> None:
            # A row names only what is there; one that was collected meanwhile is made again, as it stays Pending.
            if file is None or self._workspace.blobs.size(file.sha256) is not None:
                end_export(connection, export.row, file, name)

        await self._workspace.write(work)

    async def _stored(self, export: WaitingExport) -> StoredBlob:
        """Make the file, a piece at a time from the database to the store."""

        def work(connection: Connection) -> Iterator[bytes]:
            return sheet_pieces(connection, export.workflow, export.period)

        stream = await self._workspace.database.stream(work)
        try:
            with self._workspace.blobs.incoming() as file:
                async for piece in stream.pieces():
                    await asyncio.to_thread(file.write, piece)
                return await asyncio.to_thread(file.finish)
        finally:
            stream.close_soon()

    def _name(self, export: WaitingExport) -> str:
        entries = self._workspace.catalog.workflows.values()
        workflow = next(entry.schema.workflow.name for entry in entries if entry.row == export.workflow)
        return file_name(f"{workflow} stage changes {_days(export.period)}.csv")


def _days(period: Period) -> str:
    return f"{period.first.isoformat()} to {period.last.isoformat()}"
