"""Answers: JSON, errors in the shapes of the specification."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from flowdash_desktop.server.http.conditional import gzip_tag, not_modified
from flowdash_desktop.server.http.errors import RequestError, ValidationError
from flowdash_desktop.server.storage.stream import ByteStream
from flowdash_desktop.wire.errors import error_body, validation_body
from flowdash_desktop.wire.json import encode

RETRY_AFTER = 2
"""Seconds after which what can't be done now is worth trying again [choice]."""

HAS_NUL = "a text of the body can't be kept or looked for: it has the character NUL"

_log = logging.getLogger(__name__)
_WORDS = {404: "there is nothing at this address", 405: "this address does not take this method"}


def json_answer(value: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """A value as JSON."""
    return text_answer(encode(value), status, headers)


def text_answer(body: bytes | str, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Text that is JSON already."""
    return Response(body, status, dict(headers or {}), media_type="application/json")


class ListAnswer:
    """The answer to a request for a list, which may be long: streamed, or 304 where the client has it already."""

    def __init__(self, request: Request, *, compressed: bool) -> None:
        """``compressed``: the pieces of the stream will be those of a gzip stream."""
        self._request = request
        self._compressed = compressed
        self._not_modified: Response | None = None
        self._headers = {"Vary": "Accept-Encoding"}
        if compressed:
            self._headers["Content-Encoding"] = "gzip"

    def is_wanted(self, etag: str) -> bool:
        """False when the client has the list with this ETag, so that none has to be made. Called in a thread."""
        self._not_modified = not_modified(self._request, etag)
        self._headers["ETag"] = gzip_tag(etag) if self._compressed else etag
        return self._not_modified is None

    def of(self, stream: ByteStream) -> Response:
        """The answer; the stream is closed whatever becomes of the connection."""
        if self._not_modified is not None:
            return self._not_modified
        if stream.is_whole:
            return text_answer(stream.first, headers=self._headers)
        if self._request.method == "HEAD":
            stream.close_soon()
            return StreamingResponse(iter(()), headers=self._headers, media_type="application/json")
        return _StreamedAnswer(stream, self._headers)


class _StreamedAnswer(StreamingResponse):
    def __init__(self, stream: ByteStream, headers: Mapping[str, str]) -> None:
        super().__init__(stream.pieces(), headers=headers, media_type="application/json")
        self._stream = stream

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._stream.close_soon()


def error_answer(status: int, message: str, headers: Mapping[str, str] | None = None) -> Response:
    """``{"error": ...}``."""
    return json_answer(error_body(message), status, headers)


def validation_answer(messages: Mapping[str, Sequence[str]]) -> Response:
    """422 with ``{"errors": {...}}``."""
    return json_answer(validation_body(messages), 422)


def _later(message: str, status: int = 503) -> Response:
    """503, or 429: worth sending again in a while."""
    return error_answer(status, message, {"Retry-After": str(RETRY_AFTER)})


async def on_request_error(_request: Request, error: Exception) -> Response:
    """The answer to a ``RequestError`` or a ``ValidationError``."""
    if isinstance(error, ValidationError):
        return validation_answer(error.messages)
    if isinstance(error, RequestError):
        is_later = error.status in (429, 503)
        return _later(error.message, error.status) if is_later else error_answer(error.status, error.message)
    raise error


async def on_data_error(_request: Request, _error: Exception) -> Response:
    """The answer where the database can't take a text of the request, which is one with the character NUL."""
    return error_answer(400, HAS_NUL)


async def on_blobs_away(_request: Request, error: Exception) -> Response:
    """The answer where the files of attachments are needed and can't be reached; the log has the details."""
    _log.warning("%s", error)
    return _later("the place where attachments are kept can't be used at the moment; please try again later")


async def on_database_away(_request: Request, error: Exception) -> Response:
    """The answer where the database can't be reached, is locked or has no room; the log has the details."""
    if getattr(getattr(error, "orig", None), "sqlite_errorname", "") == "SQLITE_ERROR":
        raise error  # A statement of ours that makes no sense: trying again would not help.
    _log.error("the database can't be used: %s", getattr(error, "orig", error))
    return _later("the database can't be used at the moment; please try again later")


async def on_unknown_outcome(_request: Request, error: Exception) -> Response:
    """The answer where the database was lost in the middle of a commit, or of a batch. With ``Retry-After`` it would
    say that nothing was done."""
    _log.error("the database was lost at the last moment: %s", error.__cause__)
    message = "the database was lost at the last moment: this may have been done or not; please look, or try again"
    return error_answer(503, message)


async def on_busy(_request: Request, _error: Exception) -> Response:
    """The answer where too many lists are being taken at once."""
    return _later("too many lists are being read at the moment; please try again later")


async def on_http_exception(_request: Request, error: Exception) -> Response:
    """The answer where no route fits."""
    if not isinstance(error, HTTPException):
        raise error
    return error_answer(error.status_code, _WORDS.get(error.status_code, error.detail), error.headers)
