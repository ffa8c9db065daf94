"""The description of changes that are told as they are made."""

from __future__ import annotations

from flowdash_desktop.server.openapi.parts import TEXT, Json, Operations, answer, nullable, operation, record, ref
from flowdash_desktop.server.presence.sign import STAYS_SECONDS

_TAG = "Events"
_WINDOW: Json = {"type": "string", "minLength": 1, "maxLength": 64}
SCHEMAS: Json = {
    "PresenceBody": record(
        {"window": {**_WINDOW, "description": "A name that the window has made up for itself"}},
        task={**nullable(TEXT), "description": "The unique ID of the task that it shows; null for none any more"},
        editing={"type": "boolean", "description": "Something is typed there, and not committed"},
        performed_by={**nullable(TEXT), "description": "The e-mail of a user, where the API key belongs to nobody"},
    ),
}

_STREAM: Json = {
    "description": "Server-sent events, and a comment after 15 seconds without one. `tasks`: the list's `etag`, up to "
    "100 `ids` of changed tasks (none: read the list), where they are short the `tasks` themselves, and `by` with the "
    "e-mails of who has changed them, where they are known; an id that has no task is that of a deleted one. `schema`: "
    "the workspace has changed. `activity`: the `id` of a task whose comments or checklist have changed (null: any "
    "task). `reset`: the list's `etag`; missed changes are not known. `presence`: the `people` who show a task at the "
    "moment, each with `window`, `task`, `editing` and the e-mail of the `user` (null: not known).",
    "content": {"text/event-stream": {"schema": TEXT}},
}
_LAST_EVENT_ID: Json = {
    "name": "Last-Event-ID",
    "in": "header",
    "description": "The last event that was received, of the last 10 minutes: the stream goes on behind it",
    "schema": TEXT,
}

_LISTENING_WINDOW: Json = {
    "name": "window",
    "in": "query",
    "description": "What the window that listens calls itself, see `PresenceBody`: it is gone soon after its stream",
    "schema": _WINDOW,
}

OPERATIONS: Operations = {
    ("/workflows/{workflow}/events", "GET"): operation(
        "listenToEvents",
        "What changes in a workflow, as it does",
        {"200": _STREAM},
        tag=_TAG,
        errors=("404",),
        parameters=("workflow", _LAST_EVENT_ID, _LISTENING_WINDOW),
    ),
    ("/workflows/{workflow}/presence", "PUT"): operation(
        "showPresence",
        f"A window shows a task, for {STAYS_SECONDS:.0f} seconds unless it says so again; nothing of it is stored",
        {"204": answer("Told to all who listen to the workflow")},
        tag=_TAG,
        body=ref("PresenceBody"),
        errors=("404",),
        parameters=("workflow",),
    ),
}
