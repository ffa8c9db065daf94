"""Which stages are end stages, where the server does not say so: asked for once, with one short question a stage."""

from __future__ import annotations

from contextlib import aclosing
from dataclasses import replace
from typing import TYPE_CHECKING

from flowdash_desktop.domain.schema import STAGE, WorkflowSchema
from flowdash_desktop.wire.json import NotJsonError, decode

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient


def with_known(schema: WorkflowSchema, before: WorkflowSchema | None) -> WorkflowSchema:
    """The schema with what was learned before of stages of which the server still does not say it."""
    known = {stage.name: stage.end_stage for stage in before.stages} if before is not None else {}
    return _with(schema, known)


def unknown(schema: WorkflowSchema) -> frozenset[str]:
    """The stages of which it is not known."""
    return frozenset(stage.name for stage in schema.stages if stage.end_stage is None)


async def learn(client: FlowdashClient, schema: WorkflowSchema) -> WorkflowSchema:
    """The schema with what ``/tasks`` and ``/tasks/active`` tell of the stages of which it is not known.

    A stage that has tasks, but no active one, is an end stage; one without tasks stays unknown. The first task settles
    it, so that no list is read further, but for servers that don't filter.

    Raises:
        FlowdashError: the server or the way to it failed.
    """
    learned: dict[str, bool | None] = {}
    for stage in sorted(unknown(schema)):
        if await _has_tasks(client, schema.workflow.id, stage, active=True):
            learned[stage] = False
        elif await _has_tasks(client, schema.workflow.id, stage, active=False):
            learned[stage] = True
    return _with(schema, learned)


async def _has_tasks(client: FlowdashClient, workflow_id: str, stage: str, *, active: bool) -> bool:
    async with (
        client.task_stream(workflow_id, active=active, filters={STAGE: stage}) as stream,
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


def _with(schema: WorkflowSchema, known: dict[str, bool | None]) -> WorkflowSchema:
    stages = tuple(
        replace(stage, end_stage=known.get(stage.name)) if stage.end_stage is None else stage for stage in schema.stages
    )
    return schema if stages == schema.stages else replace(schema, stages=stages)
