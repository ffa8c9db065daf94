"""What the outbox keeps beside its edits: memos of attempts, what undoing needs, files, and tasks read on the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from flowdash_desktop.domain.edits import AttachFile, Operation, StagedFile
from flowdash_desktop.domain.history import Holder, RestoreData
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import LinkedTask, Task, TaskKey
from flowdash_desktop.store import cached_tasks, history
from flowdash_desktop.store import outbox as table
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.wire.memos import M, Memo


class OutboxNotes:
    """All of it is durable when a call that is awaited returns; where the disk refuses, that is a ``StoreError``."""

    def __init__(self, store: AccountStore) -> None:
        self._store = store

    async def unstage(self, items: Iterable[Operation]) -> None:
        """Remove the files of edits that are settled, except the files that are needed to undo something."""
        for item in items:
            if isinstance(item.edit, AttachFile):
                file_id = item.edit.file.id
                if not await self._store.scan(lambda c, i=file_id: history.names_file(c, i)):  # type: ignore[misc]  # a lambda with a default
                    await self._store.unstage(item.edit.file)

    async def keep(self, edit_id: str, restore_data: RestoreData) -> None:
        """Keep what is needed to undo an edit once it is carried out."""
        await self._store.write(lambda c: history.note_restore_data(c, edit_id, restore_data))

    async def keep_holder(self, edit_id: str, other: LinkedTask, holder: Holder | None) -> None:
        """Keep from which task an edit takes the one that it links, so that undoing it gives that back."""
        await self._store.write(lambda c: history.note_holder(c, edit_id, other, holder))

    async def keep_originals(self, workflow_id: str, tasks: Mapping[tuple[TaskKey, Identity], bytes]) -> None:
        """Keep the last texts of edited tasks whose unique IDs the server has given to others."""
        await self._store.write(lambda c: table.keep_originals(c, workflow_id, tasks))

    async def originals(self, workflow_id: str, key: TaskKey) -> Sequence[tuple[Identity | None, bytes]]:
        """The last texts of the edited tasks that had this name once."""
        return await self._store.read(lambda c: table.originals(c, workflow_id, key))

    async def note_memo(self, edit_id: str, memo: Memo | None) -> None:
        """Keep what is needed to find out later whether an attempt arrived; None when it is known that it did not."""
        await self._store.write(lambda c: table.note_memo(c, edit_id, memo))

    async def memo(self, edit_id: str, kind: type[M]) -> M | None:
        """What ``note_memo`` kept, as a memo of this class; None for nothing."""
        return await self._store.read(lambda c: table.memo(c, edit_id, kind))

    async def has_memo(self, edit_id: str) -> bool:
        """True where a memo is kept, whatever its class."""
        return await self._store.read(lambda c: table.has_memo(c, edit_id))

    async def note_task(self, schema: WorkflowSchema, task: Task) -> None:
        """Take a task into the cache that was read on the way of an edit."""
        await self._store.write(lambda c: cached_tasks.put_task(c, schema, task))

    def staged_path(self, file: StagedFile) -> Path:
        """Where a staged file's bytes are."""
        return self._store.staged_path(file)
