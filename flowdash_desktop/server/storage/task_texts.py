"""The JSON text of each task as a list shows it, ready-made, so that a long list is joined by the database itself.

A text is made of its own task only: where its address begins, which depends on the request, and where its linked
tasks stand, which change without it, there are marks. A control character never stands in JSON as it is, so nothing
that people write can be taken for one.

``tasks.records`` writes a text anew with every change of its task, the check compares them all, and no text is the
only place of anything: they can be made again from the tasks at any time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Row,
    Select,
    Table,
    Text,
    bindparam,
    insert,
    select,
    update,
)
from sqlalchemy import text as text_clause

from flowdash_desktop.server.storage.tables import metadata, tasks
from flowdash_desktop.wire.json import encode

URL_MARK = "\x01"
"""Stands for the address of the workflow's tasks up to the public id, in the task's own URL."""

LINKS_MARK = "\x02"
"""Stands for the linked tasks, from their comma on. What is before it is what other tasks show of this one."""

task_texts = Table(
    "task_texts",
    metadata,
    Column("task", ForeignKey("tasks.row", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("workflow", ForeignKey("workflows.row", ondelete="CASCADE"), nullable=False),
    Column("text", Text, nullable=False),
    Index("task_texts_by_workflow", "workflow", "task"),
)
_x, _t = task_texts.c, tasks.c
_AT_A_TIME = 500

_PARTS = (_t.row, _t.workflow, _t.public_id, _t.stage, _t.assigned_to, _t.created_on, _t.updated_on, _t.document)
"""What a text is made of."""

# Made once: building a statement costs more than running it.
_ADD = insert(task_texts)
_CHANGE = update(task_texts).where(_x.task == bindparam("of")).values(text=bindparam("new"))
_REPLACE_TEXTS = "UPDATE task_texts SET text = ? WHERE task = ?"
_REPLACE_TEXTS_AT_ONCE = text_clause(
    """UPDATE task_texts SET text = new.shown
    FROM json_to_recordset(CAST(:rows AS json)) AS new (of_row integer, shown text)
    WHERE task_texts.task = new.of_row"""
)
_OF_ROWS = select(*_PARTS).where(_t.row.in_(bindparam("rows", expanding=True)))


@lru_cache(maxsize=4096)
def json_text(value: str | None) -> str:
    """A text, or null, as JSON."""
    return encode(value).decode()


def text_of(task: Any) -> str:
    """The text of a task: of a row with its columns."""
    own = task.document[1:-1]
    return (
        f'{{"Stage":{json_text(task.stage)},"Assigned To":{json_text(task.assigned_to)},"Task URL":"{URL_MARK}'
        f'{task.public_id}"{"," if own else ""}{own}{LINKS_MARK},"Created On":"{task.created_on}"'
        f',"Updated On":"{task.updated_on}"}}'
    )


def add_text(connection: Connection, task: Any) -> None:
    """Write the text of a task that is new."""
    add_texts_of(connection, [task])


def add_texts_of(connection: Connection, tasks: Iterable[Any]) -> None:
    """Write the texts of tasks that are new, of which there is one at least."""
    connection.execute(_ADD, [{"task": task.row, "workflow": task.workflow, "text": text_of(task)} for task in tasks])


def change_text(connection: Connection, task: Any) -> None:
    """Write the text of a task that has changed."""
    connection.execute(_CHANGE, {"of": task.row, "new": text_of(task)})


def change_texts(connection: Connection, rows: Iterable[int]) -> None:
    """Write the texts of tasks that have changed, by their row numbers."""
    many = list(rows)
    for start in range(0, len(many), _AT_A_TIME):
        some = connection.execute(_OF_ROWS, {"rows": many[start : start + _AT_A_TIME]}).all()
        if some:
            connection.execute(_CHANGE, [{"of": task.row, "new": text_of(task)} for task in some])


def replace_texts(connection: Connection, rows: Sequence[tuple[int, str]]) -> None:
    """Write texts that are made already, by the row numbers of their tasks.

    In PostgreSQL one statement takes all of them: a round trip for each would be slow.
    """
    if connection.dialect.name == "postgresql":
        many = [{"of_row": task, "shown": shown} for task, shown in rows]
        connection.execute(_REPLACE_TEXTS_AT_ONCE, {"rows": encode(many).decode()})
    else:
        connection.exec_driver_sql(_REPLACE_TEXTS, [(shown, task) for task, shown in rows])


def add_texts(connection: Connection, workflow: int) -> None:
    """Write the texts of all tasks of a workflow that has none yet."""
    after = 0
    while some := connection.execute(tasks_after(after).where(_t.workflow == workflow).limit(_AT_A_TIME)).all():
        add_texts_of(connection, some)
        after = some[-1].row


def tasks_after(row: int) -> Select[*tuple[Any, ...]]:
    """What texts are made of, for the tasks behind a row number, in their order."""
    return select(*_PARTS).where(_t.row > row).order_by(_t.row)


TextRow = Row[*tuple[Any, ...]]
"""A row of ``tasks_after``."""
