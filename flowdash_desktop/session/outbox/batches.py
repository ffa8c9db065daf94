"""Creations that are sent many at a time, where the server takes them so: an import makes thousands.

Only the first attempt at a plain creation goes this way. Its items are sent under the keys that they have alone, and
whatever is not created at once goes its own way afterwards, with all that is looked at there. So nothing is decided
here about conflicts, repeats or refusals.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import RefusedError
from flowdash_desktop.domain.edits import CreateTask, EditState, Operation, is_new_task_key
from flowdash_desktop.domain.schema import FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Task
from flowdash_desktop.session.outbox.index import TaskRef

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

Due = tuple[TaskRef, Operation]
"""An operation that is to be sent now, behind its task."""

MOST_TOGETHER = 200
"""So many creations are sent in one request: some tenths of a second of the server's work."""
_NOT_THERE = (404, 405, 501)


class Batches:
    """Tells what can be sent together, and sends it."""

    def __init__(self) -> None:
        self._are_taken = True
        self._ids_under_way: set[tuple[str, str]] = set()

    def takes(self, item: Operation) -> bool:
        """Whether an operation is a plain creation that was not sent yet."""
        edit = item.edit
        return (
            self._are_taken
            and isinstance(edit, CreateTask)
            and is_new_task_key(edit.task)
            and item.state is EditState.SAVED_HERE
            and not (item.attempts or item.uncertain or edit.links or edit.again or edit.instead)
        )

    async def create(
        self, client: FlowdashClient, schema: WorkflowSchema, items: Sequence[Operation]
    ) -> list[Task | None]:
        """Create tasks. Of two under one unique ID only the first is sent.

        Returns:
            The tasks that were made, in the order of their operations; None for what was not, and has to go alone.

        Raises:
            FlowdashError: nothing is known of any of them.
        """
        from flowdash_desktop.api.endpoints.batches import NewTask  # loaded after the window is shown

        sent: dict[str, CreateTask] = {}
        claimed: set[tuple[str, str]] = set()
        for item in items:
            if isinstance(item.edit, CreateTask) and _fits(item.edit, schema):
                claim = _named(item.edit, schema)
                if claim is None or claim not in claimed | self._ids_under_way:
                    sent[item.id] = item.edit
                    claimed |= {claim} if claim is not None else set()
        self._ids_under_way |= claimed
        try:
            made = await client.batches.create(schema, [NewTask(edit.values, key) for key, edit in sent.items()])
        except RefusedError as error:
            self._are_taken = error.status not in _NOT_THERE
            return [None] * len(items)
        finally:
            self._ids_under_way -= claimed
        found = dict(zip(sent, made, strict=True))
        return [found.get(item.id) for item in items]


def groups(due: Sequence[Due], batches: Batches) -> list[list[Due]]:
    """Divide what is due into what is sent in one request each, in its order: that of the first of each."""
    found: list[list[Due]] = []
    open_groups: dict[str, list[Due]] = {}
    for ref, item in due:
        group = open_groups.get(ref[0], []) if batches.takes(item) else []
        if not group:
            found.append(group)
        group.append((ref, item))
        if batches.takes(item):
            open_groups[ref[0]] = group if len(group) < MOST_TOGETHER else []
    return found


def _named(edit: CreateTask, schema: WorkflowSchema) -> tuple[str, str] | None:
    """The workflow's id and the unique ID that a new task is to have; None where the server makes it."""
    unique_id = edit.values.get(schema.unique_id_field.name) if schema.unique_id_field is not None else None
    return (edit.workflow_id, unique_id) if isinstance(unique_id, str) and unique_id else None


def _fits(edit: CreateTask, schema: WorkflowSchema) -> bool:
    """Whether the workflow still has all fields that the new task has values of."""
    fields = [schema.field_by_name.get(name) for name in edit.values]
    return all(field is not None and field.kind is not FieldKind.FILE for field in fields)
