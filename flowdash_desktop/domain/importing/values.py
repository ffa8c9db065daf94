"""Cells of a file as values of a field."""

from __future__ import annotations

import re

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.dates import parse_moment
from flowdash_desktop.domain.importing.columns import CellFault, ColumnUse, DayOrder, ImportCell
from flowdash_desktop.domain.importing.zones import instant
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem

_SLASHED = re.compile(r"(\s*)(\d{1,2})/(\d{1,2})/(\d{4})(.*)", re.DOTALL)
_GROUPED = re.compile(r"\s*[+-]?\d{1,3}(?:\.\d{3})+\s*")
_NUMBERS = (FieldKind.NUMBER, FieldKind.CURRENCY)
_DAYS = (FieldKind.DATE, FieldKind.DATETIME)
_NAMED = re.compile(r".*<([^<>]+)>\s*", re.DOTALL)


def read_cell(cell: ImportCell, use: ColumnUse, field: Field, schema: WorkflowSchema) -> Value:
    """The value that a cell stands for, None for blank.

    Raises:
        InvalidValueError: it is no value of this field; a cell without a value of its own is invalid.
    """
    if isinstance(cell, CellFault):
        raise InvalidValueError(Problem.INVALID)
    if cell is None:
        return None
    text = _as_typed(str(cell), use, field)
    if not text.strip():
        return None
    if field.kind is FieldKind.DATETIME and use.zone:
        value = parse_moment(text.strip(), lambda by_clock: instant(by_clock, use.zone))
        field_type(field.kind).check(value, field, schema)
        return value
    return field_type(field.kind).from_text(text, field, schema)


def _as_typed(text: str, use: ColumnUse, field: Field) -> str:
    """The text as a person would type it into the field."""
    if field.kind in _DAYS and (found := _SLASHED.fullmatch(text)):
        first, second = int(found[2]), int(found[3])
        day, month = (first, second) if use.day_order is DayOrder.DAY_FIRST else (second, first)
        return f"{found[4]}-{month:02}-{day:02}{found[5]}"
    if field.kind in _NUMBERS and use.has_decimal_comma:
        return _with_point(text, use)
    if field.kind is FieldKind.PERSON and (found := _NAMED.fullmatch(text)):
        return found[1]
    return text


def _with_point(text: str, use: ColumnUse) -> str:
    """A number with a decimal comma as one with a point; one without a comma may be grouped by points in a text."""
    if "," in text:
        return text.replace(".", "").replace("\u00a0", "").replace(" ", "").replace(",", ".")
    return text.replace(".", "") if use.is_of_text and _GROUPED.fullmatch(text) else text
