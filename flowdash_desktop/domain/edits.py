"""What a person asks for: typed edits, and their life in the outbox until the server has answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from os import urandom
from typing import TypeAlias
from uuid import UUID, uuid4

from flowdash_desktop.domain.activity_edits import (
    ITEM_CHANGES,
    ActivityEdit,
    AddComment,
    AddItem,
    DeleteItem,
    RunAction,
)
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.link_edits import LINK_EDITS, LinkEdit, UnlinkTask, followed, followed_links
from flowdash_desktop.domain.tasks import NEW_TASK_PREFIX, NO_LINKS, Attachment, Link, LinkedTask, Task, TaskKey, Value

_NAMES_TOGETHER, _NAME_BYTES = 256, 16


@dataclass(frozen=True, slots=True)
class TaskEdit:
    """Set one field of a task.

    Attributes:
        workflow_id: its workflow.
        task: which task.
        field: the field's name.
        value: what it is to become.
        base: the value it had where the person saw it.
        sent: values asked for before this one which the server may have taken although no answer says so.
    """

    workflow_id: str
    task: TaskKey
    field: str
    value: Value
    base: Value
    sent: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class CreateTask:
    """Create a task.

    Attributes:
        workflow_id: its workflow.
        task: its ``new:`` name until the server has given it a unique ID; the old name of one that is created again.
        values: by field name.
        again: it was there before, and is gone on the server.
        instead: what it takes the place of: the edits of the task that is gone; none where the person undoes its
            deletion. Where that task is there after all, these are made of it. None where it is not known.
        links: the tasks that it was linked to then, by link name; what they are linked to now is looked at first.
    """

    workflow_id: str
    task: TaskKey
    values: Mapping[str, Value]
    again: bool = False
    instead: tuple[TaskEdit, ...] | None = None
    links: Mapping[str, Link] = field(default_factory=lambda: NO_LINKS)


@dataclass(frozen=True, slots=True)
class DeleteTask:
    """Delete a task, for good."""

    workflow_id: str
    task: TaskKey


@dataclass(frozen=True, slots=True)
class StagedFile:
    """A file to be added: copied into the outbox's own folder, so that the original may move or change.

    Attributes:
        id: the name of its copy.
        filename: its name; where the server is to name it, the name that is expected.
        content_type: its type, ``""`` where the server is to say.
        size: in bytes, 0 where it is not known.
        address: the web address from which the server fetches it, ``""`` for a copy that is here.
        is_named: the name is sent along. Without it the server names what it fetches.
    """

    id: str
    filename: str
    content_type: str
    size: int
    address: str = ""
    is_named: bool = True


@dataclass(frozen=True, slots=True)
class AttachFile:
    """Add one file to a file field, beside whatever the field holds when it is sent.

    Attributes:
        workflow_id, task, field: where.
        file: which.
        replaces: the attachment in whose place it comes, None for none: one request adds the one and removes the other.
    """

    workflow_id: str
    task: TaskKey
    field: str
    file: StagedFile
    replaces: Attachment | None = None


@dataclass(frozen=True, slots=True)
class DetachFile:
    """Take one attachment away from a file field."""

    workflow_id: str
    task: TaskKey
    field: str
    attachment: Attachment


Edit: TypeAlias = TaskEdit | CreateTask | DeleteTask | AttachFile | DetachFile | LinkEdit | ActivityEdit
HELD = (DeleteTask, RunAction)
"""What can't be taken back once it is sent, so it waits a few seconds before."""
FOLLOWING = (AttachFile, DetachFile, *LINK_EDITS, AddComment, AddItem, RunAction)
"""What goes on to the new task where a task that is gone is created again."""
BOUND = (DeleteTask, UnlinkTask, *ITEM_CHANGES, DeleteItem)
"""What makes sense for the task alone that it was asked for, and never moves to another."""


class EditState(StrEnum):
    """Where an edit is on its way to the server."""

    SAVED_HERE = "saved here"
    SENDING = "sending"
    NEEDS_YOU = "needs you"


class Refusal(StrEnum):
    """Why an edit waits for a person."""

    INVALID = "invalid"
    GONE = "gone"
    ANOTHER_TASK = "another task"
    CHANGED_MEANWHILE = "changed meanwhile"
    TOO_LARGE = "too large"
    NOT_ALLOWED = "not allowed"
    UNCERTAIN = "uncertain"
    SEVERAL = "several"
    UNFINISHED = "unfinished"
    FILE_MISSING = "file missing"
    NO_COPY = "no copy"
    KEEPS_FAILING = "keeps failing"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that was changed on both sides: what it was before, and what the server has now.

    Of a to-one link these are the tasks' names, and ``linked`` is the task that is linked on the server, None for none.
    """

    base: Value
    theirs: Value
    linked: LinkedTask | None = None


@dataclass(frozen=True, slots=True)
class EditProblem:
    """What keeps an edit from being confirmed.

    Attributes:
        refusal: the kind.
        messages: the server's own words by field name, ``""`` for the whole task; a ``Problem`` where we say so of a
            field ourselves.
        conflict: what there is to choose from where the same field was changed on both sides.
        there: the task that has the unique ID now, where that is another one.
        reason: why, where the server has no words for it.
    """

    refusal: Refusal
    messages: Mapping[str, tuple[str, ...]]
    conflict: Conflict | None = None
    there: Identity | None = None
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Operation:
    """An edit in the outbox.

    Attributes:
        id: a UUID made here, also the ``Idempotency-Key`` of its request.
        sequence: its place in the outbox; smaller is older.
        edit: what was asked for.
        state: where it is on its way.
        created: when it was made, in UTC.
        attempts: how often it was sent without an answer that settled it.
        problem: why it needs a person, in that state only.
        uncertain: an attempt ended without an answer, so the server may have carried it out.
        identity: which task the person edited, where the server lets it be known again; of a creation, the task that
            it replaces.
    """

    id: str
    sequence: int
    edit: Edit
    state: EditState
    created: datetime
    attempts: int = 0
    problem: EditProblem | None = None
    uncertain: bool = False
    identity: Identity | None = None

    @property
    def may_have_arrived(self) -> bool:
        """True where the server may have carried it out, now or before."""
        return self.uncertain or self.state is EditState.SENDING

    @property
    def is_on_hold(self) -> bool:
        """True for a deletion or an action that waits so that it can be undone."""
        is_unsent = self.state is EditState.SAVED_HERE and not self.attempts and not self.uncertain
        return is_unsent and isinstance(self.edit, HELD)


def new_task_key() -> TaskKey:
    """A fresh name for a task that the server does not know yet."""
    return TaskKey(f"{NEW_TASK_PREFIX}{uuid4()}")


def new_task_keys() -> Iterator[TaskKey]:
    """The same for very many tasks: the system is asked for chance once for some hundred names."""
    while True:
        chance = urandom(_NAMES_TOGETHER * _NAME_BYTES)
        for start in range(0, len(chance), _NAME_BYTES):
            yield TaskKey(f"{NEW_TASK_PREFIX}{UUID(bytes=chance[start : start + _NAME_BYTES], version=4)}")


def is_new_task_key(key: TaskKey) -> bool:
    """True for the name of a task that the server has not confirmed."""
    return key.startswith(NEW_TASK_PREFIX)


def leading_to(edit: Edit, creation: CreateTask, page: str, task: Task, id_field: str) -> Edit:
    """An edit with its links to a task that was created again under the name that this has now.

    Args:
        edit: what is asked for, or was done.
        creation: of the task.
        page: the last part of the address that it had before, ``""`` where that is not known.
        task: the new one.
        id_field: the name of its unique ID field.
    """
    if isinstance(edit, LINK_EDITS):
        return followed(edit, creation.task, page, task) if edit.leads_to == creation.workflow_id else edit
    if isinstance(edit, CreateTask):
        return replace(edit, links=followed_links(edit.links, id_field, page, task))
    return edit
