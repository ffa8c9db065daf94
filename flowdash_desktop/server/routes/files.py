"""The contents of attachments."""

from __future__ import annotations

import asyncio
from typing import NamedTuple
from urllib.parse import quote

from sqlalchemy import Connection, select
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from flowdash_desktop.server.http.errors import NotFoundError
from flowdash_desktop.server.http.requests import path_part, workspace_of
from flowdash_desktop.server.http.resources import resource
from flowdash_desktop.server.storage import tables

_a = tables.attachments.c


class _Found(NamedTuple):
    content_type: str
    filename: str
    sha256: str


async def get_file(request: Request) -> Response:
    """``GET /files/{blob}``: the bytes with their content type [doc], as a download under the file's name [choice]."""
    blob_id = path_part(request, "blob")
    workspace = workspace_of(request)

    def work(connection: Connection) -> _Found | None:
        query = select(_a.content_type, _a.filename, _a.sha256).where(_a.blob_id == blob_id)
        row = connection.execute(query).one_or_none()
        return None if row is None else _Found(row.content_type, row.filename, row.sha256)

    found = await workspace.read(work)
    if found is None:
        raise NotFoundError("there is no file with this id")
    path = workspace.blobs.path(found.sha256)
    if not await asyncio.to_thread(path.is_file):
        raise NotFoundError("the contents of this file are missing from the data folder")
    headers = {
        # Given here, so that nothing is added to it.
        "Content-Type": found.content_type,
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(found.filename, safe='')}",
        "X-Content-Type-Options": "nosniff",
        "ETag": f'"{found.sha256}"',
        "Cache-Control": "private, max-age=31536000, immutable",
    }
    return FileResponse(path, headers=headers)


routes = [resource("/files/{blob}", GET=get_file)]
