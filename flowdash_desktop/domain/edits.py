"""What a person asks for: typed edits, and their life in the outbox until the server has answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias
from uuid import uuid4

from flowdash_desktop.domain.tasks import NEW_TASK_PREFIX, Attachment, TaskKey, Value


@dataclass(frozen=True, slots=True)
class TaskEdit:
    """Set one field of a task; ``base`` is the value it had where the person saw it."""

    workflow_id: str
    task: TaskKey
    field: str
    value: Value
    base: Value


@dataclass(frozen=True, slots=True)
class CreateTask:
    """Create a task; ``task`` is its ``new:`` name until the server has given it a unique ID."""

    workflow_id: str
    task: TaskKey
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class DeleteTask:
    """Delete a task, for good."""

    workflow_id: str
    task: TaskKey


@dataclass(frozen=True, slots=True)
class StagedFile:
    """A file copied into the outbox's own folder, so that the original may move or change. ``size`` is in bytes."""

    id: str
    filename: str
    content_type: str
    size: int


@dataclass(frozen=True, slots=True)
class AttachFile:
    """Add one file to a file field, beside whatever the field holds when it is sent."""

    workflow_id: str
    task: TaskKey
    field: str
    file: StagedFile


@dataclass(frozen=True, slots=True)
class DetachFile:
    """Take one attachment away from a file field."""

    workflow_id: str
    task: TaskKey
    field: str
    attachment: Attachment


Edit: TypeAlias = TaskEdit | CreateTask | DeleteTask | AttachFile | DetachFile


class EditState(StrEnum):
    """Where an edit is on its way to the server."""

    SAVED_HERE = "saved here"
    SENDING = "sending"
    NEEDS_YOU = "needs you"


class Refusal(StrEnum):
    """Why an edit waits for a person."""

    INVALID = "invalid"
    GONE = "gone"
    CHANGED_MEANWHILE = "changed meanwhile"
    TOO_LARGE = "too large"
    NOT_ALLOWED = "not allowed"
    UNCERTAIN = "uncertain"
    FILE_MISSING = "file missing"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class EditProblem:
    """What keeps an edit from being confirmed: the kind, and the server's own words by field name (``""`` for none)."""

    refusal: Refusal
    messages: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class PendingEdit:
    """An edit in the outbox.

    Attributes:
        id: a UUID made here, also the ``Idempotency-Key`` of its request.
        sequence: its place in the outbox; smaller is older.
        edit: what was asked for.
        state: where it is on its way.
        created: when it was made, in UTC.
        attempts: how often it was sent without an answer that settled it.
        problem: why it needs a person, in that state only.
    """

    id: str
    sequence: int
    edit: Edit
    state: EditState
    created: datetime
    attempts: int = 0
    problem: EditProblem | None = None


def new_task_key() -> TaskKey:
    """A fresh name for a task that the server does not know yet."""
    return TaskKey(f"{NEW_TASK_PREFIX}{uuid4()}")


def is_new_task_key(key: TaskKey) -> bool:
    """True for the name of a task that the server has not confirmed."""
    return key.startswith(NEW_TASK_PREFIX)
