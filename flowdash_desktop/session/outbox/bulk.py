"""Many changes as one step of the history: a value for a field of many tasks, their deletion, or an import."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from uuid import uuid4

from flowdash_desktop.domain.cell_values import Base, CellValue, LeftOut
from flowdash_desktop.domain.conflicts import same
from flowdash_desktop.domain.edits import CreateTask, DeleteTask, Edit, EditState, Operation, TaskEdit
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.schema import Field
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.session.concurrency.background_tasks import BackgroundTasks, Outcome
from flowdash_desktop.session.concurrency.time_slice import TimeSlice
from flowdash_desktop.session.outbox.outbox import Outbox
from flowdash_desktop.session.tasks.seen import NOBODY, Seen, ShownThen, as_before, seen_of_edit, seen_of_task, sight
from flowdash_desktop.session.tasks.workflow_state import WorkflowState

AsSeen: TypeAlias = Callable[[TaskKey, Value], bool]
"""Whether the present value of a task is the one that the person saw."""


@dataclass(frozen=True, slots=True)
class ManyChanged:
    """What became of it.

    Attributes:
        step: the step of the history, ``""`` where nothing was to be changed.
        changed: the tasks that are changed, in the order in which they were given; once for each cell.
        same: how many had the value already.
        needing: how many were left as they are, since what is waiting of them needs the person first: their creation,
            or an earlier change of the same field, whose value would be lost.
        gone: how many are not there any more.
        altered: how many were left as they are, since they show something else than when they were planned.
    """

    step: str
    changed: tuple[TaskKey, ...]
    same: int = 0
    needing: int = 0
    gone: int = 0
    altered: int = 0


class BulkChanges:
    """Makes changes of many tasks.

    Args:
        background: finishes what is begun, also when the window closes.
        outbox: whose edits are looked at.
        state_of: a workflow as it is shown.
        submit: makes edits durable as one step, given what was seen of each task, by the step's id.
    """

    def __init__(
        self,
        background: BackgroundTasks,
        outbox: Outbox,
        state_of: Callable[[str], WorkflowState | None],
        submit: Callable[[Sequence[Edit], Sequence[Seen], str], Awaitable[None]],
    ) -> None:
        self._background = background
        self._outbox = outbox
        self._state_of = state_of
        self._submit = submit

    def set_field(
        self,
        workflow_id: str,
        tasks: Iterable[TaskKey],
        field: str,
        value: Value,
        *,
        identity: Mapping[TaskKey, Identity | None] | None = None,
        as_seen: AsSeen | None = None,
    ) -> Outcome[ManyChanged]:
        """Give a field of these tasks a value, compared for each with what is shown of it now.

        Begins at once, as ``Session.submit``.

        Args:
            workflow_id: of the tasks.
            tasks: which tasks.
            field: its name.
            value: what all of them get.
            identity: the tasks as the person saw them, where that was before this moment.
            as_seen: whether a task still shows what the person saw in the field; one that does not is left as it is.

        Raises:
            StoreError: the disk refused; then nothing is changed.
        """
        keys = tuple(tasks)
        arrived = self._outbox.expect((workflow_id, key) for key in keys)
        known = sight(self._state_of(workflow_id), keys) if identity is None else identity
        cells = (CellValue(key, field, value) for key in keys)
        return self._background.start(self._set_cells(workflow_id, cells, known, as_seen), "change many", arrived)

    def needing(self, workflow_id: str, field: str) -> frozenset[TaskKey]:
        """The tasks whose field would be left as it is, since what waits of it needs the person first."""
        items = self._outbox.items.values() if self._outbox.states.get(EditState.NEEDS_YOU) else ()
        return frozenset(i.edit.task for i in items if i.edit.workflow_id == workflow_id and _keeps_out(i, field))

    def shown_then(self, workflow_id: str, tasks: Sequence[TaskKey]) -> ShownThen | None:
        """What these tasks show right now, to be read later; None where the workflow was not loaded."""
        state = self._state_of(workflow_id)
        return ShownThen(state, tasks) if state is not None else None

    def set_cells(self, workflow_id: str, cells: Sequence[CellValue]) -> Outcome[ManyChanged]:
        """Give each of these cells its value, as one step. Otherwise as ``set_field``.

        A cell that does not show its ``base`` any more is left as it is: what came in between would be overwritten.

        Raises:
            StoreError: the disk refused; then nothing is changed.
        """
        keys = tuple(dict.fromkeys(cell.task for cell in cells))
        arrived = self._outbox.expect((workflow_id, key) for key in keys)
        identity = sight(self._state_of(workflow_id), keys)
        return self._background.start(self._set_cells(workflow_id, cells, identity), "change cells", arrived)

    def newest(self) -> int:
        """The sequence of the newest edit that waits, -1 where none does."""
        return max((item.sequence for item in self._outbox.items.values()), default=-1)

    def why_left_out(self, workflow_id: str, cell: CellValue, since: int | None = None) -> LeftOut | None:
        """Why a cell would be left as it is, None where it would get its value.

        Args:
            workflow_id: of the cell.
            cell: what it is to become.
            since: ``newest()`` when the person asked for it: a later edit of the cell is not overwritten.
        """
        edit = self._edit_of(workflow_id, cell)
        if isinstance(edit, LeftOut):
            return edit
        later = since is not None and any(
            item.sequence > since and isinstance(item.edit, TaskEdit) and item.edit.field == cell.field
            for item in self._outbox.of_task(workflow_id, cell.task)
        )
        return LeftOut.CHANGED if later else None

    def delete(
        self, workflow_id: str, tasks: Iterable[TaskKey], identity: Mapping[TaskKey, Identity | None] = NOBODY
    ) -> Outcome[None]:
        """Delete these tasks, as the person saw them before this moment (``identity``). Begins at once, as
        ``Session.submit``.

        Raises:
            StoreError: the disk refused; then none is deleted.
        """
        keys = tuple(tasks)
        arrived = self._outbox.expect((workflow_id, key) for key in keys)
        return self._background.start(self._delete(workflow_id, keys, identity), "delete many", arrived)

    def submit(self, workflow_id: str, edits: Sequence[Edit], step: str = "") -> Outcome[str]:
        """Ask for many edits of one workflow, and give the step of the history that they are. Begins at once, as
        ``Session.submit``. ``step`` is the id that it is to have.

        Raises:
            StoreError: the disk refused; then none of them is kept.
        """
        arrived = self._outbox.expect((workflow_id, edit.task) for edit in edits)
        return self._background.start(
            self._submit_all(workflow_id, edits, step or str(uuid4())), "submit many", arrived
        )

    async def _submit_all(self, workflow_id: str, edits: Sequence[Edit], step: str) -> str:
        seen, turns = list[Seen](), TimeSlice()
        for edit in edits:
            seen.append(seen_of_edit(self._state_of(workflow_id), edit))
            if turns.is_over:
                await turns.next()
        await self._submit(edits, seen, step)
        return step

    async def _delete(
        self, workflow_id: str, keys: tuple[TaskKey, ...], identity: Mapping[TaskKey, Identity | None]
    ) -> None:
        seen, turns = list[Seen](), TimeSlice()
        for key in keys:
            seen.append(as_before(seen_of_task(self._state_of(workflow_id), key), identity.get(key)))
            if turns.is_over:
                await turns.next()
        await self._submit([DeleteTask(workflow_id, key) for key in keys], seen, str(uuid4()))

    async def _set_cells(
        self,
        workflow_id: str,
        cells: Iterable[CellValue],
        identity: Mapping[TaskKey, Identity | None],
        as_seen: AsSeen | None = None,
    ) -> ManyChanged:
        edits: list[TaskEdit] = []
        seen: list[Seen] = []
        left_out: Counter[LeftOut] = Counter()
        turns = TimeSlice()
        for cell in cells:
            key, edit = cell.task, self._edit_of(workflow_id, cell)
            if isinstance(edit, LeftOut):
                left_out[edit] += 1
            elif as_seen is not None and not as_seen(key, edit.base):
                left_out[LeftOut.CHANGED] += 1
            else:
                edits.append(edit)
                seen.append(as_before(seen_of_task(self._state_of(workflow_id), key), identity.get(key)))
            if turns.is_over:
                await turns.next()
        step = str(uuid4()) if edits else ""
        if edits:
            await self._submit(edits, seen, step)
        reasons = LeftOut.SAME, LeftOut.NEEDING, LeftOut.GONE, LeftOut.CHANGED
        return ManyChanged(step, tuple(edit.task for edit in edits), *(left_out[why] for why in reasons))

    def _edit_of(self, workflow_id: str, cell: CellValue) -> TaskEdit | LeftOut:
        """What gives a cell its value, compared with what is shown of it now; or why it is left as it is."""
        key, field, value = cell.task, cell.field, cell.value
        state = self._state_of(workflow_id)
        shown = state.shown.get(key) if state is not None else None
        known = state.schema.field_by_name.get(field) if state is not None else None
        if shown is None or known is None:
            return LeftOut.GONE
        if any(_keeps_out(item, field) for item in self._outbox.of_task(workflow_id, key)):
            return LeftOut.NEEDING
        base = shown.task.values.get(field)
        if _is_alike(value, base, known):
            return LeftOut.SAME
        if not isinstance(cell.base, Base) and not _is_alike(cell.base, base, known):
            return LeftOut.CHANGED
        return TaskEdit(workflow_id, key, field, value, base)


def _is_alike(value: Value, base: Value, field: Field) -> bool:
    kind = field_type(field.kind)
    return same(value, base, field) or (kind.is_blank(value) and kind.is_blank(base))


def _keeps_out(item: Operation, field: str) -> bool:
    """True where the person has to decide first: what was typed there would go."""
    edit = item.edit
    is_its_own = isinstance(edit, CreateTask) or (isinstance(edit, TaskEdit) and edit.field == field)
    return is_its_own and item.state is EditState.NEEDS_YOU
