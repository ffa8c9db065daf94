"""What a person decides about edits that need them: send again, let go, keep mine, take theirs, create again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from flowdash_desktop.domain.conflicts import Choice
from flowdash_desktop.domain.edits import (
    BOUND,
    CreateTask,
    DeleteTask,
    EditState,
    Operation,
    Refusal,
    new_task_key,
)
from flowdash_desktop.domain.identity import is_another
from flowdash_desktop.domain.tasks import NO_LINKS, TaskKey, settable
from flowdash_desktop.session.outbox import recreate
from flowdash_desktop.session.outbox.index import Contents, TaskRef
from flowdash_desktop.session.outbox.link_merge_rules import is_overtaken, wanted
from flowdash_desktop.session.outbox.outbox import Outbox
from flowdash_desktop.session.outbox.resolution_effects import (
    Change,
    apply_here,
    create_again,
    keep_mine,
    let_go,
    send_again,
)
from flowdash_desktop.session.tasks.repository import Reading
from flowdash_desktop.wire.memos import NoCopiesMemo


class Decisions:
    """Each is durable when it returns.

    Args:
        outbox: where the edits wait.
        reading: what is known of the tasks.
        moved: called with a workflow and its tasks whose edits are others now.
        wake: called when there is something to send, at once.
        let_go: called when an edit is gone: what can be undone may be another.
    """

    def __init__(
        self,
        outbox: Outbox,
        reading: Reading,
        moved: Callable[[str, Sequence[TaskKey]], None],
        wake: Callable[[], None],
        let_go: Callable[[], None],
    ) -> None:
        self._outbox = outbox
        self._reading = reading
        self._moved = moved
        self._wake = wake
        self._let_go = let_go

    async def retry(self, edit_id: str) -> None:
        """Send a refused edit again, or one that waits for its next attempt at once.

        Raises:
            StoreError: the disk refused.
        """
        item = self._outbox.items.get(edit_id)
        if item is not None and item.state is EditState.SAVED_HERE:
            self._wake()
        self._go_on(await self._outbox.decide(edit_id, send_again))

    async def discard(self, edit_id: str) -> None:
        """Let go of an edit that is not being sent.

        Raises:
            StoreError: the disk refused.
        """
        item = self._outbox.items.get(edit_id)

        def decision(one: Operation, mine: Sequence[Operation]) -> Change | None:
            return let_go(one, mine, [*self._outbox.links_near(one)])

        if change := await self._outbox.decide(edit_id, decision):
            await self._outbox.notes.unstage(change.gone)
            gone = ((other.edit.workflow_id, other.edit.task) for other in change.gone)
            self._all_moved(task for task in gone if task != change.task)
            self._go_on(change)  # an action may have waited for it
            self._let_go()
            if item is not None and item.state is EditState.NEEDS_YOU:
                self._reading.request()  # what the server has is shown in its place, and that may be newer

    async def retry_all(self, edit_ids: Iterable[str]) -> None:
        """Send refused edits again, all in one transaction. One that does not wait for the person is left as it is.

        Raises:
            StoreError: the disk refused; then none is sent again.
        """
        changes = await self._outbox.decide_all(edit_ids, lambda item, mine, _: send_again(item, mine))
        self._all_moved(change.task for change in changes)
        if changes:
            self._wake()

    async def discard_all(self, edit_ids: Iterable[str]) -> None:
        """Let go of edits that are not being sent, all in one transaction.

        Raises:
            StoreError: the disk refused; then none is let go.
        """
        ids = [*edit_ids]
        needed = any(item.state is EditState.NEEDS_YOU for item in map(self._outbox.items.get, ids) if item is not None)

        def decision(one: Operation, mine: Sequence[Operation], among: Contents) -> Change | None:
            return let_go(one, mine, [*among.links_near(one.edit, one.identity)])

        changes = await self._outbox.decide_all(ids, decision)
        if not changes:
            return
        gone = [other for change in changes for other in change.gone]
        await self._outbox.notes.unstage(gone)
        tasks = [(other.edit.workflow_id, other.edit.task) for other in gone]
        self._all_moved([*tasks, *(change.task for change in changes)])
        self._wake()
        self._let_go()
        if needed:
            self._reading.request()

    def _all_moved(self, tasks: Iterable[TaskRef]) -> None:
        """Tell of tasks whose edits are others now, once for each workflow."""
        workflows: dict[str, dict[TaskKey, None]] = {}
        for workflow_id, key in tasks:
            workflows.setdefault(workflow_id, {})[key] = None
        for workflow_id, keys in workflows.items():
            self._moved(workflow_id, [*keys])

    async def choose(self, edit_id: str, choice: Choice) -> None:
        """Settle a conflict: send what was typed here after all, or take what the server has.

        Raises:
            StoreError: the disk refused.
        """
        if choice is Choice.THEIRS:
            await self.discard(edit_id)
        else:
            self._go_on(await self._outbox.decide(edit_id, keep_mine))

    async def create_again(self, edit_id: str) -> None:
        """Create a task anew that was deleted on the server, with what was typed here.

        Its attachments on the server are gone; files, comments and new checklist items that wait here are added.

        Raises:
            FlowdashError: nothing of its workflow is kept here, and the server can't be asked; nothing was done.
            StoreError: the disk refused, or what is kept of the task can't be read.
        """
        item = self._outbox.items.get(edit_id)
        if not can_be_created_again(item):
            return
        assert item is not None
        workflow_id, key = item.edit.workflow_id, item.edit.task
        schema, snapshot = await self._reading.last(workflow_id, key, item.identity)
        there = self._reading.identity(workflow_id, key)  # one of our own may have its ID since
        taken = is_another(item.identity, there) or (
            item.problem is not None and item.problem.refusal is Refusal.ANOTHER_TASK
        )
        had = snapshot.links if snapshot is not None else NO_LINKS

        def make(mine: Sequence[Operation]) -> CreateTask:
            links = wanted(had, item.edit, item.identity, mine, self._outbox.links_near(item))
            instead = recreate.changes(mine)
            values = {**settable(schema, snapshot), **{edit.field: edit.value for edit in instead}}
            if taken:
                return CreateTask(workflow_id, new_task_key(), values, links=links)
            return CreateTask(workflow_id, key, values, again=True, instead=instead, links=links)

        def is_late(other: Operation) -> bool:
            return is_overtaken(other, self._outbox.links_near(other))

        if change := await self._outbox.decide(edit_id, create_again(make, is_late)):
            self._moved(workflow_id, [key])
            self._go_on(change)

    async def apply_here(self, edit_id: str) -> None:
        """Put an edit into the task that has its task's unique ID now; what is there is compared first.

        Raises:
            StoreError: the disk refused.
        """
        self._go_on(await self._outbox.decide(edit_id, apply_here))

    async def go_without_copy(self, edit_id: str) -> None:
        """Remove a file, or a task with its files, that can't be copied before: undo will not bring the file back.

        Raises:
            StoreError: the disk refused.
        """
        await self._outbox.notes.note_memo(edit_id, NoCopiesMemo())
        await self.retry(edit_id)

    def _go_on(self, change: Change | None) -> None:
        if change is not None:
            self._all_moved([change.task])
            self._wake()


def can_be_created_again(item: Operation | None) -> bool:
    """True for an edit of a task that the server does not know any more, or that another has taken the place of."""
    return (
        item is not None
        and item.problem is not None
        and item.problem.refusal in (Refusal.GONE, Refusal.ANOTHER_TASK)
        and not isinstance(item.edit, CreateTask | DeleteTask)
    )


def can_be_applied_here(item: Operation | None) -> bool:
    """True for an edit that waits because another task has its task's unique ID, and makes sense there, too."""
    return (
        item is not None
        and item.problem is not None
        and item.problem.there is not None
        and not isinstance(item.edit, BOUND)
    )
