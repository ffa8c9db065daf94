"""Drafts beside the outbox: what is half-typed outlives a crash."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from flowdash_desktop.domain.drafts import Draft, DraftRef, Following
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.wire.edits import identity_from_json, identity_to_json
from flowdash_desktop.wire.json import decode, encode
from flowdash_desktop.wire.values import value_from_json, value_to_json

_COLUMNS = "workflow_id, task_key, field, place, text, base, about"


def keep(connection: sqlite3.Connection, changes: Mapping[DraftRef, Draft | None]) -> None:
    """Put drafts in the place of those before; None takes one out."""
    for ref, draft in changes.items():
        if draft is None:
            connection.execute(
                "DELETE FROM drafts WHERE workflow_id = ? AND task_key = ? AND field = ? AND place = ?",
                (ref.workflow_id, ref.task, ref.field, ref.place),
            )
        else:
            base, identity = encode(value_to_json(draft.base)), identity_to_json(draft.identity)
            row = (ref.workflow_id, ref.task, ref.field, ref.place, draft.text, base, identity)
            connection.execute(f"INSERT OR REPLACE INTO drafts ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)", row)


def everything(connection: sqlite3.Connection) -> dict[DraftRef, Draft]:
    """All drafts, oldest first. One whose base can't be read any more counts as typed over nothing, and one whose task
    can't be told from others as of whichever has its key: the text is what matters."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM drafts ORDER BY rowid").fetchall()
    found: dict[DraftRef, Draft] = {}
    for workflow_id, key, field, place, text, base, identity in rows:
        try:
            value = value_from_json(decode(base))
        except ValueError:
            value = None
        try:
            known = identity_from_json(identity)
        except ValueError:
            known = None
        found[DraftRef(workflow_id, TaskKey(key), field, place)] = Draft(text, value, known)
    return found


def follow(connection: sqlite3.Connection, following: Following) -> None:
    """Take a task's drafts along to its new name; none is written over another."""
    query = "SELECT 1 FROM drafts WHERE workflow_id = ? AND task_key = ? LIMIT 1"
    if connection.execute(query, (following.workflow_id, following.old)).fetchone() is None:
        return
    kept = everything(connection)
    for ref, draft in [*kept.items()]:
        if following.concerns(ref, draft):
            kept.pop(ref)
            moved, draft = following.moved(ref, draft, kept)
            kept[moved] = draft
            keep(connection, {ref: None, moved: draft})
