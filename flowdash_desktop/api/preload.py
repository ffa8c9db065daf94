"""Loads the client and what it loads later by itself, so that the first request does not do it on the event loop."""

from __future__ import annotations

import importlib
import sys

_LATE = ("httpcore", "h11", "certifi", "anyio.abc", "anyio.streams.tls", "anyio._backends._asyncio")
"""What httpx imports when the first client and the first connection are made."""
_PIECE_NAME, _PIECE_BYTES = "READ_NUM_BYTES", 256 * 1024


def load_client() -> None:
    """Import the client's module and its libraries; a tenth of a second, for a thread. No client is made."""
    importlib.import_module("flowdash_desktop.api.client")
    for name in _LATE:
        try:
            importlib.import_module(name)
        except ImportError:  # another version of the library: it will load what it needs, later
            continue
    _read_more_at_once()


def _read_more_at_once() -> None:
    """Have httpcore take what a socket gives in pieces of the size in which asyncio reads it.

    Its own are a quarter of that. Where it has no such number, nothing changes.
    """
    connection = getattr(sys.modules.get("httpcore"), "AsyncHTTP11Connection", None)
    if getattr(connection, _PIECE_NAME, _PIECE_BYTES) < _PIECE_BYTES:
        setattr(connection, _PIECE_NAME, _PIECE_BYTES)
