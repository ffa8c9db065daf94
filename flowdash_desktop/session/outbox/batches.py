"""Creations that are sent many at a time, where the server takes them so: an import makes thousands.

Only the first attempt at a plain creation goes this way. Its items are sent under the keys that they have alone, and
whatever is not created at once goes its own way afterwards, with all that is looked at there. So nothing is decided
here about conflicts, repeats or refusals.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import AnswerFault, RefusedError, UnexpectedAnswerError
from flowdash_desktop.domain.edits import CreateTask, EditState, Operation, is_new_task_key
from flowdash_desktop.domain.schema import FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Task
from flowdash_desktop.session.outbox.handlers.creation import is_made_of
from flowdash_desktop.session.outbox.index import TaskRef

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

Due = tuple[TaskRef, Operation]
"""An operation that is to be sent now, behind its task."""

MOST_TOGETHER = 200
"""So many creations are sent in one request: some tenths of a second of the server's work."""
_NOT_THERE = (404, 405, 501)


class Batches:
    """Tells what can be sent together, and sends it.

    Args:
        repeats_are_known: tells whether the server honours ``Idempotency-Key``; only then it is ours.
    """

    def __init__(self, repeats_are_known: Callable[[], bool]) -> None:
        self._repeats_are_known = repeats_are_known
        self._are_taken = True
        self._ids_under_way: set[tuple[str, str] | None] = set()

    def takes(self, item: Operation) -> bool:
        """Whether an operation is a plain creation that was not sent yet."""
        edit = item.edit
        return (
            self._are_taken
            and self._repeats_are_known()
            and isinstance(edit, CreateTask)
            and is_new_task_key(edit.task)
            and item.state is EditState.SAVED_HERE
            and not (item.attempts or item.uncertain or edit.links or edit.again or edit.instead)
        )

    async def create(
        self, client: FlowdashClient, schema: WorkflowSchema, items: Sequence[Operation]
    ) -> dict[str, Task]:
        """Create tasks. Of two under one unique ID only the first is sent.

        Returns:
            The tasks that were made, by the ids of their operations; the others have to go alone.

        Raises:
            FlowdashError: nothing is known of any of them; also where an answer is another's.
        """
        from flowdash_desktop.api.endpoints.batches import NewTask  # loaded after the window is shown

        sent = self._claimed(items, schema)
        try:
            made = await client.batches.create(schema, [NewTask(edit.values, key) for key, edit in sent.items()])
        except RefusedError as error:
            self._are_taken = error.status not in _NOT_THERE
            return {}
        finally:
            self._ids_under_way.difference_update(_named(edit, schema) for edit in sent.values())
        tasks = {key: task for key, task in zip(sent, made, strict=True) if task is not None}
        if not all(is_made_of(task, sent[key], schema) for key, task in tasks.items()):
            raise UnexpectedAnswerError(AnswerFault.ANOTHER_TASK, status=200)  # the repeat gets the right answer
        return tasks

    def _claimed(self, items: Sequence[Operation], schema: WorkflowSchema) -> dict[str, CreateTask]:
        """The creations that can be sent together now, by the ids of their operations."""
        creations = {item.id: item.edit for item in items if isinstance(item.edit, CreateTask)}
        return {key: edit for key, edit in creations.items() if _fits(edit, schema) and self._claims(edit, schema)}

    def _claims(self, edit: CreateTask, schema: WorkflowSchema) -> bool:
        """Take the unique ID of a new task for it; False where another that is being sent has it."""
        named = _named(edit, schema)
        if named is not None and named in self._ids_under_way:
            return False
        self._ids_under_way.add(named)
        return True


class Requests:
    """Divides what is due into what is sent in one request each.

    Attributes:
        groups: what is sent in each, in the order of the first of each.
    """

    def __init__(self, batches: Batches, most: int) -> None:
        """``most``: so many requests may begin now."""
        self.groups: list[list[Due]] = []
        self._batches = batches
        self._most = most
        self._open: dict[str, list[Due]] = {}
        self._passed = 0

    @property
    def are_full(self) -> bool:
        """True when it is not worth while to look for more."""
        return len(self.groups) >= self._most and (not self._open or self._passed > MOST_TOGETHER)

    def add(self, ref: TaskRef, item: Operation) -> bool:
        """Take an operation; False where it finds no room, and is to be sent at another time."""
        is_batched = self._batches.takes(item)
        group = self._open.get(ref[0], []) if is_batched else []
        if not group:
            if len(self.groups) >= self._most:
                self._passed += 1
                return False
            self.groups.append(group)
        group.append((ref, item))
        if is_batched:
            self._open[ref[0]] = group
        if len(group) >= MOST_TOGETHER:
            del self._open[ref[0]]
        return True


def _named(edit: CreateTask, schema: WorkflowSchema) -> tuple[str, str] | None:
    """The workflow's id and the unique ID that a new task is to have; None where the server makes it."""
    unique_id = edit.values.get(schema.unique_id_field.name) if schema.unique_id_field is not None else None
    return (edit.workflow_id, unique_id) if isinstance(unique_id, str) and unique_id else None


def _fits(edit: CreateTask, schema: WorkflowSchema) -> bool:
    """Whether the workflow still has all fields that the new task has values of."""
    fields = [schema.field_by_name.get(name) for name in edit.values]
    return all(field is not None and field.kind is not FieldKind.FILE for field in fields)
