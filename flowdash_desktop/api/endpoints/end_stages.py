"""Which stages are end stages, where the server does not say so: asked for with one short question a stage."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager, aclosing
from typing import Protocol

from flowdash_desktop.api.transfer.task_stream import TaskStream
from flowdash_desktop.domain.schema import STAGE, WorkflowSchema
from flowdash_desktop.wire.json import NotJsonError, decode

_MOST_STAGES = 100
"""Two questions each; what a server says of more is not asked for."""


class OpenTaskStream(Protocol):
    """``FlowdashClient.task_stream``."""

    def __call__(
        self, workflow_id: str, *, active: bool, filters: Mapping[str, str]
    ) -> AbstractAsyncContextManager[TaskStream]:
        """Open a list of tasks that is read while it arrives."""


async def learn(open_stream: OpenTaskStream, schema: WorkflowSchema) -> WorkflowSchema:
    """See ``FlowdashClient.learn_end_stages``."""
    learned: dict[str, bool | None] = {}
    for stage in sorted(schema.unsure_stages)[:_MOST_STAGES]:
        if await _has_tasks(open_stream, schema.workflow.id, stage, active=True):
            learned[stage] = False
        elif await _has_tasks(open_stream, schema.workflow.id, stage, active=False):
            learned[stage] = True
    return schema.with_end_stages(learned)


async def _has_tasks(open_stream: OpenTaskStream, workflow_id: str, stage: str, *, active: bool) -> bool:
    async with (
        open_stream(workflow_id, active=active, filters={STAGE: stage}) as stream,
        aclosing(stream.parts()) as parts,
    ):
        async for part in parts:
            if any(_stage_of(text) == stage for text in part):
                return True
    return False


def _stage_of(text: bytes) -> object:
    try:
        document = decode(text)
    except NotJsonError:
        return None
    return document.get(STAGE) if isinstance(document, dict) else None
