"""Adding the workflows of a definition to a workspace that has others: nothing that is there is changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import count

from sqlalchemy import Connection, select

from flowdash_desktop.domain.schema import ASSIGNED_TO
from flowdash_desktop.server.catalog import Catalog
from flowdash_desktop.server.definition.models import LinkDefinition, TaskDefinition, WorkspaceDefinition
from flowdash_desktop.server.loading.loading import load_beside
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.blobs.blob_store import StoredBlob


def plan_workflows(
    connection: Connection, catalog: Catalog, definition: WorkspaceDefinition
) -> WorkspaceDefinition | None:
    """Say what of a definition the workspace has not: workflows with their tasks, links and people. Nothing is written.

    A workflow is there when one has its id; what the definition says of it is left out, and so are links to it. An id
    or a name that something else has gets a number. Of people those are added whose e-mail is not there.

    Args:
        connection: of a transaction.
        catalog: the workspace as it is.
        definition: what to add; its workspace and API keys are left out.

    Returns:
        What is to be added, under the ids and names that it gets; None where all of it is there.
    """
    wanted = replace(
        definition, workflows=tuple(one for one in definition.workflows if one.id not in catalog.workflows)
    )
    if not wanted.workflows:
        return None
    return _with_free_ids(connection, catalog, _with_people(catalog, _without_links_to_others(wanted)))


def add_workflows(
    connection: Connection, catalog: Catalog, definition: WorkspaceDefinition, blobs: Mapping[bytes, StoredBlob]
) -> WorkspaceDefinition | None:
    """Write what ``plan_workflows`` says, and give it; ``blobs`` are those of ``store_blobs``."""
    added = plan_workflows(connection, catalog, definition)
    if added is not None:
        load_beside(connection, added, blobs)
    return added


def _without_links_to_others(definition: WorkspaceDefinition) -> WorkspaceDefinition:
    """Leave out the links of which one end is not added, with the pairs of tasks that they link."""
    ids = {workflow.id for workflow in definition.workflows}
    links = tuple(one for one in definition.links if {one.from_workflow, one.to_workflow} <= ids)
    names: dict[str, set[str]] = {wid: set() for wid in ids}
    for link in links:
        names[link.from_workflow].add(link.name)
        names[link.to_workflow].add(link.inverse_name)
    workflows = tuple(
        replace(workflow, tasks=tuple(_with_links(task, names[workflow.id]) for task in workflow.tasks))
        for workflow in definition.workflows
    )
    return replace(definition, workflows=workflows, links=links)


def _with_links(task: TaskDefinition, names: Collection[str]) -> TaskDefinition:
    return replace(task, links={name: ids for name, ids in task.links.items() if name in names})


def _with_people(catalog: Catalog, definition: WorkspaceDefinition) -> WorkspaceDefinition:
    """Add people who are not there, and the roles that these have; a person who is there is called as there."""
    there = {user.email.casefold(): user.email for user in catalog.users}
    user_ids = _reserved_user_ids(catalog)
    new_people = [user for user in definition.users if user.email.casefold() not in there]
    renamed = _free_role_ids(catalog, definition, {user.role_id for user in new_people})
    new_users = [
        replace(user, id=_free(user.id, user_ids), role_id=renamed.get(user.role_id or "", user.role_id))
        for user in new_people
    ]
    new_roles = tuple(replace(role, id=renamed[role.id]) for role in definition.roles if role.id in renamed)
    return _with_assignees(replace(definition, roles=new_roles, users=tuple(new_users)), there)


def _reserved_user_ids(catalog: Catalog) -> set[str]:
    """A key names its user by the id, also one who was deleted: it must not become the key of somebody else."""
    return {user.id for user in catalog.users} | {key.user_id or "" for key in catalog.keys.values()}


def _free_role_ids(catalog: Catalog, definition: WorkspaceDefinition, needed: Collection[str | None]) -> dict[str, str]:
    """The ids that the needed roles get, where the workspace has no equal role."""
    taken = {role.id for role in catalog.roles}
    new_roles = [role for role in definition.roles if role.id in needed and role not in catalog.roles]
    return {role.id: _free(role.id, taken) for role in new_roles}


def _with_assignees(definition: WorkspaceDefinition, there: Mapping[str, str]) -> WorkspaceDefinition:
    """Name people who are there as they are named there; ``there`` is by the e-mail in small letters."""
    workflows = tuple(
        replace(workflow, tasks=tuple(_with_assignee(task, there) for task in workflow.tasks))
        for workflow in definition.workflows
    )
    return replace(definition, workflows=workflows)


def _with_assignee(task: TaskDefinition, there: Mapping[str, str]) -> TaskDefinition:
    email = task.values.get(ASSIGNED_TO)
    known = there.get(email.casefold()) if isinstance(email, str) else None
    return task if known is None or known == email else replace(task, values={**task.values, ASSIGNED_TO: known})


def _with_free_ids(connection: Connection, catalog: Catalog, definition: WorkspaceDefinition) -> WorkspaceDefinition:
    """Number ids that are taken, also by deleted workflows, and names."""
    taken = set(connection.execute(select(tables.workflows.c.id)).scalars())
    names = {entry.schema.workflow.name for entry in catalog.workflows.values()}
    new_ids = {workflow.id: _free(workflow.id, taken) for workflow in definition.workflows}
    workflows = []
    for workflow in definition.workflows:
        name = _free(workflow.schema.workflow.name, names, " ")
        own = replace(workflow.schema.workflow, id=new_ids[workflow.id], name=name)
        workflows.append(replace(workflow, schema=replace(workflow.schema, workflow=own)))
    link_ids = set(connection.execute(select(tables.links.c.id)).scalars())
    links = tuple(_with_ends(link, new_ids, _free(link.id, link_ids)) for link in definition.links)
    return replace(definition, workflows=tuple(workflows), links=links)


def _with_ends(link: LinkDefinition, ids: Mapping[str, str], link_id: str) -> LinkDefinition:
    return replace(link, id=link_id, from_workflow=ids[link.from_workflow], to_workflow=ids[link.to_workflow])


def _free(wanted: str, taken: set[str], between: str = "-") -> str:
    """The text, with a number where it is taken; it is taken from then on."""
    numbered = (wanted if number == 1 else f"{wanted}{between}{number}" for number in count(1))
    free = next(one for one in numbered if one not in taken)
    taken.add(free)
    return free
