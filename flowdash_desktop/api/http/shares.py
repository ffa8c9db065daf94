"""Who may use how many connections at once: requests of one purpose never take those of another. No httpx."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from enum import Enum
from typing import TypeAlias

import anyio

from flowdash_desktop.api.errors import NetworkError, NetworkFault


class Purpose(Enum):
    """What a request is for, and how many of its kind may be on their way."""

    EDITS = 16
    """All that sending takes: the requests that write, and what is read before and after them."""
    DOCUMENTS = 8
    LISTS = 4
    FILES = 6
    AHEAD = 8
    """What nobody has asked for yet."""


MOST_CONNECTIONS = sum(purpose.value for purpose in Purpose)
Guard: TypeAlias = Callable[[], Awaitable[None]]
_chosen: ContextVar[Purpose | None] = ContextVar("purpose of requests", default=None)
_guard: ContextVar[Guard | None] = ContextVar("guard of requests", default=None)


@contextmanager
def requests_for(purpose: Purpose) -> Iterator[None]:
    """All requests that begin in here are for this purpose."""
    before = _chosen.set(purpose)
    try:
        yield
    finally:
        _chosen.reset(before)


@contextmanager
def guarded_by(guard: Guard) -> Iterator[None]:
    """``guard`` is called before each request that writes in here; the request is not sent where it raises."""
    before = _guard.set(guard)
    try:
        yield
    finally:
        _guard.reset(before)


async def pass_guard() -> None:
    """Call the guard of the requests that begin here, if there is one.

    Raises:
        FlowdashError: the request must not be sent.
    """
    if (guard := _guard.get()) is not None:
        await guard()


class Shares:
    """The connections of one client, divided."""

    def __init__(self) -> None:
        self._free = {purpose: asyncio.Semaphore(purpose.value) for purpose in Purpose}

    @asynccontextmanager
    async def one(self, purpose: Purpose, seconds: float) -> AsyncIterator[None]:
        """One connection, given back at the end.

        Args:
            purpose: of the request by itself; ``requests_for`` goes before it.
            seconds: how long one is waited for.

        Raises:
            NetworkError: none became free in time. Nothing was sent.
        """
        free = self._free[_chosen.get() or purpose]
        try:
            with anyio.fail_after(seconds):
                await free.acquire()
        except TimeoutError:
            raise NetworkError(NetworkFault.TIMED_OUT, request_sent=False, technical="no connection is free") from None
        try:
            yield
        finally:
            free.release()
