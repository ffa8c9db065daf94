"""A look at a task before it is changed: is it still the one that the person edited?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from flowdash_desktop.api.errors import (
    AnswerFault,
    FlowdashError,
    NotFoundError,
    UnexpectedAnswerError,
    leaving_uncertain,
)
from flowdash_desktop.domain.edits import Operation
from flowdash_desktop.domain.identity import AnotherTaskError, identity_of, is_another, known_by
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Task, TaskKey

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient


@contextmanager
def reading() -> Iterator[None]:
    """What fails in here leaves no doubt about the edit: nothing was asked for but to read."""
    try:
        yield
    except FlowdashError as error:
        error.outcome_unknown = False
        raise


async def read_task(
    client: FlowdashClient, schema: WorkflowSchema, item: Operation, *, has_written: bool = False
) -> Task:
    """The task of an edit as it is now.

    Args:
        client: the way to the server.
        schema: the workflow's.
        item: the edit.
        has_written: a request was sent before that may have been carried out, also where it was refused because there
            is another version: that may be our own, as a line may deliver a request twice. So what fails now leaves
            doubt.

    Raises:
        AnotherTaskError: another task has its unique ID now.
        FlowdashError: it can't be read, or is not there.
    """
    with leaving_uncertain() if has_written else reading():
        task = await client.task(schema, item.edit.task)
    there = identity_of(task, schema)
    if there is not None and is_another(item.identity, there):
        raise AnotherTaskError(there)
    return task


async def find(client: FlowdashClient, schema: WorkflowSchema, unique_id: str) -> Task | None:
    """The task with a unique ID; that there is none must be said by its address and by the list alike."""
    try:
        return await client.task(schema, TaskKey(unique_id))
    except NotFoundError:
        field = schema.unique_id_field
        filters = {field.name: unique_id} if field is not None else {}
        found = [task async for part in client.tasks(schema, filters=filters) for task in part]
        return next((task for task in found if task.unique_id == unique_id), None)


def its_own(task: Task, schema: WorkflowSchema, item: Operation) -> Task:
    """The answer to an edit, where it is about the task that was edited.

    Raises:
        UnexpectedAnswerError: another task was given the unique ID between the look and the request. Whether it has the
            value is not known; the next look tells the person.
    """
    if is_another(item.identity, identity_of(task, schema)):
        raise UnexpectedAnswerError(AnswerFault.ANOTHER_TASK, status=200)
    return task


def request_key(item: Operation) -> str:
    """The ``Idempotency-Key`` of an edit: another one where the person has turned it to another task."""
    known = item.identity
    return item.id if known is None else str(uuid5(UUID(item.id), known_by(known)))
