"""The edits of a draft: each gives another draft, and leaves the one that it is given alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from flowdash_desktop.domain.field_types import JsonValue
from flowdash_desktop.domain.schema import ASSIGNED_TO, BUILT_IN_NAMES, STAGE, FieldKind
from flowdash_desktop.domain.workflow_draft.model import (
    ActionDraft,
    FieldDraft,
    Part,
    Section,
    Step,
    UserDraft,
    WorkflowDraft,
    has_options,
)

T = TypeVar("T")


def with_part(draft: WorkflowDraft, section: Section, part: Part) -> WorkflowDraft:
    """The draft with another part in the place of the one with the same id."""
    return draft.with_parts(section, [part if one.id == part.id else one for one in draft.parts(section)])


def with_new_part(draft: WorkflowDraft, section: Section, part: Part, place: int | None = None) -> WorkflowDraft:
    """The draft with one part more, at the end where no place is said."""
    parts = list(draft.parts(section))
    parts.insert(len(parts) if place is None else place, part)
    return draft.with_parts(section, parts)


def without_part(draft: WorkflowDraft, section: Section, part_id: str) -> WorkflowDraft:
    """The draft without a part. What uses it still names it, so that it works again where the part comes back."""
    return draft.with_parts(section, [one for one in draft.parts(section) if one.id != part_id])


def restored(draft: WorkflowDraft, base: WorkflowDraft, section: Section, part_id: str) -> WorkflowDraft:
    """The draft with a part that was removed, behind the one that it stood behind."""
    part = base.part(section, part_id)
    if part is None or draft.part(section, part_id) is not None:
        return draft
    here = [one.id for one in draft.parts(section)]
    return with_new_part(draft, section, part, position_after(here, [one.id for one in base.parts(section)], part_id))


def position_after(here: Sequence[str], order: Sequence[str], part_id: str) -> int:
    """Where a part belongs in a list that lacks it: behind the nearest of the parts that it follows in an order."""
    before = [here.index(one) for one in order[: order.index(part_id)] if one in here]
    return before[-1] + 1 if before else 0


def moved(items: Sequence[T], start: int, to: int) -> tuple[T, ...]:
    """The items with one of them at another place."""
    rest = list(items)
    rest.insert(to, rest.pop(start))
    return tuple(rest)


def with_moved_part(draft: WorkflowDraft, section: Section, part_id: str, to: int) -> WorkflowDraft:
    """The draft with a part at another place of its list; the same draft where it can't go there."""
    parts = draft.parts(section)
    ids = [one.id for one in parts]
    if part_id not in ids or not 0 <= to < len(parts):
        return draft
    return draft.with_parts(section, moved(parts, ids.index(part_id), to))


def settled(draft: WorkflowDraft) -> WorkflowDraft:
    """The draft as it is applied: with trimmed names, and without what names parts that are gone.

    An action loses the steps that lead to a stage that is gone. One that was offered only in stages that are gone
    stays as it is, as nothing says where it is to be offered then.
    """
    fields = tuple(map(_settled_field, draft.fields))
    trimmed = replace(
        draft,
        name=draft.name.strip(),
        record_type=(draft.record_type or "").strip() or None,
        stages=tuple(
            replace(one, name=one.name.strip(), checklist=tuple(item.strip() for item in one.checklist if item.strip()))
            for one in draft.stages
        ),
        fields=fields,
        links=tuple(replace(one, name=one.name.strip(), inverse_name=one.inverse_name.strip()) for one in draft.links),
        users=tuple(map(_settled_user, draft.users)),
        roles=tuple(replace(one, name=one.name.strip()) for one in draft.roles),
    )
    return replace(trimmed, actions=tuple(_settled_action(trimmed, one) for one in draft.actions))


def _settled_user(user: UserDraft) -> UserDraft:
    first_name, last_name = user.first_name.strip(), user.last_name.strip()
    return replace(user, email=user.email.strip(), first_name=first_name, last_name=last_name)


def _settled_field(field: FieldDraft) -> FieldDraft:
    """Without what does not belong to its type."""
    is_unique = field.kind is FieldKind.UNIQUE_ID
    counts = is_unique and field.autoincrement
    options = tuple(replace(one, name=one.name.strip()) for one in field.options)
    return replace(
        field,
        name=field.name.strip(),
        options=options if has_options(field) else (),
        limit=field.limit if field.kind is FieldKind.FILE else None,
        autoincrement=counts,
        pattern=((field.pattern or "").strip() or None) if counts else None,
        # Tasks are named by it in addresses, so it is there in any case.
        required=field.required or (is_unique and not counts),
    )


def _settled_action(draft: WorkflowDraft, action: ActionDraft) -> ActionDraft:
    stages = tuple(one for one in action.from_stages if draft.stage(one) is not None)
    fields = tuple(one for one in action.requires.fields if draft.field(one) is not None)
    return replace(
        action,
        name=action.name.strip(),
        confirmation=(action.confirmation or "").strip() or None,
        from_stages=stages or action.from_stages,
        requires=replace(action.requires, fields=fields),
        steps=remaining_steps(draft, action),
    )


def remaining_steps(draft: WorkflowDraft, action: ActionDraft) -> tuple[Step, ...]:
    """The steps of an action without those for stages, fields, options and people that are gone."""
    steps = (_remaining(draft, step) for step in action.steps)
    return tuple(step for step in steps if step is not None)


def _remaining(draft: WorkflowDraft, step: Step) -> Step | None:
    if _leads_nowhere(draft, step):
        return None
    data = step.get("fields")
    if not isinstance(data, dict) or not data:
        return step
    known = {name: _known_options(draft, name, value) for name, value in data.items()}
    values = {name: value for name, value in known.items() if _is_there(draft, name, value, data[name])}
    return {**step, "fields": values} if values else None


def _leads_nowhere(draft: WorkflowDraft, step: Step) -> bool:
    """Whether the stage or the person of a step is gone."""
    stage, email = step.get("stage"), step.get("email")
    if isinstance(stage, str) and stage and draft.stage(stage) is None:
        return True
    return isinstance(email, str) and not draft.has_user(email)


def _known_options(draft: WorkflowDraft, name: str, value: JsonValue) -> JsonValue:
    """A value without the options that its field has no longer."""
    field = draft.field(name)
    if field is None or not has_options(field):
        return value
    ids = [option.id for option in field.options]
    if isinstance(value, list):
        return [one for one in value if one in ids]
    return value if value in ids else None


def _is_there(draft: WorkflowDraft, name: str, value: JsonValue, before: JsonValue) -> bool:
    """Whether a value that a step sets can still be set; built-in fields are always there."""
    if before and not value:
        return False  # all of its options are gone
    if name == STAGE:
        return draft.stage(str(value)) is not None
    if _names_person(draft, name) and isinstance(value, str) and value:
        return draft.has_user(value)
    return name in BUILT_IN_NAMES or draft.field(name) is not None


def _names_person(draft: WorkflowDraft, name: str) -> bool:
    field = draft.field(name)
    return name == ASSIGNED_TO or (field is not None and field.kind is FieldKind.PERSON)
