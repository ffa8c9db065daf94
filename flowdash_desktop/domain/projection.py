"""What is shown of a task: the server's last snapshot with the pending edits laid over it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from flowdash_desktop.domain.activity_edits import ACTIVITY_EDITS, RunAction
from flowdash_desktop.domain.edits import (
    AttachFile,
    CreateTask,
    DeleteTask,
    DetachFile,
    EditProblem,
    EditState,
    Operation,
    Refusal,
    StagedFile,
    TaskEdit,
)
from flowdash_desktop.domain.identity import Identity, is_another
from flowdash_desktop.domain.link_edits import LINK_EDITS, LinkEdit, UnlinkTask, linked
from flowdash_desktop.domain.tasks import Task, TaskKey, Value


@dataclass(frozen=True, slots=True)
class FieldMark:
    """The state of the newest edit of a field that the server has not confirmed."""

    edit_id: str
    state: EditState
    problem: EditProblem | None = None


@dataclass(frozen=True, slots=True)
class PendingFile:
    """A file on its way to a file field."""

    edit_id: str
    file: StagedFile
    state: EditState
    problem: EditProblem | None = None


@dataclass(frozen=True, slots=True)
class PendingLink:
    """A task that is on its way to the other end of a link, or out of it."""

    edit_id: str
    edit: LinkEdit
    state: EditState
    problem: EditProblem | None = None


@dataclass(frozen=True, slots=True)
class ShownTask:
    """A task as the window shows it.

    Attributes:
        task: the snapshot with the pending values in place.
        marks: by field name, what is not confirmed; ``""`` for the task as a whole (its creation or deletion).
        pending_files: by field name, files that are still to be sent, oldest first.
        is_new: the server does not know it yet.
        astray: edits of another task, which had this one's unique ID before; their values are not laid over this one.
        activity: comments, changes of the checklist and actions that are not confirmed, oldest first.
        pending_links: changes of links that are not confirmed, oldest first.
    """

    task: Task
    marks: Mapping[str, FieldMark] = field(default_factory=dict)
    pending_files: Mapping[str, tuple[PendingFile, ...]] = field(default_factory=dict)
    is_new: bool = False
    astray: tuple[Operation, ...] = ()
    activity: tuple[Operation, ...] = ()
    pending_links: tuple[PendingLink, ...] = ()

    @property
    def key(self) -> TaskKey:
        """The task's name inside the app."""
        return self.task.key

    @property
    def state(self) -> EditState | None:
        """The most pressing state of its edits (*needs you*, *sending*, *saved here*); None if all is confirmed.

        An action that failed does not count while a newer one is on its way.
        """
        states = {m.state for m in self.marks.values()}
        states.update(item.state for item in self.astray)
        states.update(f.state for files in self.pending_files.values() for f in files)
        if self.activity:
            states.update(item.state for item in _counted(self.activity))
        states.update(link.state for link in self.pending_links)
        for state in (EditState.NEEDS_YOU, EditState.SENDING, EditState.SAVED_HERE):
            if state in states:
                return state
        return None

    @property
    def is_edited(self) -> bool:
        """True while something of it is not confirmed."""
        return bool(self.marks or self.pending_files or self.activity or self.astray or self.pending_links)


def project(snapshot: Task | None, pending: Sequence[Operation], there: Identity | None = None) -> ShownTask | None:
    """The task to show, or None where there is none: unknown, or deleted here and not refused.

    Args:
        snapshot: what the server said last, None for a task it has not confirmed.
        pending: this task's edits in outbox order.
        there: what the snapshot's task is known by.
    """
    task, is_new = snapshot, False
    marks: dict[str, FieldMark] = {}
    files: dict[str, tuple[PendingFile, ...]] = {}
    astray: list[Operation] = []
    activity: list[Operation] = []
    links: list[PendingLink] = []
    for item in pending:
        edit, mark = item.edit, FieldMark(item.id, item.state, item.problem)
        if isinstance(edit, CreateTask):
            if task is None or edit.again:
                task, is_new = _created(task, edit), True
            marks[""] = mark
            for name in item.problem.messages if item.problem else ():
                marks[name] = mark
        elif task is None:
            continue
        elif is_another(item.identity, there):
            astray.append(item)
            if isinstance(edit, TaskEdit):
                marks[edit.field] = mark
        elif isinstance(edit, DeleteTask):
            if item.state is not EditState.NEEDS_YOU:
                return None
            marks[""] = mark
        elif isinstance(edit, TaskEdit):
            task = _with_value(task, edit.field, edit.value)
            marks[edit.field] = mark
        elif isinstance(edit, AttachFile):
            shown = PendingFile(item.id, edit.file, item.state, item.problem)
            files[edit.field] = (*files.get(edit.field, ()), shown)
        elif isinstance(edit, DetachFile):
            if item.state is not EditState.NEEDS_YOU:
                left = tuple(a for a in task.files(edit.field) if a.blob_id != edit.attachment.blob_id)
                task = _with_value(task, edit.field, left)
            marks[edit.field] = mark
        elif isinstance(edit, LINK_EDITS):
            if not (isinstance(edit, UnlinkTask) and item.state is EditState.NEEDS_YOU):
                task = replace(task, links={**task.links, edit.link: linked(task.links.get(edit.link), edit)})
            links.append(PendingLink(item.id, edit, item.state, item.problem))
        elif isinstance(edit, ACTIVITY_EDITS) and not _is_astray(item):
            activity.append(item)
    if task is None:
        return None
    astray += [item for item in pending if item not in astray and _is_astray(item)]
    return ShownTask(task, marks, files, is_new, tuple(astray), tuple(activity), tuple(links))


def _counted(activity: Sequence[Operation]) -> list[Operation]:
    """The edits without the actions that failed before one that is on its way."""
    refused = [i for i in activity if isinstance(i.edit, RunAction) and i.state is EditState.NEEDS_YOU]
    running = [i.sequence for i in activity if isinstance(i.edit, RunAction) and i.state is not EditState.NEEDS_YOU]
    newest = max(running, default=-1)
    return [i for i in activity if i not in refused or i.sequence > newest]


def _is_astray(item: Operation) -> bool:
    return item.problem is not None and item.problem.refusal is Refusal.ANOTHER_TASK


def _created(snapshot: Task | None, edit: CreateTask) -> Task:
    """The task as it will be; the attachments of one that was there are gone with it, and so are the links that do not
    come along."""
    if snapshot is None:
        return Task(edit.task, None, dict(edit.values), links=edit.links)
    left = {name: value for name, value in snapshot.values.items() if not snapshot.files(name)}
    none = {name: replace(link, tasks=()) for name, link in snapshot.links.items()}
    return replace(snapshot, values={**left, **edit.values}, links={**none, **edit.links})


def _with_value(task: Task, name: str, value: Value) -> Task:
    return replace(task, values={**task.values, name: value})
