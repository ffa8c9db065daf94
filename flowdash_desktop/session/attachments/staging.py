"""Files that a person gives: copied into the outbox's own folder first, then queued."""

from __future__ import annotations

import mimetypes
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from uuid import uuid4

from flowdash_desktop.domain.edits import AttachFile, CreateTask, Edit, StagedFile
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.field_types.files import (
    DEFAULT_CONTENT_TYPE,
    RemoteAddress,
    file_name,
    name_in_address,
)
from flowdash_desktop.domain.tasks import Attachment, TaskKey
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.tasks.seen import Seen
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreError, StoreFault

Files = Mapping[str, Sequence[Path]]
Admit = Callable[[Files], Awaitable[Files]]
Submit = Callable[[Sequence[Edit], Sequence[Seen], str | None], Awaitable[None]]


class Staging:
    """Copies files here and hands their edits over.

    Args:
        store: where they are kept.
        submit: queues edits, given what the person saw of each task, as one step of the history or as more of the one
            that has this id.
    """

    def __init__(self, store: AccountStore, submit: Submit) -> None:
        self._store = store
        self._submit = submit

    async def create(
        self,
        creation: CreateTask,
        files: Files,
        seen: Sequence[Seen],
        also: Sequence[Edit] = (),
        admit: Admit | None = None,
    ) -> None:
        """Queue a new task with its files and what follows it, all or nothing.

        Args:
            creation: the task.
            files: by the name of their field.
            seen: what the person saw: of the task, and of each of ``also``.
            also: what is done once it is created.
            admit: says which of the files are taken.

        Raises:
            StoreError: a file can't be read or kept, or the disk refused.
        """
        attached: list[AttachFile] = []
        files = await admit(files) if admit is not None and any(files.values()) else files
        try:
            for field, paths in files.items():
                for path in paths:
                    staged = await in_thread(partial(self._stage, path), "stage file")
                    attached.append(AttachFile(creation.workflow_id, creation.task, field, staged))
            of_task, others = seen[0], seen[1:]
            await self._submit([creation, *attached, *also], [*[of_task] * (1 + len(attached)), *others], None)
        except StoreError:
            for edit in attached:
                await self._store.unstage(edit.file)
            raise

    async def attach(self, workflow_id: str, task: TaskKey, field: str, paths: Sequence[Path], seen: Seen) -> None:
        """Queue files for a field, one edit each, in order, as one step.

        Args:
            workflow_id: the task's workflow.
            task: its key.
            field: which field.
            paths: the files.
            seen: which task the person gave them to. Another may have its unique ID by the time they are copied.

        Raises:
            StoreError: some can't be read or kept; the others are queued.
        """
        refusals: list[Reason] = []
        step_id = str(uuid4())
        for path in paths:
            try:
                staged = await in_thread(partial(self._stage, path), "stage file")
                await self._submit([AttachFile(workflow_id, task, field, staged)], [seen], step_id)
            except StoreError as error:
                refusals.append(error.reason)
        if refusals:
            raise StoreError(_joined(refusals))

    async def attach_addresses(
        self, workflow_id: str, task: TaskKey, field: str, addresses: Sequence[RemoteAddress], seen: Seen
    ) -> None:
        """Queue files that the server is to fetch, one edit each, in order, as one step. Nothing is fetched here.

        Args:
            workflow_id: the task's workflow.
            task: its key.
            field: which field.
            addresses: where the files are.
            seen: which task the person gave them to.

        Raises:
            StoreError: the disk refused.
        """
        edits = [AttachFile(workflow_id, task, field, remote_file(address)) for address in addresses]
        await self._submit(edits, [seen] * len(edits), str(uuid4()))

    async def stage(self, path: Path, check: Callable[[], None] = lambda: None) -> StagedFile:
        """Copy one file here, for an edit that is queued by others. What no edit names is removed at the next start.

        Args:
            path: of the file.
            check: called on the same thread right before; raises ``StoreError`` where the file is not to be copied.

        Raises:
            StoreError: it can't be read or kept.
        """

        def work() -> StagedFile:
            check()
            return self._stage(path)

        return await in_thread(work, "stage file")

    async def unstage(self, files: Iterable[StagedFile]) -> None:
        """Remove copies that no edit will name."""
        for file in files:
            await self._store.unstage(file)

    async def rename(
        self, workflow_id: str, task: TaskKey, field: str, attachment: Attachment, path: Path, name: str, seen: Seen
    ) -> None:
        """Queue the bytes of an attachment under another name, in its place.

        Args:
            workflow_id: the task's workflow.
            task: its key.
            field: which field.
            attachment: which file of the field.
            path: its bytes.
            name: its new name, a plain file name.
            seen: of which task the person renamed it.

        Raises:
            StoreError: the bytes can't be read or kept, or the disk refused.
        """
        stage = partial(self._store.stage, path, name, attachment.content_type)
        staged = await in_thread(stage, "stage file")
        try:
            await self._submit([AttachFile(workflow_id, task, field, staged, attachment)], [seen], None)
        except StoreError:
            await self._store.unstage(staged)
            raise

    def _stage(self, path: Path) -> StagedFile:
        name = file_name(path.name)
        return self._store.stage(path, name, mimetypes.guess_type(name)[0] or DEFAULT_CONTENT_TYPE)


def remote_file(wanted: RemoteAddress) -> StagedFile:
    """What stands in the outbox for a file that the server fetches.

    Without a name of the person's the address' own is sent along where it has an ending. The server names what has no
    name in its address: the other server may tell it.
    """
    name = file_name(wanted.filename) if wanted.filename.strip() else name_in_address(wanted.url)
    is_named = bool(wanted.filename.strip()) or bool(Path(name).suffix)
    content_type = mimetypes.guess_type(name)[0] or ""
    return StagedFile(str(uuid4()), name, content_type, 0, wanted.url, is_named)


def _joined(reasons: Sequence[Reason]) -> Reason:
    """One reason of several, each of them once."""
    different = [reason for place, reason in enumerate(reasons) if reason not in reasons[:place]]
    if len(different) == 1:
        return different[0]
    return Reason(StoreFault.SEVERAL_FILES, {str(number): reason for number, reason in enumerate(different, start=1)})
