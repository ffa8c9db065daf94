"""Workspace, schemas and links in memory: they change rarely, and every request needs them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from flowdash_desktop.domain.schema import (
    Field,
    FieldKind,
    LinkKind,
    Role,
    Stage,
    User,
    Workflow,
    WorkflowSchema,
    Workspace,
)
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.tasks.body import LinkSide
from flowdash_desktop.wire.json import decode


@dataclass(frozen=True, slots=True)
class WorkflowEntry:
    """A workflow in storage.

    Attributes:
        row: its row number.
        schema: its stages, fields and people.
        field_rows: the row numbers of its fields, by name.
        sides: its sides of links, by name.
        checklists: the titles of each stage's checklist template, by stage, where it has one.
    """

    row: int
    schema: WorkflowSchema
    field_rows: Mapping[str, int]
    sides: Mapping[str, LinkSide]
    checklists: Mapping[str, tuple[str, ...]]

    @property
    def id(self) -> str:
        """The id in addresses."""
        return self.schema.workflow.id


@dataclass(frozen=True, slots=True)
class Catalog:
    """What the workspace consists of, at one moment. ``digests`` are those of the stored API keys."""

    workspace: Workspace
    digests: frozenset[str]
    roles: tuple[Role, ...]
    users: tuple[User, ...]
    workflows: Mapping[str, WorkflowEntry]


def read_catalog(connection: Connection) -> Catalog:
    """Read all of it; there must be a workspace."""
    workspace = connection.execute(select(tables.workspace)).one()
    digests = frozenset(connection.execute(select(tables.api_keys.c.digest)).scalars())
    roles = tuple(
        Role(r.id, r.name, bool(r.admin)) for r in connection.execute(select(tables.roles).order_by(tables.roles.c.row))
    )
    users = tuple(
        User(u.id, u.email, u.first_name, u.last_name, u.role_id, u.saml_user_id)
        for u in connection.execute(select(tables.users).order_by(tables.users.c.row))
    )
    stages = _stages(connection)
    fields = _fields(connection)
    schemas: dict[int, WorkflowSchema] = {}
    for row in connection.execute(select(tables.workflows).order_by(tables.workflows.c.row)):
        own = tuple(field for field, _ in fields.get(row.row, ()))
        schemas[row.row] = WorkflowSchema(
            Workflow(row.id, row.name), tuple(stages.get(row.row, ())), own, users=users, roles=roles
        )
    sides = _sides(connection, schemas)
    checklists = _checklists(connection)
    entries = (
        WorkflowEntry(
            row=row,
            schema=schema,
            field_rows={field.name: number for field, number in fields.get(row, ())},
            sides=sides[row],
            checklists=checklists.get(row, {}),
        )
        for row, schema in schemas.items()
    )
    return Catalog(Workspace(workspace.id, workspace.name), digests, roles, users, {e.id: e for e in entries})


def _stages(connection: Connection) -> dict[int, list[Stage]]:
    found: dict[int, list[Stage]] = {}
    for row in connection.execute(select(tables.stages).order_by(tables.stages.c.row)):
        found.setdefault(row.workflow, []).append(Stage(row.name, row.color, bool(row.end_stage)))
    return found


def _checklists(connection: Connection) -> dict[int, dict[str, tuple[str, ...]]]:
    found: dict[int, dict[str, tuple[str, ...]]] = {}
    for row in connection.execute(select(tables.stages)):
        titles = decode(row.checklist.encode())
        if isinstance(titles, list) and titles:
            found.setdefault(row.workflow, {})[row.name] = tuple(str(title) for title in titles)
    return found


def _fields(connection: Connection) -> dict[int, list[tuple[Field, int]]]:
    found: dict[int, list[tuple[Field, int]]] = {}
    for row in connection.execute(select(tables.fields).order_by(tables.fields.c.row)):
        options = decode(row.options.encode())
        field = Field(
            id=row.id,
            name=row.name,
            kind=FieldKind(row.kind),
            required=bool(row.required),
            editable=bool(row.editable),
            options=tuple(str(o) for o in options) if isinstance(options, list) else (),
            limit=row.file_limit,
            autoincrement=bool(row.autoincrement),
        )
        found.setdefault(row.workflow, []).append((field, row.row))
    return found


def _sides(connection: Connection, schemas: Mapping[int, WorkflowSchema]) -> dict[int, dict[str, LinkSide]]:
    sides: dict[int, dict[str, LinkSide]] = {row: {} for row in schemas}
    for link in connection.execute(select(tables.links).order_by(tables.links.c.row)):
        here, there = link.from_workflow, link.to_workflow
        for name, own, other, forward in ((link.name, here, there, True), (link.inverse_name, there, here, False)):
            id_field = schemas[other].unique_id_field
            sides[own][name] = LinkSide(
                link=link.row,
                name=name,
                other=schemas[other].workflow.id,
                other_id_field=id_field.name if id_field else None,
                kind=LinkKind(link.kind),
                forward=forward,
            )
    return sides
