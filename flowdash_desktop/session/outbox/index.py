"""The outbox' edits in memory: by id, by task and by workflow, so that thousands of them are not looked through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, KeysView, Mapping
from types import MappingProxyType
from typing import NamedTuple

from flowdash_desktop.domain.edits import HELD, CreateTask, Edit, EditState, Operation
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.session.outbox.link_index import LinkIndex, changed_ends, changes_links, new_ends

TaskRef = tuple[str, TaskKey]
"""A workflow's id and a task's key."""


class Confirmed(NamedTuple):
    """What has become of a task.

    Attributes:
        key: its key until now.
        task: as the server answered it, None when it is deleted.
        new_key: its new key where it has one.
        text: the server's text of the task, where that is at hand.
    """

    key: TaskKey
    task: Task | None
    new_key: TaskKey | None
    text: bytes | None = None


class Contents:
    """Edits, oldest first. Each change costs the same however many there are, but for links of one and the same task;
    a copy costs some dicts.

    Attributes:
        states: how many edits there are in each state.
    """

    def __init__(self, items: Iterable[Operation] = ()) -> None:
        self.states: Counter[EditState] = Counter()
        self._items: dict[str, Operation] = {}
        self._held: dict[str, None] = {}
        self._undecided: set[str] = set()
        self._links = LinkIndex()
        self._by_task: dict[TaskRef, tuple[str, ...]] = {}
        self._keys: dict[str, dict[TaskKey, None]] = {}
        for item in items:
            self.put(item)

    def copy(self) -> Contents:
        """The same edits, to be changed by themselves."""
        other = Contents()
        other.states = self.states.copy()
        other._items = self._items.copy()
        other._held = self._held.copy()
        other._undecided = self._undecided.copy()
        other._links = self._links.copy()
        other._by_task = self._by_task.copy()
        other._keys = {workflow_id: keys.copy() for workflow_id, keys in self._keys.items()}
        return other

    @property
    def items(self) -> Mapping[str, Operation]:
        """All of them by id, oldest first."""
        return MappingProxyType(self._items)

    @property
    def held(self) -> list[Operation]:
        """The edits that are held back for some seconds before they are sent."""
        return [self._items[edit_id] for edit_id in self._held]

    @property
    def undecided(self) -> list[Operation]:
        """The edits that wait for a decision of the person, oldest first."""
        return sorted((self._items[edit_id] for edit_id in self._undecided), key=lambda item: item.sequence)

    def links_near(self, edit: Edit, identity: Identity | None) -> Iterator[Operation]:
        """The changes of links, and creations of tasks that were there before or that bring some, that may touch one of
        an edit's tasks; and the creations of new tasks that it links.

        Args:
            edit: what is asked for.
            identity: which task it is for, as far as that is known.
        """
        yield from (self._items[edit_id] for edit_id in self._links.near(changed_ends(edit, identity)))
        for ref in new_ends(edit):
            yield from (item for item in self.of_task(ref) if isinstance(item.edit, CreateTask))

    def of_task(self, ref: TaskRef) -> list[Operation]:
        """A task's edits, oldest first."""
        return [self._items[edit_id] for edit_id in self._by_task.get(ref, ())]

    def tasks(self) -> KeysView[TaskRef]:
        """The tasks that have edits; the ones that have had edits for longest come first."""
        return self._by_task.keys()

    def keys_in(self, workflow_id: str) -> Mapping[TaskKey, None]:
        """The tasks of one workflow that have edits."""
        return self._keys.get(workflow_id, {})

    def named(self, texts: Iterable[str]) -> list[TaskRef]:
        """The tasks, of any workflow, that have edits and one of these texts as their unique ID."""
        return [
            (workflow_id, TaskKey(text)) for workflow_id, keys in self._keys.items() for text in texts if text in keys
        ]

    def link_changes_of(self, texts: Iterable[str]) -> Iterator[Operation]:
        """The changes of links that may touch a task that is known by one of these texts."""
        return (self._items[edit_id] for edit_id in self._links.near({("", text) for text in texts}))

    def put(self, item: Operation) -> None:
        """Take an edit, or what has become of one; it keeps its place."""
        before, ref = self._items.get(item.id), _ref(item)
        if before is not None:
            self._count(before, -1)
            if changes_links(before):
                self._links.drop(before)
            if _ref(before) != ref:
                self._leave(_ref(before), item.id)
        self._items[item.id] = item
        if isinstance(item.edit, HELD):
            self._held[item.id] = None
        if changes_links(item):
            self._links.put(item)
        self._count(item, 1)
        known = self._by_task.get(ref, ())
        if item.id not in known:
            ids = (*known, item.id)
            self._by_task[ref] = tuple(sorted(ids, key=lambda i: self._items[i].sequence)) if known else ids
            self._keys.setdefault(ref[0], {})[ref[1]] = None

    def drop(self, edit_id: str) -> None:
        """Let go of an edit, if it is there."""
        item = self._items.pop(edit_id, None)
        if item is not None:
            self._held.pop(edit_id, None)
            if changes_links(item):
                self._links.drop(item)
            self._count(item, -1)
            self._leave(_ref(item), edit_id)

    def _count(self, item: Operation, by: int) -> None:
        self.states[item.state] += by
        if item.state is EditState.NEEDS_YOU:
            (self._undecided.add if by > 0 else self._undecided.discard)(item.id)

    def _leave(self, ref: TaskRef, edit_id: str) -> None:
        left = tuple(i for i in self._by_task[ref] if i != edit_id)
        if left:
            self._by_task[ref] = left
            return
        del self._by_task[ref]
        workflow_id, key = ref
        del self._keys[workflow_id][key]


def _ref(item: Operation) -> TaskRef:
    return item.edit.workflow_id, item.edit.task


class Arriving:
    """The tasks whose edits are on their way into the outbox. To begin and to end it takes one step, however many."""

    def __init__(self) -> None:
        self._expected: dict[object, Mapping[str, Mapping[TaskKey, None]]] = {}

    def expect(self, tasks: Iterable[TaskRef]) -> Callable[[], None]:
        """Edits of these tasks are on their way, until the answer is called."""
        expected: dict[str, dict[TaskKey, None]] = {}
        for workflow_id, key in tasks:
            expected.setdefault(workflow_id, {})[key] = None
        mark = object()
        self._expected[mark] = expected

        def arrived() -> None:
            self._expected.pop(mark, None)

        return arrived

    def joined(self, workflow_id: str, keys: Mapping[TaskKey, None]) -> Mapping[TaskKey, None]:
        """These tasks of a workflow, and those of which edits are on their way."""
        expected = [of[workflow_id] for of in self._expected.values() if workflow_id in of]
        if not expected:
            return keys
        joined = dict(keys)
        for arriving in expected:
            joined |= arriving
        return joined
