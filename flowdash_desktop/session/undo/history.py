"""Undo and redo: every step is on the disk with what is needed to take it back, and outlives the window."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from operator import attrgetter
from uuid import uuid4

from flowdash_desktop.domain.edits import (
    Edit,
    Operation,
)
from flowdash_desktop.domain.history import (
    Change,
    Hindrance,
    ListedStep,
    RestoreData,
    StepSummary,
    TurnedStep,
    UndoStep,
    summary_of,
)
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.outbox.index import TaskRef
from flowdash_desktop.session.outbox.merge_rules import Added
from flowdash_desktop.session.outbox.outbox import BeingSentError, Outbox
from flowdash_desktop.session.tasks.seen import NOBODY, Seen, as_before, seen_of_edit, sight
from flowdash_desktop.session.tasks.workflow_state import WorkflowState
from flowdash_desktop.session.undo.large_steps import LargeSteps
from flowdash_desktop.session.undo.step_listing import listed_step
from flowdash_desktop.session.undo.undo_plan import CannotUndoError, UndoPlan, UndoPlanner
from flowdash_desktop.session.undo.unsent import forget_elsewhere, held, keep_unsent, unsent
from flowdash_desktop.store import history as table
from flowdash_desktop.store import history_listing as listing
from flowdash_desktop.store import outbox
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import Connection

_MOST_PLANS = 10
"""For what was not sent of a step; fewer requests are under way at once."""


class _AnotherByNowError(Exception):
    """A step is not what it was when it was read: it was turned meanwhile, or part of it is forgotten."""


class History:
    """The steps of each workflow: the newest can be undone, and the one that was undone last can be done again.

    Args:
        outbox: where edits go.
        store: where the steps are kept.
        state_of: a workflow as it is shown, None until it was loaded.
        moved: called with the tasks whose edits are others now; it may take its time where they are many.
        changed: told when ``ends`` are others.

    Attributes:
        large: the operations of large steps.
    """

    def __init__(
        self,
        outbox: Outbox,
        store: AccountStore,
        state_of: Callable[[str], WorkflowState | None],
        moved: Callable[[Iterable[TaskRef]], Awaitable[None]],
        changed: Callable[[], None],
    ) -> None:
        self._ends: Mapping[str, tuple[StepSummary | None, StepSummary | None]] = {}
        self._step_of: dict[str, str] = {}
        self._in_turn = asyncio.Lock()
        self.large = LargeSteps()
        self._is_due = self._is_loading = self._is_read = False
        self._outbox = outbox
        self._store = store
        self._state_of = state_of
        self._planner = UndoPlanner(outbox, state_of)
        self._moved = moved
        self._changed = changed

    def ends(self, workflow_id: str) -> tuple[StepSummary | None, StepSummary | None]:
        """What *Undo* takes back in a workflow, and what *Redo* does again there; None for nothing."""
        return self._ends.get(workflow_id, (None, None))

    async def load(self) -> None:
        """Read what was done before.

        Raises:
            StoreError: it can't be read.
        """
        unknown = [item.id for item in self._outbox.held if item.id not in self._step_of]
        self._ends = await self._store.scan(table.summaries)
        if not self._is_read and self._outbox.items:
            self.large.load(await self._store.scan(lambda c: listing.operations_of_large(c, self.large.least)))
        self._is_read = True
        if unknown:
            self._step_of |= await self._store.scan(lambda c: table.steps_of(c, unknown))
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

    async def read_last(self, workflow_id: str) -> UndoStep | None:
        """The newest step of a workflow with all that it has changed.

        Raises:
            StoreError: it can't be read.
        """
        return await self._store.scan(lambda c: table.last(c, workflow_id))

    async def last_workflow(self) -> str:
        """The workflow of the newest step in force, ``""`` for none.

        Raises:
            StoreError: it can't be read.
        """
        return await self._store.scan(table.last_workflow)

    async def step_with(self, edit_id: str) -> UndoStep | None:
        """The step in force that an operation of the outbox carries out, None for none.

        Raises:
            StoreError: it can't be read.
        """

        def read(connection: Connection) -> UndoStep | None:
            step_id = table.steps_of(connection, [edit_id]).get(edit_id)
            return table.step(connection, step_id) if step_id is not None else None

        return await self._store.scan(read)

    async def files_added(self, workflow_id: str, task: TaskKey) -> dict[str, datetime]:
        """When attachments of a task were added from this computer, in UTC, by blob id; as far as that is known.

        Raises:
            StoreError: it can't be read.
        """
        return await self._store.scan(lambda c: table.files_added(c, workflow_id, task))

    async def is_undone(self, step_id: str) -> bool | None:
        """Whether a step is undone, None where there is none of this id, or no longer.

        Raises:
            StoreError: it can't be read.
        """
        return await self._store.scan(lambda c: table.is_undone(c, step_id))

    async def is_carried_out(self, step_id: str) -> bool:
        """Whether the server has carried out, for good, an action or a comment of a step.

        Raises:
            StoreError: it can't be read.
        """
        return await self._store.scan(lambda c: table.is_carried_out(c, step_id))

    async def listed(self, workflow_id: str) -> list[ListedStep]:
        """The last steps of a workflow, the newest first, with what can be done about each.

        Raises:
            StoreError: they can't be read.
        """
        reading = listing.Listing(workflow_id)
        while await self._store.scan(reading.read_on):
            pass  # the next piece waits for other readings
        again, items = self.ends(workflow_id)[1], self._outbox.items
        again_id = again.id if again is not None else None
        return [listed_step(one, items, is_next_again=one.summary.id == again_id) for one in reading.found]

    def on_hold(self) -> list[tuple[str, list[Operation]]]:
        """The deletions and actions that wait so that they can be undone, by step, in the order of the steps; the id is
        ``""`` where the history has forgotten the step."""
        steps: dict[str, list[Operation]] = {}
        for item in self._outbox.held:
            if item.is_on_hold:
                steps.setdefault(self._step_of.get(item.id, ""), []).append(item)
        return [*steps.items()]

    def seen(self, edits: Iterable[Edit], identities: Mapping[TaskKey, Identity | None] = NOBODY) -> Sequence[Seen]:
        """What the person sees of the tasks of edits right now, or saw when the tasks had these ``identities``.

        Ask in the moment in which they do it: later another task may stand in the place of theirs."""
        now = ((edit, seen_of_edit(self._state_of(edit.workflow_id), edit)) for edit in edits)
        return [as_before(seen, identities.get(edit.task)) for edit, seen in now]

    def sight(self, workflow_id: str, tasks: Iterable[TaskKey]) -> Mapping[TaskKey, Identity | None]:
        """Tasks as they are shown right now, for ``seen`` after a question about them is answered."""
        return sight(self._state_of(workflow_id), tasks)

    async def submit(self, edits: Sequence[Edit], seen: Sequence[Seen], step_id: str | None = None) -> str:
        """Queue edits as one step, and give its id. Those of other workflows are a step there, in one transaction.

        Args:
            edits: what is asked for.
            seen: of each, what the person saw of its task.
            step_id: they are more of a step that was begun.

        Raises:
            StoreError: the disk refused; then none of them is kept.
        """
        step_id = step_id or str(uuid4())
        waiting: list[str] = []
        made: list[str | None] = []

        def note(connection: Connection, wanted: Sequence[Edit], added: Sequence[Added]) -> None:
            known = [*zip(wanted, added, seen, strict=True)]
            for edit, _, one in known:
                if one.identity is not None and one.text is not None:
                    outbox.keep_originals(connection, edit.workflow_id, {(edit.task, one.identity): one.text})
            changes: dict[str, list[Change]] = {}
            for edit, (carrier, gone), one in known:
                change = Change(edit, one.title, carrier, RestoreData(unsent=unsent(gone)), one.identity)
                forget_elsewhere(connection, edit, gone)
                changes.setdefault(edit.workflow_id, []).append(change)
            for place, of_workflow in enumerate(changes.values()):
                table.add(connection, str(uuid4()) if place else step_id, of_workflow)
            waiting[:] = held(wanted, added)
            made[:] = map(attrgetter("id"), added)

        async with self._in_turn:
            changed = await self._outbox.add(edits, [one.identity for one in seen], note=note)
            self._note_steps(waiting, step_id)
            self.large.note(step_id, made)
        await self._show(changed)
        return step_id

    def _note_steps(self, waiting: Iterable[str], step_id: str) -> None:
        """Note of which step these operations are, and forget the ones that are not on hold any more."""
        held = {item.id for item in self._outbox.held}
        self._step_of = {edit_id: step for edit_id, step in self._step_of.items() if edit_id in held}
        self._step_of |= dict.fromkeys(waiting, step_id)

    async def _show(self, changed: Iterable[TaskRef]) -> None:
        await self._moved(changed)
        await self.load()

    async def undo(self, workflow_id: str) -> TurnedStep | None:
        """Take the newest step of a workflow back.

        Returns:
            The step, None where there is none.

        Raises:
            StoreError: the disk refused; then nothing was done.
            BeingSentError: part of it is on its way right now.
            CannotUndoError: it can't be taken back.
        """
        return await self._turn_next(lambda c: table.last(c, workflow_id), undone=True)

    async def undo_step(self, step_id: str) -> TurnedStep | None:
        """Take back any step on which no later one stands.

        Returns:
            The step, None where it is not there any more or undone already.

        Raises:
            StoreError: the disk refused; then nothing was done.
            BeingSentError: part of it is on its way right now.
            CannotUndoError: it can't be taken back.
        """
        return await self._turn_next(lambda c: _in_force(c, step_id), undone=True, is_newest=False)

    async def undo_unsent(self, step_id: str) -> TurnedStep:
        """Take back what was not sent of a step, as a step of its own; the rest stays the step that it is.

        New tasks that later steps concern stay, too: what was added to them would go with them. Call it while nothing
        else is being sent.

        Returns:
            What was taken back, without changes where nothing could be.

        Raises:
            StoreError: the disk refused; then nothing was done.
        """
        turned, left = None, 0
        for _ in range(_MOST_PLANS):
            try:
                turned = await self._turn_next(lambda c: _in_force(c, step_id), undone=True, only_unsent=True)
            except BeingSentError:
                continue  # a request that began before the pause has taken a planned change: the next plan leaves it
            except CannotUndoError as error:
                left = error.left
            break
        return turned or TurnedStep(UndoStep(step_id, ()), left=left)

    async def redo(self, workflow_id: str) -> TurnedStep | None:
        """Do again what was undone last in a workflow.

        Returns:
            The step, None where there is none.

        Raises:
            StoreError: the disk refused; then nothing was done.
            BeingSentError: part of it is on its way right now.
            CannotUndoError: it can't be done again.
        """
        return await self._turn_next(lambda c: table.next_again(c, workflow_id), undone=False)

    async def _turn_next(
        self,
        read: Callable[[Connection], UndoStep | None],
        *,
        undone: bool,
        is_newest: bool = True,
        only_unsent: bool = False,
    ) -> TurnedStep | None:
        """Turn the step that is next when it is written: an edit or an answer may come between."""
        changed: Iterable[TaskRef] = ()
        turned: TurnedStep | None = None
        async with self._in_turn:
            while (step := await self._store.read(read)) is not None:
                leave = await self._store.read(partial(listing.changed_since, step=step)) if only_unsent else ()
                try:
                    plan = await self._planner.plan(step, undone=undone, only_unsent=only_unsent, leave=leave)
                    turned, changed = await self._turn(step, plan, undone=undone, is_newest=is_newest)
                except _AnotherByNowError:
                    continue
                except BeingSentError as error:
                    error.step = summary_of(step)
                    raise
                break
        await self._show(changed)
        return turned

    async def _turn(
        self, step: UndoStep, plan: UndoPlan, *, undone: bool, is_newest: bool
    ) -> tuple[TurnedStep, Iterable[TaskRef]]:
        if not plan.edits and not plan.drop:
            if await self._store.read(lambda c: table.step(c, step.id)) != step:
                raise _AnotherByNowError
            raise CannotUndoError(summary_of(step), plan.hindrance, left=len(plan.left))
        new_id = str(uuid4()) if plan.stays else step.id
        turned = [number for number in range(len(step.changes)) if number not in plan.stays]
        waiting: list[str] = []
        made: list[str | None] = []

        def note(connection: Connection, wanted: Sequence[Edit], added: Sequence[Added]) -> None:
            if table.step(connection, step.id) != step:
                raise _AnotherByNowError
            later = listing.newest_on(connection, step) if plan.edits and not is_newest else None
            if later is not None:
                raise CannotUndoError(summary_of(step), Hindrance.LATER_STEP, later)
            if plan.stays:
                table.split(connection, step.id, turned, new_id)
            first = [plan.first[number] for number in turned]
            table.carry_on(connection, {old: str(added[number].id) for old, number in plan.waited.items()})
            carriers = [added[number].id if number is not None else None for number in first]
            table.turn(connection, new_id, undone=undone, carriers=carriers)
            keep_unsent(connection, new_id, first, wanted, added)
            waiting[:] = held(wanted, added)
            made[:] = map(attrgetter("id"), added)

        changed = await self._outbox.add(plan.edits, plan.identity, drop=plan.drop, note=note)
        self._note_steps(waiting, step.id)
        self.large.forget(step.id)
        self.large.note(new_id, () if undone else made)
        changes = tuple(step.changes[number] for number in turned if number not in plan.gone)
        counts = len(plan.gone), len(plan.stays - plan.never_done), len(plan.refused)
        turned_step = replace(step, id=new_id, changes=changes)
        rest = _remaining(step, plan, turned)
        return TurnedStep(turned_step, *counts, was=step.id, left=len(plan.left), remaining=rest), changed


def _remaining(step: UndoStep, plan: UndoPlan, turned: Iterable[int]) -> frozenset[TaskKey]:
    """The tasks for which a step stays as it was: nothing of theirs is among the changes that are turned."""
    stays = frozenset(step.changes[number].edit.task for number in plan.stays - plan.never_done)
    return stays.difference(step.changes[number].edit.task for number in turned)


def _in_force(connection: Connection, step_id: str) -> UndoStep | None:
    """A step that was not undone, None where there is none."""
    step = table.step(connection, step_id)
    return step if step is not None and not step.undone else None
