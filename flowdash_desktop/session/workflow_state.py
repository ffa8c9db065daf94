"""One workflow in memory: the server's snapshots, and what is shown of them under the pending edits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from flowdash_desktop.domain.edits import PendingEdit
from flowdash_desktop.domain.projection import ShownTask, project
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Task, TaskKey

PendingOf = Callable[[str, TaskKey], Sequence[PendingEdit]]


class WorkflowState:
    """Snapshots change only by what the server said; what is shown is always derived from them and the outbox.

    Args:
        schema: the workflow's schema.
        pending_of: gives a task's pending edits in outbox order.
    """

    def __init__(self, schema: WorkflowSchema, pending_of: PendingOf) -> None:
        self.schema = schema
        self.updated: datetime | None = None
        self.unkept = True
        """A list brought something that the cache does not hold yet; whoever has put it there says so."""
        self._pending_of = pending_of
        self._snapshots: dict[TaskKey, Task] = {}
        self._shown: dict[TaskKey, ShownTask] = {}
        self._tick = 0
        self._confirmed: dict[TaskKey, int] = {}

    @property
    def shown(self) -> Mapping[TaskKey, ShownTask]:
        """What is shown, in the server's order, new tasks last."""
        return self._shown

    @property
    def snapshots(self) -> Mapping[TaskKey, Task]:
        """What the server said last."""
        return self._snapshots

    @property
    def tick(self) -> int:
        """A counter that a reading of all tasks notes as it begins, for ``take_all``."""
        return self._tick

    def take_all(
        self, tasks: Iterable[Task], pending_keys: Iterable[TaskKey], since: int | None = None
    ) -> frozenset[TaskKey]:
        """Take a full list from the server.

        Args:
            tasks: the list.
            pending_keys: tasks that have pending edits, among them those the server does not know.
            since: the tick when the reading began: what an edit's answer said of a task after it is newer and stays.

        Returns:
            The keys that are shown differently now.
        """
        newer = {k for k, tick in self._confirmed.items() if since is not None and tick > since}
        old = self._snapshots
        read = (_without_version(t) for t in tasks if t.key not in newer)
        taken = {t.key: old[t.key] if old.get(t.key) == t else t for t in read}
        for key in newer:
            if key in old:
                taken[key] = old[key]
        pending_keys = tuple(pending_keys)
        for key in pending_keys:  # gone there, but edited here: it stays until the person has decided
            if key in old:
                taken.setdefault(key, old[key])
        if since is not None:
            self._confirmed = {k: t for k, t in self._confirmed.items() if t > since}
        self.unkept = (
            self.unkept
            or len(taken) != len(old)
            or any(
                key != old_key or task is not old[key] for (key, task), old_key in zip(taken.items(), old, strict=True)
            )
        )
        self._snapshots = taken
        before, self._shown = self._shown, {}
        for key in [*taken, *(k for k in pending_keys if k not in taken)]:
            self._show(key, before.get(key))
        return frozenset(
            key for key in before.keys() | self._shown.keys() if before.get(key) is not self._shown.get(key)
        )

    def confirm(self, key: TaskKey, task: Task | None) -> None:
        """Take the server's answer about one task: its new snapshot, or None when it is gone."""
        self._tick += 1
        self._confirmed[key] = self._tick
        if task is None or task.key != key:
            self._snapshots.pop(key, None)
        if task is not None:
            self._snapshots[task.key] = _without_version(task)
            self._confirmed[task.key] = self._tick

    def reproject(self, keys: Iterable[TaskKey]) -> frozenset[TaskKey]:
        """Derive these tasks anew.

        Returns:
            Those of them that are shown differently now.
        """
        return frozenset(key for key in keys if self._show(key, self._shown.get(key)))

    def _show(self, key: TaskKey, before: ShownTask | None) -> bool:
        snapshot = self._snapshots.get(key)
        pending = self._pending_of(self.schema.workflow.id, key)
        if before is not None and before.task is snapshot and not (pending or before.marks or before.pending_files):
            self._shown[key] = before
            return False
        shown = project(snapshot, pending)
        if shown is None:
            return self._shown.pop(key, None) is not None
        if before is not None and before == shown:
            self._shown[key] = before
            return False
        self._shown[key] = shown
        return True


def _without_version(task: Task) -> Task:
    """The task without its ETag, which lists do not tell: one that comes again unchanged must look unchanged."""
    return task if task.etag is None else replace(task, etag=None)
