"""Text that was typed and not committed, remembered for as long as the window lives."""

from __future__ import annotations

from dataclasses import dataclass

from flowdash_desktop.domain.tasks import TaskKey, Value


@dataclass(frozen=True, slots=True)
class Draft:
    """Text as it was typed, and the value that was shown when it was begun."""

    text: str
    base: Value


class Drafts:
    """Drafts by task and field."""

    def __init__(self) -> None:
        """Begin with none."""
        self._by_task: dict[TaskKey, dict[str, Draft]] = {}

    def put(self, task: TaskKey, field: str, draft: Draft) -> None:
        """Remember a draft in place of the one before."""
        self._by_task.setdefault(task, {})[field] = draft

    def get(self, task: TaskKey, field: str) -> Draft | None:
        """The draft of a field, if there is one."""
        return self._by_task.get(task, {}).get(field)

    def drop(self, task: TaskKey, field: str) -> None:
        """Forget a draft, if there is one."""
        of_task = self._by_task.get(task, {})
        of_task.pop(field, None)
        if not of_task:
            self._by_task.pop(task, None)

    def of_task(self, task: TaskKey) -> dict[str, Draft]:
        """The drafts of a task by field name, a copy."""
        return dict(self._by_task.get(task, {}))

    def rename(self, old: TaskKey, new: TaskKey) -> None:
        """Take the drafts of a task along to its new name."""
        if old in self._by_task and old != new:
            moved = self._by_task.pop(old)
            self._by_task[new] = {**moved, **self._by_task.get(new, {})}

    def tasks(self) -> frozenset[TaskKey]:
        """The tasks that have drafts."""
        return frozenset(self._by_task)
