"""The audit log: one sentence for each thing that an administrator may have to know later."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from sqlalchemy import Connection, insert, select

from flowdash_desktop.domain.schema import Role, User
from flowdash_desktop.server.people.caller import Caller
from flowdash_desktop.server.storage.audit_log import audit_entries
from flowdash_desktop.server.tasks.timestamps import now_text

MOST_ENTRIES = 1_000
"""The most entries of one answer."""

_e = audit_entries.c
_PEOPLE = ("User", "Role")
_MOST_LETTERS = 500
_MOST_ROW = 2**31 - 1
"""PostgreSQL compares an integer column with no larger number."""


class Kind(StrEnum):
    """What an entry is of."""

    KEY_REFUSED = "keyRefused"
    KEY_USED = "keyUsed"
    KEY_ADDED = "keyAdded"
    KEY_REVOKED = "keyRevoked"
    PEOPLE = "peopleChanged"
    DELETED = "deleted"
    RESTORED = "restored"


def note(connection: Connection, kind: Kind, what: str, caller: Caller | None) -> None:
    """Write an entry, in the transaction of what it tells of; None for nobody who is known."""
    key, email = (None, None) if caller is None else (caller.key.name, caller.email)
    note_of(connection, kind, what, key, email)


def note_of(
    connection: Connection, kind: Kind, what: str, key: str | None, email: str | None, at: str | None = None
) -> None:
    """Write an entry of a key by its name; ``at`` is now where it is left out."""
    row = {"at": at or now_text(), "kind": kind.value, "key_name": key, "actor": email, "what": what[:_MOST_LETTERS]}
    connection.execute(insert(audit_entries), row)


def note_change(connection: Connection, changes: Iterable[object], caller: Caller) -> None:
    """Write what a change of the workspace does to people and roles, and what it deletes: an entry for each."""
    for change in changes:
        operation = change.get("op") if isinstance(change, dict) else None
        if isinstance(change, dict) and isinstance(operation, str):
            kind = Kind.DELETED if operation.startswith("delete") else Kind.PEOPLE
            if kind is Kind.DELETED or operation.endswith(_PEOPLE):
                told = ", ".join(f"{name} {value}" for name, value in change.items() if name != "op")
                note(connection, kind, f"{operation}: {told}", caller)


def note_added(
    connection: Connection, users: Iterable[User], roles: Iterable[Role], new_roles: Iterable[Role], caller: Caller
) -> None:
    """Write which people and roles came with workflows: an entry for each.

    Args:
        connection: of the transaction that adds them.
        users: the people who were added.
        roles: all roles, by which theirs are named.
        new_roles: the roles that were added.
        caller: who adds the workflows.
    """
    for role in new_roles:
        what = "a role of administrators" if role.admin else "a role"
        note(connection, Kind.PEOPLE, f"Added with workflows: {what}, {role.name!r}", caller)
    by_id = {role.id: role for role in roles}
    for user in users:
        own = by_id.get(user.role_id or "")
        words = "without a role" if own is None else f"with the role {own.name!r}"
        administers = ", an administrator" if own is not None and own.admin else ""
        note(connection, Kind.PEOPLE, f"Added with workflows: the user {user.email} {words}{administers}", caller)


def list_entries(connection: Connection, after: int, limit: int, before: int | None = None) -> list[dict[str, object]]:
    """Entries of which the ids are between two, at most ``limit``: in their order, with ``before`` the newest first."""
    query = select(audit_entries).where(_e.row > min(after, _MOST_ROW)).limit(limit)
    query = (
        query.order_by(_e.row)
        if before is None
        else query.where(_e.row < min(before, _MOST_ROW)).order_by(_e.row.desc())
    )
    return [
        {"id": row.row, "at": row.at, "kind": row.kind, "key": row.key_name, "user": row.actor, "what": row.what}
        for row in connection.execute(query)
    ]


def was_used_since(connection: Connection, key: str, moment: str) -> bool:
    """Whether there is an entry that a key with this name was used."""
    query = select(_e.row).where(_e.kind == Kind.KEY_USED.value, _e.key_name == key, _e.at >= moment).limit(1)
    return connection.execute(query).first() is not None
