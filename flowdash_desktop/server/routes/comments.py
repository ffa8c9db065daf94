"""The comments of a task."""

from __future__ import annotations

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from flowdash_desktop.server.catalog import Catalog
from flowdash_desktop.server.http.answers import json_answer
from flowdash_desktop.server.http.requests import workspace_of
from flowdash_desktop.server.http.resources import resource
from flowdash_desktop.server.people.caller import caller_of
from flowdash_desktop.server.routes.parts import TaskAddress, answer_once, read_json_object
from flowdash_desktop.server.tasks.comments import AUTHOR, add_comment, list_comments, read_comment
from flowdash_desktop.server.tasks.writes import Written
from flowdash_desktop.wire.json import encode


async def get_comments(request: Request) -> Response:
    """``GET /workflows/{workflow}/tasks/{task}/comments``: oldest first [doc]."""
    address = TaskAddress(request)

    def work(connection: Connection) -> list[dict[str, str]]:
        return list_comments(connection, address.find(connection).row)

    return json_answer(await workspace_of(request).read(work))


async def post_comment(request: Request) -> Response:
    """``POST /workflows/{workflow}/tasks/{task}/comments``: 422 for an empty body [doc]; 201 and the comment [choice].

    Its author is the name of the key's user, ``API`` for a key without one. Under an ``Idempotency-Key`` a
    repeat gets the first answer [choice].
    """
    address = TaskAddress(request)
    data, raw = await read_json_object(request)
    user = caller_of(request).user
    author = AUTHOR if user is None else user.name

    def work(connection: Connection, catalog: Catalog) -> Written:
        task = address.find(connection)
        made = add_comment(connection, task.row, read_comment(raw), catalog.users, author)
        return Written(201, encode(made).decode(), "")

    return await answer_once(request, data, work)


routes = [resource("/workflows/{workflow}/tasks/{task}/comments", GET=get_comments, POST=post_comment)]
