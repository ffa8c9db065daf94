"""How long one request may wait for its server in all, however steadily the answer drips. No httpx."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import anyio
import anyio.lowlevel

from flowdash_desktop.api.errors import NetworkError, NetworkFault
from flowdash_desktop.api.http.shares import Purpose
from flowdash_desktop.api.http.timeouts import TimeoutPolicy

_EARNS_A_SECOND = 16 * 1024
_LEAST_WAIT = 0.05
_STREAM_SECONDS = 24 * 3600.0
"""A stream is begun anew each day. Qt's timers take no endless time."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """The time for one kind of answer.

    Attributes:
        first: seconds for any answer.
        bytes_a_second: so many bytes earn one second more, so that a long answer may come over a slow line.
        most: seconds in all, however much comes.
    """

    first: float
    bytes_a_second: int
    most: float


def allowance(policy: TimeoutPolicy, purpose: Purpose, *, uploaded: bool) -> Allowance:
    """The time for an answer; ``uploaded``: its request sends files, which the server has to deal with first."""
    if purpose is Purpose.EVENTS:  # without an end; ``EventStream`` sees that something comes
        return Allowance(_STREAM_SECONDS, _EARNS_A_SECOND, _STREAM_SECONDS)
    longest = {Purpose.LISTS: policy.longest_list, Purpose.FILES: policy.longest_file}
    first = max(policy.answer, policy.read_after_upload) if uploaded else policy.answer
    return Allowance(first, _EARNS_A_SECOND, max(longest.get(purpose, policy.longest_document), first))


class Deadline:
    """The time that one request has left. It runs only while the server is waited for, not while its bytes are used.

    ::

        with deadline.held():
            with deadline.waiting():
                ...
            deadline.arrived(count)

    An answer may come in a hundred thousand pieces, so a piece only notes the time; one timer compares now and then.
    """

    def __init__(self, allowance: Allowance) -> None:
        self._allowance = allowance
        self._loop = asyncio.get_running_loop()
        self._scope = anyio.CancelScope()
        self._timer: asyncio.TimerHandle | None = None
        self._bytes = 0
        self._spent = 0.0
        self._since: float | None = None

    @contextmanager
    def held(self) -> Iterator[None]:
        """End what is done in here when the time is over.

        Raises:
            NetworkError: the time is over.
        """
        self._timer = self._loop.call_later(self._left(), self._compare)
        try:
            with self._scope:
                yield
        finally:
            self._timer.cancel()
        if self._scope.cancelled_caught:
            raise NetworkError(NetworkFault.TOO_SLOW, request_sent=True)

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """The server is waited for in here."""
        self._since = self._loop.time()
        try:
            yield
        finally:
            self._spent += self._loop.time() - self._since
            self._since = None

    def arrived(self, count: int) -> None:
        """So many bytes of the answer have come."""
        self._bytes += count

    async def uploading(self, pieces: AsyncGenerator[bytes]) -> AsyncGenerator[bytes]:
        """The pieces of a request. The time begins anew with each, and so after the last."""
        async for piece in pieces:
            yield piece
            self._spent, self._since = 0.0, self._loop.time()

    def _left(self) -> float:
        """Seconds."""
        allowed = min(self._allowance.first + self._bytes / self._allowance.bytes_a_second, self._allowance.most)
        running = self._loop.time() - self._since if self._since is not None else 0.0
        return allowed - self._spent - running

    def _compare(self) -> None:
        left = self._left()
        if left <= 0 and self._since is not None:
            self._scope.cancel()
        else:
            self._timer = self._loop.call_later(max(left, _LEAST_WAIT), self._compare)


class Breath:
    """Lets the event loop go on between pieces that are all here already: taking many small ones is long work."""

    _SECONDS = 0.004

    def __init__(self) -> None:
        self._begun = time.perf_counter()

    async def take(self) -> None:
        """Let others go on, if it is their turn."""
        if time.perf_counter() - self._begun > self._SECONDS:
            await anyio.lowlevel.checkpoint()
            self._begun = time.perf_counter()
