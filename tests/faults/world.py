"""What the server has, as its own answers tell it, and every change of it in order: by whom, from what, to what."""

from __future__ import annotations

import copy
import json
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from tests.faults.messages import Message
from tests.faults.messages import answer as made_up
from tests.faults.relations import (
    FIRST,
    LINK_NAMES,
    MARK,
    Pair,
    ends_of,
    mark_of,
    page_of,
    pairs_of,
    pushed_out,
    seen_from,
)

Tasks: TypeAlias = dict[str, dict[str, dict[str, Any]]]
"""By workflow and unique ID, the task as JSON."""

ID_FIELDS = {"compan": "Company ID", "tckets": "Ticket"}
FILE_FIELDS = {"compan": "Documents", "tckets": "Files"}
# A task's mark is a field that it gets at its creation and keeps: what it is known by, whatever happens to its ID.
_NOT_WATCHED = ("Created On", "Updated On", "Created on", "Updated on", "Task URL", *LINK_NAMES)
OURS, THEIRS, RESTORED = "ours", "theirs", "restored"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference that a write has made.

    Attributes:
        number: its place among all changes.
        actor: who asked for it.
        what: ``created``, ``deleted``, ``value``, ``file added``, ``file removed``, ``linked`` or ``unlinked``.
        field: which field, ``""`` for the task as a whole; of a pair of linked tasks the link's name at the companies.
        old, new: what the field held, as JSON; of a file its name; of a pair the ticket's mark.
        blob_id: of a file.
        how: a pair came or went ``with its task``, or went ``to another``, as an end of it holds one task only; else
            ``""``: it was asked for by itself.
        at: when it was seen, in seconds of the system's monotonic clock, which all processes share.
        asked: when its request came to the line, likewise.
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
    how: str = ""
    at: float = 0.0
    asked: float = 0.0

    @property
    def pair(self) -> Pair:
        """The tasks that were linked, or are no more."""
        return Pair(self.field, self.mark, str(self.new or self.old))


LINKED, UNLINKED = "linked", "unlinked"
WITH_ITS_TASK, TO_ANOTHER = "with its task", "to another"


@dataclass(slots=True)
class World:
    """The server's state and its history.

    Attributes:
        tasks: as they are now.
        first: as they were at the beginning.
        changes: in order.
        marks: by workflow and unique ID, every mark that this ID has had.
        restores: the numbers of the first change of each restoring of a backup.
        pairs: of linked tasks, as they are now.
        first_pairs: as they were at the beginning.
        pages: by workflow and page, the mark of each task that ever was.
        looks: by workflow and unique ID, when the client has begun to look at a task that it was then told of.
    """

    tasks: Tasks
    changes: list[Change] = field(default_factory=list)
    marks: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    restores: list[int] = field(default_factory=list)
    requests: int = 0
    _keys: set[str] = field(default_factory=set)
    _kept_keys: set[str] = field(default_factory=set)

    first: Tasks = field(default_factory=dict)
    pairs: set[Pair] = field(default_factory=set)
    first_pairs: set[Pair] = field(default_factory=set)
    pages: dict[tuple[str, str], str] = field(default_factory=dict)
    looks: dict[tuple[str, str], list[float]] = field(default_factory=dict)
    _asked: float = 0.0

    def __post_init__(self) -> None:
        self.first = copy.deepcopy(self.tasks)
        self.pairs = {pair for workflow, tasks in self.tasks.items() for pair in seen_from(workflow, tasks)}
        self.first_pairs = {*self.pairs}
        for workflow, tasks in self.tasks.items():
            for unique_id, task in tasks.items():
                self._remember(workflow, unique_id, task)

    def note(self, actor: str, request: Message, answer: Message) -> None:
        """Take the server's answer to a write."""
        if not 200 <= answer.status < 300 or len(request.segments) < 3 or request.segments[2] != "tasks":
            return
        if request.method == "POST" and request.segments[3:] == ["batch"]:
            for asked, told in _one_by_one(request, answer):
                self.note(actor, asked, told)
            return
        if len(request.segments) > 4:  # a comment or an item of the checklist: no task is written
            return
        workflow = request.segments[1]
        self.requests += 1
        self._asked = request.at
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
        known = self.tasks[workflow].get(unique_id)
        is_new = known is None or known.get(MARK) != task.get(MARK)
        self._apply(actor, workflow, unique_id, task)
        mine = {mark_of(task)} if is_new else set()
        for end in ends_of(workflow):
            there = {pair for pair in self.pairs if pair.relation == end.relation}
            own = {pair for pair in there if pair.at(workflow) == mark_of(task)}
            self._link(actor, (there - own) | pairs_of(workflow, task, end), end.relation, mine)

    def looked(self, request: Message, answer: Message, *, is_told: bool) -> None:
        """The client has asked, and where it was told the truth, what a task is."""
        if is_told and request.method == "GET" and answer.status == 200 and request.segments[2:3] == ["tasks"]:
            _, workflow, _, *rest = request.segments
            if len(rest) == 1:
                self.looks.setdefault((workflow, rest[0]), []).append(request.at)

    def take(self, tasks: Tasks, actor: str) -> None:
        """Take whole lists, after something whose answer nobody saw."""
        before, self._asked = self._marks_now(), _now()
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
        came = self._marks_now() - before
        now = {pair for workflow, listed in tasks.items() for pair in seen_from(workflow, listed)}
        for relation in sorted({pair.relation for pair in self.pairs | now}):
            self._link(actor, {pair for pair in now if pair.relation == relation}, relation, came)

    def _marks_now(self) -> set[str]:
        return {mark_of(task) for tasks in self.tasks.values() for task in tasks.values()}

    def _link(self, actor: str, wanted: Iterable[Pair], relation: str, new: set[str]) -> None:
        """Have these be the pairs of a relation; ``new`` are the marks of tasks that have just come. What can't be
        beside a pair that comes goes with it."""
        before = {pair for pair in self.pairs if pair.relation == relation}
        came = {*wanted} - before
        now = {pair for pair in wanted if pair in came or not any(pushed_out(pair, by) for by in came)}
        for pair in sorted(before - now):
            self._note_pair(actor, UNLINKED, pair, TO_ANOTHER if any(pushed_out(pair, by) for by in came) else "")
        for pair in sorted(now - before):
            self._note_pair(actor, LINKED, pair, WITH_ITS_TASK if {pair.first, pair.second} & new else "")
        self.pairs = (self.pairs - before) | now

    def _note_pair(self, actor: str, what: str, pair: Pair, how: str) -> None:
        tasks = self.tasks.get(FIRST, {})
        unique_id = next((uid for uid, task in tasks.items() if mark_of(task) == pair.first), "")
        old, new = (None, pair.second) if what == LINKED else (pair.second, None)
        place = FIRST, unique_id, pair.first, pair.relation
        self.changes.append(Change(len(self.changes), actor, what, *place, old, new, "", how, _now(), self._asked))

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
        for workflow, listed in tasks.items():
            for pair in sorted(seen_from(workflow, listed) ^ self.pairs):
                found.append(f"whether {pair} are linked is not what was last answered, seen from {workflow}")
        return found

    def _remember(self, workflow: str, unique_id: str, task: Mapping[str, Any]) -> None:
        marks = self.marks.setdefault((workflow, unique_id), [])
        if task.get(MARK) and task[MARK] not in marks:
            marks.append(task[MARK])
        self.pages[workflow, page_of(task)] = mark_of(task)

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
                gone = {pair for pair in self.pairs if pair.at(workflow) == mark_of(before)}
                for pair in sorted(gone):
                    self._note_pair(actor, UNLINKED, pair, WITH_ITS_TASK)
                self.pairs -= gone
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
        place = workflow, unique_id, mark, name
        self.changes.append(
            Change(len(self.changes), actor, what, *place, old, new, blob_id, at=_now(), asked=self._asked)
        )


def _now() -> float:
    return time.monotonic()


def watched(task: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """A task without what the server sets by itself."""
    return None if task is None else {name: value for name, value in task.items() if name not in _NOT_WATCHED}


def _one_by_one(request: Message, answer: Message) -> Iterator[tuple[Message, Message]]:
    """The tasks of a batch as requests of their own, with the answer to each."""
    start = request.start.replace("/tasks/batch", "/tasks")
    for item, result in zip(request.document["tasks"], answer.document["results"], strict=True):
        headers = {"idempotency-key": item["idempotencyKey"]} if "idempotencyKey" in item else {}
        body = json.dumps(item["task"]).encode()
        yield Message(start, headers, body, request.at), made_up(result["status"], result.get("task"))
