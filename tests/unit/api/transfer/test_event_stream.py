"""Server-sent events as they come, and what is not listened to any longer."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing

import httpx
import pytest

from flowdash_desktop.api import FlowdashClient
from flowdash_desktop.api.errors import NetworkError, UnexpectedAnswerError
from flowdash_desktop.api.http.timeouts import TimeoutPolicy
from flowdash_desktop.api.transfer.event_stream import MOST_OF_A_LINE, ServerEvent
from tests.unit.api.network import BASE, KEY, FakeNetwork

KIND = {"content-type": "text/event-stream"}


class Pieces(httpx.AsyncByteStream):
    """A body of some pieces, and then silence or the end."""

    def __init__(self, *pieces: bytes, goes_on: bool = False, repeats: int = 1) -> None:
        self._pieces, self._goes_on, self._repeats = pieces, goes_on, repeats

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for _ in range(self._repeats):
            for piece in self._pieces:
                yield piece
        if self._goes_on:
            await asyncio.Event().wait()


async def heard(body: Pieces, headers: dict[str, str] = KIND, silence: float = 30.0) -> list[ServerEvent]:
    """The events of a body."""
    network = FakeNetwork(httpx.Response(200, headers=headers, stream=body))
    found = list[ServerEvent]()
    policy = TimeoutPolicy(silence=silence)
    async with (
        FlowdashClient(BASE, KEY, timeout=policy, transport=network) as client,
        asyncio.timeout(60),
        client.events.listen("w", "last") as stream,
        aclosing(stream.events()) as events,
    ):
        found += [event async for event in events]
    assert network.requests[0].headers["Last-Event-ID"] == "last"
    return found


async def test_events_come_whatever_the_pieces_are() -> None:
    text = b': hello\r\n\r\nid: 7\nevent: tasks\ndata: {"a":\ndata:1}\n\ndata: plain\n\nevent: none\n\nevent: cut'
    expected = [ServerEvent("tasks", b'{"a":\n1}', "7"), ServerEvent("message", b"plain", None)]
    assert await heard(Pieces(text)) == expected
    assert await heard(Pieces(*(text[at : at + 1] for at in range(len(text))))) == expected


async def test_silence_ends_it() -> None:
    with pytest.raises(NetworkError):
        await heard(Pieces(b":\n", goes_on=True), silence=0.05)


@pytest.mark.parametrize(
    "body",
    [
        Pieces(b"x" * 60_000, repeats=10),
        Pieces(b"data: " + b"x" * (MOST_OF_A_LINE // 3) + b"\n", repeats=10),
        Pieces(b"\n" * 1000, repeats=100),
        Pieces(b"data: x\n\n" * 1000, repeats=100),
    ],
    ids=["a line without an end", "an event without an end", "empty lines", "more events than anybody follows"],
)
async def test_what_has_no_bound_ends_it(body: Pieces) -> None:
    with pytest.raises(UnexpectedAnswerError):
        await heard(body)


async def test_another_kind_of_answer_is_refused() -> None:
    with pytest.raises(UnexpectedAnswerError):
        await heard(Pieces(b"{}"), headers={"content-type": "application/json"})


async def test_an_id_that_no_header_holds_is_none() -> None:
    assert await heard(Pieces("id: é\ndata: x\n\n".encode())) == [ServerEvent("message", b"x", None)]
