"""What leaves the outbox with what the server has carried out beside the fields of a task."""

from __future__ import annotations

import sqlite3

from flowdash_desktop.domain.activity import Settled
from flowdash_desktop.domain.activity_edits import AddComment, AddItem, RunAction
from flowdash_desktop.domain.edits import PendingEdit
from flowdash_desktop.store import cached_activity, history
from flowdash_desktop.store import outbox as table


def settle(connection: sqlite3.Connection, item: PendingEdit, settled: Settled) -> None:
    """Take an edit out, and put what the server has made of it into the cache. Call it inside a transaction.

    A comment or an action can't be undone, so its step is forgotten; of a new checklist item its id is noted for that.
    """
    edit = item.edit
    table.remove(connection, [item.id])
    cached_activity.settle(connection, edit.workflow_id, edit.task, settled)
    if isinstance(edit, AddComment | RunAction):
        history.let_go(connection, [item.id])
    elif isinstance(edit, AddItem) and settled.item is not None:
        history.note_item(connection, item.id, settled.item.id)
