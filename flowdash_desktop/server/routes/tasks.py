"""Tasks: list, active, get, create or update, update, delete (``tasks-api.md``)."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from flowdash_desktop.server.catalog import Catalog
from flowdash_desktop.server.http.answers import ListAnswer, text_answer
from flowdash_desktop.server.http.compression import accepts_gzip, gzip_pieces
from flowdash_desktop.server.http.conditional import asks_for_none, required_tags, versions
from flowdash_desktop.server.http.errors import NotFoundError
from flowdash_desktop.server.http.requests import (
    base_of,
    path_part,
    read_body,
    workflow_of,
    workspace_of,
)
from flowdash_desktop.server.http.resources import resource
from flowdash_desktop.server.people.audit import note
from flowdash_desktop.server.people.audit_facts import task_deleted
from flowdash_desktop.server.people.caller import caller_of
from flowdash_desktop.server.routes.task_writing import TaskRequest, writing_for
from flowdash_desktop.server.storage.list_etags import states_of
from flowdash_desktop.server.tasks.filters import read_query
from flowdash_desktop.server.tasks.idempotency import HEADER, Repeatable, first_answer
from flowdash_desktop.server.tasks.listing import list_etag, list_pieces, shown_workflows
from flowdash_desktop.server.tasks.task_json import TaskWriter, find_task
from flowdash_desktop.server.tasks.writes import (
    NO_SUCH_TASK,
    Written,
    delete_task,
)


async def get_tasks(request: Request) -> Response:
    """``GET /workflows/{workflow}/tasks``, filtered by ``?<Field>=<value>`` [doc]."""
    return await _list(request, active=False)


async def get_active_tasks(request: Request) -> Response:
    """``GET /workflows/{workflow}/tasks/active``: those not in an end stage, filtered likewise [doc]."""
    return await _list(request, active=True)


async def get_task(request: Request) -> Response:
    """``GET /workflows/{workflow}/tasks/{task}`` [doc], with its ETag [choice]."""
    entry = workflow_of(request)
    unique_id = path_part(request, "task")
    writer = TaskWriter(entry, base_of(request))

    def work(connection: Connection) -> tuple[str, str]:
        row = find_task(connection, entry, unique_id)
        if row is None:
            raise NotFoundError(NO_SUCH_TASK)
        return writer.text(connection, row)

    text, etag = await workspace_of(request).read(work)
    return text_answer(text, headers={"ETag": etag})


async def post_task(request: Request) -> Response:
    """``POST /workflows/{workflow}/tasks``: create, or update the task whose unique ID the body names [doc].

    Under an ``Idempotency-Key`` a repeat gets the first answer; with ``If-None-Match: *`` nothing is updated [choice].
    """
    data = await read_body(request)
    key = request.headers.get(HEADER)
    repeatable = None if key is None else Repeatable.of(key, request.url.path, data)
    if repeatable is not None:
        answer = await workspace_of(request).read(lambda connection: first_answer(connection, repeatable))
        if answer is not None:
            return _answer(answer)
    return await _write(request, data, unique_id=None, may_create=True, repeatable=repeatable)


async def put_task(request: Request) -> Response:
    """``PUT /workflows/{workflow}/tasks[/{task}]``: update, 404 when there is none [doc]; ``If-Match`` [choice]."""
    unique_id = path_part(request, "task") if "task" in request.path_params else None
    return await _write(request, await read_body(request), unique_id=unique_id, may_create=False)


async def remove_task(request: Request) -> Response:
    """``DELETE /workflows/{workflow}/tasks/{task}``: 204, for good [doc]; ``If-Match`` [choice]."""
    entry = workflow_of(request)
    unique_id, if_match, caller = path_part(request, "task"), _if_match(request), caller_of(request)

    def work(connection: Connection, _catalog: Catalog) -> None:
        delete_task(connection, entry, unique_id, if_match, caller.origin)
        note(connection, task_deleted(unique_id, entry.schema.workflow.name), caller)

    await workspace_of(request).write(work)
    return Response(status_code=204)


async def _list(request: Request, *, active: bool) -> Response:
    entry, catalog = workflow_of(request), workspace_of(request).catalog
    query = read_query(request.scope["query_string"], entry.schema, active=active)
    writer = TaskWriter(entry, base_of(request))
    shown = shown_workflows(entry, catalog)
    compressed = accepts_gzip(request.headers.getlist("accept-encoding"))
    answer = ListAnswer(request, compressed=compressed)

    def work(connection: Connection) -> Iterator[bytes]:
        etag = list_etag(writer, states_of(connection, shown))
        if not answer.is_wanted(etag):
            return iter([b""])
        pieces = list_pieces(connection, entry, query, writer)
        return gzip_pieces(pieces) if compressed else pieces

    key = caller_of(request).key
    return answer.of(await workspace_of(request).database.stream(work, None if key.is_owner else key.id))


async def _write(
    request: Request, data: bytes, *, unique_id: str | None, may_create: bool, repeatable: Repeatable | None = None
) -> Response:
    only_new = may_create and asks_for_none(request)
    asked = TaskRequest(data, unique_id, may_create, None if may_create else _if_match(request), only_new, repeatable)
    writing = writing_for(request)
    return _answer(await writing.write(await writing.prepare(asked)))


def _answer(answer: Written) -> Response:
    return text_answer(answer.text, answer.status, {"ETag": answer.etag})


def _if_match(request: Request) -> tuple[str, ...] | None:
    tags = required_tags(request)
    return None if tags is None else versions(tags)


routes = [
    resource("/workflows/{workflow}/tasks", GET=get_tasks, POST=post_task, PUT=put_task),
    resource("/workflows/{workflow}/tasks/active", GET=get_active_tasks),
    resource("/workflows/{workflow}/tasks/{task}", GET=get_task, PUT=put_task, DELETE=remove_task),
]
