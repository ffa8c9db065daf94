"""The user of a key, API keys and entries of the audit log, from JSON.

Reading tolerates extra keys, missing optional keys, null, and numbers for strings, as ``wire.schema`` does.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from flowdash_desktop.domain.schema import User
from flowdash_desktop.domain.workspace.keys import ApiKey, AuditEntry, NewApiKey
from flowdash_desktop.wire.schema import (
    UnexpectedShapeError,
    as_object,
    optional_text,
    required_text,
    text_of,
    user_from_json,
)

_MOST_DIGITS = 15


def me_from_json(raw: object) -> User | None:
    """Read ``GET /me``; None for a key without a user."""
    return None if raw is None else user_from_json(raw)


def api_key_from_json(raw: object) -> ApiKey:
    """Read one of ``GET /workspace/keys``; a moment that can't be read is left out."""
    obj = as_object(raw)
    return ApiKey(
        id=required_text(obj, "id"),
        name=text_of(obj, "name"),
        start=text_of(obj, "start"),
        user_id=optional_text(obj, "user_id"),
        created=_moment(obj, "created_at"),
        last_used=_moment(obj, "last_used_at"),
        ends=_moment(obj, "ends_at"),
    )


def new_api_key_from_json(raw: object) -> NewApiKey:
    """Read the answer to ``POST /workspace/keys``.

    Raises:
        UnexpectedShapeError: the key is not in it.
    """
    return NewApiKey(api_key_from_json(raw), required_text(as_object(raw), "key"))


def audit_entry_from_json(raw: object) -> AuditEntry:
    """Read one of ``GET /workspace/audit``.

    Raises:
        UnexpectedShapeError: its id is no number, so nobody could ask for those behind it.
    """
    obj = as_object(raw)
    number = required_text(obj, "id")
    if not (number.isascii() and number.isdecimal() and len(number) <= _MOST_DIGITS):
        raise UnexpectedShapeError("id is no number")
    kind, key, user, what, action = (text_of(obj, name) for name in ("kind", "key", "user", "what", "action"))
    raw_values = obj.get("values")
    values = raw_values if isinstance(raw_values, Mapping) else {}
    named = {name: text for name, text in values.items() if isinstance(text, str)}
    return AuditEntry(int(number), _moment(obj, "at"), kind, key, user, what, action, named)


def _moment(obj: Mapping[str, object], name: str) -> datetime | None:
    return moment_from(text_of(obj, name))


def moment_from(text: str) -> datetime | None:
    """The moment that a text says, None for a text that says none; without a zone it is one of UTC."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
