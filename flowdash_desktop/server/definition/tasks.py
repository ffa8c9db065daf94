"""The tasks of a definition: their values and files, and the links between them once all are read."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import datetime

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import CREATED_ON, UPDATED_ON, Field, FieldKind
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.server.attachments.file_entries import FileTooLargeError, NewFile, only_new
from flowdash_desktop.server.definition.models import TaskDefinition, WorkflowDefinition
from flowdash_desktop.server.definition.reader import ObjectReader, Problems, at, no_repeats
from flowdash_desktop.server.tasks.body import LinkSide, TaskBody, read_task_body


def read_tasks(reader: ObjectReader, workflow: WorkflowDefinition, sides: Mapping[str, LinkSide]) -> WorkflowDefinition:
    """The workflow with its tasks; what is wrong goes to the reader's problems."""
    items = reader.items("tasks")
    tasks = [_task(place, raw, workflow, sides, reader.problems) for place, raw in items]
    id_field = workflow.schema.unique_id_field
    if id_field is not None:
        ids = ((at(t.place, id_field.name), _unique_id(t, id_field)) for t in tasks)
        no_repeats(ids, reader.problems)
    return dataclasses.replace(workflow, tasks=tuple(tasks))


def check_links_of_tasks(
    workflows: Sequence[WorkflowDefinition], sides: Mapping[str, Mapping[str, LinkSide]], problems: Problems
) -> None:
    """Every linked task must exist, and a to-one side must not be given two tasks (from whichever side)."""
    known = {w.id: _unique_ids(w) for w in workflows}
    partners = _Partners(problems)
    for workflow in workflows:
        own_id = workflow.schema.unique_id_field
        for number, task in enumerate(workflow.tasks):
            me = _unique_id(task, own_id) or f"#{number}"  # the server gives it an ID, or it has none
            for name, linked in task.links.items():
                side, place = sides[workflow.id][name], at(task.place, name)
                for other in linked:
                    if other not in known[side.other]:
                        problems.add(place, f"there is no task {other!r} in workflow {side.other!r}")
                    if not side.to_many:
                        partners.claim(side.link, side.forward, me, other, place)
                    if not side.from_many:
                        partners.claim(side.link, not side.forward, other, me, place)


class _Partners:
    """The one partner that a task has on a to-one side of a link, and the place that says so."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._found: dict[tuple[int, bool, str], tuple[str, str]] = {}

    def claim(self, link: int, forward: bool, task: str, partner: str, place: str) -> None:
        """Give ``task`` its partner on one side of a link; a second one is a problem at ``place``."""
        first, where = self._found.setdefault((link, forward, task), (partner, place))
        if first != partner:
            self._problems.add(place, f"{task!r} is already linked to {first!r} at {where}")


def _unique_ids(workflow: WorkflowDefinition) -> set[str]:
    own_id = workflow.schema.unique_id_field
    return {unique_id for task in workflow.tasks if (unique_id := _unique_id(task, own_id))}


def _unique_id(task: TaskDefinition, id_field: Field | None) -> str:
    """The unique ID that the definition gives, ``""`` for none."""
    return str(task.values.get(id_field.name) or "") if id_field is not None else ""


def _task(
    place: str, raw: object, workflow: WorkflowDefinition, sides: Mapping[str, LinkSide], problems: Problems
) -> TaskDefinition:
    if not isinstance(raw, dict):
        problems.add(place, "must be an object")
        return TaskDefinition(place, {}, {}, {})
    try:
        # What a task has already may name people who are deactivated since.
        body = read_task_body(raw, workflow.schema.with_all_users_active, sides)
    except FileTooLargeError as error:
        problems.add(place, str(error))
        return TaskDefinition(place, {}, {}, {})
    _check_required(body, workflow)
    moments = {name: _moment(body, name) for name in body.repeated}
    files: dict[str, tuple[NewFile, ...]] = {}
    for name, entries in body.files.items():
        try:
            files[name] = only_new(entries)
        except InvalidValueError:
            body.problem(name, "files must come with their base64contents")
    for name, texts in body.problems.items():
        unknown = texts == [Problem.NOT_A_FIELD.value]
        problems.add(at(place, name), "unknown key: it is neither a field nor a link" if unknown else "; ".join(texts))
    return TaskDefinition(place, body.values, files, body.links, moments.get(CREATED_ON), moments.get(UPDATED_ON))


def _check_required(body: TaskBody, workflow: WorkflowDefinition) -> None:
    for own in workflow.fields:
        given = body.files.get(own.name) if own.kind is FieldKind.FILE else body.values.get(own.name)
        if own.required and not own.autoincrement and own.name not in body.problems and given in (None, ()):
            body.problem(own.name, Problem.REQUIRED.value)


def _moment(body: TaskBody, name: str) -> datetime | None:
    if name not in (CREATED_ON, UPDATED_ON):
        body.problem(name, Problem.SET_BY_SERVER.value)
        return None
    raw = body.repeated[name]
    try:
        value = field_type(FieldKind.DATETIME).from_json(raw, Field(name, name, FieldKind.DATETIME))
    except InvalidValueError as error:
        body.problem(name, error.problem.value)
        return None
    return value if isinstance(value, datetime) else None
