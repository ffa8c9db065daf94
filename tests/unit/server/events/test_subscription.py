"""A subscription sends a sign of life in silence, and ends where its client takes too little."""

from __future__ import annotations

import pytest

from flowdash_desktop.server.events.subscription import MOST_WAITING, MOST_WAITING_BYTES, Subscription, View

VIEW = View("2ylSaZ", "http://127.0.0.1", compressed=False)


@pytest.mark.statement("events.comment")
async def test_a_comment_comes_where_nothing_happens() -> None:
    one = Subscription(VIEW, sign_of_life=0)
    assert await anext(one.pieces()) == b":\n\n"
    assert Subscription(VIEW)._sign_of_life == 15


async def test_events_come_in_order_and_then_the_end() -> None:
    one = Subscription(VIEW)
    for event in (b"a", b"b"):
        one.put(event)
    one.end()
    one.put(b"too late")
    assert [piece async for piece in one.pieces()] == [b"a", b"b"]


@pytest.mark.parametrize(("event", "most"), [(b"x", MOST_WAITING), (b"x" * (MOST_WAITING_BYTES // 2), 2)])
async def test_who_takes_nothing_is_dropped(event: bytes, most: int) -> None:
    one = Subscription(VIEW)
    ended = []
    for _ in range(most + 1):
        one.put(event)
        ended.append(one.is_ended)
    assert ended == [False] * most + [True]
    assert [piece async for piece in one.pieces()] == []
