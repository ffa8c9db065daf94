"""Loading a workspace definition into an empty database, in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, Table, insert, select

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, FieldKind
from flowdash_desktop.server.api_keys import add_keys
from flowdash_desktop.server.definition.document import link_sides
from flowdash_desktop.server.definition.models import TaskDefinition, WorkflowDefinition, WorkspaceDefinition
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.blobs.blob_store import Blobs, StoredBlob
from flowdash_desktop.server.syncs.sources import store_source
from flowdash_desktop.server.tasks.autoincrement import number_of
from flowdash_desktop.server.tasks.body import LinkSide
from flowdash_desktop.server.tasks.files import new_blob_id
from flowdash_desktop.server.tasks.links import add_pairs
from flowdash_desktop.server.tasks.records import load_tasks
from flowdash_desktop.server.tasks.timestamps import moment_text, now_text
from flowdash_desktop.server.tasks.writes import new_public_id
from flowdash_desktop.wire.json import encode


class _Loaded(NamedTuple):
    """A task that is stored: its row number, what names it, and its definition."""

    row: int
    unique_id: str | None
    task: TaskDefinition


def store_blobs(definition: WorkspaceDefinition, blobs: Blobs) -> Mapping[bytes, StoredBlob]:
    """Bring the contents of all attachments to disk; must be done before ``load``. Returns them by contents."""
    contents = {
        file.contents: None
        for workflow in definition.workflows
        for task in workflow.tasks
        for files in task.files.values()
        for file in files
    }
    return dict(zip(contents, blobs.put_all(contents), strict=True))


def load(connection: Connection, definition: WorkspaceDefinition, blobs: Mapping[bytes, StoredBlob]) -> None:
    """Write the whole definition; ``blobs`` are those of ``store_blobs``."""
    workspace = definition.workspace
    connection.execute(insert(tables.workspace).values(id=workspace.id, name=workspace.name))
    add_keys(connection, definition.api_keys)
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
            }
            for u in definition.users
        ),
    )
    rows = {workflow.id: _workflow(connection, workflow) for workflow in definition.workflows}
    loaded = {w.id: _tasks(connection, w, rows[w.id], blobs) for w in definition.workflows}
    _links(connection, definition, rows, loaded)


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
    id_field = workflow.schema.unique_id_field
    ids = (str(t.values.get(id_field.name) or "") for t in workflow.tasks) if id_field else ()
    highest = max((number for i in ids if (number := number_of(i)) is not None), default=0)
    row = _inserted(
        connection,
        tables.workflows,
        {
            "id": workflow.id,
            "name": workflow.schema.workflow.name,
            "record_type": workflow.record_type,
            "next_number": max(highest + 1, workflow.next_number),
        },
    )
    _insert(
        connection,
        tables.stages,
        (
            {
                "workflow": row,
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
            }
            for f in workflow.fields
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


def _tasks(
    connection: Connection, workflow: WorkflowDefinition, row: int, blobs: Mapping[bytes, StoredBlob]
) -> list[_Loaded]:
    """Store the tasks and attachments of a workflow; missing unique IDs are counted up, past the given ones."""
    id_field = workflow.schema.unique_id_field
    counter = tables.workflows.c
    number = connection.execute(select(counter.next_number).where(counter.row == row)).scalar_one()
    fields = {f.name: f.row for f in connection.execute(select(tables.fields).where(tables.fields.c.workflow == row))}
    prepared: list[dict[str, object]] = []
    attachments: list[list[dict[str, object]]] = []
    for task in workflow.tasks:
        values = dict(task.values)
        if id_field is not None and values.get(id_field.name) is None:
            values[id_field.name] = str(number)
            number += 1
        document: dict[str, object] = {}
        files: list[dict[str, object]] = []
        for own in workflow.fields:
            if own.kind is FieldKind.FILE:
                document[own.name] = shown = []
                for file in task.files.get(own.name, ()):
                    blob_id, blob = new_blob_id(), blobs[file.contents]
                    shown.append({"blobId": blob_id, "contentType": file.content_type, "filename": file.filename})
                    files.append(
                        {
                            "blob_id": blob_id,
                            "field": fields[own.name],
                            "content_type": file.content_type,
                            "filename": file.filename,
                            "sha256": blob.sha256,
                            "size": blob.size,
                        }
                    )
            else:
                document[own.name] = field_type(own.kind).to_json(values.get(own.name))
        created = moment_text(task.created) if task.created else now_text()
        prepared.append(
            {
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
        )
        attachments.append(files)
    load_tasks(connection, row, prepared)
    connection.execute(tables.workflows.update().where(counter.row == row).values(next_number=number))
    columns = tables.tasks.c
    query = select(columns.public_id, columns.row, columns.unique_id).where(columns.workflow == row)
    stored = {r.public_id: r for r in connection.execute(query)}
    found = [stored[str(values["public_id"])] for values in prepared]
    _insert(
        connection,
        tables.attachments,
        ({"task": r.row, **file} for r, files in zip(found, attachments, strict=True) for file in files),
    )
    return [_Loaded(r.row, r.unique_id, task) for r, task in zip(found, workflow.tasks, strict=True)]


def _links(
    connection: Connection,
    definition: WorkspaceDefinition,
    rows: Mapping[str, int],
    loaded: Mapping[str, Sequence[_Loaded]],
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
