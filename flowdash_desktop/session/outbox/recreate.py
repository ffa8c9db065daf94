"""A task that is gone on the server is created again in the place of its edits; and the way back, where it is there.

Both run on the store's thread, inside a transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from flowdash_desktop.domain.activity_edits import RunAction
from flowdash_desktop.domain.drafts import Following
from flowdash_desktop.domain.edits import FOLLOWING, AttachFile, CreateTask, Edit, Operation, TaskEdit
from flowdash_desktop.session.outbox.handlers.file_memos import is_removed_again
from flowdash_desktop.session.outbox.merge_rules import superseding
from flowdash_desktop.store import confirm_effects, history
from flowdash_desktop.store import outbox as table
from flowdash_desktop.store.database import Connection
from flowdash_desktop.wire.json import encode

_NOTHING_BEFORE = encode([])


def changes(mine: Sequence[Operation]) -> tuple[TaskEdit, ...]:
    """What was typed of a task and is not sent: of each field the newest value, as a change of what was seen first."""
    newest: dict[str, Operation] = {}
    for item in mine:
        if isinstance(item.edit, TaskEdit):
            earlier = newest.get(item.edit.field)
            edit = item.edit if earlier is None else superseding(earlier, item.edit)
            newest[edit.field] = replace(item, edit=edit)
    return tuple(item.edit for item in newest.values() if isinstance(item.edit, TaskEdit))


def following(item: Operation, creation: CreateTask) -> Following:
    """Where a task goes that is to be created again, given one of its edits."""
    return Following(creation.workflow_id, item.edit.task, item.identity, creation.task, item.identity)


def create(connection: Connection, item: Operation, mine: Sequence[Operation], creation: CreateTask) -> list[Operation]:
    """Put a creation in the place of a task's edits. Files, comments, new checklist items and actions follow it; so do
    removals of files, for the case that the task is there after all.

    An action that may have been done stays as it is, for the person to decide.

    Args:
        connection: the store's.
        item: one of the edits.
        mine: all of them.
        creation: what the task is to be; under a new name where another task has its unique ID now.

    Returns:
        What waits instead.
    """
    unsure = [i for i in mine if isinstance(i.edit, RunAction) and i.uncertain]
    removed = [i for i in mine if is_removed_again(i, table.trace(connection, i.id), mine)]
    followers = [i for i in mine if isinstance(i.edit, FOLLOWING) and i not in unsure and i not in removed]
    edits: list[Edit] = [creation, *(replace(i.edit, task=creation.task) for i in followers)]
    table.remove(connection, [i.id for i in mine if i not in unsure])
    confirm_effects.follow(connection, following(item, creation))
    added = table.append(connection, edits, [item.identity] * len(edits))
    history.carry_on(connection, {old.id: new.id for old, new in zip(followers, added[1:], strict=True)})
    for action in unsure:
        table.set_task(connection, action.id, creation.task, action.identity)
        moved = table.move_to_end(connection, action)
        added.append(replace(moved, edit=replace(moved.edit, task=creation.task)))
    return added


def turn_back(connection: Connection, item: Operation, mine: Sequence[Operation]) -> list[Operation]:
    """Put the changes of a task back in the place of its creation: it is there after all.

    A file that the task holds already is not added a second time.

    Args:
        connection: the store's.
        item: the creation.
        mine: all edits of the task, the creation among them.

    Returns:
        What waits instead.
    """
    assert isinstance(item.edit, CreateTask)
    typed = {edit.field: edit for edit in item.edit.instead or ()}
    later = [i for i in mine if i is not item]
    for place, other in enumerate(later):  # where there is a newer value, that one is a change of what was seen first
        if isinstance(other.edit, TaskEdit) and (earlier := typed.pop(other.edit.field, None)) is not None:
            edit = replace(other.edit, base=earlier.base, sent=(*earlier.sent, *other.edit.sent))
            table.set_base(connection, other.id, edit)
            later[place] = replace(other, edit=edit)
    table.remove(connection, [item.id])
    added = table.append(connection, [*typed.values()], [item.identity] * len(typed))
    for other in later:
        if isinstance(other.edit, AttachFile):
            table.set_memo(connection, other.id, _NOTHING_BEFORE)
        added.append(table.move_to_end(connection, other))
    return added
