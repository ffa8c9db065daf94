"""A workflow, tasks and edits for the tests of the store."""

from __future__ import annotations

from datetime import UTC, datetime

from flowdash_desktop.domain.edits import TaskEdit
from flowdash_desktop.domain.schema import Field, FieldKind, Stage, User, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Task, TaskKey

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
