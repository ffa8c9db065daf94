"""Which tasks the person changes or has changed: other tasks that are linked to these show it, which is no news."""

from __future__ import annotations

from collections.abc import Callable

from flowdash_desktop.domain.edits import Operation
from flowdash_desktop.domain.link_edits import page_of
from flowdash_desktop.domain.schema import TASK_URL
from flowdash_desktop.domain.tasks import LinkedTask, Task
from flowdash_desktop.session.outbox.index import Contents
from flowdash_desktop.session.outbox.link_index import changed_ends, known_by, own_texts

_MOST = 200_000
"""Texts by which changed tasks are known; a bulk change of 100,000 tasks has two for each."""


class OwnChanges:
    """The changes that are on their way to the server, and the ones carried out since the start.

    Args:
        contents: gives what waits.
    """

    def __init__(self, contents: Callable[[], Contents] = Contents) -> None:
        self._contents = contents
        self._count = 0
        self._noted: dict[str, int] = {}
        """By what a task is known by, the number of its last change."""

    @property
    def undecided(self) -> list[Operation]:
        """What waits for a decision of the person, oldest first."""
        return self._contents().undecided

    @property
    def count(self) -> int:
        """The number of the last change that was carried out."""
        return self._count

    def note(self, item: Operation, task: Task | None) -> None:
        """An operation was carried out; ``task`` as the server answered it, None where it was deleted."""
        self._count += 1
        known = {text for _, text in changed_ends(item.edit, item.identity)}
        if task is not None:
            known |= {str(task.key), page_of(LinkedTask({TASK_URL: task.url or ""}))}
        for text in filter(None, known):
            self._noted.pop(text, None)
            self._noted[text] = self._count
        while len(self._noted) > _MOST:
            del self._noted[next(iter(self._noted))]

    def are_any(self, since: int) -> bool:
        """True where something waits, or was carried out after the change of this number."""
        return self._count > since or bool(self._contents().items)

    def has(self, linked: LinkedTask, since: int) -> bool:
        """True for a linked task that the person is changing, or has changed after the change of this number."""
        known = known_by(linked)
        if any(self._noted.get(text, 0) > since for text in known):
            return True
        contents = self._contents()
        return any(i.may_have_arrived for i in contents.link_changes_of(known)) or _is_sent(contents, linked)


def _is_sent(contents: Contents, linked: LinkedTask) -> bool:
    """True where an edit of the linked task is on its way: of its page, or of its unique ID where that is unknown."""
    page = page_of(linked)
    waiting = (item for ref in contents.named(own_texts(linked)) for item in contents.of_task(ref))
    return any(item.may_have_arrived and _may_be_of(item, page) for item in waiting)


def _may_be_of(item: Operation, page: str) -> bool:
    known = item.identity.page if item.identity is not None else ""
    return not page or not known or known == page
