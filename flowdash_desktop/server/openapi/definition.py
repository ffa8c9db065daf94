"""The description of the workspace's definition and of changes of it."""

from __future__ import annotations

from flowdash_desktop.domain.schema import FieldKind, LinkKind
from flowdash_desktop.server.openapi.parts import TEXT, Json, Operations, array, nullable, record, ref
from flowdash_desktop.server.openapi.parts import reading as reading_of

_TAG = "Definition"
_FLAG: Json = {"type": "boolean"}
_COLOR: Json = {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"}
_COUNT: Json = {"type": "integer", "minimum": 0}
_KINDS = [kind.value for kind in FieldKind if kind is not FieldKind.STAGE]
_ANY_OBJECT: Json = {"type": "object"}

SCHEMAS: Json = {
    "WorkspaceDefinition": record(
        {
            "revision": _COUNT,
            "workspace": ref("Workspace"),
            "roles": array(record({"id": TEXT, "name": TEXT}, admin=_FLAG)),
            "users": array(ref("UserDefinition")),
            "workflows": array(ref("WorkflowDefinition")),
            "links": array(ref("LinkDefinition")),
        }
    ),
    "UserDefinition": record(
        {"id": TEXT, "email": TEXT}, first_name=TEXT, last_name=TEXT, role_id=TEXT, saml_user_id=TEXT
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
        archived=_FLAG,
        dataSync=_ANY_OBJECT,
    ),
    "StageDefinition": record(
        {"id": TEXT, "name": TEXT}, color=nullable(_COLOR), endStage=_FLAG, checklist=array(TEXT)
    ),
    "FieldDefinition": record(
        {"id": TEXT, "name": TEXT, "type": {"type": "string", "enum": _KINDS}},
        required=_FLAG,
        editable=_FLAG,
        options=array({"anyOf": [TEXT, record({"name": TEXT, "color": _COLOR})]}),
        limit={"type": "integer", "minimum": 1},
        autoincrement=_FLAG,
        pattern=TEXT,
    ),
    "ActionDefinition": record(
        {"id": TEXT, "name": TEXT, "from": array(TEXT), "steps": array(_ANY_OBJECT)},
        color=nullable(_COLOR),
        requires=_ANY_OBJECT,
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
}

OPERATIONS: Operations = {
    ("/workspace/definition", "GET"): reading_of(
        "getDefinition", "What the workspace consists of, without its tasks", ref("WorkspaceDefinition"), tag=_TAG
    ),
}
