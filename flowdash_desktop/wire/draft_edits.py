"""The operations that lead from a workflow to its draft, in the order in which the server can take them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import TypeVar

from msgspec import UNSET, UnsetType

from flowdash_desktop.domain.field_types import JsonValue
from flowdash_desktop.domain.workflow_draft.difference import moved_ids
from flowdash_desktop.domain.workflow_draft.edits import settled
from flowdash_desktop.domain.workflow_draft.model import (
    ORDERED,
    ActionDraft,
    FieldDraft,
    LinkDraft,
    OptionDraft,
    RequirementsDraft,
    RoleDraft,
    Section,
    StageDraft,
    Step,
    UserDraft,
    WorkflowDraft,
)
from flowdash_desktop.wire.definition_changes import (
    ActionRequirements,
    AddAction,
    AddField,
    AddLink,
    AddRole,
    AddStage,
    AddUser,
    ChangeAction,
    ChangeField,
    ChangeLink,
    ChangeRole,
    ChangeStage,
    ChangeUser,
    DeleteAction,
    DeleteField,
    DeleteLink,
    DeleteRole,
    DeleteStage,
    DeleteUser,
    MoveAction,
    MoveField,
    MoveStage,
    Option,
    RenameWorkflow,
    WorkspaceEdit,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PlacedEdit:
    """An operation, and the part that it is about, so that what the server says of it can be shown there."""

    edit: WorkspaceEdit
    section: Section
    part_id: str = ""


def edits_between(before: WorkflowDraft, after: WorkflowDraft) -> tuple[PlacedEdit, ...]:
    """The operations that make the workflow what the draft says.

    What names others comes after what it names, and what is deleted goes last.

    Args:
        before: the workflow as it is.
        after: the draft.
    """
    before, after = settled(before), settled(after)
    people = (_Roles(before, after), _Users(before, after))
    lists = (*people, _Stages(before, after), _Fields(before, after), _Actions(before, after))
    return (
        *_general(before, after),
        *(placed for one in lists for placed in one.changed_and_added()),
        *_links(before, after),
        *(placed for one in reversed(lists) for placed in one.deleted()),
    )


def _general(before: WorkflowDraft, after: WorkflowDraft) -> Iterator[PlacedEdit]:
    if (before.name, before.record_type) != (after.name, after.record_type):
        name = _if_changed(before.name, after.name)
        record_type = _if_changed(before.record_type, after.record_type)
        yield PlacedEdit(RenameWorkflow(workflow=after.id, name=name, record_type=record_type), Section.GENERAL)


def _if_changed(before: T, after: T) -> T | UnsetType:
    return UNSET if before == after else after


def _changed(before: object, after: object) -> Mapping[str, object]:
    """The attributes that are different, with their new values."""
    names = [one.name for one in fields(after)]  # type: ignore[arg-type]  # a part is a dataclass
    return {name: getattr(after, name) for name in names if getattr(before, name) != getattr(after, name)}


class _List:
    """The operations on one list of a workflow."""

    section: Section

    def __init__(self, before: WorkflowDraft, after: WorkflowDraft) -> None:
        self._draft_before, self._draft = before, after
        self._workflow = after.id

    def changed_and_added(self) -> Iterator[PlacedEdit]:
        """Changes first, then, from the last part on, what is added or moved before the part behind it."""
        old = {part.id: part for part in self._draft_before.parts(self.section)}
        parts = self._draft.parts(self.section)
        for part in parts:
            if part.id in old and (edit := self._change(old[part.id], part)) is not None:
                yield PlacedEdit(edit, self.section, part.id)
        ids = [part.id for part in parts]
        moved, behind = moved_ids(list(old), ids) if self.section in ORDERED else frozenset(), None
        for part in reversed(parts):
            if part.id not in old:
                yield PlacedEdit(self._add(part, behind), self.section, part.id)
            elif part.id in moved:
                yield PlacedEdit(self._move(part.id, behind), self.section, part.id)
            behind = part.id

    def deleted(self) -> Iterator[PlacedEdit]:
        """What is no longer there."""
        there = {part.id for part in self._draft.parts(self.section)}
        for part in self._draft_before.parts(self.section):
            if part.id not in there:
                yield PlacedEdit(self._delete(part.id), self.section, part.id)

    def _change(self, before: object, after: object) -> WorkspaceEdit | None:
        raise NotImplementedError

    def _add(self, part: object, before: str | None) -> WorkspaceEdit:
        raise NotImplementedError

    def _move(self, part_id: str, before: str | None) -> WorkspaceEdit:
        raise NotImplementedError

    def _delete(self, part_id: str) -> WorkspaceEdit:
        raise NotImplementedError


class _Stages(_List):
    section = Section.STAGES

    def _change(self, before: object, after: object) -> WorkspaceEdit | None:
        assert isinstance(after, StageDraft)
        changed = _changed(before, after)
        return ChangeStage(workflow=self._workflow, stage=after.id, **changed) if changed else None  # type: ignore[arg-type]  # the attributes of both have the same names

    def _add(self, part: object, before: str | None) -> WorkspaceEdit:
        assert isinstance(part, StageDraft)
        rest = {"color": part.color, "end_stage": part.end_stage, "checklist": part.checklist}
        return AddStage(workflow=self._workflow, id=part.id, name=part.name, before=before, **rest)  # type: ignore[arg-type]  # a mapping of several types

    def _move(self, part_id: str, before: str | None) -> WorkspaceEdit:
        return MoveStage(workflow=self._workflow, stage=part_id, before=before)

    def _delete(self, part_id: str) -> WorkspaceEdit:
        return DeleteStage(workflow=self._workflow, stage=part_id)


class _Fields(_List):
    section = Section.FIELDS

    def _change(self, before: object, after: object) -> WorkspaceEdit | None:
        assert isinstance(after, FieldDraft)
        changed = dict(_changed(before, after))
        if not changed:
            return None
        if "autoincrement" in changed:
            changed["required"] = after.required  # the server has its own word on that otherwise
        _as_sent(changed)
        return ChangeField(workflow=self._workflow, field=after.id, **changed)  # type: ignore[arg-type]  # the attributes of both have the same names

    def _add(self, part: object, before: str | None) -> WorkspaceEdit:
        assert isinstance(part, FieldDraft)
        given: dict[str, object] = {"name": part.name, "kind": part.kind, "options": part.options}
        given |= {"required": part.required, "editable": part.editable, "limit": part.limit}
        given |= {"autoincrement": part.autoincrement, "pattern": part.pattern}
        _as_sent(given)
        return AddField(workflow=self._workflow, id=part.id, before=before, **given)  # type: ignore[arg-type]  # a mapping of several types

    def _move(self, part_id: str, before: str | None) -> WorkspaceEdit:
        return MoveField(workflow=self._workflow, field=part_id, before=before)

    def _delete(self, part_id: str) -> WorkspaceEdit:
        return DeleteField(workflow=self._workflow, field=part_id)


def _as_sent(given: dict[str, object]) -> None:
    """Give the attributes of a field the names and the shapes of the operation."""
    if "kind" in given:
        given["type"] = given.pop("kind")
    options = given.pop("options", None)
    if options:
        assert isinstance(options, tuple)
        given["options"] = [_option(one) for one in options]


def _option(option: OptionDraft) -> Option:
    was = None if option.is_new or option.id == option.name else option.id
    return Option(option.name, option.color, was)


class _Actions(_List):
    section = Section.ACTIONS

    def _change(self, before: object, after: object) -> WorkspaceEdit | None:
        assert isinstance(after, ActionDraft)
        changed = dict(_changed(before, after))
        if not changed:
            return None
        if "requires" in changed:
            changed["requires"] = _requirements(after.requires)
        if "steps" in changed:
            changed["steps"] = self._steps(after)
        return ChangeAction(workflow=self._workflow, action=after.id, **changed)  # type: ignore[arg-type]  # the attributes of both have the same names

    def _add(self, part: object, before: str | None) -> WorkspaceEdit:
        assert isinstance(part, ActionDraft)
        return AddAction(
            workflow=self._workflow,
            id=part.id,
            name=part.name,
            color=part.color,
            from_stages=part.from_stages,
            requires=_requirements(part.requires),
            steps=self._steps(part),
            confirmation=part.confirmation,
            before=before,
        )

    def _steps(self, action: ActionDraft) -> Sequence[Step]:
        return [with_option_names(step, self._draft) for step in action.steps]

    def _move(self, part_id: str, before: str | None) -> WorkspaceEdit:
        return MoveAction(workflow=self._workflow, action=part_id, before=before)

    def _delete(self, part_id: str) -> WorkspaceEdit:
        return DeleteAction(workflow=self._workflow, action=part_id)


class _Users(_List):
    section = Section.USERS

    def _change(self, before: object, after: object) -> WorkspaceEdit | None:
        assert isinstance(after, UserDraft)
        changed = {name: value for name, value in _changed(before, after).items() if name != "email"}
        given = {name: value if isinstance(value, bool) else value or None for name, value in changed.items()}
        return ChangeUser(user=after.id, **given) if given else None  # type: ignore[arg-type]  # the attributes of both have the same names

    def _add(self, part: object, before: str | None) -> WorkspaceEdit:
        assert isinstance(part, UserDraft)
        names = {"first_name": part.first_name, "last_name": part.last_name}
        given = {name: value for name, value in names.items() if value}
        deactivated = True if part.deactivated else UNSET
        return AddUser(id=part.id, email=part.email, role_id=part.role_id, deactivated=deactivated, **given)

    def _delete(self, part_id: str) -> WorkspaceEdit:
        return DeleteUser(user=part_id)


class _Roles(_List):
    section = Section.ROLES

    def _change(self, before: object, after: object) -> WorkspaceEdit | None:
        assert isinstance(after, RoleDraft)
        changed = _changed(before, after)
        return ChangeRole(role=after.id, **changed) if changed else None  # type: ignore[arg-type]  # the attributes of both have the same names

    def _add(self, part: object, before: str | None) -> WorkspaceEdit:
        assert isinstance(part, RoleDraft)
        return AddRole(id=part.id, name=part.name, admin=part.admin)

    def _delete(self, part_id: str) -> WorkspaceEdit:
        return DeleteRole(role=part_id)


def _requirements(requires: RequirementsDraft) -> ActionRequirements:
    return ActionRequirements(requires.fields, requires.checklist, requires.assigned)


def with_option_names(step: Step, draft: WorkflowDraft) -> Step:
    """A step whose values name options by the names that they will have."""
    data = step.get("fields")
    if not isinstance(data, dict):
        return step
    names = {field.id: {option.id: option.name for option in field.options} for field in draft.fields}
    return {**step, "fields": {key: _named(value, names.get(key, {}).get) for key, value in data.items()}}


def _named(value: JsonValue, name: Callable[[str, str], str]) -> JsonValue:
    if isinstance(value, list):
        return [_named(one, name) for one in value]
    return name(value, value) if isinstance(value, str) else value


def _links(before: WorkflowDraft, after: WorkflowDraft) -> Iterator[PlacedEdit]:
    old = {link.id: link for link in before.links}
    there = {link.id for link in after.links}
    for link_id in old:
        if link_id not in there:
            yield PlacedEdit(DeleteLink(link=link_id), Section.LINKS, link_id)
    for link in after.links:
        was = old.get(link.id)
        if was is None:
            yield PlacedEdit(_added_link(link), Section.LINKS, link.id)
        elif was != link:
            changed = {"name": link.name, "inverse_name": link.inverse_name, "kind": link.kind}
            given = {name: value for name, value in changed.items() if getattr(was, name) != value}
            yield PlacedEdit(ChangeLink(link=link.id, **given), Section.LINKS, link.id)  # type: ignore[arg-type]  # a mapping of several types


def _added_link(link: LinkDraft) -> AddLink:
    return AddLink(
        from_workflow=link.from_workflow,
        to_workflow=link.to_workflow,
        kind=link.kind,
        name=link.name,
        inverse_name=link.inverse_name,
        id=link.id,
    )
