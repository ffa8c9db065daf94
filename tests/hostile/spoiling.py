"""A server that hands everything on to a good one, and spoils its answers on cue."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

import httpx

from tests.support.http import NOBODY

# A list is asked for as if nobody had read it before: "as it was" would leave nothing to spoil.
_HANDED_ON = ("authorization", "content-type", "if-match", "idempotency-key")
_GIVEN_BACK = ("content-type", "etag", "location")


@dataclass
class Answer:
    """What is about to be sent.

    Attributes:
        status: of HTTP.
        headers: names and values as they go over the line, without a length.
        body: the bytes.
        raw: where it is not None, these bytes are all that is sent, and the connection is closed.
        length: what the head says of the body; None for the truth.
        act: where it is not None, all that is sent is what this does with the line; the connection is closed then.
    """

    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes
    raw: bytes | None = None
    length: int | None = None
    act: Callable[[Line], None] | None = None

    def whole(self) -> bytes:
        """All that goes over the line, without ``raw`` and ``act``."""
        length = len(self.body) if self.length is None else self.length
        head = b"HTTP/1.1 %d Said\r\nContent-Length: %d\r\n" % (self.status, length)
        return head + b"".join(b"%s: %s\r\n" % pair for pair in self.headers) + b"\r\n" + self.body


class Line:
    """The connection that an answer goes over.

    Args:
        connection: of whoever asks.
        closing: set when the server ends, so that nothing drips on behind it.
    """

    def __init__(self, connection: socket.socket, closing: threading.Event) -> None:
        self._connection = connection
        self._closing = closing

    def send(self, data: bytes) -> None:
        """Send bytes."""
        self._connection.sendall(data)

    def pause(self, seconds: float) -> bool:
        """Wait; False where there is nobody to wait for any more."""
        return not self._closing.wait(seconds)

    def drip(self, data: bytes, seconds: float, piece: int = 1) -> None:
        """Send bytes a few at a time, with a pause behind each piece."""
        for start in range(0, len(data), piece):
            self.send(data[start : start + piece])
            if not self.pause(seconds):
                return

    def drip_on(self, data: bytes, seconds: float) -> None:
        """Send the same again and again, without an end."""
        while self.pause(seconds):
            self.send(data)

    def reset(self) -> None:
        """End the connection without a word, as a machine does that fails."""
        self._connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._connection.close()


Spoil = Callable[[Answer], None]


@dataclass
class Spoiled:
    """What is spoiled at present.

    Attributes:
        spoil: changes an answer.
        ends: how the paths end whose answers it changes.
        count: how many it has changed.
    """

    spoil: Spoil
    ends: tuple[str, ...]
    count: int = field(default=0)


class SpoilingServer:
    """Stands before a good server.

    Attributes:
        base_url: its address.
        now: what is spoiled; None for nothing.
        made_up: gives how the next answer at a path is spoiled, where nothing else is; None for not at all.
        before: called with method and path before a request is handed on.
        asked: who was asked what, in order: the address of the server behind, method, path.
        closing: set at the end.
    """

    def __init__(self, target: str) -> None:
        self.now: Spoiled | None = None
        self.made_up: Callable[[str], Spoil] | None = None
        self.before: Callable[[str, str], None] = lambda method, path: None
        self.asked: list[tuple[str, str, str]] = []
        self.closing = threading.Event()
        self._target = target
        self._key: str | None = None
        self._server = _Listener(("127.0.0.1", 0), self._handler())
        self.base_url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._http = httpx.Client(trust_env=False, timeout=30, verify=NOBODY)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
        self._http.close()

    def lead_to(self, base_url: str, key: str) -> None:
        """Hand on to this server from now on, whatever key was sent."""
        self._target, self._key = base_url, key

    def spoil(self, spoil: Spoil, *ends: str) -> Spoiled:
        """Spoil the answers of paths that end like this from now on."""
        self.now = Spoiled(spoil, ends)
        return self.now

    def answer(self, method: str, path: str, headers: dict[str, str], body: bytes) -> Answer:
        """What the good server says, perhaps spoiled."""
        self.before(method, path)
        self.asked.append((self._target, method, path))
        sent = {name: value for name, value in headers.items() if name.lower() in _HANDED_ON}
        sent["Accept-Encoding"] = "identity"
        if self._key is not None:
            sent = {name: value for name, value in sent.items() if name.lower() != "authorization"}
            sent["Authorization"] = f"Bearer {self._key}"
        if path.partition("?")[0].endswith("/events"):  # has no end that could be waited for
            answer = Answer(404, [(b"content-type", b"application/json")], b'{"error":"there is nothing here"}')
        else:
            good = self._http.request(method, f"{self._target}{path}", headers=sent, content=body)
            given = [(n.encode(), v.encode()) for n, v in good.headers.items() if n.lower() in _GIVEN_BACK]
            answer = Answer(good.status_code, given, good.content)
        now = self.now
        if now is not None and path.partition("?")[0].endswith(now.ends):
            now.spoil(answer)
            now.count += 1
        elif self.made_up is not None:
            self.made_up(path.partition("?")[0])(answer)
        return answer

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        spoiling = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def _any(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                answer = spoiling.answer(self.command, self.path, dict(self.headers), body)
                with suppress(OSError):  # whoever asked is gone
                    self._send(answer)

            do_GET = do_PUT = do_POST = do_DELETE = _any

            def _send(self, answer: Answer) -> None:
                if answer.act is not None:
                    answer.act(Line(self.connection, spoiling.closing))
                else:
                    self.wfile.write(answer.raw if answer.raw is not None else answer.whole())
                    self.wfile.flush()
                if answer.length is not None or answer.raw is not None or answer.act is not None:
                    self.close_connection = True
                    self.connection.shutdown(socket.SHUT_WR)

            def log_message(self, format: str, *args: Any) -> None:
                pass

        return Handler


class _Listener(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: object, client_address: object) -> None:
        """Whoever asked has ended the connection: that is what these tests are about."""
