"""What is shown of a task's comments and checklist: what the server said last, with the pending edits over it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flowdash_desktop.domain.activity import ChecklistItem, Comment, ItemStatus
from flowdash_desktop.domain.activity_edits import (
    ITEM_CHANGES,
    AddComment,
    AddItem,
    AssignItem,
    DeleteItem,
    RenameItem,
    RunAction,
    TickItem,
)
from flowdash_desktop.domain.edits import EditState, Operation


@dataclass(frozen=True, slots=True)
class ShownComment:
    """A comment, and the edit that is to write it; None for one that is on the server.

    ``by`` is the e-mail of the person who wrote it here, ``""`` where the server names its author, or nobody does.
    """

    comment: Comment
    pending: Operation | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class ShownItem:
    """An item, and the edit of it that matters most to the person; None where all is confirmed.

    ``is_new``: it is not on the server yet, so it has no id.
    """

    item: ChecklistItem
    pending: Operation | None = None
    is_new: bool = False


def comments_of(known: Sequence[Comment], pending: Sequence[Operation]) -> tuple[ShownComment, ...]:
    """A task's comments, oldest first, waiting ones at the end."""
    waiting = [
        ShownComment(Comment("", item.edit.body, item.created), item)
        for item in pending
        if isinstance(item.edit, AddComment)
    ]
    return (*map(ShownComment, known), *waiting)


def items_of(known: Sequence[ChecklistItem], pending: Sequence[Operation]) -> tuple[ShownItem, ...]:
    """A task's checklist, new items at the end; one that is deleted here is not shown unless that was refused."""
    shown = {item.id: ShownItem(item) for item in known}
    new: list[ShownItem] = []
    for one in pending:
        edit = one.edit
        if isinstance(edit, AddItem):
            new.append(ShownItem(ChecklistItem("", edit.title, edit.status, False, None, edit.stage), one, True))
        elif isinstance(edit, DeleteItem) and edit.item.id in shown:
            if one.state is EditState.NEEDS_YOU:
                shown[edit.item.id] = ShownItem(shown[edit.item.id].item, one)
            else:
                del shown[edit.item.id]
        elif isinstance(edit, ITEM_CHANGES) and edit.item in shown:
            before = shown[edit.item]
            shown[edit.item] = ShownItem(_changed(before.item, edit), _pressing(before.pending, one))
    return (*shown.values(), *new)


def running_action(pending: Sequence[Operation]) -> Operation | None:
    """The first action that waits or is being sent: it locks the others, whatever became of older ones."""
    return next((i for i in pending if isinstance(i.edit, RunAction) and i.state is not EditState.NEEDS_YOU), None)


def refused_action(pending: Sequence[Operation]) -> Operation | None:
    """The oldest action that needs the person."""
    return next((i for i in pending if isinstance(i.edit, RunAction) and i.state is EditState.NEEDS_YOU), None)


def done(items: Sequence[ShownItem]) -> int:
    """How many items are completed or skipped."""
    return sum(shown.item.status is not ItemStatus.BLANK for shown in items)


def _changed(item: ChecklistItem, edit: TickItem | RenameItem | AssignItem) -> ChecklistItem:
    match edit:
        case TickItem():
            return replace(item, status=edit.status)
        case RenameItem():
            return replace(item, title=edit.title)
        case AssignItem():
            return replace(item, assigned_to=edit.email)


def _pressing(one: Operation | None, other: Operation) -> Operation:
    return one if one is not None and one.state is EditState.NEEDS_YOU else other
