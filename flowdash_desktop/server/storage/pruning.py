"""Notes of what is over, which go when nobody can still be waiting for them.

The specification says nothing about how long an execution or a data sync may be asked for, so this is our choice: what
is ``Pending`` stays whatever its age, and what has ended goes after ``KEPT_DAYS``. Tasks, comments and the history,
which tells what every action and sync has done, are no such notes: they stay for good. The newest answers under keys
stay, too: where a clock was set wrong everything looks old, and a creation that is repeated then would be made twice.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, Connection, Select, Table, delete, func, select

from flowdash_desktop.server.storage.activity import executions, sync_runs
from flowdash_desktop.server.storage.audit_log import audit_entries
from flowdash_desktop.server.storage.change_log import workspace_changes
from flowdash_desktop.server.storage.tables import answers, workflows
from flowdash_desktop.server.tasks.timestamps import moment_text

KEPT_DAYS = 60
"""Days: longer than someone stays offline with edits waiting, whose repeats must be known as such."""

UNDO_DAYS = 30
"""Days for which a change of the workspace can be undone, and what it deleted is kept for that."""

AUDIT_DAYS = 400
"""Days for which entries of the audit log stay."""

NEWEST_ANSWERS = 1_000
"""So many answers under keys stay whatever their age."""

AT_A_TIME = 500
"""How many rows of a table one transaction of the writer removes at most."""

# What has not ended has no such moment, and so is never older than any other.
_ENDED: tuple[tuple[Table, Column[Any], int], ...] = (
    (executions, executions.c.finished_on, KEPT_DAYS),
    (sync_runs, sync_runs.c.finished_on, KEPT_DAYS),
    (answers, answers.c.created_on, KEPT_DAYS),
    (workspace_changes, workspace_changes.c.made_on, UNDO_DAYS),
    (audit_entries, audit_entries.c.at, AUDIT_DAYS),
    # With all that is in them.
    (workflows, workflows.c.deleted_on, UNDO_DAYS),
)


def too_old(connection: Connection, now: datetime) -> dict[str, list[int]]:
    """The row numbers of some notes that may go, by table; empty when there are none."""
    found = {
        table.name: list(connection.execute(_older(table, ended, moment_text(now - timedelta(days=days)))).scalars())
        for table, ended, days in _ENDED
    }
    return {name: rows for name, rows in found.items() if rows}


def remove(connection: Connection, rows: dict[str, list[int]]) -> None:
    """Remove what ``too_old`` has found, but for a workflow that was brought back meanwhile."""
    for table, ended, _ in _ENDED:
        if table.name in rows:
            connection.execute(delete(table).where(table.c["row"].in_(rows[table.name]), ended.is_not(None)))


def _older(table: Table, ended: Column[Any], before: str) -> Select[Any]:
    row = table.c["row"]
    old = select(row).where(ended < before).order_by(row).limit(AT_A_TIME)
    return old.where(row <= select(func.max(row) - NEWEST_ANSWERS).scalar_subquery()) if table is answers else old
