"""Who may use how many connections at once: requests of one purpose never take those of another. No httpx."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from enum import Enum
from typing import TypeAlias

import anyio

from flowdash_desktop.api.errors import FlowdashError, NetworkError, NetworkFault


class Purpose(Enum):
    """What a request is for, and how many of its kind may be on their way."""

    EDITS = 16
    """All that sending takes: the requests that write, and what is read before and after them."""
    DOCUMENTS = 8
    LISTS = 4
    FILES = 6
    EVENTS = 2
    """Streams that do not end: of the workflow that is shown, and the one beside it."""
    AHEAD = 8
    """What nobody has asked for yet."""


MOST_CONNECTIONS = sum(purpose.value for purpose in Purpose)
Guard: TypeAlias = Callable[[], Awaitable[None]]
_chosen: ContextVar[Purpose | None] = ContextVar("purpose of requests", default=None)


class _Guarded:
    """Requests that a guard watches.

    Attributes:
        guard: see ``guarded_by``.
        has_read: something was asked for since the guard was passed last.
        has_written: the guard was passed for a request that writes.
    """

    def __init__(self, guard: Guard) -> None:
        self.guard = guard
        self.has_read = False
        self.has_written = False


_guarded: ContextVar[_Guarded | None] = ContextVar("guard of requests", default=None)


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
    """``guard`` is called before each request that writes in here; the request is not sent where it raises.

    Requests in here are for no purpose but their own: a task may have begun where others were for another one.
    """
    before, chosen = _guarded.set(_Guarded(guard)), _chosen.set(None)
    try:
        yield
    finally:
        _chosen.reset(chosen)
        _guarded.reset(before)


async def pass_guard() -> None:
    """Call the guard of the requests that begin here, if there is one, before one that writes.

    Raises:
        FlowdashError: the request must not be sent.
    """
    if (guarded := _guarded.get()) is not None:
        await guarded.guard()
        guarded.has_read, guarded.has_written = False, True


def note_read() -> None:
    """A request that only reads begins here."""
    if (guarded := _guarded.get()) is not None:
        guarded.has_read = True


async def pass_guard_for_reads() -> None:
    """Call the guard where something was read since it was passed last: what was read proves nothing before.

    Raises:
        FlowdashError: what was read must not be used; ``outcome_unknown`` where a request that writes went before.
    """
    guarded = _guarded.get()
    if guarded is None or not guarded.has_read:
        return
    try:
        await guarded.guard()
    except FlowdashError as error:
        error.outcome_unknown = guarded.has_written
        raise
    guarded.has_read = False


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
