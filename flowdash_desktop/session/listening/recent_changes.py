"""What others have changed a short time ago, so that it can be said before a person decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from flowdash_desktop.domain.presence import OthersChange
from flowdash_desktop.domain.schema import UPDATED_ON
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import OthersChanged, SessionEvent, TasksChanged
from flowdash_desktop.session.outbox.index import TaskRef
from flowdash_desktop.session.tasks.workflow_state import WorkflowState

RECENT = timedelta(minutes=3)
_MOST = 1000
_AHEAD = timedelta(minutes=1)
"""So far another computer's clock may be ahead."""


class RecentChanges:
    """In memory only; the newest thousand.

    Args:
        state: gives a workflow, None for one that is not in memory.
        is_own: tells by an e-mail whether the person has made a change, in another window.
        clock: tells the time, in UTC.
    """

    def __init__(
        self,
        state: Callable[[str], WorkflowState | None],
        is_own: Callable[[str], bool] = lambda _: False,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._state = state
        self._is_own = is_own
        self._clock = clock
        self._changes: dict[TaskRef, OthersChange] = {}

    def event(self, event: SessionEvent) -> None:
        """An observer of the session."""
        if isinstance(event, OthersChanged):
            for key, change in event.changes.items():
                if not self._is_own(change.email):
                    self._add((event.workflow_id, key), change)
        elif isinstance(event, TasksChanged):
            for old, new in event.renamed.items():
                if (known := self._changes.pop((event.workflow_id, old), None)) is not None:
                    self._changes[event.workflow_id, new] = known

    def _add(self, task: TaskRef, change: OthersChange) -> None:
        before = self.of(*task)
        self._changes.pop(task, None)
        if before is not None and before.email == change.email and before.fields and change.fields:
            change = replace(change, fields=before.fields | change.fields)
        self._changes[task] = change
        for old in [*self._changes][:-_MOST]:
            del self._changes[old]

    def of(self, workflow_id: str, key: TaskKey) -> OthersChange | None:
        """What somebody else has changed in a task last; None where that is longer ago than three minutes, or nobody
        knows when it was."""
        change = self._changes.get((workflow_id, key))
        if change is None:
            return None
        at = change.at or self._updated_on(workflow_id, key)
        if at is None or not -_AHEAD < self._clock() - at < RECENT:
            return None
        return replace(change, at=at)

    def seconds_since(self, change: OthersChange) -> int:
        """How long ago it was."""
        return 0 if change.at is None else max(int((self._clock() - change.at).total_seconds()), 0)

    def _updated_on(self, workflow_id: str, key: TaskKey) -> datetime | None:
        """When the server says that a task was changed last; for changes that only a list has told."""
        state = self._state(workflow_id)
        task = state.task(key) if state is not None else None
        found = task.values.get(UPDATED_ON) if task is not None else None
        return found if isinstance(found, datetime) and found.tzinfo is not None else None
