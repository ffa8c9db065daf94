"""What of the outbox is to be sent next, and what waits for something else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from flowdash_desktop.domain.activity_edits import AddComment, RunAction
from flowdash_desktop.domain.edits import CreateTask, EditState, Operation
from flowdash_desktop.domain.identity import is_another
from flowdash_desktop.domain.link_edits import LINK_EDITS
from flowdash_desktop.session.connection.poison_detector import Failing
from flowdash_desktop.session.outbox.index import TaskRef
from flowdash_desktop.session.outbox.link_merge_rules import creations_before, waits_for_links
from flowdash_desktop.session.outbox.merge_rules import order_matters, waits_behind
from flowdash_desktop.session.outbox.outbox import Outbox
from flowdash_desktop.session.outbox.unique_id_guard import meet, used_ids


class Order:
    """Looks at the edits that wait. No two wait for each other: one waits for older ones, or for a creation; and for
    what waits for a creation itself nothing waits but what comes after it at its own task.
    """

    def __init__(self, outbox: Outbox, failing: Failing) -> None:
        self._being_sent: dict[TaskRef, Operation] = {}
        self._links_being_sent: dict[TaskRef, Operation] = {}
        self._answered: set[TaskRef] = set()
        self._outbox = outbox
        self._failing = failing

    def begin(self, ref: TaskRef, item: Operation) -> None:
        """An operation is on its way, or about to be."""
        self._being_sent[ref] = item
        if isinstance(item.edit, LINK_EDITS):
            self._links_being_sent[ref] = item

    def answered(self, refs: Iterable[TaskRef]) -> None:
        """The server has answered; what it says is not kept here yet."""
        self._answered.update(refs)

    def end(self, ref: TaskRef) -> None:
        """It is not on its way any more."""
        self._answered.discard(ref)
        self._being_sent.pop(ref, None)
        self._links_being_sent.pop(ref, None)

    @property
    def being_sent(self) -> Iterator[Operation]:
        """What is on its way, or about to be, and not answered yet."""
        return (item for ref, item in self._being_sent.items() if ref not in self._answered)

    def is_under_way(self, ref: TaskRef) -> bool:
        """Whether an operation of a task is on its way, or about to be."""
        return ref in self._being_sent

    def next_of(self, ref: TaskRef, is_put_off: Callable[[Operation], bool]) -> Operation | None:
        """The edit of a task that is to be sent next: the oldest that does not wait for the person.

        An action waits for what the person had changed before, also where that needs them now. What the server fails
        at again and again holds up only what depends on it.

        Args:
            ref: the task.
            is_put_off: tells of an edit whether its next attempt is not due yet.
        """
        refused, held_up, apart = list[Operation](), list[Operation](), list[Operation]()
        for item in self._outbox.of_task(*ref):
            if item.state is EditState.NEEDS_YOU:
                if isinstance(item.edit, CreateTask):
                    return None
                refused.append(item)
            elif self._must_wait(item, refused):
                break
            elif self._creations_before(item) or any(waits_behind(other.edit, item.edit) for other in apart):
                apart.append(item)
            elif self._is_held_up(item, held_up, is_put_off):
                held_up.append(item)
            else:
                return item
        return held_up[0] if held_up else None

    def _must_wait(self, item: Operation, refused: Sequence[Operation]) -> bool:
        """True for an edit that can't be sent yet, and so nothing of its task that comes after it.

        Args:
            item: the edit.
            refused: the older edits of its task that need the person.
        """
        if isinstance(item.edit, RunAction) and any(_is_for_an_action(other, item) for other in refused):
            return True
        if item.state is not EditState.SAVED_HERE or self._waits_for_another(item):
            return True
        return waits_for_links(item, self._outbox.links_near(item), self._being_sent.values(), self._is_stuck)

    def _is_held_up(
        self, item: Operation, held_up: Sequence[Operation], is_put_off: Callable[[Operation], bool]
    ) -> bool:
        """True for an edit that the server fails at again and again until its next attempt is due, and for what depends
        on such a one (``held_up``)."""
        if any(order_matters(other.edit, item.edit) for other in held_up):
            return True
        return self._failing.holds_up(item) and is_put_off(item)

    def _waits_for_another(self, item: Operation) -> bool:
        """True for a creation under a unique ID, or a change to it, whose task has older edits on their way: a deletion
        that is repeated must not meet the new task. Nor must a link that names the ID, while either is being sent."""
        edit = item.edit
        # Of two edits that meet one is of a link: hundreds of creations that are sent together are not looked through.
        sent = self._being_sent if isinstance(edit, LINK_EDITS) else self._links_being_sent
        return any(meet(edit, other.edit) for other in sent.values()) or any(
            other.sequence < item.sequence and not (other.state is EditState.NEEDS_YOU or self._is_apart(other))
            for key in used_ids(edit)
            for other in self._outbox.of_task(edit.workflow_id, key)
        )

    def _is_apart(self, item: Operation) -> bool:
        """True for an edit that waits for a creation, or comes after one of its task that does."""
        return any(
            self._creations_before(other) and (other is item or waits_behind(other.edit, item.edit))
            for other in self._outbox.of_task(item.edit.workflow_id, item.edit.task)
            if other.sequence <= item.sequence
        )

    def _creations_before(self, item: Operation) -> list[Operation]:
        return creations_before(item, self._outbox.links_near(item)) if isinstance(item.edit, LINK_EDITS) else []

    def _is_stuck(self, item: Operation) -> bool:
        """True for an edit that does not go on by itself before long: it, or what it comes after, waits for the person
        or for a creation, which may wait for it; or the server fails at it again and again."""
        before = self._outbox.of_task(item.edit.workflow_id, item.edit.task)
        return (
            item.state is EditState.NEEDS_YOU
            or self._failing.holds_up(item)
            or any(self._creations_before(i) for i in before if i.sequence <= item.sequence)
            or any(
                isinstance(other.edit, RunAction)
                or (isinstance(other.edit, CreateTask) and other.state is EditState.NEEDS_YOU)
                for other in before
                if other.sequence < item.sequence
            )
        )


def _is_for_an_action(item: Operation, action: Operation) -> bool:
    """True for a refused edit that an action of the same task waits for: actions and comments change nothing that it
    works with."""
    return not isinstance(item.edit, RunAction | AddComment) and not is_another(item.identity, action.identity)
