"""What a person sees of a task in the moment in which they ask for something: its title, and by what it is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from flowdash_desktop.domain.edits import CreateTask, Edit
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.identity import Identity, identity_of, is_same
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Task, TaskKey, Value
from flowdash_desktop.session.tasks.workflow_state import WorkflowState

NOBODY: Mapping[TaskKey, Identity | None] = MappingProxyType({})
"""No task is known from before."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a person saw of the task of an edit in the moment in which they made it.

    Attributes:
        title: what it was called, ``""`` where that is not known.
        identity: which task it was, as far as that is known; None for one that is to be created.
        text: what the server said of it, where the cache does not hold that yet; else None.
    """

    title: str = ""
    identity: Identity | None = None
    text: bytes | None = None


def as_before(now: Seen, identity: Identity | None) -> Seen:
    """What a person saw who has looked at a task before this moment, when it was known by ``identity``."""
    return now if identity is None or is_same(now.identity, identity) else Seen(identity.title, identity)


def seen_of_edit(state: WorkflowState | None, edit: Edit) -> Seen:
    """What is to be seen of the task of an edit; ``state`` is its workflow's, None where that was not loaded."""
    if not isinstance(edit, CreateTask):
        return seen_of_task(state, edit.task)
    return Seen(_title(edit.values, state.schema)) if state is not None else Seen()


def seen_of_task(state: WorkflowState | None, key: TaskKey) -> Seen:
    """What is to be seen of a task; also of one that waits to be deleted, and is not shown."""
    if state is None:
        return Seen()
    shown = state.shown.get(key)
    task = shown.task if shown is not None else state.task(key)
    if task is None:
        return Seen()
    title = _title(task.values, state.schema)
    return Seen(title, identity_of(task, state.schema), state.text(key) if state.unkept else None)


def _title(values: Mapping[str, Value], schema: WorkflowSchema) -> str:
    """What a task of these values is called, ``""`` in a workflow whose tasks have no title."""
    field = schema.title_field
    return field_type(field.kind).display(values.get(field.name), field, schema) if field is not None else ""


def name_of(task: Task, schema: WorkflowSchema) -> str:
    """The unique ID and the title of a task, each once."""
    return " ".join(filter(None, dict.fromkeys((task.unique_id or "", _title(task.values, schema)))))


def is_gone(state: WorkflowState | None, key: TaskKey) -> bool:
    """True for a task that is not there any more, as far as the whole list tells."""
    return state is not None and state.is_complete and key not in state.shown and state.task(key) is None


class ShownThen:
    """The values that many tasks showed in one moment. Each is read when it is asked for: there may be a hundred
    thousand.

    Args:
        state: the workflow.
        tasks: which tasks.
    """

    def __init__(self, state: WorkflowState, tasks: Sequence[TaskKey]) -> None:
        self._state = state
        pending = state.pending_keys()
        self._texts = dict(zip(tasks, state.texts_of(tasks), strict=True))
        self._edited = {key: state.shown_of(key) for key in tasks if key in pending} if pending else {}

    def value(self, key: TaskKey, field: str) -> Value:
        """What a task had in a field; None where it was blank, and where the task was gone."""
        if key in self._edited:
            shown = self._edited[key]
            return shown.task.values.get(field) if shown is not None else None
        text = self._texts.get(key)
        return self._state.read(text).values.get(field) if text is not None else None


class Sight(Mapping[TaskKey, Identity | None]):
    """What tasks are known by in one moment. There may be very many: each is looked at when it is asked for, and is
    None where nothing of it has changed since."""

    def __init__(self, state: WorkflowState, tasks: Iterable[TaskKey]) -> None:
        self._state = state
        known = [*tasks]
        self._texts = dict(zip(known, state.texts_of(known), strict=True))

    def __getitem__(self, key: TaskKey) -> Identity | None:
        text = self._texts[key]
        if text is None or text is self._state.text(key):
            return None
        return identity_of(self._state.read(text), self._state.schema)

    def __iter__(self) -> Iterator[TaskKey]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


def sight(state: WorkflowState | None, tasks: Iterable[TaskKey]) -> Mapping[TaskKey, Identity | None]:
    """What tasks of a workflow are known by right now."""
    return Sight(state, tasks) if state is not None else NOBODY
