"""Sentences about what a draft changes and what that does to tasks, in the language of the person."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.workflow_draft.difference import Difference, DifferenceKind
from flowdash_desktop.domain.workflow_draft.edits import remaining_steps
from flowdash_desktop.domain.workflow_draft.merge import Override
from flowdash_desktop.domain.workflow_draft.model import FieldDraft, LinkDraft, Part, Section, UserDraft
from flowdash_desktop.domain.workspace.definition import Effect, EffectKind
from flowdash_desktop.ui.workflow_editor.draft_state import DraftState
from flowdash_desktop.ui.workflow_editor.part_texts import cells, link_name
from flowdash_desktop.ui.workflow_editor.texts import kind_text, part_text

translate = QCoreApplication.translate


def tasks_text(count: int) -> str:
    """A number of tasks."""
    one, many = translate("WorkflowEditor", "one task"), translate("WorkflowEditor", "{count} tasks")
    return one if count == 1 else many.format(count=counted(count))


def changes_text(count: int) -> str:
    """A number of changes that are not applied."""
    one, many = (
        translate("WorkflowEditor", "One change, not applied"),
        translate("WorkflowEditor", "{count} changes, not applied"),
    )
    return one if count == 1 else many.format(count=counted(count))


def apply_text(count: int) -> str:
    """The button that applies them."""
    one, many = translate("WorkflowEditor", "Apply the change"), translate("WorkflowEditor", "Apply {count} changes")
    return one if count == 1 else many.format(count=counted(count))


def difference_text(one: Difference, state: DraftState) -> str:
    """What the draft does to one part."""
    if one.section is Section.GENERAL:
        return _general_text(one, state)
    part = one.after or one.before
    assert part is not None
    name = _name(part, state)
    word = part_text(one.section)
    if one.kind is DifferenceKind.CHANGED and one.before is not None:
        return translate("WorkflowEditor", "{part} “{name}”: {what}").format(
            part=word, name=name, what=_changed(one, state)
        )
    words = {
        DifferenceKind.ADDED: translate("WorkflowEditor", "{part} “{name}” is new"),
        DifferenceKind.REMOVED: translate("WorkflowEditor", "{part} “{name}” is removed"),
        DifferenceKind.MOVED: translate("WorkflowEditor", "{part} “{name}” is moved"),
    }
    return words[one.kind].format(part=word, name=name)


def _general_text(one: Difference, state: DraftState) -> str:
    before, after = getattr(state.base, one.part_id) or "", getattr(state.draft, one.part_id) or ""
    if one.part_id == "name":
        return translate("WorkflowEditor", "The workflow “{before}” is called “{after}”").format(
            before=before, after=after
        )
    usual = translate("WorkflowEditor", "task")
    words = translate("WorkflowEditor", "What was called “{before}” is called “{after}”")
    return words.format(before=before or usual, after=after or usual)


def _name(part: Part, state: DraftState) -> str:
    return link_name(part, state.draft.id) if isinstance(part, LinkDraft) else part.name


def _changed(one: Difference, state: DraftState) -> str:
    """The attributes that are different; the ones of the list's columns with both values."""
    found = [*_changed_cells(one, state), *_deactivation(one)]
    others = {
        "color": translate("WorkflowEditor", "colour"),
        "checklist": translate("WorkflowEditor", "checklist"),
        "options": translate("WorkflowEditor", "options"),
        "steps": translate("WorkflowEditor", "steps"),
        "confirmation": translate("WorkflowEditor", "the question before it runs"),
        "requires": translate("WorkflowEditor", "what a task must have"),
    }
    shown = {} if found else others
    found += [others[name] for name in one.attributes if name in shown or name in ("color", "requires", "confirmation")]
    return translate("WorkflowEditor", ", ").join(found) or translate("WorkflowEditor", "rules")


def _changed_cells(one: Difference, state: DraftState) -> Iterator[str]:
    """The columns of the list that say something else, with both values."""
    assert one.before is not None
    assert one.after is not None
    both = translate("WorkflowEditor", "{before} → {after}")
    for before, after in zip(cells(one.before, state), cells(one.after, state), strict=True):
        if before != after:
            yield both.format(before=before, after=after)


def _deactivation(one: Difference) -> Iterator[str]:
    """What it does that a person is deactivated, or active again."""
    if "deactivated" in one.attributes and isinstance(one.after, UserDraft):
        if one.after.deactivated:
            yield translate("WorkflowEditor", "deactivated. Tasks keep this person, and nobody can give them new ones")
        else:
            yield translate("WorkflowEditor", "active again")


def override_text(one: Override, state: DraftState) -> str:
    """What of others the draft drops when it is applied."""
    words = {
        "checklist": translate("WorkflowEditor", "The checklist of “{name}” was changed, too: your draft overrides it"),
        "steps": translate("WorkflowEditor", "The steps of “{name}” were changed, too: your draft overrides them"),
        "from_stages": translate(
            "WorkflowEditor", "The stages that offer “{name}” were changed, too: your draft overrides them"
        ),
        "requires": translate("WorkflowEditor", "What “{name}” requires was changed, too: your draft overrides it"),
    }
    return words[one.attribute].format(name=_name(one.part, state))


def effect_text(effect: Effect, state: DraftState) -> str:
    """What a change does to tasks."""
    tasks = tasks_text(effect.tasks)
    if effect.kind is EffectKind.VALUES_DO_NOT_FIT:
        return _misfit_text(effect, state)
    words = {
        EffectKind.TASKS_MOVE: translate("WorkflowEditor", "{tasks} leave the stage “{name}”"),
        EffectKind.VALUES_REMOVED: translate("WorkflowEditor", "{tasks} lose the value of “{name}”"),
        EffectKind.VALUES_CHANGE: translate("WorkflowEditor", "The value of “{name}” takes another form in {tasks}"),
        EffectKind.LINKS_REMOVED: translate("WorkflowEditor", "“{name}” no longer links {tasks}"),
        EffectKind.TASKS_UNASSIGNED: translate("WorkflowEditor", "“{name}” leaves {tasks} to nobody"),
    }
    usual = translate("WorkflowEditor", "{tasks} change")
    return words.get(effect.kind, usual).format(
        tasks=_first_upper(tasks) if _leads(effect.kind) else tasks, name=part_name(effect, state)
    )


def _leads(kind: EffectKind) -> bool:
    return kind not in (EffectKind.VALUES_CHANGE, EffectKind.LINKS_REMOVED, EffectKind.TASKS_UNASSIGNED)


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def part_name(effect: Effect, state: DraftState) -> str:
    """The name of the part that an effect is about."""
    for section in (Section.STAGES, Section.FIELDS, Section.LINKS, Section.USERS):
        part = state.base.part(section, effect.part or "") or state.draft.part(section, effect.part or "")
        if part is not None:
            return _name(part, state)
    return ""


def _misfit_text(effect: Effect, state: DraftState) -> str:
    """Why values do not fit: blank where one is needed, or nothing that the type knows."""
    field = state.draft.field(effect.part or "") or FieldDraft("", "")
    if all(one.value in (None, "", []) for one in effect.values):
        words = translate("WorkflowEditor", "{tasks} have no value of “{name}”, which becomes required")
        one = translate("WorkflowEditor", "One task has no value of “{name}”, which becomes required")
    else:
        words = translate("WorkflowEditor", "{tasks} have a value of “{name}” that does not fit {type}")
        one = translate("WorkflowEditor", "One task has a value of “{name}” that does not fit {type}")
    tasks = _first_upper(tasks_text(effect.tasks))
    return (one if effect.tasks == 1 else words).format(tasks=tasks, name=field.name, type=f"“{kind_text(field.kind)}”")


def files_text(effect: Effect, state: DraftState) -> str:
    """What becomes of values that were files, or that would have to be; ``""`` for others."""
    was, field = state.base.field(effect.part or ""), state.draft.field(effect.part or "")
    if blocking_text(effect, state):
        return ""
    if was is not None and was.kind is FieldKind.FILE:
        return translate("WorkflowEditor", "Their files go. They come back if you undo the change.")
    if field is not None and field.kind is FieldKind.FILE:
        return translate("WorkflowEditor", "Their values go. They come back if you undo the change.")
    return ""


def blocking_text(effect: Effect, state: DraftState) -> str:
    """Why a change can't be applied whatever is said: files can't be written here; ``""`` where it can be."""
    was, field = state.base.field(effect.part or ""), state.draft.field(effect.part or "")
    if field is None or field.kind is not FieldKind.FILE or not field.required:
        return ""
    if was is not None and was.kind is FieldKind.FILE and all(one.value in (None, "", []) for one in effect.values):
        return translate(
            "WorkflowEditor", "These tasks need files first. Nothing can be applied before they have some."
        )
    return translate(
        "WorkflowEditor",
        "A required field of files can't be filled here. Make it optional first; nothing can be applied before that.",
    )


def lost_steps(state: DraftState) -> Iterator[str]:
    """The actions that lose steps, as a stage or a field of them goes."""
    for action in state.draft.actions:
        lost = len(action.steps) - len(remaining_steps(state.draft, action))
        if lost:
            one = translate(
                "WorkflowEditor", "The action “{name}” loses a step, whose stage, field, option or person goes"
            )
            many = translate(
                "WorkflowEditor", "The action “{name}” loses {count} steps, whose stages, fields, options or people go"
            )
            yield (one if lost == 1 else many).format(name=action.name, count=lost)
