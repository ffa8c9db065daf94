"""What windows say reaches those who listen at this server, whatever the database does."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest

from flowdash_desktop.server.presence import service
from flowdash_desktop.server.presence.service import Presence
from flowdash_desktop.server.presence.sign import Sign


class _Database:
    """Of several servers, and does not answer."""

    shared = True

    def __init__(self) -> None:
        self.asked = asyncio.Event()

    async def read(self, _work: Any) -> None:
        self.asked.set()
        await asyncio.Event().wait()


class _Hub:
    """One stream of events."""

    def __init__(self) -> None:
        self.told: asyncio.Queue[bytes] = asyncio.Queue()

    def listening_to(self, _workflow: str) -> list[Any]:
        return [SimpleNamespace(put_presence=self.told.put_nowait)]


async def test_a_silent_database_keeps_nobody_from_hearing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "GATHER_SECONDS", 0)
    database, hub = _Database(), _Hub()
    presence = Presence(SimpleNamespace(database=database), hub)  # type: ignore[arg-type]
    working = asyncio.create_task(presence.work())
    async with asyncio.timeout(30):
        presence.say(Sign("key", "anna", "w", "1"))
        assert b"anna" in await hub.told.get()
        await database.asked.wait()
        presence.say(Sign("key", "ben", "w", "2"))
        assert b"ben" in await hub.told.get()
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)
