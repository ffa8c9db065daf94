"""What the lists of the editor say about a part, column by column."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.field_types.unique_id_pattern import filled
from flowdash_desktop.domain.schema import FieldKind, LinkKind
from flowdash_desktop.domain.workflow_draft.model import (
    ActionDraft,
    FieldDraft,
    LinkDraft,
    Part,
    RoleDraft,
    Section,
    StageDraft,
    UserDraft,
    WorkflowDraft,
    has_options,
)
from flowdash_desktop.ui.texts import deactivated_text
from flowdash_desktop.ui.workflow_editor.draft_state import DraftState, ShownPart
from flowdash_desktop.ui.workflow_editor.texts import kind_text, link_kind_name, state_text

translate = QCoreApplication.translate
NOTHING = "—"


def headings(section: Section) -> Sequence[str]:
    """The headings of a list's columns."""
    name = translate("WorkflowEditor", "Name")
    stage, checklist = translate("WorkflowEditor", "End stage"), translate("WorkflowEditor", "Checklist")
    kind, rules = translate("WorkflowEditor", "Type"), translate("WorkflowEditor", "Rules")
    return {
        Section.STAGES: (name, stage, checklist, translate("WorkflowEditor", "Tasks")),
        Section.FIELDS: (name, kind, rules, translate("WorkflowEditor", "In use")),
        Section.ACTIONS: (name, translate("WorkflowEditor", "Offered in"), translate("WorkflowEditor", "Steps")),
        Section.LINKS: (name, translate("WorkflowEditor", "Other workflow"), translate("WorkflowEditor", "Kind")),
        Section.USERS: (name, translate("WorkflowEditor", "E-mail"), translate("WorkflowEditor", "Role")),
        Section.ROLES: (name, translate("WorkflowEditor", "Administers"), translate("WorkflowEditor", "People")),
        Section.GENERAL: (),
    }[section]


COUNTED = (Section.STAGES, Section.FIELDS)
"""The lists whose last column is a number."""


def cells(part: Part, state: DraftState) -> Sequence[str]:
    """The texts of a part's columns."""
    if isinstance(part, StageDraft):
        end = translate("WorkflowEditor", "yes") if part.end_stage else NOTHING
        return part.name, end, _items(part), _count(Section.STAGES, part.id, state)
    if isinstance(part, FieldDraft):
        return part.name, kind_text(part.kind), rules_text(part), _count(Section.FIELDS, part.id, state)
    if isinstance(part, ActionDraft):
        return part.name, offered_text(part, state.draft, state.base), _steps(len(part.steps))
    if isinstance(part, LinkDraft):
        kind = kind_from(part, state.draft.id)
        return link_name(part, state.draft.id), _other_name(part, state), link_kind_name(kind)
    return _person_cells(part, state)


def _person_cells(part: UserDraft | RoleDraft, state: DraftState) -> Sequence[str]:
    if isinstance(part, UserDraft):
        role = next((one.name for one in state.draft.roles if one.id == part.role_id), NOTHING)
        return part.name or NOTHING, part.email, role
    count = sum(one.role_id == part.id for one in state.draft.users)
    return part.name, translate("WorkflowEditor", "yes") if part.admin else NOTHING, counted(count)


def _count(section: Section, part_id: str, state: DraftState) -> str:
    """How many tasks there are; nothing where that is not known."""
    return counted(state.counts.get((section, part_id), 0)) if state.counts else ""


def chip_text(shown: ShownPart) -> str:
    """The chip beside the name of a part: that it is a deactivated person, or else what the draft does to it."""
    is_deactivated = isinstance(shown.part, UserDraft) and shown.part.deactivated and not shown.is_removed
    return deactivated_text() if is_deactivated else state_text(shown.kind)


def color_of(part: Part) -> str | None:
    """The colour of a part; ``""`` where such parts have none."""
    return part.color if isinstance(part, StageDraft | ActionDraft) else ""


def link_name(link: LinkDraft, workflow_id: str) -> str:
    """What a link is called on the side of a workflow."""
    return link.name if link.from_workflow == workflow_id else link.inverse_name


def other_end(link: LinkDraft, workflow_id: str) -> str:
    """The workflow at the other end of a link."""
    return link.to_workflow if link.from_workflow == workflow_id else link.from_workflow


def reversed_kind(kind: LinkKind) -> LinkKind:
    """The kind of a link, read from its other end."""
    return {LinkKind.ONE_TO_MANY: LinkKind.MANY_TO_ONE, LinkKind.MANY_TO_ONE: LinkKind.ONE_TO_MANY}.get(kind, kind)


def kind_from(link: LinkDraft, workflow_id: str) -> LinkKind:
    """The kind of a link, read from a workflow to the other one."""
    return link.kind if link.from_workflow == workflow_id else reversed_kind(link.kind)


def rules_text(field: FieldDraft) -> str:
    """The rules of a field in few words."""
    found = [_number_text(field), translate("WorkflowEditor", "required") if field.required else ""]
    found.append("" if field.editable else translate("WorkflowEditor", "read-only"))
    found.append(_options_text(len(field.options)) if has_options(field) else "")
    if field.kind is FieldKind.FILE and field.limit is not None:
        found.append(translate("WorkflowEditor", "at most {count}").format(count=field.limit))
    return translate("WorkflowEditor", ", ").join(filter(None, found)) or NOTHING


def _number_text(field: FieldDraft) -> str:
    """How the unique IDs of new tasks come about."""
    if field.kind is not FieldKind.UNIQUE_ID or not field.autoincrement:
        return ""
    counts = translate("WorkflowEditor", "counts up: {pattern}").format(pattern=_example(field.pattern))
    return counts if field.pattern else translate("WorkflowEditor", "counts up")


def _options_text(count: int) -> str:
    one, many = translate("WorkflowEditor", "one option"), translate("WorkflowEditor", "{count} options")
    return one if count == 1 else many.format(count=count)


def _example(pattern: str | None) -> str:
    """A pattern with marks in the place of digits: INV-{number:4} is INV-####."""
    return filled(pattern or "", lambda digits: "#" * digits)


def offered_text(action: ActionDraft, draft: WorkflowDraft, base: WorkflowDraft) -> str:
    """The stages in which an action is offered."""
    names = [stage.name for one in action.from_stages if (stage := draft.stage(one) or base.stage(one)) is not None]
    return translate("WorkflowEditor", ", ").join(names) or translate("WorkflowEditor", "every stage")


def _items(stage: StageDraft) -> str:
    count = len(stage.checklist)
    if not count:
        return NOTHING
    one, many = translate("WorkflowEditor", "one item"), translate("WorkflowEditor", "{count} items")
    return one if count == 1 else many.format(count=count)


def _steps(count: int) -> str:
    if not count:
        return NOTHING
    one, many = translate("WorkflowEditor", "one step"), translate("WorkflowEditor", "{count} steps")
    return one if count == 1 else many.format(count=count)


def _other_name(link: LinkDraft, state: DraftState) -> str:
    return state.workflows.names.get(other_end(link, state.draft.id), NOTHING)
