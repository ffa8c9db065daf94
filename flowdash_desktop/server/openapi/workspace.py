"""The description of workspace, workflows, stages, fields, roles and users."""

from __future__ import annotations

from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.server.openapi.parts import (
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

_WORKFLOW, _SCHEMA, _USERS = "Workspace", "Schema", "Users"

SCHEMAS: Json = {
    "Workspace": record(
        {"id": TEXT, "name": TEXT}, maxFileBytes={"type": "integer", "minimum": 1}, taskBatches=FLAG, events=FLAG
    ),
    "Workflow": record({"id": TEXT, "name": TEXT}),
    "Stage": record(
        {"name": TEXT, "color": nullable({"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"}), "endStage": FLAG}
    ),
    "Field": record(
        {
            "id": TEXT,
            "name": TEXT,
            "type": {"type": "string", "enum": [kind.value for kind in FieldKind]},
            "required": FLAG,
            "editable": FLAG,
        },
        options=array(TEXT),
        limit=nullable({"type": "integer", "minimum": 1}),
        autoincrement=FLAG,
    ),
    "Role": record({"id": TEXT, "name": TEXT, "admin": FLAG}),
    "User": record(
        {
            "id": TEXT,
            "email": TEXT,
            "first_name": TEXT,
            "last_name": TEXT,
            "role_id": nullable(TEXT),
            "saml_user_id": nullable(TEXT),
        },
        deactivated=FLAG,
    ),
}

_OF_WORKFLOW = {"errors": ("404",), "parameters": ("workflow",)}
_ONE_USER = ("workflow", "user")

OPERATIONS: Operations = {
    ("/workspace", "GET"): reading_of("getWorkspace", "The workspace", ref("Workspace"), tag=_WORKFLOW),
    ("/workflows", "GET"): reading_of("listWorkflows", "All workflows", array(ref("Workflow")), tag=_WORKFLOW),
    ("/workflows/{workflow}/stages", "GET"): reading_of(
        "listStages", "The stages, in order", array(ref("Stage")), tag=_SCHEMA, **_OF_WORKFLOW
    ),
    ("/workflows/{workflow}/fields", "GET"): reading_of(
        "listFields", "The fields, in order", array(ref("Field")), tag=_SCHEMA, **_OF_WORKFLOW
    ),
    ("/workflows/{workflow}/roles", "GET"): reading_of(
        "listRoles", "The roles of users", array(ref("Role")), tag=_USERS, **_OF_WORKFLOW
    ),
    ("/workflows/{workflow}/users", "GET"): reading_of(
        "listUsers", "The users", array(ref("User")), tag=_USERS, **_OF_WORKFLOW
    ),
    ("/workflows/{workflow}/users/{user}", "GET"): reading_of(
        "getUser", "One user", ref("User"), tag=_USERS, errors=("404",), parameters=_ONE_USER
    ),
    ("/workflows/{workflow}/users/{user}", "DELETE"): operation(
        "deleteUser",
        "Remove a user from the workspace",
        {"204": answer("Removed")},
        tag=_USERS,
        errors=("404",),
        parameters=_ONE_USER,
    ),
}
