"""A failed request frees what it has read at once, not when garbage is collected: bad answers may be long and many."""

from __future__ import annotations

import asyncio
import gc
import weakref
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

import pytest

from flowdash_desktop.api import FlowdashClient
from flowdash_desktop.api.errors import FlowdashError

SHORT, LONG = b"null" * 2, b"null" * 20_000  # the long one is read on a thread


async def _stream(client: FlowdashClient) -> None:
    async with client.task_stream("flow") as stream:
        async for _part in stream.parts():
            pass


CALLS: dict[str, Callable[[FlowdashClient], Awaitable[object]]] = {
    "an object": lambda client: client.workspace(),
    "a list": lambda client: client.users("flow"),
    "a list of tasks": _stream,
}


@pytest.fixture
def no_collection() -> Iterator[None]:
    """No garbage is collected meanwhile."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(params=[SHORT, LONG], ids=["short", "long"])
async def client(request: pytest.FixtureRequest) -> AsyncIterator[FlowdashClient]:
    """A client of a server that answers with what is no JSON."""
    said: bytes = request.param

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                await reader.readuntil(b"\r\n\r\n")
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(said), said))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        async with FlowdashClient(f"http://127.0.0.1:{port}", "k") as made:
            yield made


async def failure(client: FlowdashClient, name: str) -> weakref.ref[FlowdashError]:
    """The failure of a call, for as long as anything refers to it."""
    try:
        await CALLS[name](client)
    except FlowdashError as error:
        return weakref.ref(error)
    raise AssertionError("the answer was read")


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.usefixtures("no_collection")
async def test_a_failure_and_its_answer_are_freed_at_once(client: FlowdashClient, name: str) -> None:
    """The failure refers to the calls it came through, and these to the bytes of the answer."""
    failed = await failure(client, name)
    async with asyncio.timeout(30):
        while failed() is not None:  # noqa: ASYNC110 - what is on its way in the loop ends, and tells nobody
            await asyncio.sleep(0)
