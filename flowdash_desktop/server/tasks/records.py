"""The rows of tasks: the only place that makes, changes or removes one.

Whoever changes a task, a request, an action, a schedule or a data sync, comes through here, so that its history is
written and the checklist of its stage is made in the same transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, delete, insert, update

from flowdash_desktop.server.catalog import WorkflowEntry
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.tasks.checklists import fill_checklists, make_checklist
from flowdash_desktop.server.tasks.history import (
    BY_LOAD,
    Event,
    Origin,
    Subject,
    begin_history,
    note,
    note_unassigned,
)
from flowdash_desktop.server.tasks.text import TaskRow

_t = tables.tasks.c
_COUNTED: Mapping[str, object] = {"version": _t.version + 1}


def add_task(connection: Connection, entry: WorkflowEntry, columns: Mapping[str, object], origin: Origin) -> int:
    """Make a task of all its columns but the row's number and its workflow; returns the number."""
    key = connection.execute(insert(tables.tasks).values(workflow=entry.row, version=1, **columns)).inserted_primary_key
    assert key is not None
    task = int(key[0])
    unique_id, moment = columns["unique_id"], str(columns["created_on"])
    subject = Subject(task, str(columns["public_id"]), None if unique_id is None else str(unique_id))
    stage = str(columns["stage"])
    note(connection, entry, subject, Event.CREATED, (None, stage), origin, moment)
    make_checklist(connection, entry, task, stage)
    return task


def change_task(
    connection: Connection,
    entry: WorkflowEntry,
    before: TaskRow,
    columns: Mapping[str, object],
    origin: Origin,
    moment: str,
) -> None:
    """Change the columns of a task that differ from what it has; does not count the change (see ``touch``)."""
    connection.execute(update(tables.tasks).where(_t.row == before.row).values(**columns))
    subject = _subject(before)
    if "stage" in columns and columns["stage"] != before.stage:
        stage = str(columns["stage"])
        note(connection, entry, subject, Event.STAGE, (before.stage, stage), origin, moment)
        make_checklist(connection, entry, before.row, stage)
    if "assigned_to" in columns and columns["assigned_to"] != before.assigned_to:
        after = columns["assigned_to"]
        change = (before.assigned_to, None if after is None else str(after))
        note(connection, entry, subject, Event.ASSIGNED, change, origin, moment)


def remove_task(connection: Connection, entry: WorkflowEntry, row: TaskRow, origin: Origin, moment: str) -> None:
    """Remove a task with its links, attachments, comments, checklist and schedules; its history stays."""
    note(connection, entry, _subject(row), Event.DELETED, (row.stage, None), origin, moment)
    connection.execute(delete(tables.tasks).where(_t.row == row.row))


def touch(connection: Connection, rows: Iterable[int], moment: str) -> None:
    """Count a change of these tasks, made at ``moment``."""
    many = list(rows)
    if many:
        connection.execute(update(tables.tasks).where(_t.row.in_(many)).values(**_COUNTED, updated_on=moment))


def unassign_all(connection: Connection, email: str, origin: Origin, moment: str) -> None:
    """Leave every task of a user to nobody, and count that change."""
    note_unassigned(connection, email, origin, moment)
    theirs = update(tables.tasks).where(_t.assigned_to == email)
    connection.execute(theirs.values(**_COUNTED, assigned_to=None, updated_on=moment))


def load_tasks(connection: Connection, rows: list[dict[str, object]]) -> None:
    """Make many tasks at once, each of all its columns, as a definition gives them."""
    if rows:
        connection.execute(insert(tables.tasks), rows)
        begin_history(connection, BY_LOAD)
        fill_checklists(connection)


def _subject(row: TaskRow) -> Subject:
    return Subject(row.row, row.public_id, row.unique_id)
