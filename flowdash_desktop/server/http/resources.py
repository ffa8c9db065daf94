"""One address with its methods, so that a 405 can name all of them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeAlias

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from flowdash_desktop.server.http.permissions import check_allowed
from flowdash_desktop.server.http.request_log import PATTERN
from flowdash_desktop.server.people.caller import CALLER

Handler: TypeAlias = Callable[[Request], Awaitable[Response]]


def resource(path: str, **handlers: Handler) -> Route:
    """A route whose handlers are given by method, each for who may ask (see ``permissions``); HEAD goes with GET."""

    async def dispatch(request: Request) -> Response:
        if (logged := request.scope.get(PATTERN)) is not None:
            logged.append(path)
        method = "GET" if request.method == "HEAD" else request.method
        check_allowed(request.scope[CALLER], path, method)
        return await handlers[method](request)

    return Route(path, dispatch, methods=list(handlers))
