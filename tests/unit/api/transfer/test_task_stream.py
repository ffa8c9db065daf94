"""A list of tasks is given while it arrives, and what was given is true whatever becomes of the rest."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import aclosing

import httpx
import pytest

from flowdash_desktop.api import FlowdashClient, ListVersion, TaskStream
from flowdash_desktop.api.errors import AnswerFault, NetworkError, NotFoundError, UnexpectedAnswerError
from tests.unit.api.network import ACME, API, KEY, FakeNetwork, answer, client_on

MANY = [{**ACME, "Company ID": str(number), "Company Name": "},{" * 20} for number in range(2_000)]
TEXT = json.dumps(MANY).encode()


class Slowly(httpx.AsyncByteStream):
    """A body of some pieces; what is an exception is raised in its place, what is an event is waited for."""

    def __init__(self, *pieces: bytes | Exception | asyncio.Event) -> None:
        self._pieces = pieces
        self.closed = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._pieces:
            if isinstance(piece, Exception):
                raise piece
            if isinstance(piece, bytes):
                yield piece
            else:
                await piece.wait()

    async def aclose(self) -> None:
        self.closed = True


async def read(stream: TaskStream) -> list[bytes]:
    return [item async for part in stream.parts() for item in part]


def halves(text: bytes = TEXT) -> tuple[bytes, bytes]:
    return text[: len(text) // 2], text[len(text) // 2 :]


async def test_tasks_are_given_before_the_last_has_arrived() -> None:
    first, second = halves()
    seen: list[bytes] = []
    half = asyncio.Event()
    body = Slowly(first, half, second)
    network = FakeNetwork(httpx.Response(200, stream=body))
    async with client_on(network) as client, client.task_stream("w") as stream, asyncio.timeout(30):
        async for part in stream.parts():
            seen += part
            if len(seen) > 500:
                half.set()  # the second half is on its way only when so many of the first were given
        assert stream.is_whole
    assert [json.loads(item) for item in seen] == MANY
    assert body.closed


async def test_active_ones_and_filters_are_asked_for_as_in_a_list() -> None:
    network = FakeNetwork(answer([ACME]))
    async with client_on(network) as client, client.task_stream("w x", active=True, filters={"Stage": "A&B"}) as stream:
        assert [json.loads(item) for item in await read(stream)] == [ACME]
    assert network.lines == [f"GET {API}/workflows/w%20x/tasks/active?Stage=A%26B"]


async def test_progress_is_known_with_a_length() -> None:
    """How much has arrived is known where the server said the length."""
    first, second = halves()
    known = {"content-length": str(len(TEXT))}
    for headers, expected in ((known, [0.5, 1.0]), ({}, [None, None])):
        network = FakeNetwork(httpx.Response(200, headers=headers, stream=Slowly(first, second)))
        async with client_on(network) as client, client.task_stream("w") as stream:
            seen = [stream.arrived async for _ in stream.parts()]
        assert [share and round(share, 1) for share in (seen[0], seen[-1])] == expected


async def test_a_list_that_is_as_it_was_is_not_sent_again() -> None:
    version = ListVersion()
    network = FakeNetwork(answer([ACME], etag='"1"'), httpx.Response(304), answer([]))
    async with client_on(network) as client:
        async with client.task_stream("w", version=version) as stream:
            assert len(await read(stream)) == 1
        assert (version.etag, version.unchanged) == ('"1"', False)
        async with client.task_stream("w", version=version) as stream:
            assert stream.unchanged
            assert await read(stream) == []
        assert (version.etag, version.unchanged) == ('"1"', True)
        async with client.task_stream("w", version=version) as stream:
            assert await read(stream) == []
        assert (version.etag, version.unchanged) == (None, False)
    assert [r.headers.get("if-none-match") for r in network.requests] == [None, '"1"', '"1"']


@pytest.mark.parametrize(
    ("end", "error"),
    [
        ((httpx.RemoteProtocolError("gone"),), NetworkError),
        ((httpx.ReadTimeout("slow"),), NetworkError),
        ((), UnexpectedAnswerError),
        ((b'"Stage"<html>', b"," + TEXT), UnexpectedAnswerError),
    ],
    ids=["dropped", "too slow", "ended early", "damaged"],
)
async def test_broken_list_gives_what_came_without_a_version(
    end: tuple[bytes | Exception, ...], error: type[Exception]
) -> None:
    """A list that breaks off gives what came and its version is not taken."""
    version, items = ListVersion(), list[bytes]()
    network = FakeNetwork(httpx.Response(200, headers={"etag": '"1"'}, stream=Slowly(halves()[0], *end)))

    async def consume(client: FlowdashClient) -> None:
        async with client.task_stream("w", version=version) as stream:
            async for part in stream.parts():
                items.extend(part)

    async with client_on(network) as client:
        with pytest.raises(error):
            await consume(client)
    assert [json.loads(item) for item in items] == MANY[: len(items)]
    assert len(items) > 500
    assert version.etag is None
    assert len(network.requests) == 1, "what was given away can't be taken back by sending it again"


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (b"<html><body>[1,2]</body></html>", AnswerFault.WEB_PAGE),
        (b"nope", AnswerFault.NOT_JSON),
        (b"", AnswerFault.NOT_JSON),
        (b'{"tasks":[]}', AnswerFault.WRONG_SHAPE),
    ],
)
async def test_what_is_no_list_is_said_to_be_none(body: bytes, fault: AnswerFault) -> None:
    async with client_on(FakeNetwork(httpx.Response(200, content=body))) as client:
        with pytest.raises(UnexpectedAnswerError) as caught:
            async with client.task_stream("w") as stream:
                await read(stream)
    assert caught.value.fault is fault


async def test_a_refusal_is_raised_before_anything_is_given() -> None:
    async with client_on(FakeNetwork(answer({"error": "no"}, 404))) as client:
        with pytest.raises(NotFoundError):
            async with client.task_stream("w"):
                pytest.fail("there is no list")


async def test_stopping_early_ends_the_request() -> None:
    first, second = halves()
    body = Slowly(first, asyncio.Event(), second)  # the second half never comes
    async with client_on(FakeNetwork(httpx.Response(200, stream=body))) as client:
        async with client.task_stream("w") as stream, aclosing(stream.parts()) as parts:
            async for _ in parts:
                break
        assert body.closed


async def test_a_cancelled_reader_gives_the_connection_back() -> None:
    started, never = asyncio.Event(), asyncio.get_running_loop().create_future()

    class Hanging(Slowly):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            yield halves()[0]
            started.set()
            await never

    body = Hanging()

    async def consume(client: FlowdashClient) -> None:
        async with client.task_stream("w") as stream:
            await read(stream)

    async with client_on(FakeNetwork(httpx.Response(200, stream=body))) as client:
        task = asyncio.create_task(consume(client))
        await started.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert body.closed


@pytest.mark.parametrize(
    ("host", "coding"), [("http://127.0.0.1:9", "identity"), ("https://a.example", "gzip, deflate")]
)
async def test_a_server_on_this_machine_is_not_asked_to_compress(host: str, coding: str) -> None:
    network = FakeNetwork(answer([]))
    async with FlowdashClient(host, KEY, transport=network) as client:
        await client.workflows()
    assert network.requests[0].headers["accept-encoding"].startswith(coding)
