"""Scheduled changes of the stage: written down with the moment they are due, carried out then, or as soon as possible.

A task has one at most: a newer one takes its place [choice]. It is carried out only while the task is in the stage in
which the action left it: someone who has moved the task on since has decided otherwise [choice]. A day is 24 hours.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.server.actions.executions import Execution
from flowdash_desktop.server.background import Worker
from flowdash_desktop.server.catalog import Catalog
from flowdash_desktop.server.clock import Clock
from flowdash_desktop.server.http.errors import ValidationError
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.activity import scheduled_changes
from flowdash_desktop.server.tasks.body import read_task_body
from flowdash_desktop.server.tasks.history import Cause, Origin
from flowdash_desktop.server.tasks.task_json import TASK_COLUMNS, TaskRow, TaskWriter
from flowdash_desktop.server.tasks.timestamps import moment_text, now_text
from flowdash_desktop.server.tasks.writes import TaskWrite, write_task
from flowdash_desktop.server.workspace import LocalWorkspace

_s, _t = scheduled_changes.c, tables.tasks.c
_log = logging.getLogger(__name__)


def schedule(connection: Connection, execution: Execution, task: TaskRow, stage: str, days: int, now: datetime) -> None:
    """Write down that the task is to move to a stage some days from now, in the place of what was scheduled for it."""
    connection.execute(delete(scheduled_changes).where(_s.task == task.row))
    connection.execute(
        insert(scheduled_changes).values(
            task=task.row,
            stage=stage,
            while_stage=task.stage,
            due=moment_text(now + timedelta(days=days)),
            execution_id=execution.id,
            performed_by=execution.performed_by,
            created_on=now_text(),
        )
    )


def follow(connection: Connection, execution: Execution) -> None:
    """Have what an execution has scheduled wait in the stage to which the same execution has moved the task."""
    stage = select(_t.stage).where(_t.row == execution.task).scalar_subquery()
    mine = (_s.task == execution.task) & (_s.execution_id == execution.id)
    there = select(_t.row).where(_t.row == execution.task).exists()
    connection.execute(update(scheduled_changes).where(mine, there).values(while_stage=stage))


def next_due(connection: Connection) -> datetime | None:
    """When the next one is due, None when there is none."""
    due = connection.execute(select(_s.due).order_by(_s.due, _s.row).limit(1)).scalar()
    return None if due is None else datetime.fromisoformat(due).astimezone(UTC)


def carry_out(connection: Connection, catalog: Catalog, now: datetime) -> bool:
    """Carry out what has been due the longest, by the rules of every other write; False when nothing was due."""
    query = select(scheduled_changes).where(_s.due <= moment_text(now)).order_by(_s.due, _s.row).limit(1)
    change = connection.execute(query).one_or_none()
    if change is None:
        return False
    connection.execute(delete(scheduled_changes).where(_s.row == change.row))
    task = connection.execute(select(*TASK_COLUMNS).where(_t.row == change.task)).one()
    if task.stage != change.while_stage:
        return True
    entry = next(entry for entry in catalog.workflows.values() if entry.row == task.workflow)
    raw = {STAGE: change.stage}
    body = read_task_body(raw, entry.schema, entry.sides)
    origin = Origin(Cause.SCHEDULE, change.performed_by, change.execution_id)
    try:
        # Refused before anything is written, so that its row goes all the same.
        write_task(
            connection,
            catalog,
            TaskWrite(entry, body, raw, unique_id=task.unique_id, origin=origin),
            TaskWriter(entry, ""),
        )
    except ValidationError:
        _log.warning("a scheduled change was refused: the stage is none of the workflow's any more")
    return True


class ScheduleWorker(Worker):
    """Carries out what is due."""

    def __init__(self, workspace: LocalWorkspace, clock: Clock) -> None:
        super().__init__(shared=workspace.database.shared)
        self._workspace = workspace
        self._clock = clock

    async def work(self) -> None:
        """Wait for the next one, and carry it out."""
        while True:
            self.woken.clear()
            due = await self._workspace.read(next_due)
            if due is None:
                await self.rest()
            elif due > self._clock.now():
                await self._clock.wait(self.woken, due)
            else:
                await self._workspace.write(
                    lambda connection, catalog: carry_out(connection, catalog, self._clock.now()), beside=True
                )
                await asyncio.sleep(0)
