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
from flowdash_desktop.domain.tasks import Attachment, Task, TaskKey, Value


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
    projection = _Projection(snapshot, there)
    for item in pending:
        projection.lay(item)
        if projection.is_deleted:
            return None
    return projection.shown(pending)


class _Projection:
    """Lays pending edits over a snapshot, one after the other."""

    def __init__(self, snapshot: Task | None, there: Identity | None) -> None:
        self.task = snapshot
        self.is_deleted = False
        self._there = there
        self._is_new = False
        self._marks: dict[str, FieldMark] = {}
        self._files: dict[str, tuple[PendingFile, ...]] = {}
        self._astray: list[Operation] = []
        self._activity: list[Operation] = []
        self._links: list[PendingLink] = []

    def lay(self, item: Operation) -> None:
        """Lay one edit over the task, by its kind."""
        edit, task = item.edit, self.task
        if isinstance(edit, CreateTask):
            self._create(item, edit)
        elif task is None:
            return
        elif is_another(item.identity, self._there):
            self._astray.append(item)
            if isinstance(edit, TaskEdit):
                self._marks[edit.field] = _mark(item)
        elif isinstance(edit, DeleteTask):
            self.is_deleted = item.state is not EditState.NEEDS_YOU
            self._marks[""] = _mark(item)
        elif isinstance(edit, TaskEdit | AttachFile | DetachFile):
            self._lay_value(task, item, edit)
        elif isinstance(edit, LINK_EDITS):
            self._lay_link(task, item, edit)
        elif isinstance(edit, ACTIVITY_EDITS) and not _is_astray(item):
            self._activity.append(item)

    def shown(self, pending: Sequence[Operation]) -> ShownTask | None:
        """What has come of it, None where there is no task."""
        if self.task is None:
            return None
        astray = [*self._astray, *(item for item in pending if _is_astray(item) and item not in self._astray)]
        return ShownTask(
            self.task, self._marks, self._files, self._is_new, tuple(astray), tuple(self._activity), tuple(self._links)
        )

    def _create(self, item: Operation, edit: CreateTask) -> None:
        if self.task is None or edit.again:
            self.task, self._is_new = _created(self.task, edit), True
        refused = item.problem.messages if item.problem is not None else ()
        self._marks |= dict.fromkeys(("", *refused), _mark(item))

    def _lay_value(self, task: Task, item: Operation, edit: TaskEdit | AttachFile | DetachFile) -> None:
        name = edit.field
        if isinstance(edit, AttachFile):
            if edit.replaces is not None and item.state is not EditState.NEEDS_YOU:
                self.task = _without_file(task, name, edit.replaces)
            self._files[name] = (*self._files.get(name, ()), PendingFile(item.id, edit.file, item.state, item.problem))
            return
        if isinstance(edit, TaskEdit):
            self.task = _with_value(task, name, edit.value)
        elif item.state is not EditState.NEEDS_YOU:
            self.task = _without_file(task, name, edit.attachment)
        self._marks[name] = _mark(item)

    def _lay_link(self, task: Task, item: Operation, edit: LinkEdit) -> None:
        if not (isinstance(edit, UnlinkTask) and item.state is EditState.NEEDS_YOU):
            self.task = replace(task, links={**task.links, edit.link: linked(task.links.get(edit.link), edit)})
        self._links.append(PendingLink(item.id, edit, item.state, item.problem))


def _mark(item: Operation) -> FieldMark:
    return FieldMark(item.id, item.state, item.problem)


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


def _without_file(task: Task, name: str, attachment: Attachment) -> Task:
    return _with_value(task, name, tuple(file for file in task.files(name) if file.blob_id != attachment.blob_id))


def _with_value(task: Task, name: str, value: Value) -> Task:
    return replace(task, values={**task.values, name: value})
