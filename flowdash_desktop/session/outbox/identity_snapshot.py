"""What the task of an edit is called now, and by what it will be known again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from flowdash_desktop.domain.edits import CreateTask, Edit
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.identity import Identity, identity_of, is_same
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.tasks.repository import Reading
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


class Recognising:
    """Looks at what the server said last of the tasks."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def seen(self, edit: Edit) -> Seen:
        """What is to be seen of the task of an edit."""
        if not isinstance(edit, CreateTask):
            return self.task(edit.workflow_id, edit.task)
        state = self._reading.state(edit.workflow_id)
        field = state.schema.title_field if state is not None else None
        if state is None or field is None:
            return Seen()
        return Seen(field_type(field.kind).display(edit.values.get(field.name), field, state.schema))

    def task(self, workflow_id: str, key: TaskKey) -> Seen:
        """What is to be seen of a task; also of one that waits to be deleted, and is not shown."""
        state = self._reading.state(workflow_id)
        if state is None:
            return Seen()
        shown = state.shown.get(key)
        task = shown.task if shown is not None else state.task(key)
        if task is None:
            return Seen()
        field = state.schema.title_field
        value = task.values.get(field.name) if field is not None else None
        title = field_type(field.kind).display(value, field, state.schema) if field is not None else ""
        return Seen(title, identity_of(task, state.schema), state.text(key) if state.unkept else None)

    def is_gone(self, workflow_id: str, key: TaskKey) -> bool:
        """True for a task that is not there any more, as far as the whole list tells."""
        state = self._reading.state(workflow_id)
        return state is not None and state.is_complete and key not in state.shown and state.task(key) is None

    def sight(self, workflow_id: str, tasks: Iterable[TaskKey]) -> Mapping[TaskKey, Identity | None]:
        """What tasks are known by right now. There may be very many: each is looked at when it is asked for, and is
        None where nothing of it has changed since."""
        state = self._reading.state(workflow_id)
        return _Sight(state, tasks) if state is not None else NOBODY


class _Sight(Mapping[TaskKey, Identity | None]):
    """Tasks as they were in one moment."""

    def __init__(self, state: WorkflowState, tasks: Iterable[TaskKey]) -> None:
        self._state = state
        self._texts = {key: state.text(key) for key in tasks}

    def __getitem__(self, key: TaskKey) -> Identity | None:
        text = self._texts[key]
        if text is None or text is self._state.text(key):
            return None
        return identity_of(self._state.read(text), self._state.schema)

    def __iter__(self) -> Iterator[TaskKey]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)
