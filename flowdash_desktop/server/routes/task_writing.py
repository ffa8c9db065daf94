"""How a request for one task becomes a write: its body is read, its files arrive, then the transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection
from sqlalchemy.exc import DataError, IntegrityError
from starlette.requests import Request

from flowdash_desktop.server.attachments.file_entries import ExistingFile, FileTooLargeError, NewFile
from flowdash_desktop.server.catalog import Catalog, WorkflowEntry
from flowdash_desktop.server.http.errors import NotFoundError, TooLargeError
from flowdash_desktop.server.http.requests import base_of, read_object, workflow_of, workspace_of
from flowdash_desktop.server.people.attachment_share import AttachmentShare
from flowdash_desktop.server.people.caller import Caller, caller_of
from flowdash_desktop.server.tasks.body import TaskBody, read_task_body
from flowdash_desktop.server.tasks.idempotency import (
    Repeatable,
    first_answer,
    is_any_answered,
    keep_answer,
    keep_answers,
)
from flowdash_desktop.server.tasks.new_tasks import AloneError, create_tasks, is_plain
from flowdash_desktop.server.tasks.task_json import TaskWriter, find_task
from flowdash_desktop.server.tasks.writes import NO_SUCH_TASK, TaskWrite, Written, check_version, write_task
from flowdash_desktop.server.workspace import LocalWorkspace


@dataclass(frozen=True, slots=True)
class TaskRequest:
    """What is asked for.

    Attributes:
        data: the JSON object of the task.
        unique_id: the unique ID in the address, None where the body's own counts.
        may_create: whether a task that is not there is made.
        if_match: the ETags one of which must be current; None for any.
        only_new: a task that exists is not to be changed.
        expected: what the task must still have, see ``TaskWrite``.
        repeatable: the key under which a repeat gets the first answer, None where there is none.
    """

    data: bytes
    unique_id: str | None = None
    may_create: bool = False
    if_match: tuple[str, ...] | None = None
    only_new: bool = False
    repeatable: Repeatable | None = None
    expected: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A request that has been read, with its files on the disk."""

    write: TaskWrite
    repeatable: Repeatable | None

    @property
    def is_plain(self) -> bool:
        """Whether it can be written together with others, see ``new_tasks``."""
        return is_plain(self.write)


class TaskWriting:
    """Writes tasks of one workflow.

    Args:
        workspace: what is served.
        entry: the workflow.
        base: the server's address as the client knows it.
        caller: who asks.
        attachment_bytes: how many bytes of attachments the caller's key may have added.
    """

    def __init__(
        self, workspace: LocalWorkspace, entry: WorkflowEntry, base: str, caller: Caller, attachment_bytes: int
    ) -> None:
        self._caller = caller
        self._share = AttachmentShare(caller.key, attachment_bytes)
        self._workspace = workspace
        self._entry = entry
        self._writer = TaskWriter(entry, base)

    async def prepare(self, asked: TaskRequest) -> Prepared:
        """Read a request and take its files.

        Raises:
            BadRequestError: it is no JSON object.
            NotFoundError: it brings files for a task that is not there.
            PreconditionError: it brings files for another version of a task.
            TooLargeError: a file is too large, or the key has added its share of attachments.
        """
        entry = self._entry

        def read(raw: Mapping[str, object]) -> tuple[Mapping[str, object], TaskBody]:
            return raw, read_task_body(raw, entry.schema, entry.sides)

        try:
            raw, body = await read_object(asked.data, read)
        except FileTooLargeError as error:
            raise TooLargeError(str(error)) from error
        if asked.unique_id is not None and _brings_files(body):
            # Before anything is fetched or stored for a task that is not there.
            await self._workspace.read(lambda connection: _must_be_there(connection, entry, asked))
        if (size := _new_bytes(body)) and not body.problems:
            await self._workspace.read(lambda connection: self._share.check(connection, size))
        files = {} if body.problems else await self._workspace.uploads.arrive(body)
        write = TaskWrite(
            entry,
            body,
            raw,
            files,
            asked.unique_id,
            asked.may_create,
            asked.if_match,
            asked.only_new,
            asked.expected,
            self._caller.origin,
            self._share.added_by,
        )
        return Prepared(write, asked.repeatable)

    async def write(self, prepared: Prepared) -> Written:
        """Write it. Two that are begun one after the other are made in this order.

        Raises:
            NotFoundError, PreconditionError, UnavailableError, ValidationError: see ``write_task``.
        """
        repeatable = prepared.repeatable

        def work(connection: Connection, catalog: Catalog) -> Written:
            if repeatable is not None and (answer := first_answer(connection, repeatable)) is not None:
                return answer
            answer = write_task(connection, catalog, prepared.write, self._writer)
            self._workspace.uploads.must_be_there(prepared.write.files)
            if prepared.write.files:
                self._share.check(connection)
            if repeatable is not None:
                keep_answer(connection, repeatable, answer)
            return answer

        return await self._workspace.write(work)

    async def create_together(self, some: Sequence[Prepared]) -> Sequence[Written] | None:
        """Create plain tasks, one at least, in one write: all of them or none.

        Returns:
            The answers; None, and nothing is done, where they can't be made together.
        """
        keyed = [one.repeatable for one in some if one.repeatable is not None]

        def work(connection: Connection, catalog: Catalog) -> Sequence[Written]:
            if is_any_answered(connection, keyed):
                raise AloneError
            made = create_tasks(connection, catalog, [one.write for one in some], self._writer)
            answers = zip(some, made, strict=True)
            keep_answers(connection, [(one.repeatable, made) for one, made in answers if one.repeatable is not None])
            return made

        try:
            return await self._workspace.write(work)
        except (AloneError, IntegrityError, DataError):
            return None


def writing_for(request: Request) -> TaskWriting:
    """What writes tasks of the workflow that a request names, for who asks."""
    workspace, most = workspace_of(request), request.app.state.attachment_bytes
    return TaskWriting(workspace, workflow_of(request), base_of(request), caller_of(request), most)


def _must_be_there(connection: Connection, entry: WorkflowEntry, asked: TaskRequest) -> None:
    row = find_task(connection, entry, asked.unique_id) if asked.unique_id is not None else None
    if row is None:
        raise NotFoundError(NO_SUCH_TASK)
    check_version(row, asked.if_match)


def _new_bytes(body: TaskBody) -> int:
    """How many bytes of files come with the body; of one that is to be fetched it is not known yet."""
    files = (entry for entries in body.files.values() for entry in entries)
    return sum(len(file.contents) for file in files if isinstance(file, NewFile))


def _brings_files(body: TaskBody) -> bool:
    return any(not isinstance(entry, ExistingFile) for entries in body.files.values() for entry in entries)
