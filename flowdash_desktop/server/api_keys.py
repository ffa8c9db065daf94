"""API keys: made, stored as digests, compared in constant time."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Iterable

from sqlalchemy import Connection, insert, select

from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.tasks.timestamps import now_text


def new_key() -> str:
    """A new API key: 24 random bytes."""
    return secrets.token_urlsafe(24)


def key_digest(key: str) -> str:
    """What is stored of an API key: its SHA-256 in hexadecimal."""
    return hashlib.sha256(key.encode()).hexdigest()


def key_is_known(presented: str, digests: Iterable[str]) -> bool:
    """Compare with every key, in a time that tells nothing about them."""
    mine = key_digest(presented)
    found = False
    for digest in digests:
        found |= hmac.compare_digest(mine, digest)
    return found


def has_keys(connection: Connection) -> bool:
    """True when an API key is stored."""
    return connection.execute(select(tables.api_keys.c.row)).first() is not None


def add_keys(connection: Connection, keys: Iterable[str]) -> None:
    """Store the digests of API keys."""
    rows = [{"digest": key_digest(key), "created_on": now_text()} for key in keys]
    if rows:
        connection.execute(insert(tables.api_keys), rows)
