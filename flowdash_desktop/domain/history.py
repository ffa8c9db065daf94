"""What a person did, step by step, so that each step can be undone and done again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from flowdash_desktop.domain.activity import ChecklistItem
from flowdash_desktop.domain.activity_edits import (
    AddComment,
    AddItem,
    AssignItem,
    DeleteItem,
    RenameItem,
    RunAction,
    TickItem,
)
from flowdash_desktop.domain.edits import AttachFile, CreateTask, DeleteTask, DetachFile, Edit, StagedFile, TaskEdit
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.link_edits import LinkTask, UnlinkTask, page_of
from flowdash_desktop.domain.tasks import NO_LINKS, Attachment, Link, LinkedTask, TaskKey, Value

_NO_VALUES: Mapping[str, Value] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Holder:
    """The task that a link has taken the one at its other end from.

    Attributes:
        key: its unique ID.
        task: what it is known and named by.
        id_field: the name of its unique ID field.
    """

    key: TaskKey
    task: LinkedTask
    id_field: str

    @property
    def identity(self) -> Identity:
        """What it is known by."""
        return Identity(page_of(self.task), "", self.task.title)


@dataclass(frozen=True, slots=True)
class Unsent:
    """An operation that was never sent, and left the outbox with the creation of its task.

    Attributes:
        id: the operation's.
        edit: what was asked for.
        identity: which task it was for, as far as that is known.
    """

    id: str
    edit: Edit
    identity: Identity | None = None


@dataclass(frozen=True, slots=True)
class RestoreData:
    """What is needed to bring something back.

    Attributes:
        values: of a deleted task, the values that can be given to a new one.
        files: copies of attachments that were removed, each with its field's name.
        attachment: what the server has made of a file that was added.
        links: of a task that was deleted, the tasks that it was linked to, by link name.
        unsent: of a new task that was deleted before it was sent, all that waited with it, oldest first.
        item: the id that the server has given a checklist item that was added, ``""`` for none.
        holder: of a task that was linked, from which other one it was taken by that; None for none.
    """

    values: Mapping[str, Value] = field(default_factory=lambda: _NO_VALUES)
    files: tuple[tuple[str, StagedFile], ...] = ()
    attachment: Attachment | None = None
    item: str = ""
    links: Mapping[str, Link] = field(default_factory=lambda: NO_LINKS)
    holder: Holder | None = None
    unsent: tuple[Unsent, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One edit of a step.

    Attributes:
        edit: what was asked for.
        title: what the task was called then.
        edit_id: the edit in the outbox that has carried the change out, or undone it, last; None for none.
        restore_data: what is needed to bring it back.
        identity: which task it was, where the server lets it be known again.
        carried_out: the server has carried it out, and nothing can take it back: an action, or a comment.
    """

    edit: Edit
    title: str
    edit_id: str | None = None
    restore_data: RestoreData = field(default_factory=RestoreData)
    identity: Identity | None = None
    carried_out: bool = False


@dataclass(frozen=True, slots=True)
class UndoStep:
    """What a person did at once: one edit, or many. ``undone`` when it can be done again."""

    id: str
    changes: tuple[Change, ...]
    undone: bool = False


@dataclass(frozen=True, slots=True)
class StepSummary:
    """What is to be said of a step, which may have thousands of changes.

    Attributes:
        id: the step's.
        first: its first change.
        count: how many changes it has.
        is_of_one_kind: all of them are edits of the first one's class.
        is_of_one_field: all of them are of the first one's field, or none of them is of any.
        carried_out: how many of them the server has carried out for good.
    """

    id: str
    first: Change
    count: int
    is_of_one_kind: bool
    is_of_one_field: bool
    carried_out: int = 0

    @property
    def stays(self) -> bool:
        """True where the server has carried out something for good, and nothing else can be undone without it.

        Of actions on many tasks the ones that are not carried out need the person. A comment beside other changes
        stays alone.
        """
        return bool(self.carried_out) and (self.is_of_one_kind or self.carried_out == self.count)


class StepState(StrEnum):
    """Where a step of the history is on its way."""

    SAVED_HERE = "saved here"
    ON_HOLD = "on hold"
    SENDING = "sending"
    NEEDS_YOU = "needs you"
    CONFIRMED = "confirmed"
    UNDONE = "undone"
    NOT_CARRIED_OUT = "not carried out"


@dataclass(frozen=True, slots=True)
class NotedStep:
    """A step as the history lists it.

    Attributes:
        summary: what is to be said of it.
        made: when it was made, in UTC.
        undone: it is undone, and can be done again.
        edit_ids: the outbox operations that carried its changes out, or undid them, last.
        later: the newest step that stands on it, so that it can't be undone before; None for none.
        never_done: it failed, and was let go: nothing of it is on the server.
    """

    summary: StepSummary
    made: datetime
    undone: bool
    edit_ids: frozenset[str]
    later: StepSummary | None = None
    never_done: bool = False


@dataclass(frozen=True, slots=True)
class ListedStep:
    """A step with its state and what can be done about it.

    Attributes:
        summary: what is to be said of it.
        made: when it was made, in UTC.
        state: where it is on its way.
        later: the newest step that stands on it, None for none.
        is_next_again: *Redo* does it again.
    """

    summary: StepSummary
    made: datetime
    state: StepState
    later: StepSummary | None = None
    is_next_again: bool = False

    @property
    def can_be_undone(self) -> bool:
        """Whether the person may undo it now."""
        if self.state in (StepState.UNDONE, StepState.SENDING, StepState.NOT_CARRIED_OUT) or self.later is not None:
            return False
        return not self.summary.stays or self.state is StepState.ON_HOLD


@dataclass(frozen=True, slots=True)
class TurnedStep:
    """A step that was undone, or done again.

    Attributes:
        step: its changes, without the ones that nothing could be done about.
        gone: how many changes were left out because their tasks are not there any more.
        carried_out: how many changes were left out because the server has carried them out for good.
        refused: how many changes the server never had, as they needed the person.
        was: the id of the step before a part of it was left out that is carried out.
        left: how many new tasks were left out, as later steps concern them.
        remaining: the tasks for which the step stays as it was.
    """

    step: UndoStep
    gone: int = 0
    carried_out: int = 0
    refused: int = 0
    was: str = ""
    left: int = 0
    remaining: frozenset[TaskKey] = frozenset()


class Hindrance(StrEnum):
    """Why a step can't be undone or done again."""

    CARRIED_OUT = "carried out"
    NOT_KEPT = "not kept"
    GONE = "gone"
    UNCERTAIN = "uncertain"
    LATER_STEP = "later step"
    NEVER_DONE = "never done"


def summary_of(step: UndoStep) -> StepSummary:
    """What is to be said of a step that is at hand."""
    first, count = step.changes[0], len(step.changes)
    kinds = {type(change.edit) for change in step.changes}
    fields = {getattr(change.edit, "field", getattr(change.edit, "link", "")) for change in step.changes}
    carried_out = sum(change.carried_out for change in step.changes)
    return StepSummary(step.id, first, count, len(kinds) == 1, len(fields) == 1, carried_out)


# Whole, though it has a case for each kind of edit: mypy sees that none is missing, and each is a line or two.
def undoing(change: Change) -> tuple[Edit, ...]:  # noqa: C901
    """The edits that bring back what was there before; empty where nothing can."""
    edit, data = change.edit, change.restore_data
    match edit:
        case TaskEdit():
            return (TaskEdit(edit.workflow_id, edit.task, edit.field, edit.base, edit.value),)
        case CreateTask():
            return (DeleteTask(edit.workflow_id, edit.task),)
        case DeleteTask() if not data.values:
            return tuple(one.edit for one in data.unsent)
        case DeleteTask():
            again = CreateTask(edit.workflow_id, edit.task, data.values, again=True, instead=(), links=data.links)
            return (again, *(AttachFile(edit.workflow_id, edit.task, name, file) for name, file in data.files))
        case AttachFile():
            if data.attachment is None:
                return ()
            if edit.replaces is not None and data.files:  # without a copy, what it was to replace was gone before
                where = edit.workflow_id, edit.task
                return tuple(AttachFile(*where, name, file, data.attachment) for name, file in data.files[:1])
            return (DetachFile(edit.workflow_id, edit.task, edit.field, data.attachment),)
        case DetachFile():
            return tuple(AttachFile(edit.workflow_id, edit.task, name, file) for name, file in data.files)
        case LinkTask() | UnlinkTask():
            return _undoing_link(edit, data.holder)
        case RunAction() | AddComment():
            return ()
        case AddItem() | TickItem() | RenameItem() | AssignItem() | DeleteItem():
            return _undoing_item(edit, data)


def _undoing_link(edit: LinkTask | UnlinkTask, holder: Holder | None) -> tuple[Edit, ...]:
    where = edit.workflow_id, edit.task, edit.link
    if isinstance(edit, UnlinkTask):
        return (LinkTask(*where, edit.other, edit.id_field, leads_to=edit.leads_to),)
    back: Edit = UnlinkTask(*where, edit.other, edit.id_field, edit.leads_to)
    if edit.base is not None:
        back = LinkTask(*where, edit.base, edit.id_field, base=edit.other, leads_to=edit.leads_to)
    return (back,) if holder is None else (back, giving_back(edit, holder))


def giving_back(edit: LinkTask, holder: Holder) -> LinkTask:
    """What links a task to the one again from which a link has taken it."""
    return replace(edit, task=holder.key, base=None, taken=(LinkedTask({holder.id_field: edit.task}),))


def _undoing_item(
    edit: AddItem | TickItem | RenameItem | AssignItem | DeleteItem, data: RestoreData
) -> tuple[Edit, ...]:
    where = edit.workflow_id, edit.task
    match edit:
        case TickItem():
            return (TickItem(*where, edit.item, edit.title, edit.base, edit.status),)
        case RenameItem():
            return (RenameItem(*where, edit.item, edit.base, edit.title),)
        case AssignItem():
            return (AssignItem(*where, edit.item, edit.title, edit.base, edit.email),)
        case AddItem() if data.item:
            return (DeleteItem(*where, ChecklistItem(data.item, edit.title, edit.status, True, None, edit.stage)),)
        case DeleteItem():
            return (AddItem(*where, edit.item.stage, edit.item.title, edit.item.status),)
    return ()


def _of_file_again(edit: AttachFile | DetachFile, attachment: Attachment | None) -> Edit:
    """A change of a file once more: the file that it removes or replaces was put back under another name."""
    if attachment is None or (isinstance(edit, AttachFile) and edit.replaces is None):
        return edit
    if isinstance(edit, DetachFile):
        return DetachFile(edit.workflow_id, edit.task, edit.field, attachment)
    return replace(edit, replaces=attachment)


def _creating_again(edit: CreateTask, data: RestoreData) -> tuple[Edit, ...]:
    """A creation once more, with the links that its task had and all that waited with it."""
    waited = (one.edit for one in data.unsent if not isinstance(one.edit, CreateTask))
    return (replace(edit, links=data.links or edit.links), *waited)


def doing_again(change: Change) -> tuple[Edit, ...]:
    """The edits that do it once more."""
    edit, data = change.edit, change.restore_data
    if isinstance(edit, CreateTask):
        return _creating_again(edit, data)
    if isinstance(edit, AttachFile | DetachFile):
        return (_of_file_again(edit, data.attachment),)
    if isinstance(edit, DeleteItem) and data.item:
        return (replace(edit, item=replace(edit.item, id=data.item)),)
    if isinstance(edit, LinkTask) and data.holder is not None:  # that it is taken from there is known
        return (replace(edit, taken=(*edit.taken, data.holder.task)),)
    return (edit,)
