"""The line to the server: whether there is a client right now, and how the account stands."""

from __future__ import annotations

import asyncio
import math
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Protocol

from flowdash_desktop.api.errors import (
    AnswerFault,
    FlowdashError,
    NetworkFault,
    NotAllowedError,
    RefusedError,
    UnexpectedAnswerError,
)
from flowdash_desktop.domain.errors import CodedError, Reason
from flowdash_desktop.domain.workspace.identity import WorkspaceIdentity
from flowdash_desktop.session.accounts.workspace_check import OtherWorkspaceError, OwnWorkspace
from flowdash_desktop.session.connection.error_policy import key_reason, needs_key
from flowdash_desktop.session.status import Connection

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

_FIRST_WAIT, _LONGEST_WAIT = 0.5, 30.0
_LAST_REQUESTS_SECONDS = 5.0
_WITHOUT_ID_SECONDS = 10.0
"""A workspace without an id is known by its workflows, which each request names: it is not asked about each time."""


class ConnectError(CodedError):
    """There is no client to be had now."""


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


class LinkListener(Protocol):
    """What the link tells the session."""

    def link_changed(self) -> None:
        """The connection's state or its reason is another."""

    def connected(self) -> None:
        """There is a client; whether its server answers will be seen."""

    def unreachable(self, reason: Reason) -> None:
        """There is no client to be had; it is tried again."""

    def key_needed(self, reason: Reason) -> None:
        """Nothing goes on until there is another API key."""

    def other_workspace_found(self, error: OtherWorkspaceError) -> None:
        """Address and key lead to another workspace: nothing goes on until there is another API key."""


class _Lent:
    """A client and how many requests are using it.

    Attributes:
        is_own: it leads to the account's workspace, as was seen once.
        is_checked: the same, seen since the last request that failed.
        asked: when it was asked last for its workspace and told the account's, in the loop's seconds.
        other: the other workspace that it leads to, if it does.
        failed: when it was asked last without an answer, likewise.
        failure: why there was none.
    """

    def __init__(self, client: FlowdashClient) -> None:
        self.client = client
        self.answered = False
        self.is_own = False
        self.is_checked = False
        self.asked = -math.inf
        self.other: OtherWorkspaceError | None = None
        self.failed = -math.inf
        self.failure: FlowdashError | None = None
        self.checking = asyncio.Lock()
        self._users = 0
        self._free = asyncio.Event()
        self._free.set()

    def take(self) -> None:
        self._users += 1
        self._free.clear()

    def give_back(self) -> None:
        self._users -= 1
        if not self._users:
            self._free.set()

    async def free(self) -> None:
        """Returns when nobody uses the client."""
        await self._free.wait()


def _of_the_question(error: FlowdashError) -> FlowdashError:
    """Why a server could not be asked for its workspace: a refusal is not the edit's, and nothing of it was sent."""
    is_refused = isinstance(error, RefusedError | NotAllowedError)
    found = UnexpectedAnswerError(AnswerFault.NO_WORKSPACE, status=error.status) if is_refused else error
    found.outcome_unknown = False
    return found


def _anew(error: FlowdashError) -> FlowdashError:
    """The same error for somebody else, who may add to it."""
    made = type(error).__new__(type(error), *error.args)
    made.__dict__.update(error.__dict__)
    return made


class ServerConnection:
    """Keeps a client while there is one, and tells others to wait while there is none."""

    def __init__(self, connector: Connector, listener: LinkListener, own_workspace: OwnWorkspace) -> None:
        self.connection = Connection.CONNECTING
        self.reason: Reason | None = None
        self._connector = connector
        self._listener = listener
        self._own_workspace = own_workspace
        self._says_batches = False
        self._lent: _Lent | None = None
        self._open: list[_Lent] = []
        self._ready = asyncio.Event()
        self._seen_as_own = asyncio.Event()
        self._again = asyncio.Event()

    @property
    def repeats_are_known(self) -> bool:
        """The server honours ``Idempotency-Key``."""
        return self._connector.repeats_are_known

    @property
    def takes_batches(self) -> bool:
        """The server takes many tasks in one request: it has said so last, see ``check``, or it is the app's own."""
        return self.repeats_are_known or self._says_batches

    async def ready(self) -> None:
        """Returns once there is a client."""
        await self._ready.wait()

    @asynccontextmanager
    async def client(self) -> AsyncIterator[FlowdashClient]:
        """Lend the client, once there is one that leads to the account's workspace. It stays open until given back."""
        while (lent := self._lent) is None or not lent.is_own:
            await self._seen_as_own.wait()
        async with self._lending(lent) as client:
            yield client

    @asynccontextmanager
    async def unchecked_client(self) -> AsyncIterator[FlowdashClient]:
        """Lend the client, once there is one; whoever takes it calls ``check`` or ``found`` before anything else."""
        while (lent := self._lent) is None:
            await self._ready.wait()
        async with self._lending(lent) as client:
            yield client

    @asynccontextmanager
    async def _lending(self, lent: _Lent) -> AsyncIterator[FlowdashClient]:
        """Lend a client that asks the server for its workspace before each request that writes."""
        lent.take()
        try:
            with lent.client.guarded(lambda: self._check_anew(lent)):
                yield lent.client
        finally:
            lent.give_back()

    @asynccontextmanager
    async def client_now(self) -> AsyncIterator[FlowdashClient]:
        """Lend the client without waiting for one.

        Raises:
            FlowdashError: there is none; its reason says why.
        """
        if self._lent is None:
            raise FlowdashError(self.reason or NetworkFault.UNREACHABLE)
        async with self._lending(self._lent) as client:
            await self.check(client)
            yield client

    async def check(self, client: FlowdashClient) -> None:
        """See that a client leads to the account's workspace; asks the server where that was not seen yet, and again
        after a request has failed.

        Raises:
            OtherWorkspaceError: it leads to another one, and is lent to nobody any more.
            FlowdashError: the server can't be asked.
        """
        lent = self._lent_of(client)
        if lent.is_checked and lent.other is None:
            return
        begun = asyncio.get_running_loop().time()
        async with lent.checking:
            if lent.other is not None or not lent.is_checked:
                await self._ask(lent, begun)

    async def check_again(self, client: FlowdashClient) -> None:
        """``check`` though nothing has failed; raises the same."""
        await self._check_anew(self._lent_of(client))

    async def _check_anew(self, lent: _Lent) -> None:
        """See that a client leads to the account's workspace right now. Several at a time may share one answer, where
        the server was asked after each of them had begun.

        Raises:
            OtherWorkspaceError: it leads to another one, and is lent to nobody any more.
            FlowdashError: the server can't be asked; nothing of an edit was sent.
        """
        begun = asyncio.get_running_loop().time()
        async with lent.checking:
            own = self._own_workspace.identity
            since = begun - (_WITHOUT_ID_SECONDS if own is not None and not own.id else 0)
            if lent.other is not None or lent.asked < since:
                await self._ask(lent, begun)

    async def _ask(self, lent: _Lent, begun: float) -> None:
        """Ask a server for its workspace, and compare, while ``checking`` is held. All who were waiting when a question
        began share its failure, so that they do not wait for one after the other.

        Raises:
            OtherWorkspaceError: it is another one.
            FlowdashError: the server can't be asked; nothing of an edit was sent.
        """
        if lent.other is not None:
            raise OtherWorkspaceError(lent.other.own, lent.other.found)
        if lent.failure is not None and lent.failed >= begun:
            raise _anew(lent.failure) from lent.failure
        asked = asyncio.get_running_loop().time()
        try:
            await self._compared(lent, self._own_workspace.ask(lent.client))
        except OtherWorkspaceError as error:
            raise OtherWorkspaceError(error.own, error.found) from error
        except FlowdashError as error:
            lent.failed, lent.failure = asked, _of_the_question(error)
            raise _anew(lent.failure) from error
        lent.asked, lent.failure = asked, None

    async def found(self, client: FlowdashClient, workspace: WorkspaceIdentity, *, takes_batches: bool) -> None:
        """A server has told its workspace, and whether it takes many tasks in one request.

        Raises:
            OtherWorkspaceError: it is not the account's.
        """

        async def seen() -> bool:
            await self._own_workspace.see(workspace)
            return takes_batches

        await self._compared(self._lent_of(client), seen())

    async def _compared(self, lent: _Lent, comparison: Awaitable[bool]) -> None:
        """``comparison`` tells whether the server takes batches."""
        try:
            self._says_batches = await comparison
        except OtherWorkspaceError as error:
            lent.is_own = lent.is_checked = False
            lent.other = error
            if self._lent is lent:
                self._withdraw()
                self._set(Connection.NEEDS_KEY, error.reason)
                self._listener.other_workspace_found(error)
            raise
        lent.is_own = lent.is_checked = True
        if self._lent is lent:
            self._seen_as_own.set()

    def _lent_of(self, client: FlowdashClient) -> _Lent:
        return next(lent for lent in self._open if lent.client is client)

    async def run(self) -> None:
        """Keep a client until cancelled."""
        try:
            async with asyncio.TaskGroup() as closing:
                await self._reconnect_loop(closing)
        finally:
            for lent in self._open:  # its last users are being cancelled like this
                with suppress(TimeoutError):
                    async with asyncio.timeout(_LAST_REQUESTS_SECONDS):
                        await lent.free()
                await lent.client.aclose()
            self._open.clear()

    async def _reconnect_loop(self, closing: asyncio.TaskGroup) -> None:
        wait = _FIRST_WAIT
        while True:
            self._again.clear()
            try:
                client = await self._connector.connect()
            except KeyMissingError as error:
                self._key_needed(error.reason)
                await self._again.wait()
                continue
            except (ConnectError, FlowdashError) as error:
                self._set(Connection.OFFLINE, error.reason)
                self._listener.unreachable(error.reason)
                await self._pause(wait)
                wait = min(wait * 2, _LONGEST_WAIT)
                continue
            lent = self._lent = _Lent(client)
            self._open.append(lent)
            self._ready.set()
            self._listener.connected()
            try:
                await self._until_lost()
            finally:
                self._withdraw()
            closing.create_task(self._close_when_free(lent), name="close client")
            if self.connection is Connection.ONLINE:
                self._set(Connection.CONNECTING, None)
            if lent.answered:
                wait = _FIRST_WAIT
            else:  # it ended before it was of any use: do not try again in a hot circle
                await self._pause(wait)
                wait = min(wait * 2, _LONGEST_WAIT)

    async def _close_when_free(self, lent: _Lent) -> None:
        await lent.free()
        await lent.client.aclose()
        self._open.remove(lent)

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
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._again.wait()

    def succeeded(self, client: FlowdashClient) -> None:
        """A request was answered as it should."""
        if self._lent is not None and self._lent.client is client:
            self._lent.answered = True
            self._set(Connection.ONLINE, None)

    def failed(self, client: FlowdashClient, error: FlowdashError) -> None:
        """A request met the network or the server in a bad state, or a key that is not taken."""
        if self._lent is None or self._lent.client is not client:
            return  # news of a client that has been replaced
        self._lent.is_checked = False
        if needs_key(error):
            self._key_needed(key_reason(error))
        elif isinstance(error, NotAllowedError):
            self._set(Connection.ONLINE, error.reason)  # the server is there: it refuses this one thing
        else:
            self._set(Connection.OFFLINE, error.reason)

    def reconnect(self) -> None:
        """Try again now: a new key is there, or the person asks for it. A line that is well is left alone."""
        if self.connection in (Connection.NEEDS_KEY, Connection.OFFLINE):
            self._set(Connection.CONNECTING, None)
            self._again.set()

    def _withdraw(self) -> None:
        self._lent = None
        self._ready.clear()
        self._seen_as_own.clear()

    def _key_needed(self, reason: Reason) -> None:
        self._withdraw()
        if self.connection is not Connection.NEEDS_KEY:
            self._set(Connection.NEEDS_KEY, reason)
            self._listener.key_needed(reason)

    def _set(self, connection: Connection, reason: Reason | None) -> None:
        if (connection, reason) != (self.connection, self.reason):
            self.connection, self.reason = connection, reason
            self._listener.link_changed()
