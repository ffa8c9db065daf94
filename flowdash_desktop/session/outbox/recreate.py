"""A task that is gone on the server is created again in the place of its edits; and the way back, where it is there.

Both run on the store's thread, inside a transaction.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from flowdash_desktop.domain.activity_edits import RunAction
from flowdash_desktop.domain.drafts import Following
from flowdash_desktop.domain.edits import FOLLOWING, AttachFile, CreateTask, Edit, Operation, TaskEdit
from flowdash_desktop.domain.link_edits import LINK_EDITS
from flowdash_desktop.session.outbox.handlers.file_memos import is_removed_again
from flowdash_desktop.session.outbox.merge_rules import superseding
from flowdash_desktop.store import confirm_effects, history
from flowdash_desktop.store import outbox as table
from flowdash_desktop.store.database import Connection
from flowdash_desktop.wire.memos import FileMemo


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


def create(
    connection: Connection,
    item: Operation,
    mine: Sequence[Operation],
    creation: CreateTask,
    overtaken: Set[str] = frozenset(),
) -> list[Operation]:
    """Put a creation in the place of a task's edits. Files, comments, new checklist items and actions follow it; so do
    removals of files, for the case that the task is there after all.

    An action that may have been done stays as it is, for the person to decide.

    Args:
        connection: the store's.
        item: one of the edits.
        mine: all of them.
        creation: what the task is to be; under a new name where another task has its unique ID now.
        overtaken: the ids of changes of links that come after newer ones now: the person is asked about these.

    Returns:
        What waits instead.
    """
    unsure = [i for i in mine if _may_have_run(i)]
    replaced = [i for i in mine if i not in unsure]
    followers = [i for i in replaced if _follows(connection, i, mine)]
    edits: list[Edit] = [creation, *(replace(i.edit, task=creation.task) for i in followers)]
    late = overtaken | _known_overtaken(connection, followers)
    table.remove(connection, [i.id for i in replaced])
    confirm_effects.follow(connection, following(item, creation))
    added = table.append(connection, edits, [item.identity] * len(edits))
    follower_of = {old.id: new for old, new in zip(followers, added[1:], strict=True)}
    _carry_on(connection, added, follower_of, late)
    return [*added, *_behind(connection, unsure, creation)]


def _known_overtaken(connection: Connection, items: Sequence[Operation]) -> Set[str]:
    """The ids of changes of links of which it is noted that newer ones were carried out before them."""
    return {item.id for item in items if isinstance(item.edit, LINK_EDITS) and table.is_overtaken(connection, item.id)}


def _carry_on(
    connection: Connection, added: list[Operation], follower_of: Mapping[str, Operation], overtaken: Set[str]
) -> None:
    """Have edits go on in the place of those before, and note of changes of links that newer ones come before them.

    Args:
        connection: the store's.
        added: what waits, changed in place.
        follower_of: by the ids of the edits before, what goes on in their place.
        overtaken: the ids before of changes of links that come after newer ones now.
    """
    history.carry_on(connection, {old_id: new.id for old_id, new in follower_of.items()})
    for old_id in overtaken & follower_of.keys():
        uncertain = replace(follower_of[old_id], uncertain=True)
        table.set_state(connection, uncertain)
        table.note_overtaken(connection, uncertain.id)
        added[added.index(follower_of[old_id])] = uncertain


def _may_have_run(item: Operation) -> bool:
    """True for an action that may have been done, though no answer says so."""
    return isinstance(item.edit, RunAction) and item.uncertain


def _follows(connection: Connection, item: Operation, mine: Sequence[Operation]) -> bool:
    """True for an edit that is carried out on the new task; a file that was removed again since is not added to it."""
    if not isinstance(item.edit, FOLLOWING):
        return False
    return not is_removed_again(item, table.memo(connection, item.id, FileMemo), mine)


def _behind(connection: Connection, items: Sequence[Operation], creation: CreateTask) -> list[Operation]:
    """Edits of a task as they come after its creation, under the name that it has there."""
    moved = list[Operation]()
    for item in items:
        table.set_task(connection, item.id, creation.task, item.identity)
        last = table.move_to_end(connection, item)
        moved.append(replace(last, edit=replace(last.edit, task=creation.task)))
    return moved


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
    later = [_with_first_base(connection, i, typed) for i in mine if i is not item]
    table.remove(connection, [item.id])
    added = table.append(connection, [*typed.values()], [item.identity] * len(typed))
    for other in later:
        if isinstance(other.edit, AttachFile):
            table.note_memo(connection, other.id, FileMemo())
        added.append(table.move_to_end(connection, other))
    return added


def _with_first_base(connection: Connection, item: Operation, typed: dict[str, TaskEdit]) -> Operation:
    """A newer value of a field as a change of what was seen first; the older one is taken out of ``typed``."""
    earlier = typed.pop(item.edit.field, None) if isinstance(item.edit, TaskEdit) else None
    if earlier is None or not isinstance(item.edit, TaskEdit):
        return item
    edit = replace(item.edit, base=earlier.base, sent=(*earlier.sent, *item.edit.sent))
    table.set_base(connection, item.id, edit)
    return replace(item, edit=edit)
