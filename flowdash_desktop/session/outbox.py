"""The outbox in memory, always a copy of the durable one; a newer wish replaces an older one of the same field."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from flowdash_desktop.domain.edits import (
    AttachFile,
    CreateTask,
    DeleteTask,
    Edit,
    EditProblem,
    EditState,
    PendingEdit,
    Refusal,
    StagedFile,
    TaskEdit,
)
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.store import cached_tasks
from flowdash_desktop.store import outbox as table
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import Connection

TaskRef = tuple[str, TaskKey]
"""A workflow's id and a task's key."""


class Outbox:
    """Every change is on the disk before it is seen here."""

    def __init__(self, store: AccountStore) -> None:
        self._store = store
        self._items: dict[str, PendingEdit] = {}
        self._by_task: dict[TaskRef, list[str]] = {}
        self._renamed: dict[TaskRef, TaskKey] = {}
        self._changing = asyncio.Lock()

    @property
    def items(self) -> Mapping[str, PendingEdit]:
        """All edits by id, oldest first."""
        return MappingProxyType(self._items)

    def of_task(self, workflow_id: str, key: TaskKey) -> Sequence[PendingEdit]:
        """A task's edits, oldest first."""
        return [self._items[i] for i in self._by_task.get((workflow_id, key), ())]

    def tasks(self) -> Iterable[TaskRef]:
        """The tasks that have edits."""
        return tuple(self._by_task)

    def keys_in(self, workflow_id: str) -> list[TaskKey]:
        """The tasks of one workflow that have edits."""
        return [key for wid, key in self._by_task if wid == workflow_id]

    async def load(self, *, repeats_are_known: bool) -> None:
        """Read the outbox after a start. What was being sent when the app ended is queued again where that is safe.

        Args:
            repeats_are_known: the server honours ``Idempotency-Key``, so that a creation can be sent again.
        """

        def work(connection: Connection) -> list[PendingEdit]:
            for item in table.all_pending(connection):
                if item.state is EditState.SENDING:
                    unclear = isinstance(item.edit, CreateTask) and not repeats_are_known
                    problem = EditProblem(Refusal.UNCERTAIN, {}) if unclear else None
                    state = EditState.NEEDS_YOU if unclear else EditState.SAVED_HERE
                    table.set_state(connection, item.id, state, item.attempts, problem)
            return table.all_pending(connection)

        self._take(await self._store.write(work))
        await self._store.drop_staged(i.edit.file.id for i in self._items.values() if isinstance(i.edit, AttachFile))

    async def add(self, edits: Sequence[Edit]) -> set[TaskRef]:
        """Make edits durable, in order. A newer value replaces an unsent or refused one of the same field.

        Returns:
            The tasks they concern.

        Raises:
            StoreError: the disk refused; then none of them is kept.
        """
        async with self._changing:
            current = dict(self._items)
            wanted = [self._by_present_name(edit) for edit in edits]

            def work(connection: Connection) -> None:
                for edit in wanted:
                    _add(connection, current, edit)

            await self._store.write(work)
            self._take(current.values())
        return {(e.workflow_id, e.task) for e in wanted}

    def _by_present_name(self, edit: Edit) -> Edit:
        """The edit, at its task's new key where the task was created on the server meanwhile."""
        new_key = self._renamed.get((edit.workflow_id, edit.task))
        return edit if new_key is None else replace(edit, task=new_key)

    async def begin(self, edit_id: str) -> PendingEdit | None:
        """Note that an edit is being sent; None when it is not there any more."""
        async with self._changing:
            item = self._items.get(edit_id)
            if item is None or item.state is not EditState.SAVED_HERE:
                return None
            return await self._mark(item, EditState.SENDING, item.attempts + 1, None)

    async def put_back(self, edit_id: str) -> None:
        """Queue an edit again whose sending did not settle it."""
        async with self._changing:
            if item := self._items.get(edit_id):
                await self._mark(item, EditState.SAVED_HERE, item.attempts, None)

    async def refuse(self, edit_id: str, problem: EditProblem) -> None:
        """Let an edit wait for the person."""
        async with self._changing:
            if item := self._items.get(edit_id):
                await self._mark(item, EditState.NEEDS_YOU, item.attempts, problem)

    async def retry(self, edit_id: str) -> TaskRef | None:
        """Queue a refused edit again; gives its task, None when there is nothing to retry."""
        async with self._changing:
            item = self._items.get(edit_id)
            if item is None or item.state is not EditState.NEEDS_YOU:
                return None
            await self._mark(item, EditState.SAVED_HERE, 0, None)
            return item.edit.workflow_id, item.edit.task

    async def discard(self, edit_id: str) -> TaskRef | None:
        """Let go of an edit that is not being sent; with the creation of a task all of its other edits go too."""
        async with self._changing:
            item = self._items.get(edit_id)
            if item is None or item.state is EditState.SENDING:
                return None
            gone = [item]
            if isinstance(item.edit, CreateTask):
                gone = list(self.of_task(item.edit.workflow_id, item.edit.task))
            await self._store.write(lambda c: table.remove(c, [i.id for i in gone]))
            for dropped in gone:
                self._forget(dropped)
        await self.unstage(gone)
        return item.edit.workflow_id, item.edit.task

    async def confirm(self, edit_id: str, schema: WorkflowSchema, task: Task | None) -> TaskKey | None:
        """Take an edit out and the server's answer into the cache, in one transaction.

        What still waits for the person of a task that is now deleted goes too. Call ``unstage`` afterwards.

        Args:
            edit_id: the edit that the server has carried out.
            schema: its workflow's schema.
            task: the task as the server answered it, None when it was deleted.

        Returns:
            The new key of the task where the edit created it under another one.
        """
        async with self._changing:
            item = self._items[edit_id]
            workflow_id, key = item.edit.workflow_id, item.edit.task
            settled = [item]
            if task is None:
                settled += [i for i in self.of_task(workflow_id, key) if i.state is EditState.NEEDS_YOU]
            new_key = task.key if task is not None and task.key != key else None

            def work(connection: Connection) -> None:
                table.remove(connection, [i.id for i in settled])
                if task is None or new_key is not None:
                    cached_tasks.remove_task(connection, workflow_id, key)
                if task is not None:
                    cached_tasks.put_task(connection, schema, task)
                if new_key is not None:
                    table.rename_task(connection, workflow_id, key, new_key)

            await self._store.write(work)
            if new_key is not None:
                self._renamed[workflow_id, key] = new_key
            gone = {i.id for i in settled}
            left = [i for i in self._items.values() if i.id not in gone]
            self._take([replace(i, edit=self._by_present_name(i.edit)) for i in left])
        return new_key

    async def unstage(self, items: Iterable[PendingEdit]) -> None:
        """Remove the files of edits that are settled."""
        for item in items:
            if isinstance(item.edit, AttachFile):
                await self._store.unstage(item.edit.file)

    async def note_trace(self, edit_id: str, trace: bytes | None) -> None:
        """Keep what is needed to find out later whether an attempt arrived; None when it is known that it did not."""
        await self._store.write(lambda c: table.set_trace(c, edit_id, trace))

    async def trace(self, edit_id: str) -> bytes | None:
        """What ``note_trace`` kept."""
        return await self._store.read(lambda c: table.trace(c, edit_id))

    def staged_path(self, file: StagedFile) -> Path:
        """Where a staged file's bytes are."""
        return self._store.staged_path(file)

    async def _mark(
        self, item: PendingEdit, state: EditState, attempts: int, problem: EditProblem | None
    ) -> PendingEdit:
        await self._store.write(lambda c: table.set_state(c, item.id, state, attempts, problem))
        marked = replace(item, state=state, attempts=attempts, problem=problem)
        self._items[item.id] = marked
        return marked

    def _take(self, items: Iterable[PendingEdit]) -> None:
        self._items = {i.id: i for i in items}
        self._by_task = {}
        for item in self._items.values():
            self._by_task.setdefault((item.edit.workflow_id, item.edit.task), []).append(item.id)

    def _forget(self, item: PendingEdit) -> None:
        ref = (item.edit.workflow_id, item.edit.task)
        self._items.pop(item.id, None)
        left = [i for i in self._by_task.get(ref, ()) if i != item.id]
        if left:
            self._by_task[ref] = left
        else:
            self._by_task.pop(ref, None)


def _add(connection: Connection, current: dict[str, PendingEdit], edit: Edit) -> None:
    """Add one edit by the merge rules, to the table and to ``current`` alike."""
    mine = [i for i in current.values() if (i.edit.workflow_id, i.edit.task) == (edit.workflow_id, edit.task)]
    creation = next((i for i in mine if isinstance(i.edit, CreateTask)), None)
    unsent_creation = creation if creation is not None and creation.state is not EditState.SENDING else None
    if isinstance(edit, DeleteTask) and unsent_creation is not None and _never_arrived(unsent_creation):
        table.remove(connection, [i.id for i in mine])
        for item in mine:
            current.pop(item.id)
        return
    if isinstance(edit, TaskEdit):
        merged = _merged(mine, unsent_creation, edit)
        if merged is not None:
            item, wish = merged
            table.replace_edit(connection, item.id, wish)
            current[item.id] = replace(item, edit=wish, state=EditState.SAVED_HERE, attempts=0, problem=None)
            return
    (added,) = table.append(connection, [edit])
    current[added.id] = added


def _never_arrived(item: PendingEdit) -> bool:
    """True when the server can't have carried the edit out: it was not sent, or it was answered with a clear no."""
    if item.state is EditState.NEEDS_YOU:
        return item.problem is not None and item.problem.refusal is not Refusal.UNCERTAIN
    return item.attempts == 0


def _merged(
    mine: Sequence[PendingEdit], creation: PendingEdit | None, edit: TaskEdit
) -> tuple[PendingEdit, Edit] | None:
    """The older edit that takes the newer's value, and what it asks for then; None when the newer stands alone."""
    if creation is not None and isinstance(creation.edit, CreateTask) and _never_arrived(creation):
        return creation, replace(creation.edit, values={**creation.edit.values, edit.field: edit.value})
    for item in reversed(mine):
        if isinstance(item.edit, TaskEdit) and item.edit.field == edit.field:
            if item.state is EditState.SENDING:
                return None
            return item, replace(edit, base=item.edit.base)
    return None
