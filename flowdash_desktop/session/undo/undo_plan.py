"""What it takes to undo a step of the history, or to do it again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace

from flowdash_desktop.domain.activity_edits import AddComment, AddItem, DeleteItem, RunAction
from flowdash_desktop.domain.edits import (
    AttachFile,
    CreateTask,
    DeleteTask,
    DetachFile,
    Edit,
    EditState,
    Operation,
    TaskEdit,
)
from flowdash_desktop.domain.history import (
    Change,
    Hindrance,
    RestoreData,
    StepSummary,
    UndoStep,
    doing_again,
    giving_back,
    summary_of,
    undoing,
)
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.link_edits import LinkTask, is_it
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.concurrency.time_slice import TimeSlice
from flowdash_desktop.session.outbox.link_index import new_ends
from flowdash_desktop.session.outbox.outbox import BeingSentError, Outbox
from flowdash_desktop.session.tasks.seen import is_gone
from flowdash_desktop.session.tasks.workflow_state import WorkflowState

_TAKEN_BACK = (DeleteTask, AttachFile, DetachFile, RunAction, AddComment, AddItem, DeleteItem)
"""Edits that are simply taken out of the outbox as long as they have not been sent."""


class CannotUndoError(Exception):
    """A step can't be undone, or done again; it stays as it is, and nothing was done.

    Attributes:
        step: which.
        why: the reason.
        later: the step that stands on it, where that is the reason.
        left: how many new tasks were left out, as later steps concern them.
    """

    def __init__(self, step: StepSummary, why: Hindrance, later: StepSummary | None = None, left: int = 0) -> None:
        super().__init__(f"{why}: {step.id}")
        self.step = step
        self.why = why
        self.later = later
        self.left = left


@dataclass(slots=True)
class UndoPlan:
    """What turning a step takes.

    Attributes:
        first: of each change, the number of its first edit; None where it takes none.
        edits: the edits to make.
        identity: of each edit, which task it is for.
        waited: the numbers of the edits that waited before, unsent, by the ids of the operations that they were.
        drop: the operations to take out of the outbox, by their ids.
        gone: the changes, by their numbers, whose tasks are not there any more.
        stays: the changes, by their numbers, that stay as they are: some of the step are carried out for good.
        never_done: those of them that failed, and were let go.
        refused: the changes, by their numbers, that needed the person, and surely are not on the server.
        left: the new tasks that stay as they are, as later steps concern them.
        hindrance: why it can't be turned, where it takes nothing.
    """

    first: list[int | None]
    edits: list[Edit] = field(default_factory=list)
    identity: list[Identity | None] = field(default_factory=list)
    waited: dict[str, int] = field(default_factory=dict)
    drop: list[str] = field(default_factory=list)
    gone: set[int] = field(default_factory=set)
    stays: set[int] = field(default_factory=set)
    never_done: set[int] = field(default_factory=set)
    refused: set[int] = field(default_factory=set)
    left: set[TaskKey] = field(default_factory=set)
    hindrance: Hindrance = Hindrance.NOT_KEPT

    def add(self, change: Change, wanted: Sequence[Edit]) -> None:
        """Make these edits, which turn a change."""
        unsent = {id(one.edit): one for one in change.restore_data.unsent}
        for edit in wanted:
            before = unsent.get(id(edit))
            if before is not None:
                self.waited[before.id] = len(self.edits)
            self.edits.append(edit)
            self.identity.append(_identity(change, edit) if before is None else before.identity)

    def leaves(self, number: int, change: Change, item: Operation | None, leave: Collection[TaskKey]) -> bool:
        """Leave a change as it is that was sent, or that is of a new task which stays; False for any other."""
        is_unsent = _is_unsent(change, item)
        if is_unsent and change.edit.task not in leave:
            return False
        self.stays.add(number)
        if is_unsent:
            self.left.add(change.edit.task)
        return True

    def leave_never_done(self, number: int) -> None:
        """Leave a change as it is that failed, and was let go."""
        if not self.stays:
            self.hindrance = Hindrance.NEVER_DONE
        self.stays.add(number)
        self.never_done.add(number)


class UndoPlanner:
    """Looks at the outbox and at the tasks.

    Args:
        outbox: where edits wait.
        state_of: a workflow as it is shown, None until it was loaded.
    """

    def __init__(self, outbox: Outbox, state_of: Callable[[str], WorkflowState | None]) -> None:
        self._outbox = outbox
        self._state_of = state_of

    async def plan(
        self, step: UndoStep, *, undone: bool, only_unsent: bool = False, leave: Collection[TaskKey] = ()
    ) -> UndoPlan:
        """What turning a step takes; with ``only_unsent``, turning what was not sent of it.

        Args:
            step: which.
            undone: it is undone, else it is done again.
            only_unsent: what was sent, or is being sent, stays.
            leave: the new tasks that stay, with all that the step adds to them.

        Raises:
            BeingSentError: part of it is on its way right now.
            CannotUndoError: it is not known whether the server has carried part of it out.
        """
        plan, turns = UndoPlan([None] * len(step.changes)), TimeSlice()
        numbers, turn = range(len(step.changes)), self._plan_undo if undone else self._plan_redo
        is_carried_out = not only_unsent and _is_carried_out(step)
        for number in reversed(numbers) if undone else numbers:
            if turns.is_over:
                await turns.next()
            change = step.changes[number]
            item = self._item_of(change)
            if only_unsent and plan.leaves(number, change, item, leave):
                continue
            if is_carried_out and _stays(change, item):
                plan.hindrance = Hindrance.CARRIED_OUT
                plan.stays.add(number)  # a refused one, too: the person decides about it
            else:
                turn(plan, step, number, item)
        return plan

    def _item_of(self, change: Change) -> Operation | None:
        """The operation that carries a change out, None where it does not wait any more."""
        return self._outbox.items.get(change.edit_id) if change.edit_id is not None else None

    def _plan_undo(self, plan: UndoPlan, step: UndoStep, number: int, item: Operation | None) -> None:
        """Plan to take one change back.

        Args:
            plan: what is planned of the step so far.
            step: which.
            number: the number of the change.
            item: the operation that carries it out, None where it does not wait any more.
        """
        change = step.changes[number]
        if item is None:
            if isinstance(change.edit, RunAction | AddComment):
                plan.leave_never_done(number)
            else:
                self._plan_edits(plan, number, change, undoing(change))
            return
        if item.state is EditState.NEEDS_YOU and not item.may_have_arrived:
            plan.refused.add(number)
        if _is_undone(item, step):
            self._plan_drop(plan, number, change, item)
        else:
            change = _as_far_as_sent(change, item)
            self._plan_edits(plan, number, change, undoing(change))

    def _plan_redo(self, plan: UndoPlan, step: UndoStep, number: int, item: Operation | None) -> None:
        """Plan to do one change again; for the arguments see ``_plan_undo``."""
        change = step.changes[number]
        if item is not None and _is_undone(item, step):
            self._plan_drop(plan, number, change, item)
            return
        plan.drop += self._givings_back(change)
        self._plan_edits(plan, number, change, doing_again(change))

    def _plan_drop(self, plan: UndoPlan, number: int, change: Change, item: Operation) -> None:
        """Plan to take an unsent operation out. A deletion may have taken a creation out, which nothing else keeps."""
        plan.drop.append(item.id)
        self._plan_edits(plan, number, change, [one.edit for one in change.restore_data.unsent])

    def _plan_edits(self, plan: UndoPlan, number: int, change: Change, wanted: Sequence[Edit]) -> None:
        created = {edit.task for edit in (*plan.edits, *wanted) if isinstance(edit, CreateTask)}
        here = [edit for edit in wanted if edit.task in created or not self._is_gone(edit, created)]
        if wanted and not here:
            plan.gone.add(number)
            plan.hindrance = Hindrance.GONE
        wanted = here
        if wanted:
            plan.first[number] = len(plan.edits)
        plan.add(change, wanted)

    def _is_gone(self, edit: Edit, created: Collection[TaskKey]) -> bool:
        """Whether the task of an edit, or the new one that it is to link, is not there any more."""
        ends = new_ends(edit) if isinstance(edit, LinkTask) else []
        if any(not (key in created or self._outbox.is_to_come(of, key)) for of, key in ends):
            return True
        return is_gone(self._state_of(edit.workflow_id), edit.task)

    def _givings_back(self, change: Change) -> list[str]:
        """What waits to give a task back to the one that a link has taken it from, and is not wanted any more."""
        edit, holder = change.edit, change.restore_data.holder
        if holder is None or not isinstance(edit, LinkTask):
            return []
        waiting = self._outbox.of_task(edit.workflow_id, holder.key)
        return [item.id for item in waiting if _is_it(item, giving_back(edit, holder))]


def _stays(change: Change, item: Operation | None) -> bool:
    """Whether a change stays as it is once some of its step are carried out for good. Others beside it are undone."""
    return isinstance(change.edit, RunAction | AddComment) and (item is None or not item.is_on_hold)


def _is_carried_out(step: UndoStep) -> bool:
    """Whether the server has carried out part of a step for good."""
    return any(change.carried_out for change in step.changes)


def _is_unsent(change: Change, item: Operation | None) -> bool:
    """Whether a change waits, as it was made: no later one has taken its place. The creation of a task takes values
    along that were given to it before it was sent."""
    if item is None or item.state is not EditState.SAVED_HERE or item.may_have_arrived:
        return False
    mine, carrier = change.edit, item.edit
    if not isinstance(mine, TaskEdit):
        return True
    if isinstance(carrier, CreateTask):
        return carrier.values.get(mine.field) == mine.value
    return isinstance(carrier, TaskEdit) and carrier.value == mine.value


def _as_far_as_sent(change: Change, item: Operation) -> Change:
    """A change as it is to be undone while the edit that carries it out is in the outbox: a link that is not sent has
    taken nothing from anywhere, and while one is looked at that may do so, nobody knows yet.

    Raises:
        BeingSentError: nobody knows yet.
    """
    if not isinstance(item.edit, LinkTask):
        return change
    if not item.may_have_arrived:
        return replace(change, restore_data=RestoreData())
    if item.state is EditState.SENDING and item.edit.taken and change.restore_data.holder is None:
        raise BeingSentError
    return change


def _identity(change: Change, edit: Edit) -> Identity | None:
    """Which task an edit is for that turns a change."""
    holder = change.restore_data.holder
    return holder.identity if holder is not None and edit.task == holder.key != change.edit.task else change.identity


def _is_it(item: Operation, edit: LinkTask) -> bool:
    """Whether an edit that is not sent links the same two tasks."""
    mine = item.edit
    if item.may_have_arrived or not isinstance(mine, LinkTask) or mine.link != edit.link:
        return False
    return is_it(mine.other, edit.other, edit.id_field)


def _is_undone(item: Operation, step: UndoStep) -> bool:
    if not isinstance(item.edit, _TAKEN_BACK):
        return False
    if item.state is EditState.NEEDS_YOU and item.uncertain:
        raise CannotUndoError(summary_of(step), Hindrance.UNCERTAIN)
    if item.state is EditState.SENDING or item.uncertain:
        raise BeingSentError
    return True
