"""Loading a workspace definition into a database, in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, insert, select

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, FieldKind
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.server.api_keys import add_keys
from flowdash_desktop.server.attachments.file_entries import NewFile
from flowdash_desktop.server.catalog import NO_EXTRAS
from flowdash_desktop.server.definition.document import link_sides
from flowdash_desktop.server.definition.models import TaskDefinition, WorkflowDefinition, WorkspaceDefinition
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.blobs.blob_store import Blobs, StoredBlob
from flowdash_desktop.server.syncs.sources import store_source
from flowdash_desktop.server.tasks.autoincrement import number_of, numbered
from flowdash_desktop.server.tasks.body import LinkSide
from flowdash_desktop.server.tasks.files import new_blob_id
from flowdash_desktop.server.tasks.links import add_pairs
from flowdash_desktop.server.tasks.records import load_tasks
from flowdash_desktop.server.tasks.timestamps import moment_text, now_text
from flowdash_desktop.server.tasks.writes import new_public_id
from flowdash_desktop.wire.json import encode


class Loaded(NamedTuple):
    """A task that is stored: its row number, what names it, and its definition."""

    row: int
    unique_id: str | None
    task: TaskDefinition


def store_blobs(definition: WorkspaceDefinition, blobs: Blobs) -> Mapping[bytes, StoredBlob]:
    """Bring the contents of all attachments to disk; must be done before ``load``. Returns them by contents."""
    contents: dict[bytes, None] = {}
    for workflow in definition.workflows:
        for task in workflow.tasks:
            files = chain.from_iterable(task.files.values())
            contents.update((file.contents, None) for file in files if isinstance(file, NewFile))
    return dict(zip(contents, blobs.put_all(contents), strict=True))


def load(
    connection: Connection, definition: WorkspaceDefinition, blobs: Mapping[bytes, StoredBlob]
) -> dict[str, list[Loaded]]:
    """Write the whole definition into an empty database; ``blobs`` are those of ``store_blobs``.

    Gives the tasks of each workflow by its id.
    """
    workspace = definition.workspace
    connection.execute(insert(tables.workspace).values(id=workspace.id, name=workspace.name))
    add_keys(connection, definition.api_keys)
    return load_beside(connection, definition, blobs)


def load_beside(
    connection: Connection, definition: WorkspaceDefinition, blobs: Mapping[bytes, StoredBlob]
) -> dict[str, list[Loaded]]:
    """Write roles, users, workflows and links beside the present ones; no id and no e-mail may be taken."""
    _insert(connection, tables.roles, ({"id": r.id, "name": r.name, "admin": r.admin} for r in definition.roles))
    _insert(
        connection,
        tables.users,
        (
            {
                "id": u.id,
                "email": u.email,
                "first_name": u.first_name,
                "last_name": u.last_name,
                "role_id": u.role_id,
                "saml_user_id": u.saml_user_id,
                "deactivated": u.deactivated,
            }
            for u in definition.users
        ),
    )
    rows = {workflow.id: _workflow(connection, workflow) for workflow in definition.workflows}
    loaded = {w.id: _tasks(connection, w, rows[w.id], blobs) for w in definition.workflows}
    _links(connection, definition, rows, loaded)
    return loaded


def _insert(connection: Connection, table: Table, rows: Iterable[Mapping[str, object]]) -> None:
    many = list(rows)
    if many:
        connection.execute(insert(table), many)


def _inserted(connection: Connection, table: Table, values: Mapping[str, object]) -> int:
    key = connection.execute(insert(table).values(**values)).inserted_primary_key
    assert key is not None
    return int(key[0])


def _json(value: object) -> str:
    return encode(value).decode()


def _workflow(connection: Connection, workflow: WorkflowDefinition) -> int:
    row = _inserted(
        connection,
        tables.workflows,
        {
            "id": workflow.id,
            "name": workflow.schema.workflow.name,
            "record_type": workflow.record_type,
            "next_number": _next_number(workflow),
            "archived": workflow.archived,
        },
    )
    _insert(
        connection,
        tables.stages,
        (
            {
                "workflow": row,
                "id": s.id,
                "name": s.stage.name,
                "color": s.stage.color,
                "end_stage": bool(s.stage.end_stage),
                "checklist": _json(s.checklist),
            }
            for s in workflow.stages
        ),
    )
    _insert(
        connection,
        tables.fields,
        (
            {
                "workflow": row,
                "id": f.id,
                "name": f.name,
                "kind": f.kind.value,
                "required": f.required,
                "editable": f.editable,
                "options": _json(f.options),
                "file_limit": f.limit,
                "autoincrement": f.autoincrement,
                "position": position,
                "option_colors": _json(workflow.extras.get(f.name, NO_EXTRAS).colors),
                "pattern": workflow.extras.get(f.name, NO_EXTRAS).pattern,
            }
            for position, f in enumerate(workflow.fields)
        ),
    )
    if workflow.data_source is not None:
        store_source(connection, row, workflow.data_source)
    _insert(
        connection,
        tables.actions,
        (
            {
                "workflow": row,
                "id": a.id,
                "name": a.name,
                "color": a.color,
                "confirmation": a.confirmation,
                "from_stages": _json(a.from_stages),
                "requires": _json(
                    {
                        "fields": a.requires.fields,
                        "checklist": a.requires.checklist,
                        "assigned": a.requires.assigned,
                    }
                ),
                "steps": _json([{"type": step.type, **step.settings} for step in a.steps]),
            }
            for a in workflow.actions
        ),
    )
    return row


def _next_number(workflow: WorkflowDefinition) -> int:
    """The first number that the server gives: past all unique IDs that are numbers, and what the definition says."""
    id_field = workflow.schema.unique_id_field
    if id_field is None:
        return max(1, workflow.next_number)
    pattern = workflow.extras.get(id_field.name, NO_EXTRAS).pattern
    numbers = (number_of(str(task.values.get(id_field.name) or ""), pattern) for task in workflow.tasks)
    highest = max((number for number in numbers if number is not None), default=0)
    return max(highest + 1, workflow.next_number)


def _tasks(
    connection: Connection, workflow: WorkflowDefinition, row: int, blobs: Mapping[bytes, StoredBlob]
) -> list[Loaded]:
    """Store the tasks and attachments of a workflow."""
    fields = {f.name: f.row for f in connection.execute(select(tables.fields).where(tables.fields.c.workflow == row))}
    file_fields = {f.name: fields[f.name] for f in workflow.fields if f.kind is FieldKind.FILE}
    prepared: list[dict[str, object]] = []
    attachments: list[list[dict[str, object]]] = []
    for task, values in zip(workflow.tasks, _numbered_values(connection, workflow, row), strict=True):
        files = {name: _file_rows(task, name, field, blobs) for name, field in file_fields.items()}
        prepared.append(_task_columns(workflow, row, task, values, files))
        attachments.append(list(chain.from_iterable(files.values())))
    load_tasks(connection, row, prepared)
    found = _stored(connection, row, prepared)
    _insert(
        connection,
        tables.attachments,
        ({"task": r.row, **file} for r, files in zip(found, attachments, strict=True) for file in files),
    )
    return [Loaded(r.row, r.unique_id, task) for r, task in zip(found, workflow.tasks, strict=True)]


def _stored(connection: Connection, row: int, prepared: Sequence[Mapping[str, object]]) -> list[Any]:
    """The rows that were stored for tasks of a workflow, in the order of ``prepared``."""
    columns = tables.tasks.c
    query = select(columns.public_id, columns.row, columns.unique_id).where(columns.workflow == row)
    stored = {r.public_id: r for r in connection.execute(query)}
    return [stored[str(values["public_id"])] for values in prepared]


def _numbered_values(connection: Connection, workflow: WorkflowDefinition, row: int) -> list[dict[str, Value]]:
    """The values of each task; missing unique IDs are counted up, past the given ones."""
    found = [dict(task.values) for task in workflow.tasks]
    id_field = workflow.schema.unique_id_field
    if id_field is None:
        return found
    counter, pattern = tables.workflows.c, workflow.extras.get(id_field.name, NO_EXTRAS).pattern
    number = connection.execute(select(counter.next_number).where(counter.row == row)).scalar_one()
    for values in found:
        if values.get(id_field.name) is None:
            values[id_field.name] = numbered(number, pattern)
            number += 1
    connection.execute(tables.workflows.update().where(counter.row == row).values(next_number=number))
    return found


def _file_rows(
    task: TaskDefinition, name: str, field: int, blobs: Mapping[bytes, StoredBlob]
) -> list[dict[str, object]]:
    """The rows of a file field's attachments, without their task."""
    return [
        {
            "blob_id": new_blob_id(),
            "field": field,
            "content_type": file.content_type,
            "filename": file.filename,
            "sha256": blob.sha256,
            "size": blob.size,
        }
        for file in task.files.get(name, ())
        for blob in (blobs[file.contents] if isinstance(file, NewFile) else file.blob,)
    ]


def _task_columns(
    workflow: WorkflowDefinition,
    row: int,
    task: TaskDefinition,
    values: Mapping[str, Value],
    files: Mapping[str, Sequence[Mapping[str, object]]],
) -> dict[str, object]:
    """A task's columns; ``values`` are those of the definition with a unique ID, ``files`` rows of attachments."""
    id_field = workflow.schema.unique_id_field
    document: dict[str, object] = {}
    for own in workflow.fields:
        if own.kind is FieldKind.FILE:
            document[own.name] = [
                {"blobId": file["blob_id"], "contentType": file["content_type"], "filename": file["filename"]}
                for file in files[own.name]
            ]
        else:
            document[own.name] = field_type(own.kind).to_json(values.get(own.name))
    created = moment_text(task.created) if task.created else now_text()
    return {
        "workflow": row,
        "public_id": new_public_id(),
        "unique_id": values.get(id_field.name) if id_field else None,
        "stage": values.get(STAGE) or workflow.schema.stages[0].name,
        "assigned_to": values.get(ASSIGNED_TO),
        "version": 1,
        "created_on": created,
        "updated_on": moment_text(task.updated) if task.updated else created,
        "document": _json(document),
    }


def _links(
    connection: Connection,
    definition: WorkspaceDefinition,
    rows: Mapping[str, int],
    loaded: Mapping[str, Sequence[Loaded]],
) -> None:
    numbers = [
        _inserted(
            connection,
            tables.links,
            {
                "from_workflow": rows[link.from_workflow],
                "to_workflow": rows[link.to_workflow],
                "kind": link.kind.value,
                "name": link.name,
                "inverse_name": link.inverse_name,
                "id": link.id,
            },
        )
        for link in definition.links
    ]
    sides = link_sides(definition.links, {w.id: w.schema for w in definition.workflows}, numbers)
    by_id = {wid: {t.unique_id: t.row for t in tasks} for wid, tasks in loaded.items()}
    # Said from both sides, a pair is there once.
    pairs: dict[tuple[int, int, int], tuple[LinkSide, int, int]] = {}
    for wid, tasks in loaded.items():
        for task in tasks:
            for name, unique_ids in task.task.links.items():
                side = sides[wid][name]
                for unique_id in unique_ids:
                    other = by_id[side.other][unique_id]
                    ends = (task.row, other) if side.forward else (other, task.row)
                    pairs.setdefault((side.link, *ends), (side, task.row, other))
    add_pairs(connection, pairs.values())
