"""The items of a task's checklist, as requests read, change, add and delete them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, delete, insert, select, update

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.server.http.errors import NotFoundError, ValidationError
from flowdash_desktop.server.storage.activity import checklist_items
from flowdash_desktop.server.storage.commits import note_activity
from flowdash_desktop.server.tasks.body import read_value
from flowdash_desktop.server.tasks.checklists import BLANK

STATUSES = (BLANK, "Skipped", "Completed")
"""What the status of an item may be [doc]."""

MAX_TITLE = 100_000
"""The longest title, in characters [choice]."""

_TITLE = Field("title", "title", FieldKind.TEXT, required=True)
_NOT_A_FIELD = "is not a field of a checklist item"
_OF_TEMPLATE = "is part of the stage's template, and can't be deleted"
_NO_SUCH_ITEM = "there is no checklist item with this id on the task"
_SET_BY_SERVER = frozenset({"id", "editable"})
_MAX_ID = 2**31 - 1

_c = checklist_items.c
_COLUMNS = (_c.row, _c.stage, _c.title, _c.status, _c.assigned_to, _c.editable)
_ItemRow: TypeAlias = Row[*tuple[Any, ...]]


@dataclass(slots=True)
class ItemBody:
    """What a request says about an item.

    Attributes:
        raw: the request's JSON object.
        values: the title, status, stage and assignee (None for nobody) by their names in the API, where valid.
        problems: the words of the API by name.
    """

    raw: Mapping[str, object]
    values: dict[str, str | None] = field(default_factory=dict)
    problems: dict[str, list[str]] = field(default_factory=dict)


def read_item(raw: Mapping[str, object], schema: WorkflowSchema) -> ItemBody:
    """Read a request's JSON object against the schema of the task's workflow."""
    body = ItemBody(raw)
    for name, said in raw.items():
        try:
            if name == "title":
                body.values[name] = _title(said, schema)
            elif name == "status":
                body.values[name] = _status(said)
            elif name in (ASSIGNED_TO, STAGE):
                own = schema.assigned_to_field if name == ASSIGNED_TO else schema.stage_field
                value = read_value(said, own, schema)
                body.values[name] = value if isinstance(value, str) else None
            elif name not in _SET_BY_SERVER:
                body.problems[name] = [_NOT_A_FIELD]
        except InvalidValueError as error:
            body.problems[name] = [error.problem.value]
    return body


def list_items(
    connection: Connection, task: int, schema: WorkflowSchema, stages: Sequence[str] | None
) -> list[dict[str, object]]:
    """The items of a task in the shape of an answer, those of ``stages`` only where it is given.

    They stand in the order of the stages; within one those of the template come first, in its order [choice].
    """
    query = select(*_COLUMNS).where(_c.task == task).order_by(_c.editable, _c.position, _c.row)
    if stages is not None:
        query = query.where(_c.stage.in_(stages))
    place = schema.stage_position
    rows = sorted(connection.execute(query), key=lambda row: place.get(row.stage, len(place)))
    return [_shown(row) for row in rows]


def get_item(connection: Connection, task: int, item_id: str) -> dict[str, object]:
    """One item in the shape of an answer.

    Raises:
        NotFoundError: the task has none with this id.
    """
    return _shown(_found(connection, task, item_id))


def add_item(connection: Connection, task: int, body: ItemBody) -> dict[str, object]:
    """Add an item to a stage of the task; it is editable, as it is no template's.

    Raises:
        ValidationError: ``Stage`` or ``title`` is missing, or something is invalid.
    """
    for name in _SET_BY_SERVER & set(body.raw):
        body.problems[name] = [Problem.SET_BY_SERVER.value]
    for name in (STAGE, "title"):
        if body.values.get(name) is None and name not in body.problems:
            body.problems[name] = [Problem.REQUIRED.value]
    if body.problems:
        raise ValidationError(body.problems)
    values = {
        "task": task,
        "stage": body.values[STAGE],
        "position": 0,
        "title": body.values["title"],
        "status": body.values.get("status", BLANK),
        "assigned_to": body.values.get(ASSIGNED_TO),
        "editable": True,
    }
    key = connection.execute(insert(checklist_items).values(**values)).inserted_primary_key
    assert key is not None
    note_activity(connection, task)
    return get_item(connection, task, str(key[0]))


def change_item(connection: Connection, task: int, item_id: str, body: ItemBody) -> dict[str, object]:
    """Change what the body names and leave the rest [choice]; gives the item as it is then.

    The title of an item that is not editable can't change [doc], nor can the stage of any item; a body may repeat
    them as they are, so that an item can be sent back whole [choice].

    Raises:
        NotFoundError: the task has no such item.
        ValidationError: something is invalid, or may not change.
    """
    row = _found(connection, task, item_id)
    shown = _shown(row)
    fixed = {*_SET_BY_SERVER, STAGE} if row.editable else {*_SET_BY_SERVER, STAGE, "title"}
    for name, said in body.raw.items():
        if name in shown and said == shown[name]:
            body.problems.pop(name, None)
        elif name in fixed:
            body.problems[name] = [Problem.NOT_EDITABLE.value]
    if body.problems:
        raise ValidationError(body.problems)
    columns = {"title": "title", "status": "status", ASSIGNED_TO: "assigned_to"}
    changes = {column: body.values[name] for name, column in columns.items() if name in body.values}
    if not changes:
        return shown
    connection.execute(update(checklist_items).where(_c.row == row.row).values(**changes))
    note_activity(connection, task)
    return get_item(connection, task, item_id)


def delete_item(connection: Connection, task: int, item_id: str) -> None:
    """Delete an item.

    Raises:
        NotFoundError: the task has no such item.
        ValidationError: it is not editable [doc].
    """
    row = _found(connection, task, item_id)
    if not row.editable:
        raise ValidationError({"title": [_OF_TEMPLATE]})
    connection.execute(delete(checklist_items).where(_c.row == row.row))
    note_activity(connection, task)


def _found(connection: Connection, task: int, item_id: str) -> _ItemRow:
    number = int(item_id) if item_id.isascii() and item_id.isdecimal() and len(item_id) < 11 else 0
    row = None
    if str(number) == item_id and number <= _MAX_ID:
        row = connection.execute(select(*_COLUMNS).where(_c.row == number, _c.task == task)).one_or_none()
    if row is None:
        raise NotFoundError(_NO_SUCH_ITEM)
    return row


def _title(said: object, schema: WorkflowSchema) -> str:
    kind = field_type(FieldKind.TEXT)
    value = kind.from_json(said, _TITLE)
    if not isinstance(value, str) or not value.strip():
        raise InvalidValueError(Problem.REQUIRED)
    kind.check(value, _TITLE, schema)
    if len(value) > MAX_TITLE:
        raise InvalidValueError(Problem.TOO_LARGE)
    return value


def _status(said: object) -> str:
    if isinstance(said, str) and said in STATUSES:
        return said
    raise InvalidValueError(Problem.INVALID)


def _shown(row: _ItemRow) -> dict[str, object]:
    return {
        "id": str(row.row),
        "title": row.title,
        "status": row.status,
        "editable": bool(row.editable),
        ASSIGNED_TO: row.assigned_to,
        STAGE: row.stage,
    }
