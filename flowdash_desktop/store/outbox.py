"""The outbox table: edits that are durable here and not yet confirmed by the server."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from uuid import uuid4

from flowdash_desktop.domain.edits import Edit, EditState, PendingEdit
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.wire.edits import edit_from_json, edit_kind, edit_to_json, problem_from_json, problem_to_json

_COLUMNS = "sequence, id, workflow_id, task_key, kind, body, state, created, attempts, problem, doubtful"


def append(connection: sqlite3.Connection, edits: Sequence[Edit]) -> list[PendingEdit]:
    """Add edits in order, as *saved here*. Call it inside a transaction; they are durable when that has committed."""
    added = []
    for edit in edits:
        edit_id, created = str(uuid4()), datetime.now(UTC)
        cursor = connection.execute(
            "INSERT INTO outbox (id, workflow_id, task_key, kind, body, state, created) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                edit_id,
                edit.workflow_id,
                edit.task,
                edit_kind(edit),
                edit_to_json(edit),
                EditState.SAVED_HERE.value,
                created.isoformat(),
            ),
        )
        sequence = cursor.lastrowid
        if sequence is None:
            raise RuntimeError("SQLite gave no row number for an insert")
        added.append(PendingEdit(edit_id, sequence, edit, EditState.SAVED_HERE, created))
    return added


def all_pending(connection: sqlite3.Connection) -> list[PendingEdit]:
    """Every edit that can be read, oldest first. One that can't be stays where it is; see ``unreadable``."""
    return [item for item in _items(connection) if item is not None]


def unreadable(connection: sqlite3.Connection) -> int:
    """How many edits can't be read."""
    return sum(item is None for item in _items(connection))


def _items(connection: sqlite3.Connection) -> list[PendingEdit | None]:
    rows = connection.execute(f"SELECT {_COLUMNS} FROM outbox ORDER BY sequence").fetchall()
    items: list[PendingEdit | None] = []
    for row in rows:
        try:
            items.append(_pending(row))
        except (ValueError, TypeError):
            items.append(None)
    return items


def replace_edit(connection: sqlite3.Connection, edit_id: str, edit: Edit) -> None:
    """Change what an edit asks for, and queue it anew."""
    connection.execute(
        "UPDATE outbox SET body = ?, state = ?, problem = NULL, attempts = 0, trace = NULL WHERE id = ?",
        (edit_to_json(edit), EditState.SAVED_HERE.value, edit_id),
    )


def set_state(connection: sqlite3.Connection, item: PendingEdit) -> None:
    """Note where an edit is on its way: its state, attempts, problem and doubt."""
    problem = problem_to_json(item.problem) if item.problem else None
    connection.execute(
        "UPDATE outbox SET state = ?, attempts = ?, problem = ?, doubtful = ? WHERE id = ?",
        (item.state.value, item.attempts, problem, item.doubtful, item.id),
    )


def set_trace(connection: sqlite3.Connection, edit_id: str, trace: bytes | None) -> None:
    """Note what is needed to find out later whether an attempt arrived."""
    connection.execute("UPDATE outbox SET trace = ? WHERE id = ?", (trace, edit_id))


def trace(connection: sqlite3.Connection, edit_id: str) -> bytes | None:
    """What ``set_trace`` noted last, or None."""
    row = connection.execute("SELECT trace FROM outbox WHERE id = ?", (edit_id,)).fetchone()
    return row[0] if row and row[0] is not None else None


def remove(connection: sqlite3.Connection, edit_ids: Iterable[str]) -> None:
    """Take edits out: confirmed, replaced or discarded."""
    connection.executemany("DELETE FROM outbox WHERE id = ?", [(edit_id,) for edit_id in edit_ids])


def rename_task(connection: sqlite3.Connection, workflow_id: str, old: TaskKey, new: TaskKey) -> None:
    """Move the edits of a task that has just been created to the name the server gave it."""
    connection.execute("UPDATE outbox SET task_key = ? WHERE workflow_id = ? AND task_key = ?", (new, workflow_id, old))


def _pending(row: tuple[int, str, str, str, str, bytes, str, str, int, bytes | None, int]) -> PendingEdit:
    sequence, edit_id, workflow_id, task_key, kind, body, state, created, attempts, problem, doubtful = row
    return PendingEdit(
        edit_id,
        sequence,
        edit_from_json(kind, workflow_id, TaskKey(task_key), body),
        EditState(state),
        datetime.fromisoformat(created),
        attempts,
        problem_from_json(problem) if problem is not None else None,
        bool(doubtful),
    )
