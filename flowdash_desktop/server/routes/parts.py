"""What the routes of the things that hang on a task share: finding the task, reading bodies, answering once."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from flowdash_desktop.server.catalog import Catalog, WorkflowEntry
from flowdash_desktop.server.http.answers import text_answer
from flowdash_desktop.server.http.errors import NotFoundError
from flowdash_desktop.server.http.requests import path_part, read_body, read_object, workflow_of, workspace_of
from flowdash_desktop.server.tasks.idempotency import HEADER, Repeatable, first_answer, keep_answer
from flowdash_desktop.server.tasks.task_json import TaskRow, find_task
from flowdash_desktop.server.tasks.writes import NO_SUCH_TASK, Written


class TaskAddress:
    """The task that an address names. Made of a request; found inside a transaction."""

    def __init__(self, request: Request) -> None:
        """Raises ``NotFoundError`` where there is no such workflow."""
        self.entry: WorkflowEntry = workflow_of(request)
        self._unique_id = path_part(request, "task")

    def find(self, connection: Connection) -> TaskRow:
        """The task.

        Raises:
            NotFoundError: there is none; so it is for every task of a workflow without a unique ID.
        """
        row = find_task(connection, self.entry, self._unique_id)
        if row is None:
            raise NotFoundError(NO_SUCH_TASK)
        return row


def still_there(catalog: Catalog, entry: WorkflowEntry) -> WorkflowEntry:
    """A workflow as it is when a write's turn comes.

    Raises:
        NotFoundError: it was deleted since the request was read.
    """
    found = catalog.workflows.get(entry.id)
    if found is None:
        raise NotFoundError("there is no workflow with this id")
    return found


async def read_json_object(request: Request) -> tuple[bytes, Mapping[str, object]]:
    """The body as it came, and as the JSON object it must be.

    Raises:
        BadRequestError: it is not one.
        TooLargeError: it is larger than any body may be.
    """
    data = await read_body(request)
    return data, await read_object(data, lambda raw: raw)


async def answer_once(request: Request, data: bytes, work: Callable[[Connection, Catalog], Written]) -> Response:
    """Make a write and answer it; a repeat under the same ``Idempotency-Key`` gets the first answer [choice].

    Args:
        request: the request, of method POST.
        data: its body.
        work: makes the write, in one transaction with the answer that is kept.

    Raises:
        ValidationError: the key was used for another request, or is too long.
    """
    key = request.headers.get(HEADER)
    repeatable = None if key is None else Repeatable.of(key, request.url.path, data)

    def write(connection: Connection, catalog: Catalog) -> Written:
        if repeatable is None:
            return work(connection, catalog)
        answer = first_answer(connection, repeatable)
        if answer is None:
            answer = work(connection, catalog)
            keep_answer(connection, repeatable, answer)
        return answer

    answer = await workspace_of(request).write(write)
    return text_answer(answer.text, answer.status, {"ETag": answer.etag} if answer.etag else None)
