"""The tasks that rows of a file may be of, while the session goes on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.session.concurrency.time_slice import in_slices
from flowdash_desktop.session.events import SessionEvent, TasksChanged
from flowdash_desktop.session.session import Session


async def tasks_as_shown(session: Session, workflow_id: str) -> Sequence[tuple[TaskKey, Mapping[str, Value]]]:
    """All tasks of a workflow as they are shown, some at a time.

    A new task that gets its name from the server meanwhile is followed to it: its row would be taken for a new one.
    """
    renamed: dict[TaskKey, TaskKey] = {}

    def follow(event: SessionEvent) -> None:
        if isinstance(event, TasksChanged) and event.workflow_id == workflow_id:
            renamed.update(event.renamed)

    def each() -> Iterator[tuple[TaskKey, Mapping[str, Value]]]:
        shown = session.shown(workflow_id)
        for before in tuple(shown):
            key = renamed.get(before, before)
            if (task := shown.get(key)) is not None:
                yield key, task.task.values

    stop_observing = session.observe(follow)
    try:
        return await in_slices(each())
    finally:
        stop_observing()
