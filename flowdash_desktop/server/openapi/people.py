"""The description of who asks, of API keys and of the audit log."""

from __future__ import annotations

from flowdash_desktop.server.openapi.parts import (
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
from flowdash_desktop.server.people.audit import MOST_ENTRIES
from flowdash_desktop.server.people.audit_facts import Action, Kind
from flowdash_desktop.server.people.keys import MOST_LETTERS

_TAG = "People"
_MOST_ID = 10**14
_MOMENT: Json = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"}
_KEY: Json = {
    "id": TEXT,
    "name": TEXT,
    "start": {"type": "string", "maxLength": 4, "description": "The first letters of the key, where they are known"},
    "user_id": nullable(TEXT),
    "created_at": _MOMENT,
    "last_used_at": {**nullable(_MOMENT), "description": "To about ten minutes"},
    "ends_at": nullable(_MOMENT),
}

SCHEMAS: Json = {
    "ApiKey": record(_KEY),
    "NewApiKey": record({**_KEY, "key": TEXT}),
    "ApiKeyBody": record(
        {"name": {"type": "string", "minLength": 1, "maxLength": MOST_LETTERS}},
        user_id=nullable(TEXT),
        ends_at={**nullable(TEXT), "description": "A moment in the future, with its zone"},
    ),
    "AuditEntry": record(
        {
            "id": {"type": "integer", "minimum": 1},
            "at": _MOMENT,
            "kind": {"type": "string", "enum": [kind.value for kind in Kind]},
            "key": {**nullable(TEXT), "description": "The name of the key"},
            "user": {**nullable(TEXT), "description": "The e-mail of the key's user"},
            "what": {"type": "string", "description": "One sentence"},
            "action": {
                **nullable({"enum": [action.value for action in Action]}),
                "description": "What was done, exactly",
            },
            "values": {
                "type": "object",
                "additionalProperties": {"type": "string"},
                "description": "Names and values of what it was done to",
            },
        }
    ),
}


def _number(name: str, description: str, least: int, most: int | None = None) -> Json:
    schema: Json = {"type": "integer", "minimum": least, **({} if most is None else {"maximum": most})}
    return {"name": name, "in": "query", "description": description, "schema": schema}


OPERATIONS: Operations = {
    ("/me", "GET"): reading_of("getMe", "The user of this key, or null", nullable(ref("User")), tag=_TAG),
    ("/workspace/keys", "GET"): reading_of(
        "listKeys", "The API keys, the oldest first", array(ref("ApiKey")), tag=_TAG
    ),
    ("/workspace/keys", "POST"): operation(
        "addKey",
        "Add an API key",
        {"201": answer("The key, which is shown now and never again", ref("NewApiKey"))},
        tag=_TAG,
        body=ref("ApiKeyBody"),
        errors=("409",),
    ),
    ("/workspace/keys/{key}", "DELETE"): operation(
        "revokeKey",
        "Revoke an API key: 409 for the last one of an administrator that does not end",
        {"204": answer("Revoked")},
        tag=_TAG,
        errors=("404", "409"),
        parameters=("key",),
    ),
    ("/workspace/audit", "GET"): reading_of(
        "listAudit",
        "Entries of the audit log, the oldest first, or with before the newest first",
        array(ref("AuditEntry")),
        tag=_TAG,
        errors=("422",),
        parameters=(
            _number("after", "The id of an entry: those behind it", 0, _MOST_ID),
            _number("before", "The id of an entry: those before it, the newest first", 0, _MOST_ID),
            _number("limit", "How many at most; 100 where it is left out", 1, MOST_ENTRIES),
        ),
    ),
}
