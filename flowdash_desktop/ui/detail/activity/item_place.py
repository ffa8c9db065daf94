"""Where an item of a checklist is to be looked for, so that the pane can lead to it."""

from __future__ import annotations

from dataclasses import dataclass

from flowdash_desktop.domain.activity import ChecklistItem
from flowdash_desktop.domain.activity_edits import AddItem, AssignItem, DeleteItem, RenameItem, TickItem
from flowdash_desktop.domain.edits import Edit
from flowdash_desktop.domain.tasks import TaskKey


@dataclass(frozen=True, slots=True)
class ItemPlace:
    """An item and its checklist.

    Attributes:
        task: whose checklist it is.
        id: the item's id, ``""`` for one that is not on the server yet.
        title, stage: what the item without an id is called, and the stage that it belongs to.
        is_removed: it is not in the list any more, so its place is all that can be shown.
    """

    task: TaskKey
    id: str
    title: str
    stage: str
    is_removed: bool = False

    def is_of(self, item: ChecklistItem) -> bool:
        """True for the item that this is about."""
        return item.id == self.id if self.id else (item.title, item.stage) == (self.title, self.stage)


def position_of(edit: Edit, *, undone: bool) -> ItemPlace | None:
    """Where the item stands that an edit has changed, or that the undoing of the edit has; None for other edits."""
    match edit:
        case DeleteItem(item=item):
            return ItemPlace(edit.task, "" if undone else item.id, item.title, item.stage, is_removed=not undone)
        case AddItem():
            return ItemPlace(edit.task, "", edit.title, edit.stage, is_removed=undone)
        case TickItem() | RenameItem() | AssignItem():
            return ItemPlace(edit.task, edit.item, edit.title, "")
    return None
