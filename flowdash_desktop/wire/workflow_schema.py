"""A workflow's schema as one JSON text, as the cache stores it and another process reads it."""

from __future__ import annotations

from flowdash_desktop.domain.schema import Workflow, WorkflowSchema
from flowdash_desktop.wire import schema as parts
from flowdash_desktop.wire.json import decode, encode


def schema_to_json(schema: WorkflowSchema) -> bytes:
    """All of it but the workflow's id and name."""
    return encode(
        {
            "stages": [
                {"name": s.name, "color": s.color, **({} if s.end_stage is None else {"endStage": s.end_stage})}
                for s in schema.stages
            ],
            "fields": [parts.field_to_json(f) for f in schema.fields],
            "users": [parts.user_to_json(u) for u in schema.users],
            "roles": [parts.role_to_json(r) for r in schema.roles],
        }
    )


def schema_from_json(workflow: Workflow, data: bytes) -> WorkflowSchema:
    """What was written.

    Raises:
        ValueError: it is something else.
    """
    body = parts.as_object(decode(data))
    return WorkflowSchema(
        workflow,
        parts.as_list(body.get("stages"), parts.stage_from_json),
        parts.as_list(body.get("fields"), parts.field_from_json),
        parts.as_list(body.get("users"), parts.user_from_json),
        parts.as_list(body.get("roles"), parts.role_from_json),
    )
