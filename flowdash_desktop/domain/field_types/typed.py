"""Values as people type them into the window: what the field's type reads, and shorter ways to write it.

The window shows what was read where the text does not say it itself (``Reading.is_plain``). Files, servers and
clipboards of rows are read by ``FieldType.from_text`` alone: nobody sees there what a short way was read as.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from flowdash_desktop.domain.field_types.base import FieldType
from flowdash_desktop.domain.field_types.dates import english_day, local_time
from flowdash_desktop.domain.field_types.notation import Notation
from flowdash_desktop.domain.field_types.registry import field_type
from flowdash_desktop.domain.field_types.typed_dates import (
    TypingHabits,
    is_iso_moment,
    read_day,
    read_moment,
    says_itself,
)
from flowdash_desktop.domain.field_types.typed_numbers import may_be_two, with_point
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Value

_CLOCK_AT_END = re.compile(r"[ ,]+(\d{1,2}):(\d{2})(?::\d{2})?$")
_SCHEME = "https://"
_HOST = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}(?::\d{1,5})?(?:[/?#]\S*)?")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a typed text was read as.

    Attributes:
        value: the field's value.
        is_plain: the text says so itself.
    """

    value: Value
    is_plain: bool = True


def read_typed(text: str, field: Field, schema: WorkflowSchema, habits: TypingHabits) -> Reading:
    """The value of a typed text.

    Args:
        text: as it was typed.
        field: whose value it is.
        schema: the workflow's.
        habits: how the person writes dates and numbers, and when.

    Raises:
        InvalidValueError: it is none of this field's.
    """
    kind = field_type(field.kind)
    stripped = text.strip()
    if stripped and kind.numeric and habits.has_decimal_comma:
        value = kind.from_text(with_point(stripped, habits.notation), field, schema)
        return Reading(value, not may_be_two(stripped) and _is_written(stripped, value, kind, field, schema))
    if not stripped or field.kind not in (FieldKind.DATE, FieldKind.DATETIME, FieldKind.URL):
        return Reading(kind.from_text(text, field, schema))
    if field.kind is FieldKind.URL:
        is_host = _HOST.fullmatch(stripped) is not None
        return Reading(kind.from_text(_SCHEME + stripped if is_host else text, field, schema), not is_host)
    if field.kind is FieldKind.DATE:
        day = read_day(stripped, habits)
        reading = Reading(day, says_itself(stripped, day))
    else:
        moment = read_moment(stripped, habits)
        reading = Reading(moment, _says_moment(stripped, moment))
    kind.check(reading.value, field, schema)
    return reading


def read_pasted(text: str, field: Field, schema: WorkflowSchema, habits: TypingHabits) -> Value:
    """The value of a text of the clipboard. Nobody sees how it is read before it counts, so what may be two values is
    refused; a day in numbers is one where it is written as the window shows days.

    Raises:
        InvalidValueError: it is none of this field's, or may be one of two.
    """
    kind, stripped = field_type(field.kind), text.strip()
    if field.kind in (FieldKind.DATE, FieldKind.DATETIME):
        text = with_english_day(stripped, habits.notation)
    elif kind.numeric and habits.has_decimal_comma:
        text = with_point(stripped, habits.notation, is_pasted=True)
    else:
        return read_typed(text, field, schema, habits).value
    value: Value = kind.from_text(text, field, schema)
    return value


def with_english_day(text: str, by: Notation) -> str:
    """A text that begins with a day as the window shows it, with that day as every program here reads it."""
    found = by.day_before(text)
    return text if found is None else english_day(found[0]) + found[1]


def _is_written(text: str, value: Value, kind: FieldType[Any], field: Field, schema: WorkflowSchema) -> bool:
    """True for a number as it is shown, or as programs write it."""
    written = (of(value, field, schema) for of in (kind.display, kind.typed_text, kind.to_text))
    return text in written


def _says_moment(text: str, moment: datetime) -> bool:
    day: date = local_time(moment).date()
    if says_itself(text, day) or is_iso_moment(text):
        return True
    found = _CLOCK_AT_END.search(text)
    return found is not None and says_itself(text[: found.start()], day)
