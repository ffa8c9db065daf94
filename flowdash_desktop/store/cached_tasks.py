"""The tasks of the cached workflows: the server's own JSON texts, some hundred to a row, and what changed since.

A list is written in pieces, each in a transaction of its own, so that no edit waits behind a hundred megabytes; it is
an edition of its own until its last piece is there, and then takes the place of the one before. A task that changes
alone is written alone: the newest text of its key counts, over what the pieces hold, and no text means that it is gone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from zlib import crc32

from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.store import cached_columns
from flowdash_desktop.store.database import DamagedError, StoreFault
from flowdash_desktop.wire.json import encode, split
from flowdash_desktop.wire.tasks import task_to_json

_NEWEST = (1 << 63) - 1
PIECE_TASKS = 256
"""How many tasks a piece holds at most: written and read within a millisecond or two."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A list that is being written.

    Attributes:
        workflow_id: whose.
        number: which edition it will be.
        sequence: the last change that the list knows of; those after it stay in force over it.
    """

    workflow_id: str
    number: int
    sequence: int


@dataclass(frozen=True, slots=True)
class CachedTasks:
    """What is kept of a workflow's tasks.

    Attributes:
        edition: which edition of the list is in force.
        pieces: of how many pieces it is made.
        count: how many tasks the pieces hold.
        changes: by key, the newer text of a task, None for one that is gone; those of no piece follow at the end.
        etag: the server's version of all this, None without one.
    """

    edition: int
    pieces: int
    count: int
    changes: Mapping[TaskKey, bytes | None] = field(default_factory=dict)
    etag: str | None = None


def tasks(connection: sqlite3.Connection, workflow_id: str) -> CachedTasks:
    """What is kept of a workflow that is in the cache."""
    edition, etag = connection.execute(
        "SELECT edition, etag FROM cache.workflows WHERE id = ?", (workflow_id,)
    ).fetchone()
    pieces, count = connection.execute(
        "SELECT count(*), coalesce(sum(tasks), 0) FROM cache.pieces WHERE workflow_id = ? AND edition = ?",
        (workflow_id, edition),
    ).fetchone()
    rows = connection.execute(
        "SELECT key, body FROM cache.changes WHERE workflow_id = ? ORDER BY coalesce(first, sequence)", (workflow_id,)
    )
    return CachedTasks(edition, pieces, count, {TaskKey(key): body for key, body in rows}, etag)


def piece(connection: sqlite3.Connection, workflow_id: str, edition: int, number: int) -> list[bytes]:
    """One piece of an edition, numbered from 0: the tasks' texts.

    Raises:
        DamagedError: it is not there, or not what was put there.
    """
    row = connection.execute(
        "SELECT body FROM cache.pieces WHERE workflow_id = ? AND edition = ? AND number = ?",
        (workflow_id, edition, number),
    ).fetchone()
    try:
        return [*map(bytes, split(row[0]))]
    except (TypeError, ValueError) as error:
        raise DamagedError(StoreFault.CACHE_UNREADABLE) from error


def bodies(
    connection: sqlite3.Connection,
    workflow_id: str,
    edition: int,
    numbers: Sequence[int],
    checks: Sequence[int] | None = None,
) -> list[tuple[int, bytes]] | None:
    """Some pieces as they are stored: how many tasks each has, and its bytes; None where one is not there any more.

    Args:
        connection: the store's.
        workflow_id: whose.
        edition: which edition.
        numbers: which pieces, in order and one behind the other.
        checks: the CRC-32 of each, where it is known.

    Raises:
        DamagedError: the bytes of one are others.
    """
    rows: list[tuple[int, bytes]] = connection.execute(
        "SELECT tasks, body FROM cache.pieces WHERE workflow_id = ? AND edition = ? AND number BETWEEN ? AND ?"
        " ORDER BY number",
        (workflow_id, edition, numbers[0], numbers[-1]),
    ).fetchall()
    try:
        is_sound = checks is None or [crc32(body) for _, body in rows] == [*checks]
    except TypeError:  # no bytes at all
        is_sound = False
    if not is_sound:
        raise DamagedError(StoreFault.CACHE_UNREADABLE)
    return rows if len(rows) == len(numbers) else None


def begin(connection: sqlite3.Connection, workflow_id: str) -> Edition:
    """Begin to write a list. What is left of one that was never finished is removed."""
    row = connection.execute("SELECT edition FROM cache.workflows WHERE id = ?", (workflow_id,)).fetchone()
    current = row[0] if row else 0
    connection.execute("DELETE FROM cache.pieces WHERE workflow_id = ? AND edition <> ?", (workflow_id, current))
    return Edition(workflow_id, current + 1, last_change(connection))


def put_piece(connection: sqlite3.Connection, edition: Edition, number: int, texts: Sequence[bytes]) -> None:
    """Write the next piece of a list."""
    connection.execute(
        "INSERT INTO cache.pieces (workflow_id, edition, number, tasks, body) VALUES (?, ?, ?, ?, ?)",
        (edition.workflow_id, edition.number, number, len(texts), b"[" + b",".join(texts) + b"]"),
    )


def finish(connection: sqlite3.Connection, edition: Edition, pieces: int, etag: str | None, updated: datetime) -> bool:
    """Let a list that is written take the place of the one before.

    Returns:
        False when it is not there as a whole, as the file was lost meanwhile; then nothing is changed.
    """
    (there,) = connection.execute(
        "SELECT count(*) FROM cache.pieces WHERE workflow_id = ? AND edition = ?",
        (edition.workflow_id, edition.number),
    ).fetchone()
    if there != pieces:
        return False
    connection.execute(
        "UPDATE cache.workflows SET edition = ?, etag = ?, updated = ? WHERE id = ?",
        (edition.number, etag, updated.isoformat(), edition.workflow_id),
    )
    connection.execute(
        "DELETE FROM cache.changes WHERE workflow_id = ? AND sequence <= ?", (edition.workflow_id, edition.sequence)
    )
    return True


def drop_older(connection: sqlite3.Connection, edition: Edition, many: int) -> bool:
    """Remove some pieces of the lists before this one; True when there may be more."""
    done = connection.execute(
        "DELETE FROM cache.pieces WHERE rowid IN"
        " (SELECT rowid FROM cache.pieces WHERE workflow_id = ? AND edition < ? LIMIT ?)",
        (edition.workflow_id, edition.number, many),
    )
    return done.rowcount == many


def last_change(connection: sqlite3.Connection) -> int:
    """The number of the last change that was written; a later one has a larger number."""
    (sequence,) = connection.execute("SELECT coalesce(max(sequence), 0) FROM cache.changes").fetchone()
    return int(sequence)


def put_changes(
    connection: sqlite3.Connection,
    workflow_id: str,
    changes: Mapping[TaskKey, bytes | None],
    etag: str | None,
    known: int = _NEWEST,
) -> None:
    """Write tasks that changed, None for gone ones.

    A task that is in no piece yet stays where its first text put it (``first``), though the newest one counts.

    Args:
        connection: the store's.
        workflow_id: whose.
        changes: the texts.
        etag: the version of the list with them.
        known: the last change that they know of. A change that was written later stays in force over them, and the
            list has no version then.
    """
    done = connection.executemany(
        "INSERT OR REPLACE INTO cache.changes (workflow_id, key, body, first) SELECT ?1, ?2, ?3,"
        " (SELECT coalesce(first, sequence) FROM cache.changes WHERE workflow_id = ?1 AND key = ?2) WHERE NOT EXISTS"
        " (SELECT 1 FROM cache.changes WHERE workflow_id = ?1 AND key = ?2 AND sequence > ?4)",
        [(workflow_id, key, text, known) for key, text in changes.items()],
    )
    is_whole = not changes or done.rowcount == len(changes)
    connection.execute("UPDATE cache.workflows SET etag = ? WHERE id = ?", (etag if is_whole else None, workflow_id))


def put_task(connection: sqlite3.Connection, schema: WorkflowSchema, task: Task, text: bytes | None = None) -> None:
    """Take one task as the server answered it, and the ``text`` of the answer if there is one; a new one goes to the
    end."""
    text = encode(task_to_json(task, schema)) if text is None else text
    put_changes(connection, schema.workflow.id, {task.key: text}, None)


def remove_task(connection: sqlite3.Connection, workflow_id: str, key: TaskKey) -> None:
    """Forget a task that the server says is gone."""
    put_changes(connection, workflow_id, {key: None}, None)


def remove_all(connection: sqlite3.Connection, workflow_id: str) -> None:
    """Forget all tasks of a workflow."""
    connection.execute("DELETE FROM cache.pieces WHERE workflow_id = ?", (workflow_id,))
    connection.execute("DELETE FROM cache.changes WHERE workflow_id = ?", (workflow_id,))
    connection.execute("DELETE FROM cache.news WHERE workflow_id = ?", (workflow_id,))
    cached_columns.forget(connection, workflow_id)
