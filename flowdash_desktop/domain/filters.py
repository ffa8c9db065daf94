"""Which tasks are looked for: typed conditions on fields, all of which must hold, and a text found anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.dates import local_time
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Task, TaskKey, Value
from flowdash_desktop.domain.text.search_text import searched

_ORDERED = (FieldKind.NUMBER, FieldKind.CURRENCY)
_TIMES = (FieldKind.DATE, FieldKind.DATETIME)
_CHOICES = (FieldKind.STAGE, FieldKind.PERSON, FieldKind.SINGLE_SELECT, FieldKind.MULTIPLE_SELECT)


class Operator(StrEnum):
    """How a condition compares."""

    IS = "is"
    IS_ANY_OF = "is any of"
    CONTAINS = "contains"
    BEFORE = "is before"
    AFTER = "is after"
    AT_LEAST = "is at least"
    AT_MOST = "is at most"
    IS_BLANK = "is blank"
    IS_NOT_BLANK = "is not blank"
    IS_CHECKED = "is checked"
    IS_NOT_CHECKED = "is not checked"

    @property
    def operands(self) -> int | None:
        """How many values it takes: 0, 1, or None for any number."""
        if self is Operator.IS_ANY_OF:
            return None
        without = (Operator.IS_BLANK, Operator.IS_NOT_BLANK, Operator.IS_CHECKED, Operator.IS_NOT_CHECKED)
        return 0 if self in without else 1


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition on one field.

    Attributes:
        field: the field's name.
        operator: how to compare.
        values: values of the field's type, as many as the operator takes; None among them means blank.
            For ``CONTAINS`` the text to find, for a multiple select of ``IS_ANY_OF`` single options.
    """

    field: str
    operator: Operator
    values: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class TaskFilter:
    """Conditions that must all hold, the end stages left out or not, the text to find, and the tasks to choose from.

    Attributes:
        only: none but these tasks pass; None for all.
    """

    conditions: tuple[Condition, ...] = ()
    active_only: bool = False
    search: str = ""
    only: frozenset[TaskKey] | None = None

    @property
    def is_empty(self) -> bool:
        """True when every task passes."""
        return not self.conditions and not self.active_only and not self.search.strip() and self.only is None


def followed(conditions: Sequence[Condition], before: WorkflowSchema, after: WorkflowSchema) -> tuple[Condition, ...]:
    """The conditions once a workflow has other fields: under their fields' new names, and without fields that are gone.

    A condition on a field that is gone could never be met, and would hide every task.
    """
    names = {field.id: field.name for field in after.columns if field.id}
    names |= {name: name for name, field in after.field_by_name.items() if not field.id}
    ids = {name: field.id or name for name, field in before.field_by_name.items()}
    found = ((one, names.get(ids.get(one.field, one.field))) for one in conditions)
    return tuple(replace(one, field=name) for one, name in found if name is not None)


def operators_for(field: Field) -> tuple[Operator, ...]:
    """The operators that make sense for a field, the usual one first."""
    blank = (Operator.IS_BLANK, Operator.IS_NOT_BLANK)
    if field.kind is FieldKind.STAGE:
        return (Operator.IS_ANY_OF,)
    if field.kind in _CHOICES:
        return (Operator.IS_ANY_OF, *blank)
    if field.kind is FieldKind.CHECKBOX:
        return (Operator.IS_CHECKED, Operator.IS_NOT_CHECKED)
    if field.kind in _ORDERED:
        return (Operator.AT_LEAST, Operator.AT_MOST, Operator.IS, *blank)
    if field.kind in _TIMES:
        return (Operator.AFTER, Operator.BEFORE, Operator.IS, *blank)
    if field.kind is FieldKind.FILE:
        return (Operator.IS_NOT_BLANK, Operator.IS_BLANK, Operator.CONTAINS)
    return (Operator.CONTAINS, Operator.IS, *blank)


def holds(condition: Condition, task: Task, schema: WorkflowSchema) -> bool:
    """True when the task meets the condition; a field the schema does not know is blank."""
    field = schema.field_by_name.get(condition.field)
    if field is None:
        return condition.operator is Operator.IS_BLANK
    return holds_of(condition, field, task.values.get(condition.field), schema)


def holds_of(condition: Condition, field: Field, value: Value, schema: WorkflowSchema) -> bool:
    """True when a value of the condition's field meets it."""
    match condition.operator:
        case Operator.IS_BLANK:
            return field_type(field.kind).is_blank(value)
        case Operator.IS_NOT_BLANK:
            return not field_type(field.kind).is_blank(value)
        case Operator.IS_CHECKED:
            return value is True
        case Operator.IS_NOT_CHECKED:
            return value is not True
        case Operator.IS | Operator.IS_ANY_OF:
            return any(_equal(field, value, wanted) for wanted in condition.values)
        case Operator.CONTAINS:
            return _contains(condition, field, value, schema)
        case _:
            return _compares(condition, field, value, schema)


def _contains(condition: Condition, field: Field, value: Value, schema: WorkflowSchema) -> bool:
    wanted = condition.values[0] if condition.values else None
    return wanted is None or contained(str(wanted)) in _found_in(field, value, schema)


def _compares(condition: Condition, field: Field, value: Value, schema: WorkflowSchema) -> bool:
    """True when a value stands before or after the wanted one, as the condition asks for; a blank one does neither."""
    kind = field_type(field.kind)
    wanted = condition.values[0] if condition.values else None
    if wanted is None or kind.is_blank(value):
        return False
    day = _whole_day(wanted)
    if day is not None and isinstance(value, datetime) and condition.operator is Operator.AFTER:
        return local_time(value).date() > day
    here, there = kind.sort_key(value, field, schema), kind.sort_key(wanted, field, schema)
    match condition.operator:
        case Operator.AT_LEAST:
            return here >= there
        case Operator.AT_MOST:
            return here <= there
        case Operator.BEFORE:
            return here < there
    return here > there


def passes(task_filter: TaskFilter, task: Task, schema: WorkflowSchema) -> bool:
    """True when the task is active where that is asked for, and meets every condition (the search is not looked at)."""
    if task_filter.active_only and schema.is_end_stage(task.stage):
        return False
    if task_filter.only is not None and task.key not in task_filter.only:
        return False
    return all(holds(c, task, schema) for c in task_filter.conditions)


def in_one_case(text: str) -> str:
    """A text as it is compared: in one case, and with a space for a unit separator, which looks like one."""
    return text.casefold().replace("\x1f", " ")


def contained(text: str) -> str:
    """A text as ``CONTAINS`` compares it: as a search does, without accents too."""
    return searched(text).replace("\x1f", " ")


def _equal(field: Field, value: Value, wanted: Value) -> bool:
    """True for the same value; of a multiple select for a value that has the option, of an instant for the same day."""
    kind = field_type(field.kind)
    value_is_blank, wanted_is_blank = kind.is_blank(value), kind.is_blank(wanted)
    if value_is_blank or wanted_is_blank:
        return value_is_blank == wanted_is_blank
    if field.kind is FieldKind.MULTIPLE_SELECT and isinstance(wanted, str) and isinstance(value, tuple):
        return wanted in value
    if isinstance(value, str) and isinstance(wanted, str):
        return in_one_case(value) == in_one_case(wanted)
    day = _whole_day(wanted)
    if day is not None and isinstance(value, datetime):
        return local_time(value).date() == day
    return value == wanted


def _whole_day(wanted: Value) -> date | None:
    """The day that an instant at midnight stands for: where no time is typed, all of that day is meant."""
    if not isinstance(wanted, datetime):
        return None
    local = local_time(wanted)
    return local.date() if local.time() == time.min else None


def _found_in(field: Field, value: Value, schema: WorkflowSchema) -> str:
    kind = field_type(field.kind)
    if field.kind is FieldKind.FILE:
        return contained(kind.filter_text(value))
    return contained(f"{kind.display(value, field, schema)}\n{kind.filter_text(value)}")
