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
    return bool(used_ids(edit) & _named(other, edit.workflow_id) or used_ids(other) & _named(edit, other.workflow_id))


def _named(edit: Edit, workflow_id: str) -> set[TaskKey]:
    """The unique IDs by which an edit names tasks of a workflow at the other end of a link."""
    if not isinstance(edit, LINK_EDITS) or edit.leads_to != workflow_id:
        return set()
    return {TaskKey(one.fields[edit.id_field]) for one in ends(edit) if one.fields.get(edit.id_field)}
