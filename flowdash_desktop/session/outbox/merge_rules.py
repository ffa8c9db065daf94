"""How a new edit joins the waiting ones: it takes the place of an older one, goes into a creation, or stands alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from flowdash_desktop.domain.activity_edits import ACTIVITY_EDITS, RunAction
from flowdash_desktop.domain.edits import (
    AttachFile,
    CreateTask,
    DeleteTask,
    DetachFile,
    Edit,
    EditProblem,
    EditState,
    Operation,
    Refusal,
    TaskEdit,
    is_new_task_key,
)
from flowdash_desktop.domain.identity import Identity, is_another
from flowdash_desktop.domain.link_edits import LINK_EDITS, LinkEdit
from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.tasks import Task, Value
from flowdash_desktop.session.outbox import activity_merge_rules, link_merge_rules
from flowdash_desktop.session.outbox.index import Contents, TaskRef
from flowdash_desktop.session.outbox.link_index import to_new_task
from flowdash_desktop.store import outbox as table
from flowdash_desktop.store.database import Connection

_OF_A_FIELD = (TaskEdit, AttachFile, DetachFile)


class Added(NamedTuple):
    """What became of an edit that was added.

    Attributes:
        id: of the operation that carries it out; None where nothing is left to be sent.
        gone: what left the outbox unsent with the creation of its task, oldest first.
    """

    id: str | None
    gone: Sequence[Operation] = ()


def tasks_of(edits: Iterable[Edit], dropped: Iterable[Operation], added: Iterable[Added]) -> list[TaskRef]:
    """The tasks that are concerned by edits, by operations that were taken out, and by what became of the edits."""
    gone = chain(dropped, *(one.gone for one in added))
    changed = chain(edits, (item.edit for item in gone))
    return [*dict.fromkeys((edit.workflow_id, edit.task) for edit in changed)]


def add_edit(connection: Connection, current: Contents, edit: Edit, identity: Identity | None = None) -> Added:
    """Add one edit by the merge rules, to the table and to ``current`` alike. Runs on the store's thread.

    Args:
        connection: the store's.
        current: all edits.
        edit: what is asked for.
        identity: which task it is for, where that is known: edits of another that had its unique ID are left alone.
    """
    named = current.of_task((edit.workflow_id, edit.task))
    mine = [i for i in named if not is_another(i.identity, identity)]
    if isinstance(edit, DeleteTask):
        return _add_deletion(connection, current, mine, edit, identity)
    return Added(_add_other(connection, current, mine, edit, identity))


def _add_other(
    connection: Connection, current: Contents, mine: Sequence[Operation], edit: Edit, identity: Identity | None
) -> str | None:
    """Add an edit that is no deletion, and give the id of the operation that carries it out."""
    if isinstance(edit, TaskEdit):
        return _add_value(connection, current, mine, edit, identity)
    if isinstance(edit, LINK_EDITS):
        return link_merge_rules.join(connection, current, mine, edit, identity)
    if isinstance(edit, ACTIVITY_EDITS):
        joined = activity_merge_rules.join(connection, current, mine, edit)
        return _append(connection, current, edit, identity) if joined is None else joined or None
    if isinstance(edit, CreateTask):
        edit = _with_wanted_links(current, mine, edit, identity)
    return _append(connection, current, edit, identity)


def _add_value(
    connection: Connection, current: Contents, mine: Sequence[Operation], edit: TaskEdit, identity: Identity | None
) -> str | None:
    """Add a new value of a field, into the creation or the older edit that can take it."""
    merged = _into_creation(mine, edit) or _into_older(mine, edit)
    if merged is None:
        return _append(connection, current, edit, identity)
    item, newer = merged
    if isinstance(newer, CreateTask):  # what was asked for while it was being sent is older than this
        take_out(connection, current, [i for i in mine if _sets(i, edit.field)])
    elif _changes_nothing(item, newer):
        take_out(connection, current, [item])
        return None
    table.replace_edit(connection, item.id, newer)
    which = item.identity or identity
    if which != item.identity:
        table.set_task(connection, item.id, newer.task, which)
    again = replace(item, edit=newer, state=EditState.SAVED_HERE, attempts=0, problem=None, identity=which)
    current.put(again)
    return item.id


def _add_deletion(
    connection: Connection, current: Contents, mine: Sequence[Operation], edit: DeleteTask, identity: Identity | None
) -> Added:
    """Add the deletion of a task; one whose creation was surely not sent goes without any request."""
    creation, gone = _unsent_creation(mine), list[Operation]()
    if creation is not None and not creation.uncertain:
        linked = to_new_task(creation, current.links_near(creation.edit, identity))
        gone = [*mine, *(item for item in linked if item not in mine)]
        take_out(connection, current, gone)
        if is_new_task_key(edit.task):
            return Added(None, gone)  # one that was to be created again may be there after all: it is deleted anyway
    return Added(_append(connection, current, edit, identity), gone)


def _with_wanted_links(
    current: Contents, mine: Sequence[Operation], edit: CreateTask, identity: Identity | None
) -> CreateTask:
    """A creation; of a task that was there before, with the links that are still wanted."""
    if not edit.links:
        return edit
    near = current.links_near(edit, identity)
    return replace(edit, links=link_merge_rules.wanted(edit.links, edit, identity, mine, near))


def _append(connection: Connection, current: Contents, edit: Edit, identity: Identity | None) -> str:
    """Add an edit that stands alone."""
    (added,) = table.append(connection, [edit], [identity])
    current.put(added)
    return added.id


def take_out(connection: Connection, current: Contents, items: Sequence[Operation]) -> None:
    """Take edits out, of the table and of ``current`` alike."""
    table.remove(connection, [i.id for i in items])
    for item in items:
        current.drop(item.id)


def _sets(item: Operation, field: str) -> bool:
    return isinstance(item.edit, TaskEdit) and item.edit.field == field


def _unsent_creation(mine: Sequence[Operation]) -> Operation | None:
    """The creation of a task among its edits, None while that is being sent."""
    creation = next((i for i in mine if isinstance(i.edit, CreateTask)), None)
    return creation if creation is not None and creation.state is not EditState.SENDING else None


def _into_creation(mine: Sequence[Operation], edit: TaskEdit) -> tuple[Operation, CreateTask] | None:
    """The creation that takes a value along, and what it asks for then; None where it was sent, or may have been."""
    item = _unsent_creation(mine)
    if item is None or not isinstance(item.edit, CreateTask) or item.uncertain:
        return None
    has_action_since = item.sequence <= activity_merge_rules.last_action(mine)
    if has_action_since and item.state is not EditState.NEEDS_YOU:  # a refused creation could never be mended otherwise
        return None
    values = {**item.edit.values, edit.field: edit.value}
    return item, replace(item.edit, values=values, instead=also_wished(item.edit.instead, edit))


def _into_older(mine: Sequence[Operation], edit: TaskEdit) -> tuple[Operation, TaskEdit] | None:
    """The older edit of the same field that takes a newer value, and what it asks for then; None where the newer one
    stands alone."""
    item = next((i for i in reversed(mine) if _sets(i, edit.field)), None)
    if item is None or not isinstance(item.edit, TaskEdit) or item.state is EditState.SENDING:
        return None
    if item.state is EditState.SAVED_HERE and item.sequence < activity_merge_rules.last_action(mine):
        return None  # an action that was asked for between the two shall find the older value
    older = item.edit
    sent = _with_value_last(older.sent, older.value) if item.uncertain else older.sent
    return item, replace(edit, base=older.base, sent=sent)


def _with_value_last(sent: tuple[Value, ...], value: Value) -> tuple[Value, ...]:
    """The values that the server may have, with one that it may have now: it comes last, and once."""
    return (*(earlier for earlier in sent if earlier != value), value)


def after_interruption(connection: Connection, item: Operation, *, repeats_are_known: bool) -> Operation:
    """An edit that was being sent when the app ended: queued again, or for the person to decide about where repeating
    it could create a task twice."""
    # A creation under a known unique ID has a memo: it can be looked for.
    is_lost = isinstance(item.edit, CreateTask) and not table.has_memo(connection, item.id)
    if is_lost and not repeats_are_known:
        problem = EditProblem(Refusal.UNCERTAIN, {})
        return replace(item, state=EditState.NEEDS_YOU, problem=problem, uncertain=True)
    return replace(item, state=EditState.SAVED_HERE, problem=None, uncertain=True)


def perhaps_sent(item: Operation) -> Operation:
    """An operation whose value the server may have: what takes it back is sent, too."""
    if not isinstance(item.edit, TaskEdit):
        return item
    return replace(item, edit=replace(item.edit, sent=_with_value_last(item.edit.sent, item.edit.value)))


def _changes_nothing(item: Operation, newer: TaskEdit) -> bool:
    """True where a field is to be as it was before, and nothing else that was asked for can have arrived."""
    return newer.value == newer.base and not (newer.sent or item.uncertain)


def order_matters(earlier: Edit, later: Edit) -> bool:
    """Whether a later edit of the same task must not be sent before an earlier one.

    Values and files of different fields, links, and what is said beside them, stand for themselves. A stage may ask for
    values, an action works with all of them, and a task that is created or deleted is another one afterwards.
    """
    is_whole = any(isinstance(edit, CreateTask | DeleteTask | RunAction) for edit in (earlier, later))
    if isinstance(earlier, LINK_EDITS) and isinstance(later, LINK_EDITS):
        return earlier.link == later.link
    if isinstance(earlier, LINK_EDITS) or isinstance(later, LINK_EDITS):
        return is_whole
    if isinstance(earlier, _OF_A_FIELD) and isinstance(later, _OF_A_FIELD):
        return later.field == STAGE or earlier.field == later.field
    of_fields = isinstance(earlier, _OF_A_FIELD) != isinstance(later, _OF_A_FIELD)
    return not of_fields or is_whole


def waits_behind(earlier: Edit, later: Edit) -> bool:
    """Whether a later edit waits with one that waits for a creation. A deletion does not wait with a link, nor does the
    creation that takes it back: the link is made to what is there then."""
    is_of_the_task = isinstance(later, DeleteTask | CreateTask)
    return order_matters(earlier, later) and not (is_of_the_task and isinstance(earlier, LINK_EDITS))


def newer_edit(item: Operation, mine: Iterable[Operation]) -> tuple[Operation, TaskEdit] | None:
    """An edit of the same field that was made after this one; ``mine`` are its task's edits, oldest first."""
    if isinstance(item.edit, TaskEdit):
        for other in mine:
            edit = other.edit
            if other.sequence > item.sequence and isinstance(edit, TaskEdit) and edit.field == item.edit.field:
                return other, edit
    return None


def also_wished(instead: tuple[TaskEdit, ...] | None, edit: TaskEdit) -> tuple[TaskEdit, ...] | None:
    """What a creation takes the place of, with a newer edit of its task; None where that is not known."""
    if instead is None:
        return None
    earlier = next((change for change in instead if change.field == edit.field), edit)
    others = (change for change in instead if change.field != edit.field)
    return (*others, replace(edit, base=earlier.base, sent=earlier.sent))


def successor(item: Operation, mine: Sequence[Operation]) -> tuple[Operation, TaskEdit | LinkEdit] | None:
    """The newer edit that goes on in the place of one that is refused, and what it asks for then.

    None where an action was asked for between the two: that shall find the older value, so it waits with it.
    """
    field, link = newer_edit(item, mine), link_merge_rules.newer_edit(item, mine)
    newer = (field[0], superseding(item, field[1])) if field is not None else link
    actions = (i for i in mine if isinstance(i.edit, RunAction) and i.state is not EditState.NEEDS_YOU)
    if newer is None or any(item.sequence < action.sequence < newer[0].sequence for action in actions):
        return None
    return newer


def after_letting_go(item: Operation, mine: Sequence[Operation]) -> Operation | None:
    """The newer edit when an older one is let go that was not settled: what is there is what was seen before that.

    Of a list the newer edit is what it adds and takes away, and that stays so.
    """
    newer = newer_edit(item, mine)
    if newer is None or any(isinstance(value, tuple) for value in (newer[1].value, newer[1].base)):
        return None
    return replace(newer[0], edit=superseding(item, newer[1]))


def superseding(item: Operation, edit: TaskEdit) -> TaskEdit:
    """A newer edit in the place of an older one that was not settled, compared with what the older one was."""
    if not isinstance(item.edit, TaskEdit):
        return edit
    mine = (item.edit.value,) if item.uncertain else ()
    return replace(edit, base=item.edit.base, sent=(*item.edit.sent, *mine, *edit.sent))


def after(item: Operation, other: Operation, task: Task, identity: Identity | None) -> Operation:
    """What becomes of an edit when an older one of its task is confirmed.

    It follows the task to its name. What was made of a task before its creation was confirmed goes over what the
    creation has made.

    Args:
        item: the older one.
        other: the edit.
        task: as the server has answered it.
        identity: what it is known by.
    """
    edit: Edit = replace(other.edit, task=task.key)
    if isinstance(item.edit, CreateTask):
        if isinstance(edit, TaskEdit) and other.state is EditState.SAVED_HERE:
            edit = replace(edit, base=task.values.get(edit.field))
        return replace(other, edit=edit, identity=identity)
    return replace(other, edit=edit)
