"""What a workspace consists of, as an editor of workflows sees it, and what a change of it does. Frozen values only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from flowdash_desktop.domain.field_types import JsonValue
from flowdash_desktop.domain.schema import Field, LinkKind, Role, Stage, User, Workspace

MOST_OF_CONFIRMATION = 200
"""The most letters that the question before an action may have."""


@dataclass(frozen=True, slots=True)
class StageDefinition:
    """A stage with its id, and the titles of the checklist items that a task gets when it enters it."""

    id: str
    stage: Stage
    checklist: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldDefinition:
    """A field with the colours of its options by name, and what the unique IDs look like that the server counts up."""

    field: Field
    colors: Mapping[str, str]
    pattern: str | None = None


@dataclass(frozen=True, slots=True)
class Requirements:
    """What a task must have before an action may run: fields by name, a completed checklist, someone assigned."""

    fields: tuple[str, ...] = ()
    checklist: bool = False
    assigned: bool = False


@dataclass(frozen=True, slots=True)
class ActionDefinition:
    """A button of a workflow.

    Attributes:
        id, name, color: as the action has them.
        from_stages: the names of the stages in which it is offered; empty for all.
        requires: what a task must have.
        steps: each as the definition has it, with its ``type``; stages and fields by name.
        confirmation: the question before it runs; None where it runs at once.
    """

    id: str
    name: str
    color: str | None = None
    from_stages: tuple[str, ...] = ()
    requires: Requirements = Requirements()
    steps: tuple[Mapping[str, JsonValue], ...] = ()
    confirmation: str | None = None


@dataclass(frozen=True, slots=True)
class WorkflowDefinition:
    """A workflow with all that it consists of but its tasks.

    ``record_type`` is what one of its tasks is called; one that is ``archived`` is not listed; ``has_data_sync`` where
    its tasks come from a database.
    """

    id: str
    name: str
    stages: tuple[StageDefinition, ...] = ()
    fields: tuple[FieldDefinition, ...] = ()
    actions: tuple[ActionDefinition, ...] = ()
    record_type: str | None = None
    archived: bool = False
    has_data_sync: bool = False


@dataclass(frozen=True, slots=True)
class LinkDefinition:
    """A link of two workflows: ``kind`` is read from → to, each side shows it under its own name."""

    id: str
    from_workflow: str
    to_workflow: str
    kind: LinkKind
    name: str
    inverse_name: str


@dataclass(frozen=True, slots=True)
class WorkspaceDefinition:
    """The whole workspace. A change names the ``revision`` that it is made to."""

    revision: int
    workspace: Workspace
    roles: tuple[Role, ...] = ()
    users: tuple[User, ...] = ()
    workflows: tuple[WorkflowDefinition, ...] = ()
    links: tuple[LinkDefinition, ...] = ()


class EffectKind(StrEnum):
    """What a change does to tasks, by its name on the wire; ``OTHER`` is one that this version does not know."""

    TASKS_MOVE = "tasksMove"
    VALUES_REMOVED = "valuesRemoved"
    VALUES_CHANGE = "valuesChange"
    VALUES_DO_NOT_FIT = "valuesDoNotFit"
    TASKS_REMOVED = "tasksRemoved"
    TASKS_UNASSIGNED = "tasksUnassigned"
    LINKS_REMOVED = "linksRemoved"
    OTHER = ""


class Need(StrEnum):
    """The resolution that an effect needs, by its name on the wire."""

    TASKS_TO = "tasksTo"
    VALUES = "values"


@dataclass(frozen=True, slots=True)
class Misfit:
    """A value that does not fit, with the server's reason; ``task`` is a unique ID, or the last part of a Task URL."""

    task: str
    value: JsonValue
    reason: str


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing that a change does.

    Attributes:
        id: what a resolution names it by.
        kind: what it does.
        workflow, part: the ids of what it is about.
        tasks: how many tasks it changes.
        needs: the resolution that it needs, None where it needs none.
        open: how many of the tasks have no resolution yet.
        to: the id of the stage that tasks go to, where it is known.
        values: the first of the values that do not fit.
    """

    id: str
    kind: EffectKind
    workflow: str | None = None
    part: str | None = None
    tasks: int = 0
    needs: Need | None = None
    open: int = 0
    to: str | None = None
    values: tuple[Misfit, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkspaceChange:
    """A change as the server has made it, or, with no ``id``, tried it."""

    id: str | None
    revision: int
    effects: tuple[Effect, ...] = ()

    @property
    def open_effects(self) -> tuple[Effect, ...]:
        """The effects that keep the change from being made until they have a resolution."""
        return tuple(effect for effect in self.effects if effect.needs is not None and effect.open)


@dataclass(frozen=True, slots=True)
class WorkflowTemplate:
    """A workflow that others begin as, without tasks.

    Attributes:
        color: of the dot beside its name, ``#rrggbb``.
        summary: what such a workflow is for, in one sentence.
        workflow: all that it consists of; its name is that of the template.
    """

    color: str
    summary: str
    workflow: WorkflowDefinition
