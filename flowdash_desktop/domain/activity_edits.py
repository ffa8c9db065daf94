"""What a person asks for beside a task's fields: run an action, comment, change the checklist."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from flowdash_desktop.domain.activity import ChecklistItem, ItemStatus
from flowdash_desktop.domain.tasks import TaskKey


@dataclass(frozen=True, slots=True)
class RunAction:
    """Perform an action on a task. It can't be taken back, nor may it happen twice.

    Attributes:
        workflow_id: its workflow.
        task: which task.
        action: the action's id.
        name: what its button says.
        stage: the stage in which the person saw the task.
        performed_by: the e-mail of the person, None where it is not known who that is.
    """

    workflow_id: str
    task: TaskKey
    action: str
    name: str
    stage: str
    performed_by: str | None = None


@dataclass(frozen=True, slots=True)
class AddComment:
    """Write a comment on a task, once."""

    workflow_id: str
    task: TaskKey
    body: str


@dataclass(frozen=True, slots=True)
class AddItem:
    """Add an item to the checklist of a stage, once; ``status`` is what it becomes then."""

    workflow_id: str
    task: TaskKey
    stage: str
    title: str
    status: ItemStatus = ItemStatus.BLANK


@dataclass(frozen=True, slots=True)
class TickItem:
    """Set the status of a checklist item; ``base`` is what the person saw, ``title`` what it is called."""

    workflow_id: str
    task: TaskKey
    item: str
    title: str
    status: ItemStatus
    base: ItemStatus


@dataclass(frozen=True, slots=True)
class RenameItem:
    """Give a checklist item another title; ``base`` is the one that the person saw."""

    workflow_id: str
    task: TaskKey
    item: str
    title: str
    base: str


@dataclass(frozen=True, slots=True)
class AssignItem:
    """Give a checklist item to a user by e-mail, None for nobody; ``base`` is whom the person saw."""

    workflow_id: str
    task: TaskKey
    item: str
    title: str
    email: str | None
    base: str | None


@dataclass(frozen=True, slots=True)
class DeleteItem:
    """Take an item out of the checklist; it is kept here as it was seen, so that it can be brought back."""

    workflow_id: str
    task: TaskKey
    item: ChecklistItem


ItemChange: TypeAlias = TickItem | RenameItem | AssignItem
ActivityEdit: TypeAlias = RunAction | AddComment | AddItem | TickItem | RenameItem | AssignItem | DeleteItem
ITEM_CHANGES = (TickItem, RenameItem, AssignItem)
ACTIVITY_EDITS = (RunAction, AddComment, AddItem, *ITEM_CHANGES, DeleteItem)


def item_of(edit: ActivityEdit) -> str | None:
    """The id of the checklist item that an edit changes, None where it changes none that is there."""
    if isinstance(edit, DeleteItem):
        return edit.item.id
    return edit.item if isinstance(edit, ITEM_CHANGES) else None


def wanted(edit: ItemChange) -> str | None:
    """What a checklist item is to hold by an edit: a status, a user or a title."""
    match edit:
        case TickItem():
            return edit.status
        case AssignItem():
            return edit.email
        case RenameItem():
            return edit.title
