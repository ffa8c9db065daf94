"""A share for each API key: connections, requests and bytes at a time, so that nobody keeps others out [choice].

The owner's keys have no share of their own, and a reserve that nobody else gets.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Protocol

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from flowdash_desktop.server.http.answers import RETRY_AFTER, error_answer
from flowdash_desktop.server.http.errors import RequestError, TooManyError, UnavailableError
from flowdash_desktop.server.people.caller import CALLER, Caller

CONNECTION = "flowdash.connection"
"""In the state of a request: the ``KnownConnection`` that it came by, where one can be told from others."""

_MIB = 1024 * 1024
_FULL = "the server has as many requests as it can take; please try again later"
_FULL_OF_CONNECTIONS = "there are too many connections"


@dataclass(frozen=True, slots=True)
class Shares:
    """How much a key may take at a time, and how much all keys but the owner's.

    Attributes:
        connections: of one key.
        requests, all_requests: that are not answered to their end yet.
        body_bytes, all_body_bytes: of bodies of such requests, as far as they have come.
    """

    connections: int = 200
    requests: int = 200
    all_requests: int = 800
    body_bytes: int = 256 * _MIB
    all_body_bytes: int = 640 * _MIB


class KnownConnection(Protocol):
    """A connection of ``http.connection``.

    Attributes:
        caller: the digest of the key that was the last to ask by it; ``""`` where none counts it.
        is_known: a key has got in by it.
        is_reserve: there are so many that only the owner may use it.
    """

    caller: str
    is_known: bool
    is_reserve: bool

    def peer(self) -> str:
        """The address at the other end."""

    def callers(self) -> Counter[str]:
        """How many connections each key has."""


class Usage:
    """What each key has at the moment, by its digest."""

    def __init__(self, shares: Shares) -> None:
        self._shares = shares
        self._requests: Counter[str] = Counter()
        self._bytes: Counter[str] = Counter()

    def begin(self, caller: Caller) -> RequestError | None:
        """Count a request; why it can't be taken where it can't, and is not counted."""
        key, shares = caller.key, self._shares
        if not key.is_owner:
            if self._requests[key.digest] >= shares.requests:
                return TooManyError(f"this API key has {shares.requests} requests at a time: wait for one of them")
            if self._requests.total() >= shares.all_requests:
                return UnavailableError(_FULL)
            self._requests[key.digest] += 1
        return None

    def end(self, caller: Caller, size: int) -> None:
        """The request is answered, or left; ``size`` bytes of its body were there."""
        if not caller.key.is_owner:
            _less(self._requests, caller.key.digest, 1)
            _less(self._bytes, caller.key.digest, size)

    def add_bytes(self, caller: Caller, size: int) -> RequestError | None:
        """Count bytes of a body, which stay until the end of the request; why there is no room where there is none."""
        key, shares = caller.key, self._shares
        if not key.is_owner:
            self._bytes[key.digest] += size
            if self._bytes[key.digest] > shares.body_bytes:
                most = shares.body_bytes // _MIB
                return TooManyError(f"this API key sends more than {most} MiB at a time: send fewer requests together")
            if self._bytes.total() > shares.all_body_bytes:
                return UnavailableError(_FULL)
        return None


class KeyShares:
    """Refuses a request where its key has its share already: 429, or 503 where all keys together have."""

    def __init__(self, app: ASGIApp, *, shares: Shares) -> None:
        self._app = app
        self._shares = shares
        self._usage = Usage(shares)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request that has passed the gate."""
        caller = scope.get(CALLER)
        if not isinstance(caller, Caller):
            await self._app(scope, receive, send)
            return
        closing = {"Connection": "close"} if (refusal := self._connection(scope, caller)) is not None else {}
        if (refusal := refusal or self._usage.begin(caller)) is not None:
            headers = {"Retry-After": str(RETRY_AFTER), **closing}
            await error_answer(refusal.status, refusal.message, headers)(scope, receive, send)
            return
        body = _CountedBody(receive, caller, self._usage)
        try:
            await self._app(scope, body.receive, send)
        finally:
            self._usage.end(caller, body.size)

    def _connection(self, scope: Scope, caller: Caller) -> RequestError | None:
        """Why the key may not use this connection; one of a proxy is nobody's, as many people may share it."""
        connection: KnownConnection | None = scope.get("state", {}).get(CONNECTION)
        client = scope.get("client")
        if connection is None or client is None:
            return None
        connection.is_known = True
        if caller.key.is_owner:
            return None
        if connection.is_reserve:
            return UnavailableError(_FULL_OF_CONNECTIONS)
        digest = caller.key.digest
        if client[0] != connection.peer() or connection.caller == digest:
            return None
        if connection.callers()[digest] >= self._shares.connections:
            most = self._shares.connections
            return TooManyError(f"this API key has {most} connections at a time: close one of them")
        connection.caller = digest
        return None


class _CountedBody:
    """The body of a request, whose bytes are counted as they come."""

    def __init__(self, receive: Receive, caller: Caller, usage: Usage) -> None:
        self._receive = receive
        self._caller = caller
        self._usage = usage
        self.size = 0

    async def receive(self) -> Message:
        """The next part.

        Raises:
            RequestError: there is no room for it; what follows has been taken in and thrown away.
        """
        message = await self._receive()
        size = len(message.get("body", b"")) if message["type"] == "http.request" else 0
        if size:
            self.size += size
            if (refusal := self._usage.add_bytes(self._caller, size)) is not None:
                while message["type"] == "http.request" and message.get("more_body", False):
                    message = await self._receive()
                raise refusal
        return message


def _less(counts: Counter[str], digest: str, number: int) -> None:
    counts[digest] -= number
    if counts[digest] <= 0:
        del counts[digest]
