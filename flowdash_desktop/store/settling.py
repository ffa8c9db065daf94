"""What leaves the outbox with a comment or a change of the checklist that the server has carried out."""

from __future__ import annotations

import sqlite3

from flowdash_desktop.domain.activity import Settled
from flowdash_desktop.domain.activity_edits import AddComment, AddItem
from flowdash_desktop.domain.edits import PendingEdit
from flowdash_desktop.store import cached_activity, history
from flowdash_desktop.store import outbox as table


def settle(connection: sqlite3.Connection, item: PendingEdit, settled: Settled) -> None:
    """Take an edit out, and put what the server has made of it into the cache. Call it inside a transaction.

    A comment can't be undone, so its step is forgotten; of a new checklist item its id is noted for that.
    """
    edit = item.edit
    table.remove(connection, [item.id])
    cached_activity.settle(connection, edit.workflow_id, edit.task, settled)
    if isinstance(edit, AddComment):
        history.let_go(connection, [item.id])
    elif isinstance(edit, AddItem) and settled.item is not None:
        history.note_item(connection, item.id, settled.item.id)
