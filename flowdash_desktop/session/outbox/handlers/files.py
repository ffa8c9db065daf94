"""How an attachment is added to a task or taken away: beside what the field holds now, and once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import AnswerFault, UnexpectedAnswerError
from flowdash_desktop.domain.edits import AttachFile, DetachFile, Operation, Refusal
from flowdash_desktop.domain.history import RestoreData
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Attachment, Task
from flowdash_desktop.session.attachments.backup import copies, digest_of, fetch_surely
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.connection.error_policy import NeedsPersonError
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.outbox.if_match_loop import IfMatchLoop
from flowdash_desktop.session.outbox.outbox import Outbox
from flowdash_desktop.session.outbox.preflight import its_own
from flowdash_desktop.store.database import as_store_error
from flowdash_desktop.wire.memos import FileMemo

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient, NewFile, RemoteFile

Progress = Callable[[int, int], None]


class FileSender:
    """Sends attachments. Before each attempt it looks whether an earlier one has put the file there.

    What a field held before the first attempt is kept in the outbox for as long as the edit is: no answer proves that
    nothing arrived, as a line may deliver a request twice, or late.
    """

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._notes = outbox.notes

    async def attach(
        self, client: FlowdashClient, schema: WorkflowSchema, item: Operation, edit: AttachFile, on_progress: Progress
    ) -> Task:
        """Add a file.

        Raises:
            FlowdashError: it was not added, or that is not known.
            AnotherTaskError: another task has its task's unique ID now; nothing was sent.
            NoCopyError: a copy of what it replaces can't be had; nothing was sent.
            NeedsPersonError: an earlier attempt was not answered, and what has come since may be this file.
            StoreError: the outbox can't be written, or the file can't be compared; then nothing was sent.
        """
        rounds, copied = IfMatchLoop(client, schema, item), False
        for _ in rounds:
            task = await rounds.read_task()
            there = task.files(edit.field)
            if await self._has_come(client, item, edit, there):
                return task
            left = tuple(a for a in there if a != _replaced(edit, there))
            if not copied:
                await self._keep_copies(client, item, edit.field, [a for a in there if a not in left])
                copied = True
            with rounds.of_version(task) as version:
                answer = await client.update_task(
                    schema,
                    edit.task,
                    {edit.field: left},
                    if_match=version,
                    new_files={edit.field: [self._new_file(edit, there)]},
                    on_progress=on_progress,
                )
                if not _has_new(its_own(answer, schema, item).files(edit.field), there):
                    raise UnexpectedAnswerError(AnswerFault.NOT_DONE, status=200)
                return answer
        raise AssertionError("unreachable")

    async def _has_come(
        self, client: FlowdashClient, item: Operation, edit: AttachFile, there: Sequence[Attachment]
    ) -> bool:
        """True when an earlier attempt has put the file there; before the first one, what is there is noted.

        Raises:
            NeedsPersonError: what has come since may be this file.
        """
        memo = await self._notes.memo(item.id, FileMemo)
        if memo is None:
            await self._notes.note_memo(item.id, FileMemo(tuple(a.blob_id for a in there)))
            return False
        return memo.has_arrived or await self._found(
            client, item, edit, [a for a in there if a.blob_id not in memo.before]
        )

    async def _keep_copies(
        self, client: FlowdashClient, item: Operation, field: str, removed: Sequence[Attachment]
    ) -> None:
        """Keep copies of what is about to be removed.

        Raises:
            NoCopyError: a copy can't be had; nothing was sent.
            StoreError: the copy can't be kept.
        """
        if removed:
            wanted = [(field, attachment) for attachment in removed]
            await self._notes.keep(item.id, RestoreData(files=await copies(client, self._notes, item, wanted)))

    def _new_file(self, edit: AttachFile, there: Sequence[Attachment]) -> NewFile | RemoteFile:
        """What is put into the request: the bytes of a file, or the address from which the server fetches it."""
        from flowdash_desktop.api import NewFile, RemoteFile  # the client's module is loaded after the window is shown

        file, replaced = edit.file, _replaced(edit, there)
        if file.address:
            return RemoteFile(file.address, file.filename if file.is_named else "")
        position = there.index(replaced) if replaced is not None else None
        return NewFile(self._notes.staged_path(file), file.filename, file.content_type, position)

    async def _found(self, client: FlowdashClient, item: Operation, edit: AttachFile, new: list[Attachment]) -> bool:
        """True when an earlier attempt has put the file there.

        The bytes at a web address are not known here, so its file is known by its name.

        Raises:
            NeedsPersonError: what has come may be the file of a web address, under whatever name, or twice.
        """
        if not edit.file.address:
            return await self._arrived(client, edit, new)
        alike = [a for a in new if a.filename == edit.file.filename]
        if len(alike) == 1:
            return True
        if alike or (new and not edit.file.is_named):
            await self._notes.note_memo(item.id, None)
            raise NeedsPersonError(Refusal.UNCERTAIN, SessionFault.FILE_UNCERTAIN)
        return False

    async def _arrived(self, client: FlowdashClient, edit: AttachFile, new: list[Attachment]) -> bool:
        """True when one of the attachments that have come since is the file of the edit."""
        for attachment in new:
            if attachment.filename == edit.file.filename and await self._is_same(client, attachment, edit):
                return True
        return False

    async def _is_same(self, client: FlowdashClient, attachment: Attachment, edit: AttachFile) -> bool:
        """Whether an attachment has the bytes of a staged file: someone else may have added one of the same name.

        Raises:
            FlowdashError: what the server keeps can't be had for certain.
        """
        if edit.file.address:
            return True  # its bytes are not known here
        staged = self._notes.staged_path(edit.file)
        path = staged.with_name(f"{staged.name}.check")
        try:
            known = await digest_of(staged)
        except FileNotFoundError:
            return False  # it is gone: sending it will say so
        except OSError as error:
            raise as_store_error(error) from error
        try:
            return await fetch_surely(client, attachment, path, known) == known
        except OSError as error:
            raise as_store_error(error) from error
        finally:
            with suppress(OSError):  # a disk that can't be written now: the next start removes it
                await in_thread(lambda: path.unlink(missing_ok=True), "remove file")

    async def detach(self, client: FlowdashClient, schema: WorkflowSchema, item: Operation, edit: DetachFile) -> Task:
        """Take one attachment away, and no other; a copy of it is kept.

        Raises:
            FlowdashError: it was not taken away, or that is not known.
            AnotherTaskError: another task has its task's unique ID now; nothing was sent.
            NoCopyError: a copy can't be had; nothing was sent.
            StoreError: the copy can't be kept; then nothing was sent.
        """
        has_copy, rounds = False, IfMatchLoop(client, schema, item)
        for _ in rounds:
            task = await rounds.read_task()
            there = task.files(edit.field)
            kept = tuple(a for a in there if a.blob_id != edit.attachment.blob_id)
            if len(kept) == len(there):
                return task
            if not has_copy:
                await self._keep_copies(client, item, edit.field, [a for a in there if a not in kept])
                has_copy = True
            await self._settle_arrival(client, edit)
            with rounds.of_version(task) as version:
                answer = await client.update_task(schema, edit.task, {edit.field: kept}, if_match=version)
                if edit.attachment in its_own(answer, schema, item).files(edit.field):
                    raise UnexpectedAnswerError(AnswerFault.NOT_DONE, status=200)
                return answer
        raise AssertionError("unreachable")

    async def _settle_arrival(self, client: FlowdashClient, edit: DetachFile) -> None:
        """What is taken away may be what an older edit has added without an answer: it must not be added again."""
        for item in self._outbox.of_task(edit.workflow_id, edit.task):
            older = item.edit
            if not isinstance(older, AttachFile) or older.field != edit.field:
                continue
            memo = await self._notes.memo(item.id, FileMemo)
            if memo is None or edit.attachment.blob_id in memo.before:
                continue
            if await self._arrived(client, older, [edit.attachment]):
                await self._notes.note_memo(item.id, FileMemo(has_arrived=True))


def _replaced(edit: AttachFile, there: Iterable[Attachment]) -> Attachment | None:
    """The attachment in whose place a file comes, None where there is none, or not any more."""
    blob_id = edit.replaces.blob_id if edit.replaces is not None else None
    return next((one for one in there if one.blob_id == blob_id), None)


def _has_new(files: Iterable[Attachment], before: Iterable[Attachment]) -> bool:
    """True where a field holds a file that it did not hold before."""
    known = {a.blob_id for a in before}
    return any(a.blob_id not in known for a in files)
