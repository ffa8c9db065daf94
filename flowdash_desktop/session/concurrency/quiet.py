"""Waiting for a quiet moment before work that nobody waits for."""

from __future__ import annotations

import asyncio


async def until_quiet(wake: asyncio.Event, seconds: float) -> None:
    """Wait until something is asked for, and then until nothing more is asked for during some seconds.

    Args:
        wake: is set by whoever asks; it is cleared here.
        seconds: how long nothing more is to be asked for.
    """
    await wake.wait()
    while wake.is_set():
        wake.clear()
        await asyncio.sleep(seconds)
