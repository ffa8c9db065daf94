"""The checklist of a task: its items, those of a stage, and one of them."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qsl

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from flowdash_desktop.domain.schema import STAGE, WorkflowSchema
from flowdash_desktop.domain.validation_errors import Problem
from flowdash_desktop.server.catalog import Catalog
from flowdash_desktop.server.http.answers import json_answer
from flowdash_desktop.server.http.errors import BadRequestError, ValidationError
from flowdash_desktop.server.http.requests import path_part, workspace_of
from flowdash_desktop.server.http.resources import resource
from flowdash_desktop.server.routes.parts import TaskAddress, answer_once, read_json_object, still_there
from flowdash_desktop.server.tasks.checklist_items import (
    add_item,
    change_item,
    delete_item,
    get_item,
    list_items,
    read_item,
)
from flowdash_desktop.server.tasks.writes import Written
from flowdash_desktop.wire.json import encode


async def get_items(request: Request) -> Response:
    """``GET /workflows/{workflow}/tasks/{task}/checklist_items[?Stage=…]`` [doc]."""
    address = TaskAddress(request)
    stages = _stages(request.scope["query_string"])

    def work(connection: Connection) -> list[dict[str, object]]:
        return list_items(connection, address.find(connection).row, address.entry.schema, stages)

    return json_answer(await workspace_of(request).read(work))


async def post_item(request: Request) -> Response:
    """``POST /workflows/{workflow}/tasks/{task}/checklist_items`` with ``Stage`` and ``title`` [doc].

    ``status`` and ``Assigned To`` may be given too; answers 201 with the item, and under an ``Idempotency-Key`` a
    repeat gets the first answer [choice].
    """
    address = TaskAddress(request)
    data, raw = await read_json_object(request)

    def work(connection: Connection, catalog: Catalog) -> Written:
        task = address.find(connection)
        body = read_item(raw, _schema(catalog, address))
        return Written(201, encode(add_item(connection, task.row, body)).decode(), "")

    return await answer_once(request, data, work)


async def get_one(request: Request) -> Response:
    """``GET /workflows/{workflow}/tasks/{task}/checklist_items/{item}`` [doc]."""
    address, item = TaskAddress(request), path_part(request, "item")

    def work(connection: Connection) -> dict[str, object]:
        return get_item(connection, address.find(connection).row, item)

    return json_answer(await workspace_of(request).read(work))


async def put_one(request: Request) -> Response:
    """``PUT /workflows/{workflow}/tasks/{task}/checklist_items/{item}`` [doc], in part [choice]; answers the item."""
    address, item = TaskAddress(request), path_part(request, "item")
    _, raw = await read_json_object(request)

    def work(connection: Connection, catalog: Catalog) -> dict[str, object]:
        task = address.find(connection)
        return change_item(connection, task.row, item, read_item(raw, _schema(catalog, address)))

    return json_answer(await workspace_of(request).write(work))


async def delete_one(request: Request) -> Response:
    """``DELETE /workflows/{workflow}/tasks/{task}/checklist_items/{item}``: 422 for one of a template [doc]; 204."""
    address, item = TaskAddress(request), path_part(request, "item")

    def work(connection: Connection, _catalog: Catalog) -> None:
        delete_item(connection, address.find(connection).row, item)

    await workspace_of(request).write(work)
    return Response(status_code=204)


def _schema(catalog: Catalog, address: TaskAddress) -> WorkflowSchema:
    """The schema as it is when the write is made: a user may have gone since the request came."""
    return still_there(catalog, address.entry).schema


def _stages(query_string: bytes) -> Sequence[str] | None:
    """The stages asked for, None for all; a stage that is not there has no items [choice]."""
    try:
        pairs = parse_qsl(query_string.decode("ascii"), keep_blank_values=True, errors="strict")
    except (UnicodeDecodeError, ValueError) as error:
        raise BadRequestError("the filter must be percent-encoded UTF-8") from error
    unknown = {name: [Problem.NOT_A_FIELD.value] for name, _ in pairs if name != STAGE}
    if unknown:
        raise ValidationError(unknown)
    return [value for _, value in pairs] if pairs else None


_LIST = "/workflows/{workflow}/tasks/{task}/checklist_items"
routes = [
    resource(_LIST, GET=get_items, POST=post_item),
    resource(f"{_LIST}/{{item}}", GET=get_one, PUT=put_one, DELETE=delete_one),
]
