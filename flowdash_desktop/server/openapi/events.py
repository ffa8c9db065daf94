"""The description of changes that are told as they are made."""

from __future__ import annotations

from flowdash_desktop.server.openapi.parts import TEXT, Json, Operations, operation

SCHEMAS: Json = {}

_STREAM: Json = {
    "description": "Server-sent events, and a comment after 15 seconds without one. `tasks`: the list's `etag`, up to "
    "100 `ids` of changed tasks (none: read the list), and where they are short the `tasks` themselves, without "
    "those that are gone. `schema`: the workspace has changed. `activity`: the `id` of a task with other comments or "
    "checklist items (null: any). `reset`: the list's `etag`; what was missed is not known.",
    "content": {"text/event-stream": {"schema": TEXT}},
}
_LAST_EVENT_ID: Json = {
    "name": "Last-Event-ID",
    "in": "header",
    "description": "The last event that was received, of the last 10 minutes: the stream goes on behind it",
    "schema": TEXT,
}

OPERATIONS: Operations = {
    ("/workflows/{workflow}/events", "GET"): operation(
        "listenToEvents",
        "What changes in a workflow, as it does",
        {"200": _STREAM},
        tag="Events",
        errors=("404",),
        parameters=("workflow", _LAST_EVENT_ID),
    ),
}
