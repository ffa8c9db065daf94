"""The cache: the server's last word on workflows, their schemas and tasks. It can be rebuilt at any time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from flowdash_desktop.domain.schema import Workflow, WorkflowSchema, Workspace
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.store.database import DamagedError
from flowdash_desktop.wire import schema as wire_schema
from flowdash_desktop.wire.json import decode, encode
from flowdash_desktop.wire.tasks import task_from_json, task_to_json


@dataclass(frozen=True, slots=True)
class CachedWorkflow:
    """A workflow's schema and tasks as they were when last fetched."""

    schema: WorkflowSchema
    tasks: tuple[Task, ...]
    updated: datetime | None


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
            connection.execute("DELETE FROM cache.tasks WHERE workflow_id = ?", (wid,))
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
        return _schema_from_json(Workflow(workflow_id, row[0]), row[1]) if row and row[1] is not None else None


def workflow(connection: sqlite3.Connection, workflow_id: str) -> CachedWorkflow | None:
    """A workflow's schema and tasks in the server's order, or None if it was never fetched.

    Raises:
        DamagedError: what is kept is not what was put there.
    """
    row = connection.execute(
        "SELECT name, schema, updated FROM cache.workflows WHERE id = ?", (workflow_id,)
    ).fetchone()
    if row is None or row[1] is None:
        return None
    rows = connection.execute(
        "SELECT body, etag FROM cache.tasks WHERE workflow_id = ? ORDER BY place", (workflow_id,)
    ).fetchall()
    with _readable():
        schema = _schema_from_json(Workflow(workflow_id, row[0]), row[1])
        tasks = tuple(task_from_json(decode(body), schema, etag) for body, etag in rows)
        return CachedWorkflow(schema, tasks, datetime.fromisoformat(row[2]) if row[2] else None)


def put_workflow(
    connection: sqlite3.Connection, schema: WorkflowSchema, tasks: Iterable[Task], updated: datetime
) -> None:
    """Replace a workflow's schema and tasks by what the server said just now."""
    workflow_id = schema.workflow.id
    connection.execute(
        "INSERT INTO cache.workflows (id, place, name, schema, updated) VALUES (?, 1000000, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, schema = excluded.schema, updated = excluded.updated",
        (workflow_id, schema.workflow.name, _schema_to_json(schema), updated.isoformat()),
    )
    connection.execute("DELETE FROM cache.tasks WHERE workflow_id = ?", (workflow_id,))
    connection.executemany(
        "INSERT OR REPLACE INTO cache.tasks (workflow_id, key, place, body, etag) VALUES (?, ?, ?, ?, ?)",
        [(workflow_id, t.key, place, encode(task_to_json(t, schema)), t.etag) for place, t in enumerate(tasks)],
    )


def put_task(connection: sqlite3.Connection, schema: WorkflowSchema, task: Task) -> None:
    """Replace one task by the server's answer, in its place; a new one goes to the end."""
    workflow_id = schema.workflow.id
    connection.execute(
        "INSERT INTO cache.tasks (workflow_id, key, place, body, etag) VALUES"
        " (?, ?, (SELECT coalesce(max(place), 0) + 1 FROM cache.tasks WHERE workflow_id = ?), ?, ?)"
        " ON CONFLICT (workflow_id, key) DO UPDATE SET body = excluded.body, etag = excluded.etag",
        (workflow_id, task.key, workflow_id, encode(task_to_json(task, schema)), task.etag),
    )


def remove_task(connection: sqlite3.Connection, workflow_id: str, key: TaskKey) -> None:
    """Forget a task that the server says is gone."""
    connection.execute("DELETE FROM cache.tasks WHERE workflow_id = ? AND key = ?", (workflow_id, key))


def put_updated(connection: sqlite3.Connection, workflow_id: str, updated: datetime) -> None:
    """Note that the server said nothing new of a workflow."""
    connection.execute("UPDATE cache.workflows SET updated = ? WHERE id = ?", (updated.isoformat(), workflow_id))


@contextmanager
def _readable() -> Iterator[None]:
    try:
        yield
    except ValueError as error:
        raise DamagedError("The cache can't be read.") from error


def _schema_to_json(schema: WorkflowSchema) -> bytes:
    return encode(
        {
            "stages": [
                {"name": s.name, "color": s.color, **({} if s.end_stage is None else {"endStage": s.end_stage})}
                for s in schema.stages
            ],
            "fields": [wire_schema.field_to_json(f) for f in schema.fields],
            "users": [wire_schema.user_to_json(u) for u in schema.users],
            "roles": [wire_schema.role_to_json(r) for r in schema.roles],
        }
    )


def _schema_from_json(seen: Workflow, data: bytes) -> WorkflowSchema:
    body = wire_schema.as_object(decode(data))
    return WorkflowSchema(
        seen,
        wire_schema.as_list(body.get("stages"), wire_schema.stage_from_json),
        wire_schema.as_list(body.get("fields"), wire_schema.field_from_json),
        wire_schema.as_list(body.get("users"), wire_schema.user_from_json),
        wire_schema.as_list(body.get("roles"), wire_schema.role_from_json),
    )
