"""What others changed since the person last looked: by workflow, kept with the cache, told to whoever shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.unread_changes import News
from flowdash_desktop.session.concurrency.background_tasks import BackgroundTasks
from flowdash_desktop.session.events import NewsChanged, SessionEvent
from flowdash_desktop.session.status import DiskState
from flowdash_desktop.session.tasks.workflow_state import WorkflowState
from flowdash_desktop.store import cached_unread_changes
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreError

_NONE = News()


class WhatIsNew:
    """The marks of all workflows in memory.

    Args:
        store: where they are kept.
        background: finishes the writing of what was seen.
        disk: told when it can't be written.
        state: gives a workflow, None for one that is not in memory.
        announce: tells the session's observers.
    """

    def __init__(
        self,
        store: AccountStore,
        background: BackgroundTasks,
        disk: DiskState,
        state: Callable[[str], WorkflowState | None],
        announce: Callable[[SessionEvent], None],
    ) -> None:
        self._store = store
        self._background = background
        self._disk = disk
        self._state = state
        self._announce = announce

    def of(self, workflow_id: str) -> News:
        """The marks of a workflow. It is the live object: only ``saw`` takes marks away."""
        state = self._state(workflow_id)
        return state.news if state is not None else _NONE

    def saw(self, workflow_id: str, keys: Iterable[TaskKey]) -> None:
        """The person has seen these tasks."""
        state = self._state(workflow_id)
        seen = state.news.seen(keys) if state is not None else frozenset()
        if seen:
            self._announce(NewsChanged(workflow_id, seen))
            self._background.start(self._forget(workflow_id, seen), "seen")

    async def _forget(self, workflow_id: str, keys: frozenset[TaskKey]) -> None:
        try:
            await self._store.write(lambda c: cached_unread_changes.remove(c, workflow_id, keys))
        except StoreError as error:
            self._disk.refused(error)
