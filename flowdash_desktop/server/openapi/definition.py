"""The description of the workspace's definition and of changes of it."""

from __future__ import annotations

from flowdash_desktop.domain.schema import FieldKind, LinkKind
from flowdash_desktop.server.changes.effects import KINDS
from flowdash_desktop.server.changes.operations import OPERATIONS as OPERATIONS_OF_CHANGES
from flowdash_desktop.server.openapi.parts import (
    COUNT,
    FLAG,
    TEXT,
    Json,
    Operations,
    answer,
    array,
    nullable,
    operation,
    record,
    ref,
)
from flowdash_desktop.server.openapi.parts import reading as reading_of

_TAG = "Definition"
_COLOR: Json = {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"}
_KINDS = [kind.value for kind in FieldKind if kind is not FieldKind.STAGE]
_ANY_OBJECT: Json = {"type": "object"}

SCHEMAS: Json = {
    "WorkspaceDefinition": record(
        {
            "revision": COUNT,
            "workspace": ref("Workspace"),
            "roles": array(record({"id": TEXT, "name": TEXT}, admin=FLAG)),
            "users": array(ref("UserDefinition")),
            "workflows": array(ref("WorkflowDefinition")),
            "links": array(ref("LinkDefinition")),
        }
    ),
    "UserDefinition": record(
        {"id": TEXT, "email": TEXT},
        first_name=TEXT,
        last_name=TEXT,
        role_id=TEXT,
        saml_user_id=TEXT,
        deactivated=FLAG,
    ),
    "WorkflowDefinition": record(
        {
            "id": TEXT,
            "name": TEXT,
            "stages": array(ref("StageDefinition")),
            "fields": array(ref("FieldDefinition")),
            "actions": array(ref("ActionDefinition")),
        },
        recordType=TEXT,
        archived=FLAG,
        dataSync=_ANY_OBJECT,
    ),
    "StageDefinition": record({"id": TEXT, "name": TEXT}, color=nullable(_COLOR), endStage=FLAG, checklist=array(TEXT)),
    "FieldDefinition": record(
        {"id": TEXT, "name": TEXT, "type": {"type": "string", "enum": _KINDS}},
        required=FLAG,
        editable=FLAG,
        options=array({"anyOf": [TEXT, record({"name": TEXT, "color": _COLOR})]}),
        limit={"type": "integer", "minimum": 1},
        autoincrement=FLAG,
        pattern=TEXT,
    ),
    "ActionDefinition": record(
        {"id": TEXT, "name": TEXT, "from": array(TEXT), "steps": array(_ANY_OBJECT)},
        color=nullable(_COLOR),
        requires=_ANY_OBJECT,
        confirmation=TEXT,
    ),
    "LinkDefinition": record(
        {
            "id": TEXT,
            "from": TEXT,
            "to": TEXT,
            "kind": {"type": "string", "enum": [kind.value for kind in LinkKind]},
            "name": TEXT,
            "inverseName": TEXT,
        }
    ),
    "AddedWorkflows": record({"added": array(record({"id": TEXT, "name": TEXT})), "outside": array(TEXT)}),
    "ChangesBody": record(
        {"revision": COUNT, "changes": array(ref("Operation"))},
        dryRun=FLAG,
        resolutions={"type": "object", "additionalProperties": ref("Resolution")},
    ),
    "Operation": {
        "type": "object",
        "required": ["op"],
        "properties": {"op": {"type": "string", "enum": list(OPERATIONS_OF_CHANGES)}},
    },
    "Resolution": record({}, tasksTo=TEXT, values=_ANY_OBJECT, others={}),
    "Change": record(
        {"id": nullable(TEXT), "revision": COUNT, "effects": array(ref("Effect"))},
    ),
    "Effect": record(
        {
            "id": TEXT,
            "kind": {"type": "string", "enum": list(KINDS)},
            "workflow": nullable(TEXT),
            "part": nullable(TEXT),
            "tasks": COUNT,
            "needs": nullable({"type": "string", "enum": ["tasksTo", "values"]}),
            "open": COUNT,
        },
        to=nullable(TEXT),
        values=array(record({"task": TEXT, "value": {}, "reason": TEXT})),
    ),
}

OPERATIONS: Operations = {
    ("/workspace/definition", "GET"): reading_of(
        "getDefinition", "What the workspace consists of, without its tasks", ref("WorkspaceDefinition"), tag=_TAG
    ),
    ("/workspace/changes", "POST"): operation(
        "changeWorkspace",
        "Change the workspace, or try what that would do",
        {"200": answer("What it does", ref("Change"))},
        tag=_TAG,
        body=ref("ChangesBody"),
        errors=("409",),
        parameters=("IdempotencyKey",),
    ),
    ("/workspace/workflows", "POST"): operation(
        "addWorkflows",
        "Add the workflows of a definition document, with their tasks, beside the present ones",
        {"200": answer("The workflows that were added, and what they use outside", ref("AddedWorkflows"))},
        tag=_TAG,
        body=_ANY_OBJECT,
        parameters=(
            {
                "name": "dryRun",
                "in": "query",
                "description": "Only answer what would be added",
                "schema": FLAG,
            },
        ),
    ),
    ("/workspace/changes/{change}/undo", "POST"): operation(
        "undoChange",
        "Take a change of the last 30 days back",
        {"200": answer("What that does", ref("Change"))},
        tag=_TAG,
        errors=("404", "409", "422"),
        parameters=("change", "IdempotencyKey"),
    ),
}
