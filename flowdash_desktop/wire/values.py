"""Values of fields as they are stored, each with its type, so that they can be read back without any schema."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TypeAlias

import msgspec

from flowdash_desktop.domain.tasks import Attachment, Value


class StoredAttachment(msgspec.Struct, array_like=True, forbid_unknown_fields=True):
    """An attachment: its three texts in a row."""

    blob_id: str
    content_type: str
    filename: str


class TypedValue(
    msgspec.Struct,
    forbid_unknown_fields=True,
    omit_defaults=True,
    rename={"number": "decimal", "moment": "datetime", "day": "date"},
):
    """A value that JSON has no type for: one of these, under the name of its type."""

    number: Decimal | None = None
    moment: str | None = None
    day: date | None = None
    options: tuple[str, ...] | None = None
    files: tuple[StoredAttachment, ...] | None = None


StoredValue: TypeAlias = str | bool | TypedValue | None
"""Text, true/false and null as they are, the others as ``{"<type>": ...}``."""
_AS_THEY_ARE = (str, bool, type(None))


def value_to_json(value: Value) -> StoredValue:
    """A value as it is stored."""
    if isinstance(value, _AS_THEY_ARE):
        return value
    if isinstance(value, Decimal):
        return TypedValue(number=value)
    if isinstance(value, datetime):
        return TypedValue(moment=value.isoformat())
    if isinstance(value, date):
        return TypedValue(day=value)
    files = tuple(_stored(one) for one in value if isinstance(one, Attachment))
    return TypedValue(files=files) if files else TypedValue(options=tuple(map(str, value)))


def plain_value(stored: StoredValue) -> Value:
    """The value that ``value_to_json`` gave.

    Raises:
        ValueError: it has no type, or several.
    """
    if not isinstance(stored, TypedValue):
        return stored
    moment = datetime.fromisoformat(stored.moment) if stored.moment is not None else None
    files = tuple(map(_plain, stored.files)) if stored.files is not None else None
    parts: tuple[Value, ...] = (stored.number, moment, stored.day, stored.options, files)
    found = [part for part in parts if part is not None]
    if len(found) != 1:
        raise ValueError("not a stored value")
    return found[0]


def value_from_json(raw: object) -> Value:
    """The value that ``value_to_json`` gave, of decoded JSON of which it is a part.

    Raises:
        ValueError: it is not one.
    """
    try:
        return plain_value(msgspec.convert(raw, StoredValue))
    except msgspec.ValidationError as error:
        raise ValueError("not a stored value") from error


def stored_attachment(attachment: Attachment) -> TypedValue:
    """An attachment as it is stored: as the only one of a value."""
    return TypedValue(files=(_stored(attachment),))


def plain_attachment(stored: TypedValue) -> Attachment:
    """The attachment that ``stored_attachment`` gave.

    Raises:
        ValueError: there is none, or several.
    """
    if stored.files is None or len(stored.files) != 1:
        raise ValueError("not an attachment")
    return _plain(stored.files[0])


def _plain(stored: StoredAttachment) -> Attachment:
    return Attachment(stored.blob_id, stored.content_type, stored.filename)


def _stored(attachment: Attachment) -> StoredAttachment:
    return StoredAttachment(attachment.blob_id, attachment.content_type, attachment.filename)
