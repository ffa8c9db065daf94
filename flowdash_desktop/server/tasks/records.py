"""The rows of tasks: the only place that makes, changes or removes one.

Whoever changes a task, a request, an action, a schedule or a data sync, comes through here, so that its history is
written, the checklist of its stage is made and its text for lists is renewed in the same transaction.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, insert, select, text, update
from sqlalchemy.sql.dml import ReturningUpdate

from flowdash_desktop.server.catalog import WorkflowEntry
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.activity import checklist_items
from flowdash_desktop.server.storage.list_etags import new_state, new_state_of_tasks
from flowdash_desktop.server.storage.task_texts import (
    add_text,
    add_texts,
    add_texts_of,
    change_text,
    change_texts,
    replace_texts,
    text_of,
)
from flowdash_desktop.server.tasks.checklists import fill_checklists, make_checklist, make_new_checklists
from flowdash_desktop.server.tasks.history import (
    BY_LOAD,
    Event,
    Origin,
    Subject,
    begin_history,
    note,
    note_assigned,
    note_created,
    note_unassigned,
)
from flowdash_desktop.server.tasks.task_json import TASK_COLUMNS, NewRow, TaskRow
from flowdash_desktop.wire.json import encode

_t, _i = tables.tasks.c, checklist_items.c
_FAR = 1_000_000
_AT_A_TIME = 500
_COUNTED: Mapping[str, object] = {"version": _t.version + 1}

# Made once: building a statement costs more than running it.
_ADD = insert(tables.tasks).returning(*TASK_COLUMNS)
_ADD_MANY = insert(tables.tasks)
_ROWS_OF = select(_t.row, _t.public_id).where(_t.public_id.in_(bindparam("public_ids", expanding=True)))
_TOUCH = (
    update(tables.tasks)
    .where(_t.row.in_(bindparam("rows", expanding=True)))
    .values(**_COUNTED, updated_on=bindparam("moment"))
)

_REPLACE = 'UPDATE tasks SET stage = ?, document = ?, updated_on = ?, version = version + 1 WHERE "row" = ?'
"""In the words of SQLite's driver: what SQLAlchemy does for each row costs as much as the change."""

_REPLACE_AT_ONCE = text(
    """UPDATE tasks SET stage = new.stage, document = new.document, updated_on = new.moment, version = version + 1
    FROM json_to_recordset(CAST(:rows AS json)) AS new (of_row integer, stage text, document text, moment text)
    WHERE tasks."row" = new.of_row"""
)
"""The same for many tasks in PostgreSQL, where a round trip for each would be slow."""


@lru_cache(maxsize=64)
def _change(names: tuple[str, ...]) -> ReturningUpdate[tuple[Any, ...]]:
    """The statement that changes these columns of a task, counts the change, and gives the task as it is then."""
    values: dict[str, object] = {name: bindparam(f"new_{name}") for name in names}
    changed = update(tables.tasks).where(_t.row == bindparam("of"))
    return changed.values(**values, **_COUNTED, updated_on=bindparam("moment")).returning(*TASK_COLUMNS)


def add_task(connection: Connection, entry: WorkflowEntry, columns: Mapping[str, object], origin: Origin) -> int:
    """Make a task of all its columns but the row's number and its workflow; returns the number."""
    made = connection.execute(_ADD, {"workflow": entry.row, "version": 1, **columns}).one()
    add_text(connection, made)
    task = int(made.row)
    moment = str(columns["created_on"])
    subject = _subject(made)
    new_state(connection, entry.row, [(task, subject.unique_id)], origin.actor)
    stage = str(columns["stage"])
    note(connection, entry, subject, Event.CREATED, (None, stage), origin, moment)
    make_checklist(connection, entry, task, stage)
    return task


def add_tasks(
    connection: Connection, entry: WorkflowEntry, many: Sequence[Mapping[str, object]], origin: Origin, moment: str
) -> list[NewRow]:
    """``add_task`` for several at once, in their order, of which there is one at least; returns their rows.

    Each statement is executed once for all of them: what SQLAlchemy does for each costs more than the database.
    """
    connection.execute(_ADD_MANY, [{"workflow": entry.row, "version": 1, **columns} for columns in many])
    found = connection.execute(_ROWS_OF, {"public_ids": [columns["public_id"] for columns in many]})
    rows = {public_id: row for row, public_id in found}
    made = [NewRow(row=rows[one["public_id"]], workflow=entry.row, version=1, **one) for one in many]  # type: ignore[arg-type]  # of columns
    add_texts_of(connection, made)
    new_state(connection, entry.row, ((row.row, row.unique_id) for row in made), origin.actor)
    note_created(connection, entry, [(_subject(row), row.stage) for row in made], origin, moment)
    make_new_checklists(connection, entry, [(row.row, row.stage) for row in made])
    return made


def change_task(
    connection: Connection,
    entry: WorkflowEntry,
    before: TaskRow,
    columns: Mapping[str, object],
    origin: Origin,
    moment: str,
) -> TaskRow:
    """Change the columns of a task that differ from what it has, count the change, and return it as it is now."""
    statement = _change(tuple(sorted(columns)))
    new = {f"new_{name}": value for name, value in columns.items()}
    after = connection.execute(statement, {"of": before.row, "moment": moment, **new}).one()
    change_text(connection, after)
    new_state(connection, entry.row, [(row.row, row.unique_id) for row in (before, after)], origin.actor)
    subject = _subject(before)
    if "stage" in columns and columns["stage"] != before.stage:
        stage = str(columns["stage"])
        note(connection, entry, subject, Event.STAGE, (before.stage, stage), origin, moment)
        make_checklist(connection, entry, before.row, stage)
    if "assigned_to" in columns and columns["assigned_to"] != before.assigned_to:
        change = (before.assigned_to, after.assigned_to)
        note(connection, entry, subject, Event.ASSIGNED, change, origin, moment)
    return after


def remove_task(connection: Connection, entry: WorkflowEntry, row: TaskRow, origin: Origin, moment: str) -> None:
    """Remove a task with its links, attachments, comments, checklist and schedules; its history stays."""
    note(connection, entry, _subject(row), Event.DELETED, (row.stage, None), origin, moment)
    connection.execute(delete(tables.tasks).where(_t.row == row.row))
    new_state(connection, entry.row, [(row.row, row.unique_id)], origin.actor)


def touch(connection: Connection, rows: Iterable[int], moment: str) -> None:
    """Count a change of these tasks, made at ``moment``."""
    many = list(rows)
    if many:
        connection.execute(_TOUCH, {"rows": many, "moment": moment})
        change_texts(connection, many)
        new_state_of_tasks(connection, many)


def unassign_all(connection: Connection, email: str, origin: Origin, moment: str) -> None:
    """Leave every task and checklist item of a user to nobody, and count that change of the tasks."""
    connection.execute(update(checklist_items).where(_i.assigned_to == email).values(assigned_to=None))
    note_unassigned(connection, email, origin, moment)
    many = list(connection.execute(select(_t.row).where(_t.assigned_to == email)).scalars())
    new_state_of_tasks(connection, many)
    theirs = update(tables.tasks).where(_t.assigned_to == email)
    connection.execute(theirs.values(**_COUNTED, assigned_to=None, updated_on=moment))
    change_texts(connection, many)


def assign_all(connection: Connection, email: str, rows: Sequence[int], origin: Origin, moment: str) -> None:
    """Give these tasks, which nobody has, to a user, and count that change; their workflow may be deleted."""
    for start in range(0, len(rows), _AT_A_TIME):
        some = rows[start : start + _AT_A_TIME]
        note_assigned(connection, email, some, origin, moment)
        theirs = update(tables.tasks).where(_t.row.in_(some))
        connection.execute(theirs.values(**_COUNTED, assigned_to=email, updated_on=moment))
    new_state_of_tasks(connection, rows)
    change_texts(connection, rows)


def load_tasks(connection: Connection, workflow: int, rows: list[dict[str, object]]) -> None:
    """Make the tasks of a workflow at once, each of all its columns, as a definition gives them."""
    if rows:
        connection.execute(insert(tables.tasks), rows)
        add_texts(connection, workflow)
        new_state(connection, workflow)
        begin_history(connection, workflow, BY_LOAD)
        fill_checklists(connection, workflow)


class RewrittenTask(NamedTuple):
    """What a change of the workspace makes of a task.

    Attributes:
        before: the task as it is.
        stage, document: what it gets.
        moved: the stage is another one, and not the same by another name.
        valued: the task itself has changed, and not only what its fields are called.
    """

    before: TaskRow
    stage: str
    document: str
    moved: bool
    valued: bool


def rewrite_tasks(
    connection: Connection, entry: WorkflowEntry, some: Sequence[RewrittenTask], origin: Origin, moment: str
) -> None:
    """Give tasks of a workflow another form; ``entry`` is the workflow as it is from now on."""
    if not some:
        return
    rows = [_row_of(task, moment) for task in some]
    _replace(connection, rows)
    replace_texts(connection, [(row.of, row.text) for row in rows])
    new_state(connection, entry.row)
    for task in some:
        if task.moved:
            change = (task.before.stage, task.stage)
            note(connection, entry, _subject(task.before), Event.STAGE, change, origin, moment)
            make_checklist(connection, entry, task.before.row, task.stage)


class _NewRow(NamedTuple):
    """The columns of a task that is rewritten, and its text; in the order of ``_REPLACE``."""

    stage: str
    document: str
    updated_on: str
    of: int
    text: str


def _row_of(task: RewrittenTask, moment: str) -> _NewRow:
    row = task.before
    updated = moment if task.valued else row.updated_on
    shown = _Shown(row.public_id, task.stage, row.assigned_to, row.created_on, updated, task.document)
    return _NewRow(task.stage, task.document, updated, row.row, text_of(shown))


def _replace(connection: Connection, rows: Sequence[_NewRow]) -> None:
    if connection.dialect.name == "postgresql":
        many = [{"stage": row[0], "document": row[1], "moment": row[2], "of_row": row[3]} for row in rows]
        connection.execute(_REPLACE_AT_ONCE, {"rows": encode(many).decode()})
    else:
        connection.exec_driver_sql(_REPLACE, [row[:4] for row in rows])


class _Shown(NamedTuple):
    """What the text of a task is made of."""

    public_id: str
    stage: str
    assigned_to: str | None
    created_on: str
    updated_on: str
    document: str


def _subject(row: TaskRow) -> Subject:
    return Subject(row.row, row.public_id, row.unique_id)


def count_versions_on(connection: Connection) -> None:
    """Let the versions of all tasks go on far away, in a workspace that is set back to a backup.

    Numbers given since the backup must never come again for something else, or an ``If-Match`` of then would
    hold now.
    """
    connection.execute(update(tables.tasks).values(version=tables.tasks.c.version + 1 + secrets.randbelow(_FAR)))
