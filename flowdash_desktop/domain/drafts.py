"""Text that was typed and is no edit yet: it belongs to one field of one task, and never moves to another."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace

from flowdash_desktop.domain.edits import CreateTask, Operation
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.notation import notation
from flowdash_desktop.domain.field_types.typed import with_english_day
from flowdash_desktop.domain.field_types.typed_numbers import with_point
from flowdash_desktop.domain.identity import Identity, is_another, known_by
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import NEW_TASK_PREFIX, Task, TaskKey, Value
from flowdash_desktop.domain.validation_errors import InvalidValueError

NEW_TASK_FORM = TaskKey(f"{NEW_TASK_PREFIX}form")
"""In the place of a task: the form of a new one, which has no name yet."""
NEW_COMMENT, NEW_ITEM = "\ncomment", "\nchecklist item"
"""In the place of a field: a comment, and a checklist item. No field has a name of two lines."""
ITEM_TITLE = "\ntitle of "
"""The same of a new title for a checklist item, whose id follows."""


COPIED_PARTS, PROMISED_LINK = "\nparts of a copy", "\nlink from a task"
"""In the place of a field of a new task's form: what follows it once it is created, see ``wire.form_parts``."""


@dataclass(frozen=True, slots=True)
class DraftRef:
    """What a draft is kept under.

    Attributes:
        workflow_id: the task's workflow.
        task: its key.
        field: the field's name.
        place: tells drafts of several tasks apart that had the same key one after the other.
    """

    workflow_id: str
    task: TaskKey
    field: str
    place: str = ""

    @property
    def is_beside_fields(self) -> bool:
        """True for a comment, or an item of the checklist."""
        return self.field.startswith("\n")

    @property
    def is_of_new_task(self) -> bool:
        """True for a task that the server has not confirmed."""
        return self.task.startswith(NEW_TASK_PREFIX)


@dataclass(frozen=True, slots=True)
class Draft:
    """Text as it was typed.

    Attributes:
        text: all of it.
        base: the value that was shown when it was begun.
        identity: which task it is for, where the server lets it be known again.
    """

    text: str
    base: Value
    identity: Identity | None = None


@dataclass(frozen=True, slots=True)
class Following:
    """A task has another name now, or is another to its server: it was created, created again, or renamed.

    Attributes:
        workflow_id: its workflow.
        old: its key before.
        before: what it was known by.
        new: its key now.
        now: its identity now, None while the server has not told.
    """

    workflow_id: str
    old: TaskKey
    before: Identity | None
    new: TaskKey
    now: Identity | None

    def concerns(self, ref: DraftRef, draft: Draft) -> bool:
        """True for a draft of this task; one of another that had its key is none."""
        return (ref.workflow_id, ref.task) == (self.workflow_id, self.old) and not is_another(
            draft.identity, self.before
        )

    def moved(self, ref: DraftRef, draft: Draft, taken: Container[DraftRef]) -> tuple[DraftRef, Draft]:
        """A draft of this task as it is kept from now on; what is kept under one of ``taken`` stays."""
        now = draft.identity if self.now is None else self.now
        return (ref if self.new == self.old else free(replace(ref, task=self.new), taken)), replace(draft, identity=now)


def followed(item: Operation, task: Task | None, identity: Identity | None) -> Following | None:
    """Where an edit has brought its task to another name, or to its first: what else is kept of it is to follow."""
    created = isinstance(item.edit, CreateTask)
    if task is None or not (created or task.key != item.edit.task):
        return None
    before = item.identity if created else item.identity or identity
    return Following(item.edit.workflow_id, item.edit.task, before, task.key, identity)


def is_void(ref: DraftRef, draft: Draft, schema: WorkflowSchema, value: Value) -> bool:
    """True for a draft that would change nothing: a blank comment or item, or a text of a value that is there already.

    Args:
        ref: what it is kept under.
        draft: the text.
        schema: the workflow's.
        value: the field's value now.
    """
    if ref.is_beside_fields:
        return not draft.text.strip()
    field = schema.field_by_name.get(ref.field)
    if field is None:
        return False
    kind = field_type(field.kind)
    for known in (draft.base, value):
        try:
            if draft.text in (kind.typed_text(known, field, schema), kind.display(known, field, schema)):
                return True
            if kind.from_text(_in_english(draft.text, field), field, schema) == known:
                return True
        except (AttributeError, TypeError, ValueError, InvalidValueError):  # a value that the field takes no more
            continue
    return False


def _in_english(text: str, field: Field) -> str:
    """A text in the notation of the person as the field's type reads it.

    Raises:
        InvalidValueError: it may mean two numbers.
    """
    by = notation()
    if field_type(field.kind).numeric and by.decimal == ",":
        return with_point(text.strip(), by, is_pasted=True)
    return with_english_day(text.strip(), by) if field.kind in (FieldKind.DATE, FieldKind.DATETIME) else text


def new_ref(
    workflow_id: str, task: TaskKey, field: str, identity: Identity | None, taken: Container[DraftRef]
) -> DraftRef:
    """What a draft is kept under that was just begun."""
    place = known_by(identity) if identity is not None else ""
    return free(DraftRef(workflow_id, task, field, place), taken)


def free(ref: DraftRef, taken: Container[DraftRef]) -> DraftRef:
    """The same, or another place for the same field that nothing is kept in."""
    while ref in taken:
        ref = replace(ref, place=f"{ref.place}+")
    return ref
