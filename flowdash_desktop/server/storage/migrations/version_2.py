"""From version 1 to 2: history, comments, checklists, actions, schedules, exports, data syncs, shared state.

The tables are written out as they were in version 2, whatever ``activity`` says today: a step never changes once it
is released.
"""

from __future__ import annotations

import json
import secrets

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    false,
    func,
    insert,
    literal,
    select,
)

_metadata = MetaData()
_workflows = Table("workflows", _metadata, Column("row", Integer, primary_key=True))
_stages = Table(
    "stages",
    _metadata,
    Column("row", Integer, primary_key=True),
    Column("workflow", Integer),
    Column("name", Text),
    Column("end_stage", Boolean),
    Column("checklist", Text),
)
_tasks = Table(
    "tasks",
    _metadata,
    Column("row", Integer, primary_key=True),
    Column("workflow", Integer),
    Column("public_id", String(16)),
    Column("unique_id", Text),
    Column("stage", Text),
    Column("created_on", String(32)),
)


def _child_of(table: str) -> ForeignKey:
    return ForeignKey(f"{table}.row", ondelete="CASCADE")


_history = Table(
    "history",
    _metadata,
    Column("row", Integer, primary_key=True),
    Column("workflow", _child_of("workflows"), nullable=False),
    Column("task", Integer, nullable=False),
    Column("public_id", String(16), nullable=False),
    Column("unique_id", Text),
    Column("kind", String(16), nullable=False),
    Column("from_value", Text),
    Column("to_value", Text),
    Column("finished", Boolean, nullable=False),
    Column("cause", String(16), nullable=False),
    Column("actor", Text),
    Column("reference", Text),
    Column("at", String(32), nullable=False),
    Index("history_by_workflow", "workflow", "at"),
    Index("history_by_task", "task"),
    sqlite_autoincrement=True,
)

_comments = Table(
    "comments",
    _metadata,
    Column("row", Integer, primary_key=True),
    Column("task", _child_of("tasks"), nullable=False),
    Column("author", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("mentions", Text, nullable=False),
    Column("created_on", String(32), nullable=False),
    Index("comments_by_task", "task"),
    sqlite_autoincrement=True,
)

_checklist_items = Table(
    "checklist_items",
    _metadata,
    Column("row", Integer, primary_key=True),
    Column("task", _child_of("tasks"), nullable=False),
    Column("stage", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("status", String(16), nullable=False),
    Column("assigned_to", Text),
    Column("editable", Boolean, nullable=False),
    Index("checklist_items_by_task", "task"),
    sqlite_autoincrement=True,
)

_executions = Table(
    "executions",
    _metadata,
    Column("row", Integer, primary_key=True),
    Column("id", String(32), nullable=False, unique=True),
    Column("workflow", _child_of("workflows"), nullable=False),
    Column("task", Integer, nullable=False),
    Column("unique_id", Text),
    Column("action_id", Text, nullable=False),
    Column("action_name", Text, nullable=False),
    Column("steps", Text, nullable=False),
    Column("base", Text, nullable=False),
    Column("status", String(16), nullable=False),
    Column("steps_done", Integer, nullable=False),
    Column("errors", Text, nullable=False),
    Column("performed_by", Text),
    Column("created_on", String(32), nullable=False),
    Column("finished_on", String(32)),
    Index("executions_by_status", "status"),
)

_scheduled_changes = Table(
    "scheduled_changes",
    _metadata,
    Column("row", Integer, primary_key=True),
    Column("task", _child_of("tasks"), nullable=False),
    Column("stage", Text, nullable=False),
    Column("while_stage", Text, nullable=False),
    Column("due", String(32), nullable=False),
    Column("execution_id", String(32)),
    Column("performed_by", Text),
    Column("created_on", String(32), nullable=False),
    Index("scheduled_changes_by_due", "due"),
    Index("scheduled_changes_by_task", "task"),
    sqlite_autoincrement=True,
)

_exports = Table(
    "exports",
    _metadata,
    Column("row", Integer, primary_key=True),
    Column("id", String(32), nullable=False, unique=True),
    Column("workflow", _child_of("workflows"), nullable=False),
    Column("start_date", String(10), nullable=False),
    Column("end_date", String(10), nullable=False),
    Column("status", String(16), nullable=False),
    Column("blob_id", String(64), unique=True),
    Column("filename", Text),
    Column("sha256", String(64)),
    Column("size", Integer),
    Column("created_on", String(32), nullable=False),
    Column("finished_on", String(32)),
    Index("exports_by_status", "status"),
    Index("exports_by_content", "sha256"),
)

_data_sources = Table(
    "data_sources",
    _metadata,
    Column("row", Integer, primary_key=True),
    Column("workflow", _child_of("workflows"), nullable=False, unique=True),
    Column("url", Text, nullable=False),
    Column("query", Text, nullable=False),
    Column("key_column", Text, nullable=False),
    Column("mapping", Text, nullable=False),
)

_sync_runs = Table(
    "sync_runs",
    _metadata,
    Column("row", Integer, primary_key=True),
    Column("id", String(32), nullable=False, unique=True),
    Column("workflow", _child_of("workflows"), nullable=False),
    Column("status", String(16), nullable=False),
    Column("created", Integer, nullable=False),
    Column("updated", Integer, nullable=False),
    Column("unchanged", Integer, nullable=False),
    Column("failed", Integer, nullable=False),
    Column("errors", Text, nullable=False),
    Column("begun_on", String(32)),
    Column("created_on", String(32), nullable=False),
    Column("finished_on", String(32)),
    Index("sync_runs_by_workflow", "workflow", "row"),
)

_shared_state = Table(
    "shared_state",
    _metadata,
    Column("row", Integer, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("blob_store", String(64)),
)

_list_states = Table(
    "list_states",
    _metadata,
    Column("workflow", _child_of("workflows"), primary_key=True, autoincrement=False),
    Column("state", String(32), nullable=False),
)
_NEW = [
    _list_states,
    _history,
    _comments,
    _checklist_items,
    _executions,
    _scheduled_changes,
    _exports,
    _data_sources,
    _sync_runs,
    _shared_state,
]


def upgrade(connection: Connection) -> None:
    """Make the tables, begin the history of the tasks that are there, and give them their stage's checklist.

    When a task came into its stage is not known, so its history begins with its creation, in the stage it is in now.
    """
    _metadata.create_all(connection, tables=_NEW)
    for workflow in connection.execute(select(_tasks.c.workflow).distinct()).scalars().all():
        connection.execute(insert(_list_states).values(workflow=workflow, state=secrets.token_hex(8)))
    t, s = _tasks.c, _stages.c
    connection.execute(
        insert(_history).from_select(
            ["workflow", "task", "public_id", "unique_id", "kind", "to_value", "finished", "cause", "at"],
            select(
                t.workflow,
                t.row,
                t.public_id,
                t.unique_id,
                literal("created"),
                t.stage,
                func.coalesce(s.end_stage, false()),
                literal("load"),
                t.created_on,
            )
            .outerjoin(_stages, (s.workflow == t.workflow) & (s.name == t.stage))
            .order_by(t.row),
        )
    )
    for stage in connection.execute(select(_stages).where(s.checklist != "[]")).all():
        for position, title in enumerate(json.loads(stage.checklist)):
            of_stage = select(t.row, t.stage, literal(position), literal(title), literal("Blank"), false())
            connection.execute(
                insert(_checklist_items).from_select(
                    ["task", "stage", "position", "title", "status", "editable"],
                    of_stage.where(t.workflow == stage.workflow, t.stage == stage.name).order_by(t.row),
                )
            )
