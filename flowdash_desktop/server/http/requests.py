"""Reading a request: the parts of its address, its body within the limit, its JSON object."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import TypeVar
from urllib.parse import unquote_to_bytes

from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Receive, Scope, Send

from flowdash_desktop.server.catalog import WorkflowEntry
from flowdash_desktop.server.http.answers import error_answer
from flowdash_desktop.server.http.errors import BadRequestError, NotFoundError, TooLargeError
from flowdash_desktop.server.http.public_url import PublicUrl
from flowdash_desktop.server.workspace import LocalWorkspace
from flowdash_desktop.wire.json import NotJsonError, decode

T = TypeVar("T")
MAX_BODY_BYTES = 160 * 1024 * 1024
"""The largest body, in bytes [choice]: four files of the largest size in base64, and room for the rest."""

MAX_DEPTH = 32
"""How deep lists and objects of a body may be in each other [choice]; no call needs more than five."""

MAX_VALUES = 1_000_000
"""How many commas and brackets a body may have [choice]: a small text can be a large thing in memory."""

_DRAINED_BYTES = 4 * MAX_BODY_BYTES
_SMALL_BYTES = 64 * 1024
_NO_SUCH = "there is nothing at this address"


class EncodedPath:
    """Has routes match the address as it was sent, so that ``%2F`` in a unique ID is part of it and no separator.

    The character NUL is in no text that is kept, and PostgreSQL can't even be asked for it: what is looked for by it
    is not there.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] == "http":
            try:
                scope = {**scope, "path": scope["raw_path"].decode("ascii")}
            except UnicodeDecodeError:
                await error_answer(400, "the address must be percent-encoded")(scope, receive, send)
                return
            if "%00" in scope["path"]:
                await error_answer(404, _NO_SUCH)(scope, receive, send)
                return
            if b"%00" in scope["query_string"]:
                await error_answer(400, "a filter can't have the character NUL")(scope, receive, send)
                return
        await self._app(scope, receive, send)


def workspace_of(request: Request) -> LocalWorkspace:
    """The workspace that is served."""
    workspace = request.app.state.workspace
    assert isinstance(workspace, LocalWorkspace)
    return workspace


def path_part(request: Request, name: str) -> str:
    """A part of the address, decoded.

    Raises:
        NotFoundError: it is not UTF-8, so nothing has that name.
    """
    try:
        return unquote_to_bytes(request.path_params[name]).decode()
    except UnicodeDecodeError as error:
        raise NotFoundError(_NO_SUCH) from error


def workflow_of(request: Request) -> WorkflowEntry:
    """The workflow of the address.

    Raises:
        NotFoundError: there is none with this id.
    """
    entry = workspace_of(request).catalog.workflows.get(path_part(request, "workflow"))
    if entry is None:
        raise NotFoundError("there is no workflow with this id")
    return entry


def base_of(request: Request) -> str:
    """The server's address: the public one where it has one, else as this client knows it."""
    public: PublicUrl | None = request.app.state.public_url
    return str(public) if public is not None else f"{request.scope['scheme']}://{request.headers['host']}"


async def read_body(request: Request) -> bytes:
    """The whole body.

    One that is too large is still taken in, and thrown away piece by piece, so that the client sees the answer rather
    than a broken connection.

    Raises:
        TooLargeError: it is larger than ``MAX_BODY_BYTES``.
        BadRequestError: the connection ended before the body did.
    """
    pieces: list[bytes] = []
    size = 0
    try:
        async for piece in request.stream():
            size += len(piece)
            if size > _DRAINED_BYTES:
                break
            if size > MAX_BODY_BYTES:
                pieces.clear()
            else:
                pieces.append(piece)
    except ClientDisconnect as error:
        raise BadRequestError("the body ended too early") from error
    if size > MAX_BODY_BYTES:
        raise TooLargeError(f"the body is larger than {MAX_BODY_BYTES // (1024 * 1024)} MiB")
    return b"".join(pieces)


async def read_object(data: bytes, read: Callable[[Mapping[str, object]], T]) -> T:
    """Decode a body that must be a JSON object, and read it; in another thread when it is large.

    Raises:
        BadRequestError: it is not JSON, or not an object, or nested too deeply.
        TooLargeError: it holds too many values.
    """

    def work() -> T:
        try:
            nested = data.count(b"[") + data.count(b"{")
            if nested + data.count(b",") > MAX_VALUES:
                raise TooLargeError(f"the body has more than {MAX_VALUES} values")
            raw = decode(data)
            if nested > MAX_DEPTH and isinstance(raw, dict):
                _check_depth(raw)
        except NotJsonError as error:
            raise BadRequestError(f"the body is not JSON: {error}") from error
        if not isinstance(raw, dict):
            raise BadRequestError("the body is not a JSON object")
        return read(raw)

    return await asyncio.to_thread(work) if len(data) > _SMALL_BYTES else work()


def _check_depth(raw: dict[str, object] | list[object]) -> None:
    level: list[dict[str, object] | list[object]] = [raw]
    for _ in range(MAX_DEPTH):
        inside = (item for one in level for item in (one.values() if isinstance(one, dict) else one))
        level = [item for item in inside if isinstance(item, dict | list)]
        if not level:
            return
    raise BadRequestError(f"the body is nested more than {MAX_DEPTH} deep")
