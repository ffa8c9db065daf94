"""What others changed since the person last looked: marked by task until the task is seen."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from flowdash_desktop.domain.schema import TASK_URL, UPDATED_ON, Field, WorkflowSchema
from flowdash_desktop.domain.tasks import Link, LinkedTask, Task, TaskKey

NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TaskNews:
    """What is new about a task.

    Attributes:
        created: the task was not there before.
        fields: the names of the fields and links that others changed; empty for one that was created, or where so
            much came at once that nobody compared it field by field.
    """

    created: bool = False
    fields: frozenset[str] = NOTHING

    def and_then(self, later: TaskNews) -> TaskNews:
        """What is new after both, seen by someone who saw neither."""
        return TaskNews(self.created, NOTHING if self.created else self.fields | later.fields)


def changed_fields(before: Task, after: Task) -> frozenset[str]:
    """The names of the fields and links that differ; a blank value is the same as none.

    ``Updated On`` is not among them: it tells only that something changed.
    """
    names = (before.values.keys() | after.values.keys()) - {UPDATED_ON}
    fields = {name for name in names if before.values.get(name) != after.values.get(name)}
    links = before.links.keys() | after.links.keys()
    fields |= {name for name in links if _texts(before.links.get(name)) != _texts(after.links.get(name))}
    return frozenset(fields)


def redefined_fields(before: WorkflowSchema, after: WorkflowSchema) -> frozenset[str]:
    """The names of fields that are others now, or lack an option: their values change without anybody's edit."""
    old, new = before.field_by_name, after.field_by_name
    return frozenset(name for name in old.keys() | new.keys() if not _stays(old.get(name), new.get(name)))


def _stays(before: Field | None, after: Field | None) -> bool:
    if before is None or after is None:
        return False
    return (before.id, before.kind) == (after.id, after.kind) and set(before.options) <= set(after.options)


def linked_texts(tasks: Iterable[LinkedTask]) -> list[dict[str, str]]:
    """What linked tasks say, but for where they are."""
    return [{name: text for name, text in one.fields.items() if name != TASK_URL} for one in tasks]


def _texts(link: Link | None) -> list[dict[str, str]]:
    return linked_texts(link.tasks) if link is not None else []


def news_of(before: Task | None, after: Task, no_news: Collection[str] = ()) -> TaskNews | None:
    """What a reading tells that is new about a task, None for nothing.

    Args:
        before: the task as it was known, None for one that was not.
        after: as it was read.
        no_news: fields with changes of the person's own that are on their way, links to tasks that the person has
            changed, and fields that are others now: what becomes of them is no news.
    """
    if before is None:
        return TaskNews(created=True)
    fields = changed_fields(before, after) - set(no_news)
    return TaskNews(fields=fields) if fields else None


class News:
    """The marks of one workflow's tasks.

    Args:
        marks: the marks known from before.
    """

    def __init__(self, marks: Mapping[TaskKey, TaskNews] | None = None) -> None:
        self._marks = dict(marks or {})

    def __len__(self) -> int:
        return len(self._marks)

    def __iter__(self) -> Iterator[TaskKey]:
        return iter(self._marks)

    def __contains__(self, key: object) -> bool:
        return key in self._marks

    def of(self, key: TaskKey) -> TaskNews | None:
        """What is new about a task, None where nothing is."""
        return self._marks.get(key)

    @property
    def keys(self) -> frozenset[TaskKey]:
        """The tasks with news."""
        return frozenset(self._marks)

    def add(self, news: Mapping[TaskKey, TaskNews]) -> frozenset[TaskKey]:
        """Mark tasks; what was new about them already stays new. Gives those whose mark is another now."""
        altered = set()
        for key, one in news.items():
            old = self._marks.get(key)
            new = one if old is None else old.and_then(one)
            if new != old:
                self._marks[key] = new
                altered.add(key)
        return frozenset(altered)

    def seen(self, keys: Iterable[TaskKey]) -> frozenset[TaskKey]:
        """The person has seen these tasks, or they are gone. Gives the marked ones."""
        return frozenset(key for key in keys if self._marks.pop(key, None) is not None)

    def rename(self, old: TaskKey, new: TaskKey) -> None:
        """A task has another key now."""
        if (mark := self._marks.pop(old, None)) is not None:
            self._marks[new] = mark
