"""The client of one account: the documented endpoints as typed coroutines. No Qt."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AbstractContextManager, asynccontextmanager
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Self

import httpx

from flowdash_desktop.api.address import path_of
from flowdash_desktop.api.endpoints import end_stages
from flowdash_desktop.api.endpoints.activity import ActivityCalls
from flowdash_desktop.api.endpoints.batches import BatchCalls
from flowdash_desktop.api.endpoints.definition import DefinitionCalls
from flowdash_desktop.api.endpoints.events import EventCalls
from flowdash_desktop.api.endpoints.files import FileCalls
from flowdash_desktop.api.endpoints.people import PeopleCalls
from flowdash_desktop.api.endpoints.requests import NewFiles, Requests
from flowdash_desktop.api.endpoints.task_requests import (
    after_writing,
    id_field_of,
    identity,
    list_call,
    match_header,
    task_path,
)
from flowdash_desktop.api.endpoints.workflow_jobs import WorkflowJobCalls
from flowdash_desktop.api.errors import AnswerFault, NotFoundError, RequestFault, UnexpectedAnswerError
from flowdash_desktop.api.http.bounded import MOST_OF_A_LIST
from flowdash_desktop.api.http.documents import read_beside
from flowdash_desktop.api.http.gather import together
from flowdash_desktop.api.http.responses import version_of
from flowdash_desktop.api.http.shares import Guard, Purpose, guarded_by, pass_guard_for_reads, requests_for
from flowdash_desktop.api.http.thread_pool import Worker
from flowdash_desktop.api.http.timeouts import TimeoutPolicy
from flowdash_desktop.api.http.transport import Call, Transport
from flowdash_desktop.api.transfer.listing import ListVersion, read_list, read_slice, slices
from flowdash_desktop.api.transfer.task_stream import TaskStream
from flowdash_desktop.api.transfer.uploads import Progress
from flowdash_desktop.domain.schema import Field, Role, Stage, User, Workflow, WorkflowSchema, Workspace
from flowdash_desktop.domain.tasks import NO_LINKS, Link, Task, Value
from flowdash_desktop.wire.schema import (
    field_from_json,
    role_from_json,
    stage_from_json,
    user_from_json,
    workflow_from_json,
    workspace_from_json,
)

Filters = Mapping[str, str | Sequence[str]]
_NO_FILTERS: Filters = MappingProxyType({})
_NO_FILES: NewFiles = MappingProxyType({})
_NOT_IN_A_PATH = frozenset({"active", ".", ".."})
"""Unique IDs whose address would be another endpoint's (``/tasks/active``), or is no address at all."""


class FlowdashClient:
    """One account's server. Every method may be cancelled at any time.

    Every method sends its request once, and raises ``FlowdashError`` (see ``api.errors``) when it fails; the error says
    whether the same request may be sent again.

    Args:
        base_url: ``https://app.flowdash.com``, an on-premise host or the local workspace; see ``normalise_base_url``.
        api_key: the workspace's key. It is sent to this server only and shows up nowhere else.
        timeout: how long to wait for progress.
        transport: replaces the network, in tests.
        ca_file: certificates in PEM that are trusted beside those of the system.

    Attributes:
        activity: the endpoints beside a task's fields: comments, the checklist, actions.
        files: the endpoint of attachments.
        definition: the endpoints of what the workspace consists of, on our server.
        people: the endpoints of who asks, of API keys and of the audit log, on our server.
        jobs: the endpoints of data syncs and of exports of the history.
        batches, events: the endpoints that take many tasks at once, and that tell changes, on our server.

    Raises:
        BadAddressError: ``base_url`` is no web address.
        AuthenticationError: ``api_key`` is empty or can't be a key.
    """

    def __init__(
        self,
        base_url: str,
        api_key: str,
        *,
        timeout: TimeoutPolicy | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        ca_file: Path | None = None,
    ) -> None:
        self._worker, self._reader = Worker("files"), Worker("answers")
        self._transport = Transport(
            base_url,
            api_key,
            worker=self._worker,
            timeout=timeout or TimeoutPolicy(),
            transport=transport,
            ca_file=ca_file,
        )
        self._requests = Requests(self._transport, self._worker, self._reader)
        self.activity = ActivityCalls(self._requests)
        self.files = FileCalls(self._requests, self._worker)
        self.definition = DefinitionCalls(self._requests)
        self.people = PeopleCalls(self._requests)
        self.jobs = WorkflowJobCalls(self._requests, self._worker)
        self.batches = BatchCalls(self._requests, self._reader)
        self.events = EventCalls(self._requests, (timeout or TimeoutPolicy()).silence)

    def __repr__(self) -> str:
        return f"<FlowdashClient {self.base_url}>"

    @property
    def base_url(self) -> str:
        """The server's address, normalised."""
        return self._transport.base_url

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connections and end the threads. Cancel what is still running before."""
        await self._transport.aclose()
        self._worker.close()
        self._reader.close()

    # --- who waits for whom ---

    @asynccontextmanager
    async def sending(self) -> AsyncIterator[None]:
        """Requests that are begun in here belong to the sending of edits, which waits for no others."""
        with requests_for(Purpose.EDITS):
            yield

    @asynccontextmanager
    async def reading_ahead(self) -> AsyncIterator[None]:
        """Requests that are begun in here hold up none that somebody waits for."""
        with requests_for(Purpose.AHEAD):
            yield

    def guarded(self, guard: Guard) -> AbstractContextManager[None]:
        """Have ``guard`` called before each request that writes in here; it is not sent where that raises."""
        return guarded_by(guard)

    async def check_reads(self) -> None:
        """Call the guard where something was read since it was called last: an edit may end without a write.

        Raises:
            FlowdashError: it says that what was read must not be used.
        """
        await pass_guard_for_reads()

    # --- workspace and schema ---

    async def workspace(self) -> Workspace:
        """The workspace that the key belongs to."""
        return await self._requests.get(workspace_from_json, "workspace")

    async def workflows(self) -> tuple[Workflow, ...]:
        """The workflows that the key may see."""
        return await self._requests.list(workflow_from_json, "workflows")

    async def stages(self, workflow_id: str) -> tuple[Stage, ...]:
        """The stages in workflow order."""
        return await self._requests.list(stage_from_json, "workflows", workflow_id, "stages")

    async def fields(self, workflow_id: str) -> tuple[Field, ...]:
        """The fields, without the built-in ones."""
        return await self._requests.list(field_from_json, "workflows", workflow_id, "fields")

    async def roles(self, workflow_id: str) -> tuple[Role, ...]:
        """The roles of its users."""
        return await self._requests.list(role_from_json, "workflows", workflow_id, "roles")

    async def users(self, workflow_id: str) -> tuple[User, ...]:
        """The people to whom its tasks can be assigned."""
        return await self._requests.list(user_from_json, "workflows", workflow_id, "users")

    async def user(self, workflow_id: str, user_id: str) -> User:
        """One of them."""
        return await self._requests.get(user_from_json, "workflows", workflow_id, "users", user_id)

    async def delete_user(self, workflow_id: str, user_id: str) -> None:
        """Take a user out of the workflow."""
        await self._requests.delete(Call("DELETE", path_of("workflows", workflow_id, "users", user_id)))

    async def schema(self, workflow: Workflow, *, learn: bool = True) -> WorkflowSchema:
        """All that is needed to read the workflow's tasks.

        Args:
            workflow: which one.
            learn: ask for the end stages where the server does not say which they are.
        """
        wid = workflow.id
        stages, fields, users, roles = await together(
            self.stages(wid), self.fields(wid), self.users(wid), self.roles(wid)
        )
        schema = WorkflowSchema(workflow, stages, fields, users, roles)
        return await self.learn_end_stages(schema) if learn else schema

    async def learn_end_stages(self, schema: WorkflowSchema) -> WorkflowSchema:
        """The schema with what ``/tasks`` and ``/tasks/active`` tell of the stages of which it is not known.

        A stage that has tasks, but no active one, is an end stage; one without tasks stays unknown. The first task
        settles it, so that no list is read further, but for servers that don't filter.
        """
        return await end_stages.learn(self.task_stream, schema)

    # --- tasks ---

    async def tasks(
        self,
        schema: WorkflowSchema,
        *,
        active: bool = False,
        filters: Filters = _NO_FILTERS,
        version: ListVersion | None = None,
    ) -> AsyncIterator[tuple[Task, ...]]:
        """The workflow's tasks in slices of some hundred, in the server's order; the first comes when all have arrived.

        Args:
            schema: the workflow's.
            active: leave those in an end stage out.
            filters: by field name, the text to equal (``""`` for blank), or several of which any will do.
            version: what is known of the list; where the server finds it unchanged nothing is given.
        """
        call = list_call(schema.workflow.id, active, filters, version)

        async def read(response: httpx.Response) -> tuple[list[bytes] | None, str | None]:
            etag = version_of(response.headers.get("etag"))
            if response.status_code == 304:
                return None, etag
            head = response.status_code, response.headers
            return await read_beside(response, self._reader, lambda body: read_list(*head, body), MOST_OF_A_LIST), etag

        items, etag = await self._requests.run(call, read)
        for part in slices(items or ()):
            yield await self._reader.run(read_slice, part, schema)
        if version is not None:
            version.take(items is None, etag)

    @asynccontextmanager
    async def task_stream(
        self,
        workflow_id: str,
        *,
        active: bool = False,
        filters: Filters = _NO_FILTERS,
        version: ListVersion | None = None,
    ) -> AsyncIterator[TaskStream]:
        """The workflow's tasks while they arrive, each as the JSON text that the server sent, some hundred at a time.

        Leaving the context early ends the connection.

        Args:
            workflow_id: which workflow.
            active: leave those in an end stage out.
            filters: by field name, the text to equal (``""`` for blank), or several of which any will do.
            version: what is known of the list; where the server finds it unchanged nothing is given.
        """
        async with self._requests.opened(list_call(workflow_id, active, filters, version)) as answer:
            stream = TaskStream(answer, self._reader)
            yield stream
            if version is not None and (stream.unchanged or stream.is_whole):
                version.take(stream.unchanged, stream.etag)

    async def task(self, schema: WorkflowSchema, unique_id: str) -> Task:
        """One task as it is now, with its version where the server sends one."""
        id_field = id_field_of(schema)
        if unique_id in _NOT_IN_A_PATH:
            found = [task async for part in self.tasks(schema, filters={id_field: unique_id}) for task in part]
            if len(found) != 1:
                raise NotFoundError(RequestFault.NOT_FOUND, status=404)
            return found[0]
        task = await self._requests.task(Call("GET", task_path(schema, unique_id)), schema)
        if task is None:
            raise UnexpectedAnswerError(AnswerFault.EMPTY, status=200)
        return identity(task, unique_id)

    async def create_task(
        self,
        schema: WorkflowSchema,
        values: Mapping[str, Value],
        *,
        idempotency_key: str | None,
        new_files: NewFiles = _NO_FILES,
        on_progress: Progress | None = None,
        links: Mapping[str, Link] = NO_LINKS,
        only_new: bool = False,
    ) -> Task:
        """Create a task; the server updates instead where ``values`` holds the unique ID of one that exists.

        Args:
            schema: the workflow's.
            values, links: by name; a name that is no field is left out of the values.
            idempotency_key: sent along, for servers that know a repeat by it; the client does not rely on it.
            new_files: by field name, files to attach.
            on_progress: told how much of the body was sent.
            only_new: do not update one that exists (``If-None-Match: *``), for servers that know this.

        Raises:
            ConflictError: with ``only_new``, there is one.
            FlowdashError: with ``outcome_unknown`` it may exist; a repeat without its unique ID may make another one.
        """
        values = {**dict.fromkeys(new_files, ()), **values}
        unique_id = values.get(schema.unique_id_field.name) if schema.unique_id_field else None
        headers = {"Idempotency-Key": idempotency_key} if idempotency_key else {}
        if only_new:
            headers["If-None-Match"] = "*"
        call = Call(
            "POST",
            path_of("workflows", schema.workflow.id, "tasks"),
            headers=headers,
            body=await self._requests.body(schema, values, new_files, on_progress, links),
        )
        task, known = await self._requests.task(call, schema), unique_id if isinstance(unique_id, str) else ""
        if task is None and known:
            return await after_writing(self.task(schema, known))
        if task is None:
            raise UnexpectedAnswerError(AnswerFault.EMPTY, status=200)
        return identity(task, known) if known else task

    async def upsert_task(
        self,
        schema: WorkflowSchema,
        unique_id: str,
        values: Mapping[str, Value],
        *,
        idempotency_key: str | None = None,
        new_files: NewFiles = _NO_FILES,
        on_progress: Progress | None = None,
    ) -> Task:
        """Update the task with this unique ID, or create it under it (POST). Safe to repeat."""
        return await self.create_task(
            schema,
            {**values, id_field_of(schema): unique_id},
            idempotency_key=idempotency_key,
            new_files=new_files,
            on_progress=on_progress,
        )

    async def update_task(
        self,
        schema: WorkflowSchema,
        unique_id: str,
        values: Mapping[str, Value],
        *,
        if_match: str | None = None,
        new_files: NewFiles = _NO_FILES,
        on_progress: Progress | None = None,
        links: Mapping[str, Link] = NO_LINKS,
    ) -> Task:
        """Change some fields and links of a task (PUT); what is left out stays as it is.

        Args:
            schema: the workflow's.
            unique_id: which task.
            values, links: by name. Of a file field or a link, all that is to be there: what is left out is removed.
            if_match: the version that is to be changed; ``ConflictError`` when there is a newer one.
            new_files: by field name, files to add behind the files that stay, which must be in ``values``.
            on_progress: told how much of the body was sent.

        Raises:
            ValueError: a field of ``new_files`` is not in ``values``, so what it holds now would be lost.
            NotFoundError: there is no such task.
        """
        if missing := [name for name in new_files if name not in values]:
            raise ValueError(f"say which attachments stay in {', '.join(missing)}")
        id_field = id_field_of(schema)
        new_id = values.get(id_field, unique_id)
        path = path_of("workflows", schema.workflow.id, "tasks")
        if new_id == unique_id:  # the documented form: the ID in the body
            values = {id_field: unique_id, **values}
        else:
            path = task_path(schema, unique_id)
        body = await self._requests.body(schema, values, new_files, on_progress, links)
        call = Call("PUT", path, headers=match_header(if_match), body=body)
        task = await self._requests.task(call, schema)
        if task is None:
            return await after_writing(self.task(schema, str(new_id)))
        return identity(task, str(new_id))

    async def delete_task(self, workflow_id: str, unique_id: str, if_match: str | None = None) -> bool:
        """Delete a task, for good; False where the answer is not the documented one, so that a look is worth while.

        Raises:
            NotFoundError: there is no such task.
            ConflictError: it is not the version ``if_match`` any more.
        """
        path = path_of("workflows", workflow_id, "tasks", unique_id)
        return await self._requests.delete(Call("DELETE", path, headers=match_header(if_match)))
