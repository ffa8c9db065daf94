"""The description of tasks and files."""

from __future__ import annotations

from flowdash_desktop.server.openapi.parts import (
    TEXT,
    Json,
    Operations,
    answer,
    array,
    nullable,
    operation,
    reading,
    record,
    ref,
)

_TASKS, _FILES = "Tasks", "Files"
_MOMENT: Json = {"type": "string", "format": "date-time"}

SCHEMAS: Json = {
    "Task": {
        "type": "object",
        "description": "A task: what every task has, a key for each field of its workflow, and one for each link.",
        "required": ["Stage", "Assigned To", "Task URL", "Created On", "Updated On"],
        "properties": {
            "Stage": TEXT,
            "Assigned To": nullable(TEXT),
            "Task URL": {"type": "string", "format": "uri"},
            "Created On": _MOMENT,
            "Updated On": _MOMENT,
        },
        "additionalProperties": ref("Value"),
    },
    "Value": {
        "description": "Of a field: a text, a flag, options, files, or null; of a link: a task or a list of tasks.",
        "anyOf": [
            {"type": ["string", "boolean", "null"]},
            array(TEXT),
            array(ref("Attachment")),
            array(ref("LinkedTask")),
            ref("LinkedTask"),
        ],
    },
    "Attachment": record({"blobId": TEXT, "contentType": TEXT, "filename": TEXT}),
    "LinkedTask": {"type": "object", "required": ["Stage", "Assigned To", "Task URL"]},
    "TaskBody": {
        "type": "object",
        "description": "Values by field name; what is left out stays. File fields and links are replaced as a whole.",
        "properties": {"Stage": nullable(TEXT), "Assigned To": nullable(TEXT)},
    },
}
SCHEMAS |= {
    "BatchBody": record(
        {
            "mode": {"type": "string", "enum": ["upsert", "update", "create"]},
            "tasks": array(
                record(
                    {"task": ref("TaskBody")},
                    ifMatch=nullable(TEXT),
                    expected=nullable({"type": "object"}),
                    idempotencyKey=nullable(TEXT),
                )
            )
            | {"maxItems": 1000},
        }
    ),
    "BatchResults": record(
        {
            "results": array(
                {
                    "type": "object",
                    "description": "What the item alone would be answered: a task and its ETag, or what is wrong.",
                    "required": ["status"],
                    "properties": {
                        "status": {"type": "integer"},
                        "etag": TEXT,
                        "task": ref("Task"),
                        "error": TEXT,
                        "errors": {"type": "object", "additionalProperties": array(TEXT)},
                    },
                    "additionalProperties": False,
                }
            )
        }
    ),
}
_FILTERS: Json = {
    "name": "filters",
    "in": "query",
    "description": "Exact matches by the name of a field, of Stage or of Assigned To; an empty value means blank, a "
    "name that is repeated any of its values.",
    "style": "form",
    "explode": True,
    "schema": {"type": "object", "additionalProperties": TEXT},
}
_TASK = answer("The whole task", ref("Task"), etag=True)
_LIST: Json = {"tag": _TASKS, "errors": ("404", "422"), "parameters": ("workflow", _FILTERS)}
_ONE = ("workflow", "task")

OPERATIONS: Operations = {
    ("/workflows/{workflow}/tasks", "GET"): reading(
        "listTasks", "All tasks of a workflow, with their linked tasks", array(ref("Task")), **_LIST
    ),
    ("/workflows/{workflow}/tasks/active", "GET"): reading(
        "listActiveTasks", "The tasks that are not in an end stage", array(ref("Task")), **_LIST
    ),
    ("/workflows/{workflow}/tasks", "POST"): operation(
        "createTask",
        "Create a task, or update the one whose unique ID the body names",
        {"200": _TASK, "201": _TASK},
        tag=_TASKS,
        body=ref("TaskBody"),
        errors=("404", "412"),
        parameters=("workflow", "IdempotencyKey", "OnlyNew"),
    ),
    ("/workflows/{workflow}/tasks", "PUT"): operation(
        "updateTaskByBody",
        "Update the task whose unique ID the body names",
        {"200": _TASK},
        tag=_TASKS,
        body=ref("TaskBody"),
        errors=("404", "412"),
        parameters=("workflow", "IfMatch"),
    ),
    ("/workflows/{workflow}/tasks/batch", "POST"): operation(
        "writeTasks",
        "Create tasks, update them, or either, each for itself; all of it is durable when answered",
        {"200": answer("An answer for each, in their order", ref("BatchResults"))},
        tag=_TASKS,
        body=ref("BatchBody"),
        errors=("404",),
        parameters=("workflow", "IdempotencyKey"),
    ),
    ("/workflows/{workflow}/tasks/{task}", "GET"): reading(
        "getTask", "One task", ref("Task"), tag=_TASKS, errors=("404",), parameters=_ONE
    ),
    ("/workflows/{workflow}/tasks/{task}", "PUT"): operation(
        "updateTask",
        "Update a task",
        {"200": _TASK},
        tag=_TASKS,
        body=ref("TaskBody"),
        errors=("404", "412"),
        parameters=(*_ONE, "IfMatch"),
    ),
    ("/workflows/{workflow}/tasks/{task}", "DELETE"): operation(
        "deleteTask",
        "Delete a task for good",
        {"204": answer("Deleted")},
        tag=_TASKS,
        errors=("404", "412"),
        parameters=(*_ONE, "IfMatch"),
    ),
    ("/files/{blob}", "GET"): operation(
        "getFile",
        "The contents of an attachment or of an export",
        {
            "200": {
                "description": "The bytes, with their content type",
                "headers": {"ETag": {"$ref": "#/components/headers/ETag"}},
                "content": {"*/*": {"schema": {}}},
            },
            "206": {"description": "A part of them", "content": {"*/*": {"schema": {}}}},
            "304": {"$ref": "#/components/responses/304"},
            "416": {"description": "There is no such part", "content": {"*/*": {"schema": {}}}},
        },
        tag=_FILES,
        errors=("404",),
        parameters=("blob", "IfNoneMatch"),
    ),
}
