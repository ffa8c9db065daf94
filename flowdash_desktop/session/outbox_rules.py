"""How a new wish joins those that wait: it takes the place of an older one, goes into a creation, or stands alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from flowdash_desktop.domain.edits import CreateTask, DeleteTask, Edit, EditState, PendingEdit, TaskEdit
from flowdash_desktop.store import outbox as table
from flowdash_desktop.store.database import Connection


def add_edit(connection: Connection, current: dict[str, PendingEdit], edit: Edit) -> None:
    """Add one edit by the merge rules, to the table and to ``current`` alike. Runs on the store's thread."""
    mine = [i for i in current.values() if (i.edit.workflow_id, i.edit.task) == (edit.workflow_id, edit.task)]
    creation = next((i for i in mine if isinstance(i.edit, CreateTask)), None)
    unsent_creation = creation if creation is not None and creation.state is not EditState.SENDING else None
    if isinstance(edit, DeleteTask) and unsent_creation is not None and not unsent_creation.doubtful:
        table.remove(connection, [i.id for i in mine])
        for item in mine:
            current.pop(item.id)
        return
    if isinstance(edit, TaskEdit):
        merged = _merged(mine, unsent_creation, edit)
        if merged is not None:
            item, wish = merged
            table.replace_edit(connection, item.id, wish)
            current[item.id] = replace(item, edit=wish, state=EditState.SAVED_HERE, attempts=0, problem=None)
            return
    (added,) = table.append(connection, [edit])
    current[added.id] = added


def _merged(
    mine: Sequence[PendingEdit], creation: PendingEdit | None, edit: TaskEdit
) -> tuple[PendingEdit, Edit] | None:
    """The older edit that takes the newer's value, and what it asks for then; None when the newer stands alone."""
    if creation is not None and isinstance(creation.edit, CreateTask) and not creation.doubtful:
        return creation, replace(creation.edit, values={**creation.edit.values, edit.field: edit.value})
    for item in reversed(mine):
        if isinstance(item.edit, TaskEdit) and item.edit.field == edit.field:
            if item.state is EditState.SENDING:
                return None
            earlier = item.edit.sent
            if item.doubtful:  # the server may have it, whatever became of the answer
                earlier = (*(value for value in earlier if value != item.edit.value), item.edit.value)
            return item, replace(edit, base=item.edit.base, sent=earlier)
    return None
