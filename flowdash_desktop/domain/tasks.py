"""A task as the server tells it: values by field name, links, and how it is addressed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import NewType, TypeAlias

from flowdash_desktop.domain.schema import ASSIGNED_TO, BUILT_IN_NAMES, STAGE, TASK_URL, FieldKind, WorkflowSchema

TaskKey = NewType("TaskKey", str)
"""What names a task inside the app: its unique ID, its URL where it has none, or ``new:<uuid>`` before its creation."""

NEW_TASK_PREFIX = "new:"
_UNNUMBERED = re.compile(rf"{NEW_TASK_PREFIX}[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of a file field, as the server keeps it."""

    blob_id: str
    content_type: str
    filename: str


Value: TypeAlias = str | bool | Decimal | date | datetime | tuple[str, ...] | tuple[Attachment, ...] | None
"""A field's value: text, checkbox, number, date, UTC datetime, options, files; None is blank."""

EMPTY: Mapping[str, Value] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class LinkedTask:
    """A task of another workflow as it comes with a task that links to it: its own fields as text."""

    fields: Mapping[str, str]

    @property
    def title(self) -> str:
        """The first two of its fields that are not built in, enough to recognise it, without the key of a new task."""
        own = [v for k, v in self.fields.items() if k not in (STAGE, ASSIGNED_TO, TASK_URL) and v]
        own = [v for v in own if _UNNUMBERED.fullmatch(v) is None]
        return " · ".join(own[:2])


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a task: its linked tasks, and whether the server sent a list (to-many) or an object (to-one)."""

    tasks: tuple[LinkedTask, ...]
    to_many: bool


NO_LINKS: Mapping[str, Link] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Task:
    """A task.

    Attributes:
        key: its name inside the app.
        unique_id: its address in the API; None in a workflow without a unique ID field.
        values: by field name, with ``Stage`` and ``Assigned To``; a blank one is None or absent.
        url: its page in the web app, or None.
        links: by link name.
        etag: the server's version of it, where it sends one; quoted as it came.
    """

    key: TaskKey
    unique_id: str | None
    values: Mapping[str, Value]
    url: str | None = None
    links: Mapping[str, Link] = field(default_factory=dict)
    etag: str | None = None

    @property
    def stage(self) -> str:
        """The name of its stage, ``""`` where the server sent none."""
        stage = self.values.get(STAGE)
        return stage if isinstance(stage, str) else ""

    @property
    def assigned_to(self) -> str | None:
        """The e-mail of its assignee, or None."""
        person = self.values.get(ASSIGNED_TO)
        return person if isinstance(person, str) else None

    def files(self, field_name: str) -> tuple[Attachment, ...]:
        """The attachments of a file field, empty for any other."""
        value = self.values.get(field_name)
        return tuple(v for v in value if isinstance(v, Attachment)) if isinstance(value, tuple) else ()


def is_blank(value: Value) -> bool:
    """True for None, the empty text and the empty list: what the API sends as null."""
    return not value and (value is None or isinstance(value, str | tuple))  # what is compared with a Decimal takes long


def settable(schema: WorkflowSchema, task: Task | None) -> dict[str, Value]:
    """The values of a task that can be given to a new one: no files, nothing that the server sets by itself."""
    if task is None:
        return {}
    return {
        name: value
        for name, value in task.values.items()
        if (field := schema.field_by_name.get(name)) is not None
        and not field.autoincrement
        and field.kind is not FieldKind.FILE
        and (name not in BUILT_IN_NAMES or name in (STAGE, ASSIGNED_TO))
        and not is_blank(value)
    }
