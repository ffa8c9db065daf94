"""Groups of rows worked out naively: by the values of one or two fields, row by row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.table import TaskTable
from flowdash_desktop.domain.table.groups.grouping import GroupBy, Grouping, can_group
from flowdash_desktop.domain.tasks import TaskKey, Value
from tests.unit.domain.examples import SCHEMA

Values = Mapping[str, Value]
_DATES = (FieldKind.DATE, FieldKind.DATETIME)


def groupings_by(*names: str) -> st.SearchStrategy[Grouping]:
    """No groups, or groups by one or two of these fields."""
    fields = [SCHEMA.field_by_name[name] for name in names]
    units = {field: ("day", "week", "month") if field.kind in _DATES else ("",) for field in fields}
    levels = st.sampled_from([GroupBy(field.name, unit) for field in fields for unit in units[field]])
    return st.lists(levels, max_size=2, unique_by=lambda by: by.field).map(tuple)


def key_of(by: GroupBy, values: Values, first_weekday: int = 0) -> Any:
    """What the rows of a group have in common; None for blank."""
    value: Any = values.get(by.field)
    kind = SCHEMA.field_by_name[by.field].kind
    if field_type(kind).is_blank(value):
        return None
    if kind is FieldKind.MULTIPLE_SELECT:
        options = SCHEMA.field_by_name[by.field].options
        return tuple(sorted(value, key=lambda one: (options.index(one) if one in options else len(options), one)))
    if kind not in _DATES:
        return value
    day: date = value.astimezone().date() if isinstance(value, datetime) else value
    if by.unit == "month":
        return date(day.year, day.month, 1)
    while by.unit == "week" and day.weekday() != first_weekday and day > date.min:
        day -= timedelta(1)
    return day


def _levels(grouping: Grouping) -> list[GroupBy]:
    return [by for by in grouping if can_group(by, SCHEMA.field_by_name[by.field])]


def group_value(grouping: Grouping, values: Values, first_weekday: int = 0) -> str:
    """The value of the innermost group of a row."""
    return "\x1f".join(_text(by, key_of(by, values, first_weekday)) for by in _levels(grouping))


def _text(by: GroupBy, key: Any) -> str:
    if isinstance(key, date):
        return key.isoformat()
    return field_type(SCHEMA.field_by_name[by.field].kind).filter_text(key)


def compared_groups(grouping: Grouping, one: Values, other: Values, first_weekday: int = 0) -> int | None:
    """Below 0 where one row's group comes first, 0 for the same group; None where any order of the two is right."""
    for by in _levels(grouping):
        first, second = key_of(by, one, first_weekday), key_of(by, other, first_weekday)
        if first == second:
            continue
        if first is None or second is None:
            return 1 if first is None else -1
        field = SCHEMA.field_by_name[by.field]
        if field.kind not in _DATES:
            first, second = (field_type(field.kind).sort_key(key, field, SCHEMA) for key in (first, second))
        return None if first == second else int(first > second) - int(first < second)
    return 0


def grouped(
    found: Sequence[TaskKey],
    grouping: Grouping,
    values_of: Callable[[TaskKey], Values],
    collapsed: frozenset[str],
    first_weekday: int = 0,
) -> list[object]:
    """The rows of a view from the top: headers as value, count and whether they are closed, and tasks."""
    levels = _levels(grouping)
    if not levels:
        return list(found)
    paths = {key: group_value(grouping, values_of(key), first_weekday).split("\x1f") for key in found}
    above = {key: ["\x1f".join(path[: n + 1]) for n in range(len(path))] for key, path in paths.items()}
    counts = Counter(value for values in above.values() for value in values)
    made: list[object] = []
    seen: set[str] = set()
    for key in found:
        is_open = True
        for value in above[key]:
            if is_open and value not in seen:
                made.append((value, counts[value], value in collapsed))
            seen.add(value)
            is_open = is_open and value not in collapsed
        if is_open:
            made.append(key)
    return made


def seen_in(table: TaskTable) -> list[object]:
    """The same as a table shows it."""
    seen: list[object] = []
    for entry in table.view:
        group = table.queries.group(entry)
        seen.append(table.reader.key(entry) if group is None else (group.value, group.count, group.collapsed))
    return seen


def plain_sums(rows: Iterable[Values]) -> dict[str, Decimal]:
    """The sums of all number and currency fields of which some row has a value."""
    sums: dict[str, Decimal] = {}
    for values in rows:
        for field in SCHEMA.columns:
            value = values.get(field.name)
            if field.kind in (FieldKind.NUMBER, FieldKind.CURRENCY) and isinstance(value, Decimal):
                sums[field.name] = sums.get(field.name, Decimal(0)) + value
    return sums
