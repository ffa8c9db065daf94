"""The draft of a workflow: its parts name each other by id, so that a new name takes nothing else with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias, cast

from flowdash_desktop.domain.field_types import JsonValue
from flowdash_desktop.domain.schema import (
    ASSIGNED_TO,
    STAGE,
    Field,
    FieldKind,
    LinkKind,
    Stage,
    User,
    Workflow,
    WorkflowSchema,
)
from flowdash_desktop.domain.workspace.definition import (
    ActionDefinition,
    FieldDefinition,
    LinkDefinition,
    StageDefinition,
    WorkspaceDefinition,
)

Step: TypeAlias = Mapping[str, JsonValue]
"""A step of an action as the definition has it, but that it names stages, fields and options by id."""

SELECTS = (FieldKind.SINGLE_SELECT, FieldKind.MULTIPLE_SELECT)


class Section(StrEnum):
    """The lists of parts, in the order of the editor; ``GENERAL`` is what belongs to none."""

    GENERAL = "general"
    STAGES = "stages"
    FIELDS = "fields"
    ACTIONS = "actions"
    LINKS = "links"
    USERS = "users"
    ROLES = "roles"


LISTS = tuple(section for section in Section if section is not Section.GENERAL)
ORDERED = (Section.STAGES, Section.FIELDS, Section.ACTIONS)
"""The lists whose order counts."""


@dataclass(frozen=True, slots=True)
class StageDraft:
    """A stage. ``checklist`` has the titles of the items that a task gets when it enters it."""

    id: str
    name: str
    color: str | None = None
    end_stage: bool = False
    checklist: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OptionDraft:
    """An option of a select. ``id`` is its name until now, or one that was made up for a new option."""

    id: str
    name: str
    color: str | None = None
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class FieldDraft:
    """A field. What does not belong to its type is kept, so that changing the type back restores it."""

    id: str
    name: str
    kind: FieldKind = FieldKind.TEXT
    required: bool = False
    editable: bool = True
    options: tuple[OptionDraft, ...] = ()
    limit: int | None = None
    autoincrement: bool = False
    pattern: str | None = None


@dataclass(frozen=True, slots=True)
class RequirementsDraft:
    """What a task must have before an action may run: fields by id, a completed checklist, someone assigned."""

    fields: tuple[str, ...] = ()
    checklist: bool = False
    assigned: bool = False


@dataclass(frozen=True, slots=True)
class ActionDraft:
    """An action, offered in the stages ``from_stages`` (by id), in all where there are none.

    ``confirmation`` is the question before it runs; without one it runs at once.
    """

    id: str
    name: str
    color: str | None = None
    from_stages: tuple[str, ...] = ()
    requires: RequirementsDraft = RequirementsDraft()
    steps: tuple[Step, ...] = ()
    confirmation: str | None = None


@dataclass(frozen=True, slots=True)
class LinkDraft:
    """A link of two workflows. ``kind`` is read from → to; each side shows it under its own name."""

    id: str
    from_workflow: str
    to_workflow: str
    kind: LinkKind
    name: str
    inverse_name: str


@dataclass(frozen=True, slots=True)
class UserDraft:
    """A person of the workspace. Tasks name people by ``email``, so that of one who is there can't be changed."""

    id: str
    email: str
    first_name: str = ""
    last_name: str = ""
    role_id: str | None = None
    deactivated: bool = False

    @property
    def name(self) -> str:
        """First and last name, or the e-mail where both are blank."""
        return f"{self.first_name} {self.last_name}".strip() or self.email


@dataclass(frozen=True, slots=True)
class RoleDraft:
    """A role that users of the workspace have."""

    id: str
    name: str
    admin: bool = False


Part: TypeAlias = StageDraft | FieldDraft | ActionDraft | LinkDraft | UserDraft | RoleDraft


@dataclass(frozen=True, slots=True)
class WorkflowDraft:
    """A workflow with all that an editor changes of it.

    ``record_type`` is what one of its tasks is called. Users and roles are those of the whole workspace.
    """

    id: str
    name: str
    record_type: str | None = None
    stages: tuple[StageDraft, ...] = ()
    fields: tuple[FieldDraft, ...] = ()
    actions: tuple[ActionDraft, ...] = ()
    links: tuple[LinkDraft, ...] = ()
    users: tuple[UserDraft, ...] = ()
    roles: tuple[RoleDraft, ...] = ()

    def parts(self, section: Section) -> tuple[Part, ...]:
        """The parts of a list; of ``GENERAL`` none."""
        return () if section is Section.GENERAL else cast("tuple[Part, ...]", getattr(self, section.value))

    def part(self, section: Section, part_id: str) -> Part | None:
        """One part, None where it is not there."""
        return next((part for part in self.parts(section) if part.id == part_id), None)

    def stage(self, stage_id: str) -> StageDraft | None:
        """A stage by its id."""
        return next((one for one in self.stages if one.id == stage_id), None)

    def field(self, field_id: str) -> FieldDraft | None:
        """A field by its id."""
        return next((one for one in self.fields if one.id == field_id), None)

    def has_user(self, email: str) -> bool:
        """Whether there is a user of this e-mail, whatever its case."""
        return email.casefold() in [one.email.strip().casefold() for one in self.users]

    def with_parts(self, section: Section, parts: Sequence[Part]) -> WorkflowDraft:
        """The draft with other parts in one of its lists."""
        return replace(self, **{section.value: tuple(parts)})  # type: ignore[arg-type]  # mypy does not know the key


@dataclass(frozen=True, slots=True)
class KnownWorkflows:
    """The workflows of a workspace.

    Attributes:
        names: all of them by id; no two have the same.
        archived: the ids of the ones that nobody works in.
    """

    names: Mapping[str, str]
    archived: frozenset[str] = frozenset()

    def offered(self, workflow_id: str = "") -> Mapping[str, str]:
        """The names of the workflows that a link can lead to, and of the one to which it leads."""
        return {one: name for one, name in self.names.items() if one == workflow_id or one not in self.archived}


def known_workflows(definition: WorkspaceDefinition) -> KnownWorkflows:
    """The workflows that a definition has."""
    names = {one.id: one.name for one in definition.workflows}
    return KnownWorkflows(names, frozenset(one.id for one in definition.workflows if one.archived))


def has_options(field: FieldDraft) -> bool:
    """Whether a value of the field is chosen out of options."""
    return field.kind in SELECTS


def draft_of(definition: WorkspaceDefinition, workflow_id: str) -> WorkflowDraft | None:
    """The draft of a workflow as it is; None where there is no such workflow."""
    found = next((one for one in definition.workflows if one.id == workflow_id), None)
    if found is None:
        return None
    stages = {one.stage.name: one.id for one in found.stages}
    fields = {one.field.name: one.field.id for one in found.fields}
    return WorkflowDraft(
        found.id,
        found.name,
        found.record_type,
        tuple(map(_stage, found.stages)),
        tuple(map(_field, found.fields)),
        tuple(_action(one, stages, fields) for one in found.actions),
        tuple(_link(one) for one in definition.links if workflow_id in (one.from_workflow, one.to_workflow)),
        tuple(map(_user, definition.users)),
        tuple(RoleDraft(one.id, one.name, one.admin) for one in definition.roles),
    )


def _link(one: LinkDefinition) -> LinkDraft:
    return LinkDraft(one.id, one.from_workflow, one.to_workflow, one.kind, one.name, one.inverse_name)


def _user(one: User) -> UserDraft:
    return UserDraft(one.id, one.email, one.first_name, one.last_name, one.role_id, one.deactivated)


def users_of(draft: WorkflowDraft) -> tuple[User, ...]:
    """The people that tasks name; those who are deactivated can't be given any more."""
    return tuple(
        User(one.id, one.email, one.first_name, one.last_name, one.role_id, deactivated=one.deactivated)
        for one in draft.users
    )


def schema_of(draft: WorkflowDraft) -> WorkflowSchema:
    """The schema that the workflow would have."""
    stages = tuple(Stage(one.name, one.color, one.end_stage) for one in draft.stages)
    fields = tuple(field_of(one) for one in draft.fields)
    return WorkflowSchema(Workflow(draft.id, draft.name), stages, fields, users_of(draft))


def field_of(field: FieldDraft) -> Field:
    """The field as values are checked by it."""
    options = tuple(option.name for option in field.options) if has_options(field) else ()
    limit = field.limit if field.kind is FieldKind.FILE else None
    autoincrement = field.autoincrement and field.kind is FieldKind.UNIQUE_ID
    return Field(field.id, field.name, field.kind, field.required, field.editable, options, limit, autoincrement)


def _stage(one: StageDefinition) -> StageDraft:
    return StageDraft(one.id, one.stage.name, one.stage.color, bool(one.stage.end_stage), one.checklist)


def _field(one: FieldDefinition) -> FieldDraft:
    field = one.field
    options = tuple(OptionDraft(name, name, one.colors.get(name)) for name in field.options)
    rules = (field.required, field.editable, options, field.limit, field.autoincrement, one.pattern)
    return FieldDraft(field.id, field.name, field.kind, *rules)


def _action(one: ActionDefinition, stages: Mapping[str, str], fields: Mapping[str, str]) -> ActionDraft:
    requires = one.requires
    return ActionDraft(
        one.id,
        one.name,
        one.color,
        tuple(stages.get(name, name) for name in one.from_stages),
        RequirementsDraft(
            tuple(fields.get(name, name) for name in requires.fields), requires.checklist, requires.assigned
        ),
        tuple(in_ids(step, _lookup(stages), _lookup(fields)) for step in one.steps),
        one.confirmation,
    )


def _lookup(ids: Mapping[str, str]) -> Callable[[str], str]:
    return lambda name: name if name in (STAGE, ASSIGNED_TO) else ids.get(name, name)


def in_ids(step: Step, stage: Callable[[str], str], field: Callable[[str], str]) -> Step:
    """A step with other words for stages and fields."""
    found = dict(step)
    if isinstance(name := step.get("stage"), str):
        found["stage"] = stage(name)
    if isinstance(data := step.get("fields"), dict):
        values = {field(name): value for name, value in data.items()}
        if isinstance(to := values.get(STAGE), str):
            values[STAGE] = stage(to)
        found["fields"] = values
    return found
