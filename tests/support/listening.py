"""Ending a server of asyncio's without dropping what it is just accepting."""

from __future__ import annotations

import asyncio


async def stop_listening(server: asyncio.Server) -> None:
    """Close a server once nothing is being accepted: asyncio drops a socket, unclosed, whose server is closed then."""
    for listening in server.sockets:
        asyncio.get_running_loop().remove_reader(listening.fileno())
    for _ in range(10):
        await asyncio.sleep(0)
    server.close()
