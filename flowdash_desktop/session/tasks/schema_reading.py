"""How a workflow's schema is read, and which last texts an answer puts out of reach."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from flowdash_desktop.domain.edits import Operation
from flowdash_desktop.domain.identity import Identity, identity_of, is_another, is_same
from flowdash_desktop.domain.schema import Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.session.events import SessionEvent, WorkflowLoaded
from flowdash_desktop.session.outbox.outbox import Outbox
from flowdash_desktop.session.tasks.short_list_guard import has_lost_parts
from flowdash_desktop.session.tasks.workflow_state import WorkflowState

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient


async def read_schema(
    client: FlowdashClient, workflow_id: str, workflows: Sequence[Workflow], known: WorkflowState | None
) -> WorkflowSchema:
    """A workflow's schema, read twice where parts of it are missing; the end stages are the ones that are known.

    Raises:
        FlowdashError: the server does not give it.
    """
    workflow = next((w for w in workflows if w.id == workflow_id), Workflow(workflow_id, workflow_id))
    schema = await client.schema(workflow, learn=False)
    if known is None:
        return schema
    if has_lost_parts(known.schema, schema):
        schema = await client.schema(workflow, learn=False)
    return schema.with_end_stages(known.schema.end_stages)


async def learn_end_stages(
    client: FlowdashClient, state: WorkflowState, announce: Callable[[SessionEvent], None]
) -> bool:
    """Ask which stages are end stages; True where others are than was known."""
    before = state.schema
    state.schema = await client.learn_end_stages(before)
    if state.schema == before:
        return False
    announce(WorkflowLoaded(before.workflow.id, schema_changed=True))
    return True


def displaced(
    state: WorkflowState | None, outbox: Outbox, item: Operation, answer: Task | None
) -> Mapping[tuple[TaskKey, Identity], bytes]:
    """The last text of a task with more edits that is deleted with one, or whose unique ID the server has given to
    another, as the answer to one shows. ``state``: of the task's workflow, None where that was not loaded."""
    if state is None:
        return {}
    workflow_id, key = item.edit.workflow_id, answer.key if answer is not None else item.edit.task
    text, before = state.text(key), state.identity(key)
    if text is None or before is None:
        return {}
    is_gone = answer is None or is_another(before, identity_of(answer, state.schema))
    mine = outbox.of_task(workflow_id, key)
    has_others = any(i is not item and is_same(i.identity, before) for i in mine)
    return {(key, before): text} if is_gone and has_others else {}
