"""The rows of a definition, changed to what a plan says. Rows of tasks are not touched here but by what goes with them.

Stages, actions, users and roles are written anew in their order, as nothing names their rows; fields keep theirs, which
attachments name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Column, Connection, Table, delete, insert, select, update

from flowdash_desktop.server.catalog import NO_EXTRAS
from flowdash_desktop.server.changes.model import Json, by_id, to_document
from flowdash_desktop.server.changes.plan import Plan
from flowdash_desktop.server.definition.models import WorkflowDefinition
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.activity import data_sources
from flowdash_desktop.wire.json import encode

_w, _f = tables.workflows.c, tables.fields.c
_REQUIRES: Mapping[str, object] = {"fields": [], "checklist": False, "assigned": False}


def store_definition(connection: Connection, plan: Plan, moment: str) -> None:
    """Write workflows, stages, fields, actions, links, users and roles; fields that go stay until ``remove_fields``."""
    before, after = to_document(plan.before), to_document(plan.after)
    if after["roles"] != before["roles"]:
        _all_anew(connection, tables.roles, (_role(role) for role in after["roles"]))
    if after["users"] != before["users"]:
        _all_anew(connection, tables.users, (_user(user) for user in after["users"]))
    for entry in plan.removed:
        connection.execute(update(tables.workflows).where(_w.row == entry.row).values(deleted_on=moment))
    rows = _workflows(connection, before["workflows"], after["workflows"])
    old = by_id(before["workflows"])
    for definition, new in zip(plan.definition.workflows, after["workflows"], strict=True):
        _inside(connection, rows[new["id"]], definition, old.get(new["id"], {}), new)
    _links(connection, plan, rows)


def _inside(connection: Connection, row: int, definition: WorkflowDefinition, had: Json, new: Json) -> None:
    """Write the stages, fields and actions of a workflow, and what its data source calls its fields."""
    if new["stages"] != had.get("stages"):
        _anew(connection, tables.stages, row, (_stage(stage) for stage in new["stages"]))
    if new["fields"] != had.get("fields"):
        _fields(connection, row, definition)
    if new["actions"] != had.get("actions"):
        _anew(connection, tables.actions, row, (_action(action) for action in new["actions"]))
    if new.get("dataSync") != had.get("dataSync"):
        mapping = _json(new["dataSync"]["fields"])
        connection.execute(update(data_sources).where(data_sources.c.workflow == row).values(mapping=mapping))


def remove_fields(connection: Connection, plan: Plan) -> None:
    """Remove the rows of fields that go, once nothing of their tasks is needed any more."""
    for one in plan.workflows:
        gone = [one.entry.field_rows[s.before.name] for s in one.steps if s.after is None and s.before is not None]
        if gone:
            connection.execute(delete(tables.fields).where(_f.row.in_(gone)))


def workflow_rows(connection: Connection) -> dict[str, int]:
    """The row of each workflow by its id, deleted ones too."""
    return {row.id: row.row for row in connection.execute(select(_w.id, _w.row))}


def _role(role: Json) -> dict[str, object]:
    return {"id": role["id"], "name": role["name"], "admin": role.get("admin", False)}


def _user(user: Json) -> dict[str, object]:
    names = {name: user.get(name, "") for name in ("first_name", "last_name")}
    ids = {name: user.get(name) for name in ("role_id", "saml_user_id")}
    return {"id": user["id"], "email": user["email"], **names, **ids, "deactivated": user.get("deactivated", False)}


def _workflows(connection: Connection, before: Iterable[Json], after: Iterable[Json]) -> dict[str, int]:
    """Write the workflows themselves, and give their rows by id; one that was deleted is there again."""
    old, rows = {workflow["id"]: workflow for workflow in before}, workflow_rows(connection)
    for new in after:
        columns = {
            "name": new["name"],
            "record_type": new.get("recordType"),
            "archived": new.get("archived", False),
            "deleted_on": None,
        }
        if new["id"] in rows:
            had = old.get(new["id"])
            if had is None or any(new.get(key) != had.get(key) for key in ("name", "recordType", "archived")):
                connection.execute(update(tables.workflows).where(_w.row == rows[new["id"]]).values(**columns))
        else:
            made = insert(tables.workflows).values(id=new["id"], next_number=1, **columns)
            rows[new["id"]] = int(connection.execute(made.returning(_w.row)).scalar_one())
    return rows


def _anew(connection: Connection, table: Table, workflow: int, rows: Iterable[dict[str, object]]) -> None:
    column: Column[Any] = table.c["workflow"]
    connection.execute(delete(table).where(column == workflow))
    many = [{"workflow": workflow, **row} for row in rows]
    if many:
        connection.execute(insert(table), many)


def _all_anew(connection: Connection, table: Table, rows: Iterable[dict[str, object]]) -> None:
    connection.execute(delete(table))
    if many := list(rows):
        connection.execute(insert(table), many)


def _stage(stage: Json) -> dict[str, object]:
    return {
        "id": stage["id"],
        "name": stage["name"],
        "color": stage.get("color"),
        "end_stage": stage.get("endStage", False),
        "checklist": _json(stage.get("checklist", [])),
    }


def _action(action: Json) -> dict[str, object]:
    return {
        "id": action["id"],
        "name": action["name"],
        "color": action.get("color"),
        "confirmation": action.get("confirmation"),
        "from_stages": _json(action["from"]),
        "requires": _json({**_REQUIRES, **(action.get("requires") or {})}),
        "steps": _json(action["steps"]),
    }


def _fields(connection: Connection, workflow: int, definition: WorkflowDefinition) -> None:
    """Write the fields of a workflow; names are freed first, as two may swap theirs."""
    there = {row.id: row for row in connection.execute(select(tables.fields).where(_f.workflow == workflow))}
    for row in there.values():
        connection.execute(update(tables.fields).where(_f.row == row.row).values(name=f"\x01{row.row}"))
    for position, own in enumerate(definition.fields):
        extras = definition.extras.get(own.name, NO_EXTRAS)
        columns: dict[str, object] = {
            "name": own.name,
            "kind": own.kind.value,
            "required": own.required,
            "editable": own.editable,
            "options": _json(own.options),
            "file_limit": own.limit,
            "autoincrement": own.autoincrement,
            "position": position,
            "option_colors": _json(extras.colors),
            "pattern": extras.pattern,
        }
        if own.id in there:
            connection.execute(update(tables.fields).where(_f.row == there[own.id].row).values(**columns))
        else:
            connection.execute(insert(tables.fields).values(workflow=workflow, id=own.id, **columns))


def _links(connection: Connection, plan: Plan, rows: Mapping[str, int]) -> None:
    """Write the links; those of a workflow that goes stay with it, out of sight."""
    link = tables.links.c
    there = set(connection.execute(select(link.id)).scalars())
    for gone in plan.links_gone:
        connection.execute(delete(tables.links).where(link.id == gone["id"]))
    before = by_id(plan.before["links"])
    for new in plan.after["links"]:
        if new == before.get(new["id"]):
            continue
        columns = {
            "from_workflow": rows[new["from"]],
            "to_workflow": rows[new["to"]],
            "kind": new["kind"],
            "name": new["name"],
            "inverse_name": new["inverseName"],
        }
        if new["id"] in there:
            connection.execute(update(tables.links).where(link.id == new["id"]).values(**columns))
        else:
            connection.execute(insert(tables.links).values(id=new["id"], **columns))


def _json(value: object) -> str:
    return encode(value).decode()
