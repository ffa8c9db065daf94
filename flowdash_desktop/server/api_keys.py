"""API keys: made, stored as digests, compared in constant time."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.tasks.timestamps import now_text

OWNER = "Owner's key"
"""What the first key of a workspace is called."""

COMMAND_LINE = "Key of the command line"
"""What a key is called that is accepted in this run only."""

WINDOW = "Flowdash Desktop on this computer"
"""What the key is called of the window that has started this server."""

_SHOWN, _LONG = 4, 16
"""So many letters of a key are stored, so that people know it again; none of one that is shorter than this."""

_k = tables.api_keys.c


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key that opens the workspace.

    Attributes:
        digest: the SHA-256 of the key, in hexadecimal.
        name: what people call it.
        id: its id in addresses; ``""`` for one that is accepted in this run only, and stored nowhere.
        user_id: the user it belongs to; None for a key that acts as an administrator.
        ends_on: the moment from which it opens nothing, None for no end.
        is_owner: the owner of the workspace has it, so it always gets in.
    """

    digest: str
    name: str
    id: str = ""
    user_id: str | None = None
    ends_on: str | None = None
    is_owner: bool = False


def new_key() -> str:
    """A new API key: 24 random bytes."""
    return secrets.token_urlsafe(24)


def new_id() -> str:
    """A new id of a key."""
    return secrets.token_hex(8)


def beginning_of(key: str) -> str:
    """The letters of a key that are stored and shown; ``""`` for a short one, of which they would tell too much."""
    return key[:_SHOWN] if len(key) >= _LONG else ""


def key_digest(key: str) -> str:
    """What is stored of an API key: its SHA-256 in hexadecimal."""
    return hashlib.sha256(key.encode()).hexdigest()


def run_key(key: str, name: str = COMMAND_LINE) -> ApiKey:
    """A key that is accepted in this run only, which is the owner's."""
    return ApiKey(key_digest(key), name, is_owner=True)


def find_key(digest: str, keys: Mapping[str, ApiKey]) -> ApiKey | None:
    """The key with this digest, compared with every key, in a time that tells nothing about them."""
    found = None
    for known, key in keys.items():
        if hmac.compare_digest(digest, known):
            found = key
    return found


def read_keys(connection: Connection) -> dict[str, ApiKey]:
    """The stored keys by digest."""
    return {
        row.digest: ApiKey(row.digest, row.name, row.id, row.user_id, row.ends_on, bool(row.is_owner))
        for row in connection.execute(select(tables.api_keys).order_by(_k.row))
    }


def add_keys(connection: Connection, keys: Iterable[str]) -> None:
    """Store API keys of the workspace's owner, as digests."""
    rows = [
        {
            "digest": key_digest(key),
            "created_on": now_text(),
            "id": new_id(),
            "name": OWNER if number == 1 else f"{OWNER} {number}",
            "begins_with": beginning_of(key),
            "is_owner": True,
        }
        for number, key in enumerate(keys, 1)
    ]
    if rows:
        connection.execute(insert(tables.api_keys), rows)
