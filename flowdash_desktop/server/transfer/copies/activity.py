"""Comments and checklists of a copy, as they were on the other server."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, delete, insert

from flowdash_desktop.domain.activity import ChecklistItem
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.server.storage import activity as tables
from flowdash_desktop.server.tasks.comments import mentioned
from flowdash_desktop.server.tasks.timestamps import moment_text, now_text
from flowdash_desktop.server.transfer.copies.report import CopyReport, WorkflowCounts
from flowdash_desktop.wire.activity import comment_from_json, item_from_json
from flowdash_desktop.wire.json import encode
from flowdash_desktop.wire.workspace_copy import ArrivedActivity


def add_activity(
    connection: Connection,
    schema: WorkflowSchema,
    entries: Iterable[ArrivedActivity],
    rows: Mapping[str, int],
    report: CopyReport,
) -> None:
    """Write the comments and checklists of a workflow's tasks; ``rows`` are those of the tasks by unique ID."""
    counts = report.workflows[schema.workflow.id]
    for entry in entries:
        if (task := rows.get(entry.task)) is None:
            continue
        if entry.why:
            report.say_changed(f"{schema.workflow.name}, task {entry.task}", f"not given: {entry.why}")
        _add_comments(connection, schema, task, entry, counts)
        if entry.items is not None:
            items = [item_from_json(raw) for raw in entry.items]
            _set_items(connection, schema, task, items)
            counts.items += len(items)


def _add_comments(
    connection: Connection, schema: WorkflowSchema, task: int, entry: ArrivedActivity, counts: WorkflowCounts
) -> None:
    comments = [comment_from_json(raw) for raw in entry.comments or ()]
    rows = [
        {
            "task": task,
            "author": one.author,
            "body": one.body,
            "mentions": encode(mentioned(one.body, schema.users)).decode(),
            "created_on": moment_text(one.written) if one.written is not None else now_text(),
        }
        for one in comments
    ]
    if rows:
        connection.execute(insert(tables.comments), rows)
    counts.comments += len(rows)


def _set_items(connection: Connection, schema: WorkflowSchema, task: int, items: Iterable[ChecklistItem]) -> None:
    """Have a task these items only: loading has given it those of its stage's template."""
    connection.execute(delete(tables.checklist_items).where(tables.checklist_items.c.task == task))
    positions: Counter[tuple[str, bool]] = Counter()
    rows = []
    for item in items:
        user = schema.user(item.assigned_to) if item.assigned_to else None
        rows.append(
            {
                "task": task,
                "stage": item.stage,
                "position": positions[item.stage, item.editable],
                "title": item.title,
                "status": item.status.value,
                "assigned_to": user.email if user is not None else None,
                "editable": item.editable,
            }
        )
        positions[item.stage, item.editable] += 1
    if rows:
        connection.execute(insert(tables.checklist_items), rows)
