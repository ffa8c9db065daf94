"""Requests take the connections of their purpose, and of no other."""

from __future__ import annotations

import asyncio

from flowdash_desktop.api.errors import NetworkError
from flowdash_desktop.api.http.shares import Purpose, Shares, guarded_by, requests_for


async def _guard() -> None:
    pass


async def test_a_task_begun_while_sending_takes_no_connection_of_edits() -> None:
    """An announcement made while an edit is sent begins a task, which inherits what the sending is for."""
    shares, released = Shares(), asyncio.Event()

    async def read() -> None:
        with guarded_by(_guard):  # as each lending of a client
            async with shares.one(Purpose.DOCUMENTS, 0):
                await released.wait()

    with requests_for(Purpose.EDITS):
        reading = [asyncio.ensure_future(read()) for _ in range(Purpose.EDITS.value)]
    await asyncio.sleep(0)
    try:
        async with shares.one(Purpose.EDITS, 0):
            pass
    finally:
        released.set()
        ended = await asyncio.gather(*reading, return_exceptions=True)
    refused = [error for error in ended if isinstance(error, NetworkError)]
    assert len(refused) == Purpose.EDITS.value - Purpose.DOCUMENTS.value
