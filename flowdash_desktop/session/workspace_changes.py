"""Changes of the workspace itself: of workflows, not of their tasks. They need the line: the outbox takes none."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol
from uuid import uuid4

from flowdash_desktop.api.errors import (
    ConflictError,
    FlowdashError,
    NotAllowedError,
    NotFoundError,
    RefusedError,
    UnexpectedAnswerError,
    ValidationError,
    leaving_uncertain,
)
from flowdash_desktop.domain.errors import CodedError, Reason
from flowdash_desktop.session.concurrency.background_tasks import BackgroundTasks, Outcome
from flowdash_desktop.session.connection.connection import ServerConnection
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.tasks.repository import Reading

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient
    from flowdash_desktop.domain.workspace.definition import WorkflowTemplate, WorkspaceChange, WorkspaceDefinition
    from flowdash_desktop.wire.definition_changes import Resolution, WorkspaceEdit

TEMPLATES = ("vendor-onboarding", "support-requests", "invoices-to-approve", "applications-to-review", "empty")
_NONE: Mapping[str, Resolution] = MappingProxyType({})


class NotChangeableError(CodedError):
    """The workspace can't be changed from here; ``reason`` says why."""


class CannotTakeBackError(CodedError):
    """A change can't be taken back: something later stands on it, or it is too long ago."""


@dataclass(frozen=True, slots=True)
class ChangeRequest:
    """A change as it is sent: its ``Idempotency-Key`` and its body, which an undo has none of."""

    key: str
    body: bytes = b""


class ChangeNotes(Protocol):
    """Notes what becomes of a change, so that its answer can be asked for after a restart.

    ``begin`` raises ``StoreError`` where it can't be noted; then nothing is sent. The others raise nothing: what the
    server has answered stays so though it can't be noted.
    """

    async def begin(self, request: ChangeRequest) -> None:
        """It is about to be sent."""

    async def made(self, request: ChangeRequest, change: WorkspaceChange) -> None:
        """The server has made it."""

    async def refused(self, request: ChangeRequest) -> None:
        """The server has not made it, and does not under this key."""

    def unanswered(self, request: ChangeRequest) -> None:
        """Nobody knows whether the server has made it."""


class WorkspaceChanges:
    """Reads what the workspace consists of, changes it, and takes changes back.

    Args:
        reading: reads the workflows anew after each change.
        link: where a client comes from.
        background: finishes a change although the window closes.

    Attributes:
        definition: the workspace as the server told it last, None before and where it does not tell it.
        refusal: why the workspace can't be changed, as the server said last; None where it can be, or was not asked.
    """

    def __init__(self, reading: Reading, link: ServerConnection, background: BackgroundTasks) -> None:
        self.definition: WorkspaceDefinition | None = None
        self.refusal: Reason | None = None
        self._reading = reading
        self._link = link
        self._background = background

    async def read_definition(self) -> WorkspaceDefinition:
        """Read the definition of the workspace from the server.

        Raises:
            NotChangeableError: the server does not take changes, or not with this key.
            FlowdashError: it can't be asked now.
        """
        async with self._link.client_now() as client:
            return await self._ask(client)

    async def trial(
        self,
        edits: Sequence[WorkspaceEdit],
        resolutions: Mapping[str, Resolution] = _NONE,
        revision: int | None = None,
    ) -> WorkspaceChange:
        """Find out what edits would do.

        Args:
            edits: what to change, in order.
            resolutions: what becomes of tasks, by the ids of effects.
            revision: that of the definition which the edits were made to; None for that of now.

        Raises:
            ConflictError: the workspace has another revision than the one that is said.
            NotChangeableError: the server does not take changes, or not with this key.
            ValidationError: something can't be.
            FlowdashError: the server can't be asked now.
        """
        async with self._client() as client:
            if revision is None:
                revision = (await self._ask(client)).revision
            return await client.definition.change(revision, edits, resolutions=resolutions, dry_run=True)

    def make(
        self,
        edits: Sequence[WorkspaceEdit],
        resolutions: Mapping[str, Resolution] = _NONE,
        revision: int | None = None,
        notes: ChangeNotes | None = None,
    ) -> Outcome[WorkspaceChange]:
        """Change the workspace, all of it or nothing. This begins at once; the workflows are read anew afterwards.

        Args:
            edits: what to change, in order.
            resolutions: what becomes of tasks, by the ids of effects.
            revision: that of the definition which the edits were made to, where they mean nothing else; None where they
                mean the same at any.
            notes: notes what becomes of it.

        Raises:
            ConflictError: the workspace has another revision.
            NotChangeableError: the server does not take changes, or not with this key.
            ValidationError: something can't be, or an effect needs a resolution.
            FlowdashError: the server can't be asked now; with ``outcome_unknown`` the change may have been made.
            StoreError: it can't be noted, so it was not sent.
        """
        return self._background.start(self._make(edits, resolutions, revision, notes), "change workspace")

    def resume(self, request: ChangeRequest, change_id: str, notes: ChangeNotes) -> Outcome[WorkspaceChange]:
        """Ask for the answer of a change whose answer was never seen: it is made now where it never arrived.

        Args:
            request: as it was noted.
            change_id: of the change that it takes back, where its body is blank.
            notes: notes what becomes of it.

        Raises:
            CannotTakeBackError: it takes back what is too long ago, or was never in a workspace that was restored.
            ConflictError: it was not made, as others had changed the workspace first.
            FlowdashError: the server can't be asked now.
        """
        return self._background.start(self._resume(request, change_id, notes), "change workspace")

    def add_workflows(self, document: bytes) -> Outcome[tuple[str, ...]]:
        """Add the workflows of a definition document, with their tasks; the present ones stay as they are.

        This begins at once; the workflows are read anew afterwards. The outcome has the ids of the added ones.

        Raises:
            ValidationError: the document can't be used.
            FlowdashError: the server can't be asked now.
        """
        return self._background.start(self._add(document), "add workflows")

    async def _add(self, document: bytes) -> tuple[str, ...]:
        try:
            async with self._client() as client:
                return await client.definition.add_workflows(document)
        finally:
            self._reading.request(again=True)

    def undo(self, change_id: str, notes: ChangeNotes | None = None) -> Outcome[WorkspaceChange]:
        """Take a change back. This begins at once; the workflows are read anew afterwards.

        Args:
            change_id: of the change.
            notes: notes what becomes of it.

        Raises:
            CannotTakeBackError: something stands on it, or it is too long ago.
            NotChangeableError: the server does not take changes, or not with this key.
            FlowdashError: the server can't be asked now.
        """
        return self._background.start(self._undo(change_id, notes), "undo change of workspace")

    async def _make(
        self,
        edits: Sequence[WorkspaceEdit],
        resolutions: Mapping[str, Resolution],
        revision: int | None,
        notes: ChangeNotes | None,
    ) -> WorkspaceChange:
        try:
            async with self._client() as client:
                try:
                    return await self._send(client, edits, resolutions, revision, notes)
                except ConflictError:
                    if revision is not None:
                        raise
                # Somebody was faster; edits name things by id, so they still mean the same.
                return await self._send(client, edits, resolutions, None, notes)
        finally:
            self._reading.request(again=True)

    async def _send(
        self,
        client: FlowdashClient,
        edits: Sequence[WorkspaceEdit],
        resolutions: Mapping[str, Resolution],
        asked: int | None,
        notes: ChangeNotes | None,
    ) -> WorkspaceChange:
        revision = asked if asked is not None else (await self._ask(client)).revision
        request = ChangeRequest(uuid4().hex, client.definition.body_of(revision, edits, resolutions))
        if notes is not None:
            await notes.begin(request)
        return await _noted(_send_twice(client, request), request, notes, is_first=True)

    async def _resume(self, request: ChangeRequest, change_id: str, notes: ChangeNotes) -> WorkspaceChange:
        try:
            async with self._client() as client:
                await notes.begin(request)
                again = client.definition.undo(change_id, request.key) if not request.body else None
                return await _noted(again or _send_twice(client, request), request, notes, is_first=False)
        except NotFoundError as error:
            if request.body:
                raise
            raise CannotTakeBackError(SessionFault.CHANGE_TOO_OLD) from error
        finally:
            self._reading.request(again=True)

    async def _undo(self, change_id: str, notes: ChangeNotes | None) -> WorkspaceChange:
        request = ChangeRequest(uuid4().hex)
        try:
            async with self._client() as client:
                revision = (await self._ask(client)).revision
                if notes is not None:
                    await notes.begin(request)
                sent = self._send_undo(client, change_id, request.key, revision)
                return await _noted(sent, request, notes, is_first=True)
        except ConflictError as error:
            raise CannotTakeBackError(Reason(SessionFault.CHANGE_BUILT_UPON, {"what": error.detail})) from error
        except NotFoundError as error:
            raise CannotTakeBackError(SessionFault.CHANGE_TOO_OLD) from error
        finally:
            self._reading.request(again=True)

    async def _send_undo(self, client: FlowdashClient, change_id: str, key: str, revision: int) -> WorkspaceChange:
        try:
            return await client.definition.undo(change_id, key)
        except FlowdashError as error:
            if not error.outcome_unknown:
                raise
        # The answer was lost. A server that knows no keys of undos would refuse a second one, but each change, an undo
        # too, makes another revision.
        from flowdash_desktop.domain.workspace.definition import WorkspaceChange

        with leaving_uncertain():
            found = await self._ask(client)
            if found.revision != revision:
                return WorkspaceChange(None, found.revision)
            return await client.definition.undo(change_id, key)

    @asynccontextmanager
    async def _client(self) -> AsyncIterator[FlowdashClient]:
        """A client for a change. Who may see the workspace may still not change it."""
        async with self._link.client_now() as client:
            try:
                yield client
            except NotAllowedError as error:
                raise self._refused(SessionFault.CHANGES_NOT_ALLOWED) from error

    async def _ask(self, client: FlowdashClient) -> WorkspaceDefinition:
        try:
            found = await client.definition.read()
        except NotAllowedError as error:
            raise self._refused(SessionFault.CHANGES_NOT_ALLOWED) from error
        except (RefusedError, UnexpectedAnswerError) as error:
            raise self._refused(SessionFault.NO_CHANGES) from error
        self.definition, self.refusal = found, None
        return found

    def _refused(self, fault: SessionFault) -> NotChangeableError:
        self.definition, self.refusal = None, Reason(fault)
        return NotChangeableError(self.refusal)


async def _noted(
    send: Awaitable[WorkspaceChange], request: ChangeRequest, notes: ChangeNotes | None, *, is_first: bool
) -> WorkspaceChange:
    """Send a change, and note what became of it. ``is_first``: it was not sent before."""
    try:
        made = await send
    except BaseException as error:
        if notes is not None:
            if _is_refusal(error, request) or (is_first and _is_known(error)):
                await notes.refused(request)
            else:
                notes.unanswered(request)
        raise
    if notes is not None:
        await notes.made(request, made)
    return made


def _is_refusal(error: BaseException, request: ChangeRequest) -> bool:
    """Whether a change was not made and never will be. An undo is not found once it is too old to be made."""
    return isinstance(error, ConflictError | ValidationError) or (not request.body and isinstance(error, NotFoundError))


def _is_known(error: BaseException) -> bool:
    return isinstance(error, FlowdashError) and not error.outcome_unknown


async def _send_twice(client: FlowdashClient, request: ChangeRequest) -> WorkspaceChange:
    """Send a change, and once more where its answer is lost: under its key the server makes it once."""
    try:
        return await client.definition.send(request.body, request.key)
    except FlowdashError as error:
        if not error.outcome_unknown:
            raise
    with leaving_uncertain():
        return await client.definition.send(request.body, request.key)


def read_templates(folder: Path) -> tuple[WorkflowTemplate, ...]:
    """The templates that came with the program, in order.

    Args:
        folder: where their files are.
    """
    # Not imported above: the first rows do not wait for what changes workflows.
    from flowdash_desktop.wire.workflow_templates import template_from_json

    texts = [(folder / f"{name}.json").read_text(encoding="utf-8") for name in TEMPLATES]
    return tuple(template_from_json(json.loads(text)) for text in texts)
