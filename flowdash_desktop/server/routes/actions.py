"""Actions of a workflow and of a task, and their executions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from flowdash_desktop.domain.activity import Action, Requirements, WorkflowAction
from flowdash_desktop.domain.field_types import JsonValue, field_type
from flowdash_desktop.domain.schema import Field, FieldKind, User
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.server.actions.available_actions import Action as StoredAction
from flowdash_desktop.server.actions.available_actions import find_action, list_actions, unmet
from flowdash_desktop.server.actions.executions import FAIL, PENDING, Execution, find_execution, new_execution
from flowdash_desktop.server.actions.steps import NO_SUCH_ACTION, UnmetError
from flowdash_desktop.server.catalog import Catalog, WorkflowEntry
from flowdash_desktop.server.http.answers import json_answer
from flowdash_desktop.server.http.errors import NotFoundError
from flowdash_desktop.server.http.requests import base_of, path_part, workflow_of, workspace_of
from flowdash_desktop.server.http.resources import resource
from flowdash_desktop.server.people.caller import caller_of
from flowdash_desktop.server.routes.parts import TaskAddress, answer_once, read_json_object, still_there
from flowdash_desktop.server.services import services_of
from flowdash_desktop.server.tasks.task_json import TaskRow, find_task
from flowdash_desktop.server.tasks.writes import NO_SUCH_TASK, Written
from flowdash_desktop.wire.activity import action_to_json, workflow_action_to_json
from flowdash_desktop.wire.json import encode

_ACCEPTED = 202
_TASK, _ACTION, _USER = "task_id", "action_id", "performed_by"


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a request for an execution says, ``""`` where nothing; ``problems`` tell what can't be understood."""

    task: str
    action: str
    performed_by: str
    problems: tuple[str, ...]


async def get_actions(request: Request) -> Response:
    """``GET /workflows/{workflow}/tasks/{task}/actions``: those offered at the task's stage [doc].

    With their ``color``, their ``confirmation`` and what each ``requires`` [choice]. Whether the task has that does
    not count here: the execution tells.
    """
    address = TaskAddress(request)

    def work(connection: Connection) -> list[dict[str, JsonValue]]:
        task = address.find(connection)
        return [
            action_to_json(_offered(action))
            for action in list_actions(connection, address.entry)
            if action.offered_at(task.stage)
        ]

    return json_answer(await workspace_of(request).read(work))


async def get_workflow_actions(request: Request) -> Response:
    """``GET /workflows/{workflow}/actions``: those of all stages, in the order of the definition [choice].

    Each as of a task, with the names of the ``stages`` that offer it; none stand for all. So every key can learn the
    order of the actions, not only the keys that may read the definition.
    """
    entry = workflow_of(request)

    def work(connection: Connection) -> list[dict[str, JsonValue]]:
        actions = list_actions(connection, entry)
        return [workflow_action_to_json(WorkflowAction(_offered(one), one.stages)) for one in actions]

    return json_answer(await workspace_of(request).read(work))


def _offered(action: StoredAction) -> Action:
    """An action as it is told."""
    requires = Requirements(action.fields, action.checklist, action.assigned)
    return Action(action.id, action.name, action.color, action.confirmation, requires)


async def post_execution(request: Request) -> Response:
    """``POST /workflows/{workflow}/executions``: ``Pending``, then performed beside the requests [doc].

    It runs for the key's user where there is one, whoever ``performed_by`` names [choice]. 202 [choice]. What stands
    against it is told all at once: 422 with ``{"status": "Fail", "errors": [...]}`` [doc]; so are an unknown action and
    an unknown user [choice]. An unknown task is 404 [choice]. Under an ``Idempotency-Key`` a repeat gets the first
    answer [choice].
    """
    entry, base = workflow_of(request), base_of(request)
    data, raw = await read_json_object(request)
    asked, email = _read(raw), caller_of(request).email

    def work(connection: Connection, catalog: Catalog) -> Written:
        made = _ask(connection, still_there(catalog, entry), asked, base, email)
        return Written(_ACCEPTED, encode({"id": made, "status": PENDING}).decode(), "")

    try:
        answer = await answer_once(request, data, work)
    except UnmetError as error:
        return json_answer({"status": FAIL, "errors": list(error.reasons)}, 422)
    services_of(request).executions.asked()
    return answer


async def get_execution(request: Request) -> Response:
    """``GET /workflows/{workflow}/executions/{execution}``: ``Pending``, ``Success``, or ``Fail`` with errors [doc]."""
    entry, execution_id = workflow_of(request), path_part(request, "execution")

    def work(connection: Connection) -> Execution | None:
        return find_execution(connection, entry, execution_id)

    found = await workspace_of(request).read(work)
    if found is None:
        raise NotFoundError("there is no execution with this id in the workflow")
    shown: dict[str, object] = {"id": found.id, "status": found.status}
    if found.status == FAIL:
        shown["errors"] = list(found.errors)
    return json_answer(shown)


def _ask(connection: Connection, entry: WorkflowEntry, asked: _Asked, base: str, email: str | None) -> str:
    """Note an execution, and return its id; ``email`` is of the key's user, for whom it runs where there is one.

    Raises:
        NotFoundError: there is no such task.
        UnmetError: with every reason against it.
    """
    task = _task_named(connection, entry, asked)
    action = find_action(connection, entry, asked.action) if asked.action else None
    user = entry.schema.user(asked.performed_by)
    reasons = list(asked.problems)
    if asked.action and action is None:
        reasons.append(NO_SUCH_ACTION)
    if asked.performed_by and user is None:
        reasons.append(f"{_USER} {Problem.NOT_A_USER.value}")
    if task is None or action is None:
        raise UnmetError(reasons)
    reasons += unmet(connection, action, task)
    if reasons:
        raise UnmetError(reasons)
    return new_execution(connection, entry, task, action, _email_of(email, user), base)


def _email_of(key_user: str | None, named: User | None) -> str | None:
    """For whom an action runs: the user of the key, else the one whom the request names."""
    return key_user if key_user is not None or named is None else named.email


def _task_named(connection: Connection, entry: WorkflowEntry, asked: _Asked) -> TaskRow | None:
    """The task that is asked for, None where the request names none: its problems say so."""
    if not asked.task:
        return None
    task = find_task(connection, entry, asked.task)
    if task is None:
        raise NotFoundError(NO_SUCH_TASK)
    return task


def _read(raw: Mapping[str, object]) -> _Asked:
    """Read a body; keys beside the three do not count [choice]."""
    problems: list[str] = []

    def text(name: str, *, required: bool) -> str:
        try:
            value = field_type(FieldKind.UNIQUE_ID).from_json(raw.get(name), Field(name, name, FieldKind.UNIQUE_ID))
        except InvalidValueError as error:
            problems.append(f"{name} {error.problem.value}")
            return ""
        if value is None and required:
            problems.append(f"{name} {Problem.REQUIRED.value}")
        return value if isinstance(value, str) else ""

    task, action = text(_TASK, required=True), text(_ACTION, required=True)
    return _Asked(task, action, text(_USER, required=False), tuple(problems))


routes = [
    resource("/workflows/{workflow}/actions", GET=get_workflow_actions),
    resource("/workflows/{workflow}/tasks/{task}/actions", GET=get_actions),
    resource("/workflows/{workflow}/executions", POST=post_execution),
    resource("/workflows/{workflow}/executions/{execution}", GET=get_execution),
]
