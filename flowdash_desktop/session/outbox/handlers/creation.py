"""How a task is created, once: what is known of an attempt that was not answered, and what is looked for after it.

Where the server honours ``Idempotency-Key`` the request is simply repeated. A creation under a known unique ID is
looked for by this before it is repeated. One whose ID the server makes is looked for by all of its values, among the
tasks that were not there before the first attempt: exactly one such task is taken for it. Where there is none, that
proves nothing: the request may still be on its way, held up by something in between. So it is looked for a few times,
and then the person is asked; it is never sent a second time unasked.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from flowdash_desktop.api.errors import (
    AnswerFault,
    ConflictError,
    FlowdashError,
    UnexpectedAnswerError,
    ValidationError,
)
from flowdash_desktop.domain.edits import CreateTask, Operation, Refusal, is_new_task_key
from flowdash_desktop.domain.identity import identity_of, is_another, is_same
from flowdash_desktop.domain.schema import FieldKind, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Link, Task
from flowdash_desktop.domain.validation_errors import Problem
from flowdash_desktop.session.outbox.handlers.link_restore import free_links
from flowdash_desktop.session.outbox.notes import OutboxNotes
from flowdash_desktop.session.outbox.preflight import find, reading
from flowdash_desktop.wire.memos import CreationMemo

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

_LOOKS = 4
"""How often a task is looked for, with longer and longer waits between, before the person is asked."""
_LONGEST_FILTER = 200
_FILTERED = (FieldKind.TEXT, FieldKind.EMAIL, FieldKind.PHONE, FieldKind.URL)


class NotSeenYetError(Exception):
    """A creation that may have arrived is not to be seen; it is to be looked for again."""


class ThereAgainError(Exception):
    """A task that was to be created again is there after all: its deletion was undone, or the server was set back."""


class NotSureError(Exception):
    """Nobody but the person can tell whether a creation has arrived; ``refusal`` says why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


class Creator:
    """Creates tasks.

    Args:
        notes: keep what an attempt can be found by.
        repeats_are_known: tells whether the server honours ``Idempotency-Key``.
        known_workflows: the workflows that the server has, as far as known.
    """

    def __init__(
        self,
        notes: OutboxNotes,
        repeats_are_known: Callable[[], bool],
        known_workflows: Callable[[], Sequence[Workflow]],
    ) -> None:
        self._notes = notes
        self._repeats_are_known = repeats_are_known
        self._known_workflows = known_workflows
        self._claims: WeakValueDictionary[tuple[str, str], asyncio.Lock] = WeakValueDictionary()

    async def create(self, client: FlowdashClient, schema: WorkflowSchema, item: Operation, edit: CreateTask) -> Task:
        """Create a task, and never over one that someone else has made under the same unique ID.

        Raises:
            FlowdashError: it was not created, or that is not known.
            NotSeenYetError: it is not known whether it was created; nothing was sent.
            NotSureError: likewise, and the person is to be asked.
            ThereAgainError: the task that it is to take the place of is there; nothing was sent.
            StoreError: the outbox can't be written; then nothing was sent.
        """
        named = _named(schema, edit)
        if named is not None:
            # Two of our own under one ID: the second looks when the first is there, or it would be written over it.
            id_field, unique_id = named
            claim = self._claims.setdefault((edit.workflow_id, unique_id), asyncio.Lock())
            async with claim:
                return await self._under(client, schema, item, edit, id_field, unique_id)
        if _is_for_one_that_was_there(edit) and (made := await _instead(client, schema, item, edit)) is not None:
            return made
        if not self._repeats_are_known():
            return await self._unnamed(client, schema, item, edit)
        links = await self._links(client, schema, item, edit)
        if links:
            await self._notes.note_memo(item.id, CreationMemo(links=links))
        try:
            task = await client.create_task(schema, edit.values, idempotency_key=item.id, links=links)
        except FlowdashError as error:
            await self._forget_memo(item, error)
            raise
        if not is_made_of(task, edit, schema):
            raise UnexpectedAnswerError(AnswerFault.ANOTHER_TASK, status=200)  # the repeat gets the right answer
        return task

    async def _under(
        self,
        client: FlowdashClient,
        schema: WorkflowSchema,
        item: Operation,
        edit: CreateTask,
        id_field: str,
        unique_id: str,
    ) -> Task:
        """Create a task under a unique ID."""
        attempted = await self._notes.memo(item.id, CreationMemo) is not None
        if not (attempted and self._repeats_are_known()):
            with reading():
                there = await find(client, schema, unique_id)
            if there is not None:
                _must_not_be_back(there, schema, item, edit, surely=attempted)
                if attempted and is_made_of(there, edit, schema):
                    return there
                raise ValidationError(messages={id_field: (Problem.NOT_UNIQUE,)})
        links = await self._links(client, schema, item, edit)
        if not attempted:  # what is found there from now on may be our own
            await self._notes.note_memo(item.id, CreationMemo(links=links))
        try:
            return await client.create_task(schema, edit.values, idempotency_key=item.id, links=links, only_new=True)
        except ConflictError as error:
            with reading():
                there = await find(client, schema, unique_id)
            if there is not None:
                _must_not_be_back(there, schema, item, edit, surely=True)
            raise ValidationError(status=error.status, messages={id_field: (Problem.NOT_UNIQUE,)}) from error
        except FlowdashError as error:
            await self._forget_memo(item, error)
            raise

    async def _unnamed(self, client: FlowdashClient, schema: WorkflowSchema, item: Operation, edit: CreateTask) -> Task:
        """Create a task whose name the server makes, on a server that may take a repeat for another one."""
        memo = await self._notes.memo(item.id, CreationMemo)
        with reading():
            alike = await _alike(client, schema, edit)
            links = await free_links(client, schema, edit.links, self._known_workflows())
        if memo is None:
            await self._notes.note_memo(item.id, CreationMemo(tuple(task.key for task in alike)))
        elif (made := _made_before(item, memo, alike)) is not None:
            return made
        try:
            return await client.create_task(schema, edit.values, idempotency_key=item.id, links=links)
        except FlowdashError as error:
            await self._forget_memo(item, error)
            raise

    async def _links(
        self, client: FlowdashClient, schema: WorkflowSchema, item: Operation, edit: CreateTask
    ) -> Mapping[str, Link]:
        """What the task is linked to from its beginning. It is found out before the first attempt, and kept: a repeat
        has to ask for the same, or the server refuses it, as its key stands for something else."""
        memo = await self._notes.memo(item.id, CreationMemo) if edit.links else None
        if memo is not None and memo.links is not None:
            return memo.links
        with reading():
            return await free_links(client, schema, edit.links, self._known_workflows())

    async def _forget_memo(self, item: Operation, error: FlowdashError) -> None:
        if not error.outcome_unknown and not item.uncertain:
            await self._notes.note_memo(item.id, None)


def _named(schema: WorkflowSchema, edit: CreateTask) -> tuple[str, str] | None:
    """The unique ID that a task is to have, behind the name of its field; None where the server makes it."""
    field = schema.unique_id_field
    if field is None:
        return None
    unique_id = edit.values.get(field.name)
    return (field.name, unique_id) if isinstance(unique_id, str) and unique_id else None


def _made_before(item: Operation, memo: CreationMemo, alike: Sequence[Task]) -> Task | None:
    """The task that an earlier attempt has made; None where the creation is to be sent again.

    Args:
        item: the creation.
        memo: tells which tasks held the same before the first attempt.
        alike: the tasks that hold the same now.

    Raises:
        NotSeenYetError: there is none, and it may still come.
        NotSureError: there are several, or there was none for long.
    """
    new = [task for task in alike if memo.alike is not None and task.key not in memo.alike]
    if len(new) == 1:
        return new[0]
    if item.attempts <= 1:  # the person has been asked, and wants it sent
        return None
    if new:
        raise NotSureError(Refusal.SEVERAL)
    if item.attempts > _LOOKS:
        raise NotSureError(Refusal.UNCERTAIN)
    raise NotSeenYetError


def _is_for_one_that_was_there(edit: CreateTask) -> bool:
    return edit.again and edit.instead is not None and not is_new_task_key(edit.task)


def _must_not_be_back(there: Task, schema: WorkflowSchema, item: Operation, edit: CreateTask, *, surely: bool) -> None:
    """See that a task is not the one that was gone.

    Raises:
        ThereAgainError: it is; or it may be, where no certainty is asked for.
    """
    now = identity_of(there, schema)
    if _is_for_one_that_was_there(edit) and (
        is_same(item.identity, now) or not (surely or is_another(item.identity, now))
    ):
        raise ThereAgainError


async def _instead(client: FlowdashClient, schema: WorkflowSchema, item: Operation, edit: CreateTask) -> Task | None:
    """The task that an earlier attempt has made; None where the creation is to be sent.

    Raises:
        ThereAgainError: the task that was gone is there, and none has been made in its place.
        NotSeenYetError, NotSureError: it is there, and whether another was made is not certain.
    """
    with reading():
        there = await find(client, schema, edit.task)
        if there is None or is_another(item.identity, identity_of(there, schema)):
            return None
        alike = [task for task in await _alike(client, schema, edit) if task.key != edit.task] if item.uncertain else []
    if len(alike) == 1:
        return alike[0]
    if alike:
        raise NotSureError(Refusal.SEVERAL)
    if item.uncertain and item.attempts <= _LOOKS:
        raise NotSeenYetError
    raise ThereAgainError


async def _alike(client: FlowdashClient, schema: WorkflowSchema, edit: CreateTask) -> list[Task]:
    """The tasks that hold all that a creation asks for."""
    filters = _filters(schema, edit)
    try:
        found = [task async for part in client.tasks(schema, filters=filters) for task in part]
    except ValidationError:  # it does not filter by this
        found = [task async for part in client.tasks(schema) for task in part]
    return [task for task in found if is_made_of(task, edit, schema)]


def _filters(schema: WorkflowSchema, edit: CreateTask) -> dict[str, str]:
    """What keeps the list short without leaving out what a server may write in another way: one line of text."""
    names = [schema.title_field.name] if schema.title_field is not None else []
    for name in (*names, *edit.values):
        field, value = schema.field_by_name.get(name), edit.values.get(name)
        is_line = field is not None and field.kind in _FILTERED and isinstance(value, str)
        if is_line and isinstance(value, str) and value and value == value.strip() and len(value) <= _LONGEST_FILTER:
            return {name: value}
    return {}


def is_made_of(task: Task, edit: CreateTask, schema: WorkflowSchema) -> bool:
    """True when a task holds all that a creation asked for: it is what an earlier attempt made."""
    from flowdash_desktop.api.endpoints.value_equality import holds  # loaded after the window is shown

    return holds(task, edit.values, schema)
