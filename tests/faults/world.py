"""What the server has, as its own answers tell it, and every change of it in order: by whom, from what, to what."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from tests.faults.messages import Message

Tasks: TypeAlias = dict[str, dict[str, dict[str, Any]]]
"""By workflow and unique ID, the task as JSON."""

ID_FIELDS = {"compan": "Company ID", "tckets": "Ticket"}
FILE_FIELDS = {"compan": "Documents", "tckets": "Files"}
MARK = "Mark"
"""A field that each task gets at its creation and keeps: what it is known by, whatever happens to its unique ID."""

_NOT_WATCHED = ("Created On", "Updated On", "Created on", "Updated on", "Task URL")
OURS, THEIRS, RESTORED = "ours", "theirs", "restored"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference that a write has made.

    Attributes:
        number: its place among all changes.
        actor: who asked for it.
        what: ``created``, ``deleted``, ``value``, ``file added`` or ``file removed``.
        field: which field, ``""`` for the task as a whole.
        old, new: what the field held, as JSON; of a file its name.
        blob_id: of a file.
    """

    number: int
    actor: str
    what: str
    workflow: str
    unique_id: str
    mark: str
    field: str = ""
    old: Any = None
    new: Any = None
    blob_id: str = ""


@dataclass(slots=True)
class World:
    """The server's state and its history.

    Attributes:
        tasks: as they are now.
        first: as they were at the beginning.
        changes: in order.
        marks: by workflow and unique ID, every mark that this ID has had.
        restores: the numbers of the first change of each restoring of a backup.
    """

    tasks: Tasks
    changes: list[Change] = field(default_factory=list)
    marks: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    restores: list[int] = field(default_factory=list)
    requests: int = 0
    _keys: set[str] = field(default_factory=set)
    _kept_keys: set[str] = field(default_factory=set)

    first: Tasks = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.first = copy.deepcopy(self.tasks)
        for workflow, tasks in self.tasks.items():
            for unique_id, task in tasks.items():
                self._remember(workflow, unique_id, task)

    def note(self, actor: str, request: Message, answer: Message) -> None:
        """Take the server's answer to a write."""
        if not 200 <= answer.status < 300 or len(request.segments) < 3 or request.segments[2] != "tasks":
            return
        if len(request.segments) > 4:  # a comment or an item of the checklist: no task is written
            return
        workflow = request.segments[1]
        self.requests += 1
        if request.method == "DELETE":
            self._apply(actor, workflow, request.segments[3], None)
            return
        key = request.headers.get("idempotency-key")
        if key is not None:
            if key in self._keys:
                return  # the first answer once more: what is there now is not in it
            self._keys.add(key)
        task = answer.document
        unique_id = str(task[ID_FIELDS[workflow]])
        asked_at = request.segments[3] if len(request.segments) > 3 else unique_id
        if asked_at != unique_id:
            self._rename(actor, workflow, asked_at, unique_id)
        self._apply(actor, workflow, unique_id, task)

    def take(self, tasks: Tasks, actor: str) -> None:
        """Take whole lists, after something whose answer nobody saw."""
        for workflow, listed in tasks.items():
            here = self.tasks.setdefault(workflow, {})
            if actor == OURS:  # one write at most: an ID that went and a mark that came back is a new ID
                for old in [uid for uid in here if uid not in listed]:
                    mark = here[old].get(MARK)
                    new = next((uid for uid, t in listed.items() if uid not in here and t.get(MARK) == mark), None)
                    if new is not None:
                        self._rename(actor, workflow, old, new)
            for unique_id in [*here]:
                if unique_id not in listed:
                    self._apply(actor, workflow, unique_id, None)
            for unique_id, task in listed.items():
                self._apply(actor, workflow, unique_id, task)

    def backed_up(self) -> None:
        """A backup was made: what was answered under keys of repeats until now is in it."""
        self._kept_keys = {*self._keys}

    def restored(self, tasks: Tasks) -> None:
        """The server is again as it was in an older backup."""
        self.restores.append(len(self.changes))
        self.take(tasks, RESTORED)
        self._keys = {*self._kept_keys}

    def differences(self, tasks: Tasks) -> list[str]:
        """Where the server's lists are not what its answers told."""
        found = []
        for workflow, here in self.tasks.items():
            listed = tasks[workflow]
            for unique_id in here.keys() | listed.keys():
                mine, there = watched(here.get(unique_id)), watched(listed.get(unique_id))
                if mine != there:
                    found.append(f"task {unique_id} of {workflow} is {there}, and was last answered as {mine}")
        return found

    def _remember(self, workflow: str, unique_id: str, task: Mapping[str, Any]) -> None:
        marks = self.marks.setdefault((workflow, unique_id), [])
        if task.get(MARK) and task[MARK] not in marks:
            marks.append(task[MARK])

    def _rename(self, actor: str, workflow: str, old: str, new: str) -> None:
        task = self.tasks[workflow].pop(old, None)
        if task is not None:
            name = ID_FIELDS[workflow]
            self.tasks[workflow][new] = {**task, name: new}
            self._note(actor, "value", workflow, new, task, name, old, new)
            self._remember(workflow, new, task)

    def _apply(self, actor: str, workflow: str, unique_id: str, task: dict[str, Any] | None) -> None:
        before = self.tasks[workflow].get(unique_id)
        if before is not None and task is not None and before.get(MARK) != task.get(MARK):
            self._apply(actor, workflow, unique_id, None)  # another task in the place of this one
            before = None
        if task is None:
            if before is not None:
                self._note(actor, "deleted", workflow, unique_id, before)
                del self.tasks[workflow][unique_id]
            return
        if before is None:
            self._note(actor, "created", workflow, unique_id, task)
            self._remember(workflow, unique_id, task)
        old = before or {}
        for name, value in (watched(task) or {}).items():
            if name == FILE_FIELDS[workflow]:
                self._files(actor, workflow, unique_id, task, name, old.get(name) or [], value or [])
            elif before is not None and old.get(name) != value:
                self._note(actor, "value", workflow, unique_id, task, name, old.get(name), value)
            elif before is None and value not in (None, ""):
                self._note(actor, "value", workflow, unique_id, task, name, None, value)
        self.tasks[workflow][unique_id] = task

    def _files(
        self, actor: str, workflow: str, unique_id: str, task: Mapping[str, Any], name: str, old: Any, new: Any
    ) -> None:
        before = {file["blobId"]: file["filename"] for file in old}
        after = {file["blobId"]: file["filename"] for file in new}
        for blob_id in before.keys() - after.keys():
            self._note(actor, "file removed", workflow, unique_id, task, name, before[blob_id], None, blob_id)
        for blob_id in after.keys() - before.keys():
            self._note(actor, "file added", workflow, unique_id, task, name, None, after[blob_id], blob_id)

    def _note(
        self,
        actor: str,
        what: str,
        workflow: str,
        unique_id: str,
        task: Mapping[str, Any],
        name: str = "",
        old: Any = None,
        new: Any = None,
        blob_id: str = "",
    ) -> None:
        mark = str(task.get(MARK) or "")
        self.changes.append(Change(len(self.changes), actor, what, workflow, unique_id, mark, name, old, new, blob_id))


def watched(task: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """A task without what the server sets by itself."""
    return None if task is None else {name: value for name, value in task.items() if name not in _NOT_WATCHED}
