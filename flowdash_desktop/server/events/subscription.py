"""One event stream: a bounded queue of its events, and a sign of life while the queue is empty."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator
from typing import NamedTuple

from flowdash_desktop.server.storage.commits import Commit

SIGN_OF_LIFE_SECONDS = 15.0
SIGN_OF_LIFE = b":\n\n"
MOST_WAITING = 64
"""Events; who takes them so slowly is dropped, and may come back with ``Last-Event-ID``."""

MOST_WAITING_BYTES = 1024 * 1024


class View(NamedTuple):
    """What an event is written for: all with the same view are told the same bytes.

    Attributes:
        workflow: its id.
        base: the server's address as the client knows it.
        compressed: the client takes lists as gzip, which have other ETags.
    """

    workflow: str
    base: str
    compressed: bool


class Subscription:
    """Not thread-safe; it belongs to the loop's thread.

    Attributes:
        view: what its events are written for.
        is_ended: it is told nothing more.
        missed: what has changed since it was told last, where that has not been written for it yet.
    """

    def __init__(self, view: View, sign_of_life: float = SIGN_OF_LIFE_SECONDS) -> None:
        """``sign_of_life``: seconds without an event after which a comment is sent."""
        self.view = view
        self.missed: Commit | None = None
        self.is_ended = False
        self._sign_of_life = sign_of_life
        self._waiting: deque[bytes] = deque()
        self._size = 0
        self._presence: bytes | None = None
        self._woken = asyncio.Event()

    def put(self, event: bytes) -> None:
        """Tell of an event; ends the subscription where too much waits already."""
        if self.is_ended or not event:
            return
        self._waiting.append(event)
        self._size += len(event)
        if len(self._waiting) > MOST_WAITING or self._size > MOST_WAITING_BYTES:
            self._waiting.clear()
            self.end()
        self._woken.set()

    def put_presence(self, event: bytes) -> None:
        """Tell who is there; in the place of an earlier word that nobody has taken yet."""
        self._presence = event
        self._woken.set()

    def end(self) -> None:
        """Tell what waits, and no more."""
        self.is_ended = True
        self._woken.set()

    async def pieces(self) -> AsyncGenerator[bytes]:
        """The events as they come, until the end."""
        while True:
            while self._waiting:
                event = self._waiting.popleft()
                self._size -= len(event)
                yield event
            if self._presence is not None and not self.is_ended:
                event, self._presence = self._presence, None
                yield event
                continue
            if self.is_ended:
                return
            self._woken.clear()
            try:
                async with asyncio.timeout(self._sign_of_life):
                    await self._woken.wait()
            except TimeoutError:
                yield SIGN_OF_LIFE
