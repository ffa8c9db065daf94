"""All that a server has stored, to compare one moment with another."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from typing import Any

from tests.support.server_process import ServerProcess

Row = tuple[Any, ...]
_OF_THE_PROCESS = {"shared_state", "list_states", "answers", "schema_version", "api_keys", "audit_entries"}
"""What the server notes about itself and about requests, not about the workspace."""


def stored(running: ServerProcess) -> dict[str, list[Row]]:
    """Every row of every table of the workspace."""
    with closing(_connected(running)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        left = [name for name in names if name not in _OF_THE_PROCESS and not name.startswith("sqlite_")]
        return {name: sorted(connection.execute(f'SELECT * FROM "{name}"'), key=repr) for name in left}


def differences(before: dict[str, list[Row]], now: dict[str, list[Row]]) -> dict[str, tuple[list[Row], list[Row]]]:
    """For each table that differs, the rows that are gone and the rows that have come."""
    found = {}
    for name in before.keys() | now.keys():
        old, new = Counter(before.get(name, [])), Counter(now.get(name, []))
        if old != new:
            found[name] = [*(old - new).elements()], [*(new - old).elements()]
    return found


def executions(running: ServerProcess) -> dict[str, list[tuple[str, str]]]:
    """For each task the actions that were run on it, each with how it ended."""
    found: dict[str, list[tuple[str, str]]] = {}
    with closing(_connected(running)) as connection:
        for task, action, status in connection.execute(
            "SELECT unique_id, action_id, status FROM executions ORDER BY row"
        ):
            found.setdefault(task, []).append((action, status))
    return found


def stage_changes(running: ServerProcess) -> dict[str, list[tuple[str | None, str | None]]]:
    """For each task its ways from stage to stage, as the server's history has them; its creation is none."""
    found: dict[str, list[tuple[str | None, str | None]]] = {}
    words = "SELECT unique_id, from_value, to_value FROM history WHERE kind = 'stage' ORDER BY row"
    with closing(_connected(running)) as connection:
        for task, old, new in connection.execute(words):
            found.setdefault(task, []).append((old, new))
    return found


def _connected(running: ServerProcess) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{running.database_file}?mode=ro", uri=True)
