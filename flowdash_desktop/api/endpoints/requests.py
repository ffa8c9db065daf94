"""The kinds of requests that the endpoints are made of: read a document, write a task, delete, send files."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import TypeAlias, TypeVar

import httpx

from flowdash_desktop.api.address import path_of
from flowdash_desktop.api.http.documents import read_beside, read_each, read_one
from flowdash_desktop.api.http.responses import version_of
from flowdash_desktop.api.http.streaming_response import OpenAnswer
from flowdash_desktop.api.http.thread_pool import Worker
from flowdash_desktop.api.http.transport import Call, Transport
from flowdash_desktop.api.transfer.uploads import NewFile, Progress, RemoteFile, UploadBody, upload_body
from flowdash_desktop.domain.schema import FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import NO_LINKS, Link, Task, Value
from flowdash_desktop.wire.json import encode
from flowdash_desktop.wire.tasks import links_to_json, task_from_json, values_to_json

T = TypeVar("T")
NewFiles: TypeAlias = Mapping[str, Sequence[NewFile | RemoteFile]]
"""By field name, the files to add to it: from the disk, or from a web address that the server fetches."""


class Requests:
    """Documents and tasks over one transport."""

    def __init__(self, transport: Transport, worker: Worker, reader: Worker) -> None:
        """``worker``: reads files; ``reader``: reads long answers, so that no file waits for one."""
        self._transport = transport
        self._worker = worker
        self._reader = reader

    async def run(self, call: Call, consume: Callable[[httpx.Response], Awaitable[T]]) -> T:
        """Send a call and read its answer as the caller likes."""
        return await self._transport.run(call, consume)

    def opened(self, call: Call) -> AbstractAsyncContextManager[OpenAnswer]:
        """Send a call, to read its answer as it comes."""
        return self._transport.opened(call)

    async def list(self, read: Callable[[object], T], *segments: str, query: str = "") -> tuple[T, ...]:
        """The JSON array at a path, each item read; ``query`` is percent-encoded."""

        async def consume(response: httpx.Response) -> tuple[T, ...]:
            return await self._each(response, read)

        return await self._transport.run(Call("GET", path_of(*segments), query), consume)

    async def _each(self, response: httpx.Response, read: Callable[[object], T]) -> tuple[T, ...]:
        head = response.status_code, response.headers
        return await read_beside(response, self._reader, lambda body: read_each(*head, body, read))

    async def _one(self, response: httpx.Response, read: Callable[[object], T]) -> T:
        head = response.status_code, response.headers
        return await read_beside(response, self._reader, lambda body: read_one(*head, body, read))

    async def _one_or_nothing(self, response: httpx.Response, read: Callable[[object], T]) -> T | None:
        head = response.status_code, response.headers
        return await read_beside(
            response, self._reader, lambda body: read_one(*head, body, read) if body.strip() else None
        )

    async def get(self, read: Callable[[object], T], *segments: str) -> T:
        """The JSON document at a path, read."""

        async def consume(response: httpx.Response) -> T:
            return await self._one(response, read)

        return await self._transport.run(Call("GET", path_of(*segments)), consume)

    async def answer(self, call: Call, read: Callable[[object], T]) -> T | None:
        """The JSON document that answers a call, read; None where a write was answered with nothing."""

        async def consume(response: httpx.Response) -> T | None:
            return await self._one_or_nothing(response, read)

        return await self._transport.run(call, consume)

    async def task(self, call: Call, schema: WorkflowSchema) -> Task | None:
        """The task that the answer holds; None where a write was answered with nothing."""

        async def consume(response: httpx.Response) -> Task | None:
            etag = version_of(response.headers.get("etag"))
            return await self._one_or_nothing(response, lambda raw: task_from_json(raw, schema, etag))

        return await self._transport.run(call, consume)

    async def delete(self, call: Call) -> bool:
        """Delete.

        Returns:
            False where the answer is a success, but not the one that is documented (204): it may be anybody's.
        """

        async def consume(response: httpx.Response) -> bool:
            await self._one_or_nothing(response, lambda _: None)  # who asks to sign in answers 200 to everything
            return response.status_code == 204

        return await self._transport.run(call, consume)

    async def body(
        self,
        schema: WorkflowSchema,
        values: Mapping[str, Value],
        new_files: NewFiles,
        on_progress: Progress | None,
        links: Mapping[str, Link] = NO_LINKS,
    ) -> bytes | UploadBody:
        """The body of a request that writes a task; streamed from disk where there are files to add."""
        body = {**values_to_json(values, schema), **links_to_json(links)}
        if not any(new_files.values()):
            return encode(body)
        for name in new_files:
            field = schema.field_by_name.get(name)
            if field is None or field.kind is not FieldKind.FILE:
                raise ValueError(f"{name} is no file field")
        return await upload_body(body, new_files, self._worker, on_progress)
