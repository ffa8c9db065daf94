"""How actions, comments and changes of the checklist join waiting ones: an action once, an item's last state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from flowdash_desktop.domain.activity_edits import (
    ITEM_CHANGES,
    ActivityEdit,
    AssignItem,
    DeleteItem,
    ItemChange,
    RenameItem,
    RunAction,
    TickItem,
    wanted,
)
from flowdash_desktop.domain.edits import EditState, Operation
from flowdash_desktop.session.outbox.index import Contents
from flowdash_desktop.store import outbox as table
from flowdash_desktop.store.database import Connection
from flowdash_desktop.wire.memos import ActionMemo, ItemMemo


def last_action(mine: Sequence[Operation]) -> int:
    """The place in the outbox of the newest action of a task that is on its way, -1 for none."""
    waiting = [i.sequence for i in mine if isinstance(i.edit, RunAction) and i.state is not EditState.NEEDS_YOU]
    return max(waiting, default=-1)


def join(connection: Connection, current: Contents, mine: Sequence[Operation], edit: ActivityEdit) -> str | None:
    """Let an edit join those of its task. Runs on the store's thread.

    Returns:
        The id of the edit that carries it out, ``""`` where nothing is left to be sent; None where it stands alone.
    """
    if isinstance(edit, RunAction):
        return _run_once(connection, current, mine, edit)
    if isinstance(edit, ITEM_CHANGES):
        return _change(connection, current, mine, edit)
    if isinstance(edit, DeleteItem):
        for item in mine:
            is_of_item = isinstance(item.edit, ITEM_CHANGES) and item.edit.item == edit.item.id
            if is_of_item and item.state is not EditState.SENDING:
                _take_out(connection, current, item)
    return None


def _run_once(connection: Connection, current: Contents, mine: Sequence[Operation], edit: RunAction) -> str | None:
    """Asked for again while it waits, an action is still run once. A new press takes the place of one that failed, and
    waits like any other. What the server may be at is asked about again, as a new request could run it twice."""
    for item in mine:
        if not isinstance(item.edit, RunAction) or item.edit.action != edit.action:
            continue
        if item.state is not EditState.NEEDS_YOU:
            return item.id
        if _has_begun(connection, item):
            again = replace(item, state=EditState.SAVED_HERE, attempts=0, problem=None)
            table.set_state(connection, again)
            current.put(again)
            return item.id
    for item in mine:
        if has_failed(item) and isinstance(item.edit, RunAction) and item.edit.action == edit.action:
            _take_out(connection, current, item)
    return None


def has_failed(item: Operation) -> bool:
    """True for an action that needs the person, and surely was not carried out."""
    return isinstance(item.edit, RunAction) and item.state is EditState.NEEDS_YOU and not item.uncertain


def overtaken(item: Operation, mine: Sequence[Operation], stage: str | None) -> list[Operation]:
    """The failed actions of a task that nobody needs any more once a later action has moved it to another stage.

    Args:
        item: what was carried out.
        mine: the edits of its task.
        stage: the stage of the task now, None where it is deleted.
    """
    if not isinstance(item.edit, RunAction):
        return []
    older = [other for other in mine if has_failed(other) and other.sequence < item.sequence]
    return [other for other in older if isinstance(other.edit, RunAction) and other.edit.stage != stage]


def _has_begun(connection: Connection, item: Operation) -> bool:
    """True where the server may be at it: then what is noted of that must not be forgotten."""
    memo = table.memo(connection, item.id, ActionMemo)
    return memo is not None and bool(memo.key)


def _change(connection: Connection, current: Contents, mine: Sequence[Operation], edit: ItemChange) -> str | None:
    """Let the change of an item's status, title or user take the place of the newest older one of the same."""
    found = _newest_of_the_same(mine, edit)
    if found is None:
        return None
    item, older = found
    if item.state is EditState.SENDING or (item.state is EditState.SAVED_HERE and item.sequence < last_action(mine)):
        return None
    newer = _over(older, edit)
    if not item.uncertain and _is_as_before(newer):
        _take_out(connection, current, item)
        return ""
    table.replace_edit(connection, item.id, newer)
    if item.uncertain:  # what the server may have of us is not somebody else's
        table.note_memo(connection, item.id, ItemMemo(wanted(older)))
    current.put(replace(item, edit=newer, state=EditState.SAVED_HERE, attempts=0, problem=None))
    return item.id


def _newest_of_the_same(mine: Sequence[Operation], edit: ItemChange) -> tuple[Operation, ItemChange] | None:
    """The newest change of the same part of the same item."""
    for item in reversed(mine):
        older = item.edit
        if isinstance(older, ITEM_CHANGES) and type(older) is type(edit) and older.item == edit.item:
            return item, older
    return None


def _over(older: ItemChange, edit: ItemChange) -> ItemChange:
    """The newer edit, over what the person saw before the older one."""
    match older, edit:
        case TickItem(), TickItem():
            return replace(edit, base=older.base)
        case RenameItem(), RenameItem():
            return replace(edit, base=older.base)
        case AssignItem(), AssignItem():
            return replace(edit, base=older.base)
    return edit


def _is_as_before(edit: ItemChange) -> bool:
    match edit:
        case TickItem():
            return edit.status is edit.base
        case RenameItem():
            return edit.title == edit.base
        case AssignItem():
            return edit.email == edit.base


def _take_out(connection: Connection, current: Contents, item: Operation) -> None:
    table.remove(connection, [item.id])
    current.drop(item.id)
