"""By what a person groups rows: up to two fields, of which a date counts by its day, its week or its month."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeAlias

from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema

DAY, WEEK, MONTH = "day", "week", "month"
UNITS = (DAY, WEEK, MONTH)
MOST_LEVELS = 2
SEPARATOR = "\x1f"
"""Between the values of the levels in the value of a group of the second one."""
VALUE_KINDS = (
    FieldKind.STAGE,
    FieldKind.PERSON,
    FieldKind.SINGLE_SELECT,
    FieldKind.MULTIPLE_SELECT,
    FieldKind.CHECKBOX,
)
"""Kinds whose values make groups."""
DATE_KINDS = (FieldKind.DATE, FieldKind.DATETIME)
"""Kinds whose days, weeks or months make groups."""
SUMMED_KINDS = (FieldKind.NUMBER, FieldKind.CURRENCY)
"""Kinds whose values are added up for each group."""


@dataclass(frozen=True, slots=True)
class GroupBy:
    """One level.

    Attributes:
        field: the field's name.
        unit: ``DAY``, ``WEEK`` or ``MONTH`` for a date, ``""`` for others.
    """

    field: str
    unit: str = ""


Grouping: TypeAlias = "tuple[GroupBy, ...]"
"""The levels from the outside in; empty for no groups."""


def can_group(by: GroupBy, field: Field | None) -> bool:
    """True where the values of the field, which the schema has or not, make such groups."""
    if field is None:
        return False
    return by.unit in UNITS if field.kind in DATE_KINDS else field.kind in VALUE_KINDS and not by.unit


def groupings_of(field: Field) -> tuple[GroupBy, ...]:
    """The ways in which rows can be grouped by a field; none for texts, numbers and files."""
    units = UNITS if field.kind in DATE_KINDS else ("",)
    return tuple(by for unit in units if can_group(by := GroupBy(field.name, unit), field))


def possible(grouping: Iterable[GroupBy], schema: WorkflowSchema) -> Grouping:
    """The levels that a workflow can be grouped by, each field once, two at most."""
    levels = {by.field: by for by in grouping if can_group(by, schema.field_by_name.get(by.field))}
    return tuple(levels.values())[:MOST_LEVELS]


def renamed(grouping: Grouping, fields: Mapping[str, str]) -> Grouping:
    """The same by the new names of fields."""
    return tuple(replace(by, field=fields.get(by.field, by.field)) for by in grouping)


def start_of(day: date, unit: str, first_weekday: int) -> date:
    """The first day of the week or month of a day; the day itself for ``DAY``.

    Args:
        day: any.
        unit: ``DAY``, ``WEEK`` or ``MONTH``.
        first_weekday: the day on which a week begins, 0 for Monday.
    """
    if unit == MONTH:
        return day.replace(day=1)
    if unit != WEEK:
        return day
    behind = (day.weekday() - first_weekday) % 7
    return day - timedelta(min(behind, day.toordinal() - 1))  # the calendar begins within a week
