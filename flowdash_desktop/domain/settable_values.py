"""What of a task can be given to a new one that takes its place."""

from __future__ import annotations

from flowdash_desktop.domain.schema import ASSIGNED_TO, BUILT_IN_NAMES, STAGE, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Task, Value, is_blank


def settable(schema: WorkflowSchema, task: Task | None) -> dict[str, Value]:
    """The values of a task that can be given to a new one: no files, nothing that the server sets by itself."""
    if task is None:
        return {}
    return {
        name: value
        for name, value in task.values.items()
        if (field := schema.field_by_name.get(name)) is not None
        and not field.autoincrement
        and field.kind is not FieldKind.FILE
        and (name not in BUILT_IN_NAMES or name in (STAGE, ASSIGNED_TO))
        and not is_blank(value)
    }
