"""A task's JSON object to ``Task``, and values to the JSON of a request."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from flowdash_desktop.domain.field_types import JsonValue, field_type
from flowdash_desktop.domain.schema import TASK_URL, WorkflowSchema
from flowdash_desktop.domain.tasks import Link, LinkedTask, Task, TaskKey, Value
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.wire.schema import UnexpectedShapeError, as_object


def task_from_json(raw: object, schema: WorkflowSchema, etag: str | None = None) -> Task:
    """Read a task of ``GET .../tasks``.

    A value that can't be read as its field's type is blank rather than an error: a list must not fail for one cell.
    Keys that are no field and hold objects are links; other unknown keys are left out.

    Raises:
        UnexpectedShapeError: it is not an object, or nothing in it names the task.
    """
    obj = as_object(raw)
    values: dict[str, Value] = {}
    links: dict[str, Link] = {}
    for name, item in obj.items():
        field = schema.field_by_name.get(name)
        if field is not None:
            try:
                values[name] = field_type(field.kind).from_json(item, field)
            except InvalidValueError:
                values[name] = None
        elif name != TASK_URL and (link := link_from_json(item)) is not None:
            links[name] = link
    id_field = schema.unique_id_field
    unique_id = values.get(id_field.name) if id_field else None
    unique_id = unique_id if isinstance(unique_id, str) else None
    url = _url(obj)
    key = unique_id or url
    if key is None:
        raise UnexpectedShapeError("a task has neither a unique ID nor a URL")
    return Task(TaskKey(key), unique_id, values, url, links, etag)


def _url(obj: Mapping[str, object]) -> str | None:
    url = obj.get(TASK_URL)
    return url if isinstance(url, str) and url else None


def values_to_json(values: Mapping[str, Value], schema: WorkflowSchema) -> dict[str, JsonValue]:
    """The values as a request or an answer carries them; a name that is no field is left out."""
    body: dict[str, JsonValue] = {}
    for name, value in values.items():
        field = schema.field_by_name.get(name)
        if field is not None:
            body[name] = field_type(field.kind).to_json(value)
    return body


def task_to_json(task: Task, schema: WorkflowSchema) -> dict[str, JsonValue]:
    """The task as a server would send it, links included: what ``task_from_json`` reads back as the same task."""
    body = values_to_json(task.values, schema)
    if task.url is not None:
        body[TASK_URL] = task.url
    return {**body, **links_to_json(task.links)}


def links_to_json(links: Mapping[str, Link]) -> dict[str, JsonValue]:
    """Links as a request or an answer carries them: of a linked task only the unique ID counts."""
    body: dict[str, JsonValue] = {}
    for name, link in links.items():
        linked: list[JsonValue] = [dict(t.fields) for t in link.tasks]
        first = linked[0] if linked else None
        body[name] = linked if link.to_many else first
    return body


def link_from_json(item: object) -> Link | None:
    """The link that a key holds which is no field: null is a to-one link to nothing; None where it holds something
    else."""
    if item is None:
        return Link((), to_many=False)
    if isinstance(item, dict):
        return Link((linked_from_json(item),), to_many=False)
    if isinstance(item, list) and all(isinstance(i, dict) for i in item):
        return Link(tuple(linked_from_json(i) for i in item), to_many=True)
    return None


def linked_from_json(item: Mapping[str, object]) -> LinkedTask:
    """A linked task of its fields."""
    return LinkedTask({str(k): _shown(v) for k, v in item.items()})


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "\u2713" if value else ""
    if isinstance(value, str | int | Decimal):
        return str(value)
    if isinstance(value, list):
        return ", ".join(_shown(v) for v in value)
    if isinstance(value, dict):
        name = value.get("filename")
        return name if isinstance(name, str) else ""
    return ""
