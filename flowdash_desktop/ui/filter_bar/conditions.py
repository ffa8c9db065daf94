"""The groups of conditions of a filter with one more, one less or another in its place.

A *position* counts the conditions of all groups one after the other, as their chips stand in the window.
"""

from __future__ import annotations

from collections.abc import Iterable

from flowdash_desktop.domain.filters import Condition, Group, Operator
from flowdash_desktop.domain.tasks import Value

Groups = tuple[Group, ...]


def any_of(group: Group, field: str) -> Condition | None:
    """The condition by which a field has one of several values."""
    found = (c for c in group if c.field == field and c.operator is Operator.IS_ANY_OF)
    return next(found, None)


def common_any_of(groups: Groups, field: str) -> Condition | None:
    """The one that all groups have; None where they have none in common."""
    first, *others = groups or ((),)
    return any_of(tuple(one for one in first if all(one in group for group in others)), field)


def with_any_of(groups: Groups, field: str, values: tuple[Value, ...]) -> Groups:
    """The groups narrowed to tasks with one of these values; without values, no longer narrowed so.

    The condition that all groups have is the one that changes. A condition of some groups alone stays: the list of
    values does not show it. A group that loses its only condition lets all tasks pass, so nothing is left to ask.
    """
    old = common_any_of(groups, field)
    new = (Condition(field, Operator.IS_ANY_OF, values),) if values else ()
    made = [_replaced(group, old, new) for group in groups or ((),)]
    return _filled(made) if all(made) else ()


def _replaced(group: Group, old: Condition | None, new: Group) -> Group:
    """The group with other conditions for an old one, or with more of them where there is none."""
    if old is None:
        return (*group, *new)
    position = group.index(old)
    return (*group[:position], *new, *group[position + 1 :])


def at(groups: Groups, position: int) -> Condition:
    """The condition at a position.

    Raises:
        IndexError: there is none.
    """
    return [condition for group in groups for condition in group][position]


def with_condition(
    groups: Groups, condition: Condition, position: int | None, *, begins_group: bool = False, group: int = -1
) -> Groups:
    """The same with a condition at a position, or at the end. A group has one list of values for a field.

    Args:
        groups: as they are.
        condition: the new one.
        position: of the one that it replaces, None to add it.
        begins_group: add it as a group of its own.
        group: the number of the group to add it to, -1 for the last one.
    """
    if begins_group:
        return _filled((*groups, (condition,)))
    if position is None:
        made = list(groups or ((),))
        old = any_of(made[group], condition.field) if condition.operator is Operator.IS_ANY_OF else None
        made[group] = _replaced(made[group], old, (condition,))
        return _filled(made)
    return _filled(_with(groups, position, (condition,)))


def without(groups: Groups, position: int) -> Groups:
    """The same without the condition at a position; a group that has no other goes."""
    return _filled(_with(groups, position, ()))


def narrowed(groups: Groups, others: Groups) -> Groups:
    """Each group together with each of the others, which have the last word on the values of a field."""
    return _filled((*_without_any_of(group, other), *other) for group in groups or ((),) for other in others or ((),))


def _without_any_of(group: Group, other: Group) -> Group:
    """The group without lists of values for fields of which the other has a list."""
    listed = {one.field for one in other if one.operator is Operator.IS_ANY_OF}
    return tuple(one for one in group if one.operator is not Operator.IS_ANY_OF or one.field not in listed)


def _with(groups: Groups, position: int, new: Group) -> list[Group]:
    made, before = [], 0
    for group in groups:
        inside = position - before
        is_here = 0 <= inside < len(group)
        made.append((*group[:inside], *new, *group[inside + 1 :]) if is_here else group)
        before += len(group)
    return made


def _filled(groups: Iterable[Group]) -> Groups:
    """The groups that have conditions, each group and each of its conditions once."""
    once = (tuple(dict.fromkeys(group)) for group in groups)
    return tuple(dict.fromkeys(group for group in once if group))
