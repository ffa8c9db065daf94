"""The cache: the server's last word on workflows and their schemas. It can be rebuilt at any time.

The tasks are in ``cached_tasks``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from flowdash_desktop.domain.schema import Workflow, WorkflowSchema, Workspace
from flowdash_desktop.store import cached_activity, cached_tasks
from flowdash_desktop.store.cached_tasks import CachedTasks
from flowdash_desktop.store.database import DamagedError, StoreFault
from flowdash_desktop.wire import schema as wire_schema
from flowdash_desktop.wire.json import decode, encode
from flowdash_desktop.wire.workflow_schema import schema_from_json, schema_to_json


@dataclass(frozen=True, slots=True)
class CachedWorkflow:
    """A workflow's schema as it was when last fetched, what is kept of its tasks, and when they were last read."""

    schema: WorkflowSchema
    tasks: CachedTasks
    updated: datetime


def workspace(connection: sqlite3.Connection) -> Workspace | None:
    """The workspace, if it was ever seen.

    Raises:
        DamagedError: what is kept is not what was put there.
    """
    row = connection.execute("SELECT body FROM cache.meta WHERE name = 'workspace'").fetchone()
    with _readable():
        return wire_schema.workspace_from_json(decode(row[0])) if row else None


def put_workspace(connection: sqlite3.Connection, seen: Workspace) -> None:
    """Remember the workspace."""
    body = encode(wire_schema.workspace_to_json(seen))
    connection.execute("INSERT OR REPLACE INTO cache.meta VALUES ('workspace', ?)", (body,))


def workflows(connection: sqlite3.Connection) -> tuple[Workflow, ...]:
    """The workflows in the server's order."""
    rows = connection.execute("SELECT id, name FROM cache.workflows ORDER BY place").fetchall()
    return tuple(Workflow(wid, name) for wid, name in rows)


def put_workflows(connection: sqlite3.Connection, seen: Sequence[Workflow]) -> None:
    """Remember the list; workflows that are gone from it go with their tasks."""
    kept = [w.id for w in seen]
    for (wid,) in connection.execute("SELECT id FROM cache.workflows").fetchall():
        if wid not in kept:
            cached_tasks.remove_all(connection, wid)
            cached_activity.remove_all(connection, wid)
            connection.execute("DELETE FROM cache.workflows WHERE id = ?", (wid,))
    connection.executemany(
        "INSERT INTO cache.workflows (id, place, name) VALUES (?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET place = excluded.place, name = excluded.name",
        [(w.id, place, w.name) for place, w in enumerate(seen)],
    )


def schema(connection: sqlite3.Connection, workflow_id: str) -> WorkflowSchema | None:
    """A workflow's schema, or None if it was never fetched.

    Raises:
        DamagedError: what is kept is not what was put there.
    """
    row = connection.execute("SELECT name, schema FROM cache.workflows WHERE id = ?", (workflow_id,)).fetchone()
    with _readable():
        return schema_from_json(Workflow(workflow_id, row[0]), row[1]) if row and row[1] is not None else None


def workflow(connection: sqlite3.Connection, workflow_id: str) -> CachedWorkflow | None:
    """A workflow's schema, and what is kept of its tasks, or None if they were never fetched.

    Raises:
        DamagedError: what is kept is not what was put there.
    """
    row = connection.execute(
        "SELECT name, schema, updated FROM cache.workflows WHERE id = ?", (workflow_id,)
    ).fetchone()
    if row is None or row[1] is None or row[2] is None:
        return None
    with _readable():
        schema = schema_from_json(Workflow(workflow_id, row[0]), row[1])
        updated = datetime.fromisoformat(row[2])
        return CachedWorkflow(schema, cached_tasks.tasks(connection, workflow_id), updated)


def put_schema(connection: sqlite3.Connection, schema: WorkflowSchema) -> None:
    """Replace a workflow's schema by what the server said just now."""
    connection.execute(
        "INSERT INTO cache.workflows (id, place, name, schema) VALUES (?, 1000000, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, schema = excluded.schema",
        (schema.workflow.id, schema.workflow.name, schema_to_json(schema)),
    )


def put_updated(connection: sqlite3.Connection, workflow_id: str, updated: datetime) -> None:
    """Note that the server said just now what is kept here."""
    connection.execute("UPDATE cache.workflows SET updated = ? WHERE id = ?", (updated.isoformat(), workflow_id))


@contextmanager
def _readable() -> Iterator[None]:
    try:
        yield
    except ValueError as error:
        raise DamagedError(StoreFault.CACHE_UNREADABLE) from error
