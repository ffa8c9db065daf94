"""Tasks that have one unique ID, one after the other: a request names a task by nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from flowdash_desktop.domain.edits import CreateTask, Edit, TaskEdit
from flowdash_desktop.domain.link_edits import LINK_EDITS, ends
from flowdash_desktop.domain.tasks import TaskKey, Value


def used_ids(edit: Edit) -> set[TaskKey]:
    """The unique IDs that a task may get by an edit. (Which value is the ID is not asked: another that is the same
    counts, too.)"""
    values: Iterable[Value] = ()
    if isinstance(edit, CreateTask):
        values = edit.values.values()
    elif isinstance(edit, TaskEdit) and edit.base == edit.task:
        values = (edit.value,)
    return {TaskKey(value) for value in values if isinstance(value, str)} - {edit.task}


def meet(edit: Edit, other: Edit) -> bool:
    """Whether one of two edits may give a task the unique ID by which the other names the other end of a link: sent at
    a time, the new task could be linked in the place of the one that was meant."""
    return _gives(edit, other) or _gives(other, edit)


def _gives(edit: Edit, other: Edit) -> bool:
    """Whether an edit may give a task the unique ID by which the other names the other end of a link."""
    if not isinstance(other, LINK_EDITS) or other.leads_to != edit.workflow_id:
        return False
    named = {TaskKey(one.fields[other.id_field]) for one in ends(other) if one.fields.get(other.id_field)}
    return not named.isdisjoint(used_ids(edit))
