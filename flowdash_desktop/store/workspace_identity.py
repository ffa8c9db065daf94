"""The workspace whose edits are in the outbox. It is kept beside them, so that they are never sent to another."""

from __future__ import annotations

import sqlite3

from flowdash_desktop.domain.workspace.identity import WorkspaceIdentity
from flowdash_desktop.store import cache
from flowdash_desktop.wire.json import decode, encode


def identity(connection: sqlite3.Connection) -> WorkspaceIdentity | None:
    """The workspace of this account, None where nothing tells which one it is.

    Where the outbox does not name it yet, the cache does. Where that is lost too, the edits name their workflows.
    """
    row = connection.execute("SELECT id, name, workflows FROM workspace").fetchone()
    if row is not None:
        return WorkspaceIdentity(row[0], row[1], _workflows(row[2]))
    cached = cache.workspace(connection)
    if cached is not None:
        return WorkspaceIdentity(cached.id, cached.name, frozenset(w.id for w in cache.workflows(connection)))
    edited = frozenset(wid for (wid,) in connection.execute("SELECT DISTINCT workflow_id FROM outbox"))
    return WorkspaceIdentity("", "", edited) if edited else None


def put_identity(connection: sqlite3.Connection, seen: WorkspaceIdentity) -> None:
    """Remember the workspace. Call it inside a transaction."""
    connection.execute(
        "INSERT OR REPLACE INTO workspace (row, id, name, workflows) VALUES (1, ?, ?, ?)",
        (seen.id, seen.name, encode(sorted(seen.workflows))),
    )


def _workflows(body: bytes) -> frozenset[str]:
    try:
        raw = decode(body)
    except (ValueError, TypeError):  # damaged: id and name still tell which workspace it is
        return frozenset()
    return frozenset(item for item in raw if isinstance(item, str)) if isinstance(raw, list) else frozenset()
