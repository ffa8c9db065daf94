"""Errors of ours: they go to the log, and no traceback goes out."""

from __future__ import annotations

import logging

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from flowdash_desktop.server.http.answers import error_answer

_log = logging.getLogger(__name__)


class Failures:
    """Answers 500 where something failed before the answer had begun, and lets the connection go on."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def watched(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception:
            if started:
                raise
            _log.exception("%s failed", scope.get("method", "a request"))
            await error_answer(500, "the server failed; its log says why")(scope, receive, send)
