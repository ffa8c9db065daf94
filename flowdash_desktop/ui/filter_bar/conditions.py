"""The conditions of a filter with one more, one less or another in its place."""

from __future__ import annotations

from flowdash_desktop.domain.filters import Condition, Operator
from flowdash_desktop.domain.tasks import Value

Conditions = tuple[Condition, ...]


def any_of(conditions: Conditions, field: str) -> Condition | None:
    """The condition by which a field has one of several values."""
    found = (c for c in conditions if c.field == field and c.operator is Operator.IS_ANY_OF)
    return next(found, None)


def with_any_of(conditions: Conditions, field: str, values: tuple[Value, ...]) -> Conditions:
    """The same with a field having one of these values, in the place of what it had to have; without any, no more."""
    old = any_of(conditions, field)
    new = (Condition(field, Operator.IS_ANY_OF, values),) if values else ()
    if old is None:
        return (*conditions, *new)
    place = conditions.index(old)
    return (*conditions[:place], *new, *conditions[place + 1 :])


def with_condition(conditions: Conditions, condition: Condition, place: int | None) -> Conditions:
    """The same with a condition in a place, or at the end. A field has one list of values, and none is twice."""
    changed = list(conditions)
    same = any_of(conditions, condition.field) if condition.operator is Operator.IS_ANY_OF else None
    if place is None and same is not None:
        place = changed.index(same)
    if place is None or place >= len(changed):
        changed.append(condition)
    else:
        changed[place] = condition
    return tuple(dict.fromkeys(changed))


def without(conditions: Conditions, place: int) -> Conditions:
    """The same without the one in a place."""
    return (*conditions[:place], *conditions[place + 1 :])
