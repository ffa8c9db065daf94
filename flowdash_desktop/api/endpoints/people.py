"""The endpoints of who asks, of API keys and of the audit log, for servers that have them: ours."""

from __future__ import annotations

from datetime import UTC, datetime

from flowdash_desktop.api.address import path_of
from flowdash_desktop.api.endpoints.requests import Requests
from flowdash_desktop.api.errors import AnswerFault, UnexpectedAnswerError
from flowdash_desktop.api.http.transport import Call
from flowdash_desktop.domain.schema import User
from flowdash_desktop.domain.workspace.keys import ApiKey, AuditEntry, NewApiKey
from flowdash_desktop.wire.json import encode
from flowdash_desktop.wire.people.keys import (
    api_key_from_json,
    audit_entry_from_json,
    me_from_json,
    new_api_key_from_json,
)

NEWEST = 10**14
"""As ``before`` of the audit log: the largest id that a server takes."""


class PeopleCalls:
    """Of one server, see ``FlowdashClient.people``. ``NotFoundError`` where the server has no such thing.

    Keys and the audit log are for administrators: ``NotAllowedError`` for the key of anybody else.
    """

    def __init__(self, requests: Requests) -> None:
        self._requests = requests

    async def me(self) -> User | None:
        """The user of this key; None for a key without one."""
        return await self._requests.get(me_from_json, "me")

    async def keys(self) -> tuple[ApiKey, ...]:
        """The API keys of the workspace, the oldest first."""
        return await self._requests.list(api_key_from_json, "workspace", "keys")

    async def add_key(self, name: str, user_id: str | None = None, ends: datetime | None = None) -> NewApiKey:
        """Make an API key. Its secret is in the answer and can't be asked for again.

        Args:
            name: what people are to call it, one line of at most 100 letters.
            user_id: whose it is; None for a key that acts as an administrator.
            ends: the moment, with its zone, from which it opens nothing; None for no end.

        Raises:
            ValidationError: the user is none or deactivated, the name can't be one, or the end is not in the future.
            FlowdashError: with ``outcome_unknown`` there may be a key that nobody knows: it is listed, to be revoked.
        """
        body: dict[str, object] = {"name": name}
        if user_id is not None:
            body["user_id"] = user_id
        if ends is not None:
            body["ends_at"] = ends.astimezone(UTC).isoformat()
        made = await self._requests.answer(
            Call("POST", path_of("workspace", "keys"), body=encode(body)), new_api_key_from_json
        )
        if made is None:
            raise UnexpectedAnswerError(AnswerFault.EMPTY, status=200)
        return made

    async def revoke_key(self, key_id: str) -> bool:
        """Revoke a key: it opens nothing any more.

        Returns:
            False where the answer is a success, but not the one that is documented: it may be anybody's.

        Raises:
            ConflictError: it is the last one of an administrator; ``detail`` says so.
            NotFoundError: there is none with this id, perhaps as it was revoked already.
        """
        return await self._requests.delete(Call("DELETE", path_of("workspace", "keys", key_id)))

    async def audit(self, after: int = 0, limit: int = 100) -> tuple[AuditEntry, ...]:
        """Entries of the audit log behind the one with an id, the oldest first.

        Args:
            after: the id of the last entry that is known.
            limit: how many at most, from 1 to 1,000.
        """
        query = f"after={after:d}&limit={limit:d}"
        return await self._requests.list(audit_entry_from_json, "workspace", "audit", query=query)

    async def newest_audit(self, before: int = NEWEST, limit: int = 100) -> tuple[AuditEntry, ...]:
        """Entries of the audit log that came before the one with an id, the newest first.

        Args:
            before: the id of the oldest entry that is known; left out for the newest ones of all.
            limit: how many at most, from 1 to 1,000.
        """
        query = f"before={before:d}&limit={limit:d}"
        return await self._requests.list(audit_entry_from_json, "workspace", "audit", query=query)
