"""How an attachment is added to a task or taken away: beside what the field holds now, and once."""

from __future__ import annotations

import filecmp
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import AnswerFault, ConflictError, UnexpectedAnswerError
from flowdash_desktop.domain.edits import AttachFile, DetachFile, PendingEdit
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Attachment, Task
from flowdash_desktop.session.outbox import Outbox
from flowdash_desktop.session.threads import in_thread
from flowdash_desktop.store.database import as_store_error
from flowdash_desktop.wire.json import decode, encode

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

Progress = Callable[[int, int], None]
_ROUNDS = 8


class FileSender:
    """Sends attachments. Before each attempt it looks whether an earlier one has put the file there.

    What a field held before the first attempt is kept in the outbox for as long as the edit is: no answer proves that
    nothing arrived, as a line may deliver a request twice, or late.
    """

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox

    async def attach(
        self, client: FlowdashClient, schema: WorkflowSchema, item: PendingEdit, edit: AttachFile, on_progress: Progress
    ) -> Task:
        """Add a file.

        Raises:
            FlowdashError: it was not added, or that is not known.
            StoreError: the outbox can't be written, or the file can't be compared; then nothing was sent.
        """
        from flowdash_desktop.api import NewFile  # the client's module is loaded after the window is shown

        file = edit.file
        new = NewFile(self._outbox.staged_path(file), file.filename, file.content_type)
        for left in reversed(range(_ROUNDS)):
            task = await client.task(schema, edit.task)
            there = task.files(edit.field)
            known = await self._known(item)
            if known is None:
                await self._outbox.note_trace(item.id, encode([a.blob_id for a in there]))
            elif await self._arrived(client, edit, [a for a in there if a.blob_id not in known]):
                return task
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

    async def _known(self, item: PendingEdit) -> set[object] | None:
        """The attachments that were there before the first attempt, None before it."""
        trace = await self._outbox.trace(item.id)
        if trace is None:
            return None
        before = decode(trace)
        return set(before) if isinstance(before, list) else set()

    async def _arrived(self, client: FlowdashClient, edit: AttachFile, new: list[Attachment]) -> bool:
        """True when one of the attachments that have come since is the file of the edit."""
        for attachment in new:
            if attachment.filename == edit.file.filename and await self._is_same(client, attachment, edit):
                return True
        return False

    async def _is_same(self, client: FlowdashClient, attachment: Attachment, edit: AttachFile) -> bool:
        """Whether an attachment has the bytes of a staged file: someone else may have added one of the same name.

        A difference is believed when it was seen twice: what came may have been a web page, or half of the file.

        Raises:
            UnexpectedAnswerError: what came is not what the server keeps.
        """
        staged = self._outbox.staged_path(edit.file)
        fetched = [staged.with_name(f"{staged.name}.check{number}") for number in (1, 2)]
        try:
            for path in fetched:
                kind = await client.download(attachment.blob_id, path)
                if await _equal(staged, path):
                    return True
                if _essence(kind) != _essence(attachment.content_type):
                    raise UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, status=200)
            if not await _equal(*fetched):
                raise UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, status=200)
            return False
        except FileNotFoundError:
            return False  # the staged file is gone: sending it will say so
        except OSError as error:
            raise as_store_error(error) from error
        finally:
            await in_thread(lambda: _remove(fetched), "remove files")

    async def detach(self, client: FlowdashClient, schema: WorkflowSchema, edit: DetachFile) -> Task:
        """Take one attachment away, and no other.

        Raises:
            FlowdashError: it was not taken away, or that is not known.
        """
        for left in reversed(range(_ROUNDS)):
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


async def _equal(one: Path, other: Path) -> bool:
    return await in_thread(lambda: filecmp.cmp(one, other, shallow=False), "compare files")


def _essence(content_type: str) -> str:
    return content_type.partition(";")[0].strip().lower()


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)
