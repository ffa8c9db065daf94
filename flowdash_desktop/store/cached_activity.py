"""The server's last word on the comments, the checklist and the actions of tasks that were looked at."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TypeVar

from flowdash_desktop.domain.activity import Action, Settled, TaskActivity, with_settled
from flowdash_desktop.domain.field_types import JsonValue
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.store.database import DamagedError, StoreFault
from flowdash_desktop.wire.activity import (
    action_from_json,
    action_to_json,
    comment_from_json,
    comment_to_json,
    item_from_json,
    item_to_json,
)
from flowdash_desktop.wire.edits import identity_of_body
from flowdash_desktop.wire.json import decode, encode
from flowdash_desktop.wire.schema import as_list, as_object, list_to_json, text_of

T = TypeVar("T")
_SLOTS = "action slots of "
MOST_TASKS = 5000
"""It is stored for so many tasks, the ones read last."""
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


def activity(connection: sqlite3.Connection, workflow_id: str, key: TaskKey) -> TaskActivity | None:
    """What is kept of a task, None for nothing.

    Raises:
        DamagedError: what is kept is not what was put there.
    """
    row = connection.execute(
        "SELECT body, read FROM cache.activity WHERE workflow_id = ? AND key = ?", (workflow_id, key)
    ).fetchone()
    if row is None:
        return None
    try:
        body = as_object(decode(row[0]))
        return TaskActivity(
            _list(body.get("comments"), comment_from_json),
            _list(body.get("items"), item_from_json),
            _list(body.get("actions"), action_from_json),
            text_of(body, "stage"),
            datetime.fromisoformat(row[1]),
            identity_of_body(body.get("about")),
        )
    except ValueError as error:
        raise DamagedError(StoreFault.CACHE_UNREADABLE) from error


def put(connection: sqlite3.Connection, workflow_id: str, key: TaskKey, known: TaskActivity) -> None:
    """Remember what was read of a task; that of the tasks that were read longest ago is let go."""
    body = {
        "comments": _to_json(known.comments, comment_to_json),
        "items": _to_json(known.items, item_to_json),
        "actions": _to_json(known.actions, action_to_json),
        "stage": known.stage,
        "about": known.identity,
    }
    connection.execute(
        "INSERT OR REPLACE INTO cache.activity (workflow_id, key, body, read) VALUES (?, ?, ?, ?)",
        (workflow_id, key, encode(body), (known.read or _NEVER).isoformat()),
    )
    connection.execute(
        "DELETE FROM cache.activity WHERE read < (SELECT read FROM cache.activity ORDER BY read DESC LIMIT 1 OFFSET ?)",
        (MOST_TASKS - 1,),
    )


def settle(connection: sqlite3.Connection, workflow_id: str, key: TaskKey, settled: Settled) -> None:
    """Note what the server has made of an edit, where something is kept of its task."""
    known = activity(connection, workflow_id, key)
    if known is not None:
        put(connection, workflow_id, key, with_settled(known, settled))


def stage_actions(connection: sqlite3.Connection, workflow_id: str) -> dict[str, tuple[Action, ...]]:
    """The actions that each stage of a workflow offered when one of its tasks was looked at last.

    Raises:
        DamagedError: what is kept is not what was put there.
    """
    rows = connection.execute("SELECT stage, body FROM cache.stage_actions WHERE workflow_id = ?", (workflow_id,))
    try:
        return {stage: as_list(decode(body), action_from_json) for stage, body in rows}
    except ValueError as error:
        raise DamagedError(StoreFault.CACHE_UNREADABLE) from error


def put_stage_actions(connection: sqlite3.Connection, workflow_id: str, stage: str, actions: Sequence[Action]) -> None:
    """Remember what a stage offers."""
    body = encode(list_to_json(actions, action_to_json))
    connection.execute("INSERT OR REPLACE INTO cache.stage_actions VALUES (?, ?, ?)", (workflow_id, stage, body))


def action_slots(connection: sqlite3.Connection, workflow_id: str) -> tuple[str, ...]:
    """The names of a workflow's actions by their fixed positions.

    Raises:
        DamagedError: what is kept is not what was put there.
    """
    row = connection.execute("SELECT body FROM cache.meta WHERE name = ?", (_SLOTS + workflow_id,)).fetchone()
    names = decode(row[0]) if row else []
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise DamagedError(StoreFault.CACHE_UNREADABLE)
    return tuple(str(name) for name in names)


def put_action_slots(connection: sqlite3.Connection, workflow_id: str, names: Sequence[str]) -> None:
    """Remember the position of each action."""
    body = encode(list(names))
    connection.execute("INSERT OR REPLACE INTO cache.meta VALUES (?, ?)", (_SLOTS + workflow_id, body))


def remove(connection: sqlite3.Connection, workflow_id: str, key: TaskKey) -> None:
    """Forget a task."""
    connection.execute("DELETE FROM cache.activity WHERE workflow_id = ? AND key = ?", (workflow_id, key))


def remove_all(connection: sqlite3.Connection, workflow_id: str) -> None:
    """Forget a workflow."""
    for table in ("activity", "stage_actions"):
        connection.execute(f"DELETE FROM cache.{table} WHERE workflow_id = ?", (workflow_id,))
    connection.execute("DELETE FROM cache.meta WHERE name = ?", (_SLOTS + workflow_id,))


def _list(raw: object, read: Callable[[object], T]) -> tuple[T, ...] | None:
    return None if raw is None else as_list(raw, read)


def _to_json(
    items: Sequence[T] | None, write: Callable[[T], dict[str, JsonValue]]
) -> list[dict[str, JsonValue]] | None:
    return None if items is None else list_to_json(items, write)
