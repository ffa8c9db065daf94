"""Who is told what becomes of the operations that are sent."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Protocol

from flowdash_desktop.domain.activity import Settled
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.session.outbox.index import Confirmed, TaskRef
from flowdash_desktop.store.database import StoreError


class WorkerListener(Protocol):
    """What the worker tells the session."""

    def edit_moved(self, task: TaskRef) -> None:
        """An edit of this task is in another state."""

    def edit_confirmed(self, task: TaskRef, answer: Task | None, new_key: TaskKey | None) -> None:
        """The server has carried out an edit of this task; ``answer`` is the task now, None when it is deleted."""

    def edits_moved(self, workflow_id: str, keys: Sequence[TaskKey]) -> None:
        """Edits of these tasks are in another state."""

    def edits_confirmed(self, workflow_id: str, confirmed: Sequence[Confirmed]) -> None:
        """The server has carried out an edit of each of these tasks."""

    def activity_confirmed(self, task: TaskRef, settled: Settled) -> None:
        """The server has carried out a comment or a change of the checklist of this task."""

    def cannot_be_undone(self) -> None:
        """What was carried out is no step any more that can be undone."""

    def upload_progressed(self, edit_id: str, sent: int, total: int) -> None:
        """Bytes of a file were sent."""

    def disk_refused(self, error: StoreError) -> None:
        """The outbox can't be written; the edit stays queued."""


def report_fault(message: str, error: Exception) -> None:
    """Tell the log of a fault of the program."""
    asyncio.get_running_loop().call_exception_handler({"message": message, "exception": error})
