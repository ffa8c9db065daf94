"""Executions as they are written down: asked for, step by step done, ended. What is Pending is taken up again."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection, RowMapping, bindparam, func, insert, select, update

from flowdash_desktop.server.actions.available_actions import Action
from flowdash_desktop.server.catalog import WorkflowEntry
from flowdash_desktop.server.storage.activity import executions
from flowdash_desktop.server.storage.notifications import notify_work
from flowdash_desktop.server.tasks.task_json import TaskRow
from flowdash_desktop.server.tasks.timestamps import now_text
from flowdash_desktop.wire.json import decode, encode

_e = executions.c

PENDING, SUCCESS, FAIL = "Pending", "Success", "Fail"

# Made once: building a statement costs more than running it.
_OLDEST = func.min(_e.row)
_NEXT = (
    select(_OLDEST, _e.task, func.count())
    .where(_e.status == PENDING)
    .group_by(_e.task)
    .order_by(_OLDEST)
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class Execution:
    """One performance of an action on a task.

    Attributes:
        row: its row number.
        id: its id in the API.
        workflow: the row number of the workflow.
        task: the row number of the task, which may be gone.
        action_id: the id of the action.
        action_name: what its button said.
        steps: its steps, as they were when it was asked for.
        steps_done: how many of them are done, effect and all.
        performed_by: the e-mail of the user for whom it runs, or None.
        base: the server's address as the client knew it.
        status: ``Pending``, ``Success`` or ``Fail``.
        errors: why it failed.
    """

    row: int
    id: str
    workflow: int
    task: int
    action_id: str
    action_name: str
    steps: tuple[Mapping[str, object], ...]
    steps_done: int
    performed_by: str | None
    base: str
    status: str
    errors: tuple[str, ...]

    @property
    def next_step(self) -> Mapping[str, object]:
        """The step whose turn it is; only where not all are done."""
        return self.steps[self.steps_done]

    @property
    def is_over(self) -> bool:
        """True when nothing is left to do."""
        return self.status != PENDING


def new_execution(
    connection: Connection, entry: WorkflowEntry, task: TaskRow, action: Action, performed_by: str | None, base: str
) -> str:
    """Write down that an action is to be performed; returns the execution's id. The server that performs is told."""
    execution_id = secrets.token_urlsafe(9)
    notify_work(connection)
    connection.execute(
        insert(executions).values(
            id=execution_id,
            workflow=entry.row,
            task=task.row,
            unique_id=task.unique_id,
            action_id=action.id,
            action_name=action.name,
            steps=action.steps,
            base=base,
            status=PENDING,
            steps_done=0,
            errors="[]",
            performed_by=performed_by,
            created_on=now_text(),
        )
    )
    return execution_id


def find_execution(connection: Connection, entry: WorkflowEntry, execution_id: str) -> Execution | None:
    """The execution with this id in a workflow, or None."""
    query = select(executions).where(_e.workflow == entry.row, _e.id == execution_id)
    row = connection.execute(query).one_or_none()
    return None if row is None else _execution(row._mapping)


def get_execution(connection: Connection, row: int) -> Execution:
    """The execution with this row number, which must be there."""
    return _execution(connection.execute(select(executions).where(_e.row == row)).one()._mapping)


class NextExecution(NamedTuple):
    """The oldest execution of a task that is Pending: its row number, that of the task, and how many of it wait."""

    row: int
    task: int
    waiting: int


def next_executions(connection: Connection, most: int) -> list[NextExecution]:
    """What is Pending: for each task the oldest one only, the oldest first."""
    return [NextExecution(*row) for row in connection.execute(_NEXT, {"most": most})]


def step_done(connection: Connection, execution: Execution) -> bool:
    """Note that the next step is done, and with the last one that all is; in the transaction of its effect.

    Returns:
        True where all is done.
    """
    done = execution.steps_done + 1
    values: dict[str, object] = {"steps_done": done}
    if done >= len(execution.steps):
        values |= {"status": SUCCESS, "finished_on": now_text()}
    connection.execute(update(executions).where(_e.row == execution.row).values(**values))
    return done >= len(execution.steps)


def end_empty(connection: Connection, execution: Execution) -> None:
    """Note that an action without steps is done."""
    ended = {"status": SUCCESS, "finished_on": now_text()}
    connection.execute(update(executions).where(_e.row == execution.row).values(**ended))


def fail(connection: Connection, row: int, errors: Sequence[str]) -> None:
    """Note that an execution failed, and why; later steps do not run [doc]."""
    ended = {"status": FAIL, "errors": encode(list(errors)).decode(), "finished_on": now_text()}
    connection.execute(update(executions).where(_e.row == row, _e.status == PENDING).values(**ended))


def _execution(row: RowMapping) -> Execution:
    steps, errors = _list(row["steps"]), _list(row["errors"])
    return Execution(
        row=row["row"],
        id=row["id"],
        workflow=row["workflow"],
        task=row["task"],
        action_id=row["action_id"],
        action_name=row["action_name"],
        steps=tuple(step for step in steps if isinstance(step, dict)),
        steps_done=row["steps_done"],
        performed_by=row["performed_by"],
        base=row["base"],
        status=row["status"],
        errors=tuple(str(error) for error in errors),
    )


def _list(text: str) -> list[object]:
    value = decode(text.encode())
    return value if isinstance(value, list) else []
