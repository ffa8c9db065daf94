"""Answers before the answer (1xx) are counted for each request, not for each connection."""

from __future__ import annotations

import asyncio

from flowdash_desktop.api import FlowdashClient

WORKSPACE = b'{"id":"acme","name":"Acme"}'
ANSWER = (
    b"HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
    b"Content-Length: %d\r\n\r\n%s" % (len(WORKSPACE), WORKSPACE)
)


async def test_a_hint_before_each_of_200_answers_is_read_over() -> None:
    """A gateway that sends one each time had its connection ended at the 65th request."""
    connections = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal connections
        connections += 1
        try:
            while True:
                await reader.readuntil(b"\r\n\r\n")
                writer.write(ANSWER)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        address = server.sockets[0].getsockname()
        async with FlowdashClient(f"http://127.0.0.1:{address[1]}", "k") as client:
            for _ in range(200):
                assert (await client.workspace()).id == "acme"
    assert connections == 1
