"""What changes here with what the server has carried out: what leaves the outbox, and what follows a task."""

from __future__ import annotations

import sqlite3

from flowdash_desktop.domain.activity import Settled
from flowdash_desktop.domain.activity_edits import AddComment, AddItem, RunAction
from flowdash_desktop.domain.drafts import Following
from flowdash_desktop.domain.edits import CreateTask, Operation
from flowdash_desktop.domain.tasks import Attachment, Task
from flowdash_desktop.store import cached_activity, drafts, history, history_rename
from flowdash_desktop.store import outbox as table


def settle(connection: sqlite3.Connection, item: Operation, settled: Settled) -> None:
    """Take an edit out, and put what the server has made of it into the cache. Call it inside a transaction.

    That a comment or an action can't be undone from now on is noted, and so is the id of a new checklist item.
    """
    edit = item.edit
    table.remove(connection, [item.id])
    cached_activity.settle(connection, edit.workflow_id, edit.task, settled)
    if isinstance(edit, AddComment | RunAction):
        history.note_carried_out(connection, item.id)
    elif isinstance(edit, AddItem) and settled.item is not None:
        history.note_item(connection, item.id, settled.item.id)


def leave(connection: sqlite3.Connection, item: Operation, task: Task | None, added: Attachment | None) -> None:
    """What goes with an edit that the server has carried out, and what is noted of it. Call it inside a transaction.

    Args:
        connection: the store's.
        item: the edit.
        task: the task as the server answered it, None when it was deleted.
        added: what the server has made of the file that it has added.
    """
    if added is not None:
        history.note_attachment(connection, item.id, added)
    if task is None:
        cached_activity.remove(connection, item.edit.workflow_id, item.edit.task)
    if isinstance(item.edit, RunAction):
        history.note_carried_out(connection, item.id)


def follow(connection: sqlite3.Connection, following: Following) -> None:
    """Have what can be undone of a task, and what is half-typed for it, go to its new name. Call it inside a
    transaction."""
    history_rename.follow(connection, following)
    drafts.follow(connection, following)


def follow_links(connection: sqlite3.Connection, item: Operation, task: Task | None, id_field: str) -> None:
    """Have what can be undone of links to a task that was created lead there. Call it inside a transaction.

    Args:
        connection: the store's.
        item: what was carried out; nothing comes of it where that is no creation.
        task: as the server has answered it.
        id_field: the name of its unique ID field.
    """
    creation, page = item.edit, item.identity.page if item.identity is not None else ""
    if task is not None and isinstance(creation, CreateTask):
        history_rename.follow_links(connection, creation, page, task, id_field)
