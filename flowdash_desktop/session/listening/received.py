"""Events that a stream has delivered and that are not in the rows yet: a bounded set of changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from flowdash_desktop.api.errors import AnswerFault, UnexpectedAnswerError
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.wire.events import TasksEvent, activity_event, tasks_event
from flowdash_desktop.wire.json import NotJsonError
from flowdash_desktop.wire.schema import UnexpectedShapeError

MOST_NAMED = 500
"""Of more tasks the list is read."""

MOST_BYTES = 4 * 1024 * 1024
_LONGEST_ETAG = 1000
KeysOf = Callable[[Sequence[bytes]], Sequence[TaskKey | None]]


class ReceivedChanges:
    """Several events as one; later ones go before earlier ones.

    Attributes:
        texts: the tasks that came along, None for one that is gone.
        named: the tasks that are to be read.
        people: the e-mails of who has changed tasks last, where they are known.
        etag: the list's version since the last event, None where no event was about tasks.
        is_list_wanted: the list is to be read, unless it is of this version.
        is_schema_changed: the workspace has changed.
        activity: the tasks with other comments or checklist items.
        is_any_activity: it may be any task.
        lists_read: how many lists of the workflow had been read before the first of them.
    """

    def __init__(self, lists_read: int) -> None:
        self.lists_read = lists_read
        self.texts: dict[TaskKey, bytes | None] = {}
        self.named: set[TaskKey] = set()
        self.people: dict[TaskKey, str] = {}
        self.etag: str | None = None
        self.is_list_wanted = self.is_schema_changed = self.is_any_activity = False
        self.activity: set[TaskKey] = set()
        self._size = 0

    def add(self, kind: str, data: bytes, keys_of: KeysOf | None) -> None:
        """Take an event; one of another kind says nothing.

        Args:
            kind: its name.
            data: its contents.
            keys_of: reads the unique IDs of tasks, None where the workflow is not known yet.

        Raises:
            UnexpectedAnswerError: it is not what an event of this kind is.
        """
        try:
            if kind in ("tasks", "reset"):
                self._add_tasks(tasks_event(data), keys_of)
            elif kind == "schema":
                self.is_schema_changed = True
            elif kind == "activity":
                self._add_activity(activity_event(data).id)
        except (NotJsonError, UnexpectedShapeError) as error:
            raise UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, technical=kind) from error

    def read_by_request(self, keys: Iterable[TaskKey]) -> None:
        """Take no text of these tasks as it was told: what is here may be newer."""
        for key in [*keys]:
            self.texts.pop(key, None)
            self.named.add(key)

    def is_of(self, etag: str | None) -> bool:
        """The last event of tasks is of this version of the list."""
        return etag is not None and etag == self.etag

    def _add_tasks(self, event: TasksEvent, keys_of: KeysOf | None) -> None:
        self.etag = event.etag if event.etag and len(event.etag) <= _LONGEST_ETAG else None
        ids = [TaskKey(one) for one in event.ids]
        if not ids or keys_of is None:
            self._want_list()
            return
        self._note_people(ids, event)
        self._add_named(ids, None if event.tasks is None else [bytes(text) for text in event.tasks], keys_of)
        if len(self.named) + len(self.texts) > MOST_NAMED or self._size > MOST_BYTES:
            self._want_list()

    def _note_people(self, ids: Sequence[TaskKey], event: TasksEvent) -> None:
        by = event.by or {}
        self.people |= {key: by.get(key, "") for key in ids}

    def _add_named(self, ids: Sequence[TaskKey], texts: Sequence[bytes] | None, keys_of: KeysOf) -> None:
        """Take the texts of named tasks, of which a gone one has none; None where they are to be read."""
        found = {key: text for key, text in zip(keys_of(texts or ()), texts or (), strict=True) if key is not None}
        if texts is None or not found.keys() <= {*ids}:
            self.named.update(ids)
            return
        self.texts.update((key, found.get(key)) for key in ids)
        self.named.difference_update(ids)
        self._size += sum(map(len, texts))

    def _want_list(self) -> None:
        self.is_list_wanted = True
        self.texts.clear()
        self.named.clear()
        self.people.clear()
        self._size = 0

    def _add_activity(self, unique_id: str | None) -> None:
        if unique_id is None or len(self.activity) >= MOST_NAMED:
            self.is_any_activity = True
        else:
            self.activity.add(TaskKey(unique_id))
