"""An answer that stands behind the answer to a request is never taken for the answer to the next request."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from flowdash_desktop.api import FlowdashClient

WORKSPACE = b'{"id":"acme","name":"Acme"}'
UNASKED = b'{"id":"other","name":"Other"}'


def answer(body: bytes) -> bytes:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
    return head % len(body) + body


@asynccontextmanager
async def serving(said: bytes, connections: list[int]) -> AsyncIterator[FlowdashClient]:
    """A client of a server that answers each request with these bytes and keeps the connection open.

    ``connections`` gets the number of requests that came over each connection.
    """

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        number = len(connections)
        connections.append(0)
        try:
            while True:
                await reader.readuntil(b"\r\n\r\n")
                connections[number] += 1
                writer.write(said)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        async with FlowdashClient(f"http://127.0.0.1:{port}", "k") as client:
            yield client


async def test_the_next_request_gets_its_own_answer() -> None:
    """Each connection that has said more than it was asked for serves one request."""
    connections: list[int] = []
    async with serving(answer(WORKSPACE) + answer(UNASKED), connections) as client:
        for _ in range(20):
            assert (await client.workspace()).id == "acme"
    assert connections == [1] * 20


@pytest.mark.parametrize("more", [b"\r\n", b"n", bytes(64)])
async def test_a_connection_with_anything_behind_the_answer_is_left(more: bytes) -> None:
    connections: list[int] = []
    async with serving(answer(WORKSPACE) + more, connections) as client:
        for _ in range(3):
            assert (await client.workspace()).id == "acme"
    assert connections == [1, 1, 1]


async def test_a_connection_that_says_no_more_is_used_again() -> None:
    connections: list[int] = []
    async with serving(answer(WORKSPACE), connections) as client:
        for _ in range(20):
            assert (await client.workspace()).id == "acme"
    assert connections == [20]
