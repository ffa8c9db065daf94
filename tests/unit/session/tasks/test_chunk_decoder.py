"""Parts of a list come in order and whole, whether they are read beside the window or not, and however they come."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence

import pytest

from flowdash_desktop.session.tasks.chunk_decoder import Part, read_parts
from flowdash_desktop.wire.json import encode
from flowdash_desktop.wire.lists.polars_decoder import FrameReader
from tests.unit.domain.examples import SCHEMA

TEXTS = [encode({"uniqueId": f"C-{n}", "text": f"Task {n}"}) for n in range(5000)]
ODD = encode({"uniqueId": "odd", "number": 5})


async def arriving(
    *pieces: Sequence[bytes] | Exception, rest: asyncio.Event | None = None
) -> AsyncIterator[list[bytes]]:
    for piece in pieces:
        if isinstance(piece, Exception):
            raise piece
        yield [*piece]
        await asyncio.sleep(0)
    if rest is not None:
        await rest.wait()


async def taken(source: AsyncIterator[list[bytes]]) -> list[Part]:
    return [part async for part in read_parts(source, SCHEMA)]


def texts_of(parts: Sequence[Part]) -> list[bytes]:
    return [text for part in parts for text in part.texts]


async def test_a_short_list_is_left_to_the_loop() -> None:
    parts = await taken(arriving(TEXTS[:100], TEXTS[100:300]))
    assert texts_of(parts) == TEXTS[:300]
    assert all(part.keys is None for part in parts)


async def test_a_long_list_comes_in_order_and_is_read_beside() -> None:
    parts = await taken(arriving(*(TEXTS[start : start + 140] for start in range(0, 5000, 140))))
    assert texts_of(parts) == TEXTS
    beside = [part for part in parts if part.keys is not None]
    assert sum(len(part.texts) for part in beside) > 4000
    assert all(part.keys == [f"C-{n}" for n in map(TEXTS.index, part.texts)] for part in beside)


async def test_what_can_be_read_is_given_while_no_more_comes() -> None:
    rest = asyncio.Event()
    parts: list[Part] = []
    async for part in read_parts(arriving(TEXTS[:600], TEXTS[600:1400], rest=rest), SCHEMA):
        parts.append(part)
        if len(texts_of(parts)) == 1400:
            rest.set()
    assert texts_of(parts) == TEXTS[:1400]


async def test_what_came_before_a_failure_is_given_first() -> None:
    parts = read_parts(arriving(TEXTS[:3000], TEXTS[3000:3500], ConnectionError()), SCHEMA)
    came: list[bytes] = []
    while len(came) < 3500:
        came += (await anext(parts)).texts
    assert came == TEXTS[:3500]
    with pytest.raises(ConnectionError):
        await anext(parts)


async def test_part_with_odd_content_is_given_unread() -> None:
    """A part with something odd in it is given unread and whole."""
    parts = await taken(arriving(TEXTS[:600], [*TEXTS[600:1300], ODD], TEXTS[1300:2000]))
    assert texts_of(parts) == [*TEXTS[:1300], ODD, *TEXTS[1300:2000]]
    assert next(part for part in parts if ODD in part.texts).keys is None


async def test_a_fault_of_the_quick_way_leaves_the_slow_one(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_reader: FrameReader, _texts: Sequence[bytes]) -> None:
        raise ArithmeticError

    monkeypatch.setattr(FrameReader, "read", fail)
    with caplog.at_level(logging.CRITICAL):
        parts = await taken(arriving(TEXTS[:3000]))
    assert texts_of(parts) == TEXTS[:3000]


async def test_whoever_stops_early_leaves_nothing_behind() -> None:
    before = asyncio.all_tasks()
    parts = read_parts(arriving(TEXTS, rest=asyncio.Event()), SCHEMA)
    assert (await anext(parts)).texts
    await parts.aclose()
    assert asyncio.all_tasks() == before
