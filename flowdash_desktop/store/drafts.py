"""Drafts beside the outbox: what is half-typed outlives a crash."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from flowdash_desktop.domain.drafts import Draft, DraftRef
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.wire.edits import value_from_json, value_to_json
from flowdash_desktop.wire.json import decode, encode


def keep(connection: sqlite3.Connection, changes: Mapping[DraftRef, Draft | None]) -> None:
    """Put drafts in the place of those before; None takes one out."""
    for (workflow_id, key, field), draft in changes.items():
        if draft is None:
            connection.execute(
                "DELETE FROM drafts WHERE workflow_id = ? AND task_key = ? AND field = ?", (workflow_id, key, field)
            )
        else:
            row = (workflow_id, key, field, draft.text, encode(value_to_json(draft.base)))
            connection.execute("INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?, ?)", row)


def everything(connection: sqlite3.Connection) -> dict[DraftRef, Draft]:
    """All drafts. One whose base can't be read any more counts as typed over nothing: the text is what matters."""
    rows = connection.execute("SELECT workflow_id, task_key, field, text, base FROM drafts ORDER BY rowid").fetchall()
    found: dict[DraftRef, Draft] = {}
    for workflow_id, key, field, text, base in rows:
        try:
            value = value_from_json(decode(base))
        except ValueError:
            value = None
        found[workflow_id, TaskKey(key), field] = Draft(text, value)
    return found


def rename_task(connection: sqlite3.Connection, workflow_id: str, old: TaskKey, new: TaskKey) -> None:
    """Follow a task to the name that the server gave it."""
    connection.execute(
        "UPDATE OR REPLACE drafts SET task_key = ? WHERE workflow_id = ? AND task_key = ?", (new, workflow_id, old)
    )
