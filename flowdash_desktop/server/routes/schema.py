"""Workspace, workflows, stages, fields and roles."""

from __future__ import annotations

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response

from flowdash_desktop.server.attachments.file_entries import MAX_FILE_BYTES
from flowdash_desktop.server.http.answers import json_answer
from flowdash_desktop.server.http.requests import workflow_of, workspace_of
from flowdash_desktop.server.http.resources import resource
from flowdash_desktop.wire.schema import (
    field_to_json,
    list_to_json,
    role_to_json,
    stage_to_json,
    workflow_to_json,
    workspace_to_json,
)


async def get_workspace(request: Request) -> Response:
    """``GET /workspace`` [doc], with ``maxFileBytes`` [choice]: a client can say what is too large before it sends.

    ``taskBatches`` [choice] says that many tasks can be sent in one request, ``events`` [choice] that changes are told,
    so that a client need not try.
    """
    workspace = workspace_of(request).catalog.workspace
    told = replace(workspace, max_file_bytes=MAX_FILE_BYTES, takes_batches=True, tells_changes=True)
    return json_answer(workspace_to_json(told))


async def list_workflows(request: Request) -> Response:
    """``GET /workflows`` [doc], without archived ones [choice]."""
    entries = workspace_of(request).catalog.workflows.values()
    workflows = (entry.schema.workflow for entry in entries if not entry.archived)
    return json_answer(list_to_json(workflows, workflow_to_json))


async def list_stages(request: Request) -> Response:
    """``GET /workflows/{workflow}/stages`` [doc], with ``color`` and ``endStage`` [choice]."""
    return json_answer(list_to_json(workflow_of(request).schema.stages, stage_to_json))


async def list_fields(request: Request) -> Response:
    """``GET /workflows/{workflow}/fields`` [doc]."""
    return json_answer(list_to_json(workflow_of(request).schema.fields, field_to_json))


async def list_roles(request: Request) -> Response:
    """``GET /workflows/{workflow}/roles`` [doc]."""
    return json_answer(list_to_json(workflow_of(request).schema.roles, role_to_json))


routes = [
    resource("/workspace", GET=get_workspace),
    resource("/workflows", GET=list_workflows),
    resource("/workflows/{workflow}/stages", GET=list_stages),
    resource("/workflows/{workflow}/fields", GET=list_fields),
    resource("/workflows/{workflow}/roles", GET=list_roles),
]
