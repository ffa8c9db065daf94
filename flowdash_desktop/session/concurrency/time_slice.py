"""Long work on the loop's thread, in turns of some milliseconds between which the window lives."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from time import perf_counter
from typing import TypeVar

T = TypeVar("T")

_SECONDS = 0.005


class TimeSlice:
    """Counts the time of the present turn: ``if turns.is_over: await turns.next()`` after each piece of work."""

    def __init__(self) -> None:
        self._end = perf_counter() + _SECONDS

    @property
    def is_over(self) -> bool:
        """True when others should have the loop."""
        return perf_counter() >= self._end

    async def next(self) -> None:
        """Let others have it, and begin another turn."""
        await asyncio.sleep(0)
        self._end = perf_counter() + _SECONDS


async def in_slices(items: Iterable[T]) -> list[T]:
    """All items, made for some milliseconds at a time, so that the window goes on."""
    made, turns = list[T](), TimeSlice()
    for item in items:
        made.append(item)
        if turns.is_over:
            await turns.next()
    return made
