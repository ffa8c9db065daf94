"""Checklists: the items that a stage's template gives to a task.

A task gets the items of a stage's template when it enters that stage for the first time, be it at its creation
[choice]: so the list says what there is to do in the stages the task has come to. Coming back to a stage finds the
items as they were left.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, and_, exists, false, insert, literal, not_, select

from flowdash_desktop.server.catalog import WorkflowEntry
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.activity import checklist_items
from flowdash_desktop.wire.json import decode

BLANK = "Blank"

_c = checklist_items.c
_INSERT = insert(checklist_items)


def make_checklist(connection: Connection, entry: WorkflowEntry, task: int, stage: str) -> None:
    """Give a task the items of a stage's template, unless it has them already."""
    titles = entry.checklists.get(stage, ())
    if not titles:
        return
    made = select(_c.row).where(_c.task == task, _c.stage == stage, _c.editable.is_(False)).limit(1)
    if connection.execute(made).first() is None:
        make_new_checklists(connection, entry, [(task, stage)])


def make_new_checklists(connection: Connection, entry: WorkflowEntry, tasks: Iterable[tuple[int, str]]) -> None:
    """Give tasks that have none the items of a stage's template: each task, and the stage."""
    rows = [
        {
            "task": task,
            "stage": stage,
            "position": position,
            "title": title,
            "status": BLANK,
            "assigned_to": None,
            "editable": False,
        }
        for task, stage in tasks
        for position, title in enumerate(entry.checklists.get(stage, ()))
    ]
    if rows:
        connection.execute(_INSERT, rows)


def fill_checklists(connection: Connection, workflow: int) -> None:
    """``make_checklist`` for all tasks of a workflow, each for the stage it is in."""
    t, s = tables.tasks.c, tables.stages.c
    for stage in connection.execute(select(tables.stages).where(s.workflow == workflow, s.checklist != "[]")).all():
        titles = decode(stage.checklist.encode())
        assert isinstance(titles, list)
        for position, title in enumerate(titles):
            had = and_(_c.task == t.row, _c.stage == stage.name, _c.editable.is_(False), _c.position == position)
            connection.execute(
                insert(checklist_items).from_select(
                    ["task", "stage", "position", "title", "status", "editable"],
                    select(t.row, t.stage, literal(position), literal(str(title)), literal(BLANK), false())
                    .where(t.workflow == workflow, t.stage == stage.name, not_(exists().where(had)))
                    .order_by(t.row),
                )
            )
