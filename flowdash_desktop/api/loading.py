"""Loads the client and what it loads later by itself, so that the first request does not do it on the event loop."""

from __future__ import annotations

import importlib

_LATE = ("httpcore", "h11", "certifi", "anyio.abc", "anyio.streams.tls", "anyio._backends._asyncio")
"""What httpx imports when the first client and the first connection are made."""


def load_client() -> None:
    """Import the client's module and its libraries; a tenth of a second, for a thread. No client is made."""
    importlib.import_module("flowdash_desktop.api.client")
    for name in _LATE:
        try:
            importlib.import_module(name)
        except ImportError:  # another version of the library: it will load what it needs, later
            continue
