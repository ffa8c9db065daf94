"""Creating, changing and deleting a task, inside one transaction of the writer."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, TASK_URL, Field, FieldKind
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.server.catalog import Catalog, WorkflowEntry
from flowdash_desktop.server.http.errors import NotFoundError, PreconditionError, UnavailableError, ValidationError
from flowdash_desktop.server.tasks.autoincrement import keep_ahead, next_unique_ids
from flowdash_desktop.server.tasks.body import TaskBody
from flowdash_desktop.server.tasks.files import Attachments, FileChange
from flowdash_desktop.server.tasks.history import BY_API, Origin
from flowdash_desktop.server.tasks.links import find_linked, linked_to, set_links
from flowdash_desktop.server.tasks.records import add_task, change_task, remove_task, touch
from flowdash_desktop.server.tasks.task_json import TaskRow, TaskWriter, find_task, names_version, task_in_row
from flowdash_desktop.server.tasks.timestamps import now_text
from flowdash_desktop.wire.json import decode, encode

NO_SUCH_TASK = "there is no task with this unique ID in the workflow"


@dataclass(frozen=True, slots=True)
class Written:
    """The answer to a write: 201 or 200, what was written as JSON text, and its ETag ("" for what has none)."""

    status: int
    text: str
    etag: str = ""


@dataclass(frozen=True, slots=True)
class TaskWrite:
    """What is asked for.

    Attributes:
        entry: the workflow.
        body: what the request says, read.
        raw: the request's JSON object.
        files: what becomes of each file field that the body names; new contents are on disk already.
        unique_id: the unique ID in the address, None where the body's own counts.
        may_create: True for POST, which creates what is not there; False for PUT.
        if_match: the ETags one of which must be current; None for any, ``("*",)`` for any too.
        only_new: a task that exists is not to be changed.
        expected: what the task must still have: JSON values by name, the last part of its URL as ``Task URL``.
        origin: by what it is made, for the history.
        added_by: the id of the API key that adds attachments; None where none is known.
    """

    entry: WorkflowEntry
    body: TaskBody
    raw: Mapping[str, object]
    files: Mapping[str, Sequence[FileChange]] = field(default_factory=dict)
    unique_id: str | None = None
    may_create: bool = False
    if_match: tuple[str, ...] | None = None
    only_new: bool = False
    expected: Mapping[str, object] = field(default_factory=dict)
    origin: Origin = BY_API
    added_by: str | None = None


def new_public_id() -> str:
    """The random part of a Task URL: six bytes as eight letters."""
    return secrets.token_urlsafe(6)


def write_task(connection: Connection, catalog: Catalog, write: TaskWrite, writer: TaskWriter) -> Written:
    """Create or change a task; what it raises undoes everything.

    Raises:
        NotFoundError: there is no such task, and the request may not create one.
        PreconditionError: the task has another version than ``if_match`` names, is there against ``only_new``, or has
            other values than are expected.
        UnavailableError: the workflow has been changed since the request was read, which is worth sending again.
        ValidationError: the data is invalid, with all reasons at once.
    """
    current = catalog.workflows.get(write.entry.id)
    if current is None:
        raise NotFoundError("there is no workflow with this id")
    if not current.is_like(write.entry):
        raise UnavailableError("the workflow has just been changed: please send it again")
    existing = _existing(connection, write)
    if existing is not None:
        _check_existing(existing, write)
    body = write.body
    for name in body.repeated:
        _check_repeated(connection, name, write, existing, writer)
    if existing is None:
        saved = task_in_row(connection, _create(connection, catalog, write))
    else:
        saved = _change(connection, catalog, write, existing)
    text, etag = writer.text(connection, saved)
    return Written(201 if existing is None else 200, text, etag)


def delete_task(
    connection: Connection,
    entry: WorkflowEntry,
    unique_id: str,
    if_match: tuple[str, ...] | None = None,
    origin: Origin = BY_API,
) -> None:
    """Delete a task for good: all that hangs on it goes too, its linked tasks count a change, its history stays.

    Raises:
        NotFoundError: there is none.
        PreconditionError: it has another version than ``if_match`` names.
    """
    row = find_task(connection, entry, unique_id)
    if row is None:
        raise NotFoundError(NO_SUCH_TASK)
    check_version(row, if_match)
    moment = now_text()
    touch(connection, linked_to(connection, row.row) - {row.row}, moment)
    remove_task(connection, entry, row, origin, moment)


def check_version(row: TaskRow | None, if_match: tuple[str, ...] | None) -> None:
    """Raise ``PreconditionError`` when ``if_match`` names another version of the task."""
    if row is not None and if_match is not None and "*" not in if_match and not names_version(if_match, row):
        raise PreconditionError("the task has changed meanwhile")


def _existing(connection: Connection, write: TaskWrite) -> TaskRow | None:
    id_field = write.entry.schema.unique_id_field
    if id_field is None:
        if not write.may_create:
            raise NotFoundError("tasks of this workflow can't be addressed: it has no unique ID field")
        return None
    said = write.body.values.get(id_field.name)
    unique_id = write.unique_id if write.unique_id is not None else said
    row = find_task(connection, write.entry, unique_id) if isinstance(unique_id, str) else None
    if row is None and not write.may_create:
        if unique_id is None and id_field.name in write.body.problems:
            raise ValidationError(write.body.problems)
        if unique_id is None:
            raise ValidationError({id_field.name: [Problem.REQUIRED.value]})
        raise NotFoundError(NO_SUCH_TASK)
    return row


def _check_repeated(
    connection: Connection, name: str, write: TaskWrite, existing: TaskRow | None, writer: TaskWriter
) -> None:
    """A body may repeat what only the server sets, as an answer said it, but not say something else [choice]."""
    said = write.body.repeated[name]
    if said is None:
        return
    if existing is not None and isinstance(said, str):
        shown = decode(writer.text(connection, existing)[0].encode())
        current = shown.get(name) if isinstance(shown, dict) else None
        # The address of a local server changes from run to run: the path is what names the task.
        if current == said or (name == TASK_URL and _path(said) == _path(str(current))):
            return
    write.body.problem(name, Problem.SET_BY_SERVER.value)


def _check_existing(row: TaskRow, write: TaskWrite) -> None:
    """Raise ``PreconditionError`` when a task is not as the request has it."""
    check_version(row, write.if_match)
    if write.only_new:
        raise PreconditionError("there is a task with this unique ID")
    if not all(_has(row, name, value) for name, value in write.expected.items()):
        raise PreconditionError("the task has changed meanwhile")


def _has(row: TaskRow, name: str, value: object) -> bool:
    """Whether a task has this JSON value under a name."""
    if name == TASK_URL:
        return bool(row.public_id == value)
    if name in (STAGE, ASSIGNED_TO):
        return bool((row.stage if name == STAGE else row.assigned_to) == value)
    document = decode(row.document.encode())
    return isinstance(document, dict) and bool(document.get(name) == value)


def _path(url: str) -> str:
    return url.partition("/workflows/")[2]


def _create(connection: Connection, catalog: Catalog, write: TaskWrite) -> int:
    entry, body = write.entry, write.body
    values = _numbered_values(connection, write)
    attachments = Attachments(connection, None)
    document = new_document(attachments, values, write)
    linked = _linked(connection, catalog, write)
    if body.problems:
        raise ValidationError(body.problems)
    moment = now_text()
    task = add_task(connection, entry, new_columns(entry, values, document, moment), write.origin)
    attachments.save(task, entry.field_rows, write.added_by)
    touch(connection, _set_all_links(connection, task, entry, linked) - {task}, moment)
    return task


def _numbered_values(connection: Connection, write: TaskWrite) -> dict[str, Value]:
    """The values of the body, with the next unique ID where the workflow numbers its tasks and none is given."""
    values = dict(write.body.values)
    id_field = write.entry.schema.unique_id_field
    if id_field is None or not id_field.autoincrement or id_field.name in write.body.problems:
        return values
    given = values.get(id_field.name)
    if given is None:
        values[id_field.name] = next_unique_ids(connection, write.entry, 1)[0]
    elif isinstance(given, str):
        keep_ahead(connection, write.entry, [given])
    return values


def new_columns(
    entry: WorkflowEntry, values: Mapping[str, Value], document: Mapping[str, object], moment: str
) -> dict[str, object]:
    """The columns of a new task but its row's number, its workflow and its version."""
    id_field = entry.schema.unique_id_field
    return {
        "public_id": new_public_id(),
        "unique_id": values.get(id_field.name) if id_field else None,
        "stage": values.get(STAGE) or entry.schema.stages[0].name,
        "assigned_to": values.get(ASSIGNED_TO),
        "created_on": moment,
        "updated_on": moment,
        "document": encode(document).decode(),
    }


def new_document(attachments: Attachments, values: Mapping[str, Value], write: TaskWrite) -> dict[str, object]:
    """The document of a new task; a required field that is blank is a problem of the body."""
    body = write.body
    document: dict[str, object] = {}
    for own in write.entry.schema.fields:
        if own.kind is FieldKind.FILE:
            shown = _files(attachments, own, write, ())
            document[own.name] = shown
            blank = not shown
        else:
            value = values.get(own.name)
            document[own.name] = field_type(own.kind).to_json(value)
            blank = value is None
        if own.required and blank and own.name not in body.problems:
            body.problem(own.name, Problem.REQUIRED.value)
    return document


def _change(connection: Connection, catalog: Catalog, write: TaskWrite, row: TaskRow) -> TaskRow:
    entry, body = write.entry, write.body
    attachments = Attachments(connection, row.row)
    document = _changed_document(attachments, row, write)
    columns = _changed_columns(write, row)
    linked = _linked(connection, catalog, write)
    if body.problems:
        raise ValidationError(body.problems)
    columns["document"] = encode(document).decode()
    changed = {name: value for name, value in columns.items() if getattr(row, name) != value}
    relinked = _set_all_links(connection, row.row, entry, linked)
    attachments.save(row.row, entry.field_rows, write.added_by)
    moment = now_text()
    touch(connection, relinked - {row.row} if changed else relinked, moment)
    if changed:
        return change_task(connection, entry, row, changed, write.origin, moment)
    return task_in_row(connection, row.row) if relinked else row


def _changed_document(attachments: Attachments, row: TaskRow, write: TaskWrite) -> dict[str, object]:
    """The stored document with what the body says; what it may not say is a problem of the body."""
    body = write.body
    stored = decode(row.document.encode())
    document: dict[str, object] = dict(stored) if isinstance(stored, dict) else {}
    for own in write.entry.schema.fields:
        before = document.get(own.name)
        if _is_sent_back(own, write, before):
            body.problems.pop(own.name, None)
        elif own.name in body.values:
            _set(own, body, document)
        elif own.name in body.files:
            document[own.name] = _files(attachments, own, write, before)
        else:
            document.setdefault(own.name, field_type(own.kind).to_json(None))
    return document


def _is_sent_back(own: Field, write: TaskWrite, before: object) -> bool:
    """A value sent back as it was is valid, whatever the rules have become since; files have rules of their own."""
    return own.name in write.raw and own.kind is not FieldKind.FILE and write.raw[own.name] == before


def _changed_columns(write: TaskWrite, row: TaskRow) -> dict[str, object]:
    """Stage and assignee, where the body names them. An assignee sent back is valid, also one who is deactivated."""
    body = write.body
    columns: dict[str, object] = {}
    if ASSIGNED_TO in body.problems and write.raw.get(ASSIGNED_TO) == row.assigned_to is not None:
        del body.problems[ASSIGNED_TO]
    if STAGE in body.values:
        if body.values[STAGE] is None:
            body.problem(STAGE, Problem.NOT_A_STAGE.value)
        columns["stage"] = body.values[STAGE]
    if ASSIGNED_TO in body.values:
        columns["assigned_to"] = body.values[ASSIGNED_TO]
    return columns


def _set(own: Field, body: TaskBody, document: dict[str, object]) -> None:
    kind = field_type(own.kind)
    value = body.values[own.name]
    try:
        before: Value = kind.from_json(document.get(own.name), own)
    except InvalidValueError:
        before = None
    if value != before and (own.kind is FieldKind.UNIQUE_ID or not own.editable):
        body.problem(own.name, Problem.NOT_EDITABLE.value)
    elif value is None and before is not None and own.required:
        body.problem(own.name, Problem.REQUIRED.value)
    document[own.name] = kind.to_json(value)


def _files(attachments: Attachments, own: Field, write: TaskWrite, before: object) -> object:
    shown = attachments.change(own.name, write.files.get(own.name, ()), write.body)
    if before != () and shown != before and own.name not in write.body.problems:
        if not own.editable:
            write.body.problem(own.name, Problem.NOT_EDITABLE.value)
        elif own.required and not shown and before:
            write.body.problem(own.name, Problem.REQUIRED.value)
    return shown


def _linked(connection: Connection, catalog: Catalog, write: TaskWrite) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for name, unique_ids in write.body.links.items():
        rows = find_linked(connection, catalog, write.entry, name, unique_ids)
        if rows is None:
            write.body.problem(name, Problem.NO_SUCH_TASK.value)
        else:
            found[name] = rows
    return found


def _set_all_links(
    connection: Connection, task: int, entry: WorkflowEntry, linked: Mapping[str, list[int]]
) -> set[int]:
    """Link a task by the names of ``linked``; returns the rows of all tasks whose links have changed."""
    relinked: set[int] = set()
    for name, others in linked.items():
        relinked |= set_links(connection, task, entry.sides[name], others)
    return relinked
