"""Undo and redo: every step is on the disk with what is needed to take it back, and outlives the window."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from uuid import uuid4

from flowdash_desktop.domain.activity_edits import AddComment, AddItem, DeleteItem, RunAction
from flowdash_desktop.domain.edits import (
    AttachFile,
    DeleteTask,
    DetachFile,
    Edit,
    EditState,
    PendingEdit,
)
from flowdash_desktop.domain.history import Change, Kept, Step, StepSummary, doing_again, giving_back, undoing
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.link_edits import LinkTask, is_it
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.outbox import BeingSentError, Outbox
from flowdash_desktop.session.outbox_contents import TaskRef
from flowdash_desktop.session.recognising import NOBODY, Recognising, Seen, as_before
from flowdash_desktop.session.turns import Turns
from flowdash_desktop.store import history as table
from flowdash_desktop.store import outbox
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import Connection

_TAKEN_BACK = (DeleteTask, AttachFile, DetachFile, RunAction, AddComment, AddItem, DeleteItem)
"""Edits that are simply taken out of the outbox as long as they have not been sent."""


class CannotUndoError(Exception):
    """There is nothing kept that would bring it back."""


class _AnotherByNowError(Exception):
    """A step is not what it was when it was read: it was turned meanwhile, or part of it is forgotten."""


class History:
    """The newest step that can be undone, and the one that can be done again.

    Args:
        outbox: where edits go.
        store: where the steps are kept.
        recognising: tells what the task of an edit is called now, and which it is.
        moved: told of the tasks whose edits are others now; it may take its time where they are many.
        changed: told when ``last`` or ``next`` is another.
    """

    def __init__(
        self,
        outbox: Outbox,
        store: AccountStore,
        recognising: Recognising,
        moved: Callable[[Iterable[TaskRef]], Awaitable[None]],
        changed: Callable[[], None],
    ) -> None:
        self.last: StepSummary | None = None
        """What *Undo* takes back."""
        self.next: StepSummary | None = None
        """What *Redo* does again."""
        self._in_turn = asyncio.Lock()
        self._is_due = self._is_loading = False
        self._outbox = outbox
        self._store = store
        self._recognising = recognising
        self._moved = moved
        self._changed = changed

    async def load(self) -> None:
        """Read what was done before.

        Raises:
            StoreError: it can't be read.
        """
        self.last, self.next = await self._store.read(table.summaries)
        self._changed()

    async def load_again(self) -> None:
        """``load``, once for all who ask while it is under way: an action may have been run on thousands of tasks."""
        self._is_due = True
        if self._is_loading:
            return
        self._is_loading = True
        try:
            while self._is_due:
                self._is_due = False
                await self.load()
        finally:
            self._is_loading = False

    async def read_last(self) -> Step | None:
        """The newest step with all that it has changed.

        Raises:
            StoreError: it can't be read.
        """
        return await self._store.read(table.last)

    def seen(self, edits: Iterable[Edit], about: Mapping[TaskKey, Identity | None] = NOBODY) -> Sequence[Seen]:
        """What the person sees of the tasks of edits right now, or saw when they were known by ``about``. Ask in the
        moment in which they do it: later another task may stand in the place of theirs."""
        return [as_before(self._recognising.seen(edit), about.get(edit.task)) for edit in edits]

    def sight(self, workflow_id: str, tasks: Iterable[TaskKey]) -> Mapping[TaskKey, Identity | None]:
        """Tasks as they are shown right now, for ``seen`` after a question about them is answered."""
        return self._recognising.sight(workflow_id, tasks)

    async def submit(self, edits: Sequence[Edit], seen: Sequence[Seen], step_id: str | None = None) -> None:
        """Queue edits as one step.

        Args:
            edits: what is asked for.
            seen: of each, what the person saw of its task.
            step_id: they are more of a step that was begun.

        Raises:
            StoreError: the disk refused; then none of them is kept.
        """
        step_id = step_id or str(uuid4())

        def note(connection: Connection, wanted: Sequence[Edit], ids: Sequence[str | None]) -> None:
            known = [*zip(wanted, ids, seen, strict=True)]
            for edit, _, one in known:
                if one.about is not None and one.text is not None:
                    outbox.keep_originals(connection, edit.workflow_id, {(edit.task, one.about): one.text})
            changes = [Change(edit, one.title, carrier, about=one.about) for edit, carrier, one in known]
            table.add(connection, step_id, changes)

        async with self._in_turn:
            changed = await self._outbox.add(edits, [one.about for one in seen], note=note)
        await self._show(changed)

    async def _show(self, changed: Iterable[TaskRef]) -> None:
        await self._moved(changed)
        await self.load()

    async def undo(self) -> Step | None:
        """Take the newest step back.

        Returns:
            The step, None where there is none.

        Raises:
            StoreError: the disk refused; then nothing was done.
            BeingSentError: part of it is on its way right now.
            CannotUndoError: nothing is kept of it; the step is forgotten.
        """
        return await self._turn_next(table.last, undoing, undone=True)

    async def redo(self) -> Step | None:
        """Do again what was undone last.

        Returns:
            The step, None where there is none.

        Raises:
            StoreError: the disk refused; then nothing was done.
            BeingSentError: part of it is on its way right now.
        """
        return await self._turn_next(table.next_again, doing_again, undone=False)

    async def _turn_next(
        self,
        read: Callable[[Connection], Step | None],
        turned: Callable[[Change], tuple[Edit, ...]],
        *,
        undone: bool,
    ) -> Step | None:
        """Turn the step that is next when it is written: an edit or an answer may come between."""
        changed: Iterable[TaskRef] = ()
        async with self._in_turn:
            while (step := await self._store.read(read)) is not None:
                with suppress(_AnotherByNowError):
                    changed = await self._turn(step, turned, undone=undone)
                    break
        await self._show(changed)
        return step

    async def _turn(
        self, step: Step, turned: Callable[[Change], tuple[Edit, ...]], *, undone: bool
    ) -> Iterable[TaskRef]:
        edits: list[Edit] = []
        about: list[Identity | None] = []
        drop: list[str] = []
        first: list[int | None] = [None] * len(step.changes)
        places, turns = range(len(step.changes)), Turns()
        for place in reversed(places) if undone else places:
            if turns.is_over:
                await turns.next()
            change = step.changes[place]
            item = self._outbox.items.get(change.edit_id) if change.edit_id is not None else None
            if item is not None and _is_taken_back(item):
                drop.append(item.id)
                continue
            if undone and item is not None:
                change = _as_far_as_sent(change, item)
            elif not undone:
                drop += self._givings_back(change)
            wanted = turned(change)
            if wanted:
                first[place] = len(edits)
                edits += wanted
                about += [_about(change, edit) for edit in wanted]
        if not edits and not drop:
            await self._store.write(lambda c: table.forget(c, step.id))
            await self.load()
            raise CannotUndoError

        def note(connection: Connection, _: Sequence[Edit], ids: Sequence[str | None]) -> None:
            if table.step(connection, step.id) != step:
                raise _AnotherByNowError
            carriers = [ids[number] if number is not None else None for number in first]
            table.turn(connection, step.id, undone=undone, carriers=carriers)

        return await self._outbox.add(edits, about, drop=drop, note=note)

    def _givings_back(self, change: Change) -> list[str]:
        """What waits to give a task back to the one that a link has taken it from, and is not wanted any more."""
        edit, holder = change.edit, change.kept.holder
        if holder is None or not isinstance(edit, LinkTask):
            return []
        waiting = self._outbox.of_task(edit.workflow_id, holder.key)
        return [item.id for item in waiting if _is_it(item, giving_back(edit, holder))]


def _as_far_as_sent(change: Change, item: PendingEdit) -> Change:
    """A change as it is to be undone while the edit that carries it out is in the outbox: a link that is not sent has
    taken nothing from anywhere, and while one is looked at that may do so, nobody knows yet.

    Raises:
        BeingSentError: nobody knows yet.
    """
    if not isinstance(item.edit, LinkTask):
        return change
    if not item.may_have_arrived:
        return replace(change, kept=Kept())
    if item.state is EditState.SENDING and item.edit.taken and change.kept.holder is None:
        raise BeingSentError
    return change


def _about(change: Change, edit: Edit) -> Identity | None:
    """Which task an edit is for that turns a change."""
    holder = change.kept.holder
    return holder.about if holder is not None and edit.task == holder.key != change.edit.task else change.about


def _is_it(item: PendingEdit, edit: LinkTask) -> bool:
    """Whether an edit that is not sent links the same two tasks."""
    mine = item.edit
    if item.may_have_arrived or not isinstance(mine, LinkTask) or mine.link != edit.link:
        return False
    return is_it(mine.other, edit.other, edit.id_field)


def _is_taken_back(item: PendingEdit) -> bool:
    if not isinstance(item.edit, _TAKEN_BACK):
        return False
    if item.state is EditState.SENDING or item.doubtful:
        raise BeingSentError
    return True
