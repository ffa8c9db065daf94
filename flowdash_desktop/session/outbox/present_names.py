"""Under which key a task is known now, where an edit names it as it was before."""

from __future__ import annotations

from dataclasses import replace

from flowdash_desktop.domain.edits import CreateTask, Edit, is_new_task_key
from flowdash_desktop.domain.identity import Identity, is_same
from flowdash_desktop.domain.link_edits import LINK_EDITS, ends, page_of
from flowdash_desktop.domain.link_edits import followed as followed_end
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.session.outbox.confirmation import Confirmation
from flowdash_desktop.session.outbox.index import TaskRef
from flowdash_desktop.session.outbox.link_index import numbered


class PresentNames:
    """Remembers since the start of the session which tasks were renamed or created anew."""

    def __init__(self) -> None:
        self._renamed: dict[TaskRef, tuple[TaskKey, Identity | None]] = {}
        self._there_again: dict[tuple[str, str], tuple[Task, Identity | None]] = {}

    def has_another(self, ref: TaskRef) -> bool:
        """Whether a task has another key than this one now."""
        return ref in self._renamed

    def note(self, done: Confirmation) -> None:
        """Remember the name of a task after an operation was carried out."""
        workflow_id, key = done.item.edit.workflow_id, done.item.edit.task
        if done.created_again is not None:
            page, there = done.created_again
            self._there_again[workflow_id, page] = there, done.identity
        if done.new_key is not None:
            self._renamed[workflow_id, key] = done.new_key, done.identity
            self._renamed.pop((workflow_id, done.new_key), None)

    def present(self, edit: Edit, identity: Identity | None) -> tuple[Edit, Identity | None]:
        """The edit, and which task it is for, at its task's new key where an edit has given it another meanwhile. The
        task, and what it is linked to, may have come again since, and be shown as it was before."""
        edit, identity = self._of_what_came_again(edit, identity)
        for _ in self._renamed:
            new_key, known = self._renamed.get((edit.workflow_id, edit.task), (None, None))
            if new_key is None or not (is_new_task_key(edit.task) or is_same(known, identity)):
                break
            edit, identity = replace(edit, task=new_key), identity or known
        return self._linked_to_what_came_again(edit), identity

    def _of_what_came_again(self, edit: Edit, identity: Identity | None) -> tuple[Edit, Identity | None]:
        page = identity.page if identity is not None and not isinstance(edit, CreateTask) else ""
        for _ in self._there_again:
            task, known = self._there_again.get((edit.workflow_id, page), (None, None))
            if task is None or known is None:
                break
            edit, identity, page = replace(edit, task=task.key), known, known.page
        return edit, identity

    def _linked_to_what_came_again(self, edit: Edit) -> Edit:
        for one in ends(edit) if isinstance(edit, LINK_EDITS) else ():
            page = page_of(one)
            if isinstance(edit, LINK_EDITS) and (again := self._there_again.get((edit.leads_to, page))) is not None:
                edit = followed_end(edit, TaskKey(""), page, again[0])
        return numbered(edit, self._renamed)
