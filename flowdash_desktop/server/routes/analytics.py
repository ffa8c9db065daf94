"""Analytics: exports, wanted and made."""

from __future__ import annotations

from urllib.parse import quote

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from flowdash_desktop.server.analytics.exports import PENDING, ask_for_export, read_period, show_export
from flowdash_desktop.server.catalog import Catalog
from flowdash_desktop.server.http.answers import json_answer
from flowdash_desktop.server.http.errors import NotFoundError
from flowdash_desktop.server.http.requests import base_of, path_part, workflow_of, workspace_of
from flowdash_desktop.server.http.resources import resource
from flowdash_desktop.server.routes.parts import answer_once, read_json_object, still_there
from flowdash_desktop.server.services import services_of
from flowdash_desktop.server.tasks.writes import Written
from flowdash_desktop.wire.json import encode

_ACCEPTED = 202


async def post_export(request: Request) -> Response:
    """``POST /workflows/{workflow}/analytics/exports`` with inclusive ``start_date`` and ``end_date`` [doc].

    202 with ``{"id", "status": "Pending"}``; days are those of UTC. Under an ``Idempotency-Key`` a repeat gets the
    first answer. [choice]
    """
    entry = workflow_of(request)
    data, raw = await read_json_object(request)
    period = read_period(raw)

    def work(connection: Connection, catalog: Catalog) -> Written:
        made = ask_for_export(connection, still_there(catalog, entry), period)
        return Written(_ACCEPTED, encode({"id": made, "status": PENDING}).decode(), "")

    answer = await answer_once(request, data, work)
    services_of(request).exports.wake()
    return answer


async def get_export(request: Request) -> Response:
    """``GET /workflows/{workflow}/analytics/exports/{export}``: ``{"id", "status"[, "file_url"]}`` [doc].

    The address is that of the files endpoint, and wants the API key like every other [choice].
    """
    entry, export_id = workflow_of(request), path_part(request, "export")
    state = await workspace_of(request).read(lambda connection: show_export(connection, entry, export_id))
    if state is None:
        raise NotFoundError("there is no export with this id in the workflow")
    shown = {"id": state.id, "status": state.status}
    if state.blob_id is not None:
        root = request.scope.get("root_path", "")
        shown["file_url"] = f"{base_of(request)}{root}/files/{quote(state.blob_id, safe='')}"
    return json_answer(shown)


routes = [
    resource("/workflows/{workflow}/analytics/exports", POST=post_export),
    resource("/workflows/{workflow}/analytics/exports/{export}", GET=get_export),
]
