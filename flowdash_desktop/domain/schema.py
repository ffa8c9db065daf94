"""The schema of a workspace: its workflows, their stages, fields, users and roles. Frozen values only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

STAGE = "Stage"
ASSIGNED_TO = "Assigned To"
TASK_URL = "Task URL"
CREATED_ON = "Created On"
UPDATED_ON = "Updated On"
BUILT_IN_NAMES = frozenset({STAGE, ASSIGNED_TO, TASK_URL, CREATED_ON, UPDATED_ON})


class FieldKind(StrEnum):
    """The field types of the API, by their name on the wire; ``STAGE`` is ours, for the built-in field."""

    TEXT = "text"
    LONG_TEXT = "longText"
    PHONE = "phone"
    NUMBER = "number"
    CURRENCY = "currency"
    DATE = "date"
    DATETIME = "datetime"
    PERSON = "person"
    SINGLE_SELECT = "singleSelect"
    MULTIPLE_SELECT = "multipleSelect"
    CHECKBOX = "checkbox"
    UNIQUE_ID = "uniqueId"
    FILE = "file"
    EMAIL = "email"
    URL = "url"
    STAGE = "stage"


class LinkKind(StrEnum):
    """How two linked workflows relate, read from → to."""

    ONE_TO_ONE = "one-to-one"
    ONE_TO_MANY = "one-to-many"
    MANY_TO_ONE = "many-to-one"
    MANY_TO_MANY = "many-to-many"


@dataclass(frozen=True, slots=True)
class Workspace:
    """The workspace an API key belongs to.

    Attributes:
        id, name: as the server says them.
        max_file_bytes: the largest attachment, None where the server does not say.
        takes_batches: the server says that it takes many tasks in one request.
        tells_changes: the server says that it has events.
    """

    id: str
    name: str
    max_file_bytes: int | None = None
    takes_batches: bool = False
    tells_changes: bool = False


@dataclass(frozen=True, slots=True)
class Workflow:
    """A workflow as it is listed: its id in addresses and its name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of a workflow; ``color`` is ``#rrggbb`` or None, ``end_stage`` None where the server does not say."""

    name: str
    color: str | None = None
    end_stage: bool | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A role of the workspace's users."""

    id: str
    name: str
    admin: bool = False


@dataclass(frozen=True, slots=True)
class User:
    """A person to whom tasks can be assigned; ``email`` is how the API names them.

    Tasks keep a person who is ``deactivated``, and no task gets them any more.
    """

    id: str
    email: str
    first_name: str = ""
    last_name: str = ""
    role_id: str | None = None
    saml_user_id: str | None = None
    deactivated: bool = False

    @property
    def name(self) -> str:
        """First and last name, or the e-mail where both are blank."""
        return f"{self.first_name} {self.last_name}".strip() or self.email


@dataclass(frozen=True, slots=True)
class Field:
    """A typed field. ``limit`` is the most files a file field holds, None for no limit."""

    id: str
    name: str
    kind: FieldKind
    required: bool = False
    editable: bool = True
    options: tuple[str, ...] = ()
    limit: int | None = None
    autoincrement: bool = False
    built_in: bool = False


@dataclass(frozen=True)
class WorkflowSchema:
    """All that is needed to read, show and check the tasks of one workflow."""

    workflow: Workflow
    stages: tuple[Stage, ...] = ()
    fields: tuple[Field, ...] = ()
    users: tuple[User, ...] = ()
    roles: tuple[Role, ...] = field(default=())

    @cached_property
    def field_by_name(self) -> Mapping[str, Field]:
        """Every column's field by name, the built-in ones included."""
        return {f.name: f for f in self.columns}

    @cached_property
    def unique_id_field(self) -> Field | None:
        """The field that names a task in addresses; without one tasks can't be changed."""
        return next((f for f in self.fields if f.kind is FieldKind.UNIQUE_ID), None)

    @cached_property
    def stage_field(self) -> Field:
        """The built-in field ``Stage``, with the stages as its options."""
        names = tuple(s.name for s in self.stages)
        return Field(STAGE, STAGE, FieldKind.STAGE, required=True, options=names, built_in=True)

    @cached_property
    def assigned_to_field(self) -> Field:
        """The built-in field ``Assigned To``."""
        return Field(ASSIGNED_TO, ASSIGNED_TO, FieldKind.PERSON, built_in=True)

    @cached_property
    def columns(self) -> tuple[Field, ...]:
        """The fields in the order of the table: unique ID, the first text, Stage, Assigned To, the rest, the dates."""
        custom = [f for f in self.fields if f.name not in BUILT_IN_NAMES]
        lead = [f for f in custom if f.kind is FieldKind.UNIQUE_ID]
        title = self.title_field
        if title is not None and title not in lead:
            lead.append(title)
        leading = frozenset(lead)
        rest = [f for f in custom if f not in leading]
        dates = (
            Field(CREATED_ON, CREATED_ON, FieldKind.DATETIME, editable=False, built_in=True),
            Field(UPDATED_ON, UPDATED_ON, FieldKind.DATETIME, editable=False, built_in=True),
        )
        return (*lead, self.stage_field, self.assigned_to_field, *rest, *dates)

    @cached_property
    def title_field(self) -> Field | None:
        """The field that names a task for people: the first text field, else the unique ID."""
        texts = (f for f in self.fields if f.kind is FieldKind.TEXT and f.name not in BUILT_IN_NAMES)
        return next(texts, self.unique_id_field)

    @cached_property
    def stage_by_name(self) -> Mapping[str, Stage]:
        """The stages by name, in workflow order."""
        return {s.name: s for s in self.stages}

    @cached_property
    def stage_position(self) -> Mapping[str, int]:
        """Each stage's place in workflow order, from 0."""
        return {s.name: i for i, s in enumerate(self.stages)}

    @cached_property
    def user_by_email(self) -> Mapping[str, User]:
        """The users by e-mail in lower case."""
        return {u.email.casefold(): u for u in self.users}

    @cached_property
    def active_users(self) -> tuple[User, ...]:
        """The users that a task can be given: all but the deactivated ones."""
        return tuple(user for user in self.users if not user.deactivated)

    @cached_property
    def with_all_users_active(self) -> WorkflowSchema:
        """The schema that values are checked by which tasks have already: they may name deactivated users."""
        if len(self.active_users) == len(self.users):
            return self
        return replace(self, users=tuple(replace(user, deactivated=False) for user in self.users))

    def user(self, email: str) -> User | None:
        """The user with this e-mail, whatever its case, or None."""
        return self.user_by_email.get(email.casefold())

    def is_end_stage(self, stage: str) -> bool:
        """True when tasks in this stage count as finished; False for a stage that is not known."""
        known = self.stage_by_name.get(stage)
        return known is not None and bool(known.end_stage)

    @property
    def end_stages(self) -> Mapping[str, bool | None]:
        """Of each stage whether it is an end stage; None where that is not known."""
        return {stage.name: stage.end_stage for stage in self.stages}

    @property
    def unsure_stages(self) -> frozenset[str]:
        """The stages of which it is not known."""
        return frozenset(stage.name for stage in self.stages if stage.end_stage is None)

    def with_end_stages(self, known: Mapping[str, bool | None]) -> WorkflowSchema:
        """The schema with what is known of these; what it says itself stays."""
        unsure = self.unsure_stages & {name for name, end_stage in known.items() if end_stage is not None}
        if not unsure:
            return self
        stages = (replace(s, end_stage=known[s.name]) if s.name in unsure else s for s in self.stages)
        return replace(self, stages=tuple(stages))
