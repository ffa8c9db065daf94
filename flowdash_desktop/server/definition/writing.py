"""A stored workspace in the words of the definition file, without its tasks: ``definition_export`` adds those."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, TypeAlias

from sqlalchemy import URL, Connection, make_url, select

from flowdash_desktop.domain.schema import Field, User
from flowdash_desktop.server.catalog import NO_EXTRAS, Catalog, FieldExtras, WorkflowEntry
from flowdash_desktop.server.definition.data_sync import source_file
from flowdash_desktop.server.definition.document import parse_definition
from flowdash_desktop.server.definition.reader import DefinitionError
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.activity import data_sources
from flowdash_desktop.wire.json import decode

Json: TypeAlias = dict[str, Any]
_PART = re.compile(r"workflows\[(\d+)\]\.(?:actions\[(\d+)\]|dataSync\b)")
_SECRET = "passw"


@dataclass(frozen=True, slots=True)
class Outline:
    """What a workspace consists of.

    Attributes:
        document: the definition, each workflow without ``tasks``.
        left_out: what no definition may say (any more), one line each.
        notes: what is worth knowing of the rest, one line each.
    """

    document: Json
    left_out: tuple[str, ...]
    notes: tuple[str, ...]


def outline(connection: Connection, catalog: Catalog) -> Outline:
    """Describe everything but the tasks; API keys are not in it, as only their digests are known.

    Raises:
        DefinitionError: it can't be described so that it could be loaded again.
    """
    passwords: list[str] = []
    document = described(connection, catalog, passwords)
    left_out = leave_out_what_can_not_be_said(document)
    notes = [f"the password of the data source of {name} is not in it" for name in passwords]
    actions = chain.from_iterable(workflow["actions"] for workflow in document["workflows"])
    if any(step.get("headers") for action in actions for step in action["steps"]):
        notes.append("the headers of API calls are in it; they may be secret")
    return Outline(document, tuple(left_out), tuple(notes))


def described(connection: Connection, catalog: Catalog, passwords: list[str]) -> Json:
    """The document as it stands; ``passwords`` gets the workflows whose data source has one, which is not in it."""
    return {
        "workspace": {"id": catalog.workspace.id, "name": catalog.workspace.name},
        "roles": [_filled(id=role.id, name=role.name, admin=role.admin or None) for role in catalog.roles],
        "users": [_user(user) for user in catalog.users],
        "workflows": [_workflow(connection, entry, passwords) for entry in catalog.workflows.values()],
        "links": _links(connection),
    }


def without_password(address: str) -> str:
    """The address of a data source without what lets one in; as it stands where there is no such thing."""
    if source_file(address) is not None:
        return address
    url = make_url(address)
    query = {name: value for name, value in url.query.items() if _SECRET not in name.lower()}
    if url.password is None and len(query) == len(url.query):
        return address
    open_url = URL.create(
        url.drivername, url.username, host=url.host, port=url.port, database=url.database, query=query
    )
    return open_url.render_as_string(hide_password=False)


def _workflow(connection: Connection, entry: WorkflowEntry, passwords: list[str]) -> Json:
    row = connection.execute(select(tables.workflows).where(tables.workflows.c.row == entry.row)).one()
    id_field = entry.schema.unique_id_field
    counts = id_field is not None and id_field.autoincrement
    return _filled(
        id=entry.id,
        name=row.name,
        recordType=row.record_type,
        archived=entry.archived or None,
        # Behind the numbers of tasks that are gone, too: none is given twice.
        nextNumber=row.next_number if counts and row.next_number > 1 else None,
        stages=[
            _filled(
                id=entry.stage_ids[stage.name],
                name=stage.name,
                color=stage.color,
                endStage=stage.end_stage or None,
                checklist=list(entry.checklists.get(stage.name, ())) or None,
            )
            for stage in entry.schema.stages
        ],
        fields=[_field(field, entry.extras.get(field.name, NO_EXTRAS)) for field in entry.schema.fields],
        actions=_actions(connection, entry),
        dataSync=_data_sync(connection, entry, passwords),
    )


def _field(field: Field, extras: FieldExtras) -> Json:
    return _filled(
        id=field.id,
        name=field.name,
        type=field.kind.value,
        required=field.required or None,
        editable=None if field.editable else False,
        options=[_option(name, extras.colors.get(name)) for name in field.options] or None,
        limit=field.limit,
        autoincrement=field.autoincrement or None,
        pattern=extras.pattern,
    )


def _option(name: str, color: str | None) -> str | Json:
    return name if color is None else {"name": name, "color": color}


def _user(user: User) -> Json:
    return _filled(
        id=user.id,
        email=user.email,
        first_name=user.first_name or None,
        last_name=user.last_name or None,
        role_id=user.role_id,
        saml_user_id=user.saml_user_id,
        deactivated=user.deactivated or None,
    )


def _actions(connection: Connection, entry: WorkflowEntry) -> list[Json]:
    a = tables.actions.c
    found = connection.execute(select(tables.actions).where(a.workflow == entry.row).order_by(a.row))
    return [
        _filled(
            id=row.id,
            name=row.name,
            color=row.color,
            confirmation=row.confirmation,
            requires=decode(row.requires.encode()),
            steps=decode(row.steps.encode()),
        )
        | {"from": decode(row.from_stages.encode())}
        for row in found
    ]


def _data_sync(connection: Connection, entry: WorkflowEntry, passwords: list[str]) -> Json | None:
    found = connection.execute(select(data_sources).where(data_sources.c.workflow == entry.row)).one_or_none()
    if found is None:
        return None
    address = without_password(found.url)
    if address != found.url:
        passwords.append(entry.schema.workflow.name)
    mapping = decode(found.mapping.encode())
    return {"database": address, "query": found.query, "key": found.key_column, "fields": mapping}


def _links(connection: Connection) -> list[Json]:
    w, link = tables.workflows.c, tables.links.c
    there = connection.execute(select(w.row, w.id).where(w.deleted_on.is_(None)))
    ids: Mapping[int, str] = {row.row: row.id for row in there}
    return [
        {
            "id": row.id,
            "from": ids[row.from_workflow],
            "to": ids[row.to_workflow],
            "kind": row.kind,
            "name": row.name,
            "inverseName": row.inverse_name,
        }
        for row in connection.execute(select(tables.links).order_by(link.row))
        if row.from_workflow in ids and row.to_workflow in ids
    ]


def leave_out_what_can_not_be_said(document: Json) -> list[str]:
    """Take away actions and sources that would be refused at loading, as where they name a user who is gone."""
    left_out: list[str] = []
    while problems := _problems(document):
        # The last one first, so that the places of those before it stay what they are.
        parts = {match.groups(): text for text in reversed(problems) if (match := _PART.match(text))}
        if len(parts) == 0:
            raise DefinitionError(problems)
        for (flow, action), text in sorted(parts.items(), key=lambda part: int(part[0][1] or 0), reverse=True):
            workflow, why = document["workflows"][int(flow)], text.partition(": ")[2]
            if action is None:
                del workflow["dataSync"]
                left_out.append(f"the data source of {workflow['name']}: {why}")
            else:
                name = workflow["actions"].pop(int(action))["name"]
                left_out.append(f"the action {name} of {workflow['name']}: {why}")
    return left_out


def _problems(document: Json) -> Sequence[str]:
    try:
        parse_definition(document)
    except DefinitionError as error:
        return error.problems
    return ()


def _filled(**values: object) -> Json:
    """The values that are not None."""
    return {name: value for name, value in values.items() if value is not None}
