"""The one workspace that an account works in. Another one behind its address is refused before anything is sent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import (
    AnswerFault,
    FlowdashError,
    NotAllowedError,
    NotFoundError,
    UnexpectedAnswerError,
)
from flowdash_desktop.domain.schema import Workspace
from flowdash_desktop.domain.workspace.identity import WorkspaceIdentity
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.status import DiskState
from flowdash_desktop.store import workspace_identity
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreError

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

Learned = Callable[[WorkspaceIdentity], Awaitable[None]]


class OtherWorkspaceError(FlowdashError):
    """Address and key lead to another workspace than the account's.

    Attributes:
        own: the account's workspace.
        found: the one that answered.
    """

    def __init__(self, own: WorkspaceIdentity, found: WorkspaceIdentity) -> None:
        super().__init__(SessionFault.OTHER_WORKSPACE)
        self.own = own
        self.found = found


def may_not_read(error: NotAllowedError) -> UnexpectedAnswerError:
    """The key has lost its rights on the workspace. They may be given back: what waits is kept."""
    return UnexpectedAnswerError(AnswerFault.MAY_NOT_READ, detail=error.detail, status=error.status)


class OwnWorkspace:
    """Knows the account's workspace, and compares with it what a server says.

    Args:
        store: the account's files.
        disk: told when the workspace can't be written down.
        learned: called with the workspace when it was seen for the first time in this session.
    """

    def __init__(self, store: AccountStore, disk: DiskState, learned: Learned | None = None) -> None:
        self.identity: WorkspaceIdentity | None = None
        self._store = store
        self._disk = disk
        self._learned = learned
        self._written: WorkspaceIdentity | None = None

    async def load(self) -> None:
        """Read from the disk which workspace it is.

        Raises:
            StoreError: that can't be read.
        """
        self.identity = await self._store.read(workspace_identity.identity)

    async def ask(self, client: FlowdashClient) -> bool:
        """Ask the server for its workspace, and compare.

        Returns:
            Whether the server says that it takes many tasks in one request.

        Raises:
            OtherWorkspaceError: it is another one.
            FlowdashError: the server or the way to it failed.
        """
        try:
            seen = await client.workspace()
        except NotAllowedError as error:
            if self.identity is not None and self.identity.id:
                raise may_not_read(error) from error
            seen = Workspace("", "")
        except NotFoundError:
            seen = Workspace("", "")
        workflows = () if seen.id else await client.workflows()
        await self.see(WorkspaceIdentity(seen.id, seen.name, frozenset(w.id for w in workflows)))
        return seen.takes_batches

    async def see(self, found: WorkspaceIdentity) -> None:
        """Compare what a server says, and remember it where it is the account's workspace.

        Raises:
            OtherWorkspaceError: it is another one.
            UnexpectedAnswerError: it has told its workspace's id before, and does not now: it may be any.
        """
        known = self.identity
        if known is not None:
            if found.is_other_than(known):
                raise OtherWorkspaceError(known, found)
            if known.id and not found.id:
                raise UnexpectedAnswerError(AnswerFault.NO_WORKSPACE, status=200)
            found = _completed(found, known)
        self.identity = found
        if found == self._written:
            return
        try:
            await self._store.write(lambda connection: workspace_identity.put_identity(connection, found))
            if self._learned is not None and (self._written is None or self._written.id != found.id):
                await self._learned(found)
        except StoreError as error:
            self._disk.refused(error)
            return
        self._written = found


def _completed(found: WorkspaceIdentity, known: WorkspaceIdentity) -> WorkspaceIdentity:
    """What a server says of a workspace, with what was known of it before where it does not say."""
    return WorkspaceIdentity(found.id or known.id, found.name or known.name, found.workflows or known.workflows)
