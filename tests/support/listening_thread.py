"""The server's own listener with any application, on a thread of the test."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from starlette.types import ASGIApp

from flowdash_desktop.server.http.connection import Limits
from flowdash_desktop.server.http.listener import Listener, listen


@contextmanager
def listening(app: ASGIApp, limits: Limits) -> Iterator[tuple[str, int]]:
    """Serve ``app`` within ``limits``; gives host and port."""
    bound, address = listen("127.0.0.1", 0)
    ready = threading.Event()
    listener = Listener(app, ready.set, limits)
    thread = threading.Thread(target=lambda: listener.run(bound))
    with bound:
        thread.start()
        assert ready.wait(30)
        yield "127.0.0.1", int(address.rpartition(":")[2])
        listener.stop()
        thread.join(30)
