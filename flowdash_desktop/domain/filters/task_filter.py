"""A whole filter: groups of conditions, the search, and what else narrows the tasks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from flowdash_desktop.domain.filters.conditions import NO_VIEWPOINT, Condition, Viewpoint
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey

Group: TypeAlias = tuple[Condition, ...]
"""Conditions that must all hold."""


@dataclass(frozen=True, slots=True)
class TaskFilter:
    """Conditions, the end stages left out or not, the text to find, and the tasks to choose from.

    Attributes:
        conditions: the first group of conditions.
        only: none but these tasks pass; None for all.
        alternatives: other groups: a task passes that meets all of the first group, or all of one of these.
        viewpoint: from where relative conditions are seen.
    """

    conditions: Group = ()
    active_only: bool = False
    search: str = ""
    only: frozenset[TaskKey] | None = None
    alternatives: tuple[Group, ...] = ()
    viewpoint: Viewpoint = NO_VIEWPOINT

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups that have conditions; without any, all tasks pass."""
        return tuple(group for group in (self.conditions, *self.alternatives) if group)

    def with_groups(self, groups: Iterable[Group]) -> TaskFilter:
        """The same with other conditions."""
        filled = [group for group in groups if group]
        return replace(self, conditions=filled[0] if filled else (), alternatives=tuple(filled[1:]))

    @property
    def is_empty(self) -> bool:
        """True when every task passes."""
        return not self.groups and not self.active_only and not self.search.strip() and self.only is None


def followed(conditions: Sequence[Condition], before: WorkflowSchema, after: WorkflowSchema) -> tuple[Condition, ...]:
    """The conditions once a workflow has other fields: under their fields' new names, and without fields that are gone.

    A condition on a field that is gone could never be met, and would hide every task.
    """
    names = {field.id: field.name for field in after.columns if field.id}
    names |= {name: name for name, field in after.field_by_name.items() if not field.id}
    ids = {name: field.id or name for name, field in before.field_by_name.items()}
    found = ((one, names.get(ids.get(one.field, one.field))) for one in conditions)
    return tuple(replace(one, field=name) for one, name in found if name is not None)
