"""A server without HTTP: a test says byte by byte what goes over the line."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Self

from tests.hostile.spoiling import Line

Says = Callable[[str, Line], None]
"""Given the first line of a request, such as ``GET /api/v1/workspace HTTP/1.1``; the connection is closed behind it."""


class RawServer:
    """Answers each request on a connection of its own.

    Attributes:
        base_url: its address.
        asked: the first line of each request.
    """

    def __init__(self, says: Says) -> None:
        self.asked: list[str] = []
        self._says = says
        self._closing = threading.Event()
        self._came = threading.Condition()
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self._socket.settimeout(0.05)
        self.base_url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._threads = [threading.Thread(target=self._accept, daemon=True)]

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        for thread in self._threads:
            thread.join()
        self._socket.close()

    def until_asked(self, count: int) -> None:
        """Wait until so many requests have come."""
        with self._came:
            assert self._came.wait_for(lambda: len(self.asked) >= count, timeout=30), self.asked

    def _accept(self) -> None:
        while not self._closing.is_set():
            with suppress(TimeoutError):
                connection = self._socket.accept()[0]
                self._threads.append(threading.Thread(target=self._serve, args=(connection,), daemon=True))
                self._threads[-1].start()

    def _serve(self, connection: socket.socket) -> None:
        with suppress(OSError), connection:  # whoever asked may end it at any time
            connection.settimeout(5)
            head = b""
            while b"\r\n\r\n" not in head and (piece := connection.recv(65536)):
                head += piece
            first = head.partition(b"\r\n")[0].decode()
            if not first:
                return
            with self._came:
                self.asked.append(first)
                self._came.notify_all()
            self._says(first, Line(connection, self._closing))


def head(length: int | None = None, *headers: bytes) -> bytes:
    """The head of a good answer; without a length the body ends with the connection."""
    said = [b"HTTP/1.1 200 Fine", b"Connection: close", b"Content-Type: application/json", *headers]
    if length is not None:
        said.append(b"Content-Length: %d" % length)
    return b"\r\n".join(said) + b"\r\n\r\n"
