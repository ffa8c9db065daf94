"""The rows of a file find tasks that get their names from the server while they are looked through."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.session.events import TasksChanged
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.presenters.spreadsheets.tasks_to_find import tasks_as_shown

A, B, NAMED = TaskKey("new:a"), TaskKey("new:b"), TaskKey("B-1")


class Renaming(dict[TaskKey, ShownTask]):
    """What is shown; the second task gets its name as soon as the first was asked for."""

    heard: Callable[[TasksChanged], None]

    def get(self, key: TaskKey, default: Any = None) -> Any:
        found = super().get(key, default)
        if B in self:
            del self[B]
            self[NAMED] = made(NAMED)
            self.heard(TasksChanged("w", {B}, {B: NAMED}))
        return found


class FakeSession:
    """Shows these tasks and tells of changes."""

    def __init__(self) -> None:
        self.tasks = Renaming({A: made(A), B: made(B)})
        self.is_observed = False

    def shown(self, _workflow_id: str) -> Renaming:
        return self.tasks

    def observe(self, observer: Callable[[TasksChanged], None]) -> Callable[[], None]:
        self.tasks.heard, self.is_observed = observer, True
        return self.end

    def end(self) -> None:
        self.is_observed = False


def made(key: TaskKey) -> ShownTask:
    return ShownTask(Task(key, key, {"Name": key.removeprefix("new:")}))


async def test_a_task_that_is_named_meanwhile_is_found_once() -> None:
    """While an import is sent, the same file is opened again: none of its rows is a new task."""
    session = FakeSession()
    found = await tasks_as_shown(cast(Session, session), "w")
    assert [key for key, _ in found] == [A, NAMED]
    assert not session.is_observed
