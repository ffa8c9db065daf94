"""One edit, one or more requests: how each kind of edit is carried out by the API client."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import (
    AnswerFault,
    NotFoundError,
    RefusedError,
    UnexpectedAnswerError,
    ValidationError,
    leaving_uncertain,
)
from flowdash_desktop.domain.activity import Settled
from flowdash_desktop.domain.activity_edits import ACTIVITY_EDITS
from flowdash_desktop.domain.conflicts import NOTHING, ConflictFoundError, merge, same
from flowdash_desktop.domain.edits import (
    AttachFile,
    Conflict,
    CreateTask,
    DeleteTask,
    DetachFile,
    Edit,
    EditProblem,
    Operation,
    Refusal,
    TaskEdit,
)
from flowdash_desktop.domain.history import RestoreData
from flowdash_desktop.domain.identity import AnotherTaskError, identity_of, is_same
from flowdash_desktop.domain.link_edits import LinkTask, UnlinkTask
from flowdash_desktop.domain.schema import Field, FieldKind, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Task, settable
from flowdash_desktop.domain.validation_errors import Problem
from flowdash_desktop.session.attachments.backup import copies
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.outbox.handlers.activity import ActivitySender
from flowdash_desktop.session.outbox.handlers.creation import Creator, NotSureError
from flowdash_desktop.session.outbox.handlers.files import FileSender, Progress
from flowdash_desktop.session.outbox.handlers.links import LinkSender
from flowdash_desktop.session.outbox.if_match_loop import IfMatchLoop
from flowdash_desktop.session.outbox.outbox import Outbox
from flowdash_desktop.session.outbox.preflight import find, its_own
from flowdash_desktop.wire.memos import ListMemo

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient


class Sender:
    """Sends edits. Knows no queue and no state beyond the memos that it notes in the outbox.

    Args:
        outbox: whose edits they are.
        repeats_are_known: tells whether the server honours ``Idempotency-Key``.
        known_workflows: the workflows that the server has, as far as known.
    """

    def __init__(
        self,
        outbox: Outbox,
        repeats_are_known: Callable[[], bool],
        known_workflows: Callable[[], Sequence[Workflow]],
    ) -> None:
        self._notes = outbox.notes
        self._files = FileSender(outbox)
        self.links = LinkSender(outbox.notes)
        self._creator = Creator(outbox.notes, repeats_are_known, known_workflows)
        self._activity = ActivitySender(outbox.notes, repeats_are_known)

    async def send(
        self, client: FlowdashClient, schema: WorkflowSchema, item: Operation, on_progress: Progress
    ) -> Task | Settled | None:
        """Carry an edit out.

        Returns:
            The task as the server answered it, None when it is deleted; what became of a comment or a checklist item.

        Raises:
            FlowdashError: it was not carried out, or that is not known.
            ConflictFoundError: someone else has changed the same field; nothing was sent.
            AnotherTaskError: another task has its unique ID now; nothing was sent.
            NoCopyError: what is to be removed can't be copied before; nothing was sent.
            NotSeenYetError, NotSureError, ThereAgainError: of a creation, see ``handlers.creation``.
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
            if isinstance(edit, CreateTask | DeleteTask) or await find(client, schema, edit.task) is None:
                raise
            raise UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, status=404) from None  # a gateway has said so

    async def _carry_out(
        self, client: FlowdashClient, schema: WorkflowSchema, item: Operation, edit: Edit, on_progress: Progress
    ) -> Task | None:
        match edit:
            case TaskEdit():
                return await self._update(client, schema, item, edit)
            case CreateTask():
                return await self._creator.create(client, schema, item, edit)
            case DeleteTask():
                await self._delete(client, schema, item, edit)
                return None
            case AttachFile():
                return await self._files.attach(client, schema, item, edit, on_progress)
            case DetachFile():
                return await self._files.detach(client, schema, item, edit)
            case LinkTask() | UnlinkTask():
                return await self.links.send(client, schema, item, edit)
        raise AssertionError("unreachable")

    async def _delete(self, client: FlowdashClient, schema: WorkflowSchema, item: Operation, edit: DeleteTask) -> None:
        """Delete a task, once all of it is kept here as it is now, with its attachments.

        That it is not there must be said twice: a gateway may say so of what it does not know. Where an earlier attempt
        may have arrived, another task under its unique ID says the same.
        """
        rounds = IfMatchLoop(client, schema, item)
        for _ in rounds:
            try:
                task = await rounds.read_task()
            except AnotherTaskError:
                if item.uncertain:
                    return
                raise
            except NotFoundError:
                if await find(client, schema, edit.task) is not None:
                    raise UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, status=404) from None
                return
            await self._keep_whole(client, schema, item, task)
            with suppress(NotFoundError), rounds.of_version(task) as version:
                if await client.delete_task(schema.workflow.id, edit.task, version):
                    return
            rounds.has_written = True
        raise UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, status=404)

    async def _keep_whole(self, client: FlowdashClient, schema: WorkflowSchema, item: Operation, task: Task) -> None:
        """Keep all of a task that is to be deleted: its values, attachments and links."""
        names = [field.name for field in schema.fields if field.kind is FieldKind.FILE]
        files = [(name, attachment) for name in names for attachment in task.files(name)]
        copied = await copies(client, self._notes, item, files)
        links = {name: link for name, link in task.links.items() if link.tasks}
        await self._notes.keep(item.id, RestoreData(settable(schema, task), copied, links=links))

    async def _update(self, client: FlowdashClient, schema: WorkflowSchema, item: Operation, edit: TaskEdit) -> Task:
        """Look what the task is now, and change the one field where nobody else has, or where both can be had.

        That the value is there already must be seen twice: what comes first may be an answer of earlier.
        """
        seen, rounds = False, IfMatchLoop(client, schema, item)
        for _ in rounds:
            try:
                task = await rounds.read_task()
            except (NotFoundError, AnotherTaskError):
                if (rounds.has_written or item.uncertain) and (renamed := await _renamed(client, schema, item, edit)):
                    return renamed
                raise
            field = schema.field_by_name[edit.field]
            value = merge(edit, task.values.get(edit.field), field)
            if value is NOTHING:
                if seen or rounds.is_last:
                    return task
                seen = True
                continue
            await self._note_list(item, edit, field, task, has_written=rounds.has_written)
            with rounds.of_version(task) as version:
                answer = await client.update_task(schema, edit.task, {edit.field: value}, if_match=version)
                its_own(answer, schema, item)
                if not same(answer.values.get(edit.field), value, field):
                    await _see(client, schema, item, field, task, answer)
                return answer
        raise AssertionError("unreachable")

    async def _note_list(self, item: Operation, edit: TaskEdit, field: Field, task: Task, *, has_written: bool) -> None:
        """Note what a list is before an attempt: after one without an answer it is merged again only where it is so
        still, as somebody may have taken back what had arrived. Of other fields nothing is noted.

        Raises:
            ConflictFoundError: it is another since; the person is asked.
        """
        if field.kind is not FieldKind.MULTIPLE_SELECT:
            return
        there = task.values.get(edit.field)
        now = ListMemo(there)
        if item.uncertain and not has_written:
            before = await self._notes.memo(item.id, ListMemo)
            if before is not None and before != now:
                raise ConflictFoundError(Conflict(edit.base, there))
        await self._notes.note_memo(item.id, now)


async def _renamed(client: FlowdashClient, schema: WorkflowSchema, item: Operation, edit: TaskEdit) -> Task | None:
    """The task under the unique ID that an earlier attempt was to give it; None where it is not certain that it is."""
    field = schema.unique_id_field
    if field is None or edit.field != field.name or not isinstance(edit.value, str) or not edit.value:
        return None
    with leaving_uncertain():
        there = await find(client, schema, edit.value)
    return there if there is not None and is_same(item.identity, identity_of(there, schema)) else None


async def _see(
    client: FlowdashClient, schema: WorkflowSchema, item: Operation, field: Field, before: Task, answer: Task
) -> None:
    """See that a change was made that the answer does not show: the server may have written the value in its own way,
    or what came may be an older answer, or that of a refusal with another status.

    Raises:
        UnexpectedAnswerError: the field is as it was before.
    """
    with leaving_uncertain():
        now = await client.task(schema, answer.key)
    told, there = answer.values.get(field.name), now.values.get(field.name)
    if not same(there, told, field) or same(there, before.values.get(field.name), field):
        raise UnexpectedAnswerError(AnswerFault.NOT_DONE, status=200)


def _check(edit: Edit, schema: WorkflowSchema) -> None:
    """Refuse what the client could not put into a request: a field that has gone from the workflow meanwhile.

    Raises:
        ValidationError: a field is not there, or holds no files any more.
        RefusedError: the task has no address.
    """
    if not isinstance(edit, CreateTask) and schema.unique_id_field is None:
        raise RefusedError(SessionFault.READ_ONLY_WORKFLOW)
    names = _missing_fields(edit, schema)
    if names:
        raise ValidationError(messages=dict.fromkeys(names, (Problem.NOT_A_FIELD,)))


def _missing_fields(edit: Edit, schema: WorkflowSchema) -> list[str]:
    """The names of the fields that an edit changes and that the workflow does not have, or not as it needs them."""
    match edit:
        case CreateTask():
            return [name for name in edit.values if name not in schema.field_by_name]
        case TaskEdit():
            return [edit.field] if edit.field not in schema.field_by_name else []
        case AttachFile() | DetachFile():
            field = schema.field_by_name.get(edit.field)
            return [edit.field] if field is None or field.kind is not FieldKind.FILE else []
        case _:
            return []


def problem_found(found: ConflictFoundError | AnotherTaskError | NotSureError) -> EditProblem:
    """The problem that the person sees where an edit was not sent, as the server's task did not fit it."""
    if isinstance(found, NotSureError):
        return EditProblem(found.refusal, {})
    if isinstance(found, AnotherTaskError):
        return EditProblem(Refusal.ANOTHER_TASK, {}, there=found.there)
    return EditProblem(Refusal.CHANGED_MEANWHILE, {}, found.conflict)
