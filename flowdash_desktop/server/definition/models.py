"""What a workspace definition says, checked and frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from flowdash_desktop.domain.field_types import JsonValue
from flowdash_desktop.domain.schema import Field, LinkKind, Role, Stage, User, WorkflowSchema, Workspace
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.server.attachments.file_entries import NewFile
from flowdash_desktop.server.catalog import FieldExtras
from flowdash_desktop.server.tasks.files import ArrivedFile


@dataclass(frozen=True, slots=True)
class StageDefinition:
    """A stage, the titles of the checklist items that a task gets when it enters it, and its id."""

    stage: Stage
    checklist: tuple[str, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class Requirements:
    """What a task must have before an action may run: fields filled, checklist completed, someone assigned."""

    fields: tuple[str, ...] = ()
    checklist: bool = False
    assigned: bool = False


@dataclass(frozen=True, slots=True)
class ActionStep:
    """One step of an action: its type as the file names it, and the settings of that type."""

    type: str
    settings: Mapping[str, JsonValue]


@dataclass(frozen=True, slots=True)
class ActionDefinition:
    """A button of a workflow: offered in the stages of ``from_stages`` (in all when it is empty).

    ``confirmation`` is the question that a client asks before it runs.
    """

    id: str
    name: str
    color: str | None
    from_stages: tuple[str, ...]
    requires: Requirements
    steps: tuple[ActionStep, ...]
    confirmation: str | None = None


@dataclass(frozen=True, slots=True)
class DataSource:
    """The SQL source of a workflow's tasks.

    Attributes:
        url: the database; it may hold a password, so it is shown nowhere.
        query: what to ask it, one statement that only reads.
        key: the column that holds the unique ID.
        mapping: field names by column, the key's among them.
    """

    url: str
    query: str
    key: str
    mapping: Mapping[str, str]

    def __repr__(self) -> str:
        """Without the address."""
        return f"DataSource(key={self.key!r})"


@dataclass(frozen=True, slots=True)
class TaskDefinition:
    """A task of the file.

    Attributes:
        place: where it stands, like ``workflows[0].tasks[3]``.
        values: every value given, ``Stage`` and ``Assigned To`` among them; no file fields.
        files: new attachments by field name, with their contents or stored already.
        links: unique IDs of the linked tasks by link name.
        created: the moment it was made, None for the moment of loading.
        updated: the moment of its last change, None for ``created``.
    """

    place: str
    values: Mapping[str, Value]
    files: Mapping[str, tuple[NewFile | ArrivedFile, ...]]
    links: Mapping[str, tuple[str, ...]]
    created: datetime | None = None
    updated: datetime | None = None


@dataclass(frozen=True, slots=True)
class WorkflowDefinition:
    """A workflow with its schema, actions and tasks.

    ``record_type`` is what one of its tasks is called, ``next_number`` the first unique ID that the server gives where
    it counts them, unless a task has a higher one. ``extras`` are those of fields by name.
    """

    schema: WorkflowSchema
    record_type: str | None
    stages: tuple[StageDefinition, ...]
    actions: tuple[ActionDefinition, ...]
    tasks: tuple[TaskDefinition, ...] = ()
    data_source: DataSource | None = None
    next_number: int = 1
    extras: Mapping[str, FieldExtras] = field(default_factory=dict)
    archived: bool = False

    @property
    def id(self) -> str:
        """The id in addresses."""
        return self.schema.workflow.id

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields in workflow order."""
        return self.schema.fields


@dataclass(frozen=True, slots=True)
class LinkDefinition:
    """A link of two workflows: ``kind`` is read from → to, each side shows it under its own name."""

    from_workflow: str
    to_workflow: str
    kind: LinkKind
    name: str
    inverse_name: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class WorkspaceDefinition:
    """The whole file."""

    workspace: Workspace
    api_keys: tuple[str, ...]
    roles: tuple[Role, ...]
    users: tuple[User, ...]
    workflows: tuple[WorkflowDefinition, ...]
    links: tuple[LinkDefinition, ...]
