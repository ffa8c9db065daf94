"""One edit, one or more requests: how each kind of edit is carried out by the API client."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import ConflictError, NotFoundError
from flowdash_desktop.domain.edits import AttachFile, CreateTask, DeleteTask, DetachFile, PendingEdit, TaskEdit
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Attachment, Task
from flowdash_desktop.session.outbox import Outbox
from flowdash_desktop.wire.json import decode, encode

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

Progress = Callable[[int, int], None]
_CONFLICT_ROUNDS = 8


class Sender:
    """Sends edits. Knows no queue and no state beyond the traces that it leaves in the outbox."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox

    async def send(
        self, client: FlowdashClient, schema: WorkflowSchema, item: PendingEdit, on_progress: Progress
    ) -> Task | None:
        """Carry an edit out.

        Returns:
            The task as the server answered it, None when it is deleted.

        Raises:
            FlowdashError: it was not carried out, or that is not known.
        """
        edit = item.edit
        match edit:
            case TaskEdit():
                return await client.update_task(schema, edit.task, {edit.field: edit.value})
            case CreateTask():
                return await client.create_task(schema, edit.values, idempotency_key=item.id)
            case DeleteTask():
                try:
                    await client.delete_task(schema.workflow.id, edit.task)
                except NotFoundError:
                    return None
                return None
            case AttachFile():
                return await self._attach(client, schema, item, edit, on_progress)
            case DetachFile():
                return await self._detach(client, schema, edit)

    async def _attach(
        self, client: FlowdashClient, schema: WorkflowSchema, item: PendingEdit, edit: AttachFile, on_progress: Progress
    ) -> Task:
        """Add the file beside what the field holds now, once: before it is sent again, a lost answer is looked for."""
        from flowdash_desktop.api import NewFile  # the client's module is loaded after the window is shown

        file = edit.file
        for left in reversed(range(_CONFLICT_ROUNDS)):
            task = await client.task(schema, edit.task)
            there = task.files(edit.field)
            if item.attempts > 1 and await self._arrived(item, edit, there):
                return task
            await self._outbox.note_trace(item.id, encode([a.blob_id for a in there]))
            new = NewFile(Path(self._outbox.staged_path_of(file)), file.filename, file.content_type)
            try:
                return await client.update_task(
                    schema,
                    edit.task,
                    {edit.field: there},
                    if_match=task.etag,
                    new_files={edit.field: [new]},
                    on_progress=on_progress,
                )
            except ConflictError:
                if not left:
                    raise
        raise AssertionError("unreachable")

    async def _arrived(self, item: PendingEdit, edit: AttachFile, there: tuple[Attachment, ...]) -> bool:
        trace = await self._outbox.trace(item.id)
        if trace is None:
            return False
        before = decode(trace)
        known = set(before) if isinstance(before, list) else set()
        return any(a.blob_id not in known and a.filename == edit.file.filename for a in there)

    async def _detach(self, client: FlowdashClient, schema: WorkflowSchema, edit: DetachFile) -> Task:
        for left in reversed(range(_CONFLICT_ROUNDS)):
            task = await client.task(schema, edit.task)
            there = task.files(edit.field)
            kept = tuple(a for a in there if a.blob_id != edit.attachment.blob_id)
            if len(kept) == len(there):
                return task
            try:
                return await client.update_task(schema, edit.task, {edit.field: kept}, if_match=task.etag)
            except ConflictError:
                if not left:
                    raise
        raise AssertionError("unreachable")
