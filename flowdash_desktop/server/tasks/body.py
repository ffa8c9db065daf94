"""A task's JSON object as a request or a definition sends it: values, files and links, each checked by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import (
    ASSIGNED_TO,
    CREATED_ON,
    STAGE,
    TASK_URL,
    UPDATED_ON,
    Field,
    FieldKind,
    LinkKind,
    WorkflowSchema,
)
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.server.attachments.file_entries import FileEntry, read_file_entries

SET_BY_SERVER = (TASK_URL, CREATED_ON, UPDATED_ON)
"""The keys of an answer that a request may repeat but not change."""

_MANY = {
    True: (LinkKind.ONE_TO_MANY, LinkKind.MANY_TO_MANY),
    False: (LinkKind.MANY_TO_ONE, LinkKind.MANY_TO_MANY),
}


@dataclass(frozen=True, slots=True)
class LinkSide:
    """One side of a link, as the tasks of one workflow show it.

    Attributes:
        link: the link's row number in storage, or its place in a definition.
        name: the key under which tasks show it.
        other: the id of the workflow at the other side.
        other_id_field: the other side's unique ID field, None where it has none (then it can't be written).
        kind: the link's kind, read from → to.
        forward: True for the from side.
    """

    link: int
    name: str
    other: str
    other_id_field: str | None
    kind: LinkKind
    forward: bool

    @property
    def to_many(self) -> bool:
        """True when a task of this side may have several tasks of the other side."""
        return self.kind in _MANY[self.forward]

    @property
    def from_many(self) -> bool:
        """True when a task of the other side may have several tasks of this side."""
        return self.kind in _MANY[not self.forward]


@dataclass(slots=True)
class TaskBody:
    """What a body says about a task. A name is in one of the mappings or in ``problems``.

    Attributes:
        values: by field name, with ``Stage`` and ``Assigned To``, without file fields; None is blank.
        files: the entries of each file field.
        links: the unique IDs of the linked tasks by link name.
        repeated: what the body says for names that only the server sets.
        problems: the words of the API by name.
    """

    values: dict[str, Value] = field(default_factory=dict)
    files: dict[str, tuple[FileEntry, ...]] = field(default_factory=dict)
    links: dict[str, tuple[str, ...]] = field(default_factory=dict)
    repeated: dict[str, object] = field(default_factory=dict)
    problems: dict[str, list[str]] = field(default_factory=dict)

    def problem(self, name: str, text: str) -> None:
        """Note what is wrong with a name."""
        self.problems.setdefault(name, []).append(text)


def read_task_body(raw: Mapping[str, object], schema: WorkflowSchema, sides: Mapping[str, LinkSide]) -> TaskBody:
    """Read a body: types, and the rules that need no other task. Required fields are not looked at here.

    Raises:
        FileTooLargeError: an attachment is larger than the limit.
    """
    body = TaskBody()
    for name, item in raw.items():
        try:
            if name in SET_BY_SERVER:
                body.repeated[name] = item
            elif name == STAGE:
                body.values[name] = None if item is None else read_value(item, schema.stage_field, schema)
            elif name == ASSIGNED_TO:
                body.values[name] = read_value(item, schema.assigned_to_field, schema)
            elif name in sides:
                body.links[name] = _linked_ids(item, sides[name])
            elif (own := schema.field_by_name.get(name)) is None:
                body.problem(name, Problem.NOT_A_FIELD.value)
            elif own.kind is FieldKind.FILE:
                body.files[name] = _files(item, own)
            else:
                body.values[name] = read_value(item, own, schema, required=False)
        except InvalidValueError as error:
            body.problem(name, error.problem.value)
    return body


def read_value(item: object, own: Field, schema: WorkflowSchema, *, required: bool = True) -> Value:
    """A value of a field from JSON, checked; ``required=False`` lets a blank pass where one is required.

    Raises:
        InvalidValueError: it is not a value of this field.
    """
    kind = field_type(own.kind)
    value: Value = kind.from_json(item, own)
    if kind.is_blank(value) and not required:
        return None
    kind.check(value, own, schema)
    if isinstance(value, str) and own.kind is FieldKind.PERSON:
        user = schema.user(value)
        return user.email if user else value
    return None if kind.is_blank(value) else value


def _files(item: object, own: Field) -> tuple[FileEntry, ...]:
    entries = read_file_entries(item)
    if own.limit is not None and len(entries) > own.limit:
        raise InvalidValueError(Problem.TOO_MANY_FILES)
    return entries


def _linked_ids(item: object, side: LinkSide) -> tuple[str, ...]:
    if side.other_id_field is None:
        raise InvalidValueError(Problem.NOT_EDITABLE)
    if item is None:
        return ()
    if side.to_many is not isinstance(item, list):
        raise InvalidValueError(Problem.INVALID)
    items = item if isinstance(item, list) else [item]
    return tuple(dict.fromkeys(_linked_id(one, side.other_id_field) for one in items))


def _linked_id(item: object, id_field: str) -> str:
    if not isinstance(item, dict):
        raise InvalidValueError(Problem.INVALID)
    unique_id: Value = field_type(FieldKind.UNIQUE_ID).from_json(
        item.get(id_field), Field(id_field, id_field, FieldKind.UNIQUE_ID)
    )
    if not isinstance(unique_id, str):
        raise InvalidValueError(Problem.INVALID)
    return unique_id
