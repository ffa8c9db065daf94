"""Tasks whose edits are others now, shown anew: some hundred at a time, so that the window lives meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.concurrency.time_slice import TimeSlice
from flowdash_desktop.session.events import SessionEvent, TasksChanged
from flowdash_desktop.session.outbox.index import TaskRef
from flowdash_desktop.session.tasks.workflow_state import WorkflowState

_MANY = 256


async def show_anew(
    tasks: Iterable[TaskRef],
    state_of: Callable[[str], WorkflowState | None],
    announce: Callable[[SessionEvent], None],
) -> None:
    """Derive these tasks from what the server said and the outbox, and tell of each.

    Whoever reads a task between two turns sees it as it will be, before it is announced. So what was made of a task
    last does not say whether it was announced, and all of them are.
    """
    by_workflow: dict[str, list[TaskKey]] = {}
    for workflow_id, key in tasks:
        by_workflow.setdefault(workflow_id, []).append(key)
    turns = TimeSlice()
    for workflow_id, keys in by_workflow.items():
        for start in range(0, len(keys), _MANY):
            part = keys[start : start + _MANY]
            for key in part:
                if (state := state_of(workflow_id)) is not None:
                    state.reproject([key])
                if turns.is_over:
                    await turns.next()
            if state_of(workflow_id) is not None:
                announce(TasksChanged(workflow_id, dict.fromkeys(part).keys()))
            if start + _MANY < len(keys):
                await turns.next()
