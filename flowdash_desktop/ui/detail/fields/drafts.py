"""Text that was typed and not committed, by workflow, task and field; whoever keeps it on the disk is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from flowdash_desktop.domain.drafts import Draft, DraftRef, Following, new_ref
from flowdash_desktop.domain.identity import Identity, is_another, is_same
from flowdash_desktop.domain.tasks import TaskKey

__all__ = ["Draft", "DraftRef", "Drafts"]


class Drafts:
    """Drafts of one workflow at a time; those of the others are remembered.

    A task is named by its key and by what it is known by (``identity``), as a server may give its unique ID to another.
    Where that is not known a draft is of whichever task has the key.

    Attributes:
        workflow_id: the workflow whose tasks are meant.
        on_change: called with each draft that is put in or dropped (then None).
        on_typing: called with the task after that, where the person has typed or left it.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self.workflow_id = ""
        self.on_change: Callable[[DraftRef, Draft | None], None] = lambda _ref, _draft: None
        self.on_typing: Callable[[TaskKey], None] = lambda _task: None
        self._by_task: dict[tuple[str, TaskKey], dict[DraftRef, Draft]] = {}

    def load(self, drafts: Mapping[DraftRef, Draft]) -> None:
        """Take drafts that were kept; nobody is told."""
        for ref, draft in drafts.items():
            self._by_task.setdefault((ref.workflow_id, ref.task), {})[ref] = draft

    def clear(self) -> None:
        """Forget all, as another account is shown; nobody is told, so what is kept stays kept."""
        self._by_task.clear()

    def put(self, task: TaskKey, field: str, draft: Draft) -> None:
        """Remember a draft in place of the one before."""
        ref = self.ref(task, field, draft.identity)
        self._set(ref, draft)
        self.on_change(ref, draft)
        self.on_typing(task)

    def ref(self, task: TaskKey, field: str, identity: Identity | None) -> DraftRef:
        """What the draft of a field is kept under, or would be."""
        kept = self._of(task)
        found = self._own(task, field, identity)
        return found or new_ref(self.workflow_id, task, field, identity, kept)

    def get(self, task: TaskKey, field: str, identity: Identity | None = None) -> Draft | None:
        """The draft of a field, if there is one."""
        ref = self._own(task, field, identity)
        return self._of(task)[ref] if ref is not None else None

    def drop(self, task: TaskKey, field: str, identity: Identity | None = None) -> None:
        """Forget a draft, if there is one."""
        ref = self._own(task, field, identity)
        if ref is not None:
            self.forget(ref)

    def forget(self, ref: DraftRef) -> None:
        """Forget one draft, if it is there."""
        if self._pop(ref) is not None:
            self.on_change(ref, None)
            self.on_typing(ref.task)

    def of_field(self, task: TaskKey, field: str) -> dict[DraftRef, Draft]:
        """All drafts of a field under one key, a copy."""
        return {ref: draft for ref, draft in self._of(task).items() if ref.field == field}

    def of_task(self, task: TaskKey, identity: Identity | None = None) -> dict[str, Draft]:
        """The drafts of a task by field name, a copy."""
        return {ref.field: d for ref, d in self._of(task).items() if not is_another(d.identity, identity)}

    def astray(self, task: TaskKey, identity: Identity | None) -> dict[DraftRef, Draft]:
        """The drafts of other tasks that had this one's key, the oldest first."""
        return {ref: draft for ref, draft in self._of(task).items() if is_another(draft.identity, identity)}

    def follow(self, following: Following) -> None:
        """Take the drafts of a task along to its new name, in whichever workflow."""
        there = {**self._by_task.get((following.workflow_id, following.new), {})}
        for ref, draft in [*self._by_task.get((following.workflow_id, following.old), {}).items()]:
            if following.concerns(ref, draft):
                there.pop(ref, None)
                new, moved = following.moved(ref, draft, there)
                there[new] = moved
                if new != ref:
                    self._pop(ref)
                    self.on_change(ref, None)
                self._set(new, moved)
                self.on_change(new, moved)

    def tasks(self) -> frozenset[TaskKey]:
        """The tasks of the workflow that have drafts."""
        return frozenset(task for workflow_id, task in self._by_task if workflow_id == self.workflow_id)

    def _of(self, task: TaskKey) -> Mapping[DraftRef, Draft]:
        return self._by_task.get((self.workflow_id, task), {})

    def _own(self, task: TaskKey, field: str, identity: Identity | None) -> DraftRef | None:
        """Of the drafts of a field, the newest that is surely this task's, else the newest that may be."""
        of_field = [(ref, d) for ref, d in self._of(task).items() if ref.field == field]
        mine = [ref for ref, draft in of_field if is_same(draft.identity, identity)]
        mine = mine or [ref for ref, draft in of_field if not is_another(draft.identity, identity)]
        return mine[-1] if mine else None

    def _set(self, ref: DraftRef, draft: Draft) -> None:
        self._by_task.setdefault((ref.workflow_id, ref.task), {})[ref] = draft

    def _pop(self, ref: DraftRef) -> Draft | None:
        of_task = self._by_task.get((ref.workflow_id, ref.task), {})
        found = of_task.pop(ref, None)
        if not of_task:
            self._by_task.pop((ref.workflow_id, ref.task), None)
        return found
