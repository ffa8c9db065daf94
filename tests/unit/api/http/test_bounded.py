"""No answer fills the memory: what is too long, or packed in itself, is refused while it arrives."""

from __future__ import annotations

import gzip
from collections.abc import AsyncIterator

import httpx
import pytest

from flowdash_desktop.api.errors import AnswerFault, UnexpectedAnswerError
from flowdash_desktop.api.http.bounded import MOST_OF_A_DOCUMENT, read_whole
from tests.unit.api.network import FakeNetwork, client_on

BOMB = gzip.compress(b"[" + b" " * (MOST_OF_A_DOCUMENT + 1_000_000) + b"]", 9)


class Pieces(httpx.AsyncByteStream):
    """A body in pieces; it notes how many were asked for."""

    def __init__(self, data: bytes, size: int) -> None:
        self.data, self.size, self.given = data, size, 0

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for start in range(0, len(self.data), self.size):
            self.given += 1
            yield self.data[start : start + self.size]


async def test_a_packed_answer_is_read_up_to_a_bound() -> None:
    assert len(BOMB) < 100_000
    body = Pieces(BOMB, 2048)
    network = FakeNetwork(httpx.Response(200, headers={"Content-Encoding": "gzip"}, stream=body))
    async with client_on(network) as client:
        with pytest.raises(UnexpectedAnswerError) as caught:
            await client.workspace()
    assert caught.value.fault is AnswerFault.TOO_LONG


async def test_reading_ends_at_the_bound() -> None:
    body = Pieces(b"x" * 1000, 10)
    with pytest.raises(UnexpectedAnswerError):
        await read_whole(httpx.Response(200, stream=body), most=95)
    assert body.given == 10
    assert await read_whole(httpx.Response(200, stream=Pieces(b"x" * 95, 10)), most=95) == b"x" * 95


@pytest.mark.parametrize("packing", ["gzip, gzip", "gzip,gzip,gzip", "br", "zstd", "squeezed"])
async def test_only_what_was_asked_for_is_unpacked(packing: str) -> None:
    """Packed twice, a thousandth of a thousandth of the memory goes over the line."""
    packed = gzip.compress(gzip.compress(b"{}"))
    network = FakeNetwork(httpx.Response(200, headers={"Content-Encoding": packing}, stream=Pieces(packed, 1000)))
    async with client_on(network) as client:
        with pytest.raises(UnexpectedAnswerError) as caught:
            await client.workspace()
    assert caught.value.fault is AnswerFault.PACKED
    assert network.requests[0].headers["Accept-Encoding"] == "gzip, deflate"
