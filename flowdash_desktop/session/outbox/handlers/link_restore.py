"""The links of a task that is created again: the ones that can be had without taking a task away from another one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import AnswerFault, UnexpectedAnswerError
from flowdash_desktop.domain.link_edits import page_of
from flowdash_desktop.domain.schema import TASK_URL, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Link, LinkedTask
from flowdash_desktop.session.outbox.handlers.link_exclusivity import Takers
from flowdash_desktop.session.outbox.preflight import find

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient


_READINGS = 5


async def free_links(
    client: FlowdashClient, schema: WorkflowSchema, links: Mapping[str, Link], known: Sequence[Workflow]
) -> Mapping[str, Link]:
    """What of these links a task of this workflow can be given back.

    A task at the other side that is not there any more, or that is linked to another task of this workflow now where
    it can have but one, is left out: that link is somebody else's. The API does not say which workflow a link leads
    to, so it is the one whose fields the linked tasks have.

    Args:
        client: the way to the server.
        schema: of the task's workflow.
        links: by name.
        known: the workflows that the server has, as far as that is known.

    Raises:
        FlowdashError: the server can't be asked.
    """
    others = await _schemas(client, schema, known) if links else ()
    found: dict[str, Link] = {}
    takers = Takers(client, schema)
    for name, link in links.items():
        free = tuple([task for task in link.tasks if await _is_free(client, takers, others, name, task)])
        if free:
            found[name] = Link(free, link.to_many)
    return found


async def _schemas(client: FlowdashClient, own: WorkflowSchema, known: Sequence[Workflow]) -> Sequence[WorkflowSchema]:
    """All workflows that have unique IDs. What is not among them takes its links along, and an answer may have been cut
    short: so it is asked for twice, and more often where one is missing that is known.

    Raises:
        UnexpectedAnswerError: the task's own workflow is not even there.
    """
    workflows = await _workflows(client, known)
    if own.workflow.id not in workflows:
        raise UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, status=200)
    schemas = [await client.schema(workflow, learn=False) for workflow in workflows.values()]
    whole = [
        schema if schema.unique_id_field is not None else await client.schema(schema.workflow, learn=False)
        for schema in schemas
    ]
    return [schema for schema in whole if schema.unique_id_field is not None]


async def _workflows(client: FlowdashClient, known: Sequence[Workflow]) -> dict[str, Workflow]:
    """The workflows of several answers, by id, until none is missing that is known."""
    found = dict[str, Workflow]()
    for reading in range(_READINGS):
        if reading > 1 and {workflow.id for workflow in known} <= found.keys():
            break
        found |= {one.id: one for one in await client.workflows()}
    return found


async def _is_free(
    client: FlowdashClient, takers: Takers, others: Sequence[WorkflowSchema], name: str, linked: LinkedTask
) -> bool:
    for other in others:
        id_field = other.unique_id_field
        if id_field is None or not {field.name for field in other.fields} <= linked.fields.keys():
            continue
        there = await find(client, other, linked.fields.get(id_field.name, ""))
        if there is None:
            continue
        pages = page_of(linked), page_of(LinkedTask({TASK_URL: there.url or ""}))
        if pages[0] == pages[1] or not all(pages):  # else another task has its unique ID now
            return await takers.of(name, other, there) is None
    return False
