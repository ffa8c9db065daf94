"""The people and the keys of a workspace, as an administrator sees and changes them. It needs the line."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import (
    ConflictError,
    NotAllowedError,
    NotFoundError,
    RefusedError,
    UnexpectedAnswerError,
    ValidationError,
)
from flowdash_desktop.domain.errors import CodedError, Reason
from flowdash_desktop.domain.schema import Role, User
from flowdash_desktop.session.concurrency.background_tasks import BackgroundTasks, Outcome
from flowdash_desktop.session.connection.connection import ServerConnection
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.sharing.own_user import OwnUser
from flowdash_desktop.session.workspace_changes import NotChangeableError, WorkspaceChanges

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient
    from flowdash_desktop.domain.workspace.keys import ApiKey, AuditEntry, NewApiKey
    from flowdash_desktop.wire.definition_changes import WorkspaceEdit

_NO_ADDRESS = (404, 405, 410, 501)
_MOST_ENTRIES = 200


class NotSharableError(CodedError):
    """The keys and people can't be managed from here; ``reason`` says why."""


class KeyGoneError(CodedError):
    """A key was revoked already."""


class LastKeyError(CodedError):
    """A key can't be revoked: nobody could manage the workspace then."""


@dataclass(frozen=True, slots=True)
class SharedWorkspace:
    """Who may work in a workspace, and with which keys."""

    people: tuple[User, ...]
    roles: tuple[Role, ...]
    keys: tuple[ApiKey, ...]


class Sharing:
    """Manages keys and people of one account's workspace.

    Args:
        link: where a client comes from.
        changes: changes the people.
        background: finishes what was begun although the window closes.
        own: knows whose the account's key is.

    Attributes:
        invitation_address: the address that invitations name, as it was typed last; ``""`` for none.
    """

    def __init__(
        self, link: ServerConnection, changes: WorkspaceChanges, background: BackgroundTasks, own: OwnUser
    ) -> None:
        self._link, self._changes, self._background = link, changes, background
        self._own = own
        self.invitation_address = ""
        self._refusal: tuple[User | None, Reason] | None = None

    @property
    def me(self) -> User | None:
        """The user whom the account's key belongs to; None for nobody, and while that is not known."""
        return self._own.user

    @property
    def refusal(self) -> Reason | None:
        """Why keys and people can't be managed from here, as far as it is known; None where they may be."""
        if self._own.refusal is not None:
            return self._own.refusal
        return self._refusal[1] if self._refusal is not None and self._refusal[0] == self.me else None

    async def read(self) -> SharedWorkspace:
        """Ask the server for people and keys.

        Raises:
            NotSharableError: the server manages them itself, or not with this key.
            FlowdashError: it can't be asked now.
        """
        async with self._client() as client:
            keys = await client.people.keys()
        try:
            found = await self._changes.read_definition()
        except NotChangeableError as error:
            raise NotSharableError(error.reason) from error
        self._refusal = None
        return SharedWorkspace(found.users, found.roles, keys)

    async def add_key(self, name: str, user_id: str | None, ends: datetime | None) -> NewApiKey:
        """Make a key. It is told this once.

        Args:
            name: what it is called.
            user_id: whom it belongs to, None for nobody.
            ends: when it ends, None for never.

        Raises:
            NotSharableError: the server does not make keys, or not with this key.
            ValidationError: something can't be.
            FlowdashError: with ``outcome_unknown`` there may be a key that nobody was told.
        """
        async with self._client() as client:
            return await client.people.add_key(name, user_id, ends)

    async def activity(self) -> tuple[AuditEntry, ...]:
        """What was done with keys and people, and what was deleted or restored: the newest 200 entries, oldest first.

        Raises:
            NotSharableError: the server logs nothing, or not for this key.
            FlowdashError: it can't be asked now.
        """
        async with self._client() as client:
            newest = await client.people.newest_audit(limit=_MOST_ENTRIES)
        return tuple(reversed(newest))

    def revoke(self, key_id: str) -> Outcome[None]:
        """Have a key not accepted any more. This begins at once, and is finished although the window closes.

        Raises:
            KeyGoneError: it was revoked already.
            LastKeyError: it is the last one of an administrator.
            NotSharableError: not with this key.
            FlowdashError: the server can't be asked now.
        """
        return self._background.start(self._revoke(key_id), "revoke key")

    async def _revoke(self, key_id: str) -> None:
        async with self._client() as client:
            try:
                await client.people.revoke_key(key_id)
            except NotFoundError as error:
                raise KeyGoneError(SessionFault.KEY_GONE) from error
            except ConflictError as error:
                raise LastKeyError(SessionFault.LAST_KEY) from error

    async def change_people(self, edits: Sequence[WorkspaceEdit]) -> None:
        """Change the people.

        Raises:
            NotSharableError: not with this key.
            ValidationError: something can't be.
            FlowdashError: the server can't be asked now.
        """
        try:
            await self._changes.make(edits)
        except NotChangeableError as error:
            raise NotSharableError(error.reason) from error

    @asynccontextmanager
    async def _client(self) -> AsyncIterator[FlowdashClient]:
        async with self._link.client_now() as client:
            try:
                yield client
            except NotAllowedError as error:
                raise self._refused(SessionFault.SHARING_NOT_ALLOWED) from error
            except ValidationError:
                raise
            except (RefusedError, UnexpectedAnswerError) as error:
                if error.status not in _NO_ADDRESS and not isinstance(error, UnexpectedAnswerError):
                    raise
                raise self._refused(SessionFault.NO_SHARING) from error

    def _refused(self, fault: SessionFault) -> NotSharableError:
        reason = Reason(fault)
        self._refusal = self.me, reason
        return NotSharableError(reason)
