"""What an edit does, in a few words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain import drafts
from flowdash_desktop.domain.activity import ItemStatus
from flowdash_desktop.domain.activity_edits import (
    ActivityEdit,
    AddComment,
    AddItem,
    AssignItem,
    DeleteItem,
    RenameItem,
    RunAction,
    TickItem,
)
from flowdash_desktop.domain.edits import AttachFile, CreateTask, DeleteTask, DetachFile, Edit, TaskEdit
from flowdash_desktop.domain.link_edits import LinkTask, UnlinkTask
from flowdash_desktop.domain.tasks import Attachment

translate = QCoreApplication.translate


def edit_words(edit: Edit) -> str:
    """The field that an edit sets, the file it adds, the action it runs, or that it creates or deletes a task."""
    match edit:
        case TaskEdit():
            return edit.field
        case CreateTask():
            return translate("OutboxPanel", "New task")
        case DeleteTask():
            return translate("OutboxPanel", "Delete this task")
        case AttachFile(replaces=Attachment() as old):
            words = translate("OutboxPanel", "{field}: rename {old} to {new}")
            return words.format(field=edit.field, old=old.filename, new=edit.file.filename)
        case AttachFile():
            return translate("OutboxPanel", "{field}: add {file}").format(field=edit.field, file=edit.file.filename)
        case DetachFile():
            name = edit.attachment.filename
            return translate("OutboxPanel", "{field}: remove {file}").format(field=edit.field, file=name)
        case LinkTask():
            other = edit.other.title
            return translate("OutboxPanel", "{field}: link {task}").format(field=edit.link, task=other)
        case UnlinkTask():
            other = edit.other.title
            return translate("OutboxPanel", "{field}: unlink {task}").format(field=edit.link, task=other)
        case _:
            return activity_words(edit)


def activity_words(edit: ActivityEdit) -> str:
    """The action by its name, the words of a comment, what becomes of a checklist item."""
    match edit:
        case RunAction():
            return edit.name
        case AddComment():
            return translate("OutboxPanel", "Comment: {text}").format(text=" ".join(edit.body.split()))
        case AddItem():
            return translate("OutboxPanel", "Checklist: add {item}").format(item=edit.title)
        case TickItem():
            words = {
                ItemStatus.COMPLETED: translate("OutboxPanel", "Checklist: complete {item}"),
                ItemStatus.SKIPPED: translate("OutboxPanel", "Checklist: skip {item}"),
                ItemStatus.BLANK: translate("OutboxPanel", "Checklist: clear {item}"),
            }
            return words[edit.status].format(item=edit.title)
        case RenameItem():
            return translate("OutboxPanel", "Checklist: rename to {item}").format(item=edit.title)
        case AssignItem():
            return translate("OutboxPanel", "Checklist: assign {item}").format(item=edit.title)
        case DeleteItem():
            return translate("OutboxPanel", "Checklist: delete {item}").format(item=edit.item.title)


def draft_words(field: str) -> str:
    """Where a text was typed that is no edit yet: a field's name, or the comment, or the checklist."""
    if field == drafts.NEW_COMMENT:
        return translate("OutboxPanel", "Comment")
    is_of_item = field == drafts.NEW_ITEM or field.startswith(drafts.ITEM_TITLE)
    return translate("OutboxPanel", "Checklist item") if is_of_item else field
