"""The outbox in memory, always a copy of the durable one; a newer edit replaces an older one of the same field."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import starmap

from flowdash_desktop.domain.activity import Settled
from flowdash_desktop.domain.drafts import Following
from flowdash_desktop.domain.edits import (
    AttachFile,
    CreateTask,
    Edit,
    EditProblem,
    EditState,
    Operation,
)
from flowdash_desktop.domain.history import StepSummary
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.session.concurrency.time_slice import in_slices
from flowdash_desktop.session.outbox.confirmation import Confirmation, confirmation_of
from flowdash_desktop.session.outbox.handlers.file_memos import added_file
from flowdash_desktop.session.outbox.index import Arriving, Confirmed, Contents, TaskRef
from flowdash_desktop.session.outbox.merge_rules import (
    Added,
    add_edit,
    after_interruption,
    perhaps_sent,
    successor,
    take_out,
    tasks_of,
)
from flowdash_desktop.session.outbox.notes import OutboxNotes
from flowdash_desktop.session.outbox.own_changes import OwnChanges
from flowdash_desktop.session.outbox.present_names import PresentNames
from flowdash_desktop.session.outbox.resolution_effects import (
    Change,
    Decision,
    DecisionAmong,
    decide_each,
    mine_of,
)
from flowdash_desktop.store import confirm_effects, history
from flowdash_desktop.store import outbox as table
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import Connection
from flowdash_desktop.store.gil_yield import with_rests
from flowdash_desktop.wire.memos import CreationMemo, FileMemo

Note = Callable[[Connection, Sequence[Edit], Sequence[Added]], None]


class BeingSentError(Exception):
    """The edit is on its way right now: what becomes of it is not known yet.

    Attributes:
        step: the step of the history that it is part of, None where that was not asked for.
    """

    step: StepSummary | None = None


class Outbox:
    """Every change is on the disk before it is seen here.

    Attributes:
        notes: what is kept beside the edits.
        followed: called with the tasks that have other names now, once all that is kept of them has followed: once
            for each answer of the server, not once for each task.
        own: which tasks the person changes.
    """

    def __init__(self, store: AccountStore) -> None:
        self.notes = OutboxNotes(store)
        self.followed: Callable[[Sequence[Following]], None] = lambda _: None
        self._store = store
        self._contents = Contents()
        self.own = OwnChanges(lambda: self._contents)
        self._arriving = Arriving()
        self._names = PresentNames()
        self._changing = asyncio.Lock()

    @property
    def items(self) -> Mapping[str, Operation]:
        """All edits by id, oldest first."""
        return self._contents.items

    @property
    def states(self) -> Mapping[EditState, int]:
        """How many edits there are in each state."""
        return self._contents.states

    @property
    def held(self) -> Sequence[Operation]:
        """Deletions and actions, oldest first."""
        return self._contents.held

    def of_task(self, workflow_id: str, key: TaskKey) -> Sequence[Operation]:
        """A task's edits, oldest first."""
        return self._contents.of_task((workflow_id, key))

    def links_near(self, item: Operation) -> Iterator[Operation]:
        """The changes of links, and creations of tasks that were there before or that bring some, that may touch one of
        an edit's tasks; to be read at once."""
        return self._contents.links_near(item.edit, item.identity)

    def is_to_come(self, workflow_id: str, key: TaskKey) -> bool:
        """True for a new task whose creation waits, or was carried out since the start."""
        waits = any(isinstance(item.edit, CreateTask) for item in self.of_task(workflow_id, key))
        return waits or self._names.has_another((workflow_id, key))

    def tasks(self) -> Collection[TaskRef]:
        """The tasks that have edits, the ones that have had edits for longest first."""
        return self._contents.tasks()

    def keys_in(self, workflow_id: str) -> Set[TaskKey]:
        """The tasks of one workflow that have edits, or are about to have some; to be read at once."""
        return self._arriving.joined(workflow_id, self._contents.keys_in(workflow_id)).keys()

    def expect(self, tasks: Iterable[TaskRef]) -> Callable[[], None]:
        """Edits of these tasks are on their way here: no list takes a task away until the answer is called."""
        return self._arriving.expect(tasks)

    async def load(self, *, repeats_are_known: bool) -> None:
        """Read the outbox after a start. What was being sent when the app ended is queued again where that is safe.

        Args:
            repeats_are_known: the server honours ``Idempotency-Key``, so that a creation can be sent again.
        """

        def work(connection: Connection) -> list[Operation]:
            for item in table.all_pending(connection):
                if item.state is EditState.SENDING:
                    again = after_interruption(connection, item, repeats_are_known=repeats_are_known)
                    table.set_state(connection, again)
            return table.all_pending(connection)

        self._contents = Contents(await self._store.write(work))
        waiting = [i.edit.file.id for i in self.items.values() if isinstance(i.edit, AttachFile)]
        kept = await self._store.write(history.forget_old)
        await self._store.write(table.drop_originals)
        await self._store.drop_staged(
            [*waiting, *kept], lambda c, i: table.names_file(c, i) or history.names_file(c, i)
        )

    async def add(
        self,
        edits: Sequence[Edit],
        identity: Sequence[Identity | None] = (),
        *,
        drop: Collection[str] = (),
        note: Note | None = None,
    ) -> Sequence[TaskRef]:
        """Make edits durable, in order. A newer value replaces an unsent or refused one of the same field.

        Args:
            edits: what is asked for.
            identity: of each, which task it is for, as far as that is known.
            drop: edits to take out first, by their ids.
            note: called in the same transaction, on the store's thread, with the edits under their tasks' present
                names and what became of each.

        Returns:
            The tasks they concern, each once, in the order in which they are named.

        Raises:
            StoreError: the disk refused; then none of them is kept.
            BeingSentError: one to be taken out is being sent; then nothing was done.
        """
        async with self._changing:
            current = self._contents.copy()
            known = identity or [None] * len(edits)
            present = await in_slices(starmap(self._names.present, zip(edits, known, strict=True)))
            dropped = [self.items[i] for i in drop if i in self.items]
            if any(item.state is EditState.SENDING for item in dropped):
                raise BeingSentError

            def work(connection: Connection) -> list[TaskRef]:
                take_out(connection, current, dropped)
                added = [add_edit(connection, current, *one) for one in with_rests(present)]
                if note is not None:
                    note(connection, [edit for edit, _ in present], added)
                return tasks_of((edit for edit, _ in present), dropped, added)

            changed = await self._store.write(work)
            self._contents = current
        return changed

    async def begin(self, edit_id: str) -> Operation | None:
        """Note that an edit is being sent; None when it is not there any more."""
        async with self._changing:
            item = self.items.get(edit_id)
            if item is None or item.state is not EditState.SAVED_HERE:
                return None
            return await self._mark(replace(item, state=EditState.SENDING, attempts=item.attempts + 1))

    async def begin_together(self, edit_ids: Sequence[str]) -> Sequence[Operation]:
        """Note that operations are being sent in one request, and that each creation can be looked for.

        Returns:
            The operations that are still there.
        """
        async with self._changing:
            there = [self.items[i] for i in edit_ids if i in self.items]
            waiting = [item for item in there if item.state is EditState.SAVED_HERE]
            begun = [replace(item, state=EditState.SENDING, attempts=item.attempts + 1) for item in waiting]

            def work(connection: Connection) -> None:
                table.set_states(connection, begun)
                for item in begun:
                    if not item.uncertain:  # what is noted of an attempt without an answer stays
                        memo = CreationMemo() if isinstance(item.edit, CreateTask) else None
                        table.note_memo(connection, item.id, memo)

            await self._store.write(work)
            self._exchange((), begun)
        return begun

    async def put_back(self, *edit_ids: str, uncertain: bool = False) -> None:
        """Queue edits again whose sending did not settle them.

        Args:
            edit_ids: which.
            uncertain: the server may have carried them out. That stays so until there is an answer.
        """
        async with self._changing:
            items = [self.items[i] for i in edit_ids if i in self.items]
            again = [replace(item, state=EditState.SAVED_HERE, problem=None) for item in items]
            again = [replace(item, uncertain=uncertain or item.uncertain) for item in again]
            await self._store.write(lambda c: table.set_states(c, again))
            self._exchange((), again)

    async def refuse(self, edit_id: str, problem: EditProblem, *, uncertain: bool = False) -> None:
        """Let an edit wait for the person; where a newer edit of the same field or link is there, that one goes
        on in its place, compared with what the older one was."""
        async with self._changing:
            item = self.items.get(edit_id)
            if item is None:
                return
            item = replace(item, uncertain=uncertain or item.uncertain)
            newer = successor(item, self._mine(item))
            if newer is None:
                await self._mark(replace(item, state=EditState.NEEDS_YOU, problem=problem))
            else:
                await self._supersede(item, *newer)

    def _mine(self, item: Operation) -> Sequence[Operation]:
        """The edits of an edit's task, without those of another that had its unique ID or has it now."""
        return mine_of(self._contents, item)

    async def _supersede(self, item: Operation, other: Operation, edit: Edit) -> None:
        def work(connection: Connection) -> None:
            table.remove(connection, [item.id])
            table.replace_edit(connection, other.id, edit)

        await self._store.write(work)
        self._contents.drop(item.id)
        self._contents.put(replace(other, edit=edit))

    async def decide(self, edit_id: str, decision: Decision) -> Change | None:
        """Do with an edit what was decided about it, see ``resolution_effects``.

        Returns:
            What was done; None where there was nothing to decide.

        Raises:
            StoreError: the disk refused; then nothing was done.
        """
        async with self._changing:
            item = self.items.get(edit_id)
            change = decision(item, self._mine(item)) if item is not None else None
            if change is None:
                return None
            self._exchange(change.gone, await self._store.write(change.write))
            if change.following is not None:
                self.followed([change.following])
        return change

    async def decide_all(self, edit_ids: Iterable[str], decision: DecisionAmong) -> Sequence[Change]:
        """``decide`` for several edits, one after the other, in one transaction.

        Returns:
            What was done, in their order; nothing for an edit about which there was nothing to decide.

        Raises:
            StoreError: the disk refused; then nothing was done.
        """
        async with self._changing:
            current = self._contents.copy()
            changes = await self._store.write(lambda c: decide_each(c, current, edit_ids, decision))
            self._contents = current
            self._tell_followed(changes)
        return changes

    async def confirm(self, edit_id: str, schema: WorkflowSchema, task: Task | None) -> TaskKey | None:
        """Take an edit out and the server's answer into the cache, in one transaction; see ``confirmation``.

        What still waits for the person of a task that is now deleted goes too, and so do links that were to be taken
        from it, also out of the creations that would bring them back. Call ``notes.unstage`` afterwards.

        Args:
            edit_id: the edit that the server has carried out.
            schema: its workflow's schema.
            task: the task as the server answered it, None when it was deleted.

        Returns:
            The new key of the task where the edit created it under another one.
        """
        async with self._changing:
            item = self.items[edit_id]
            added = added_file(item.edit, await self.notes.memo(item.id, FileMemo), task) if task is not None else None
            done = confirmation_of(item, schema, task, self._mine(item), self.links_near)
            await self._store.write(lambda c: done.write(c, added))
            self._take_over([done])
        return done.new_key

    async def confirm_together(
        self,
        schema: WorkflowSchema,
        made: Mapping[str, Task],
        left: Collection[str],
        refused: Collection[str],
        texts: Mapping[str, bytes],
    ) -> Sequence[Confirmed]:
        """``confirm`` for plain creations and changes in one workflow, one of a task at most, in one transaction.

        Operations that links name are left for ``confirm``: a link between two new tasks is renamed after each of them.

        Args:
            schema: the workflow's.
            made: the tasks as they are now, by the ids of what was carried out.
            left: the operations that are queued again.
            refused: those of them whose value was sent, and may be there by an earlier delivery of the request.
            texts: the server's texts of the tasks, by the same ids as ``made``.
        """
        async with self._changing:
            again = [replace(self.items[i], state=EditState.SAVED_HERE, problem=None) for i in left]
            again = [perhaps_sent(item) if item.id in refused else item for item in again]
            plain = [item for item in (self.items[i] for i in made) if not [*self.links_near(item)]]
            done = [confirmation_of(item, schema, made[item.id], self._mine(item), self.links_near) for item in plain]

            def work(connection: Connection) -> None:
                table.set_states(connection, again)
                for item in again:
                    table.set_base(connection, item.id, item.edit)
                for one in with_rests(done):
                    one.write(connection, None, texts[one.item.id])

            await self._store.write(work)
            self._exchange((), again)
            self._take_over(done)
        return [Confirmed(one.item.edit.task, one.task, one.new_key, texts[one.item.id]) for one in done]

    def _take_over(self, done: Sequence[Confirmation]) -> None:
        """Do here what was done on the disk."""
        for one in done:
            self.own.note(one.item, one.task)
            self._names.note(one)
            self._exchange(one.settled, one.waiting)
        self._tell_followed(done)

    def _tell_followed(self, done: Sequence[Change | Confirmation]) -> None:
        if followings := [one.following for one in done if one.following is not None]:
            self.followed(followings)

    async def settle(self, edit_id: str, settled: Settled) -> None:
        """Take out a comment or a change of the checklist that the server has carried out; see ``confirm_effects``."""
        async with self._changing:
            item = self.items[edit_id]
            await self._store.write(lambda c: confirm_effects.settle(c, item, settled))
            self._contents.drop(item.id)

    async def _mark(self, item: Operation) -> Operation:
        await self._store.write(lambda c: table.set_state(c, item))
        self._contents.put(item)
        return item

    def _exchange(self, mine: Sequence[Operation], others: Iterable[Operation]) -> None:
        for item in mine:
            self._contents.drop(item.id)
        for item in others:
            self._contents.put(item)
