"""Answers before the answer (1xx): a few are read over, thousands are a fault of the server."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from typing import Any

_MOST = 64
_METHOD, _NOTED = "_receive_event", "_flowdash_early_answers"


def bound_early_answers() -> None:
    """Have httpcore end a connection that sends more of them than any server.

    It reads over all that are there without letting the event loop go on, ten thousand in a quarter of a second. Where
    it has no such method, nothing changes.
    """
    library = sys.modules.get("httpcore")
    connection = getattr(library, "AsyncHTTP11Connection", None)
    receive: Callable[..., Awaitable[Any]] | None = getattr(connection, _METHOD, None)
    if library is None or connection is None or receive is None or hasattr(connection, _NOTED):
        return

    async def bounded(self: Any, *args: Any, **more: Any) -> Any:
        event = await receive(self, *args, **more)
        if type(event).__name__ == "InformationalResponse":
            setattr(self, _NOTED, getattr(self, _NOTED) + 1)
            if getattr(self, _NOTED) > _MOST:
                raise library.RemoteProtocolError("too many answers before the answer")
        elif getattr(self, _NOTED):  # they are those of one request; the connection serves many
            setattr(self, _NOTED, 0)
        return event

    setattr(connection, _NOTED, 0)
    setattr(connection, _METHOD, bounded)
