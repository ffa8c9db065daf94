"""What every whole JSON answer to a GET has without its route doing anything: an ETag, 304, and gzip when asked for.

Answers that stream see to that themselves (see ``routes.tasks`` and ``routes.files``), since it takes what only they
know: whether they would be the same again before they are made.
"""

from __future__ import annotations

import asyncio

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from flowdash_desktop.server.http.compression import SMALLEST, accepts_gzip, compress
from flowdash_desktop.server.http.conditional import content_tag, gzip_tag, known_tag

_LARGE = 256 * 1024


class Negotiation:
    """Answers in the form that the client asks for, or that it has it already."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] == "http" and scope["method"] in ("GET", "HEAD"):
            send = _Negotiated(Headers(scope=scope), send)
        await self._app(scope, receive, send)


class _Negotiated:
    """Holds the start of an answer back until it is known whether its body is whole."""

    def __init__(self, asked: Headers, send: Send) -> None:
        self._asked = asked
        self._send = send
        self._start: Message | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_plain_json(message):
            self._start = message
            return
        start, self._start = self._start, None
        if start is not None:
            if not message.get("more_body", False):
                message = await self._whole(start, message)
            await self._send(start)
        await self._send(message)

    async def _whole(self, start: Message, message: Message) -> Message:
        """Change the start of an answer to what the client asks for, and give its body."""
        headers, body = MutableHeaders(raw=start["headers"]), message.get("body", b"")
        headers["Vary"] = "Accept-Encoding"
        etag = headers.get("etag") or content_tag(body)
        known = known_tag(self._asked.getlist("if-none-match"), etag)
        if known is not None:
            start["status"], body = 304, b""
            etag = known
            for name in ("content-length", "content-type"):
                del headers[name]
        elif len(body) >= SMALLEST and accepts_gzip(self._asked.getlist("accept-encoding")):
            body = await asyncio.to_thread(compress, body) if len(body) > _LARGE else compress(body)
            etag = gzip_tag(etag)
            headers["Content-Encoding"] = "gzip"
            headers["Content-Length"] = str(len(body))
        headers["ETag"] = etag
        start["headers"] = headers.raw
        return {**message, "body": body}


def _is_plain_json(start: Message) -> bool:
    headers = Headers(raw=start["headers"])
    return (
        start["status"] == 200
        and headers.get("content-type", "") == "application/json"
        and "content-encoding" not in headers
    )
