"""The steps of an action: each one's effect and the mark that it is done are one transaction.

What changes a task goes the way of every request, with the same rules. A step that is refused fails the execution;
the steps before it stay done, those behind it do not run [doc].
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE
from flowdash_desktop.server.actions.available_actions import find_action, unmet
from flowdash_desktop.server.actions.executions import Execution, end_empty, get_execution, step_done
from flowdash_desktop.server.actions.schedules import follow, schedule
from flowdash_desktop.server.catalog import Catalog, WorkflowEntry
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.tasks.body import TaskBody, read_task_body
from flowdash_desktop.server.tasks.files import FileChange
from flowdash_desktop.server.tasks.history import Cause, Origin
from flowdash_desktop.server.tasks.task_json import TASK_COLUMNS, TaskRow, TaskWriter
from flowdash_desktop.server.tasks.writes import TaskWrite, delete_task, write_task
from flowdash_desktop.wire.json import encode
from flowdash_desktop.wire.schema import user_to_json

_t = tables.tasks.c
GONE = "the task does not exist any more"
NO_SUCH_ACTION = "Action does not exist"
_USER_KEYS = ("id", "email", "first_name", "last_name")


class StepError(Exception):
    """A step can't be done; ``reasons`` are for the person who reads the execution's errors."""

    def __init__(self, *reasons: str) -> None:
        super().__init__(*reasons)
        self.reasons = reasons


class UnmetError(Exception):
    """The action can't be performed (any more); ``reasons`` in the documented words."""

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__(*reasons)
        self.reasons = tuple(reasons)


@dataclass(frozen=True, slots=True)
class ApiCall:
    """A call to be made, outside of any transaction.

    Attributes:
        execution: for which it is made.
        entry: the workflow.
        url: where to.
        headers: those of the definition.
        content: the JSON text of action, user and task [doc].
    """

    execution: Execution
    entry: WorkflowEntry
    url: str
    headers: Mapping[str, str]
    content: bytes

    @property
    def key(self) -> str:
        """The same for every repeat of this call, and for no other: sent as ``Idempotency-Key`` [choice]."""
        return f"{self.execution.id}-{self.execution.steps_done + 1}"


@dataclass(frozen=True, slots=True)
class _Run:
    """An execution and its task, as a transaction sees them."""

    connection: Connection
    catalog: Catalog
    entry: WorkflowEntry
    execution: Execution
    task: TaskRow


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of the next step of an execution.

    Attributes:
        is_over: nothing is left to do.
        has_scheduled: a change of the stage was scheduled.
        call: the call that is to be made for the step, which is not done yet; None for no call.
    """

    is_over: bool
    has_scheduled: bool = False
    call: ApiCall | None = None


def take_step(connection: Connection, catalog: Catalog, row: int, now: datetime) -> Taken:
    """Do the next step of an execution that is Pending, and note it; or tell which call is to be made for it.

    Before the first step the requirements are looked at again, since other executions may have run meanwhile [choice].

    Raises:
        UnmetError: they are not met any more.
        StepError, ValidationError, RequestError: the step can't be done.
    """
    execution = get_execution(connection, row)
    if execution.is_over:
        return Taken(is_over=True)
    entry = next(entry for entry in catalog.workflows.values() if entry.row == execution.workflow)
    task = _task(connection, execution)
    run = _Run(connection, catalog, entry, execution, task)
    if execution.steps_done == 0:
        _check(run)
    if not execution.steps:
        end_empty(connection, execution)
        return Taken(is_over=True)
    if execution.next_step["type"] == "apiCall":
        return Taken(is_over=False, call=_call(run))
    _change_task(run, now)
    has_scheduled = execution.next_step["type"] == "scheduleStageChange"
    return Taken(step_done(connection, execution), has_scheduled)


def read_fields(call: ApiCall, raw: Mapping[str, object]) -> TaskBody:
    """What the answer of a call says about the task, to be written by ``end_call``.

    Raises:
        FileTooLargeError: an attachment is larger than the limit.
    """
    return read_task_body(raw, call.entry.schema, call.entry.sides)


def end_call(
    connection: Connection,
    catalog: Catalog,
    call: ApiCall,
    raw: Mapping[str, object] | None,
    body: TaskBody | None,
    files: Mapping[str, Sequence[FileChange]],
) -> bool:
    """Change the task as the answer of a call says, where it says something, and note the step as done.

    Returns:
        True where nothing is left to do.

    Raises:
        StepError, ValidationError, RequestError: the task can't be changed like that, or is gone.
    """
    execution = get_execution(connection, call.execution.row)
    if execution.is_over or execution.steps_done != call.execution.steps_done:
        return execution.is_over  # Another server has made this call as well, and was faster.
    if raw is not None and body is not None:
        task = _task(connection, execution)
        entry, body = _as_it_is_now(catalog, call, raw, body)
        write = TaskWrite(entry, body, raw, files, task.unique_id, origin=_origin(execution))
        write_task(connection, catalog, write, TaskWriter(entry, execution.base))
        follow(connection, execution)
    return step_done(connection, execution)


def _as_it_is_now(
    catalog: Catalog, call: ApiCall, raw: Mapping[str, object], body: TaskBody
) -> tuple[WorkflowEntry, TaskBody]:
    """The workflow, and the answer read by its fields, which may have changed while the call was made.

    Raises:
        StepError: the workflow is gone, or the answer brings files, which were taken for fields of then.
    """
    entry = catalog.workflows.get(call.entry.id)
    if entry is None or (body.files and not entry.is_like(call.entry)):
        raise StepError("the workflow was changed while the call was made")
    return entry, body if entry.is_like(call.entry) else read_task_body(raw, entry.schema, entry.sides)


def _check(run: _Run) -> None:
    action = find_action(run.connection, run.entry, run.execution.action_id)
    reasons = [NO_SUCH_ACTION] if action is None else unmet(run.connection, action, run.task)
    if reasons:
        raise UnmetError(reasons)


def _task(connection: Connection, execution: Execution) -> TaskRow:
    task = connection.execute(select(*TASK_COLUMNS).where(_t.row == execution.task)).one_or_none()
    if task is None:
        raise StepError(GONE)
    return task


def _change_task(run: _Run, now: datetime) -> None:
    """The effect of the next step, which is no call.

    Raises:
        StepError, ValidationError, RequestError: it can't be done.
    """
    step = run.execution.next_step
    match step["type"]:
        case "moveToStage":
            _write(run, {STAGE: step["stage"]})
        case "assignTo":
            _write(run, {ASSIGNED_TO: step["email"]})
        case "updateData":
            fields = step["fields"]
            assert isinstance(fields, dict)
            _write(run, fields)
        case "deleteTask":
            delete_task(run.connection, run.entry, str(run.task.unique_id), origin=_origin(run.execution))
        case "scheduleStageChange":
            days = step["days"]
            assert isinstance(days, int)
            schedule(run.connection, run.execution, run.task, str(step["stage"]), days, now)
        case other:
            raise StepError(f"this server does not know steps of type {other}")


def _write(run: _Run, raw: Mapping[str, object]) -> None:
    body = read_task_body(raw, run.entry.schema, run.entry.sides)
    write = TaskWrite(run.entry, body, raw, unique_id=run.task.unique_id, origin=_origin(run.execution))
    write_task(run.connection, run.catalog, write, TaskWriter(run.entry, run.execution.base))
    follow(run.connection, run.execution)


def _call(run: _Run) -> ApiCall:
    entry, execution = run.entry, run.execution
    step = execution.next_step
    headers = step.get("headers")
    text, _ = TaskWriter(entry, execution.base).text(run.connection, run.task)
    user = entry.schema.user(execution.performed_by) if execution.performed_by else None
    shown = None if user is None else {key: user_to_json(user)[key] for key in _USER_KEYS}
    content = f'{{"action":{_json(execution.action_name)},"user":{_json(shown)},"task":{text}}}'
    return ApiCall(
        execution=execution,
        entry=entry,
        url=str(step["url"]),
        headers={str(k): str(v) for k, v in headers.items()} if isinstance(headers, dict) else {},
        content=content.encode(),
    )


def _origin(execution: Execution) -> Origin:
    return Origin(Cause.ACTION, execution.performed_by, execution.id)


def _json(value: object) -> str:
    return encode(value).decode()
