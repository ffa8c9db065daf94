"""How each kind of account reaches its server."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.api.preload import load_client
from flowdash_desktop.domain.schema import Workspace
from flowdash_desktop.session.accounts.credentials import Credentials, KeyringUnusableError
from flowdash_desktop.session.accounts.local_server import LocalServer
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.connection.connection import ConnectError, KeyMissingError
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.store.preferences import Account

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient


async def make_client(base_url: str, api_key: str, ca_file: Path | None = None) -> FlowdashClient:
    """A client that sends each request once; repeating is the outbox's business.

    ``ca_file``: see ``FlowdashClient``.

    Raises:
        FlowdashError: the address or the key can't be one.
    """
    # Loading the client takes long enough to be seen, so it happens on a thread, after the window is up.
    await in_thread(load_client, "load client")
    from flowdash_desktop.api.client import FlowdashClient

    return FlowdashClient(base_url, api_key, ca_file=ca_file)


async def try_connection(base_url: str, api_key: str, ca_file: Path | None = None) -> Workspace:
    """The workspace that an address and a key lead to.

    Raises:
        FlowdashError: they lead nowhere.
    """
    async with await make_client(base_url, api_key, ca_file) as client:
        return await client.workspace()


class LocalConnector:
    """The local workspace: starts its server, and starts it anew when it ends."""

    repeats_are_known = True

    def __init__(self, server: LocalServer) -> None:
        self._server = server

    async def connect(self) -> FlowdashClient:
        """See ``Connector``."""
        endpoint = await self._server.start()
        return await make_client(endpoint.base_url, endpoint.api_key)

    async def lost(self) -> None:
        """See ``Connector``."""
        await self._server.ended()

    async def close(self) -> None:
        """See ``Connector``."""
        await self._server.stop()


class RemoteConnector:
    """A server elsewhere, with a key from the keyring."""

    repeats_are_known = False

    def __init__(self, account: Account, credentials: Credentials, ca_file: Path | None = None) -> None:
        """``ca_file``: see ``FlowdashClient``."""
        self._account = account
        self._ca_file = ca_file
        self._credentials = credentials

    async def connect(self) -> FlowdashClient:
        """See ``Connector``."""
        try:
            key = await self._credentials.get(self._account.id)
        except KeyringUnusableError as error:
            raise KeyMissingError(error.reason) from error
        if not key:
            raise KeyMissingError(SessionFault.NO_KEY)
        try:
            return await make_client(self._account.base_url, key, self._ca_file)
        except FlowdashError as error:
            raise ConnectError(error.reason) from error

    async def lost(self) -> None:
        """See ``Connector``."""
        await asyncio.get_running_loop().create_future()

    async def close(self) -> None:
        """See ``Connector``."""
