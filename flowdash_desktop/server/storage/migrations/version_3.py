"""From version 2 to 3: the texts of tasks, ready-made for lists.

Table and text are written out as they were in version 3, whatever ``task_texts`` says today: a step never changes
once it is released.
"""

from __future__ import annotations

import json

from sqlalchemy import Column, Connection, ForeignKey, Index, Integer, MetaData, String, Table, Text, insert, select

_metadata = MetaData()
_workflows = Table("workflows", _metadata, Column("row", Integer, primary_key=True))
_tasks = Table(
    "tasks",
    _metadata,
    Column("row", Integer, primary_key=True),
    Column("workflow", Integer),
    Column("public_id", String(16)),
    Column("stage", Text),
    Column("assigned_to", Text),
    Column("created_on", String(32)),
    Column("updated_on", String(32)),
    Column("document", Text),
)
_task_texts = Table(
    "task_texts",
    _metadata,
    Column("task", ForeignKey("tasks.row", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("workflow", ForeignKey("workflows.row", ondelete="CASCADE"), nullable=False),
    Column("text", Text, nullable=False),
    Index("task_texts_by_workflow", "workflow", "task"),
)
_AT_A_TIME = 500


def upgrade(connection: Connection) -> None:
    """Make the table, and the text of every task that is there."""
    _metadata.create_all(connection, tables=[_task_texts])
    after, t = 0, _tasks.c
    while some := connection.execute(select(_tasks).where(t.row > after).order_by(t.row).limit(_AT_A_TIME)).all():
        connection.execute(
            insert(_task_texts), [{"task": r.row, "workflow": r.workflow, "text": _text(*r[2:])} for r in some]
        )
        after = some[-1].row


def _text(public_id: str, stage: str, assigned_to: str | None, created: str, updated: str, document: str) -> str:
    own = document[1:-1]
    return (
        f'{{"Stage":{_json(stage)},"Assigned To":{_json(assigned_to)},"Task URL":"\x01{public_id}"'
        f'{"," if own else ""}{own}\x02,"Created On":"{created}","Updated On":"{updated}"}}'
    )


def _json(value: str | None) -> str:
    return json.dumps(value, ensure_ascii=False)
