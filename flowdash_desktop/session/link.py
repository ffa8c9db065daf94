"""The line to the server: whether there is a client right now, and how the account stands."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.session.failures import needs_key
from flowdash_desktop.session.status import Connection

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

_FIRST_WAIT, _LONGEST_WAIT = 0.5, 30.0


class ConnectError(Exception):
    """There is no client to be had now; the text says why, for a person."""


class KeyMissingError(ConnectError):
    """The account's API key is not to be had: it must be asked for."""


class Connector(Protocol):
    """Knows how to reach one account's server."""

    repeats_are_known: bool
    """The server honours ``Idempotency-Key``."""

    async def connect(self) -> FlowdashClient:
        """A client for the server.

        Raises:
            ConnectError: not now.
            KeyMissingError: not without a key.
        """

    async def lost(self) -> None:
        """Returns once the client that ``connect`` gave is of no use any more; never, for a server elsewhere."""

    async def close(self) -> None:
        """Let go of everything that ``connect`` began."""


class Link:
    """Keeps a client while there is one, and tells others to wait while there is none."""

    def __init__(
        self, connector: Connector, on_change: Callable[[], None], on_key_needed: Callable[[str], None]
    ) -> None:
        self.connection = Connection.CONNECTING
        self.words = ""
        self._connector = connector
        self._on_change = on_change
        self._on_key_needed = on_key_needed
        self._client: FlowdashClient | None = None
        self._ready = asyncio.Event()
        self._again = asyncio.Event()

    @property
    def repeats_are_known(self) -> bool:
        """The server honours ``Idempotency-Key``."""
        return self._connector.repeats_are_known

    async def client(self) -> FlowdashClient:
        """The client, once there is one."""
        while self._client is None:
            await self._ready.wait()
        return self._client

    async def run(self) -> None:
        """Keep a client until cancelled."""
        wait = _FIRST_WAIT
        while True:
            self._again.clear()
            try:
                client = await self._connector.connect()
            except KeyMissingError as error:
                self._key_needed(str(error))
                await self._again.wait()
                continue
            except (ConnectError, FlowdashError) as error:
                self._set(Connection.OFFLINE, str(error))
                await self._pause(wait)
                wait = min(wait * 2, _LONGEST_WAIT)
                continue
            wait = _FIRST_WAIT
            self._client = client
            self._ready.set()
            try:
                await self._until_lost()
            finally:
                self._withdraw()
                await client.aclose()

    async def _until_lost(self) -> None:
        lost = asyncio.ensure_future(self._connector.lost())
        again = asyncio.ensure_future(self._again.wait())
        try:
            await asyncio.wait({lost, again}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            lost.cancel()
            again.cancel()
            await asyncio.gather(lost, again, return_exceptions=True)

    async def _pause(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._again.wait()
        except TimeoutError:
            pass

    def succeeded(self) -> None:
        """A request was answered as it should."""
        self._set(Connection.ONLINE, "")

    def failed(self, error: FlowdashError) -> None:
        """A request met the network or the server in a bad state, or a key that is not taken."""
        if needs_key(error):
            self._key_needed(error.detail or str(error))
        elif self.connection is not Connection.NEEDS_KEY:
            self._set(Connection.OFFLINE, str(error))

    def reconnect(self) -> None:
        """Try again now: a new key is there, or the person asks for it."""
        if self.connection in (Connection.NEEDS_KEY, Connection.OFFLINE):
            self._set(Connection.CONNECTING, "")
        self._again.set()

    def _withdraw(self) -> None:
        self._client = None
        self._ready.clear()

    def _key_needed(self, words: str) -> None:
        self._withdraw()
        if self.connection is not Connection.NEEDS_KEY:
            self._set(Connection.NEEDS_KEY, words)
            self._on_key_needed(words)

    def _set(self, connection: Connection, words: str) -> None:
        if (connection, words) != (self.connection, self.words):
            self.connection, self.words = connection, words
            self._on_change()
