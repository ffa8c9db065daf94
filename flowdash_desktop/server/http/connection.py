"""One connection: uvicorn's HTTP protocol, with limits on what a client may send and how long it may take [choice].

Nobody holds a connection or the server's memory for nothing: headers have a size and a time, a body and a taker of an
answer have to go on, and what is refused is answered in the shape of every other error.
"""

from __future__ import annotations

import asyncio
import dataclasses
import http
from collections import Counter
from collections.abc import Iterator
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from flowdash_desktop.server.http.shares import CONNECTION
from flowdash_desktop.wire.errors import error_body
from flowdash_desktop.wire.json import encode


@dataclasses.dataclass(frozen=True, slots=True)
class Limits:
    """What a client may do.

    Attributes:
        header_bytes: the longest request line with all headers, in bytes; 431 beyond.
        header_seconds: from the first byte of a request, or the connection's begin, to the end of its headers; 408.
        silence_seconds: without a byte of a body that is to come, or without one taken of an answer that waits.
        connections: how many there may be at a time; 503 beyond.
        reserve: so many more that only the owner's keys may ask by (see ``http.shares``).
        strangers: how many of one address may be there by which no key has got in; 503 beyond, None for any number.
    """

    header_bytes: int = 64 * 1024
    header_seconds: float = 15.0
    silence_seconds: float = 60.0
    connections: int = 1000
    reserve: int = 0
    strangers: int | None = None


SERVED = Limits(reserve=32, strangers=256)
"""Those of a server that people use."""


class Connection(HttpToolsProtocol):
    """A connection within ``limits``."""

    limits = Limits()

    def __init__(self, *args: Any, **more: Any) -> None:
        """As uvicorn makes it."""
        super().__init__(*args, **more)
        self._in_headers = True
        self._in_message = True
        self._asked = False
        self._refused = False
        self._header_size = 0
        self._timer: asyncio.TimerHandle | None = None
        self._writing: asyncio.TimerHandle | None = None
        self.caller, self.is_known, self.is_reserve = "", False, False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        """Wait for the first request, for a while."""
        super().connection_made(transport)
        count, most = len(self.connections), self.limits.connections
        self.is_reserve = count > most
        if count > most + self.limits.reserve or self._is_one_too_many():
            self._refuse(503, "there are too many connections")
        else:
            self._timer = self.loop.call_later(self.limits.header_seconds, self._too_slow)

    def peer(self) -> str:
        """The address at the other end."""
        return self.client[0] if self.client else ""

    def callers(self) -> Counter[str]:
        """How many connections each key has."""
        return Counter(one.caller for one in self._siblings() if one.caller)

    def _is_one_too_many(self) -> bool:
        """Whether there are too many connections from this address by which no key has got in."""
        most, peer = self.limits.strangers, self.peer()
        return most is not None and sum(not one.is_known and one.peer() == peer for one in self._siblings()) > most

    def _siblings(self) -> Iterator[Connection]:
        return (one for one in self.connections if isinstance(one, Connection))

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the timers."""
        for timer in (self._timer, self._writing):
            if timer is not None:
                timer.cancel()
        self._timer = self._writing = None
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on, unless it is too much."""
        if self._refused:
            return
        was_in_headers = self._is_reading_headers()
        super().data_received(data)
        if self._refused or self.transport.is_closing():
            return
        if self._is_reading_headers():
            # What is read of a header before its end is in nobody's hands yet: count what has come.
            self._header_size += len(data)
            if self._header_size > self.limits.header_bytes:
                self._refuse(431, "the headers are too large")
                return
        self._set_timer(goes_on=was_in_headers and self._in_headers)

    def _is_reading_headers(self) -> bool:
        return self._in_headers and self._in_message

    def _set_timer(self, *, goes_on: bool) -> None:
        """Limit how long the rest of the request may take to come; headers that go on keep the time they began with."""
        waits = self._in_message and not self.flow.read_paused
        if self._timer is not None and not (waits and goes_on):
            self._timer.cancel()
            self._timer = None
        if waits and self._timer is None:
            seconds = self.limits.header_seconds if self._in_headers else self.limits.silence_seconds
            self._timer = self.loop.call_later(seconds, self._too_slow)

    def on_message_begin(self) -> None:
        """A request begins."""
        super().on_message_begin()
        self.scope["state"][CONNECTION] = self
        self._asked = True
        self._in_message = self._in_headers = True
        self._header_size = 0

    def on_headers_complete(self) -> None:
        """Its headers are there."""
        size = len(self.url) + sum(len(name) + len(value) + 4 for name, value in self.headers)
        self._in_headers = False
        if size > self.limits.header_bytes:
            self._refuse(431, "the headers are too large")
        elif not self._refused:
            super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """A part of its body is there."""
        if not self._refused:
            super().on_body(body)

    def on_message_complete(self) -> None:
        """It is whole."""
        self._in_message = False
        if not self._refused:
            super().on_message_complete()

    def pause_writing(self) -> None:
        """The client has to take what was written first."""
        super().pause_writing()
        if self._writing is None:
            self._writing = self.loop.call_later(self.limits.silence_seconds, self.transport.abort)

    def resume_writing(self) -> None:
        """The client goes on taking."""
        super().resume_writing()
        if self._writing is not None:
            self._writing.cancel()
            self._writing = None

    def send_400_response(self, msg: str) -> None:
        """Answer what is no HTTP."""
        if not self._refused:
            self._refuse(400, "this is not an HTTP request that could be read")

    def _too_slow(self) -> None:
        self._timer = None
        if self.flow.read_paused:  # It is us who are slow.
            return
        if not self._asked:
            self.transport.close()  # It has asked for nothing.
        elif self._in_headers:
            self._refuse(408, "the request took too long")
        else:
            self.transport.abort()

    def _refuse(self, status: int, message: str) -> None:
        self._refused = True
        if self.transport.is_closing():
            return
        if self._is_answering():
            self.transport.abort()  # An answer has begun that nothing can be put into.
            return
        body = encode(error_body(message))
        head = f"HTTP/1.1 {status} {http.HTTPStatus(status).phrase}\r\ncontent-type: application/json\r\n"
        self.transport.write(f"{head}content-length: {len(body)}\r\nconnection: close\r\n\r\n".encode() + body)
        self.transport.close()

    def _is_answering(self) -> bool:
        cycle: RequestResponseCycle | None = self.cycle
        return cycle is not None and not cycle.response_complete


def connection_within(limits: Limits) -> type[Connection]:
    """The protocol with other limits."""
    return type("LimitedConnection", (Connection,), {"limits": limits})
