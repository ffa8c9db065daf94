"""Values of a database as the values of a request, so that the rules of fields are the same for both."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

from flowdash_desktop.domain.schema import STAGE, Field, FieldKind, WorkflowSchema


def as_body(row: Mapping[str, Any], mapping: Mapping[str, str], schema: WorkflowSchema) -> dict[str, object]:
    """A row as the JSON object that a request would send. What has no JSON is left to the field to refuse.

    A stage that is blank says nothing about the stage [choice].
    """
    body = {name: _value(row[column], schema.field_by_name[name]) for column, name in mapping.items()}
    if body.get(STAGE) in (None, ""):
        body.pop(STAGE, None)
    return body


def _value(value: Any, field: Field) -> object:
    """One value [choice]: moments without a zone are UTC, 0 and 1 are a checkbox's, a text may hold a JSON list."""
    match field.kind:
        case FieldKind.CHECKBOX if isinstance(value, int | Decimal) and value in (0, 1):
            return bool(value)
        case FieldKind.DATETIME:
            return _moment(value)
        case FieldKind.DATE:
            return _day(value)
        case FieldKind.MULTIPLE_SELECT if isinstance(value, str):
            return _list(value)
    return _plain(value)


def _plain(value: Any) -> object:
    match value:
        case None | bool() | str() | int() | Decimal():
            return value
        case float():
            # A key that SQLite keeps as 42.0 is 42.
            return int(value) if value.is_integer() else Decimal(repr(value))
        case datetime():
            return _moment(value)
        case date() | time():
            return value.isoformat()
        case UUID():
            return str(value)
        case list() | tuple():
            return [_plain(item) for item in value]
    return {}


def _moment(value: Any) -> object:
    if isinstance(value, str) and value.strip():
        try:
            value = datetime.fromisoformat(value.strip())
        except ValueError:
            return value
    if isinstance(value, datetime):
        moment = value if value.tzinfo else value.replace(tzinfo=UTC)
        return moment.isoformat()
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day, tzinfo=UTC).isoformat()
    return value


def _day(value: Any) -> object:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and len(value) > len("2020-01-31"):
        try:
            return datetime.fromisoformat(value.strip()).date().isoformat()
        except ValueError:
            return value
    return value


def _list(text: str) -> object:
    """A JSON list, else one option; blank for none."""
    if not text.strip():
        return None
    if text.lstrip().startswith("["):
        try:
            return json.loads(text)
        except ValueError:
            return text
    return [text]
