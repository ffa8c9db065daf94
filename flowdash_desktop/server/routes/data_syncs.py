"""Data syncs: wanted, and what became of them."""

from __future__ import annotations

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from flowdash_desktop.server.catalog import Catalog
from flowdash_desktop.server.http.answers import json_answer
from flowdash_desktop.server.http.errors import NotFoundError
from flowdash_desktop.server.http.requests import path_part, read_body, workflow_of, workspace_of
from flowdash_desktop.server.http.resources import resource
from flowdash_desktop.server.routes.parts import answer_once, still_there
from flowdash_desktop.server.services import services_of
from flowdash_desktop.server.syncs.runs import PENDING, ask_for_run, show_run
from flowdash_desktop.server.syncs.sources import find_source
from flowdash_desktop.server.tasks.writes import Written
from flowdash_desktop.wire.json import encode

_ACCEPTED = 202


async def post_sync(request: Request) -> Response:
    """``POST /workflows/{workflow}/data_syncs`` triggers a sync of the workflow with its database [doc].

    202 with ``{"id", "status": "Pending"}``; 404 where the workflow has no source; the body does not count. One that
    waits but has read nothing yet is shared. Under an ``Idempotency-Key`` a repeat gets the first answer. [choice]
    """
    entry = workflow_of(request)
    data = await read_body(request)

    def work(connection: Connection, catalog: Catalog) -> Written:
        current = still_there(catalog, entry)
        if find_source(connection, current) is None:
            raise NotFoundError("this workflow has no database to sync with")
        made = ask_for_run(connection, current)
        return Written(_ACCEPTED, encode({"id": made, "status": PENDING}).decode(), "")

    answer = await answer_once(request, data, work)
    services_of(request).syncs.wake()
    return answer


async def get_sync(request: Request) -> Response:
    """``GET /workflows/{workflow}/data_syncs/{sync}``: ``{"id", "status", "created", "updated", ...}`` [choice].

    ``Pending``, with how far it has come; ``Success`` when every row arrived; else ``Fail`` with ``errors``, and what
    did arrive stays.
    """
    entry, run_id = workflow_of(request), path_part(request, "sync")
    shown = await workspace_of(request).read(lambda connection: show_run(connection, entry, run_id))
    if shown is None:
        raise NotFoundError("there is no data sync with this id in the workflow")
    return json_answer(shown)


routes = [
    resource("/workflows/{workflow}/data_syncs", POST=post_sync),
    resource("/workflows/{workflow}/data_syncs/{sync}", GET=get_sync),
]
