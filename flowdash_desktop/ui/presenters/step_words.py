"""What a step of the history was, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.activity_edits import RunAction
from flowdash_desktop.domain.edits import AttachFile, CreateTask, DeleteTask, DetachFile, TaskEdit
from flowdash_desktop.domain.history import Change, StepSummary
from flowdash_desktop.domain.link_edits import LinkTask, UnlinkTask
from flowdash_desktop.ui.edit_words import activity_words
from flowdash_desktop.ui.widgets.text import short

translate = QCoreApplication.translate
_MOST_LETTERS = 40


def undo_words(step: StepSummary) -> str:
    """The words of the menu entry that takes a step back."""
    return translate("History", "Undo: {what}").format(what=step_words(step))


def redo_words(step: StepSummary) -> str:
    """The words of the menu entry that does a step again."""
    return translate("History", "Redo: {what}").format(what=step_words(step))


def step_words(step: StepSummary) -> str:
    """What was done: the field and the task, or how many."""
    first, count = step.first, step.count
    edit = first.edit
    if isinstance(edit, CreateTask):
        return translate("History", "new task {task}").format(task=_title(first))
    if count == 1:
        return _change_words(first)
    if step.is_of_one_kind and isinstance(edit, RunAction):
        return translate("History", "{action} of {count} tasks").format(action=_short(edit.name), count=count)
    if step.is_of_one_kind and isinstance(edit, DeleteTask):
        return translate("History", "delete {count} tasks").format(count=count)
    if step.is_of_one_kind and isinstance(edit, AttachFile):
        return translate("History", "add {count} files").format(count=count)
    if step.is_of_one_kind and step.is_of_one_field and isinstance(edit, TaskEdit):
        return translate("History", "{field} of {count} tasks").format(field=edit.field, count=count)
    return translate("History", "{count} changes").format(count=count)


def doing(count: int, title: str, action: str | None = None) -> str:
    """What is said while deletions wait, or actions of one name (``""`` for several); ``title`` is the first task's."""
    if action and count == 1:
        return translate("History", "{action}: {task}, in a few seconds.").format(action=action, task=title)
    if action:
        words = translate("History", "{action}: {count} tasks, in a few seconds.")
        return words.format(action=action, count=count)
    if action is not None:
        return translate("History", "{count} changes are made in a few seconds.").format(count=count)
    if count == 1:
        return translate("History", "{task} is deleted in a few seconds.").format(task=title)
    return translate("History", "{count} tasks are deleted in a few seconds.").format(count=count)


def _change_words(change: Change) -> str:
    edit, task = change.edit, _title(change)
    match edit:
        case TaskEdit():
            return translate("History", "{field} of {task}").format(field=edit.field, task=task)
        case DeleteTask():
            return translate("History", "delete {task}").format(task=task)
        case AttachFile():
            return translate("History", "add {file} to {task}").format(file=_short(edit.file.filename), task=task)
        case DetachFile():
            name = _short(edit.attachment.filename)
            return translate("History", "remove {file} from {task}").format(file=name, task=task)
        case CreateTask():
            return translate("History", "new task {task}").format(task=task)
        case LinkTask():
            other = _short(edit.other.title)
            return translate("History", "link {task} to {other}").format(task=task, other=other)
        case UnlinkTask():
            other = _short(edit.other.title)
            return translate("History", "unlink {task} from {other}").format(task=task, other=other)
        case _:
            return translate("History", "{what} of {task}").format(what=_short(activity_words(edit)), task=task)


def _title(change: Change) -> str:
    return _short(change.title or str(change.edit.task))


def _short(text: str) -> str:
    return short(text, _MOST_LETTERS)
