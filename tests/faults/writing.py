"""How bytes go over a line: at once, in drips, or not at all, as it is reset."""

from __future__ import annotations

import asyncio
import socket
import struct
from contextlib import suppress

_DRIP_SECONDS = 0.3


async def send(writer: asyncio.StreamWriter, data: bytes) -> bool:
    """Write it whole; true, as the line goes on."""
    writer.write(data)
    await writer.drain()
    return True


async def drip(writer: asyncio.StreamWriter, data: bytes) -> bool:
    """Write it piece by piece, as a slow line does; true, as the line goes on."""
    piece = max(1, len(data) // 6)
    for start in range(0, len(data), piece):
        await send(writer, data[start : start + piece])
        await asyncio.sleep(_DRIP_SECONDS / 6)  # a slow line is what is asked for
    return True


def reset(writer: asyncio.StreamWriter) -> None:
    """End the line by RST."""
    with suppress(OSError):
        line = writer.get_extra_info("socket")
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
