"""Whether the server can work: for proxies and monitoring, which have no API key."""

from __future__ import annotations

import asyncio
import logging
import time

from sqlalchemy import Connection, select
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import Response

from flowdash_desktop.server.http.access import HEALTH
from flowdash_desktop.server.http.answers import error_answer, json_answer
from flowdash_desktop.server.http.resources import resource
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.blobs.blob_store import BlobsAwayError
from flowdash_desktop.server.workspace import LocalWorkspace

PATIENCE = 5.0
"""Seconds that storage may take to answer."""

_FRESH = 1.0
"""Seconds for which an answer is given again: everyone may ask, and nobody makes the storage work by that."""

_NO_DATABASE = "the database can't be used at the moment"
_NO_BLOBS = "the place where attachments are kept can't be used at the moment"
_SILENT = "the storage does not answer"
_log = logging.getLogger(__name__)


class StorageCheck:
    """Asks the storage, once for all who want to know at the same time."""

    def __init__(self, workspace: LocalWorkspace) -> None:
        self._workspace = workspace
        self._asking: asyncio.Task[str] | None = None
        self._asked = 0.0

    async def fault(self) -> str:
        """What can't be used, in words; ``""`` where all can."""
        asking = self._asking
        if asking is None or (asking.done() and time.monotonic() - self._asked > _FRESH):
            asking = self._asking = asyncio.create_task(self._ask())
        try:
            async with asyncio.timeout(PATIENCE):
                return await asyncio.shield(asking)
        except TimeoutError:
            return _SILENT

    async def _ask(self) -> str:
        try:
            return await self._found()
        finally:
            self._asked = time.monotonic()

    async def _found(self) -> str:
        try:
            is_there = await self._workspace.database.read(_has_row)
        except SQLAlchemyError as error:
            _log.warning("the database can't be used: %s", getattr(error, "orig", None) or error)
            return _NO_DATABASE
        if not is_there:
            return _NO_DATABASE
        try:
            await asyncio.to_thread(self._workspace.blobs.check)
        except (BlobsAwayError, OSError) as error:
            _log.warning("attachments can't be used: %s", error)
            return _NO_BLOBS
        return ""


async def get_health(request: Request) -> Response:
    """``GET /health``: 200 where the storage answers, else 503 in words. It says nothing of what is stored."""
    check = request.app.state.storage_check
    assert isinstance(check, StorageCheck)
    headers = {"Cache-Control": "no-store"}
    if fault := await check.fault():
        return error_answer(503, fault, headers)
    return json_answer({"status": "ok"}, headers=headers)


def _has_row(connection: Connection) -> bool:
    return connection.execute(select(tables.workspace.c.row)).first() is not None


routes = [resource(HEALTH, GET=get_health)]
