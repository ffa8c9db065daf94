"""Before the window closes: what gets a last moment to be sent, and what is left."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from flowdash_desktop.domain.edits import HELD
from flowdash_desktop.session.services import Services
from flowdash_desktop.session.status import Connection


async def unsent(services: Services, seconds: float) -> int:
    """How many edits are still not sent after so many seconds at most; deletions that are held do not count."""
    if services.link.connection is Connection.ONLINE:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await services.worker.until_sent(lambda edit: not isinstance(edit, HELD))
    return sum(not isinstance(i.edit, HELD) or i.attempts > 0 for i in services.outbox.items.values())


async def send_what_is_held(services: Services, seconds: float) -> None:
    """Send deletions and actions that still wait, for so long at most; others are kept."""
    if services.link.connection is not Connection.ONLINE:
        return
    services.worker.release()
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await services.worker.until_sent(lambda edit: isinstance(edit, HELD))
