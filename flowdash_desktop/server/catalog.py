"""Workspace, schemas and links in memory: they change rarely, and every request needs them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

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
from flowdash_desktop.server.api_keys import ApiKey, read_keys
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.tasks.body import LinkSide
from flowdash_desktop.wire.json import decode


@dataclass(frozen=True, slots=True)
class FieldExtras:
    """What a field has that its API entry does not tell: colours of options by name, and the pattern of its numbers."""

    colors: Mapping[str, str]
    pattern: str | None = None


NO_EXTRAS = FieldExtras({})


@dataclass(frozen=True, slots=True)
class WorkflowEntry:
    """A workflow in storage.

    Attributes:
        row: its row number.
        schema: its stages, fields and people.
        field_rows: the row numbers of its fields, by name.
        sides: its sides of links, by name.
        checklists: the titles of each stage's checklist template, by stage, where it has one.
        stage_ids: the id of each stage, by name.
        extras: what fields have beside, by name, where they have any.
        archived: not listed any more.
    """

    row: int
    schema: WorkflowSchema
    field_rows: Mapping[str, int]
    sides: Mapping[str, LinkSide]
    checklists: Mapping[str, tuple[str, ...]]
    stage_ids: Mapping[str, str] = field(default_factory=dict)
    extras: Mapping[str, FieldExtras] = field(default_factory=dict)
    archived: bool = False

    @property
    def id(self) -> str:
        """The id in addresses."""
        return self.schema.workflow.id

    def is_like(self, other: WorkflowEntry) -> bool:
        """Whether both take the same values: one of them may have been read before a change."""
        return self._form() == other._form()

    def _form(self) -> tuple[object, ...]:
        own = self.schema
        gone = {user.email for user in own.users if user.deactivated}
        return self.row, own.stages, own.fields, self.sides, gone

    @property
    def pattern(self) -> str | None:
        """What the unique IDs look like that the server gives; None for the number alone."""
        id_field = self.schema.unique_id_field
        return None if id_field is None else self.extras.get(id_field.name, NO_EXTRAS).pattern


@dataclass(frozen=True, slots=True)
class Catalog:
    """What the workspace consists of, at one moment. ``keys`` are the stored API keys by digest.

    Workflows that were deleted are not in it, nor are links to them.
    """

    workspace: Workspace
    keys: Mapping[str, ApiKey]
    roles: tuple[Role, ...]
    users: tuple[User, ...]
    workflows: Mapping[str, WorkflowEntry]


def read_catalog(connection: Connection) -> Catalog:
    """Read all of it; there must be a workspace."""
    workspace = connection.execute(select(tables.workspace)).one()
    roles = tuple(
        Role(r.id, r.name, bool(r.admin)) for r in connection.execute(select(tables.roles).order_by(tables.roles.c.row))
    )
    users = tuple(
        User(u.id, u.email, u.first_name, u.last_name, u.role_id, u.saml_user_id, bool(u.deactivated))
        for u in connection.execute(select(tables.users).order_by(tables.users.c.row))
    )
    stages, fields = _stages(connection), _fields(connection)
    schemas: dict[int, WorkflowSchema] = {}
    w = tables.workflows.c
    archived = set(connection.execute(select(w.row).where(w.archived)).scalars())
    for row in connection.execute(select(tables.workflows).where(w.deleted_on.is_(None)).order_by(w.row)):
        own = tuple(one.field for one in fields.get(row.row, ()))
        schemas[row.row] = WorkflowSchema(
            Workflow(row.id, row.name), tuple(stages.get(row.row, ())), own, users=users, roles=roles
        )
    sides = _sides(connection, schemas)
    checklists, stage_ids = _checklists(connection), _stage_ids(connection)
    entries = (
        WorkflowEntry(
            row=row,
            schema=schema,
            field_rows={one.field.name: one.row for one in fields.get(row, ())},
            sides=sides[row],
            checklists=checklists.get(row, {}),
            stage_ids=stage_ids.get(row, {}),
            extras=_extras(fields.get(row, ())),
            archived=row in archived,
        )
        for row, schema in schemas.items()
    )
    return Catalog(
        Workspace(workspace.id, workspace.name), read_keys(connection), roles, users, {e.id: e for e in entries}
    )


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


def _stage_ids(connection: Connection) -> dict[int, dict[str, str]]:
    found: dict[int, dict[str, str]] = {}
    for row in connection.execute(select(tables.stages)):
        found.setdefault(row.workflow, {})[row.name] = row.id
    return found


class _StoredField(NamedTuple):
    field: Field
    row: int
    extras: FieldExtras


def _extras(fields: Iterable[_StoredField]) -> dict[str, FieldExtras]:
    return {one.field.name: one.extras for one in fields if one.extras != NO_EXTRAS}


def _fields(connection: Connection) -> dict[int, list[_StoredField]]:
    found: dict[int, list[_StoredField]] = {}
    for row in connection.execute(select(tables.fields).order_by(tables.fields.c.position, tables.fields.c.row)):
        options, colors = decode(row.options.encode()), decode(row.option_colors.encode())
        own = Field(
            id=row.id,
            name=row.name,
            kind=FieldKind(row.kind),
            required=bool(row.required),
            editable=bool(row.editable),
            options=tuple(str(o) for o in options) if isinstance(options, list) else (),
            limit=row.file_limit,
            autoincrement=bool(row.autoincrement),
        )
        extras = FieldExtras({n: str(c) for n, c in colors.items()} if isinstance(colors, dict) else {}, row.pattern)
        found.setdefault(row.workflow, []).append(_StoredField(own, row.row, extras))
    return found


def _sides(connection: Connection, schemas: Mapping[int, WorkflowSchema]) -> dict[int, dict[str, LinkSide]]:
    sides: dict[int, dict[str, LinkSide]] = {row: {} for row in schemas}
    for link in connection.execute(select(tables.links).order_by(tables.links.c.row)):
        here, there = link.from_workflow, link.to_workflow
        if here not in schemas or there not in schemas:
            continue
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
