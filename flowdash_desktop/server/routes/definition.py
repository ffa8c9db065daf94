"""The definition of the workspace, and changes of it [choice]."""

from __future__ import annotations

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from flowdash_desktop.server.catalog import read_catalog
from flowdash_desktop.server.definition.writing import described
from flowdash_desktop.server.http.answers import json_answer
from flowdash_desktop.server.http.requests import workspace_of
from flowdash_desktop.server.http.resources import resource
from flowdash_desktop.server.storage.shared_state import read_revision


async def get_definition(request: Request) -> Response:
    """``GET /workspace/definition``: all but tasks, keys and counts, with the revision that a change names."""

    def read(connection: Connection) -> dict[str, object]:
        document = described(connection, read_catalog(connection), [])
        for workflow in document["workflows"]:
            # It goes on with each task, and the definition does not.
            workflow.pop("nextNumber", None)
        return {"revision": read_revision(connection), **document}

    return json_answer(await workspace_of(request).read(read))


routes = [resource("/workspace/definition", GET=get_definition)]
