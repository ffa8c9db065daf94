"""The audit log: one sentence for each thing that an administrator may have to know later."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from flowdash_desktop.domain.schema import Role, User
from flowdash_desktop.server.people.audit_facts import Fact, Kind, role_added, user_added
from flowdash_desktop.server.people.caller import Caller
from flowdash_desktop.server.storage.audit_log import audit_entries
from flowdash_desktop.server.tasks.timestamps import now_text
from flowdash_desktop.wire.json import encode

MOST_ENTRIES = 1_000
"""The most entries of one answer."""

_e = audit_entries.c
_MOST_LETTERS = 500
_MOST_ROW = 2**31 - 1
"""PostgreSQL compares an integer column with no larger number."""


def note(connection: Connection, fact: Fact, caller: Caller | None) -> None:
    """Write an entry, in the transaction of what it tells of; None for nobody who is known."""
    key, email = (None, None) if caller is None else (caller.key.name, caller.email)
    note_of(connection, fact, key, email)


def note_of(connection: Connection, fact: Fact, key: str | None, email: str | None, at: str | None = None) -> None:
    """Write an entry of a key by its name; ``at`` is now where it is left out."""
    row = {
        "at": at or now_text(),
        "kind": fact.kind.value,
        "key_name": key,
        "actor": email,
        "what": fact.what[:_MOST_LETTERS],
        "facts": encode({"action": fact.action.value, "values": dict(fact.values)}).decode(),
    }
    connection.execute(insert(audit_entries), row)


def note_all(connection: Connection, facts: Iterable[Fact], caller: Caller) -> None:
    """Write an entry for each."""
    for fact in facts:
        note(connection, fact, caller)


def facts_of_added(users: Iterable[User], roles: Iterable[Role], new_roles: Iterable[Role]) -> Iterator[Fact]:
    """Which people and roles came with workflows.

    Args:
        users: the people who were added.
        roles: all roles, by which theirs are named.
        new_roles: the roles that were added.
    """
    by_id = {role.id: role for role in roles}
    yield from (role_added(role, with_workflows=True) for role in new_roles)
    yield from (user_added(user, by_id, with_workflows=True) for user in users)


def list_entries(connection: Connection, after: int, limit: int, before: int | None = None) -> list[dict[str, object]]:
    """Entries of which the ids are between two, at most ``limit``: in their order, with ``before`` the newest first."""
    query = select(audit_entries).where(_e.row > min(after, _MOST_ROW)).limit(limit)
    query = (
        query.order_by(_e.row)
        if before is None
        else query.where(_e.row < min(before, _MOST_ROW)).order_by(_e.row.desc())
    )
    return [_entry(row) for row in connection.execute(query)]


def _entry(row: Row[Any]) -> dict[str, object]:
    """An entry as it is answered; one that an earlier program wrote has no action."""
    found = {"action": None, "values": {}} if row.facts is None else json.loads(row.facts)
    who = {"key": row.key_name, "user": row.actor}
    return {"id": row.row, "at": row.at, "kind": row.kind, **who, "what": row.what, **found}


def was_used_since(connection: Connection, key: str, moment: str) -> bool:
    """Whether there is an entry that a key with this name was used."""
    query = select(_e.row).where(_e.kind == Kind.KEY_USED.value, _e.key_name == key, _e.at >= moment).limit(1)
    return connection.execute(query).first() is not None
