"""Who asks: the API key of a request, and the user that it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from flowdash_desktop.domain.schema import User
from flowdash_desktop.server.api_keys import ApiKey
from flowdash_desktop.server.catalog import Catalog
from flowdash_desktop.server.tasks.history import Cause, Origin

CALLER = "flowdash.caller"
"""In the scope of a request that was let in: its ``Caller``."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks.

    Attributes:
        key: the key of the request.
        user: whose it is; None for a key without a user.
        is_admin: may change the workspace: a user whose role administers, or a key without a user.
    """

    key: ApiKey
    user: User | None
    is_admin: bool

    @property
    def email(self) -> str | None:
        """The e-mail of the user, None for none."""
        return None if self.user is None else self.user.email

    @property
    def origin(self) -> Origin:
        """What the history says of the changes of this request."""
        return Origin(Cause.API, self.email)


def caller_with(key: ApiKey, catalog: Catalog) -> Caller | None:
    """Who asks with a key; None where its user was deleted."""
    if key.user_id is None:
        return Caller(key, None, is_admin=True)
    user = next((user for user in catalog.users if user.id == key.user_id), None)
    if user is None:
        return None
    return Caller(key, user, is_admin=is_admin(user, catalog))


def is_admin(user: User, catalog: Catalog) -> bool:
    """Whether a user's role administers the workspace; nobody does without a role."""
    return any(role.admin for role in catalog.roles if role.id == user.role_id)


def caller_of(request: Request) -> Caller:
    """Who asks. Every request that reaches a route has passed the gate."""
    caller = request.scope[CALLER]
    assert isinstance(caller, Caller)
    return caller
