"""What a change of the workspace asks for: a structure for each operation, as ``POST /workspace/changes`` takes them.

Things are named by their ids. What an operation leaves unset stays as it is, and None takes away. One that adds
something may give it an id, so that later operations of the same change can name it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import msgspec
from msgspec import UNSET, UnsetType

from flowdash_desktop.domain.field_types import JsonValue
from flowdash_desktop.domain.schema import FieldKind, LinkKind

Text: TypeAlias = str | UnsetType
OptionalText: TypeAlias = str | UnsetType | None
Flag: TypeAlias = bool | UnsetType


def _tag(name: str) -> str:
    return name[0].lower() + name[1:]


class WorkspaceEdit(msgspec.Struct, frozen=True, kw_only=True, rename="camel", tag_field="op", tag=_tag):
    """One operation."""


class AddWorkflow(WorkspaceEdit, frozen=True, kw_only=True):
    """Add a workflow, empty or a copy of another one without its tasks."""

    name: str
    id: Text = UNSET
    record_type: OptionalText = UNSET
    copy_of: Text = UNSET


class RenameWorkflow(WorkspaceEdit, frozen=True, kw_only=True):
    """Give a workflow, or one of its tasks, another name."""

    workflow: str
    name: Text = UNSET
    record_type: OptionalText = UNSET


class ArchiveWorkflow(WorkspaceEdit, frozen=True, kw_only=True):
    """Take a workflow out of the list, or back into it."""

    workflow: str
    archived: bool = True


class DeleteWorkflow(WorkspaceEdit, frozen=True, kw_only=True):
    """Delete a workflow with its tasks and links."""

    workflow: str


class AddStage(WorkspaceEdit, frozen=True, kw_only=True):
    """Add a stage before another one, or at the end."""

    workflow: str
    name: str
    id: Text = UNSET
    color: OptionalText = UNSET
    end_stage: Flag = UNSET
    checklist: Sequence[str] | UnsetType = UNSET
    before: OptionalText = UNSET


class ChangeStage(WorkspaceEdit, frozen=True, kw_only=True):
    """Change a stage."""

    workflow: str
    stage: str
    name: Text = UNSET
    color: OptionalText = UNSET
    end_stage: Flag = UNSET
    checklist: Sequence[str] | UnsetType = UNSET


class MoveStage(WorkspaceEdit, frozen=True, kw_only=True):
    """Put a stage before another one, or at the end."""

    workflow: str
    stage: str
    before: str | None = None


class DeleteStage(WorkspaceEdit, frozen=True, kw_only=True):
    """Delete a stage; its tasks go to ``tasks_to``."""

    workflow: str
    stage: str
    tasks_to: OptionalText = UNSET


class Option(msgspec.Struct, frozen=True, omit_defaults=True):
    """An option of a select; ``was`` is its name until now, where it gets another one."""

    name: str
    color: str | None = None
    was: str | None = None


class AddField(WorkspaceEdit, frozen=True, kw_only=True):
    """Add a field before another one, or at the end."""

    workflow: str
    name: str
    type: FieldKind
    id: Text = UNSET
    options: Sequence[Option] | UnsetType = UNSET
    required: Flag = UNSET
    editable: Flag = UNSET
    limit: int | UnsetType | None = UNSET
    autoincrement: Flag = UNSET
    pattern: OptionalText = UNSET
    before: OptionalText = UNSET


class ChangeField(WorkspaceEdit, frozen=True, kw_only=True):
    """Change a field."""

    workflow: str
    field: str
    name: Text = UNSET
    type: FieldKind | UnsetType = UNSET
    options: Sequence[Option] | UnsetType = UNSET
    required: Flag = UNSET
    editable: Flag = UNSET
    limit: int | UnsetType | None = UNSET
    autoincrement: Flag = UNSET
    pattern: OptionalText = UNSET


class MoveField(WorkspaceEdit, frozen=True, kw_only=True):
    """Put a field before another one, or at the end."""

    workflow: str
    field: str
    before: str | None = None


class DeleteField(WorkspaceEdit, frozen=True, kw_only=True):
    """Delete a field with its values."""

    workflow: str
    field: str


class ActionRequirements(msgspec.Struct, frozen=True):
    """What a task must have: fields by id."""

    fields: Sequence[str] = ()
    checklist: bool = False
    assigned: bool = False


class AddAction(WorkspaceEdit, frozen=True, kw_only=True):
    """Add an action; its stages and fields are named by id, in its steps too."""

    workflow: str
    name: str
    id: Text = UNSET
    color: OptionalText = UNSET
    from_stages: Sequence[str] | UnsetType = msgspec.field(default=UNSET, name="from")
    confirmation: OptionalText = UNSET
    requires: ActionRequirements | UnsetType = UNSET
    steps: Sequence[Mapping[str, JsonValue]] = ()
    before: OptionalText = UNSET


class ChangeAction(WorkspaceEdit, frozen=True, kw_only=True):
    """Change an action."""

    workflow: str
    action: str
    name: Text = UNSET
    color: OptionalText = UNSET
    from_stages: Sequence[str] | UnsetType = msgspec.field(default=UNSET, name="from")
    confirmation: OptionalText = UNSET
    requires: ActionRequirements | UnsetType = UNSET
    steps: Sequence[Mapping[str, JsonValue]] | UnsetType = UNSET


class MoveAction(WorkspaceEdit, frozen=True, kw_only=True):
    """Put an action before another one, or at the end."""

    workflow: str
    action: str
    before: str | None = None


class DeleteAction(WorkspaceEdit, frozen=True, kw_only=True):
    """Delete an action."""

    workflow: str
    action: str


class AddLink(WorkspaceEdit, frozen=True, kw_only=True):
    """Link two workflows."""

    from_workflow: str = msgspec.field(name="from")
    to_workflow: str = msgspec.field(name="to")
    kind: LinkKind
    name: str
    inverse_name: str
    id: Text = UNSET


class ChangeLink(WorkspaceEdit, frozen=True, kw_only=True):
    """Change the names or the kind of a link."""

    link: str
    name: Text = UNSET
    inverse_name: Text = UNSET
    kind: LinkKind | UnsetType = UNSET


class DeleteLink(WorkspaceEdit, frozen=True, kw_only=True):
    """Delete a link, and with it which tasks it links."""

    link: str


class AddUser(WorkspaceEdit, frozen=True, kw_only=True):
    """Add a user."""

    email: str
    id: Text = UNSET
    first_name: Text = msgspec.field(default=UNSET, name="first_name")
    last_name: Text = msgspec.field(default=UNSET, name="last_name")
    role_id: OptionalText = msgspec.field(default=UNSET, name="role_id")
    deactivated: Flag = UNSET


class ChangeUser(WorkspaceEdit, frozen=True, kw_only=True):
    """Change a user, but for the e-mail, by which tasks name people."""

    user: str
    first_name: OptionalText = msgspec.field(default=UNSET, name="first_name")
    last_name: OptionalText = msgspec.field(default=UNSET, name="last_name")
    role_id: OptionalText = msgspec.field(default=UNSET, name="role_id")
    deactivated: Flag = UNSET


class DeleteUser(WorkspaceEdit, frozen=True, kw_only=True):
    """Delete a user, whose tasks are left to nobody."""

    user: str


class AddRole(WorkspaceEdit, frozen=True, kw_only=True):
    """Add a role."""

    name: str
    id: Text = UNSET
    admin: Flag = UNSET


class ChangeRole(WorkspaceEdit, frozen=True, kw_only=True):
    """Change a role."""

    role: str
    name: Text = UNSET
    admin: Flag = UNSET


class DeleteRole(WorkspaceEdit, frozen=True, kw_only=True):
    """Delete a role that nobody has."""

    role: str


class Resolution(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """What becomes of the tasks of an effect.

    Attributes:
        tasks_to: the stage that they go to.
        values: new values by the names of tasks that the effect gives.
        others: the value of all other tasks; unset where each has one in ``values``.
    """

    tasks_to: Text = UNSET
    values: Mapping[str, JsonValue] | UnsetType = UNSET
    others: JsonValue | UnsetType = UNSET


class ChangeBody(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """The body of ``POST /workspace/changes``."""

    revision: int
    dry_run: bool
    changes: Sequence[WorkspaceEdit]
    resolutions: Mapping[str, Resolution]
