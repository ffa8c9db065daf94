"""The description of the API."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from flowdash_desktop.server.http.answers import json_answer
from flowdash_desktop.server.http.requests import base_of
from flowdash_desktop.server.http.resources import resource


async def get_description(request: Request) -> Response:
    """``GET /openapi.json``: what is implemented, as OpenAPI 3.1; it wants the API key like all else [choice]."""
    # Only now: most runs are never asked for it.
    from flowdash_desktop.server.openapi.document import api_document

    return json_answer(api_document(f"{base_of(request)}{request.scope.get('root_path', '')}"))


routes = [resource("/openapi.json", GET=get_description)]
