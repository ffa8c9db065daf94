"""The heartbeat that measures how long the loop is stopped also says by what."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

from tests.hostile.watched import Heartbeat


def _computes(seconds: float) -> None:
    """Use so much processor time."""
    begun = time.thread_time()
    while time.thread_time() - begun < seconds:
        pass


async def _until(condition: Callable[[], object]) -> None:
    """Go on by turns of the loop."""
    async with asyncio.timeout(30):
        while not condition():  # noqa: ASYNC110 - beats are counted, and tell nobody
            await asyncio.sleep(0)


async def test_a_stop_is_noted_with_what_was_called() -> None:
    heart = Heartbeat(limit=0.05)
    heart.doing = "something"
    heart.start()
    with heart.sampled():
        await _until(lambda: heart.beats)
        _computes(0.1)
        await _until(lambda: heart.over)
    heart.stop()
    assert heart.longest >= 0.1
    doing = heart.during[0][1]
    assert doing.startswith("something")
    assert "_computes" in doing
    assert "test_a_stop_is_noted_with_what_was_called" in doing


async def test_a_turn_below_the_limit_is_no_stop() -> None:
    heart = Heartbeat(limit=30.0)
    heart.start()
    await _until(lambda: heart.beats)
    before = heart.beats
    _computes(0.02)
    await _until(lambda: heart.beats > before)
    heart.stop()
    assert heart.longest >= 0.02
    assert (heart.over, heart.during) == (0, [])
