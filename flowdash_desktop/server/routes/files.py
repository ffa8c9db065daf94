"""The contents of attachments and exports."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from sqlalchemy import Connection, select
from starlette.concurrency import iterate_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, Response, StreamingResponse

from flowdash_desktop.server.analytics.exports import exported_file
from flowdash_desktop.server.analytics.sheet import CONTENT_TYPE
from flowdash_desktop.server.http.compression import accepts_gzip, gzip_pieces, is_compressible
from flowdash_desktop.server.http.conditional import gzip_tag, not_modified
from flowdash_desktop.server.http.errors import NotFoundError
from flowdash_desktop.server.http.requests import path_part, workspace_of
from flowdash_desktop.server.http.resources import resource
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.blobs.blob_store import Blobs, MissingBlobError

_a = tables.attachments.c
_PIECE_BYTES = 256 * 1024
_LOST = "the contents of this file are missing from where the files are kept"


class _Found(NamedTuple):
    content_type: str
    filename: str
    sha256: str
    size: int


async def get_file(request: Request) -> Response:
    """``GET /files/{blob}``: the bytes with their content type [doc], as a download under the file's name [choice]."""
    blob_id = path_part(request, "blob")
    workspace = workspace_of(request)

    def work(connection: Connection) -> _Found | None:
        query = select(_a.content_type, _a.filename, _a.sha256, _a.size).where(_a.blob_id == blob_id)
        row = connection.execute(query).one_or_none()
        if row is not None:
            return _Found(row.content_type, row.filename, row.sha256, row.size)
        export = exported_file(connection, blob_id)
        return None if export is None else _Found(CONTENT_TYPE, *export)

    found = await workspace.read(work)
    if found is None:
        raise NotFoundError("there is no file with this id")
    etag = f'"{found.sha256}"'
    if (answer := not_modified(request, etag)) is not None:
        return answer
    path = workspace.blobs.path(found.sha256)
    pieces = await _contents(workspace.blobs, found.sha256, path)
    headers = {
        # Given here, so that nothing is added to it.
        "Content-Type": found.content_type,
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(found.filename, safe='')}",
        "X-Content-Type-Options": "nosniff",
        "ETag": etag,
        "Cache-Control": "private, max-age=31536000, immutable",
    }
    is_whole = True
    if is_compressible(found.content_type):
        headers["Vary"] = "Accept-Encoding"
        # A part of a file is a part of it as it is: no client would know what to do with a part of a gzip stream.
        is_whole = "range" in request.headers or not accepts_gzip(request.headers.getlist("accept-encoding"))
    if is_whole and path is not None:
        return FileResponse(path, headers=headers)
    if is_whole:
        headers["Content-Length"] = str(found.size)
    else:
        headers |= {"Content-Encoding": "gzip", "ETag": gzip_tag(etag)}
        pieces = gzip_pieces(pieces)
    if request.method == "HEAD":
        pieces = iter(())
    return StreamingResponse(iterate_in_threadpool(pieces), headers=headers)


async def _contents(blobs: Blobs, sha256: str, path: Path | None) -> Iterator[bytes]:
    """The contents of a blob, of its file where it has one; that they are there is known before the answer begins."""
    if path is None:
        return await asyncio.to_thread(_begun, blobs, sha256)
    if not await asyncio.to_thread(path.is_file):
        raise NotFoundError(_LOST)
    return _pieces(path)


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(_PIECE_BYTES):
            yield piece


def _begun(blobs: Blobs, sha256: str) -> Iterator[bytes]:
    """The contents, the first piece of which is there: what can't be read is told before the answer begins."""
    pieces = blobs.read(sha256)
    try:
        first = next(pieces, b"")
    except MissingBlobError as error:
        raise NotFoundError(_LOST) from error
    return chain((first,), pieces)


routes = [resource("/files/{blob}", GET=get_file)]
