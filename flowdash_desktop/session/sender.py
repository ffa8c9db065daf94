"""One edit, one or more requests: how each kind of edit is carried out by the API client."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import (
    AnswerFault,
    ConflictError,
    FlowdashError,
    NotFoundError,
    RefusedError,
    UnexpectedAnswerError,
    ValidationError,
)
from flowdash_desktop.domain.activity import Settled
from flowdash_desktop.domain.activity_edits import ACTIVITY_EDITS
from flowdash_desktop.domain.conflicts import NOTHING, merge
from flowdash_desktop.domain.copies import settable
from flowdash_desktop.domain.edits import AttachFile, CreateTask, DeleteTask, DetachFile, Edit, PendingEdit, TaskEdit
from flowdash_desktop.domain.history import Kept
from flowdash_desktop.domain.schema import FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.session.activity_sender import ActivitySender
from flowdash_desktop.session.outbox import Outbox
from flowdash_desktop.session.sending_files import FileSender, Progress

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

_CONFLICT_ROUNDS = 8
_TAKEN = "has already been taken"
_NO_FIELD = "is not a field of this workflow"
_READ_ONLY = "The tasks of this workflow can't be changed here: it has no unique ID field."


class Sender:
    """Sends edits. Knows no queue and no state beyond the traces that it leaves in the outbox."""

    def __init__(self, outbox: Outbox, repeats_are_known: Callable[[], bool]) -> None:
        """``repeats_are_known`` tells whether the server honours ``Idempotency-Key``."""
        self._outbox = outbox
        self._files = FileSender(outbox)
        self._activity = ActivitySender(outbox, repeats_are_known, self._find)
        self._repeats_are_known = repeats_are_known

    async def send(
        self, client: FlowdashClient, schema: WorkflowSchema, item: PendingEdit, on_progress: Progress
    ) -> Task | Settled | None:
        """Carry an edit out.

        Returns:
            The task as the server answered it, None when it is deleted; what became of a comment or a checklist item.

        Raises:
            FlowdashError: it was not carried out, or that is not known.
            ConflictFoundError: someone else has changed the same field; nothing was sent.
            NeedsPersonError: it goes on when the person says so.
            StoreError: the outbox can't be written; then nothing was sent.
        """
        edit = item.edit
        _check(edit, schema)
        if isinstance(edit, ACTIVITY_EDITS):
            return await self._activity.send(client, schema, item, edit)
        try:
            return await self._carry_out(client, schema, item, edit, on_progress)
        except NotFoundError:
            if isinstance(edit, CreateTask | DeleteTask) or await self._find(client, schema, edit.task) is None:
                raise
            raise UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, status=404) from None  # a gateway has said so

    async def _carry_out(
        self, client: FlowdashClient, schema: WorkflowSchema, item: PendingEdit, edit: Edit, on_progress: Progress
    ) -> Task | None:
        match edit:
            case TaskEdit():
                return await self._update(client, schema, edit)
            case CreateTask():
                return await self._create(client, schema, item, edit)
            case DeleteTask():
                await self._delete(client, schema, item, edit)
                return None
            case AttachFile():
                return await self._files.attach(client, schema, item, edit, on_progress)
            case DetachFile():
                return await self._files.detach(client, schema, item, edit)
        raise AssertionError("unreachable")

    async def _delete(
        self, client: FlowdashClient, schema: WorkflowSchema, item: PendingEdit, edit: DeleteTask
    ) -> None:
        """Delete a task, once all of it is kept here as it is now, with its attachments.

        That it is not there must be said twice: a gateway may say so of what it does not know.
        """
        for left in reversed(range(_CONFLICT_ROUNDS)):
            try:
                task = await client.task(schema, edit.task)
            except NotFoundError:
                if await self._find(client, schema, edit.task) is not None:
                    raise UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, status=404) from None
                return
            files = [(f.name, a) for f in schema.fields if f.kind is FieldKind.FILE for a in task.files(f.name)]
            kept = Kept(settable(schema, task), await self._files.copies(client, files))
            await self._outbox.keep(item.id, kept)
            try:
                await client.delete_task(schema.workflow.id, edit.task, task.etag)
                return
            except NotFoundError:
                continue
            except ConflictError:
                if not left:
                    raise
        raise UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, status=404)

    @staticmethod
    async def _update(client: FlowdashClient, schema: WorkflowSchema, edit: TaskEdit) -> Task:
        """Look what the task is now, and change the one field where nobody else has, or where both can be had."""
        for left in reversed(range(_CONFLICT_ROUNDS)):
            task = await client.task(schema, edit.task)
            value = merge(edit, task.values.get(edit.field), schema.field_by_name[edit.field])
            if value is NOTHING:
                return task
            try:
                return await client.update_task(schema, edit.task, {edit.field: value}, if_match=task.etag)
            except ConflictError:
                if not left:
                    raise
        raise AssertionError("unreachable")

    async def _create(
        self, client: FlowdashClient, schema: WorkflowSchema, item: PendingEdit, edit: CreateTask
    ) -> Task:
        """Create a task, once, and never over one that someone else has made under the same unique ID."""
        field = schema.unique_id_field
        unique_id = edit.values.get(field.name) if field else None
        if field is None or not isinstance(unique_id, str) or not unique_id:
            task = await client.create_task(schema, edit.values, idempotency_key=item.id)
            if self._repeats_are_known() and not _is_made_of(task, edit, schema):
                raise UnexpectedAnswerError(AnswerFault.ANOTHER_TASK, status=200)  # the repeat gets the right answer
            return task
        attempted = await self._outbox.trace(item.id) is not None
        if not (attempted and self._repeats_are_known()):
            there = await self._find(client, schema, unique_id)
            if there is not None and attempted and _is_made_of(there, edit, schema):
                return there
            if there is not None:
                raise ValidationError(_TAKEN, messages={field.name: (_TAKEN,)})
        if not attempted:
            await self._outbox.note_trace(item.id, b"")  # what is found there from now on may be our own
        try:
            return await client.create_task(schema, edit.values, idempotency_key=item.id, only_new=True)
        except ConflictError as error:
            raise ValidationError(_TAKEN, status=error.status, messages={field.name: (_TAKEN,)}) from error
        except FlowdashError as error:
            if not error.outcome_unknown and not item.doubtful:
                await self._outbox.note_trace(item.id, None)
            raise

    @staticmethod
    async def _find(client: FlowdashClient, schema: WorkflowSchema, unique_id: str) -> Task | None:
        """The task with a unique ID; that there is none must be said by its address and by the list alike."""
        try:
            return await client.task(schema, TaskKey(unique_id))
        except NotFoundError:
            field = schema.unique_id_field
            filters = {field.name: unique_id} if field is not None else {}
            found = [task async for part in client.tasks(schema, filters=filters) for task in part]
            return next((task for task in found if task.unique_id == unique_id), None)


def _is_made_of(task: Task, edit: CreateTask, schema: WorkflowSchema) -> bool:
    """True when a task holds all that a creation asked for: it is what an earlier attempt made."""
    from flowdash_desktop.api.sameness import holds  # loaded after the window is shown

    return holds(task, edit.values, {}, schema)


def _check(edit: Edit, schema: WorkflowSchema) -> None:
    """Refuse what the client could not put into a request: a field that has gone from the workflow meanwhile.

    Raises:
        ValidationError: a field is not there, or holds no files any more.
        RefusedError: the task has no address.
    """
    if not isinstance(edit, CreateTask) and schema.unique_id_field is None:
        raise RefusedError(_READ_ONLY)
    names: list[str] = []
    match edit:
        case CreateTask():
            names = [name for name in edit.values if name not in schema.field_by_name]
        case TaskEdit():
            names = [edit.field] if edit.field not in schema.field_by_name else []
        case AttachFile() | DetachFile():
            field = schema.field_by_name.get(edit.field)
            names = [edit.field] if field is None or field.kind is not FieldKind.FILE else []
        case _:
            pass
    if names:
        raise ValidationError(_NO_FIELD, messages=dict.fromkeys(names, (_NO_FIELD,)))
