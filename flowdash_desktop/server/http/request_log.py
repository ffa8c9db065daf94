"""A log of the requests [choice]: when, which method, which kind of address, the status, the bytes and the time.

What people keep here stays out of it: no keys, no bodies, no query, and of an address only its pattern, since unique
IDs are data too.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import QueueHandler, QueueListener, RotatingFileHandler
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

PATTERN = "flowdash.pattern"
"""In the scope of a logged request: a list to which its route adds the pattern of its address."""

_log = logging.getLogger(__name__)
_FILE_BYTES = 10 * 1024 * 1024
_OLDER_FILES = 3


@contextmanager
def logging_to(file: Path | None) -> Iterator[bool]:
    """Have the requests logged to a file, which is begun anew at 10 MiB; False for no file, and no log.

    Raises:
        OSError: the file can't be written.
    """
    if file is None:
        yield False
        return
    writer = RotatingFileHandler(file, maxBytes=_FILE_BYTES, backupCount=_OLDER_FILES, encoding="utf-8")
    form = logging.Formatter("%(asctime)sZ %(message)s", "%Y-%m-%dT%H:%M:%S")
    form.converter = time.gmtime
    writer.setFormatter(form)
    # Written by a thread of its own: no request waits for the disk.
    waiting: SimpleQueue[Any] = SimpleQueue()
    handler, listener = QueueHandler(waiting), QueueListener(waiting, writer)
    _log.setLevel(logging.INFO)
    _log.propagate = False
    _log.addHandler(handler)
    listener.start()
    try:
        yield True
    finally:
        _log.removeHandler(handler)
        listener.stop()
        writer.close()


class RequestLog:
    """Writes a line for every request once it is answered."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun, status, sent = time.perf_counter(), 0, 0
        scope[PATTERN] = pattern = list[str]()

        async def counted(message: Message) -> None:
            nonlocal status, sent
            if message["type"] == "http.response.start":
                status = message["status"]
            else:
                sent += len(message.get("body", b""))
            await send(message)

        try:
            await self._app(scope, receive, counted)
        finally:
            took = (time.perf_counter() - begun) * 1000
            method = scope["method"] if scope["method"] in _METHODS else "?"
            _log.info("%s %s %d %d bytes %.1f ms", method, "".join(pattern) or "-", status, sent, took)


_METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS")
