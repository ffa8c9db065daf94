"""The description of comments, checklists, actions and executions, data syncs and exports."""

from __future__ import annotations

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
    reading,
    record,
    ref,
)

_COMMENTS, _CHECKLIST, _ACTIONS, _SYNCS, _ANALYTICS = "Comments", "Checklist", "Actions", "Data syncs", "Analytics"
_STATUS: Json = {"type": "string", "enum": ["Pending", "Success", "Fail"]}
_DATE: Json = {"type": "string", "format": "date"}
_REQUIRES = record({"fields": array(TEXT), "checklist": FLAG, "assigned": FLAG})
_ACTION: Json = {
    "id": TEXT,
    "name": TEXT,
    "color": nullable(TEXT),
    "confirmation": nullable(TEXT),
    "requires": _REQUIRES,
}

SCHEMAS: Json = {
    "Comment": record({"author": TEXT, "body": TEXT, "timestamp": {"type": "string", "format": "date-time"}}),
    "CommentBody": {"type": "object", "required": ["body"], "properties": {"body": {"type": "string", "minLength": 1}}},
    "ChecklistItem": record(
        {
            "id": TEXT,
            "title": TEXT,
            "status": {"type": "string", "enum": ["Blank", "Skipped", "Completed"]},
            "editable": {"type": "boolean"},
            "Assigned To": nullable(TEXT),
            "Stage": TEXT,
        }
    ),
    "ChecklistItemBody": {
        "type": "object",
        "properties": {
            "title": TEXT,
            "status": {"type": "string", "enum": ["Blank", "Skipped", "Completed"]},
            "Assigned To": nullable(TEXT),
            "Stage": TEXT,
        },
    },
    "Action": record(_ACTION),
    "WorkflowAction": record(
        {**_ACTION, "stages": {**array(TEXT), "description": "The names of the stages that offer it; empty for all"}}
    ),
    "ExecutionBody": {
        "type": "object",
        "required": ["task_id", "action_id"],
        "properties": {"task_id": TEXT, "action_id": TEXT, "performed_by": nullable(TEXT)},
    },
    "Pending": record({"id": TEXT, "status": {"const": "Pending"}}),
    "Execution": record({"id": TEXT, "status": _STATUS}, errors=array(TEXT)),
    "Unmet": record({"status": {"const": "Fail"}, "errors": array(TEXT)}),
    "DataSync": record(
        {"id": TEXT, "status": _STATUS},
        created=COUNT,
        updated=COUNT,
        unchanged=COUNT,
        failed=COUNT,
        errors=array({"type": "object"}),
    ),
    "ExportBody": {
        "type": "object",
        "required": ["start_date", "end_date"],
        "properties": {"start_date": _DATE, "end_date": _DATE},
    },
    "Export": record({"id": TEXT, "status": _STATUS}, file_url={"type": "string", "format": "uri"}),
}

_TASK = ("workflow", "task")
_ITEMS = "/workflows/{workflow}/tasks/{task}/checklist_items"
_ITEM = answer("The item", ref("ChecklistItem"))
_STAGE: Json = {
    "name": "Stage",
    "in": "query",
    "description": "The items of this stage only; repeated, of any of these",
    "schema": array(TEXT),
    "explode": True,
}
_UNMET: Json = {"anyOf": [ref("Unmet"), ref("FieldErrors")]}

OPERATIONS: Operations = {
    ("/workflows/{workflow}/tasks/{task}/comments", "GET"): reading(
        "listComments",
        "The comments, oldest first",
        array(ref("Comment")),
        tag=_COMMENTS,
        errors=("404",),
        parameters=_TASK,
    ),
    ("/workflows/{workflow}/tasks/{task}/comments", "POST"): operation(
        "addComment",
        "Add a comment",
        {"201": answer("The comment", ref("Comment"))},
        tag=_COMMENTS,
        body=ref("CommentBody"),
        errors=("404",),
        parameters=(*_TASK, "IdempotencyKey"),
    ),
    (_ITEMS, "GET"): reading(
        "listChecklistItems",
        "The checklist, of all stages or of some",
        array(ref("ChecklistItem")),
        tag=_CHECKLIST,
        errors=("404", "422"),
        parameters=(*_TASK, _STAGE),
    ),
    (_ITEMS, "POST"): operation(
        "addChecklistItem",
        "Add an item",
        {"201": _ITEM},
        tag=_CHECKLIST,
        body=ref("ChecklistItemBody"),
        errors=("404",),
        parameters=(*_TASK, "IdempotencyKey"),
    ),
    (f"{_ITEMS}/{{item}}", "GET"): reading(
        "getChecklistItem",
        "One item",
        ref("ChecklistItem"),
        tag=_CHECKLIST,
        errors=("404",),
        parameters=(*_TASK, "item"),
    ),
    (f"{_ITEMS}/{{item}}", "PUT"): operation(
        "updateChecklistItem",
        "Change an item in part",
        {"200": _ITEM},
        tag=_CHECKLIST,
        body=ref("ChecklistItemBody"),
        errors=("404",),
        parameters=(*_TASK, "item"),
    ),
    (f"{_ITEMS}/{{item}}", "DELETE"): operation(
        "deleteChecklistItem",
        "Delete an item that is not of a template",
        {"204": answer("Deleted")},
        tag=_CHECKLIST,
        errors=("404", "422"),
        parameters=(*_TASK, "item"),
    ),
    ("/workflows/{workflow}/actions", "GET"): reading(
        "listWorkflowActions",
        "The actions of all stages, in the order of the definition",
        array(ref("WorkflowAction")),
        tag=_ACTIONS,
        errors=("404",),
        parameters=("workflow",),
    ),
    ("/workflows/{workflow}/tasks/{task}/actions", "GET"): reading(
        "listActions",
        "The actions that are offered at the task's stage",
        array(ref("Action")),
        tag=_ACTIONS,
        errors=("404",),
        parameters=_TASK,
    ),
    ("/workflows/{workflow}/executions", "POST"): operation(
        "executeAction",
        "Have an action performed on a task, beside the requests",
        {"202": answer("It will be", ref("Pending")), "422": answer("What stands against it", _UNMET)},
        tag=_ACTIONS,
        body=ref("ExecutionBody"),
        errors=("404",),
        parameters=("workflow", "IdempotencyKey"),
    ),
    ("/workflows/{workflow}/executions/{execution}", "GET"): reading(
        "getExecution",
        "What has become of an execution",
        ref("Execution"),
        tag=_ACTIONS,
        errors=("404",),
        parameters=("workflow", "execution"),
    ),
    ("/workflows/{workflow}/data_syncs", "POST"): operation(
        "syncData",
        "Have the workflow synced with its database",
        {"202": answer("It will be", ref("Pending"))},
        tag=_SYNCS,
        errors=("404", "413", "422"),
        parameters=("workflow", "IdempotencyKey"),
    ),
    ("/workflows/{workflow}/data_syncs/{sync}", "GET"): reading(
        "getDataSync",
        "What has become of a data sync",
        ref("DataSync"),
        tag=_SYNCS,
        errors=("404",),
        parameters=("workflow", "sync"),
    ),
    ("/workflows/{workflow}/analytics/exports", "POST"): operation(
        "exportAnalytics",
        "Have the stage changes of a period written to a CSV file",
        {"202": answer("It will be", ref("Pending"))},
        tag=_ANALYTICS,
        body=ref("ExportBody"),
        errors=("404",),
        parameters=("workflow", "IdempotencyKey"),
    ),
    ("/workflows/{workflow}/analytics/exports/{export}", "GET"): reading(
        "getExport",
        "What has become of an export",
        ref("Export"),
        tag=_ANALYTICS,
        errors=("404",),
        parameters=("workflow", "export"),
    ),
}
