"""How requests of a copy are repeated, by a clock that only waiting moves."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from flowdash_desktop.api.errors import (
    FlowdashError,
    NetworkError,
    NetworkFault,
    NotFoundError,
    RateLimitError,
    RequestFault,
    ServerError,
)
from flowdash_desktop.session.workspace_copy import pace
from flowdash_desktop.session.workspace_copy.pace import Pace


class _Clock:
    """Stands in for ``time`` and for ``asyncio``: sleeping takes no time and moves the clock."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def monotonic(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> _Clock:
    made = _Clock()
    monkeypatch.setattr(pace, "time", made)
    monkeypatch.setattr(pace, "asyncio", made)
    return made


def _request(
    clock: _Clock, *ends: FlowdashError | str, takes: float = 0.0
) -> tuple[Callable[[], Awaitable[str]], list[str]]:
    """A request that ends so, one time after the other, and what it was asked."""
    left, asked = list(ends), list[str]()

    async def request() -> str:
        asked.append("asked")
        clock.now += takes
        end = left.pop(0) if left else ends[-1]
        if isinstance(end, FlowdashError):
            raise end
        return end

    return request, asked


def _dropped() -> NetworkError:
    return NetworkError(NetworkFault.DROPPED, request_sent=True)


async def test_a_line_that_drops_after_hours_is_tried_again(clock: _Clock) -> None:
    """One request takes longer than the patience, and breaks at its end."""
    request, asked = _request(clock, _dropped(), _dropped(), "there", takes=3600)
    assert await Pace(120).ask(request) == "there"
    assert len(asked) == 3


async def test_a_silent_server_is_given_up(clock: _Clock) -> None:
    request, _ = _request(clock, _dropped())
    with pytest.raises(NetworkError):
        await Pace(120).ask(request)
    assert 120 <= clock.now - 1000 < 180


async def test_who_asks_to_wait_is_never_given_up(clock: _Clock) -> None:
    """All requests wait, also the ones that were not refused."""
    slow = [RateLimitError(retry_after=600)] * 5
    request, _ = _request(clock, *slow, "there")
    shared = Pace(120)
    assert await shared.ask(request) == "there"
    assert clock.slept == [600] * 5


async def test_a_failing_server_is_asked_three_times(clock: _Clock) -> None:
    request, asked = _request(clock, ServerError(RequestFault.SERVER_FAILED, status=500))
    with pytest.raises(ServerError):
        await Pace(120).ask(request)
    assert len(asked) == 3


async def test_what_is_not_there_is_asked_once(clock: _Clock) -> None:
    request, asked = _request(clock, NotFoundError(RequestFault.NOT_FOUND, status=404))
    with pytest.raises(NotFoundError):
        await Pace(120).ask(request)
    assert len(asked) == 1
