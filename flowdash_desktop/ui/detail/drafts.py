"""Text that was typed and not committed, by workflow, task and field; whoever keeps it on the disk is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from flowdash_desktop.domain.drafts import Draft, DraftRef
from flowdash_desktop.domain.tasks import TaskKey

__all__ = ["Draft", "Drafts"]


class Drafts:
    """Drafts of one workflow at a time; those of the others are remembered.

    Attributes:
        workflow_id: the workflow whose tasks are meant.
        on_change: told of each draft that is put in or dropped (then None).
    """

    def __init__(self) -> None:
        """Begin with none."""
        self.workflow_id = ""
        self.on_change: Callable[[DraftRef, Draft | None], None] = lambda _ref, _draft: None
        self._by_task: dict[tuple[str, TaskKey], dict[str, Draft]] = {}

    def load(self, drafts: Mapping[DraftRef, Draft]) -> None:
        """Take drafts that were kept; nobody is told."""
        for (workflow_id, task, field), draft in drafts.items():
            self._by_task.setdefault((workflow_id, task), {})[field] = draft

    def clear(self) -> None:
        """Forget all, as another account is shown; nobody is told, so what is kept stays kept."""
        self._by_task.clear()

    def put(self, task: TaskKey, field: str, draft: Draft) -> None:
        """Remember a draft in place of the one before."""
        self._by_task.setdefault((self.workflow_id, task), {})[field] = draft
        self.on_change((self.workflow_id, task, field), draft)

    def get(self, task: TaskKey, field: str) -> Draft | None:
        """The draft of a field, if there is one."""
        return self._by_task.get((self.workflow_id, task), {}).get(field)

    def drop(self, task: TaskKey, field: str) -> None:
        """Forget a draft, if there is one."""
        of_task = self._by_task.get((self.workflow_id, task), {})
        if of_task.pop(field, None) is not None:
            self.on_change((self.workflow_id, task, field), None)
        if not of_task:
            self._by_task.pop((self.workflow_id, task), None)

    def of_task(self, task: TaskKey) -> dict[str, Draft]:
        """The drafts of a task by field name, a copy."""
        return dict(self._by_task.get((self.workflow_id, task), {}))

    def rename(self, old: TaskKey, new: TaskKey) -> None:
        """Take the drafts of a task along to its new name."""
        moved = self.of_task(old) if old != new else {}
        for field, draft in moved.items():
            self.drop(old, field)
            if self.get(new, field) is None:
                self.put(new, field, draft)

    def tasks(self) -> frozenset[TaskKey]:
        """The tasks of the workflow that have drafts."""
        return frozenset(task for workflow_id, task in self._by_task if workflow_id == self.workflow_id)
