"""The definition document as a whole: workspace, keys, roles, users, links, and what refers to what."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from flowdash_desktop.domain.field_types.text import is_email
from flowdash_desktop.domain.schema import BUILT_IN_NAMES, LinkKind, Role, User, WorkflowSchema, Workspace
from flowdash_desktop.server.definition.models import LinkDefinition, WorkflowDefinition, WorkspaceDefinition
from flowdash_desktop.server.definition.reader import (
    DefinitionError,
    ObjectReader,
    Problems,
    at,
    no_repeats,
    with_ids,
)
from flowdash_desktop.server.definition.tasks import check_links_of_tasks, read_tasks
from flowdash_desktop.server.definition.workflows import read_workflow
from flowdash_desktop.server.tasks.body import LinkSide
from flowdash_desktop.wire.json import NotJsonError, decode


def load_definition(path: Path) -> WorkspaceDefinition:
    """Read and check a definition file.

    Raises:
        DefinitionError: it can't be read, is not JSON, or says something that can't be.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DefinitionError([f"{path}: {error.strerror or error}"]) from error
    try:
        return parse_definition(decode(data))
    except NotJsonError as error:
        raise DefinitionError([f"{path}: not a JSON document: {error}"]) from error


def parse_definition(raw: object) -> WorkspaceDefinition:
    """Check a definition and give it types.

    Raises:
        DefinitionError: with a line for each thing that is wrong, which names its place.
    """
    problems = Problems()
    top = ObjectReader(raw, "", problems)
    problems.stop_if_any()
    workspace = _workspace(top)
    keys = top.texts("apiKeys")
    roles = _roles(top)
    users = _users(top, roles)
    readers = top.objects("workflows", required=True)
    workflows = [read_workflow(reader, users, roles) for reader in readers]
    _check_names(readers, workflows, problems)
    links = _links(top, {w.id: w for w in workflows})
    top.finish()
    # Tasks are read only against a schema that is sound: their problems would be echoes of others.
    problems.stop_if_any()
    sides = link_sides(links, {w.id: w.schema for w in workflows}, range(len(links)))
    filled = tuple(
        read_tasks(reader, workflow, sides[workflow.id]) for reader, workflow in zip(readers, workflows, strict=True)
    )
    problems.stop_if_any()
    check_links_of_tasks(filled, sides, problems)
    problems.stop_if_any()
    return WorkspaceDefinition(workspace, keys, roles, users, filled, links)


def link_sides(
    links: Sequence[LinkDefinition], schemas: Mapping[str, WorkflowSchema], numbers: Sequence[int]
) -> dict[str, dict[str, LinkSide]]:
    """For each workflow id its sides of links, by name; ``numbers`` become ``LinkSide.link``."""
    sides: dict[str, dict[str, LinkSide]] = {wid: {} for wid in schemas}
    for number, link in zip(numbers, links, strict=True):
        here, there = link.from_workflow, link.to_workflow
        for name, own, other, forward in ((link.name, here, there, True), (link.inverse_name, there, here, False)):
            id_field = schemas[other].unique_id_field
            other_id = id_field.name if id_field else None
            sides[own][name] = LinkSide(number, name, other, other_id, link.kind, forward)
    return sides


def _workspace(top: ObjectReader) -> Workspace:
    reader = top.object("workspace")
    if reader is None:
        top.problem("workspace", "is missing")
        return Workspace("", "")
    workspace = Workspace(reader.text("id"), reader.text("name"))
    reader.finish()
    return workspace


def _roles(top: ObjectReader) -> tuple[Role, ...]:
    readers, roles = top.objects("roles"), []
    for reader in readers:
        roles.append(Role(reader.text("id"), reader.text("name"), reader.flag("admin")))
        reader.finish()
    places = [at(r.place, "id") for r in readers]
    no_repeats(zip(places, (r.id for r in roles), strict=True), top.problems)
    return tuple(roles)


def _users(top: ObjectReader, roles: tuple[Role, ...]) -> tuple[User, ...]:
    known = {role.id for role in roles}
    readers = top.objects("users")
    users = [_user(reader, known) for reader in readers]
    no_repeats(((at(r.place, "id"), u.id) for r, u in zip(readers, users, strict=True)), top.problems)
    emails = ((at(r.place, "email"), u.email.casefold()) for r, u in zip(readers, users, strict=True))
    no_repeats(emails, top.problems)
    return tuple(users)


def _user(reader: ObjectReader, role_ids: Collection[str]) -> User:
    user = User(
        id=reader.text("id"),
        email=reader.text("email"),
        first_name=reader.optional_text("first_name") or "",
        last_name=reader.optional_text("last_name") or "",
        role_id=reader.optional_text("role_id"),
        saml_user_id=reader.optional_text("saml_user_id"),
        deactivated=reader.flag("deactivated"),
    )
    if user.email and not is_email(user.email):
        reader.problem("email", f"{user.email!r} is not an e-mail address")
    if user.role_id is not None and user.role_id not in role_ids:
        reader.problem("role_id", f"there is no role {user.role_id!r}")
    reader.finish()
    return user


def _check_names(readers: list[ObjectReader], workflows: list[WorkflowDefinition], problems: Problems) -> None:
    places = [reader.place for reader in readers]
    no_repeats(((at(p, "id"), w.id) for p, w in zip(places, workflows, strict=True)), problems)
    names = ((at(p, "name"), w.schema.workflow.name) for p, w in zip(places, workflows, strict=True))
    no_repeats(names, problems)


def _links(top: ObjectReader, workflows: Mapping[str, WorkflowDefinition]) -> tuple[LinkDefinition, ...]:
    links: list[LinkDefinition] = []
    taken: dict[str, set[str]] = {wid: {f.name for f in w.fields} for wid, w in workflows.items()}
    readers = top.objects("links")
    ids = [reader.id("id") for reader in readers]
    no_repeats(((at(r.place, "id"), one or "") for r, one in zip(readers, ids, strict=True)), top.problems)
    for reader, link_id in zip(readers, with_ids(ids, "l"), strict=True):
        kind = reader.text("kind")
        link = LinkDefinition(
            reader.text("from"),
            reader.text("to"),
            LinkKind(kind) if kind in set(LinkKind) else LinkKind.MANY_TO_MANY,
            reader.text("name"),
            reader.text("inverseName"),
            link_id,
        )
        if kind and kind not in set(LinkKind):
            reader.problem("kind", f"must be one of {', '.join(LinkKind)}, not {kind!r}")
        _claim_name(reader, taken, _Side("from", link.from_workflow, "name", link.name))
        _claim_name(reader, taken, _Side("to", link.to_workflow, "inverseName", link.inverse_name))
        reader.finish()
        links.append(link)
    return tuple(links)


class _Side(NamedTuple):
    """A side of a link: a workflow and the link's name there, each with the key that says it."""

    key: str
    workflow: str
    name_key: str
    name: str


def _claim_name(reader: ObjectReader, taken: Mapping[str, set[str]], side: _Side) -> None:
    """Take the link's name in the workflow, or note why that can't be; ``taken`` are the names there by workflow."""
    workflow, name = side.workflow, side.name
    if workflow and workflow not in taken:
        reader.problem(side.key, f"there is no workflow {workflow!r}")
    elif name in BUILT_IN_NAMES:
        reader.problem(side.name_key, f"{name!r} is a built-in field")
    elif workflow and name in taken[workflow]:
        reader.problem(side.name_key, f"{name!r} is already a field or link of workflow {workflow!r}")
    elif workflow:
        taken[workflow].add(name)
