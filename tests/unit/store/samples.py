"""A workflow, tasks and edits for the tests of the store."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from flowdash_desktop.domain.edits import TaskEdit
from flowdash_desktop.domain.schema import Field, FieldKind, Stage, User, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.store import cache, cached_tasks
from flowdash_desktop.store.database import Connection
from flowdash_desktop.wire.json import decode, encode
from flowdash_desktop.wire.tasks import task_from_json, task_to_json

COMPANIES = WorkflowSchema(
    Workflow("w", "Companies"),
    (Stage("New", "#b0b8c1", False), Stage("Done", None, None)),
    (Field("f1", "ID", FieldKind.UNIQUE_ID), Field("f2", "Name", FieldKind.TEXT, required=True)),
    (User("u1", "harry@hogwarts.edu", "Harry", "Potter"),),
)
NOON = datetime(2026, 1, 31, 12, 0, tzinfo=UTC)


def task(key: str, name: str = "Acme", etag: str | None = None) -> Task:
    """A task as the server sent it."""
    values = {"ID": key, "Name": name, "Stage": "New", "Assigned To": None}
    return Task(TaskKey(key), key, values, f"http://server/{key}", etag=etag)


def edit(key: str, value: str = "x", field: str = "Name") -> TaskEdit:
    """A wish."""
    return TaskEdit("w", TaskKey(key), field, value, "before")


def put_workflow(connection: Connection, tasks: Sequence[Task], etag: str | None = None) -> None:
    """Put the companies into the cache, in pieces of two."""
    cache.put_schema(connection, COMPANIES)
    edition = cached_tasks.begin(connection, "w")
    texts = [encode(task_to_json(one, COMPANIES)) for one in tasks]
    pieces = [texts[start : start + 2] for start in range(0, len(texts), 2)]
    for number, piece in enumerate(pieces):
        cached_tasks.put_piece(connection, edition, number, piece)
    assert cached_tasks.finish(connection, edition, len(pieces), etag, NOON)


def cached(connection: Connection) -> list[Task] | None:
    """The companies as the cache holds them, those that changed alone included."""
    found = cache.workflow(connection, "w")
    if found is None:
        return None
    kept = found.tasks
    numbers = range(kept.pieces)
    texts = [text for n in numbers for text in cached_tasks.piece(connection, "w", kept.edition, n)]
    assert len(texts) == kept.count
    tasks = {one.key: one for one in (task_from_json(decode(text), found.schema) for text in texts)}
    for key, text in kept.changes.items():
        if text is None:
            tasks.pop(key, None)
        else:
            tasks[key] = task_from_json(decode(text), found.schema)
    return [*tasks.values()]
