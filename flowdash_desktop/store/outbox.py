"""The outbox table: edits that are durable here and not yet confirmed by the server."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from flowdash_desktop.domain.edits import Edit, EditState, Operation
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.wire.edits import (
    edit_from_json,
    edit_kind,
    edit_to_json,
    identity_from_json,
    identity_to_json,
    problem_from_json,
    problem_to_json,
)
from flowdash_desktop.wire.memos import OVERTAKEN, LinkMemo, M, Memo, memo_from_json, memo_to_json

_COLUMNS = "sequence, id, workflow_id, task_key, kind, body, state, created, attempts, problem, doubtful, about"


def append(
    connection: sqlite3.Connection, edits: Sequence[Edit], identities: Sequence[Identity | None] = ()
) -> list[Operation]:
    """Add edits in order, as *saved here*. Call it inside a transaction; they are durable when that has committed.

    ``identities`` says of each which task it is for, as far as that is known.
    """
    added = []
    for edit, identity in zip(edits, identities or [None] * len(edits), strict=True):
        edit_id, created = str(uuid4()), datetime.now(UTC)
        cursor = connection.execute(
            "INSERT INTO outbox (id, workflow_id, task_key, kind, body, state, created, about)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                edit_id,
                edit.workflow_id,
                edit.task,
                edit_kind(edit),
                edit_to_json(edit),
                EditState.SAVED_HERE.value,
                created.isoformat(),
                identity_to_json(identity),
            ),
        )
        sequence = cursor.lastrowid
        if sequence is None:
            raise RuntimeError("SQLite gave no row number for an insert")
        added.append(Operation(edit_id, sequence, edit, EditState.SAVED_HERE, created, identity=identity))
    return added


def all_pending(connection: sqlite3.Connection) -> list[Operation]:
    """Every edit that can be read, oldest first. One that can't be stays where it is; see ``unreadable``."""
    return [item for item in _items(connection) if item is not None]


def unreadable(connection: sqlite3.Connection) -> int:
    """How many edits can't be read."""
    return sum(item is None for item in _items(connection))


def _items(connection: sqlite3.Connection) -> list[Operation | None]:
    rows = connection.execute(f"SELECT {_COLUMNS} FROM outbox ORDER BY sequence").fetchall()
    items: list[Operation | None] = []
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


def set_base(connection: sqlite3.Connection, edit_id: str, edit: Edit) -> None:
    """Change what an edit is compared with, and leave everything else of it."""
    connection.execute("UPDATE outbox SET body = ? WHERE id = ?", (edit_to_json(edit), edit_id))


def set_state(connection: sqlite3.Connection, item: Operation) -> None:
    """Note where an edit is on its way: its state, attempts, problem and doubt."""
    problem = problem_to_json(item.problem) if item.problem else None
    connection.execute(
        "UPDATE outbox SET state = ?, attempts = ?, problem = ?, doubtful = ? WHERE id = ?",
        (item.state.value, item.attempts, problem, item.uncertain, item.id),
    )


def set_states(connection: sqlite3.Connection, items: Iterable[Operation]) -> None:
    """``set_state`` for several."""
    for item in items:
        set_state(connection, item)


def note_memo(connection: sqlite3.Connection, edit_id: str, memo: Memo | None) -> None:
    """Note what is needed to find out later whether an attempt arrived; None for nothing."""
    data = memo_to_json(memo) if memo is not None else None
    connection.execute("UPDATE outbox SET trace = ? WHERE id = ?", (data, edit_id))


def note_overtaken(connection: sqlite3.Connection, edit_id: str) -> None:
    """Note of a change of a link that a newer one was carried out before it."""
    note_memo(connection, edit_id, replace(memo(connection, edit_id, LinkMemo) or LinkMemo(), before=OVERTAKEN))


def is_overtaken(connection: sqlite3.Connection, edit_id: str) -> bool:
    """True where that was noted."""
    noted = memo(connection, edit_id, LinkMemo)
    return noted is not None and noted.before == OVERTAKEN


def memo(connection: sqlite3.Connection, edit_id: str, kind: type[M]) -> M | None:
    """The memo of this class that was noted last, None for none.

    Raises:
        ValueError: it can't be read.
    """
    row = connection.execute("SELECT trace FROM outbox WHERE id = ?", (edit_id,)).fetchone()
    return memo_from_json(kind, row[0]) if row and row[0] is not None else None


def has_memo(connection: sqlite3.Connection, edit_id: str) -> bool:
    """True where a memo is noted, whatever its class."""
    query = "SELECT 1 FROM outbox WHERE id = ? AND trace IS NOT NULL"
    return connection.execute(query, (edit_id,)).fetchone() is not None


def remove(connection: sqlite3.Connection, edit_ids: Iterable[str]) -> None:
    """Take edits out: confirmed, replaced or discarded."""
    connection.executemany("DELETE FROM outbox WHERE id = ?", [(edit_id,) for edit_id in edit_ids])


def set_task(connection: sqlite3.Connection, edit_id: str, key: TaskKey, identity: Identity | None) -> None:
    """Have an edit be for this task: it has just been created, has another name now, or was chosen."""
    connection.execute(
        "UPDATE outbox SET task_key = ?, about = ? WHERE id = ?", (key, identity_to_json(identity), edit_id)
    )


def move_to_end(connection: sqlite3.Connection, item: Operation) -> Operation:
    """Have an edit come after all others."""
    (last,) = connection.execute("SELECT MAX(sequence) FROM outbox").fetchone()
    connection.execute("UPDATE outbox SET sequence = ? WHERE id = ?", (last + 1, item.id))
    return replace(item, sequence=last + 1)


def names_file(connection: sqlite3.Connection, file_id: str) -> bool:
    """True when an edit names a staged file, also one that can't be read."""
    query = "SELECT 1 FROM outbox WHERE instr(body, CAST(? AS BLOB)) LIMIT 1"
    return connection.execute(query, (file_id,)).fetchone() is not None


def keep_originals(
    connection: sqlite3.Connection, workflow_id: str, tasks: Mapping[tuple[TaskKey, Identity], bytes]
) -> None:
    """Keep the texts of tasks with edits whose unique IDs the server has given to others."""
    connection.executemany(
        "INSERT OR REPLACE INTO originals (workflow_id, task_key, about, body) VALUES (?, ?, ?, ?)",
        [(workflow_id, key, identity_to_json(identity), text) for (key, identity), text in tasks.items()],
    )


def originals(connection: sqlite3.Connection, workflow_id: str, key: TaskKey) -> list[tuple[Identity | None, bytes]]:
    """The texts of all tasks that once had this name and were edited here."""
    rows = connection.execute(
        "SELECT about, body FROM originals WHERE workflow_id = ? AND task_key = ?", (workflow_id, key)
    )
    return [(identity_from_json(identity), body) for identity, body in rows]


def drop_originals(connection: sqlite3.Connection) -> None:
    """Let go of the texts of tasks that have no edits any more."""
    connection.execute(
        "DELETE FROM originals WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.workflow_id = originals.workflow_id"
        " AND outbox.task_key = originals.task_key)"
    )


def _pending(
    row: tuple[int, str, str, str, str, bytes, str, str, int, bytes | None, int, bytes | None],
) -> Operation:
    sequence, edit_id, workflow_id, task_key, kind, body, state, created, attempts, problem, uncertain, identity = row
    return Operation(
        edit_id,
        sequence,
        edit_from_json(kind, workflow_id, TaskKey(task_key), body),
        EditState(state),
        datetime.fromisoformat(created),
        attempts,
        problem_from_json(problem) if problem is not None else None,
        bool(uncertain),
        identity_from_json(identity),
    )
