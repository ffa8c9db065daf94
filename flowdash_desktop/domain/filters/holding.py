"""Whether a task meets a condition, value by value. The table engine answers the same from its columns."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.filters.conditions import NO_VIEWPOINT, OPPOSITES, Condition, Operator, Viewpoint
from flowdash_desktop.domain.filters.relative import resolved
from flowdash_desktop.domain.filters.spans import microseconds, span_of
from flowdash_desktop.domain.filters.task_filter import TaskFilter
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Task, Value
from flowdash_desktop.domain.text.search_text import searched


def holds(condition: Condition, task: Task, schema: WorkflowSchema, viewpoint: Viewpoint = NO_VIEWPOINT) -> bool:
    """True when the task meets the condition; a field the schema does not know is blank, and meets nothing else."""
    return all(_holds_fixed(one, task, schema) for one in resolved(condition, schema, viewpoint))


def _holds_fixed(condition: Condition, task: Task, schema: WorkflowSchema) -> bool:
    field = schema.field_by_name.get(condition.field)
    if field is None:
        return condition.operator is Operator.IS_BLANK
    return holds_of(condition, field, task.values.get(condition.field), schema)


def holds_of(condition: Condition, field: Field, value: Value, schema: WorkflowSchema) -> bool:
    """True when a value of the condition's field meets it; no relative one."""
    opposite = OPPOSITES.get(condition.operator)
    if opposite is not None:
        return not holds_of(replace(condition, operator=opposite), field, value, schema)
    match condition.operator:
        case Operator.IS_BLANK:
            return field_type(field.kind).is_blank(value)
        case Operator.IS_CHECKED:
            return value is True
        case Operator.IS | Operator.IS_ANY_OF:
            return any(_equal(field, value, wanted) for wanted in condition.values)
        case Operator.CONTAINS:
            return _contains(condition, field, value, schema)
        case Operator.STARTS_WITH:
            return _starts(condition, field, value, schema)
        case _:
            return _compares(condition, field, value, schema)


def passes(task_filter: TaskFilter, task: Task, schema: WorkflowSchema) -> bool:
    """True when the task is active where that is asked for, and meets every condition of one of the groups.

    The search is not compared.
    """
    if task_filter.active_only and schema.is_end_stage(task.stage):
        return False
    if task_filter.only is not None and task.key not in task_filter.only:
        return False
    groups, viewpoint = task_filter.groups, task_filter.viewpoint
    return not groups or any(all(holds(c, task, schema, viewpoint) for c in group) for group in groups)


def in_one_case(text: str) -> str:
    """A text as it is compared: in one case, and with a space for a unit separator, which looks like one."""
    return text.casefold().replace("\x1f", " ")


def contained(text: str) -> str:
    """A text as ``CONTAINS`` compares it: as a search does, without accents too."""
    return searched(text).replace("\x1f", " ")


def _wanted(condition: Condition) -> Value:
    return condition.values[0] if condition.values else None


def _contains(condition: Condition, field: Field, value: Value, schema: WorkflowSchema) -> bool:
    wanted = _wanted(condition)
    return wanted is None or contained(str(wanted)) in _found_in(field, value, schema)


def _starts(condition: Condition, field: Field, value: Value, schema: WorkflowSchema) -> bool:
    """True where what is shown of a value, or its text for an exact match, begins with the wanted text."""
    wanted, kind = _wanted(condition), field_type(field.kind)
    if wanted is None:
        return True
    start = contained(str(wanted))
    texts = kind.display(value, field, schema), kind.filter_text(value)
    return any(contained(text).startswith(start) for text in texts)


def _compares(condition: Condition, field: Field, value: Value, schema: WorkflowSchema) -> bool:
    """True when a value stands before, after or between the wanted ones; a blank one does not."""
    kind, values = field_type(field.kind), condition.values
    if not values or None in values or kind.is_blank(value):
        return False
    if isinstance(value, datetime):
        return _is_in_span(condition, value)
    here = kind.sort_key(value, field, schema)
    first, last = (kind.sort_key(one, field, schema) for one in (values[0], values[-1]))
    return {
        Operator.AT_LEAST: here >= first,
        Operator.AT_MOST: here <= first,
        Operator.BEFORE: here < first,
        Operator.AFTER: here > first,
        Operator.BETWEEN: first <= here <= last,
    }.get(condition.operator, False)


def _is_in_span(condition: Condition, value: datetime) -> bool:
    span = span_of(condition)
    return span is not None and span[0] <= microseconds(value) < span[1]


def _equal(field: Field, value: Value, wanted: Value) -> bool:
    """True for the same value; of a multiple select for a value that has the option, of an instant for the same day."""
    kind = field_type(field.kind)
    value_is_blank, wanted_is_blank = kind.is_blank(value), kind.is_blank(wanted)
    if value_is_blank or wanted_is_blank:
        return value_is_blank == wanted_is_blank
    if isinstance(value, datetime):
        return _is_in_span(Condition(field.name, Operator.IS, (wanted,)), value)
    if isinstance(wanted, str):
        if field.kind is FieldKind.MULTIPLE_SELECT and isinstance(value, tuple):
            return wanted in value
        return isinstance(value, str) and in_one_case(value) == in_one_case(wanted)
    return value == wanted


def _found_in(field: Field, value: Value, schema: WorkflowSchema) -> str:
    kind = field_type(field.kind)
    if field.kind is FieldKind.FILE:
        return contained(kind.filter_text(value))
    return contained(f"{kind.display(value, field, schema)}\n{kind.filter_text(value)}")
