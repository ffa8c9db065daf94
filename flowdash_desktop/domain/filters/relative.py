"""Relative conditions as fixed ones: what *today*, *overdue* or *me* means from a viewpoint."""

from __future__ import annotations

from datetime import date, timedelta

from flowdash_desktop.domain.filters.conditions import RELATIVE_PEOPLE, Condition, Operator, Viewpoint
from flowdash_desktop.domain.filters.spans import start_of
from flowdash_desktop.domain.filters.task_filter import Group
from flowdash_desktop.domain.schema import STAGE, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Value

_NOTHING = Operator.IS_ANY_OF
"""Without values it holds for no task."""
_WEEK = 7


def resolved(condition: Condition, schema: WorkflowSchema, viewpoint: Viewpoint) -> Group:
    """The fixed conditions that a condition stands for; itself where it is no relative one.

    A task in an end stage is done, so it is never overdue.
    """
    operator, field = condition.operator, condition.field
    if operator in RELATIVE_PEOPLE:
        is_known_other = operator is Operator.IS_NOT_ME and bool(viewpoint.me)
        plain = Operator.IS_NONE_OF if is_known_other else _NOTHING
        return (Condition(field, plain, (viewpoint.me,) if viewpoint.me else ()),)
    if not operator.is_relative:
        return (condition,)
    today = viewpoint.today
    if today is None:
        return (Condition(field, _NOTHING),)
    if operator is Operator.IS_OVERDUE:
        ends = tuple(stage.name for stage in schema.stages if stage.end_stage)
        late = Condition(field, Operator.BEFORE, (_as_value(today, field, schema),))
        return (late, Condition(STAGE, Operator.IS_NONE_OF, ends))
    first, last = _days(operator, today, viewpoint.first_weekday)
    values = _as_value(first, field, schema), _as_value(last, field, schema)
    return (Condition(field, Operator.BETWEEN, values),)


def _days(operator: Operator, today: date, first_weekday: int) -> tuple[date, date]:
    """The first and the last day that are meant."""
    if operator is Operator.IS_TODAY:
        return today, today
    if operator is Operator.IS_NEXT_7_DAYS:
        return today, today + timedelta(_WEEK - 1)
    first = today - timedelta((today.weekday() - first_weekday) % _WEEK)
    return first, first + timedelta(_WEEK - 1)


def _as_value(day: date, field: str, schema: WorkflowSchema) -> Value:
    """A day as a value of a field: for an instant its first one, by which all of the day is meant."""
    known = schema.field_by_name.get(field)
    if known is None or known.kind is not FieldKind.DATETIME:
        return day
    return start_of(day)
