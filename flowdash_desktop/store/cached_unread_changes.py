"""What others changed since the person last looked, kept with the cache by workflow and task."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.unread_changes import TaskNews
from flowdash_desktop.store.database import DamagedError, StoreFault
from flowdash_desktop.wire.json import decode, encode


def news(connection: sqlite3.Connection, workflow_id: str) -> dict[TaskKey, TaskNews]:
    """The marks of a workflow's tasks.

    Raises:
        DamagedError: what is kept is not what was put there.
    """
    rows = connection.execute("SELECT key, created, fields FROM cache.news WHERE workflow_id = ?", (workflow_id,))
    return {TaskKey(key): TaskNews(bool(created), _names(fields)) for key, created, fields in rows}


def put(connection: sqlite3.Connection, workflow_id: str, marks: Mapping[TaskKey, TaskNews]) -> None:
    """Remember marks, in the place of older ones of the same tasks."""
    connection.executemany(
        "INSERT OR REPLACE INTO cache.news (workflow_id, key, created, fields) VALUES (?, ?, ?, ?)",
        [(workflow_id, key, mark.created, encode(sorted(mark.fields))) for key, mark in marks.items()],
    )


def remove(connection: sqlite3.Connection, workflow_id: str, keys: Iterable[TaskKey]) -> None:
    """Forget the marks of these tasks."""
    connection.executemany(
        "DELETE FROM cache.news WHERE workflow_id = ? AND key = ?", [(workflow_id, key) for key in keys]
    )


def _names(data: bytes) -> frozenset[str]:
    try:
        names = decode(data)
    except ValueError as error:
        raise DamagedError(StoreFault.CACHE_UNREADABLE) from error
    if not isinstance(names, list):
        raise DamagedError(StoreFault.CACHE_UNREADABLE)
    return frozenset(str(name) for name in names)
