"""Edits as JSON for the outbox and the history, and what is stored beside them.

The edits are a tagged union: each kind has its codec, and the kind is the tag. Workflow, task and kind have columns of
their own. Older texts leave the kind out, so a text is read as the kind that its row tells.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import msgspec

from flowdash_desktop.domain.activity_edits import (
    AddComment,
    AddItem,
    AssignItem,
    DeleteItem,
    RenameItem,
    RunAction,
    TickItem,
)
from flowdash_desktop.domain.edits import (
    AttachFile,
    Conflict,
    CreateTask,
    DeleteTask,
    DetachFile,
    Edit,
    EditProblem,
    StagedFile,
    TaskEdit,
)
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.history import Holder, RestoreData, Unsent
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.link_edits import LinkTask, UnlinkTask
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.wire.codec import FILE, FORMS, Codec, Form
from flowdash_desktop.wire.errors import reason_body, reason_of_body

_KINDS: Mapping[type, str] = {
    TaskEdit: "edit",
    CreateTask: "create",
    DeleteTask: "delete",
    AttachFile: "attach",
    DetachFile: "detach",
    LinkTask: "link",
    UnlinkTask: "unlink",
    RunAction: "action",
    AddComment: "comment",
    AddItem: "add item",
    TickItem: "tick item",
    RenameItem: "rename item",
    AssignItem: "assign item",
    DeleteItem: "delete item",
}
_TYPES = {kind: domain_type for domain_type, kind in _KINDS.items()}


@cache
def _codec(kind: str) -> Codec[Any]:
    """The codec of a kind, made when the first edit of the kind is written or read: that keeps the start short."""
    return Codec(
        _TYPES[kind],
        kind,
        apart=("workflow_id", "task"),
        always=("status",),
        rename={"link": "field", "id_field": "id", "leads_to": "to"},
    )


FORMS[TaskEdit] = Form(_codec("edit").structure, _codec("edit").pack, lambda stored: stored)  # see _with_changes
FORMS[Conflict] = Codec(Conflict).form
FORMS[Reason] = Form(dict[str, Any], reason_body, reason_of_body)
FORMS[Holder] = Codec(Holder, rename={"id_field": "id"}).form
_COPY = msgspec.defstruct("Copy", [("field", str), ("file", FILE.structure)])
FORMS[tuple[str, StagedFile]] = Form(
    _COPY, lambda copy: _COPY(copy[0], FILE.pack(copy[1])), lambda stored: (stored.field, FILE.unpack(stored.file))
)
_UNSENT = msgspec.defstruct(
    "Unsent",
    [("id", str), ("workflow", str), ("task", str), ("kind", str), ("body", str), ("identity", Identity | None, None)],
    omit_defaults=True,
)
FORMS[Unsent] = Form(_UNSENT, lambda one: _pack_unsent(one), lambda stored: _unpack_unsent(stored))
_PROBLEM = Codec(EditProblem)
RESTORE_DATA = Codec(RestoreData, always=("values", "files", "attachment"))
_NOTHING = RestoreData()
_NOTHING_TEXT = RESTORE_DATA.to_json(_NOTHING)
"""Most changes need nothing: it is neither written nor read each time."""
_IDENTITY = Codec(Identity, always=("title",))


def edit_kind(edit: Edit) -> str:
    """The word under which an edit is stored."""
    return _KINDS[type(edit)]


def edit_to_json(edit: Edit) -> bytes:
    """What an edit asks for, as JSON."""
    return _codec(_KINDS[type(edit)]).to_json(edit)


def edit_from_json(kind: str, workflow_id: str, task: TaskKey, data: bytes) -> Edit:
    """The edit that ``edit_to_json`` wrote.

    Raises:
        ValueError: the text is not one.
    """
    if kind not in _TYPES:
        raise ValueError(f"not an edit: {kind}")
    edit: Edit = _codec(kind).from_json(data, workflow_id, task)
    return _with_changes(edit) if isinstance(edit, CreateTask) else edit


def _with_changes(creation: CreateTask) -> CreateTask:
    """A creation with the changes that it takes the place of: they are for its task, and read as they are stored."""
    stored: Any = creation.instead
    if not stored:
        return creation
    changes = tuple(_codec("edit").unpack(one, creation.workflow_id, creation.task) for one in stored)
    return replace(creation, instead=changes)


def _pack_unsent(one: Unsent) -> msgspec.Struct:
    edit = one.edit
    body = edit_to_json(edit).decode()
    return _UNSENT(one.id, edit.workflow_id, edit.task, edit_kind(edit), body, one.identity)


def _unpack_unsent(stored: Any) -> Unsent:
    edit = edit_from_json(stored.kind, stored.workflow, TaskKey(stored.task), stored.body.encode())
    return Unsent(stored.id, edit, stored.identity)


def problem_to_json(problem: EditProblem) -> bytes:
    """A problem as JSON."""
    return _PROBLEM.to_json(problem)


def problem_from_json(data: bytes) -> EditProblem:
    """The problem that ``problem_to_json`` wrote.

    Raises:
        ValueError: the text is not one.
    """
    return _PROBLEM.from_json(data)


def identity_to_json(identity: Identity | None) -> bytes | None:
    """What a task is known by, as JSON; None for nothing."""
    return _IDENTITY.to_json(identity) if identity is not None else None


def identity_from_json(data: bytes | None) -> Identity | None:
    """What ``identity_to_json`` wrote.

    Raises:
        ValueError: the text is not it.
    """
    return _IDENTITY.from_json(data) if data is not None else None


def identity_of_body(raw: object) -> Identity | None:
    """What a task is known by, of decoded JSON of which it is a part; None for null.

    Raises:
        ValueError: it is something else.
    """
    return msgspec.convert(raw, Identity | None)


def restore_data_to_json(restore_data: RestoreData) -> bytes:
    """What is needed to bring something back, as JSON."""
    return _NOTHING_TEXT if restore_data == _NOTHING else RESTORE_DATA.to_json(restore_data)


def restore_data_from_json(data: bytes | None) -> RestoreData:
    """What ``restore_data_to_json`` wrote; nothing for None.

    Raises:
        ValueError: the text is not it.
    """
    return _NOTHING if data is None or data == _NOTHING_TEXT else RESTORE_DATA.from_json(data)
