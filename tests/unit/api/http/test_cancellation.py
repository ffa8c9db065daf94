"""Requests in tasks of their own: how they end, and that nothing of them is left for the loop to complain about."""

from __future__ import annotations

import asyncio
import gc
from typing import Any

import pytest

from flowdash_desktop.api.http.cancellation import ScopedTask, cancelled_by_scope


async def test_failure_of_a_cancelled_call_is_no_program_error() -> None:
    """A failure that comes as its caller goes is no fault of the program."""
    reported: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: reported.append(context))

    async def work() -> None:
        raise OSError

    scoped = ScopedTask(work, "request")
    await asyncio.wait({scoped.task})
    await scoped.end()
    del scoped
    gc.collect()
    assert reported == []


async def test_a_failure_reaches_the_caller_that_stays() -> None:
    async def work() -> None:
        raise OSError

    with pytest.raises(OSError):
        await cancelled_by_scope(work, "request")
