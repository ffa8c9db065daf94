"""Filters, sort orders and rules of colours as JSON, for the views a person saves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flowdash_desktop.domain.filters import Condition, Group, Operator, TaskFilter
from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.domain.table.coloring.rules import ColorRule, Rules, Shade
from flowdash_desktop.wire.values import value_from_json, value_to_json


def filter_to_json(task_filter: TaskFilter) -> dict[str, object]:
    """A filter as JSON."""
    first, *others = task_filter.groups or ((),)
    body: dict[str, object] = {
        "conditions": _group_to_json(first), "activeOnly": task_filter.active_only, "search": task_filter.search,
    }  # fmt: skip
    return body | ({"or": [_group_to_json(group) for group in others]} if others else {})


def _group_to_json(group: Group) -> list[object]:
    return [
        {"field": c.field, "operator": c.operator.value, "values": [value_to_json(v) for v in c.values]} for c in group
    ]


def filter_from_json(raw: object) -> TaskFilter:
    """The filter that ``filter_to_json`` wrote.

    Raises:
        ValueError: it is not one.
    """
    if not isinstance(raw, dict) or not isinstance(raw.get("conditions"), list):
        raise ValueError("not a filter")
    others = raw.get("or", [])
    if not isinstance(others, list) or not all(isinstance(group, list) for group in others):
        raise ValueError("not groups of conditions")
    groups = [tuple(_condition(item) for item in group) for group in (raw["conditions"], *others)]
    return TaskFilter((), raw.get("activeOnly") is True, str(raw.get("search", ""))).with_groups(groups)


def _condition(raw: object) -> Condition:
    if not isinstance(raw, dict) or not isinstance(raw.get("values"), list):
        raise ValueError("not a condition")
    values = tuple(value_from_json(v) for v in raw["values"])
    return Condition(str(raw.get("field")), Operator(str(raw.get("operator"))), values)


def sort_to_json(sort: Sequence[SortBy]) -> list[object]:
    """A sort order as JSON."""
    return [[level.field, level.descending] for level in sort]


def sort_from_json(raw: object) -> tuple[SortBy, ...]:
    """The order that ``sort_to_json`` wrote.

    Raises:
        ValueError: it is not one.
    """
    if not isinstance(raw, list) or not all(isinstance(i, list) and len(i) == 2 for i in raw):
        raise ValueError("not a sort order")
    return tuple(SortBy(str(field), descending is True) for field, descending in raw)


def rules_to_json(rules: Iterable[ColorRule]) -> list[object]:
    """Rules of colours as JSON."""
    return [
        {"conditions": _group_to_json(rule.conditions), "color": rule.shade.value, "field": rule.field}
        for rule in rules
    ]


def rules_from_json(raw: object) -> Rules:
    """The rules that ``rules_to_json`` wrote. One that can't be read, or whose values have no order, is left out."""
    return tuple(rule for item in raw if (rule := _rule(item)) is not None) if isinstance(raw, list) else ()


def _rule(raw: object) -> ColorRule | None:
    try:
        match raw:
            case {"conditions": list() as conditions, "color": str() as color, "field": str() as field}:
                rule = ColorRule(tuple(map(_condition, conditions)), Shade(color), field)
            case _:
                return None
    except ValueError:
        return None
    return rule if rule.conditions and all(one.is_comparable for one in rule.conditions) else None
