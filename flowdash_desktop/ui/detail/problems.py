"""What of a task waits for the person: conflicts, and edits of a task that is gone or gave its ID to another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.edits import EditProblem, EditState, Refusal
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.projection import FieldMark, ShownTask
from flowdash_desktop.domain.schema import Field, WorkflowSchema
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.session.outbox.resolutions import can_be_applied_here, can_be_created_again
from flowdash_desktop.ui.detail.conflict_panel import ShownConflict
from flowdash_desktop.ui.texts import problem_text

translate = QCoreApplication.translate
Notice: TypeAlias = tuple[str, tuple[tuple[str, str], ...]]
"""What is said, and the answers by name and words."""


def conflicts_of(shown: ShownTask, schema: WorkflowSchema) -> tuple[ShownConflict, ...]:
    """The fields that were changed on both sides, in the order of the columns, and then such links."""
    return (*_field_conflicts(shown, schema), *_link_conflicts(shown))


def _field_conflicts(shown: ShownTask, schema: WorkflowSchema) -> Iterator[ShownConflict]:
    for field in schema.columns:
        mark = shown.marks.get(field.name)
        if mark is None or mark.state is not EditState.NEEDS_YOU or mark.problem is None:
            continue
        if (conflict := mark.problem.conflict) is not None:
            mine = shown.task.values.get(field.name)
            texts = (value_text(value, field, schema) for value in (conflict.theirs, mine, conflict.base))
            yield ShownConflict(mark.edit_id, field.name, *texts)


def _link_conflicts(shown: ShownTask) -> Iterator[ShownConflict]:
    for link in shown.pending_links:
        if link.state is EditState.NEEDS_YOU and link.problem is not None and (conflict := link.problem.conflict):
            theirs, base = (value if isinstance(value, str) else "" for value in (conflict.theirs, conflict.base))
            yield ShownConflict(link.edit_id, link.edit.link, theirs, link.edit.other.title, base)


def gone_edits(shown: ShownTask) -> tuple[str, ...]:
    """The ids of the edits whose task the server does not know any more, or not under its unique ID."""
    if another := [item for item in shown.astray if item.problem is not None]:
        another.sort(key=lambda item: not can_be_created_again(item))  # by one that can, the task is created again
        return tuple(item.id for item in another)
    marks = _problems_of(shown)
    return tuple(i for i, problem in marks if problem is not None and problem.refusal is Refusal.GONE)


def _problems_of(shown: ShownTask) -> list[tuple[str, EditProblem | None]]:
    """Each edit of a task by its id, with what is wrong with it."""
    marks = [(m.edit_id, m.problem) for m in shown.marks.values()]
    marks += [(f.edit_id, f.problem) for files in shown.pending_files.values() for f in files]
    marks += [(item.id, item.problem) for item in shown.activity]
    marks += [(link.edit_id, link.problem) for link in shown.pending_links]
    return marks


def is_deleted(shown: ShownTask) -> bool:
    """True where it is known that the server has no such task any more: what waits for it keeps it here."""
    return bool(gone_edits(shown)) and not shown.astray


def uncopied(shown: ShownTask) -> FieldMark | None:
    """What removes something that can't be copied before, where that waits for the person; the task itself first."""
    marks = (mark for _, mark in sorted(shown.marks.items()) if mark.state is EditState.NEEDS_YOU)
    return next((m for m in marks if m.problem is not None and m.problem.refusal is Refusal.NO_COPY), None)


def notice_of(shown: ShownTask) -> Notice:
    """What is said above a task that needs the person as a whole, and the answers by name and words; else ``""``."""
    whole, kept = shown.marks.get(""), uncopied(shown)
    if kept is not None and kept.problem is not None:
        return problem_text(kept.problem, ""), (
            ("anyway", translate("DetailPane", "Remove without a copy")),
            ("retry", translate("DetailPane", "Retry")),
            ("discard", translate("DetailPane", "Discard")),
        )
    if whole is not None and whole.state is EditState.NEEDS_YOU:
        return _refused_notice(whole, is_new=shown.is_new)
    if not gone_edits(shown):
        return "", ()
    return _astray_notice(shown) if shown.astray else _deleted_notice(shown)


def _refused_notice(whole: FieldMark, *, is_new: bool) -> Notice:
    """Of a task that was not created or not deleted."""
    words = problem_text(whole.problem, "") if whole.problem else ""
    text = translate("DetailPane", "This task was not deleted.")
    if is_new:
        text = translate("DetailPane", "This task was not created.")
    answers = (("retry", translate("DetailPane", "Retry")), ("discard", translate("DetailPane", "Discard")))
    return f"{text} {words}".strip(), answers


def _deleted_notice(shown: ShownTask) -> Notice:
    """Of a task that was deleted on the server while edits of it waited."""
    text = translate("DetailPane", "This task was deleted on the server. What you changed here is kept.")
    if any(shown.task.files(name) for name in shown.task.values):
        text += " " + translate("DetailPane", "Its files there are gone with it.")
    return text, (
        ("again", translate("DetailPane", "Create it again")),
        ("let go", translate("DetailPane", "Discard my changes")),
    )


def _astray_notice(shown: ShownTask) -> Notice:
    items = [item for item in shown.astray if item.problem is not None]
    item = items[0]
    before = item.identity.title if item.identity is not None else ""
    text = translate("DetailPane", "A change made here was for “{task}”.").format(task=before) if before else ""
    text = f"{text} {problem_text(item.problem, '') if item.problem is not None else ''}".strip()
    answers = [("let go", translate("DetailPane", "Discard"))]
    if any(map(can_be_created_again, items)):
        answers.insert(0, ("again", translate("DetailPane", "Create it again")))
    if any(map(can_be_applied_here, items)):
        answers.insert(0, ("here", translate("DetailPane", "Apply there")))
    return text, tuple(answers)


def problem_of(name: str, mark: FieldMark | None, whole: FieldMark | None) -> tuple[str, bool]:
    """What is said at a field that needs the person, and whether it can be answered there."""
    if mark is None or mark.problem is None or mark.state is not EditState.NEEDS_YOU:
        return "", False
    if mark.problem.refusal in (Refusal.GONE, Refusal.ANOTHER_TASK, Refusal.NO_COPY):
        return "", False  # said once, above
    if mark.problem.conflict is not None:
        return translate("DetailPane", "Someone else changed this too: choose above."), False
    return problem_text(mark.problem, name), whole is None or mark.edit_id != whole.edit_id


def value_text(value: Value, field: Field, schema: WorkflowSchema) -> str:
    """A value as text, also one that the field would not take now."""
    try:
        return field_type(field.kind).display(value, field, schema)
    except (AttributeError, TypeError, ValueError):
        return str(value)
