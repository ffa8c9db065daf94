"""The share of each key: what is in progress, the bytes of bodies, and the owner who always gets in."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from flowdash_desktop.server.api_keys import ApiKey
from flowdash_desktop.server.http.answers import on_request_error
from flowdash_desktop.server.http.errors import RequestError
from flowdash_desktop.server.http.requests import read_body
from flowdash_desktop.server.http.shares import CONNECTION, KeyShares, Shares
from flowdash_desktop.server.people.caller import CALLER, Caller

SMALL = Shares(connections=2, requests=2, all_requests=3, body_bytes=1000, all_body_bytes=1500)
OWNER, UMA, TOM = "owner", "Uma", "Tom"
HERE = "192.0.2.1"


class FakeConnection:
    """A connection of a server, as the shares see it."""

    def __init__(self, others: list[FakeConnection], peer: str = HERE, *, is_reserve: bool = False) -> None:
        others.append(self)
        self._others = others
        self._peer = peer
        self.caller, self.is_known, self.is_reserve = "", False, is_reserve

    def peer(self) -> str:
        return self._peer

    def callers(self) -> Counter[str]:
        return Counter(one.caller for one in self._others if one.caller)


class Served:
    """An application behind the shares; requests wait in it until they may go on."""

    def __init__(self) -> None:
        self.go_on = asyncio.Event()
        self.in_progress = 0
        self.changed = asyncio.Event()
        app = Starlette(routes=[Route("/", self._answer, methods=["GET", "POST"])])
        app.add_exception_handler(RequestError, on_request_error)
        self._app = KeyShares(app, shares=SMALL)

    async def _answer(self, request: Request) -> Response:
        body = await read_body(request)
        self.in_progress += 1
        self.changed.set()
        try:
            await self.go_on.wait()
        finally:
            self.in_progress -= 1
        return Response(str(len(body)))

    async def until(self, number: int) -> None:
        """Wait until so many requests are in progress."""
        while self.in_progress != number:
            self.changed.clear()
            await self.changed.wait()

    async def ask(
        self, who: str, body: bytes | AsyncIterator[bytes] = b"", *, connection: FakeConnection | None = None
    ) -> httpx.Response:
        """A request of somebody, by a connection."""
        state = {} if connection is None else {CONNECTION: connection}

        async def as_who(scope: Scope, receive: Receive, send: Send) -> None:
            caller = Caller(ApiKey(who, who, id=who, is_owner=who == OWNER), None, is_admin=True)
            await self._app({**scope, "client": (HERE, 1), CALLER: caller, "state": state}, receive, send)

        async with httpx.AsyncClient(transport=httpx.ASGITransport(as_who), base_url="http://x") as http:
            return await http.post("/", content=body)


@pytest.fixture
def served() -> Served:
    return Served()


async def test_a_key_has_so_many_requests_at_a_time(served: Served) -> None:
    first = [asyncio.create_task(served.ask(UMA)) for _ in range(2)]
    await served.until(2)
    refused = await served.ask(UMA)
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "2")
    assert "2 requests at a time" in refused.json()["error"]
    toms = asyncio.create_task(served.ask(TOM))
    await served.until(3)
    assert (await served.ask(TOM)).status_code == 503, "all keys together have their share"
    owners = [asyncio.create_task(served.ask(OWNER)) for _ in range(5)]
    await served.until(8)
    served.go_on.set()
    assert [(await one).status_code for one in (*first, toms, *owners)] == [200] * 8
    assert (await served.ask(UMA)).status_code == 200, "what is answered counts no more"


async def test_a_key_has_so_many_bytes_of_bodies_at_a_time(served: Served) -> None:
    first = asyncio.create_task(served.ask(UMA, b"x" * 900))
    await served.until(1)
    refused = await served.ask(UMA, b"x" * 200)
    assert (refused.status_code, "at a time" in refused.json()["error"]) == (429, True)
    toms = asyncio.create_task(served.ask(TOM, b"x" * 500))
    await served.until(2)
    assert (await served.ask(TOM, b"x" * 200)).status_code == 503, "all keys together have their share"
    owners = asyncio.create_task(served.ask(OWNER, b"x" * 5000))
    await served.until(3)
    served.go_on.set()
    assert [(await one).text for one in (first, toms, owners)] == ["900", "500", "5000"]
    assert (await served.ask(UMA, b"x" * 1000)).text == "1000", "what is answered counts no more"


async def test_a_body_that_is_too_much_is_taken_in_to_its_end(served: Served) -> None:
    """So that the client sees the answer rather than a broken connection."""
    sent = 0

    async def pieces() -> AsyncIterator[bytes]:
        nonlocal sent
        for _ in range(20):
            sent += 1
            yield b"x" * 100

    served.go_on.set()
    assert (await served.ask(UMA, pieces())).status_code == 429
    assert sent == 20
    assert (await served.ask(UMA, b"x" * 1000)).status_code == 200


async def test_a_key_has_so_many_connections(served: Served) -> None:
    served.go_on.set()
    there: list[FakeConnection] = []
    for _ in range(2):
        assert (await served.ask(UMA, connection=FakeConnection(there))).status_code == 200
    third = FakeConnection(there)
    refused = await served.ask(UMA, connection=third)
    assert (refused.status_code, refused.headers["connection"]) == (429, "close")
    assert (await served.ask(UMA, connection=there[0])).status_code == 200, "the ones it has are its own"
    assert (await served.ask(TOM, connection=third)).status_code == 200
    for _ in range(5):
        assert (await served.ask(OWNER, connection=FakeConnection(there))).status_code == 200
    there.remove(there[0])
    assert (await served.ask(UMA, connection=FakeConnection(there))).status_code == 200


async def test_the_connections_of_a_proxy_are_nobodys(served: Served) -> None:
    served.go_on.set()
    there: list[FakeConnection] = []
    for _ in range(5):
        connection = FakeConnection(there, "10.0.0.1")
        assert (await served.ask(UMA, connection=connection)).status_code == 200
        assert connection.is_known
    assert FakeConnection(there).callers() == {}


async def test_the_last_connections_are_the_owners(served: Served) -> None:
    served.go_on.set()
    reserved = FakeConnection([], is_reserve=True)
    refused = await served.ask(UMA, connection=reserved)
    assert (refused.status_code, refused.headers["connection"]) == (503, "close")
    assert (await served.ask(OWNER, connection=reserved)).status_code == 200
