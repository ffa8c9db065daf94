"""Which part of which task a change concerns: a step stands on an earlier one where both concern the same part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from flowdash_desktop.domain.activity_edits import (
    AddComment,
    AddItem,
    AssignItem,
    DeleteItem,
    RenameItem,
    RunAction,
    TickItem,
)
from flowdash_desktop.domain.edits import AttachFile, CreateTask, DeleteTask, DetachFile, Edit, TaskEdit
from flowdash_desktop.domain.history import RestoreData
from flowdash_desktop.domain.link_edits import LinkTask, UnlinkTask
from flowdash_desktop.domain.tasks import TaskKey

Part: TypeAlias = tuple[TaskKey, str]
"""A task, and a name for a part of it: a field's name, or a line feed and other words. ``WHOLE`` for all of it."""
WHOLE = ""


# Whole, though it has a case for each kind of edit: mypy sees that none is missing, and each is one line.
def parts(edit: Edit, restore_data: RestoreData) -> tuple[Part, ...]:
    """The parts of tasks that a change concerns.

    Args:
        edit: what was asked for.
        restore_data: what is needed to bring it back.
    """
    task = edit.task
    match edit:
        case TaskEdit():
            return ((task, edit.field),)
        case CreateTask() | DeleteTask() | RunAction():
            return ((task, WHOLE),)
        case AttachFile():
            names = [edit.file.filename, *([edit.replaces.filename] if edit.replaces is not None else [])]
            return tuple((task, _of_file(edit.field, name)) for name in names)
        case DetachFile():
            return ((task, _of_file(edit.field, edit.attachment.filename)),)
        case LinkTask() | UnlinkTask():
            return tuple(_of_link(edit))
        case AddComment():
            return ((task, f"\ncomment {edit.body}"),)
        case AddItem():
            return ((task, f"\nitem {restore_data.item or edit.title}"),)
        case DeleteItem():
            items = dict.fromkeys((edit.item.id, restore_data.item or edit.item.id))
            return tuple((task, f"\nitem {item}") for item in items)
        case TickItem() | RenameItem() | AssignItem():
            return ((task, f"\nitem {edit.item}"),)


def _of_file(field: str, filename: str) -> str:
    return f"\nfile {field}\n{filename}"


def _of_link(edit: LinkTask | UnlinkTask) -> Iterator[Part]:
    """The link between two tasks, and at the other end that it is linked at all: it may leave another task for it."""
    others = [edit.other]
    if isinstance(edit, LinkTask) and edit.base is not None:
        others.append(edit.base)
    for other in others:
        key = other.fields.get(edit.id_field) or other.title
        yield edit.task, f"\nlink {edit.link}\n{key}"
        yield TaskKey(key), f"\nlinked by {edit.link}"


class Standing:
    """Tells what stands on a step. Take the steps from the newest to the oldest."""

    def __init__(self) -> None:
        self._by_task: dict[TaskKey, dict[str, str]] = {}

    def newest_on(self, concerned: Iterable[Part]) -> str | None:
        """The id of the newest step that concerns one of these parts; None where there is none."""
        for task, part in concerned:
            at_task = self._by_task.get(task)
            if at_task is None:
                continue
            if part == WHOLE:
                return next(iter(at_task.values()))
            found = at_task.get(part) or at_task.get(WHOLE)
            if found is not None:
                return found
        return None

    def put(self, step_id: str, concerned: Iterable[Part]) -> None:
        """Note which parts a step concerns that is in force."""
        for task, part in concerned:
            self._by_task.setdefault(task, {}).setdefault(part, step_id)
