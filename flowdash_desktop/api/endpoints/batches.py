"""Many tasks in one request, for servers that take it: ours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import httpx
import msgspec

from flowdash_desktop.api.address import path_of
from flowdash_desktop.api.endpoints.requests import Requests
from flowdash_desktop.api.endpoints.task_requests import id_field_of, identity
from flowdash_desktop.api.errors import AnswerFault, UnexpectedAnswerError
from flowdash_desktop.api.http.contents import check_values
from flowdash_desktop.api.http.documents import read_beside
from flowdash_desktop.api.http.responses import not_json, read_as, version_of
from flowdash_desktop.api.http.thread_pool import Worker
from flowdash_desktop.api.http.transport import Call
from flowdash_desktop.domain.schema import TASK_URL, WorkflowSchema
from flowdash_desktop.domain.tasks import Task, Value
from flowdash_desktop.wire.json import NotJsonError, decode, decode_as, encode
from flowdash_desktop.wire.tasks import task_from_json, values_to_json

_DONE = (200, 201)


@dataclass(frozen=True, slots=True)
class NewTask:
    """A task to create.

    Attributes:
        values: by name; a name that is no field is left out.
        idempotency_key: a repeat under it gets the first answer, in another batch or alone (``create_task``).
    """

    values: Mapping[str, Value]
    idempotency_key: str


@dataclass(frozen=True, slots=True)
class TaskChange:
    """A task to change.

    Attributes:
        unique_id: which task.
        field, value: what is to be changed.
        base: what the field must still be.
        page: the last part of the task's URL, which must still be its.
    """

    unique_id: str
    field: str
    value: Value
    base: Value
    page: str


class TaskAnswer(NamedTuple):
    """A task as the server answered it, and its JSON text: the same as in a list of the tasks."""

    task: Task
    text: bytes


class _Result(msgspec.Struct):
    """The answer to an item; one that was refused has no task."""

    status: int
    etag: object = None
    task: msgspec.Raw = msgspec.Raw(b"null")


class _Results(msgspec.Struct):
    results: list[_Result]


_DECODER = msgspec.json.Decoder(_Results)


class BatchCalls:
    """Of one server, see ``FlowdashClient.batches``. ``NotFoundError`` where the server has no such thing."""

    def __init__(self, requests: Requests, reader: Worker) -> None:
        self._requests = requests
        self._reader = reader

    async def create(self, schema: WorkflowSchema, tasks: Sequence[NewTask]) -> list[TaskAnswer | None]:
        """Create tasks, each of them for itself, and none over one that exists.

        Args:
            schema: the workflow's.
            tasks: at most 1,000.

        Returns:
            Each task as it was made, in their order; None for one that was refused, of which nothing was done.

        Raises:
            FlowdashError: with ``outcome_unknown`` any of them may exist; a repeat under their keys makes no second.
        """
        asked = [
            {"idempotencyKey": one.idempotency_key, "task": msgspec.Raw(encode(values_to_json(one.values, schema)))}
            for one in tasks
        ]
        made = await self._send(schema, "create", asked)
        for answer, one in zip(made, tasks, strict=True):
            unique_id = one.values.get(schema.unique_id_field.name) if schema.unique_id_field else None
            if answer is not None and isinstance(unique_id, str) and unique_id:
                identity(answer.task, unique_id)
        return made

    async def update(self, schema: WorkflowSchema, changes: Sequence[TaskChange]) -> list[TaskAnswer | None]:
        """Change fields of tasks, each for itself, where nobody else has changed the field or the task is another.

        Args:
            schema: the workflow's.
            changes: at most 1,000; several of one task are made in their order.

        Returns:
            Each task as it is then, in their order; None for a change that was refused, of which nothing was done.

        Raises:
            FlowdashError: with ``outcome_unknown`` any of the changes may have been made.
            ValueError: the workflow has no unique ID.
        """
        id_field = id_field_of(schema)
        asked = [
            {
                "task": {id_field: one.unique_id, **values_to_json({one.field: one.value}, schema)},
                "expected": {TASK_URL: one.page, **values_to_json({one.field: one.base}, schema)},
            }
            for one in changes
        ]
        changed = await self._send(schema, "update", asked)
        for answer, one in zip(changed, changes, strict=True):
            if answer is not None:
                identity(answer.task, one.unique_id)
        return changed

    async def _send(
        self, schema: WorkflowSchema, mode: str, items: Sequence[Mapping[str, object]]
    ) -> list[TaskAnswer | None]:
        async def consume(response: httpx.Response) -> list[TaskAnswer | None]:
            head = response.status_code, response.headers
            return await read_beside(response, self._reader, lambda body: _read(*head, body, schema))

        path = path_of("workflows", schema.workflow.id, "tasks", "batch")
        answered = await self._requests.run(Call("POST", path, body=encode({"mode": mode, "tasks": items})), consume)
        if len(answered) != len(items):
            raise UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, status=200)
        return answered


def _read(status: int, headers: httpx.Headers, data: bytes, schema: WorkflowSchema) -> list[TaskAnswer | None]:
    def answers(document: bytes) -> list[TaskAnswer | None]:
        return [_answer(one, schema) for one in decode_as(_DECODER, document).results]

    try:
        return read_as(data, answers)
    except NotJsonError as error:
        raise not_json(status, headers, data) from error


def _answer(result: _Result, schema: WorkflowSchema) -> TaskAnswer | None:
    if result.status not in _DONE:
        return None
    text = bytes(result.task)
    check_values(text)
    return TaskAnswer(task_from_json(decode(text), schema, version_of(result.etag)), text)
