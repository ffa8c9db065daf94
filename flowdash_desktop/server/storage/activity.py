"""The tables of what happens to tasks: history, comments, checklists, actions, schedules, exports and data syncs.

They were added by version 2. Moments are texts in UTC like those of ``tables.tasks``, so that they sort.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, Text

from flowdash_desktop.server.storage.tables import metadata

ALL_TABLES = metadata
"""Every table there is: those of ``tables`` too."""


def _child_of(table: str) -> ForeignKey:
    return ForeignKey(f"{table}.row", ondelete="CASCADE")


history = Table(
    "history",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("workflow", _child_of("workflows"), nullable=False),
    # The task's row number, which no later task gets. No reference: the history outlives the task.
    Column("task", Integer, nullable=False),
    Column("public_id", String(16), nullable=False),
    Column("unique_id", Text),
    # created (stage from nothing), stage, assigned, deleted (stage to nothing): see tasks/history.py.
    Column("kind", String(16), nullable=False),
    # Stages, or e-mails where the assignee changed; null for none.
    Column("from_value", Text),
    Column("to_value", Text),
    # True where the task came into an end stage from one that is not, or was created in one.
    Column("finished", Boolean, nullable=False),
    # api, action, sync, schedule, load or change; then who (an e-mail), and the id of the execution, sync run, ….
    Column("cause", String(16), nullable=False),
    Column("actor", Text),
    Column("reference", Text),
    Column("at", String(32), nullable=False),
    Index("history_by_workflow", "workflow", "at"),
    Index("history_by_task", "task"),
    sqlite_autoincrement=True,
)

comments = Table(
    "comments",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("task", _child_of("tasks"), nullable=False),
    Column("author", Text, nullable=False),
    Column("body", Text, nullable=False),
    # A JSON list of the ids of the users it mentions, as they were known then.
    Column("mentions", Text, nullable=False),
    Column("created_on", String(32), nullable=False),
    Index("comments_by_task", "task"),
    sqlite_autoincrement=True,
)

checklist_items = Table(
    "checklist_items",
    metadata,
    # Also its id in addresses, so a number is never given twice.
    Column("row", Integer, primary_key=True),
    Column("task", _child_of("tasks"), nullable=False),
    Column("stage", Text, nullable=False),
    # Its place among the items of the stage; those of equal position follow their row numbers.
    Column("position", Integer, nullable=False),
    Column("title", Text, nullable=False),
    # Blank, Skipped or Completed.
    Column("status", String(16), nullable=False),
    Column("assigned_to", Text),
    # False for the items of a stage's template.
    Column("editable", Boolean, nullable=False),
    Index("checklist_items_by_task", "task"),
    sqlite_autoincrement=True,
)

executions = Table(
    "executions",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", String(32), nullable=False, unique=True),
    Column("workflow", _child_of("workflows"), nullable=False),
    # The task's row number and unique ID; no reference, since an action may delete its task.
    Column("task", Integer, nullable=False),
    Column("unique_id", Text),
    Column("action_id", Text, nullable=False),
    # The action's name and steps as they were when it was asked for: a JSON list, in the words of the definition file.
    Column("action_name", Text, nullable=False),
    Column("steps", Text, nullable=False),
    # The server's address as the client knew it: what an API call sends of the task begins its URL with it.
    Column("base", Text, nullable=False),
    # Pending, Success or Fail.
    Column("status", String(16), nullable=False),
    # The number of steps that are done, so that one that was cut off can be judged.
    Column("steps_done", Integer, nullable=False),
    # A JSON list of texts.
    Column("errors", Text, nullable=False),
    # The e-mail of the user for whom it runs, or null.
    Column("performed_by", Text),
    Column("created_on", String(32), nullable=False),
    Column("finished_on", String(32)),
    Index("executions_by_status", "status"),
)

scheduled_changes = Table(
    "scheduled_changes",
    metadata,
    # Rows wait to be done and go when they are; the history tells what became of them.
    Column("row", Integer, primary_key=True),
    Column("task", _child_of("tasks"), nullable=False),
    Column("stage", Text, nullable=False),
    # The stage that the task must still be in: who has moved it on since has decided otherwise.
    Column("while_stage", Text, nullable=False),
    Column("due", String(32), nullable=False),
    # The execution that asked for it.
    Column("execution_id", String(32)),
    Column("performed_by", Text),
    Column("created_on", String(32), nullable=False),
    Index("scheduled_changes_by_due", "due"),
    Index("scheduled_changes_by_task", "task"),
    sqlite_autoincrement=True,
)

exports = Table(
    "exports",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", String(32), nullable=False, unique=True),
    Column("workflow", _child_of("workflows"), nullable=False),
    # Both inclusive, as YYYY-MM-DD in UTC.
    Column("start_date", String(10), nullable=False),
    Column("end_date", String(10), nullable=False),
    # Pending, Success or Fail.
    Column("status", String(16), nullable=False),
    # The file, once it is there: served under /files/{blob_id} like an attachment.
    Column("blob_id", String(64), unique=True),
    Column("filename", Text),
    Column("sha256", String(64)),
    Column("size", Integer),
    Column("created_on", String(32), nullable=False),
    Column("finished_on", String(32)),
    Index("exports_by_status", "status"),
    Index("exports_by_content", "sha256"),
)

data_sources = Table(
    "data_sources",
    metadata,
    Column("row", Integer, primary_key=True),
    # A workflow has at most one.
    Column("workflow", _child_of("workflows"), nullable=False, unique=True),
    # The database URL; it may hold a password, so it goes to no log and no answer.
    Column("url", Text, nullable=False),
    Column("query", Text, nullable=False),
    Column("key_column", Text, nullable=False),
    # A JSON object: field names by column.
    Column("mapping", Text, nullable=False),
)

sync_runs = Table(
    "sync_runs",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", String(32), nullable=False, unique=True),
    Column("workflow", _child_of("workflows"), nullable=False),
    # Pending, Success or Fail.
    Column("status", String(16), nullable=False),
    Column("created", Integer, nullable=False),
    Column("updated", Integer, nullable=False),
    Column("unchanged", Integer, nullable=False),
    Column("failed", Integer, nullable=False),
    # A JSON list of what failed, with its key where it has one.
    Column("errors", Text, nullable=False),
    # Null while it waits: further requests may share a run that has not read anything yet.
    Column("begun_on", String(32)),
    Column("created_on", String(32), nullable=False),
    Column("finished_on", String(32)),
    Index("sync_runs_by_workflow", "workflow", "row"),
)
