"""Filters and tables once parts of their workflow have other names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from flowdash_desktop.domain.filters import Condition, Group, Operator, TaskFilter, followed
from flowdash_desktop.domain.schema import STAGE, WorkflowSchema
from flowdash_desktop.domain.table.arrangement import TableArrangement
from flowdash_desktop.domain.table.coloring.rules import ColorRule, Rules
from flowdash_desktop.domain.table.groups.grouping import SEPARATOR, renamed
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.workflow_draft.renames import Renames


def renamed_conditions(conditions: Iterable[Condition], renames: Renames) -> tuple[Condition, ...]:
    """Conditions that name fields, stages and options as they are called now."""
    fields = renames.fields
    return tuple(replace(one, field=fields.get(one.field, one.field)) for one in _with_values(conditions, renames))


def renamed_filter(task_filter: TaskFilter, renames: Renames) -> TaskFilter:
    """A filter whose conditions name fields, stages and options as they are called now."""
    return task_filter.with_groups(renamed_conditions(group, renames) for group in task_filter.groups)


def followed_groups(
    groups: Iterable[Group], before: WorkflowSchema | None, after: WorkflowSchema, renames: Renames
) -> tuple[Group, ...]:
    """The conditions in force as a schema takes the place of another; see ``followed``. Empty groups go.

    Args:
        groups: made for the schema ``before``, or, where that is of another workflow, stored.
        before: the schema so far, None where it was not known.
        after: the schema from now on.
        renames: what has another name in it.
    """
    if before is not None and before.workflow.id == after.workflow.id:
        made = (followed(_with_values(group, renames), before, after) for group in groups)
    else:
        made = (renamed_conditions(group, renames) for group in groups)
    return tuple(group for group in made if group)


def renamed_rules(rules: Iterable[ColorRule], renames: Renames) -> Rules:
    """Rules of colours that name fields, stages and options as they are called now."""
    fields = renames.fields
    return tuple(
        replace(one, conditions=renamed_conditions(one.conditions, renames), field=fields.get(one.field, one.field))
        for one in rules
    )


def renamed_table(table: TableArrangement, renames: Renames) -> TableArrangement:
    """A table that names fields, and the groups that are closed, as they are called now."""
    fields, names = renames.fields, [_names_in(by.field, renames) for by in table.grouping]
    return replace(
        table,
        columns=tuple(replace(one, field=fields.get(one.field, one.field)) for one in table.columns),
        sort=tuple(replace(one, field=fields.get(one.field, one.field)) for one in table.sort),
        grouping=renamed(table.grouping, fields),
        collapsed=frozenset(_group_value(one, names) for one in table.collapsed),
    )


def _group_value(value: str, names: Sequence[Mapping[str, str]]) -> str:
    """The value of a group by the new names of its levels' values."""
    values = zip(value.split(SEPARATOR), names, strict=False)
    return SEPARATOR.join(new_names.get(one, one) for one, new_names in values) if names else value


def _with_values(conditions: Iterable[Condition], renames: Renames) -> list[Condition]:
    return [replace(one, values=_values(one, renames)) for one in conditions]


def _values(condition: Condition, renames: Renames) -> tuple[Value, ...]:
    if condition.operator not in (Operator.IS_ANY_OF, Operator.IS_NONE_OF):
        return condition.values
    names = _names_in(condition.field, renames)
    return tuple(names.get(one, one) if isinstance(one, str) else one for one in condition.values)


def _names_in(field: str, renames: Renames) -> Mapping[str, str]:
    """The new names of the values of a field, by its old name."""
    return renames.stages if field == STAGE else renames.options_of(field)
