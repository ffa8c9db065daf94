"""What can't be in a draft, found before anything is sent; the server looks again, and at more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from flowdash_desktop.domain.field_types import JsonValue, field_type
from flowdash_desktop.domain.field_types.text import is_email, is_web_address
from flowdash_desktop.domain.field_types.unique_id_pattern import is_pattern
from flowdash_desktop.domain.schema import ASSIGNED_TO, BUILT_IN_NAMES, Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.domain.workflow_draft.edits import settled
from flowdash_desktop.domain.workflow_draft.model import (
    ActionDraft,
    FieldDraft,
    LinkDraft,
    Section,
    Step,
    WorkflowDraft,
    has_options,
    schema_of,
)


class Fault(StrEnum):
    """Why something of a draft can't be."""

    NO_NAME = "no name"
    NAME_TAKEN = "name taken"
    BUILT_IN_NAME = "name of a built-in field"
    NO_STAGES = "no stage"
    NO_OPTIONS = "no option"
    OPTION_WITHOUT_NAME = "option without a name"
    OPTION_TWICE = "option twice"
    BAD_PATTERN = "bad pattern"
    SECOND_UNIQUE_ID = "second unique ID"
    UNIQUE_ID_TYPE = "unique ID to another type"
    NOWHERE_OFFERED = "action offered nowhere"
    STEP_UNFINISHED = "step unfinished"
    STEP_VALUE = "value of a step does not fit"
    STEP_DEACTIVATED = "step for a deactivated person"
    STEP_AFTER_DELETION = "step after deletion"
    BAD_ADDRESS = "bad address"
    NO_WORKFLOW = "no workflow to link"
    NO_INVERSE_NAME = "no name on the other side"
    NO_EMAIL = "no e-mail"
    EMAIL_TAKEN = "e-mail taken"
    ROLE_GONE = "role gone"
    LAST_ADMIN = "last administrator"


@dataclass(frozen=True, slots=True)
class DraftFault:
    """Something that can't be.

    Attributes:
        section, part_id: where; ``part_id`` is ``""`` for the list as a whole.
        attribute: which input it concerns.
        fault: why.
        place: of a step or an option, which one, from 0.
    """

    section: Section
    part_id: str
    attribute: str
    fault: Fault
    place: int = 0


def faults_of(draft: WorkflowDraft, base: WorkflowDraft, workflows: Mapping[str, str]) -> tuple[DraftFault, ...]:
    """Everything that can't be.

    Args:
        draft: what is looked at.
        base: the workflow as it is.
        workflows: the names of the workspace's workflows by id.
    """
    draft = settled(draft)
    schema = schema_of(draft)
    others = {name for workflow_id, name in workflows.items() if workflow_id != draft.id}
    return (
        *_general(draft, others),
        *_stages(draft),
        *_fields(draft, base),
        *(fault for action in draft.actions for fault in _action(action, draft, schema)),
        *_links(draft, workflows),
        *_users(draft),
        *_last_admin(draft, base),
        *(DraftFault(Section.ROLES, one.id, "name", Fault.NO_NAME) for one in draft.roles if not one.name),
    )


def _general(draft: WorkflowDraft, others: Collection[str]) -> Iterator[DraftFault]:
    if not draft.name:
        yield DraftFault(Section.GENERAL, "", "name", Fault.NO_NAME)
    elif draft.name in others:
        yield DraftFault(Section.GENERAL, "", "name", Fault.NAME_TAKEN)


def _names(section: Section, parts: Iterable[tuple[str, str]], attribute: str = "name") -> Iterator[DraftFault]:
    """Names that are missing, and that are there twice."""
    parts = list(parts)
    counts = Counter(name for _, name in parts)
    for part_id, name in parts:
        if not name:
            yield DraftFault(section, part_id, attribute, Fault.NO_NAME)
        elif counts[name] > 1:
            yield DraftFault(section, part_id, attribute, Fault.NAME_TAKEN)


def _stages(draft: WorkflowDraft) -> Iterator[DraftFault]:
    if not draft.stages:
        yield DraftFault(Section.STAGES, "", "", Fault.NO_STAGES)
    yield from _names(Section.STAGES, ((one.id, one.name) for one in draft.stages))


def _fields(draft: WorkflowDraft, base: WorkflowDraft) -> Iterator[DraftFault]:
    yield from _names(Section.FIELDS, ((one.id, one.name) for one in draft.fields))
    unique = [one.id for one in draft.fields if one.kind is FieldKind.UNIQUE_ID]
    for field in draft.fields:
        was = base.field(field.id)
        is_unique = field.kind is FieldKind.UNIQUE_ID
        if was is not None and (was.kind is FieldKind.UNIQUE_ID) != is_unique:
            yield DraftFault(Section.FIELDS, field.id, "kind", Fault.UNIQUE_ID_TYPE)
        elif is_unique and field.id != unique[0]:
            yield DraftFault(Section.FIELDS, field.id, "kind", Fault.SECOND_UNIQUE_ID)
        yield from _field(field)


def _field(field: FieldDraft) -> Iterator[DraftFault]:
    def fault(attribute: str, why: Fault, place: int = 0) -> DraftFault:
        return DraftFault(Section.FIELDS, field.id, attribute, why, place)

    if field.name in BUILT_IN_NAMES:
        yield fault("name", Fault.BUILT_IN_NAME)
    if field.pattern is not None and not is_pattern(field.pattern):
        yield fault("pattern", Fault.BAD_PATTERN)
    if has_options(field) and not field.options:
        yield fault("options", Fault.NO_OPTIONS)
    counts = Counter(option.name for option in field.options)
    for place, option in enumerate(field.options):
        if not option.name:
            yield fault("options", Fault.OPTION_WITHOUT_NAME, place)
        elif counts[option.name] > 1:
            yield fault("options", Fault.OPTION_TWICE, place)


def _action(action: ActionDraft, draft: WorkflowDraft, schema: WorkflowSchema) -> Iterator[DraftFault]:
    def fault(attribute: str, why: Fault, place: int = 0) -> DraftFault:
        return DraftFault(Section.ACTIONS, action.id, attribute, why, place)

    if not action.name:
        yield fault("name", Fault.NO_NAME)
    if action.from_stages and not any(draft.stage(one) for one in action.from_stages):
        yield fault("from_stages", Fault.NOWHERE_OFFERED)
    is_deleted = False
    for place, step in enumerate(action.steps):
        if is_deleted:
            yield fault("steps", Fault.STEP_AFTER_DELETION, place)
        if (why := _fault_in_workflow(step, schema)) is not None:
            yield fault("steps", why, place)
        is_deleted = is_deleted or step.get("type") == "deleteTask"


def step_fault(step: Step) -> Fault | None:
    """Why a step can't be; None where it can."""
    check = _STEPS.get(str(step.get("type")))
    return None if check is None else check(step)


def _fault_in_workflow(step: Step, schema: WorkflowSchema) -> Fault | None:
    """Why a step can't be in its workflow."""
    return step_fault(step) or _person_fault(step, schema) or _value_fault(step, schema)


def _person_fault(step: Step, schema: WorkflowSchema) -> Fault | None:
    """A person who gets the task, or is the value of a field, and is deactivated."""
    users = (schema.user(email) for email in _emails_of(step, schema))
    return Fault.STEP_DEACTIVATED if any(user is not None and user.deactivated for user in users) else None


def _emails_of(step: Step, schema: WorkflowSchema) -> Iterator[str]:
    persons = {field.id for field in schema.fields if field.kind is FieldKind.PERSON} | {ASSIGNED_TO}
    data = step.get("fields")
    set_to = [value for name, value in data.items() if name in persons] if isinstance(data, dict) else []
    return (email for email in (step.get("email"), *set_to) if isinstance(email, str))


def _value_fault(step: Step, schema: WorkflowSchema) -> Fault | None:
    """A value that its field can't have; options are looked after by ``settled``."""
    data = step.get("fields")
    for field_id, value in data.items() if isinstance(data, dict) else ():
        field = next((one for one in schema.fields if one.id == field_id), None)
        if field is not None and not field.options and not _fits(value, field, schema):
            return Fault.STEP_VALUE
    return None


def _fits(value: JsonValue, field: Field, schema: WorkflowSchema) -> bool:
    kind = field_type(field.kind)
    try:
        kind.check(kind.from_json(value, field), field, schema)
    except InvalidValueError:
        return False
    return True


def _unfinished(is_finished: Callable[[Step], bool]) -> Callable[[Step], Fault | None]:
    return lambda step: None if is_finished(step) else Fault.STEP_UNFINISHED


def _call_fault(step: Step) -> Fault | None:
    return None if is_web_address(str(step.get("url") or "")) else Fault.BAD_ADDRESS


_STEPS: Mapping[str, Callable[[Step], Fault | None]] = {
    "moveToStage": _unfinished(lambda step: bool(step.get("stage"))),
    "scheduleStageChange": _unfinished(lambda step: bool(step.get("stage")) and bool(step.get("days"))),
    "updateData": _unfinished(lambda step: bool(step.get("fields"))),
    "apiCall": _call_fault,
}


def _links(draft: WorkflowDraft, workflows: Mapping[str, str]) -> Iterator[DraftFault]:
    taken = Counter(name for link in draft.links for name in _names_here(link, draft.id))
    taken.update(field.name for field in draft.fields)
    for link in draft.links:
        yield from _link(link, draft, taken)
        if {link.from_workflow, link.to_workflow} - workflows.keys():
            yield DraftFault(Section.LINKS, link.id, "to_workflow", Fault.NO_WORKFLOW)


def _last_admin(draft: WorkflowDraft, base: WorkflowDraft) -> Iterator[DraftFault]:
    """Somebody must be left who administers the workspace."""
    last = set() if _admins(draft) else _admins(base)
    for user in draft.users:
        if user.id in last and user.deactivated:
            yield DraftFault(Section.USERS, user.id, "deactivated", Fault.LAST_ADMIN)


def _admins(draft: WorkflowDraft) -> set[str]:
    """The ids of the people who administer and are not deactivated."""
    roles = {one.id for one in draft.roles if one.admin}
    return {one.id for one in draft.users if one.role_id in roles and not one.deactivated}


def _users(draft: WorkflowDraft) -> Iterator[DraftFault]:
    counts = Counter(one.email.casefold() for one in draft.users)
    roles = {one.id for one in draft.roles}
    for user in draft.users:
        if not is_email(user.email):
            yield DraftFault(Section.USERS, user.id, "email", Fault.NO_EMAIL)
        elif counts[user.email.casefold()] > 1:
            yield DraftFault(Section.USERS, user.id, "email", Fault.EMAIL_TAKEN)
        if user.role_id is not None and user.role_id not in roles:
            yield DraftFault(Section.USERS, user.id, "role_id", Fault.ROLE_GONE)


def _names_here(link: LinkDraft, workflow_id: str) -> list[str]:
    """The names that tasks of the workflow show a link under."""
    here = [link.name] if link.from_workflow == workflow_id else []
    return [*here, link.inverse_name] if link.to_workflow == workflow_id else here


def _link(link: LinkDraft, draft: WorkflowDraft, taken: Mapping[str, int]) -> Iterator[DraftFault]:
    ends = ((link.from_workflow, "name", link.name), (link.to_workflow, "inverse_name", link.inverse_name))
    for workflow_id, attribute, name in ends:
        if not name:
            why = Fault.NO_NAME if workflow_id == draft.id else Fault.NO_INVERSE_NAME
            yield DraftFault(Section.LINKS, link.id, attribute, why)
        elif workflow_id == draft.id and (taken[name] > 1 or name in BUILT_IN_NAMES):
            yield DraftFault(Section.LINKS, link.id, attribute, Fault.NAME_TAKEN)
