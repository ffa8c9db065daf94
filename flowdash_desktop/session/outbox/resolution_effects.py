"""What becomes of a task's edits as the person decides about one: sent again, let go, kept, put into another task."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from flowdash_desktop.domain.activity_edits import ACTIVITY_EDITS, AddComment, RunAction
from flowdash_desktop.domain.conflicts import decided
from flowdash_desktop.domain.drafts import Following
from flowdash_desktop.domain.edits import BOUND, CreateTask, EditState, Operation, TaskEdit
from flowdash_desktop.domain.identity import is_another
from flowdash_desktop.domain.link_edits import LINK_EDITS, LinkTask
from flowdash_desktop.session.outbox import recreate
from flowdash_desktop.session.outbox.index import Contents, TaskRef
from flowdash_desktop.session.outbox.link_index import to_new_task
from flowdash_desktop.session.outbox.merge_rules import after_letting_go
from flowdash_desktop.store import history
from flowdash_desktop.store import outbox as table
from flowdash_desktop.store.database import Connection
from flowdash_desktop.store.gil_yield import with_rests


@dataclass(frozen=True, slots=True)
class Change:
    """What a decision comes to.

    Attributes:
        task: the task that its edits are of afterwards.
        write: puts it on the disk, on the store's thread, inside a transaction; gives the edits that are others now.
        gone: the edits that do not wait any more.
        following: where the task goes by it.
    """

    task: TaskRef
    write: Callable[[Connection], Sequence[Operation]]
    gone: Sequence[Operation] = ()
    following: Following | None = None


Decision = Callable[[Operation, Sequence[Operation]], Change | None]
"""Given an edit and all edits of its task: what is to be done; None where there is nothing to decide."""

DecisionAmong = Callable[[Operation, Sequence[Operation], Contents], Change | None]
"""The same, given the whole outbox beside them."""


def send_again(item: Operation, _: Sequence[Operation]) -> Change | None:
    """A refused edit is queued again."""
    if item.state is not EditState.NEEDS_YOU:
        return None
    again = _queued(item)

    def write(connection: Connection) -> Sequence[Operation]:
        table.set_state(connection, again)
        return [again]

    return Change(_task(item), write)


def keep_mine(item: Operation, _: Sequence[Operation]) -> Change | None:
    """An edit is queued again although someone else has changed its field: the person has seen what they made of it."""
    conflict = item.problem.conflict if item.problem is not None else None
    if conflict is None or not isinstance(item.edit, TaskEdit | LinkTask):
        return None
    mine = replace(item.edit, base=conflict.linked) if isinstance(item.edit, LinkTask) else decided(item.edit, conflict)

    def write(connection: Connection) -> Sequence[Operation]:
        table.replace_edit(connection, item.id, mine)
        return [replace(_queued(item), edit=mine)]

    return Change(_task(item), write)


def apply_here(item: Operation, _: Sequence[Operation]) -> Change | None:
    """An edit is queued again, for the task that has its task's unique ID now: the person wants it there."""
    there = item.problem.there if item.problem is not None else None
    if there is None or isinstance(item.edit, BOUND):
        return None
    anew = isinstance(item.edit, ACTIVITY_EDITS + LINK_EDITS)  # what became of it there does not count here
    again = replace(_queued(item), identity=there, uncertain=item.uncertain and not anew)

    def write(connection: Connection) -> Sequence[Operation]:
        table.set_task(connection, item.id, item.edit.task, there)
        if anew:
            table.note_memo(connection, item.id, None)
        table.set_state(connection, again)
        return [again]

    return Change(_task(item), write)


def let_go(item: Operation, mine: Sequence[Operation], near: Iterable[Operation] = ()) -> Change | None:
    """An edit goes that is not being sent; with the creation of a task its other edits go, and of no other.

    The links to a new task go with it, all or nothing: without it they have nothing to link.

    Args:
        item: the edit.
        mine: all edits of its task.
        near: the changes of links that touch its task.
    """
    gone = [i for i in mine if i is item or isinstance(item.edit, CreateTask)]
    gone += [i for i in to_new_task(item, near) if i not in gone]
    if any(i.state is EditState.SENDING for i in gone):
        return None
    newer = after_letting_go(item, mine)

    def write(connection: Connection) -> Sequence[Operation]:
        table.remove(connection, [i.id for i in gone])
        history.let_go(connection, [i.id for i in gone if not isinstance(i.edit, RunAction) or is_unclear(i)])
        if newer is None:
            return []
        table.set_base(connection, newer.id, newer.edit)
        return [newer]

    return Change(_task(item), write, gone)


def is_unclear(item: Operation) -> bool:
    """True for an action or a comment of which nobody knows whether it was carried out: the history can say nothing of
    it once it is let go."""
    return isinstance(item.edit, RunAction | AddComment) and item.uncertain


def create_again(
    make: Callable[[Sequence[Operation]], CreateTask], is_overtaken: Callable[[Operation], bool]
) -> Decision:
    """The creation of a task that is gone on the server is queued in the place of its edits; what can follow it does.

    Args:
        make: says what it is to be, given all edits; under a new name where another task has its unique ID now.
        is_overtaken: whether a newer change of a link of the same tasks as that of an edit waits.
    """

    def decision(item: Operation, mine: Sequence[Operation]) -> Change | None:
        if any(i.state is EditState.SENDING for i in mine):
            return None
        creation, overtaken = make(mine), {i.id for i in mine if is_overtaken(i)}
        return Change(
            (creation.workflow_id, creation.task),
            lambda connection: recreate.create(connection, item, mine, creation, overtaken),
            mine,
            recreate.following(item, creation),
        )

    return decision


def there_again(item: Operation, mine: Sequence[Operation]) -> Change | None:
    """The creation of a task that was gone is turned back into what was changed of it: it is there after all."""
    return Change(_task(item), lambda connection: recreate.turn_back(connection, item, mine), mine)


def mine_of(contents: Contents, item: Operation) -> list[Operation]:
    """The edits of an edit's task, without those of another that had its unique ID or has it now."""
    same_name = contents.of_task((item.edit.workflow_id, item.edit.task))
    return [other for other in same_name if not is_another(other.identity, item.identity)]


def decide_each(
    connection: Connection, current: Contents, edit_ids: Iterable[str], decision: DecisionAmong
) -> list[Change]:
    """Do with each edit what is decided, in the table and in ``current`` alike. Runs on the store's thread.

    Args:
        connection: the store's.
        current: all edits. A decision finds what the ones before it have made of them.
        edit_ids: about which edits is decided; one that is not there any more is passed over.
        decision: what is decided.
    """
    made: list[Change] = []
    for edit_id in with_rests([*edit_ids]):
        item = current.items.get(edit_id)
        change = decision(item, mine_of(current, item), current) if item is not None else None
        if change is None:
            continue
        for other in change.gone:
            current.drop(other.id)
        for other in change.write(connection):
            current.put(other)
        made.append(change)
    return made


def _queued(item: Operation) -> Operation:
    return replace(item, state=EditState.SAVED_HERE, attempts=0, problem=None)


def _task(item: Operation) -> TaskRef:
    return item.edit.workflow_id, item.edit.task
