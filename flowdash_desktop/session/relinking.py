"""The links of a task that is created again: those that can be had without taking a task away from another one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import NotFoundError
from flowdash_desktop.domain.schema import TASK_URL, WorkflowSchema
from flowdash_desktop.domain.tasks import Link, LinkedTask, Task

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient


async def free_links(client: FlowdashClient, schema: WorkflowSchema, links: Mapping[str, Link]) -> Mapping[str, Link]:
    """What of these links a task of this workflow can be given back.

    A task at the other side that is not there any more, or that was linked to another task of this workflow where it
    can have but one, is left out: that link is somebody else's by now. The API does not say which workflow a link leads
    to, so it is the one whose fields the linked tasks have.

    Raises:
        FlowdashError: the server can't be asked.
    """
    others = [other for other in await _schemas(client) if other.unique_id_field is not None] if links else []
    found: dict[str, Link] = {}
    for name, link in links.items():
        free = tuple([task for task in link.tasks if await _is_free(client, schema, others, task)])
        if free:
            found[name] = Link(free, link.to_many)
    return found


async def _schemas(client: FlowdashClient) -> Sequence[WorkflowSchema]:
    return [await client.schema(workflow, learn=False) for workflow in await client.workflows()]


async def _is_free(
    client: FlowdashClient, schema: WorkflowSchema, others: Sequence[WorkflowSchema], linked: LinkedTask
) -> bool:
    for other in others:
        id_field = other.unique_id_field
        if id_field is None or not {field.name for field in other.fields} <= linked.fields.keys():
            continue
        try:
            there = await client.task(other, linked.fields.get(id_field.name, ""))
        except NotFoundError:
            continue
        known = linked.fields.get(TASK_URL)
        if not (known and there.url and known != there.url):  # else another task has its unique ID by now
            return not _is_taken(there, schema)
    return False


def _is_taken(there: Task, schema: WorkflowSchema) -> bool:
    """True where a task has a link that holds one task only, and holds one of this workflow."""
    names = {field.name for field in schema.fields}
    return any(
        not link.to_many and any(names <= task.fields.keys() for task in link.tasks) for link in there.links.values()
    )
